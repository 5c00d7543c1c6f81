import type { DiagnosticArgs, DiagnosticCode } from '../domain/diagnostic.ts';
import { day } from '../domain/calendar.ts';
import type { Measure, Vocabulary, YesNoMeasure } from '../domain/measure.ts';
import type { ObservedValue } from '../domain/observation.ts';
import { isInteger, parseDecimal, type Rational } from '../domain/rational.ts';
import { tidy, type CellContent } from './grid.ts';
import { numericPercent, writtenPercent, type PercentRead } from './percents.ts';
import { QuantityReader, type Quantity } from './quantities.ts';
import { dayOfSerial, fractionsTypedFor } from './serial-date.ts';
import { Remembered } from './remembered.ts';
import { fold } from './spelling.ts';

type CellCode = Extract<DiagnosticCode, `CELL_${string}`>;

/** A fault of one cell, still without its place. */
export type CellFault = {
  readonly [Code in CellCode]: { readonly code: Code; readonly args: DiagnosticArgs[Code] };
}[CellCode];

/** What is worth saying once for a column: numbers stored as text, links taken for a yes. */
export type ColumnNote = 'text_number' | 'link';

export interface ReadValue {
  readonly value: ObservedValue;
  readonly fault: CellFault | null;
  readonly note: ColumnNote | null;
}

/** Spelled as `String` prints it. */
const SMALL_COUNT = /^(?:0|[1-9]\d{0,2})$/u;
const MISSING: ReadValue = { value: { status: 'missing' }, fault: null, note: null };
const read = (value: ObservedValue, note: ColumnNote | null = null): ReadValue => ({
  value,
  fault: null,
  note,
});
const refuse = (fault: CellFault): ReadValue => ({ value: { status: 'invalid' }, fault, note: null });

/** Small counts and answers are most values of a table: they are shared. */
const SMALL_COUNTS = Array.from({ length: 1_000 }, (_, count) =>
  read({ status: 'count', value: BigInt(count) }),
);
const ANSWERS = {
  yes: read({ status: 'answer', answer: 'yes' }),
  no: read({ status: 'answer', answer: 'no' }),
  excluded: read({ status: 'answer', answer: 'excluded' }),
};

/** More than any count of people or contacts; what is beyond is a code or a slip. */
const MOST = 1_000_000_000_000n;
const SHOWN = 40;
const shorten = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);

/** No value is longer than this, and a cell may hold a hundred times as much: the rest is not looked at. */
const LONGEST = 500;
const bounded = (content: CellContent | null): CellContent | null =>
  content?.kind === 'text' && content.text.length > LONGEST
    ? { kind: 'text', text: `${content.text.slice(0, LONGEST)}…` }
    : content;

/** Reads cells by the kind of their measure. A blank is missing; what cannot be read is refused, never repaired. */
export class ValueReader {
  readonly #yes: ReadonlySet<string>;
  readonly #no: ReadonlySet<string>;
  readonly #zero: ReadonlySet<string>;
  readonly #missing: ReadonlySet<string>;
  readonly #quantities: QuantityReader;
  readonly #marks = new Remembered(markOf);

  constructor(vocabulary: Vocabulary) {
    this.#yes = markSet(vocabulary.yes);
    this.#no = markSet(vocabulary.no);
    this.#zero = markSet(vocabulary.zero);
    this.#missing = markSet(vocabulary.missing);
    this.#quantities = new QuantityReader(vocabulary);
  }

  read(content: CellContent | null, measure: Measure): ReadValue {
    const result = this.#read(content, measure);
    // Where the format has no numbers, a number as text is as it should be.
    const isExpected = content?.kind === 'text' && content.untyped && result.note === 'text_number';
    return isExpected ? { ...result, note: null } : result;
  }

  #read(cell: CellContent | null, measure: Measure): ReadValue {
    const id = measure.id;
    const content = bounded(cell);
    if (!content || (content.kind === 'text' && tidy(content.text) === '')) return MISSING;
    if (content.kind === 'error')
      return refuse({ code: 'CELL_ERROR', args: { measure: id, shown: content.shown } });
    if (content.kind === 'uncalculated') return refuse({ code: 'CELL_UNCALCULATED', args: { measure: id } });
    if (content.kind === 'unreadable') return refuse({ code: 'CELL_UNREADABLE', args: { measure: id } });
    if (content.kind === 'number' && content.format === 'date') {
      return refuse({ code: 'CELL_DATE', args: { measure: id, ...dateOf(content.text) } });
    }
    switch (measure.kind) {
      case 'count':
        return this.#count(content, id);
      case 'yesno':
        return this.#answer(content, measure);
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
      const small = SMALL_COUNT.test(content.text) ? SMALL_COUNTS[Number(content.text)] : undefined;
      return small ?? whole(parseDecimal(content.text), measure, content.text, null);
    }
    const mark = this.#marks.of(content.text);
    if (this.#zero.has(mark)) return read({ status: 'count', value: 0n });
    if (this.#missing.has(mark)) return MISSING;
    const shown = shorten(tidy(content.text));
    const quantity = this.#quantities.read(content.text, 'thousands');
    switch (quantity.kind) {
      case 'none':
        return refuse({ code: 'CELL_NOT_COUNT', args: { measure, shown } });
      case 'unclear':
        return refuse({ code: 'CELL_NUMBER_UNCLEAR', args: { measure, shown, why: quantity.why } });
      case 'number':
        return withDoubt(whole(quantity.value, measure, shown, 'text_number'), quantity, measure, shown);
    }
  }

  #answer(content: Content, measure: YesNoMeasure): ReadValue {
    if (content.kind === 'boolean') return content.value ? ANSWERS.yes : ANSWERS.no;
    const mark = content.kind === 'number' ? content.text : this.#marks.of(content.text);
    if (measure.excludedAnswers.some((word) => this.#marks.of(word) === mark)) return ANSWERS.excluded;
    if (this.#yes.has(mark)) return ANSWERS.yes;
    if (this.#no.has(mark)) return ANSWERS.no;
    if (this.#missing.has(mark)) return MISSING;
    if (measure.linkIsYes && content.kind === 'text' && LINK.test(tidy(content.text))) {
      return read({ status: 'answer', answer: 'yes' }, 'link');
    }
    // "x (3 buổi)": a mark with a remark in brackets is still the mark.
    const bare = content.kind === 'text' ? /^([^()]+)\([^()]*\)$/u.exec(tidy(content.text))?.[1] : undefined;
    if (bare !== undefined) return this.#answer({ kind: 'text', text: bare }, measure);
    const shown = shorten(content.kind === 'number' ? content.text : tidy(content.text));
    return refuse({ code: 'CELL_NOT_ANSWER', args: { measure: measure.id, shown } });
  }

  #percent(content: Content, measure: string): ReadValue {
    if (content.kind === 'boolean') {
      const args = {
        measure,
        shown: String(content.value).toUpperCase(),
        why: 'words',
        readings: [],
      } as const;
      return refuse({ code: 'CELL_NOT_PERCENT', args });
    }
    if (content.kind === 'number') {
      const format = content.format === 'percent' ? 'percent' : 'plain';
      return percentOrFault(numericPercent(content.text, format), measure, content.text, null);
    }
    const mark = markOf(content.text);
    if (mark !== '0' && (this.#missing.has(mark) || this.#zero.has(mark))) return MISSING;
    const shown = shorten(tidy(content.text));
    return percentOrFault(writtenPercent(content.text, this.#quantities), measure, shown, 'text_number');
  }
}

/** An address on the web, alone in its cell. */
const LINK = /^(?:https?:\/\/|www\.)[^\s]+\.[^\s]+$/iu;

type Content = Exclude<CellContent, { kind: 'error' | 'uncalculated' | 'unreadable' }>;

/** Marks are compared folded; one that folds away ("-", "✓"), or means something else by its signs ("x?", "-1"), as it stands. */
export function markOf(text: string): string {
  const bare = tidy(text).toLowerCase();
  return /[?/]|-\s*\d/u.test(bare) ? bare : fold(bare) || bare;
}

const markSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(markOf));

/** A number that is used although its writing leaves a doubt says so. */
function withDoubt(
  result: ReadValue,
  { approximate, inWords, ambiguous }: Extract<Quantity, { kind: 'number' }>,
  measure: string,
  shown: string,
): ReadValue {
  if (result.value.status !== 'count') return result;
  const args = { measure, shown, readAs: String(result.value.value) };
  if (approximate) return { ...result, fault: { code: 'CELL_APPROXIMATE', args } };
  if (inWords) return { ...result, fault: { code: 'CELL_NUMBER_IN_WORDS', args } };
  return ambiguous ? { ...result, fault: { code: 'CELL_AMBIGUOUS_NUMBER', args } } : result;
}

function percentOrFault(
  result: PercentRead,
  measure: string,
  shown: string,
  note: ColumnNote | null,
): ReadValue {
  if (!result.ok) return refuse({ code: 'CELL_NOT_PERCENT', args: { measure, shown, ...result.because } });
  const { value, readAs } = result;
  if (readAs === null) return read(value, note);
  return { value, note, fault: { code: 'CELL_AMBIGUOUS_NUMBER', args: { measure, shown, readAs } } };
}

function dateOf(serial: string): Pick<DiagnosticArgs['CELL_DATE'], 'date' | 'typed'> {
  const found = dayOfSerial(Number(serial));
  if (!found) return { date: null, typed: [] };
  return { date: day(found.year, found.month, found.day), typed: fractionsTypedFor(found) };
}

function whole(value: Rational | null, measure: string, shown: string, note: ColumnNote | null): ReadValue {
  if (!value || value.num > MOST * value.den)
    return refuse({ code: 'CELL_NOT_COUNT', args: { measure, shown } });
  if (value.num < 0n) return refuse({ code: 'CELL_NEGATIVE', args: { measure, shown } });
  if (!isInteger(value)) return refuse({ code: 'CELL_FRACTION', args: { measure, shown } });
  return read({ status: 'count', value: value.num }, note);
}
