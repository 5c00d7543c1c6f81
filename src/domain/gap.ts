import {
  ceil,
  compare,
  divide,
  floor,
  HUNDRED,
  multiply,
  rational,
  subtract,
  type Rational,
} from './rational.ts';
import { betterSide, isStrict, satisfies, type Threshold } from './threshold.ts';

/** People or units still needed; `impossible` when no number of them reaches the threshold. */
export type Needed = bigint | 'impossible';

/**
 * How far a value is from its threshold. `points` is the distance in percentage points (null for a count); it is 0 when a
 * strict threshold is only touched. `inPlace`: how many more with the denominator unchanged. `byHiring`: how many more
 * when each is added to both numerator and denominator; null where that has no meaning.
 */
export interface Gap {
  readonly points: Rational | null;
  readonly inPlace: Needed | null;
  readonly byHiring: Needed | null;
}

export const percentOf = (numerator: bigint, denominator: bigint): Rational =>
  rational(numerator * 100n, denominator);

/** The smallest whole number at (or, when strict, beyond) a bound. */
const reach = (bound: Rational, strict: boolean): bigint => (strict ? floor(bound) + 1n : ceil(bound));

/**
 * The gap of n/d against a percentage threshold t. In place: ceil(t·d) − n (strict: floor(t·d) + 1 − n), impossible above d.
 * By hiring: ceil((t·d − n)/(1 − t)) (strict: floor + 1), impossible at t = 100 %. For `<=` and `<` in place is negative:
 * how many fewer.
 */
export function shareGap(
  numerator: bigint,
  denominator: bigint,
  threshold: Threshold,
  hiring: boolean,
): Gap | null {
  const value = percentOf(numerator, denominator);
  if (satisfies(value, threshold)) return null;
  const side = betterSide(threshold.comparator);
  const points = distance(value, threshold.value);
  if (side === 'exact') return { points, inPlace: null, byHiring: null };
  const share = divide(threshold.value, HUNDRED);
  const wanted = multiply(share, rational(denominator));
  const strict = isStrict(threshold.comparator);
  if (side === 'down') {
    const target = strict ? ceil(wanted) - 1n : floor(wanted);
    return { points, inPlace: target < 0n ? 'impossible' : target - numerator, byHiring: null };
  }
  const target = reach(wanted, strict);
  return {
    points,
    inPlace: target > denominator ? 'impossible' : target - numerator,
    byHiring: hiring ? hired(subtract(wanted, rational(numerator)), share, strict) : null,
  };
}

function hired(shortfall: Rational, share: Rational, strict: boolean): Needed {
  const rest = subtract(rational(1n), share);
  return rest.num <= 0n ? 'impossible' : reach(divide(shortfall, rest), strict);
}

/** The gap of a reported percentage, for which no people are known. */
export function pointsGap(value: Rational, threshold: Threshold): Gap | null {
  if (satisfies(value, threshold)) return null;
  return { points: distance(value, threshold.value), inPlace: null, byHiring: null };
}

/** The gap of a sum against a number: how many more (negative: fewer). */
export function countGap(total: bigint, threshold: Threshold): Gap | null {
  if (satisfies(rational(total), threshold)) return null;
  const side = betterSide(threshold.comparator);
  if (side === 'exact') return { points: null, inPlace: ceil(threshold.value) - total, byHiring: null };
  const strict = isStrict(threshold.comparator);
  const target =
    side === 'up'
      ? reach(threshold.value, strict)
      : strict
        ? ceil(threshold.value) - 1n
        : floor(threshold.value);
  return { points: null, inPlace: target - total, byHiring: null };
}

const distance = (a: Rational, b: Rational): Rational =>
  compare(a, b) < 0 ? subtract(b, a) : subtract(a, b);

/** n − t·d, in people: what one unit adds to (or takes from) the pooled n − t·d. */
export function surplus(numerator: bigint, denominator: bigint, threshold: Threshold): Rational {
  return subtract(rational(numerator), multiply(divide(threshold.value, HUNDRED), rational(denominator)));
}
