import { describe, expect, it } from 'vitest';
import { readTable } from '../support/grid.ts';

const read = async (rows: string) =>
  await readTable(`
  | STT | Tên trường | Tiến sĩ |
${rows}`);

describe('a printed total', () => {
  it('that is the sum of its rows is passed over', async () => {
    const { diagnostics, sums } = await read(`
      | 1 | TH Hoa Sen | 5  |
      | 2 | TH Hoa Mai | 6  |
      |   | Tổng cộng  | 11 |`);
    expect(diagnostics).toEqual([]);
    expect(sums).toEqual({ phd_total: 11 });
  });

  it('that is not is said with both numbers, and never used', async () => {
    const { diagnostics, sums, reading } = await read(`
      | 1 | TH Hoa Sen | 5  |
      | 2 | TH Hoa Mai | 6  |
      |   | Tổng cộng  | 12 |`);
    expect(diagnostics).toEqual(['TOTAL_MISMATCH C4']);
    expect(reading.diagnostics[0]?.args).toEqual({
      measure: 'phd_total',
      printed: '12',
      sum: '11',
      rows: '2-3',
    });
    expect(sums).toEqual({ phd_total: 11 });
  });

  it('of a section is compared with its section, the grand total with all', async () => {
    const { diagnostics } = await read(`
      | I  | Khối tiểu học |    |
      | 1  | TH Hoa Sen    | 5  |
      |    | Cộng I        | 5  |
      | II | Khối THCS     |    |
      | 1  | THCS Hoa Mai  | 6  |
      | 2  | THCS Hoa Lan  | 7  |
      |    | Cộng II       | 14 |
      |    | Tổng cộng     | 18 |`);
    expect(diagnostics).toEqual(['TOTAL_MISMATCH C8']);
  });

  it('in a section row is compared when the section ends', async () => {
    const { diagnostics, sums } = await read(`
      | I  | Khối tiểu học | 6  |
      | 1  | TH Hoa Sen    | 5  |
      | II | Khối THCS     | 13 |
      | 1  | THCS Hoa Mai  | 6  |
      | 2  | THCS Hoa Lan  | 7  |`);
    expect(diagnostics).toEqual(['TOTAL_MISMATCH C2']);
    expect(sums).toEqual({ phd_total: 18 });
  });

  it('above its rows is compared with them', async () => {
    const rows = (printed: string) => `
      |   | Tổng cộng  | ${printed} |
      | 1 | TH Hoa Sen | 5          |
      | 2 | TH Hoa Mai | 6          |`;
    expect((await read(rows('11'))).diagnostics).toEqual([]);
    expect((await read(rows('12'))).diagnostics).toEqual(['TOTAL_MISMATCH C2']);
  });

  it('says nothing where a value of its rows cannot be read', async () => {
    expect(
      (
        await read(`
      | 1 | TH Hoa Sen | ba |
      | 2 | TH Hoa Mai | 6  |
      |   | Tổng cộng  | 11 |`)
      ).diagnostics,
    ).toEqual(['CELL_NOT_COUNT C2']);
  });

  it('counts a blank as nothing', async () => {
    expect(
      (
        await read(`
      | 1 | TH Hoa Sen |    |
      | 2 | TH Hoa Mai | 6  |
      |   | Tổng cộng  | 6  |`)
      ).diagnostics,
    ).toEqual([]);
  });

  it.each(['41/43', '1.5', '', '#REF!'])('that is no count (%s) is not compared', async (printed) => {
    expect(
      (
        await read(`
      | 1 | TH Hoa Sen | 6         |
      |   | Tổng cộng  | ${printed} |`)
      ).diagnostics,
    ).toEqual([]);
  });

  it('of yes/no answers or percentages is not compared', async () => {
    const { diagnostics } = await readTable(`
      | Tên trường | Có nữ trong quy hoạch | Tỷ lệ nữ tiến sĩ (%) |
      | TH Hoa Sen | x                     | 40                   |
      | TH Hoa Mai | x                     | 50                   |
      | Tổng cộng  | 3                     | 99                   |`);
    expect(diagnostics).toEqual([]);
  });
});
