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

/** A cell, by what it says of its column. */
interface Looked {
  readonly column: number;
  readonly says: 'no_words' | 'words' | 'name';
}

/** Finds the column that holds names of units below a row, whatever its header says. */
export class UnitNameColumns {
  readonly #grid: SheetGrid;
  readonly #columns = new Map<number, number | null>();
  readonly #names: Remembered<boolean>;
  /** By row: every row is looked at below each of those above it. */
  readonly #looked = new Map<GridRow, readonly Looked[]>();

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
    for (const row of rows) {
      for (const { column, says } of this.#lookedAt(row)) {
        let seen = columns.get(column);
        if (!seen) columns.set(column, (seen = { texts: 0, names: 0 }));
        if (says !== 'no_words') seen.texts += 1;
        if (says === 'name') seen.names += 1;
      }
    }
    return columns;
  }

  #lookedAt(row: GridRow): readonly Looked[] {
    let looked = this.#looked.get(row);
    if (!looked) {
      looked = row.cells.slice(0, COLUMNS).map((cell): Looked => {
        const text = textOf(cell);
        const hasWords = /\p{L}{2}/u.test(text);
        return { column: cell.column, says: hasWords ? (this.isName(text) ? 'name' : 'words') : 'no_words' };
      });
      this.#looked.set(row, looked);
    }
    return looked;
  }
}
