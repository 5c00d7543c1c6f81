import { describe, expect, it } from 'vitest';
import { readQuarters } from '../../../src/workbook/layouts/lists/quarter-text.ts';
import { readTable } from '../../support/grid.ts';

const HEAD = `
| TRƯỜNG THCS VÍ DỤ 5 |
| STT | Nội dung | ĐVT | Tổng số | Trong đó: Nữ |`;
const ONE = `
| TRƯỜNG THCS VÍ DỤ 5 |
| STT | Nội dung | Kết quả |`;
const list = async (head: string, rows: string) => {
  const { values, diagnostics } = await readTable(`${head}${rows}`);
  return { values: Object.values(values)[0] ?? {}, diagnostics };
};

describe('a heading over the rows of a list', () => {
  it('may be about women and stand over totals of everybody', async () => {
    const { values } = await list(
      HEAD,
      `
| I | CÁN BỘ NỮ |
| 1 | Thạc sĩ               | người | 10 | 7 |
| 2 | Có trình độ tiến sĩ   | người | 3  | 1 |
| 3 | Thành viên Ban VSTBPN | người | 9  | 6 |`,
    );
    expect(values).toMatchObject({
      masters_total: '10',
      masters_female: '7',
      phd_total: '3',
      phd_female: '1',
    });
  });

  it('may mean women only where no column tells them apart, and then nothing is read', async () => {
    const { values } = await list(
      ONE,
      `
| I | CÁN BỘ NỮ |
| 1 | Thạc sĩ                     | 7    |
| 2 | Tiến sĩ                     | 1    |
| II | Truyền thông |
| 3 | Lượt phụ huynh được tiếp cận | 1200 |`,
    );
    expect(values).toEqual({ parent_contacts: '1200' });
  });

  it('says whose the figures are, unless it is the title of a chapter', async () => {
    const { values } = await list(
      HEAD,
      `
| II  | Giáo viên |
| 1   | Thạc sĩ                 | người | 10 | 7 |
| III | Học sinh |
| 1   | Tiến sĩ                 | người | 3  | 1 |
| IV  | Lãnh đạo |
| 1   | Thành viên Ban VSTBPN   | người | 9  | 6 |
| V   | Quy hoạch |
| 1   | Quản lý                 | người | 8  | 5 |
| VI  | Công tác cán bộ |
| 1   | Tổng số CBGVNV          | người | 40 | 30 |`,
    );
    expect(values).toEqual({ staff_total: '40', staff_female: '30' });
  });

  it('may name the subject that the rows below it name again', async () => {
    const { values } = await list(
      HEAD,
      `
| I   | Nghiên cứu khoa học |
| 1   | Số nhiệm vụ khoa học và công nghệ thực hiện trong năm | nhiệm vụ | 3 | 1 |
| II  | Tuyên truyền, truyền thông |
| 2   | Lượt cha mẹ học sinh được tuyên truyền về giới, bình đẳng giới | lượt | 1250 |   |
| 3   | Số giáo viên, nhân viên được tuyên truyền | người | 58 | 43 |`,
    );
    expect(values).toEqual({
      science_tasks_total: '3',
      science_tasks_female_led: '1',
      parent_contacts: '1250',
      staff_reached: '58',
    });
  });

  it('without a number stands over the numbers after it', async () => {
    const { values } = await list(
      HEAD,
      `
| 1 | CBGVNV                | người | 40 | 30 |
|   | Giáo viên             |
| 2 | Có trình độ thạc sĩ   | người | 10 | 7  |
|   | Ban VSTBPN            |
| 3 | Số uỷ viên            | người | 9  | 6  |
|   | Đã dự tập huấn        | người | 5  | 4  |`,
    );
    expect(values).toMatchObject({ staff_total: '40', board_members_total: '9' });
    // Teachers are not all the staff.
    expect(Object.keys(values).filter((id) => id.startsWith('masters'))).toEqual([]);
  });

  it('that asks something of its own does not change what comes after its answers', async () => {
    const { values } = await list(
      ONE,
      `
|   | Website của trường có chuyên mục BĐG       |
| 1 | Quý I                                      | x |
|   | Quý II                                     | x |
| 2 | Tuyên truyền pháp luật cho nữ CBGV, HS nữ  | x |`,
    );
    expect(values).toEqual({
      'website_gender_section Q1': 'yes',
      'website_gender_section Q2': 'yes',
      legal_education: 'yes',
    });
  });
});

describe('a label that names a whole and a part of it', () => {
  it('has the whole in its column of totals', async () => {
    const { values, diagnostics } = await list(
      HEAD,
      `
| 1 | Đề tài/nhiệm vụ KHCN; do nữ chủ nhiệm | đề tài | 6  | 3 |
| 2 | Có trình độ thạc sĩ                   | người  | 10 | 7 |`,
    );
    expect(values).toMatchObject({ science_tasks_total: '6', science_tasks_female_led: '3' });
    expect(diagnostics).not.toContain('LINE_DUPLICATE E3');
  });

  it('has the part there when it names no whole first', async () => {
    const { values } = await list(
      HEAD,
      `
| 1 | Nhiệm vụ KHCN                | đề tài | 6 |
| 2 | Nhiệm vụ KHCN do nữ chủ trì  | đề tài | 3 | 3 |`,
    );
    expect(values).toMatchObject({ science_tasks_total: '6', science_tasks_female_led: '3' });
  });

  it.each([
    ['Nữ tiến sĩ/tổng số tiến sĩ', 'phd_female', 'phd_total'],
    ['Nữ có trình độ thạc sĩ/ tổng số thạc sĩ', 'masters_female', 'masters_total'],
    ['Nữ trong QH đã học bồi dưỡng/tổng số nữ QH', 'planning_female_trained', 'planning_female'],
    ['Nữ thạc sĩ trên tổng số thạc sĩ', 'masters_female', 'masters_total'],
    [
      'Thành viên Ban VSTBPN được tập huấn/tổng số thành viên Ban VSTBPN',
      'board_members_trained',
      'board_members_total',
    ],
  ])('reads both of “%s” from a fraction', async (label, of, whole) => {
    const { values } = await list(
      ONE,
      `
| 1 | ${label}                     | '3/5 đ/c, chiếm 60% |
| 2 | Lượt phụ huynh được tiếp cận | 1200                |`,
    );
    expect(values).toMatchObject({ [of]: '3', [whole]: '5', parent_contacts: '1200' });
  });

  it.each(['3', '60'])('does not guess which of the three a bare %s is', async (value) => {
    const { values } = await list(
      ONE,
      `
| 1 | Nữ thạc sĩ/tổng số thạc sĩ   | ${value} |
| 2 | Lượt phụ huynh được tiếp cận | 1200     |`,
    );
    expect(values).toEqual({ parent_contacts: '1200' });
  });

  it('is not two halves of other things', async () => {
    const { values } = await list(
      ONE,
      `
| 1 | Nữ thạc sĩ/tổng số nữ        | '3/5 |
| 2 | Lượt phụ huynh được tiếp cận | 1200 |`,
    );
    expect(values).toEqual({ parent_contacts: '1200' });
  });
});

describe('quarters listed in one cell', () => {
  it.each([
    ['I, II, IV', true, [1, 2, 4]],
    ['Quý I, II và IV', false, [1, 2, 4]],
    ['quý 1, quý 2', false, [1, 2]],
    ['1,2,3,4', true, [1, 2, 3, 4]],
    ['4/4 quý', false, [1, 2, 3, 4]],
    ['cả 4 quý', false, [1, 2, 3, 4]],
  ] as const)('%s', (text, asks, quarters) => {
    expect(readQuarters(text, asks)).toEqual({ kind: 'listed', quarters: new Set(quarters) });
  });

  it.each(['3/4', '3/4 quý', '0/4 quý'])('%s leaves one out', (text) => {
    expect(readQuarters(text, false)).toMatchObject({ kind: 'counted' });
  });

  it.each([
    ['I, II, IV', false],
    ['1', true],
    ['5', true],
    ['x', true],
    ['3/5', true],
    ['4 bài', true],
    ['quý V', true],
    ['Có', true],
  ])('%s is none', (text, asks) => {
    expect(readQuarters(text, asks)).toBeNull();
  });

  it('answer for all of them', async () => {
    const { values, diagnostics } = await list(
      ONE,
      `
| 1 | Trang TTĐT có mục tin BĐG (ghi các quý có đăng) | I, II, IV |
| 2 | Lượt phụ huynh được tiếp cận                    | 1200      |`,
    );
    expect(values).toMatchObject({
      'website_gender_section Q1': 'yes',
      'website_gender_section Q2': 'yes',
      'website_gender_section Q3': 'no',
      'website_gender_section Q4': 'yes',
    });
    expect(diagnostics).toEqual([]);
  });
});
