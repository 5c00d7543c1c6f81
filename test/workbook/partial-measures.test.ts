import { describe, expect, it } from 'vitest';
import { readSheets, sheet } from '../support/grid.ts';

const PRIMARY = sheet(
  `
  | TT | Tên trường | Nữ trong QH        |             | Có nữ trong quy hoạch |
  |    |            | Số lượng           | Đã tập huấn |                       |
  | 1  | TH Ví Dụ 1 | 4                  | 3           | x                     |
  | 2  | TH Ví Dụ 2 | 6                  | 2           | x                     |`,
  { name: 'Tiểu học', merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'] },
);

const other = (leaf: string, name = 'THCS', unit = 'THCS Ví Dụ 3') =>
  sheet(
    `
  | TT | Tên trường | Nữ trong QH        |         | Thạc sĩ |
  |    |            | Số lượng           | ${leaf} |         |
  | 1  | ${unit}    | 5                  | 5       | 8       |`,
    { name, merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'] },
  );

describe('a count on several sheets', () => {
  it('is summed over all of them', async () => {
    const { sums } = await readSheets([PRIMARY, other('Được bồi dưỡng')]);
    expect(sums).toMatchObject({ planning_female: 15, planning_female_trained: 10 });
  });

  it('is not used where the column of one is not understood, which is said there', async () => {
    const { sums, diagnostics, reading } = await readSheets([PRIMARY, other('Được tập huấn, hội thảo')]);
    expect(diagnostics).toEqual(['HEADER_UNKNOWN D2', 'MEASURE_READ_IN_PART D2']);
    expect(reading.diagnostics.at(-1)?.measures).toEqual(['planning_female_trained']);
    expect(sums).toEqual({ planning_female: 15, masters_total: 8 });
    expect(
      reading.observations
        .filter(({ measure }) => measure === 'planning_female_trained')
        .map(({ value }) => value),
    ).toEqual([{ status: 'invalid' }, { status: 'invalid' }]);
  });

  it('is whole where the units of that sheet have it elsewhere, or the sheet has no such column', async () => {
    const again = await readSheets([PRIMARY, other('Được tập huấn, hội thảo', 'Thêm', 'TH Ví Dụ 1')]);
    expect(again.diagnostics).toEqual(['HEADER_UNKNOWN D2']);
    const without = await readSheets([PRIMARY, other('Ghi chú')]);
    expect(without.sums).toMatchObject({ planning_female_trained: 5 });
  });
});
