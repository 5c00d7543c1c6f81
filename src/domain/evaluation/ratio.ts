import type { Bounds, LeftOut } from '../assessment.ts';
import { percentOf } from '../gap.ts';
import { cellsOf, type CellRef, type Observation, type ReportingUnit } from '../observation.ts';
import { compare, HUNDRED, subtract, add, ZERO } from '../rational.ts';
import type { BySex, Fraction } from '../plan.ts';
import {
  blanksOf,
  none,
  NOTHING,
  type Evaluated,
  type EvaluationContext,
  type FractionRow,
  type SexSum,
} from './evaluated.ts';

/** Σn / Σd over the rows that report both; a row of unknown kind widens the result to bounds. Never a mean of percentages. */
export function evaluateRatio(context: EvaluationContext, ratio: Fraction, bySex: BySex | null): Evaluated {
  const { population, unknownKind, notReported } = context;
  const rows: FractionRow[] = [];
  const doubtful: FractionRow[] = [];
  const leftOut: LeftOut[] = [...notReported];
  const evidence: CellRef[] = [];
  const blanks: CellRef[] = [];
  for (const unit of population) {
    const read = readFraction(context, unit, ratio);
    if (read.row) {
      rows.push(read.row);
      evidence.push(...read.row.cells);
    } else {
      leftOut.push({ unit: unit.name, why: read.why });
      if (read.why === 'missing')
        blanks.push(...blanksOf(context, unit, ratio.of), ...blanksOf(context, unit, ratio.in));
    }
  }
  for (const unit of unknownKind) {
    const { row } = readFraction(context, unit, ratio);
    if (row) doubtful.push(row);
    if (row || saysSomething(context, unit, ratio))
      leftOut.push({ unit: unit.name, why: 'unit_kind_unknown' });
  }
  const expected = population.length + doubtful.length + notReported.length;
  if (expected === 0) return none('out_of_scope');
  const coverage = { reported: rows.length, expected };
  if (rows.length === 0) {
    return (
      (leftOut.every(({ why }) => why === 'percent_only') ? onlyPercent(context, ratio) : null) ?? {
        ...none(emptyReason(leftOut), expected, leftOut),
        blanks,
      }
    );
  }
  const { numerator, denominator } = pool(rows);
  const common = { ...NOTHING, coverage, leftOut, evidence, blanks, rows, doubtful };
  if (denominator === 0n) {
    const open = doubtful.some((row) => row.denominator > 0n);
    return { ...common, value: { kind: 'none', reason: open ? 'no_data' : 'not_applicable' } };
  }
  return {
    ...common,
    value: { kind: 'share', numerator, denominator, bounds: doubtBounds(rows, doubtful) },
    bySex: bySex && sexSums(context, rows, ratio, bySex),
  };
}

const saysSomething = (
  { index }: EvaluationContext,
  unit: ReportingUnit,
  { of, in: whole }: Fraction,
): boolean =>
  [...index.of(unit.id, of), ...index.of(unit.id, whole)].some(({ value }) => value.status !== 'missing');

function emptyReason(leftOut: readonly LeftOut[]): 'invalid_data' | 'no_data' {
  return leftOut.some(({ why }) => why === 'invalid') ? 'invalid_data' : 'no_data';
}

export function pool(rows: readonly SexSum[]): SexSum {
  let numerator = 0n;
  let denominator = 0n;
  for (const row of rows) {
    numerator += row.numerator;
    denominator += row.denominator;
  }
  return { numerator, denominator };
}

type ReadFraction =
  | { readonly row: FractionRow }
  | { readonly row: null; readonly why: 'missing' | 'invalid' | 'percent_only' };

function readFraction(context: EvaluationContext, unit: ReportingUnit, ratio: Fraction): ReadFraction {
  const part = readMeasure(context, unit, ratio.of);
  const whole = readMeasure(context, unit, ratio.in);
  if (part.value !== null && whole.value !== null) {
    const cells = [...part.cells, ...whole.cells];
    return { row: { unit, numerator: part.value, denominator: whole.value, cells } };
  }
  if (part.invalid || whole.invalid) return { row: null, why: 'invalid' };
  return { row: null, why: reportedPercent(context, unit, ratio) ? 'percent_only' : 'missing' };
}

/** A count as it is reported, or the sum of the counts it is made of where only they are. */
function readMeasure(context: EvaluationContext, unit: ReportingUnit, id: string): ReadCount {
  const own = readCount(context.index.of(unit.id, id));
  const measure = context.catalogue.measures.get(id);
  if (own.value !== null || own.invalid || measure?.kind !== 'count' || measure.sumOf.length === 0)
    return own;
  const parts = measure.sumOf.map((part) => readCount(context.index.of(unit.id, part)));
  let value = 0n;
  for (const part of parts) {
    if (part.value === null) return { value: null, invalid: parts.some(({ invalid }) => invalid), cells: [] };
    value += part.value;
  }
  return { value, invalid: false, cells: parts.flatMap(({ cells }) => cells) };
}

interface ReadCount {
  readonly value: bigint | null;
  readonly invalid: boolean;
  readonly cells: readonly CellRef[];
}

function readCount(observations: readonly Observation[]): ReadCount {
  const invalid = observations.some(({ value }) => value.status === 'invalid');
  const counted = observations.find(({ value }) => value.status === 'count');
  if (invalid || counted?.value.status !== 'count') return { value: null, invalid, cells: [] };
  return { value: counted.value.value, invalid, cells: cellsOf(counted) };
}

/** The highest and lowest share over every choice of the doubtful rows: the best (worst) are added while they help. */
function doubtBounds(rows: readonly FractionRow[], doubtful: readonly FractionRow[]): Bounds | null {
  const real = doubtful.filter(({ denominator }) => denominator > 0n);
  if (real.length === 0) return null;
  const byShare = real.toSorted((a, b) =>
    compare(percentOf(b.numerator, b.denominator), percentOf(a.numerator, a.denominator)),
  );
  return { lower: extreme(rows, byShare.toReversed(), -1), upper: extreme(rows, byShare, 1) };
}

function extreme(rows: readonly FractionRow[], ordered: readonly FractionRow[], direction: 1 | -1) {
  let { numerator, denominator } = pool(rows);
  for (const row of ordered) {
    const better = compare(percentOf(row.numerator, row.denominator), percentOf(numerator, denominator));
    if (better * direction <= 0) break;
    numerator += row.numerator;
    denominator += row.denominator;
  }
  return percentOf(numerator, denominator);
}

function reportedPercent(context: EvaluationContext, unit: ReportingUnit, ratio: Fraction) {
  for (const id of context.percentOf(ratio)) {
    for (const { value, cell } of context.index.of(unit.id, id)) {
      if (value.status === 'percent') return { value, cell };
    }
  }
  return null;
}

/** A printed percentage can stand for the whole population only when that is one unit. */
function onlyPercent(context: EvaluationContext, ratio: Fraction): Evaluated | null {
  const [unit, ...others] = [...context.population, ...context.unknownKind];
  if (!unit || others.length > 0 || context.population.length !== 1) return null;
  const printed = reportedPercent(context, unit, ratio);
  if (!printed) return null;
  const { value, rounding } = printed.value;
  const lower = subtract(value, rounding);
  const upper = add(value, rounding);
  return {
    ...NOTHING,
    value: {
      kind: 'percent',
      percent: value,
      bounds: {
        lower: compare(lower, ZERO) < 0 ? ZERO : lower,
        upper: compare(upper, HUNDRED) > 0 ? HUNDRED : upper,
      },
    },
    coverage: { reported: 1, expected: 1 },
    evidence: [printed.cell],
  };
}

/** Both sexes over the rows of the total; a sex that is not reported is the total less the other. */
function sexSums(
  context: EvaluationContext,
  rows: readonly FractionRow[],
  total: Fraction,
  bySex: BySex,
): Evaluated['bySex'] {
  const female: SexSum[] = [];
  const male: SexSum[] = [];
  for (const { unit } of rows) {
    const girls = sexRow(context, unit, bySex.female, bySex.male, total);
    const boys = sexRow(context, unit, bySex.male, bySex.female, total);
    if (!girls || !boys) return null;
    female.push(girls);
    male.push(boys);
  }
  return { female: pool(female), male: pool(male) };
}

function sexRow(
  context: EvaluationContext,
  unit: ReportingUnit,
  own: Fraction,
  other: Fraction,
  total: Fraction,
): SexSum | null {
  const count = (measure: string): bigint | null => readCount(context.index.of(unit.id, measure)).value;
  const either = (ownId: string, otherId: string, totalId: string): bigint | null => {
    const reported = count(ownId);
    if (reported !== null) return reported;
    const whole = count(totalId);
    const rest = count(otherId);
    return whole !== null && rest !== null && rest <= whole ? whole - rest : null;
  };
  const numerator = either(own.of, other.of, total.of);
  const denominator = either(own.in, other.in, total.in);
  return numerator === null || denominator === null ? null : { numerator, denominator };
}
