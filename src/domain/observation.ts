import type { UnitKind } from './measure.ts';
import type { Quarter } from './period.ts';
import type { Rational } from './rational.ts';

/** A cell of a workbook; `address` is its A1 name, `row` and `column` count from 1. */
export interface CellRef {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  /** Where it stands for a run of cells down its column: the row of the last one. */
  readonly lastRow?: number;
}

/** Where a unit's kind was read from, in the order the sources are asked. */
export type KindSource = 'register' | 'mapping' | 'column' | 'section' | 'name' | 'form' | 'none';

export interface ReportingUnit {
  /** Unique within a run. */
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly kind: UnitKind;
  readonly kindSource: KindSource;
  readonly parent: string | null;
  readonly cell: CellRef;
  /** Where further sheets name it. */
  readonly others?: readonly CellRef[];
}

export type Answer = 'yes' | 'no' | 'excluded';

/** A blank is `missing`, never 0; `invalid` is a value with an error-level diagnostic, kept only as a cell. */
export type ObservedValue =
  | { readonly status: 'count'; readonly value: bigint }
  | { readonly status: 'answer'; readonly answer: Answer }
  /** Percentage points as printed, true within `rounding` either way. */
  | { readonly status: 'percent'; readonly value: Rational; readonly rounding: Rational }
  | { readonly status: 'text' }
  | { readonly status: 'missing' }
  | { readonly status: 'invalid' };

export interface Observation {
  readonly unit: string;
  readonly measure: string;
  /** Null when the value stands for the whole period. */
  readonly quarter: Quarter | null;
  readonly value: ObservedValue;
  readonly cell: CellRef;
  /** Where the value is a sum over a form's cells: those after `cell`. */
  readonly others?: readonly CellRef[];
  /** `counted`: this tool counted it from a list of people or events; else a unit reported it as it stands. */
  readonly basis?: 'counted';
}

/** Every cell a value rests on. */
export const cellsOf = ({ cell, others }: Observation): readonly CellRef[] =>
  others ? [cell, ...others] : [cell];

/** The units that should report, by a list somebody keeps of them. */
export interface UnitRegister {
  readonly units: readonly ReportingUnit[];
  /** Those of them that no input reports. */
  readonly unreported: readonly ReportingUnit[];
}

/** A column of the input bound to a measure, even where every cell of it is blank. */
export interface ReportedData {
  readonly units: readonly ReportingUnit[];
  readonly observations: readonly Observation[];
  readonly register?: UnitRegister;
  /** The caller vouches that every unit is here, and that cumulative counts run from the plan's first year. */
  readonly complete: boolean;
}

const NONE: readonly Observation[] = [];
const indexes = new WeakMap<readonly Observation[], ObservationIndex>();

/** Observations by unit and measure, built once for a run's observations. */
export class ObservationIndex {
  /** A unit has a dozen or two: gone through faster, and held in less, than maps. */
  readonly #byUnit = new Map<string, Observation[]>();
  readonly #measures = new Set<string>();
  readonly #counted = new Set<CellRef>();

  private constructor(observations: readonly Observation[]) {
    let unit: string | null = null;
    let own: Observation[] = [];
    for (const observation of observations) {
      // A unit's observations mostly follow one another.
      if (observation.unit !== unit) {
        unit = observation.unit;
        const known = this.#byUnit.get(unit);
        if (!known) this.#byUnit.set(unit, (own = []));
        else own = known;
      }
      own.push(observation);
      this.#measures.add(observation.measure);
      if (observation.basis === 'counted') this.#counted.add(observation.cell);
    }
  }

  static of(observations: readonly Observation[]): ObservationIndex {
    let index = indexes.get(observations);
    if (!index) indexes.set(observations, (index = new ObservationIndex(observations)));
    return index;
  }

  of(unit: string, measure: string): readonly Observation[] {
    if (!this.#measures.has(measure)) return NONE;
    const all = this.#byUnit.get(unit);
    if (!all) return NONE;
    let found: Observation[] | null = null;
    for (const one of all) {
      if (one.measure !== measure) continue;
      if (found) found.push(one);
      else found = [one];
    }
    return found ?? NONE;
  }

  /** Whether any unit has a column for the measure. */
  hasColumn(measure: string): boolean {
    return this.#measures.has(measure);
  }

  /** Whether any of the cells holds a value that was counted from a list. */
  isCounted(cells: readonly CellRef[]): boolean {
    return this.#counted.size > 0 && cells.some((cell) => this.#counted.has(cell));
  }
}
