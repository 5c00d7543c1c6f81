import type { ReportCommand } from '../domain/report.ts';
import { enCiWords } from './en/ci-words.ts';
import type { Language } from './language.ts';
import { viCiWords } from './vi/ci-words.ts';

/** What reports for jobs say besides the words of all reports, per language. */
export interface CiWords {
  readonly title: Readonly<Record<ReportCommand, string>>;
  /** Annotations past those a step may have. */
  readonly moreFindings: (count: string) => string;
  readonly severity: string;
  readonly place: string;
  readonly problem: string;
  readonly remedy: string;
  readonly code: string;
  readonly unit: string;
  /** At the end of a summary that did not hold all: what was cut. */
  readonly cut: (parts: string) => string;
  readonly cutIndicators: (count: string) => string;
  readonly cutFaults: (count: string) => string;
  readonly cutUnits: (count: string) => string;
}

const WORDS: Record<Language, CiWords> = { vi: viCiWords, en: enCiWords };

export const ciWordsOf = (language: Language): CiWords => WORDS[language];
