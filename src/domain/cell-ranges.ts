import type { CellRef } from './observation.ts';

export interface CellRangeName {
  readonly file: string;
  readonly sheet: string;
  /** "D5" or "D5:D44". */
  readonly range: string;
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Cells as the fewest ranges down a column, in order of file, sheet, column and row. */
export function cellRanges(cells: readonly CellRef[]): CellRangeName[] {
  const sorted = cells.toSorted(
    (a, b) => text(a.file, b.file) || text(a.sheet, b.sheet) || a.column - b.column || a.row - b.row,
  );
  const ranges: CellRangeName[] = [];
  let first: CellRef | null = null;
  let last = 0;
  const close = (): void => {
    if (!first) return;
    const { file, sheet, address, row } = first;
    const column = address.replace(/\d+$/u, '');
    ranges.push({ file, sheet, range: last === row ? address : `${address}:${column}${last}` });
  };
  for (const cell of sorted) {
    const isSameColumn =
      first !== null &&
      first.file === cell.file &&
      first.sheet === cell.sheet &&
      first.column === cell.column;
    const end = cell.lastRow ?? cell.row;
    if (isSameColumn && cell.row <= last + 1) {
      last = Math.max(last, end);
      continue;
    }
    close();
    first = cell;
    last = end;
  }
  close();
  return ranges;
}
