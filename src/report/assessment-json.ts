import type { Assessment, SexShare, Value } from '../domain/assessment.ts';
import { percentOf, type Gap, type Needed } from '../domain/gap.ts';
import type { Catalogue } from '../domain/measure.ts';
import type { Evaluation, Milestone, MilestoneTime, Plan } from '../domain/plan.ts';
import { parseDecimal, toExactDecimal, toFixed, type Rational } from '../domain/rational.ts';
import { satisfies, type Threshold } from '../domain/threshold.ts';
import type { AssessmentJson, MilestoneJson } from './contract.ts';
import { cellRanges } from '../domain/cell-ranges.ts';

const PLACES = 6;

export function assessmentJson(plan: Plan, assessment: Assessment, catalogue: Catalogue): AssessmentJson {
  const { indicator, verdict, value, milestone, bySex, surplus } = assessment;
  const threshold = milestone?.threshold ?? null;
  const oneAnswer = assessment.unit !== null && indicator.evaluation.kind === 'unit_share';
  const gap = verdict.outcome === 'not_met' || verdict.outcome === 'undetermined' ? verdict.gap : null;
  return {
    plan: plan.id,
    code: indicator.code,
    concept: indicator.concept,
    unit: assessment.unit,
    milestone: milestone && milestoneJson(milestone.time),
    due: assessment.due,
    outcome: verdict.outcome,
    reason: verdict.outcome === 'not_assessed' ? verdict.reason : null,
    cause: verdict.outcome === 'undetermined' ? verdict.cause : null,
    basis: value && basisOf(value, assessment.isCounted),
    ...numbersJson(value),
    bounds: boundsJson(value),
    percent: oneAnswer ? null : percentJson(value, threshold),
    threshold: milestone && thresholdJson(milestone, indicator.evaluation, catalogue),
    gap: gap && gapJson(gap),
    bySex: bySex && { female: sexJson(bySex.female, threshold), male: sexJson(bySex.male, threshold) },
    surplus: surplus && surplus.map(({ unit, value: own }) => ({ unit, value: exactOrCut(own, 'down') })),
    coverage: { reported: assessment.coverage.reported, expected: assessment.coverage.expected },
    leftOut: assessment.leftOut.map(({ unit, why }) => ({ unit, why })),
    evidence: cellRanges(assessment.evidence),
  };
}

function basisOf(value: Value, isCounted: boolean): AssessmentJson['basis'] {
  if (value.kind === 'percent') return 'percent_only';
  return isCounted ? 'counted' : 'reported';
}

/** Exactly the keys the plan file has. */
export function milestoneJson(time: MilestoneTime): MilestoneJson {
  if (time.kind === 'by') return { by: time.year };
  if (time.kind === 'from') return { from: time.year };
  const throughout: [number, number] = [time.from, time.to];
  return time.every === null ? { throughout } : { throughout, every: time.every };
}

export function thresholdJson(
  { threshold }: Milestone,
  evaluation: Evaluation,
  catalogue: Catalogue,
): NonNullable<AssessmentJson['threshold']> {
  return {
    comparator: threshold.comparator,
    value: threshold.decimal,
    unit: unitOf(threshold, evaluation, catalogue),
  };
}

function unitOf(threshold: Threshold, evaluation: Evaluation, catalogue: Catalogue): string {
  if (threshold.percent) return '%';
  const measure = evaluation.kind === 'count' ? catalogue.measures.get(evaluation.sum) : undefined;
  return measure?.kind === 'count' ? measure.counts : '';
}

function numbersJson(value: Value | null): Pick<AssessmentJson, 'numerator' | 'denominator'> {
  if (!value || value.kind === 'percent') return { numerator: null, denominator: null };
  if (value.kind === 'sum') return { numerator: Number(value.total), denominator: null };
  if (value.kind === 'tally') return { numerator: Number(value.yes), denominator: Number(value.answered) };
  return { numerator: Number(value.numerator), denominator: Number(value.denominator) };
}

function boundsJson(value: Value | null): AssessmentJson['bounds'] {
  if (!value || value.kind === 'sum' || value.kind === 'tally' || !value.bounds) return null;
  return { lower: exactOrCut(value.bounds.lower, 'down'), upper: exactOrCut(value.bounds.upper, 'up') };
}

function percentJson(value: Value | null, threshold: Threshold | null): string | null {
  if (value?.kind === 'percent') return onItsSide(value.percent, threshold);
  if (value?.kind !== 'share' || value.denominator === 0n) return null;
  return onItsSide(percentOf(value.numerator, value.denominator), threshold);
}

/** Exact when short, else cut to 6 places on the side of the threshold it is really on. */
function onItsSide(value: Rational, threshold: Threshold | null): string {
  const down = exactOrCut(value, 'down');
  if (!threshold) return down;
  const cut = parseDecimal(down);
  return cut && satisfies(cut, threshold) === satisfies(value, threshold) ? down : exactOrCut(value, 'up');
}

function exactOrCut(value: Rational, rounding: 'down' | 'up'): string {
  const exact = toExactDecimal(value);
  if (exact !== null && (exact.split('.')[1]?.length ?? 0) <= PLACES) return exact;
  return toFixed(value, PLACES, rounding);
}

const neededJson = (needed: Needed | null): number | 'impossible' | null =>
  typeof needed === 'bigint' ? Number(needed) : needed;

const gapJson = ({ points, inPlace, byHiring }: Gap): NonNullable<AssessmentJson['gap']> => ({
  points: points && exactOrCut(points, 'up'),
  inPlace: neededJson(inPlace),
  byHiring: neededJson(byHiring),
});

const sexJson = (sex: SexShare, threshold: Threshold | null) => ({
  numerator: Number(sex.numerator),
  denominator: Number(sex.denominator),
  percent: sex.denominator === 0n ? null : onItsSide(percentOf(sex.numerator, sex.denominator), threshold),
  satisfies: sex.satisfies,
});
