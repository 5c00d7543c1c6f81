import { describe, expect, it } from 'vitest';
import { NO_MAPPING, type Mapping } from '../../../src/workbook/mapping.ts';
import { readSheets, readTable, sheet } from '../../support/grid.ts';

const EXPORT = `
  | Họ tên (*) | Giới tính | Dân tộc    | Trình độ CM cao nhất          | Trạng thái | Nhóm CB     | Mã trường     |
  | hoTen      | GIOI_TINH | MA_DAN_TOC | TRINH_DO_CHUYEN_MON_CAO_NHAT  | TRANG_THAI | NHOM_CAN_BO | MA_TRUONG_HOC |`;

async function counted(table: string, mapping: Mapping = NO_MAPPING) {
  const read = await readTable(table, { mapping });
  return { ...read, counts: Object.values(read.values)[0] ?? {} };
}
const byHeader = (header: string, codeList: string): Mapping => ({
  ...NO_MAPPING,
  headers: [{ header, role: 'degree', codeList }],
});

describe('a coded export', () => {
  const rows = `
    | Ví Dụ A | '02 | '01 | '02 | '01 | '01 | '00000001 |
    | Ví Dụ B | '01 | '01 | '01 | '04 | '03 | '00000001 |
    | Ví Dụ C | '02 | '55 | '03 | '07 | '02 | '00000001 |
    | Ví Dụ D | '02 | '01 | '02 | '05 | '03 | '00000001 |
    | Ví Dụ E | '02 | '01 | '02 | '06 | '03 | '00000001 |
    | Ví Dụ F | '02 | '01 | '02 | '03 | '08 | '00000001 |`;
  const expected = {
    staff_total: '3',
    staff_female: '2',
    managers_total: '1',
    managers_female: '1',
    masters_total: '1',
    masters_female: '1',
    masters_male: '0',
    phd_total: '1',
    phd_female: '0',
    phd_male: '1',
  };

  it('is read by the lists that its technical names name', async () => {
    const { counts, headerRows, bindings, diagnostics } = await counted(EXPORT + rows);
    expect(headerRows).toEqual([1, 2]);
    expect(bindings).toEqual({
      A: 'person_name',
      B: 'sex',
      C: 'ignored',
      D: 'degree',
      E: 'status',
      F: 'position',
      G: 'unit_code',
    });
    expect(counts).toEqual(expected);
    expect(diagnostics).toEqual(['UNIT_KIND_UNKNOWN G3', 'STAFF_LEFT_OUT']);
  });

  it('may have its technical row alone', async () => {
    const { counts, headerRows } = await counted(
      `| fullName | gioiTinh | MA_DAN_TOC | trinhDoChuyenMonCaoNhat | TRANG_THAI | NHOM_CAN_BO | maTruongHoc |${rows}`,
    );
    expect(headerRows).toEqual([1, 1]);
    expect(counts).toEqual(expected);
  });

  it('with its Vietnamese row alone names no list: an error at each header that needs one', async () => {
    const { counts, diagnostics, reading } = await counted(`
      | Họ tên (*) | Giới tính | Trình độ chuyên môn * | Đơn vị |
      | Ví Dụ A    | Nữ        | '02                   | THCS Một |
      | Ví Dụ B    | Nam       | '01                   | THCS Một |`);
    expect(diagnostics).toEqual(['CODE_LIST_UNNAMED C1']);
    expect(reading.diagnostics[0]?.args).toMatchObject({
      role: 'degree',
      cells: 2,
      lists: ['DM_TRINH_DO_CHUYEN_MON', 'DM_TRINH_DO', 'NCC_TRINH_DO'],
    });
    expect(counts).toMatchObject({ staff_total: '2', masters_total: '!', phd_total: '!' });
  });
});

describe('the same number', () => {
  const list = (code: string) => `
    | Họ tên  | Giới tính | Bằng | Trình độ | Đơn vị   |
    | Ví Dụ A | Nữ        |      | ${code}  | THCS Một |`;

  it.each([
    ['DM_TRINH_DO_CHUYEN_MON', "'02", 'master'],
    ['DM_TRINH_DO_CHUYEN_MON', "'08", 'other'],
    ['DM_TRINH_DO_CHUYEN_MON', "'09", 'other'],
    ['DM_TRINH_DO', "'08", 'master'],
    ['DM_TRINH_DO', "'09", 'phd'],
    ['NCC_TRINH_DO', '4', 'master'],
    ['NCC_TRINH_DO', "'5", 'phd'],
  ])('by %s %s is %s', async (codes, code, degree) => {
    const { counts, diagnostics } = await counted(list(code), byHeader('Trình độ', codes));
    expect([counts['masters_total'], counts['phd_total']]).toEqual([
      degree === 'master' ? '1' : '0',
      degree === 'phd' ? '1' : '0',
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('that the declared list lacks is not used', async () => {
    const { counts, reading } = await counted(list("'09"), byHeader('Trình độ', 'NCC_TRINH_DO'));
    expect(counts['phd_total']).toBe('!');
    expect(reading.diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['CODE_UNKNOWN', { list: 'NCC_TRINH_DO', shown: '09', cells: 1 }],
    ]);
  });

  it('without its zero is read by a list declared by hand, and that is said', async () => {
    const { counts, reading } = await counted(list('8'), byHeader('Trình độ', 'DM_TRINH_DO'));
    expect(counts['masters_total']).toBe('1');
    expect(reading.diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['CODE_ZERO_RESTORED', { list: 'DM_TRINH_DO', shown: '8', readAs: '08', cells: 1 }],
    ]);
  });
});

describe('a leading zero that is lost', () => {
  const read = (header: string, codes: readonly string[]) =>
    counted(`
      | hoTen | GIOI_TINH | ${header} | Trường |
      ${codes.map((code, index) => `| Ví Dụ ${index} | '02 | ${code} | THCS Một |`).join('\n')}`);

  it('leaves a status unread: 3 is retired in one list and 03 transferred in another', async () => {
    const { counts, reading, diagnostics } = await read('TRANG_THAI', ["'01", '3', '3']);
    expect(diagnostics).toEqual(['CODE_ZERO_LOST C3', 'STAFF_COLUMN_MISSING A1']);
    expect(reading.diagnostics[0]?.args).toEqual({
      header: 'TRANG_THAI',
      role: 'status',
      list: 'DM_TRANG_THAI',
      shown: '3',
      cells: 2,
    });
    expect(counts).toMatchObject({ staff_total: '!', staff_female: '!' });
  });

  it('leaves a degree unread: 2 is a master’s in one list and none in another', async () => {
    const { counts, diagnostics } = await read('TRINH_DO_CHUYEN_MON', ["'02", '2']);
    expect(diagnostics).toEqual(['CODE_ZERO_LOST C3']);
    expect(counts).toMatchObject({ staff_total: '2', masters_total: '!' });
  });

  it('is put back where every list means the same by both', async () => {
    const { counts, diagnostics } = await counted(`
      | hoTen   | GIOI_TINH | hocVi | Trường   |
      | Ví Dụ A | 2         | ThS   | THCS Một |
      | Ví Dụ B | 1         | ThS   | THCS Một |
      | Ví Dụ C | 2         | ThS   | THCS Một |`);
    expect(counts).toMatchObject({ staff_female: '2', masters_female: '2', masters_male: '1' });
    expect(diagnostics).toEqual(['CODE_ZERO_RESTORED B2', 'CODE_ZERO_RESTORED B3']);
  });
});

describe('a code-list sheet of the workbook', () => {
  const codes = (state: 'visible' | 'hidden') =>
    sheet(
      `
      | STT | Mã  | Tên       |
      | 1   | '31 | Tiến sĩ   |
      | 2   | '32 | Thạc sĩ   |
      | 3   | '33 | Đại học   |`,
      { name: 'DM_BANG_CAP', state },
    );
  const staff = sheet(`
    | Họ tên  | Giới tính | Trình độ (DM_BANG_CAP) | Trường   |
    | Ví Dụ A | Nữ        | '32                    | THCS Một |
    | Ví Dụ B | Nam       | '31                    | THCS Một |
    | Ví Dụ C | Nam       | '33                    | THCS Một |`);

  it.each(['visible', 'hidden'] as const)('that the header names is the list, %s', async (state) => {
    const { values } = await readSheets([staff, codes(state)]);
    expect(values['THCS Một']).toMatchObject({ masters_female: '1', phd_total: '1', staff_total: '3' });
  });
});

describe('codes that the workbook itself explains', () => {
  it.each([
    ['Giới tính (1: Nam, 2: Nữ)', '1', '2'],
    ['Giới tính (0 - Nam; 1 - Nữ)', '0', '1'],
    ['Giới tính (Nam: 1, Nữ: 0)', '1', '0'],
    ['Giới tính 1=Nam 2=Nữ', '1', '2'],
  ])('in the header: %s', async (header, man, woman) => {
    const { sums, diagnostics } = await readTable(`
      | Trường THCS Ví Dụ |
      | Họ tên | ${header} | Trình độ |
      | Ví Dụ A | ${man} | ThS |
      | Ví Dụ B | ${woman} | ThS |
      | Ví Dụ C | ${woman} | ĐH |`);
    expect(sums).toMatchObject({ staff_total: 3, staff_female: 2, masters_female: 1 });
    expect(diagnostics).toEqual([]);
  });

  it('in a line of a code-list sheet', async () => {
    const list = sheet(`
      | Trường THCS Ví Dụ |
      | Họ tên | Giới tính | Trình độ (mã theo DM_TRINH_DO) | Trạng thái |
      | HO_TEN | GIOI_TINH | TRINH_DO_CHUYEN_MON_CAO_NHAT   | TRANG_THAI |
      | Ví Dụ A | 2 | 8 | 1 |
      | Ví Dụ B | 1 | 9 | 1 |
      | Ví Dụ C | 2 | 1 | 3 |
      | Ví Dụ D | 2 | 8 | 5 |`);
    const codes = sheet(
      `
      | Mã | Tên |
      | '01 | Chưa qua đào tạo |
      | '08 | Thạc sĩ |
      | '09 | Tiến sĩ |
      |
      | Trạng thái: 01 Đang làm việc; 02 Chuyển đi; 03 Điều động; 05 Nghỉ hưu |`,
      { name: 'DM_TRINH_DO' },
    );
    const { sums, diagnostics } = await readSheets([list, codes]);
    expect(sums).toMatchObject({ staff_total: 2, masters_female: 1, phd_total: 1, phd_female: 0 });
    // Without it a short status may be another list's, and the sheet of codes is no table passed over.
    expect(diagnostics.filter((text) => !text.startsWith('CODE_ZERO_RESTORED'))).toEqual(['STAFF_LEFT_OUT']);
    expect((await readSheets([list])).diagnostics).toContain('CODE_ZERO_LOST D4');
  });
});

describe('the code of a unit', () => {
  it('with and without its first zero is one where the name is the same', async () => {
    const { units, sums } = await readTable(`
      | Mã trường | Tên trường | Họ tên | Giới tính | Trình độ |
      | 1001011 | TH&THCS Ví Dụ | Ví Dụ A | Nữ | ThS |
      | '01001011 | TH&THCS  Ví Dụ | Ví Dụ B | Nữ | ThS |
      | '001001011 | THCS Ví Dụ | Ví Dụ C | Nữ | ThS |`);
    expect(Object.values(units)).toEqual(['TH&THCS Ví Dụ', 'THCS Ví Dụ']);
    expect(sums).toMatchObject({ masters_total: 3 });
  });
});
