import { describe, expect, it } from 'vitest';
import { readTable } from '../support/grid.ts';

const PHD = { A: 'ordinal', B: 'unit_name', C: 'phd_total', D: 'phd_female' };

describe('the rows of a header', () => {
  it('one row, the first of the sheet', async () => {
    const read = await readTable(`
      | STT | Tên trường  | Tiến sĩ | Nữ tiến sĩ |
      | 1   | TH Hoa Sen  | 5       | 3          |`);
    expect(read.headerRows).toEqual([1, 1]);
    expect(read.bindings).toEqual(PHD);
    expect(read.values).toEqual({ 'TH Hoa Sen': { phd_total: '5', phd_female: '3' } });
    expect(read.diagnostics).toEqual([]);
  });

  it('two rows, merged down and across', async () => {
    const read = await readTable(
      `
      | STT | Tên trường  | Tiến sĩ |     |
      |     |             | TS      | Nữ  |
      | 1   | TH Hoa Sen  | 5       | 3   |`,
      { merges: ['A1:A2', 'B1:B2', 'C1:D1'] },
    );
    expect(read.headerRows).toEqual([1, 2]);
    expect(read.bindings).toEqual(PHD);
    expect(read.sums).toEqual({ phd_total: 5, phd_female: 3 });
  });

  it('three rows, one column merged over all of them', async () => {
    const read = await readTable(
      `
      | STT | Tên trường | Trình độ |     |         |     | Có nữ trong quy hoạch |
      |     |            | Thạc sĩ  |     | Tiến sĩ |     |                       |
      |     |            | TS       | Nữ  | TS      | Nữ  |                       |
      | 1   | TH Hoa Sen | 9        | 7   | 5       | 3   | x                     |`,
      { merges: ['A1:A3', 'B1:B3', 'C1:F1', 'C2:D2', 'E2:F2', 'G1:G3'] },
    );
    expect(read.headerRows).toEqual([1, 3]);
    expect(read.values['TH Hoa Sen']).toEqual({
      masters_total: '9',
      masters_female: '7',
      phd_total: '5',
      phd_female: '3',
      has_woman_in_planning: 'yes',
    });
  });

  it('four rows', async () => {
    const read = await readTable(
      `
      | STT | Tên trường | Kết quả thực hiện |     |        |        |
      |     |            | Trình độ          |     |        |        |
      |     |            | Thạc sĩ           |     | Tiến sĩ |       |
      |     |            | TS                | Nữ  | TS     | Nữ     |
      | 1   | TH Hoa Sen | 9                 | 7   | 5      | 3      |`,
      { merges: ['A1:A4', 'B1:B4', 'C1:F1', 'C2:F2', 'C3:D3', 'E3:F3'] },
    );
    expect(read.headerRows).toEqual([1, 4]);
    expect(read.sums).toEqual({ masters_total: 9, masters_female: 7, phd_total: 5, phd_female: 3 });
  });

  it('a group that is not merged carries to the right over its empty cells', async () => {
    const read = await readTable(`
      | STT | Tên trường | Thạc sĩ |     | Tiến sĩ |     |
      |     |            | TS      | Nữ  | TS      | Nữ  |
      | 1   | TH Hoa Sen | 9       | 7   | 5       | 3   |`);
    expect(read.sums).toEqual({ masters_total: 9, masters_female: 7, phd_total: 5, phd_female: 3 });
  });

  it('such groups may have their columns in any order', async () => {
    const read = await readTable(`
      | STT | Tên trường | Tiến sĩ |     |
      |     |            | Nữ      | TS  |
      | 1   | TH Hoa Sen | 3       | 5   |`);
    expect(read.values).toEqual({ 'TH Hoa Sen': { phd_female: '3', phd_total: '5' } });
  });

  it('a header in the leaf row only has no group but its own', async () => {
    const read = await readTable(`
      | STT | Tên trường | Thạc sĩ |     | Ghi chú |
      |     |            | TS      | Nữ  |         |
      | 1   | TH Hoa Sen | 9       | 7   | mới     |`);
    expect(read.bindings).toMatchObject({ C: 'masters_total', D: 'masters_female', E: 'note' });
  });

  it('the table may begin in column B and anywhere below', async () => {
    const read = await readTable(
      `
      | STT | Tên trường | Tiến sĩ |    |
      |     |            | TS      | Nữ |
      | 1   | TH Hoa Sen | 5       | 3  |`,
      { at: 'B7', merges: ['B7:B8', 'C7:C8', 'D7:E7'] },
    );
    expect(read.headerRows).toEqual([7, 8]);
    expect(read.bindings).toEqual({ B: 'ordinal', C: 'unit_name', D: 'phd_total', E: 'phd_female' });
    expect(read.units).toEqual({ 9: 'TH Hoa Sen' });
  });

  it('a number as a text of the header is a text', async () => {
    const read = await readTable(
      `
      | Tên trường | Tiến sĩ |      |
      |            | 2024    | 2025 |
      | TH Hoa Sen | 4       | 5    |`,
      { merges: ['A1:A2', 'B1:C1'] },
    );
    expect(read.bindings).toEqual({ A: 'unit_name', B: 'ignored', C: 'phd_total 2025' });
  });
});

describe('lines above a header', () => {
  it('a motto and titles directly above it are not part of it', async () => {
    const read = await readTable(
      `
      | SỞ GIÁO DỤC VÀ ĐÀO TẠO |            | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |            |
      | TRƯỜNG TIỂU HỌC A      |            | Độc lập - Tự do - Hạnh phúc        |            |
      | STT                    | Tên trường | Tiến sĩ                            | Nữ tiến sĩ |
      | 1                      | TH Hoa Sen | 5                                  | 3          |`,
      { merges: ['A1:B1', 'C1:D1', 'A2:B2', 'C2:D2'] },
    );
    expect(read.bindings).toEqual(PHD);
    expect(read.headerRows).toEqual([3, 3]);
  });

  it('a title directly above a header of two rows', async () => {
    const read = await readTable(
      `
      | BÁO CÁO NĂM 2025 |            |         |    |
      | STT              | Tên trường | Tiến sĩ |    |
      |                  |            | TS      | Nữ |
      | 1                | TH Hoa Sen | 5       | 3  |`,
      { merges: ['A1:D1', 'A2:A3', 'B2:B3', 'C2:D2'] },
    );
    expect(read.bindings).toEqual(PHD);
    expect(read.headerRows).toEqual([2, 3]);
  });

  it('the unit of counting', async () => {
    const read = await readTable(`
      |     |            |         | (Đơn vị: người) |
      | STT | Tên trường | Tiến sĩ | Nữ tiến sĩ      |
      | 1   | TH Hoa Sen | 5       | 3               |`);
    expect(read.bindings).toEqual(PHD);
    expect(read.headerRows).toEqual([2, 2]);
  });

  it('footnotes above the table', async () => {
    const read = await readTable(`
      | * Tiến sĩ: kể cả tiến sĩ khoa học |
      | *Số HS tốt nghiệp: tính đến 30/9  |
      | STT | Tên trường | Tiến sĩ | Nữ tiến sĩ |
      | 1   | TH Hoa Sen | 5       | 3          |`);
    expect(read.bindings).toEqual(PHD);
    expect(read.headerRows).toEqual([3, 3]);
  });
});

describe('a row that numbers the columns', () => {
  it.each([
    ['1   | 2   | 3     | 4   '],
    ['(1) | (2) | (3)   | (4) '],
    ["'1  | '2  | '3    | '4  "],
    ['A   | B   | 1     | 2   '],
    ['A   | B   | C     | 1   '],
    ['1   | 2   | 3     | 4=3/2'],
    ['(1) | (2) | (3)   | (4)=(3)x100'],
    ['[1] | [2] | [3]   | [4] '],
  ])('%s is no unit', async (numbers) => {
    const read = await readTable(`
      | STT | Tên trường | Tiến sĩ | Nữ tiến sĩ |
      | ${numbers} |
      | 1   | TH Hoa Sen | 5       | 3          |`);
    expect(read.units).toEqual({ 3: 'TH Hoa Sen' });
    expect(read.sums).toEqual({ phd_total: 5, phd_female: 3 });
    expect(read.diagnostics).toEqual([]);
  });

  it('of a table of two columns', async () => {
    const read = await readTable(`
      | Tên trường | Tiến sĩ |
      | (1)        | (2)     |
      | TH Hoa Sen | 5       |`);
    expect(read.units).toEqual({ 3: 'TH Hoa Sen' });
    expect(read.sums).toEqual({ phd_total: 5 });
  });

  it('does not swallow a unit whose values happen to follow each other', async () => {
    const read = await readTable(`
      | STT | Tên trường | Tiến sĩ | Nữ tiến sĩ |
      | 1   | TH Hoa Sen | 4       | 3          |
      | 2   | Trường 2   | 3       | 4          |
      | 3   | TH Hoa Mai | 4       | 3          |`);
    expect(Object.keys(read.units)).toEqual(['2', '3', '4']);
  });
});

describe('a sheet', () => {
  it('without a header that names units and a measure has no table, and its fullest row is shown', async () => {
    const read = await readTable(`
      | Danh mục mã |                |
      | Mã          | Trình độ       | Viết tắt |
      | 01          | Tiến sĩ        | TS       |`);
    expect(read.headerRows).toBeNull();
    expect(read.reading.sheets).toEqual([
      { sheet: 'Biểu', kind: 'no_table', seen: ['Mã', 'Trình độ', 'Viết tắt'] },
    ]);
  });

  it('with a header and no rows below says so', async () => {
    const read = await readTable(`
      | STT | Tên trường | Tiến sĩ |`);
    expect(read.diagnostics).toEqual(['INPUT_NO_UNITS B1']);
  });

  it('that is hidden is named and not read', async () => {
    const read = await readTable(
      `
      | Tên trường | Tiến sĩ |
      | TH Hoa Sen | 5       |`,
      { state: 'hidden' },
    );
    expect(read.reading.sheets).toEqual([{ sheet: 'Biểu', kind: 'hidden' }]);
    expect(read.reading.units).toEqual([]);
  });
});

describe('a second table on the sheet', () => {
  it('with other columns is not read by the columns of the first', async () => {
    const read = await readTable(`
      | STT | Tên trường | Tiến sĩ | Nữ tiến sĩ |
      | 1   | TH Hoa Sen | 5       | 3          |
      |
      | STT | Tên trường | Thạc sĩ | Nữ thạc sĩ |
      | 1   | TH Hoa Mai | 20      | 9          |`);
    expect(read.sums['phd_total']).toBe(5);
    expect(Object.values(read.units)).not.toContain('Tên trường');
  });

  it('with more columns does not silently take the place of the first', async () => {
    const read = await readTable(`
      | STT | Tên trường | Tiến sĩ |
      | 1   | TH Hoa Sen | 5       |
      |
      | STT | Tên trường | Thạc sĩ | Nữ thạc sĩ |
      | 1   | TH Hoa Mai | 20      | 9          |`);
    expect([Object.values(read.units).includes('TH Hoa Sen'), read.diagnostics.length > 0]).toContain(true);
  });
});
