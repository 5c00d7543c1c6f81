import type { CellRange } from '../../ooxml/cell-address.ts';
import type { SheetGrid } from '../grid.ts';

/** Cells merged across columns within one row, by row. */
export class MergedCells {
  readonly #byRow = new Map<number, CellRange[]>();

  constructor({ merges }: SheetGrid) {
    for (const merge of merges) {
      if (merge.top !== merge.bottom || merge.left === merge.right) continue;
      const list = this.#byRow.get(merge.top);
      if (list) list.push(merge);
      else this.#byRow.set(merge.top, [merge]);
    }
  }

  /** The first column of the merge a cell belongs to; null when it is not merged. */
  firstColumn(row: number, column: number): number | null {
    const merge = this.#byRow.get(row)?.find(({ left, right }) => column >= left && column <= right);
    return merge?.left ?? null;
  }
}
