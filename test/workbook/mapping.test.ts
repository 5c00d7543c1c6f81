import { describe, expect, it } from 'vitest';
import { NO_MAPPING, type MappedColumn, type MappedTo, type Mapping } from '../../src/workbook/mapping.ts';
import { WorkbookReader } from '../../src/workbook/read-workbook.ts';
import { heldEntry } from '../../src/workbook/sheet.ts';
import { catalogue, readTable, sheet, SHEET } from '../support/grid.ts';

const TABLE = `
  | Tên trường | Số cô có bằng TS | Tổng | Tiến sĩ |
  | TH Hoa Sen | 3                | 5    | 9       |`;

const role = (name: 'unit_name'): MappedTo => ({ kind: 'role', role: name });
const measure = (id: string): MappedTo => ({ kind: 'measure', measure: id, quarter: null });
const column = (letters: string, header: string, to: MappedTo): MappedColumn => ({
  column: letters,
  header,
  to,
});
const onSheet = (columns: readonly MappedColumn[], sheetName = SHEET): Mapping => ({
  ...NO_MAPPING,
  sheets: [{ sheet: sheetName, headerRows: [1, 1], columns }],
});
const byHeader = (...headers: [header: string, measure: string][]): Mapping => ({
  ...NO_MAPPING,
  headers: headers.map(([header, id]) => ({ header, measure: id })),
});

describe('a mapping of a sheet', () => {
  const columns = [
    column('A', 'Tên trường', role('unit_name')),
    column('B', 'Số cô có bằng TS', measure('phd_female')),
    column('C', 'Tổng', measure('phd_total')),
    column('D', 'Tiến sĩ', { kind: 'ignore' }),
  ];

  it('says what every column is, against the headers’ own words', async () => {
    const read = await readTable(TABLE, { mapping: onSheet(columns) });
    expect(read.bindings).toEqual({ A: 'unit_name', B: 'phd_female', C: 'phd_total', D: 'ignored' });
    expect(read.sums).toEqual({ phd_female: 3, phd_total: 5 });
    expect(read.diagnostics).toEqual([]);
  });

  it('leaves out the columns it does not name', async () => {
    const read = await readTable(TABLE, { mapping: onSheet(columns.slice(0, 2)) });
    expect(read.bindings).toEqual({ A: 'unit_name', B: 'phd_female', C: 'ignored', D: 'ignored' });
  });

  it('is not laid over a sheet whose header has changed', async () => {
    const read = await readTable(TABLE, {
      mapping: onSheet([...columns.slice(0, 2), column('C', 'Tổng số', measure('phd_total'))]),
    });
    expect(read.diagnostics).toEqual(['MAPPING_HEADER_CHANGED C1']);
    expect(read.reading.diagnostics[0]?.args).toEqual({ expected: 'Tổng số', found: 'Tổng' });
    expect(read.units).toEqual({});
    expect(read.values).toEqual({});
  });

  it('for a column that is not there any more says so', async () => {
    const read = await readTable(TABLE, {
      mapping: onSheet([...columns, column('F', 'Nữ', measure('phd_male'))]),
    });
    expect(read.diagnostics).toEqual(['MAPPING_HEADER_CHANGED F1']);
    expect(read.values).toEqual({});
  });

  it('for another sheet says that it is missing, and this one, which it does not name, is not read', async () => {
    const read = await readTable(TABLE, { mapping: onSheet(columns, 'Biểu 2') });
    expect(read.diagnostics).toContain('MAPPING_SHEET_MISSING');
    expect(read.bindings).toEqual({});
    expect(read.values).toEqual({});
  });

  it('of two columns to one measure is contested like any other', async () => {
    const read = await readTable(TABLE, {
      mapping: onSheet([...columns.slice(0, 3), column('D', 'Tiến sĩ', measure('phd_total'))]),
    });
    expect(read.diagnostics).toEqual(['HEADER_DUPLICATE D1']);
    expect(read.values['TH Hoa Sen']).toEqual({ phd_female: '3', phd_total: '!' });
  });

  it('reads header rows where it says they are', async () => {
    const read = await readTable(
      `
      | Biểu 1     |      |    |
      | Đơn vị nào | Nhóm |    |
      |            | ts   | n  |
      | TH Hoa Sen | 5    | 3  |`,
      {
        merges: ['A2:A3', 'B2:C2'],
        mapping: {
          ...NO_MAPPING,
          sheets: [
            {
              sheet: SHEET,
              headerRows: [2, 3],
              columns: [
                column('A', 'Đơn vị nào', role('unit_name')),
                column('B', 'Nhóm > ts', measure('phd_total')),
                column('C', 'Nhóm > n', measure('phd_female')),
              ],
            },
          ],
        },
      },
    );
    expect(read.headerRows).toEqual([2, 3]);
    expect(read.sums).toEqual({ phd_total: 5, phd_female: 3 });
    expect(read.diagnostics).toEqual([]);
  });
});

describe('a mapping of headers', () => {
  it('binds a header of any sheet, however it is written', async () => {
    const read = await readTable(TABLE, { mapping: byHeader(['SỐ CÔ CÓ BẰNG TS.', 'phd_female']) });
    expect(read.bindings).toMatchObject({ B: 'phd_female', D: 'phd_total' });
    expect(read.sums).toEqual({ phd_female: 3, phd_total: 9 });
  });

  it('wins over what the words say', async () => {
    const read = await readTable(TABLE, { mapping: byHeader(['Tiến sĩ', 'masters_total']) });
    expect(read.bindings).toMatchObject({ D: 'masters_total' });
  });

  it('may name the lowest levels of a path', async () => {
    const table = `
      | Tên trường | Nhân sự |   | Khác |   |
      |            | A       | B | A    | B |
      | TH Hoa Sen | 5       | 3 | 7    | 8 |`;
    const merges = ['A1:A2', 'B1:C1', 'D1:E1'];
    const exact = await readTable(table, { merges, mapping: byHeader(['Nhân sự > A', 'phd_total']) });
    expect(exact.bindings).toMatchObject({ B: 'phd_total' });
    expect(exact.sums).toEqual({ phd_total: 5 });
    const both = await readTable(table, { merges, mapping: byHeader(['A', 'phd_total']) });
    expect(both.diagnostics).toContain('HEADER_DUPLICATE D2');
    expect(both.sums).toEqual({});
  });

  it('finds the table of a sheet that has no header the catalogue knows', async () => {
    const read = await readTable(
      `
      | Tên trường | Cột A |
      | TH Hoa Sen | 5     |`,
      { mapping: byHeader(['Cột A', 'phd_total']) },
    );
    expect(read.sums).toEqual({ phd_total: 5 });
  });

  it('that no table has is named', async () => {
    const mapping = byHeader(['Cột A', 'phd_total'], ['Tiến sĩ', 'masters_total']);
    const reader = new WorkbookReader(catalogue, mapping);
    const survey = await reader.survey('a.xlsx', {
      sheets: [heldEntry(sheet(TABLE))],
      metadata: new Map(),
    });
    expect(reader.unusedHeaders([survey])).toEqual(['Cột A']);
  });
});
