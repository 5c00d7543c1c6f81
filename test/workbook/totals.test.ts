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

  it('of totals is compared with what they add up', async () => {
    const rows = (b: string, all: string) => `
      |   | A. Công lập       |   |
      | 1 | TH Ví Dụ 1        | 5 |
      |   | Cộng tiểu học     | 5 |
      | 2 | THCS Ví Dụ 2      | 6 |
      |   | Cộng THCS         | 6 |
      |   | Cộng công lập     | 11 |
      | 3 | TH Ví Dụ 3        | 1 |
      |   | Cộng tiểu học     | 1 |
      | 4 | THCS Ví Dụ 4      | 2 |
      |   | Cộng THCS         | 2 |
      |   | Cộng ngoài công lập | ${b} |
      |   | Tổng cộng         | ${all} |`;
    expect((await read(rows('3', '14'))).diagnostics).toEqual([]);
    expect((await read(rows('4', '14'))).diagnostics).toEqual(['TOTAL_MISMATCH C12']);
    expect((await read(rows('3', '15'))).diagnostics).toEqual(['TOTAL_MISMATCH C13']);
  });

  it('of a section that holds others is compared with all of them', async () => {
    const rows = (a: string, ii: string) => `
      | A  | Công lập          | ${a} |
      | I  | Khối tiểu học     | 5 |
      | 1  | TH Ví Dụ 1        | 5 |
      | II | Khối THCS         | ${ii} |
      | 1  | THCS Ví Dụ 2      | 6 |
      | B  | Ngoài công lập    | 1 |
      | I  | Khối tiểu học     | 1 |
      | 1  | TH Ví Dụ 3        | 1 |
      |    | Tổng cộng         | 12 |`;
    expect((await read(rows('11', '6'))).diagnostics).toEqual([]);
    expect((await read(rows('12', '6'))).diagnostics).toEqual(['TOTAL_MISMATCH C2']);
    expect((await read(rows('11', '7'))).diagnostics).toEqual(['TOTAL_MISMATCH C5']);
  });

  it('of yes/no answers is compared with their tally', async () => {
    const rows = (printed: string) => `
      | Tên trường | Có nữ trong quy hoạch |
      | TH Hoa Sen | x                     |
      | TH Hoa Mai | x                     |
      | TH Hoa Lan | Không                 |
      | TH Hoa Cúc |                       |
      | Tổng cộng  | ${printed}            |`;
    for (const printed of ["'2/3", "'2/4", '2 / 4', '2', "'2", '', 'x', '50%', '0.5{%}']) {
      expect([printed, (await readTable(rows(printed))).diagnostics]).toEqual([printed, []]);
    }
    for (const printed of ["'3/4", "'2/5", "'2/2", '3', "'0"]) {
      const { diagnostics, reading } = await readTable(rows(printed));
      expect([printed, diagnostics]).toEqual([printed, ['TALLY_MISMATCH B6']]);
      expect(reading.diagnostics[0]?.args).toEqual({
        measure: 'has_woman_in_planning',
        printed: printed.replace("'", ''),
        yes: '2',
        answers: '3',
        rows: '2-5',
      });
    }
  });

  it('of yes/no answers is not compared where an answer cannot be read', async () => {
    const { diagnostics } = await readTable(`
      | Tên trường | Có nữ trong quy hoạch |
      | TH Hoa Sen | sẽ có                 |
      | TH Hoa Mai | x                     |
      | Tổng cộng  | 2                     |`);
    expect(diagnostics).toEqual(['CELL_NOT_ANSWER B2']);
  });

  it('of a percentage is compared with the counts beside it', async () => {
    const rows = (percent: string) => `
      | Tên trường | Tiến sĩ | Nữ tiến sĩ | Tỷ lệ nữ tiến sĩ (%) |
      | TH Hoa Sen | 4       | 1          | 25                   |
      | TH Hoa Mai | 2       | 2          | 100                  |
      | Tổng cộng  | 6       | 3          | ${percent}           |`;
    expect((await readTable(rows('50'))).diagnostics).toEqual([]);
    expect((await readTable(rows(''))).diagnostics).toEqual([]);
    // The mean of the percentages is not the percentage of the sums.
    expect((await readTable(rows('62.5'))).diagnostics).toEqual(['PERCENT_MISMATCH D4']);
  });
});
