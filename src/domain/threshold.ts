import { compare, parseDecimal, type Rational } from './rational.ts';

/** `~` ("khoảng", about) is decided by a tolerance, not by a comparison alone; see `satisfies`. */
export const COMPARATORS = ['>=', '>', '<=', '<', '=', '~'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** `value` is in percentage points when `percent` is true, else in the indicator's own unit. */
export interface Threshold {
  readonly comparator: Comparator;
  readonly value: Rational;
  /** The decimal as the plan file writes it, e.g. "99.50" stays "99.50". */
  readonly decimal: string;
  readonly percent: boolean;
}

const predicates: Record<Comparator, (order: number) => boolean> = {
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '<': (order) => order < 0,
  '=': (order) => order === 0,
  '~': (order) => order >= 0,
};

/** Whether a value in the threshold's own unit is on its passing side; for `~` that is "at or above". */
export function satisfies(value: Rational, threshold: Threshold): boolean {
  return predicates[threshold.comparator](compare(value, threshold.value));
}

/** Which way a value must move to pass: up, down, or exactly to the value. */
export function betterSide(comparator: Comparator): 'up' | 'down' | 'exact' {
  if (comparator === '=') return 'exact';
  return comparator === '<' || comparator === '<=' ? 'down' : 'up';
}

/** Whether touching the value is not enough. */
export const isStrict = (comparator: Comparator): boolean => comparator === '>' || comparator === '<';

/** Twelve digits on each side of the mark are more than any target needs, and keep the arithmetic small. */
const THRESHOLD = /^(>=|<=|>|<|=|~) (\d{1,12}(?:\.\d{1,12})?)(%?)$/;

/** Parses "<comparator> <decimal><%|nothing>", e.g. ">= 99.99%" or "~ 4000"; null when it is not one. */
export function parseThreshold(text: string): Threshold | null {
  const match = THRESHOLD.exec(text);
  const value = match?.[2] === undefined ? null : parseDecimal(match[2]);
  if (!match || !value) return null;
  return {
    comparator: match[1] as Comparator,
    value,
    decimal: match[2] as string,
    percent: match[3] === '%',
  };
}
