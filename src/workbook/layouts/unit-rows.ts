import { atCell, diagnostic, type Diagnostic } from '../../domain/diagnostic.ts';
import type { Measure } from '../../domain/measure.ts';
import type { Observation, ReportingUnit } from '../../domain/observation.ts';
import type { Quarter } from '../../domain/period.ts';
import { cellAt, cellRef, type CellContent, type GridRow, type SheetPlace } from '../grid.ts';
import type { TableHeader } from '../header.ts';
import type { Extracted, LayoutTools } from '../layout.ts';
import { checkRow } from '../row-checks.ts';
import { isColumnNumbers, repeatsHeader, type RowKind, type TableColumns } from '../row-kinds.ts';
import { ColumnTotals } from '../totals.ts';
import { ColumnNotes } from './column-notes.ts';
import type { MergedCells } from './merged-cells.ts';
import { UnitColumns, type Section } from './unit-columns.ts';

interface MeasureColumn {
  readonly column: number;
  readonly measure: Measure;
  readonly quarter: Quarter | null;
  readonly contested: boolean;
  readonly totals: ColumnTotals | null;
  readonly notes: ColumnNotes;
}

/**
 * Reads the rows of a table one after another: one unit a row, section rows, totals (compared, never added in), until a
 * signature that no numbered unit follows. A page's repeated header is skipped.
 */
export class UnitRows {
  readonly #tools: LayoutTools;
  readonly #place: SheetPlace;
  readonly #header: TableHeader;
  readonly #merged: MergedCells;
  readonly #measures: readonly MeasureColumn[];
  readonly #units: ReportingUnit[] = [];
  readonly #observations: Observation[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #totals: { row: number; label: string }[] = [];
  readonly #sections: { row: number; label: string }[] = [];
  readonly #columns: UnitColumns;
  readonly #tableColumns: TableColumns;
  #section: Section | null = null;
  /** A section row with values, and how many units there were when it came: a unit itself if none follows. */
  #sectionRow: { readonly row: GridRow; readonly label: string; readonly before: number } | null = null;
  #afterTotal = false;
  /** Rows since a signature: the table's only if it goes on. */
  #afterSignature: GridRow[] | null = null;
  #cells = 0;

  constructor(
    tools: LayoutTools,
    place: SheetPlace,
    header: TableHeader,
    merged: MergedCells,
    firstRows: readonly GridRow[],
  ) {
    this.#tools = tools;
    this.#place = place;
    this.#header = header;
    this.#merged = merged;
    this.#columns = new UnitColumns(header, firstRows, tools.unitKinds);
    this.#measures = header.columns.flatMap(({ column, binding }) => {
      if (binding.kind !== 'measure') return [];
      const { measure, quarter, contested } = binding;
      const totals = measure.kind === 'count' ? new ColumnTotals(place, tools.values, column, measure) : null;
      return { column, measure, quarter, contested, totals, notes: new ColumnNotes(place, measure) };
    });
    const { ordinal, name, note, numbered } = this.#columns;
    const measured = this.#measures.map(({ column }) => column);
    this.#tableColumns = { ordinal, name, note, numbered, measures: measured };
  }

  add(row: GridRow): void {
    // A long table repeats its header, with the row that numbers the columns, on every page.
    if (isColumnNumbers(row) || repeatsHeader(row, this.#header)) return;
    const kind = this.#tools.rowKinds.of(row, this.#tableColumns);
    if (this.#afterSignature) {
      if (!this.#isNumberedUnit(row, kind)) {
        this.#afterSignature.push(row);
        return;
      }
      // What looked like a signature was a remark within the table.
      const held = this.#afterSignature;
      this.#afterSignature = null;
      for (const one of held) this.#read(one, this.#tools.rowKinds.of(one, this.#tableColumns));
    }
    if (kind.kind === 'signature') this.#afterSignature = [];
    else this.#read(row, kind);
  }

  #isNumberedUnit(row: GridRow, kind: RowKind): boolean {
    const { measures } = this.#tableColumns;
    return kind.kind === 'unit' && kind.numbered && row.cells.some(({ column }) => measures.includes(column));
  }

  #read(row: GridRow, kind: RowKind): void {
    switch (kind.kind) {
      case 'section':
        this.#settleSection();
        this.#section = { label: kind.label, kind: this.#tools.unitKinds.ofSection(kind.label) };
        this.#sectionRow = { row, label: kind.label, before: this.#units.length };
        this.#sections.push({ row: row.index, label: kind.label });
        for (const { totals } of this.#measures) totals?.startSection(row);
        return;
      case 'total':
        this.#settleSection();
        this.#afterTotal = true;
        this.#totals.push({ row: row.index, label: kind.label });
        for (const { totals } of this.#measures) totals?.total(row, kind.grand);
        return;
      case 'unit':
        // In a table that numbers its units, what follows a total without a number comments on it.
        if (!kind.numbered && this.#columns.numbered && this.#afterTotal) return;
        this.#afterTotal = false;
        this.#readUnit(row, kind.name);
        return;
      case 'nameless':
        this.#nameless(row);
        return;
      case 'signature':
      case 'empty':
        return;
    }
  }

  /**
   * "I | Phòng GDĐT A | 5" with no unit below it is a unit with a Roman number, and so is a row with counts that heads
   * nothing. After a total, such a row is a part of its sum ("- Công lập").
   */
  #settleSection(): void {
    const pending = this.#sectionRow;
    this.#sectionRow = null;
    if (!pending || this.#afterTotal || this.#units.length > pending.before) return;
    const { row, label } = pending;
    const cells = this.#measures.map(({ column }) => cellAt(row, column)).filter((cell) => cell !== null);
    const counts = cells.some(({ content }) => content.kind === 'number' && Number(content.text) !== 0);
    if (!counts && !(cells.length > 0 && this.#tools.unitKinds.ofName(label))) return;
    this.#section = null;
    this.#sections.pop();
    this.#readUnit(row, label);
  }

  #readUnit(row: GridRow, name: string): void {
    const cell = cellRef(this.#place, row.index, this.#columns.name);
    const id = `${this.#place.file}\u0000${this.#place.sheet}\u0000${row.index}`;
    const observations: Observation[] = [];
    for (const column of this.#measures) {
      const { measure, quarter, contested, totals, notes } = column;
      const content = this.#contentOf(row, column);
      const at = cellRef(this.#place, row.index, column.column);
      const { value, fault, textNumber } = this.#tools.values.read(content, measure);
      if (content) this.#cells += 1;
      if (fault) this.#diagnostics.push(diagnostic(fault.code, fault.args, atCell(at), [measure.id]));
      if (textNumber && !fault) notes.textNumber(row.index, column.column);
      const used = contested && value.status !== 'missing' ? ({ status: 'invalid' } as const) : value;
      totals?.addUnit(
        row.index,
        value.status === 'count' ? value.value : value.status === 'missing' ? 'missing' : 'invalid',
      );
      observations.push({ unit: id, measure: measure.id, quarter, value: used, cell: at });
    }
    const checked = checkRow(this.#tools.catalogue, observations);
    this.#observations.push(...checked.observations);
    this.#diagnostics.push(...checked.diagnostics);
    const { kind, source } = this.#columns.kindOf(row, name, this.#section);
    if (kind === null) this.#diagnostics.push(diagnostic('UNIT_KIND_UNKNOWN', { unit: name }, atCell(cell)));
    this.#units.push({
      id,
      name,
      code: this.#columns.text(row, 'unit_code') || null,
      kind: kind ?? 'unknown',
      kindSource: source,
      parent: this.#columns.parentOf(row, this.#section),
      cell,
    });
  }

  /** One answer merged over several columns of its own measure (all four quarters) answers for each of them. */
  #contentOf(row: GridRow, { column, measure }: MeasureColumn): CellContent | null {
    const own = cellAt(row, column);
    if (own) return own.content;
    const first = this.#merged.firstColumn(row.index, column);
    const master = first === null ? undefined : this.#measures.find((other) => other.column === first);
    return master?.measure === measure ? (cellAt(row, master.column)?.content ?? null) : null;
  }

  #nameless(row: GridRow): void {
    const filled = this.#measures.filter(({ column }) => cellAt(row, column) !== null);
    const cell = cellRef(this.#place, row.index, this.#columns.name);
    const measures = filled.map(({ measure }) => measure.id);
    this.#diagnostics.push(
      diagnostic('UNIT_NAME_MISSING', { values: filled.length }, atCell(cell), measures),
    );
  }

  finish(): Extracted {
    this.#settleSection();
    for (const { totals, notes } of this.#measures) {
      for (const found of [...(totals?.finish() ?? []), ...notes.finish()]) this.#diagnostics.push(found);
    }
    return {
      reading: {
        headerRows: [this.#header.top, this.#header.bottom],
        columns: this.#header.columns,
        units: this.#units,
        totals: this.#totals,
        sections: this.#sections,
        lines: [],
        cells: this.#cells,
      },
      observations: this.#observations,
      diagnostics: this.#diagnostics,
    };
  }
}
