import type { DiagnosticArgs } from '../domain/diagnostic.ts';
import type { ObservedValue } from '../domain/observation.ts';
import {
  compare,
  HUNDRED,
  multiply,
  parseDecimal,
  rational,
  toFixed,
  ZERO,
  type Rational,
} from '../domain/rational.ts';
import { tidy } from './grid.ts';
import type { QuantityReader } from './quantities.ts';

type NotPercent = Pick<DiagnosticArgs['CELL_NOT_PERCENT'], 'why' | 'readings'>;

/** A percentage, or why a cell is none. */
export type PercentRead =
  | {
      readonly ok: true;
      readonly value: ObservedValue;
      /** The value as a decimal where a single mark before three digits left two readings. */
      readonly readAs: string | null;
    }
  | { readonly ok: false; readonly because: NotPercent };

const not = (why: NotPercent['why'], readings: readonly string[] = []): PercentRead => ({
  ok: false,
  because: { why, readings },
});

/** A cell with a percent format holds a fraction of 1; any other number under a "(%)" header is in points. */
export function numericPercent(text: string, format: 'plain' | 'percent'): PercentRead {
  const value = parseDecimal(text);
  if (!value) return not('words');
  return format === 'percent'
    ? share(multiply(value, HUNDRED), decimalsOf(text, 2))
    : points(value, decimalsOf(text, 0));
}

/** A percentage typed as text: with a percent sign it is in points, without one it may be a fraction of 1. */
export function writtenPercent(text: string, quantities: QuantityReader): PercentRead {
  const typed = tidy(text);
  const bare = typed.replace(/\s*%$/u, '');
  const read = quantities.read(bare, 'decimals');
  if (read.kind === 'none') return not('words');
  if (read.kind === 'unclear' || read.approximate) return not('inexact');
  if (read.inWords) return not('words');
  const result = bare === typed ? points(read.value, read.decimals) : share(read.value, read.decimals);
  return result.ok && read.ambiguous ? { ...result, readAs: short(read.value) } : result;
}

/** 0.38 under "(%)" may be 38 % or 0,38 %, and 1 may be all or nearly none: nobody can tell. */
function points(value: Rational, decimals: number): PercentRead {
  if (value.num > 0n && value.num <= value.den) {
    return not('two_readings', [short(multiply(value, HUNDRED)), short(value)]);
  }
  return share(value, decimals);
}

function share(value: Rational, decimals: number): PercentRead {
  if (compare(value, ZERO) < 0) return not('negative');
  if (compare(value, HUNDRED) > 0) return not('above_100');
  const rounding = rational(1n, 2n * 10n ** BigInt(decimals));
  return { ok: true, value: { status: 'percent', value, rounding }, readAs: null };
}

/** To at most four decimals, without the zeros at its end: for people. */
function short(value: Rational): string {
  const decimal = toFixed(value, 4);
  return decimal.replace(/\.?0+$/u, '');
}

/** Decimals a number is stored with, after `shift` places moved to the left of the mark. */
const decimalsOf = (text: string, shift: number): number =>
  Math.max(0, (text.split('.')[1]?.length ?? 0) - shift);
