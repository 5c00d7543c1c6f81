import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../../src/domain/period.ts';
import { readTable } from '../../support/grid.ts';

const TITLE = 'Trường THPT Ví Dụ 1';

async function counted(table: string, parts: Parameters<typeof readTable>[1] = {}) {
  const read = await readTable(table, parts);
  return { ...read, counts: Object.values(read.values)[0] ?? {} };
}

describe('marks under a group of their own', () => {
  it.each([
    ['Chức danh QH', 'Đã BD CBQL (x)', 'Ủy viên', 'Đã tập huấn'],
    ['Chức danh', 'Đã bồi dưỡng', 'Thành viên', 'Được tập huấn'],
    ['Chức vụ quy hoạch', 'Đã tập huấn', 'Là thành viên', 'Đã bồi dưỡng'],
  ])('%s, %s; %s, %s', async (planned, trained, member, boardTrained) => {
    const { bindings, counts, diagnostics } = await counted(
      `
      | ${TITLE} |
      | TT | Họ và tên | Giới tính | Quy hoạch  |            | Ban VSTBPN |                 |
      |    |           |           | ${planned} | ${trained} | ${member}  | ${boardTrained} |
      | 1 | Ví Dụ A | Nữ  | Hiệu trưởng | x | Trưởng ban | x |
      | 2 | Ví Dụ B | Nam | Phó HT      |   | x          |   |
      | 3 | Ví Dụ C | Nữ  | PHT         |   |            |   |`,
      { merges: ['D2:E2', 'F2:G2', 'A2:A3', 'B2:B3', 'C2:C3'] },
    );
    expect(bindings).toMatchObject({ D: 'planning', E: 'planning_trained', F: 'board', G: 'board_trained' });
    expect(counts).toMatchObject({
      planning_female: '2',
      planning_female_trained: '1',
      board_members_total: '2',
      board_members_trained: '1',
    });
    // No degrees are told.
    expect(diagnostics).toEqual(['STAFF_COLUMN_MISSING B3']);
  });
});

describe('marks of who was trained', () => {
  it.each([
    ['Nữ QH đã BD, tập huấn (x)', 'Đã tập huấn nghiệp vụ VSTBPN'],
    ['Quy hoạch đã được bồi dưỡng', 'Thành viên Ban VSTBPN đã được bồi dưỡng'],
    ['Đã ĐT, BD (người trong quy hoạch)', 'Được tập huấn về công tác VSTBPN'],
    ['Nữ trong QH được đào tạo, bồi dưỡng', 'Đã qua tập huấn kiến thức về VSTBPN'],
  ])('%s; %s', async (trained, boardTrained) => {
    const { counts } = await counted(`
      | ${TITLE} |
      | TT | Họ và tên | Giới tính | Quy hoạch chức danh (2026-2031) | ${trained} | Thành viên Ban VSTBPN | ${boardTrained} |
      | 1  | Ví Dụ A   | Nữ        | Hiệu trưởng                     | x          | Trưởng ban            | x               |
      | 2  | Ví Dụ B   | Nam       | PHT                             |            | UV                    |                 |
      | 3  | Ví Dụ C   | Nữ        | PHT                             |            |                       |                 |`);
    expect(counts).toMatchObject({
      planning_female: '2',
      planning_female_trained: '1',
      board_members_total: '2',
      board_members_trained: '1',
    });
  });

  it.each(['Quy hoạch đào tạo', 'Chưa tập huấn VSTBPN', 'Đã tập huấn', 'Nữ QH cử đi bồi dưỡng'])(
    '%s is not who was trained of the committee',
    async (header) => {
      const { bindings } = await counted(`
        | ${TITLE} |
        | TT | Họ và tên | Giới tính | Trình độ | ${header} |
        | 1  | Ví Dụ A   | Nữ        | ThS      | x         |`);
      expect(bindings['E']).not.toBe('board_trained');
    },
  );
});

describe('degrees of two times', () => {
  it.each([
    ['Bằng cấp', 'Khi tuyển dụng', 'Hiện nay'],
    ['Trình độ', 'Lúc vào ngành', 'Hiện tại'],
    ['Trình độ chuyên môn', 'Ban đầu', 'Cao nhất'],
  ])('%s: %s, %s', async (group, first, now) => {
    const { counts } = await counted(
      `
      | ${TITLE} |
      | TT | Họ và tên | Giới tính | ${group} |        |
      |    |           |           | ${first} | ${now} |
      | 1 | Ví Dụ A | Nữ  | ĐH  | ThS |
      | 2 | Ví Dụ B | Nam | CĐ  | Đại học |
      | 3 | Ví Dụ C | Nữ  | ĐH  | TS |`,
      { merges: ['D2:E2', 'A2:A3', 'B2:B3', 'C2:C3'] },
    );
    expect(counts).toMatchObject({ masters_total: '1', masters_female: '1', phd_total: '1' });
  });

  it('hold what was held before where the present is left blank', async () => {
    const { counts, diagnostics } = await counted(`
      | ${TITLE} |
      | TT | Họ và tên | Giới tính | Trình độ khi tuyển dụng | Trình độ hiện nay |
      | 1 | Ví Dụ A | Nữ  | Thạc sĩ |         |
      | 2 | Ví Dụ B | Nam | CĐ      | Thạc sĩ |
      | 3 | Ví Dụ C | Nữ  | ĐH      |         |`);
    expect(counts).toMatchObject({ masters_total: '2', masters_female: '1' });
    expect(diagnostics).toEqual([]);
  });

  it('do not make a manager of who was one', async () => {
    const { bindings } = await counted(`
      | ${TITLE} |
      | TT | Họ và tên | Giới tính | Chức vụ khi tuyển dụng | Chức vụ hiện nay |
      | 1 | Ví Dụ A | Nữ  | Hiệu trưởng | Giáo viên |`);
    expect(bindings).toMatchObject({ D: 'ignored', E: 'position' });
  });
});

describe('a column headed ĐV', () => {
  it('of marks is of the Party, not of units', async () => {
    const { units, kinds } = await counted(`
      | ${TITLE} |
      | TT | Họ và tên | Giới tính | Trình độ | ĐV |
      | 1 | Ví Dụ A | Nữ  | ThS | x |
      | 2 | Ví Dụ B | Nam | ĐH  |   |
      | 3 | Ví Dụ C | Nam | ĐH  | X |`);
    expect(units).toEqual({ 1: TITLE });
    expect(kinds).toEqual({ [TITLE]: 'upper_secondary by name' });
  });

  it('of names is of units', async () => {
    const { units } = await counted(`
      | TT | Họ và tên | Giới tính | Trình độ | ĐV |
      | 1 | Ví Dụ A | Nữ  | ThS | THCS Ví Dụ 1 |
      | 2 | Ví Dụ B | Nam | ĐH  | THCS Ví Dụ 2 |`);
    expect(Object.values(units)).toEqual(['THCS Ví Dụ 1', 'THCS Ví Dụ 2']);
  });
});

describe('secondment', () => {
  it.each([
    ['Biệt phái đến từ Trường THCS Ví Dụ 2 (đến 5/2026)', 'in'],
    ['Biệt phái từ Trường THCS Ví Dụ 2', 'in'],
    ['Biệt phái từ 9/2024', 'out'],
    ['Biệt phái sang Phòng GDĐT từ 9/2024', 'out'],
    ['Biệt phái đến Sở GDĐT', 'out'],
    ['Biệt phái sang Sở GDĐT đến hết tháng 5 năm 2026', 'out'],
  ])('%s is %s', async (note, way) => {
    const { counts, diagnostics } = await counted(`
      | ${TITLE} |
      | TT | Họ và tên | Giới tính | Trình độ | Ghi chú |
      | 1 | Ví Dụ A | Nữ  | ThS | ${note} |
      | 2 | Ví Dụ B | Nam | ThS | |`);
    expect(counts).toMatchObject({ masters_total: way === 'in' ? '2' : '1' });
    expect(diagnostics).toEqual([way === 'in' ? 'PERSON_SECONDED_IN E3' : 'STAFF_LEFT_OUT']);
  });
});

describe('a person who has left one unit', () => {
  it('is counted in the other, whichever is listed first', async () => {
    const rows = [
      "| Ví Dụ A | '000000000001 | Nữ | TS | Chuyển đi | THCS Ví Dụ 1 |",
      "| Ví Dụ A | '000000000001 | Nữ | TS | Đang làm việc | THCS Ví Dụ 2 |",
    ];
    for (const order of [rows, rows.toReversed()]) {
      const { sums, diagnostics } = await counted(`
        | Họ và tên | Số CCCD | Giới tính | Trình độ | Trạng thái | Trường |
        ${order.join('\n')}`);
      expect(sums).toMatchObject({ staff_total: 1, phd_female: 1 });
      expect(diagnostics).toEqual(['STAFF_LEFT_OUT']);
    }
  });
});

describe('a line that says how many people a list has', () => {
  const list = (line: string) =>
    counted(`
      | ${TITLE} |
      | TT | Họ và tên | Giới tính | Trình độ | Ghi chú |
      | I | TỔ TOÁN |
      | 1 | Ví Dụ A | Nữ  | ThS | |
      | 2 | Ví Dụ B | Nam | ĐH  | Nghỉ hưu |
      | II | TỔ VĂN |
      | 1 | Ví Dụ C | Nữ | ĐH | |
      ${line}`);

  it.each([
    '| Danh sách này có 4 người./. |',
    '| Danh sách ấn định: 4 người; trong đó nữ: 2 người |',
    '| | Tổng số: 4 đồng chí |',
  ])('%s is wrong, at its cell', async (line) => {
    const { reading } = await list(line);
    const [wrong, ...others] = reading.diagnostics.filter(({ code }) => code === 'STAFF_TOTAL_DIFFERS');
    expect(others).toEqual([]);
    expect(wrong?.args).toEqual({ printed: 4, listed: 3 });
    expect(wrong?.location).toMatchObject({ row: 8 });
  });

  it.each([
    '| Danh sách này có 3 người |',
    // Without who has retired; of the last group alone; of women.
    '| Tổng cộng: 2 người |',
    '| Cộng 1 người |',
    '| Tổng số nữ: 7 người |',
    '| Danh sách gồm 4 trang |',
  ])('%s is not', async (line) => {
    const { diagnostics } = await list(line);
    expect(diagnostics).toEqual(['STAFF_LEFT_OUT']);
  });
});

describe('a column of years', () => {
  const list = (years: readonly string[], header = 'Năm học') =>
    counted(`
      | TT | Họ và tên | Giới tính | Trình độ | ${header} | Trường |
      ${years.map((year, at) => `| ${at + 1} | Ví Dụ ${at} | Nữ | ThS | ${year} | THCS Ví Dụ |`).join('\n')}`);

  it.each([[['2024', '2024']], [["'2024", "'2024"]]])(
    'names the period where all rows say one: %s',
    async (years) => {
      const { title } = await list(years);
      expect(title.periods.map(formatPeriod)).toEqual(['2024']);
      expect(title.periodFrom).toBe('header');
    },
  );

  it.each([[['2024', '2025']], [['2025-2026', '2025-2026']], [['Quý 1/2025', 'Quý 1/2025']]])(
    'names none otherwise: %s',
    async (years) => {
      expect((await list(years)).title.periods).toEqual([]);
    },
  );

  it('sets the rows of another year aside, and says so', async () => {
    const { sums, diagnostics } = await list(['2025', '2024', '2025']);
    expect(sums).toMatchObject({ staff_total: 2 });
    expect(diagnostics).toEqual(['ROWS_OTHER_YEAR E3']);
  });
});
