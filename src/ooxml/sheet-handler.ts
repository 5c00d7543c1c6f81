import { MAX_COLUMN, MAX_ROW, isOnGrid, parseRange } from './cell-address.ts';
import type { CellRange } from './cell-address.ts';
import { OoxmlFault } from './fault.ts';
import { RowBuilder } from './row-builder.ts';
import type { SheetContext, SheetRow } from './row-builder.ts';
import type { XmlAttributes } from './xml-attributes.ts';
import type { XmlHandler } from './xml-scanner.ts';

const MAX_MERGES = 100_000;

/** Elements by depth: worksheet, its sections, then rows, columns and merges, then cells. */
const SECTION = 2;
const RECORD = 3;

/** What a sheet holds around its rows. */
export interface SheetFrame {
  /** At most 100,000, in document order. */
  readonly merges: readonly CellRange[];
  readonly mergesTruncated: boolean;
  /** Inclusive spans of hidden columns, counted from 1. */
  readonly hiddenColumns: readonly (readonly [from: number, to: number])[];
  /** The relationship id of the VML drawing that shows notes and form controls, or null. */
  readonly legacyDrawing: string | null;
}

/** What a sheet holds besides its rows. Incomplete when reading stopped early. */
export interface SheetTail extends SheetFrame {
  /** Rows and cells delivered. */
  readonly rowCount: number;
  readonly cellCount: number;
  /** True when `onRow` ended the reading. */
  readonly isStopped: boolean;
}

/** Receives each row in document order; returning false ends the reading. */
export type OnRow = (row: SheetRow) => boolean | void;

/** Turns the elements of a worksheet part into rows and a tail. */
export class SheetHandler implements XmlHandler {
  readonly #part: string;
  readonly #onRow: OnRow;
  readonly #row: RowBuilder;
  readonly #merges: CellRange[] = [];
  readonly #hiddenColumns: [number, number][] = [];
  #legacyDrawing: string | null = null;
  #section = '';
  #isInRow = false;
  #mergesTruncated = false;
  #rowCount = 0;
  #cellCount = 0;
  #isStopped = false;

  constructor(context: SheetContext, part: string, onRow: OnRow, columns: ReadonlySet<number> | null) {
    this.#part = part;
    this.#onRow = onRow;
    this.#row = new RowBuilder(context, part, columns);
  }

  leap(text: string, at: number, depth: number): number {
    return this.#isInRow && depth === RECORD ? this.#row.leap(text, at) : at;
  }

  open(name: string, attributes: XmlAttributes, depth: number): void {
    if (depth > RECORD) {
      if (this.#isInRow) this.#row.open(name, attributes, depth - RECORD);
    } else if (depth === RECORD) this.#openRecord(name, attributes);
    else if (depth === SECTION) {
      this.#section = name;
      if (name === 'legacyDrawing') this.#legacyDrawing = attributes.prefixed('id') ?? null;
    } else if (name !== 'worksheet') throw this.#malformed('The part is not a worksheet.');
  }

  text(piece: string): void {
    if (this.#isInRow) this.#row.text(piece);
  }

  close(_: string, depth: number): boolean | void {
    if (!this.#isInRow) return;
    if (depth > RECORD) return this.#row.close(depth - RECORD);
    this.#isInRow = false;
    return this.#deliver(this.#row.finish());
  }

  tail(): SheetTail {
    return {
      merges: this.#merges,
      mergesTruncated: this.#mergesTruncated,
      hiddenColumns: this.#hiddenColumns,
      legacyDrawing: this.#legacyDrawing,
      rowCount: this.#rowCount,
      cellCount: this.#cellCount,
      isStopped: this.#isStopped,
    };
  }

  #malformed(message: string): OoxmlFault {
    return new OoxmlFault('bad_xml', message, this.#part);
  }

  #deliver(row: SheetRow): boolean {
    this.#rowCount += 1;
    this.#cellCount += row.cells.length;
    if (this.#rowCount > MAX_ROW) throw new OoxmlFault('limit_exceeded', 'Too many rows.', this.#part);
    this.#isStopped = this.#onRow(row) === false;
    return !this.#isStopped;
  }

  #openRecord(name: string, attributes: XmlAttributes): void {
    if (name === 'row' && this.#section === 'sheetData') {
      this.#isInRow = true;
      this.#row.start(attributes);
    } else if (name === 'col' && this.#section === 'cols') {
      if (attributes.isTrue('hidden')) this.#hideColumns(attributes);
    } else if (name === 'mergeCell' && this.#section === 'mergeCells') {
      this.#merge(attributes.get('ref') ?? '');
    }
  }

  #hideColumns(attributes: XmlAttributes): void {
    const from = Number(attributes.get('min'));
    const to = Number(attributes.get('max'));
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 1 || to < from) {
      throw this.#malformed('A column definition has no valid span.');
    }
    if (to > MAX_COLUMN || this.#hiddenColumns.length === MAX_COLUMN) {
      throw new OoxmlFault('limit_exceeded', 'A column lies outside the grid.', this.#part);
    }
    this.#hiddenColumns.push([from, to]);
  }

  #merge(reference: string): void {
    const range = parseRange(reference);
    if (range === null) throw this.#malformed('A merged range has no valid address.');
    if (!isOnGrid(range)) {
      throw new OoxmlFault('limit_exceeded', 'A merged range lies outside the grid.', this.#part);
    }
    if (this.#merges.length < MAX_MERGES) this.#merges.push(range);
    else this.#mergesTruncated = true;
  }
}
