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
export type KindSource = 'mapping' | 'column' | 'section' | 'name' | 'form' | 'none';

export interface ReportingUnit {
  /** Unique within a run. */
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly kind: UnitKind;
  readonly kindSource: KindSource;
  readonly parent: string | null;
  readonly cell: CellRef;
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

/** A column of the input bound to a measure, even where every cell of it is blank. */
export interface ReportedData {
  readonly units: readonly ReportingUnit[];
  readonly observations: readonly Observation[];
  /** The caller vouches that every unit is here, and that cumulative counts run from the plan's first year. */
  readonly complete: boolean;
}

/** Observations by unit and measure, built once per run. */
export class ObservationIndex {
  readonly #byUnit = new Map<string, Map<string, Observation[]>>();
  readonly #measures = new Set<string>();

  constructor(observations: readonly Observation[]) {
    for (const observation of observations) {
      let measures = this.#byUnit.get(observation.unit);
      if (!measures) this.#byUnit.set(observation.unit, (measures = new Map()));
      const list = measures.get(observation.measure);
      if (list) list.push(observation);
      else measures.set(observation.measure, [observation]);
      this.#measures.add(observation.measure);
    }
  }

  of(unit: string, measure: string): readonly Observation[] {
    return this.#byUnit.get(unit)?.get(measure) ?? [];
  }

  /** Whether any unit has a column for the measure. */
  hasColumn(measure: string): boolean {
    return this.#measures.has(measure);
  }
}
