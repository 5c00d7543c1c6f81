import { enSheetWords } from './en/sheet-words.ts';
import type { Language } from './language.ts';
import { viSheetWords } from './vi/sheet-words.ts';

/** What an annotated workbook says in its notes and added sheets, per language. */
export interface SheetWords {
  readonly results: {
    /** The name of the sheet; Excel allows 31 characters. */
    readonly sheet: string;
    readonly title: string;
    readonly legend: string;
    readonly plan: string;
    readonly code: string;
    readonly indicator: string;
    readonly milestone: string;
    readonly threshold: string;
    readonly value: string;
    readonly numerator: string;
    readonly denominator: string;
    readonly verdict: string;
    readonly points: string;
    readonly inPlace: string;
    /** What `inPlace` and `byHiring` count: people, units. */
    readonly countedIn: string;
    readonly byHiring: string;
    readonly source: string;
    readonly impossible: string;
    /** Above the units of a pooled share. */
    readonly parts: string;
    readonly unit: string;
    readonly surplus: string;
    readonly moreUnits: (count: string) => string;
    readonly moreRanges: (count: string) => string;
  };
  readonly faults: {
    readonly sheet: string;
    readonly title: string;
    readonly severity: string;
    readonly code: string;
    readonly place: string;
    readonly cell: string;
    readonly problem: string;
    readonly remedy: string;
    readonly none: string;
  };
  readonly note: {
    readonly short: string;
    readonly met: string;
    readonly missing: (indicator: string) => string;
    readonly value: string;
    readonly threshold: string;
    readonly gap: string;
    readonly ownPart: (value: string) => string;
    /** At a further cell of a fault that is told at another. */
    readonly sameAs: (address: string) => string;
  };
}

const WORDS: Record<Language, SheetWords> = { vi: viSheetWords, en: enSheetWords };

export const sheetWordsOf = (language: Language): SheetWords => WORDS[language];
