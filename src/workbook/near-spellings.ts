import type { HeaderSpelling } from '../domain/measure.ts';
import { nearest } from '../domain/text-distance.ts';
import type { HeaderIndex } from './header-index.ts';

/** The levels of a header that say something, as one text. */
export const significant = (levels: readonly string[]): string =>
  levels.filter((part) => part !== '').join(' ');

const hasWord = (text: string, word: string): boolean => text.split(' ').includes(word);

/** A column of men is never suggested to be one of women. */
const otherSex = (header: string, spelling: string): boolean =>
  ['nam', 'nu'].some((sex) => hasWord(header, sex) !== hasWord(spelling, sex));

/** Finds the spellings that an unknown header may have meant. */
export class NearSpellings {
  readonly #index: HeaderIndex;
  /** By their plain text; made when the first header is unknown. */
  readonly #texts = new Map<string, HeaderSpelling>();

  constructor(index: HeaderIndex) {
    this.#index = index;
  }

  /** At most three measures, nearest first; `leaf` is the header's lowest level. Both without diacritics. */
  of(header: string, leaf: string): { measure: string; spelling: string }[] {
    const byText = this.#byText();
    const words = new Set([...nearest(header, byText.keys()), ...(byText.has(leaf) ? [leaf] : [])]);
    const near = new Map<string, string>();
    for (const word of words) {
      const spelling = byText.get(word);
      if (!spelling || near.has(spelling.measure) || otherSex(header, word)) continue;
      near.set(spelling.measure, spelling.written);
    }
    return [...near].slice(0, 3).map(([measure, spelling]) => ({ measure, spelling }));
  }

  #byText(): ReadonlyMap<string, HeaderSpelling> {
    if (this.#texts.size === 0) {
      for (const spelling of this.#index.all()) {
        const text = significant(spelling.plain);
        if (text.length >= 4) this.#texts.set(text, spelling);
      }
    }
    return this.#texts;
  }
}
