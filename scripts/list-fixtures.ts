import type { FixtureColumn, FixtureSheet, FixtureValue } from './workbook-builder.ts';

/** Lists of one unit's indicators, and tables with units across. Every name is invented. */

const column = (...header: string[]): FixtureColumn => ({ header });
const LIST = [
  column('STT'),
  column('Nội dung chỉ tiêu'),
  column('ĐVT'),
  column('Tổng số'),
  column('Trong đó: Nữ'),
  column('Tỷ lệ (%)'),
  column('Ghi chú'),
];
const heading = (school: string): string[] => [
  'SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NỘI',
  school,
  'PHỤ LỤC 1: SỐ LIỆU BÌNH ĐẲNG GIỚI NĂM 2025',
  '(Kèm theo Báo cáo số    /BC ngày    tháng 12 năm 2025)',
];
const SIGNATURE = ['………, ngày … tháng 12 năm 2025', 'HIỆU TRƯỞNG', '(Ký, đóng dấu, họ tên)'];

type Row = readonly FixtureValue[];
const listOf = (school: string, rows: readonly Row[]): FixtureSheet => ({
  name: 'Phụ lục 1',
  titles: heading(school),
  columns: LIST,
  numbered: true,
  rows,
  signature: SIGNATURE,
});

const listMet = listOf('TRƯỜNG THPT VÍ DỤ MỘT', [
  ['I', 'Mục tiêu 3', null, null, null, null, null],
  [1, 'CBGVNV có trình độ thạc sĩ', 'người', 42, 27, '64,3', null],
  [2, 'CBGVNV có trình độ tiến sĩ', 'người', 5, 2, 40, null],
  [3, 'Nữ trong quy hoạch được tập huấn', 'người', 8, 7, '87,5', null],
  [4, 'Có nữ trong quy hoạch', 'x/-', 'x', null, null, null],
  [5, 'Nhiệm vụ khoa học và công nghệ', 'đề tài', 5, 2, '40,0', null],
  ['II', 'Mục tiêu 4', null, null, null, null, null],
  [1, 'Số lượt phụ huynh được tuyên truyền về bình đẳng giới', 'lượt', 1204, null, null, null],
  [2, 'Website có chuyên mục về bình đẳng giới hằng quý', 'x/-', 'x', null, null, null],
  [3, 'Tuyên truyền, phổ biến giáo dục pháp luật cho phụ nữ', 'x/-', 'Có', null, null, null],
  [4, 'Thực hiện chương trình truyền thông về bình đẳng giới', 'x/-', 'Có', null, null, null],
  ['III', 'Mục tiêu 5', null, null, null, null, null],
  [1, 'Thành viên Ban VSTBPN', 'người', 7, 5, '71,4', null],
  [2, 'Thành viên Ban VSTBPN được tập huấn', 'người', 4, null, null, 'Tại lớp của Sở'],
]);

const listShort = listOf('TRƯỜNG THCS VÍ DỤ HAI', [
  [1, 'Trình độ thạc sĩ', null, null, null, null, null],
  [null, '- Tổng số', 'người', 20, null, null, null],
  [null, '- Trong đó: nữ', 'người', 11, null, null, null],
  [2, 'CBGVNV có trình độ tiến sĩ', 'người', 0, 0, '-', 'Không có'],
  [3, 'Nữ trong quy hoạch', 'người', 4, null, null, null],
  [null, 'Nữ trong quy hoạch được', null, null, null, null, null],
  [null, 'đào tạo, bồi dưỡng', 'người', 3, null, null, null],
  [4, 'Có nữ trong quy hoạch', 'x/-', 'x', null, null, null],
  [5, 'Tỷ lệ nhiệm vụ khoa học và công nghệ do nữ chủ nhiệm', '%', '……', null, '33,3', null],
]);

const listFaulty = listOf('TRƯỜNG TIỂU HỌC VÍ DỤ BA', [
  [1, 'CBGVNV có trình độ thạc sĩ', 'người', 10, 12, null, null],
  [2, 'CBGVNV có trình độ tiến sĩ', 'người', 4, 2, 40, null],
  [3, 'Nữ trong quy hoạch', 'người', 4, null, null, null],
  [4, 'Số nữ trong quy hoạch', 'người', 5, null, null, null],
  [5, 'Số nhiệm vụ khoa học và công nghệ', 'đề tài', 'năm', null, null, null],
  [6, 'Số thạc sĩ quản lý trường', 'người', 3, null, null, null],
  [7, 'Số cây xanh trong sân trường', 'cây', 30, null, null, null],
  [8, 'Có nữ trong quy hoạch', 'x/-', 'có lẽ', null, null, null],
]);

const VERDICTS = [
  column('TT'),
  column('Chỉ tiêu'),
  { header: ['KH năm 2025'], format: '0.0%' },
  { header: ['Thực hiện'], format: '0.0%' },
  column('Đánh giá (Đạt/Chưa đạt)'),
];
const verdictsOf = (school: string, rows: readonly Row[]): FixtureSheet => ({
  name: 'Kết quả',
  titles: [school, 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2025'],
  columns: VERDICTS,
  rows,
});

const verdictsMet = verdictsOf('TRƯỜNG THPT VÍ DỤ BỐN', [
  [1, 'Tỷ lệ nữ thạc sĩ đạt ít nhất 60%', '≥ 60%', '64,3% (27/42)', 'Đạt'],
  [2, 'Tỷ lệ nữ trong tổng số tiến sĩ', '≥ 40%', '2/5', 'Đạt'],
  [3, 'Tỷ lệ nữ trong quy hoạch được tập huấn', 0.85, 0.9, 'Đạt'],
  [4, 'Có nữ trong quy hoạch lãnh đạo, quản lý', '95%', 'Có', 'Đạt'],
]);
const verdictsShort = verdictsOf('TRƯỜNG THPT VÍ DỤ NĂM', [
  [1, 'Tỷ lệ nữ thạc sĩ', '≥ 60%', '21/42', 'Chưa đạt'],
  [2, 'Tỷ lệ nữ tiến sĩ', '≥ 40%', '39,4', 'Chưa đạt'],
  [3, 'Tỷ lệ đề tài do nữ chủ nhiệm', '> 35%', '5/20 (25%)', 'Chưa đạt'],
]);
const verdictsFaulty = verdictsOf('TRƯỜNG THPT VÍ DỤ SÁU', [
  [1, 'Tỷ lệ nữ thạc sĩ', '≥ 50%', '55,0% (22/40)', 'Đạt'],
  [2, 'Tỷ lệ nữ tiến sĩ', '40%', '50% (2/5)', 'Vượt'],
  [3, 'Tỷ lệ nữ trong quy hoạch được tập huấn', '85%', '9/8', 'Đạt'],
  [4, 'Tỷ lệ thành viên Ban VSTBPN được tập huấn', '40%', 'Đạt', 'Đạt'],
]);

const across = (...units: (readonly [group: string, name: string])[]): FixtureColumn[] => [
  column('STT'),
  column('Nội dung'),
  column('ĐVT'),
  ...units.map(([group, name]) => column(group, name)),
  column('Tổng số'),
];
const sidewaysOf = (units: readonly FixtureColumn[], rows: readonly Row[]): FixtureSheet => ({
  name: 'Tổng hợp',
  titles: ['ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ', 'TỔNG HỢP SỐ LIỆU BÌNH ĐẲNG GIỚI NĂM 2025'],
  columns: units,
  rows,
  signature: ['NGƯỜI LẬP BIỂU'],
});
const SCHOOLS = across(
  ['KHỐI MẦM NON', 'Hoa Ví Dụ'],
  ['KHỐI MẦM NON', 'Lá Ví Dụ'],
  ['KHỐI TRUNG HỌC CƠ SỞ', 'THCS Ví Dụ 1'],
  ['KHỐI TRUNG HỌC CƠ SỞ', 'THCS Ví Dụ 2'],
);

const sidewaysMet = sidewaysOf(SCHOOLS, [
  [1, 'CBGVNV có trình độ thạc sĩ', 'người', 3, 2, 10, 12, 27],
  [null, '- Trong đó: nữ', 'người', 3, 2, 6, 8, 19],
  [2, 'Có nữ trong quy hoạch', null, null, null, 'x', 'x', null],
  [3, 'Ban VSTBPN', null, null, null, null, null, null],
  [null, 'Tổng số thành viên', 'người', 5, 5, 7, 7, 24],
  [null, 'Đã tập huấn', 'người', 2, 3, 3, 4, 12],
]);
const sidewaysShort = sidewaysOf(SCHOOLS, [
  [1, 'Thạc sĩ', 'người', 3, 2, 10, 12, 27],
  [null, 'Nữ', 'người', 3, 2, 4, 5, 14],
  [2, 'Có nữ trong quy hoạch', null, null, null, 'x', 'Không', null],
]);
const sidewaysFaulty = sidewaysOf(SCHOOLS, [
  [1, 'Thạc sĩ', 'người', 3, '2', 10, 12, 30],
  [null, 'Nữ', 'người', 3, 2, 11, 5, null],
  [2, 'Có nữ trong quy hoạch', null, null, null, 'x', 'có lẽ', null],
  [3, 'Tiến sĩ', 'người', 0, 0, 1.5, 1, null],
  [null, 'Nữ', 'người', 0, 0, 1, 1, null],
  [4, 'Số nữ trong qui hoach da tap huan roi', 'người', 1, 1, 1, 1, 4],
]);

export const LIST_FIXTURES: readonly (readonly [file: string, sheets: readonly FixtureSheet[]])[] = [
  ['list-met-2025', [listMet]],
  ['list-short-2025', [listShort]],
  ['list-faulty-2025', [listFaulty]],
  ['own-verdicts-met-2025', [verdictsMet]],
  ['own-verdicts-short-2025', [verdictsShort]],
  ['own-verdicts-faulty-2025', [verdictsFaulty]],
  ['sideways-met-2025', [sidewaysMet]],
  ['sideways-short-2025', [sidewaysShort]],
  ['sideways-faulty-2025', [sidewaysFaulty]],
];
