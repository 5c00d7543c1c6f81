import { describe, expect, it } from 'vitest';
import type { GridRow } from '../../../src/workbook/grid.ts';
import type { SheetEntry } from '../../../src/workbook/sheet.ts';
import { codeAndCell, readOpened, sheet } from '../../support/grid.ts';

const HEAD = sheet(
  `
  | DANH SÁCH CÁN BỘ, GIÁO VIÊN |
  | STT | Họ và tên | Điện thoại | Số CCCD | Giới tính | Trình độ | Địa chỉ | Trường |
  | 1 | Ví Dụ A | '0900010000 | '000000000000 | Nữ | ThS | Số 1 phố Ví Dụ | THCS Một |`,
  { name: 'Lớn' },
);

/** A sheet too large to be held: its rows are made as they are asked for, with the cells of the asked columns alone. */
function largeSheet(people: number) {
  const asked: number[][] = [];
  const entry: SheetEntry = {
    name: HEAD.name,
    state: 'visible',
    open: async () => ({
      head: HEAD,
      isWhole: false,
      rows: async (onRow, columns) => {
        asked.push([...columns].toSorted((a, b) => a - b));
        for (const row of HEAD.rows.slice(0, 2)) onRow(row);
        for (let person = 0; person < people; person += 1) onRow(rowOf(person, columns));
      },
    }),
  };
  return { asked, workbook: { sheets: [entry], metadata: new Map<string, string>() } };
}

function rowOf(person: number, columns: ReadonlySet<number>): GridRow {
  const texts = [
    String(person + 1),
    `Ví Dụ ${person}`,
    `09${person}`,
    String(100_000_000_000 + person),
    person % 2 === 0 ? 'Nữ' : 'Nam',
    person % 10 === 0 ? 'ThS' : 'ĐH',
    `Số ${person} phố Ví Dụ`,
    `THCS Số ${person % 100}`,
  ];
  const index = 3 + person;
  return {
    index,
    hidden: false,
    cells: texts.flatMap((text, at) =>
      columns.has(at + 1) ? [{ row: index, column: at + 1, content: { kind: 'text' as const, text } }] : [],
    ),
  };
}

describe('a list that is not held', () => {
  it('is counted as its rows pass, and only needed columns are asked for', async () => {
    const { asked, workbook } = largeSheet(50_000);
    const { reading, sums } = await readOpened(workbook);
    // Neither the telephone (3) nor the address (7).
    expect(asked).toEqual([[1, 2, 4, 5, 6, 8]]);
    expect(reading.units).toHaveLength(100);
    expect(sums).toMatchObject({ staff_total: 50_000, staff_female: 25_000, masters_total: 5_000 });
    expect(reading.diagnostics.map(codeAndCell)).toEqual([]);
    const cells = reading.observations.map(({ others = [] }) => 1 + others.length);
    // What is kept of a unit does not grow with its people.
    expect(Math.max(...cells)).toBeLessThanOrEqual(10);
  });

  it('longer than can be compared says so', async () => {
    const { workbook } = largeSheet(250_002);
    const { reading, sums } = await readOpened(workbook);
    expect(sums['staff_total']).toBe(250_002);
    expect(reading.diagnostics.map(codeAndCell)).toEqual(['PEOPLE_NOT_COMPARED B250003']);
  });
});
