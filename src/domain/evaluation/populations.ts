import type { LeftOut } from '../assessment.ts';
import type { UnitKind } from '../measure.ts';
import type { ReportingUnit } from '../observation.ts';

/** The units as an indicator sees them. */
export interface Population {
  /** Units whose kind is in the indicator's population. */
  readonly population: readonly ReportingUnit[];
  /** Known units outside the population: an agency may report counts for the units it oversees. */
  readonly outside: readonly ReportingUnit[];
  /** Units whose kind is unknown. */
  readonly unknownKind: readonly ReportingUnit[];
  /** The whole population as units that say nothing. */
  readonly allMissing: () => readonly LeftOut[];
}

/** The units parted by kind, once for all indicators that ask the same kinds. */
export class Populations {
  readonly #units: readonly ReportingUnit[];
  readonly #unknownKind: readonly ReportingUnit[];
  readonly #known = new Map<string, Population>();

  constructor(units: readonly ReportingUnit[]) {
    this.#units = units;
    this.#unknownKind = units.filter(({ kind }) => kind === 'unknown');
  }

  of(kinds: readonly UnitKind[]): Population {
    const key = kinds.join(' ');
    let known = this.#known.get(key);
    if (!known) this.#known.set(key, (known = this.#part(kinds)));
    return known;
  }

  #part(kinds: readonly UnitKind[]): Population {
    const population = this.#units.filter(({ kind }) => kind !== 'unknown' && kinds.includes(kind));
    let missing: readonly LeftOut[] | null = null;
    return {
      population,
      outside: this.#units.filter(({ kind }) => kind !== 'unknown' && !kinds.includes(kind)),
      unknownKind: this.#unknownKind,
      allMissing: () => (missing ??= population.map(({ name }) => ({ unit: name, why: 'missing' }))),
    };
  }
}
