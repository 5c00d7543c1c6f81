import type { CellRange } from '../ooxml/cell-address.ts';
import type { SheetGrid } from './grid.ts';

/** Cells merged across columns within one row, by row. */
export class MergedCells {
  readonly #byRow = new Map<number, CellRange[]>();
  /** Merges over several rows, by their first row. */
  readonly #tall: CellRange[];

  constructor({ merges }: SheetGrid) {
    this.#tall = merges.filter(({ top, bottom }) => bottom > top).toSorted((a, b) => a.top - b.top);
    for (const merge of merges) {
      if (merge.top !== merge.bottom || merge.left === merge.right) continue;
      const list = this.#byRow.get(merge.top);
      if (list) list.push(merge);
      else this.#byRow.set(merge.top, [merge]);
    }
  }

  /** The first row of the merge a cell is covered by from above; null when it is not. */
  rowAbove(row: number, column: number): number | null {
    const merge = this.#tall.find(
      ({ top, bottom, left, right }) => row > top && row <= bottom && column >= left && column <= right,
    );
    return merge?.top ?? null;
  }

  /** The first column of the merge a cell belongs to; null when it is not merged. */
  firstColumn(row: number, column: number): number | null {
    const merge = this.#byRow.get(row)?.find(({ left, right }) => column >= left && column <= right);
    return merge?.left ?? null;
  }
}
