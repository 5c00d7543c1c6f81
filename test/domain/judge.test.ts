import { describe, expect, it } from 'vitest';

import type { Value, Verdict } from '../../src/domain/assessment.ts';
import { judge } from '../../src/domain/judge.ts';
import { by, decimal } from '../support/domain-builders.ts';

const OPTIONS = { hiring: true, complete: false };

const bounded = (lower: string, upper: string): Value => ({
  kind: 'percent',
  percent: decimal(lower),
  bounds: { lower: decimal(lower), upper: decimal(upper) },
});

const judged = (lower: string, upper: string, text: string, tolerance?: string): Verdict =>
  judge(bounded(lower, upper), by(2025, text, tolerance), OPTIONS);

describe('a value known within bounds', () => {
  it.each([
    ['60', '70', '>= 60%', 'met'],
    ['60', '70', '> 60%', 'undetermined'],
    ['59.9', '60', '>= 60%', 'undetermined'],
    ['50', '59.9', '>= 60%', 'not_met'],
    ['50', '60', '> 60%', 'not_met'],
    ['50', '60', '<= 60%', 'met'],
    ['50', '60', '< 60%', 'undetermined'],
    ['60', '70', '< 60%', 'not_met'],
    ['60.1', '70', '<= 60%', 'not_met'],
    ['0', '100', '>= 0%', 'met'],
    ['0', '100', '>= 100%', 'undetermined'],
    ['60', '60', '= 60%', 'met'],
    ['59', '61', '= 60%', 'undetermined'],
    ['61', '62', '= 60%', 'not_met'],
  ])('%s to %s percent against "%s" is %s', (lower, upper, text, outcome) => {
    expect(judged(lower, upper, text).outcome).toBe(outcome);
  });

  it('is met approximately when its lower end needs the tolerance', () => {
    expect(judged('98.6', '99.4', '~ 99%', '0.5')).toEqual({ outcome: 'met', approximately: true });
    expect(judged('99', '99.4', '~ 99%', '0.5')).toEqual({ outcome: 'met', approximately: false });
    expect(judged('98.4', '99.4', '~ 99%', '0.5').outcome).toBe('undetermined');
    expect(judged('98', '98.4', '~ 99%', '0.5').outcome).toBe('not_met');
  });

  it('lacks a tolerance only when both ends are below "khoảng"', () => {
    expect(judged('90', '98', '~ 99%')).toMatchObject({ outcome: 'undetermined', cause: 'no_tolerance' });
    expect(judged('98', '99', '~ 99%')).toMatchObject({ outcome: 'undetermined', cause: 'rounding' });
    expect(judged('99', '99.5', '~ 99%')).toEqual({ outcome: 'met', approximately: false });
  });

  it('says that the rounding of a printed percentage is the cause', () => {
    expect(judged('59.95', '60.05', '>= 60%')).toMatchObject({ outcome: 'undetermined', cause: 'rounding' });
  });
});

describe('a tally', () => {
  it('is never judged, whatever the milestone', () => {
    expect(judge({ kind: 'tally', yes: 5n, answered: 5n }, by(2025, '>= 1'), OPTIONS)).toEqual({
      outcome: 'not_assessed',
      reason: 'qualitative',
    });
  });
});
