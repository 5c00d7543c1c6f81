import type { GridRow, SheetGrid } from './grid.ts';

/** A sheet of an opened file. Its rows can be gone through again and again; only its head is held when it is large. */
export interface Sheet {
  /** The first rows with every merge of the sheet; all rows when `isWhole`. */
  readonly head: SheetGrid;
  readonly isWhole: boolean;
  /** It has more merges than are held: those past the limit are not known. */
  readonly mergesTruncated?: boolean;
  /**
   * Gives every row in order, blank ones left out; of a sheet that is not whole, with the cells of `columns` alone. Rejects
   * with the fault of the format when the file turns out damaged.
   */
  rows(onRow: (row: GridRow) => void, columns: ReadonlySet<number>): Promise<void>;
}

/** A sheet that is named but not read yet. */
export interface SheetEntry {
  readonly name: string;
  readonly state: SheetGrid['state'];
  open(): Promise<Sheet>;
}

/** A sheet all of whose rows are held. */
export const wholeSheet = (grid: SheetGrid): Sheet => ({
  head: grid,
  isWhole: true,
  rows: async (onRow) => grid.rows.forEach((row) => onRow(row)),
});

/** An entry for a sheet that is held already. */
export const heldEntry = (grid: SheetGrid): SheetEntry => ({
  name: grid.name,
  state: grid.state,
  open: async () => wholeSheet(grid),
});
