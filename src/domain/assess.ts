import type { Assessment, SexShare, UnitPart, UnitSurplus, Verdict } from './assessment.ts';
import { evaluateAttestation } from './evaluation/attestation.ts';
import { evaluateCount } from './evaluation/count.ts';
import {
  none,
  percentMeasures,
  yesNoMeasure,
  type Evaluated,
  type EvaluationContext,
  type FractionRow,
  type SexSum,
} from './evaluation/evaluated.ts';
import { Populations } from './evaluation/populations.ts';
import { evaluateRatio } from './evaluation/ratio.ts';
import { evaluateSilent, isSilent } from './evaluation/silent.ts';
import { evaluateUnitShare } from './evaluation/unit-share.ts';
import { percentOf, surplus } from './gap.ts';
import { judge } from './judge.ts';
import type { Catalogue } from './measure.ts';
import { coversPeriod, milestonesFor } from './milestone.ts';
import { ObservationIndex, type ReportedData, type ReportingUnit } from './observation.ts';
import type { Period } from './period.ts';
import type { Indicator, Milestone, Plan } from './plan.ts';
import { compare, ZERO } from './rational.ts';
import { betterSide, satisfies } from './threshold.ts';

/** Every indicator of a plan over all units together: one assessment per indicator and milestone, in the plan's order. */
export function assess(plan: Plan, catalogue: Catalogue, data: ReportedData, period: Period): Assessment[] {
  const index = ObservationIndex.of(data.observations);
  const run = { plan, catalogue, data, period, index, percentOf: percentMeasures(catalogue), unit: null };
  const populations = new Populations(data.units, data.register);
  return plan.indicators.flatMap((indicator) => assessIndicator(run, indicator, populations));
}

/** The same for each unit by itself: information, never a verdict on the run. */
export function assessUnits(
  plan: Plan,
  catalogue: Catalogue,
  data: ReportedData,
  period: Period,
): Assessment[] {
  const index = ObservationIndex.of(data.observations);
  const run = { plan, catalogue, data, period, index, percentOf: percentMeasures(catalogue) };
  return data.units.flatMap((unit) => {
    const populations = new Populations([unit]);
    return plan.indicators
      .filter(({ units }) => unit.kind !== 'unknown' && units.includes(unit.kind))
      .flatMap((indicator) => assessIndicator({ ...run, unit }, indicator, populations));
  });
}

interface Run {
  readonly plan: Plan;
  readonly catalogue: Catalogue;
  readonly data: ReportedData;
  readonly period: Period;
  readonly index: ObservationIndex;
  readonly percentOf: EvaluationContext['percentOf'];
  readonly unit: ReportingUnit | null;
}

function assessIndicator(run: Run, indicator: Indicator, populations: Populations): Assessment[] {
  const context: EvaluationContext = {
    indicator,
    ...populations.of(indicator.units),
    index: run.index,
    catalogue: run.catalogue,
    period: run.period,
    percentOf: run.percentOf,
  };
  // Data of years the plan does not cover say nothing of it.
  const covered = coversPeriod(run.plan, run.period);
  const evaluated = covered ? evaluate(context) : none('out_of_scope');
  const judged = covered ? milestonesFor(indicator.milestones, run.plan, run.period) : [];
  const build = (milestone: Milestone | null, due: boolean): Assessment => ({
    indicator,
    unit: run.unit?.name ?? null,
    milestone,
    due,
    verdict: verdictOf(indicator, evaluated, milestone, run.data.complete || context.isRegistered),
    value: evaluated.value.kind === 'none' ? null : evaluated.value,
    bySex: sexShares(evaluated, milestone),
    // Worked out when it is asked for: one format prints it, and it is long.
    get surplus() {
      return run.unit === null ? surpluses(evaluated, milestone) : null;
    },
    get behind() {
      return unitsBehind(evaluated, milestone);
    },
    coverage: evaluated.coverage,
    leftOut: evaluated.leftOut,
    evidence: evaluated.evidence,
    blanks: evaluated.blanks,
    isCounted: run.index.isCounted(evaluated.evidence),
  });
  if (judged.length === 0) return [build(null, false)];
  return judged.map(({ milestone, due }) => build(milestone, due));
}

function evaluate(context: EvaluationContext): Evaluated {
  const { evaluation } = context.indicator;
  if (isSilent(context)) return evaluateSilent(context);
  switch (evaluation.kind) {
    case 'ratio':
      return evaluateRatio(context, evaluation.ratio, evaluation.bySex);
    case 'unit_share':
      return evaluateUnitShare(context, yesNoMeasure(context.catalogue, evaluation.yes));
    case 'count':
      return evaluateCount(context, evaluation.sum);
    case 'attestation':
      return evaluateAttestation(context, evaluation.evidence);
  }
}

function verdictOf(
  indicator: Indicator,
  evaluated: Evaluated,
  milestone: Milestone | null,
  isWhole: boolean,
): Verdict {
  const { value } = evaluated;
  if (value.kind === 'none') return { outcome: 'not_assessed', reason: value.reason };
  if (value.kind === 'tally') return { outcome: 'not_assessed', reason: 'qualitative' };
  if (!milestone) return { outcome: 'not_assessed', reason: 'no_threshold' };
  return judge(value, milestone, {
    hiring: indicator.evaluation.kind === 'ratio',
    complete: isWhole && evaluated.leftOut.length === 0,
  });
}

function sexShares(evaluated: Evaluated, milestone: Milestone | null): Assessment['bySex'] {
  if (!evaluated.bySex) return null;
  const share = ({ numerator, denominator }: SexSum): SexShare => ({
    numerator,
    denominator,
    satisfies:
      milestone && denominator > 0n
        ? satisfies(percentOf(numerator, denominator), milestone.threshold)
        : null,
  });
  return { female: share(evaluated.bySex.female), male: share(evaluated.bySex.male) };
}

const partOf = ({ unit, numerator, denominator, cells }: FractionRow): UnitPart => ({
  unit: unit.name,
  numerator,
  denominator,
  cells,
});

function surpluses({ rows }: Evaluated, milestone: Milestone | null): readonly UnitSurplus[] | null {
  if (!milestone?.threshold.percent || rows.length === 0) return null;
  return rows.map((row) => ({
    ...partOf(row),
    value: surplus(row.numerator, row.denominator, milestone.threshold),
  }));
}

function unitsBehind(evaluated: Evaluated, milestone: Milestone | null): readonly UnitPart[] {
  if (!milestone || betterSide(milestone.threshold.comparator) !== 'up') return [];
  const below = (surpluses(evaluated, milestone) ?? []).filter(({ value }) => compare(value, ZERO) < 0);
  return [...below.toSorted((a, b) => compare(a.value, b.value)), ...evaluated.noes.map(partOf)];
}
