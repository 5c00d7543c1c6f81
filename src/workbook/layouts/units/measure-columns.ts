import { atCell, diagnostic, type Diagnostic } from '../../../domain/diagnostic.ts';
import type { ListedDiagnostics } from '../../../domain/listed-diagnostics.ts';
import type { Measure } from '../../../domain/measure.ts';
import type { Observation } from '../../../domain/observation.ts';
import type { Quarter } from '../../../domain/period.ts';
import { cellAt, cellRef, type CellContent, type GridRow, type SheetPlace } from '../../grid.ts';
import type { TableHeader } from '../../header.ts';
import { columnTotals, type ColumnTotals } from '../../totals.ts';
import type { ValueReader } from '../../values.ts';
import { ColumnNotes } from './column-notes.ts';
import type { MergedCells } from '../../merged-cells.ts';

interface MeasureColumn {
  readonly column: number;
  readonly measure: Measure;
  readonly quarter: Quarter | null;
  readonly contested: boolean;
  readonly totals: ColumnTotals | null;
  readonly notes: ColumnNotes;
}

/** The columns of a table that hold measures: their values row by row, their totals, and what is said of them. */
export class MeasureColumns {
  /** Their numbers, in order. */
  readonly numbers: readonly number[];
  /** Cells with a value. */
  cells = 0;
  readonly #columns: readonly MeasureColumn[];
  readonly #place: SheetPlace;
  readonly #values: ValueReader;
  readonly #merged: MergedCells;
  readonly #found: ListedDiagnostics;

  /** Faults of single cells are added to `found` as they are met. */
  constructor(
    place: SheetPlace,
    values: ValueReader,
    header: TableHeader,
    merged: MergedCells,
    found: ListedDiagnostics,
  ) {
    this.#found = found;
    this.#place = place;
    this.#values = values;
    this.#merged = merged;
    this.#columns = header.columns.flatMap(({ column, binding }) => {
      if (binding.kind !== 'measure') return [];
      const { measure, quarter, contested } = binding;
      const totals = columnTotals(place, values, column, measure);
      return { column, measure, quarter, contested, totals, notes: new ColumnNotes(place, measure) };
    });
    this.numbers = this.#columns.map(({ column }) => column);
  }

  /** The measures of the columns a row fills. */
  filledIn(row: GridRow): readonly string[] {
    return this.#columns
      .filter(({ column }) => cellAt(row, column) !== null)
      .map(({ measure }) => measure.id);
  }

  startSection(row: GridRow): void {
    for (const { totals } of this.#columns) totals?.startSection(row);
  }

  total(row: GridRow, isGrand: boolean): void {
    for (const { totals } of this.#columns) totals?.total(row, isGrand);
  }

  /** The values of a row of a unit, one for each column. */
  valuesOf(row: GridRow, unit: string): Observation[] {
    return this.#columns.map((column) => {
      const { measure, quarter, contested, totals, notes } = column;
      const content = this.#contentOf(row, column);
      const at = cellRef(this.#place, row.index, column.column);
      const { value, fault, note } = this.#values.read(content, measure);
      if (content) this.cells += 1;
      if (fault) this.#found.push(diagnostic(fault.code, fault.args, atCell(at), [measure.id]));
      if (note && !fault) notes.add(note, row.index, column.column);
      const used = contested && value.status !== 'missing' ? ({ status: 'invalid' } as const) : value;
      totals?.addUnit(row.index, value);
      return { unit, measure: measure.id, quarter, value: used, cell: at };
    });
  }

  /** What a total row says, to be held against itself; its faults are no unit's. */
  shownIn(row: GridRow): Observation[] {
    return this.#columns.map(({ column, measure, quarter }) => ({
      unit: '',
      measure: measure.id,
      quarter,
      value: this.#values.read(cellAt(row, column)?.content ?? null, measure).value,
      cell: cellRef(this.#place, row.index, column),
    }));
  }

  /** One answer merged over several columns of its own measure (all four quarters) answers for each of them. */
  #contentOf(row: GridRow, { column, measure }: MeasureColumn): CellContent | null {
    const own = cellAt(row, column);
    if (own) return own.content;
    const first = this.#merged.firstColumn(row.index, column);
    const master = first === null ? undefined : this.#columns.find((other) => other.column === first);
    return master?.measure === measure ? (cellAt(row, master.column)?.content ?? null) : null;
  }

  finish(): readonly Diagnostic[] {
    return this.#columns.flatMap(({ totals, notes }) => [...(totals?.finish() ?? []), ...notes.finish()]);
  }
}
