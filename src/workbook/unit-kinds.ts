import { UNIT_KINDS, type KnownUnitKind, type Vocabulary } from '../domain/measure.ts';
import { Remembered } from './remembered.ts';
import { withoutDiacritics, type Speller } from './spelling.ts';

/** As much of a text as can name a kind: a cell may hold 32,767 characters. */
const LOOKED_AT = 300;

/** Recognises a unit's kind by the vocabulary's words: as a whole (a column, a section) or as the start of its name. */
export class UnitKinds {
  readonly #words: ReadonlyMap<string, KnownUnitKind>;
  readonly #speller: Speller;
  readonly #sections: readonly string[];
  readonly #longest: number;
  readonly #names = new Remembered((text) => this.#atStart(this.#plain(text)));

  constructor(vocabulary: Vocabulary, speller: Speller) {
    this.#speller = speller;
    this.#sections = vocabulary.sections.map((word) => this.#plain(word)).sort((a, b) => b.length - a.length);
    const words = new Map<string, KnownUnitKind>();
    for (const kind of UNIT_KINDS) {
      if (kind === 'unknown') continue;
      for (const word of vocabulary.unitKinds[kind]) words.set(this.#plain(word), kind);
    }
    this.#words = words;
    this.#longest = Math.max(...[...words.keys()].map((word) => word.length));
  }

  #plain(text: string): string {
    return withoutDiacritics(this.#speller.exact(text.slice(0, LOOKED_AT)));
  }

  /** The kind a cell of a kind column names, if it names nothing else. */
  ofColumn(text: string): KnownUnitKind | null {
    const plain = this.#plain(text);
    return this.#exact(plain) ?? this.#exact(this.#withoutSectionWord(plain)) ?? this.#atStart(plain);
  }

  /** The kind a section row names: "KHỐI MẦM NON", "Cấp tiểu học". */
  ofSection(text: string): KnownUnitKind | null {
    const plain = this.#plain(text);
    const bare = this.#withoutSectionWord(plain);
    const whole = this.#exact(plain) ?? this.#exact(bare);
    // "Trường cao đẳng, trung tâm" names several kinds: the units' own names must say which.
    if (whole || /[,;/]| và /u.test(text.toLowerCase())) return whole;
    return this.#atStart(bare) ?? this.#atStart(plain);
  }

  /** The kind a unit's name begins with: "Trường THCS …", "MN …", "Phòng GDĐT …". */
  ofName(text: string): KnownUnitKind | null {
    return this.#names.of(text);
  }

  /** Whether a text names a kind and nothing more: "THCS", "Khối mầm non". */
  isKind(text: string): boolean {
    const plain = this.#plain(text);
    return (this.#exact(plain) ?? this.#exact(this.#withoutSectionWord(plain))) !== null;
  }

  #withoutSectionWord(plain: string): string {
    const word = this.#sections.find((section) => plain.startsWith(`${section} `));
    return word === undefined ? plain : plain.slice(word.length + 1);
  }

  #exact(plain: string): KnownUnitKind | null {
    return this.#words.get(plain) ?? null;
  }

  #atStart(plain: string): KnownUnitKind | null {
    const name = plain.replace(/^(?:cac |he thong )?(?:truong|cac truong) /u, '');
    for (const text of [plain, name]) {
      const whole = text.length <= this.#longest ? text.length : text.lastIndexOf(' ', this.#longest);
      for (let end = whole; end > 0; end = text.lastIndexOf(' ', end - 1)) {
        const kind = this.#words.get(text.slice(0, end));
        if (kind) return kind;
      }
    }
    return null;
  }
}
