import type { Vocabulary } from '../domain/measure.ts';
import { isRemark, withoutPlanNumber, withoutTimes } from './asides.ts';
import { tidy } from './grid.ts';
import { Phrases, type PhraseWords } from './phrases.ts';
import { Remembered } from './remembered.ts';

/** Levels at which two spellings are compared, strictest first. */
export const LEVELS = ['exact', 'loose', 'plain'] as const;
export type Level = (typeof LEVELS)[number];

/** Latin letters and digits with single spaces: nothing to take out, and no combining mark, so already composed. */
const PLAIN_WORDS = /^[\dA-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+(?: [\dA-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+)*$/u;

/** Icelandic Ð and African Ɖ look like Đ and are typed for it. */
const withD = (lower: string): string => lower.replace(/[ðɖ]/gu, 'đ');

/** Lower case, one space between words, no punctuation; % stays, dots vanish ("Th.S" is "ths"). */
export function fold(text: string): string {
  // Most words of a sheet need only this; the rest is ten times as dear.
  if (PLAIN_WORDS.test(text)) return withD(text.toLowerCase());
  return withD(tidy(text).toLowerCase())
    .replace(/^\(?(\d+(\.\d+)*|[ivx]+)[.)]+\s+(?=\p{L})/u, '')
    .replaceAll('.', '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

/** Without diacritics of Latin letters; đ does not decompose and is mapped by hand. */
export const withoutDiacritics = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]+/gu, '')
    .replaceAll('đ', 'd');

/** Folded, as it is typed without diacritics. */
const plainly = (text: string): string => withoutDiacritics(fold(text));

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const OLD_PLACE = new RegExp(`(?:(o)([${TONES}])([ae])|(?<!q)(u)([${TONES}])(y))(?!\\p{L})`, 'gu');

/** What may be such a pair of vowels while it is composed; few names have one. */
const MAY_MOVE = /[òóỏõọ](?=[ae\P{ASCII}])|[ùúủũụ](?=[y\P{ASCII}])/u;

/** A folded name with its tone marks where the newer spelling puts them: "hòa" and "hoà", "thúy" and "thuý" are one. */
export const withOneTonePlace = (folded: string): string =>
  MAY_MOVE.test(folded)
    ? folded
        .normalize('NFD')
        .replace(
          OLD_PLACE,
          (_, o = '', t1 = '', a = '', u = '', t2 = '', y = '') => `${o}${u}${a}${y}${t1}${t2}`,
        )
        .normalize('NFC')
    : folded;

/** Characters of a text that may still be worded in some other way: a cell may hold a hundred times as many. */
const LONGEST_WORDING = 1000;

/** What may say at a text's end in what it counts: "Phụ huynh được tiếp cận, lượt". */
const COUNTER = /\s*[,;–-]\s*([^,;()–-]+)$/u;

/** "Giai đoạn 2025-2030" names the plan's years, not what is counted. */
const SPAN = /giai đoạn \d{4} \d{4}/gu;

/**
 * Compares header texts by a vocabulary. `exact`: folded, synonyms made one. `loose`: also without leading fillers,
 * tails ("của trường") and brackets that only explain; '' when nothing else is left ("Tổng số"). `plain`: also without diacritics.
 */
export class Speller {
  readonly #phrases: Phrases;
  readonly #words: PhraseWords;
  #plain: Phrases | null = null;
  readonly #annotations: ReadonlySet<string>;
  readonly #counters: ReadonlySet<string>;
  readonly #joiners: ReadonlySet<string>;
  readonly #exact = new Remembered((text) => this.#phrases.unify(fold(text)));
  readonly #spelt = new Remembered((text): Readonly<Record<Level, string>> => {
    const isLong = text.length > LONGEST_WORDING;
    const loose = isLong ? this.exact(text) : this.#loosen(text, this.#phrases);
    const plain = !isLong && this.#isTypedPlain(text) ? this.#loosen(text, this.#plainPhrases()) : loose;
    return { exact: this.exact(text), loose, plain: withoutDiacritics(plain) };
  });

  constructor(vocabulary: PhraseWords & Pick<Vocabulary, 'annotations' | 'counters' | 'joiners'>) {
    this.#words = vocabulary;
    this.#phrases = new Phrases(vocabulary, fold);
    this.#annotations = new Set(vocabulary.annotations.flatMap((word) => [fold(word), plainly(word)]));
    this.#counters = new Set(vocabulary.counters.flatMap((word) => [fold(word), plainly(word)]));
    this.#joiners = new Set(vocabulary.joiners.map(fold));
  }

  spell(text: string): Readonly<Record<Level, string>> {
    return this.#spelt.of(text);
  }

  /** The exact spelling alone, for labels that are compared no other way. */
  exact(text: string): string {
    return this.#exact.of(text);
  }

  /** The significant words of loosened texts, sorted and without repeats: the same for every order and joining. */
  words(texts: readonly string[]): string {
    const words = texts
      .flatMap((text) => text.replace(SPAN, ' ').split(' '))
      .filter((word) => word !== '' && !this.#joiners.has(word));
    return [...new Set(words)].sort().join(' ');
  }

  /** Typed without diacritics, no word of it is one of the vocabulary's as they are written. */
  #isTypedPlain(text: string): boolean {
    return /[a-z] [a-z]/iu.test(text) && !/[^\t\n\r -~]/u.test(text);
  }

  #plainPhrases(): Phrases {
    return (this.#plain ??= new Phrases(this.#words, plainly));
  }

  #loosen(text: string, phrases: Phrases): string {
    const whole = tidy(text);
    const typed = withoutPlanNumber(whole, withoutDiacritics(whole.toLowerCase()));
    const told = typed.replace(COUNTER, (end, word: string) => (this.#counters.has(fold(word)) ? '' : end));
    const bare = told.replace(/\(([^()]*)\)/gu, (bracket, inside: string, at: number) =>
      this.#annotations.has(fold(inside)) ||
      isRemark(withoutDiacritics(tidy(inside).toLowerCase())) ||
      isRepeat(phrases.unify(fold(told.slice(0, at))), phrases.unify(fold(inside)))
        ? ' '
        : bracket,
    );
    // A header that is nothing but its unit ("(%)") says something by it.
    return phrases.bare(phrases.unify(withoutTimes(fold(bare) || fold(text))));
  }
}

/** "khoa học và công nghệ (KH&CN)", "thạc sĩ (ThS)": the same words again, shortened. */
const isRepeat = (before: string, inside: string): boolean =>
  inside !== '' && (before === inside || before.endsWith(` ${inside}`));
