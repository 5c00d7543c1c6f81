import type { Vocabulary } from '../domain/measure.ts';

/** The phrases of a vocabulary that change how a text is worded and not what it means. */
export type PhraseWords = Pick<Vocabulary, 'synonyms' | 'fillers' | 'tails'>;

/** Phrases within phrases within phrases: no wording needs more. */
const TURNS = 4;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Words joined into one pattern that matches them whole, longest first. */
const wholeWords = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map(escape)
    .join('|');

/** Makes one wording of many, in texts folded as `written` folds the vocabulary's own words. */
export class Phrases {
  readonly #canonical = new Map<string, string>();
  readonly #synonyms: RegExp;
  /** The words that synonyms begin with: most texts of a sheet have none of them. */
  readonly #firsts = new Set<string>();
  readonly #fillers: RegExp;
  readonly #tails: RegExp;

  constructor({ synonyms, fillers, tails }: PhraseWords, written: (text: string) => string) {
    for (const [canonical, ...others] of synonyms) {
      for (const word of [canonical, ...others]) {
        const key = written(word);
        if (!this.#canonical.has(key)) this.#canonical.set(key, written(canonical));
      }
    }
    for (const key of this.#canonical.keys()) this.#firsts.add(key.split(/[ %]/u, 1)[0] ?? '');
    // Between the words of a folded text stands nothing but spaces and %.
    this.#synonyms = new RegExp(`(?<![^ %])(?:${wholeWords([...this.#canonical.keys()])})(?![^ %])`, 'gu');
    this.#fillers = new RegExp(`^(?:(?:${wholeWords(fillers.map(written))})(?:\\s+|$))+`, 'u');
    const closing = wholeWords(tails.map((tail) => this.unify(written(tail))));
    const next = ['có', 'được', 'đã', 'là', 'trong'].map(written).join('|');
    this.#tails = new RegExp(`(?: (?:${closing}))+(?=$| (?:${next}) )`, 'gu');
  }

  /** What one phrase became may be part of a longer one: "lớp bồi dưỡng" is "tập huấn", "đã qua tập huấn" "đã tập huấn". */
  unify(folded: string): string {
    let unified = folded;
    for (let turn = 0; turn < TURNS && this.#mayChange(unified); turn += 1) {
      const before = unified;
      unified = before.replace(this.#synonyms, (found) => this.#canonical.get(found) ?? found);
      if (unified === before) break;
    }
    return unified;
  }

  #mayChange(text: string): boolean {
    return text.split(/[ %]/u).some((word) => this.#firsts.has(word));
  }

  /** A unified text without what may lead it or close it; '' when nothing else is left. */
  bare(unified: string): string {
    return unified.replace(this.#fillers, '').replace(this.#tails, '').trim();
  }
}
