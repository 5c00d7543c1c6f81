import { describe, expect, it } from 'vitest';

import { coversPeriod, milestonesFor, startOf } from '../../src/domain/milestone.ts';
import type { Milestone, Plan } from '../../src/domain/plan.ts';
import { assessAll, by, from, masters, period, ratioOf, throughout } from '../support/domain-builders.ts';

const PLAN: Pick<Plan, 'period'> = { period: { from: 2021, to: 2030, orientationTo: null } };
const SHORT: Pick<Plan, 'period'> = { period: { from: 2021, to: 2025, orientationTo: 2030 } };

const judged = (milestones: readonly Milestone[], when: string, plan = PLAN): string[] =>
  milestonesFor(milestones, plan, period(when)).map(
    ({ milestone: { threshold }, due }) =>
      `${threshold.comparator} ${threshold.decimal} ${due ? 'due' : 'ahead'}`,
  );

describe('by and from milestones', () => {
  // Women PhDs: 40 % by 2025, 45 % by 2030 (I.2.3.d).
  const phds = [by(2025, '>= 40%'), by(2030, '>= 45%')];

  it('come into force on 31 December of their year', () => {
    expect(startOf({ kind: 'by', year: 2025 }, 2030)).toBe('2025-12-31');
    expect(startOf({ kind: 'from', year: 2025 }, 2030)).toBe('2025-12-31');
    expect(startOf({ kind: 'by', year: 'end' }, 2030)).toBe('2030-12-31');
  });

  it.each([
    ['2024', ['>= 40 ahead', '>= 45 ahead']],
    ['2025-S1', ['>= 40 ahead', '>= 45 ahead']],
    ['2025-Q3', ['>= 40 ahead', '>= 45 ahead']],
    ['2025-S2', ['>= 40 due', '>= 45 ahead']],
    ['2025-Q4', ['>= 40 due', '>= 45 ahead']],
    ['2025', ['>= 40 due', '>= 45 ahead']],
    ['2027-Q2', ['>= 40 due', '>= 45 ahead']],
    ['2030-S1', ['>= 40 due', '>= 45 ahead']],
    ['2030', ['>= 45 due']],
  ])('in %s: due only when in force on the last day, and gone once superseded', (when, expected) => {
    expect(judged(phds, when)).toEqual(expected);
  });

  it('"from 2025 on" stays in force to the end of the plan, and 2030 replaces it with the strict one (I.2.3, II.3)', () => {
    const masters = [from(2025, '>= 50%'), from(2030, '> 50%')];
    expect(judged(masters, '2029', SHORT)).toEqual(['>= 50 due', '> 50 ahead']);
    expect(judged(masters, '2030', SHORT)).toEqual(['> 50 due']);
    expect(judged([from(2025, '>= 60%')], '2030')).toEqual(['>= 60 due']);
  });

  it('by: end holds from the last 31 December of the plan, with its orientation years', () => {
    const end = [by('end', '>= 1000')];
    expect(judged(end, '2029')).toEqual(['>= 1000 ahead']);
    expect(judged(end, '2030-S1')).toEqual(['>= 1000 ahead']);
    expect(judged(end, '2030')).toEqual(['>= 1000 due']);
    expect(judged(end, '2025', SHORT)).toEqual(['>= 1000 ahead']);
    expect(judged(end, '2030', SHORT)).toEqual(['>= 1000 due']);
  });

  it('by: end supersedes the milestone before it', () => {
    expect(judged([by(2025, '>= 40%'), by('end', '>= 45%')], '2030')).toEqual(['>= 45 due']);
  });

  it('orientation_to keeps a plan for 2021-2025 alive until 2030, and no longer', () => {
    const milestones = [by(2025, '>= 30%'), by(2030, '>= 35%')];
    expect(judged(milestones, '2028', SHORT)).toEqual(['>= 30 due', '>= 35 ahead']);
    expect(judged(milestones, '2031', SHORT)).toEqual([]);
    expect(judged(milestones, '2031-Q1')).toEqual([]);
  });
});

describe('throughout milestones', () => {
  // Legal education for women, "giai đoạn 2022-2026" (I.2.4.d).
  const legal = [throughout(2022, 2026, '>= 100%')];

  it.each([
    ['2021', ['>= 100 ahead']],
    ['2021-Q4', ['>= 100 ahead']],
    ['2022-Q1', ['>= 100 due']],
    ['2022-S1', ['>= 100 due']],
    ['2024', ['>= 100 due']],
    ['2026-S2', ['>= 100 due']],
    ['2026-Q4', ['>= 100 due']],
    ['2027-Q1', []],
    ['2027', []],
  ])('in %s hold in every quarter, half or year that overlaps them', (when, expected) => {
    expect(judged(legal, when)).toEqual(expected);
  });

  it('neither supersede the dated milestones nor are superseded by them', () => {
    const mixed = [by(2023, '>= 90%'), throughout(2021, 2030, '>= 50%'), by(2025, '>= 95%')];
    expect(judged(mixed, '2024')).toEqual(['>= 90 due', '>= 50 due', '>= 95 ahead']);
    expect(judged(mixed, '2025')).toEqual(['>= 50 due', '>= 95 due']);
  });
});

describe('a period outside the plan', () => {
  it.each([
    ['2020', false],
    ['2020-Q4', false],
    ['2021-Q1', true],
    ['2030', true],
    ['2031-Q1', false],
  ])('%s: covered is %s', (when, covered) => {
    expect(coversPeriod(PLAN, period(when))).toBe(covered);
  });

  it('is one after the orientation years, where a plan has them', () => {
    expect(coversPeriod(SHORT, period('2026'))).toBe(true);
    expect(coversPeriod(SHORT, period('2030-Q4'))).toBe(true);
    expect(coversPeriod(SHORT, period('2031'))).toBe(false);
  });

  it('has no verdict: out of scope, without a milestone', () => {
    for (const when of ['2020', '2031']) {
      const assessments = assessAll(ratioOf([by(2025, '>= 60%')]), [masters('A', 3, 5)], when);
      expect(assessments).toHaveLength(1);
      expect(assessments[0]).toMatchObject({
        milestone: null,
        due: false,
        verdict: { outcome: 'not_assessed', reason: 'out_of_scope' },
      });
    }
  });
});

describe('one assessment per milestone', () => {
  it('a milestone still ahead is judged too, so that "met early" and the way to go can be shown', () => {
    const indicator = ratioOf([by(2025, '>= 40%'), by(2030, '>= 45%')]);
    const [now, ahead] = assessAll(indicator, [masters('A', 42, 100)], '2025');
    expect(now).toMatchObject({ due: true, verdict: { outcome: 'met' } });
    expect(ahead).toMatchObject({ due: false, verdict: { outcome: 'not_met', gap: { inPlace: 3n } } });
    const early = assessAll(indicator, [masters('A', 50, 100)], '2025-S1');
    expect(early.map(({ due, verdict }) => [due, verdict.outcome])).toEqual([
      [false, 'met'],
      [false, 'met'],
    ]);
  });
});
