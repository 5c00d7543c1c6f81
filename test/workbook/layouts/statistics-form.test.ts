import { describe, expect, it } from 'vitest';
import { readSheets, readTable, sheet, type ReadSheet } from '../../support/grid.ts';

const SCHOOL = 'Trường Tiểu học Ví Dụ 1';
const MERGES = ['A3:A5', 'B3:B5', 'C3:C5', 'D3:D5', 'E3:H3', 'I3:L3', 'G4:H4', 'K4:L4'];
const HEADER = `
  | | ${SCHOOL} |
  | | Biểu số 02-TH-ĐN. Kỳ đầu năm học, có đến 30 tháng 9 năm 2025 |
  | IV | Cán bộ quản lý, giáo viên và nhân viên | Đơn vị tính | Mã số | Tổng số | | | | Công lập | | | |
  | | | | | Tổng số | Nữ | Dân tộc thiểu số | | Tổng số | Nữ | Dân tộc thiểu số | |
  | | | | | | | Tổng số | Nữ | | | Tổng số | Nữ |
  | | A | B | C | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |`;

/** The full form, with the official header and rows from row 7 on. */
const full = (rows: string): Promise<ReadSheet> => readTable(HEADER + rows, { merges: MERGES });

const WHOLE = `
  | 4.1. | Cán bộ quản lý | người | 123 | 3 | 2 | 0 | 0 | 3 | 2 | 0 | 0 |
  | | Chia theo trình độ đào tạo: | | | | | | | | | | |
  | | - Đại học | người | 128 | 1 | 1 | 0 | 0 | 1 | 1 | 0 | 0 |
  | | - Thạc sĩ | người | 129 | 2 | 1 | 0 | 0 | 2 | 1 | 0 | 0 |
  | | - Tiến sĩ, TSKH | người | 130 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
  | "4.2. " | Giáo viên | người | 131 | 40 | 35 | 2 | 1 | 40 | 35 | 2 | 1 |
  | | Chia theo trình độ đào tạo: | | | | | | | | | | |
  | | - Đại học | người | 138 | 30 | 28 | 0 | 0 | 30 | 28 | 0 | 0 |
  | | - Thạc sĩ | người | 139 | 9 | 6 | 2 | 1 | 9 | 6 | 2 | 1 |
  | | - Tiến sĩ, TSKH | người | 140 | 1 | 1 | 0 | 0 | 1 | 1 | 0 | 0 |
  | 4.3 | Nhân viên | người | 141 | 5 | 4 | 0 | 0 | 5 | 4 | 0 | 0 |`;

/** A short form: no titles, no blocks; its rows begin in row 4. */
const small = (rows: string): Promise<ReadSheet> =>
  readTable(`
  | | Đơn vị báo cáo: ${SCHOOL} |
  | STT | Chỉ tiêu | Mã số | Tổng số | Nữ |
  | A | B | C | 1 | 2 |${rows}`);

const valuesOf = (read: ReadSheet, unit = SCHOOL): Record<string, string> => ({ ...read.values[unit] });
const degreesOf = (read: ReadSheet): string => {
  const { masters_total: m, masters_female: mw, phd_total: d, phd_female: dw } = valuesOf(read);
  return `${m}/${mw} ${d}/${dw}`;
};

describe('the staff section of a statistics form', () => {
  it('adds up managers, teachers and staff, and degrees as the form splits them', async () => {
    const read = await full(WHOLE);
    expect(valuesOf(read)).toEqual({
      managers_total: '3',
      managers_female: '2',
      staff_total: '48',
      staff_female: '41',
      masters_total: '11',
      masters_female: '7',
      phd_total: '1',
      phd_female: '1',
    });
    expect(read.diagnostics).toEqual(['FORM_GROUP_LEFT_OUT B17']);
    expect(read.kinds).toEqual({ [SCHOOL]: 'primary by name' });
    expect(read.title.periods).toEqual([{ kind: 'year', year: 2025 }]);
    expect(read.title.snapshot).toBe('có đến 30 tháng 9 năm 2025');
  });

  it('keeps every cell that a sum rests on', async () => {
    const { reading } = await full(WHOLE);
    const masters = reading.observations.find(({ measure }) => measure === 'masters_total');
    expect([masters?.cell.address, ...(masters?.others ?? []).map(({ address }) => address)]).toEqual([
      'E10',
      'E15',
    ]);
  });

  it('says which rows were taken for what', async () => {
    const { reading } = await full(WHOLE);
    const [one] = reading.sheets;
    const lines = one?.kind === 'table' ? one.table.lines : [];
    expect(lines.map(({ row, measures }) => `${row} ${measures.join(' ')}`)).toEqual([
      '7 managers_total staff_total managers_female staff_female',
      '10 masters_total masters_female',
      '11 phd_total phd_female',
      '12 staff_total staff_female',
      '15 masters_total masters_female',
      '16 phd_total phd_female',
      '17 staff_total staff_female',
    ]);
  });

  it('finds the form beside its other sheets, which it passes over by name', async () => {
    const classes = sheet(
      `
      | ${SCHOOL} | |
      | I | Trường, lớp | Đơn vị tính | Mã số | Tổng số | Công lập | Tư thục |
      | | A | B | C | 1 | 2 | 3 |
      | 1.1 | Số lớp | lớp | 01 | 20 | 20 | 0 |
      | 1.3 | Trường có chương trình giáo dục cơ bản về giới tính, phòng chống bạo lực, xâm hại | trường | 31 | 1 | 1 | 0 |`,
      { name: 'Trường-Lớp' },
    );
    const staff = sheet(HEADER.split('\n').slice(3).join('\n') + WHOLE, {
      name: 'Cán bộ',
      merges: ['A1:A3', 'B1:B3', 'C1:C3', 'D1:D3', 'E1:H1', 'I1:L1', 'G2:H2', 'K2:L2'],
    });
    const read = await readSheets([classes, staff]);
    expect(degreesOf(read)).toBe('11/7 1/1');
    expect(read.diagnostics).toEqual(['SHEET_PASSED_OVER', 'FORM_PROXY B5', 'FORM_GROUP_LEFT_OUT B15']);
    expect(read.reading.diagnostics[1]?.args).toMatchObject({ code: '31', measure: 'gender_in_curriculum' });
  });

  it('reads all sections on one sheet, each by its own columns', async () => {
    const read = await readTable(`
      | | ${SCHOOL} |
      | I | Trường, lớp | Đơn vị tính | Mã số | Tổng số | Công lập | Tư thục |
      | | A | B | C | 1 | 2 | 3 |
      | 1.1 | Phòng giáo viên | phòng | 01 | 7 | 7 | 0 |
      | 1.2 | Giáo viên | phòng | 02 | 9 | 9 | 0 |
      | IV | Cán bộ quản lý, giáo viên và nhân viên | Đơn vị tính | Mã số | Tổng số | Nữ |
      | | A | B | C | 1 | 2 |
      | 4.1 | Cán bộ quản lý | người | 01 | 2 | 1 |
      | | - Thạc sĩ | người | 02 | 1 | 1 |
      | | - Tiến sĩ | người | 03 | 0 | 0 |
      | 4.2 | Giáo viên | người | 04 | 10 | 9 |
      | | - Thạc sĩ | người | 05 | 3 | 2 |
      | | - Tiến sĩ | người | 06 | 1 | 0 |
      | 4.3 | Nhân viên | người | 07 | 0 | 0 |
    `);
    expect(degreesOf(read)).toBe('4/3 1/0');
    expect(valuesOf(read)).toMatchObject({ staff_total: '12', managers_female: '1' });
    expect(read.diagnostics).toEqual([]);
  });

  it('goes on after a header that a new page repeats', async () => {
    const read = await small(`
      | 1 | Cán bộ quản lý | 01 | 2 | 1 |
      | | - Thạc sĩ | 02 | 1 | 1 |
      | | - Tiến sĩ | 03 | 0 | 0 |
      | 2 | Giáo viên | 04 | 10 | 9 |
      | STT | Chỉ tiêu | Mã số | Tổng số | Nữ |
      | A | B | C | 1 | 2 |
      | | - Thạc sĩ | 05 | 3 | 2 |
      | | - Tiến sĩ | 06 | 1 | 0 |`);
    expect(degreesOf(read)).toBe('4/3 1/0');
    expect(read.diagnostics).toEqual([]);
  });
});

describe('the ways a form splits its groups', () => {
  it.each([
    [
      'rows numbered to the last level, numbers stored as numbers',
      `
      | IV | Đội ngũ | | | |
      | 4.1 | Cán bộ quản lý | 01 | 2 | 1 |
      | 4.1.1 | Thạc sĩ | 02 | 1 | 1 |
      | 4.1.2 | Tiến sĩ | 03 | 0 | 0 |
      | 4.2 | Giáo viên | 04 | 10 | 9 |
      | 4.2.1 | Chia theo trình độ đào tạo | | | |
      | 4.2.1.1 | Thạc sỹ | 05 | 3 | 2 |
      | 4.2.1.2 | Tiến sỹ | 06 | 1 | 0 |`,
      '4/3 1/0',
    ],
    [
      'numbers within the labels',
      `
      | | 4.1. Cán bộ quản lý | 01 | 2 | 1 |
      | | a) Thạc sĩ | 02 | 1 | 1 |
      | | b) Tiến sĩ | 03 | 0 | 0 |
      | | 4.2. Giáo viên | 04 | 10 | 9 |
      | | a) Thạc sĩ | 05 | 3 | 2 |
      | | b) Tiến sĩ | 06 | 1 | 0 |`,
      '4/3 1/0',
    ],
    [
      'no numbers at all',
      `
      | | Tổng số cán bộ quản lý, giáo viên, nhân viên | 00 | 15 | 12 |
      | | Cán bộ quản lý | 01 | 2 | 1 |
      | | Trong đó: | | | |
      | | - Thạc sĩ | 02 | 1 | 1 |
      | | - Tiến sĩ | 03 | 0 | 0 |
      | | Giáo viên | 04 | 10 | 9 |
      | | Trong đó: | | | |
      | | - Thạc sĩ | 05 | 3 | 2 |
      | | - Tiến sĩ | 06 | 1 | 0 |
      | | Nhân viên | 07 | 3 | 2 |
      | | - Thạc sĩ | 08 | 1 | 0 |
      | | - Tiến sĩ | 09 | 0 | 0 |`,
      '5/3 1/0',
    ],
    [
      'a part of a group beside it, with degrees of its own',
      `
      | 1 | Cán bộ quản lý | 01 | 2 | 1 |
      | | - Thạc sĩ | 02 | 1 | 1 |
      | | - Tiến sĩ | 03 | 0 | 0 |
      | 2 | Giáo viên | 04 | 10 | 9 |
      | | Chia theo trình độ đào tạo: | | | |
      | | - Thạc sĩ | 05 | 3 | 2 |
      | | - Tiến sĩ | 06 | 1 | 0 |
      | 2.1 | Trong đó: giáo viên mầm non | 07 | 4 | 4 |
      | | - Thạc sĩ | 08 | 2 | 2 |
      | | - Tiến sĩ | 09 | 1 | 0 |`,
      '4/3 1/0',
    ],
    [
      'a part named before the degrees of the whole group, which make it up',
      `
      | 1 | Cán bộ quản lý | 01 | 0 | 0 |
      | 2 | Giáo viên | 04 | 10 | 9 |
      | 2.1 | Trong đó: giáo viên hợp đồng | 05 | 4 | 4 |
      | | Chia theo trình độ đào tạo: | | | |
      | | - Đại học | 06 | 6 | 6 |
      | | - Thạc sĩ | 07 | 3 | 2 |
      | | - Tiến sĩ | 08 | 1 | 1 |`,
      '3/2 1/1',
    ],
    [
      'parts that make up their group, each with its degrees',
      `
      | 1 | Cán bộ quản lý | 01 | 3 | 2 |
      | | Hiệu trưởng | 02 | 1 | 1 |
      | | Chia theo trình độ đào tạo: | | | |
      | | - Thạc sĩ | 03 | 1 | 1 |
      | | - Tiến sĩ | 04 | 0 | 0 |
      | | Phó hiệu trưởng | 05 | 2 | 1 |
      | | Chia theo trình độ đào tạo: | | | |
      | | - Thạc sĩ | 06 | 1 | 0 |
      | | - Tiến sĩ | 07 | 1 | 1 |
      | 2 | Giáo viên | 08 | 0 | 0 |`,
      '2/1 1/1',
    ],
    [
      'parts named before the degrees of the whole group',
      `
      | 1 | Cán bộ quản lý | 01 | 3 | 2 |
      | | Hiệu trưởng | 02 | 1 | 1 |
      | | Phó hiệu trưởng | 05 | 2 | 1 |
      | | Chia theo trình độ đào tạo: | | | |
      | | - Thạc sĩ | 06 | 2 | 1 |
      | | - Tiến sĩ | 07 | 1 | 1 |
      | 2 | Giáo viên | 08 | 0 | 0 |`,
      '2/1 1/1',
    ],
    [
      'doctors of science in a row of their own, or as a part of the row above',
      `
      | 1 | Cán bộ quản lý | 01 | 9 | 5 |
      | | - Thạc sĩ | 02 | 1 | 1 |
      | | - Tiến sĩ | 03 | 2 | 1 |
      | | - Tiến sĩ khoa học | 04 | 1 | 0 |
      | 2 | Giáo viên | 05 | 10 | 9 |
      | | - Thạc sĩ | 06 | 3 | 2 |
      | | - Tiến sĩ | 07 | 4 | 3 |
      | | Trong đó: TSKH | 08 | 1 | 1 |`,
      '4/3 7/4',
    ],
    [
      'a row of both degrees with each below it',
      `
      | 1 | Cán bộ quản lý | 01 | 9 | 5 |
      | | - Sau đại học | 02 | 3 | 2 |
      | | + Thạc sĩ | 03 | 2 | 1 |
      | | + Tiến sĩ | 04 | 1 | 1 |
      | 2 | Giáo viên | 05 | 0 | 0 |`,
      '2/1 1/1',
    ],
    [
      'a section title over the number of a group',
      `
      | IV | Cán bộ quản lý | | | |
      | | Tổng số | 01 | 4 | 2 |
      | | - Thạc sĩ | 02 | 3 | 2 |
      | | - Tiến sĩ | 03 | 1 | 0 |
      | V | Giáo viên | | | |
      | | Tổng số | 04 | 6 | 5 |
      | | - Thạc sĩ | 05 | 1 | 1 |
      | | - Tiến sĩ | 06 | 0 | 0 |`,
      '4/3 1/0',
    ],
  ])('%s', async (_, rows, expected) => {
    const read = await small(rows);
    expect(degreesOf(read)).toBe(expected);
    expect(read.diagnostics.filter((text) => !text.startsWith('FORM_GROUP_LEFT_OUT'))).toEqual([]);
  });

  it.each([
    [
      'levels named with the group',
      `
      | 1 | Cán bộ quản lý | 01 | 0 | 0 |
      | 2 | Giáo viên tiểu học | 04 | 10 | 9 |
      | | - Thạc sĩ | 06 | 3 | 2 |
      | | - Tiến sĩ | 07 | 1 | 1 |
      | 3 | Giáo viên dạy giỏi | 08 | 5 | 5 |`,
      '3/2 1/1',
    ],
    [
      'the last group without a number, after a list of something else',
      `
      | 1 | Cán bộ quản lý | 01 | 0 | 0 |
      | 2 | Giáo viên | 04 | 10 | 9 |
      | | - Thạc sĩ | 06 | 3 | 2 |
      | | - Tiến sĩ | 07 | 1 | 1 |
      | | Chia theo độ tuổi: | | | |
      | | - Dưới 30 | 08 | 5 | 5 |
      | | Nhân viên | 09 | 2 | 2 |
      | | - Thạc sĩ | 10 | 1 | 1 |
      | | - Tiến sĩ | 11 | 0 | 0 |`,
      '4/3 1/1',
    ],
    [
      'typed in capitals, with full stops, dashes of other kinds and decomposed letters',
      `
      | I. | CÁN BỘ QUẢN LÝ | 01 | 1 | 1 |
      | | – Thạc sỹ. | 02 | 1 | 1 |
      | | • Tiến sỹ, tiến sỹ khoa học | 03 | 0 | 0 |
      | II. | GIÁO VIÊN: | 04 | 10 | 9 |
      | | + THẠC SĨ | 06 | 2 | 1 |
      | | + TS, TSKH | 07 | 1 | 1 |`,
      '3/2 1/1',
    ],
  ])('%s', async (_, rows, expected) => {
    expect(degreesOf(await small(rows))).toBe(expected);
  });

  const SUMMARY = '| 4. | Tổng số cán bộ quản lý, giáo viên, nhân viên | 01 | 46 | 38 |';
  const MANAGERS = `
      | 4.1. | Cán bộ quản lý | 02 | 3 | 2 |
      | | Chia theo trình độ đào tạo | | | |
      | | - Đại học | 03 | 1 | 1 |
      | | - Thạc sĩ | 04 | 2 | 1 |
      | | - Tiến sĩ, TSKH | 05 | 0 | 0 |`;
  const STAFF = `
      | 4.3 | Nhân viên | 15 | 6 | 5 |
      | | Chia theo trình độ đào tạo | | | |
      | | - Đại học | 16 | 5 | 4 |
      | | - Thạc sĩ | 17 | 1 | 1 |
      | | - Tiến sĩ, TSKH | 18 | 0 | 0 |`;

  it.each(['"4.2.1 "', '4.2.1', ''])(
    'keeps a list under its group after parts that are named like another group (%s)',
    async (ordinal) => {
      const read = await small(`
      ${SUMMARY}${MANAGERS}
      | 4.2. | Giáo viên | 06 | 37 | 31 |
      | | Chia theo loại hợp đồng | | | |
      | | - Viên chức | 07 | 33 | 28 |
      | | - Hợp đồng lao động | 08 | 4 | 3 |
      | ${ordinal} | Chia theo trình độ đào tạo | | | |
      | | - Đại học | 09 | 29 | 25 |
      | | - Thạc sĩ | 10 | 7 | 5 |
      | | - Tiến sĩ, TSKH | 11 | 1 | 1 |
      | | Chia theo độ tuổi | | | |
      | | - Dưới 31 tuổi | 12 | 37 | 31 |${STAFF}`);
      expect(degreesOf(read)).toBe('10/7 1/1');
      expect(valuesOf(read)).toMatchObject({ staff_total: '46', managers_total: '3' });
      expect(read.diagnostics).toEqual([]);
    },
  );

  it("does not answer with a summary's list that does not come to its number", async () => {
    const read = await small(`
      ${SUMMARY}
      | | Chia theo trình độ đào tạo | | | |
      | | - Đại học | 09 | 29 | 25 |
      | | - Thạc sĩ | 10 | 7 | 5 |
      | | - Tiến sĩ, TSKH | 11 | 1 | 1 |${MANAGERS}
      | 4.2. | Giáo viên | 06 | 37 | 31 |${STAFF}`);
    expect(degreesOf(read)).toBe('-/- -/-');
    expect(read.diagnostics).toContain('FORM_GROUP_UNSPLIT B14');
    expect(read.diagnostics.filter((text) => text.startsWith('FORM_SUM_MISMATCH'))).not.toEqual([]);
  });

  it("uses the groups where the summary's list does not come to its number", async () => {
    const read = await small(`
      ${SUMMARY}
      | | Chia theo trình độ đào tạo | | | |
      | | - Đại học | 09 | 29 | 25 |
      | | - Thạc sĩ | 10 | 7 | 5 |
      | | - Tiến sĩ, TSKH | 11 | 1 | 1 |${MANAGERS}
      | 4.2. | Giáo viên | 06 | 37 | 31 |
      | | - Thạc sĩ | 12 | 8 | 6 |
      | | - Tiến sĩ | 13 | 2 | 2 |`);
    expect(degreesOf(read)).toBe('10/7 2/2');
    expect(read.diagnostics.filter((text) => text.startsWith('FORM_SUM_MISMATCH'))).not.toEqual([]);
  });

  it('does not guess where parts named like another group have no dash', async () => {
    const read = await small(`
      ${SUMMARY}${MANAGERS}
      | 4.2. | Giáo viên | 06 | 37 | 31 |
      | | Chia theo loại hợp đồng | | | |
      | | Viên chức | 07 | 33 | 28 |
      | | Hợp đồng lao động | 08 | 4 | 3 |
      | 4.2.1 | Chia theo trình độ đào tạo | | | |
      | | Đại học | 09 | 29 | 25 |
      | | Thạc sĩ | 10 | 7 | 5 |
      | | Tiến sĩ, TSKH | 11 | 1 | 1 |${STAFF}`);
    expect(degreesOf(read)).toBe('-/- -/-');
    expect(read.diagnostics).toContain('FORM_GROUP_UNSPLIT B10');
  });

  it('does not count degrees people are still studying for', async () => {
    const read = await small(`
      | 1 | Cán bộ quản lý | 01 | 0 | 0 |
      | 2 | Giáo viên | 05 | 10 | 9 |
      | | - Thạc sĩ | 06 | 3 | 2 |
      | | - Tiến sĩ | 07 | 1 | 0 |
      | | Đang đi học nâng cao trình độ: | | | |
      | | - Thạc sĩ | 08 | 5 | 5 |`);
    expect(degreesOf(read)).toBe('3/2 1/0');
    expect(read.diagnostics).toEqual(['FORM_DEGREE_ELSEWHERE B9']);
  });

  it('uses the summary where groups are not split, and checks it where they are', async () => {
    const summary = `
      | 1 | Tổng số cán bộ quản lý, giáo viên, nhân viên | 01 | 15 | 12 |
      | | - Thạc sĩ | 02 | 5 | 4 |
      | | - Tiến sĩ | 03 | 1 | 1 |`;
    const alone = await small(`${summary}
      | 1.1 | Cán bộ quản lý | 04 | 2 | 2 |
      | 1.2 | Giáo viên | 05 | 10 | 8 |
      | 1.3 | Nhân viên | 06 | 3 | 2 |`);
    expect(degreesOf(alone)).toBe('5/4 1/1');
    expect(valuesOf(alone)).toMatchObject({ staff_total: '15', managers_total: '2' });
    expect(alone.diagnostics).toEqual([]);
    const split = await small(`${summary}
      | 1.1 | Cán bộ quản lý | 04 | 2 | 2 |
      | | - Thạc sĩ | 07 | 1 | 1 |
      | | - Tiến sĩ | 08 | 1 | 1 |
      | 1.2 | Giáo viên | 05 | 10 | 8 |
      | | - Thạc sĩ | 09 | 3 | 3 |
      | | - Tiến sĩ | 10 | 0 | 0 |
      | 1.3 | Nhân viên | 06 | 3 | 2 |
      | | - Thạc sĩ | 11 | 0 | 0 |
      | | - Tiến sĩ | 12 | 0 | 0 |`);
    expect(degreesOf(split)).toBe('4/4 1/1');
    expect(split.diagnostics).toEqual(['FORM_SUM_MISMATCH D5']);
  });

  it('says when the groups do not add up to the total of all staff', async () => {
    const rows = (total: number, more = ''): string => `
      | | Tổng số | 01 | ${total} | 12 |${more}
      | 1 | Cán bộ quản lý | 04 | 2 | 2 |
      | 2 | Giáo viên | 05 | 10 | 8 |
      | 3 | Nhân viên | 06 | 3 | 2 |`;
    const read = (text: string): Promise<ReadSheet> =>
      readTable(`
      | | Đơn vị báo cáo: ${SCHOOL} |
      | IV | Cán bộ quản lý, giáo viên và nhân viên | Mã số | Tổng số | Nữ |
      | | B | C | 1 | 2 |${text}`);
    expect((await read(rows(15))).diagnostics).toEqual([]);
    const wrong = await read(rows(16));
    expect(wrong.diagnostics).toEqual(['FORM_SUM_MISMATCH D4']);
    expect(valuesOf(wrong)).toMatchObject({ staff_total: '16', staff_female: '12' });
    const other = await read(rows(16, '\n| 4 | Tổng phụ trách Đội | 07 | 1 | 0 |'));
    expect(other.diagnostics).toEqual([]);
  });
});

describe('forms of universities', () => {
  const rows = (total: number): string => `
      | 1 | Giảng viên | 01 | ${total} | 30 |
      | | Chia theo trình độ: | | | |
      | | - Giáo sư | 02 | 2 | 0 |
      | | - Phó giáo sư | 03 | 5 | 2 |
      | | - TSKH | 04 | 1 | 0 |
      | | - Tiến sĩ | 05 | 20 | 8 |
      | | - Thạc sĩ | 06 | 22 | 20 |`;

  it('add professors to rows of doctorates that leave them out', async () => {
    const read = await small(rows(50));
    expect(degreesOf(read)).toBe('22/20 28/10');
    expect(read.diagnostics).toEqual(['FORM_GROUP_ABSENT', 'FORM_PROFESSORS B6']);
  });

  it('do not add professors whom the rows of doctorates count already', async () => {
    expect(degreesOf(await small(rows(43)))).toBe('22/20 21/8');
  });
});

describe('what a form does not tell', () => {
  it('a blank beside prefilled zeros is missing, and the sum with it', async () => {
    const read = await full(
      WHOLE.replace('| 139 | 9 | 6 |', '| 139 | | 6 |').replace('| 129 | 2 | 1 |', '| 129 | 2 | |'),
    );
    expect(degreesOf(read)).toBe('-/- 1/1');
    expect(read.diagnostics).toContain('FORM_CELL_BLANK E15');
    expect(read.diagnostics).toContain('FORM_CELL_BLANK F10');
  });

  it('a group of nobody needs no rows, a row of nobody no women', async () => {
    const read = await small(`
      | 1 | Cán bộ quản lý | 01 | 2 | 1 |
      | | - Thạc sĩ | 02 | 1 | 1 |
      | | - Tiến sĩ | 03 | 0 | |
      | 2 | Giáo viên | 04 | 0 | |
      | | - Thạc sĩ | 05 | | |
      | | - Tiến sĩ | 06 | | |
      | 3 | Nhân viên | 07 | 0 | 0 |`);
    expect(degreesOf(read)).toBe('1/1 0/0');
    expect(read.diagnostics).toEqual([]);
    expect(valuesOf(read)).toMatchObject({ staff_total: '2', staff_female: '1' });
  });

  it('a blank is said once, with every sum that lacks it', async () => {
    const read = await full(WHOLE.replace('| 123 | 3 | 2 |', '| 123 | 3 | |'));
    const found = read.reading.diagnostics.filter(({ code }) => code === 'FORM_CELL_BLANK');
    expect(found).toMatchObject([
      { location: { address: 'F7' }, measures: ['managers_female', 'staff_female'] },
    ]);
  });

  it('an unfilled form is missing without a word for each cell', async () => {
    const read = await small(`
      | 1 | Cán bộ quản lý | 01 | | |
      | | - Thạc sĩ | 02 | | |
      | | - Tiến sĩ | 03 | | |
      | 2 | Giáo viên | 04 | | |
      | | - Thạc sĩ | 05 | | |
      | | - Tiến sĩ | 06 | | |`);
    expect(degreesOf(read)).toBe('-/- -/-');
    expect(read.diagnostics).toEqual([]);
  });

  it('teachers without rows by degree leave the sum unknown', async () => {
    const read = await small(`
      | 1 | Cán bộ quản lý | 01 | 2 | 1 |
      | | - Thạc sĩ | 02 | 1 | 1 |
      | | - Tiến sĩ | 03 | 0 | 0 |
      | 2 | Giáo viên | 04 | 10 | 9 |`);
    expect(degreesOf(read)).toBe('-/- -/-');
    expect(read.diagnostics).toEqual(['FORM_GROUP_UNSPLIT B7']);
  });

  it('parts that do not make up their group leave the sum unknown', async () => {
    const read = await small(`
      | 1 | Cán bộ quản lý | 01 | 0 | 0 |
      | 2 | Giáo viên | 04 | 10 | 9 |
      | 2.1 | Giáo viên biên chế | 05 | 7 | 6 |
      | | - Thạc sĩ | 06 | 2 | 2 |
      | | - Tiến sĩ | 07 | 1 | 1 |
      | 2.2 | Giáo viên hợp đồng | 08 | 3 | 3 |`);
    expect(degreesOf(read)).toBe('-/- -/-');
    expect(read.diagnostics).toEqual(['FORM_GROUP_UNSPLIT B5']);
  });

  it('degrees of a part are not those of the group', async () => {
    const read = await small(`
      | 1 | Cán bộ quản lý | 01 | 0 | 0 |
      | 2 | Giáo viên | 04 | 10 | 9 |
      | 2.1 | Trong đó: giáo viên hợp đồng | 05 | 4 | 4 |
      | | Chia theo trình độ đào tạo: | | | |
      | | - Đại học | 06 | 2 | 2 |
      | | - Thạc sĩ | 07 | 1 | 1 |
      | | - Tiến sĩ | 08 | 1 | 1 |`);
    expect(degreesOf(read)).toBe('-/- -/-');
    expect(read.diagnostics).toEqual(['FORM_GROUP_UNSPLIT B5']);
  });

  it('a blank is said where its group is filled in, though nothing else of the sum is', async () => {
    const read = await small(`
      | 1 | Cán bộ quản lý | 01 | 4 | |
      | | - Thạc sĩ | 02 | 2 | |
      | | - Tiến sĩ | 03 | 0 | |
      | 2 | Giáo viên | 04 | 0 | 0 |`);
    expect(degreesOf(read)).toBe('2/- 0/0');
    expect(valuesOf(read)).toMatchObject({ managers_total: '4', managers_female: '-' });
    expect(read.diagnostics).toEqual(['FORM_CELL_BLANK E4', 'FORM_CELL_BLANK E5']);
  });

  it('a list without doctorates says there are none only where it names everybody', async () => {
    const rows = (total: number): string => `
      | 1 | Cán bộ quản lý | 01 | 0 | 0 |
      | 2 | Giáo viên | 04 | ${total} | 5 |
      | | Chia theo trình độ đào tạo: | | | |
      | | - Đại học | 05 | 4 | 3 |
      | | - Thạc sĩ | 06 | 2 | 2 |`;
    expect(degreesOf(await small(rows(6)))).toBe('2/2 0/0');
    const short = await small(rows(7));
    expect(degreesOf(short)).toBe('2/2 -/-');
    expect(short.diagnostics).toEqual(['FORM_GROUP_UNSPLIT B5', 'FORM_SUM_MISMATCH D5']);
  });

  it('both degrees in one row cannot be told apart', async () => {
    const read = await small(`
      | 1 | Cán bộ quản lý | 01 | 0 | 0 |
      | 2 | Giáo viên | 04 | 6 | 5 |
      | | - Trên đại học | 06 | 2 | 2 |
      | | - Đại học | 05 | 4 | 3 |
      | 3 | Nhân viên | 07 | 1 | 1 |
      | | - Thạc sĩ | 08 | 1 | 1 |
      | | - Tiến sĩ | 09 | 0 | 0 |`);
    expect(degreesOf(read)).toBe('-/- -/-');
    expect(read.diagnostics).toEqual(['FORM_GROUP_UNSPLIT B5']);
  });
});

describe('faults of a form, each at its cell', () => {
  it('an error value makes its measures invalid', async () => {
    const read = await full(WHOLE.replace('| 139 | 9 | 6 |', '| 139 | #VALUE! | 6 |'));
    expect(degreesOf(read)).toBe('!/7 1/1');
    expect(read.diagnostics).toContain('CELL_ERROR E15');
  });

  it('more women than people, in rows that count and in rows that do not', async () => {
    const read = await full(
      WHOLE.replace('| 139 | 9 | 6 |', '| 139 | 9 | 12 |').replace('| 128 | 1 | 1 |', '| 128 | 1 | 2 |'),
    );
    expect(degreesOf(read)).toBe('11/! 1/1');
    const found = read.reading.diagnostics.filter(({ code }) => code === 'FORM_PART_EXCEEDS_WHOLE');
    expect(
      found.map(({ location, measures }) => [location.kind === 'cell' && location.address, measures]),
    ).toEqual([
      ['F15', ['masters_female']],
      ['F9', []],
    ]);
  });

  it('minority women beyond minorities or women, once', async () => {
    const read = await full(WHOLE.replace('| 139 | 9 | 6 | 2 | 1 |', '| 139 | 9 | 6 | 2 | 8 |'));
    expect(read.diagnostics.filter((text) => text.startsWith('FORM_PART'))).toEqual([
      'FORM_PART_EXCEEDS_WHOLE H15',
    ]);
    expect(degreesOf(read)).toBe('11/7 1/1');
  });

  it('more masters than teachers', async () => {
    const read = await full(WHOLE.replace('| 139 | 9 | 6 |', '| 139 | 90 | 6 |'));
    expect(degreesOf(read)).toBe('!/7 1/1');
    expect(read.diagnostics).toContain('FORM_PART_EXCEEDS_WHOLE E15');
  });

  it('degrees that do not add up to their group', async () => {
    const read = await full(WHOLE.replace('| 138 | 30 | 28 |', '| 138 | 31 | 28 |'));
    expect(read.diagnostics).toContain('FORM_SUM_MISMATCH E12');
    expect(degreesOf(read)).toBe('11/7 1/1');
  });

  it('numbers stored as text are read, and said once a column', async () => {
    const read = await full(WHOLE.replace('| 139 | 9 | 6 |', "| 139 | '9 | '6 |"));
    expect(degreesOf(read)).toBe('11/7 1/1');
    expect(read.diagnostics).toEqual(
      expect.arrayContaining(['COLUMN_TEXT_NUMBERS E15', 'COLUMN_TEXT_NUMBERS F15']),
    );
  });

  it('a row that stands twice', async () => {
    const read = await full(
      `${WHOLE.replace('| 4.3 |', '| | - Thạc sĩ | người | 139 | 4 | 4 | 0 | 0 | 4 | 4 | 0 | 0 |\n| 4.3 |')}`,
    );
    expect(degreesOf(read)).toBe('!/! 1/1');
    expect(read.diagnostics).toContain('FORM_ROW_REPEATED B17');
  });

  it('a group that stands twice', async () => {
    const read = await full(`${WHOLE}
      | 4.4 | Giáo viên | người | 150 | 7 | 7 | 0 | 0 | 7 | 7 | 0 | 0 |
      | | - Thạc sĩ | người | 151 | 7 | 7 | 0 | 0 | 7 | 7 | 0 | 0 |`);
    expect(degreesOf(read)).toBe('!/! !/!');
    expect(valuesOf(read)).toMatchObject({ managers_total: '3', staff_total: '!' });
    expect(read.diagnostics).toContain('FORM_ROW_REPEATED B18');
  });
});

describe('the blocks of a form', () => {
  const blocks = (first: string, second: string, rows: string): Promise<ReadSheet> =>
    readTable(
      `
      | | Đơn vị báo cáo: ${SCHOOL} |
      | IV | Cán bộ quản lý, giáo viên, nhân viên | Mã số | ${first} | | ${second} | |
      | | | | Tổng số | Nữ | Tổng số | Nữ |
      | A | B | C | 1 | 2 | 3 | 4 |${rows}`,
      { merges: ['D2:E2', 'F2:G2', 'A2:A3', 'B2:B3', 'C2:C3'] },
    );
  const rows = `
      | 1 | Cán bộ quản lý | 01 | 3 | 2 | 1 | 1 |
      | | - Thạc sĩ | 02 | 1 | 1 | 1 | 1 |
      | | - Tiến sĩ | 03 | 0 | 0 | 0 | 0 |
      | 2 | Giáo viên | 04 | 10 | 9 | 5 | 4 |
      | | - Thạc sĩ | 05 | 3 | 2 | 2 | 2 |
      | | - Tiến sĩ | 06 | 1 | 0 | 1 | 1 |`;

  it('only the total block counts', async () => {
    const read = await blocks('Tổng số', 'Trong đó: Công lập', rows);
    expect(degreesOf(read)).toBe('4/3 1/0');
  });

  it('parts are added, and said, where there is no total', async () => {
    const read = await blocks('Công lập', 'Ngoài công lập', rows);
    expect(degreesOf(read)).toBe('7/6 2/1');
    expect(read.diagnostics).toEqual(['FORM_PARTS_ADDED D3']);
  });

  it('a part that nobody filled in is no part', async () => {
    const read = await blocks('Công lập', 'Tư thục', rows.replace(/\| \d+ \| \d+ \|$/gmu, '| | |'));
    expect(degreesOf(read)).toBe('4/3 1/0');
  });

  it('two blocks of the same words are not read', async () => {
    const read = await blocks('Tổng số', 'Tổng số', rows);
    expect(read.values).toEqual({});
    expect(read.diagnostics).toContain('FORM_COLUMN_REPEATED F3');
  });

  it('public and private schools must make up all', async () => {
    const read = await readTable(
      `
      | | Đơn vị báo cáo: ${SCHOOL} |
      | IV | Cán bộ quản lý, giáo viên, nhân viên | Mã số | Tổng số | Nữ | Công lập | | Tư thục | |
      | | | | | | Tổng số | Nữ | Tổng số | Nữ |
      | A | B | C | 1 | 2 | 3 | 4 | 5 | 6 |
      | 1 | Cán bộ quản lý | 01 | 3 | 2 | 2 | 1 | 1 | 1 |
      | 2 | Giáo viên | 04 | 10 | 9 | 5 | 4 | 4 | 5 |`,
      { merges: ['F2:G2', 'H2:I2', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3'] },
    );
    expect(read.diagnostics).toEqual(['FORM_SUM_MISMATCH D6']);
    expect(valuesOf(read)).toEqual({ managers_total: '3', managers_female: '2' });
  });
});

describe('visiting teachers', () => {
  it('are not staff of the unit', async () => {
    const read = await full(`${WHOLE}
      | 4.4 | Giáo viên thỉnh giảng | người | 150 | 7 | 7 | 0 | 0 | 7 | 7 | 0 | 0 |
      | | - Thạc sĩ | người | 151 | 7 | 7 | 0 | 0 | 7 | 7 | 0 | 0 |`);
    expect(degreesOf(read)).toBe('11/7 1/1');
    expect(read.diagnostics).toEqual(['FORM_VISITING B18', 'FORM_GROUP_LEFT_OUT B17']);
  });

  it('are told when the teachers include them, and a group that leaves them out is the group', async () => {
    const inside = await full(
      WHOLE.replace(
        '| 4.3 |',
        '| | Trong đó: thỉnh giảng | người | 142 | 2 | 1 | 0 | 0 | 2 | 1 | 0 | 0 |\n| 4.3 |',
      ),
    );
    expect(degreesOf(inside)).toBe('11/7 1/1');
    const note = inside.reading.diagnostics.find(({ code }) => code === 'FORM_VISITING');
    expect(note?.args).toEqual({ row: 'Trong đó: thỉnh giảng', inside: true });
    const without = await full(WHOLE.replace('Giáo viên |', 'Giáo viên (không kể thỉnh giảng) |'));
    expect(degreesOf(without)).toBe('11/7 1/1');
  });
});

describe('the unit of a form', () => {
  const named = (name: string, form: string, sheetName = 'Cán bộ'): Promise<ReadSheet> =>
    readTable(HEADER.replace(SCHOOL, name).replace('Biểu số 02-TH-ĐN', form) + WHOLE, {
      merges: MERGES,
      name: sheetName,
    });

  it.each([
    ['Biểu số 01-MN-ĐN', 'preschool'],
    ['Biểu số 02-TH-ĐN', 'primary'],
    ['Biểu 03-THCS-ĐN', 'lower_secondary'],
    ['BIỂU SỐ: 04-THPT-ĐN', 'upper_secondary'],
    ['Biểu 05-GDTX-ĐN', 'continuing_education'],
  ])('%s of an office counts schools: %s', async (form, kind) => {
    const office = 'Phòng Văn hóa - Xã hội xã Ví Dụ';
    const read = await named(office, form);
    expect(read.kinds).toEqual({ [office]: `${kind} by form` });
    expect(read.diagnostics).toContain('FORM_KIND_USED B1');
  });

  it('is the form’s kind where the name tells none, and the name’s where it does', async () => {
    const form = 'Biểu số 02-TH-ĐN';
    expect((await named('Đơn vị báo cáo: Cơ sở Ví Dụ', form)).kinds).toEqual({
      'Cơ sở Ví Dụ': 'primary by form',
    });
    expect((await named('Trường THCS Ví Dụ', form)).kinds).toEqual({
      'Trường THCS Ví Dụ': 'lower_secondary by name',
    });
    expect((await named('Trường THCS Ví Dụ', 'Biểu')).kinds).toEqual({
      'Trường THCS Ví Dụ': 'lower_secondary by name',
    });
  });

  it('is told by the number above another sheet of the form', async () => {
    const office = 'Phòng Văn hóa - Xã hội xã Ví Dụ';
    const first = sheet(
      `
      | ${office} | Biểu số: 02-TH-ĐN | |
      | Trường, lớp | Mã số | Tổng số | Công lập | Tư thục |
      | Số lớp | 01 | 20 | 20 | 0 |`,
      { name: 'I' },
    );
    const staff = sheet(HEADER.split('\n').slice(3).join('\n') + WHOLE, {
      name: 'IV',
      merges: ['A1:A3', 'B1:B3', 'C1:C3', 'D1:D3', 'E1:H1', 'I1:L1', 'G2:H2', 'K2:L2'],
    });
    expect((await readSheets([first, staff])).kinds).toEqual({ [office]: 'primary by form' });
  });

  const staffSheet = sheet(HEADER.split('\n').slice(3).join('\n') + WHOLE, {
    name: 'IV',
    merges: ['A1:A3', 'B1:B3', 'C1:C3', 'D1:D3', 'E1:H1', 'I1:L1', 'G2:H2', 'K2:L2'],
  });
  const cover = (name: string): ReturnType<typeof sheet> =>
    sheet(`\n| UBND xã Ví Dụ | |\n| ${name} | |\n| BIỂU SỐ: 02-TH-ĐN | |\n| Có đến 30 tháng 9 năm 2025 | |`, {
      name: 'Bìa',
    });

  it('and the period may stand on a cover', async () => {
    const read = await readSheets([cover(SCHOOL), staffSheet]);
    expect(read.kinds).toEqual({ [SCHOOL]: 'primary by name' });
    expect(read.title.periods).toEqual([{ kind: 'year', year: 2025 }]);
    expect(read.diagnostics).toEqual(['SHEET_PASSED_OVER', 'FORM_GROUP_LEFT_OUT B15']);
  });

  it('is not that of a cover where the tables name their own, nor of a sheet behind them', async () => {
    const own = sheet(HEADER + WHOLE, { merges: MERGES });
    expect((await readSheets([cover('Trường THCS Ví Dụ'), own])).kinds).toEqual({
      [SCHOOL]: 'primary by name',
    });
    expect((await readSheets([staffSheet, cover('Trường THCS Ví Dụ')])).diagnostics).toContain(
      'UNIT_UNNAMED',
    );
  });

  it('tells the forms of one office apart by their levels', async () => {
    const office = 'Phòng Văn hóa - Xã hội xã Ví Dụ';
    const form = (name: string): ReturnType<typeof sheet> =>
      sheet(HEADER.replace(SCHOOL, office).replace('Biểu số 02-TH-ĐN', `Biểu ${name}`) + WHOLE, {
        name,
        merges: MERGES,
      });
    const read = await readSheets([form('02-TH'), form('03-THCS')]);
    expect(read.reading.units.map(({ kind }) => kind)).toEqual(['primary', 'lower_secondary']);
  });
});

describe('headers of forms', () => {
  const rows = `
      | 4.1 | Cán bộ quản lý | người | 01 | 2 | 1 |
      | | - Thạc sĩ | người | 02 | 1 | 1 |
      | | - Tiến sĩ | người | 03 | 0 | 0 |
      | 4.2 | Giáo viên | người | 04 | 10 | 9 |
      | | - Thạc sĩ | người | 05 | 3 | 2 |
      | | - Tiến sĩ | người | 06 | 1 | 0 |`;

  it.each([
    [
      'without merges, below footnotes',
      `
      | | *Số giáo viên: tính cả hợp đồng từ một năm | | | | |
      | IV | Đội ngũ | Đơn vị tính | Mã số | Tổng số | Trong đó: |
      | | | | | | Nữ |`,
    ],
    ['of one row, with brackets', '| TT | Nội dung | ĐVT | Mã số | Tổng số (người) | Trong đó: Nữ |'],
    [
      'with a group text of its own row',
      `
      | STT | Chỉ tiêu | Đơn vị tính | MÃ SỐ | Tổng số | Trong đó |
      | | | | | | Nữ |
      | A | B | C | D | 1 | 2 |`,
    ],
  ])('%s', async (_, header) => {
    const read = await readTable(
      `\n| | Đơn vị báo cáo: ${SCHOOL} |${header.startsWith('\n') ? '' : '\n'}${header}${rows}`,
    );
    expect(degreesOf(read)).toBe('4/3 1/0');
    expect(read.diagnostics).toEqual([]);
  });

  it('labels stand in several columns, one a level', async () => {
    const read = await readTable(`
      | Đơn vị báo cáo: ${SCHOOL} |
      | Chỉ tiêu | | | Mã số | Tổng số | Nữ |
      | Cán bộ quản lý | | | 01 | 2 | 1 |
      | | Chia theo trình độ | | | | |
      | | | Thạc sĩ | 02 | 1 | 1 |
      | | | Tiến sĩ | 03 | 0 | 0 |
      | Giáo viên | | | 04 | 10 | 9 |
      | | Chia theo trình độ | | | | |
      | | | Thạc sĩ | 05 | 3 | 2 |
      | | | Tiến sĩ | 06 | 1 | 0 |`);
    expect(degreesOf(read)).toBe('4/3 1/0');
  });
});

describe('what is not a form', () => {
  it.each([
    [
      'a list of schools with their numbers',
      '| Mã số | Tên trường | Tổng số | Nữ |\n| 1 | Trường THCS Ví Dụ | 5 | 3 |',
    ],
    ['no column of totals', '| STT | Chỉ tiêu | Mã số | Ghi chú |\n| 1 | Cán bộ quản lý | 01 | x |'],
  ])('%s', async (_, table) => {
    const { reading } = await readTable(table);
    expect(reading.sheets.map((one) => one.kind === 'table' && one.layout)).not.toContain('statistics-form');
  });
});
