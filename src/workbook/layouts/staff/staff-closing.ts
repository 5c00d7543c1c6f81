import type { StaffVocabulary } from '../../../domain/staff.ts';
import { textOf, type GridRow } from '../../grid.ts';
import { fold } from '../../spelling.ts';

interface Listed {
  people: number;
  /** Those of them who belong to the unit. */
  present: number;
}

/** Keeps count of who is listed, for lines that say it: "Danh sách này có 47 người". */
export class ClosingLines {
  readonly #words: readonly string[];
  readonly #people: readonly string[];
  #all: Listed = { people: 0, present: 0 };
  #part: Listed = { people: 0, present: 0 };

  constructor({ closing }: Pick<StaffVocabulary, 'closing'>) {
    this.#words = closing.before.map(fold).toSorted((a, b) => b.length - a.length);
    this.#people = closing.people.map(fold);
  }

  get listed(): number {
    return this.#all.people;
  }

  count(isPresent: boolean): void {
    for (const listed of [this.#all, this.#part]) {
      listed.people += 1;
      if (isPresent) listed.present += 1;
    }
  }

  /** A heading: what follows it may be summed up by itself. */
  startPart(): void {
    this.#part = { people: 0, present: 0 };
  }

  /** The number a line prints that is not how many people are listed, all or under one heading, gone or not; null otherwise. */
  wrongNumber(row: GridRow): number | null {
    const printed = row.cells.map((cell) => this.#numberIn(textOf(cell))).find((number) => number !== null);
    if (printed === undefined || printed === null) return null;
    const counts = [this.#all, this.#part].flatMap(({ people, present }) => [people, present]);
    return counts.includes(printed) ? null : printed;
  }

  /** "Tổng số: 49 người", but not "Tổng số nữ: 30 người". */
  #numberIn(text: string): number | null {
    if (text.length > LONGEST) return null;
    let rest = fold(text);
    let hasWord = false;
    for (;;) {
      const word = this.#words.find((one) => rest.startsWith(`${one} `));
      if (word === undefined) break;
      hasWord = true;
      rest = rest.slice(word.length + 1);
    }
    const [, number = '', after = ''] = /^(\d{1,6}) (.+)$/u.exec(rest) ?? [];
    const counts = this.#people.some((people) => after === people || after.startsWith(`${people} `));
    return hasWord && counts ? Number(number) : null;
  }
}

const LONGEST = 300;
