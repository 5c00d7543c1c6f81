import { describe, expect, it } from 'vitest';
import { readSheets, readTable, sheet } from '../../support/grid.ts';

const TITLE = `
  | TRƯỜNG THCS VÍ DỤ 4 |
  | SỔ THEO DÕI TRUYỀN THÔNG NĂM 2025 |`;

describe('a log of events', () => {
  it('adds up contacts by audience, whatever words name it', async () => {
    const { sums, diagnostics, reading, units } = await readTable(`${TITLE}
      | TT | Thời gian  | Nội dung          | Đối tượng        | Số lượt |
      | 1  | 12/3/2025  | Sinh hoạt dưới cờ | Học sinh         | 600     |
      | 2  | 20/11/2025 | Họp đầu năm       | Cha mẹ học sinh  | 350     |
      | 3  | 21/11/2025 | Tọa đàm           | CB, GV, NV       | 40      |
      | 4  | 25/11/2025 | Phát tờ rơi       | PHHS lớp 6       | 120     |
      | 5  | 26/11/2025 | Chuyên đề         | HS khối 6, 7     | 300     |`);
    expect(sums).toEqual({ pupil_contacts: 900, parent_contacts: 470, staff_reached: 40 });
    expect(diagnostics).toEqual([]);
    expect(units).toEqual({ 1: 'TRƯỜNG THCS VÍ DỤ 4' });
    const parents = reading.observations.find(({ measure }) => measure === 'parent_contacts');
    expect(parents?.basis).toBe('counted');
    expect([parents?.cell, ...(parents?.others ?? [])].map((cell) => cell?.address)).toEqual(['E5', 'E7']);
    expect(reading.sheets[0]).toMatchObject({ kind: 'table', layout: 'event-log' });
  });

  it('takes an estimate as one and no limit for a number, each said at its cell', async () => {
    const { sums, diagnostics } = await readTable(`${TITLE}
      | TT | Thời gian  | Nội dung          | Đối tượng | Số lượt       |
      | 1  | 12/3/2025  | Sinh hoạt dưới cờ | Học sinh  | khoảng 500    |
      | 2  | 20/4/2025  | Ngày hội          | Học sinh  | trên 300 lượt |
      | 3  | 21/4/2025  | Phát thanh        | Học sinh  | 1,2 nghìn     |
      | 4  | 21/5/2025  | Chuyên đề         | Học sinh  | 150-200       |`);
    expect(sums).toEqual({ pupil_contacts: 1700 });
    expect(diagnostics).toEqual([
      'CELL_APPROXIMATE E4',
      'CELL_NUMBER_UNCLEAR E5',
      'CELL_NUMBER_IN_WORDS E6',
      'CELL_NUMBER_UNCLEAR E7',
    ]);
  });

  it('reads one column for each audience', async () => {
    const { sums } = await readTable(`${TITLE}
      | TT | Ngày       | Hoạt động | Số lượt   |          |
      |    |            |           | Phụ huynh | Học sinh |
      | 1  | 12/3/2025  | Ngày hội  | 100       | 250      |
      | 2  | 15/4/2025  | Tọa đàm   | 60        |          |`);
    expect(sums).toEqual({ parent_contacts: 160, pupil_contacts: 250 });
  });

  it('knows a column of contacts by the audience that heads it', async () => {
    const { sums, reading } = await readTable(`${TITLE}
      | TT | Thời gian | Tên hoạt động | Số lượt người tham dự, tiếp cận |          |        | Lượt tập huấn đội ngũ tuyên truyền viên |
      |    |           |               | Cha mẹ HS                       | Học sinh | CBGVNV |                                          |
      | 1  | 12/3/2025 | Ngày hội      | 100                             | 250      | 30     |                                          |
      | 2  | 15/4/2025 | Lớp kỹ năng   |                                 |          |        | 24                                       |`);
    expect(sums).toEqual({
      parent_contacts: 100,
      pupil_contacts: 250,
      staff_reached: 30,
      communicators_trained: 24,
    });
    expect(reading.sheets[0]).toMatchObject({ layout: 'event-log' });
  });

  it('carries merged dates and contents down, and compares totals without adding them', async () => {
    const { sums, diagnostics } = await readTable(
      `${TITLE}
      | Ngày      | Nội dung  | Thành phần | Số lượt |
      | 12/3/2025 | Tọa đàm   | Học sinh   | 600     |
      |           |           | Giáo viên  | 40      |
      |           | Cộng      |            | 640     |
      | 9/9/2025  | Họp       | Phụ huynh  | 100     |
      |           | Tổng cộng |            | 750     |`,
      { merges: ['A4:A5', 'B4:B5'] },
    );
    expect(sums).toEqual({ pupil_contacts: 600, staff_reached: 40, parent_contacts: 100 });
    expect(diagnostics).toEqual(['TOTAL_MISMATCH D8']);
  });

  it('leaves out what it cannot attribute, at the cell', async () => {
    const { sums, diagnostics } = await readTable(`${TITLE}
      | Ngày      | Nội dung | Đối tượng          | Số lượt | T.đó nữ |
      | 12/3/2025 | Tọa đàm  | Học sinh           | 600     | 300     |
      | 13/3/2025 | Hội thi  | HS và phụ huynh    | 450     |         |
      | 14/3/2025 | Giao lưu | Khách mời          | 20      |         |
      | 15/3/2025 | Hội thảo | Học sinh           | 50      | 60      |`);
    expect(sums).toEqual({ pupil_contacts: 600 });
    expect(diagnostics).toEqual([
      'EVENT_AUDIENCE_MIXED C5',
      'EVENT_AUDIENCE_UNKNOWN C6',
      'EVENT_PART_EXCEEDS E7',
    ]);
  });

  it.each([
    ['2025', { pupil_contacts: 111 }, ['EVENT_OTHER_PERIOD D4', 'EVENT_UNDATED D8']],
    ['2025-S1', { pupil_contacts: 101 }, ['EVENT_OTHER_PERIOD D4', 'EVENT_UNDATED D8']],
    ['2024', { pupil_contacts: 1100 }, ['EVENT_OTHER_PERIOD D5', 'EVENT_UNDATED D8']],
  ])('counts the events of %s alone', async (period, expected, said) => {
    const { sums, diagnostics } = await readTable(
      `${TITLE}
      | Ngày             | Nội dung | Đối tượng | Số lượt |
      | 20/12/2024       | Tọa đàm  | Học sinh  | 1000    |
      | 45730{date}      | Hội thi  | Học sinh  | 1       |
      | Tháng 9/2025     | Giao lưu | Học sinh  | 10      |
      | 15-20/12/2026    | Hội thảo | Học sinh  | 5000    |
      | Tháng 3          | Họp      | Học sinh  | 100     |`,
      { period },
    );
    expect(sums).toEqual(expected);
    expect(diagnostics).toEqual(said);
  });

  it('counts trainings of communicators as those, also in a table of their own', async () => {
    const { sums, diagnostics } = await readTable(`${TITLE}
      | TT | Ngày      | Nội dung                     | Đối tượng | Số lượt |
      | 1  | 12/3/2025 | Tọa đàm                      | Giáo viên | 40      |
      | 2  | 13/3/2025 | Tập huấn báo cáo viên về giới | Giáo viên | 6       |
      |    |           | Cộng                         |           | 46      |
      | Tập huấn đội ngũ nòng cốt truyền thông |
      | TT | Thời gian | Nội dung                     | Thành phần | Số lượt |
      | 1  | 4/4/2025  | Kỹ năng nói                  | Học sinh  | 20      |
      |    |           | Cộng                         |           | 20      |`);
    expect(sums).toEqual({ staff_reached: 40, communicators_trained: 26 });
    expect(diagnostics).toEqual(['EVENT_TRAINING E5']);
  });

  it('takes the heading above events for what they count as, to every row of a merged event', async () => {
    const { sums, diagnostics } = await readTable(
      `${TITLE}
      | TT | Ngày      | Nội dung                                     | Đối tượng | Số lượt |
      | A  | Hoạt động truyền thông về giới                           |
      | 1  | 12/3/2025 | Tọa đàm                                      | Giáo viên | 40      |
      |    |           | Cộng A                                       |           | 40      |
      | B  | Tập huấn đội ngũ truyền thông                            |
      | 2  | 13/3/2025 | Kỹ năng nói trước đám đông                   | Học sinh  | 25      |
      |    |           |                                              | Giáo viên | 8       |
      |    | Đợt 2                                                    |
      | 3  | 14/9/2025 | Kỹ năng viết bài                             | Giáo viên | 4       |
      |    |           | Cộng B                                       |           | 37      |
      | C  | Truyền thông dịp cuối năm                                |
      | 4  | 12/12/2025 | Mít tinh                                    | Giáo viên | 50      |
      | 5  | 13/12/2025 | Bồi dưỡng tuyên truyền viên                  | Giáo viên | 3       |
      |    |           |                                              | Học sinh  | 2       |`,
      { merges: ['B8:B9', 'C8:C9', 'B15:B16', 'C15:C16'] },
    );
    expect(sums).toEqual({ staff_reached: 90, communicators_trained: 42 });
    expect(diagnostics).toEqual(['EVENT_TRAINING E8']);
  });

  it('does not count what stands under a heading that may be something else', async () => {
    const { sums, diagnostics } = await readTable(`${TITLE}
      | TT | Ngày      | Nội dung               | Đối tượng | Số lượt |
      | I  | Tập huấn, bồi dưỡng trong năm      |
      | 1  | 12/3/2025 | Kỹ năng tư vấn         | Giáo viên | 40      |
      | 2  | 13/3/2025 | Tập huấn báo cáo viên  | Giáo viên | 6       |
      | II | Phổ biến giáo dục pháp luật cho phụ nữ |
      | 3  | 14/3/2025 | Luật hôn nhân          | Giáo viên | 30      |
      | III | Truyền thông                      |
      | 4  | 15/3/2025 | Tọa đàm                | Giáo viên | 20      |`);
    expect(sums).toEqual({ staff_reached: 20, communicators_trained: 6 });
    expect(diagnostics).toEqual([
      'EVENT_SECTION_UNCLEAR B4',
      'EVENT_SECTION_UNCLEAR B7',
      'EVENT_TRAINING E6',
    ]);
  });

  it('never takes who signs for an event, nor says a name', async () => {
    const { sums, reading } = await readTable(`${TITLE}
      | TT | Ngày      | Nội dung    | Đối tượng | Số lượt         |
      | 1  | 12/3/2025 | Tọa đàm     | Giáo viên | 40              |
      |    |           | Người ghi sổ |          | TRƯỞNG BAN      |
      |    |           |             |           | Nguyễn Văn Thử  |`);
    expect(sums).toEqual({ staff_reached: 40 });
    expect(JSON.stringify(reading.diagnostics)).not.toMatch(/Thử|TRƯỞNG/u);
  });

  it('may be of several units', async () => {
    const { units, reading, diagnostics } = await readTable(`
      | Ngày      | Đơn vị       | Nội dung | Đối tượng | Số lượt |
      | 12/3/2025 | TH Ví Dụ 1   | Tọa đàm  | Học sinh  | 40      |
      | 13/3/2025 | THCS Ví Dụ 2 | Hội thi  | Học sinh  | 50      |
      | 14/3/2025 | TH Ví Dụ 1   | Hội thi  | Phụ huynh | 5       |
      | 15/3/2025 |              | Hội thi  | Phụ huynh | 7       |`);
    expect(units).toEqual({ 2: 'TH Ví Dụ 1', 3: 'THCS Ví Dụ 2' });
    expect(reading.observations.map(({ measure, value }) => [measure, value])).toEqual([
      ['pupil_contacts', { status: 'count', value: 40n }],
      ['parent_contacts', { status: 'count', value: 5n }],
      ['pupil_contacts', { status: 'count', value: 50n }],
    ]);
    expect(diagnostics).toEqual(['UNIT_NAME_MISSING B5']);
  });

  it('is not seen in a table of units with contacts', async () => {
    const table = sheet(`
      | STT | Tên trường | Lượt phụ huynh | Lượt học sinh | Ghi chú |
      | 1   | TH Ví Dụ 1 | 100            | 200           |         |`);
    const { reading } = await readSheets([table]);
    expect(reading.sheets[0]).toMatchObject({ layout: 'unit-table' });
  });
});
