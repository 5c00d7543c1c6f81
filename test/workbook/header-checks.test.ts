import { describe, expect, it } from 'vitest';
import { readTable } from '../support/grid.ts';

describe('two columns of one measure', async () => {
  const read = await readTable(`
    | Tên trường | Tiến sĩ | Số tiến sĩ | Thạc sĩ |
    | TH Hoa Sen | 5       | 6          | 7       |
    | TH Hoa Mai |         | 2          | 7       |`);

  it('are both said, and neither value is used', () => {
    expect(read.bindings).toEqual({
      A: 'unit_name',
      B: 'phd_total contested',
      C: 'ignored',
      D: 'masters_total',
    });
    expect(read.values).toEqual({
      'TH Hoa Sen': { phd_total: '!', masters_total: '7' },
      'TH Hoa Mai': { phd_total: '-', masters_total: '7' },
    });
  });

  it('name each other', () => {
    expect(read.diagnostics).toEqual(['HEADER_DUPLICATE C1']);
    expect(read.reading.diagnostics[0]).toMatchObject({
      severity: 'error',
      args: { measure: 'phd_total', other: 'B1' },
      measures: ['phd_total'],
    });
  });

  it('one of them dated, are still two', async () => {
    const dated = await readTable(
      `
      | Tên trường | Tiến sĩ | Tiến sĩ  |
      |            |         | Năm 2025 |
      | TH Hoa Sen | 5       | 6        |`,
      { merges: ['A1:A2', 'B1:B2'] },
    );
    expect(dated.diagnostics).toEqual(['HEADER_DUPLICATE C2']);
    expect(dated.values).toEqual({ 'TH Hoa Sen': { phd_total: '!' } });
  });
});

describe('a column that fits several measures', () => {
  it('is named with all of them and not used', async () => {
    const read = await readTable(`
      | Tên trường | Tiến sĩ | Trình độ > TS |
      | TH Hoa Sen | 5       | 6             |`);
    const ambiguous = read.reading.diagnostics.filter(({ code }) => code === 'HEADER_AMBIGUOUS');
    for (const { measures, severity } of ambiguous) {
      expect(measures.length).toBeGreaterThan(1);
      expect(severity).toBe('error');
    }
    expect(read.values['TH Hoa Sen']).toEqual({ phd_total: '5' });
  });
});

describe('columns of several years', () => {
  const table = `
    | STT | Tên trường | Tiến sĩ  |          |              |
    |     |            | Năm 2024 | Năm 2025 | So sánh (+/-) |
    | 1   | TH Hoa Sen | 4        | 5        | 1            |`;
  const merges = ['A1:A2', 'B1:B2', 'C1:E1'];

  it('only those of the period are used, the others are said', async () => {
    const read = await readTable(table, { merges });
    expect(read.bindings).toMatchObject({ C: 'ignored', D: 'phd_total 2025' });
    expect(read.bindings['E']).not.toContain('phd_total');
    expect(read.sums).toEqual({ phd_total: 5 });
    expect(read.diagnostics).toContain('COLUMN_OTHER_PERIOD C2');
  });

  it('another period takes the other column', async () => {
    const read = await readTable(table, { merges, period: '2024' });
    expect(read.sums).toEqual({ phd_total: 4 });
    expect(read.diagnostics).toContain('COLUMN_OTHER_PERIOD D2');
  });
});

describe('columns of quarters', () => {
  const quarters = `
    | STT | Tên trường | Website có chuyên mục BĐG |        |         |        |
    |     |            | Quý I                     | Quý II | Quý III | Quý IV |
    | 1   | TH Hoa Sen | x                         | x      |         | Không  |`;
  const merges = ['A1:A2', 'B1:B2', 'C1:F1'];

  it('each answer belongs to its quarter', async () => {
    const read = await readTable(quarters, { merges });
    expect(read.values['TH Hoa Sen']).toEqual({
      'website_gender_section Q1': 'yes',
      'website_gender_section Q2': 'yes',
      'website_gender_section Q3': '-',
      'website_gender_section Q4': 'no',
    });
    expect(read.diagnostics).toEqual([]);
  });

  it('one answer merged over all of them answers for each', async () => {
    const read = await readTable(
      `
      | Tên trường | Website có chuyên mục BĐG |        |         |        |
      |            | Quý I                     | Quý II | Quý III | Quý IV |
      | TH Hoa Sen | x                         |        |         |        |`,
      { merges: ['A1:A2', 'B1:E1', 'B3:E3'] },
    );
    expect(Object.values(read.values['TH Hoa Sen'] ?? {})).toEqual(['yes', 'yes', 'yes', 'yes']);
  });

  it('a count merged over columns of other measures is not repeated', async () => {
    const read = await readTable(
      `
      | Tên trường | Thạc sĩ | Tiến sĩ |
      | TH Hoa Sen | 5       |         |`,
      { merges: ['B2:C2'] },
    );
    expect(read.values['TH Hoa Sen']).toEqual({ masters_total: '5', phd_total: '-' });
  });

  it('one answer for the year is said to be so, unless its header says that it is for every quarter', async () => {
    const once = await readTable(`
      | Tên trường | Website có chuyên mục BĐG |
      | TH Hoa Sen | x                         |`);
    expect(once.diagnostics).toContain('QUARTERS_NOT_SPLIT B1');
    const every = await readTable(`
      | Tên trường | Website có chuyên mục BĐG hằng quý |
      | TH Hoa Sen | x                                  |`);
    expect(every.bindings['B']).toBe('website_gender_section');
    expect(every.diagnostics).not.toContain('QUARTERS_NOT_SPLIT B1');
    const quarter = await readTable(
      `
      | Tên trường | Website có chuyên mục BĐG |
      | TH Hoa Sen | x                         |`,
      { period: '2025-Q3' },
    );
    expect(quarter.diagnostics).not.toContain('QUARTERS_NOT_SPLIT B1');
  });

  it('of a flow add up, of a stock are not used', async () => {
    const read = await readTable(
      `
      | Tên trường | Lượt phụ huynh được tiếp cận |        | Tiến sĩ |
      |            | Quý I                        | Quý II | Quý I   |
      | TH Hoa Sen | 100                          | 200    | 5       |`,
      { merges: ['A1:A2', 'B1:C1'] },
    );
    expect(read.sums).toEqual({ 'parent_contacts Q1': 100, 'parent_contacts Q2': 200 });
    expect(read.bindings['D']).toBe('ignored');
    expect(read.diagnostics).toContain('COLUMN_NOT_QUARTERLY D2');
  });
});

describe('a column bound by its words alone', () => {
  it('is said, with the spelling it was taken for', async () => {
    const read = await readTable(`
      | Tên trường | Số lượng nữ ở trình độ tiến sĩ |
      | TH Hoa Sen | 5                              |`);
    expect(read.sums).toEqual({ phd_female: 5 });
    expect(read.diagnostics).toEqual(['HEADER_BY_WORDS B1']);
  });
});

describe('a column that names only a part', () => {
  it('is read as a part of the column at its left, and this is said', async () => {
    const read = await readTable(`
      | Tên trường | Số thạc sĩ | Trong đó: nữ | Tiến sĩ | Nữ |
      | TH Hoa Sen | 5          | 3            | 2       | 1  |`);
    expect(read.sums).toEqual({ masters_total: 5, masters_female: 3, phd_total: 2, phd_female: 1 });
    expect(read.diagnostics).toEqual(['HEADER_BY_NEIGHBOUR C1', 'HEADER_BY_NEIGHBOUR E1']);
    expect(read.reading.diagnostics[0]?.args).toEqual({
      header: 'Trong đó: nữ',
      measure: 'masters_female',
      neighbour: 'Số thạc sĩ',
    });
  });

  it('may be a part of a part, or the second part of a whole', async () => {
    const read = await readTable(`
      | Tên trường | Tiến sĩ | Nam | Nữ | Nữ trong quy hoạch | Trong đó: đã tập huấn |
      | TH Hoa Sen | 5       | 3   | 2  | 7                  | 4                     |`);
    expect(read.sums).toEqual({
      phd_total: 5,
      phd_male: 3,
      phd_female: 2,
      planning_female: 7,
      planning_female_trained: 4,
    });
  });

  it('is told by its neighbour where its group has several of the same name', async () => {
    const read = await readTable(
      `
      | Tên trường | Đội ngũ CB, GV, NV |              |         |              |
      |            | Tổng số            | Trong đó: nữ | Thạc sĩ | Trong đó: nữ |
      | TH Hoa Sen | 40                 | 30           | 5       | 3            |`,
      { merges: ['A1:A2', 'B1:E1'] },
    );
    expect(read.sums).toEqual({ staff_total: 40, staff_female: 30, masters_total: 5, masters_female: 3 });
    expect(read.diagnostics).toEqual(['HEADER_BY_NEIGHBOUR E2']);
  });

  it('is told by its group where it has one of the name', async () => {
    const read = await readTable(
      `
      | Tên trường | Đội ngũ CB, GV, NV |         |    |
      |            | Tổng số            | Thạc sĩ | Nữ |
      | TH Hoa Sen | 40                 | 5       | 30 |`,
      { merges: ['A1:A2', 'B1:D1'] },
    );
    expect(read.sums).toEqual({ staff_total: 40, staff_female: 30, masters_total: 5 });
    expect(read.diagnostics).toEqual([]);
  });

  it.each([
    ['stands apart from it', '| Tên trường | Tiến sĩ | Ghi chú | Nữ |\n| TH Hoa Sen | 5 | - | 2 |'],
    ['follows no whole', '| Tên trường | Nữ | Tiến sĩ |\n| TH Hoa Sen | 2 | 5 |'],
    ['follows a whole without such a part', '| Tên trường | Lượt phụ huynh | Nữ |\n| TH Hoa Sen | 2 | 5 |'],
  ])('is not read where it %s', async (_, table) => {
    expect(Object.values((await readTable(table)).bindings)).toContain('unknown');
    expect((await readTable(table)).sums).not.toHaveProperty('phd_female');
  });

  it('gives way to a column spelt out', async () => {
    const read = await readTable(`
      | Tên trường | Tiến sĩ | Nữ | Nữ tiến sĩ |
      | TH Hoa Sen | 5       | 9  | 2          |`);
    expect(read.sums).toEqual({ phd_total: 5, phd_female: 2 });
  });
});
