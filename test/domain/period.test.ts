import { describe, expect, it } from 'vitest';

import { firstDay, formatPeriod, lastDay, parsePeriod, quartersOf } from '../../src/domain/period.ts';
import { period } from '../support/domain-builders.ts';

describe('a period', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31', [1, 2, 3, 4]],
    ['2025-S1', '2025-01-01', '2025-06-30', [1, 2]],
    ['2025-S2', '2025-07-01', '2025-12-31', [3, 4]],
    ['2024-Q1', '2024-01-01', '2024-03-31', [1]],
    ['2025-Q2', '2025-04-01', '2025-06-30', [2]],
    ['2025-Q3', '2025-07-01', '2025-09-30', [3]],
    ['2025-Q4', '2025-10-01', '2025-12-31', [4]],
  ])('%s runs from %s to %s', (text, first, last, quarters) => {
    const parsed = period(text);
    expect([firstDay(parsed), lastDay(parsed)]).toEqual([first, last]);
    expect(quartersOf(parsed)).toEqual(quarters);
    expect(formatPeriod(parsed)).toBe(text);
  });

  it.each([
    '',
    '25',
    '2025-',
    '2025-S3',
    '2025-S0',
    '2025-Q5',
    '2025-Q0',
    '2025-s1',
    'Q1-2025',
    '2025 ',
    '2025-06',
  ])('is not read from %j', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});
