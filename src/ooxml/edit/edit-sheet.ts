import { MAX_ROW } from '../cell-address.ts';
import { CellEdits, wideningOf } from './cell-edit.ts';
import type { CellEdit, RowEdits } from './cell-edit.ts';
import { ColumnStyles } from './column-styles.ts';
import { editedRow, newRow } from './edit-row.ts';
import type { RowTask } from './edit-row.ts';
import { MarkupCursor } from './markup-cursor.ts';
import { SheetNames, standsBehindLegacyDrawing } from './sheet-drawing.ts';
import { settingAttribute } from './splice.ts';
import { utf8Chunks } from './utf8-chunks.ts';

export interface SheetEdits {
  readonly cells: readonly CellEdit[];
  /** The formats that all other cells change for others, by index. */
  readonly restyled: ReadonlyMap<number, number>;
  /** The relationship id of a VML drawing for a sheet that has none; null for no drawing. */
  readonly legacyDrawing: string | null;
}

/**
 * Edits a worksheet part while it streams by, and returns whether anything was edited; what is not edited stays as it was, byte for byte, though UTF-16 becomes UTF-8.
 * Rows without an edit are not looked into, unless formats change. Throws, while iterating, `bad_xml` (also for rows or cells
 * out of order where that matters), `dtd_forbidden`, `limit_exceeded`, or what `chunks` and the edits throw; what was given out
 * by then is no sheet.
 */
export async function* editSheet(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  edits: SheetEdits,
): AsyncGenerator<Uint8Array, boolean, undefined> {
  const cursor = new MarkupCursor(part);
  const editing = new SheetEditor(cursor, edits).run();
  for await (const chunk of utf8Chunks(chunks, part)) {
    cursor.write(chunk);
    editing.next();
    yield* cursor.passed();
  }
  cursor.end();
  yield* cursor.passed();
  return cursor.isChanged;
}

const NO_EDITS: RowEdits = new Map();

/** The elements of a worksheet by depth: its sections, then rows and columns. */
const SECTION = 2;
const RECORD = 3;

/** Goes through a worksheet; its generators yield where more of it must be written to the cursor. */
class SheetEditor {
  readonly #cursor: MarkupCursor;
  readonly #cells: CellEdits;
  readonly #columns: ColumnStyles;
  readonly #restyled: ReadonlyMap<number, number>;
  #names: SheetNames | null = null;
  #legacyDrawing: string | null;
  #row = 0;

  constructor(cursor: MarkupCursor, { cells, restyled, legacyDrawing }: SheetEdits) {
    this.#cursor = cursor;
    this.#cells = new CellEdits(cells, cursor.part);
    this.#columns = new ColumnStyles(cursor.part);
    this.#restyled = restyled;
    this.#legacyDrawing = legacyDrawing;
  }

  *run(): Generator<void, void, void> {
    yield* this.#head();
    yield* this.#rows();
    yield* this.#tail();
  }

  /** Up to and with the start of the rows. */
  *#head(): Generator<void, void, void> {
    const cursor = this.#cursor;
    let section = '';
    for (;;) {
      while (!cursor.advance()) yield;
      const { attributes, depth, local } = cursor;
      if (depth === 1) {
        if (cursor.kind !== 'open') throw cursor.fault('bad_xml', 'A worksheet has no rows.');
        if (local !== 'worksheet') throw cursor.fault('bad_xml', 'The part is not a worksheet.');
        this.#names = new SheetNames(cursor.name, attributes);
      } else if (cursor.kind === 'close') continue;
      else if (depth === SECTION) {
        if (local === 'sheetData') return;
        section = local;
        if (local === 'dimension') this.#widenDimension(attributes.get('ref') ?? '');
      } else if (depth === RECORD && section === 'cols' && local === 'col') this.#columns.add(attributes);
    }
  }

  #widenDimension(reference: string): void {
    const widened = wideningOf(reference, this.#cells.covered);
    if (widened === null) return;
    const { from, to, text } = settingAttribute(this.#cursor.text, this.#cursor.tag, 'ref', widened);
    this.#cursor.replace(from, to, text);
  }

  *#rows(): Generator<void, void, void> {
    const cursor = this.#cursor;
    const prefix = cursor.name.slice(0, cursor.name.indexOf(':') + 1);
    if (cursor.kind === 'empty') {
      this.#fillEmpty(prefix);
      return;
    }
    for (;;) {
      while (!cursor.advance()) yield;
      if (cursor.kind === 'close') {
        if (cursor.depth === SECTION) break;
        continue;
      }
      if (cursor.depth !== RECORD || cursor.local !== 'row') continue;
      this.#row = this.#numberOf(cursor.attributes.get('r'));
      this.#insertAbove(this.#row, prefix);
      const edits = this.#cells.at(this.#row) ?? (this.#restyled.size > 0 ? NO_EDITS : null);
      if (edits) cursor.mark = cursor.start;
      if (cursor.kind === 'open') while (!cursor.leave()) yield;
      const { mark } = cursor;
      if (edits === null || mark === null) continue;
      const task = this.#task(this.#row, edits);
      cursor.replace(mark, cursor.at, editedRow(cursor.text.slice(mark, cursor.at), task));
      cursor.mark = null;
    }
    this.#insertAbove(Infinity, prefix);
  }

  #fillEmpty(prefix: string): void {
    const { text, start, at, name } = this.#cursor;
    const rows = this.#missingAbove(Infinity, prefix);
    if (rows === '') return;
    const tag = text.slice(start, at).replace(/\s*\/>$/, '>');
    this.#cursor.replace(start, at, `${tag}${rows}</${name}>`);
  }

  #numberOf(reference: string | undefined): number {
    const row = reference === undefined ? this.#row + 1 : Number(reference);
    if (!Number.isInteger(row) || row < 1) throw this.#cursor.fault('bad_xml', 'A row has no valid number.');
    if (row > MAX_ROW) throw this.#cursor.fault('limit_exceeded', 'A row lies outside the grid.');
    return row;
  }

  #insertAbove(row: number, prefix: string): void {
    const xml = this.#missingAbove(row, prefix);
    if (xml !== '') this.#cursor.replace(this.#cursor.start, this.#cursor.start, xml);
  }

  #missingAbove(row: number, prefix: string): string {
    return this.#cells
      .missingAbove(row)
      .map(([missing, edits]) => newRow(this.#task(missing, edits), prefix))
      .join('');
  }

  #task(row: number, edits: RowEdits): RowTask {
    return { row, edits, restyled: this.#restyled, columns: this.#columns, part: this.#cursor.part };
  }

  /** What stands behind the rows; it waits at the place of a new drawing until it is certain that there is none. */
  *#tail(): Generator<void, void, void> {
    const cursor = this.#cursor;
    let isAlternate = false;
    for (;;) {
      while (!cursor.advance()) yield;
      const { kind, depth, local } = cursor;
      if (depth === 1) this.#addDrawing();
      else if (depth === SECTION) {
        if (kind !== 'close' && local === 'legacyDrawing') {
          this.#legacyDrawing = null;
          cursor.mark = null;
        }
        // Programs wrap controls and objects so; what is inside says what it stands for.
        if (isAlternate) cursor.mark = null;
        const isPlace = this.#legacyDrawing !== null && cursor.mark === null && kind !== 'close';
        isAlternate = isPlace && kind === 'open' && local === 'AlternateContent';
        if (isPlace && (isAlternate || standsBehindLegacyDrawing(local))) cursor.mark = cursor.start;
      } else if (depth > RECORD && isAlternate && kind !== 'close') {
        isAlternate = false;
        if (!standsBehindLegacyDrawing(local)) cursor.mark = null;
      }
    }
  }

  #addDrawing(): void {
    const place = this.#cursor.mark ?? this.#cursor.start;
    this.#cursor.mark = null;
    if (this.#legacyDrawing === null || this.#names === null) return;
    this.#cursor.replace(place, place, this.#names.legacyDrawing(this.#legacyDrawing));
  }
}
