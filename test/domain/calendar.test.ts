import { describe, expect, it } from 'vitest';

import { day, dayBefore, daysInMonth, lastDayOfYear } from '../../src/domain/calendar.ts';

describe('a day', () => {
  it('is an ISO date, which sorts as text', () => {
    expect(day(2025, 3, 7)).toBe('2025-03-07');
    expect(day(987, 12, 1)).toBe('0987-12-01');
    expect(lastDayOfYear(2030)).toBe('2030-12-31');
    const days = [day(2025, 10, 1), day(2025, 2, 1), day(2024, 12, 31)];
    expect(days.toSorted()).toEqual(['2024-12-31', '2025-02-01', '2025-10-01']);
  });
});

describe('daysInMonth', () => {
  it('follows the Gregorian leap years', () => {
    const february = [2023, 2024, 1900, 2000, 2100].map((year) => daysInMonth(year, 2));
    expect(february).toEqual([28, 29, 28, 29, 28]);
  });

  it('knows every other month', () => {
    const months = [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    expect(months.map((month) => daysInMonth(2025, month))).toEqual([
      31, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
  });
});

describe('dayBefore', () => {
  it.each([
    ['2025-12-05', '2025-12-04'],
    ['2026-12-01', '2026-11-30'],
    ['2024-03-01', '2024-02-29'],
    ['2025-03-01', '2025-02-28'],
    ['2026-01-01', '2025-12-31'],
  ])('%s leaves %s as the last valid day', (before, last) => {
    expect(dayBefore(before)).toBe(last);
  });
});
