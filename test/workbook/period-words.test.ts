import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../src/domain/period.ts';
import { metadataPeriod, periodsIn, timeHeader } from '../../src/workbook/period-words.ts';
import { fold } from '../../src/workbook/spelling.ts';

const found = (text: string): string[] => periodsIn(text).periods.map(formatPeriod);

describe('the period a title names', () => {
  it.each([
    ['Báo cáo kết quả năm 2025', '2025'],
    ['BÁO CÁO KẾT QUẢ NĂM 2025', '2025'],
    ['Ba\u0301o ca\u0301o na\u0306m 2025', '2025'],
    ['Năm báo cáo: 2025', '2025'],
    ['Năm: 2025', '2025'],
    ['6 tháng đầu năm 2025', '2025-S1'],
    ['(Số liệu 6 THÁNG ĐẦU NĂM 2025)', '2025-S1'],
    ['06 tháng cuối năm 2024', '2024-S2'],
    ['sáu tháng đầu năm 2025', '2025-S1'],
    ['QUÝ III/2025', '2025-Q3'],
    ['Quý II năm 2025', '2025-Q2'],
    ['quý 4/2025', '2025-Q4'],
    ['Quý I - 2025', '2025-Q1'],
    ['Quý IV, năm 2025', '2025-Q4'],
  ])('%j: %s', (text, period) => {
    expect(found(text)).toEqual([period]);
  });

  it('leaves out the year that only frames a half or a quarter', () => {
    expect(found('Báo cáo năm 2025: 6 tháng đầu năm 2025')).toEqual(['2025-S1']);
    expect(found('Quý III/2025, thực hiện kế hoạch năm 2025')).toEqual(['2025-Q3']);
  });

  it.each([
    'Năm 2025 so với năm 2024',
    'Số liệu năm 2025 (so sánh với năm 2024)',
    'NĂM 2025, ĐỐI CHIẾU VỚI SỐ LIỆU NĂM 2024',
    'Năm 2025 (so với cùng kỳ năm 2024)',
  ])('takes the year that %s is held against for no period of it', (title) => {
    expect(found(title)).toEqual(['2025']);
  });

  it('names every period of a title that has two', () => {
    expect(found('So sánh năm 2025 và năm 2024')).toEqual(['2025', '2024']);
  });

  it.each([
    ['Kế hoạch giai đoạn 2021-2030', '2021-2030'],
    ['Kế hoạch giai đoạn 2021 – 2030', '2021 – 2030'],
    ['năm học 2024-2025', 'năm học 2024-2025'],
    ['NĂM HỌC 2024 - 2025', 'năm học 2024 - 2025'],
  ])('%j is a span, said and not used', (text, span) => {
    expect(periodsIn(text)).toMatchObject({ periods: [], ignored: [span], snapshots: [] });
  });

  it('reads the year beside a span', () => {
    expect(periodsIn('Kế hoạch 2021-2030, số liệu năm 2025')).toMatchObject({
      periods: [{ kind: 'year', year: 2025 }],
      ignored: ['2021-2030'],
    });
  });

  it.each([
    ['Kỳ đầu năm học, có đến 30 tháng 9 năm 2025', 9, 2025],
    ['(Có đến ngày 30/9/2025)', 9, 2025],
    ['CÓ ĐẾN 31-5-2026', 5, 2026],
    ['có đến 30 tháng 9 năm học 2025-2026', 9, 2025],
    ['có đến 31 tháng 5 năm học 2025 - 2026', 5, 2026],
    ['Có đến 30 tháng 9 năm báo cáo', 9, null],
  ])('%j is a day of a state, and no period by itself', (text, month, year) => {
    const found = periodsIn(text);
    expect(found.snapshots).toMatchObject([{ month, year }]);
    expect(found.periods).toEqual([]);
  });

  it.each(['có đến 30 tháng 13 năm 2025', 'tính có đếnt 30/9/2025', 'có đến năm 2025', 'có đến 40 người'])(
    '%j is no day of a state',
    (text) => {
      expect(periodsIn(text).snapshots).toEqual([]);
    },
  );

  it.each([
    'Hà Nội, ngày 05 tháng 12 năm 2025',
    'ngày      tháng 12 năm 2025',
    'ngày … tháng … năm 2025',
    '(Số liệu tính đến ngày 15 tháng 11 năm 2025)',
    'tháng 12 năm 2025',
    'chốt đến hết ngày 15/11/2025',
    'Quyết định số 2025/QĐ-SGDĐT',
    'Phụ lục 2025',
    '',
  ])('%j names none', (text) => {
    expect(periodsIn(text)).toMatchObject({ periods: [], ignored: [], snapshots: [] });
  });

  it.each([
    'Kế hoạch giai đoạn 2021-2025, định hướng đến năm 2030',
    'Chiến lược quốc gia, tầm nhìn đến năm 2030',
  ])('%j names the horizon of a plan, not what is reported', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each(['9 tháng đầu năm 2025', 'Báo cáo 9 tháng năm 2025'])('%j is not the whole year', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a header level that says when', () => {
  const time = (text: string) => timeHeader(fold(text));

  it.each([
    ['Quý I', 1, null, null],
    ['QUÝ IV', 4, null, null],
    ['Q2', 2, null, null],
    ['QIII', 3, null, null],
    ['Quý 3/2025', 3, 2025, null],
    ['Quý II năm 2025', 2, 2025, null],
    ['Năm 2024', null, 2024, null],
    ['2025', null, 2025, null],
    ['Thực hiện năm 2025', null, 2025, null],
    ['HK I', null, null, null],
    ['Học kỳ 2', null, null, null],
    ['6 tháng', null, null, 1],
    ['6 tháng đầu năm', null, null, 1],
    ['6 tháng đầu năm 2025', null, 2025, 1],
    ['Kết quả 6 tháng cuối năm 2025', null, 2025, 2],
    ['Cả năm', null, null, 'year'],
    ['Cả năm 2025', null, 2025, 'year'],
    ['12 tháng năm 2025', null, 2025, 'year'],
  ])('%s', (text, quarter, year, span) => {
    expect(time(text)).toEqual({ quarter, year, span });
  });

  it.each([
    'Quý V',
    'Quý',
    'Năm',
    '1999',
    '12',
    'Năm học 2024-2025',
    'Quy hoạch',
    'Tiến sĩ 2025',
    '9 tháng năm 2025',
    'Kế hoạch năm 2025',
  ])('%s does not', (text) => {
    expect(time(text)).toBeNull();
  });
});

describe('the period in a file’s properties', () => {
  it('is read as the program writes it', () => {
    expect(metadataPeriod(' 2025-Q3 ')).toEqual({ kind: 'quarter', year: 2025, quarter: 3 });
    expect(metadataPeriod('quý III')).toBeNull();
    expect(metadataPeriod(undefined)).toBeNull();
  });
});
