import type { DiagnosticCode } from '../domain/diagnostic.ts';
import { enTitles } from './en/titles.ts';
import type { Language } from './language.ts';
import { viTitles } from './vi/titles.ts';

/** What each code stands for, in a few words that hold for every occurrence. */
export type TitleTable = Readonly<Record<DiagnosticCode, string>>;

const TABLES: Record<Language, TitleTable> = { vi: viTitles, en: enTitles };

export const titleOf = (code: DiagnosticCode, language: Language): string => TABLES[language][code];
