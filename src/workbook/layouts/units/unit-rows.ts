import { atCell, diagnostic } from '../../../domain/diagnostic.ts';
import { ListedDiagnostics } from '../../../domain/listed-diagnostics.ts';
import type { CellRef, Observation, ReportingUnit } from '../../../domain/observation.ts';
import { cellAt, cellRef, type GridRow, type SheetPlace } from '../../grid.ts';
import type { TableHeader } from '../../header.ts';
import type { Extracted, LayoutTools } from '../../layout.ts';
import { checkRow, checkTotalRow } from '../../row-checks.ts';
import { isColumnNumbers, repeatsHeader, type RowKind, type TableColumns } from '../../row-kinds.ts';
import { sectionDepth } from '../../section-depth.ts';
import { limitUnits } from '../../unit-limit.ts';
import { addUp, isNoShare } from './added-rows.ts';
import { MeasureColumns } from './measure-columns.ts';
import type { MergedCells } from '../../merged-cells.ts';
import { UnitColumns, type Section } from './unit-columns.ts';

interface PendingSection {
  readonly row: GridRow;
  readonly label: string;
  /** How many units there were when it came. */
  readonly before: number;
  readonly numbered: boolean;
}

interface OpenUnit {
  readonly id: string;
  readonly row: GridRow;
  observations: readonly Observation[];
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
  readonly #measures: MeasureColumns;
  readonly #units: ReportingUnit[] = [];
  readonly #observations: Observation[] = [];
  readonly #diagnostics = new ListedDiagnostics();
  readonly #totals: { row: number; label: string }[] = [];
  readonly #sections: { row: number; label: string }[] = [];
  readonly #columns: UnitColumns;
  readonly #tableColumns: TableColumns;
  #section: Section | null = null;
  /** A section row that may be a unit itself, if none follows. */
  #sectionRow: PendingSection | null = null;
  #afterTotal = false;
  /** The unit whose rows are being read. */
  #open: OpenUnit | null = null;
  /** The first row that was added to the unit above it, and how many were. */
  #added: CellRef | null = null;
  #addedRows = 0;
  /** Rows since a signature: the table's only if it goes on. */
  #afterSignature: GridRow[] | null = null;

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
    this.#measures = new MeasureColumns(place, tools.values, header, merged, this.#diagnostics);
    const { ordinal, name, note, numbered } = this.#columns;
    this.#tableColumns = { ordinal, name, note, numbered, measures: this.#measures.numbers };
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
        if (!this.#holds(row)) this.#settleSection();
        this.#section = { label: kind.label, kind: this.#tools.unitKinds.ofSection(kind.label) };
        this.#sectionRow = { row, label: kind.label, before: this.#units.length, numbered: kind.numbered };
        this.#sections.push({ row: row.index, label: kind.label });
        this.#measures.startSection(row);
        return;
      case 'total':
        this.#settleSection();
        this.#afterTotal = true;
        this.#totals.push({ row: row.index, label: kind.label });
        this.#measures.total(row, kind.grand);
        this.#diagnostics.push(...checkTotalRow(this.#tools.catalogue, this.#measures.shownIn(row)));
        return;
      case 'unit':
        // In a table that numbers its units, what follows a total without a number comments on it.
        if (!kind.numbered && this.#columns.numbered && this.#afterTotal) return;
        this.#afterTotal = false;
        this.#readUnit(row, kind.name);
        return;
      case 'nameless':
        if (this.#open && this.#merged.rowAbove(row.index, this.#columns.name) === this.#open.row.index) {
          this.#continueUnit(row, this.#open);
        } else this.#nameless(row);
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
    const cells = this.#measures.numbers.map((column) => cellAt(row, column)).filter((cell) => cell !== null);
    const counts = cells.some(({ content }) => content.kind === 'number' && Number(content.text) !== 0);
    const isNamed = cells.length > 0 && this.#tools.unitKinds.ofName(label) !== null;
    if (!isNamed && !counts) return;
    if (!isNamed && this.#columns.numbered && !pending.numbered) {
      const cell = cellRef(this.#place, row.index, this.#columns.name);
      this.#diagnostics.push(diagnostic('ROW_NO_UNIT', { label }, atCell(cell)));
      return;
    }
    this.#section = null;
    this.#sections.pop();
    this.#readUnit(row, label);
  }

  /** "A | Công lập | 11" right above "I | Khối tiểu học" is the sum of what follows, not a unit. */
  #holds(section: GridRow): boolean {
    const pending = this.#sectionRow;
    if (!pending || this.#tools.unitKinds.ofName(pending.label)) return false;
    return this.#units.length === pending.before && sectionDepth(pending.row) < sectionDepth(section);
  }

  #readUnit(row: GridRow, name: string): void {
    this.#closeUnit();
    const cell = cellRef(this.#place, row.index, this.#columns.name);
    const id = `${this.#place.file}\u0000${this.#place.sheet}\u0000${row.index}`;
    this.#open = { id, row, observations: this.#measures.valuesOf(row, id) };
    const { kind, source } = this.#columns.kindOf(row, name, this.#section);
    if (kind === null) this.#diagnostics.push(diagnostic('UNIT_KIND_UNKNOWN', { unit: name }, atCell(cell)));
    limitUnits(this.#units.length + 1);
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

  /** A row whose name is merged with the one above is a further share of the same unit. */
  #continueUnit(row: GridRow, open: OpenUnit): void {
    const isTotal = (label: string): boolean => this.#tools.rowKinds.isTotal(label);
    const unclear = [open.row, row].some((one) => isNoShare(one, isTotal));
    const cell = cellRef(this.#place, row.index, this.#columns.name);
    const said = new Set<string>();
    const more = this.#measures.valuesOf(row, open.id);
    open.observations = open.observations.map((first, index) => {
      const next = more[index];
      const sum = next && !unclear ? addUp(first, next) : null;
      if (sum) return sum;
      said.add(first.measure);
      return { ...first, value: { status: 'invalid' } };
    });
    if (said.size > 0) {
      const args = { rows: `${open.row.index}, ${row.index}` };
      this.#diagnostics.push(diagnostic('UNIT_ROWS_UNCLEAR', args, atCell(cell), [...said]));
    } else this.#added ??= cell;
    this.#addedRows += 1;
  }

  #closeUnit(): void {
    if (!this.#open) return;
    const checked = checkRow(this.#tools.catalogue, this.#open.observations);
    this.#observations.push(...checked.observations);
    this.#diagnostics.push(...checked.diagnostics);
    this.#open = null;
  }

  #nameless(row: GridRow): void {
    const measures = this.#measures.filledIn(row);
    const cell = cellRef(this.#place, row.index, this.#columns.name);
    const args = { values: measures.length };
    this.#diagnostics.push(diagnostic('UNIT_NAME_MISSING', args, atCell(cell), measures));
  }

  finish(): Extracted {
    this.#settleSection();
    this.#closeUnit();
    if (this.#added) {
      const args = { rows: this.#addedRows };
      this.#diagnostics.push(diagnostic('UNIT_ROWS_ADDED', args, atCell(this.#added)));
    }
    const { file, sheet } = this.#place;
    return {
      reading: {
        headerRows: [this.#header.top, this.#header.bottom],
        columns: this.#header.columns,
        units: this.#units,
        totals: this.#totals,
        sections: this.#sections,
        lines: [],
        cells: this.#measures.cells,
      },
      observations: this.#observations,
      diagnostics: [...this.#diagnostics.finish({ kind: 'sheet', file, sheet }), ...this.#measures.finish()],
    };
  }
}
