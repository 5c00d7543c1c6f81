import { ZERO, compare, toFixed, type Rational } from '../domain/rational.ts';
import { satisfies, type Threshold } from '../domain/threshold.ts';
import type { Language } from './language.ts';

const MAX_DECIMALS = 12;

/** A plain decimal ("1234.5") with the marks of the language: 1.234,5 in Vietnamese, 1,234.5 in English. */
export function localDecimal(decimal: string, language: Language): string {
  const [whole = '', fraction] = decimal.split('.');
  const [group, mark] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/gu, group);
  return fraction === undefined ? grouped : `${grouped}${mark}${fraction}`;
}

export const count = (value: bigint | number, language: Language): string =>
  localDecimal(String(value), language);

const trim = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/u, '') : decimal);

const withSign = (decimal: string, language: Language): string =>
  language === 'vi' ? `${decimal}\u00A0%` : `${decimal}%`;

/**
 * A percentage with one decimal, or with as many more as keep it on its side of the threshold: 59,96 % against >= 60 % never
 * prints as 60,0 %.
 */
export function percent(value: Rational, against: Threshold | null, language: Language): string {
  let decimals = 1;
  let printed = toFixed(value, decimals);
  const misleads = (): boolean => against !== null && side(printed, against) !== satisfies(value, against);
  while (decimals < MAX_DECIMALS && misleads()) {
    decimals += 1;
    printed = toFixed(value, decimals);
  }
  return withSign(localDecimal(trim(printed), language), language);
}

/** One end of bounds: two decimals, rounded outwards, so that the span printed holds the span meant. */
export function bound(value: Rational, end: 'lower' | 'upper', language: Language): string {
  return withSign(localDecimal(trim(toFixed(value, 2, end === 'lower' ? 'down' : 'up')), language), language);
}

function side(printed: string, against: Threshold): boolean {
  const [whole = '0', fraction = ''] = printed.split('.');
  const value = { num: BigInt(whole + fraction), den: 10n ** BigInt(fraction.length) };
  return satisfies(value, against);
}

/** A distance in points: one decimal, more where that would print a difference as none. */
export function points(value: Rational, language: Language): string {
  let decimals = 1;
  while (decimals < MAX_DECIMALS && compare(value, ZERO) !== 0 && Number(toFixed(value, decimals)) === 0) {
    decimals += 1;
  }
  return localDecimal(trim(toFixed(value, decimals)), language);
}

/** A threshold as it is printed: "≥ 40 %", "> 85 %", "≈ 4.000". */
export function threshold(
  { comparator, decimal, percent: isPercent }: Threshold,
  language: Language,
): string {
  const signs = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=', '~': '≈' } as const;
  const number = localDecimal(decimal, language);
  return `${signs[comparator]}\u00A0${isPercent ? withSign(number, language) : number}`;
}
