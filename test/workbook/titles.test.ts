import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../src/domain/period.ts';
import { readSheets, readTable, sheet } from '../support/grid.ts';

const HEADER = `
  | STT | Tên trường | Tiến sĩ |
  | 1   | TH Hoa Sen | 5       |`;
const titled = async (...titles: string[]) => {
  const { title } = await readTable(`${titles.map((line) => `| ${line} |`).join('\n')}${HEADER}`);
  return { ...title, periods: title.periods.map(formatPeriod) };
};

describe('the titles of a sheet', () => {
  it('say the period and where it stands', async () => {
    expect(await titled('BÁO CÁO', 'Năm báo cáo: 2025')).toMatchObject({
      periods: ['2025'],
      periodFrom: 'title',
    });
    expect((await titled('Hà Nội, ngày 05 tháng 7 năm 2025', '6 tháng đầu năm 2025')).periods).toEqual([
      '2025-S1',
    ]);
  });

  it('together: a year in one line frames the half of another', async () => {
    expect((await titled('Kế hoạch năm 2025', '(6 tháng đầu năm 2025)')).periods).toEqual(['2025-S1']);
    expect((await titled('năm 2025', 'năm 2024')).periods).toEqual(['2025', '2024']);
  });

  it('name spans that are not used', async () => {
    expect(await titled('Kế hoạch giai đoạn 2021-2030', 'Năm học 2024-2025')).toMatchObject({
      periods: [],
      ignoredPeriods: ['2021-2030', 'năm học 2024-2025'],
      snapshot: null,
      dated: null,
    });
  });

  it('tell the year by the day the figures were taken on, where they name no other period', async () => {
    const day = 'Kỳ đầu năm học, có đến 30 tháng 9 năm 2025';
    expect(await titled(day)).toMatchObject({ periods: ['2025'], snapshot: 'có đến 30 tháng 9 năm 2025' });
    expect(await titled(day, 'Báo cáo năm 2026')).toMatchObject({ periods: ['2026'], snapshot: null });
    expect(await titled(day, 'Có đến 31/5/2026')).toMatchObject({ periods: [], snapshot: null });
  });

  it('tell the year of "30 September of the year reported on" by the school year', async () => {
    const day = 'có đến 30 tháng 9 năm báo cáo';
    expect((await titled(day, 'Năm học 2025-2026')).periods).toEqual(['2025']);
    expect((await titled(day)).periods).toEqual([]);
    expect((await titled(day, 'Năm học 2025-2026', 'Năm học 2024-2025')).periods).toEqual([]);
  });

  it('name places, whatever the case', async () => {
    expect((await titled('UBND THÀNH PHỐ HẢI PHÒNG')).places).toEqual(['Hải Phòng']);
    expect((await titled('SỞ GDĐT HÀ NỘI', 'tỉnh Thanh Hóa')).places).toEqual(['Hà Nội', 'Thanh Hóa']);
    expect((await titled('Trường Hà Nội-Amsterdam')).places).toEqual(['Hà Nội']);
    expect((await titled('UBND TỈNH MINH HỌA')).places).toEqual([]);
  });

  it('find a place only as whole words', async () => {
    expect((await titled('Bà Hà Namh')).places).toEqual([]);
    expect((await titled('Kế hoạch Huếch')).places).toEqual([]);
  });

  it('are those above the table only', async () => {
    const { title } = await readTable(`${HEADER}
      |     | Hải Phòng, năm 2024 | |`);
    expect(title).toEqual({
      periods: [],
      periodFrom: 'header',
      ignoredPeriods: [],
      snapshot: null,
      dated: null,
      places: [],
    });
  });
});

describe('a year that columns are headed by', () => {
  const columns = async (title: string) => {
    const read = await readTable(
      `
      | ${title}   |          |
      | Tên trường | Tiến sĩ  |
      |            | Năm 2024 |
      | TH Hoa Sen | 5        |`,
      { merges: ['A2:A3'] },
    );
    return { ...read.title, periods: read.title.periods.map(formatPeriod) };
  };

  it('counts where no title names a period', async () => {
    expect(await columns('Báo cáo')).toMatchObject({ periods: ['2024'], periodFrom: 'header' });
    expect(await columns('Báo cáo năm 2025')).toMatchObject({ periods: ['2025'], periodFrom: 'title' });
  });
});

describe('the titles of a workbook', () => {
  it('are those of every sheet with a table, and of no other', async () => {
    const { title } = await readSheets([
      sheet('| Hướng dẫn năm 2023 |', { name: 'Hướng dẫn' }),
      sheet(`| Năm 2025 |${HEADER}`, { name: 'Một' }),
      sheet(`| Quý III/2025, Hà Nội |${HEADER}`, { name: 'Hai' }),
      sheet(`| Năm 2022, Huế |${HEADER}`, { name: 'Ẩn', state: 'hidden' }),
    ]);
    expect(title.periods.map(formatPeriod)).toEqual(['2025-Q3']);
    expect(title.places).toEqual(['Hà Nội']);
  });

  it('are its first lines where its only sheet has no table', async () => {
    const { title } = await readTable(`
      | Báo cáo năm 2025 của thành phố Hà Nội |`);
    expect(title.periods.map(formatPeriod)).toEqual(['2025']);
    expect(title.places).toEqual(['Hà Nội']);
  });
});

describe('a late day written on the document', () => {
  const dated = async (...titles: string[]) => (await titled(...titles)).dated;

  it.each([
    ['Ví Dụ, ngày 10 tháng 12 năm 2025', 'ngày 10 tháng 12 năm 2025'],
    ['(Có mặt đến 01/12/2025)', '01/12/2025'],
    ['Số liệu tính đến 30/9/2025', '30/9/2025'],
    ['Ngày kết xuất: 08/12/2025', '08/12/2025'],
    ['DANH SÁCH TRƯỜNG THPT VÍ DỤ (tháng 12/2025)', 'tháng 12/2025'],
  ])('stands in for a period that nothing names: %s', async (title, text) => {
    expect(await dated('BÁO CÁO CÁN BỘ NĂM HỌC 2025 - 2026', title)).toEqual({ text, year: 2025 });
  });

  it.each([
    ['an early month may report on the year before', ['Ví Dụ, ngày 15 tháng 01 năm 2026']],
    ['a day of another document', ['Kèm theo Kế hoạch số 12/KH-SGDĐT ngày 11/10/2022']],
    ['days of several years', ['Số liệu tính đến 30/9/2025', 'Lập ngày 15/10/2024']],
    ['a period in words', ['Báo cáo năm 2024', 'Lập ngày 15/10/2025']],
  ])('does not: %s', async (_, titles) => {
    expect(await dated(...titles)).toBeNull();
  });
});
