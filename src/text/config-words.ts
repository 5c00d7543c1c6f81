import { enConfigWords } from './en/config-words.ts';
import type { Language } from './language.ts';
import { viConfigWords } from './vi/config-words.ts';

/** What is said of config files, per language. */
export interface ConfigWords {
  readonly used: (file: string, keys: string) => string;
  readonly usedWithData: (file: string, keys: string) => string;
  readonly passedOver: (file: string, used: string) => string;
  readonly missing: (file: string) => string;
  readonly notByData: (file: string, line: number, what: string) => string;
  readonly outside: (file: string, line: number, path: string) => string;
  readonly overWorkbook: (file: string, line: number, path: string) => string;
  readonly config: string;
  readonly noConfig: string;
  readonly byDefault: string;
  readonly yes: string;
  readonly no: string;
}

const WORDS: Record<Language, ConfigWords> = { vi: viConfigWords, en: enConfigWords };

export const configWordsOf = (language: Language): ConfigWords => WORDS[language];
