import { openPackage } from '../ooxml/package.ts';
import { appendWorksheet } from '../ooxml/edit/edit-workbook.ts';
import { PackageEdit } from '../ooxml/edit/package-edit.ts';
import { openStyles } from '../ooxml/edit/styles-part.ts';
import { freeSheetName } from '../ooxml/edit/sheet-name.ts';
import { TRANSITIONAL } from '../ooxml/edit/vocabulary.ts';
import { ERROR_CODES, worksheetXml, type NewCell, type NewContent } from '../ooxml/edit/write-sheet.ts';
import { xmlBytes } from '../ooxml/edit/xml-text.ts';
import type { CellRange } from '../ooxml/cell-address.ts';
import type { SheetState } from '../ooxml/workbook.ts';

/** What a cell of another format shows. Numbers are plain decimals; a date is its day number. */
export type CopiedContent =
  | { readonly kind: 'number'; readonly text: string; readonly format: 'plain' | 'percent' | 'date' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly shown: string }
  | { readonly kind: 'uncalculated' | 'unreadable' };

/** A sheet of a file that is no .xlsx: its cells as values, rows and columns counted from 1. */
export interface CopiedSheet {
  readonly name: string;
  readonly state: SheetState;
  readonly rows: readonly {
    readonly index: number;
    readonly cells: readonly { readonly column: number; readonly content: CopiedContent }[];
  }[];
  readonly merges: readonly CellRange[];
}

/** The parts of a workbook without sheets. */
const EMPTY: readonly (readonly [name: string, xml: string])[] = [
  [
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${TRANSITIONAL.relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relationships}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  ],
];
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The least a zip archive is: the end of an empty directory. */
const NO_PARTS = Uint8Array.from([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]);
/** Characters of a column: of its longest text, within bounds. */
const WIDTH = { least: 8, most: 60 };

/** The bytes of a new workbook with the sheets of a file whose own format cannot be marked, as values. */
export async function newWorkbook(sheets: readonly CopiedSheet[]): Promise<Uint8Array> {
  const edit = new PackageEdit(openPackage(NO_PARTS));
  for (const [name, xml] of EMPTY) edit.write(name, xmlBytes(`${DECLARATION}${xml}`));
  const { styles, write } = openStyles(edit);
  const formats = {
    plain: 0,
    percent: styles.add({ numberFormat: '0.0%' }),
    date: styles.add({ numberFormat: 'dd/mm/yyyy' }),
  };
  const names: string[] = [];
  for (const sheet of sheets) {
    const name = freeSheetName(names, sheet.name);
    names.push(name);
    const rows = rowsOf(sheet, (content) => (content.kind === 'number' ? formats[content.format] : 0));
    const xml = worksheetXml(
      {
        rows,
        columnWidths: widthsOf(rows),
        rowHeights: [],
        frozenRows: 0,
        filter: null,
        merges: sheet.merges,
      },
      TRANSITIONAL,
    );
    appendWorksheet(edit, name, xml, sheet.state);
  }
  write();
  const chunks: Uint8Array[] = [];
  for await (const chunk of edit.bytes()) chunks.push(chunk);
  return joined(chunks);
}

function rowsOf({ rows }: CopiedSheet, styleOf: (content: CopiedContent) => number): NewCell[][] {
  const copied: NewCell[][] = [];
  for (const { index, cells } of rows) {
    const row: NewCell[] = [];
    for (const { column, content } of cells)
      row[column - 1] = { content: contentOf(content), style: styleOf(content), link: null };
    copied[index - 1] = row;
  }
  return copied;
}

function contentOf(content: CopiedContent): NewContent {
  switch (content.kind) {
    case 'number':
    case 'text':
      return { kind: content.kind, text: content.text };
    case 'boolean':
      return content;
    case 'error': {
      const code = ERROR_CODES.find((known) => known === content.shown);
      return code ? { kind: 'error', code } : { kind: 'text', text: content.shown };
    }
    case 'uncalculated':
    case 'unreadable':
      return { kind: 'blank' };
  }
}

function widthsOf(rows: readonly (readonly NewCell[])[]): number[] {
  const widths: number[] = [];
  rows.forEach((row) =>
    row.forEach(({ content }, at) => {
      const length = 'text' in content ? content.text.length + 2 : 0;
      widths[at] = Math.min(WIDTH.most, Math.max(WIDTH.least, widths[at] ?? 0, length));
    }),
  );
  return Array.from(widths, (width) => width ?? WIDTH.least);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
