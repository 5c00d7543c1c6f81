import { atCell, diagnostic, type Diagnostic } from '../../../domain/diagnostic.ts';
import type { Measure } from '../../../domain/measure.ts';
import { cellRef, type SheetPlace } from '../../grid.ts';
import type { ColumnNote } from '../../values.ts';

const CODES = { text_number: 'COLUMN_TEXT_NUMBERS', link: 'COLUMN_LINKS' } as const;

/** What is worth saying once for a column, at the first of its cells, rather than once for each of them. */
export class ColumnNotes {
  readonly #place: SheetPlace;
  readonly #measure: Measure;
  readonly #found = new Map<ColumnNote, { readonly row: number; readonly column: number; cells: number }>();

  constructor(place: SheetPlace, measure: Measure) {
    this.#place = place;
    this.#measure = measure;
  }

  add(note: ColumnNote, row: number, column: number): void {
    const found = this.#found.get(note);
    if (found) found.cells += 1;
    else this.#found.set(note, { row, column, cells: 1 });
  }

  finish(): readonly Diagnostic[] {
    const { id } = this.#measure;
    return [...this.#found].map(([note, { row, column, cells }]) =>
      diagnostic(CODES[note], { measure: id, cells }, atCell(cellRef(this.#place, row, column)), [id]),
    );
  }
}
