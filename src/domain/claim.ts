import { assessUnits } from './assess.ts';
import type { Assessment } from './assessment.ts';
import { atCell, diagnostic, type Diagnostic } from './diagnostic.ts';
import type { Catalogue } from './measure.ts';
import type { CellRef, ReportedData } from './observation.ts';
import type { Period } from './period.ts';
import type { Evaluation, Plan } from './plan.ts';
import { compare, type Rational } from './rational.ts';

/** What a unit's table says of the unit itself beside its figures: compared with what is computed, never believed. */
export interface OwnClaim {
  readonly unit: string;
  /** The measures of the row it stands in. */
  readonly measures: readonly string[];
  readonly cell: CellRef;
  readonly says:
    | { readonly kind: 'verdict'; readonly met: boolean }
    /** In percentage points when `percent`, else in the measure's own unit. */
    | {
        readonly kind: 'target';
        readonly value: Rational;
        readonly percent: boolean;
        readonly shown: string;
      };
}

/** Claims that the plan's own threshold, or the verdict on the unit's own figures, contradicts. */
export function checkClaims(
  claims: readonly OwnClaim[],
  plan: Plan,
  catalogue: Catalogue,
  data: ReportedData,
  period: Period,
): Diagnostic[] {
  if (claims.length === 0) return [];
  const claiming = new Set(claims.map(({ unit }) => unit));
  return data.units
    .filter(({ id }) => claiming.has(id))
    .flatMap((unit) => {
      const assessments = assessUnits(plan, catalogue, { ...data, units: [unit] }, period).filter(
        (assessment) => isOfPeriod(assessment, period),
      );
      return claims
        .filter((claim) => claim.unit === unit.id)
        .flatMap((claim) => {
          const own = assessments.filter(({ indicator }) =>
            isAbout(indicator.evaluation, claim.measures, catalogue),
          );
          return own.flatMap((assessment) => contradiction(claim, assessment, plan) ?? []);
        });
    });
}

/** Due, or the target of the period's own year. */
const isOfPeriod = ({ due, milestone }: Assessment, period: Period): boolean =>
  due || (milestone !== null && 'year' in milestone.time && milestone.time.year === period.year);

function isAbout(evaluation: Evaluation, measures: readonly string[], catalogue: Catalogue): boolean {
  const shares = (of: string, whole: string): boolean =>
    measures.some((id) => {
      const measure = catalogue.measures.get(id);
      return id === of || (measure?.kind === 'percent' && measure.of === of && measure.in === whole);
    });
  switch (evaluation.kind) {
    case 'ratio':
      return shares(evaluation.ratio.of, evaluation.ratio.in);
    case 'unit_share': {
      const measure = catalogue.measures.get(evaluation.yes);
      const standIn = measure?.kind === 'yesno' ? measure.standIn : null;
      return measures.includes(evaluation.yes) || (standIn !== null && shares(standIn.yes, standIn.total));
    }
    case 'count':
      return measures.includes(evaluation.sum);
    case 'attestation':
      return false;
  }
}

function contradiction(
  { says, cell, measures }: OwnClaim,
  assessment: Assessment,
  plan: Plan,
): Diagnostic | null {
  const { indicator, milestone, verdict } = assessment;
  const named = { plan: plan.id, code: indicator.code };
  if (says.kind === 'target') {
    if (milestone?.threshold.percent !== says.percent) return null;
    if (compare(says.value, milestone.threshold.value) === 0) return null;
    const { comparator, decimal, percent } = milestone.threshold;
    const threshold = `${comparator} ${decimal}${percent ? '%' : ''}`;
    return diagnostic(
      'OWN_TARGET_DIFFERS',
      { ...named, printed: says.shown, threshold },
      atCell(cell),
      measures,
    );
  }
  if (verdict.outcome !== 'met' && verdict.outcome !== 'not_met') return null;
  if (says.met === (verdict.outcome === 'met')) return null;
  const args = {
    ...named,
    says: says.met ? ('met' as const) : ('not_met' as const),
    outcome: verdict.outcome,
  };
  return diagnostic('OWN_VERDICT_CONTRADICTED', args, atCell(cell), measures);
}
