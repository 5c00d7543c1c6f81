import { describe, expect, it } from 'vitest';
import { mergeUnits } from '../../src/workbook/merge-units.ts';
import { nameKey, nameWithin, withoutTime } from '../../src/workbook/unit-name.ts';
import { codeAndCell, readSheets, sheet } from '../support/grid.ts';

describe('a title that names a unit within itself', () => {
  it.each([
    ['DANH SÁCH TRÍCH NGANG CÁN BỘ, GIÁO VIÊN TRƯỜNG THPT VÍ DỤ 10 (tháng 12/2025)', 'TRƯỜNG THPT VÍ DỤ 10'],
    ['DANH SÁCH CB, GV, NV TRƯỜNG THCS VÍ DỤ NĂM HỌC 2025-2026', 'TRƯỜNG THCS VÍ DỤ'],
    ['DANH SÁCH CBGVNV TRƯỜNG TH&THCS VÍ DỤ 2 NH 2025-2026', 'TRƯỜNG TH&THCS VÍ DỤ 2'],
    ['Danh sách viên chức Trường TH - THCS Ví Dụ 3 - năm 2025', 'Trường TH - THCS Ví Dụ 3'],
    ['Danh sách nhân sự trường Mầm non Ví Dụ tính đến 31/12/2025', 'trường Mầm non Ví Dụ'],
    ['DANH SÁCH CBVC TRUNG TÂM GDNN-GDTX VÍ DỤ THÁNG 12 NĂM 2025', 'TRUNG TÂM GDNN-GDTX VÍ DỤ'],
    ['Báo cáo của Trường Tiểu học Ví Dụ A, 6 tháng đầu năm 2025', 'Trường Tiểu học Ví Dụ A'],
    ['Danh sách giáo viên trường THPT Ví Dụ Quý Đôn học kỳ I', 'trường THPT Ví Dụ Quý Đôn'],
    ['Danh sách giáo viên trường THPT 3 tháng 2 Ví Dụ', 'trường THPT 3 tháng 2 Ví Dụ'],
  ])('%s', (title, name) => {
    expect(nameWithin(title)).toBe(name);
  });

  it.each([
    'DANH SÁCH CÁN BỘ QUẢN LÝ CÁC TRƯỜNG THCS VÍ DỤ',
    'Danh sách giáo viên trường THCS trên địa bàn phường Ví Dụ',
    'Danh sách giáo viên trường mầm non, tiểu học, THCS',
    'Danh sách giáo viên trường Tiểu học và THCS',
    'Danh sách hiệu trưởng trường THPT công lập',
    'Danh sách giáo viên Trường THCS Ví Dụ 1 và Trường THCS Ví Dụ 2',
    'Danh sách kèm theo công văn của Trường THCS Ví Dụ 1',
    'DANH SÁCH GIÁO VIÊN GIỎI CẤP TRƯỜNG',
  ])('%s names none', (title) => {
    expect(nameWithin(title)).toBeNull();
  });

  it('loses the time a line of its own ends in', () => {
    expect(withoutTime('TRƯỜNG THCS VÍ DỤ 5 - NĂM HỌC 2025-2026')).toBe('TRƯỜNG THCS VÍ DỤ 5');
    expect(withoutTime('Trường THPT Ví Dụ Kỳ 2')).toBe('Trường THPT Ví Dụ Kỳ 2');
  });
});

describe('names of one unit', () => {
  it.each([
    ['Trường TH&THCS Ví Dụ', 'TH-THCS Ví Dụ'],
    ['Trường TH&THCS Ví Dụ', 'TRƯỜNG TIỂU HỌC VÀ THCS VÍ DỤ'],
    ['Trường Tiểu học & Trung học cơ sở Ví Dụ', 'TH và THCS Ví Dụ'],
    ['Trường Mầm non Ví Dụ', 'MN Ví Dụ'],
    ['Trung tâm GDNN-GDTX Ví Dụ', 'TTGDNN - GDTX Ví Dụ'.replace('TTGDNN', 'TT GDNN')],
  ])('%s and %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['Trường TH&THCS Ví Dụ', 'Trường THCS&THPT Ví Dụ'],
    ['Trường THCS Ví Dụ', 'Trường THCS Ví Dụ 2'],
    ['Trường TH Ví Dụ', 'Trường THCS Ví Dụ'],
  ])('%s and %s are two', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});

const STAFF = `
  | TT | Họ và tên | Giới tính | Trình độ |
  | 1  | Ví Dụ A   | Nữ  | Thạc sĩ |
  | 2  | Ví Dụ B   | Nam | Thạc sĩ |`;
const appendix = (women: number, titles: string) =>
  sheet(
    `
    ${titles}
    | STT | Nội dung | ĐVT | Tổng số | Trong đó: Nữ |
    | 1 | Có trình độ thạc sĩ | người | 2 | ${women} |
    | 2 | Có trình độ tiến sĩ | người | 0 | 0 |`,
    { name: 'Phụ lục' },
  );
const staff = (titles: string) => sheet(`${titles}${STAFF}`, { name: 'Danh sách' });

async function merged(...grids: Parameters<typeof readSheets>[0]) {
  const { reading } = await readSheets(grids);
  const { units, observations, diagnostics } = mergeUnits(reading.units, reading.observations);
  return {
    units: units.map(({ name }) => name),
    masters: observations.filter(({ measure }) => measure === 'masters_total').length,
    conflicts: diagnostics.map((one) => `${codeAndCell(one)} ${'other' in one.args ? one.args.other : ''}`),
  };
}

describe('an appendix and a staff list of one school', () => {
  it.each([
    [
      '| SỞ GDĐT VÍ DỤ |\n| TRƯỜNG THPT VÍ DỤ 10 |',
      '| DANH SÁCH CÁN BỘ, GIÁO VIÊN TRƯỜNG THPT VÍ DỤ 10 (tháng 12/2025) |',
    ],
    ['| TRƯỜNG THPT VÍ DỤ 10 |', '| DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN |'],
    ['| PHỤ LỤC 1 |', '| ĐƠN VỊ: TRƯỜNG THPT VÍ DỤ 10 |\n| DANH SÁCH CÁN BỘ |'],
    ['| Đơn vị: THPT Ví Dụ 10 |', '| DANH SÁCH CÁN BỘ TRƯỜNG TRUNG HỌC PHỔ THÔNG VÍ DỤ 10 NĂM 2025 |'],
    ['| Trường TH&THCS Ví Dụ |', '| DANH SÁCH VIÊN CHỨC TRƯỜNG TIỂU HỌC VÀ THCS VÍ DỤ NĂM HỌC 2025-2026 |'],
    ['| TRƯỜNG THCS VÍ DỤ - NĂM HỌC 2025-2026 |', '| TRƯỜNG THCS VÍ DỤ |\n| DANH SÁCH CÁN BỘ |'],
    ['| TRƯỜNG THCS VÍ DỤ, XÃ VÍ DỤ |', '| TRƯỜNG THCS VÍ DỤ |\n| DANH SÁCH CÁN BỘ |'],
    ['| TRƯỜNG THCS VÍ DỤ (XÃ VÍ DỤ) |', '| DANH SÁCH VIÊN CHỨC TRƯỜNG THCS VÍ DỤ NĂM 2025 |'],
    ['| PHÒNG GDĐT VÍ DỤ |\n| TRƯỜNG THCS VÍ DỤ |', '| PHÒNG GDĐT VÍ DỤ |\n| DANH SÁCH CÁN BỘ |'],
  ])('%s with %s are one unit', async (one, other) => {
    const { units, masters, conflicts } = await merged(appendix(1, one), staff(other));
    expect(units).toHaveLength(1);
    expect(masters).toBe(1);
    expect(conflicts).toEqual([]);
  });

  it('that contradict each other are said with both cells, and neither is used', async () => {
    const { conflicts } = await merged(
      appendix(2, '| TRƯỜNG THPT VÍ DỤ 10 |'),
      staff('| DANH SÁCH CÁN BỘ TRƯỜNG THPT VÍ DỤ 10 (tháng 12/2025) |'),
    );
    expect(conflicts).toEqual(['UNIT_CONFLICT D3 Phụ lục!E3']);
  });

  it('of schools of one name in two places stay two', async () => {
    const { units } = await merged(
      appendix(1, '| TRƯỜNG THCS VÍ DỤ, XÃ MỘT |'),
      staff('| TRƯỜNG THCS VÍ DỤ, XÃ HAI |\n| DANH SÁCH CÁN BỘ |'),
    );
    expect(units).toHaveLength(2);
  });

  it('of two schools stay two', async () => {
    const { units } = await merged(
      appendix(1, '| TRƯỜNG THPT VÍ DỤ 10 |'),
      staff('| DANH SÁCH CÁN BỘ TRƯỜNG THPT VÍ DỤ 11 |'),
    );
    expect(units).toEqual(['TRƯỜNG THPT VÍ DỤ 10', 'TRƯỜNG THPT VÍ DỤ 11']);
  });
});
