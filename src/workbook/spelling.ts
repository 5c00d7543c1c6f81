import type { Vocabulary } from '../domain/measure.ts';
import { tidy } from './grid.ts';
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

/** "Giai đoạn 2025-2030" names the plan's years, not what is counted. */
const SPAN = /giai đoạn \d{4} \d{4}/gu;

/** What a header says in brackets of how to fill it in, or where it comes from: "(1/0)", "(x)", "(Có/Không)", "(*)", "(KH 36)". */
const REMARK = /^(?:[\d*/+,;:=x✓√\s–-]+|có\s*[/,;–-]\s*không|kh\s*(?:số\s*)?\d+[^()]*)$/iu;
/** "cả 4 quý", "hằng quý": that the answer is for every quarter is read by itself. */
const EVERY_QUARTER = /(?<=^| )(?:(?:cả|đủ|trong) )?(?:hằng|hàng|từng|mỗi|các|4|bốn) quý(?= |$)/gu;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Words joined into one pattern that matches them whole, longest first. */
const wholeWords = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map(escape)
    .join('|');

/**
 * Compares header texts by a vocabulary. `exact`: folded, synonyms made one. `loose`: also without leading fillers and
 * parenthesised units; '' when nothing else is left ("Tổng số"). `plain`: also without diacritics.
 */
export class Speller {
  readonly #canonical = new Map<string, string>();
  readonly #synonyms: RegExp;
  readonly #fillers: RegExp;
  readonly #annotations: ReadonlySet<string>;
  readonly #joiners: ReadonlySet<string>;
  readonly #exact = new Remembered((text) => this.#unify(fold(text)));
  readonly #spelt = new Remembered((text): Readonly<Record<Level, string>> => {
    const loose = this.#loosen(text);
    return { exact: this.exact(text), loose, plain: withoutDiacritics(loose) };
  });

  constructor(vocabulary: Pick<Vocabulary, 'synonyms' | 'fillers' | 'annotations' | 'joiners'>) {
    for (const [canonical, ...others] of vocabulary.synonyms) {
      for (const word of [canonical, ...others]) this.#canonical.set(fold(word), fold(canonical));
    }
    // Between the words of a folded text stands nothing but spaces and %.
    this.#synonyms = new RegExp(`(?<![^ %])(?:${wholeWords([...this.#canonical.keys()])})(?![^ %])`, 'gu');
    this.#fillers = new RegExp(`^(?:(?:${wholeWords(vocabulary.fillers.map(fold))})(?:\\s+|$))+`, 'u');
    this.#annotations = new Set(vocabulary.annotations.map(fold));
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

  #unify(folded: string): string {
    return folded.replace(this.#synonyms, (found) => this.#canonical.get(found) ?? found);
  }

  #loosen(text: string): string {
    const bare = tidy(text).replace(/\(([^()]*)\)/gu, (whole, inside: string) =>
      this.#annotations.has(fold(inside)) || REMARK.test(tidy(inside)) ? ' ' : whole,
    );
    // A header that is nothing but its unit ("(%)") says something by it.
    const folded = fold(bare) || fold(text);
    const timeless = folded.replace(EVERY_QUARTER, ' ').replace(/ +/gu, ' ').trim();
    const unified = this.#unify(timeless || folded);
    return unified.replace(this.#fillers, '').trim();
  }
}
