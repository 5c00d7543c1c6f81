import type { Coverage, LeftOut, NotAssessedReason, Value } from '../assessment.ts';
import type { CellRef, ObservationIndex, ReportingUnit } from '../observation.ts';
import type { Catalogue, YesNoMeasure } from '../measure.ts';
import type { Population } from './populations.ts';
import type { Period } from '../period.ts';
import type { Fraction, Indicator } from '../plan.ts';

/** What an indicator's data come to, before any threshold is looked at. */
export interface Evaluated {
  readonly value: Value | { readonly kind: 'none'; readonly reason: NotAssessedReason };
  readonly coverage: Coverage;
  readonly leftOut: readonly LeftOut[];
  readonly evidence: readonly CellRef[];
  /** Empty cells for want of which a unit is left out. */
  readonly blanks: readonly CellRef[];
  /** The rows of a pooled ratio. */
  readonly rows: readonly FractionRow[];
  /** The units of a share that say no. */
  readonly noes: readonly FractionRow[];
  /** Rows whose unit kind is unknown: they may or may not belong to the ratio. */
  readonly doubtful: readonly FractionRow[];
  readonly bySex: { readonly female: SexSum; readonly male: SexSum } | null;
}

export interface FractionRow {
  readonly unit: ReportingUnit;
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly cells: readonly CellRef[];
}

export interface SexSum {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Everything the four evaluations read from. */
export interface EvaluationContext extends Population {
  readonly indicator: Indicator;
  readonly index: ObservationIndex;
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly percentOf: (fraction: Fraction) => readonly string[];
}

export const NOTHING = {
  leftOut: [],
  evidence: [],
  blanks: [],
  rows: [],
  noes: [],
  doubtful: [],
  bySex: null,
} as const;

export function none(reason: NotAssessedReason, expected = 0, leftOut: readonly LeftOut[] = []): Evaluated {
  return { ...NOTHING, leftOut, value: { kind: 'none', reason }, coverage: { reported: 0, expected } };
}

/** The empty cells a unit has for a measure. */
export const blanksOf = ({ index }: EvaluationContext, unit: ReportingUnit, measure: string): CellRef[] =>
  index
    .of(unit.id, measure)
    .filter(({ value }) => value.status === 'missing')
    .map(({ cell }) => cell);

/** The measure a share of units asks for. Throws when it is of another kind: the plan's rules let no such plan through. */
export function yesNoMeasure(catalogue: Catalogue, id: string): YesNoMeasure {
  const measure = catalogue.measures.get(id);
  if (measure?.kind !== 'yesno') throw new Error(`${id} is not a yes/no measure`);
  return measure;
}

/** The ids of the measures that print a percentage `of`/`in`, for rows that give only that. */
export function percentMeasures(catalogue: Catalogue): (fraction: Fraction) => readonly string[] {
  const ids = new Map<string, string[]>();
  for (const measure of catalogue.measures.values()) {
    if (measure.kind !== 'percent') continue;
    const key = `${measure.of}/${measure.in}`;
    ids.set(key, [...(ids.get(key) ?? []), measure.id]);
  }
  return ({ of, in: whole }) => ids.get(`${of}/${whole}`) ?? [];
}
