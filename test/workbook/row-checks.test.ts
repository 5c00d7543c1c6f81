import { describe, expect, it } from 'vitest';
import { readTable } from '../support/grid.ts';

describe('a part larger than its whole', () => {
  it('is an error at the part, which is not used; the whole is', async () => {
    const { diagnostics, values, reading } = await readTable(`
      | Tên trường | Tiến sĩ | Nữ tiến sĩ |
      | TH Hoa Sen | 5       | 6          |
      | TH Hoa Mai | 5       | 5          |`);
    expect(diagnostics).toEqual(['PART_EXCEEDS_WHOLE C2']);
    expect(reading.diagnostics[0]?.args).toEqual({
      part: 'phd_female',
      whole: 'phd_total',
      partValue: '6',
      wholeValue: '5',
      wholeCell: 'B2',
    });
    expect(values).toEqual({
      'TH Hoa Sen': { phd_total: '5', phd_female: '!' },
      'TH Hoa Mai': { phd_total: '5', phd_female: '5' },
    });
  });

  it('is an error against every whole it is part of, said once', async () => {
    // Girls reached are no more than girls of that age, and no more than all children reached.
    const check = async (age: string, girls: string, reached: string, girlsReached: string) =>
      (
        await readTable(`
        | Tên trường | Trẻ trong độ tuổi nhà trẻ |    | Trẻ nhà trẻ ra lớp |    |
        |            | Tổng số                   | Nữ | Tổng số            | Nữ |
        | MN Ví Dụ 1 | ${age}                    | ${girls} | ${reached}    | ${girlsReached} |`)
      ).diagnostics.filter((found) => !found.startsWith('HEADER_'));
    expect(await check('100', '50', '40', '30')).toEqual([]);
    expect(await check('100', '50', '40', '45')).toEqual(['PART_EXCEEDS_WHOLE E3']);
    expect(await check('100', '50', '60', '55')).toEqual(['PART_EXCEEDS_WHOLE E3']);
    expect(await check('100', '50', '40', '55')).toEqual(['PART_EXCEEDS_WHOLE E3']);
    expect(await check('100', '50', '140', '30')).toEqual(['PART_EXCEEDS_WHOLE D3']);
  });

  it('is not looked for where the whole is blank or wrong', async () => {
    const { diagnostics } = await readTable(`
      | Tên trường | Tiến sĩ | Nữ tiến sĩ |
      | TH Hoa Sen |         | 6          |
      | TH Hoa Mai | ba      | 6          |`);
    expect(diagnostics).toEqual(['CELL_NOT_COUNT B3']);
  });
});

describe('men and women who are not all', () => {
  const check = (total: string, women: string, men: string) =>
    readTable(`
      | Tên trường | Tiến sĩ | Nữ tiến sĩ | Nam tiến sĩ |
      | TH Hoa Sen | ${total} | ${women}  | ${men}      |`);

  it('contradict the total, which is not used', async () => {
    const { diagnostics, values, reading } = await check('9', '5', '3');
    expect(diagnostics).toEqual(['PARTS_NOT_WHOLE B2']);
    expect(reading.diagnostics[0]?.args).toEqual({
      whole: 'phd_total',
      wholeValue: '9',
      sum: '8',
      parts: ['phd_female', 'phd_male'],
      cells: ['C2', 'D2'],
    });
    expect(values['TH Hoa Sen']).toEqual({ phd_total: '!', phd_female: '5', phd_male: '3' });
  });

  it.each([
    ['8', '5', '3', []],
    ['0', '0', '0', []],
    ['9', '5', '', []],
    ['', '5', '3', []],
    ['9', '5', 'ba', ['CELL_NOT_COUNT D2']],
    // One fault, not two: a part that is more than the whole is said as that.
    ['4', '5', '3', ['PART_EXCEEDS_WHOLE C2']],
    ['7', '5', '3', ['PARTS_NOT_WHOLE B2']],
  ])('%s of which %s women and %s men: %j', async (total, women, men, expected) => {
    expect((await check(total, women, men)).diagnostics).toEqual(expected);
  });
});

describe('a printed percentage', () => {
  const check = async (tiến: string, nữ: string, percent: string): Promise<readonly string[]> =>
    (
      await readTable(`
      | Tên trường | Tiến sĩ | Nữ tiến sĩ | Tỷ lệ nữ tiến sĩ (%) |
      | TH Hoa Sen | ${tiến} | ${nữ}      | ${percent}           |`)
    ).diagnostics;

  it('agrees with its counts to half of its last digit', async () => {
    expect(await check('3', '2', '66.7')).toEqual([]);
    expect(await check('3', '2', '67')).toEqual([]);
    expect(await check('3', '2', '66')).toEqual(['PERCENT_MISMATCH D2']);
    expect(await check('3', '2', '66.6')).toEqual(['PERCENT_MISMATCH D2']);
    expect(await check('8', '1', '12.5')).toEqual([]);
    expect(await check('3', '2', '0.666666666666667{%}')).toEqual([]);
    expect(await check('3', '2', '0.6{%}')).toEqual(['PERCENT_MISMATCH D2']);
  });

  it('has nothing to agree with where a count is missing, wrong or the whole is none', async () => {
    expect(await check('', '2', '99')).toEqual([]);
    expect(await check('0', '0', '99')).toEqual([]);
    expect(await check('3', '5', '99')).toEqual(['PART_EXCEEDS_WHOLE C2']);
  });
});
