import { atCell, diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import type { CountMeasure, Measure, YesNoMeasure } from '../domain/measure.ts';
import type { ObservedValue } from '../domain/observation.ts';
import { columnName } from '../ooxml/cell-address.ts';
import { cellAt, cellRef, textOf, type GridRow, type SheetPlace } from './grid.ts';
import { RunningSum } from './running-sum.ts';
import { sectionDepth } from './section-depth.ts';
import type { ValueReader } from './values.ts';

/** A section row that may carry its sum, compared when the section ends. */
interface OpenSection {
  readonly row: GridRow;
  readonly depth: number;
  readonly sum: RunningSum;
  /** The sum when a section of less weight began: it may stand beside this one rather than in it. */
  readonly before: RunningSum[];
}

/** What a total row says of one column: a sum, or "41" or "41/43" under yes/no answers. */
interface Printed {
  readonly value: bigint;
  readonly of: bigint | null;
}

/** Compares the printed totals and section rows of one column with the rows they add up; never adds them in. */
export class ColumnTotals {
  readonly #place: SheetPlace;
  readonly #values: ValueReader;
  readonly #column: number;
  readonly #measure: CountMeasure | YesNoMeasure;
  readonly #all = new RunningSum();
  /** Since the last total, and since the last total of totals. */
  #part = new RunningSum();
  #group = new RunningSum();
  #sections: OpenSection[] = [];
  /** Totals printed above their rows. */
  readonly #above: GridRow[] = [];
  readonly #found: Diagnostic[] = [];

  constructor(place: SheetPlace, values: ValueReader, column: number, measure: CountMeasure | YesNoMeasure) {
    this.#place = place;
    this.#values = values;
    this.#column = column;
    this.#measure = measure;
  }

  addUnit(row: number, value: ObservedValue): void {
    for (const sum of [this.#all, this.#part, this.#group, ...this.#sections.map((section) => section.sum)]) {
      sum.add(row, value);
    }
  }

  /** Sections may stand in each other. */
  startSection(row: GridRow): void {
    const depth = sectionDepth(row);
    this.#close(depth);
    for (const { sum, before } of this.#sections) before.push(sum.copy());
    this.#part = new RunningSum();
    this.#sections.push({ row, depth, sum: new RunningSum(), before: [] });
  }

  total(row: GridRow, grand: boolean): void {
    if (this.#all.isEmpty) {
      this.#above.push(row);
      return;
    }
    const inner = this.#sections.toReversed().map(({ sum }) => sum);
    const isOfTotals = this.#part.isEmpty;
    const nearest = isOfTotals ? [this.#group, ...inner] : [this.#part, ...inner, this.#group];
    this.#compare(row, grand ? [this.#all, ...nearest] : [...nearest, this.#all]);
    this.#close(grand ? 0 : (this.#sections.at(-1)?.depth ?? 0));
    this.#part = new RunningSum();
    if (isOfTotals) this.#group = new RunningSum();
  }

  finish(): readonly Diagnostic[] {
    this.#close(0);
    for (const row of this.#above) this.#compare(row, [this.#all]);
    return this.#found;
  }

  #close(depth: number): void {
    const closed = this.#sections.filter((section) => section.depth >= depth);
    this.#sections = this.#sections.filter((section) => section.depth < depth);
    for (const { row, sum, before } of closed) this.#compare(row, [sum, ...before]);
  }

  /** The first of the sums that has rows is what the printed total should be; another of them is as good. */
  #compare(row: GridRow, candidates: readonly RunningSum[]): void {
    const sums = candidates.filter((sum) => !sum.isEmpty);
    const [sum] = sums;
    const printed = this.#printed(row);
    if (!sum || !printed || sums.some((one) => one.isOpen || one.agrees(printed.value, printed.of))) return;
    const measure = this.#measure.id;
    const at = atCell(cellRef(this.#place, row.index, this.#column));
    // The rows of a table on its side are columns of the sheet.
    const line = (row: number): string => (this.#place.isTransposed ? columnName(row) : String(row));
    const rows = `${line(sum.first)}-${line(sum.last)}`;
    const shown = String(printed.value);
    this.#found.push(
      this.#measure.kind === 'count'
        ? diagnostic('TOTAL_MISMATCH', { measure, printed: shown, sum: String(sum.total), rows }, at, [
            measure,
          ])
        : diagnostic(
            'TALLY_MISMATCH',
            {
              measure,
              printed: printed.of === null ? shown : `${shown}/${printed.of}`,
              yes: String(sum.total),
              answers: String(sum.answers),
              rows,
            },
            at,
            [measure],
          ),
    );
  }

  #printed(row: GridRow): Printed | null {
    const cell = cellAt(row, this.#column);
    if (this.#measure.kind === 'count') {
      const { value } = this.#values.read(cell?.content ?? null, this.#measure);
      return value.status === 'count' ? { value: value.value, of: null } : null;
    }
    const [, value, of] = /^(\d{1,9})(?:\s*\/\s*(\d{1,9}))?$/u.exec(textOf(cell)) ?? [];
    return value === undefined ? null : { value: BigInt(value), of: of === undefined ? null : BigInt(of) };
  }
}

/** The totals of a column whose totals can be compared; percentages and words have none. */
export const columnTotals = (
  place: SheetPlace,
  values: ValueReader,
  column: number,
  measure: Measure,
): ColumnTotals | null =>
  measure.kind === 'count' || measure.kind === 'yesno'
    ? new ColumnTotals(place, values, column, measure)
    : null;
