import type { LeftOut } from '../assessment.ts';
import type { UnitKind } from '../measure.ts';
import type { ReportingUnit, UnitRegister } from '../observation.ts';

/** The units as an indicator sees them. */
export interface Population {
  /** Units whose kind is in the indicator's population. */
  readonly population: readonly ReportingUnit[];
  /** Known units outside the population: an agency may report counts for the units it oversees. */
  readonly outside: readonly ReportingUnit[];
  /** Units whose kind is unknown. */
  readonly unknownKind: readonly ReportingUnit[];
  /** Members that only the register names; one of unknown kind is taken for a member where there are others. */
  readonly notReported: readonly LeftOut[];
  /** Whether the register names units of this population: with those it is whole. */
  readonly isRegistered: boolean;
  /** The whole population as units that say nothing. */
  readonly allMissing: () => readonly LeftOut[];
}

const NO_REGISTER: UnitRegister = { units: [], unreported: [] };

/** The units parted by kind, once for all indicators that ask the same kinds. */
export class Populations {
  readonly #units: readonly ReportingUnit[];
  readonly #register: UnitRegister;
  readonly #unknownKind: readonly ReportingUnit[];
  readonly #known = new Map<string, Population>();

  constructor(units: readonly ReportingUnit[], register: UnitRegister = NO_REGISTER) {
    this.#units = units;
    this.#register = register;
    this.#unknownKind = units.filter(({ kind }) => kind === 'unknown');
  }

  of(kinds: readonly UnitKind[]): Population {
    const key = kinds.join(' ');
    let known = this.#known.get(key);
    if (!known) this.#known.set(key, (known = this.#part(kinds)));
    return known;
  }

  #part(kinds: readonly UnitKind[]): Population {
    const isMember = ({ kind }: ReportingUnit): boolean => kind !== 'unknown' && kinds.includes(kind);
    const population = this.#units.filter(isMember);
    const isRegistered = this.#register.units.some(isMember);
    const notReported = this.#register.unreported
      .filter(
        (unit) => isMember(unit) || (unit.kind === 'unknown' && (isRegistered || population.length > 0)),
      )
      .map(({ name }): LeftOut => ({ unit: name, why: 'not_reported' }));
    let missing: readonly LeftOut[] | null = null;
    return {
      population,
      outside: this.#units.filter(({ kind }) => kind !== 'unknown' && !kinds.includes(kind)),
      unknownKind: this.#unknownKind,
      notReported,
      isRegistered,
      allMissing: () =>
        (missing ??= [
          ...population.map(({ name }): LeftOut => ({ unit: name, why: 'missing' })),
          ...notReported,
        ]),
    };
  }
}
