import type { HeaderIndex } from './header-index.ts';
import { splitTrailingTime, timeHeader, type HeaderTime } from './period-words.ts';
import { Remembered } from './remembered.ts';
import { fold, type Level, type Speller } from './spelling.ts';

/** One level of a header path, spelt at every strictness. */
export interface PathLevel extends Readonly<Record<Level, string>> {
  /** Written with a chapter's numeral: "II. Quy hoạch". */
  readonly isChapter: boolean;
}

interface LevelRead {
  /** Null where the level says nothing but when. */
  readonly what: PathLevel | null;
  readonly time: HeaderTime | null;
}

const CHAPTER = /^\s*[IVX]+\s*[.)]\s*\S/u;

/** Tells what the levels of a header path say from when they say it is of. */
export class PathLevels {
  readonly #speller: Speller;
  readonly #index: HeaderIndex;
  readonly #levels = new Remembered((text) => this.#readLevel(text));

  constructor(speller: Speller, index: HeaderIndex) {
    this.#speller = speller;
    this.#index = index;
  }

  read(path: readonly string[]): { readonly what: PathLevel[]; readonly time: HeaderTime } {
    let time: HeaderTime = { quarter: null, year: null, span: null };
    const what: PathLevel[] = [];
    for (const [position, text] of path.entries()) {
      const { what: own, time: said } = this.#levels.of(text);
      if (said) {
        time = {
          quarter: said.quarter ?? time.quarter,
          year: said.year ?? time.year,
          span: said.span ?? time.span,
        };
      }
      // The lowest level is what is counted, whatever its numeral.
      if (own) what.push(own.isChapter && position === path.length - 1 ? { ...own, isChapter: false } : own);
    }
    return { what, time };
  }

  #readLevel(text: string): LevelRead {
    const whole = timeHeader(fold(text));
    if (whole) return { what: null, time: whole };
    // "Kế hoạch năm 2025" is what is asked, and no plan of some other year.
    const isSpelling = this.#index.isLeaf(this.#speller.exact(text));
    const split = isSpelling ? null : splitTrailingTime(text);
    const time = split && timeHeader(fold(split.time));
    const spelt = this.#speller.spell(split && time ? split.what : text);
    return { what: { ...spelt, isChapter: CHAPTER.test(text) }, time };
  }
}
