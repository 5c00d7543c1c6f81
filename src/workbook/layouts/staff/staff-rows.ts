import { diagnostic } from '../../../domain/diagnostic.ts';
import { isAbsence, type Absence } from '../../../domain/staff.ts';
import { cellAddress } from '../../../ooxml/cell-address.ts';
import { cellAt, textOf, type GridRow } from '../../grid.ts';
import { isColumnNumbers, repeatsHeader } from '../../row-kinds.ts';
import { fold } from '../../spelling.ts';
import { PeopleSeen } from './people-seen.ts';
import type { ClosingLines } from './staff-closing.ts';
import type { StaffCells } from './staff-cells.ts';
import type { StaffHeader } from './staff-columns.ts';
import { ABSENT, type Person } from './staff-facts.ts';
import type { PersonReader } from './staff-person.ts';
import type { StaffRowColumns, StaffRowKind, StaffRowKinds } from './staff-row-kinds.ts';
import type { UnitTally } from './staff-tally.ts';
import type { RowYears } from '../../row-years.ts';
import type { StaffUnits } from './staff-units.ts';
import type { StaffWords } from './staff-words.ts';

interface StaffRowsParts {
  readonly header: StaffHeader;
  readonly cells: StaffCells;
  readonly words: StaffWords;
  readonly reader: PersonReader;
  readonly units: StaffUnits;
  readonly kinds: StaffRowKinds;
  readonly columns: StaffRowColumns;
  readonly closing: ClosingLines;
  readonly years: RowYears;
  readonly year: number;
}

/** A heading that says its people have left holds until one of its own level, or a unit, follows. */
interface Departed {
  readonly level: string;
  readonly status: Absence;
  readonly word: string;
}

/** Goes through the rows of a list of people, one after another, and lets each be counted in its unit. */
export class StaffRows {
  readonly #parts: StaffRowsParts;
  readonly #seen = new PeopleSeen();
  readonly totals: { row: number; label: string }[] = [];
  readonly sections: { row: number; label: string }[] = [];
  readonly #closing: ClosingLines;
  #departed: Departed | null = null;
  #isSigned = false;
  #cells = 0;

  constructor(parts: StaffRowsParts) {
    this.#parts = parts;
    this.#closing = parts.closing;
  }

  /** Cells that said something of a counted person. */
  get cells(): number {
    return this.#cells;
  }

  add(row: GridRow): void {
    const { header, kinds, columns, cells } = this.#parts;
    if (isColumnNumbers(row) || repeatsHeader(row, header)) return;
    const kind = kinds.of(row, columns);
    if (kind.kind !== 'person') this.#checkClosing(row);
    if (this.#isSigned) {
      // What looked like a signature was a remark within the list.
      if (kind.kind !== 'person' || !isNumbered(row, columns)) return;
      this.#isSigned = false;
    }
    switch (kind.kind) {
      case 'person':
        this.#person(row);
        return;
      case 'heading':
        this.#heading(row, kind);
        return;
      case 'total':
        if (this.totals.length < MOST_LABELS) this.totals.push({ row: row.index, label: kind.label });
        return;
      case 'signature':
        this.#isSigned = true;
        return;
      case 'nameless': {
        const at = cells.notes.at(row.index, columns.name);
        const measures = cells.measuresBy(null);
        cells.notes.add('nameless', '', at, (rows) =>
          diagnostic('PERSON_NAME_MISSING', { rows }, at, measures),
        );
        return;
      }
      case 'empty':
        return;
    }
  }

  #heading(row: GridRow, { label, column, level }: Extract<StaffRowKind, { kind: 'heading' }>): void {
    const { words, units, year, cells, columns } = this.#parts;
    this.#closing.startPart();
    const said = words.statusOf(label.replace(/^(?:[IVX]+|[A-H]|\d+)[.)]\s*/u, ''), year);
    if (said && isAbsence(said.status)) {
      this.#departed = { level, status: said.status, word: said.word };
      this.#section(row, said.word);
      return;
    }
    const isUnit = units.heading(label, row.index, column);
    if (said || isUnit || level === this.#departed?.level) this.#departed = null;
    if (isUnit || said) this.#section(row, isUnit ? label : (said?.word ?? ''));
    else if (level === '' && column === columns.name && !words.isHeading(label)) {
      const at = cells.notes.at(row.index, column);
      cells.notes.add('unclear', '', at, (rows) => diagnostic('STAFF_ROWS_UNCLEAR', { rows }, at));
    }
  }

  #checkClosing(row: GridRow): void {
    const { cells, columns } = this.#parts;
    const printed = this.#closing.wrongNumber(row);
    if (printed === null) return;
    const { listed } = this.#closing;
    const at = cells.notes.at(
      row.index,
      row.cells.find((cell) => /\p{L}{2}/u.test(textOf(cell)))?.column ?? columns.name,
    );
    cells.notes.add('closing', String(row.index), at, () =>
      diagnostic('STAFF_TOTAL_DIFFERS', { printed, listed }, at),
    );
  }

  #section(row: GridRow, label: string): void {
    if (this.sections.length < MOST_LABELS) this.sections.push({ row: row.index, label });
  }

  #person(row: GridRow): void {
    const { units, cells, columns, years } = this.#parts;
    if (!years.takes(row)) return;
    const { notes } = cells;
    const unit = units.of(row);
    if (!unit) {
      const at = notes.at(row.index, columns.name);
      const measures = cells.measuresBy(null);
      notes.add('unit', '', at, (people) => diagnostic('PERSON_UNIT_MISSING', { people }, at, measures));
      return;
    }
    const person = this.#read(row, unit);
    this.#closing.count(person.isPresent !== false);
    unit.add(row.index, person);
  }

  #read(row: GridRow, unit: UnitTally): Person {
    const { reader, cells, columns } = this.#parts;
    if (this.#departed) {
      cells.notes.leftOut(this.#departed.status, this.#departed.word);
      return ABSENT;
    }
    // Who has left one unit may be listed in another.
    const isPresent = reader.isPresent(row);
    if (isPresent === false || this.#isRepeat(row, unit.unit.cell.address)) return ABSENT;
    for (const { column } of row.cells) if (columns.facts.has(column)) this.#cells += 1;
    return reader.read(row, isPresent);
  }

  /** Whether the person was counted already; a name and a year alone are said, but may be two people. */
  #isRepeat(row: GridRow, unit: string): boolean {
    const { cells, columns } = this.#parts;
    const { notes } = cells;
    const identity = identityOf(row, unit, cells);
    if (!identity) return false;
    const { key, by, column } = identity;
    const first = this.#seen.firstRow(key, row.index);
    if (this.#seen.isFull) {
      const from = notes.at(row.index, columns.name);
      notes.add('bounded', '', from, () =>
        diagnostic('PEOPLE_NOT_COMPARED', { people: PeopleSeen.MOST }, from),
      );
    }
    if (first === null) return false;
    const isCounted = by === 'name';
    const at = notes.at(row.index, column ?? columns.name);
    const other = cellAddress(first, column ?? columns.name);
    const measures = isCounted ? [] : cells.measuresBy(null);
    notes.add('repeated', String(row.index), at, (rows) =>
      diagnostic('PERSON_REPEATED', { by, other, rows, isCounted }, at, measures),
    );
    return !isCounted;
  }
}

/** Labels kept for a person who checks the reading. */
const MOST_LABELS = 200;

const isNumbered = (row: GridRow, { ordinal }: StaffRowColumns): boolean =>
  ordinal !== null && /\d/u.test(textOf(cellAt(row, ordinal)));

/** A number of one's own, else name and birth within the unit; null when neither is given. */
function identityOf(
  row: GridRow,
  unit: string,
  cells: StaffCells,
): {
  readonly key: string;
  readonly by: 'id' | 'name_and_birth' | 'name';
  /** The column of the number. */
  readonly column?: number;
} | null {
  for (const column of cells.columnsOf('person_id')) {
    const id = textOf(cellAt(row, column));
    if (/[\p{L}\d]{6}/u.test(id.replace(/[\s.-]/gu, ''))) return { key: `id ${fold(id)}`, by: 'id', column };
  }
  const birth = birthIn(row, cells);
  if (birth === null) return null;
  let name = '';
  for (const role of NAMES)
    for (const column of cells.columnsOf(role)) name = `${name} ${fold(textOf(cellAt(row, column)))}`;
  if (name.trim() === '') return null;
  const isDay = DAY.test(birth);
  return { key: `name ${unit} ${name} ${birth}`, by: isDay ? 'name_and_birth' : 'name' };
}

const NAMES = ['person_name', 'given_name'] as const;
const BIRTHS = ['birth', 'female', 'male'] as const;
/** Three numbers, or the number of a day. */
const DAY = /\d\D+\d+\D+\d|^\d{5}(?:\.\d+)?$/u;

/** The first cell about a birth that holds a digit; null for none. */
function birthIn(row: GridRow, cells: StaffCells): string | null {
  for (const role of BIRTHS) {
    for (const column of cells.columnsOf(role)) {
      const text = textOf(cellAt(row, column));
      if (/\d/u.test(text)) return text;
    }
  }
  return null;
}
