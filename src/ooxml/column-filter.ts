import { MAX_COLUMN } from './cell-address.ts';

/** The columns a reader wants, as a table: a question asked of every cell of a sheet. */
export class ColumnFilter {
  readonly #wanted: Uint8Array;

  /** Columns count from 1; those off Excel's grid are ignored. Null wants all. */
  constructor(columns: ReadonlySet<number> | null) {
    this.#wanted = new Uint8Array(MAX_COLUMN + 1).fill(columns === null ? 1 : 0);
    for (const column of columns ?? []) this.#wanted[column] = 1;
  }

  has(column: number): boolean {
    return this.#wanted[column] === 1;
  }
}
