import type { FixtureColumn, FixtureSheet, FixtureValue } from './workbook-builder.ts';

/** Logs of events, two periods side by side, checklists by quarter, exports with numbers as text. Every name is invented. */

type Row = readonly FixtureValue[];
type Fixture = readonly [file: string, sheets: readonly FixtureSheet[]];

const column = (...header: string[]): FixtureColumn => ({ header });
const OFFICE = ['SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NỘI'];
const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

const log = (rows: readonly Row[]): FixtureSheet => ({
  name: 'Nhật ký',
  titles: [...OFFICE, 'SỔ THEO DÕI TRUYỀN THÔNG VỀ BÌNH ĐẲNG GIỚI NĂM 2025'],
  columns: [
    column('TT'),
    column('Thời gian'),
    column('Nội dung'),
    column('Đối tượng'),
    column('Số lượt'),
    column('Ghi chú'),
  ],
  rows,
  signature: ['NGƯỜI LẬP'],
});

const LOGS: readonly Fixture[] = [
  [
    'events-met-2025',
    [
      log([
        [1, '08/3/2025', 'Tọa đàm trực tuyến', 'Phụ huynh', 620_000, null],
        [2, '26/5/2025', 'Phát tài liệu', 'Cha mẹ học sinh', 410_500, null],
        [3, '15/9/2025', 'Sinh hoạt dưới cờ', 'Học sinh tiểu học, THCS, THPT', 2_050_000, null],
        [4, '20/11/2025', 'Tập huấn truyền thông viên', 'Cán bộ, giáo viên', 1_020, null],
        [null, null, 'Tổng cộng', null, 3_081_520, null],
      ]),
    ],
  ],
  [
    'events-short-2025',
    [
      log([
        [1, '08/3/2025', 'Tọa đàm trực tuyến', 'Phụ huynh', 620_000, null],
        [2, '15/9/2025', 'Sinh hoạt dưới cờ', 'Học sinh', 1_200_000, null],
        [3, '20/10/2025', 'Phát thanh măng non', 'Học sinh', 750_000, null],
        [null, null, 'Tổng cộng', null, 2_570_000, null],
      ]),
    ],
  ],
  [
    'events-faulty-2025',
    [
      log([
        [1, '20/12/2024', 'Tổng kết năm trước', 'Phụ huynh', 90_000, null],
        [2, '08/3/2025', 'Tọa đàm trực tuyến', 'Phụ huynh', 'khoảng 500.000', null],
        [3, '15/9/2025', 'Ngày hội', 'Học sinh và phụ huynh', 30_000, 'không tách'],
        [4, '20/10/2025', 'Phát thanh măng non', 'Học sinh', '1.200.000', null],
        [5, '20/11/2025', 'Giao lưu', 'Khách mời', 200, null],
        [null, null, 'Tổng cộng', null, 1_900_000, null],
      ]),
    ],
  ],
];

const periods = (rows: readonly Row[]): FixtureSheet => ({
  name: 'Hai kỳ',
  titles: [...OFFICE, 'SO SÁNH SỐ LIỆU BÌNH ĐẲNG GIỚI'],
  columns: [
    column('STT'),
    column('Tên trường'),
    column('Thạc sĩ', 'Năm 2024', 'TS'),
    column('Thạc sĩ', 'Năm 2024', 'Nữ'),
    column('Thạc sĩ', 'Năm 2025', 'TS'),
    column('Thạc sĩ', 'Năm 2025', 'Nữ'),
    column('Tiến sĩ', 'Năm 2024', 'TS'),
    column('Tiến sĩ', 'Năm 2024', 'Nữ'),
    column('Tiến sĩ', 'Năm 2025', 'TS'),
    column('Tiến sĩ', 'Năm 2025', 'Nữ'),
  ],
  numbered: true,
  rows,
});

const PERIODS: readonly Fixture[] = [
  [
    'periods-met-2025',
    [
      periods([
        [1, 'Trường THPT Ví Dụ 1', 30, 16, 32, 20, 4, 1, 5, 2],
        [2, 'Trường THCS Ví Dụ 2', 10, 6, 12, 8, 0, 0, 0, 0],
        [null, 'Tổng cộng', 40, 22, 44, 28, 4, 1, 5, 2],
      ]),
    ],
  ],
  [
    'periods-short-2025',
    [
      periods([
        [1, 'Trường THPT Ví Dụ 1', 30, 20, 32, 18, 4, 2, 6, 2],
        [2, 'Trường THCS Ví Dụ 2', 10, 8, 12, 7, 0, 0, 0, 0],
        [null, 'Tổng cộng', 40, 28, 44, 25, 4, 2, 6, 2],
      ]),
    ],
  ],
  [
    'periods-faulty-2025',
    [
      periods([
        [1, 'Trường THPT Ví Dụ 1', 30, 16, 32, 34, 4, 1, 5, 2],
        [2, 'Trường THCS Ví Dụ 2', 10, 6, 12, 8, 0, 0, 'hai', 0],
        [null, 'Tổng cộng', 40, 22, 45, 28, 4, 1, 5, 2],
      ]),
    ],
  ],
];

const checklist = (rows: readonly Row[]): FixtureSheet => ({
  name: 'Kiểm tra',
  titles: [...OFFICE, 'KẾT QUẢ KIỂM TRA CHUYÊN MỤC BÌNH ĐẲNG GIỚI TRÊN WEBSITE NĂM 2025'],
  columns: [
    column('TT'),
    column('Tên trường'),
    column('Chuyên mục BĐG trên website', 'Q I'),
    column('Chuyên mục BĐG trên website', 'Q II'),
    column('Chuyên mục BĐG trên website', 'Q III'),
    column('Chuyên mục BĐG trên website', 'Q IV'),
    column('Có nữ trong quy hoạch (x)'),
  ],
  rows,
});

const CHECKLISTS: readonly Fixture[] = [
  [
    'checklist-met-2025',
    [
      checklist([
        [1, 'Trường TH Ví Dụ 1', 'x', 'X ', '✓', 'Có', 'x'],
        [2, 'Trường THCS Ví Dụ 2', 1, 1, 1, 1, 'x'],
        [3, 'Trường THPT Ví Dụ 3', 'https://vidu3.example/bdg', 'x', 'x', 'x', 'x'],
        [
          4,
          'Trường Mầm non Ví Dụ 4',
          'Không có website',
          'Không có website',
          'Không có website',
          'Không có website',
          null,
        ],
        [null, 'Tổng cộng', '3/3', '3/3', '3/3', '3/3', '3'],
      ]),
    ],
  ],
  [
    'checklist-short-2025',
    [
      checklist([
        [1, 'Trường TH Ví Dụ 1', 'x', 'x', 'Không', 'x', 'x'],
        [2, 'Trường THCS Ví Dụ 2', 1, 1, 1, 1, 'Không'],
        [3, 'Trường THPT Ví Dụ 3', 'x', 'x', 'x', 'x', 'x'],
        [null, 'Tổng cộng', '3/3', '3/3', '2/3', '3/3', '2/3'],
      ]),
    ],
  ],
  [
    'checklist-faulty-2025',
    [
      checklist([
        [1, 'Trường TH Ví Dụ 1', 'x', 'đang cập nhật', 'x', 'x', 'x'],
        [2, 'Trường THCS Ví Dụ 2', 1, 3, 1, 1, '?'],
        [3, 'Trường THPT Ví Dụ 3', 'x', 'x', 'x', null, 'x'],
        [null, 'Tổng cộng', '3/3', '3/3', '2/3', '3/3', '2'],
      ]),
    ],
  ],
];

const exported = (rows: readonly Row[]): FixtureSheet => ({
  name: 'Báo cáo cán bộ',
  titles: [...OFFICE, ...MOTTO, 'Ví Dụ, ngày 10 tháng 12 năm 2025', 'BÁO CÁO CÁN BỘ', 'Năm học: 2025 - 2026'],
  columns: [
    column('STT'),
    column('Đơn vị'),
    column('Năm học'),
    column('Tổng số CBGVNV'),
    column('Trình độ thạc sỹ', 'Tổng số'),
    column('Trình độ thạc sỹ', 'Nữ'),
    column('Trình độ tiến sỹ', 'Tổng số'),
    column('Trình độ tiến sỹ', 'Nữ'),
  ],
  rows,
});

const EXPORTS: readonly Fixture[] = [
  [
    'text-export-met-2025',
    [
      exported([
        ['1', 'Trường THPT Ví Dụ 1', '2025 - 2026', '1.045', '35', '22 ', '5', '2'],
        ['2', 'Trường TH Ví Dụ 2', '2025 - 2026', '52', ' 9', '8', '-', '-'],
      ]),
    ],
  ],
  [
    'text-export-short-2025',
    [
      exported([
        ['1', 'Trường THPT Ví Dụ 1', '2025 - 2026', '90', '35', '20', '5', '1'],
        ['2', 'Trường TH Ví Dụ 2', '2025 - 2026', '52', '9', '5', '0', '0'],
      ]),
    ],
  ],
  [
    'text-export-faulty-2025',
    [
      exported([
        ['1', 'Trường THPT Ví Dụ 1', '2025 - 2026', '90', '35', '36', '5', '1'],
        ['2', 'Trường TH Ví Dụ 2', '2024 - 2025', '52', '9', '5', '0', '0'],
        ['3', 'Trường THCS Ví Dụ 3', '2025 - 2026', 'trên 40', '9', '7', 'KXĐ', '0'],
      ]),
    ],
  ],
];

export const TABLE_FIXTURES: readonly Fixture[] = [...LOGS, ...PERIODS, ...CHECKLISTS, ...EXPORTS];
