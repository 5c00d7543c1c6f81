import { describe, expect, it } from 'vitest';
import { Binder } from '../../src/workbook/binding.ts';
import { compileHeaderIndex, HeaderIndex } from '../../src/workbook/header-index.ts';
import { Speller } from '../../src/workbook/spelling.ts';
import { catalogue, readTable, showBinding } from '../support/grid.ts';

const binder = new Binder(
  catalogue,
  new HeaderIndex(compileHeaderIndex(catalogue)),
  new Speller(catalogue.vocabulary),
);
const column = (path: string) => ({ column: 1, path: path.split(' > ') });
const bind = (path: string): string => showBinding(binder.bind(column(path)));

describe('a header path', () => {
  it.each([
    ['Tiến sĩ', 'phd_total'],
    ['TIẾN SỸ', 'phd_total'],
    ['tien si', 'phd_total'],
    ['Tiến sĩ > TS', 'phd_total'],
    ['Tiến sĩ > Nữ', 'phd_female'],
    ['Tiến sĩ > Trong đó: Nữ', 'phd_female'],
    ['Tiến sĩ > Nam', 'phd_male'],
    ['Tiến sĩ > Tỷ lệ (%)', 'phd_female_percent'],
    ['ThS > Nữ', 'masters_female'],
    ['TS > Nữ', 'phd_female'],
    ['CBGVNV > TS', 'staff_total'],
    ['Cán bộ, giáo viên, nhân viên > Nữ', 'staff_female'],
    ['Quy hoạch > Nữ > Đã tập huấn', 'planning_female_trained'],
    ['Có nữ trong quy hoạch', 'has_woman_in_planning'],
    ['Số đơn vị có nữ trong quy hoạch', 'units_with_woman_in_planning'],
    ['Tỷ lệ nữ thạc sĩ (%)', 'masters_female_percent'],
  ])('%s is %s', (path, bound) => {
    expect(bind(path)).toBe(bound);
  });

  it('may have groups that change nothing', () => {
    expect(bind('Trình độ chuyên môn > Tiến sĩ > Nữ')).toBe('phd_female');
    expect(bind('Kết quả thực hiện > Trình độ > Tiến sĩ > TS')).toBe('phd_total');
    expect(bind('Mục tiêu 3 > Tiến sĩ > Nữ')).toBe('phd_female');
    expect(bind('Mục tiêu 3: tăng cường vị thế > Tiến sĩ > Nữ')).toBe('phd_female');
  });

  it('may stand under a numbered chapter that is neutral or speaks of it', () => {
    expect(bind('II. Nhân sự > Tiến sĩ > Nữ')).toBe('phd_female');
    expect(bind('II. QH, KH&CN > Nữ trong QH')).toBe('planning_female');
    expect(bind('IV. Truyền thông > Lượt phụ huynh được tiếp cận')).toBe('parent_contacts');
  });

  it.each(['III. Dân tộc thiểu số > Tiến sĩ', 'II. Học sinh > Nữ'])(
    'may not stand under a chapter that changes its meaning: %s',
    (path) => {
      expect(bind(path)).toBe('unknown');
    },
  );

  it.each([
    'Giáo viên > Tiến sĩ',
    'Giáo viên > Tiến sĩ > Nữ',
    'Dân tộc thiểu số > Tiến sĩ > Nữ',
    'Tiến sĩ > Dân tộc thiểu số',
    'Tiến sĩ > DTTS > Nữ',
    'Ngoài công lập > Tiến sĩ',
    'Kế hoạch > Tiến sĩ',
    'Kế hoạch năm 2025 > Tiến sĩ',
    'Năm trước > Tiến sĩ',
    'So sánh (+/-) > Tiến sĩ',
    'Cấp cơ sở > Nữ CN',
    'Đang học > Tiến sĩ',
    'Nghiên cứu sinh tiến sĩ',
    'Nữ',
    'Tổng số',
    'TS',
    'Tỷ lệ (%)',
    'Nữ trong quy hoạch chưa được tập huấn',
    'Nam, nữ tiến sĩ',
    'Không có tiến sĩ',
    'Tiến sĩ (dự kiến)',
  ])('%s means something else and is not bound', (path) => {
    expect(bind(path)).toBe('unknown');
  });

  it.each([
    'Tỷ lệ tiến sĩ trong tổng số nữ (%)',
    'Tỷ lệ tiến sĩ trên tổng số nữ',
    'Tỷ lệ nữ tiến sĩ trong tổng số nữ (%)',
    'Tỷ lệ thạc sĩ trong tổng số nữ (%)',
  ])('%s has another denominator and is not bound', (path) => {
    expect(bind(path)).toBe('unknown');
  });

  it.each([
    ['STT', 'ordinal'],
    ['Số TT', 'ordinal'],
    ['Tên đơn vị', 'unit_name'],
    ['Trường', 'unit_name'],
    ['Mã trường', 'unit_code'],
    ['Cấp học', 'unit_kind'],
    ['Loại hình', 'unit_kind'],
    ['Phường/Xã', 'parent'],
    ['Ghi chú', 'note'],
    ['Thông tin chung > Tên đơn vị', 'unit_name'],
  ])('%s is the column of %s', (path, role) => {
    expect(bind(path)).toBe(role);
  });

  it('says when as well as what', () => {
    expect(bind('Website có chuyên mục BĐG > Quý III')).toBe('website_gender_section Q3');
    expect(bind('Website có chuyên mục BĐG > HK I > Q3')).toBe('website_gender_section Q3');
    expect(bind('Lượt phụ huynh được tiếp cận > Quý I/2025')).toBe('parent_contacts Q1 2025');
    expect(bind('Năm 2024 > Tiến sĩ > Nữ')).toBe('phd_female 2024');
    expect(bind('Quý I')).toBe('unknown');
  });

  it('of the same significant words is bound and remembered as such', () => {
    const binding = binder.bind(column('Số lượng nữ ở trình độ tiến sĩ'));
    expect(binding).toMatchObject({ kind: 'measure', measure: { id: 'phd_female' } });
    expect(binding).toMatchObject({ by: { kind: 'words', spelling: expect.any(String) } });
    expect(binder.bind(column('Nữ tiến sĩ'))).toMatchObject({ by: { kind: 'spelling' } });
  });
});

describe('a suggestion', () => {
  const near = (path: string): string[] => binder.suggest(column(path)).map(({ measure }) => measure);

  it('names what a misspelt header may have meant, and binds nothing', async () => {
    expect(near('Nữ tiếm sĩ')).toContain('phd_female');
    expect(bind('Nữ tiếm sĩ')).toBe('unknown');
    const read = await readTable(`
      | Tên trường | Tiến sĩ | Nữ tiếm sĩ |
      | TH Hoa Sen | 5       | 3          |`);
    expect(read.bindings).toEqual({ A: 'unit_name', B: 'phd_total', C: 'unknown' });
    expect(read.values).toEqual({ 'TH Hoa Sen': { phd_total: '5' } });
    expect(read.diagnostics).toEqual(['HEADER_UNKNOWN C1']);
  });

  it('never changes one sex into the other', () => {
    expect(near('Nam tiến sĩ trẻ')).not.toContain('phd_female');
    expect(near('Nữ giới tiến sĩ')).not.toContain('phd_male');
  });

  it('is not made for a header of other matters', () => {
    expect(near('Tài liệu đã phát (tờ)')).toEqual([]);
    expect(near('Họ')).toEqual([]);
  });
});

describe('every spelling of the catalogue', () => {
  it('is bound to its own measure', () => {
    const wrong = [...catalogue.measures.values()].flatMap(({ id, headers }) =>
      headers
        .map((header) => ({
          header,
          bound: showBinding(binder.bind({ column: 1, path: header.split('>') })),
        }))
        .filter(({ bound }) => bound !== id)
        .map(({ header, bound }) => `${header}: ${bound}, not ${id}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a group that changes the meaning of the columns below it', () => {
  it('is not needed by a leaf that is a part of the column before it', async () => {
    const { bindings, values } = await readTable(`
      | STT | Tên trường | Tổng số CBGVNV | Nữ | Tiến sĩ |
      | 1   | TH Hoa Sen | 50             | 40 | 2       |`);
    expect(bindings).toMatchObject({ C: 'staff_total', D: 'staff_female', E: 'phd_total' });
    expect(values).toEqual({ 'TH Hoa Sen': { staff_total: '50', staff_female: '40', phd_total: '2' } });
  });

  const tables: [string, string, string[]][] = [
    [
      'merged, beside names merged down',
      `
      | STT | Tên trường | Giáo viên |            |
      |     |            | Tiến sĩ   | Nữ tiến sĩ |
      | 1   | TH Hoa Sen | 5         | 3          |`,
      ['A1:A2', 'B1:B2', 'C1:D1'],
    ],
    [
      'not merged, beside names in its row',
      `
      | STT | Tên trường | Giáo viên |            |
      |     |            | Tiến sĩ   | Nữ tiến sĩ |
      | 1   | TH Hoa Sen | 5         | 3          |`,
      [],
    ],
    [
      'merged, above names in the row below',
      `
      |     |            | Dân tộc thiểu số |            |
      | STT | Tên trường | Tiến sĩ          | Nữ tiến sĩ |
      | 1   | TH Hoa Sen | 5                | 3          |`,
      ['C1:D1'],
    ],
    [
      'one of two groups above names in the row below',
      `
      |     |            | Giáo viên |            | Khác    |
      | STT | Tên trường | Tiến sĩ   | Nữ tiến sĩ | Ghi chú |
      | 1   | TH Hoa Sen | 5         | 3          |         |`,
      ['C1:D1'],
    ],
    [
      'not merged, in a row where another group is',
      `
      | STT | Tên trường | CBGVNV |    | Giáo viên |         |
      |     |            | TS     | Nữ | Thạc sĩ   | Tiến sĩ |
      | 1   | TH Hoa Sen | 50     | 30 | 5         | 3       |`,
      ['A1:A2', 'B1:B2', 'C1:D1'],
    ],
  ];

  it.each(tables)('%s', async (_, table, merges) => {
    const { bindings } = await readTable(table, { merges });
    expect(Object.values(bindings).filter((bound) => /^(phd|masters)/u.test(bound))).toEqual([]);
  });
});
