import { atCell, diagnostic, type Diagnostic } from '../../../domain/diagnostic.ts';
import type { ReportingUnit } from '../../../domain/observation.ts';
import { cellRef, type SheetPlace } from '../../grid.ts';
import { fold } from '../../spelling.ts';
import type { UnitKinds } from '../../unit-kinds.ts';

/** Whose events a log lists: one unit's, or those of the unit each row names. */
export class EventUnits {
  readonly #place: SheetPlace;
  readonly #kinds: UnitKinds;
  readonly #only: ReportingUnit | null;
  readonly #byName = new Map<string, ReportingUnit>();
  readonly #diagnostics: Diagnostic[] = [];

  constructor(place: SheetPlace, kinds: UnitKinds, only: ReportingUnit | null) {
    this.#place = place;
    this.#kinds = kinds;
    this.#only = only;
  }

  /** The unit of a row; null, said at its cell, where it names none. */
  of(name: string, row: number, column: number): ReportingUnit | null {
    if (this.#only) return this.#only;
    const cell = cellRef(this.#place, row, column);
    if (name === '') {
      this.#diagnostics.push(diagnostic('UNIT_NAME_MISSING', { values: 1 }, atCell(cell)));
      return null;
    }
    const key = fold(name);
    const known = this.#byName.get(key);
    if (known) return known;
    const kind = this.#kinds.ofName(name);
    const unit: ReportingUnit = {
      id: `${this.#place.file}\u0000${this.#place.sheet}\u0000${row}`,
      name,
      code: null,
      kind: kind ?? 'unknown',
      kindSource: kind ? 'name' : 'none',
      parent: null,
      cell,
    };
    if (!kind) this.#diagnostics.push(diagnostic('UNIT_KIND_UNKNOWN', { unit: name }, atCell(cell)));
    this.#byName.set(key, unit);
    return unit;
  }

  known(): readonly ReportingUnit[] {
    return [...this.#byName.values()];
  }

  finish(): readonly Diagnostic[] {
    return this.#diagnostics;
  }
}
