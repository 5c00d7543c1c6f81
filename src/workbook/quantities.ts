import type { Vocabulary } from '../domain/measure.ts';
import { multiply, rational, type Rational } from '../domain/rational.ts';
import { tidy } from './grid.ts';
import { readNumber } from './numbers.ts';
import { fold, withoutDiacritics } from './spelling.ts';

/** Why a text with digits in it is no number that can be used. */
export type Unclear = 'bound' | 'range' | 'fraction' | 'two_readings';

/** What a text says how many. */
export type Quantity =
  | {
      readonly kind: 'number';
      readonly value: Rational;
      /** Decimals as written. */
      readonly decimals: number;
      /** A single mark before three digits: the other reading was possible. */
      readonly ambiguous: boolean;
      /** "khoảng 500": the writer does not vouch for it. */
      readonly approximate: boolean;
      /** "2,5 triệu". */
      readonly inWords: boolean;
    }
  | { readonly kind: 'unclear'; readonly why: Unclear }
  | { readonly kind: 'none' };

const NONE: Quantity = { kind: 'none' };
const unclear = (why: Unclear): Quantity => ({ kind: 'unclear', why });

const DIGITS = String.raw`\d[\d.,]*(?:\s\d{3})*`;
const LEAD = /^([^\d+\-\u2212]*?)\s*([+\-\u2212]?\d.*)$/u;
const COUNTED = String.raw`(?:\s*\p{L}[\p{L}\s]*)?`;
const FRACTION = new RegExp(String.raw`^${DIGITS}\s*/\s*${DIGITS}${COUNTED}$`, 'u');
const BODY = /^([+\-\u2212]?\d[\d.,\s]*?)\s*(\+?)\s*(\p{L}[\p{L}\s]*)?$/u;

/** Longer texts tell a story rather than a number. */
const MAX_LENGTH = 80;

interface Magnitude {
  readonly times: bigint;
  readonly word: string;
  /** "tr" may also shorten what is counted: it means the magnitude only after a number with decimals. */
  readonly short: boolean;
}

/** Reads how many a text says: words before the number, the number, its magnitude, what is counted. */
export class QuantityReader {
  readonly #approximate: ReadonlySet<string>;
  readonly #bounds: ReadonlySet<string>;
  readonly #range: RegExp;
  readonly #magnitudes: readonly Magnitude[];
  readonly #counted: ReadonlySet<string>;

  constructor({ quantities, annotations }: Pick<Vocabulary, 'quantities' | 'annotations'>) {
    this.#approximate = wordSet(quantities.approximate);
    this.#bounds = wordSet(quantities.bounds);
    this.#counted = new Set(annotations.map(fold));
    const joints = [...wordSet(quantities.ranges)].map((word) =>
      word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`),
    );
    this.#range = new RegExp(String.raw`^${DIGITS}\s*(?:${joints.join('|')})\s*${DIGITS}${COUNTED}$`, 'u');
    this.#magnitudes = quantities.magnitudes.flatMap(({ times, words, short }) => [
      ...[...wordSet(words)].map((word) => ({ times: BigInt(times), word, short: false })),
      ...[...wordSet(short)].map((word) => ({ times: BigInt(times), word, short: true })),
    ]);
  }

  /** `expected` settles a single mark before three digits. */
  read(text: string, expected: 'thousands' | 'decimals'): Quantity {
    const typed = tidy(text).toLowerCase();
    const [, before = '', rest = ''] = (typed.length <= MAX_LENGTH && LEAD.exec(typed)) || [];
    if (rest === '') return NONE;
    const lead = before.replace(/[.:]$/u, '').trim();
    if (this.#range.test(rest)) return unclear('range');
    if (this.#bounds.has(lead)) return unclear('bound');
    if (lead !== '' && !this.#approximate.has(lead)) return NONE;
    if (FRACTION.test(rest)) return unclear('fraction');
    const [, digits, plus = '', after = ''] = BODY.exec(rest) ?? [];
    if (digits === undefined) return NONE;
    const magnitude = this.#magnitudeOf(after);
    const counted = magnitude ? after.slice(magnitude.word.length).trim() : after.trim();
    if (counted !== '' && !this.#counted.has(fold(counted))) return NONE;
    const number = readNumber(digits, magnitude ? 'decimals' : expected);
    if (!number) return NONE;
    if (plus !== '') return unclear('bound');
    const approximate = lead !== '';
    if (!magnitude) return { kind: 'number', ...number, approximate, inWords: false };
    if (number.ambiguous) return unclear('two_readings');
    if (magnitude.short && number.decimals === 0) return NONE;
    const value = multiply(number.value, rational(magnitude.times, 1n));
    return { kind: 'number', ...number, value, approximate, inWords: true };
  }

  #magnitudeOf(after: string): Magnitude | null {
    return this.#magnitudes.find(({ word }) => after === word || after.startsWith(`${word} `)) ?? null;
  }
}

/** Words as they are written and as they are typed without diacritics. */
function wordSet(words: readonly string[]): ReadonlySet<string> {
  const lower = words.map((word) => tidy(word).toLowerCase());
  return new Set([...lower, ...lower.map(withoutDiacritics)]);
}
