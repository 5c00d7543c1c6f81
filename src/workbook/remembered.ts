/** Answers kept before all are forgotten, and the longest text worth keeping one for: memory stays bounded for any sheet. */
const MOST = 20_000;
const LONGEST = 500;

/** What was worked out for texts that keep coming back: most of a sheet's cells say one of a few things. */
export class Remembered<Answer> {
  readonly #answers = new Map<string, Answer>();
  readonly #work: (text: string) => Answer;

  constructor(work: (text: string) => Answer) {
    this.#work = work;
  }

  of(text: string): Answer {
    const known = this.#answers.get(text);
    if (known !== undefined) return known;
    const answer = this.#work(text);
    if (text.length > LONGEST) return answer;
    if (this.#answers.size >= MOST) this.#answers.clear();
    this.#answers.set(text, answer);
    return answer;
  }
}
