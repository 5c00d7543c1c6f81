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
import { isColumnNumbers, type RowKinds } from '../row-kinds.ts';
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

/** Reads the rows under a header: one unit a row, section rows, totals (compared, never added in), until a signature. */
export function readUnitTable(
  tools: UnitTableTools,
  place: SheetPlace,
  grid: SheetGrid,
  header: TableHeader,
): UnitTable {
  const table = new UnitTableReader(tools, place, header, new MergedCells(grid));
  for (const row of grid.rows) {
    if (row.index <= header.bottom) continue;
    // A long table repeats its header, with the row that numbers the columns, on every page.
    if (isColumnNumbers(row) || repeatsHeader(row, header)) continue;
    if (!table.readRow(row)) break;
  }
  return table.finish();
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
  #cells = 0;

  constructor(tools: UnitTableTools, place: SheetPlace, header: TableHeader, merged: MergedCells) {
    this.#merged = merged;
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

  /** False when the table has ended. */
  readRow(row: GridRow): boolean {
    const { rowKinds } = this.#tools;
    const kind = rowKinds.of(row, {
      ordinal: this.#roleColumn('ordinal'),
      name: this.#roleColumn('unit_name') ?? 1,
      measures: this.#measures.map(({ column }) => column),
    });
    switch (kind.kind) {
      case 'signature':
        return false;
      case 'section':
        this.#section = { label: kind.label, kind: this.#tools.unitKinds.ofSection(kind.label) };
        this.#sections.push({ row: row.index, label: kind.label });
        for (const { totals } of this.#measures) totals?.startSection(row);
        return true;
      case 'total':
        this.#totals.push({ row: row.index, label: kind.label });
        for (const { totals } of this.#measures) totals?.total(row, kind.grand);
        return true;
      case 'unit':
        this.#readUnit(row, kind.name);
        return true;
      case 'nameless':
        this.#nameless(row);
        return true;
      case 'empty':
        return true;
    }
  }

  #roleColumn(role: string): number | null {
    return this.#header.columns.find((column) => hasRole(column, role))?.column ?? null;
  }

  #text(row: GridRow, role: string): string {
    const column = this.#roleColumn(role);
    return column === null ? '' : textOf(cellAt(row, column));
  }

  #readUnit(row: GridRow, name: string): void {
    const cell = cellRef(this.#place, row.index, this.#roleColumn('unit_name') ?? 1);
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
      parent: this.#text(row, 'parent') || (this.#section?.kind === null ? this.#section.label : null),
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
    const cell = cellRef(this.#place, row.index, this.#roleColumn('unit_name') ?? 1);
    const measures = filled.map(({ measure }) => measure.id);
    this.#diagnostics.push(
      diagnostic('UNIT_NAME_MISSING', { values: filled.length }, atCell(cell), measures),
    );
  }

  finish(): UnitTable {
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
