import { describe, expect, it } from 'vitest';
import { readTable, type ReadSheet } from '../../support/grid.ts';

const only = ({ values }: ReadSheet) => Object.values(values)[0] ?? {};

const TITLE = '| UBND XÃ VÍ DỤ |\n| KẾT QUẢ PHỔ CẬP NĂM 2025 (SO SÁNH VỚI NĂM 2024) |';
const HEAD = `${TITLE}
| TT | Chỉ tiêu | Năm 2024 |     |         | Năm 2025 |     |         |
|    |          | Tổng số  | Đạt | Tỉ lệ % | Tổng số  | Đạt | Tỉ lệ % |`;
const MERGES = { merges: ['A3:A4', 'B3:B4', 'C3:E3', 'F3:H3'] };

describe('labels of a whole and what was reached of it, two years side by side', () => {
  it('are read for the year asked for', async () => {
    const table = `${HEAD}
| 1 | Trẻ trong độ tuổi nhà trẻ / được chăm sóc, giáo dục mầm non | 80 | 48 | '60,0 | 90 | 63 | '70,0 |
| 2 | Trẻ mẫu giáo trong độ tuổi / ra lớp                         | 50 | 45 | '90,0 | 40 | 38 | '95,0 |
| 3 | Trẻ em DTTS trong độ tuổi / hoàn thành chương trình tiểu học | 20 | 18 | '90,0 | 25 | 25 | '100  |
| 4 | Trẻ DTTS trong độ tuổi / hoàn thành THCS                    | 30 | 27 | '90,0 | 20 | 19 | '95,0 |
| 5 | Phụ nữ trong độ tuổi xóa mù chữ / biết chữ                  | 600 | 570 | '95,0 | 500 | 480 | '96,0 |
|   | Trong đó: nữ DTTS / biết chữ                                | 60 | 54 | '90,0 | 50 | 46 | '92,0 |`;
    const read = await readTable(table, MERGES);
    expect(read.title.periods).toEqual([{ kind: 'year', year: 2025 }]);
    expect(only(read)).toMatchObject({
      nursery_age_children: '90',
      nursery_children_reached: '63',
      kindergarten_age_children: '40',
      kindergarten_children_reached: '38',
      em_primary_cohort: '25',
      em_primary_completed: '25',
      em_lower_secondary_cohort: '20',
      em_lower_secondary_completed: '19',
      women_total: '500',
      women_literate: '480',
      em_women_total: '50',
      em_women_literate: '46',
    });
    expect(read.diagnostics).not.toContain('LINE_DUPLICATE F5');
    const before = await readTable(table, { ...MERGES, period: '2024' });
    expect(only(before)).toMatchObject({ nursery_age_children: '80', em_primary_completed: '18' });
  });

  it('are left alone where one half is something else', async () => {
    const read = await readTable(
      `${HEAD}
| 1 | Trẻ trong độ tuổi mẫu giáo / ra lớp             | 80 | 48 | '60,0 | 90 | 63 | '70,0 |
| 2 | Trẻ nhà trẻ suy dinh dưỡng / ra lớp             | 50 | 45 | '90,0 | 40 | 38 | '95,0 |
| 3 | Trẻ em DTTS bỏ học / hoàn thành tiểu học        | 20 | 18 | '90,0 | 25 | 25 | '100  |`,
      MERGES,
    );
    expect(Object.keys(only(read))).toEqual(
      expect.not.arrayContaining(['nursery_children_reached', 'em_primary_completed', 'em_primary_cohort']),
    );
    expect(only(read)).toMatchObject({
      kindergarten_age_children: '90',
      kindergarten_children_reached: '63',
    });
  });

  it('do not make a number of a column to mark', async () => {
    const read = await readTable(`
| TRƯỜNG THCS VÍ DỤ 5 |
| TT | Nội dung              | Tổng số | Nữ | Đạt | Chưa đạt |
| 1  | Thạc sĩ               | 14      | 9  | x   |          |
| 2  | Thành viên Ban VSTBPN | 7       | 5  |     | x        |`);
    expect(only(read)).toEqual({
      masters_total: '14',
      masters_female: '9',
      board_members_total: '7',
      board_members_female: '5',
    });
    expect(read.reading.claims).toHaveLength(2);
  });
});
