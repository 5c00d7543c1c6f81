import { describe, expect, it } from 'vitest';
import { readTable } from '../support/grid.ts';

const read = (title: string, rows: string, period = '2025') =>
  readTable(
    `
  | ${title} |
  | Năm học | Tên trường | Tiến sĩ |
${rows}`,
    { period },
  );

describe('a column that says the year of each row', () => {
  it('sets the rows of other years aside, said once for each', async () => {
    const { units, sums, diagnostics, reading } = await readTable(
      `
      | Năm  | Tên trường   | Tiến sĩ |
      | 2024 | THCS Ví Dụ 1 | 5       |
      | 2025 | THCS Ví Dụ 1 | 6       |
      | 2024 | THCS Ví Dụ 2 | 7       |
      | 2025 | THCS Ví Dụ 2 | 8       |
      | 2023 | THCS Ví Dụ 2 | 9       |`,
      { period: '2025' },
    );
    expect(units).toEqual({ 3: 'THCS Ví Dụ 1', 5: 'THCS Ví Dụ 2' });
    expect(sums).toEqual({ phd_total: 14 });
    expect(diagnostics).toEqual(['ROWS_OTHER_YEAR A2', 'ROWS_OTHER_YEAR A6']);
    expect(reading.diagnostics[0]?.args).toEqual({ text: '2024', rows: 2, period: '2025' });
  });

  it.each([
    ['2025', true],
    ["'2025", true],
    ['Năm 2025', true],
    ['6 tháng đầu năm 2025', true],
    ['2024-2025', true],
    ['2024 - 2025', true],
    ['2021-2030', true],
    ['45780{date}', true],
    ['', true],
    ['cả năm', true],
    ['2026', false],
    ['2019 - 2020', false],
    ['Quý I/2024', false],
    ['45000{date}', false],
  ])('reads %s', async (written, isTaken) => {
    const { units, diagnostics } = await readTable(
      `
      | Tên trường   | Kỳ báo cáo | Tiến sĩ |
      | THCS Ví Dụ 1 | ${written} | 5       |
      | THCS Ví Dụ 2 | 2025       | 6       |`,
      { period: '2025' },
    );
    expect(Object.keys(units)).toEqual(isTaken ? ['2', '3'] : ['3']);
    expect(diagnostics).toEqual(isTaken ? [] : ['ROWS_OTHER_YEAR B2']);
  });

  it('is said to differ from the school year of the title', async () => {
    const { sums, diagnostics, reading } = await read(
      'BÁO CÁO CÁN BỘ - Năm học: 2020 - 2021',
      `| 2019 - 2020 | THCS Ví Dụ 1 | 5 |
       | 2019-2020   | THCS Ví Dụ 2 | 6 |`,
      '2020',
    );
    expect(sums).toEqual({ phd_total: 11 });
    expect(diagnostics).toEqual(['ROWS_OTHER_SCHOOL_YEAR A3', 'ROWS_OTHER_SCHOOL_YEAR A4']);
    expect(reading.diagnostics[0]?.args).toEqual({
      text: '2019 - 2020',
      rows: 1,
      title: '2020 - 2021',
      used: true,
    });
  });

  it('sets rows of another school year aside where others are of the title’s', async () => {
    const { sums, diagnostics, reading } = await read(
      'BÁO CÁO CÁN BỘ - Năm học: 2020 - 2021',
      `| 2019-2020   | THCS Ví Dụ 2 | 6 |
       | 2020-2021   | THCS Ví Dụ 3 | 7 |`,
      '2020',
    );
    expect(sums).toEqual({ phd_total: 7 });
    expect(diagnostics).toEqual(['ROWS_OTHER_SCHOOL_YEAR A3']);
    expect(reading.diagnostics[0]?.args).toMatchObject({ rows: 1, used: false });
  });

  it('is not one that heads years', async () => {
    const { bindings, diagnostics } = await readTable(
      `
      | Tên trường   | Tiến sĩ |      |
      |              | Năm     |      |
      |              | 2024    | 2025 |
      | THCS Ví Dụ 1 | 4       | 5    |`,
      { merges: ['A1:A3', 'B1:C1', 'B2:C2'] },
    );
    expect(bindings).toEqual({ A: 'unit_name', B: 'ignored', C: 'phd_total 2025' });
    expect(diagnostics).toContain('COLUMN_OTHER_PERIOD B3');
  });

  it('is not a column of men', async () => {
    const { bindings } = await readTable(`
      | Tên trường   | Tiến sĩ | Nam | Nữ |
      | THCS Ví Dụ 1 | 5       | 3   | 2  |`);
    expect(bindings).toMatchObject({ C: 'phd_male', D: 'phd_female' });
  });

  it('leaves nothing to read where every row is of another year', async () => {
    const { units, diagnostics } = await read('Số liệu năm 2025', '| 2024 | THCS Ví Dụ 1 | 5 |');
    expect(units).toEqual({});
    expect(diagnostics).toEqual(['ROWS_OTHER_YEAR A3', 'INPUT_NO_UNITS B2']);
  });

  it('says nothing where the title names no school year, or the plan years', async () => {
    const row = '| 2024-2025 | THCS Ví Dụ 1 | 5 |';
    expect((await read('Kế hoạch giai đoạn 2021-2030', row)).diagnostics).toEqual([]);
    expect((await read('Năm học 2024-2025', row)).diagnostics).toEqual([]);
  });
});
