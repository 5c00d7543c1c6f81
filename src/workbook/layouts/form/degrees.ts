import { listsEverybody } from './checks.ts';
import type { FormFigures } from './figures.ts';
import { splitOf, type DegreeList, type FoundGroup } from './groups.ts';
import type { FormLine } from './lines.ts';
import type { DegreeFigure, DegreeMeasure } from './measure-ids.ts';
import { NOTHING, sumOf, type FormSum } from './sums.ts';

/** What is said of professors: whether a list's rows of doctorates leave them out, so that they are added. */
export interface ProfessorRows {
  readonly lines: readonly FormLine[];
  readonly added: boolean;
}

/** How many of a group hold a degree, by the rows that list it; `null` where its rows do not tell. */
export class GroupDegrees {
  readonly #figures: FormFigures;
  readonly #lists: readonly DegreeList[] | null;
  readonly repeated: readonly DegreeList[];
  readonly professors: ProfessorRows | null;
  readonly #empty: boolean;
  /** Whether any of the group is listed by degree, enough or not. */
  readonly isNamed: boolean;

  constructor(found: FoundGroup, figures: FormFigures) {
    this.#figures = figures;
    const { line, figures: totals } = found;
    const own = splitOf(line);
    const split = own.kind === 'none' && totals !== line ? splitOf(totals) : own;
    this.isNamed = split.kind !== 'none';
    this.repeated = split.kind === 'own' ? split.repeated : [];
    // The list counts the group, whichever row its own number stands in.
    const lists =
      split.kind === 'none'
        ? []
        : split.lists.map((list) => (list.holder === line ? { ...list, holder: totals } : list));
    const total = figures.read(totals, 'total').value;
    this.#empty = total === 0n;
    const added = lists.reduce<bigint | null>((sum, { holder }) => {
      const { value } = figures.read(holder, 'total');
      return sum === null || typeof value !== 'bigint' ? null : sum + value;
    }, 0n);
    const isApart =
      split.kind === 'parts' ? added !== total : lists.some((list) => this.#isOfPart(list, total));
    this.#lists = split.kind === 'none' || isApart ? null : lists;
    this.professors = this.#readProfessors();
  }

  /** Whether the form lists the group by degree so that it can be counted. */
  get isListed(): boolean {
    return this.#lists !== null;
  }

  /** Whether a list of everybody does not come to the group's number: it may be the list of others. */
  get isOff(): boolean {
    return this.lists.some((list) => {
      const total = this.#figures.read(list.holder, 'total').value;
      const sum = this.#sum(list.lines);
      return listsEverybody(list) && sum !== null && typeof total === 'bigint' && sum !== total;
    });
  }

  get lists(): readonly DegreeList[] {
    return this.#lists ?? [];
  }

  of(degree: DegreeMeasure, figure: DegreeFigure, measure: string): FormSum | null {
    if (
      this.#empty &&
      !this.#lists?.some((list) => this.#rows(list, degree).some((line) => this.#isSome(line)))
    )
      return NOTHING;
    if (!this.#lists) return null;
    const sums = this.#lists.map((list) => this.#ofList(list, degree, figure, measure));
    return sums.some((sum) => sum === null) ? null : sumOf(sums.filter((sum) => sum !== null));
  }

  #isSome(line: FormLine): boolean {
    const { value } = this.#figures.read(line, 'total');
    return value !== 0n && value !== 'missing';
  }

  #rows({ lines }: DegreeList, degree: DegreeMeasure): readonly FormLine[] {
    const own = lines.filter(({ meaning }) => meaning.is === 'degree' && meaning.degree === degree);
    return degree === 'doctors' && this.professors?.added
      ? [...own, ...this.professors.lines.filter((line) => lines.includes(line))]
      : own;
  }

  #ofList(list: DegreeList, degree: DegreeMeasure, figure: DegreeFigure, measure: string): FormSum | null {
    const rows = this.#rows(list, degree);
    // A list without the degree's row says that nobody holds it only where its other rows are everybody.
    if (rows.length === 0) return this.#isComplete(list) ? NOTHING : null;
    return sumOf(rows.map((line) => this.#ofRow(list.holder, line, figure, measure)));
  }

  #ofRow(holder: FormLine, line: FormLine, figure: DegreeFigure, measure: string): FormSum {
    const read = this.#figures.read(line, figure, measure);
    if (read.value === 'missing') {
      const all = this.#figures.read(holder, 'total').value;
      const total = figure === 'women' ? this.#figures.read(line, 'total').value : 'missing';
      if (total === 0n || all === 0n) return NOTHING;
      return { value: 'missing', cells: [], blanks: [{ line, cell: read.at, isDue: all !== 'missing' }] };
    }
    const isTooMany = this.#figures.exceeds(line, figure, holder, figure, measure);
    return { value: isTooMany ? 'invalid' : read.value, cells: read.cells, blanks: [] };
  }

  /** A list that makes up the row before it, and not the group, is of that row. */
  #isOfPart({ after, lines }: DegreeList, total: FormSum['value']): boolean {
    if (!after) return false;
    const sum = this.#sum(lines);
    return sum !== null && sum !== total && sum === this.#figures.read(after, 'total').value;
  }

  #isComplete(list: DegreeList): boolean {
    if (list.lines.length === 0 || list.lines.some(({ meaning }) => meaning.is === 'postgraduate'))
      return false;
    return this.#sum(list.lines) === this.#figures.read(list.holder, 'total').value;
  }

  #sum(lines: readonly FormLine[]): bigint | null {
    let sum = 0n;
    for (const line of lines) {
      const { value } = this.#figures.read(line, 'total');
      if (typeof value !== 'bigint') return null;
      sum += value;
    }
    return sum;
  }

  /** Rows of doctorates beside rows of professors leave these out, unless the list adds up without them. */
  #readProfessors(): ProfessorRows | null {
    for (const { holder, lines } of this.#lists ?? []) {
      const own = lines.filter(({ meaning }) => meaning.is === 'degree' && meaning.degree === 'professors');
      if (own.length === 0) continue;
      const whole = this.#figures.read(holder, 'total').value;
      const without = this.#sum(lines.filter((line) => !own.includes(line)));
      return { lines: own, added: without === null || without !== whole };
    }
    return null;
  }
}
