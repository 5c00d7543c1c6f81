import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk';

/** What colours may say; a word always says it too. */
export interface Style {
  readonly good: ChalkInstance;
  readonly bad: ChalkInstance;
  readonly doubtful: ChalkInstance;
  readonly quiet: ChalkInstance;
  readonly strong: ChalkInstance;
}

/** Basic colours only: they follow the terminal's own palette, light or dark. */
export function createStyle(level: ColorSupportLevel): Style {
  const chalk = new Chalk({ level });
  return {
    good: chalk.green,
    bad: chalk.red.bold,
    doubtful: chalk.yellow,
    quiet: chalk.dim,
    strong: chalk.bold,
  };
}
