import { atCell, diagnostic, type Diagnostic } from '../../domain/diagnostic.ts';
import type { Measure } from '../../domain/measure.ts';
import { cellRef, type SheetPlace } from '../grid.ts';

/** What is worth saying once for a column rather than once for each of its cells. */
export class ColumnNotes {
  readonly #place: SheetPlace;
  readonly #measure: Measure;
  #first: { readonly row: number; readonly column: number } | null = null;
  #cells = 0;

  constructor(place: SheetPlace, measure: Measure) {
    this.#place = place;
    this.#measure = measure;
  }

  textNumber(row: number, column: number): void {
    this.#first ??= { row, column };
    this.#cells += 1;
  }

  finish(): readonly Diagnostic[] {
    if (!this.#first) return [];
    const { row, column } = this.#first;
    return [
      diagnostic(
        'COLUMN_TEXT_NUMBERS',
        { measure: this.#measure.id, cells: this.#cells },
        atCell(cellRef(this.#place, row, column)),
        [this.#measure.id],
      ),
    ];
  }
}
