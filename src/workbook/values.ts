import type { DiagnosticArgs, DiagnosticCode } from '../domain/diagnostic.ts';
import type { Measure, Vocabulary } from '../domain/measure.ts';
import type { ObservedValue } from '../domain/observation.ts';
import {
  compare,
  HUNDRED,
  isInteger,
  multiply,
  parseDecimal,
  rational,
  type Rational,
} from '../domain/rational.ts';
import { tidy, type CellContent } from './grid.ts';
import { readNumber } from './numbers.ts';
import { fold } from './spelling.ts';

type CellCode = Extract<DiagnosticCode, `CELL_${string}`>;

/** A fault of one cell, still without its place. */
export type CellFault = {
  readonly [Code in CellCode]: { readonly code: Code; readonly args: DiagnosticArgs[Code] };
}[CellCode];

export interface ReadValue {
  readonly value: ObservedValue;
  readonly fault: CellFault | null;
  /** A number that is stored as text. */
  readonly textNumber: boolean;
}

const MISSING: ReadValue = { value: { status: 'missing' }, fault: null, textNumber: false };
const read = (value: ObservedValue, textNumber = false): ReadValue => ({ value, fault: null, textNumber });
const refuse = (fault: CellFault): ReadValue => ({ value: { status: 'invalid' }, fault, textNumber: false });

/** More than any count of people or contacts; what is beyond is a code or a slip. */
const MOST = 1_000_000_000_000n;
const SHOWN = 40;
const shorten = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);

/** Reads cells by the kind of their measure. A blank is missing; what cannot be read is refused, never repaired. */
export class ValueReader {
  readonly #yes: ReadonlySet<string>;
  readonly #no: ReadonlySet<string>;
  readonly #zero: ReadonlySet<string>;
  readonly #missing: ReadonlySet<string>;
  readonly #annotations: ReadonlySet<string>;

  constructor(vocabulary: Vocabulary) {
    this.#yes = markSet(vocabulary.yes);
    this.#no = markSet(vocabulary.no);
    this.#zero = markSet(vocabulary.zero);
    this.#missing = markSet(vocabulary.missing);
    this.#annotations = markSet(vocabulary.annotations);
  }

  read(content: CellContent | null, measure: Measure): ReadValue {
    const id = measure.id;
    if (!content || (content.kind === 'text' && tidy(content.text) === '')) return MISSING;
    if (content.kind === 'error')
      return refuse({ code: 'CELL_ERROR', args: { measure: id, shown: content.shown } });
    if (content.kind === 'uncalculated') return refuse({ code: 'CELL_UNCALCULATED', args: { measure: id } });
    if (content.kind === 'unreadable') return refuse({ code: 'CELL_UNREADABLE', args: { measure: id } });
    if (content.kind === 'number' && content.format === 'date') {
      return refuse({ code: 'CELL_DATE', args: { measure: id } });
    }
    switch (measure.kind) {
      case 'count':
        return this.#count(content, id);
      case 'yesno':
        return this.#answer(content, id, measure.excludedAnswers);
      case 'percent':
        return this.#percent(content, id);
      case 'text':
        return this.#words(content);
    }
  }

  #words(content: Content): ReadValue {
    const mark = content.kind === 'text' ? markOf(content.text) : '';
    return this.#missing.has(mark) ? MISSING : read({ status: 'text' });
  }

  #count(content: Content, measure: string): ReadValue {
    if (content.kind === 'boolean') {
      return refuse({
        code: 'CELL_NOT_COUNT',
        args: { measure, shown: String(content.value).toUpperCase() },
      });
    }
    if (content.kind === 'number') {
      if (content.format === 'percent') {
        return refuse({ code: 'CELL_NOT_COUNT', args: { measure, shown: `${content.text} (%)` } });
      }
      return whole(parseDecimal(content.text), measure, content.text, false);
    }
    const mark = markOf(content.text);
    if (this.#zero.has(mark)) return read({ status: 'count', value: 0n });
    if (this.#missing.has(mark)) return MISSING;
    const shown = shorten(tidy(content.text));
    const number = readNumber(this.#withoutUnit(content.text), 'thousands');
    if (!number) return refuse({ code: 'CELL_NOT_COUNT', args: { measure, shown } });
    const result = whole(number.value, measure, shown, true);
    return number.ambiguous && !result.fault && result.value.status === 'count'
      ? {
          ...result,
          fault: {
            code: 'CELL_AMBIGUOUS_NUMBER',
            args: { measure, shown, readAs: String(result.value.value) },
          },
        }
      : result;
  }

  /** "2.100 lượt": the word after a number may name what is counted. */
  #withoutUnit(text: string): string {
    const match = /^(.*\d)\s*(\p{L}[\p{L}\s]*)$/u.exec(tidy(text));
    return match?.[1] !== undefined && this.#annotations.has(markOf(match[2] ?? '')) ? match[1] : text;
  }

  #answer(content: Content, measure: string, excluded: readonly string[]): ReadValue {
    if (content.kind === 'boolean') return read({ status: 'answer', answer: content.value ? 'yes' : 'no' });
    const mark = content.kind === 'number' ? content.text : markOf(content.text);
    if (excluded.some((word) => markOf(word) === mark)) return read({ status: 'answer', answer: 'excluded' });
    if (this.#yes.has(mark)) return read({ status: 'answer', answer: 'yes' });
    if (this.#no.has(mark)) return read({ status: 'answer', answer: 'no' });
    if (this.#missing.has(mark)) return MISSING;
    // "x (3 buổi)": a mark with a remark in brackets is still the mark.
    const bare = content.kind === 'text' ? /^([^()]+)\([^()]*\)$/u.exec(tidy(content.text))?.[1] : undefined;
    if (bare !== undefined) return this.#answer({ kind: 'text', text: bare }, measure, excluded);
    const shown = shorten(content.kind === 'number' ? content.text : tidy(content.text));
    return refuse({ code: 'CELL_NOT_ANSWER', args: { measure, shown } });
  }

  #percent(content: Content, measure: string): ReadValue {
    if (content.kind === 'boolean') {
      return refuse({
        code: 'CELL_NOT_PERCENT',
        args: { measure, shown: String(content.value).toUpperCase() },
      });
    }
    if (content.kind === 'number') return numericPercent(content, measure);
    const mark = markOf(content.text);
    if (mark !== '0' && (this.#missing.has(mark) || this.#zero.has(mark))) return MISSING;
    const number = readNumber(content.text.replace(/%\s*$/u, ''), 'decimals');
    const shown = shorten(tidy(content.text));
    if (!number || !isShare(number.value))
      return refuse({ code: 'CELL_NOT_PERCENT', args: { measure, shown } });
    return read(percentValue(number.value, number.decimals), true);
  }
}

type Content = Exclude<CellContent, { kind: 'error' | 'uncalculated' | 'unreadable' }>;

/** Marks are compared folded; one that folds away ("-", "✓"), or means something else by its signs ("x?", "-1"), as it stands. */
export function markOf(text: string): string {
  const bare = tidy(text).toLowerCase();
  return /[?/]|-\s*\d/u.test(bare) ? bare : fold(bare) || bare;
}

const markSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(markOf));

function whole(value: Rational | null, measure: string, shown: string, textNumber: boolean): ReadValue {
  if (!value) return refuse({ code: 'CELL_NOT_COUNT', args: { measure, shown } });
  if (value.num > MOST) return refuse({ code: 'CELL_NOT_COUNT', args: { measure, shown } });
  if (value.num < 0n) return refuse({ code: 'CELL_NEGATIVE', args: { measure, shown } });
  if (!isInteger(value)) return refuse({ code: 'CELL_FRACTION', args: { measure, shown } });
  return read({ status: 'count', value: value.num }, textNumber);
}

const percentValue = (value: Rational, decimals: number): ObservedValue => ({
  status: 'percent',
  value,
  rounding: rational(1n, 2n * 10n ** BigInt(decimals)),
});

const isShare = (points: Rational): boolean => points.num >= 0n && compare(points, HUNDRED) <= 0;

/** A cell with a percent format holds a fraction of 1; any other number under a "(%)" header is in points. */
function numericPercent(content: Extract<Content, { kind: 'number' }>, measure: string): ReadValue {
  const fault = refuse({ code: 'CELL_NOT_PERCENT', args: { measure, shown: content.text } });
  const value = parseDecimal(content.text);
  if (!value) return fault;
  if (content.format === 'percent') {
    const points = multiply(value, HUNDRED);
    return isShare(points) ? read(percentValue(points, decimalsOf(content.text, 2))) : fault;
  }
  // 0.38 under "(%)" may be 38 % or 0,38 %, and 1 may be all or nearly none: nobody can tell.
  const ambiguous = value.num > 0n && value.num <= value.den;
  return ambiguous || !isShare(value) ? fault : read(percentValue(value, decimalsOf(content.text, 0)));
}

/** Decimals a number is stored with, after `shift` places moved to the left of the mark. */
const decimalsOf = (text: string, shift: number): number =>
  Math.max(0, (text.split('.')[1]?.length ?? 0) - shift);
