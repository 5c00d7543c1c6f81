import type { LeftOut } from '../assessment.ts';
import { cellsOf, type CellRef, type Observation } from '../observation.ts';
import { quartersOf, type Quarter } from '../period.ts';
import { blanksOf, none, NOTHING, type Evaluated, type EvaluationContext } from './evaluated.ts';

/** The sum over the population; a flow split by quarter is added up over the period's quarters. */
export function evaluateCount(context: EvaluationContext, measure: string): Evaluated {
  const { population, unknownKind, notReported, index, period } = context;
  const quarters = quartersOf(period);
  const leftOut: LeftOut[] = [...notReported];
  const evidence: CellRef[] = [];
  const blanks: CellRef[] = [];
  let total = 0n;
  let reported = 0;
  for (const unit of population) {
    const read = sumOf(index.of(unit.id, measure), quarters);
    if (read.why === 'missing') blanks.push(...blanksOf(context, unit, measure));
    if (read.why) leftOut.push({ unit: unit.name, why: read.why });
    else reported += 1;
    total += read.total;
    evidence.push(...read.cells);
  }
  const doubtful = unknownKind.filter((unit) => sumOf(index.of(unit.id, measure), quarters).cells.length > 0);
  for (const unit of doubtful) leftOut.push({ unit: unit.name, why: 'unit_kind_unknown' });
  const expected = population.length + doubtful.length + notReported.length;
  if (expected === 0) return none('out_of_scope');
  if (evidence.length === 0) {
    const invalid = leftOut.some(({ why }) => why === 'invalid');
    return { ...none(invalid ? 'invalid_data' : 'no_data', expected, leftOut), blanks };
  }
  return {
    ...NOTHING,
    value: { kind: 'sum', total },
    coverage: { reported, expected },
    leftOut,
    evidence,
    blanks,
  };
}

interface UnitSum {
  readonly total: bigint;
  readonly why: 'missing' | 'invalid' | null;
  readonly cells: readonly CellRef[];
}

/** A column for the whole period stands by itself; else every quarter of the period is added up. */
function sumOf(observations: readonly Observation[], quarters: readonly Quarter[]): UnitSum {
  const whole = observations.find(({ quarter, value }) => quarter === null && value.status !== 'missing');
  const byQuarter = observations.filter(({ quarter }) => quarter !== null && quarters.includes(quarter));
  // A column for the year says nothing of a part of it where the parts have columns of their own.
  const used = whole && (byQuarter.length === 0 || quarters.length === 4) ? [whole] : byQuarter;
  let total = 0n;
  const cells: CellRef[] = [];
  let counts = 0;
  for (const one of used) {
    if (one.value.status !== 'count') continue;
    total += one.value.value;
    counts += 1;
    cells.push(...cellsOf(one));
  }
  if (used.some(({ value }) => value.status === 'invalid')) return { total, why: 'invalid', cells };
  const isWhole = counts === (used[0] === whole ? 1 : quarters.length);
  return { total, why: isWhole ? null : 'missing', cells };
}
