import type { Quarter } from '../domain/period.ts';
import type { LayoutName } from '../domain/layout-name.ts';
import type { ColumnRole } from '../domain/reading.ts';

/** What a person says a column is. */
export type MappedTo =
  | { readonly kind: 'measure'; readonly measure: string; readonly quarter: Quarter | null }
  | { readonly kind: 'role'; readonly role: ColumnRole; readonly codeList?: string }
  | { readonly kind: 'ignore' };

export interface MappedColumn {
  /** Letters, such as "F". */
  readonly column: string;
  /** The header the mapping was made for; a file whose header differs is not read by it. */
  readonly header: string;
  readonly to: MappedTo;
}

export interface MappedSheet {
  readonly sheet: string;
  readonly headerRows: readonly [first: number, last: number];
  readonly columns: readonly MappedColumn[];
}

/** What a person says a header is, in any file. */
export type MappedHeader =
  | { readonly header: string; readonly measure: string }
  | { readonly header: string; readonly role: ColumnRole; readonly codeList?: string };

/** What a person says of how to read: by header text for any file, by sheet for files of one form, and where to look. */
export interface Mapping {
  readonly headers: readonly MappedHeader[];
  readonly sheets: readonly MappedSheet[];
  /** The only sheets to read, hidden or not; all visible ones when empty. */
  readonly only: readonly string[];
  /** The layout to read every sheet by; found by their headers when null. */
  readonly layout: LayoutName | null;
}

export const NO_MAPPING: Mapping = { headers: [], sheets: [], only: [], layout: null };
