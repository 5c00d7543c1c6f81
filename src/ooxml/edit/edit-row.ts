import { MAX_COLUMN, cellAddress, parseCellAddress } from '../cell-address.ts';
import { OoxmlFault } from '../fault.ts';
import { editedColumns } from './cell-edit.ts';
import type { CellEdit, RowEdits } from './cell-edit.ts';
import { styleIndex } from './column-styles.ts';
import type { ColumnStyles } from './column-styles.ts';
import { appending, insertion, settingAttribute, spliced } from './splice.ts';
import type { Splice } from './splice.ts';
import { attributesOf, childrenNamed, outlineXml, prefixOf } from './xml-outline.ts';
import type { XmlElement } from './xml-outline.ts';

/** A row's number and edits, and where the formats of its other cells come from. */
export interface RowTask {
  readonly row: number;
  readonly edits: RowEdits;
  /** Formats that cells without an edit change for others. */
  readonly restyled: ReadonlyMap<number, number>;
  /** What cells that are not there look like. */
  readonly columns: ColumnStyles;
  readonly part: string;
}

const SPANS = /^\s*\d+:\d+(?:\s+\d+:\d+)*\s*$/;

/** A row that is not there, with its edited cells; `prefix` is that of its name, colon included. */
export function newRow({ row, edits, columns }: RowTask, prefix: string): string {
  const cells = editedColumns(edits).map((column) =>
    cellXml(row, column, edits, columns.styleOf(column), prefix),
  );
  return `<${prefix}row r="${row}">${cells.join('')}</${prefix}row>`;
}

/** A row as XML with its edits made. Throws `bad_xml`, `limit_exceeded`. */
export function editedRow(text: string, task: RowTask): string {
  return new RowEditor(text, task).run();
}

function cellXml(row: number, column: number, edits: RowEdits, present: number, prefix: string): string {
  const style = edits.get(column)?.style(present) ?? present;
  return `<${prefix}c r="${cellAddress(row, column)}" s="${style}"/>`;
}

class RowEditor {
  readonly #text: string;
  readonly #task: RowTask;
  readonly #element: XmlElement;
  readonly #style: number | null;
  readonly #missing: number[];
  readonly #met = new Set<number>();
  readonly #inserted: number[] = [];
  readonly #splices: Splice[] = [];

  constructor(text: string, task: RowTask) {
    this.#text = text;
    this.#task = task;
    this.#element = outlineXml(text, task.part, 2);
    const attributes = attributesOf(text, this.#element);
    this.#style = attributes.isTrue('customFormat') ? styleIndex(attributes.get('s')) : null;
    this.#missing = editedColumns(task.edits);
  }

  run(): string {
    const cells = childrenNamed(this.#element, 'c');
    const { edits, restyled } = this.#task;
    let column = 0;
    for (const cell of cells) {
      column = this.#columnOf(cell, column);
      this.#insertBefore(column, cell.start);
      const edit = edits.get(column);
      if (edit) this.#edit(cell, edit);
      else if (restyled.size > 0) this.#restyle(cell, (present) => restyled.get(present) ?? present);
    }
    this.#insertBefore(Infinity, cells.at(-1)?.end ?? this.#element.openEnd);
    if (this.#inserted.length > 0) this.#widenSpans();
    return spliced(this.#text, this.#splices);
  }

  #columnOf(cell: XmlElement, before: number): number {
    const reference = attributesOf(this.#text, cell).get('r');
    const { row } = this.#task;
    const position = reference === undefined ? { row, column: before + 1 } : parseCellAddress(reference);
    if (position === null || position.row !== row) throw this.#malformed('A cell has no valid address.');
    if (position.column <= MAX_COLUMN) return position.column;
    throw new OoxmlFault('limit_exceeded', 'A cell lies outside the grid.', this.#task.part);
  }

  #insertBefore(column: number, place: number): void {
    const until = this.#missing.findIndex((missing) => missing >= column);
    const missing = this.#missing.splice(0, until < 0 ? this.#missing.length : until);
    if (this.#missing[0] === column) this.#missing.shift();
    if (missing.length === 0) return;
    for (const inserted of missing) this.#met.add(inserted);
    this.#inserted.push(...missing);
    const { row, edits, columns } = this.#task;
    const prefix = prefixOf(this.#element);
    const xml = missing
      .map((inserted) => cellXml(row, inserted, edits, this.#style ?? columns.styleOf(inserted), prefix))
      .join('');
    const isEmptyTag = this.#element.closeStart === this.#element.end;
    this.#splices.push(isEmptyTag ? appending(this.#element, xml) : insertion(place, xml));
  }

  #edit(cell: XmlElement, { column, style }: CellEdit): void {
    if (this.#met.has(column)) throw this.#malformed('Cells are not in order.');
    this.#met.add(column);
    this.#restyle(cell, style);
  }

  #restyle(cell: XmlElement, style: CellEdit['style']): void {
    const present = styleIndex(attributesOf(this.#text, cell).get('s'));
    const wanted = style(present);
    if (wanted !== present) this.#splices.push(settingAttribute(this.#text, cell, 's', `${wanted}`));
  }

  #widenSpans(): void {
    const spans = attributesOf(this.#text, this.#element).get('spans');
    if (spans === undefined || !SPANS.test(spans)) return;
    const ends = (spans.match(/\d+/g) ?? []).map(Number);
    if (this.#inserted.every((column) => isCovered(ends, column))) return;
    const all = [...ends, ...this.#inserted];
    const widened = `${Math.min(...all)}:${Math.max(...all)}`;
    this.#splices.push(settingAttribute(this.#text, this.#element, 'spans', widened));
  }

  #malformed(message: string): OoxmlFault {
    return new OoxmlFault('bad_xml', message, this.#task.part);
  }
}

/** Whether a column lies within one of the spans whose ends these are. */
function isCovered(ends: readonly number[], column: number): boolean {
  return ends.some((from, at) => at % 2 === 0 && from <= column && column <= (ends[at + 1] ?? from));
}
