import type { FixtureColumn, FixtureSheet, FixtureValue } from './workbook-builder.ts';

/** Official statistics forms, as schools and offices fill them in. Every name and number is invented. */

const column = (...header: string[]): FixtureColumn => ({ header });
const NUMBER_ROW: readonly FixtureValue[] = [null, 'A', 'B', 'C', 1, 2, 3, 4, 5, 6, 7, 8];

const block = (name: string): FixtureColumn[] => [
  column(name, 'Tổng số'),
  column(name, 'Nữ'),
  column(name, 'Dân tộc thiểu số', 'Tổng số'),
  column(name, 'Dân tộc thiểu số', 'Nữ'),
];

const leading = (section: string, title: string): FixtureColumn[] => [
  column(section),
  column(title),
  column('Đơn vị tính'),
  column('Mã số'),
];

/** A row of the staff section: total, women, minorities, minority women; the public block repeats them. */
type Counts = readonly [FixtureValue, FixtureValue, FixtureValue, FixtureValue];

const row = (
  ordinal: FixtureValue,
  label: string,
  code: number | null,
  counts: Counts | null,
): FixtureValue[] => [
  ordinal,
  label,
  code === null ? null : 'người',
  code,
  ...(counts ? [...counts, ...counts] : Array<FixtureValue>(8).fill(null)),
];

const staffSheet = (
  name: string,
  titles: readonly string[],
  rows: readonly FixtureValue[][],
): FixtureSheet => ({
  name,
  titles,
  columns: [
    ...leading('IV', 'Cán bộ quản lý, giáo viên và nhân viên'),
    ...block('Tổng số'),
    ...block('Công lập'),
  ],
  rows: [[...NUMBER_ROW], ...rows],
  signature: ['NGƯỜI LẬP BIỂU', '(Ký, họ tên)'],
});

const BY_DEGREE = 'Chia theo trình độ đào tạo:';

/** A school's form in three sheets, two of them about other things: its targets are met. */
export const formMet: readonly FixtureSheet[] = [
  {
    name: 'Trường-Lớp',
    titles: [
      'Biểu số: 04-THPT-ĐN',
      'Trường THPT Ví Dụ Biểu Mẫu',
      'Kỳ đầu năm học, có đến 30 tháng 9 năm 2025',
    ],
    columns: [...leading('I', 'Trường, lớp'), column('Tổng số'), column('Công lập'), column('Tư thục')],
    rows: [
      [null, 'A', 'B', 'C', 1, 2, 3],
      [1.1, 'Trường', 'trường', 1, 1, 1, 0],
      [null, 'Chia theo vùng:', null, null, null, null, null],
      [
        1.3,
        'Trường có chương trình giáo dục cơ bản về giới tính, phòng chống bạo lực, xâm hại',
        'trường',
        31,
        1,
        1,
        0,
      ],
      ['1.4.', 'Lớp', 'lớp', 32, 30, 30, 0],
    ],
  },
  {
    name: 'Học sinh',
    titles: [],
    columns: [...leading('II', 'Học sinh'), ...block('Tổng số'), ...block('Công lập')],
    rows: [[...NUMBER_ROW], row('2.1.', 'Học sinh', 40, [1210, 640, 30, 16])],
  },
  staffSheet(
    'Cán bộ',
    [],
    [
      row('4.1.', 'Cán bộ quản lý', 123, [4, 3, 0, 0]),
      row(null, BY_DEGREE, null, null),
      row(null, '- Đại học', 128, [0, 0, 0, 0]),
      row(null, '- Thạc sĩ', 129, [3, 2, 0, 0]),
      row(null, '- Tiến sĩ, TSKH', 130, [1, 1, 0, 0]),
      row('4.2.', 'Giáo viên', 131, [70, 52, 3, 2]),
      row('4.2.1 ', 'Trong đó: giáo viên hợp đồng', 132, [8, 6, 0, 0]),
      row(null, BY_DEGREE, null, null),
      row(null, '- Đại học', 138, [40, 30, 2, 1]),
      row(null, '- Thạc sĩ', 139, [26, 20, 1, 1]),
      row(null, '- Tiến sĩ, TSKH', 140, [4, 2, 0, 0]),
      row('4.3.', 'Nhân viên', 141, [6, 5, 0, 0]),
    ],
  ),
];

/** A commune's form for its primary schools, public and private added up: too few women with a doctorate. */
export const formShort: FixtureSheet = {
  name: 'IV',
  titles: [
    'UBND XÃ VÍ DỤ',
    'PHÒNG VĂN HÓA - XÃ HỘI XÃ VÍ DỤ',
    'Biểu số: 02-TH-ĐN',
    'Có đến 30 tháng 9 năm học 2025-2026',
  ],
  columns: [
    ...leading('IV', 'Cán bộ quản lý, giáo viên và nhân viên'),
    ...block('Công lập'),
    ...block('Ngoài công lập'),
  ],
  rows: [
    [...NUMBER_ROW],
    ['4.1.', 'Cán bộ quản lý', 'người', 101, 12, 8, 0, 0, 3, 2, 0, 0],
    [null, 'Trong đó:', null, null, ...Array<FixtureValue>(8).fill(null)],
    [null, '- Thạc sĩ', 'người', 102, 5, 3, 0, 0, 1, 0, 0, 0],
    [null, '- Tiến sĩ', 'người', 103, 1, 0, 0, 0, 0, 0, 0, 0],
    [null, '- Tiến sĩ khoa học', 'người', 104, 0, 0, 0, 0, 0, 0, 0, 0],
    ['4.2.', 'Giáo viên', 'người', 105, 140, 121, 4, 3, 22, 20, 0, 0],
    [null, 'Trong đó:', null, null, ...Array<FixtureValue>(8).fill(null)],
    [null, '- Thạc sĩ', 'người', 106, 24, 17, 0, 0, 4, 3, 0, 0],
    [null, '- Tiến sĩ', 'người', 107, 2, 1, 0, 0, 0, 0, 0, 0],
    [null, '- Tiến sĩ khoa học', 'người', 108, 0, 0, 0, 0, 0, 0, 0, 0],
    ['4.3.', 'Nhân viên', 'người', 109, 15, 12, 0, 0, 4, 4, 0, 0],
    [null, 'Giáo viên thỉnh giảng', 'người', 110, 3, 2, 0, 0, 1, 1, 0, 0],
  ],
};

/** One fault of every kind: a cell error, more women than people, a blank, text, sums that do not agree. */
export const formFaulty: FixtureSheet = staffSheet(
  'Cán bộ',
  ['Biểu số: 03-THCS-ĐN', 'Trường THCS Ví Dụ Biểu Lỗi', 'Kỳ đầu năm học, có đến 30 tháng 9 năm 2025'],
  [
    row('4.1.', 'Cán bộ quản lý', 123, ['3', null, 0, 0]),
    row(null, BY_DEGREE, null, null),
    row(null, '- Đại học', 128, [2, 1, 0, 0]),
    row(null, '- Thạc sĩ', 129, [1, 2, 0, 0]),
    row(null, '- Tiến sĩ, TSKH', 130, [0, null, 0, 0]),
    row('4.2.', 'Giáo viên', 131, [40, 30, 2, 3]),
    row(null, BY_DEGREE, null, null),
    row(null, '- Đại học', 138, [30, 20, 0, 0]),
    row(null, '- Thạc sĩ', 139, [{ error: '#VALUE!' } as FixtureValue, 6, 0, 0]),
    row(null, '- Tiến sĩ, TSKH', 140, [2, 1, 0, 0]),
    row(null, 'Đang đi học:', null, null),
    row(null, '- Thạc sĩ', 141, [3, 3, 0, 0]),
    [null, 'Nhân viên', 'người', 142, 4, 4, 0, 0, 3, 4, 0, 0],
  ],
);
