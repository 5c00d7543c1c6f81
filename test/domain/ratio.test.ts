import { describe, expect, it } from 'vitest';

import { compare, rational, type Rational } from '../../src/domain/rational.ts';
import {
  assessOne,
  by,
  decimal,
  masters,
  numbers,
  ratioOf,
  row,
  type Entry,
  type Row,
} from '../support/domain-builders.ts';

const INDICATOR = ratioOf([by(2025, '>= 60%')], { code: 'MT3.CT4a' });
const assessMasters = (rows: readonly Row[]) => assessOne(INDICATOR, rows);

describe('a pooled ratio', () => {
  it('is Σn / Σd, never a mean of percentages', () => {
    // The mean of 100 % and 50 % would be 75 %.
    expect(assessMasters([masters('Small', 2, 2), masters('Large', 50, 100)])).toMatchObject({
      value: { kind: 'share', numerator: 52n, denominator: 102n, bounds: null },
      verdict: { outcome: 'not_met' },
      coverage: { reported: 2, expected: 2 },
      leftOut: [],
    });
    // And here the mean, 50 %, would fail.
    expect(assessMasters([masters('Small', 0, 2), masters('Large', 100, 100)]).verdict.outcome).toBe('met');
  });

  it('takes only rows that report both parts, and says which were left out and why', () => {
    const { value, verdict, coverage, leftOut } = assessMasters([
      masters('Both', 3, 5),
      masters('No women given', null, 50),
      masters('No total given', 50, null),
      row('No columns', {}),
      masters('Wrong', 'invalid', 50),
    ]);
    expect(value).toMatchObject({ numerator: 3n, denominator: 5n });
    expect(verdict.outcome).toBe('met');
    expect(coverage).toEqual({ reported: 1, expected: 5 });
    expect(leftOut).toEqual([
      { unit: 'No women given', why: 'missing' },
      { unit: 'No total given', why: 'missing' },
      { unit: 'No columns', why: 'missing' },
      { unit: 'Wrong', why: 'invalid' },
    ]);
  });

  it('a blank is missing, a zero is a zero', () => {
    expect(assessMasters([masters('A', 3, 5), masters('B', 0, 5)]).value).toMatchObject({
      numerator: 3n,
      denominator: 10n,
    });
    expect(assessMasters([masters('A', 3, 5), masters('B', null, 5)]).value).toMatchObject({
      numerator: 3n,
      denominator: 5n,
    });
  });

  it('names the cells used, and only those', () => {
    const { evidence } = assessMasters([masters('A', 3, 5), masters('B', 1, null)]);
    expect(evidence.map(({ address }) => address)).toEqual(['R2C10', 'R2C20']);
  });

  it.each([
    ['every denominator is 0', [masters('A', 0, 0), masters('B', 0, 0)], 'not_applicable'],
    ['every row is blank', [masters('A', null, null)], 'no_data'],
    [
      'nothing readable is left and a cell was invalid',
      [masters('A', 'invalid', 5), masters('B', null, 5)],
      'invalid_data',
    ],
    ['no row is of the population', [masters('A', 3, 5, 'vocational')], 'out_of_scope'],
    ['there are no rows', [], 'out_of_scope'],
  ])('when %s it is not assessed', (_, rows, reason) => {
    const { verdict, value } = assessMasters(rows);
    expect(verdict).toEqual({ outcome: 'not_assessed', reason });
    expect(value).toBeNull();
  });

  it('a unit without anyone does not pull the share down', () => {
    expect(assessMasters([masters('A', 3, 5), masters('B', 0, 0)])).toMatchObject({
      value: { numerator: 3n, denominator: 5n },
      coverage: { reported: 2, expected: 2 },
    });
  });

  it('leaves rows outside the population out of numerator and denominator', () => {
    const { value, coverage } = assessMasters([masters('A', 3, 5), masters('Office', 0, 95, 'agency')]);
    expect(value).toMatchObject({ numerator: 3n, denominator: 5n });
    expect(coverage).toEqual({ reported: 1, expected: 1 });
  });
});

describe('rows of unknown unit kind', () => {
  const unknown = (name: string, n: Entry, d: Entry): Row => masters(name, n, d, 'unknown');

  it('bound the share instead of deciding it', () => {
    const { value, verdict, leftOut, coverage } = assessMasters([masters('A', 6, 10), unknown('X', 0, 10)]);
    expect(value).toEqual({
      kind: 'share',
      numerator: 6n,
      denominator: 10n,
      bounds: { lower: rational(30), upper: rational(60) },
    });
    expect(verdict).toMatchObject({ outcome: 'undetermined', cause: 'bounds' });
    expect(leftOut).toEqual([{ unit: 'X', why: 'unit_kind_unknown' }]);
    expect(coverage).toEqual({ reported: 1, expected: 2 });
  });

  it('leave the verdict standing when both bounds are on the same side', () => {
    expect(assessMasters([masters('A', 90, 100), unknown('X', 0, 10)]).verdict.outcome).toBe('met');
    expect(assessMasters([masters('A', 10, 100), unknown('X', 10, 10)]).verdict).toMatchObject({
      outcome: 'not_met',
      gap: { points: rational(50), inPlace: 50n },
    });
  });

  it('do not matter when they report nobody or nothing', () => {
    const { value } = assessMasters([masters('A', 3, 5), unknown('X', 0, 0), unknown('Y', null, 4)]);
    expect(value).toMatchObject({ bounds: null });
  });

  it('never make a value by themselves', () => {
    expect(assessMasters([unknown('X', 5, 5)]).verdict).toEqual({
      outcome: 'not_assessed',
      reason: 'no_data',
    });
    expect(assessMasters([masters('A', 0, 0), unknown('X', 5, 5)]).verdict).toEqual({
      outcome: 'not_assessed',
      reason: 'no_data',
    });
  });

  it('give the lowest and the highest share over every choice of them (brute force over subsets)', () => {
    const next = numbers(7);
    let bounded = 0;
    for (let round = 0; round < 400; round += 1) {
      const fraction = (): [number, number] => {
        const d = next(7);
        return [next(d + 1), d];
      };
      const [n, d] = [next(5), 4];
      const doubtful = Array.from({ length: 1 + next(5) }, fraction);
      const rows = doubtful.map(([a, b], index) => unknown(`X${index}`, a, b));
      const { value, verdict } = assessMasters([masters('A', n, d), ...rows]);
      const shares: Rational[] = [];
      for (let subset = 0; subset < 2 ** doubtful.length; subset += 1) {
        const chosen = doubtful.filter((_, index) => Math.floor(subset / 2 ** index) % 2 === 1);
        const part = chosen.reduce((total, [a]) => total + a, n);
        const whole = chosen.reduce((total, [, b]) => total + b, d);
        shares.push(rational(100 * part, whole));
      }
      const sorted = shares.toSorted(compare);
      const [lower, upper] = [sorted[0], sorted.at(-1)];
      if (!lower || !upper) throw new Error('no subset');
      const expected = doubtful.some(([, b]) => b > 0) ? { lower, upper } : null;
      expect(value, JSON.stringify([n, d, doubtful])).toMatchObject({ bounds: expected });
      const passing = [lower, upper].map((share) => compare(share, rational(60)) >= 0);
      const outcome = passing[0] ? 'met' : passing[1] ? 'undetermined' : 'not_met';
      expect(verdict.outcome).toBe(outcome);
      if (outcome === 'undetermined') bounded += 1;
    }
    expect(bounded).toBeGreaterThan(20);
  });

  it('leave "= t" open when t lies between the bounds', () => {
    // 40 % alone, 50 % with X, 60 % with Y, 64.7 % with both.
    const rows = [masters('A', 4, 10), unknown('X', 2, 2), unknown('Y', 5, 5)];
    const { value, verdict } = assessOne(ratioOf([by(2025, '= 50%')]), rows);
    expect(value).toMatchObject({ bounds: { lower: rational(40), upper: rational(1100, 17) } });
    expect(verdict).toMatchObject({ outcome: 'undetermined', cause: 'bounds' });
  });

  it('are not the cause when "khoảng" has no tolerance and even the best case stays below', () => {
    const rows = [masters('A', 4, 10), unknown('X', 3, 5)];
    expect(assessOne(ratioOf([by(2025, '~ 90%')]), rows).verdict).toMatchObject({
      outcome: 'undetermined',
      cause: 'no_tolerance',
    });
  });
});

describe('a unit that prints only a percentage', () => {
  const only = (percent: string, rounding = '0.05'): Row =>
    row('A', { masters_percent: { percent, rounding } });

  it('is used alone, within its rounding', () => {
    const { value, verdict, coverage, evidence } = assessMasters([only('61.2')]);
    expect(value).toEqual({
      kind: 'percent',
      percent: decimal('61.2'),
      bounds: { lower: decimal('61.15'), upper: decimal('61.25') },
    });
    expect(verdict.outcome).toBe('met');
    expect(coverage).toEqual({ reported: 1, expected: 1 });
    expect(evidence).toHaveLength(1);
  });

  it('is undetermined only when its rounding straddles the threshold', () => {
    expect(assessMasters([only('60.0')]).verdict).toMatchObject({
      outcome: 'undetermined',
      cause: 'rounding',
    });
    expect(assessMasters([only('59.97')]).verdict).toMatchObject({ outcome: 'undetermined' });
    expect(assessMasters([only('60.05')]).verdict.outcome).toBe('met');
    expect(assessMasters([only('59.9')]).verdict).toEqual({
      outcome: 'not_met',
      gap: { points: decimal('0.1'), inPlace: null, byHiring: null },
    });
  });

  it('cannot lie outside 0 to 100 %', () => {
    expect(assessMasters([only('100')]).value).toMatchObject({
      bounds: { lower: decimal('99.95'), upper: rational(100) },
    });
    expect(assessMasters([only('0')]).value).toMatchObject({
      bounds: { lower: rational(0), upper: decimal('0.05') },
    });
  });

  it('cannot stand for several units, and is said to be left out', () => {
    const { verdict, leftOut } = assessMasters([only('61.2'), masters('B', null, null)]);
    expect(verdict).toEqual({ outcome: 'not_assessed', reason: 'no_data' });
    expect(leftOut).toEqual([
      { unit: 'A', why: 'percent_only' },
      { unit: 'B', why: 'missing' },
    ]);
    expect(assessMasters([only('61.2'), masters('B', 1, 5)])).toMatchObject({
      value: { numerator: 1n, denominator: 5n },
      leftOut: [{ unit: 'A', why: 'percent_only' }],
    });
  });

  it('cannot decide beside a unit of unknown kind, nor be that unit', () => {
    const withUnknown = assessMasters([only('61.2'), masters('X', 0, 5, 'unknown')]);
    expect(withUnknown.verdict).toEqual({ outcome: 'not_assessed', reason: 'no_data' });
    const percent = { percent: '61.2', rounding: '0.05' };
    const alone = row('X', { masters_female: 3, masters_total: 5, masters_percent: percent }, 'unknown');
    expect(assessMasters([alone]).verdict).toEqual({ outcome: 'not_assessed', reason: 'no_data' });
  });

  it.each(['masters_of_women_percent', 'masters_trained_percent'])(
    'must be the percentage of the same two measures, not %s',
    (other) => {
      const { verdict, leftOut } = assessMasters([
        row('A', { [other]: { percent: '61.2', rounding: '0.05' } }),
      ]);
      expect(verdict).toEqual({ outcome: 'not_assessed', reason: 'no_data' });
      expect(leftOut).toEqual([{ unit: 'A', why: 'missing' }]);
    },
  );

  it('gives way to counts where the unit prints those too', () => {
    const both = row('A', {
      masters_female: 2998,
      masters_total: 5000,
      masters_percent: { percent: '60.0', rounding: '0.05' },
    });
    expect(assessMasters([both])).toMatchObject({
      value: { kind: 'share', numerator: 2998n },
      verdict: { outcome: 'not_met' },
    });
  });
});

describe('"trẻ em trai và gái": the total decides, each sex is shown', () => {
  const indicator = ratioOf([by(2025, '>= 65%')], {
    code: 'MT2.CT1a',
    of: 'reached',
    in: 'children',
    bySex: {
      female: { of: 'reached_female', in: 'children_female' },
      male: { of: 'reached_male', in: 'children_male' },
    },
  });

  it('boys are the total less the girls where only girls are reported', () => {
    const rows = [
      row('A', { reached: 70, children: 100, reached_female: 40, children_female: 50 }),
      row('B', { reached: 7, children: 10, reached_female: 3, children_female: 5 }),
    ];
    expect(assessOne(indicator, rows)).toMatchObject({
      verdict: { outcome: 'met' },
      bySex: {
        female: { numerator: 43n, denominator: 55n, satisfies: true },
        male: { numerator: 34n, denominator: 55n, satisfies: false },
      },
    });
  });

  it('girls are the total less the boys where only boys are reported', () => {
    const rows = [row('A', { reached: 70, children: 100, reached_male: 40, children_male: 50 })];
    expect(assessOne(indicator, rows).bySex).toEqual({
      female: { numerator: 30n, denominator: 50n, satisfies: false },
      male: { numerator: 40n, denominator: 50n, satisfies: true },
    });
  });

  it('a failing sex is flagged and does not change the verdict of the total', () => {
    const rows = [
      row('A', {
        reached: 90,
        children: 100,
        reached_female: 30,
        children_female: 50,
        reached_male: 50,
        children_male: 50,
      }),
    ];
    const { verdict, bySex } = assessOne(indicator, rows);
    expect(verdict.outcome).toBe('met');
    expect(bySex?.female.satisfies).toBe(false);
    expect(bySex?.male.satisfies).toBe(true);
  });

  it('is not shown when one row of the total does not give it', () => {
    const rows = [
      row('A', { reached: 70, children: 100, reached_female: 40, children_female: 50 }),
      row('B', { reached: 7, children: 10 }),
    ];
    expect(assessOne(indicator, rows)).toMatchObject({ verdict: { outcome: 'met' }, bySex: null });
  });

  it('is not shown when one sex alone exceeds the total', () => {
    const rows = [row('A', { reached: 7, children: 10, reached_female: 8, children_female: 5 })];
    expect(assessOne(indicator, rows).bySex).toBeNull();
  });

  it('of a sex with nobody compares with nothing', () => {
    const rows = [row('A', { reached: 7, children: 10, reached_female: 7, children_female: 10 })];
    expect(assessOne(indicator, rows).bySex?.male).toEqual({
      numerator: 0n,
      denominator: 0n,
      satisfies: null,
    });
  });
});
