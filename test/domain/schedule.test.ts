import { describe, expect, it } from 'vitest';

import type { Schedule } from '../../src/domain/plan.ts';
import { lastDaysWithin } from '../../src/domain/schedule.ts';
import { localized, period } from '../support/domain-builders.ts';

const lastDays = (schedule: Schedule, when: string): string[] => lastDaysWithin(schedule, period(when));

describe('the last valid days of a deadline', () => {
  it('"trước ngày 5/12/2025" ends on 4 December, in the periods that contain it', () => {
    const before: Schedule = { kind: 'before', date: '2025-12-05' };
    expect(lastDays(before, '2025')).toEqual(['2025-12-04']);
    expect(lastDays(before, '2025-Q4')).toEqual(['2025-12-04']);
    expect(lastDays(before, '2025-S1')).toEqual([]);
    expect(lastDays(before, '2026')).toEqual([]);
  });

  it.each([
    ['2024-03-01', '2024', '2024-02-29'],
    ['2025-03-01', '2025', '2025-02-28'],
    ['2026-12-01', '2026', '2026-11-30'],
    ['2026-01-01', '2025', '2025-12-31'],
  ])('"before %s" ends in %s on %s', (date, when, last) => {
    expect(lastDays({ kind: 'before', date }, when)).toEqual([last]);
  });

  it('"trước ngày 20/12 hằng năm" ends on 19 December of every year', () => {
    const yearly: Schedule = { kind: 'before_yearly', month: 12, day: 20 };
    expect(lastDays(yearly, '2023')).toEqual(['2023-12-19']);
    expect(lastDays(yearly, '2025-S2')).toEqual(['2025-12-19']);
    expect(lastDays(yearly, '2025-Q3')).toEqual([]);
  });

  it('"before 1/3 every year" ends on 29 February in leap years', () => {
    const yearly: Schedule = { kind: 'before_yearly', month: 3, day: 1 };
    expect(['2024', '2025'].flatMap((when) => lastDays(yearly, when))).toEqual(['2024-02-29', '2025-02-28']);
  });

  it('"before 1/1 every year" ends on the last day of the year before', () => {
    const yearly: Schedule = { kind: 'before_yearly', month: 1, day: 1 };
    expect(lastDays(yearly, '2025')).toEqual(['2025-12-31']);
    expect(lastDays(yearly, '2025-S1')).toEqual([]);
  });

  it('"vào tháng 6 và tháng 12" is any day of the month, so its last', () => {
    const months: Schedule = { kind: 'in_months', months: [6, 12] };
    expect(lastDays(months, '2025')).toEqual(['2025-06-30', '2025-12-31']);
    expect(lastDays(months, '2025-S1')).toEqual(['2025-06-30']);
    expect(lastDays(months, '2025-Q3')).toEqual([]);
  });

  it('come earliest first, in whatever order the plan lists its months', () => {
    expect(lastDays({ kind: 'in_months', months: [12, 6] }, '2025')).toEqual(['2025-06-30', '2025-12-31']);
  });

  it('"trong tháng 11/2023" holds in 2023 alone', () => {
    const month: Schedule = { kind: 'in_month', year: 2023, month: 11 };
    expect(lastDays(month, '2023')).toEqual(['2023-11-30']);
    expect(lastDays(month, '2024')).toEqual([]);
    expect(lastDays({ kind: 'in_month', year: 2024, month: 2 }, '2024-Q1')).toEqual(['2024-02-29']);
  });

  it('a window "15/11 – 15/12" closes on its last day', () => {
    const window: Schedule = {
      kind: 'window',
      from: { month: 11, day: 15 },
      to: { month: 12, day: 15 },
    };
    expect(lastDays(window, '2023')).toEqual(['2023-12-15']);
    expect(lastDays(window, '2023-Q3')).toEqual([]);
  });

  it('"đột xuất" and a worded schedule set no day', () => {
    expect(lastDays({ kind: 'as_arises' }, '2025')).toEqual([]);
    expect(lastDays({ kind: 'worded', text: localized('mid-term') }, '2025')).toEqual([]);
  });
});
