import { cliWordsOf } from '../text/cli-words.ts';
import type { Language } from '../text/language.ts';
import type { Io } from './io.ts';

export type ProgressStage = 'opening' | 'reading';

/** Says on a terminal how far a long run has come. */
export interface Progress {
  at(stage: ProgressStage, file: number, files: number): void;
  /** Takes the line away; to be called before anything else is printed. */
  clear(): void;
}

/** In milliseconds: work shorter than this shows nothing, and the line changes no more often than that. */
const DELAY = 1000;
const EVERY = 100;
const CLEAR_LINE = '\r\u001B[2K';

/** One line on stderr, rewritten in place; null where stderr is no terminal that can do so, and in CI. */
export function startProgress(io: Io, language: Language): Progress | null {
  const { stderr, env } = io;
  if (!stderr.isTTY || env['TERM'] === 'dumb' || (env['CI'] ?? '') !== '') return null;
  const words = cliWordsOf(language).progress;
  const begun = io.milliseconds();
  let line = '';
  let drawn: number | null = null;
  const draw = (): void => {
    const shown = [...line].slice(0, (stderr.columns ?? 80) - 1).join('');
    stderr.write(`${CLEAR_LINE}${shown}`);
    drawn = io.milliseconds();
  };
  let timer: NodeJS.Timeout | null = null;
  return {
    at(stage, file, files) {
      line = words[stage](file, files);
      const now = io.milliseconds();
      if (now - begun >= DELAY && now - (drawn ?? 0) >= EVERY) draw();
      // A large file alone takes longer than any wait between two.
      else timer ??= setTimeout(draw, DELAY).unref();
    },
    clear() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      if (drawn !== null) stderr.write(CLEAR_LINE);
      drawn = null;
    },
  };
}
