import ExcelJS from 'exceljs';

/** A header cell: its text and the block of cells it is merged over. */
export interface HeaderCell {
  readonly text: string;
  readonly column: number;
  readonly row: number;
  readonly columns?: number;
  readonly rows?: number;
}

/** A column of a fixture: its header levels from top to bottom, and one value per unit. */
export interface FixtureColumn {
  readonly header: readonly string[];
  readonly format?: string;
}

export type FixtureValue = ExcelJS.CellValue;

export interface FixtureSheet {
  readonly name: string;
  readonly titles: readonly string[];
  readonly columns: readonly FixtureColumn[];
  /** Whether a row numbers the columns under the header. */
  readonly numbered?: boolean;
  readonly rows: readonly (readonly FixtureValue[])[];
  readonly signature?: readonly string[];
}

const BORDER = { style: 'thin' } as const;

/** Builds one sheet the way an office would: titles, a merged header, rows with borders, a signature below. */
export function addSheet(workbook: ExcelJS.Workbook, spec: FixtureSheet): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(spec.name, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  let row = 1;
  for (const title of spec.titles) {
    sheet.mergeCells(row, 1, row, spec.columns.length);
    const cell = sheet.getCell(row, 1);
    cell.value = title;
    cell.font = { name: 'Times New Roman', size: 13, bold: true };
    cell.alignment = { horizontal: 'center' };
    row += 1;
  }
  row += 1;
  const depth = Math.max(...spec.columns.map(({ header }) => header.length));
  addHeader(sheet, spec.columns, row, depth);
  row += depth;
  if (spec.numbered) {
    spec.columns.forEach((_, index) => {
      sheet.getCell(row, index + 1).value = `(${index + 1})`;
    });
    row += 1;
  }
  for (const values of spec.rows) {
    values.forEach((value, index) => {
      const cell = sheet.getCell(row, index + 1);
      if (value !== null) cell.value = value;
      const format = spec.columns[index]?.format;
      if (format !== undefined) cell.numFmt = format;
      cell.border = { top: BORDER, left: BORDER, bottom: BORDER, right: BORDER };
    });
    row += 1;
  }
  (spec.signature ?? []).forEach((text, index) => {
    sheet.getCell(row + 1 + index, Math.max(2, spec.columns.length - 2)).value = text;
  });
  sheet.getColumn(1).width = 6;
  sheet.getColumn(2).width = 34;
  return sheet;
}

/** Levels are aligned at the top; equal neighbours of one level are merged, a short path is merged downwards. */
function addHeader(
  sheet: ExcelJS.Worksheet,
  columns: readonly FixtureColumn[],
  top: number,
  depth: number,
): void {
  for (let level = 0; level < depth; level += 1) {
    for (let index = 0; index < columns.length; index += 1) {
      const text = columns[index]?.header[level];
      if (text === undefined) continue;
      const path = (other: number): string => columns[other]?.header.slice(0, level + 1).join('>') ?? '';
      if (index > 0 && path(index - 1) === path(index) && level < (columns[index]?.header.length ?? 0) - 1)
        continue;
      let right = index;
      const isLast = level === (columns[index]?.header.length ?? 0) - 1;
      if (!isLast) while (right + 1 < columns.length && path(right + 1) === path(index)) right += 1;
      const bottom = isLast ? depth - 1 : level;
      if (right > index || bottom > level) sheet.mergeCells(top + level, index + 1, top + bottom, right + 1);
      const cell = sheet.getCell(top + level, index + 1);
      cell.value = text;
      cell.font = { bold: true };
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
      cell.border = { top: BORDER, left: BORDER, bottom: BORDER, right: BORDER };
    }
  }
}

export function newWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'vstbpn fixtures';
  workbook.created = new Date(Date.UTC(2025, 0, 1));
  workbook.modified = workbook.created;
  return workbook;
}
