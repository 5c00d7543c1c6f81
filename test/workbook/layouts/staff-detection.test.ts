import { describe, expect, it } from 'vitest';
import { readSheets, readTable, sheet } from '../../support/grid.ts';

const TITLE = 'Trường THCS Ví Dụ';

describe('a column of names', () => {
  it.each([
    'Họ tên CB, GV, NV',
    'Họ và tên giáo viên',
    'Họ và tên cán bộ, công chức, viên chức',
    'Họ và tên thầy, cô giáo',
    'Họ tên người lao động',
    'Họ và tên đầy đủ (viết hoa)',
    'Họ và tên/Chức danh',
    'Tên CB-GV-NV',
    'Ho ten giao vien',
    'HOTEN',
    'HO_VA_TEN',
    'HO_TEN_GV',
    'GV_HO_TEN',
    'TEN_CAN_BO',
    'tenNhanSu',
    'hoTen',
  ])('%s', async (header) => {
    const { bindings, sums, diagnostics } = await readTable(`
      | ${TITLE} |
      | TT | ${header} | Giới tính | Trình độ |
      | 1 | Ví Dụ A | Nữ  | ThS |
      | 2 | Ví Dụ B | Nam | TS  |`);
    expect(bindings).toEqual({ A: 'ordinal', B: 'person_name', C: 'sex', D: 'degree' });
    expect(sums).toMatchObject({ staff_total: 2, masters_female: 1, phd_total: 1, phd_female: 0 });
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['Họ', 'Tên'],
    ['Họ và tên lót', 'Tên'],
    ['HO_DEM', 'TEN'],
  ])('in two: %s, %s', async (family, given) => {
    const { bindings, sums } = await readTable(`
      | ${TITLE} |
      | ${family} | ${given} | Nữ | Trình độ |
      | Ví Dụ | A | x | ThS |
      | Ví Dụ | B |   | TS  |`);
    expect(bindings).toEqual({ A: 'person_name', B: 'given_name', C: 'female', D: 'degree' });
    expect(sums).toMatchObject({ staff_total: 2, staff_female: 1 });
  });

  it.each(['Họ tên CBQL', 'Họ và tên hiệu trưởng'])('of some alone is none: %s', async (header) => {
    const { bindings } = await readTable(`
      | ${TITLE} |
      | TT | ${header} | Giới tính | Trình độ |
      | 1 | Ví Dụ A | Nữ | ThS |`);
    expect(bindings).toEqual({});
  });
});

describe('technical names said of whom', () => {
  it('are read as those without', async () => {
    const { bindings } = await readTable(`
      | HO_TEN_CB | CB_GIOI_TINH | NGAY_SINH_CB | TRINH_DO_CB | TRANG_THAI_CB | TEN_TRUONG |
      | Ví Dụ A | Nữ | 1/2/1980 | ThS | Đang làm việc | ${TITLE} |`);
    expect(bindings).toEqual({
      A: 'person_name',
      B: 'sex',
      C: 'birth',
      D: 'degree',
      E: 'status',
      F: 'unit_name',
    });
  });

  it('NAM over years is the year of the rows', async () => {
    const { bindings, sums, diagnostics } = await readTable(`
      | NAM  | TEN_TRUONG | HO_TEN  | GIOI_TINH | TRINH_DO |
      | 2025 | ${TITLE}   | Ví Dụ A | Nữ        | ThS |
      | 2025 | ${TITLE}   | Ví Dụ B | Nam       | TS  |`);
    expect(bindings).toMatchObject({ A: 'period', D: 'sex' });
    expect(sums).toMatchObject({ staff_female: 1, masters_female: 1 });
    expect(diagnostics).toEqual([]);
  });
});

describe('people without names', () => {
  it.each(['Mã định danh CB (*)', 'MA_CAN_BO', 'maGiaoVien', 'Mã số GV', 'Số định danh cá nhân/CCCD'])(
    'are told by a number of theirs: %s',
    async (header) => {
      const read = await readTable(`
        | Tên trường | ${header} | Giới tính | Trình độ |
        | ${TITLE} | 1000001 | Nữ  | ThS |
        | ${TITLE} | 1000002 | Nam | TS  |
        | ${TITLE} | 1000002 | Nam | TS  |
        | ${TITLE} |         | Nữ  | ThS |
        | Tổng cộng | 3 | | |`);
      expect(read.bindings).toMatchObject({ B: 'person_id', C: 'sex', D: 'degree' });
      expect(read.sums).toMatchObject({ staff_total: 2, masters_female: 1, phd_total: 1 });
      expect(read.diagnostics).toEqual(['PERSON_REPEATED B4', 'PERSON_NAME_MISSING B5']);
      expect(JSON.stringify([read.sections, read.totals])).not.toMatch(/100000/u);
    },
  );

  it('and with short numbers born on one day are two', async () => {
    const { sums, diagnostics } = await readTable(`
      | ${TITLE} |
      | Mã CB | Giới tính | Ngày sinh | Trình độ |
      | 1 | Nữ | 1/2/1980 | ThS |
      | 2 | Nữ | 1/2/1980 | ThS |`);
    expect(sums).toMatchObject({ staff_total: 2, masters_female: 2 });
    expect(diagnostics).toEqual([]);
  });

  it('are not the units of a table with marks', async () => {
    const { bindings } = await readTable(`
      | Mã định danh | Tên trường | Thạc sĩ | Nữ thạc sĩ | Tiến sĩ |
      | '01001 | ${TITLE} | 1 | 1 | 0 |`);
    expect(bindings).toMatchObject({ A: 'unit_code', B: 'unit_name', C: 'masters_total' });
  });
});

describe('marks for degrees', () => {
  const under = (group: string, [other, master, phd]: readonly [string, string, string], total = '') =>
    readTable(
      `
      | ${TITLE} |
      | TT | Họ và tên | Nữ | ${group} |           |        |
      |    |           |    | ${other} | ${master} | ${phd} |
      | 1  | Ví Dụ A   | x  |          | x         |        |
      | 2  | Ví Dụ B   |    | x        |           | x      |
      ${total}`,
      { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:F2'] },
    );

  it.each([
    ['Trình độ CM cao nhất', 'Đại học', 'Thạc sỹ', 'Tiến sỹ'],
    ['Trình độ chuyên môn được đào tạo', 'Cao đẳng', 'Th.S', 'T.S'],
    ['Trình độ đào tạo chuyên môn', 'ĐHSP', 'Th. sĩ', 'T. sĩ'],
    ['Đạt trình độ', 'ĐH', 'ThS', 'TS'],
    ['Đào tạo', 'CĐSP', 'ThS', 'TS'],
    ['Văn bằng chuyên môn', 'Cử nhân', 'Thạc sĩ', 'Tiến sĩ'],
    ['Trình độ văn hóa, chuyên môn', 'ĐH', 'ThS', 'TS'],
  ])('under %s: %s, %s, %s', async (group, ...degrees) => {
    const { bindings, sums, diagnostics } = await under(group, degrees);
    expect(bindings).toMatchObject({ D: 'degree_other', E: 'degree_master', F: 'degree_phd' });
    expect(sums).toMatchObject({ masters_total: 1, masters_female: 1, phd_total: 1, phd_female: 0 });
    expect(diagnostics).toEqual([]);
  });

  it.each(['| | Tổng cộng | 1 | 12 | 15 | 2 |', '| Cộng | | 1 | 12 | 15 | 2 |'])(
    'may be summed in a row of no person: %s',
    async (total) => {
      const { bindings, sums } = await under('Trình độ', ['ĐH', 'ThS', 'TS'], total);
      expect(bindings).toMatchObject({ B: 'person_name' });
      expect(sums).toMatchObject({ staff_total: 2, masters_total: 1 });
    },
  );

  it('are not counts beside the name of a person', async () => {
    const { bindings } = await under('Trình độ', ['ĐH', 'ThS', 'TS'], '| 3 | Ví Dụ C | 1 | 12 | 15 | 2 |');
    expect(bindings).not.toMatchObject({ B: 'person_name' });
  });

  it.each([
    ['Nhu cầu đào tạo', 'ThS', 'TS'],
    ['Trình độ chính trị', 'Cao cấp', 'TC'],
    ['Trình độ ngoại ngữ', 'ĐH', 'ThS'],
  ])('under %s are of something else', async (group, first, second) => {
    const { bindings } = await readTable(
      `
      | Danh sách cán bộ, giáo viên, nhân viên ${TITLE} |
      | TT | Họ và tên | Nữ | Chức vụ | ${group} |           |
      |    |           |    |         | ${first} | ${second} |
      | 1  | Ví Dụ A   | x  | GV      | x        |           |`,
      { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2'] },
    );
    expect(bindings).toMatchObject({ B: 'person_name', E: 'ignored', F: 'ignored' });
  });

  it('that name no single degree leave it undecided, said at the mark', async () => {
    const { diagnostics, sums } = await under('Trình độ', ['ĐH', 'Cao học', 'TS']);
    expect(diagnostics).toEqual(['PERSON_DEGREE_UNKNOWN E4']);
    expect(sums).not.toHaveProperty('masters_total');
  });
});

describe('headers made of known words', () => {
  it.each([
    ['Chuyên môn cao nhất', 'Được quy hoạch chức danh'],
    ['Chuyên môn, nghiệp vụ cao nhất', 'Đang trong quy hoạch CBQL'],
    ['Chuyên môn (trình độ cao nhất)', 'Thuộc diện quy hoạch chức danh'],
    ['Bằng cấp chuyên môn cao nhất đã đạt', 'Được QH chức vụ'],
  ])('%s; %s', async (degree, planning) => {
    const { bindings, sums, diagnostics } = await readTable(`
      | ${TITLE} |
      | TT | Họ và tên | Giới tính | ${degree} | Lý luận chính trị | ${planning} | Đã bồi dưỡng CBQL |
      | 1 | Ví Dụ A | Nữ  | ThS      | Trung cấp | HT  | x |
      | 2 | Ví Dụ B | Nữ  | ĐHSP     | Sơ cấp    | PHT |   |
      | 3 | Ví Dụ C | Nam | Tiến sĩ  |           |     |   |`);
    expect(bindings).toMatchObject({ D: 'degree', E: 'ignored', F: 'planning', G: 'planning_trained' });
    expect(sums).toMatchObject({
      masters_female: 1,
      phd_total: 1,
      planning_female: 2,
      planning_female_trained: 1,
    });
    expect(diagnostics).toEqual([]);
  });

  it.each(['Chuyên môn', 'Chuyên môn giảng dạy', 'Trình độ lý luận chính trị'])(
    'tell no degree: %s, and that is said at the header',
    async (header) => {
      const { bindings, diagnostics } = await readTable(`
        | Danh sách cán bộ, giáo viên, nhân viên ${TITLE} |
        | TT | Họ và tên | Giới tính | ${header} | Chức vụ |
        | 1 | Ví Dụ A | Nữ | Toán | GV |`);
      expect(bindings).toMatchObject({ B: 'person_name', D: 'ignored' });
      expect(diagnostics).toEqual(['STAFF_COLUMN_MISSING B2']);
    },
  );

  it('of training for planning without who is in it', async () => {
    const { diagnostics } = await readTable(`
      | ${TITLE} |
      | TT | Họ và tên | Giới tính | Trình độ | Đã bồi dưỡng CBQL |
      | 1 | Ví Dụ A | Nữ | ThS | x |`);
    expect(diagnostics).toEqual(['STAFF_COLUMN_MISSING B2']);
  });
});

describe('a header of three rows', () => {
  it('merged', async () => {
    const { bindings, sums } = await readTable(
      `
      | ${TITLE} |
      | TT | Họ và tên | Ngày sinh |          | Trình độ   |    |           |
      |    |           | Nam       | Nữ       | Chuyên môn |    | Chính trị |
      |    |           |           |          | ThS        | TS |           |
      | 1  | Ví Dụ A   |           | 1/2/1980 | x          |    | SC        |
      | 2  | Ví Dụ B   | 3/4/1981  |          |            | x  | TC        |`,
      { merges: ['A2:A4', 'B2:B4', 'C2:D2', 'C3:C4', 'D3:D4', 'E2:G2', 'E3:F3', 'G3:G4'] },
    );
    expect(bindings).toMatchObject({
      C: 'male',
      D: 'female',
      E: 'degree_master',
      F: 'degree_phd',
      G: 'ignored',
    });
    expect(sums).toMatchObject({ staff_total: 2, masters_female: 1, phd_female: 0 });
  });

  it.each([
    ['Họ và', 'tên'],
    ['Họ và tên', ''],
  ])('not merged, the name as “%s” and “%s”', async (first, second) => {
    const { headerRows, bindings, sums, diagnostics } = await readTable(`
      | ${TITLE} |
      | TT | ${first}  | Giới tính |    | Trình độ   |     |    |
      |    | ${second} |           |    | Chuyên môn |     |    |
      |    |           | Nam       | Nữ | ĐH         | ThS | TS |
      | 1  | Ví Dụ A   |           | x  |            | x   |    |
      | 2  | Ví Dụ B   | x         |    |            |     | x  |`);
    expect(headerRows).toEqual([2, 4]);
    expect(bindings).toMatchObject({ B: 'person_name', C: 'male', D: 'female', F: 'degree_master' });
    expect(sums).toMatchObject({ staff_total: 2, masters_female: 1 });
    expect(diagnostics).toEqual([]);
  });
});

describe('marks for planning and the committee', () => {
  it.each([
    ['Quy hoạch CBQL', 'Trong QH', 'Đã học lớp BD', 'Thành viên', 'Đã tập huấn'],
    ['Quy hoạch cán bộ quản lý', 'Có', 'Đã bồi dưỡng', 'Tham gia', 'Đã qua tập huấn'],
    ['Công tác quy hoạch', 'Được quy hoạch', 'Đã được bồi dưỡng', 'Là TV', 'Được tập huấn'],
  ])('%s: %s, %s; %s, %s', async (group, planned, trained, member, memberTrained) => {
    const { sums, diagnostics } = await readTable(
      `
      | ${TITLE} |
      | TT | Họ và tên | Nữ | ${group}   |            | Ban VSTBPN |                  |
      |    |           |    | ${planned} | ${trained} | ${member}  | ${memberTrained} |
      | 1  | Ví Dụ A   | x  | x          | x          | x          |                  |
      | 2  | Ví Dụ B   |    | x          |            | x          | x                |`,
      { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2'] },
    );
    expect(sums).toMatchObject({
      planning_female: 1,
      planning_female_trained: 1,
      board_members_total: 2,
      board_members_trained: 1,
    });
    // No degrees are told.
    expect(diagnostics).toEqual(['STAFF_COLUMN_MISSING B3']);
  });
});

describe('a sheet of several code lists', () => {
  const list = sheet(`
    | Trường   | Họ tên  | Giới tính (DM_GT) | Trình độ (DM_BC) | Trạng thái |
    | ${TITLE} | Ví Dụ A | '12               | '02              | '01        |
    | ${TITLE} | Ví Dụ B | '11               | '03              | '01        |
    | ${TITLE} | Ví Dụ C | '12               | '02              | '09        |`);
  const inRows = `
    | Danh mục   | Mã  | Tên |
    | DM_GT      | '11 | Nam |
    | DM_GT      | '12 | Nữ  |
    | DM_BC      | '01 | Đại học |
    | DM_BC      | '02 | Thạc sĩ |
    | DM_BC      | '03 | Tiến sĩ |
    | Trạng thái | '01 | Đang làm việc |
    | Trạng thái | '09 | Nghỉ hưu |`;
  const inBlocks = `
    | DM_GT |
    | '11 | Nam |
    | '12 | Nữ  |
    | DM_BC |
    | '01 | Đại học |
    | '02 | Thạc sĩ |
    | '03 | Tiến sĩ |
    | Danh mục trạng thái |
    | '01 | Đang làm việc |
    | '09 | Nghỉ hưu |`;

  it.each([
    ['in every row', inRows],
    ['above its codes', inBlocks],
  ])('is read by the name of each, %s', async (_, table) => {
    const { sums, diagnostics } = await readSheets([list, sheet(table, { name: 'DANH_MUC' })]);
    expect(sums).toMatchObject({ staff_total: 2, masters_female: 1, phd_total: 1, phd_female: 0 });
    // A sheet of codes is no table passed over.
    expect(diagnostics).toEqual(['STAFF_LEFT_OUT']);
  });

  it('titled in words is still the list of its own name', async () => {
    const codes = sheet(
      `
      | Bằng cấp đào tạo |
      | Sau đại học |
      | '02 | Thạc sĩ |
      | '03 | Tiến sĩ |
      | Còn lại |
      | '01 | Đại học |`,
      { name: 'DM_BC' },
    );
    const staff = sheet(`
      | Trường   | Họ tên  | Giới tính | Trình độ (DM_BC) |
      | ${TITLE} | Ví Dụ A | Nữ        | '02              |
      | ${TITLE} | Ví Dụ B | Nam       | '01              |`);
    const { sums, diagnostics } = await readSheets([staff, codes]);
    expect(sums).toMatchObject({ staff_total: 2, masters_total: 1, masters_female: 1 });
    expect(diagnostics).toEqual([]);
  });
});

describe('births of men and of women, degrees by marks, under a row of column numbers', () => {
  it('is a list of people: numbers of columns are no counts of them', async () => {
    const { reading, sums, diagnostics, title } = await readTable(
      `
      | ${TITLE} |
      | DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN (THỜI ĐIỂM THÁNG 11/2025) |
      | TT | Họ và tên |      | Ngày, tháng, năm sinh |        | Trình độ đào tạo |     |    | Ghi chú |
      |    |           |      | Nam                   | Nữ     | TS               | ThS | ĐH |         |
      | 1  | 2         | 3    | 4                     | 5      | 6                | 7   | 8  | 9       |
      | 1  | Ví Dụ     | Một  |                       | 1970   |                  | X   |    |         |
      | 2  | Ví Dụ     | Hai  | 5/11/1977             |        | x                |     |    |         |
      | 3  | Ví Dụ     | Ba   |                       | 6/1973 |                  | x   |    | Nghỉ TS |
      | 4  | Ví Dụ     | Bốn  | 1/2/1981              | 1980   |                  |     | x  |         |
      | Cộng |         |      | 2                     | 3      | 1                | 2   | 1  |         |`,
      { merges: ['A3:A4', 'B3:C4', 'D3:E3', 'F3:H3', 'I3:I4', 'A10:C10'] },
    );
    expect(reading.sheets[0]).toMatchObject({ kind: 'table', layout: 'staff-list' });
    expect(sums).toMatchObject({ masters_total: 2, masters_female: 2, phd_total: 1, phd_female: 0 });
    expect(diagnostics).toEqual(['PERSON_SEX_UNCLEAR E9']);
    // What stands above says no period in words: the time it is as of does.
    expect(title).toMatchObject({ periods: [], dated: { year: 2025 } });
  });
});
