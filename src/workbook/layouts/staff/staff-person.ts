import { diagnostic } from '../../../domain/diagnostic.ts';
import {
  isAbsence,
  isHeld,
  type Degree,
  type Mark,
  type Position,
  type Sex,
  type StaffRole,
} from '../../../domain/staff.ts';
import { cellAt, textOf, type GridRow } from '../../grid.ts';
import { isCode } from './code-lists.ts';
import type { StaffCells } from './staff-cells.ts';
import { blank, filled, UNREAD, type Fact, type Person } from './staff-facts.ts';
import type { StaffWords } from './staff-words.ts';

const DEGREE_RANK: Readonly<Record<Degree, number>> = { other: 0, master: 1, phd: 2 };
type Unread = Extract<Fact<Degree>, { kind: 'unread' }>;
const AT_MOST_MASTER: Unread = { kind: 'unread', except: 'phd' };
const DEGREE_MARKS = [
  ['degree_phd', 'phd'],
  ['degree_master', 'master'],
  ['degree_other', 'other'],
] as const satisfies readonly (readonly [StaffRole, Degree])[];

/** Reads what one row says of a person. What it does not understand is noted at its cell, never guessed. */
export class PersonReader {
  readonly #cells: StaffCells;
  readonly #words: StaffWords;
  readonly #year: number;

  constructor(cells: StaffCells, words: StaffWords, year: number) {
    this.#cells = cells;
    this.#words = words;
    this.#year = year;
  }

  /** What else is said of a person who is there, or may be. */
  read(row: GridRow, isPresent: true | null): Person {
    return {
      isPresent,
      sex: this.#cells.tells('sex') ? this.#sex(row) : UNREAD,
      degree: this.#degree(row),
      position: this.#position(row),
      marks: {
        planning: this.#mark(row, 'planning'),
        planning_trained: this.#mark(row, 'planning_trained'),
        board: this.#mark(row, 'board'),
        board_trained: this.#mark(row, 'board_trained'),
      },
    };
  }

  /** Whether the person belongs to the unit; null when the row does not tell. Who does not is noted as left out. */
  isPresent(row: GridRow): boolean | null {
    const { notes } = this.#cells;
    for (const column of this.#cells.columnsOf('status')) {
      const text = this.#cells.text(row, column, 'status', null);
      if (text === null) return null;
      if (text === '') continue;
      const said = isCode(text)
        ? { status: this.#cells.decode(row, column, 'status', text), word: text }
        : this.#words.statusOf(text, this.#year);
      if (said?.status === null) return null;
      if (!said) {
        const at = notes.at(row.index, column);
        notes.add('status', text, at, (cells) => diagnostic('PERSON_STATUS_UNKNOWN', { cells }, at));
      } else if (isAbsence(said.status)) {
        notes.leftOut(said.status, said.word);
        return false;
      } else if (said.status === 'seconded_in') this.#secondedIn(row, column);
    }
    for (const column of this.#cells.columnsOf('note')) {
      const said = this.#words.statusOf(textOf(cellAt(row, column)), this.#year);
      if (said?.status === 'seconded_in') this.#secondedIn(row, column);
      if (!said || !isAbsence(said.status)) continue;
      notes.leftOut(said.status, said.word);
      return false;
    }
    return true;
  }

  #secondedIn(row: GridRow, column: number): void {
    const at = this.#cells.notes.at(row.index, column);
    this.#cells.notes.add('seconded', '', at, (people) => diagnostic('PERSON_SECONDED_IN', { people }, at));
  }

  #sex(row: GridRow): Fact<Sex> {
    const said = new Set<Sex>();
    for (const column of this.#cells.columnsOf('sex')) {
      const text = this.#cells.text(row, column, 'sex', 'sex');
      if (text === null) return UNREAD;
      if (text === '') continue;
      const sex = isCode(text) ? this.#cells.decode(row, column, 'sex', text) : this.#words.sexOf(text);
      if (!sex) return isCode(text) ? UNREAD : this.#sexUnclear(row, column, 'unknown');
      said.add(sex);
    }
    const marked = (['female', 'male'] as const).filter((sex) => this.#cells.columnsOf(sex).length > 0);
    for (const sex of marked) {
      for (const column of this.#cells.columnsOf(sex)) {
        const text = this.#cells.text(row, column, sex, 'sex');
        if (text === null) return UNREAD;
        if (this.#words.isMarked(text)) said.add(sex);
      }
    }
    const [sex, other] = said;
    if (sex && !other) return filled(sex);
    const [only] = marked;
    // A column of marks for one sex alone says the other by its blanks.
    if (!sex && only && marked.length === 1 && this.#cells.columnsOf('sex').length === 0)
      return blank(only === 'female' ? 'male' : 'female');
    return this.#sexUnclear(row, this.#cells.columnFor('sex') ?? 1, other ? 'both' : 'none');
  }

  #sexUnclear(row: GridRow, column: number, found: 'none' | 'both' | 'unknown'): Fact<Sex> {
    const { notes } = this.#cells;
    const at = notes.at(row.index, column);
    const measures = this.#cells.measuresBy('sex');
    notes.add('sex', String(row.index), at, (cells) =>
      cells === 1
        ? diagnostic('PERSON_SEX_UNCLEAR', { found }, at, measures)
        : diagnostic('PERSON_SEX_UNCLEAR_MORE', { cells }, at, measures),
    );
    return UNREAD;
  }

  #degree(row: GridRow): Fact<Degree> {
    let unread: Unread | null = null;
    const held: Degree[] = [];
    for (const column of this.#cells.columnsOf('degree')) {
      const text = this.#cells.text(row, column, 'degree', 'degree');
      if (text === '') continue;
      const degree = text === null ? UNREAD : this.#degreeIn(row, column, text);
      if (typeof degree === 'string') held.push(degree);
      else if (unread === null || unread.except !== null) unread = degree;
    }
    for (const [role, degree] of DEGREE_MARKS) {
      for (const column of this.#cells.columnsOf(role)) {
        const text = this.#cells.text(row, column, role, 'degree');
        if (text === null) unread = UNREAD;
        else if (this.#words.isMarked(text)) held.push(degree);
      }
    }
    const [best] = held.toSorted((a, b) => DEGREE_RANK[b] - DEGREE_RANK[a]);
    // Nothing that was not understood can be more than a doctorate.
    if (unread && best !== 'phd' && !(best === 'master' && unread === AT_MOST_MASTER)) return unread;
    return best ? filled(best) : blank('other');
  }

  #degreeIn(row: GridRow, column: number, text: string): Degree | Unread {
    if (isCode(text)) return this.#cells.decode(row, column, 'degree', text) ?? UNREAD;
    const said = this.#words.degreeOf(text);
    if (said !== null && isHeld(said)) return said;
    const { notes } = this.#cells;
    const at = notes.at(row.index, column);
    const isMasterAtMost = said === 'perhaps_master';
    const measures = this.#cells.measuresBy('degree', isMasterAtMost ? 'phd' : null);
    const found = isMasterAtMost ? 'perhaps_master' : 'unknown';
    notes.add('degree', text, at, (cells) =>
      diagnostic('PERSON_DEGREE_UNKNOWN', { cells, found }, at, measures),
    );
    return isMasterAtMost ? AT_MOST_MASTER : UNREAD;
  }

  #position(row: GridRow): Fact<Position> {
    const said: (Position | null)[] = [];
    for (const column of this.#cells.columnsOf('position')) {
      const text = this.#cells.text(row, column, 'position', 'position');
      if (text === '') continue;
      if (text === null) said.push(null);
      else if (isCode(text)) said.push(this.#cells.decode(row, column, 'position', text));
      else said.push(this.#words.isManager(text) ? 'manager' : 'other');
    }
    if (said.includes('manager')) return filled('manager');
    if (said.includes(null)) return UNREAD;
    return said.length > 0 ? filled('other') : blank('other');
  }

  #mark(row: GridRow, mark: Mark): Fact<boolean> {
    if (mark === this.#cells.part) return filled(true);
    const [column] = this.#cells.columnsOf(mark);
    if (column === undefined) return UNREAD;
    const text = this.#cells.text(row, column, mark, mark);
    if (text === null) return UNREAD;
    return text === '' ? blank(false) : filled(this.#words.isMarked(text));
  }
}
