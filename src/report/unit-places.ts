import type { DiagnosticLocation } from '../domain/diagnostic.ts';
import type { ReportingUnit } from '../domain/observation.ts';

type Key = 'row' | 'column' | 'sheet';

/** Which unit a place in a workbook is of: that of its row, else of its column, else the only one of its sheet. */
export class UnitPlaces {
  /** By row, column or sheet; null where there are several. */
  readonly #units = new Map<string, ReportingUnit | null>();

  constructor(units: readonly ReportingUnit[]) {
    for (const unit of units) {
      const { file, sheet, row, column } = unit.cell;
      this.#add(placeKey('row', file, sheet, row), unit);
      this.#add(placeKey('column', file, sheet, column), unit);
      this.#add(placeKey('sheet', file, sheet), unit);
    }
  }

  #add(key: string, unit: ReportingUnit): void {
    this.#units.set(key, this.#units.has(key) ? null : unit);
  }

  at(location: DiagnosticLocation): ReportingUnit | null {
    if (location.kind !== 'cell' && location.kind !== 'sheet') return null;
    const { file, sheet } = location;
    const only = this.#units.get(placeKey('sheet', file, sheet)) ?? null;
    if (only || location.kind === 'sheet') return only;
    return (
      this.#units.get(placeKey('row', file, sheet, location.row)) ??
      this.#units.get(placeKey('column', file, sheet, location.column)) ??
      null
    );
  }
}

const placeKey = (key: Key, file: string, sheet: string, at = 0): string =>
  [key, file, sheet, at].join('\u0000');
