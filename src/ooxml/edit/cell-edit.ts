import { MAX_COLUMN, MAX_ROW, cellAddress, parseRange } from '../cell-address.ts';
import type { CellRange } from '../cell-address.ts';
import { OoxmlFault } from '../fault.ts';

/** A cell that gets another format, put in its place when it is missing; row and column count from 1. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** The index of the cell's new format from that of its present one. */
  readonly style: (present: number) => number;
}

export type RowEdits = ReadonlyMap<number, CellEdit>;

/** The edits of a sheet by row, given out as the rows are met. */
export class CellEdits {
  /** What the edited cells cover; null when there is none. */
  readonly covered: CellRange | null;
  readonly #part: string;
  readonly #rows = new Map<number, Map<number, CellEdit>>();
  readonly #order: readonly number[];
  readonly #met = new Set<number>();
  #next = 0;

  /** Of two edits of a cell the later counts. Throws `limit_exceeded` off the grid. */
  constructor(cells: readonly CellEdit[], part: string) {
    this.#part = part;
    for (const cell of cells) this.#add(cell);
    this.covered = cells.map(rangeOf).reduce<CellRange | null>(union, null);
    this.#order = inOrder(this.#rows.keys());
  }

  /** The edits of a row that is met. Throws `bad_xml` when the row was met, or inserted, before. */
  at(row: number): RowEdits | null {
    if (this.#met.has(row)) throw new OoxmlFault('bad_xml', 'Rows are not in order.', this.#part);
    const edits = this.#rows.get(row) ?? null;
    if (edits) this.#met.add(row);
    return edits;
  }

  /** The rows above this one that have edits and were not met; each is given once. */
  missingAbove(row: number): [row: number, edits: RowEdits][] {
    const missing: [number, RowEdits][] = [];
    for (; (this.#order[this.#next] ?? Infinity) < row; this.#next += 1) {
      const above = this.#order[this.#next] ?? 0;
      if (this.#met.has(above)) continue;
      this.#met.add(above);
      missing.push([above, this.#rows.get(above) ?? new Map()]);
    }
    return missing;
  }

  #add(cell: CellEdit): void {
    const { row, column } = cell;
    if (!isWithin(row, MAX_ROW) || !isWithin(column, MAX_COLUMN)) {
      throw new OoxmlFault('limit_exceeded', 'A cell lies outside the grid.', this.#part);
    }
    const edits = this.#rows.get(row) ?? new Map<number, CellEdit>();
    this.#rows.set(row, edits.set(column, cell));
  }
}

/** The columns of a row's edits, in order. */
export const editedColumns = (edits: RowEdits): number[] => inOrder(edits.keys());

/** The reference of a sheet's dimension once it covers a range too; null where it does, or cannot be read. */
export function wideningOf(reference: string, covered: CellRange | null): string | null {
  const present = parseRange(reference);
  if (present === null || covered === null) return null;
  const { top, left, bottom, right } = union(present, covered);
  const isSame =
    top === present.top && left === present.left && bottom === present.bottom && right === present.right;
  if (isSame) return null;
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

const inOrder = (positions: Iterable<number>): number[] => [...positions].sort((one, other) => one - other);

const isWithin = (position: number, most: number): boolean =>
  Number.isInteger(position) && position >= 1 && position <= most;

const rangeOf = ({ row, column }: CellEdit): CellRange => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

function union(one: CellRange | null, other: CellRange): CellRange {
  if (one === null) return other;
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
