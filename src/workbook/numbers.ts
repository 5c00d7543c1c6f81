import { parseDecimal, type Rational } from '../domain/rational.ts';
import { tidy } from './grid.ts';

export interface NumberRead {
  readonly value: Rational;
  /** Decimals as written. */
  readonly decimals: number;
  /** One mark before exactly three digits, which may group thousands or begin decimals: settled by what was expected. */
  readonly ambiguous: boolean;
}

/** Longer texts are no count of people, whatever their digits say. */
const MAX_LENGTH = 24;

/**
 * Reads a number typed as text, by Vietnamese or English marks. When both marks occur the last is the decimal mark; a mark
 * that repeats groups thousands; a single mark with other than three digits after it is the decimal mark.
 */
export function readNumber(text: string, expected: 'thousands' | 'decimals'): NumberRead | null {
  const typed = tidy(text).replace('\u2212', '-');
  // Spaces group thousands; anything else between two numbers makes them two.
  if (typed.includes(' ') && !/^[+-]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/u.test(typed)) return null;
  const bare = typed.replaceAll(' ', '');
  const match = /^([+-]?)(\d[\d.,]*)$/u.exec(bare);
  if (!match || bare.length > MAX_LENGTH) return null;
  const [, sign = '', body = ''] = match;
  const last = body.match(/[.,](?=[^.,]*$)/u)?.[0] ?? null;
  if (last === null) return result(sign, body, '', false);
  const other = last === '.' ? ',' : '.';
  const [whole = '', fraction = ''] = splitAtLast(body, last);
  if (body.includes(other)) {
    return whole.includes(last) || !grouped(whole, other)
      ? null
      : result(sign, strip(whole), fraction, false);
  }
  if (whole.includes(last)) return grouped(body, last) ? result(sign, strip(body), '', false) : null;
  const couldGroup = fraction.length === 3 && whole.length <= 3 && whole !== '0';
  return couldGroup && expected === 'thousands'
    ? result(sign, whole + fraction, '', true)
    : result(sign, whole, fraction, couldGroup);
}

function splitAtLast(text: string, mark: string): [string, string] {
  const position = text.lastIndexOf(mark);
  return [text.slice(0, position), text.slice(position + 1)];
}

const strip = (text: string): string => text.replace(/[.,]/gu, '');

const grouped = (text: string, mark: string): boolean =>
  mark === '.' ? /^\d{1,3}(?:\.\d{3})*$/u.test(text) : /^\d{1,3}(?:,\d{3})*$/u.test(text);

function result(sign: string, whole: string, fraction: string, ambiguous: boolean): NumberRead | null {
  const value = parseDecimal(`${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`);
  return value && { value, decimals: fraction.length, ambiguous };
}
