import { MAX_COLUMN, type CellRange } from '../../ooxml/cell-address.ts';
import { OoxmlFault } from '../../ooxml/fault.ts';

export interface HtmlCell {
  readonly column: number;
  readonly text: string;
}

export interface HtmlRow {
  readonly hidden: boolean;
  readonly cells: readonly HtmlCell[];
}

export interface HtmlTable {
  readonly rows: readonly HtmlRow[];
  /** Counted from the table's own first row. */
  readonly merges: readonly CellRange[];
}

/** The most HTML allows; larger spans count as these. */
const MAX_COLSPAN = 1_000;
const MAX_ROWSPAN = 65_534;
/** Places looked at or taken for all cells of a table: far above real ones, and what spans alone can cost is bounded by it. */
const MAX_STEPS = 50_000_000;

/** Lays the cells of one table out on a grid, spans taking their places (HTML Standard, 4.9.12). */
export class TableBuilder {
  readonly #rows: { readonly hidden: boolean; readonly cells: HtmlCell[] }[] = [];
  readonly #merges: CellRange[] = [];
  /** By column, the last row a span from above still takes. */
  readonly #takenUntil: number[] = [];
  #column = 0;
  #steps = 0;

  startRow(hidden: boolean): void {
    this.#rows.push({ hidden, cells: [] });
    this.#column = 0;
  }

  /** Puts a cell into the current row. Throws `limit_exceeded` off the grid, and when spans overlap without end. */
  addCell(text: string, columns: number, rows: number): void {
    const row = this.#rows.at(-1);
    if (!row) return;
    const top = this.#rows.length;
    let left = this.#column + 1;
    while ((this.#takenUntil[left] ?? 0) >= top) left += 1;
    const right = left + Math.min(Math.max(columns, 1), MAX_COLSPAN) - 1;
    const bottom = top + Math.min(Math.max(rows, 1), MAX_ROWSPAN) - 1;
    this.#steps += right - this.#column;
    if (right > MAX_COLUMN || this.#steps > MAX_STEPS) {
      throw new OoxmlFault('limit_exceeded', 'A table is larger than a sheet.');
    }
    this.#column = right;
    for (let column = left; column <= right; column += 1) this.#takenUntil[column] = bottom;
    if (right > left || bottom > top) this.#merges.push({ top, left, bottom, right });
    if (text !== '') row.cells.push({ column: left, text });
  }

  /** A span may reach past the last row: it ends there. */
  finish(): HtmlTable {
    const last = this.#rows.length;
    const merges = this.#merges
      .map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, last) }))
      .filter(({ top, left, bottom, right }) => bottom > top || right > left);
    return { rows: this.#rows, merges };
  }
}
