import type { Day } from './calendar.ts';
import type { LayoutName } from './layout-name.ts';
import type { KnownUnitKind } from './measure.ts';

/** What is said of the tables of an input: of its headers, units, cells and cross-checks. */
export interface TableDiagnosticArgs {
  // Headers and mappings.
  HEADER_UNKNOWN: {
    readonly header: string;
    readonly near: readonly { readonly measure: string; readonly spelling: string }[];
  };
  /** A column or row that most likely is a count which other sheets give for other units. */
  MEASURE_READ_IN_PART: { readonly header: string; readonly measure: string; readonly other: string };
  SHEET_HIDDEN: Record<string, never>;
  /** A sheet with more merged ranges than are held. */
  SHEET_MERGES_TRUNCATED: Record<string, never>;
  /** A sheet without a table, beside others that have one. */
  SHEET_PASSED_OVER: Record<string, never>;
  LAYOUT_AMBIGUOUS: { readonly layouts: readonly LayoutName[] };
  SHEET_OTHER_PERIOD: { readonly period: string; readonly chosen: string };
  FILE_REPEATED: { readonly other: string };
  /** Excel's own file beside a workbook that someone has open. */
  FILE_LOCK_PASSED_OVER: { readonly locked: string };
  /** In a folder, to a folder outside it. */
  FILE_LINK_PASSED_OVER: Record<string, never>;
  FILE_ENCODING_ASSUMED: { readonly encoding: string };
  SHEET_SECOND_TABLE: { readonly row: number };
  /** Diagnostics of one code past those listed of a sheet: errors, and what is less. */
  ERRORS_NOT_LISTED: { readonly of: string; readonly count: number };
  WARNINGS_NOT_LISTED: { readonly of: string; readonly count: number };
  HEADER_BY_WORDS: { readonly header: string; readonly measure: string; readonly spelling: string };
  /** A column taken for the units' names because its cells are. */
  HEADER_BY_CONTENT: { readonly header: string };
  HEADER_BY_NEIGHBOUR: { readonly header: string; readonly measure: string; readonly neighbour: string };
  HEADER_AMBIGUOUS: { readonly header: string; readonly measures: readonly string[] };
  HEADER_DUPLICATE: { readonly header: string; readonly measure: string; readonly other: string };
  // Rows whose labels say what is counted.
  LINE_UNKNOWN: {
    readonly line: string;
    readonly near: readonly { readonly measure: string; readonly spelling: string }[];
  };
  LINE_BY_WORDS: { readonly line: string; readonly measure: string; readonly spelling: string };
  LINE_AMBIGUOUS: { readonly line: string; readonly measures: readonly string[] };
  /** A column of values beside known rows whose header says neither whose nor what they are. */
  LIST_COLUMN_UNCLEAR: { readonly header: string; readonly rows: number };
  LINE_DUPLICATE: { readonly line: string; readonly measure: string; readonly other: string };
  /** What the unit says of itself, against what is computed. */
  OWN_VERDICT_CONTRADICTED: {
    readonly plan: string;
    readonly code: string;
    readonly says: 'met' | 'not_met';
    readonly outcome: 'met' | 'not_met';
  };
  OWN_TARGET_DIFFERS: {
    readonly plan: string;
    readonly code: string;
    readonly printed: string;
    readonly threshold: string;
  };
  COLUMN_OTHER_PERIOD: { readonly header: string; readonly period: string };
  COLUMN_NOT_QUARTERLY: { readonly header: string; readonly measure: string };
  QUARTERS_NOT_SPLIT: { readonly header: string; readonly measure: string };
  MAPPING_SHEET_MISSING: { readonly sheet: string; readonly sheets: readonly string[] };
  MAPPING_HEADER_CHANGED: { readonly expected: string; readonly found: string };
  /** Text in an encoding older than Unicode. */
  TEXT_DECODED: { readonly encoding: 'tcvn3' | 'vni' };
  TEXT_UNREADABLE: Record<string, never>;
  // Units.
  UNIT_KIND_UNKNOWN: { readonly unit: string };
  /** Nothing in the file names the unit it reports for; the file's name stands in. */
  UNIT_UNNAMED: { readonly unit: string };
  /** In a table that numbers its units, a row without a number whose label is no unit's name. */
  ROW_NO_UNIT: { readonly label: string };
  UNIT_NAME_MISSING: { readonly values: number };
  /** Rows whose name is merged with the row above, added to its unit. */
  UNIT_ROWS_ADDED: { readonly rows: number };
  UNIT_ROWS_UNCLEAR: { readonly rows: string };
  UNIT_REPEATED: { readonly unit: string; readonly other: string };
  UNIT_CODE_REPEATED: { readonly unit: string; readonly code: string; readonly other: string };
  UNIT_TWICE: { readonly unit: string; readonly parent: string; readonly other: string };
  UNIT_CONFLICT: { readonly unit: string; readonly measure: string; readonly other: string };
  /** Rows whose own year or period is not the one being checked; one for each text they give. */
  ROWS_OTHER_YEAR: { readonly text: string; readonly rows: number; readonly period: string };
  ROWS_OTHER_SCHOOL_YEAR: {
    readonly text: string;
    readonly rows: number;
    readonly title: string;
    readonly used: boolean;
  };
  // Cells.
  CELL_ERROR: { readonly measure: string; readonly shown: string };
  CELL_UNCALCULATED: { readonly measure: string };
  CELL_UNREADABLE: { readonly measure: string };
  CELL_NOT_COUNT: { readonly measure: string; readonly shown: string };
  CELL_NEGATIVE: { readonly measure: string; readonly shown: string };
  CELL_FRACTION: { readonly measure: string; readonly shown: string };
  CELL_DATE: {
    readonly measure: string;
    /** Null for a time of day, or where there is no such day. */
    readonly date: Day | null;
    /** What may have been typed where Excel made a date of it. */
    readonly typed: readonly string[];
  };
  CELL_NOT_ANSWER: { readonly measure: string; readonly shown: string };
  CELL_NOT_PERCENT: {
    readonly measure: string;
    readonly shown: string;
    readonly why: 'words' | 'inexact' | 'two_readings' | 'negative' | 'above_100';
    /** The percentages it may be, when it may be two. */
    readonly readings: readonly string[];
  };
  /** A text with a number in it that cannot be used as one. */
  CELL_NUMBER_UNCLEAR: {
    readonly measure: string;
    readonly shown: string;
    readonly why: 'bound' | 'range' | 'fraction' | 'two_readings';
  };
  CELL_APPROXIMATE: { readonly measure: string; readonly shown: string; readonly readAs: string };
  CELL_NUMBER_IN_WORDS: { readonly measure: string; readonly shown: string; readonly readAs: string };
  CELL_AMBIGUOUS_NUMBER: { readonly measure: string; readonly shown: string; readonly readAs: string };
  COLUMN_TEXT_NUMBERS: { readonly measure: string; readonly cells: number };
  COLUMN_LINKS: { readonly measure: string; readonly cells: number };
  // Cross-checks.
  PART_EXCEEDS_WHOLE: {
    readonly part: string;
    readonly whole: string;
    readonly partValue: string;
    readonly wholeValue: string;
    readonly wholeCell: string;
  };
  ANSWERS_IMPLIED: { readonly measure: string; readonly by: string; readonly units: number };
  ANSWER_AGAINST_COUNT: {
    readonly measure: string;
    readonly by: string;
    readonly count: string;
    readonly other: string;
  };
  TOTAL_MISMATCH: {
    readonly measure: string;
    readonly printed: string;
    readonly sum: string;
    readonly rows: string;
  };
  /** The parts that must add up to a whole (men and women) do not. */
  PARTS_NOT_WHOLE: {
    readonly whole: string;
    readonly wholeValue: string;
    readonly sum: string;
    readonly parts: readonly string[];
    readonly cells: readonly string[];
  };
  /** A total under yes/no answers, "41" or "41/43", is not their tally. */
  TALLY_MISMATCH: {
    readonly measure: string;
    readonly printed: string;
    readonly yes: string;
    readonly answers: string;
    readonly rows: string;
  };
  PERCENT_MISMATCH: { readonly measure: string; readonly printed: string; readonly computed: string };
  // Official statistics forms: rows are named by their labels.
  FORM_PARTS_ADDED: { readonly parts: readonly string[] };
  FORM_COLUMN_REPEATED: { readonly header: string; readonly other: string };
  FORM_KIND_USED: { readonly unit: string; readonly kind: KnownUnitKind };
  FORM_PROXY: { readonly row: string; readonly code: string; readonly measure: string };
  FORM_VISITING: { readonly row: string; readonly inside: boolean };
  FORM_PROFESSORS: { readonly rows: readonly string[]; readonly added: boolean };
  FORM_DEGREE_ELSEWHERE: { readonly row: string; readonly heading: string };
  FORM_GROUP_LEFT_OUT: { readonly group: string };
  FORM_GROUP_UNSPLIT: { readonly group: string };
  FORM_GROUP_ABSENT: { readonly group: 'managers' | 'teachers'; readonly used: boolean };
  FORM_ROW_REPEATED: { readonly row: string; readonly other: string };
  FORM_CELL_BLANK: { readonly row: string; readonly measure: string };
  FORM_PART_EXCEEDS_WHOLE: {
    readonly part: string;
    readonly partValue: string;
    readonly whole: string;
    readonly wholeValue: string;
    readonly wholeCell: string;
  };
  FORM_SUM_MISMATCH: {
    readonly row: string;
    readonly printed: string;
    readonly sum: string;
    readonly cells: readonly string[];
    readonly used: 'printed' | 'sum' | 'both';
  };
}
