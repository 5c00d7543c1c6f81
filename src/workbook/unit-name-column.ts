import { textOf, type GridRow, type SheetGrid } from './grid.ts';
import { Remembered } from './remembered.ts';
import type { UnitKinds } from './unit-kinds.ts';

/** Rows and columns in which names are looked for. */
const ROWS = 120;
const COLUMNS = 12;
const FEWEST = 3;

/** How many cells of a column hold words, and how many of those name a unit. */
interface Seen {
  texts: number;
  names: number;
}

/** Finds the column that holds names of units below a row, whatever its header says. */
export class UnitNameColumns {
  readonly #grid: SheetGrid;
  readonly #columns = new Map<number, number | null>();
  readonly #names: Remembered<boolean>;

  constructor(grid: SheetGrid, unitKinds: UnitKinds) {
    this.#grid = grid;
    this.#names = new Remembered((text) => unitKinds.ofName(text) !== null && !unitKinds.isKind(text));
  }

  /** The first column with at least three texts that begin like a unit's name, and no fewer than the others; else null. */
  below(row: number): number | null {
    let column = this.#columns.get(row);
    if (column === undefined) this.#columns.set(row, (column = this.#find(row)));
    return column;
  }

  /** Whether a text names one unit: "Trường THCS Ví Dụ", not "Trường THCS". */
  isName(text: string): boolean {
    return this.#names.of(text);
  }

  #find(below: number): number | null {
    const first = this.#grid.rows.findIndex(({ index }) => index > below);
    const seen = this.#look(first < 0 ? [] : this.#grid.rows.slice(first, first + ROWS));
    for (const [column, { texts, names }] of [...seen].toSorted(([a], [b]) => a - b).slice(0, COLUMNS))
      if (names >= FEWEST && 2 * names >= texts) return column;
    return null;
  }

  #look(rows: readonly GridRow[]): ReadonlyMap<number, Seen> {
    const columns = new Map<number, Seen>();
    for (const { cells } of rows) {
      for (const cell of cells.slice(0, COLUMNS)) {
        let seen = columns.get(cell.column);
        if (!seen) columns.set(cell.column, (seen = { texts: 0, names: 0 }));
        const text = textOf(cell);
        if (!/\p{L}{2}/u.test(text)) continue;
        seen.texts += 1;
        if (this.isName(text)) seen.names += 1;
      }
    }
    return columns;
  }
}
