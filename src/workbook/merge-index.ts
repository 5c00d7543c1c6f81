import type { CellRange } from '../ooxml/cell-address.ts';

/** Finds the merge over a cell. A sheet may hold a hundred thousand; each row is sorted once, when it is first asked for. */
export class MergeIndex {
  readonly #merges: readonly CellRange[];
  readonly #rows = new Map<number, readonly CellRange[]>();

  constructor(merges: readonly CellRange[]) {
    this.#merges = merges;
  }

  /** The merges that reach into a row, from left to right. Of two that overlap, which Excel refuses, the left one counts. */
  inRow(row: number): readonly CellRange[] {
    let found = this.#rows.get(row);
    if (!found) {
      found = apart(this.#merges.filter(({ top, bottom }) => row >= top && row <= bottom));
      this.#rows.set(row, found);
    }
    return found;
  }

  at(row: number, column: number): CellRange | undefined {
    const merges = this.inRow(row);
    let from = 0;
    let to = merges.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((merges[middle]?.right ?? 0) < column) from = middle + 1;
      else to = middle;
    }
    const merge = merges[from];
    return merge && merge.left <= column ? merge : undefined;
  }
}

function apart(merges: readonly CellRange[]): CellRange[] {
  let reached = 0;
  return merges
    .toSorted((one, other) => one.left - other.left)
    .filter(({ left, right }) => {
      if (left <= reached) return false;
      reached = right;
      return true;
    });
}
