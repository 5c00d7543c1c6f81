import type { ListVocabulary, Vocabulary } from '../domain/measure.ts';
import { tidy } from './grid.ts';
import { withoutDiacritics, type Speller } from './spelling.ts';

export type ListWord = keyof ListVocabulary;

const YEAR = /(?:năm\s+)?(?<!\d)20\d{2}(?!\d)/giu;

/** Tells the headers and marks of a list of indicators by the vocabulary; years, "%" and diacritics do not matter. */
export class ListWords {
  readonly #words = new Map<ListWord, ReadonlySet<string>>();
  readonly #speller: Speller;
  readonly #keys = new Map<string, string>();

  constructor({ lists }: Pick<Vocabulary, 'lists'>, speller: Speller) {
    this.#speller = speller;
    for (const [name, words] of Object.entries(lists) as [ListWord, readonly string[]][]) {
      this.#words.set(name, new Set(words.map((word) => this.#key(word))));
    }
  }

  #key(text: string): string {
    let key = this.#keys.get(text);
    if (key === undefined) this.#keys.set(text, (key = this.#keyOf(text)));
    return key;
  }

  #keyOf(text: string): string {
    const bare = tidy(text).replace(YEAR, ' ').replaceAll('%', ' ');
    // A header that is nothing but "%" says so.
    return withoutDiacritics(this.#speller.exact(/[\p{L}\d]/u.test(bare) ? bare : text));
  }

  /** The text is one of the words. */
  is(name: ListWord, text: string): boolean {
    return this.#words.get(name)?.has(this.#key(text)) ?? false;
  }

  /** The text begins with one of the words. */
  begins(name: ListWord, text: string): boolean {
    return this.#some(name, ` ${this.#key(text)} `, (padded, word) => padded.startsWith(` ${word} `));
  }

  /** One of the words stands somewhere in the text. */
  has(name: ListWord, text: string): boolean {
    return this.#some(name, ` ${this.#key(text)} `, (padded, word) => padded.includes(` ${word} `));
  }

  /** Two labels begin or end with the same word, whatever leads them: "Lượt phụ huynh …", "Lượt học sinh …". */
  repeats(first: string, second: string): boolean {
    const [a, b] = [first, second].map((text) => this.#speller.spell(text).loose.split(' '));
    return a !== undefined && b !== undefined && (a[0] === b[0] || a.at(-1) === b.at(-1)) && a[0] !== '';
  }

  #some(name: ListWord, padded: string, test: (padded: string, word: string) => boolean): boolean {
    for (const word of this.#words.get(name) ?? []) if (word !== '' && test(padded, word)) return true;
    return false;
  }
}
