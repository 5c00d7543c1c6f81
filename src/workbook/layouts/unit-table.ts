import { atCell, diagnostic, type Diagnostic } from '../../domain/diagnostic.ts';
import type { Catalogue, KnownUnitKind, Measure } from '../../domain/measure.ts';
import type { KindSource, Observation, ReportingUnit } from '../../domain/observation.ts';
import type { Quarter } from '../../domain/period.ts';
import type { BoundColumn } from '../../domain/reading.ts';
import {
  cellAt,
  cellRef,
  textOf,
  type CellContent,
  type GridRow,
  type SheetGrid,
  type SheetPlace,
} from '../grid.ts';
import { hasRole, type TableHeader } from '../header.ts';
import type { TableReading } from '../../domain/reading.ts';
import { checkRow } from '../row-checks.ts';
import { fold } from '../spelling.ts';
import { isColumnNumbers, type RowKinds, type TableColumns } from '../row-kinds.ts';
import { ColumnTotals } from '../totals.ts';
import type { UnitKinds } from '../unit-kinds.ts';
import type { ValueReader } from '../values.ts';
import { ColumnNotes } from './column-notes.ts';
import { MergedCells } from './merged-cells.ts';

export interface UnitTableTools {
  readonly catalogue: Catalogue;
  readonly values: ValueReader;
  readonly rowKinds: RowKinds;
  readonly unitKinds: UnitKinds;
}

export interface UnitTable {
  readonly reading: TableReading;
  readonly observations: readonly Observation[];
  readonly diagnostics: readonly Diagnostic[];
}

interface MeasureColumn {
  readonly column: number;
  readonly measure: Measure;
  readonly quarter: Quarter | null;
  readonly contested: boolean;
  readonly totals: ColumnTotals | null;
  readonly notes: ColumnNotes;
}

/**
 * Reads the rows under a header: one unit a row, section rows, totals (compared, never added in), until a signature or row
 * `end`, where another table begins.
 */
export function readUnitTable(
  tools: UnitTableTools,
  place: SheetPlace,
  grid: SheetGrid,
  header: TableHeader,
  end: number | null,
): UnitTable {
  const rows = grid.rows.filter(({ index }) => index > header.bottom && (end === null || index < end));
  const table = new UnitTableReader(tools, place, header, new MergedCells(grid), rows);
  for (const [position, row] of rows.entries()) {
    // A long table repeats its header, with the row that numbers the columns, on every page.
    if (isColumnNumbers(row) || repeatsHeader(row, header)) continue;
    if (!table.readRow(row) && !table.goesOn(rows.slice(position + 1))) break;
  }
  return table.finish();
}

/** Of several columns of names, the one that tells most rows apart. */
function nameColumnOf({ columns }: TableHeader, rows: readonly GridRow[]): number {
  const names = columns.filter((column) => hasRole(column, 'unit_name')).map(({ column }) => column);
  if (names.length < 2) return names[0] ?? 1;
  const distinct = (column: number): number => new Set(rows.map((row) => textOf(cellAt(row, column)))).size;
  return names.toSorted((a, b) => distinct(b) - distinct(a))[0] ?? 1;
}

/** Every text of the row stands in the header of its column. */
function repeatsHeader(row: GridRow, { columns }: TableHeader): boolean {
  const texts = row.cells.filter(({ content }) => content.kind === 'text' && fold(content.text).length > 1);
  return (
    texts.length > 1 &&
    texts.every((cell) => {
      const path = columns.find(({ column }) => column === cell.column)?.path ?? [];
      return path.some((level) => fold(level) === fold(textOf(cell)));
    })
  );
}

class UnitTableReader {
  readonly #tools: UnitTableTools;
  readonly #place: SheetPlace;
  readonly #header: TableHeader;
  readonly #merged: MergedCells;
  readonly #measures: readonly MeasureColumn[];
  readonly #units: ReportingUnit[] = [];
  readonly #observations: Observation[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #totals: { row: number; label: string }[] = [];
  readonly #sections: { row: number; label: string }[] = [];
  #section: { readonly label: string; readonly kind: KnownUnitKind | null } | null = null;
  readonly #nameColumn: number;
  /** A section row with values, and how many units there were when it came: a unit itself if none follows. */
  #sectionRow: { readonly row: GridRow; readonly label: string; readonly before: number } | null = null;
  #numbered = false;
  #afterTotal = false;
  #cells = 0;

  constructor(
    tools: UnitTableTools,
    place: SheetPlace,
    header: TableHeader,
    merged: MergedCells,
    rows: readonly GridRow[],
  ) {
    this.#merged = merged;
    this.#nameColumn = nameColumnOf(header, rows);
    this.#tools = tools;
    this.#place = place;
    this.#header = header;
    this.#measures = header.columns.flatMap(({ column, binding }) => {
      if (binding.kind !== 'measure') return [];
      const { measure, quarter, contested } = binding;
      const totals = measure.kind === 'count' ? new ColumnTotals(place, tools.values, column, measure) : null;
      return { column, measure, quarter, contested, totals, notes: new ColumnNotes(place, measure) };
    });
  }

  /** False when the table seems to have ended. */
  readRow(row: GridRow): boolean {
    const kind = this.#tools.rowKinds.of(row, this.#columns());
    switch (kind.kind) {
      case 'signature':
        return false;
      case 'section':
        this.#settleSection();
        this.#section = { label: kind.label, kind: this.#tools.unitKinds.ofSection(kind.label) };
        this.#sectionRow = { row, label: kind.label, before: this.#units.length };
        this.#sections.push({ row: row.index, label: kind.label });
        for (const { totals } of this.#measures) totals?.startSection(row);
        return true;
      case 'total':
        this.#settleSection();
        this.#afterTotal = true;
        this.#totals.push({ row: row.index, label: kind.label });
        for (const { totals } of this.#measures) totals?.total(row, kind.grand);
        return true;
      case 'unit':
        // In a table that numbers its units, what follows a total without a number comments on it.
        if (!kind.numbered && this.#numbered && this.#afterTotal) return true;
        this.#numbered ||= kind.numbered;
        this.#afterTotal = false;
        this.#readUnit(row, kind.name);
        return true;
      case 'nameless':
        this.#nameless(row);
        return true;
      case 'empty':
        return true;
    }
  }

  /** Whether numbered units still follow: then what looked like a signature was a remark. */
  goesOn(rows: readonly GridRow[]): boolean {
    const columns = this.#columns();
    return rows.some((row) => {
      const kind = this.#tools.rowKinds.of(row, columns);
      return (
        kind.kind === 'unit' &&
        kind.numbered &&
        row.cells.some(({ column }) => columns.measures.includes(column))
      );
    });
  }

  /** "I | Phòng GDĐT A | 5" with no unit below it is a unit with a Roman number. */
  #settleSection(): void {
    const pending = this.#sectionRow;
    this.#sectionRow = null;
    if (
      !pending ||
      this.#units.length > pending.before ||
      this.#tools.unitKinds.ofName(pending.label) === null
    )
      return;
    const { row, label } = pending;
    if (!this.#measures.some(({ column }) => cellAt(row, column))) return;
    this.#section = null;
    this.#sections.pop();
    this.#readUnit(row, label);
  }

  #columns(): TableColumns {
    return {
      ordinal: this.#roleColumn('ordinal'),
      name: this.#nameColumn,
      note: this.#roleColumn('note'),
      measures: this.#measures.map(({ column }) => column),
    };
  }

  #roleColumn(role: string): number | null {
    return this.#header.columns.find((column) => hasRole(column, role))?.column ?? null;
  }

  #text(row: GridRow, role: string): string {
    const column = this.#roleColumn(role);
    return column === null ? '' : textOf(cellAt(row, column));
  }

  #readUnit(row: GridRow, name: string): void {
    const cell = cellRef(this.#place, row.index, this.#nameColumn);
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
    const { kind, source } = this.#kindOf(row, name);
    if (kind === null) this.#diagnostics.push(diagnostic('UNIT_KIND_UNKNOWN', { unit: name }, atCell(cell)));
    this.#units.push({
      id,
      name,
      code: this.#text(row, 'unit_code') || null,
      kind: kind ?? 'unknown',
      kindSource: source,
      parent: this.#parentOf(row),
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

  /** A parent column, the other of two name columns ("Đơn vị | Tên trường"), or a section that names no kind. */
  #parentOf(row: GridRow): string | null {
    const other = this.#header.columns.find(
      (column) => hasRole(column, 'unit_name') && column.column !== this.#nameColumn,
    );
    const named = this.#text(row, 'parent') || (other ? textOf(cellAt(row, other.column)) : '');
    return named || (this.#section?.kind === null ? this.#section.label : null);
  }

  /** A kind column, then the section, then the name: the first that says one. */
  #kindOf(row: GridRow, name: string): { kind: KnownUnitKind | null; source: KindSource } {
    const { unitKinds } = this.#tools;
    const column = unitKinds.ofColumn(this.#text(row, 'unit_kind'));
    if (column) return { kind: column, source: 'column' };
    if (this.#section?.kind) return { kind: this.#section.kind, source: 'section' };
    const named = unitKinds.ofName(name);
    return named ? { kind: named, source: 'name' } : { kind: null, source: 'none' };
  }

  #nameless(row: GridRow): void {
    const filled = this.#measures.filter(({ column }) => cellAt(row, column) !== null);
    const cell = cellRef(this.#place, row.index, this.#nameColumn);
    const measures = filled.map(({ measure }) => measure.id);
    this.#diagnostics.push(
      diagnostic('UNIT_NAME_MISSING', { values: filled.length }, atCell(cell), measures),
    );
  }

  finish(): UnitTable {
    this.#settleSection();
    for (const { totals, notes } of this.#measures) {
      if (totals) this.#diagnostics.push(...totals.finish());
      this.#diagnostics.push(...notes.finish());
    }
    const columns: readonly BoundColumn[] = this.#header.columns;
    return {
      reading: {
        headerRows: [this.#header.top, this.#header.bottom],
        columns,
        units: this.#units,
        totals: this.#totals,
        sections: this.#sections,
        cells: this.#cells,
      },
      observations: this.#observations,
      diagnostics: this.#diagnostics,
    };
  }
}
