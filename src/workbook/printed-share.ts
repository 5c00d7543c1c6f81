import { percentOf } from '../domain/gap.ts';
import type { ObservedValue } from '../domain/observation.ts';
import { add, compare, subtract } from '../domain/rational.ts';

type Printed = Extract<ObservedValue, { readonly status: 'percent' }>;

/** Whether a printed percentage is that of two counts, to half of its last printed digit. */
export function agreesWithPrinted(
  numerator: bigint,
  denominator: bigint,
  { value, rounding }: Printed,
): boolean {
  if (denominator === 0n) return false;
  const computed = percentOf(numerator, denominator);
  return compare(computed, add(value, rounding)) <= 0 && compare(computed, subtract(value, rounding)) >= 0;
}
