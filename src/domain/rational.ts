/** An exact fraction in lowest terms; `den` is always positive. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
const abs = (a: bigint): bigint => (a < 0n ? -a : a);

/** @throws RangeError when `den` is zero: a ratio without a denominator is an outcome, never a number. */
export function rational(num: bigint | number, den: bigint | number = 1n): Rational {
  const n = BigInt(num);
  const d = BigInt(den);
  if (d === 0n) throw new RangeError('a rational cannot have the denominator 0');
  const divisor = gcd(abs(n), abs(d)) || 1n;
  const sign = d < 0n ? -1n : 1n;
  return { num: (sign * n) / divisor, den: (sign * d) / divisor };
}

export const ZERO: Rational = { num: 0n, den: 1n };
export const HUNDRED: Rational = { num: 100n, den: 1n };

export const add = (a: Rational, b: Rational): Rational =>
  rational(a.num * b.den + b.num * a.den, a.den * b.den);
export const subtract = (a: Rational, b: Rational): Rational =>
  rational(a.num * b.den - b.num * a.den, a.den * b.den);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.num * b.num, a.den * b.den);
export const divide = (a: Rational, b: Rational): Rational => rational(a.num * b.den, a.den * b.num);

/** Negative, zero or positive as `a` is below, at or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const isInteger = (a: Rational): boolean => a.den === 1n;

export function floor(a: Rational): bigint {
  const quotient = a.num / a.den;
  return a.num < 0n && a.num % a.den !== 0n ? quotient - 1n : quotient;
}

export const ceil = (a: Rational): bigint => -floor({ num: -a.num, den: a.den });

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Reads a decimal with a point ("99.5", "-3", "1.2e3") exactly; null when it is not one. */
export function parseDecimal(text: string): Rational | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const digits = BigInt(whole + fraction);
  const scale = Number(exponent) - fraction.length;
  const value =
    scale >= 0 ? rational(digits * 10n ** BigInt(scale)) : rational(digits, 10n ** BigInt(-scale));
  return sign === '-' ? { num: -value.num, den: value.den } : value;
}

export type Rounding = 'down' | 'up' | 'half-up';

/** `value` with exactly `places` decimals, point as the mark; "down" is towards minus infinity, "half-up" away from zero at 5. */
export function toFixed(value: Rational, places: number, rounding: Rounding = 'half-up'): string {
  const scaled = multiply(value, rational(10n ** BigInt(places)));
  const whole = rounding === 'down' ? floor(scaled) : rounding === 'up' ? ceil(scaled) : roundHalfUp(scaled);
  const digits = abs(whole)
    .toString()
    .padStart(places + 1, '0');
  const body = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return whole < 0n ? `-${body}` : body;
}

function roundHalfUp(value: Rational): bigint {
  const magnitude = floor({ num: 2n * abs(value.num) + value.den, den: 2n * value.den });
  return value.num < 0n ? -magnitude : magnitude;
}

/** The shortest exact decimal, or null when the fraction has none (1/3). */
export function toExactDecimal(value: Rational): string | null {
  let rest = value.den;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  return rest === 1n ? toFixed(value, Math.max(twos, fives)) : null;
}
