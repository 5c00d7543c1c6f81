import type { CellRef } from '../domain/observation.ts';

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
  let last: CellRef | null = null;
  const close = (): void => {
    if (!first || !last) return;
    const range = first.address === last.address ? first.address : `${first.address}:${last.address}`;
    ranges.push({ file: first.file, sheet: first.sheet, range });
  };
  for (const cell of sorted) {
    const sameColumn =
      last && last.file === cell.file && last.sheet === cell.sheet && last.column === cell.column;
    if (sameColumn && last && (cell.row === last.row + 1 || cell.row === last.row)) {
      last = cell;
      continue;
    }
    close();
    first = cell;
    last = cell;
  }
  close();
  return ranges;
}
