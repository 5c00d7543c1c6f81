import type { EventWords } from '../../../domain/measure.ts';
import { withoutDiacritics, type Speller } from '../../spelling.ts';

/** Whom an event reached, by the words for its audience. */
export type Audience =
  | { readonly kind: 'measure'; readonly measure: string }
  /** Several audiences in one number: nobody can tell them apart. */
  | { readonly kind: 'mixed'; readonly measures: readonly string[] }
  | { readonly kind: 'unknown' };

/** Tells audiences apart by whole words, longest first: "cha mẹ học sinh" are parents, not pupils. */
export class Audiences {
  readonly #speller: Speller;
  readonly #words: readonly { readonly pattern: RegExp; readonly measure: string }[];
  readonly #trainings: readonly RegExp[];
  readonly #training: string;
  readonly #unclear: readonly RegExp[];

  constructor({ audiences, trainings }: EventWords, speller: Speller) {
    this.#speller = speller;
    const all = audiences.flatMap(({ measure, words }) =>
      words.map((word) => ({ word: this.#plain(word), measure })),
    );
    this.#words = all
      .toSorted((a, b) => b.word.length - a.word.length)
      .map(({ word, measure }) => ({ pattern: whole(word), measure }));
    // No flag "g": such an expression would begin its next search where it ended the last.
    this.#trainings = trainings.words.map((word) => whole(this.#plain(word), 'u'));
    this.#training = trainings.measure;
    this.#unclear = trainings.unclear.map((word) => new RegExp(`^${this.#plain(word)}(?= |$)`, 'u'));
  }

  #plain(text: string): string {
    return withoutDiacritics(this.#speller.exact(text));
  }

  /** Whether a measure is one that events are counted for. */
  counts(measure: string): boolean {
    return measure === this.#training || this.#words.some((word) => word.measure === measure);
  }

  /** What an event with this content counts as whoever came; null for events that reach an audience. */
  trainingOf(content: string): string | null {
    const plain = this.#plain(content);
    return this.#trainings.some((pattern) => pattern.test(plain)) ? this.#training : null;
  }

  /** Whether a heading begins as one of trainings does and does not say whom they make what. */
  isUnclear(heading: string): boolean {
    const plain = this.#plain(heading);
    return this.trainingOf(heading) === null && this.#unclear.some((pattern) => pattern.test(plain));
  }

  of(text: string): Audience {
    let rest = this.#plain(text);
    const found = new Set<string>();
    for (const { pattern, measure } of this.#words) {
      const without = rest.replaceAll(pattern, ' ');
      if (without !== rest) found.add(measure);
      rest = without;
    }
    const [measure, ...others] = found;
    if (measure === undefined) return { kind: 'unknown' };
    return others.length === 0 ? { kind: 'measure', measure } : { kind: 'mixed', measures: [...found] };
  }
}

/** Folded text is words with single spaces. */
const whole = (word: string, flags = 'gu'): RegExp => new RegExp(String.raw`(?<=^| )${word}(?= |$)`, flags);
