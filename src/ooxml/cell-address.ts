/** Rows and columns of Excel's grid; both count from 1. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

const A = 65;

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, corners included, counted from 1. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Names made so far: a table names the same few columns at every row. */
const names: (string | undefined)[] = [];

/** The letters of a column counted from 1: 4 → `D`, 28 → `AB`. */
export const columnName = (column: number): string => (names[column] ??= lettersOf(column));

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(A + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `cellAddress(15, 4)` → `D15`. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

const DOLLAR = 36;
const MAX_LETTERS = 3;
const MAX_DIGITS = 9;

/**
 * Reads `D15`, also `$D$15` and small letters; null for anything else.
 * The position may lie past the grid (`XFE1`, `A1048577`): the caller decides what that means.
 */
export function parseCellAddress(text: string): CellPosition | null {
  // Read by hand because every cell of a sheet passes here; a regular expression costs several times more.
  let at = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  const lettersAt = at;
  let column = 0;
  for (; at < text.length; at += 1) {
    const letter = (text.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const letters = at - lettersAt;
  if (text.charCodeAt(at) === DOLLAR) at += 1;
  const digitsAt = at;
  let row = 0;
  for (; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (digit === 0 && at === digitsAt)) return null;
    row = row * 10 + digit;
  }
  const digits = at - digitsAt;
  if (letters < 1 || letters > MAX_LETTERS || digits < 1 || digits > MAX_DIGITS) return null;
  return { row, column };
}

/** Reads `A1:B2`, corners in any order, or a lone `A1`; null for anything else. */
export function parseRange(text: string): CellRange | null {
  const [first = '', second = first, ...more] = text.split(':');
  const from = parseCellAddress(first);
  const to = parseCellAddress(second);
  if (from === null || to === null || more.length > 0) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** Whether a range lies inside the grid. */
export function isOnGrid(range: CellRange): boolean {
  return range.bottom <= MAX_ROW && range.right <= MAX_COLUMN;
}
