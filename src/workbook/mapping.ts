import type { Quarter } from '../domain/period.ts';
import type { ColumnRole } from '../domain/reading.ts';

/** What a person says a column is. */
export type MappedTo =
  | { readonly kind: 'measure'; readonly measure: string; readonly quarter: Quarter | null }
  | { readonly kind: 'role'; readonly role: ColumnRole }
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

/** Bindings made by hand: by header text for any file, and by sheet for files of one form. */
export interface Mapping {
  readonly headers: readonly { readonly header: string; readonly measure: string }[];
  readonly sheets: readonly MappedSheet[];
}

export const NO_MAPPING: Mapping = { headers: [], sheets: [] };
