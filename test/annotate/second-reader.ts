import ExcelJS from 'exceljs';
import { isMarkColor } from '../../src/annotate/mark-fills.ts';

/** A workbook as exceljs reads it: a reader that shares nothing with ours. */
export async function secondReader(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

export const isMarked = (cell: ExcelJS.Cell): boolean =>
  cell.fill?.type === 'pattern' &&
  cell.fill.pattern === 'solid' &&
  isMarkColor(cell.fill.fgColor?.argb ?? '');

/** Addresses of the cells that carry one of our colours, by sheet; sheets without any are left out. */
export function markedCells(workbook: ExcelJS.Workbook): Record<string, string[]> {
  const marked: Record<string, string[]> = {};
  for (const sheet of workbook.worksheets) {
    if (isOwn(sheet)) continue;
    sheet.eachRow({ includeEmpty: true }, (row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (isMarked(cell)) (marked[sheet.name] ??= []).push(cell.address);
      }),
    );
  }
  return marked;
}

export const isOwn = (sheet: ExcelJS.Worksheet): boolean =>
  /^vstbpn \d/u.test(String(sheet.getCell('A1').value));

export function noteText(cell: ExcelJS.Cell): string | null {
  const note: unknown = cell.note;
  if (note === undefined) return null;
  if (typeof note === 'string') return note;
  return ((note as ExcelJS.Comment).texts ?? []).map(({ text }) => text).join('');
}

/** What a cell holds and how it looks but for its fill. */
export const cellView = ({ value, numFmt, font, border, alignment, protection }: ExcelJS.Cell) => ({
  value,
  numFmt,
  font,
  border,
  alignment,
  protection,
});

/** What a sheet is besides its cells. */
export const sheetView = (sheet: ExcelJS.Worksheet) => ({
  name: sheet.name,
  state: sheet.state,
  views: sheet.views,
  merges: sheet.model.merges,
  protection: (sheet.model as unknown as Record<string, unknown>)['sheetProtection'],
  autoFilter: sheet.autoFilter,
  pageSetup: sheet.pageSetup,
  headerFooter: sheet.headerFooter,
  conditional: (sheet.model as unknown as Record<string, unknown>)['conditionalFormattings'],
  validations: (sheet.model as unknown as Record<string, unknown>)['dataValidations'],
  tables: (sheet.model as unknown as Record<string, unknown>)['tables'],
  columns: (sheet.model as unknown as { cols?: unknown }).cols,
  rows: Array.from({ length: sheet.rowCount }, (_, at) => {
    const { height, hidden, outlineLevel } = sheet.getRow(at + 1);
    return [height, hidden, outlineLevel];
  }),
});
