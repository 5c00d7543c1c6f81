import type { CellObject, WorkSheet } from '@e965/xlsx';
import { MAX_COLUMN, MAX_ROW } from '../../ooxml/cell-address.ts';
import { classifyFormatCode } from '../../ooxml/number-format.ts';
import { plainDecimal, type CellContent, type GridCell, type GridRow, type NumberFormat } from '../grid.ts';
import { DAYS_TO_1904 } from '../serial-date.ts';

/** Error codes of the binary formats (MS-XLS 2.5.10), as Excel shows them. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/** LibreOffice's own errors, which OpenDocument keeps as the text shown. */
const OFFICE_ERROR = /^Err:\d{3}$/u;

/** The rows of a sheet as the library holds them (dense: an array of rows of cells, each counted from 0); dates in the 1900 system. */
export function libraryRows(
  sheet: WorkSheet,
  date1904: boolean,
  isRowHidden: (row: number) => boolean,
): GridRow[] {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const rows: GridRow[] = [];
  data.forEach((line, at) => {
    const row = at + 1;
    if (!line || row > MAX_ROW) return;
    const cells: GridCell[] = [];
    line.forEach((cell, column) => {
      const content = cell ? contentOf(cell, date1904) : null;
      if (content && column < MAX_COLUMN) cells.push({ row, column: column + 1, content });
    });
    if (cells.length > 0) rows.push({ index: row, hidden: isRowHidden(row), cells });
  });
  return rows;
}

function contentOf(cell: CellObject, date1904: boolean): CellContent | null {
  const { t: type, v: value, f: formula } = cell;
  switch (type) {
    case 'n':
      return numberOf(value, formatOf(cell.z), date1904);
    case 's':
      if (formula !== undefined && OFFICE_ERROR.test(String(value))) {
        return { kind: 'error', shown: String(value) };
      }
      return { kind: 'text', text: String(value ?? '') };
    case 'b':
      return { kind: 'boolean', value: value === true };
    case 'e':
      return { kind: 'error', shown: ERRORS.get(Number(value)) ?? '#ERROR' };
    case 'z':
      return formula === undefined ? null : { kind: 'uncalculated' };
    case 'd':
      // Not asked for: dates come as numbers with a date format.
      return { kind: 'unreadable' };
  }
}

function numberOf(value: CellObject['v'], format: NumberFormat, date1904: boolean): CellContent {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { kind: 'unreadable' };
  const shift = format === 'date' && date1904 ? DAYS_TO_1904 : 0;
  return { kind: 'number', text: plainDecimal(value + shift), format };
}

function formatOf(code: CellObject['z']): NumberFormat {
  const formatClass = typeof code === 'string' ? classifyFormatCode(code) : 'general';
  return formatClass === 'percent' || formatClass === 'date' ? formatClass : 'plain';
}
