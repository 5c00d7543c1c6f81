import { mkdir, writeFile } from 'node:fs/promises';
import { formFaulty, formMet, formShort } from './form-fixtures.ts';
import { LIST_FIXTURES } from './list-fixtures.ts';
import { richFixture } from './rich-fixture.ts';
import { TABLE_FIXTURES } from './table-fixtures.ts';
import { withFixedDates } from './steady-zip.ts';
import {
  addSheet,
  newWorkbook,
  type FixtureColumn,
  type FixtureSheet,
  type FixtureValue,
} from './workbook-builder.ts';

/** Writes the example workbooks. Every name in them is invented; each file is named for what it shows. */

const column = (...header: string[]): FixtureColumn => ({ header });
const ORDINAL = column('STT');
const NAME = column('Tên đơn vị');
const QUARTERS = ['Quý I', 'Quý II', 'Quý III', 'Quý IV'].map((quarter) =>
  column('Website có chuyên mục bình đẳng giới', quarter),
);
const MASTERS = [column('Trình độ', 'Thạc sĩ', 'Tổng số'), column('Trình độ', 'Thạc sĩ', 'Trong đó: Nữ')];
const PHDS = [column('Trình độ', 'Tiến sĩ', 'Tổng số'), column('Trình độ', 'Tiến sĩ', 'Trong đó: Nữ')];
const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const SIGNATURE = ['………, ngày … tháng … năm 2025', 'NGƯỜI LẬP BIỂU', '(Ký, ghi rõ họ tên)'];

/** A fixed sequence of small numbers, so that the example looks alive and never changes. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

interface Level {
  readonly section: string;
  readonly prefix: string;
  readonly units: number;
  readonly staff: number;
}

const LEVELS: readonly Level[] = [
  { section: 'KHỐI MẦM NON', prefix: 'Trường Mầm non Ví Dụ', units: 12, staff: 2 },
  { section: 'KHỐI TIỂU HỌC', prefix: 'Trường Tiểu học Ví Dụ', units: 12, staff: 4 },
  { section: 'KHỐI TRUNG HỌC CƠ SỞ', prefix: 'Trường THCS Ví Dụ', units: 9, staff: 9 },
  { section: 'KHỐI TRUNG HỌC PHỔ THÔNG', prefix: 'Trường THPT Ví Dụ', units: 4, staff: 30 },
  { section: 'KHỐI GIÁO DỤC THƯỜNG XUYÊN', prefix: 'Trung tâm GDNN-GDTX Ví Dụ', units: 3, staff: 8 },
];

/** The README's example: 40 schools for 2025; some targets are met, some are short, one cell is wrong. */
function readme(): FixtureSheet {
  const next = sequence(2025);
  const rows: FixtureValue[][] = [];
  let ordinal = 0;
  LEVELS.forEach(({ section, prefix, units, staff }, level) => {
    rows.push([['I', 'II', 'III', 'IV', 'V'][level] ?? '', section, ...Array<FixtureValue>(17).fill(null)]);
    for (let unit = 1; unit <= units; unit += 1) {
      ordinal += 1;
      const masters = staff + next(5);
      const mastersFemale = Math.round(masters * 0.68);
      const phds = level === 3 ? 8 + next(6) : level === 0 ? 0 : next(4);
      const phdsFemale = phds === 0 ? 0 : Math.min(phds, Math.floor(phds * 0.36) + next(2));
      // The school that answers "Không" has nobody in planning.
      const planned = (3 + next(5)) * (ordinal === 30 ? 0 : 1);
      const trained = Math.max(0, planned - next(3));
      const tasks = level === 0 ? 0 : 1 + next(4);
      const members = 5 + next(4);
      rows.push([
        ordinal,
        `${prefix} ${unit}`,
        masters,
        mastersFemale,
        phds,
        phdsFemale,
        level === 0 ? null : ordinal === 30 ? 'Không' : 'x',
        planned,
        trained,
        tasks,
        Math.min(tasks, Math.ceil(tasks * 0.4)),
        members,
        Math.min(members, Math.floor(members * 0.3) + next(3)),
        'x',
        'x',
        ordinal === 17 ? 'Không' : 'x',
        ordinal === 23 ? null : 'x',
        100 + next(40) * 10,
        level === 0 ? null : 200 + next(80) * 10,
      ]);
    }
  });
  const faulty = rows.find(([, name]) => name === 'Trường THCS Ví Dụ 5');
  if (faulty) faulty[12] = Number(faulty[11]) + 2;
  const units = rows.filter(([ordinal]) => typeof ordinal === 'number');
  const total = (index: number): FixtureValue =>
    units.reduce((sum, row) => sum + (typeof row[index] === 'number' ? Number(row[index]) : 0), 0);
  rows.push([
    null,
    'Tổng cộng',
    ...Array.from({ length: 17 }, (_, index) =>
      [4, 11, 12, 13, 14].includes(index) ? null : total(index + 2),
    ),
  ]);
  return {
    name: 'Tổng hợp',
    titles: [
      'SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NỘI',
      ...MOTTO,
      'BIỂU TỔNG HỢP SỐ LIỆU BÌNH ĐẲNG GIỚI NĂM 2025',
      '(Kế hoạch giai đoạn 2021-2030)',
    ],
    columns: [
      ORDINAL,
      NAME,
      ...MASTERS,
      ...PHDS,
      column('Quy hoạch lãnh đạo, quản lý', 'Có nữ trong quy hoạch'),
      column('Quy hoạch lãnh đạo, quản lý', 'Nữ trong quy hoạch'),
      column('Quy hoạch lãnh đạo, quản lý', 'Nữ trong quy hoạch đã tập huấn'),
      column('Nhiệm vụ KH&CN', 'Tổng số'),
      column('Nhiệm vụ KH&CN', 'Nữ chủ nhiệm'),
      column('Thành viên Ban VSTBPN', 'Tổng số'),
      column('Thành viên Ban VSTBPN', 'Đã tập huấn'),
      ...QUARTERS,
      column('Số lượt phụ huynh học sinh được truyền thông'),
      column('Số lượt học sinh được truyền thông'),
    ],
    numbered: true,
    rows,
    signature: SIGNATURE,
  };
}

const FULL: readonly FixtureColumn[] = [
  ORDINAL,
  NAME,
  column('Số thạc sĩ'),
  column('Nữ thạc sĩ'),
  column('Số tiến sĩ'),
  column('Nữ tiến sĩ'),
  column('Có nữ trong quy hoạch'),
  column('Nữ trong quy hoạch'),
  column('Nữ trong quy hoạch đã tập huấn'),
  column('Có nữ lãnh đạo chủ chốt'),
  column('Số nhiệm vụ KHCN'),
  column('Số nhiệm vụ KHCN do nữ chủ nhiệm'),
  column('Thành viên Ban VSTBPN'),
  column('Thành viên Ban VSTBPN đã tập huấn'),
  ...QUARTERS,
  column('Tuyên truyền, phổ biến giáo dục pháp luật cho phụ nữ'),
  column('Thực hiện chương trình truyền thông về bình đẳng giới'),
  column('Lượt phụ huynh học sinh được tiếp cận'),
  column('Lượt học sinh được tiếp cận'),
];

const full = (ordinal: number, name: string, values: readonly FixtureValue[]): FixtureValue[] => [
  ordinal,
  name,
  ...values,
];

/** Every due target met: exit code 0. */
const allMet: FixtureSheet = {
  name: 'Số liệu',
  titles: ['SỞ GDĐT HÀ NỘI', 'SỐ LIỆU BÌNH ĐẲNG GIỚI NĂM 2025'],
  columns: FULL,
  rows: [
    full(1, 'Trường Tiểu học Mẫu 1', [
      10,
      6,
      1,
      1,
      'x',
      5,
      5,
      null,
      2,
      1,
      7,
      4,
      'x',
      'x',
      'x',
      'x',
      'x',
      'x',
      400_000,
      900_000,
    ]),
    full(2, 'Trường THCS Mẫu 2', [
      15,
      9,
      2,
      1,
      'Có',
      4,
      4,
      null,
      3,
      2,
      5,
      2,
      'Có',
      'Có',
      'Có',
      'Có',
      'Có',
      'Có',
      300_000,
      700_000,
    ]),
    full(3, 'Trường THPT Mẫu 3', [
      20,
      12,
      7,
      2,
      '✓',
      11,
      8,
      null,
      5,
      2,
      8,
      3,
      'X',
      'X',
      'X',
      'X',
      'X',
      'X',
      300_000,
      400_000,
    ]),
    full(4, 'Phòng Văn hóa - Xã hội Mẫu 4', [
      5,
      3,
      1,
      1,
      null,
      2,
      2,
      'x',
      0,
      0,
      5,
      2,
      1,
      1,
      1,
      1,
      null,
      null,
      0,
      0,
    ]),
    full(5, 'Trung tâm GDTX Mẫu 5', [
      0,
      0,
      0,
      0,
      'x',
      1,
      1,
      null,
      0,
      0,
      0,
      0,
      'không có website',
      'không có website',
      'không có website',
      'không có website',
      'x',
      'x',
      '-',
      'Không',
    ]),
  ],
};

/** One row of each kind, with one of unknown kind: the denominators are in the tests, computed by hand. */
const mixedKinds: FixtureSheet = {
  name: 'Hỗn hợp',
  titles: ['ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ', 'TỔNG HỢP NĂM 2025'],
  columns: [
    ORDINAL,
    NAME,
    column('Thạc sĩ', 'TS'),
    column('Thạc sĩ', 'Nữ'),
    column('Tiến sĩ', 'TS'),
    column('Tiến sĩ', 'Nữ'),
    column('Có nữ trong quy hoạch'),
    column('Có nữ lãnh đạo chủ chốt'),
    ...QUARTERS,
  ],
  rows: [
    [1, 'MN Ví Dụ A', 3, 3, 0, 0, 'x', null, 'x', 'x', 'x', 'x'],
    [2, 'MN Ví Dụ B', 2, 2, 0, 0, null, null, 'x', 'x', 'x', 'x'],
    [3, 'TH Ví Dụ C', 10, 8, 1, 1, 'x', null, 'x', 'x', 'x', 'x'],
    [4, 'TH&THCS Ví Dụ D', 12, 7, 2, 1, 'x', null, 'x', 'Không', 'x', 'x'],
    [5, 'THPT Ví Dụ E', 30, 15, 9, 3, 'Không', null, 'x', 'x', 'x', null],
    [6, 'GDTX Ví Dụ F', 8, 5, 1, 0, 'x', null, 'x', 'x', 'x', 'x'],
    [7, 'Phòng GDĐT Ví Dụ G', 9, 4, 3, 1, null, 'x', 'x', 'x', 'x', 'x'],
    [8, 'Câu lạc bộ Ví Dụ H', 4, 1, 2, 2, 'x', null, 'x', 'x', 'x', 'x'],
  ],
};

/** The annual plan of 2023: an attestation, a value without a threshold, strict thresholds exactly touched. */
const annual2023: FixtureSheet = {
  name: 'Năm 2023',
  titles: ['SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NỘI', 'BÁO CÁO SỐ LIỆU NĂM 2023'],
  columns: [
    ORDINAL,
    NAME,
    column('Cán bộ quản lý'),
    column('Nữ cán bộ quản lý'),
    column('Lồng ghép nội dung bình đẳng giới vào hoạt động ngoài giờ lên lớp'),
    column('Đã tổ chức tập huấn về các vấn đề xã hội'),
    column('Có nữ trong quy hoạch'),
    column('Số nhiệm vụ KHCN'),
    column('Số nhiệm vụ KHCN do nữ chủ nhiệm'),
  ],
  rows: [
    ...Array.from({ length: 9 }, (_, index): FixtureValue[] => [
      index + 1,
      `Trường THCS Thử Nghiệm ${index + 1}`,
      3,
      index % 3,
      index < 7 ? 'x' : null,
      'x',
      'x',
      4,
      1,
    ]),
    [10, 'Trường THPT Thử Nghiệm 10', 4, 2, 'Không', 'Không', 'x', 4, 1],
  ],
};

/** Area figures that only offices can report, by sex; contacts that may be only part of the whole. */
const offices: FixtureSheet = {
  name: 'Cơ quan',
  titles: ['SỐ LIỆU DÂN SỐ TRONG ĐỘ TUỔI VÀ TRUYỀN THÔNG NĂM 2025'],
  columns: [
    ORDINAL,
    NAME,
    column('Trẻ trong độ tuổi nhà trẻ', 'Tổng số'),
    column('Trẻ trong độ tuổi nhà trẻ', 'Nữ'),
    column('Trẻ nhà trẻ được tiếp cận giáo dục mầm non', 'Tổng số'),
    column('Trẻ nhà trẻ được tiếp cận giáo dục mầm non', 'Nữ'),
    column('Số học sinh dân tộc thiểu số trong độ tuổi hoàn thành tiểu học'),
    column('Số học sinh dân tộc thiểu số hoàn thành tiểu học'),
    column('Lượt phụ huynh học sinh được tiếp cận'),
    column('Lượt học sinh được tiếp cận'),
    column('Số trường thuộc diện quy hoạch'),
    column('Số trường có nữ trong quy hoạch'),
    column('Thanh niên, thiếu niên 15-18 tuổi', 'Tổng số'),
    column('Thanh niên, thiếu niên 15-18 tuổi', 'Đã tốt nghiệp THCS'),
  ],
  rows: [
    [1, 'Phòng GDĐT Ví Dụ Một', 1000, 480, 700, 300, 200, 199, 400_000, 1_500_000, 43, 41, 2_500, 2_490],
    [2, 'Phòng GDĐT Ví Dụ Hai', 800, 400, 500, 230, 0, 0, 350_000, 900_000, 20, 19, 1_000, 1_000],
  ],
};

/** The first half of 2025: the 2025 milestones are not due yet. */
const halfYear: FixtureSheet = {
  name: '6 tháng',
  titles: ['BÁO CÁO 6 THÁNG ĐẦU NĂM 2025'],
  columns: [ORDINAL, NAME, ...MASTERS, ...PHDS, ...QUARTERS.slice(0, 2)],
  rows: [
    [1, 'Trường THPT Nửa Năm 1', 20, 13, 10, 3, 'x', 'x'],
    [2, 'Trường THPT Nửa Năm 2', 10, 6, 5, 2, 'x', 'x'],
  ],
};

/** The third quarter of 2025, one website column for the quarter. */
const thirdQuarter: FixtureSheet = {
  name: 'Quý III',
  titles: ['BÁO CÁO QUÝ III/2025'],
  columns: [ORDINAL, NAME, column('Website có chuyên mục bình đẳng giới', 'Quý III')],
  rows: [
    [1, 'Trường THCS Một Quý 1', 'x'],
    [2, 'Trường THCS Một Quý 2', 'Không'],
    [3, 'Trường THCS Một Quý 3', ' x '],
  ],
};

/** One school that prints percentages only: 39,9 is short, 60,0 may be either side of its threshold. */
const percentOnly: FixtureSheet = {
  name: 'Tỷ lệ',
  titles: ['TRƯỜNG THPT CHỈ CÓ TỶ LỆ', 'NĂM 2025'],
  columns: [
    ORDINAL,
    NAME,
    column('Tỷ lệ nữ thạc sĩ (%)'),
    column('Tỷ lệ nữ tiến sĩ (%)'),
    column('Tỷ lệ nữ trong quy hoạch đã tập huấn (%)'),
  ],
  rows: [[1, 'Trường THPT Chỉ Có Tỷ Lệ', '60,0', '39,4', 100]],
};

/** The last year of the long plan: a number said to be "about", with a tolerance; some columns without usable data. */
const year2030: FixtureSheet = {
  name: '2030',
  titles: ['SỐ LIỆU NĂM 2030'],
  columns: [
    ORDINAL,
    NAME,
    column('Số giáo viên, nhân viên được tiếp cận'),
    column('Số lượt tập huấn đội ngũ truyền thông'),
    column('Số tiến sĩ'),
    column('Nữ tiến sĩ'),
    column('Số thạc sĩ'),
    column('Nữ thạc sĩ'),
    column('Nữ trong quy hoạch'),
    column('Nữ trong quy hoạch đã tập huấn'),
    column('Số học sinh dân tộc thiểu số trong độ tuổi hoàn thành tiểu học'),
    column('Số học sinh dân tộc thiểu số hoàn thành tiểu học'),
  ],
  rows: [
    [1, 'Trường THPT Năm Xa 1', 2100, 700, 0, 0, 10, { error: '#REF!' }, 12, 11, null, null],
    [2, 'Trường THPT Năm Xa 2', 1750, 400, 0, 0, { formula: 'B8+1' } as FixtureValue, 7, 8, 8, null, null],
    [3, 'Phòng GDĐT Năm Xa 3', 0, 0, 0, 0, null, null, 0, 0, 1000, 985],
  ],
};

/** Every fault a cell can have, one a row. */
const faulty: FixtureSheet = {
  name: 'Có lỗi',
  titles: ['SỞ GDĐT HẢI PHÒNG', 'SỐ LIỆU NĂM HỌC 2024-2025', 'NĂM 2025'],
  columns: [
    ORDINAL,
    NAME,
    column('Mã trường'),
    column('Số tiến sĩ'),
    column('Nữ tiến sĩ'),
    column('Số thạc sĩ'),
    column('Nữ thạc sĩ'),
    column('Tỷ lệ nữ thạc sĩ (%)'),
    column('Có nữ trong quy hoạch'),
    column('Thành viên Ban VSTBPN'),
    column('Số thành viên Ban VSTBPN'),
    column('Số nữ trong qui hoach da tap huan roi'),
    column('Giáo viên', 'Tiến sĩ'),
  ],
  rows: [
    [1, 'Trường THPT Lỗi 1', 'VD01', 3, 5, 10, 6, 60, 'x', 5, 5, 1, 1],
    [2, 'Trường THPT Lỗi 2', 'VD02', -1, 0, 10, 6, 61, 'có lẽ', 5, 5, 1, 1],
    [3, 'Trường THPT Lỗi 3', 'VD03', 2.5, 1, '1.204', '1.100', null, 'x', 5, 5, 1, 1],
    [
      4,
      'Trường THPT Lỗi 4',
      'VD04',
      { error: '#DIV/0!' } as FixtureValue,
      1,
      '12',
      ' 7 ',
      null,
      'x',
      5,
      5,
      1,
      1,
    ],
    [
      5,
      'Trường THPT Lỗi 5',
      'VD05',
      { formula: 'D12+D13' } as FixtureValue,
      1,
      10,
      'sáu',
      null,
      'x',
      5,
      5,
      1,
      1,
    ],
    [6, 'Trường THPT Lỗi 6', 'VD06', new Date(Date.UTC(2025, 4, 3)), 1, 10, 6, 'nhiều', 'x', 5, 5, 1, 1],
    [7, 'Trường THPT Lỗi 7', 'VD01', 2, 1, 10, 6, null, 'x', 5, 5, 1, 1],
    [8, null, null, 2, 1, 10, 6, null, 'x', 5, 5, 1, 1],
    [9, 'Hội Ví Dụ 9', 'VD09', 2, 1, 10, 6, null, 'x', 5, 5, 1, 1],
    [null, 'Tổng cộng', null, 99, 12, null, null, null, null, null, null, null, null],
  ],
};

/** Yes/no duties, for a plan without numeric targets. */
const duties: FixtureSheet = {
  name: 'Nhiệm vụ',
  titles: ['TÌNH HÌNH THỰC HIỆN NHIỆM VỤ NĂM 2025'],
  columns: [
    ORDINAL,
    NAME,
    column('Đã thành lập Ban VSTBPN'),
    column('Có kế hoạch năm'),
    column('Bố trí kinh phí'),
  ],
  rows: [
    [1, 'Trường THPT Nhiệm Vụ 1', 'x', 'x', 'Không'],
    [2, 'Trường THPT Nhiệm Vụ 2', 'x', null, 'x'],
  ],
};

const noTable: FixtureSheet = {
  name: 'Thực đơn',
  titles: ['THỰC ĐƠN TUẦN'],
  columns: [column('Thứ'), column('Bữa sáng'), column('Bữa trưa')],
  rows: [
    ['Hai', 'Phở', 'Cơm'],
    ['Ba', 'Bún', 'Mì'],
  ],
};

/** Invented people: nothing of them may ever be shown. */
const personName = (number: number, isWoman: boolean): string =>
  `${isWoman ? 'Nguyễn Thị' : 'Trần Văn'} Ví Dụ ${['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám'][number % 8]} ${number}`;
const personId = (number: number): string => `0000000${String(10_000 + number)}`;

/** A school's staff, one person a row, with groups, people who have left and a subtotal: every target it speaks of is met. */
const staff: FixtureSheet = {
  name: 'Danh sách',
  titles: [
    'SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NỘI',
    'TRƯỜNG THPT VÍ DỤ 1',
    ...MOTTO,
    'DANH SÁCH TRÍCH NGANG CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN NĂM 2025',
  ],
  columns: [
    column('TT'),
    column('Họ và tên'),
    column('Số CCCD'),
    column('Điện thoại'),
    column('Ngày sinh'),
    column('Giới tính'),
    column('Trình độ chuyên môn'),
    column('Chức vụ'),
    column('Quy hoạch'),
    column('Đã tập huấn'),
    column('Ghi chú'),
  ],
  rows: (() => {
    const people: readonly (readonly [string, string, string, string?, string?, string?])[] = [
      ['Nữ', 'Thạc sĩ Quản lý giáo dục', 'Hiệu trưởng', 'x', 'x'],
      ['Nam', 'Tiến sĩ', 'Phó Hiệu trưởng', 'x', 'x'],
      ['Nữ', 'ThS Toán', 'Phó Hiệu trưởng', 'x', 'x'],
      ['Nữ', 'TS.', 'Giáo viên'],
      ['Nữ', 'PGS.TS', 'Giáo viên', 'x', 'x'],
      ['Nam', 'Th.s', 'Tổ trưởng'],
      ['Nữ', 'Thạc sỹ', 'Giáo viên'],
      ['Nữ', 'Đại học; đang học thạc sĩ', 'Giáo viên'],
      ['Nam', 'ĐHSP', 'Giáo viên'],
      ['Nữ', 'CĐ', 'Kế toán'],
      ['Nam', '12/12', 'Bảo vệ'],
      ['Nam', 'TS', 'Giáo viên', '', '', 'Biệt phái từ 9/2024'],
      ['Nam', 'Thạc sĩ', 'Giáo viên', '', '', 'Đã chuyển công tác'],
    ];
    const rows = people.map(([sex, degree, position, planned, trained, note], index): FixtureValue[] => [
      index + 1,
      personName(index, sex === 'Nữ'),
      personId(index),
      `09000${10_000 + index}`,
      new Date(Date.UTC(1980 + index, index % 12, 1 + index)),
      sex,
      degree,
      position,
      planned || null,
      trained || null,
      note ?? null,
    ]);
    const heading = (ordinal: string | null, label: string): FixtureValue[] => [
      ordinal,
      label,
      ...Array<FixtureValue>(9).fill(null),
    ];
    return [
      heading('I', 'Ban giám hiệu'),
      ...rows.slice(0, 3),
      heading('II', 'Tổ Toán - Tin'),
      ...rows.slice(3, 9),
      heading('III', 'Tổ Văn phòng'),
      ...rows.slice(9),
      heading(null, 'Cộng: 13 người'),
      heading('IV', 'Cán bộ đã nghỉ hưu'),
      [
        14,
        personName(13, false),
        personId(13),
        null,
        new Date(Date.UTC(1963, 1, 3)),
        'Nam',
        'TS',
        null,
        null,
        null,
        null,
      ],
    ];
  })(),
  signature: SIGNATURE,
};

/** The staff of three schools, told apart by a column, the sex by two columns of birth dates: the targets are not met. */
const staffShort: FixtureSheet = {
  name: 'Nhân sự',
  titles: ['DANH SÁCH CÁN BỘ, GIÁO VIÊN CÁC TRƯỜNG NĂM 2025'],
  columns: [
    column('STT'),
    column('Đơn vị công tác'),
    column('Họ và tên'),
    column('Ngày sinh', 'Nam'),
    column('Ngày sinh', 'Nữ'),
    column('Trình độ chuyên môn', 'Tiến sĩ'),
    column('Trình độ chuyên môn', 'Thạc sĩ'),
    column('Trình độ chuyên môn', 'Khác'),
    column('Chức vụ'),
  ],
  numbered: true,
  rows: Array.from({ length: 24 }, (_, index): FixtureValue[] => {
    const isWoman = index % 2 === 0;
    const degree = index % 6 < 2 ? 0 : index % 6 < 4 ? 1 : 2;
    const birth = index % 3 === 0 ? 1970 + index : `${1 + index}/${1 + (index % 12)}/${1970 + index}`;
    const school = ['Trường THCS Ví Dụ 1', 'Trường Tiểu học Ví Dụ 2', 'Trường Mầm non Ví Dụ 3'][index % 3];
    return [
      index + 1,
      school ?? null,
      personName(index, isWoman),
      isWoman ? null : birth,
      isWoman ? birth : null,
      degree === 0 ? 'x' : null,
      degree === 1 ? 'x' : null,
      degree === 2 ? 'x' : null,
      index < 3 ? 'Hiệu trưởng' : 'Giáo viên',
    ];
  }),
};

/** Every fault a row of a person can have. */
const staffFaulty: FixtureSheet = {
  name: 'Có lỗi',
  titles: ['TRƯỜNG THCS VÍ DỤ 5', 'DANH SÁCH CÁN BỘ, GIÁO VIÊN NĂM 2025'],
  columns: [
    column('STT'),
    column('Họ và tên'),
    column('Mã định danh'),
    column('Ngày sinh'),
    column('Giới tính'),
    column('Trình độ'),
    column('Tình trạng công tác'),
    column('Quy hoạch'),
  ],
  rows: [
    [1, personName(1, true), personId(1), '1/2/1980', 'Nữ', 'Thạc sĩ', 'Đang làm việc', 'x'],
    [2, personName(2, true), personId(2), '2/2/1981', null, 'Thạc sĩ', 'Đang làm việc', 'x'],
    [3, personName(3, false), personId(3), '3/2/1982', 'Không rõ', 'Đại học', 'Đang làm việc', null],
    [4, personName(4, false), personId(4), '4/2/1983', 'Nam', 'Cao học', 'Đang làm việc', null],
    [5, personName(5, false), personId(5), '5/2/1984', 'Nam', 'Cao học', 'Đang làm việc', null],
    [6, personName(6, false), personId(6), '6/2/1985', 'Nam', null, 'Ở nhà', null],
    [7, personName(1, true), personId(1), '1/2/1980', 'Nữ', 'Thạc sĩ', 'Đang làm việc', 'x'],
    [
      8,
      personName(8, true),
      personId(8),
      '8/2/1987',
      'Nữ',
      { error: '#REF!' } as FixtureValue,
      'Đang làm việc',
      null,
    ],
    [9, personName(9, true), personId(9), '9/2/1988', 'Nữ', '02', 'Nghỉ hưu', null],
    [10, personName(10, true), personId(10), '10/2/1989', 'Nữ', '02', 'Đang làm việc', null],
    [null, null, personId(11), '11/2/1990', 'Nữ', 'Thạc sĩ', 'Đang làm việc', null],
    [null, personName(12, true), null, null, null, null, null, null],
  ],
};

/** An export of the sector's database: technical names in a second row, codes as text; one code has lost its zero. */
const staffCoded: FixtureSheet = {
  name: 'LstCanBo',
  titles: [],
  columns: [
    column('Mã cán bộ', 'MA_CAN_BO'),
    column('Họ tên (*)', 'HO_TEN'),
    column('Ngày sinh ', 'NGAY_SINH'),
    column('Giới tính *', 'GIOI_TINH'),
    column('Dân tộc', 'MA_DAN_TOC'),
    column('Số điện thoại', 'DIEN_THOAI'),
    column('Trình độ chuyên môn', 'TRINH_DO_CHUYEN_MON_CAO_NHAT'),
    column('Nhóm cán bộ', 'NHOM_CAN_BO'),
    column('Trạng thái', 'TRANG_THAI'),
    column('Mã trường', 'MA_TRUONG_HOC'),
    column('Tên trường', 'TEN_TRUONG_HOC'),
  ],
  rows: Array.from({ length: 30 }, (_, index): FixtureValue[] => [
    personId(index),
    personName(index, index % 5 < 3),
    `${String(1 + (index % 28)).padStart(2, '0')}/05/${1965 + index}`,
    index % 5 < 3 ? '02' : '01',
    index % 4 === 0 ? '05' : '01',
    `09000${10_000 + index}`,
    ['03', '02', '03', '02', '01', '16'][index % 6] ?? null,
    index < 2 ? '01' : index % 7 === 0 ? '02' : '03',
    index === 27 ? '5' : index === 28 ? '05' : index === 29 ? '06' : '01',
    index < 20 ? '01000001' : '01000002',
    index < 20 ? 'Trường THPT Ví Dụ 1' : 'Trường THPT Ví Dụ 2',
  ]),
};

const FIXTURES: readonly (readonly [file: string, sheets: readonly FixtureSheet[]])[] = [
  ['readme-2025', [readme()]],
  ['all-met-2025', [allMet]],
  ['mixed-kinds-2025', [mixedKinds]],
  ['annual-2023', [annual2023]],
  ['offices-2025', [offices]],
  ['half-year-2025', [halfYear]],
  ['quarter-3-2025', [thirdQuarter]],
  ['percent-only-2025', [percentOnly]],
  ['about-2030', [year2030]],
  ['faulty-2025', [faulty]],
  ['duties-2025', [duties]],
  ['form-met-2025', formMet],
  ['form-short-2025', [formShort]],
  ['form-faulty-2025', [formFaulty]],
  ['no-table', [noTable]],
  ...LIST_FIXTURES,
  ...TABLE_FIXTURES,
  ['staff-2025', [staff]],
  ['staff-short-2025', [staffShort]],
  ['staff-faulty-2025', [staffFaulty]],
  ['staff-coded-2025', [staffCoded]],
];

/** The example workbooks, by file name; the same bytes on every run. */
export async function makeFixtures(): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const [file, sheets] of FIXTURES) {
    const workbook = newWorkbook();
    for (const sheet of sheets) addSheet(workbook, sheet);
    files.set(`${file}.xlsx`, withFixedDates(Buffer.from(await workbook.xlsx.writeBuffer())));
  }
  files.set('rich-2025.xlsm', richFixture());
  return files;
}

async function main(): Promise<void> {
  await mkdir('fixtures', { recursive: true });
  for (const [file, bytes] of await makeFixtures()) await writeFile(`fixtures/${file}`, bytes);
}

if (process.argv.includes('--write')) await main();
