import type { Vocabulary } from '../domain/measure.ts';
import { cellAt, textOf, type GridRow } from './grid.ts';
import { fold, withoutDiacritics } from './spelling.ts';
import type { UnitKinds } from './unit-kinds.ts';

export type RowKind =
  | { readonly kind: 'unit'; readonly name: string }
  | { readonly kind: 'nameless' }
  | { readonly kind: 'section'; readonly label: string }
  | { readonly kind: 'total'; readonly label: string; readonly grand: boolean }
  | { readonly kind: 'signature' }
  | { readonly kind: 'empty' };

export interface TableColumns {
  readonly ordinal: number | null;
  readonly name: number;
  readonly measures: readonly number[];
}

const ROMAN = /^(?:[ivx]+|[a-h])[.)]?$/iu;
const ARABIC = /^\d+([.]\d+)*[.)]?$/u;
const plain = (text: string): string => withoutDiacritics(fold(text));

/** Tells the rows under a header apart by their labels: the words come from the vocabulary. */
export class RowKinds {
  readonly #totals: readonly string[];
  readonly #sections: readonly string[];
  readonly #signatures: readonly string[];
  readonly #kinds: UnitKinds;

  constructor(vocabulary: Vocabulary, kinds: UnitKinds) {
    this.#totals = vocabulary.totals.map(plain).sort((a, b) => b.length - a.length);
    this.#sections = vocabulary.sections.map(plain);
    this.#signatures = vocabulary.signatures.map(plain);
    this.#kinds = kinds;
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
    if (!numbered) {
      if (this.#isSignature(row, columns.name, name)) return { kind: 'signature' };
      const total = this.#total(label);
      if (total) return total;
      if (label !== '' && this.#isSection(ordinal, label, row, measured.length))
        return { kind: 'section', label };
    }
    if (name !== '' && /[\p{L}]/u.test(name)) return { kind: 'unit', name };
    if (name !== '' && measured.length > 0) return { kind: 'unit', name };
    return measured.some(({ content }) => !(content.kind === 'number' && Number(content.text) === 0))
      ? { kind: 'nameless' }
      : { kind: 'empty' };
  }

  /** A row that names a unit is never one, whatever words stand in its other cells. */
  #isSignature(row: GridRow, nameColumn: number, name: string): boolean {
    return row.cells.some(({ column, content }) => {
      if (content.kind !== 'text' || (name !== '' && column !== nameColumn)) return false;
      const text = plain(content.text);
      return (
        this.#signatures.some((words) => text === words || text.startsWith(`${words} `)) ||
        /(?:^| )ngay .{0,12}thang .{0,12}nam(?: |$|\d)/u.test(text)
      );
    });
  }

  #total(label: string): RowKind | null {
    const text = plain(label);
    const word = this.#totals.find((total) => text === total || text.startsWith(`${total} `));
    if (word === undefined) return null;
    const rest = text.slice(word.length).trim();
    return { kind: 'total', label, grand: word !== 'cong' && rest === '' };
  }

  #isSection(ordinal: string, label: string, row: GridRow, measured: number): boolean {
    if (ROMAN.test(ordinal)) return true;
    const text = plain(label);
    if (this.#sections.some((word) => text.startsWith(`${word} `))) return true;
    return measured === 0 && row.cells.length === 1 && this.#kinds.ofName(label) === null;
  }
}

/** A row that only numbers the columns: 1, 2, 3 … or (1), (2) … or A, B, 1, 2 … */
export function isColumnNumbers(row: GridRow): boolean {
  if (row.cells.length < 3) return false;
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
