import type { Catalogue, HeaderIndexData, HeaderSpelling } from '../domain/measure.ts';
import { LEVELS, type Level } from './spelling.ts';
import { compileSpellings } from './spellings.ts';

/** The leaf of a spelling at a level; one that is nothing but filler has it only as written. */
export function leafOf(spelling: HeaderSpelling, level: Level): string | null {
  if (spelling.exactOnly && level !== 'exact') return null;
  return spelling[level].at(-1) ?? null;
}

/** Prepares the index of a catalogue. The build does it once for the shipped one. */
export function compileHeaderIndex(catalogue: Catalogue): HeaderIndexData {
  const byLeaf = new Map<string, number[]>();
  const byWords = new Map<string, number[]>();
  const add = (table: Map<string, number[]>, key: string, row: number): void => {
    const rows = table.get(key);
    if (!rows) table.set(key, [row]);
    else if (!rows.includes(row)) rows.push(row);
  };
  const rows = compileSpellings(catalogue).map((spelling, row) => {
    for (const level of LEVELS) {
      const leaf = leafOf(spelling, level);
      if (leaf !== null) add(byLeaf, leaf, row);
    }
    if (spelling.words !== '') add(byWords, spelling.words, row);
    return pack(spelling);
  });
  return { rows, byLeaf: Object.fromEntries(byLeaf), byWords: Object.fromEntries(byWords) };
}

function pack({ measure, written, exact, loose, plain, words, exactOnly }: HeaderSpelling): string {
  const levels = [exact, loose, plain].map((level) => level.join('\n'));
  return [measure, written, ...levels, words, exactOnly ? 'exact' : ''].join('\t');
}

function unpack(row: string): HeaderSpelling {
  const [measure = '', written = '', exact = '', loose = '', plain = '', words = '', only = ''] =
    row.split('\t');
  const levels = (joined: string): string[] => (joined === '' ? [] : joined.split('\n'));
  return {
    measure,
    written,
    exact: levels(exact),
    loose: levels(loose),
    plain: levels(plain),
    words,
    exactOnly: only === 'exact',
  };
}

/** Finds spellings by leaf or by words; a spelling is unpacked when it is first needed. */
export class HeaderIndex {
  readonly #data: HeaderIndexData;
  readonly #unpacked = new Map<number, HeaderSpelling>();
  #words: ReadonlySet<string> | null = null;

  constructor(data: HeaderIndexData) {
    this.#data = data;
  }

  byLeaf(leaf: string): HeaderSpelling[] {
    return this.#found(this.#data.byLeaf, leaf);
  }

  byWords(words: string): HeaderSpelling[] {
    return this.#found(this.#data.byWords, words);
  }

  /** Whether a text can be a leaf at all. */
  isLeaf(text: string): boolean {
    return Object.hasOwn(this.#data.byLeaf, text);
  }

  hasWords(words: string): boolean {
    return Object.hasOwn(this.#data.byWords, words);
  }

  /** Whether any spelling has a word. */
  hasWord(word: string): boolean {
    this.#words ??= new Set(Object.keys(this.#data.byWords).flatMap((words) => words.split(' ')));
    return this.#words.has(word);
  }

  all(): HeaderSpelling[] {
    return this.#data.rows.map((_, row) => this.#at(row));
  }

  #found(table: Readonly<Record<string, readonly number[]>>, key: string): HeaderSpelling[] {
    return Object.hasOwn(table, key) ? (table[key] ?? []).map((row) => this.#at(row)) : [];
  }

  #at(row: number): HeaderSpelling {
    let spelling = this.#unpacked.get(row);
    if (!spelling) {
      spelling = unpack(this.#data.rows[row] ?? '');
      this.#unpacked.set(row, spelling);
    }
    return spelling;
  }
}
