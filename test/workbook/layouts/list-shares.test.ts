import { describe, expect, it } from 'vitest';
import { readTable } from '../../support/grid.ts';

const read = async (table: string) => {
  const { values, diagnostics } = await readTable(table);
  return { values: Object.values(values)[0] ?? {}, diagnostics };
};

const REACHED = `
| SỞ GIÁO DỤC VÀ ĐÀO TẠO VÍ DỤ |
| TT | Mục tiêu/Chỉ tiêu | Kế hoạch | Tổng số | Số đạt | Tỉ lệ | Tự đánh giá | Nguyên nhân / ghi chú |`;
const reached = (rows: string) => read(`${REACHED}${rows}`);

describe('a total, what was reached of it and their share', () => {
  it('are the counts of the share a row names', async () => {
    const { values, diagnostics } = await reached(`
| CT1 | Tỉ lệ trẻ em DTTS hoàn thành GD tiểu học | 99% | 400      | 396      | '99,0% | Đạt |
| CT2 | Tỉ lệ nữ biết chữ                        | 98% | '120.000 | '118.800 | '99%   | Đạt |
|     | - nữ người DTTS và miền núi              | 96% | 500      | 490      | '98%   | Đạt |`);
    expect(values).toMatchObject({
      em_primary_cohort: '400',
      em_primary_completed: '396',
      women_total: '120000',
      women_literate: '118800',
      em_women_total: '500',
      em_women_literate: '490',
    });
    expect(diagnostics.filter((one) => one.startsWith('LINE'))).toEqual([]);
  });

  it('are the part and its whole where a row names the part', async () => {
    const { values } = await reached(`
| CT1 | Nữ làm chủ nhiệm nhiệm vụ KH&CN                   | trên 35% | 20 | 8  | '40% | Đạt |
| CT2 | Thành viên Ban VSTBPN các đơn vị được tập huấn    | 40%      | 90 | 45 | '50% | Đạt |
| CT3 | Nữ thạc sỹ trong tổng số CCVC có trình độ thạc sỹ | 60%      | 50 | 35 | '70% | Đạt |`);
    expect(values).toMatchObject({
      science_tasks_total: '20',
      science_tasks_female_led: '8',
      board_members_total: '90',
      board_members_trained: '45',
      masters_total: '50',
      masters_female: '35',
    });
  });

  it('are units where a row asks something of each', async () => {
    const { values, diagnostics } = await reached(`
| CT1 | Website có chuyên mục BĐG đủ 4 quý              | 100% | 40 | 38 | '95%   |
| CT2 | Cơ sở GD thực hiện PBGDPL cho phụ nữ            | 100% | 50 | 50 | '100%  |
|     | Cơ sở GD thực hiện chương trình truyền thông BĐG | 100% | 50 | 49 | '98,0% |
| CT3 | Cơ quan QLNN về GDĐT có nữ giữ vị trí lãnh đạo chủ chốt | trên 85% | 10 | 9 | '90% |`);
    expect(values).toMatchObject({
      websites_total: '40',
      websites_with_section: '38',
      education_units_total: '50',
      units_with_legal_education: '50',
      units_with_communication_programme: '49',
      agencies_total: '10',
      agencies_with_woman_leader: '9',
    });
    expect(diagnostics).not.toContain('CELL_NOT_ANSWER D3');
  });

  it('leave contacts, which are of no whole, to the column of what was reached', async () => {
    const { values } = await reached(`
| CT1 | Lượt phụ huynh được tiếp cận           | 01 triệu | | 1050000    | '105% | Đạt | Cộng dồn |
|     | Lượt HS (TH đến THPT) được tiếp cận    | 02 triệu | | '2,1 triệu | '105% | Đạt | Cộng dồn |
|     | Giáo viên, nhân viên được tiếp cận     |          | | 3850       |       |     | Cộng dồn |`);
    expect(values).toMatchObject({
      parent_contacts: '1050000',
      pupil_contacts: '2100000',
      staff_reached: '3850',
    });
  });

  it('say so where the printed share is another', async () => {
    const { diagnostics } = await reached(`
| CT1 | Nữ làm chủ nhiệm nhiệm vụ KHCN | 35% | 20 | 8 | '44% |
| CT2 | Nữ tiến sĩ trong tổng số tiến sĩ | 40% | 5 | 2 | '40% |`);
    expect(diagnostics).toContain('PERCENT_MISMATCH F3');
    expect(diagnostics).not.toContain('PERCENT_MISMATCH F4');
  });

  it('are not of a count that has no such share', async () => {
    const { values } = await reached(`
| CT1 | Có trình độ thạc sĩ            |     | 50 | 35 | '70% |
| CT2 | Nữ làm chủ nhiệm nhiệm vụ KHCN | 35% | 20 | 8  | '40% |`);
    expect(values).not.toHaveProperty('masters_female');
    expect(values).toMatchObject({ masters_total: '50' });
  });
});

const BY_SEX = `
| TRƯỜNG THPT VÍ DỤ 7 |
| STT | Nội dung | ĐVT | Tổng số | Trong đó: Nữ | Tỷ lệ (%) |`;
const bySex = (rows: string) => read(`${BY_SEX}${rows}`);

describe('a label that names only the part, over a total and that part', () => {
  it('has the whole in its total where the printed share tells', async () => {
    const { values, diagnostics } = await bySex(`
| 1 | Nhiệm vụ KHCN do nữ làm chủ nhiệm | nhiệm vụ | 8  | 2 | '25,0 |
| 2 | Có trình độ thạc sĩ               | người    | 10 | 7 | '70   |`);
    expect(values).toMatchObject({ science_tasks_total: '8', science_tasks_female_led: '2' });
    expect(diagnostics).not.toContain('LINE_DUPLICATE E3');
  });

  it.each(["'30,0", ''])('is not settled by a share of %s', async (share) => {
    const { values, diagnostics } = await bySex(`
| 1 | Nhiệm vụ KHCN do nữ làm chủ nhiệm | nhiệm vụ | 8  | 2 | ${share} |
| 2 | Có trình độ thạc sĩ               | người    | 10 | 7 | '70      |`);
    expect(values).not.toHaveProperty('science_tasks_total');
    expect(diagnostics).toContain('LINE_DUPLICATE E3');
  });

  it('names everybody in its total unless it names women', async () => {
    const { values } = await bySex(`
| 1 | Số người trong quy hoạch                      | người | 9 | 6 | '66,7 |
| 2 | Số người trong quy hoạch đã qua bồi dưỡng QL  | người | 7 | 5 |       |
| 3 | Có trình độ thạc sĩ                           | người | 4 | 3 | '75   |`);
    expect(values).toMatchObject({ planning_female: '6', planning_female_trained: '5' });
  });

  it('is not read where one bare number may be the part or the share', async () => {
    const { values, diagnostics } = await bySex(`
| 1 | Nữ tiến sĩ trong tổng số tiến sĩ | người | 5 |   |     |
| 2 | Có trình độ thạc sĩ              | người | 4 | 3 | '75 |`);
    expect(Object.keys(values).filter((id) => id.startsWith('phd'))).toEqual([]);
    expect(diagnostics).toContain('LINE_UNKNOWN B3');
  });
});

describe('a row without a number under one that has figures', () => {
  const TWO = `
| SỞ GIÁO DỤC VÀ ĐÀO TẠO VÍ DỤ |
| TT | Chỉ tiêu | Tổng số | Nữ |`;

  it('stands beside it where it repeats its wording and is no part of it', async () => {
    const { values } = await read(`${TWO}
| MT3 | Tăng tỉ lệ nữ tham gia quản lý |
| CT1 | CBGVNV có trình độ thạc sĩ | 40 | 30 |
|     | CBGVNV có trình độ tiến sĩ | 4  | 1  |
| MT4 | Công tác truyền thông |
| CT1 | Lượt phụ huynh được tiếp cận | 900 |
|     | Lượt học sinh được tiếp cận  | 800 |`);
    expect(values).toMatchObject({
      masters_total: '40',
      phd_total: '4',
      phd_female: '1',
      parent_contacts: '900',
      pupil_contacts: '800',
    });
  });

  it('may be about the people of the row above it', async () => {
    const { values } = await read(`${TWO}
| 1 | Nữ cán bộ quản lý            | 5  | 5 |
|   | Nữ có trình độ thạc sĩ       | 3  | 3 |
| 2 | Thành viên Ban VSTBPN        | 9  | 6 |
|   | Thành viên được tập huấn     | 4  | 2 |
| 3 | Lượt phụ huynh được tiếp cận | 90 |   |`);
    expect(Object.keys(values).filter((id) => id.startsWith('masters'))).toEqual([]);
    expect(values).toMatchObject({ board_members_trained: '4', parent_contacts: '90' });
  });
});

describe('rows numbered in a second column under their chapter', () => {
  it('do not stand under each other', async () => {
    const { values } = await readTable(
      `
| TRƯỜNG TIỂU HỌC VÍ DỤ 8 |
| TT | | Chỉ tiêu | Kết quả |
| A  | | Truyền thông |
|    | '1 | Website của trường có chuyên đề về BĐG theo từng quý: |
|    |    | Quý I  | Có    |
|    |    | Quý II | Không |
|    | '2 | Có tuyên truyền, PBGDPL cho phụ nữ không?        | Có |
|    | '3 | Đã thực hiện chương trình truyền thông BĐG chưa? | Có |`,
      { merges: ['A2:B2'] },
    );
    expect(Object.values(values)[0]).toEqual({
      'website_gender_section Q1': 'yes',
      'website_gender_section Q2': 'no',
      legal_education: 'yes',
      communication_programme: 'yes',
    });
  });
});
