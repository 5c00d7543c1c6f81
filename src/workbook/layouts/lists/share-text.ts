import { parseDecimal, rational, type Rational } from '../../../domain/rational.ts';
import { tidy } from '../../grid.ts';
import { readNumber } from '../../numbers.ts';

/** A share as offices type it: "27/42", "64,3% (27/42)", "27/42 = 64,3%". */
export interface ShareText {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** The percentage beside the fraction, true within `rounding`. */
  readonly percent: { readonly value: Rational; readonly rounding: Rational } | null;
}

const FRACTION = /(?<![\d/.,])(\d[\d.]*)\s*\/\s*(\d[\d.]*)(?![\d/,])/u;
const PERCENT = /(?<![\d.,])(\d+(?:[.,]\d+)?)\s*%/u;

/** Null when the text is not a fraction, or says more than one: `isWord` tells the words that may stand beside it. */
export function readShareText(text: string, isWord: (word: string) => boolean): ShareText | null {
  const typed = tidy(text);
  const fraction = FRACTION.exec(typed);
  if (!fraction) return null;
  const percent = PERCENT.exec(typed.replace(fraction[0], ' '));
  const rest = typed.replace(fraction[0], ' ').replace(percent?.[0] ?? '', ' ');
  const words = rest
    .replace(/[()=:;,.\-–]/gu, ' ')
    .split(' ')
    .filter((word) => word !== '');
  if (words.some((word) => !isWord(word))) return null;
  const numerator = wholeOf(fraction[1] ?? '');
  const denominator = wholeOf(fraction[2] ?? '');
  if (numerator === null || denominator === null) return null;
  return { numerator, denominator, percent: percent ? percentOf(percent[1] ?? '') : null };
}

function wholeOf(text: string): bigint | null {
  const read = readNumber(text.replace(/\.$/u, ''), 'thousands');
  return read && read.value.den === 1n ? read.value.num : null;
}

function percentOf(text: string): ShareText['percent'] {
  const value = parseDecimal(text.replace(',', '.'));
  const decimals = text.split(/[.,]/u)[1]?.length ?? 0;
  return value && { value, rounding: rational(1n, 2n * 10n ** BigInt(decimals)) };
}
