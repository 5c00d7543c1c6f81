import type { CellRef } from '../domain/observation.ts';
import { cellAddress, type CellRange } from '../ooxml/cell-address.ts';

/** What a cell shows, whatever format it came from. */
export type CellContent =
  /** `text` is the number as a plain decimal of at most 15 significant digits: what Excel itself computes with. */
  | { readonly kind: 'number'; readonly text: string; readonly format: NumberFormat }
  /** `untyped` when the format has no numbers, so that a number in it can only be text. */
  | { readonly kind: 'text'; readonly text: string; readonly untyped?: true }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly shown: string }
  | { readonly kind: 'uncalculated' }
  | { readonly kind: 'unreadable' };

/** A percentage is stored as a fraction of 1, a date as its day number where day 1 is 1 January 1900. */
export type NumberFormat = 'plain' | 'percent' | 'date';

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

export interface GridRow {
  /** 1-based. */
  readonly index: number;
  readonly hidden: boolean;
  /** In column order; blank cells are not there. */
  readonly cells: readonly GridCell[];
}

export interface SheetGrid {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** In order, blank rows left out. */
  readonly rows: readonly GridRow[];
  readonly merges: readonly CellRange[];
}

export interface SheetPlace {
  readonly file: string;
  readonly sheet: string;
  /** Whether the sheet is read as if its rows were its columns: its cells are still named as they stand. */
  readonly isTransposed?: boolean;
}

export function cellRef({ file, sheet, isTransposed }: SheetPlace, row: number, column: number): CellRef {
  const [down, across] = isTransposed ? [column, row] : [row, column];
  return { file, sheet, row: down, column: across, address: cellAddress(down, across) };
}

/** A sheet with its rows as columns. */
export function transpose({ name, state, rows, merges }: SheetGrid): SheetGrid {
  const byColumn = new Map<number, GridCell[]>();
  for (const { cells } of rows) {
    for (const { row, column, content } of cells) {
      const cell = { row: column, column: row, content };
      const list = byColumn.get(column);
      if (list) list.push(cell);
      else byColumn.set(column, [cell]);
    }
  }
  return {
    name,
    state,
    rows: [...byColumn]
      .toSorted(([a], [b]) => a - b)
      .map(([index, cells]) => ({ index, hidden: false, cells })),
    merges: merges.map(({ top, left, bottom, right }) => ({
      top: left,
      left: top,
      bottom: right,
      right: bottom,
    })),
  };
}

export function cellAt(row: GridRow, column: number): GridCell | null {
  return row.cells.find((cell) => cell.column === column) ?? null;
}

/** The words of a cell, trimmed; '' for a cell without any. */
export function textOf(cell: GridCell | null): string {
  if (!cell) return '';
  if (cell.content.kind === 'text') return tidy(cell.content.text);
  return cell.content.kind === 'number' ? cell.content.text : '';
}

// Zero-width characters, byte-order marks and variation selectors survive copying from web pages and break every comparison;
// control and direction characters would act on the terminal that shows a name. White space is not among them: it parts words.
const INVISIBLE =
  /(?!\s)\p{Cc}|[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\p{Variation_Selector}\uFEFF]/gu;
/** Letters, digits and signs in the width of East Asian ones: as some keyboards type them. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/gu;

/** Composed letters, digits and signs of ASCII with single spaces between them: nothing to tidy. */
const TIDY = /^[!-~À-ÖØ-öø-ɏḀ-ỿ]+(?: [!-~À-ÖØ-öø-ɏḀ-ỿ]+)*$/u;

/**
 * NFC, invisible characters gone, full-width characters made ordinary, every run of white space (no-break and thin ones too)
 * one space, ends trimmed.
 */
export function tidy(text: string): string {
  // Most texts of a sheet are so already; the rest is ten times as dear.
  if (TIDY.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** 15 significant digits, as Excel computes and shows: 0.1 + 0.2 saved as 0.30000000000000004 is 0.3. */
export function plainDecimal(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const rounded = Number(value.toPrecision(15));
  return String(rounded);
}
