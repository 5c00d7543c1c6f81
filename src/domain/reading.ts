import type { OwnClaim } from './claim.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { LayoutName } from './layout-name.ts';
import type { Observation, ReportingUnit } from './observation.ts';
import type { Measure } from './measure.ts';
import type { Half, Period, Quarter } from './period.ts';
import { STAFF_ROLES, type StaffRole } from './staff.ts';

/** A column of a header block: its texts from top to bottom, repeats of a merged cell taken once. */
export interface HeaderColumn {
  readonly column: number;
  readonly path: readonly string[];
}

/** What a column of a list of indicators is; only `figures` are read as values. */
export type ListRole =
  | 'indicator'
  | 'counting_unit'
  | 'figures'
  | 'tick_yes'
  | 'tick_no'
  | 'own_target'
  | 'own_verdict'
  | 'comparison';

/** Which part of the year a header says its values are of: a half of it, or all of it ("Cả năm"). */
export type HeaderSpan = Half | 'year';

export const UNIT_ROLES = [
  'ordinal',
  'unit_name',
  'unit_code',
  'unit_kind',
  'parent',
  'period',
  'note',
] as const;
export const COLUMN_ROLES = [...UNIT_ROLES, ...STAFF_ROLES] as const;
export type ColumnRole = (typeof UNIT_ROLES)[number] | StaffRole;

/** How a header told its measure: as the catalogue spells it, or in one of two ways that are always said. */
export type MatchedBy =
  | { readonly kind: 'spelling' }
  /** The same significant words as a spelling of the catalogue. */
  | { readonly kind: 'words'; readonly spelling: string }
  /** "Trong đó: nữ" and the header at its left. */
  | { readonly kind: 'neighbour'; readonly header: string };

/** What a column was taken for, and why. */
export type Binding =
  /** `codeList`: the list its codes are of, where a person or its header says so. */
  | { readonly kind: 'role'; readonly role: ColumnRole | ListRole; readonly codeList?: string }
  | {
      readonly kind: 'measure';
      readonly measure: Measure;
      readonly quarter: Quarter | null;
      readonly year: number | null;
      readonly span: HeaderSpan | null;
      /** Written as one answer for all quarters ("hằng quý"). */
      readonly everyQuarter: boolean;
      readonly by: MatchedBy;
      /** Two columns claim the measure: neither is used. */
      readonly contested: boolean;
    }
  | { readonly kind: 'ambiguous'; readonly measures: readonly string[] }
  | { readonly kind: 'ignored' }
  | {
      readonly kind: 'unknown';
      readonly near: readonly { readonly measure: string; readonly spelling: string }[];
    };

/** A column or row of a measure that nothing leaves in doubt; for every quarter unless one is given. */
export const ofMeasure = (measure: Measure, quarter: Quarter | null = null): Binding => ({
  kind: 'measure',
  measure,
  quarter,
  year: null,
  span: null,
  everyQuarter: true,
  by: { kind: 'spelling' },
  contested: false,
});

export interface BoundColumn extends HeaderColumn {
  readonly binding: Binding;
}

/** A table as it was read, for a person who wants to check the reading. */
export interface TableReading {
  readonly headerRows: readonly [first: number, last: number];
  readonly columns: readonly BoundColumn[];
  readonly units: readonly ReportingUnit[];
  readonly totals: readonly { readonly row: number; readonly label: string }[];
  readonly sections: readonly { readonly row: number; readonly label: string }[];
  /** Rows whose labels say what is counted, in layouts with the measures down the side. */
  readonly lines: readonly BoundLine[];
  readonly cells: number;
}

export interface BoundLine {
  readonly row: number;
  readonly label: string;
  /** The measures of its cells, in column order. */
  readonly measures: readonly string[];
}

export type SheetReading =
  | {
      readonly sheet: string;
      readonly kind: 'table';
      readonly layout: LayoutName;
      /** The texts that told the layout. */
      readonly why: readonly string[];
      readonly table: TableReading;
    }
  | { readonly sheet: string; readonly kind: 'no_table'; readonly seen: readonly string[] }
  /** Several layouts fit equally well. */
  | { readonly sheet: string; readonly kind: 'ambiguous'; readonly layouts: readonly LayoutName[] }
  | { readonly sheet: string; readonly kind: 'hidden' }
  /** `--sheet` names others. */
  | { readonly sheet: string; readonly kind: 'not_asked' }
  /** This tool has added it with the results of an earlier check. */
  | { readonly sheet: string; readonly kind: 'own' };

/** What the texts above the tables say of the file. */
export interface TitleReading {
  readonly periods: readonly Period[];
  /** Whether the period stands in a title, or only in column headers or a column of years. */
  readonly periodFrom: 'title' | 'header';
  readonly ignoredPeriods: readonly string[];
  /** The day of the figures that told the period, where no title names one otherwise. */
  readonly snapshot: string | null;
  /** A late day written on the document, for want of a period. */
  readonly dated: { readonly text: string; readonly year: number } | null;
  readonly places: readonly string[];
}

/** Everything one input file comes to. */
export interface WorkbookReading {
  readonly file: string;
  readonly sheets: readonly SheetReading[];
  readonly units: readonly ReportingUnit[];
  readonly claims: readonly OwnClaim[];
  readonly observations: readonly Observation[];
  readonly diagnostics: readonly Diagnostic[];
  readonly title: TitleReading;
  /** Custom document properties. */
  readonly metadata: ReadonlyMap<string, string>;
}
