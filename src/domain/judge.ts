import type { Bounds, Value, Verdict } from './assessment.ts';
import { countGap, percentOf, pointsGap, shareGap, type Gap } from './gap.ts';
import type { Milestone } from './plan.ts';
import { add, compare, rational, type Rational } from './rational.ts';
import { satisfies, type Threshold } from './threshold.ts';

export interface JudgeOptions {
  /** Whether the gap of a share may be closed by hiring (people), or only in place (units). */
  readonly hiring: boolean;
  /** Whether a sum below its threshold is known to be the whole sum. */
  readonly complete: boolean;
}

/** The verdict of a value against one milestone, in exact arithmetic. */
export function judge(value: Value, milestone: Milestone, options: JudgeOptions): Verdict {
  const { threshold } = milestone;
  switch (value.kind) {
    case 'tally':
      return { outcome: 'not_assessed', reason: 'qualitative' };
    case 'sum':
      return judgeSum(value.total, milestone, options.complete);
    case 'percent':
      return judgeBounds(milestone, value.bounds, 'rounding', pointsGap(value.percent, threshold));
    case 'share': {
      const percent = percentOf(value.numerator, value.denominator);
      const gap = shareGap(value.numerator, value.denominator, threshold, options.hiring);
      if (value.bounds) return judgeBounds(milestone, value.bounds, 'bounds', gap);
      return settle(percent, milestone, gap);
    }
  }
}

function settle(value: Rational, milestone: Milestone, gap: Gap | null): Verdict {
  if (satisfies(value, milestone.threshold) || !gap) return { outcome: 'met', approximately: false };
  if (milestone.threshold.comparator !== '~') return { outcome: 'not_met', gap };
  if (!milestone.tolerance) return { outcome: 'undetermined', cause: 'no_tolerance', gap };
  return withinTolerance(value, milestone.threshold, milestone.tolerance)
    ? { outcome: 'met', approximately: true }
    : { outcome: 'not_met', gap };
}

const withinTolerance = (value: Rational, threshold: Threshold, tolerance: Rational): boolean =>
  compare(add(value, tolerance), threshold.value) >= 0;

/** Settled only when both ends give the same outcome. */
function judgeBounds(
  milestone: Milestone,
  bounds: Bounds,
  cause: 'bounds' | 'rounding',
  gap: Gap | null,
): Verdict {
  const lower = settle(bounds.lower, milestone, pointsGap(bounds.lower, milestone.threshold));
  const upper = settle(bounds.upper, milestone, pointsGap(bounds.upper, milestone.threshold));
  if (lower.outcome === 'met' && upper.outcome === 'met') {
    return { outcome: 'met', approximately: lower.approximately };
  }
  if (lower.outcome === 'not_met' && upper.outcome === 'not_met' && gap) return { outcome: 'not_met', gap };
  return { outcome: 'undetermined', cause, gap };
}

/** A sum that may still grow can be met at any time, but short only when it is known to be the whole. */
function judgeSum(total: bigint, milestone: Milestone, complete: boolean): Verdict {
  const verdict = settle(rational(total), milestone, countGap(total, milestone.threshold));
  if (verdict.outcome !== 'not_met' || complete) return verdict;
  return { outcome: 'undetermined', cause: 'incomplete', gap: verdict.gap };
}
