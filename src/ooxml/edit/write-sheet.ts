import { MAX_COLUMN, MAX_ROW, cellAddress } from '../cell-address.ts';
import type { CellRange } from '../cell-address.ts';
import { OoxmlFault } from '../fault.ts';
import type { Vocabulary } from './vocabulary.ts';
import { escapeXml, xmlBytes } from './xml-text.ts';
import { cutText, encodeEscapes } from './xstring.ts';

/** UTF-16 units a cell and a link's tooltip hold, and links a sheet holds, in Excel. */
const MAX_CELL_TEXT = 32_767;
const MAX_TOOLTIP = 255;
const MAX_LINKS = 65_530;
const A4 = 9;

/** What a new cell holds; a longer text is cut to 32,767 UTF-16 units. `text` of a number is its exact decimal spelling. */
export type NewContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** One that Excel knows: `#REF!`. */
  | { readonly kind: 'error'; readonly code: ErrorCode };

export const ERROR_CODES = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A link to a cell of the same workbook. */
export interface CellLink {
  /** `'Sheet 1'!D15`; `sheetReference` spells the sheet. */
  readonly location: string;
  readonly tooltip: string | null;
}

export interface NewCell {
  readonly content: NewContent;
  /** An index into the workbook's cell formats. */
  readonly style: number;
  /** Links past the 65,530 Excel takes on a sheet are left out. */
  readonly link: CellLink | null;
}

/** A worksheet to be written; rows and columns begin at A1. Both arrays may have holes: nothing is written there. */
export interface NewSheet {
  readonly rows: readonly (readonly NewCell[])[];
  /** In characters, from column A on. */
  readonly columnWidths: readonly number[];
  /** In points, from row 1 on; null, or none, for a row as high as any. */
  readonly rowHeights: readonly (number | null)[];
  /** Rows that stay in view at the top. */
  readonly frozenRows: number;
  readonly filter: CellRange | null;
  readonly merges: readonly CellRange[];
}

const rangeText = ({ top, left, bottom, right }: CellRange): string =>
  `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;

function cellXml({ content, style }: NewCell, address: string): string {
  const start = `<c r="${address}" s="${style}"`;
  switch (content.kind) {
    case 'blank':
      return `${start}/>`;
    case 'number':
      return `${start}><v>${escapeXml(content.text)}</v></c>`;
    case 'boolean':
      return `${start} t="b"><v>${content.value ? 1 : 0}</v></c>`;
    case 'error':
      return `${start} t="e"><v>${content.code}</v></c>`;
    case 'text': {
      const text = escapeXml(encodeEscapes(cutText(content.text, MAX_CELL_TEXT)));
      return `${start} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    }
  }
}

function linkXml({ location, tooltip }: CellLink, address: string): string {
  const tip = tooltip === null ? '' : ` tooltip="${escapeXml(encodeEscapes(cutText(tooltip, MAX_TOOLTIP)))}"`;
  return `<hyperlink ref="${address}" location="${escapeXml(encodeEscapes(location))}"${tip}/>`;
}

function* linksOf(rows: NewSheet['rows']): Generator<string, void, undefined> {
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells?.entries() ?? []) {
      if (cell?.link) yield linkXml(cell.link, cellAddress(row + 1, column + 1));
    }
  }
}

function viewXml(frozenRows: number): string {
  if (frozenRows === 0) return '<sheetView workbookViewId="0"/>';
  return (
    `<sheetView workbookViewId="0"><pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft"` +
    ' state="frozen"/><selection pane="bottomLeft"/></sheetView>'
  );
}

const wrapped = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name}>${items.join('')}</${name}>`;

/**
 * The part of a new worksheet, printed on A4 landscape as wide as the page. Rows that repeat on each page and the cells of the
 * filter are also named in the workbook: `addDefinedName`. Throws `limit_exceeded` past the last row or column of the grid.
 */
export function worksheetXml(sheet: NewSheet, { main }: Vocabulary): Uint8Array {
  const width = sheet.rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (sheet.rows.length > MAX_ROW || Math.max(width, sheet.columnWidths.length) > MAX_COLUMN) {
    throw new OoxmlFault('limit_exceeded', 'A new sheet is larger than the grid.');
  }
  const rows = sheet.rows.map((cells, at) => {
    const row = at + 1;
    const items = cells.map((cell, column) => cellXml(cell, cellAddress(row, column + 1)));
    const height = sheet.rowHeights[at] ?? null;
    const high = height === null ? '' : ` ht="${height}" customHeight="1"`;
    return `<row r="${row}"${high}>${items.join('')}</row>`;
  });
  const columns = sheet.columnWidths.map(
    (characters, at) => `<col min="${at + 1}" max="${at + 1}" width="${characters}" customWidth="1"/>`,
  );
  const used = cellAddress(Math.max(1, sheet.rows.length), Math.max(1, width));
  return xmlBytes(
    [
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">`,
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      `<dimension ref="A1:${used}"/>`,
      `<sheetViews>${viewXml(sheet.frozenRows)}</sheetViews>`,
      '<sheetFormatPr defaultRowHeight="15"/>',
      wrapped('cols', columns),
      `<sheetData>${rows.join('')}</sheetData>`,
      sheet.filter ? `<autoFilter ref="${rangeText(sheet.filter)}"/>` : '',
      wrapped(
        'mergeCells',
        sheet.merges.map((range) => `<mergeCell ref="${rangeText(range)}"/>`),
      ),
      wrapped('hyperlinks', [...linksOf(sheet.rows)].slice(0, MAX_LINKS)),
      '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
      `<pageSetup paperSize="${A4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
      '</worksheet>',
    ].join(''),
  );
}
