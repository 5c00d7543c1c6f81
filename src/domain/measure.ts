import type { CodeList, CountedPeople, StaffVocabulary } from './staff.ts';

/** The kinds of reporting unit, in the order they are shown. */
export const UNIT_KINDS = [
  'preschool',
  'primary',
  'lower_secondary',
  'upper_secondary',
  'multi_level',
  'continuing_education',
  'vocational',
  'agency',
  'unknown',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
export type KnownUnitKind = Exclude<UnitKind, 'unknown'>;

/** Text in the two languages the tool speaks. */
export interface Localized {
  readonly vi: string;
  readonly en: string;
}

export const COUNTED_THINGS = ['person', 'contact', 'unit', 'website', 'task', 'child', 'list'] as const;
export type CountedThing = (typeof COUNTED_THINGS)[number];

interface MeasureBase {
  readonly id: string;
  readonly label: Localized;
  /** Spellings of its column header; ">" separates the levels of a merged header. */
  readonly headers: readonly string[];
  readonly units: readonly KnownUnitKind[];
}

export interface CountMeasure extends MeasureBase {
  readonly kind: 'count';
  readonly counts: CountedThing;
  /** The measure this one is a part of: part <= whole must hold in every row. */
  readonly partOf: string | null;
  /** Measures that add up to this one, for tables that give only them (men and women). */
  readonly sumOf: readonly string[];
  /** Whom it counts in a staff list; null when a staff list does not tell. */
  readonly counted: CountedPeople | null;
  /** A flow adds up over time (contacts); a stock is a state on a day (staff). */
  readonly nature: 'stock' | 'flow';
}

export interface YesNoMeasure extends MeasureBase {
  readonly kind: 'yesno';
  /** Asked once for each quarter of the period. */
  readonly quarterly: boolean;
  /** Answers that take the unit out of the denominator ("has no website"); empty when there is no third answer. */
  readonly excludedAnswers: readonly string[];
  /** It asks for something that has an address: a link says yes. */
  readonly linkIsYes: boolean;
  /** Counts an office may report for many units instead of one answer: `yes` of `total`. */
  readonly standIn: { readonly yes: string; readonly total: string } | null;
  /** The count of the same unit that answers it: more than none is yes. */
  readonly impliedBy: string | null;
  /** Yes where a staff list has such a person; null when a staff list does not tell. */
  readonly counted: CountedPeople | null;
}

/** A printed percentage `of`/`in`: used to cross-check the counts, or alone within its rounding. */
export interface PercentMeasure extends MeasureBase {
  readonly kind: 'percent';
  readonly of: string;
  readonly in: string;
}

export interface TextMeasure extends MeasureBase {
  readonly kind: 'text';
}

export type Measure = CountMeasure | YesNoMeasure | PercentMeasure | TextMeasure;

/** Headers and words of a list with indicators down the side and the figures of one unit at their right. */
export interface ListVocabulary {
  /** Headers of the column of indicators. */
  readonly label: readonly string[];
  readonly countingUnit: readonly string[];
  /** Headers of a column of figures that say nothing of what they are. */
  readonly value: readonly string[];
  /** Headers that name a part of the row's own indicator: the total, women, men, their share. */
  readonly part: readonly string[];
  /** Headers of what was done of the whole beside it: "Đã thực hiện", "Đã tập huấn". */
  readonly done: readonly string[];
  /** Those of the parts that head a share. */
  readonly rate: readonly string[];
  /** What the unit was set, how it judges itself, what it compares with. */
  readonly target: readonly string[];
  readonly verdict: readonly string[];
  readonly comparison: readonly string[];
  readonly met: readonly string[];
  readonly notMet: readonly string[];
  /** Headers of a pair of columns to tick. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Words that begin a chapter's title, which does not change what stands below it. */
  readonly chapters: readonly string[];
  /** Titles of chapters about women, which stand over figures of everybody too. */
  readonly women: readonly string[];
}

/** The words by which tables written in Vietnamese are recognised; all compared after normalisation. */
export interface Vocabulary {
  readonly columns: {
    readonly ordinal: readonly string[];
    readonly unitName: readonly string[];
    readonly unitCode: readonly string[];
    readonly unitKind: readonly string[];
    readonly parent: readonly string[];
    readonly period: readonly string[];
    readonly note: readonly string[];
  };
  /** Phrases replaced by one canonical phrase before headers are compared. */
  readonly synonyms: readonly (readonly [canonical: string, ...others: string[]])[];
  /** Leading words that carry no meaning ("tổng số", "trong đó"). */
  readonly fillers: readonly string[];
  /** Closing words that say whose or since when, and change nothing ("của đơn vị", "tính đến nay"). */
  readonly tails: readonly string[];
  /** Words that join others and may be left out, added or moved without a change of meaning. */
  readonly joiners: readonly string[];
  /** Words in brackets that only name a unit of counting: "(người)", "(lượt)". */
  readonly annotations: readonly string[];
  /** Units of counting that a comma sets apart at the end: "…, lượt". */
  readonly counters: readonly string[];
  /** Group headers that do not change what the columns under them mean. */
  readonly neutralGroups: readonly string[];
  /** Lists of indicators: what their columns are headed, and what is said in them. */
  readonly lists: ListVocabulary;
  readonly unitKinds: Readonly<Record<KnownUnitKind, readonly string[]>>;
  readonly totals: readonly string[];
  readonly sections: readonly string[];
  /** Labels of rows that comment on a total: "Trong đó: …", "So với năm trước". */
  readonly remarks: readonly string[];
  /** How titles above a table begin, so that they are not taken for groups of its columns. */
  readonly titles: readonly string[];
  readonly signatures: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly zero: readonly string[];
  readonly missing: readonly string[];
  readonly quantities: {
    /** Words before a number nobody vouches for: "khoảng". */
    readonly approximate: readonly string[];
    /** Words before a number that is only a limit: "trên", "gần". */
    readonly bounds: readonly string[];
    /** What stands between the ends of a range. */
    readonly ranges: readonly string[];
    readonly magnitudes: readonly {
      readonly times: number;
      readonly words: readonly string[];
      /** Forms that mean the magnitude only after a number with decimals: "1,2 tr". */
      readonly short: readonly string[];
    }[];
  };
  /** Provinces and cities by the name a plan's locality is compared with. */
  readonly places: readonly string[];
  readonly staff: StaffVocabulary;
  /** How logs of events are headed, and whom an event reaches by the words for its audience. */
  readonly events: EventWords;
  readonly statisticsForm: StatisticsFormWords;
}

export interface EventWords {
  readonly columns: {
    readonly date: readonly string[];
    readonly content: readonly string[];
    readonly audience: readonly string[];
    readonly contacts: readonly string[];
  };
  readonly audiences: readonly { readonly measure: string; readonly words: readonly string[] }[];
  /** Events whose content says that they train: they count as that, whoever came. */
  readonly trainings: {
    readonly measure: string;
    readonly words: readonly string[];
    /** What a heading begins with that says there were trainings, but not of whom. */
    readonly unclear: readonly string[];
  };
}

type Words = readonly string[];

/** The words of the education sector's official statistics forms. */
export interface StatisticsFormWords {
  readonly code: Words;
  readonly unitOfCount: Words;
  readonly columns: Readonly<
    Record<'total' | 'women' | 'minority' | 'minorityWomen' | 'public' | 'private' | 'men' | 'neutral', Words>
  >;
  readonly groups: Readonly<Record<'managers' | 'teachers' | 'staff' | 'everyone', Words>>;
  readonly degrees: Readonly<Record<'masters' | 'doctors' | 'professors' | 'postgraduate', Words>>;
  /** Label rows: `degrees` list people by degree, `titles` by academic title, `parts` say nothing ("Trong đó:"). */
  readonly headings: Readonly<Record<'degrees' | 'titles' | 'parts', Words>>;
  /** Teachers of elsewhere, unless one of `except` says that they are left out. */
  readonly visiting: Words;
  readonly except: Words;
  /** What names the kind of school a form is made for. */
  readonly kinds: Readonly<Partial<Record<KnownUnitKind, Words>>>;
  /** By measure: labels of rows that come near to it without being it. */
  readonly proxies: Readonly<Record<string, Words>>;
}

/** A header spelling made ready to be compared: its levels, from top to bottom, as each strictness sees them. */
export interface HeaderSpelling {
  readonly measure: string;
  readonly written: string;
  readonly exact: readonly string[];
  readonly loose: readonly string[];
  readonly plain: readonly string[];
  /** Its significant words in one order, whatever theirs; '' when it has none. */
  readonly words: string;
  /** A level that is nothing but filler ("TS") says something only as it is written. */
  readonly exactOnly: boolean;
}

/**
 * The spellings of a catalogue with the ways to find them, in a form that costs nothing to load: each row is a spelling's
 * fields joined by tabs (its levels by line feeds), the tables lead from a leaf or from sorted words to row numbers.
 */
export interface HeaderIndexData {
  readonly rows: readonly string[];
  readonly byLeaf: Readonly<Record<string, readonly number[]>>;
  readonly byWords: Readonly<Record<string, readonly number[]>>;
}

export interface Catalogue {
  readonly version: string;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly vocabulary: Vocabulary;
  readonly codeLists: readonly CodeList[];
}
