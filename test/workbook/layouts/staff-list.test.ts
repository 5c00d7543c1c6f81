import { describe, expect, it } from 'vitest';
import { NO_MAPPING, type Mapping } from '../../../src/workbook/mapping.ts';
import { readSheets, readTable, sheet } from '../../support/grid.ts';

const TITLE = 'Trường THPT Ví Dụ 1';

/** What is counted for the only unit, without what is missing. */
async function counted(table: string, parts: Parameters<typeof readTable>[1] = {}) {
  const read = await readTable(table, parts);
  const values = Object.values(read.values)[0] ?? {};
  return { ...read, counts: values };
}

describe('a list with a sex column', () => {
  it('has further cells of one fault with it, in runs down the column', async () => {
    const rows = (texts: readonly string[]): string =>
      texts.map((text, at) => `| Ví Dụ ${at} | Nữ | ${text} |`).join('\n');
    const { reading } = await counted(`
      | ${TITLE} |
      | Họ tên | Giới tính | Trình độ |
      ${rows(['Bằng lạ', 'Bằng lạ', 'Bằng lạ', 'Đại học', 'Bằng lạ', 'Bằng khác', '', 'Thạc sĩ', ''])}`);
    const others = reading.diagnostics.map(
      ({ code, location, others: more = [] }) =>
        `${code} ${location.kind === 'cell' ? location.address : ''}: ${more.map(({ address, lastRow }) => `${address}-${lastRow ?? ''}`).join(' ')}`,
    );
    expect(others).toEqual([
      'PERSON_DEGREE_UNKNOWN C3: C4-5 C7-',
      'PERSON_DEGREE_UNKNOWN C8: ',
      'PERSON_DEGREE_BLANK C9: C11-',
    ]);
  });

  it('is counted per unit, by sex, degree and position, and says that it is counted', async () => {
    const { counts, reading, diagnostics, units, kinds } = await counted(`
      | ${TITLE} |
      | DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN NĂM 2025 |
      | STT | Họ và tên          | Giới tính | Trình độ chuyên môn | Chức vụ         |
      | 1   | Nguyễn Thị Ví Dụ A | Nữ        | Thạc sĩ             | Hiệu trưởng     |
      | 2   | Trần Văn Ví Dụ B   | Nam       | Tiến sĩ             | Phó hiệu trưởng |
      | 3   | Lê Thị Ví Dụ C     | nữ        | Đại học             | Giáo viên       |
      | 4   | Phạm Văn Ví Dụ D   | NAM       | ThS                 | Tổ trưởng       |
      | 5   | Võ Thị Ví Dụ E     | Nu        | PGS.TS              | Giáo viên       |`);
    expect(counts).toEqual({
      staff_total: '5',
      staff_female: '3',
      managers_total: '2',
      managers_female: '1',
      masters_total: '2',
      masters_female: '1',
      masters_male: '1',
      phd_total: '2',
      phd_female: '1',
      phd_male: '1',
    });
    expect(diagnostics).toEqual([]);
    expect(units).toEqual({ 1: TITLE });
    expect(kinds).toEqual({ [TITLE]: 'upper_secondary by name' });
    expect(reading.observations.every(({ basis }) => basis === 'counted')).toBe(true);
    const masters = reading.observations.find(({ measure }) => measure === 'masters_total');
    expect(masters?.cell).toMatchObject({ address: 'D4', lastRow: 8 });
  });

  it.each([
    ['Phái', 'Nam', 'Nữ'],
    ['Nam/Nữ', 'nam', 'nữ'],
    ['Giới tính (Nam/Nữ)', 'Nam', 'Nữ'],
    ['Nữ', '', 'x'],
    ['Là nữ', 'Không', 'x'],
    ['GIOI_TINH', "'01", "'02"],
    ['gioiTinh', "'01", "'02"],
  ])('headed %s', async (header, man, woman) => {
    const { counts } = await counted(`
      | ${TITLE} |
      | Họ tên | ${header} | Học vị |
      | Ví Dụ A | ${man}   | ThS |
      | Ví Dụ B | ${woman} | ThS |
      | Ví Dụ C | ${woman} | TS  |`);
    expect(counts).toMatchObject({
      staff_total: '3',
      staff_female: '2',
      masters_female: '1',
      phd_female: '1',
    });
  });

  it('that leaves a person out makes the measures of women of the unit invalid, at the cell', async () => {
    const { counts, diagnostics } = await counted(`
      | ${TITLE} |
      | STT | Họ và tên | Giới tính | Trình độ |
      | 1 | Ví Dụ A | Nữ   | Thạc sĩ |
      | 2 | Ví Dụ B |      | Đại học |
      | 3 | Ví Dụ C | khác | Thạc sĩ |
      | 4 | Ví Dụ D | Nam  | Tiến sĩ |`);
    expect(diagnostics).toEqual(['PERSON_SEX_UNCLEAR C4', 'PERSON_SEX_UNCLEAR C5']);
    expect(counts).toMatchObject({
      staff_total: '4',
      staff_female: '!',
      masters_total: '2',
      masters_female: '!',
      phd_total: '1',
      // Nobody whose sex is unknown holds a doctorate.
      phd_female: '0',
    });
  });
});

describe('the same fault in many rows', () => {
  it('is said at the first sixty, then once for the rest', async () => {
    const rows = Array.from({ length: 70 }, (_, index) => `| ${index + 1} | Ví Dụ ${index} | | ĐH |`);
    const { reading } = await counted(`
      | ${TITLE} |
      | STT | Họ và tên | Giới tính | Trình độ |
      ${rows.join('\n')}`);
    const unclear = reading.diagnostics.filter(({ code }) => code.startsWith('PERSON_SEX_UNCLEAR'));
    expect(unclear).toHaveLength(60);
    expect(unclear.at(-1)).toMatchObject({ code: 'PERSON_SEX_UNCLEAR_MORE', args: { cells: 11 } });
  });
});

describe('two columns of birth dates', () => {
  const list = (rows: string) =>
    counted(
      `
      | ${TITLE} |
      | TT | Họ và tên | Ngày sinh |      | Trình độ chuyên môn | Chức vụ |
      |    |           | Nam       | Nữ   |                     |         |
      ${rows}`,
      { merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3'] },
    );

  it('say the sex: a date, a year, a text, a serial number', async () => {
    const { counts, diagnostics, bindings } = await list(`
      | 1 | Ví Dụ A |       | 12/3/1984   | Thạc sĩ | Phó hiệu trưởng |
      | 2 | Ví Dụ B | 1979  |             | ĐH      | Giáo viên       |
      | 3 | Ví Dụ C |       | 30000{date} | ThS     | GV              |
      | 4 | Ví Dụ D | 01.02.1990 | -      | TS      | Hiệu trưởng     |`);
    expect(bindings).toMatchObject({ C: 'male', D: 'female', E: 'degree', F: 'position' });
    expect(counts).toMatchObject({
      staff_total: '4',
      staff_female: '2',
      masters_total: '2',
      masters_female: '2',
      phd_total: '1',
      phd_female: '0',
      managers_total: '2',
      managers_female: '1',
    });
    expect(diagnostics).toEqual([]);
  });

  it('both or neither filled say nothing, at the row', async () => {
    const { counts, diagnostics, reading } = await list(`
      | 1 | Ví Dụ A | 1980 | 1980 | Thạc sĩ | GV |
      | 2 | Ví Dụ B |      |      | ĐH      | GV |
      | 3 | Ví Dụ C |      | 1990 | TS      | GV |`);
    expect(diagnostics).toEqual(['PERSON_SEX_UNCLEAR D4', 'PERSON_SEX_UNCLEAR D5']);
    expect(reading.diagnostics.map(({ args }) => args)).toEqual([{ found: 'both' }, { found: 'none' }]);
    expect(counts).toMatchObject({
      staff_total: '3',
      staff_female: '!',
      masters_female: '!',
      phd_female: '1',
    });
  });

  it('may stand under a header that is not merged downwards', async () => {
    const { counts } = await counted(`
      | ${TITLE} |
      | TT | Họ và tên | Năm sinh |      | Trình độ |
      |    |           | Nam      | Nữ   |          |
      | 1  | Ví Dụ A   | 1980     |      | ThS      |
      | 2  | Ví Dụ B   |          | 1981 | ThS      |`);
    expect(counts).toMatchObject({ staff_total: '2', staff_female: '1', masters_total: '2' });
  });
});

describe('degrees', () => {
  it.each([
    ['master', 'ThS'],
    ['master', 'Th.S'],
    ['master', 'Th.s'],
    ['master', 'ThS.'],
    ['master', 'Thạc sĩ'],
    ['master', 'THẠC SỸ'],
    ['master', 'Thac si'],
    ['master', 'ThS Toán'],
    ['master', 'Thạc sĩ Quản lý giáo dục'],
    ['master', 'Trình độ thạc sĩ'],
    ['master', 'Có bằng thạc sỹ Hóa học'],
    ['master', 'ĐHSP Toán, Thạc sĩ QLGD'],
    ['master', 'Đại học; Thạc sĩ'],
    ['master', 'Toán học - Thạc sĩ'],
    ['master', 'ThS, NCS'],
    ['master', 'Thạc sĩ (đang học tiến sĩ)'],
    ['master', 'Thạc sĩ đang làm NCS'],
    ['master', 'Tốt nghiệp cao học'],
    ['phd', 'TS'],
    ['phd', 'TS.'],
    ['phd', 'Tiến sĩ'],
    ['phd', 'Tiến sỹ Giáo dục học'],
    ['phd', 'TSKH'],
    ['phd', 'PGS.TS'],
    ['phd', 'PGS. TS'],
    ['phd', 'GS.TS'],
    ['phd', 'GS.TSKH'],
    ['phd', 'GS'],
    ['phd', 'Thạc sĩ, Tiến sĩ'],
    ['other', 'ĐH'],
    ['other', 'Đại học'],
    ['other', 'Đại học sư phạm Văn'],
    ['other', 'ĐHSP'],
    ['other', 'CN'],
    ['other', 'Cử nhân'],
    ['other', 'CĐ'],
    ['other', 'CĐSP Mầm non'],
    ['other', 'TC'],
    ['other', 'Trung cấp'],
    ['other', 'Bác sĩ CK1'],
    ['other', 'BS CKII'],
    ['other', '12/12'],
    ['other', 'Đại học; đang học thạc sĩ'],
    ['other', 'Đại học (đang học ThS)'],
    ['other', 'ĐH đang học cao học'],
    ['other', 'Đang học cao học'],
    ['other', 'Đang theo học thạc sĩ'],
    ['other', 'Cử nhân, chưa có bằng thạc sĩ'],
    ['masterless', 'Cao học'],
    ['masterless', 'NCS'],
    ['unread', 'Sau đại học'],
    ['unread', 'Bằng lạ'],
    ['unread', 'Tin học văn phòng'],
  ])('%s: %s', async (degree, text) => {
    const { counts, diagnostics } = await counted(`
      | ${TITLE} |
      | STT | Họ và tên | Giới tính | Trình độ |
      | 1 | Ví Dụ A | Nữ | ${text} |`);
    const expected = {
      master: ['1', '0'],
      phd: ['0', '1'],
      other: ['0', '0'],
      // Perhaps a master's, but no doctorate.
      masterless: ['!', '0'],
      unread: ['!', '!'],
    }[degree];
    expect([counts['masters_total'], counts['phd_total']]).toEqual(expected);
    expect(counts['staff_total']).toBe('1');
    expect(diagnostics).toEqual(
      ['unread', 'masterless'].includes(degree) ? ['PERSON_DEGREE_UNKNOWN D3'] : [],
    );
  });

  it('not understood are said once for each text', async () => {
    const { diagnostics, reading } = await counted(`
      | ${TITLE} |
      | STT | Họ và tên | Giới tính | Trình độ |
      | 1 | Ví Dụ A | Nữ  | Cao học |
      | 2 | Ví Dụ B | Nam | Bằng lạ |
      | 3 | Ví Dụ C | Nam | Cao học |`);
    expect(diagnostics).toEqual(['PERSON_DEGREE_UNKNOWN D3', 'PERSON_DEGREE_UNKNOWN D4']);
    expect(reading.diagnostics.map(({ args }) => args)).toEqual([
      { cells: 2, found: 'perhaps_master' },
      { cells: 1, found: 'unknown' },
    ]);
  });

  it('left blank beside others are said; in a unit that fills in none they are missing', async () => {
    const { values, diagnostics } = await readTable(`
      | DANH SÁCH CÁN BỘ |
      | STT | Họ và tên | Trường            | Giới tính | Trình độ |
      | 1   | Ví Dụ A   | Trường THCS Một   | Nữ        | ThS      |
      | 2   | Ví Dụ B   | Trường THCS Một   | Nam       |          |
      | 3   | Ví Dụ C   | Trường THCS Hai   | Nam       |          |`);
    expect(diagnostics).toEqual(['PERSON_DEGREE_BLANK E4']);
    expect(values['Trường THCS Một']).toMatchObject({ masters_total: '1', phd_total: '0' });
    expect(values['Trường THCS Hai']).toMatchObject({ staff_total: '1', masters_total: '-', phd_total: '-' });
  });

  it('may be columns of marks, and the list is no table of units', async () => {
    const { counts, reading } = await counted(
      `
      | ${TITLE} |
      | STT | Họ và tên | Nữ | Trình độ chuyên môn |         |         |      |
      |     |           |    | Tiến sĩ             | Thạc sĩ | Đại học | Khác |
      | 1   | Ví Dụ A   | x  |                     | x       |         |      |
      | 2   | Ví Dụ B   |    | x                   |         |         |      |
      | 3   | Ví Dụ C   | x  |                     |         | x       |      |
      | 4   | Ví Dụ D   | X  |                     | 2015    |         |      |`,
      { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:G2'] },
    );
    expect(reading.sheets[0]).toMatchObject({ kind: 'table', layout: 'staff-list' });
    expect(counts).toMatchObject({
      staff_total: '4',
      staff_female: '3',
      masters_total: '2',
      masters_female: '2',
      phd_total: '1',
      phd_female: '0',
    });
  });

  it('come from two columns: the higher counts', async () => {
    const { counts } = await counted(`
      | ${TITLE} |
      | STT | Họ và tên | Giới tính | Trình độ chuyên môn | Học hàm, học vị |
      | 1   | Ví Dụ A   | Nữ        | Đại học             | ThS |
      | 2   | Ví Dụ B   | Nam       | Thạc sĩ             | PGS |
      | 3   | Ví Dụ C   | Nữ        | Đại học             |     |`);
    expect(counts).toMatchObject({
      masters_total: '1',
      masters_female: '1',
      phd_total: '1',
      phd_female: '0',
    });
  });
});

describe('positions', () => {
  it.each([
    'Hiệu trưởng',
    'HT',
    'Phó Hiệu trưởng',
    'P. Hiệu trưởng',
    'P.HT',
    'PHT',
    'Phó HT',
    'Quyền Hiệu trưởng',
    'CBQL',
    'Cán bộ quản lý',
    'Giám đốc',
    'Phó Giám đốc',
    'Trưởng phòng',
    'Phó Trưởng phòng',
    'Phó phòng',
    'Bí thư chi bộ, Hiệu trưởng',
    'Giáo viên - Phó hiệu trưởng',
  ])('%s is a manager', async (position) => {
    expect((await byPosition(position))['managers_female']).toBe('1');
  });

  it.each([
    'Giáo viên',
    'Tổ trưởng',
    'TTCM',
    'Thư ký Hiệu trưởng',
    'Nguyên Hiệu trưởng',
    'Kế toán',
    'GV hợp đồng',
  ])('%s is none', async (position) => {
    expect((await byPosition(position))['managers_female']).toBe('0');
  });

  const byPosition = async (position: string) =>
    (
      await counted(`
      | ${TITLE} |
      | STT | Họ và tên | Giới tính | Trình độ | Chức vụ |
      | 1 | Ví Dụ A | Nữ | ĐH | ${position} |`)
    ).counts;
});

describe('planning and the committee', () => {
  it('are counted where the list marks them', async () => {
    const { counts } = await counted(`
      | ${TITLE} |
      | STT | Họ và tên | Giới tính | Trình độ | Quy hoạch     | Đã tập huấn | Ban VSTBPN |
      | 1   | Ví Dụ A   | Nữ        | ĐH       | x             | x           |            |
      | 2   | Ví Dụ B   | Nữ        | ĐH       | Phó hiệu trưởng |           | x          |
      | 3   | Ví Dụ C   | Nam       | ĐH       | x             | x           | x          |
      | 4   | Ví Dụ D   | Nam       | ĐH       | Không         |             |            |`);
    expect(counts).toMatchObject({
      planning_total: '3',
      planning_female: '2',
      planning_female_trained: '1',
      has_woman_in_planning: 'yes',
      board_members_total: '2',
      board_members_female: '1',
    });
  });

  it('are missing, not 0, where the unit leaves the whole column blank', async () => {
    const { counts } = await counted(`
      | ${TITLE} |
      | STT | Họ và tên | Giới tính | Trình độ | Quy hoạch |
      | 1   | Ví Dụ A   | Nữ        | ĐH       |           |`);
    expect(counts).toMatchObject({ planning_total: '-', has_woman_in_planning: '-', staff_total: '1' });
  });

  it('count alone in a list that its title says is only of them', async () => {
    const { counts, diagnostics } = await counted(`
      | ${TITLE} |
      | DANH SÁCH CÁN BỘ QUY HOẠCH NĂM 2025 |
      | STT | Họ và tên | Giới tính | Trình độ | Chức vụ |
      | 1   | Ví Dụ A   | Nữ        | ThS      | Giáo viên |
      | 2   | Ví Dụ B   | Nam       | ĐH       | Hiệu trưởng |`);
    expect(counts).toEqual({
      planning_total: '2',
      planning_female: '1',
      planning_male: '1',
      has_woman_in_planning: 'yes',
    });
    expect(diagnostics).toEqual(['STAFF_LIST_PART']);
  });
});

describe('people who do not belong to the unit', () => {
  it('are left out by status or note, and how many and why is said once', async () => {
    const { counts, reading, diagnostics } = await counted(`
      | ${TITLE} |
      | STT | Họ và tên | Giới tính | Trình độ | Tình trạng     | Ghi chú |
      | 1   | Ví Dụ A   | Nữ        | ThS      | Đang làm việc  |         |
      | 2   | Ví Dụ B   | Nữ        | ThS      | Nghỉ hưu       |         |
      | 3   | Ví Dụ C   | Nam       | TS       |                | Biệt phái |
      | 4   | Ví Dụ D   | Nữ        | ThS      |                | Đã chuyển công tác từ 9/2025 |
      | 5   | Ví Dụ E   | Nữ        | ThS      | Thôi việc      |         |
      | 6   | Ví Dụ F   | Nữ        | ThS      |                | Nghỉ không lương |
      | 7   | Ví Dụ G   | Nữ        | ThS      | Nghỉ thai sản  |         |
      | 8   | Ví Dụ H   | Nữ        | ThS      |                | Sẽ nghỉ hưu năm 2027 |
      | 9   | Ví Dụ I   | Nữ        | ThS      |                | Nghỉ hưu từ 01/3/2026 |
      | 10  | Ví Dụ K   | Nữ        | ThS      | Chuyển đến     |         |
      | 11  | Ví Dụ L   | Nữ        | ThS      | Đang nghỉ mát  |         |`);
    expect(counts).toMatchObject({ staff_total: '6', masters_total: '6', phd_total: '0' });
    expect(diagnostics).toEqual(['STAFF_LEFT_OUT', 'PERSON_STATUS_UNKNOWN E13']);
    expect(reading.diagnostics[0]?.args).toEqual({
      reasons: [
        { reason: 'retired', people: 1, words: ['nghỉ hưu'] },
        { reason: 'secondment', people: 1, words: ['biệt phái'] },
        { reason: 'transferred', people: 1, words: ['đã chuyển công tác'] },
        { reason: 'resigned', people: 1, words: ['thôi việc'] },
        { reason: 'on_leave', people: 1, words: ['nghỉ không lương'] },
      ],
    });
  });

  it('stand below a heading that says so, until the next of its level', async () => {
    const { counts, reading } = await counted(`
      | ${TITLE} |
      | STT | Họ và tên                  | Giới tính | Trình độ |
      | A   | Cán bộ đang công tác       |           |          |
      | 1   | Ví Dụ A                    | Nữ        | ThS      |
      | B   | Cán bộ đã nghỉ hưu         |           |          |
      |     | Tổ Toán                    |           |          |
      | 1   | Ví Dụ B                    | Nữ        | ThS      |
      | C   | Hợp đồng                   |           |          |
      | 1   | Ví Dụ C                    | Nữ        | ĐH       |`);
    expect(counts).toMatchObject({ staff_total: '2', masters_total: '1' });
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['STAFF_LEFT_OUT']);
  });
});

describe('several units in one list', () => {
  it('by a column of names, spelt in any case, or of codes', async () => {
    const { values, units } = await readTable(`
      | DANH SÁCH CÁN BỘ, GIÁO VIÊN |
      | STT | Họ và tên | Đơn vị công tác     | Mã trường | Giới tính | Trình độ |
      | 1   | Ví Dụ A   | Trường THCS Ví Dụ 1 |           | Nữ        | ThS      |
      | 2   | Ví Dụ B   | TRƯỜNG THCS VÍ DỤ 1 |           | Nữ        | ThS      |
      | 3   | Ví Dụ C   | Trường THPT Ví Dụ 2 | VD02      | Nam       | TS       |
      | 4   | Ví Dụ D   |                     | VD02      | Nữ        | TS       |`);
    expect(units).toEqual({ 3: 'Trường THCS Ví Dụ 1', 5: 'Trường THPT Ví Dụ 2' });
    expect(values['Trường THCS Ví Dụ 1']).toMatchObject({ staff_total: '2', masters_female: '2' });
    expect(values['Trường THPT Ví Dụ 2']).toMatchObject({ staff_total: '2', phd_female: '1' });
  });

  it('merged downwards over its people', async () => {
    const { values, diagnostics } = await readTable(
      `
      | DANH SÁCH GIÁO VIÊN |
      | Trường    | Họ và tên | Giới tính | Trình độ |
      | THCS Một  | Ví Dụ A   | Nữ        | ThS      |
      |           | Ví Dụ B   | Nam       | ThS      |
      | THCS Hai  | Ví Dụ C   | Nam       | ThS      |
      |           | Ví Dụ D   | Nam       | ThS      |`,
      { merges: ['A3:A4'] },
    );
    expect(values['THCS Một']).toMatchObject({ staff_total: '2' });
    expect(values['THCS Hai']).toMatchObject({ staff_total: '1' });
    expect(diagnostics).toEqual(['PERSON_UNIT_MISSING B6']);
  });

  it('by headings; groups of people, subtotals and signatures are none', async () => {
    const { values, units, totals, diagnostics } = await readTable(`
      | PHÒNG GDĐT VÍ DỤ |
      | DANH SÁCH TRÍCH NGANG CBGVNV |
      | STT | Họ và tên             | Giới tính | Trình độ | Chức vụ |
      | I   | TRƯỜNG MẦM NON VÍ DỤ  |           |          |         |
      |     | Ban giám hiệu         |           |          |         |
      | 1   | Ví Dụ A               | Nữ        | ThS      | HT      |
      |     | Tổ 5 tuổi             |           |          |         |
      | 2   | Ví Dụ B               | Nữ        | ĐH       | GV      |
      |     | Cộng: 2 người         |           |          |         |
      | II  | Trường Tiểu học Ví Dụ |           |          |         |
      | 1   | Ví Dụ C               | Nam       | ThS      | HT      |
      |     | Tổng cộng             | 3         |          |         |
      |     |                       |           | ………, ngày … tháng 12 năm 2025 | |
      |     |                       |           |          | HIỆU TRƯỞNG |
      |     | Ví Dụ Người Ký        |           |          |         |`);
    expect(units).toEqual({ 4: 'TRƯỜNG MẦM NON VÍ DỤ', 10: 'Trường Tiểu học Ví Dụ' });
    expect(values['TRƯỜNG MẦM NON VÍ DỤ']).toMatchObject({ staff_total: '2', masters_total: '1' });
    expect(values['Trường Tiểu học Ví Dụ']).toMatchObject({ staff_total: '1', managers_total: '1' });
    expect(totals).toEqual(['9 cộng', '12 tổng cộng']);
    expect(diagnostics).toEqual([]);
  });

  it('where a list speaks of groups in its column of units, they are of the one unit', async () => {
    const { units } = await readTable(`
      | ${TITLE} |
      | STT | Họ và tên | Đơn vị  | Giới tính | Trình độ |
      | 1   | Ví Dụ A   | Tổ Toán | Nữ        | ThS      |
      | 2   | Ví Dụ B   | Tổ Văn  | Nữ        | ThS      |`);
    expect(units).toEqual({ 1: TITLE });
  });
});

describe('a person listed twice', () => {
  it('by the same number is counted once, and said at the second row', async () => {
    const { counts, diagnostics, reading } = await counted(`
      | ${TITLE} |
      | STT | Họ và tên | Số CCCD      | Giới tính | Trình độ |
      | 1   | Ví Dụ A   | '000000000001 | Nữ       | ThS      |
      | 2   | Ví Dụ B   | '000000000002 | Nữ       | ThS      |
      | 3   | Ví Dụ A'  | '000000000001 | Nữ       | ThS      |`);
    expect(counts).toMatchObject({ staff_total: '2', masters_total: '2' });
    expect(diagnostics).toEqual(['PERSON_REPEATED C5']);
    expect(reading.diagnostics[0]?.args).toEqual({ by: 'id', other: 'C3', rows: 1, isCounted: false });
  });

  it('by name and full birth date within a unit too; by name and year both are counted', async () => {
    const { values, reading } = await readTable(`
      | DANH SÁCH GIÁO VIÊN |
      | STT | Họ và tên | Ngày sinh | Trường   | Giới tính | Trình độ |
      | 1   | Ví Dụ A   | 1/2/1980  | THCS Một | Nữ        | ThS      |
      | 2   | VÍ DỤ A   | 1/2/1980  | THCS Một | Nữ        | ThS      |
      | 3   | Ví Dụ A   | 1/2/1980  | THCS Hai | Nữ        | ThS      |
      | 4   | Ví Dụ B   | 1981      | THCS Hai | Nữ        | ThS      |
      | 5   | Ví Dụ B   | 1981      | THCS Hai | Nữ        | ThS      |`);
    expect(values['THCS Một']).toMatchObject({ staff_total: '1' });
    expect(values['THCS Hai']).toMatchObject({ staff_total: '3' });
    expect(reading.diagnostics.map(({ args }) => args)).toEqual([
      { by: 'name_and_birth', other: 'B3', rows: 1, isCounted: false },
      { by: 'name', other: 'B6', rows: 1, isCounted: true },
    ]);
  });
});

describe('a list as schools draw it up', () => {
  it('with a motto, groups over some columns, column numbers, a total and a signature', async () => {
    const { counts, bindings, diagnostics } = await counted(
      `
      | UBND PHƯỜNG VÍ DỤ   |  |  | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
      | TRƯỜNG THCS VÍ DỤ   |  |  | Độc lập - Tự do - Hạnh phúc |
      | DANH SÁCH TRÍCH NGANG ĐỘI NGŨ NĂM HỌC 2025-2026 |
      | TT  | Họ và tên | Ngày, tháng, năm sinh |           | Dân tộc | Trình độ   |           |         | Chức vụ, công việc được giao | Ghi chú |
      |     |           | Nam                   | Nữ        |         | Chuyên môn | LLCT      | Tin học |             |           |
      | (1) | (2)       | (3)                   | (4)       | (5)     | (6)        | (7)       | (8)     | (9)         | (10)      |
      | 1   | Ví Dụ A   |                       | 12/3/1984 | Kinh    | ThS QLGD   | Trung cấp | B       | Hiệu trưởng |           |
      | 2   | Ví Dụ B   | 1979                  |           | Tày     | ĐH         | Sơ cấp    | A       | Giáo viên   | Biệt phái |
      | 3   | Ví Dụ C   | 1979                  |           | Tày     | ĐHSP Toán  | Cao cấp   | A       | GV          |           |
      |     | Tổng số: 3 người |  |  |  |  |  |  |  |  |
      |     |           |                       |           |         |            | Ví Dụ, ngày 5 tháng 12 năm 2025 |
      |     | Người lập biểu   |  |  |  |  | HIỆU TRƯỞNG |
      |     | Ví Dụ Người Ký   |  |  |  |  | Ví Dụ A     |`,
      { merges: ['C4:D4', 'F4:H4', 'A4:A5', 'B4:B5', 'E4:E5', 'I4:I5', 'J4:J5'] },
    );
    expect(bindings).toMatchObject({
      C: 'male',
      D: 'female',
      F: 'degree',
      G: 'ignored',
      H: 'ignored',
      I: 'position',
    });
    expect(counts).toMatchObject({
      staff_total: '2',
      staff_female: '1',
      masters_total: '1',
      managers_female: '1',
    });
    expect(diagnostics).toEqual(['STAFF_LEFT_OUT']);
  });

  it('with the name in two columns and letters before its groups', async () => {
    const { counts, diagnostics } = await counted(`
      | Đơn vị: Trường Mầm non Ví Dụ |
      | DANH SÁCH CBGVNV |
      | Họ đệm | Tên | Nam/ nữ | TĐCM    | Chức vụ |
      | A. BAN GIÁM HIỆU |
      | Ví Dụ  | A   | Nữ      | ĐHSP MN | HT |
      | B. GIÁO VIÊN |
      | Ví Dụ  | B   | Nữ      | CĐSP MN | GV |
      | Ví Dụ  | C   | Nữ      | Th.sỹ   | GV |`);
    expect(counts).toMatchObject({ staff_total: '3', managers_total: '1', masters_total: '1' });
    expect(diagnostics).toEqual([]);
  });

  it('of a committee counts its members alone', async () => {
    const { counts } = await counted(`
      | ${TITLE} |
      | DANH SÁCH BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ |
      | TT | Họ và tên | Giới tính | Chức vụ            | Chức vụ trong Ban |
      | 1  | Ví Dụ A   | Nữ        | Hiệu trưởng        | Trưởng ban        |
      | 2  | Ví Dụ B   | Nam       | Chủ tịch công đoàn | Phó ban           |`);
    expect(counts).toEqual({ board_members_total: '2', board_members_female: '1', board_members_male: '1' });
  });
});

describe('what is no staff list', () => {
  it.each(['DANH SÁCH CÁN BỘ THAM GIA TẬP HUẤN', 'DANH SÁCH GIÁO VIÊN NỮ', 'DANH SÁCH ĐẢNG VIÊN'])(
    'a list of some of the staff: %s',
    async (title) => {
      const { reading } = await readTable(`
        | ${TITLE} |
        | ${title} |
        | STT | Họ và tên | Giới tính | Trình độ |
        | 1   | Ví Dụ A   | Nữ        | ThS      |`);
      expect(reading.sheets[0]?.kind).toBe('no_table');
    },
  );

  it.each([
    ['a table of units', '| Tên trường | Thạc sĩ | Tiến sĩ |\n | THCS Một | 5 | 2 |'],
    [
      'units with their heads',
      '| Tên trường | Họ và tên hiệu trưởng | Thạc sĩ |\n | THCS Một | Ví Dụ A | 5 |',
    ],
    ['counts beside a name', '| Đơn vị | Họ và tên | Thạc sĩ | Tiến sĩ |\n | THCS Một | Ví Dụ A | 15 | 2 |'],
  ])('%s', async (_, table) => {
    const { reading } = await readTable(table);
    expect(reading.sheets[0]).toMatchObject({ kind: 'table', layout: 'unit-table' });
  });

  it('a list of pupils', async () => {
    const { reading } = await readTable(`
      | DANH SÁCH HỌC SINH LỚP 5A |
      | STT | Họ và tên | Ngày sinh | Nữ | Lớp |
      | 1   | Ví Dụ A   | 1/2/2014  | x  | 5A  |`);
    expect(reading.sheets[0]?.kind).toBe('no_table');
  });
});

describe('a mapping', () => {
  it('says what a column of a list is', async () => {
    const mapping: Mapping = {
      ...NO_MAPPING,
      headers: [
        { header: 'Người', role: 'person_name' },
        { header: 'G', role: 'sex' },
        { header: 'Bằng', role: 'degree', codeList: 'NCC_TRINH_DO' },
      ],
    };
    const { counts } = await counted(
      `
      | ${TITLE} |
      | Người   | G   | Bằng |
      | Ví Dụ A | Nữ  | 4    |
      | Ví Dụ B | Nam | 5    |`,
      { mapping },
    );
    expect(counts).toMatchObject({ staff_total: '2', masters_female: '1', phd_male: '1' });
  });
});

describe('beside an appendix of the same unit', () => {
  it('is one unit with it, however its name is written', async () => {
    const { mergeUnits } = await import('../../../src/workbook/merge-units.ts');
    const { reading } = await readSheets([
      sheet(
        `
        | Tên trường         | Tiến sĩ | Số thạc sĩ |
        | THPT Ví Dụ 1       | 1       | 2 |`,
        { name: 'Biểu' },
      ),
      sheet(
        `
        | TRƯỜNG THPT VÍ DỤ 1 |
        | Họ và tên | Giới tính | Trình độ |
        | Ví Dụ A   | Nữ        | TS       |
        | Ví Dụ B   | Nữ        | ThS      |`,
        { name: 'Danh sách' },
      ),
    ]);
    const merged = mergeUnits(reading.units, reading.observations);
    expect(merged.units.map(({ name }) => name)).toEqual(['THPT Ví Dụ 1']);
    expect(merged.diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['UNIT_CONFLICT', { unit: 'THPT Ví Dụ 1', measure: 'masters_total', other: 'Biểu!C2' }],
    ]);
  });
});
