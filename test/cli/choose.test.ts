import { describe, expect, it } from 'vitest';
import { choosePeriod, type InputHints } from '../../src/cli/choose.ts';
import { UsageError } from '../../src/cli/faults.ts';
import type { Period } from '../../src/domain/period.ts';

const year = (value: number): Period => ({ kind: 'year', year: value });
const input = (titles: readonly Period[], property?: string): InputHints => ({
  file: 'a.xlsx',
  title: {
    periods: titles,
    periodFrom: 'title',
    ignoredPeriods: [],
    snapshot: null,
    dated: null,
    places: [],
  },
  metadata: new Map(property === undefined ? [] : [['vstbpn-period', property]]),
});
const chosen = (argument: Period | null, ...inputs: InputHints[]) => choosePeriod(argument, inputs, 2026);

describe('the period of a run', () => {
  it('is the argument, then the property of the file, then its title, then the clock’s year', () => {
    const file = input([year(2023)], ' 2025-Q3 ');
    expect(chosen(year(2024), file)).toMatchObject({ value: year(2024), source: 'argument' });
    expect(chosen(null, file)).toMatchObject({
      value: { kind: 'quarter', year: 2025, quarter: 3 },
      source: 'metadata',
    });
    expect(chosen(null, input([year(2023)], 'quý III'))).toMatchObject({
      value: year(2023),
      source: 'title',
    });
    expect(chosen(null, input([]))).toMatchObject({ value: year(2026), source: 'clock' });
  });

  it('that a title contradicts is said to', () => {
    const codes = (...inputs: InputHints[]) => chosen(null, ...inputs).diagnostics.map(({ code }) => code);
    expect(codes(input([year(2023)], '2025'))).toEqual(['PERIOD_CONFLICT']);
    expect(codes(input([year(2025)], '2025'))).toEqual([]);
    expect(codes(input([]))).toEqual(['PERIOD_ASSUMED']);
  });

  it('is said where only the day of the figures tells it', () => {
    const { title, ...rest } = input([year(2025)]);
    const file = { ...rest, title: { ...title, snapshot: 'có đến 30/9/2025' } };
    expect(chosen(null, file)).toMatchObject({
      value: year(2025),
      source: 'title',
      diagnostics: [{ code: 'PERIOD_SNAPSHOT', args: { text: 'có đến 30/9/2025', period: '2025' } }],
    });
    expect(chosen(year(2025), file).diagnostics).toEqual([]);
  });

  it('is a late day on the document before it is the clock’s, and that is said', () => {
    const { title, ...rest } = input([]);
    const file = { ...rest, title: { ...title, dated: { text: '10/12/2025', year: 2025 } } };
    expect(chosen(null, file)).toMatchObject({
      value: year(2025),
      source: 'date',
      diagnostics: [{ code: 'PERIOD_FROM_DATE', args: { text: '10/12/2025', period: '2025' } }],
    });
    expect(chosen(null, file, input([year(2024)]))).toMatchObject({ value: year(2024), source: 'title' });
  });

  it('is the latest of years side by side in headers, and that is said', () => {
    const { title, ...rest } = input([year(2024), year(2025)]);
    const file: InputHints = { ...rest, title: { ...title, periodFrom: 'header' } };
    expect(chosen(null, file)).toMatchObject({
      value: year(2025),
      source: 'header',
      diagnostics: [{ code: 'PERIOD_LATEST', args: { period: '2025', found: '2024, 2025' } }],
    });
  });

  it('is asked for where a title names two', () => {
    expect(() => chosen(null, input([year(2023), year(2024)]))).toThrow(UsageError);
    expect(chosen(null, input([year(2023), year(2024)], '2024')).value).toEqual(year(2024));
  });
});
