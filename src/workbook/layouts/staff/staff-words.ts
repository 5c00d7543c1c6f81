import type { Vocabulary } from '../../../domain/measure.ts';
import {
  DEGREES,
  isAbsence,
  SEXES,
  STATUSES,
  UNCLEAR_DEGREES,
  type SaidDegree,
  type Sex,
  type Status,
} from '../../../domain/staff.ts';
import { Remembered } from '../../remembered.ts';
import { LabelWords } from '../../row-kinds.ts';
import { fold, withoutDiacritics } from '../../spelling.ts';
import { markOf } from '../../values.ts';

/** "PGS.TS", "P.Hiệu trưởng": a dot within a word joins two. */
const spaced = (text: string): string => text.replace(/\.(?=\p{L})/gu, ' ');
const PARTS = /[,;/+()\n]|\s[-–—]\s|\s(?:và|kiêm|&)\s/u;
const partsOf = (text: string): string[] => text.split(PARTS).filter((part) => /[\p{L}\d]/u.test(part));

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;
/** "(đến 5/2026)", "đến hết năm 2026" say when something ends. */
const UNTIL =
  /(?<!\p{L})(?:đến|tới|hết)\s+(?:(?:hết|ngày|tháng|năm)\s+)*(?:\d{1,2}\s*(?:[/.-]|tháng|năm)\s*){0,2}(?:19|20)\d\d(?!\d)/giu;

/** A status, the word that says it, and the first year named beside it. */
interface SaidStatus {
  readonly status: Status;
  readonly word: string;
  readonly firstYear: number | null;
}

/** Reads the words of staff lists: sexes, degrees held, positions, statuses and marks. Lists repeat a few texts. */
export class StaffWords {
  readonly #sexes = new Map<string, Sex>();
  readonly #degrees: ReadonlyMap<string, SaidDegree>;
  readonly #degreeWords: LabelWords;
  readonly #degreeFillers: LabelWords;
  readonly #notHeld: readonly string[];
  readonly #managers: LabelWords;
  readonly #statuses = new Map<string, Status>();
  readonly #statusWords: LabelWords;
  readonly #headings: LabelWords;
  readonly #no: ReadonlySet<string>;
  readonly #sexesRead = new Remembered((text): Sex | null => this.#sexes.get(plain(text)) ?? null);
  readonly #degreesRead = new Remembered((text) => this.#readDegree(text));
  readonly #managersRead = new Remembered((text) =>
    partsOf(text).some((part) => this.#managers.startOf(spaced(part)) !== null),
  );
  readonly #statusesRead = new Remembered((text) => this.#readStatus(text));
  readonly #marksRead = new Remembered((text) => this.#readMark(text));

  constructor({ staff, no, zero }: Pick<Vocabulary, 'staff' | 'no' | 'zero'>) {
    for (const sex of SEXES) for (const word of staff.sexes[sex]) this.#sexes.set(plain(word), sex);
    const degrees = new Map<string, SaidDegree>();
    for (const degree of [...DEGREES, ...UNCLEAR_DEGREES])
      for (const word of staff.degrees[degree]) degrees.set(plain(word), degree);
    this.#degrees = degrees;
    this.#degreeWords = new LabelWords([...degrees.keys()]);
    this.#degreeFillers = new LabelWords(staff.degreeFillers.map(plain));
    this.#notHeld = staff.notHeld.map(plain);
    this.#managers = new LabelWords(staff.managers);
    for (const status of STATUSES)
      for (const word of staff.statuses[status]) this.#statuses.set(fold(word), status);
    this.#statusWords = new LabelWords([...this.#statuses.keys()]);
    this.#headings = new LabelWords(staff.headings);
    this.#no = new Set([...no, ...zero].map(markOf));
  }

  sexOf(text: string): Sex | null {
    return this.#sexesRead.of(text);
  }

  /** The highest degree a text says is held; one of the unclear ones when it may be, null when it names none. */
  degreeOf(text: string): SaidDegree | null {
    return this.#degreesRead.of(text);
  }

  #readDegree(text: string): SaidDegree | null {
    const whole = this.#degrees.get(plain(text));
    if (whole) return whole;
    const found = new Set<SaidDegree | null>();
    let isStudying = false;
    for (const part of partsOf(text)) {
      const folded = plain(spaced(part));
      const held = this.#untilNotHeld(folded);
      isStudying ||= held !== folded;
      if (held !== '') found.add(this.#degreeAt(held));
    }
    for (const degree of ['phd', 'master'] as const) if (found.has(degree)) return degree;
    for (const said of UNCLEAR_DEGREES.toReversed()) if (found.has(said)) return said;
    // Who studies for a degree and names none holds none of those that count.
    return found.has('other') || (isStudying && !found.has(null)) ? 'other' : null;
  }

  #untilNotHeld(folded: string): string {
    const padded = ` ${folded} `;
    const starts = this.#notHeld.map((word) => padded.indexOf(` ${word} `)).filter((at) => at >= 0);
    return starts.length === 0 ? folded : folded.slice(0, Math.min(...starts)).trim();
  }

  #degreeAt(folded: string): SaidDegree | null {
    let rest = folded;
    for (;;) {
      const word = this.#degreeWords.startOf(rest)?.word;
      if (word !== undefined) return this.#degrees.get(word) ?? null;
      const filler = this.#degreeFillers.startOf(rest);
      if (!filler || filler.rest === '') break;
      rest = filler.rest;
    }
    return this.#degreeWithin(folded);
  }

  /** "Toán, Thạc sĩ" written without a comma: only words too long to be another's abbreviation are looked for. */
  #degreeWithin(folded: string): SaidDegree | null {
    const padded = ` ${folded} `;
    let first: { readonly at: number; readonly degree: SaidDegree } | null = null;
    for (const [word, degree] of this.#degrees) {
      if (!word.includes(' ') || word.length < 7) continue;
      const at = padded.indexOf(` ${word} `);
      if (at >= 0 && (!first || at < first.at)) first = { at, degree };
    }
    return first?.degree ?? null;
  }

  isManager(text: string): boolean {
    return this.#managersRead.of(text);
  }

  /**
   * What a status, a note or a heading says of somebody's being there, and the word that says it; null when it says nothing.
   * What begins only in a year after the period has not happened yet.
   */
  statusOf(text: string, year: number): { readonly status: Status; readonly word: string } | null {
    const said = this.#statusesRead.of(text);
    if (!said) return null;
    const { status, word, firstYear } = said;
    const isToCome = isAbsence(status) && firstYear !== null && firstYear > year;
    return { status: isToCome ? 'present' : status, word };
  }

  #readStatus(text: string): SaidStatus | null {
    for (const part of partsOf(text)) {
      const word = this.#statusWords.startOf(spaced(part))?.word;
      const status = word === undefined ? undefined : this.#statuses.get(word);
      if (word === undefined || status === undefined) continue;
      const years = [...text.replace(UNTIL, '').matchAll(YEAR)].map(([found]) => Number(found));
      return { status, word, firstYear: years.length > 0 ? Math.min(...years) : null };
    }
    return null;
  }

  /** Whether a row's only text heads a group of people. */
  isHeading(text: string): boolean {
    return this.#headings.startOf(text) !== null;
  }

  /** Whether a cell is a mark: filled with anything but a "no" or what is still to come. */
  isMarked(text: string): boolean {
    return text !== '' && this.#marksRead.of(text);
  }

  #readMark(text: string): boolean {
    if (this.#no.has(markOf(text))) return false;
    const folded = plain(text);
    return !this.#notHeld.some((word) => folded === word || folded.startsWith(`${word} `));
  }
}

const plain = (text: string): string => withoutDiacritics(fold(text));
