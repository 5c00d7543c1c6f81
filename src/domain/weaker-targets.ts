import { diagnostic, type Diagnostic } from './diagnostic.ts';
import { milestonesFor } from './milestone.ts';
import type { Period } from './period.ts';
import type { Indicator, Milestone, Plan } from './plan.ts';
import { compare } from './rational.ts';
import { betterSide } from './threshold.ts';

const RANK = { national: 0, ministry: 1, province: 2, district: 3 } as const;

/** Of several plans judged together, the due targets of a lower level that ask less than a higher level's for the same concept. */
export function weakerTargets(plans: readonly Plan[], period: Period): Diagnostic[] {
  const due = plans.flatMap((plan) =>
    plan.indicators.flatMap((indicator) =>
      milestonesFor(indicator.milestones, plan, period)
        .filter((judged) => judged.due)
        .map(({ milestone }) => ({ plan, indicator, milestone })),
    ),
  );
  return due.flatMap((lower) => {
    const higher = due.find((other) => isStricter(other, lower));
    if (!higher) return [];
    return diagnostic(
      'WEAKER_TARGET',
      {
        plan: lower.plan.id,
        code: lower.indicator.code,
        threshold: written(lower.milestone),
        higherPlan: higher.plan.id,
        higherCode: higher.indicator.code,
        higherThreshold: written(higher.milestone),
      },
      { kind: 'argument', name: '--plan' },
    );
  });
}

interface Target {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly milestone: Milestone;
}

function isStricter(higher: Target, lower: Target): boolean {
  const a = higher.milestone.threshold;
  const b = lower.milestone.threshold;
  if (RANK[higher.plan.issuer.level] >= RANK[lower.plan.issuer.level]) return false;
  if (higher.indicator.concept !== lower.indicator.concept || a.percent !== b.percent) return false;
  if (betterSide(a.comparator) !== 'up' || betterSide(b.comparator) !== 'up') return false;
  const order = compare(a.value, b.value);
  return order > 0 || (order === 0 && a.comparator === '>' && b.comparator !== '>');
}

const written = ({ threshold }: Milestone): string =>
  `${threshold.comparator} ${threshold.decimal}${threshold.percent ? '%' : ''}`;
