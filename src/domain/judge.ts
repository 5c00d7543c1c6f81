import type { Bounds, Value, Verdict } from './assessment.ts';
import { countGap, percentOf, pointsGap, shareGap, type Gap } from './gap.ts';
import type { Milestone } from './plan.ts';
import { add, compare, rational, type Rational } from './rational.ts';
import { betterSide, satisfies, type Threshold } from './threshold.ts';

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

/** Settled only when every value between the ends gives the same outcome. */
function judgeBounds(
  milestone: Milestone,
  bounds: Bounds,
  cause: 'bounds' | 'rounding',
  gap: Gap | null,
): Verdict {
  const { lower, upper } = bounds;
  const { threshold } = milestone;
  const low = settle(lower, milestone, pointsGap(lower, threshold));
  const high = settle(upper, milestone, pointsGap(upper, threshold));
  const holdsThreshold = compare(lower, threshold.value) <= 0 && compare(upper, threshold.value) >= 0;
  const open = betterSide(threshold.comparator) === 'exact' && holdsThreshold && compare(lower, upper) !== 0;
  if (open) return { outcome: 'undetermined', cause, gap };
  if (low.outcome === 'met' && high.outcome === 'met')
    return { outcome: 'met', approximately: low.approximately };
  if (low.outcome === 'not_met' && high.outcome === 'not_met' && gap) return { outcome: 'not_met', gap };
  if (low.outcome === 'undetermined' && high.outcome === 'undetermined') return { ...high, gap };
  return { outcome: 'undetermined', cause, gap };
}

/**
 * A sum that may still grow can only rise: "at least" may be met at any time and "at most" missed, but the other way round
 * it must be known to be the whole.
 */
function judgeSum(total: bigint, milestone: Milestone, complete: boolean): Verdict {
  const { threshold } = milestone;
  const gap = countGap(total, threshold);
  const verdict = settle(rational(total), milestone, gap);
  if (complete || verdict.outcome === 'undetermined') return verdict;
  const above = compare(rational(total), threshold.value) > 0;
  const settled =
    betterSide(threshold.comparator) === 'up' ? verdict.outcome === 'met' && gap === null : above;
  const withinTolerance = verdict.outcome === 'met' && verdict.approximately;
  return settled || withinTolerance ? verdict : { outcome: 'undetermined', cause: 'incomplete', gap };
}
