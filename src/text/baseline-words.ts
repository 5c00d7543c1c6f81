import type { FindingState } from '../domain/baseline.ts';
import { enBaselineWords } from './en/baseline-words.ts';
import type { Language } from './language.ts';
import { viBaselineWords } from './vi/baseline-words.ts';

/** What is said of findings that a baseline knows, per language. */
export interface BaselineWords {
  /** Two or three words beside a verdict. */
  readonly state: Readonly<Record<Exclude<FindingState, 'new'>, string>>;
  readonly until: (date: string) => string;
  readonly noReason: string;
  readonly worse: (before: string, now: string) => string;
  readonly wasWarning: string;
  readonly over: (date: string) => string;
  readonly title: (file: string) => string;
  readonly counts: (counts: BaselineCounts) => readonly string[];
  /** In lists of what is to be done: those known are not in it. */
  readonly leftOut: (known: number, file: string) => string;
  /** At the head of a baseline file. */
  readonly comment: readonly string[];
  readonly written: (file: string, entries: number, added: number, dropped: number) => string;
  readonly raised: (entries: number) => string;
  readonly expired: (entries: number) => string;
  readonly notWritten: (file: string) => string;
  readonly missing: (file: string) => string;
  readonly needsFile: string;
  readonly isInput: (file: string) => string;
  readonly isFolder: (file: string) => string;
  readonly isOutput: (file: string) => string;
}

/** Numbers of findings, then of entries. */
export interface BaselineCounts {
  readonly known: number;
  readonly added: number;
  readonly worsened: number;
  readonly expired: number;
  readonly fixed: number;
  readonly elsewhere: number;
  readonly withoutReason: number;
}

const WORDS: Record<Language, BaselineWords> = { vi: viBaselineWords, en: enBaselineWords };

export const baselineWordsOf = (language: Language): BaselineWords => WORDS[language];
