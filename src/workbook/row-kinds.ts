import type { Vocabulary } from '../domain/measure.ts';
import { cellAt, textOf, tidy, type GridRow } from './grid.ts';
import type { TableHeader } from './header.ts';
import { Remembered } from './remembered.ts';
import { fold, withoutDiacritics } from './spelling.ts';
import type { UnitKinds } from './unit-kinds.ts';

export type RowKind =
  /** `numbered`: it has a running number, so it is one whatever its name says. */
  | { readonly kind: 'unit'; readonly name: string; readonly numbered: boolean }
  | { readonly kind: 'nameless' }
  /** `numbered`: by a Roman number or a letter. */
  | { readonly kind: 'section'; readonly label: string; readonly numbered: boolean }
  | { readonly kind: 'total'; readonly label: string; readonly grand: boolean }
  | { readonly kind: 'signature' }
  | { readonly kind: 'empty' };

export interface TableColumns {
  readonly ordinal: number | null;
  readonly name: number;
  readonly note: number | null;
  /** Whether the table gives its units running numbers. */
  readonly numbered: boolean;
  readonly measures: readonly number[];
}

export const ROMAN = /^(?:[IVX]+|[A-HĐ])[.)]?$/u;
export const ARABIC = /^\(?\d+(?:\.\d+)*[.)/]?[a-zđ]?\)?$/u;
/** "…, ngày 5 tháng 12 năm 2025" where a place and date are signed, not "số liệu đến ngày …". */
export const SIGNED_DAY = /^(?:[\p{L}\s.…]{0,40},)?[\s.…]*ngày[\s\d.…]*tháng[\s\d.…]*năm/u;

/** As much of a text as is looked at for the words it begins with: a cell may hold 32,767 characters. */
const LABEL_START = 300;

interface LabelWord {
  readonly word: string;
  readonly bare: string;
}

function firstWord(text: string): string {
  const end = text.indexOf(' ');
  return end < 0 ? text : text.slice(0, end);
}

/** Words that begin a label, told with diacritics: "Công" is not "Cộng". A label typed without any is told without. */
export class LabelWords {
  /** By their first word: most labels begin with none of these. Longest first. */
  readonly #words = new Map<string, LabelWord[]>();

  constructor(words: readonly string[]) {
    for (const word of words.map(fold).sort((a, b) => b.length - a.length)) {
      const bare = withoutDiacritics(word);
      for (const first of new Set([firstWord(word), firstWord(bare)])) {
        const list = this.#words.get(first);
        if (list) list.push({ word, bare });
        else this.#words.set(first, [{ word, bare }]);
      }
    }
  }

  /** The longest word a label begins with, and what follows it. */
  startOf(label: string): { readonly word: string; readonly rest: string } | null {
    const text = fold(label.slice(0, LABEL_START));
    const words = this.#words.get(firstWord(text));
    if (!words) return null;
    const isBare = text === withoutDiacritics(text);
    for (const { word, bare } of words) {
      const wanted = isBare ? bare : word;
      if (text === wanted || text.startsWith(`${wanted} `))
        return { word, rest: text.slice(wanted.length).trim() };
    }
    return null;
  }
}

/** Whether running numbers are the rule: sections, totals and what is written below them carry names without one. */
export function isNumbered(rows: readonly GridRow[], ordinal: number | null, name: number): boolean {
  if (ordinal === null) return false;
  const named = rows.filter((row) => textOf(cellAt(row, name)) !== '');
  const numbered = named.filter((row) => ARABIC.test(textOf(cellAt(row, ordinal))));
  return numbered.length > 1 && 3 * numbered.length >= named.length;
}

/** Tells the rows under a header apart by their labels: the words come from the vocabulary. */
export class RowKinds {
  readonly #totals: LabelWords;
  readonly #remarks: LabelWords;
  readonly #sections: LabelWords;
  readonly #signatures: LabelWords;
  readonly #kinds: UnitKinds;

  constructor(vocabulary: Vocabulary, kinds: UnitKinds) {
    this.#totals = new LabelWords(vocabulary.totals);
    this.#remarks = new LabelWords(vocabulary.remarks);
    this.#sections = new LabelWords(vocabulary.sections);
    this.#signatures = new LabelWords(vocabulary.signatures);
    this.#kinds = kinds;
  }

  isTotal(label: string): boolean {
    return this.#totals.startOf(label) !== null;
  }

  of(row: GridRow, columns: TableColumns): RowKind {
    const ordinal = columns.ordinal === null ? '' : textOf(cellAt(row, columns.ordinal));
    const name = textOf(cellAt(row, columns.name));
    const measured = row.cells.filter(({ column }) => columns.measures.includes(column));
    const label =
      name ||
      row.cells
        .filter(({ column }) => column < columns.name)
        .map(textOf)
        .find((text) => /\p{L}{2}/u.test(text)) ||
      '';
    const numbered = ARABIC.test(ordinal);
    const total = this.#totals.startOf(label);
    // A numbered row is a unit whatever its name begins with, unless its name is nothing but "Tổng cộng".
    if (total && (!numbered || total.rest === '')) {
      return { kind: 'total', label, grand: fold(total.word) !== 'cộng' && total.rest === '' };
    }
    if (!numbered) {
      if (this.#isSignature(row, columns, name)) return { kind: 'signature' };
      if (this.#remarks.startOf(label)) return { kind: 'empty' };
      if (label !== '' && this.#isSection(ordinal, label, row, measured.length, columns.numbered))
        return { kind: 'section', label, numbered: ROMAN.test(ordinal) };
    }
    if (name !== '' && (/\p{L}/u.test(name) || measured.length > 0)) return { kind: 'unit', name, numbered };
    return measured.some(({ content }) => !(content.kind === 'number' && Number(content.text) === 0))
      ? { kind: 'nameless' }
      : { kind: 'empty' };
  }

  /** A row that names a unit is never one, whatever words stand in its other cells; nor is a row with a number. */
  #isSignature(row: GridRow, { name: nameColumn, note }: TableColumns, name: string): boolean {
    if (row.cells.some(({ content }) => content.kind === 'number')) return false;
    return row.cells.some(({ column, content }) => {
      if (content.kind !== 'text' || column === note || (name !== '' && column !== nameColumn)) return false;
      return (
        this.#signatures.startOf(content.text) !== null ||
        SIGNED_DAY.test(tidy(content.text.slice(0, LABEL_START)).toLowerCase())
      );
    });
  }

  #isSection(
    ordinal: string,
    label: string,
    row: GridRow,
    measured: number,
    tableNumbered: boolean,
  ): boolean {
    if (ROMAN.test(ordinal)) return true;
    const isUnit = this.#kinds.ofName(label) !== null;
    const section = this.#sections.startOf(label);
    if (section && section.rest !== '') return !(isUnit && measured > 0);
    // Between numbered units, a row without a number that names no kind of unit heads those below it, with their sums.
    return !isUnit && (measured === 0 ? row.cells.length === 1 : tableNumbered);
  }
}

/** Two letters at the start: no number of a column. */
const WORD = /^\s*\p{L}{2}/u;

/** A row that only numbers the columns: 1, 2, 3 … or (1), (2) … or A, B, 1, 2 … */
export function isColumnNumbers(row: GridRow): boolean {
  // Most rows hold words.
  if (row.cells.some(({ content }) => content.kind === 'text' && WORD.test(content.text))) return false;
  const bracketed = row.cells.every((cell) => /^\(\d{1,3}\)$/u.test(textOf(cell)));
  if (row.cells.length < (bracketed ? 2 : 3)) return false;
  let last = 0;
  for (const cell of row.cells) {
    const text = textOf(cell).replace(/[()[\]\s]/gu, '');
    const number = /^(\d{1,3})(?:[=:].*)?$/u.exec(text)?.[1];
    if (number === undefined) {
      if (!/^[A-Za-z]$/u.test(text)) return false;
      continue;
    }
    if (Number(number) !== last + 1 && last !== 0) return false;
    last = Number(number);
  }
  return last > 0;
}

type Levels = ReadonlyMap<number, ReadonlySet<string>>;

/** The folded levels of a header's columns, made once for all rows under it. */
const known = new WeakMap<TableHeader['columns'], Levels>();

const levelsOf = (columns: TableHeader['columns']): Levels =>
  new Map(columns.map(({ column, path }) => [column, new Set(path.map(fold))]));

/** What stands at the right of a name comes again and again. */
const folded = new Remembered(fold);

/** Every text of the row stands in the header of its column. */
export function repeatsHeader(row: GridRow, { columns }: Pick<TableHeader, 'columns'>): boolean {
  let levels = known.get(columns);
  if (!levels) known.set(columns, (levels = levelsOf(columns)));
  let repeated = 0;
  for (let at = row.cells.length - 1; at >= 0; at -= 1) {
    const cell = row.cells[at];
    if (cell?.content.kind !== 'text') continue;
    const text = folded.of(cell.content.text);
    if (text.length < 2) continue;
    if (!levels.get(cell.column)?.has(text)) return false;
    repeated += 1;
  }
  return repeated > 1;
}
