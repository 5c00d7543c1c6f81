import { diagnostic, type Diagnostic } from '../../domain/diagnostic.ts';
import type { CellRef, Observation, ObservedValue, ReportingUnit } from '../../domain/observation.ts';
import { MARKS } from '../../domain/staff.ts';
import { cellRef, type SheetPlace } from '../grid.ts';
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

interface Count {
  people: number;
  /** People who may or may not be among them. */
  unread: number;
}

/** Counts the people of one unit as they come: nothing of them is kept but numbers. */
export class UnitTally {
  readonly unit: ReportingUnit;
  readonly #measures: readonly CountedMeasure[];
  readonly #counts: readonly Count[];
  readonly #filled = new Set<Aspect>();
  readonly #runs: { first: number; last: number }[] = [];
  #blankDegrees = 0;
  #firstBlankDegree = 0;

  constructor(unit: ReportingUnit, measures: readonly CountedMeasure[]) {
    this.unit = unit;
    this.#measures = measures;
    this.#counts = measures.map(() => ({ people: 0, unread: 0 }));
  }

  add(row: number, person: Person): void {
    this.#extendRuns(row);
    if (person.isPresent === false) return;
    this.#measures.forEach(({ counted }, index) => {
      const count = this.#counts[index];
      const isOne = isOneOf(person, counted);
      if (!count || isOne === false) return;
      if (isOne === null) count.unread += 1;
      else count.people += 1;
    });
    this.#fill('sex', person.sex);
    this.#fill('degree', person.degree);
    this.#fill('position', person.position);
    for (const mark of MARKS) this.#fill(mark, person.marks[mark]);
    if (person.degree.kind === 'known' && !person.degree.isFilled) {
      if (this.#blankDegrees === 0) this.#firstBlankDegree = row;
      this.#blankDegrees += 1;
    }
  }

  #fill(aspect: Aspect, fact: Fact<unknown>): void {
    if (fact.kind === 'known' ? fact.isFilled : fact.except !== null) this.#filled.add(aspect);
  }

  #extendRuns(row: number): void {
    const last = this.#runs.at(-1);
    if (last && (row === last.last + 1 || this.#runs.length === MOST_RUNS)) last.last = row;
    else this.#runs.push({ first: row, last: row });
  }

  /** A mark that nobody of the unit has filled in says nothing of the unit: it is missing, not 0. */
  observations(place: SheetPlace, cells: StaffCells, nameColumn: number): Observation[] {
    // Measures of one column rest on the same cells: a country's units must not hold them many times.
    const byColumn = new Map<number, readonly CellRef[]>();
    const cellsIn = (column: number): readonly CellRef[] => {
      const known = byColumn.get(column);
      if (known) return known;
      const runs = this.#runs.map(({ first, last }) => ({ ...cellRef(place, first, column), lastRow: last }));
      byColumn.set(column, runs);
      return runs;
    };
    return this.#measures.map((measure, index): Observation => {
      const aspects = aspectsOf(measure.counted);
      const column =
        aspects.map((aspect) => cells.columnFor(aspect)).find((one) => one !== null) ?? nameColumn;
      const [cell = cellRef(place, 1, column), ...others] = cellsIn(column);
      const isMissing = aspects.some((aspect) => aspect !== cells.part && !this.#filled.has(aspect));
      const value = valueOf(measure, this.#counts[index] ?? { people: 0, unread: 0 }, isMissing);
      const one = { unit: this.unit.id, measure: measure.id, quarter: null, value, cell } as const;
      return { ...one, ...(others.length > 0 ? { others } : {}), basis: 'counted' };
    });
  }

  /** Blank degrees beside filled ones, at the first of them. */
  diagnostics(cells: StaffCells): Diagnostic[] {
    const column = cells.columnFor('degree');
    if (column === null || this.#blankDegrees === 0 || !this.#filled.has('degree')) return [];
    const at = cells.notes.at(this.#firstBlankDegree, column);
    return [diagnostic('PERSON_DEGREE_BLANK', { cells: this.#blankDegrees }, at, cells.measuresBy('degree'))];
  }
}

function valueOf(measure: CountedMeasure, { people, unread }: Count, isMissing: boolean): ObservedValue {
  if (measure.kind === 'yesno' && people > 0) return { status: 'answer', answer: 'yes' };
  if (unread > 0) return { status: 'invalid' };
  if (isMissing) return { status: 'missing' };
  return measure.kind === 'yesno'
    ? { status: 'answer', answer: 'no' }
    : { status: 'count', value: BigInt(people) };
}
