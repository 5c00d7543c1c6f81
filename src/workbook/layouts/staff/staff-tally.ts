import { diagnostic, type Diagnostic } from '../../../domain/diagnostic.ts';
import type { CellRef, Observation, ObservedValue, ReportingUnit } from '../../../domain/observation.ts';
import { MARKS } from '../../../domain/staff.ts';
import { cellRef, type SheetPlace } from '../../grid.ts';
import type { StaffCells } from './staff-cells.ts';
import {
  aspectsOf,
  isOneOf,
  type Aspect,
  type CountedMeasure,
  type Fact,
  type Person,
} from './staff-facts.ts';

/** Rows that follow one another; a unit whose people are scattered more than this has the rest in its last run. */
const MOST_RUNS = 10;
/** Rows with a blank degree kept of one unit. */
const MOST_BLANKS = 500;

const ASPECTS: readonly Aspect[] = ['sex', 'degree', 'position', ...MARKS];

/**
 * Counts the people of one unit as they come: nothing of them is kept but numbers. A country has tens of thousands of units,
 * so a tally is flat: no object for each of its counts.
 */
export class UnitTally {
  readonly unit: ReportingUnit;
  readonly #measures: readonly CountedMeasure[];
  /** For each measure two numbers: people counted, and people who may or may not be among them. */
  readonly #counts: number[];
  /** A bit for every aspect that anybody's row tells, in the order of `ASPECTS`. */
  #filled = 0;
  /** First and last rows, in turn. */
  readonly #runs: number[] = [];
  #blankDegrees = 0;
  readonly #blankRows: number[] = [];

  constructor(unit: ReportingUnit, measures: readonly CountedMeasure[]) {
    this.unit = unit;
    this.#measures = measures;
    this.#counts = Array.from({ length: 2 * measures.length }, () => 0);
  }

  add(row: number, person: Person): void {
    this.#extendRuns(row);
    if (person.isPresent === false) return;
    for (const [index, { counted }] of this.#measures.entries()) {
      const isOne = isOneOf(person, counted);
      if (isOne === false) continue;
      const at = 2 * index + (isOne === null ? 1 : 0);
      this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    }
    this.#fill('sex', person.sex);
    this.#fill('degree', person.degree);
    this.#fill('position', person.position);
    for (const mark of MARKS) this.#fill(mark, person.marks[mark]);
    if (person.degree.kind === 'known' && !person.degree.isFilled) {
      this.#blankDegrees += 1;
      if (this.#blankRows.length < MOST_BLANKS) this.#blankRows.push(row);
    }
  }

  #fill(aspect: Aspect, fact: Fact<unknown>): void {
    if (fact.kind === 'known' ? fact.isFilled : fact.except !== null)
      this.#filled |= 1 << ASPECTS.indexOf(aspect);
  }

  #isFilled(aspect: Aspect): boolean {
    return (this.#filled & (1 << ASPECTS.indexOf(aspect))) !== 0;
  }

  #extendRuns(row: number): void {
    const end = this.#runs.length - 1;
    if (end > 0 && (row === (this.#runs[end] ?? 0) + 1 || end + 1 === 2 * MOST_RUNS)) this.#runs[end] = row;
    else this.#runs.push(row, row);
  }

  /** A mark that nobody of the unit has filled in says nothing of the unit: it is missing, not 0. */
  observations(place: SheetPlace, cells: StaffCells, nameColumn: number): Observation[] {
    // Measures of one column rest on the same cells: a country's units must not hold them many times.
    const byColumn = new Map<number, readonly [CellRef, ...CellRef[]]>();
    return this.#measures.map((measure, index): Observation => {
      const aspects = aspectsOf(measure.counted);
      const column =
        aspects.map((aspect) => cells.columnFor(aspect)).find((one) => one !== null) ?? nameColumn;
      const known = byColumn.get(column);
      const [cell, ...others] = known ?? this.#cellsIn(place, column);
      if (!known) byColumn.set(column, [cell, ...others]);
      const isMissing = aspects.some((aspect) => aspect !== cells.part && !this.#isFilled(aspect));
      const [people = 0, unread = 0] = this.#counts.slice(2 * index, 2 * index + 2);
      const value = valueOf(measure, people, unread, isMissing);
      const { id } = this.unit;
      return others.length > 0
        ? { unit: id, measure: measure.id, quarter: null, value, cell, others, basis: 'counted' }
        : { unit: id, measure: measure.id, quarter: null, value, cell, basis: 'counted' };
    });
  }

  #cellsIn(place: SheetPlace, column: number): readonly [CellRef, ...CellRef[]] {
    const run = (at: number): CellRef => ({
      ...cellRef(place, this.#runs[at] ?? 1, column),
      lastRow: this.#runs[at + 1] ?? 1,
    });
    return [run(0), ...Array.from({ length: this.#runs.length / 2 - 1 }, (_, after) => run(2 * after + 2))];
  }

  /** Blank degrees beside filled ones, at the first of them. */
  diagnostics(cells: StaffCells): Diagnostic[] {
    const column = cells.columnFor('degree');
    const [first] = this.#blankRows;
    if (column === null || first === undefined || !this.#isFilled('degree')) return [];
    const at = cells.notes.at(first, column);
    const args = { cells: this.#blankDegrees };
    const blank = diagnostic('PERSON_DEGREE_BLANK', args, at, cells.measuresBy('degree'));
    return [
      cells.notes.ofCells(
        blank,
        this.#blankRows.map((row) => ({ column, row, lastRow: row })),
      ),
    ];
  }
}

const MISSING: ObservedValue = { status: 'missing' };
const INVALID: ObservedValue = { status: 'invalid' };
const YES: ObservedValue = { status: 'answer', answer: 'yes' };
const NO: ObservedValue = { status: 'answer', answer: 'no' };
/** Most units count the same small numbers: each is held once. */
const SMALL = Array.from({ length: 256 }, (_, count): ObservedValue => ({
  status: 'count',
  value: BigInt(count),
}));

function valueOf(
  { kind }: CountedMeasure,
  people: number,
  unread: number,
  isMissing: boolean,
): ObservedValue {
  if (kind === 'yesno' && people > 0) return YES;
  if (unread > 0) return INVALID;
  if (isMissing) return MISSING;
  if (kind === 'yesno') return NO;
  return SMALL[people] ?? { status: 'count', value: BigInt(people) };
}
