import { describe, expect, it } from 'vitest';

import type { Verdict } from '../../src/domain/assessment.ts';
import { rational, toFixed } from '../../src/domain/rational.ts';
import { assessOne, by, masters, ratioOf, row, shareOfUnits, sumOf } from '../support/domain-builders.ts';

const ofPeople = (n: number, d: number, text: string): Verdict =>
  assessOne(ratioOf([by(2025, text)], { code: 'MT3.CT4a' }), [masters('A', n, d)]).verdict;

/** d agencies of which n have a woman in key leadership (I.2.3.b). */
const ofAgencies = (n: number, d: number, text: string): Verdict =>
  assessOne(
    shareOfUnits('has_woman_leader', [by(2025, text)], { code: 'MT3.CT2', units: ['agency'] }),
    Array.from({ length: d }, (_, index) =>
      row(`Agency ${index}`, { has_woman_leader: index < n ? 'yes' : 'no' }, 'agency'),
    ),
  ).verdict;

describe('verdict at the boundary, share of agencies', () => {
  it('"trên 85%": 17 of 20 is exactly 85 % and fails; 18 are needed', () => {
    expect(ofAgencies(17, 20, '> 85%')).toEqual({
      outcome: 'not_met',
      gap: { points: rational(0), inPlace: 1n, byHiring: null },
    });
    expect(ofAgencies(17, 20, '>= 85%').outcome).toBe('met');
    expect(ofAgencies(18, 20, '> 85%').outcome).toBe('met');
  });

  it('"trên 85%": 26 of 31 fails, 27 of 31 passes', () => {
    expect(ofAgencies(26, 31, '> 85%')).toMatchObject({ outcome: 'not_met', gap: { inPlace: 1n } });
    expect(ofAgencies(27, 31, '> 85%').outcome).toBe('met');
  });
});

describe('verdict at the boundary, share of people', () => {
  it.each([
    [3, 5, '>= 60%', 'met'],
    [3, 5, '> 60%', 'not_met'],
    [2998, 5000, '>= 60%', 'not_met'],
    [3000, 5000, '>= 60%', 'met'],
    [199, 200, '> 99.5%', 'not_met'],
    [199, 200, '>= 99.5%', 'met'],
    [9999, 10_000, '>= 99.99%', 'met'],
    [9999, 10_000, '> 99.99%', 'not_met'],
    [9998, 9999, '>= 99.99%', 'not_met'],
    [57, 100, '>= 57%', 'met'],
    [29, 100, '>= 29%', 'met'],
    [57, 100, '> 57%', 'not_met'],
    [57, 100, '<= 57%', 'met'],
    [57, 100, '< 57%', 'not_met'],
    [57, 100, '= 57%', 'met'],
    [58, 100, '= 57%', 'not_met'],
    [0, 7, '>= 0%', 'met'],
    [7, 7, '>= 100%', 'met'],
    [7, 7, '> 100%', 'not_met'],
  ])('%i of %i against "%s" is %s', (n, d, text, outcome) => {
    expect(ofPeople(n, d, text).outcome).toBe(outcome);
  });

  it('59.96 % rounds to 60.0 but is 0.04 points and 2 women short of 60 %', () => {
    expect(toFixed(rational(2998, 50), 1)).toBe('60.0');
    expect(ofPeople(2998, 5000, '>= 60%')).toEqual({
      outcome: 'not_met',
      gap: { points: rational(1, 25), inPlace: 2n, byHiring: 5n },
    });
  });

  it('is exact for numbers no double can hold', () => {
    const whole = 10n ** 20n;
    const indicator = ratioOf([by(2025, '>= 60%')]);
    const outcome = (women: bigint) => assessOne(indicator, [masters('A', women, whole)]).verdict.outcome;
    expect(outcome((whole / 5n) * 3n)).toBe('met');
    expect(outcome((whole / 5n) * 3n - 1n)).toBe('not_met');
  });
});

describe('"khoảng" (~)', () => {
  const staff = (total: number, tolerance?: string): Verdict =>
    assessOne(
      sumOf('contacts', [by(2025, '~ 4000', tolerance)]),
      [row('A', { contacts: total })],
      '2025',
      true,
    ).verdict;

  it.each([undefined, '200'])('at or above is met, with tolerance %s', (tolerance) => {
    expect(staff(4000, tolerance)).toEqual({ outcome: 'met', approximately: false });
    expect(staff(4001, tolerance)).toEqual({ outcome: 'met', approximately: false });
  });

  it('below is met approximately within the declared tolerance, and not beyond it', () => {
    expect(staff(3999, '200')).toEqual({ outcome: 'met', approximately: true });
    expect(staff(3800, '200')).toEqual({ outcome: 'met', approximately: true });
    expect(staff(3799, '200')).toMatchObject({ outcome: 'not_met', gap: { inPlace: 201n } });
  });

  it('below with no tolerance declared is undetermined, however near', () => {
    expect(staff(3999)).toMatchObject({
      outcome: 'undetermined',
      cause: 'no_tolerance',
      gap: { inPlace: 1n },
    });
  });

  it('of a percentage takes the tolerance in percentage points', () => {
    const share = (n: number): Verdict =>
      assessOne(ratioOf([by(2025, '~ 99%', '0.5')]), [masters('A', n, 1000)]).verdict;
    expect(share(985)).toEqual({ outcome: 'met', approximately: true });
    expect(share(984).outcome).toBe('not_met');
    expect(share(990)).toEqual({ outcome: 'met', approximately: false });
  });
});
