import { describe, expect, it } from 'vitest';
import { readTable } from '../support/grid.ts';

/** Rows under a header of three columns, the first of it in row 1. */
const read = async (rows: string) =>
  await readTable(`
  | STT | Tên trường | Tiến sĩ | Nữ tiến sĩ | Ghi chú |
${rows}`);
const unitsOf = async (rows: string): Promise<string[]> => Object.values((await read(rows)).units);

describe('a section row', () => {
  it.each([
    ['I', 'KHỐI MẦM NON'],
    ['II', 'Trường tiểu học'],
    ['A', 'Phường Ví Dụ'],
    ['B.', 'Các trường ngoài công lập'],
    ['', 'Khối THCS'],
    ['', 'Cấp học Mầm non'],
    ['', 'Cụm trường số 2'],
    ['', 'Chia theo loại hình'],
  ])('%s %s is no unit', async (ordinal, label) => {
    const { units, sections } = await read(`
      | ${ordinal} | ${label}   |   |
      | 1          | TH Hoa Sen | 5 | 3`);
    expect(units).toEqual({ 3: 'TH Hoa Sen' });
    expect(sections).toEqual([`2 ${label}`]);
  });

  it('may stand in the first column, merged over the others', async () => {
    const { units, sections, kinds } = await readTable(
      `
      | STT              | Tên trường | Tiến sĩ |
      | Cấp học Tiểu học |            |         |
      | 1                | Hoa Sen    | 5       |`,
      { merges: ['A2:C2'] },
    );
    expect(units).toEqual({ 3: 'Hoa Sen' });
    expect(sections).toEqual(['2 Cấp học Tiểu học']);
    expect(kinds).toEqual({ 'Hoa Sen': 'primary by section' });
  });

  it('with no kind of its own is what its units belong to', async () => {
    const { parents } = await read(`
      | I  | Phường Ví Dụ |   |
      | 1  | TH Hoa Sen   | 5 |
      | II | Khối THCS    |   |
      | 1  | THCS Hoa Mai | 5 |`);
    expect(parents).toEqual({ 'TH Hoa Sen': 'Phường Ví Dụ', 'THCS Hoa Mai': null });
  });

  it('that is the only row of its values is not left out in silence', async () => {
    const { units, diagnostics } = await read(`
      | I  | Phòng GDĐT A | 5 | 2 |
      | II | Khối THCS    |   |   |
      | 1  | THCS Hoa Mai | 5 | 1 |`);
    expect([Object.values(units).includes('Phòng GDĐT A'), diagnostics.length > 0]).toContain(true);
  });

  it('is told from a unit of a like name without a number', async () => {
    const { units } = await readTable(`
      | Tên trường        | Tiến sĩ |
      | Nhóm trẻ Hoa Mai  | 1       |
      | MN Hoa Sen        | 2       |`);
    expect(Object.values(units)).toEqual(['Nhóm trẻ Hoa Mai', 'MN Hoa Sen']);
  });
});

describe('a total', () => {
  it.each([
    'Tổng cộng',
    'TỔNG CỘNG',
    'Tổng số',
    'Cộng',
    'Cộng khối',
    'Cộng I',
    'Tổng số (A+B+C)',
    'Toàn ngành (22 đơn vị)',
    'Tổng cộng toàn xã',
    'Total',
    'tong cong',
  ])('%s is no unit', async (label) => {
    const { units, totals, sums } = await read(`
      | 1 | TH Hoa Sen | 5 | 3 |
      |   | ${label}   | 5 | 3 |`);
    expect(units).toEqual({ 2: 'TH Hoa Sen' });
    expect(totals).toEqual([`3 ${label}`]);
    expect(sums).toEqual({ phd_total: 5, phd_female: 3 });
  });

  it('may stand directly under the header', async () => {
    const { units, totals, sums } = await read(`
      |   | Tổng cộng  | 5 | 3 |
      | 1 | TH Hoa Sen | 5 | 3 |`);
    expect(units).toEqual({ 3: 'TH Hoa Sen' });
    expect(totals).toEqual(['2 Tổng cộng']);
    expect(sums).toEqual({ phd_total: 5, phd_female: 3 });
  });

  it('may stand in the first column', async () => {
    const { totals, units } = await read(`
      | 1         | TH Hoa Sen | 5 |
      | TỔNG CỘNG |            | 5 |`);
    expect(totals).toEqual(['3 TỔNG CỘNG']);
    expect(units).toEqual({ 2: 'TH Hoa Sen' });
  });

  it('with a running number is a total still', async () => {
    const { sums } = await read(`
      | 1 | TH Hoa Sen | 5 | 3 |
      | 2 | TH Hoa Mai | 6 | 4 |
      | 3 | Tổng cộng  | 11 | 7 |`);
    expect(sums).toEqual({ phd_total: 11, phd_female: 7 });
  });

  it.each(['Trong đó: ngoài công lập', 'Chia ra: công lập', '- Công lập', 'Tỷ lệ (%)', 'So với năm trước'])(
    'followed by the row “%s” is not added to by it',
    async (label) => {
      const { sums } = await read(`
        | I | Khối tiểu học |    |   |
        | 1 | TH Hoa Sen    | 5  | 3 |
        | 2 | TH Hoa Mai    | 6  | 4 |
        |   | Tổng cộng     | 11 | 7 |
        |   | ${label}      | 6  | 4 |`);
      expect(sums).toEqual({ phd_total: 11, phd_female: 7 });
    },
  );
});

describe('a unit', () => {
  it.each([
    'Trường Tiểu học Cộng Hòa',
    'Cộng Hòa',
    'Tổng Cọt',
    'Toàn Thắng',
    'Khối Đoàn thể',
    'Trường Hiệp Cường',
    'Phần Lan School',
    'Văn phòng Sở',
  ])('numbered is a unit, even named %s', async (name) => {
    expect(
      await unitsOf(`
      | 1  | ${name} | 5 | 3 |`),
    ).toEqual([name]);
  });

  it.each(['1', '1.', '1)', '1.1', '4.1.2.1', '12'])('may be numbered %s', async (ordinal) => {
    const kinds = await unitsOf(`
      | '${ordinal} | Cộng Hòa | 5 | 3 |`);
    expect(kinds).toEqual(['Cộng Hòa']);
  });

  it.each(['(3)', '2/', '1a'])('may be numbered %s, by another habit', async (ordinal) => {
    expect(
      await unitsOf(`
      | ${ordinal} | Bắc Sơn | 5 | 3 |`),
    ).toEqual(['Bắc Sơn']);
  });

  it('is named by the column of schools where another names what they belong to', async () => {
    const { units } = await readTable(`
      | STT | Đơn vị   | Tên trường | Tiến sĩ |
      | 1   | Phường A | TH Một     | 5       |
      | 2   | Phường A | TH Hai     | 6       |`);
    expect(Object.values(units)).toEqual(['TH Một', 'TH Hai']);
  });

  it('needs no number', async () => {
    expect(
      Object.values(
        (
          await readTable(`
      | Tên trường               | Tiến sĩ |
      | Trường Tiểu học Cộng Hòa | 5       |
      | TH Tổng Cọt              | 2       |`)
        ).units,
      ),
    ).toEqual(['Trường Tiểu học Cộng Hòa', 'TH Tổng Cọt']);
  });

  it('is one even where it reports nothing', async () => {
    const { values } = await read(`
      | 1 | TH Hoa Sen |   |   |
      | 2 | TH Hoa Mai | 5 | 3 |`);
    expect(values).toEqual({
      'TH Hoa Sen': { phd_total: '-', phd_female: '-' },
      'TH Hoa Mai': { phd_total: '5', phd_female: '3' },
    });
  });

  it('in a hidden row counts', async () => {
    const { units, sums } = await read(`
      | 1 | TH Hoa Sen | 5 | 3 |
      (hidden) | 2 | TH Hoa Mai | 6 | 4 |`);
    expect(units).toEqual({ 2: 'TH Hoa Sen', 3: 'TH Hoa Mai' });
    expect(sums).toEqual({ phd_total: 11, phd_female: 7 });
  });

  it('may be followed by blank rows', async () => {
    expect(
      await unitsOf(`
      | 1 | TH Hoa Sen | 5 | 3 |
      |
      |
      | 2 | TH Hoa Mai | 6 | 4 |`),
    ).toEqual(['TH Hoa Sen', 'TH Hoa Mai']);
  });
});

describe('a unit without a number', () => {
  it.each([
    'Phan Đình Phùng',
    'Bắc Sơn',
    'Khởi Nghĩa',
    'Tống Duy Tân',
    'Công đoàn ngành Giáo dục',
    'Trường Phong Châu',
    'Trường Bàn Cờ',
  ])('is a unit, though %s without diacritics begins like a word for something else', async (name) => {
    const { units } = await readTable(`
      | Tên đơn vị | Tiến sĩ |
      | ${name}    | 5       |
      | Hoa Sen    | 6       |`);
    expect(Object.values(units)).toEqual([name, 'Hoa Sen']);
  });
});

describe('values without a name', () => {
  it('are an error at the cell where the name should be', async () => {
    const { units, diagnostics, sums } = await read(`
      | 1 | TH Hoa Sen | 5 | 3 |
      | 2 |            | 6 | 4 |`);
    expect(units).toEqual({ 2: 'TH Hoa Sen' });
    expect(sums).toEqual({ phd_total: 5, phd_female: 3 });
    expect(diagnostics).toEqual(['UNIT_NAME_MISSING B3']);
  });

  it('that are zeros filled in beforehand are nothing', async () => {
    const { diagnostics } = await read(`
      | 1 | TH Hoa Sen | 5 | 3 |
      | 2 |            | 0 | 0 |
      | 3 |            |   |   |`);
    expect(diagnostics).toEqual([]);
  });
});

describe('the end of a table', () => {
  it.each([
    ['|   | Người lập biểu | | | HIỆU TRƯỞNG |'],
    ['|   | | | Hà Nội, ngày 5 tháng 12 năm 2025 |'],
    ['|   | | | TM. ỦY BAN NHÂN DÂN |'],
    ['|   | | KT. GIÁM ĐỐC |'],
    ['| Nơi nhận: | |'],
    ['|   | Ngày ... tháng ... năm 2025 |'],
  ])('is the signature %s', async (signature) => {
    const { units, diagnostics } = await read(`
      | 1 | TH Hoa Sen | 5 | 3 |
      ${signature}
      |   | Nguyễn Văn Ví Dụ | 1 | 1 |`);
    expect(units).toEqual({ 2: 'TH Hoa Sen' });
    expect(diagnostics).toEqual([]);
  });

  it('is not a unit whose note speaks of a headmaster', async () => {
    expect(
      await unitsOf(`
      | 1 | TH Hoa Sen | 5 | 3 | Hiệu trưởng nghỉ hưu ngày 1 tháng 9 năm 2025 |
      | 2 | TH Hoa Mai | 6 | 4 |                                              |`),
    ).toEqual(['TH Hoa Sen', 'TH Hoa Mai']);
  });

  it('is not a note in a row of its own while numbered units follow', async () => {
    expect(
      await unitsOf(`
      | 1 | TH Hoa Sen | 5 | 3 |                      |
      |   |            |   |   | Hiệu trưởng nghỉ hưu |
      | 2 | TH Hoa Mai | 6 | 4 |                      |`),
    ).toEqual(['TH Hoa Sen', 'TH Hoa Mai']);
  });
});

describe('a header repeated on every page', () => {
  it('is passed over, with its column numbers', async () => {
    const { units, diagnostics, sums } = await read(`
      | 1   | 2          | 3       | 4          | 5       |
      | 1   | TH Hoa Sen | 5       | 3          |         |
      | STT | Tên trường | Tiến sĩ | Nữ tiến sĩ | Ghi chú |
      | 1   | 2          | 3       | 4          | 5       |
      | 2   | TH Hoa Mai | 6       | 4          |         |`);
    expect(Object.values(units)).toEqual(['TH Hoa Sen', 'TH Hoa Mai']);
    expect(sums).toEqual({ phd_total: 11, phd_female: 7 });
    expect(diagnostics).toEqual([]);
  });

  it('of two rows is passed over whole', async () => {
    const { units, diagnostics } = await readTable(
      `
      | STT | Tên trường | Tiến sĩ |    |
      |     |            | TS      | Nữ |
      | 1   | TH Hoa Sen | 5       | 3  |
      | STT | Tên trường | Tiến sĩ |    |
      |     |            | TS      | Nữ |
      | 2   | TH Hoa Mai | 6       | 4  |`,
      { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'A4:A5', 'B4:B5', 'C4:D4'] },
    );
    expect(Object.values(units)).toEqual(['TH Hoa Sen', 'TH Hoa Mai']);
    expect(diagnostics).toEqual([]);
  });
});

describe('what is said of a whole column', () => {
  it('numbers stored as text, once, at the first of them', async () => {
    const { diagnostics, reading } = await read(`
      | 1 | TH Hoa Sen | '5 | 3 |
      | 2 | TH Hoa Mai | '6 | 4 |`);
    expect(diagnostics).toEqual(['COLUMN_TEXT_NUMBERS C2']);
    expect(reading.diagnostics[0]?.args).toEqual({ measure: 'phd_total', cells: 2 });
  });

  it('faults of cells, each at its cell', async () => {
    const { diagnostics, values } = await read(`
      | 1 | TH Hoa Sen | ba        | 3    |
      | 2 | TH Hoa Mai | {formula} | -4   |
      | 3 | TH Hoa Lan | #REF!     | 1.5  |`);
    expect(diagnostics).toEqual([
      'CELL_NOT_COUNT C2',
      'CELL_UNCALCULATED C3',
      'CELL_NEGATIVE D3',
      'CELL_ERROR C4',
      'CELL_FRACTION D4',
    ]);
    expect(values['TH Hoa Sen']).toEqual({ phd_total: '!', phd_female: '3' });
  });
});
