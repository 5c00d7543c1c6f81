import { MAX_COLUMN, MAX_ROW, parseCellAddress } from './cell-address.ts';
import { contentOf, isCellType } from './cell-content.ts';
import type { CellContent, CellType } from './cell-content.ts';
import { ColumnFilter } from './column-filter.ts';
import { OoxmlFault } from './fault.ts';
import type { FormatClass } from './number-format.ts';
import type { OoxmlPackage } from './package.ts';
import { PlainCell } from './plain-cell.ts';
import { RichTextCollector } from './rich-text.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { CellFormat, Styles } from './styles.ts';
import { TextCollector } from './text-collector.ts';
import type { XmlAttributes } from './xml-attributes.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly pkg: OoxmlPackage;
  readonly sharedStrings: SharedStrings;
  readonly styles: Styles;
}

/** A cell with a value or a formula; rows and columns count from 1. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly formula: boolean;
  readonly formatClass: FormatClass;
  readonly fontName: string | null;
}

/** A row as the file lists it, cells in document order; a row may be empty. Cells without content are left out. */
export interface SheetRow {
  readonly index: number;
  readonly hidden: boolean;
  readonly cells: readonly SheetCell[];
}

type Field = 'none' | 'value' | 'inline';

/** Builds one row after another from the elements below `<row>`; level 1 is a cell, level 2 its value. */
export class RowBuilder {
  readonly #part: string;
  readonly #context: SheetContext;
  readonly #filter: ColumnFilter;
  readonly #plain = new PlainCell();
  readonly #value: TextCollector;
  readonly #rich: RichTextCollector;
  #index = 0;
  #isHidden = false;
  #cells: SheetCell[] = [];
  #seenCells = 0;
  #isInCell = false;
  #isWanted = false;
  #column = 0;
  #type: CellType = 'n';
  #format: CellFormat;
  #isFormula = false;
  #field: Field = 'none';
  #hasValue = false;
  #hasInline = false;

  /** Cells outside `columns` are checked but not built; null builds all. */
  constructor(context: SheetContext, part: string, columns: ReadonlySet<number> | null) {
    this.#part = part;
    this.#context = context;
    this.#filter = new ColumnFilter(columns);
    this.#value = new TextCollector(part);
    this.#rich = new RichTextCollector(part);
    this.#format = context.styles.format(0);
  }

  start(attributes: XmlAttributes): void {
    const reference = attributes.get('r');
    this.#index = reference === undefined ? this.#index + 1 : Number(reference);
    if (!Number.isInteger(this.#index) || this.#index < 1)
      throw this.#malformed('A row has no valid number.');
    if (this.#index > MAX_ROW) throw this.#offGrid();
    this.#isHidden = attributes.isTrue('hidden');
    this.#cells = [];
    this.#seenCells = 0;
    this.#column = 0;
  }

  finish(): SheetRow {
    return { index: this.#index, hidden: this.#isHidden, cells: this.#cells };
  }

  /** Reads the plainly spelled cells that stand from `from` on; the index after them. */
  leap(text: string, from: number): number {
    const plain = this.#plain;
    let at = from;
    for (;;) {
      const end = plain.read(text, at, this.#index);
      if (end < 0) return at;
      at = end;
      this.#moveTo(plain.column === 0 ? this.#column + 1 : plain.column);
      if (!this.#isWanted) continue;
      this.#format = this.#context.styles.format(plain.style);
      this.#isFormula = plain.isFormula;
      this.#add(plain.content(text, this.#context.sharedStrings));
    }
  }

  open(name: string, attributes: XmlAttributes, level: number): void {
    if (level === 1) {
      this.#isInCell = name === 'c';
      if (this.#isInCell) this.#startCell(attributes);
    } else if (this.#isInCell && this.#isWanted) this.#openField(name, level);
  }

  text(piece: string): void {
    if (this.#field === 'value') this.#value.append(piece);
    else if (this.#field === 'inline') this.#rich.text(piece);
  }

  close(level: number): void {
    if (level === 1 && this.#isInCell) this.#finishCell();
    else if (level === 2) this.#field = 'none';
    else this.#rich.close();
  }

  #malformed(message: string): OoxmlFault {
    return new OoxmlFault('bad_xml', message, this.#part);
  }

  #offGrid(): OoxmlFault {
    return new OoxmlFault('limit_exceeded', 'A cell lies outside the grid.', this.#part);
  }

  #openField(name: string, level: number): void {
    if (level > 2) {
      if (this.#field === 'inline') this.#rich.open(name, level - 2);
    } else if (name === 'v') {
      this.#field = 'value';
      this.#hasValue = true;
    } else if (name === 'f') this.#isFormula = true;
    else if (name === 'is') {
      this.#field = 'inline';
      this.#hasInline = true;
    }
  }

  #startCell(attributes: XmlAttributes): void {
    const reference = attributes.get('r');
    this.#moveTo(reference === undefined ? this.#column + 1 : this.#columnOf(reference));
    const type = attributes.get('t') ?? 'n';
    if (type !== 'n' && type !== 's' && !isCellType(type)) {
      throw this.#malformed('A cell has an unknown type.');
    }
    this.#type = type;
    this.#format = this.#context.styles.format(Number(attributes.get('s') ?? 0));
    this.#isFormula = false;
    this.#hasValue = false;
    this.#hasInline = false;
  }

  #moveTo(column: number): void {
    this.#column = column;
    this.#seenCells += 1;
    if (column > MAX_COLUMN || this.#seenCells > MAX_COLUMN) throw this.#offGrid();
    this.#isWanted = this.#filter.has(column);
  }

  #columnOf(reference: string): number {
    const position = parseCellAddress(reference);
    if (position === null) throw this.#malformed('A cell has no valid address.');
    if (position.row !== this.#index) throw this.#malformed('A cell stands in the wrong row.');
    return position.column;
  }

  #finishCell(): void {
    this.#isInCell = false;
    if (!this.#isWanted) return;
    const raw = this.#hasValue ? this.#value.take() : null;
    const inline = this.#hasInline ? this.#rich.take() : null;
    this.#add(
      this.#type === 'inlineStr' && inline !== null
        ? { kind: 'text', text: inline }
        : contentOf(this.#type, raw, this.#isFormula, this.#context.sharedStrings),
    );
  }

  #add(content: CellContent): void {
    if (content.kind === 'blank') return;
    this.#cells.push({
      row: this.#index,
      column: this.#column,
      content,
      formula: this.#isFormula,
      formatClass: this.#format.formatClass,
      fontName: this.#format.fontName,
    });
  }
}
