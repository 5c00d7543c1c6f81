import { describe, expect, it } from 'vitest';

import type { Milestone, Plan } from '../../src/domain/plan.ts';
import { weakerTargets } from '../../src/domain/weaker-targets.ts';
import { by, from, period, plan, ratioOf } from '../support/domain-builders.ts';

const MASTERS = 'women-share-of-masters';

const at = (level: Plan['issuer']['level'], milestones: readonly Milestone[], concept = MASTERS): Plan =>
  plan([ratioOf(milestones, { code: `${level}-CT`, concept })], { id: level, level });

const flagged = (plans: readonly Plan[], when = '2025') =>
  weakerTargets(plans, period(when)).map((found) => found.args);

describe('a lower level that asks less than a higher one', () => {
  it('is flagged: 50 % in the district against 60 % in the province', () => {
    expect(flagged([at('district', [from(2025, '>= 50%')]), at('province', [from(2025, '>= 60%')])])).toEqual(
      [
        {
          plan: 'district',
          code: 'district-CT',
          threshold: '>= 50%',
          higherPlan: 'province',
          higherCode: 'province-CT',
          higherThreshold: '>= 60%',
        },
      ],
    );
  });

  it('is information at the argument that chose the plans', () => {
    const plans = [at('district', [from(2025, '>= 50%')]), at('province', [from(2025, '>= 60%')])];
    expect(weakerTargets(plans, period('2025'))).toMatchObject([
      { code: 'WEAKER_TARGET', severity: 'info', location: { kind: 'argument', name: '--plan' } },
    ]);
  });

  it.each([
    ['national', 'ministry'],
    ['national', 'district'],
    ['ministry', 'province'],
    ['province', 'district'],
  ] as const)('is found between %s and %s, in either order of the plans', (higher, lower) => {
    const plans = [at(higher, [by(2025, '>= 60%')]), at(lower, [by(2025, '>= 59.9%')])];
    expect(flagged(plans)).toMatchObject([{ plan: lower, higherPlan: higher }]);
    expect(flagged(plans.toReversed())).toMatchObject([{ plan: lower, higherPlan: higher }]);
  });

  it('">= 50%" is weaker than "> 50%", not the other way round', () => {
    const strict = [by(2025, '> 50%')];
    const loose = [by(2025, '>= 50%')];
    expect(flagged([at('province', strict), at('district', loose)])).toHaveLength(1);
    expect(flagged([at('province', loose), at('district', strict)])).toEqual([]);
  });

  it.each([
    ['the same', [at('province', [by(2025, '>= 60%')]), at('district', [by(2025, '>= 60%')])]],
    ['the same, strictly', [at('province', [by(2025, '> 60%')]), at('district', [by(2025, '> 60%')])]],
    ['more', [at('province', [by(2025, '>= 60%')]), at('district', [by(2025, '>= 70%')])]],
    ['less at the same level', [at('province', [by(2025, '>= 60%')]), at('province', [by(2025, '>= 50%')])]],
    [
      'less for another concept',
      [at('province', [by(2025, '>= 60%')]), at('district', [by(2025, '>= 50%')], 'phds')],
    ],
    ['less of another unit', [at('province', [by(2025, '>= 60')]), at('district', [by(2025, '>= 50%')])]],
    [
      'a ceiling instead of a floor',
      [at('province', [by(2025, '<= 60%')]), at('district', [by(2025, '<= 50%')])],
    ],
    ['less, but not yet', [at('province', [by(2025, '>= 60%')]), at('district', [by(2026, '>= 50%')])]],
    [
      'less than what is only ahead',
      [at('province', [by(2026, '>= 60%')]), at('district', [by(2025, '>= 50%')])],
    ],
  ])('is not flagged for asking %s', (_, plans) => {
    expect(flagged(plans)).toEqual([]);
  });

  it('is not flagged before the targets are due', () => {
    const plans = [at('district', [from(2025, '>= 50%')]), at('province', [from(2025, '>= 60%')])];
    expect(flagged(plans, '2025-S1')).toEqual([]);
    expect(flagged(plans, '2025-S2')).toHaveLength(1);
  });
});
