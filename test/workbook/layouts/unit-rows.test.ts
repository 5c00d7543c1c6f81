import { describe, expect, it } from 'vitest';
import { readTable } from '../../support/grid.ts';

describe('a unit whose name is merged over several rows', () => {
  const read = (rows: string, merges = ['A2:A3', 'B2:B3']) =>
    readTable(
      `
      | STT | Đơn vị     | Loại cán bộ     | Thạc sĩ | Nữ thạc sĩ | Có nữ trong quy hoạch |
${rows}`,
      { merges },
    );

  it('is the sum of its rows, which is said once', async () => {
    const { values, units, diagnostics, reading } = await read(`
      | 1 | TH Ví Dụ 1 | Giáo viên       | 6       | 5          | x |
      |   |            | CBQL, nhân viên | 2       | 1          |   |
      | 2 | TH Ví Dụ 2 | Giáo viên       | 3       | 3          | x |`);
    expect(units).toEqual({ 2: 'TH Ví Dụ 1', 4: 'TH Ví Dụ 2' });
    expect(values['TH Ví Dụ 1']).toEqual({
      masters_total: '8',
      masters_female: '6',
      has_woman_in_planning: 'yes',
    });
    expect(diagnostics).toEqual(['UNIT_ROWS_ADDED B3']);
    const masters = reading.observations.find(({ measure }) => measure === 'masters_total');
    expect([masters?.cell, ...(masters?.others ?? [])].map((cell) => cell?.address)).toEqual(['D2', 'D3']);
  });

  it('keeps a missing value missing, and checks parts over the sum', async () => {
    const { values, diagnostics } = await read(`
      | 1 | TH Ví Dụ 1 | Giáo viên       |         | 2          |   |
      |   |            | CBQL, nhân viên |         | 1          |   |`);
    expect(values['TH Ví Dụ 1']).toMatchObject({ masters_total: '-', masters_female: '3' });
    expect(diagnostics).toEqual(['UNIT_ROWS_ADDED B3']);
    const more = await read(`
      | 1 | TH Ví Dụ 1 | Giáo viên       | 1       | 1          |   |
      |   |            | CBQL, nhân viên | 1       | 2          |   |`);
    expect(more.diagnostics).toEqual(['PART_EXCEEDS_WHOLE E2', 'UNIT_ROWS_ADDED B3']);
  });

  it.each(['Tổng cộng', 'Trong đó: nữ', 'Kế hoạch năm 2025', '6 tháng đầu năm'])(
    'is not added up where a row is no share: %s',
    async (label) => {
      const { values, diagnostics } = await read(`
      | 1 | TH Ví Dụ 1 | Giáo viên       | 6       | 5          |   |
      |   |            | ${label}        | 8       | 6          |   |`);
      expect(values['TH Ví Dụ 1']).toMatchObject({ masters_total: '!', masters_female: '!' });
      expect(diagnostics).toContain('UNIT_ROWS_UNCLEAR B3');
    },
  );

  it('has no value where its rows answer differently', async () => {
    const { values, diagnostics } = await read(`
      | 1 | TH Ví Dụ 1 | Điểm trường 1   | 6       | 5          | x     |
      |   |            | Điểm trường 2   | 2       | 1          | Không |`);
    expect(values['TH Ví Dụ 1']).toMatchObject({ masters_total: '8', has_woman_in_planning: '!' });
    expect(diagnostics).toEqual(['UNIT_ROWS_UNCLEAR B3']);
  });

  it('is not one where the name is only left blank', async () => {
    const { diagnostics } = await read(
      `
      | 1 | TH Ví Dụ 1 | Giáo viên       | 6       | 5          | x |
      |   |            | CBQL, nhân viên | 2       | 1          |   |`,
      [],
    );
    expect(diagnostics).toEqual(['UNIT_NAME_MISSING B3']);
  });
});

describe('two periods side by side', () => {
  const YEARS = `
    | STT | Trường | Thạc sĩ  |     |          |     |
    |     |        | Năm 2024 |     | Năm 2025 |     |
    |     |        | TS       | Nữ  | TS       | Nữ  |
    | 1   | TH A   | 5        | 3   | 6        | 4   |
    | 2   | TH B   | 2        | 1   | 2        | 2   |`;
  const merges = ['A1:A3', 'B1:B3', 'C1:F1', 'C2:D2', 'E2:F2'];

  it('by year: the period asked for picks, the other is said', async () => {
    const now = await readTable(YEARS, { merges, period: '2025' });
    expect(now.sums).toEqual({ masters_total: 8, masters_female: 6 });
    expect(now.diagnostics).toEqual(['COLUMN_OTHER_PERIOD C3', 'COLUMN_OTHER_PERIOD D3']);
    const before = await readTable(YEARS, { merges, period: '2024' });
    expect(before.sums).toEqual({ masters_total: 7, masters_female: 4 });
  });

  const HALVES = `
    | STT | Trường | Lượt phụ huynh       |               | Lượt học sinh   |        |
    |     |        | 6 tháng đầu năm 2025 | Cả năm 2025   | 6 tháng         | Cả năm |
    | 1   | TH A   | 100                  | 250           | 60              | 130    |
    | 2   | TH B   | 40                   | 90            | 20              | 50     |`;

  it('the half and the whole year: never both', async () => {
    const parts = { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'] };
    const year = await readTable(HALVES, { ...parts, period: '2025' });
    expect(year.sums).toEqual({ parent_contacts: 340, pupil_contacts: 180 });
    expect(year.title).toMatchObject({ periods: [{ kind: 'year', year: 2025 }], periodFrom: 'header' });
    const half = await readTable(HALVES, { ...parts, period: '2025-S1' });
    expect(half.sums).toEqual({ parent_contacts: 140, pupil_contacts: 80 });
    const second = await readTable(HALVES, { ...parts, period: '2025-S2' });
    expect(second.sums).toEqual({});
  });

  it('only a half: the table is of that half', async () => {
    const { title, sums } = await readTable(
      `
      | Trường | Lượt phụ huynh       |
      |        | 6 tháng đầu năm 2025 |
      | TH A   | 100                  |`,
      { merges: ['A1:A2'], period: '2025-S1' },
    );
    expect(title.periods).toEqual([{ kind: 'half', year: 2025, half: 1 }]);
    expect(sums).toEqual({ parent_contacts: 100 });
  });
});

describe('a row without a number at the end of a numbered table', () => {
  it('is no unit where its label names none, which is said', async () => {
    const { units, diagnostics, sums } = await readTable(`
      | STT | Trường       | Thạc sĩ | Ghi chú |
      | 1   | TH Ví Dụ 1   | 5       |         |
      | 2   | THCS Ví Dụ 2 | 6       |         |
      |     | Số trường có báo cáo | 2 |       |`);
    expect(units).toEqual({ 2: 'TH Ví Dụ 1', 3: 'THCS Ví Dụ 2' });
    expect(sums).toEqual({ masters_total: 11 });
    expect(diagnostics).toEqual(['ROW_NO_UNIT B4']);
  });

  it('is a unit where it names one', async () => {
    const { units } = await readTable(`
      | STT | Trường       | Thạc sĩ |
      | 1   | TH Ví Dụ 1   | 5       |
      | 2   | THCS Ví Dụ 2 | 6       |
      |     | THPT Ví Dụ 3 | 7       |`);
    expect(Object.values(units)).toContain('THPT Ví Dụ 3');
  });
});

describe('a column of units that no header names', () => {
  const rows = `
      | 1 | Phòng VHXH xã Ví Dụ | 2 | 1 |
      | 2 | MN Ví Dụ 1          | 3 | 3 |
      | 3 | TH Ví Dụ 2          | 5 | 4 |
      | 4 | Trường THCS Ví Dụ 3 | 6 | 2 |`;

  it.each(['Địa bàn / đơn vị', 'Nơi báo cáo', ''])(
    'is told by its cells, which is said: “%s”',
    async (header) => {
      const { sums, units, diagnostics } = await readTable(`
      | TT | ${header} | Thạc sĩ | Nữ thạc sĩ |${rows}`);
      expect(sums).toEqual({ masters_total: 16, masters_female: 10 });
      expect(Object.keys(units)).toEqual(['2', '3', '4', '5']);
      expect(diagnostics).toEqual(['HEADER_BY_CONTENT B1']);
    },
  );

  it('is not made of names of people or places', async () => {
    const { reading } = await readTable(`
      | TT | Ai           | Thạc sĩ | Nữ thạc sĩ |
      | 1  | Nguyễn Văn A | 2       | 1          |
      | 2  | Trần Thị B   | 3       | 3          |
      | 3  | Lê Văn C     | 3       | 3          |`);
    expect(reading.sheets[0]).toMatchObject({ kind: 'no_table' });
  });

  it.each([
    ['Cấp học', ['Mầm non', 'Tiểu học (cả TH&THCS)', 'THCS', 'THPT, GDTX']],
    ['Phân theo', ['Mầm non', 'Tiểu học', 'THCS', 'THPT']],
  ])('is not made of levels: %s', async (header, levels) => {
    const rows = levels.map((level, index) => `\n      | ${index + 1} | ${level} | 7 | 5 |`).join('');
    const { reading } = await readTable(`
      | TT | ${header} | Thạc sĩ | Nữ thạc sĩ |${rows}`);
    expect(reading.sheets[0]).toMatchObject({ kind: 'no_table' });
  });

  it('gives way to one that a header names', async () => {
    const { bindings, diagnostics } = await readTable(`
      | TT | Nơi gửi      | Tên trường | Thạc sĩ |
      | 1  | THCS Ví Dụ 1 | TH Ví Dụ 1 | 2       |
      | 2  | THCS Ví Dụ 2 | TH Ví Dụ 2 | 3       |
      | 3  | THCS Ví Dụ 3 | TH Ví Dụ 3 | 3       |`);
    expect(bindings['C']).toBe('unit_name');
    expect(diagnostics).toEqual([]);
  });
});
