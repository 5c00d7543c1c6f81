import { atCell, diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import type { Measure } from '../domain/measure.ts';
import { cellAt, cellRef, type GridRow, type SheetPlace } from './grid.ts';
import type { ValueReader } from './values.ts';

interface Sum {
  total: bigint;
  /** A value that could not be read leaves the sum unknown. */
  open: boolean;
  first: number;
  last: number;
}

const empty = (): Sum => ({ total: 0n, open: false, first: 0, last: 0 });

/** Compares the printed totals and section rows of one count column with the rows they add up; never adds them in. */
export class ColumnTotals {
  readonly #column: number;
  readonly #measure: Measure;
  readonly #all = empty();
  #part = empty();
  #section: { readonly row: GridRow; readonly sum: Sum } | null = null;
  readonly #found: Diagnostic[] = [];
  /** Totals printed above their rows. */
  readonly #above: GridRow[] = [];

  readonly #place: SheetPlace;
  readonly #values: ValueReader;

  constructor(place: SheetPlace, values: ValueReader, column: number, measure: Measure) {
    this.#place = place;
    this.#values = values;
    this.#column = column;
    this.#measure = measure;
  }

  addUnit(row: number, value: bigint | 'missing' | 'invalid'): void {
    for (const sum of [this.#all, this.#part]) {
      if (value === 'invalid') sum.open = true;
      else if (value !== 'missing') sum.total += value;
      sum.first ||= row;
      sum.last = row;
    }
  }

  /** A section row may carry the section's sum: it is compared when the section ends. */
  startSection(row: GridRow): void {
    this.#closeSection();
    this.#part = empty();
    this.#section = { row, sum: this.#part };
  }

  total(row: GridRow, grand: boolean): void {
    if (this.#all.first === 0) {
      this.#above.push(row);
      return;
    }
    if (!grand && this.#part.first > 0) {
      this.#compare(row, [this.#part, this.#all]);
      this.#closeSection();
      this.#part = empty();
      return;
    }
    this.#closeSection();
    this.#compare(row, [this.#all, this.#part]);
  }

  finish(): readonly Diagnostic[] {
    this.#closeSection();
    for (const row of this.#above) this.#compare(row, [this.#all]);
    return this.#found;
  }

  #closeSection(): void {
    if (this.#section && this.#section.sum.first > 0) this.#compare(this.#section.row, [this.#section.sum]);
    this.#section = null;
  }

  #compare(row: GridRow, sums: readonly Sum[]): void {
    const { value } = this.#values.read(cellAt(row, this.#column)?.content ?? null, this.#measure);
    if (value.status !== 'count' || sums.some(({ total, open }) => open || total === value.value)) return;
    const [sum] = sums;
    if (!sum || sum.first === 0) return;
    this.#found.push(
      diagnostic(
        'TOTAL_MISMATCH',
        {
          measure: this.#measure.id,
          printed: String(value.value),
          sum: String(sum.total),
          rows: `${sum.first}-${sum.last}`,
        },
        atCell(cellRef(this.#place, row.index, this.#column)),
        [this.#measure.id],
      ),
    );
  }
}
