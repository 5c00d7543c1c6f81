import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';

import { cellAddress } from '../../src/ooxml/cell-address.ts';
import { openPackage } from '../../src/ooxml/package.ts';
import { readWorkbook } from '../../src/ooxml/workbook.ts';
import { readFirstSheet } from './make-package.ts';

const STRINGS = ['', ' lead', 'two\nlines', 'Nguyễn Thị Minh Khai 😀', '<&>"\'', '_xyz_', 'a\tb', '001'];

function valueAt(row: number, column: number): ExcelJS.CellValue {
  const seed = row * 31 + column * 7;
  switch (seed % 6) {
    case 0:
      return (seed - 100) / 3;
    case 1:
      return STRINGS[seed % STRINGS.length] ?? '';
    case 2:
      return seed % 4 < 2;
    case 3:
      return { formula: 'A1+1', result: seed };
    case 4:
      return { error: '#N/A' };
    default:
      return {
        richText: [{ text: 'đậm ' }, { font: { bold: true }, text: STRINGS[seed % STRINGS.length] ?? '' }],
      };
  }
}

function expected(value: ExcelJS.CellValue): unknown {
  if (typeof value === 'number') return { kind: 'number', text: String(value), value };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (value !== null && typeof value === 'object') {
    if ('error' in value) return { kind: 'error', code: value.error };
    if ('result' in value) return { kind: 'number', text: String(value.result), value: value.result };
    if ('richText' in value) return { kind: 'text', text: value.richText.map((run) => run.text).join('') };
  }
  throw new Error('not a value of this test');
}

describe('a workbook written by exceljs', () => {
  it.each([true, false])('reads back cell by cell (shared strings: %s)', async (useSharedStrings) => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Số liệu');
    for (let row = 1; row <= 60; row += 1) {
      for (let column = 1; column <= 30; column += 1) sheet.getCell(row, column).value = valueAt(row, column);
    }
    sheet.getColumn(3).hidden = true;
    sheet.getRow(4).hidden = true;
    sheet.getCell('A1').numFmt = '0.0%';
    sheet.getCell('A1').font = { name: '.VnTime' };
    sheet.getCell('AF1').value = new Date(Date.UTC(2025, 4, 31));
    sheet.getCell('AF2').value = { formula: 'A1', date1904: false };
    sheet.mergeCells('A70:C71');
    book.addWorksheet('Ẩn', { state: 'veryHidden' });
    const bytes = new Uint8Array(await book.xlsx.writeBuffer({ useSharedStrings } as never));

    expect(readWorkbook(openPackage(bytes)).sheets.map(({ name, state }) => [name, state])).toEqual([
      ['Số liệu', 'visible'],
      ['Ẩn', 'veryHidden'],
    ]);
    const { rows, tail } = await readFirstSheet(bytes);
    const cells = new Map(
      rows.flatMap((row) => row.cells.map((cell) => [cellAddress(cell.row, cell.column), cell])),
    );
    for (let row = 1; row <= 60; row += 1) {
      for (let column = 1; column <= 30; column += 1) {
        const address = cellAddress(row, column);
        expect([address, cells.get(address)?.content]).toEqual([address, expected(valueAt(row, column))]);
        expect(cells.get(address)?.formula).toBe((row * 31 + column * 7) % 6 === 3);
      }
    }
    expect(cells.get('A1')).toMatchObject({ formatClass: 'percent', fontName: '.VnTime' });
    expect(cells.get('AF1')).toMatchObject({
      formatClass: 'date',
      content: { kind: 'number', value: 45_808 },
    });
    expect(cells.get('AF2')).toMatchObject({ formula: true, content: { kind: 'uncalculated' } });
    expect(cells.size).toBe(60 * 30 + 2);
    expect(tail.merges).toEqual([{ top: 70, left: 1, bottom: 71, right: 3 }]);
    expect(tail.hiddenColumns).toEqual([[3, 3]]);
    expect(rows.filter((row) => row.hidden).map((row) => row.index)).toEqual([4]);
  });
});
