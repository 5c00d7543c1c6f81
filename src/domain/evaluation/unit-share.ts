import type { LeftOut } from '../assessment.ts';
import { percentOf } from '../gap.ts';
import type { YesNoMeasure } from '../measure.ts';
import type { CellRef, ReportingUnit } from '../observation.ts';
import { quartersOf } from '../period.ts';
import { answerOf } from './answers.ts';
import {
  blanksOf,
  none,
  NOTHING,
  type Evaluated,
  type EvaluationContext,
  type FractionRow,
} from './evaluated.ts';

interface Tally {
  yes: bigint;
  no: bigint;
  unknown: bigint;
}

/**
 * Units saying yes / units of the population, from yes/no rows or from the counts an office reports for many units.
 * Unknowns (blank, invalid, kind unknown, not reported) bound the share: [yes/N, (yes + unknown)/N].
 */
export function evaluateUnitShare(context: EvaluationContext, measure: YesNoMeasure): Evaluated {
  const { population, notReported, isRegistered, index } = context;
  const tally: Tally = { yes: 0n, no: 0n, unknown: BigInt(notReported.length) };
  const leftOut: LeftOut[] = [...notReported];
  const evidence: CellRef[] = [];
  const noes: FractionRow[] = [];
  const blanks: CellRef[] = [];
  let reported = 0;
  let excluded = 0;
  for (const unit of population) {
    const result = oneUnit(context, unit, measure);
    tally.yes += result.tally.yes;
    tally.no += result.tally.no;
    tally.unknown += result.tally.unknown;
    evidence.push(...result.cells);
    const { yes, no } = result.tally;
    if (no > 0n) noes.push({ unit, numerator: yes, denominator: yes + no, cells: result.cells });
    if (result.leftOut === 'missing') blanks.push(...blanksOf(context, unit, measure.id));
    if (result.leftOut) leftOut.push({ unit: unit.name, why: result.leftOut });
    else reported += 1;
    if (result.leftOut === 'excluded_answer') excluded += 1;
  }
  const saysNothing = (unit: ReportingUnit): boolean =>
    index.of(unit.id, measure.id).every(({ value }) => value.status === 'missing');
  if (reported === 0 && population.every(saysNothing) && context.unknownKind.every(saysNothing)) {
    // Offices' counts repeat what the units' own rows say, so they count only where those say nothing.
    const offices = context.outside
      .map((unit) => standIn(context, unit, measure))
      .filter((found) => found !== null);
    const members = isRegistered ? population.length + notReported.length : 0;
    if (offices.length > 0) return fromOffices(offices, BigInt(members));
  }
  const doubtful = doubtfulUnits(context, measure);
  for (const unit of doubtful) leftOut.push({ unit: unit.name, why: 'unit_kind_unknown' });
  tally.unknown += BigInt(doubtful.length);
  const members = population.length + notReported.length + doubtful.length;
  if (members === 0) return none('out_of_scope');

  const expected = members - excluded;
  const answered = tally.yes + tally.no;
  const total = answered + tally.unknown;
  const common = { ...NOTHING, coverage: { reported, expected }, leftOut, evidence, blanks, noes };
  if (total === 0n) return { ...common, value: { kind: 'none', reason: 'not_applicable' } };
  if (answered === 0n && !doubtful.some((unit) => hasAnswer(index.of(unit.id, measure.id)))) {
    const invalid = leftOut.some(({ why }) => why === 'invalid');
    return { ...none(invalid ? 'invalid_data' : 'no_data', expected, leftOut), blanks };
  }
  const bounds =
    tally.unknown === 0n
      ? null
      : { lower: percentOf(tally.yes, total), upper: percentOf(tally.yes + tally.unknown, total) };
  return { ...common, value: { kind: 'share', numerator: tally.yes, denominator: total, bounds } };
}

interface UnitResult {
  readonly tally: Readonly<Tally>;
  readonly leftOut: 'missing' | 'invalid' | 'excluded_answer' | null;
  readonly cells: readonly CellRef[];
}

function oneUnit(context: EvaluationContext, unit: ReportingUnit, measure: YesNoMeasure): UnitResult {
  const { answer, invalid, cells } = answerOf(
    context.index.of(unit.id, measure.id),
    measure.quarterly ? quartersOf(context.period) : [],
  );
  if (answer === 'yes') return { tally: { yes: 1n, no: 0n, unknown: 0n }, leftOut: null, cells };
  if (answer === 'no') return { tally: { yes: 0n, no: 1n, unknown: 0n }, leftOut: null, cells };
  if (answer === 'excluded') {
    return { tally: { yes: 0n, no: 0n, unknown: 0n }, leftOut: 'excluded_answer', cells };
  }
  if (!invalid) {
    const counts = standIn(context, unit, measure);
    if (counts) return counts;
  }
  return {
    tally: { yes: 0n, no: 0n, unknown: 1n },
    leftOut: invalid ? 'invalid' : 'missing',
    cells: [],
  };
}

/** `members`: how many units a register knows, 0 without one; those beyond the offices' totals are unknown. */
function fromOffices(offices: readonly UnitResult[], members: bigint): Evaluated {
  let numerator = 0n;
  let denominator = 0n;
  for (const { tally } of offices) {
    numerator += tally.yes;
    denominator += tally.yes + tally.no;
  }
  const coverage = { reported: offices.length, expected: offices.length };
  const evidence = offices.flatMap(({ cells }) => cells);
  if (denominator === 0n) {
    return { ...NOTHING, coverage, evidence, value: { kind: 'none', reason: 'not_applicable' } };
  }
  const total = members > denominator ? members : denominator;
  const bounds =
    total === denominator
      ? null
      : { lower: percentOf(numerator, total), upper: percentOf(numerator + total - denominator, total) };
  return { ...NOTHING, coverage, evidence, value: { kind: 'share', numerator, denominator: total, bounds } };
}

/** Two reported counts in place of one answer: an office that says 41 of 43. */
function standIn(context: EvaluationContext, unit: ReportingUnit, measure: YesNoMeasure): UnitResult | null {
  if (!measure.standIn) return null;
  const find = (id: string) => context.index.of(unit.id, id).find(({ value }) => value.status === 'count');
  const yes = find(measure.standIn.yes);
  const total = find(measure.standIn.total);
  if (yes?.value.status !== 'count' || total?.value.status !== 'count') return null;
  return {
    tally: { yes: yes.value.value, no: total.value.value - yes.value.value, unknown: 0n },
    leftOut: null,
    cells: [yes.cell, total.cell],
  };
}

/** Units of unknown kind count as unknown members, unless nothing suggests the file speaks of this population at all. */
function doubtfulUnits(context: EvaluationContext, measure: YesNoMeasure): readonly ReportingUnit[] {
  const { population, notReported, unknownKind, index } = context;
  if (population.length + notReported.length > 0) return unknownKind;
  return unknownKind.filter((unit) => hasAnswer(index.of(unit.id, measure.id)));
}

const hasAnswer = (observations: ReturnType<EvaluationContext['index']['of']>): boolean =>
  observations.some(({ value }) => value.status === 'answer');
