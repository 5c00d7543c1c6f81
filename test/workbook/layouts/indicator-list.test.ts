import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '../../../src/workbook/mapping.ts';
import { readTable, type ReadSheet } from '../../support/grid.ts';

const only = ({ values }: ReadSheet) => Object.values(values)[0] ?? {};
const layoutOf = ({ reading }: ReadSheet) =>
  reading.sheets.map((sheet) => (sheet.kind === 'table' ? sheet.layout : sheet.kind));
const claims = ({ reading }: ReadSheet) =>
  reading.claims.map(({ cell, says }) =>
    says.kind === 'verdict'
      ? `${cell.address} ${says.met ? 'met' : 'not met'}`
      : `${cell.address} ${says.shown} (${says.value.num}/${says.value.den})`,
  );

const APPENDIX = `
| SỞ GDĐT VÍ DỤ           |                                  |        | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
| TRƯỜNG THPT VÍ DỤ       |                                  |        | Độc lập - Tự do - Hạnh phúc |
|                         | PHỤ LỤC 1                        |
| STT | Nội dung chỉ tiêu                  | ĐVT   | Tổng số | Trong đó: Nữ | Tỷ lệ (%) | Ghi chú  |
| (1) | (2)                                | (3)   | (4)     | (5)          | (6)       | (7)      |
| I   | Mục tiêu 3                         |
| 1   | CBGVNV có trình độ thạc sĩ         | người | 42      | 27           | '64,3     |
| 2   | CBGVNV có trình độ tiến sĩ         | người | 0       | 0            | -         | Không có |
| 3   | Nữ trong quy hoạch được tập huấn   | người | 8       | 7            | 87.5      |
| 4   | Có nữ trong quy hoạch              | x/-   | x       |
| 5   | Thành viên Ban VSTBPN              | người | 7       | 5            | 71.4      |
| 6   | Thành viên Ban VSTBPN được tập huấn | người | 4      | ……           | 57.1      |
|     |                                    |       |         | HIỆU TRƯỞNG  |
|     |                                    |       |         | (Ký, đóng dấu, họ tên) |
`;

describe('an appendix with total, women and share', () => {
  it('reads each cell by its row and its column', async () => {
    const read = await readTable(APPENDIX);
    expect(layoutOf(read)).toEqual(['indicator-list']);
    expect(read.kinds).toEqual({ 'TRƯỜNG THPT VÍ DỤ': 'upper_secondary by name' });
    expect(only(read)).toEqual({
      masters_total: '42',
      masters_female: '27',
      masters_female_percent: '64.3 ±0.05',
      phd_total: '0',
      phd_female: '0',
      phd_female_percent: '-',
      planning_female: '8',
      planning_female_trained: '7',
      planning_female_trained_percent: '87.5 ±0.05',
      has_woman_in_planning: 'yes',
      board_members_total: '7',
      board_members_female: '5',
      board_members_trained: '4',
      board_members_trained_percent: '57.1 ±0.05',
    });
    expect(read.diagnostics).toEqual(['COLUMN_TEXT_NUMBERS F7']);
  });

  it('names the rows it took, and what each column is', async () => {
    const { bindings, reading } = await readTable(APPENDIX);
    expect(bindings).toEqual({
      A: 'ordinal',
      B: 'indicator',
      C: 'counting_unit',
      D: 'figures',
      E: 'figures',
      F: 'figures',
      G: 'note',
    });
    const [sheet] = reading.sheets;
    expect(sheet?.kind === 'table' ? sheet.table.lines[0] : null).toEqual({
      row: 7,
      label: 'CBGVNV có trình độ thạc sĩ',
      measures: ['masters_total', 'masters_female', 'masters_female_percent'],
    });
  });

  it.each([
    ['a part over its whole', '| 1 | Thạc sĩ | 10 | 12 | |', 'PART_EXCEEDS_WHOLE D3'],
    ['a share that its counts contradict', '| 1 | Thạc sĩ | 10 | 6 | 61 |', 'PERCENT_MISMATCH E3'],
    ['words for a count', '| 1 | Thạc sĩ | mười | 6 | |', 'CELL_NOT_COUNT C3'],
    ['a row of unknown meaning that resembles one', '| 1 | Số nữ thạc sĩi | 3 | | |', 'LINE_UNKNOWN B3'],
  ])('says %s', async (_, row, code) => {
    const { diagnostics } = await readTable(`
| Trường THCS Ví Dụ |
| TT | Chỉ tiêu | Tổng số | Nữ | Tỷ lệ (%) |
${row}
| 9 | Số tiến sĩ | 1 | 1 | |`);
    expect(diagnostics).toEqual([code]);
  });

  it('leaves rows alone that count something else', async () => {
    const { diagnostics, reading } = await readTable(`
| Trường THCS Ví Dụ |
| TT | Chỉ tiêu | Số liệu |
| 1 | Số cây xanh trong sân trường | 30 |
| 2 | Số tiến sĩ | 1 |`);
    expect([diagnostics, reading.observations.length]).toEqual([[], 1]);
  });

  it('takes a share of women for nothing else', async () => {
    const read = await readTable(`
| Trường THCS Ví Dụ |
| TT | Nội dung | Tổng số | Nữ | Tỷ lệ (%) |
| I | Ban VSTBPN |
| 1 | Thành viên Ban VSTBPN | 7 | 5 | 71.4 |`);
    expect(only(read)).toEqual({ board_members_total: '7', board_members_female: '5' });
  });
});

describe('labels that need what stands over them', () => {
  it.each([
    [
      'dashes under a row with its own value',
      `| 1 | Tổng số cán bộ, giáo viên, nhân viên | 60 |
| | - Trong đó: nữ | 48 |
| | - Tỷ lệ (%) | 80 |`,
      { staff_total: '60', staff_female: '48', staff_female_percent: '80 ±0.5' },
    ],
    [
      'numbers under numbers',
      `| II | Đội ngũ |
| 1 | Trình độ thạc sĩ | |
| 1.1 | Tổng số | 10 |
| 1.2 | Trong đó nữ | 7 |`,
      { masters_total: '10', masters_female: '7' },
    ],
    [
      'parts after a heading, then a row of its own',
      `| | Thạc sĩ | |
| | Tổng số | 10 |
| | Nữ | 7 |
| | Số tiến sĩ | 2 |`,
      { masters_total: '10', masters_female: '7', phd_total: '2' },
    ],
    [
      'letters and signs within the labels',
      `| | 1. Số thạc sĩ | 10 |
| | a) Nữ | 7 |
| | b) Nam | 3 |`,
      { masters_total: '10', masters_female: '7', masters_male: '3' },
    ],
    [
      'a label that runs on over the next row',
      `| 1 | Số nữ trong quy hoạch | 4 |
| 2 | Số nữ trong quy hoạch được | |
| | đào tạo, bồi dưỡng | 3 |`,
      { planning_female: '4', planning_female_trained: '3' },
    ],
    [
      'a chapter whose title counts nobody',
      `| III | Công tác tuyên truyền, phổ biến |
| 1 | Số lượt học sinh được truyền thông về giới | 900 |`,
      { pupil_contacts: '900' },
    ],
    [
      'the time and the target in the label',
      `| 1 | Đến năm 2025, tỷ lệ nữ thạc sĩ đạt ít nhất 60% | '64,3 |
| 2 | Chỉ tiêu 2: Số tiến sĩ đến thời điểm báo cáo | 3 |
| 3 | Tổng số CBGVNV của đơn vị | 60 |
| | Trong đó: - Nữ | 48 |`,
      { masters_female_percent: '64.3 ±0.05', phd_total: '3', staff_total: '60', staff_female: '48' },
    ],
  ])('reads %s', async (_, rows, values) => {
    const read = await readTable(`
| Đơn vị báo cáo: Trường Tiểu học Ví Dụ |
| TT | Nội dung | Số liệu |
${rows}`);
    expect(only(read)).toEqual(values);
  });

  it('does not take a group for everybody', async () => {
    const { reading } = await readTable(`
| Trường THCS Ví Dụ |
| TT | Nội dung | Số liệu |
| 1 | Giáo viên hợp đồng | 20 |
| | - Thạc sĩ | 5 |
| | - Nữ | 15 |
| 2 | Số tiến sĩ | 1 |`);
    expect(reading.observations.map(({ measure }) => measure)).toEqual(['phd_total']);
  });

  it('reads two columns of labels, the first merged over its parts', async () => {
    const read = await readTable(
      `
| Trường Mầm non Ví Dụ |
| STT | Nội dung | | Số lượng | Tỷ lệ (%) |
| 1 | Cán bộ quản lý | Tổng số | 3 | |
| | | Nữ | 3 | 100 |
| 2 | Trình độ thạc sĩ | Tổng số | 4 | |
| | | Trong đó: Nữ | 3 | 75 |`,
      { merges: ['B2:C2', 'B3:B4', 'B5:B6', 'A3:A4', 'A5:A6'] },
    );
    expect(only(read)).toEqual({
      managers_total: '3',
      managers_female: '3',
      managers_female_percent: '100 ±0.5',
      masters_total: '4',
      masters_female: '3',
      masters_female_percent: '75 ±0.5',
    });
  });
});

describe('columns of a list', () => {
  it('picks the year of the period and says which it left', async () => {
    const table = `
| Trường THPT Ví Dụ |
| TT | Chỉ tiêu | ĐVT | Năm 2024 | | Năm 2025 | | So sánh tăng/giảm |
| | | | Tổng số | Nữ | Tổng số | Nữ | |
| A | B | C | 1 | 2 | 3 | 4 | 5 |
| 1 | Thạc sĩ | Người | 40 | 20 | 42 | 27 | 7 |`;
    const merges = ['D2:E2', 'F2:G2', 'A2:A3', 'B2:B3', 'C2:C3', 'H2:H3'];
    const now = await readTable(table, { merges });
    expect([only(now), now.diagnostics]).toEqual([
      { masters_total: '42', masters_female: '27' },
      ['COLUMN_OTHER_PERIOD D3', 'COLUMN_OTHER_PERIOD E3'],
    ]);
    const before = await readTable(table, { merges, period: '2024' });
    expect(only(before)).toEqual({ masters_total: '40', masters_female: '20' });
  });

  it('keeps half a year from the whole', async () => {
    const table = `
| Trường THCS Ví Dụ |
| Nội dung | 6 tháng đầu năm | Cả năm |
| Số thạc sĩ | 10 | 12 |`;
    expect(only(await readTable(table))).toEqual({ masters_total: '12' });
    expect(only(await readTable(table, { period: '2025-S1' }))).toEqual({ masters_total: '10' });
  });

  it('reads quarters, and says what has none', async () => {
    const read = await readTable(`
| Trường THCS Ví Dụ |
| Nội dung | Quý I | Quý II | Quý III | Quý IV |
| Website có chuyên mục bình đẳng giới | x | x | Có | Không |
| Số thạc sĩ | 10 | | | |`);
    expect(only(read)).toEqual({
      'website_gender_section Q1': 'yes',
      'website_gender_section Q2': 'yes',
      'website_gender_section Q3': 'yes',
      'website_gender_section Q4': 'no',
    });
    expect(read.diagnostics).toEqual(['COLUMN_NOT_QUARTERLY B4']);
  });

  it('reads the ticked one of two answers, and neither when both are', async () => {
    const read = await readTable(`
| Trung tâm GDTX Ví Dụ |
| Nội dung | Có | Không | Minh chứng |
| Đã thành lập Ban VSTBPN | x | - | QĐ 12 |
| Có quy chế hoạt động | - | x |
| Bố trí kinh phí | x | x |
| Kế hoạch năm 2025 | | |`);
    expect(only(read)).toEqual({
      board_established: 'yes',
      working_regulation: 'no',
      budget_allocated: '!',
      yearly_plan_issued: '-',
    });
    expect(read.diagnostics).toEqual(['CELL_NOT_ANSWER C5']);
  });

  it('goes on after a repeated header and into a second list', async () => {
    const read = await readTable(`
| Trường THCS Ví Dụ |
| STT | Nội dung | Số liệu |
| 1 | Số thạc sĩ | 10 |
| STT | Nội dung | Số liệu |
| 2 | Nữ thạc sĩ | 8 |
| STT | Nội dung | Có | Không |
| 1 | Đã thành lập Ban VSTBPN | x | |`);
    expect(only(read)).toEqual({ masters_total: '10', masters_female: '8', board_established: 'yes' });
  });

  it('takes a share for a share wherever it is said to be one', async () => {
    const read = await readTable(`
| Biểu dùng cho các trường THCS |
| Chỉ tiêu | Đơn vị | Thực hiện |
| Nữ thạc sĩ | % | 64.3 |
| Nữ tiến sĩ | người | 0.5{%} |
| Tỷ lệ cơ sở giáo dục có nữ trong quy hoạch | % | Có |`);
    expect(only(read)).toEqual({
      masters_female_percent: '64.3 ±0.05',
      phd_female_percent: '50 ±0.5',
      has_woman_in_planning: 'yes',
    });
    expect([read.kinds, read.diagnostics]).toEqual([{ test: 'lower_secondary by form' }, ['UNIT_UNNAMED']]);
  });

  it('uses neither of two rows that say different things, and either of two that agree', async () => {
    const rows = (second: number) => `
| Trường THCS Ví Dụ |
| Chỉ tiêu | Kết quả |
| Số thạc sĩ | 10 |
| Thạc sĩ | ${second} |`;
    const apart = await readTable(rows(12));
    expect([only(apart), apart.diagnostics]).toEqual([{ masters_total: '!' }, ['LINE_DUPLICATE B4']]);
    const alike = await readTable(rows(10));
    expect([only(alike), alike.diagnostics]).toEqual([{ masters_total: '10' }, []]);
  });
});

describe('what a unit says of itself', () => {
  const verdicts = (rows: string): Promise<ReadSheet> =>
    readTable(`
| TRƯỜNG THCS VÍ DỤ |
| TT | Chỉ tiêu | KH năm 2025 | Thực hiện | Đánh giá (Đạt/Chưa đạt) |
${rows}`);

  it('is kept apart from its figures', async () => {
    const read = await verdicts(`
| 1 | Tỷ lệ nữ thạc sĩ | ≥ 60% | 64,3% (27/42) | Đạt |
| 2 | Tỷ lệ nữ trong quy hoạch được tập huấn | 0.85{%} | 0.875{%} | Chưa đạt |
| 3 | Tỷ lệ thành viên Ban VSTBPN được tập huấn | Từ 40% trở lên | Đạt | Vượt |`);
    expect(only(read)).toEqual({
      masters_female: '27',
      masters_total: '42',
      masters_female_percent: '64.3 ±0.05',
      planning_female_trained_percent: '87.5 ±0.05',
      board_members_trained_percent: '-',
    });
    expect(claims(read)).toEqual([
      'C3 ≥ 60% (60/1)',
      'E3 met',
      'C4 85% (85/1)',
      'E4 not met',
      'C5 Từ 40% trở lên (40/1)',
      'E5 met',
      'D5 met',
    ]);
  });

  it.each([
    ['27/42', { masters_female: '27', masters_total: '42' }, []],
    ['27/42 người', { masters_female: '27', masters_total: '42' }, []],
    [
      'Đạt 27/42 = 64,3%',
      { masters_female: '27', masters_total: '42', masters_female_percent: '64.3 ±0.05' },
      [],
    ],
    [
      '27/42 (60%)',
      { masters_female: '27', masters_total: '42', masters_female_percent: '60 ±0.5' },
      ['PERCENT_MISMATCH D3'],
    ],
    ['45/42', { masters_female: '!', masters_total: '42' }, ['PART_EXCEEDS_WHOLE D3']],
    ['27/42/2025', { masters_female_percent: '!' }, ['CELL_NOT_PERCENT D3']],
    ['27/42 của năm ngoái', { masters_female_percent: '!' }, ['CELL_NOT_PERCENT D3']],
    ['……', { masters_female_percent: '-' }, []],
  ])('and a fraction typed as text is read: %s', async (text, values, diagnostics) => {
    const read = await verdicts(`| 1 | Tỷ lệ nữ thạc sĩ | 60% | ${text} | Đạt |`);
    expect([only(read), read.diagnostics]).toEqual([values, diagnostics]);
  });

  it('does not take the share of the plan that was done for the figure', async () => {
    const read = await readTable(`
| TRƯỜNG THCS VÍ DỤ |
| TT | Chỉ tiêu | Kế hoạch | Thực hiện | Tỷ lệ (%) |
| 1 | Số lượt học sinh được truyền thông | 1000 | 900 | 90 |
| 2 | Tỷ lệ nữ thạc sĩ | 60 | 57 | 95 |`);
    expect(only(read)).toEqual({ pupil_contacts: '900', masters_female_percent: '57 ±0.5' });
  });

  it('may be marked in one of two columns', async () => {
    const read = await readTable(
      `
| TRƯỜNG TIỂU HỌC VÍ DỤ |
| STT | Mục tiêu | Chỉ tiêu | Kế hoạch năm 2025 (%) | Kết quả thực hiện | | | Tự đánh giá | |
| | | | | Tổng số | Nữ | Tỷ lệ (%) | Đạt | Chưa đạt |
| 1 | Mục tiêu 3 | Tỷ lệ nữ thạc sĩ | 60 | 10 | 5 | 50 | x | |
| 2 | | Tỷ lệ nữ tiến sĩ | 35 | 2 | 1 | 50 | | x |`,
      { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:G2', 'H2:I2', 'B4:B5'] },
    );
    expect(only(read)).toEqual({
      masters_total: '10',
      masters_female: '5',
      masters_female_percent: '50 ±0.5',
      phd_total: '2',
      phd_female: '1',
      phd_female_percent: '50 ±0.5',
    });
    expect(claims(read)).toEqual(['D4 60 (60/1)', 'H4 met', 'D5 35 (35/1)', 'I5 not met']);
  });
});

it('binds a row by hand', async () => {
  const mapping = {
    ...NO_MAPPING,
    headers: [
      { header: 'Người học cao', measure: 'masters_total' },
      { header: 'Người học cao > Nữ', measure: 'masters_female' },
    ],
  };
  const read = await readTable(
    `
| TRƯỜNG THCS VÍ DỤ |
| TT | Nội dung | Tổng số | Nữ |
| 1 | Người học cao | 10 | 6 |
| 2 | Số tiến sĩ | 1 | |`,
    { mapping },
  );
  expect(only(read)).toMatchObject({ masters_total: '10', masters_female: '6', phd_total: '1' });
});

describe('an appendix whose headers say little', () => {
  const ROWS = `
| 1 | Số thạc sĩ                                    | 14   | 9 |
| 2 | Số tiến sĩ                                    | 3    | 1 |
| 3 | Thành viên Ban VSTBPN - đã dự tập huấn        | 6    | 5 |
| 4 | Nữ trong quy hoạch (đã được bồi dưỡng)        | 7    | 4 |
| 5 | Lượt phụ huynh được tiếp cận về giới, lượt    | 1200 |   |
| 6 | Trang web có mục riêng về BĐG                 | Cả 4 quý |`;
  const VALUES = {
    masters_total: '14',
    masters_female: '9',
    phd_total: '3',
    phd_female: '1',
    board_members_total: '6',
    board_members_trained: '5',
    planning_female: '7',
    planning_female_trained: '4',
    parent_contacts: '1200',
    'website_gender_section Q1': 'yes',
    'website_gender_section Q2': 'yes',
    'website_gender_section Q3': 'yes',
    'website_gender_section Q4': 'yes',
  };

  it.each([
    '| TT | Chỉ số theo dõi | Chung | Riêng nữ / Đã thực hiện |',
    '| TT | Nội dung | Tổng số | Đã tập huấn hoặc riêng nữ |',
    '| TT | Các mặt công tác của nhà trường | Chung | Nữ/đã hoàn thành |',
  ])('%s: each row says which of the two its last column is', async (head) => {
    const read = await readTable(`\n| TRƯỜNG THCS VÍ DỤ 5 |\n${head}${ROWS}`);
    expect(layoutOf(read)).toEqual(['indicator-list']);
    expect(only(read)).toMatchObject(VALUES);
    expect(read.diagnostics.filter((one) => one.startsWith('LIST_COLUMN'))).toEqual([]);
  });

  it('is found with its header in two rows and its first column empty', async () => {
    const table = `
|    | TRUNG TÂM GDNN-GDTX VÍ DỤ |
|    | TT | Chỉ số theo dõi | Số liệu |                         |
|    |    |                 | Chung   | Riêng nữ / Đã thực hiện |
|    | A  | B               | (1)     | (2)                     |${ROWS.replaceAll('\n|', '\n|  |')}`;
    const read = await readTable(table, { merges: ['D2:E2', 'B2:B3', 'C2:C3'] });
    expect(layoutOf(read)).toEqual(['indicator-list']);
    expect(only(read)).toMatchObject(VALUES);
  });

  it('has what was done of a whole in a column of its own', async () => {
    const read = await readTable(`
| TRƯỜNG THCS VÍ DỤ 5 |
| TT | Nội dung                          | Tổng số | Trong đó: Nữ | Đã tập huấn |
| 1  | Thành viên Ban VSTBPN             | 6       | 4            | 5           |
| 2  | Nữ trong quy hoạch                | 7       |              | 3           |
| 3  | Thạc sĩ                           | 14      | 9            |             |`);
    expect(only(read)).toEqual({
      board_members_total: '6',
      board_members_female: '4',
      board_members_trained: '5',
      planning_female: '7',
      planning_female_trained: '3',
      masters_total: '14',
      masters_female: '9',
    });
  });

  it('keeps the part a label names in a column of totals where no other holds what was done', async () => {
    const read = await readTable(`
| TRƯỜNG THCS VÍ DỤ 5 |
| TT | Nội dung                                | Tổng số | Nữ |
| 1  | Thành viên Ban VSTBPN - đã dự tập huấn  | 5       |    |
| 2  | Thạc sĩ                                 | 14      | 9  |`);
    expect(only(read)).toMatchObject({ board_members_trained: '5' });
    expect(only(read)).not.toHaveProperty('board_members_total');
  });

  it.each(['Mức A', 'Ngoài giờ'])(
    'says at its header that “%s” is not clear, and guesses nothing',
    async (header) => {
      const read = await readTable(`
| TRƯỜNG THCS VÍ DỤ 5 |
| TT | Nội dung                     | ${header} |
| 1  | Thạc sĩ                      | 14   |
| 2  | Tiến sĩ                      | 3    |
| 3  | Lượt phụ huynh được tiếp cận | 1200 |`);
      expect(layoutOf(read)).toEqual(['indicator-list']);
      expect(only(read)).toEqual({});
      expect(read.diagnostics).toEqual(['LIST_COLUMN_UNCLEAR C2']);
    },
  );

  it('reads the columns it knows beside one it does not', async () => {
    const read = await readTable(`
| TRƯỜNG THCS VÍ DỤ 5 |
| TT | Nội dung                     | Chung | Mức A |
| 1  | Thạc sĩ                      | 14    | 9     |
| 2  | Tiến sĩ                      | 3     | 1     |
| 3  | Lượt phụ huynh được tiếp cận | 1200  |       |`);
    expect(only(read)).toEqual({ masters_total: '14', phd_total: '3', parent_contacts: '1200' });
    expect(read.diagnostics).toEqual(['LIST_COLUMN_UNCLEAR D2']);
  });

  it('is not made of words beside labels, nor of many columns', async () => {
    const words = await readTable(`
| TT | Nội dung                     | Cơ quan chủ trì   | Cơ quan phối hợp |
| 1  | Thạc sĩ                      | Phòng Ví Dụ Một   | Phòng Ví Dụ Hai  |
| 2  | Tiến sĩ                      | Phòng Ví Dụ Một   | Phòng Ví Dụ Hai  |
| 3  | Lượt phụ huynh được tiếp cận | Phòng Ví Dụ Một   | Phòng Ví Dụ Hai  |`);
    expect(layoutOf(words)).not.toContain('indicator-list');
    const many = await readTable(`
| TT | Nội dung                     | Mức A | Mức B | Mức C | Mức D | Mức E |
| 1  | Thạc sĩ                      | 1 | 2 | 3 | 4 | 5 |
| 2  | Tiến sĩ                      | 1 | 2 | 3 | 4 | 5 |
| 3  | Lượt phụ huynh được tiếp cận | 1 | 2 | 3 | 4 | 5 |`);
    expect(layoutOf(many)).not.toContain('indicator-list');
  });
});
