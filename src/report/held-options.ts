import type { ConfigReport } from '../domain/report.ts';
import { configWordsOf } from '../text/config-words.ts';
import type { Language } from '../text/language.ts';
import { printable } from '../text/printable.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** Where the value of an option came from. */
export type OptionSource =
  | { readonly kind: 'flag'; readonly flag: string }
  | { readonly kind: 'file'; readonly file: string; readonly line: number }
  | { readonly kind: 'environment'; readonly variable: string }
  | { readonly kind: 'default' };

/** An option as it holds; null where nothing is set. */
export interface HeldOption {
  readonly key: string;
  readonly value: string | number | boolean | readonly string[] | null;
  readonly source: OptionSource;
}

export interface HeldOptions {
  readonly config: ConfigReport | null;
  readonly options: readonly HeldOption[];
}

interface View {
  readonly language: Language;
  readonly width: number;
  readonly style: Style;
}

/** For a person: the config, then a line for each option with its source. */
export function renderHeldOptions(
  { config, options }: HeldOptions,
  { language, width, style }: View,
): string {
  const words = configWordsOf(language);
  const keyWidth = Math.max(...options.map(({ key }) => key.length)) + 2;
  const lines = options.map(({ key, value, source }) => {
    const said = printable(`${valueText(value, words)} (${sourceText(source, words)})`);
    const line = wrap(`${key.padEnd(keyWidth)}${said}`, width, ' '.repeat(keyWidth));
    return source.kind === 'default' ? style.quiet(line) : line;
  });
  return `${style.strong(`${words.config}:`)} ${config?.file ?? words.noConfig}\n\n${lines.join('\n')}\n`;
}

type Words = ReturnType<typeof configWordsOf>;

function valueText(value: HeldOption['value'], words: Words): string {
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return typeof value === 'object' ? value.join(', ') : String(value);
}

function sourceText(source: OptionSource, words: Words): string {
  switch (source.kind) {
    case 'flag':
      return source.flag;
    case 'file':
      return `${source.file}:${source.line}`;
    case 'environment':
      return source.variable;
    case 'default':
      return words.byDefault;
  }
}

/** For a program; keys in a fixed order. */
export const heldOptionsJson = (held: HeldOptions): string => `${JSON.stringify(held, null, 2)}\n`;
