import { describe, expect, it } from 'vitest';

import { assess, assessUnits } from '../../src/domain/assess.ts';
import {
  NOT_ASSESSED_REASONS,
  type Assessment,
  type NotAssessedReason,
  type Outcome,
  type UndeterminedCause,
} from '../../src/domain/assessment.ts';
import {
  assessOne,
  attestedBy,
  by,
  CATALOGUE,
  masters,
  period,
  plan,
  ratioOf,
  reported,
  row,
  shareOfUnits,
  sumOf,
} from '../support/domain-builders.ts';

const women = ratioOf([by(2025, '>= 60%')]);

describe('every outcome is reachable', () => {
  const outcomes: Record<Outcome, () => Assessment> = {
    met: () => assessOne(women, [masters('A', 3, 5)]),
    not_met: () => assessOne(women, [masters('A', 2, 5)]),
    undetermined: () => assessOne(women, [masters('A', 3, 5), masters('X', 0, 5, 'unknown')]),
    not_assessed: () => assessOne(women, [masters('A', null, 5)]),
  };

  it.each(Object.entries(outcomes))('%s', (outcome, produce) => {
    expect(produce().verdict.outcome).toBe(outcome);
  });

  const reasons: Record<NotAssessedReason, () => Assessment> = {
    no_data: () => assessOne(women, [masters('A', null, null)]),
    not_applicable: () => assessOne(women, [masters('A', 0, 0)]),
    out_of_scope: () => assessOne(women, [masters('A', 3, 5)], '2031'),
    qualitative: () =>
      assessOne(attestedBy('gender_in_curriculum'), [row('A', { gender_in_curriculum: 'yes' })]),
    invalid_data: () => assessOne(women, [masters('A', 'invalid', 5)]),
    no_threshold: () => assessOne(ratioOf([]), [masters('A', 3, 5)]),
  };

  it.each(NOT_ASSESSED_REASONS)('not assessed: %s', (reason) => {
    expect(reasons[reason]().verdict).toEqual({ outcome: 'not_assessed', reason });
  });

  const contacts = [row('A', { contacts: 3999 })];
  const causes: Record<UndeterminedCause, () => Assessment> = {
    bounds: () => assessOne(women, [masters('A', 3, 5), masters('X', 0, 5, 'unknown')]),
    rounding: () => assessOne(women, [row('A', { masters_percent: { percent: '60', rounding: '0.5' } })]),
    incomplete: () => assessOne(sumOf('contacts', [by(2025, '>= 4000')]), contacts),
    no_tolerance: () => assessOne(sumOf('contacts', [by(2025, '~ 4000')]), contacts, '2025', true),
  };

  it.each(Object.entries(causes))('undetermined: %s', (cause, produce) => {
    expect(produce().verdict).toMatchObject({ outcome: 'undetermined', cause });
  });
});

describe('an indicator without a milestone ("duy trì tỷ lệ nữ")', () => {
  it('shows its value and has no verdict', () => {
    expect(assessOne(ratioOf([]), [masters('A', 3, 5)])).toMatchObject({
      milestone: null,
      due: false,
      value: { kind: 'share', numerator: 3n, denominator: 5n },
      verdict: { outcome: 'not_assessed', reason: 'no_threshold' },
      surplus: null,
    });
  });

  it('says rather that there are no data, when there are none', () => {
    expect(assessOne(ratioOf([]), [masters('A', null, 5)]).verdict).toMatchObject({ reason: 'no_data' });
  });
});

describe('a period outside the plan', () => {
  it('takes nothing from the data: they say nothing of years the plan does not cover', () => {
    for (const when of ['2020-Q4', '2031']) {
      expect(assessOne(women, [masters('A', 3, 5), masters('B', 'invalid', 5)], when)).toMatchObject({
        verdict: { outcome: 'not_assessed', reason: 'out_of_scope' },
        value: null,
        leftOut: [],
        evidence: [],
        isCounted: false,
        surplus: null,
      });
    }
  });
});

describe('assess', () => {
  it('keeps the order of the plan, one assessment per milestone', () => {
    const several = plan([
      ratioOf([by(2025, '>= 40%'), by(2030, '>= 45%')], { code: 'MT3.CT4b' }),
      attestedBy('gender_in_curriculum'),
      sumOf('contacts', [by(2025, '>= 10')], { code: 'MT4.CT1a' }),
    ]);
    const found = assess(several, CATALOGUE, reported([masters('A', 1, 2)]), period('2025'));
    expect(
      found.map(({ indicator, milestone }) => [indicator.code, milestone?.threshold.decimal ?? null]),
    ).toEqual([
      ['MT3.CT4b', '40'],
      ['MT3.CT4b', '45'],
      ['CT1', null],
      ['MT4.CT1a', '10'],
    ]);
    expect(found.every(({ unit }) => unit === null)).toBe(true);
  });

  it('gives one indicator no influence on another', () => {
    const first = ratioOf([by(2025, '>= 60%')], { code: 'CT1' });
    const second = shareOfUnits('legal_education', [by(2025, '>= 100%')], { code: 'CT2' });
    const rows = [row('A', { masters_female: 'invalid', masters_total: 5, legal_education: 'yes' })];
    const outcomes = assess(plan([first, second]), CATALOGUE, reported(rows), period('2025'));
    expect(outcomes.map(({ verdict }) => verdict)).toEqual([
      { outcome: 'not_assessed', reason: 'invalid_data' },
      { outcome: 'met', approximately: false },
    ]);
  });

  it('of a file of one unit is the verdict of that one unit', () => {
    const data = reported([masters('A', 3, 5)]);
    const [pooled] = assess(plan([women]), CATALOGUE, data, period('2025'));
    const [single] = assessUnits(plan([women]), CATALOGUE, data, period('2025'));
    expect(single).toEqual({ ...pooled, unit: 'A', surplus: null });
  });
});

describe('assessUnits', () => {
  const rows = [masters('A', 5, 5), masters('B', 0, 5), masters('None', 0, 0), masters('Blank', null, 5)];

  it('judges each unit by its own row', () => {
    const found = assessUnits(plan([women]), CATALOGUE, reported(rows), period('2025'));
    expect(
      found.map(({ unit, verdict }) => [
        unit,
        verdict.outcome === 'not_assessed' ? verdict.reason : verdict.outcome,
      ]),
    ).toEqual([
      ['A', 'met'],
      ['B', 'not_met'],
      ['None', 'not_applicable'],
      ['Blank', 'no_data'],
    ]);
    expect(found.every(({ surplus }) => surplus === null)).toBe(true);
  });

  it('asks a unit only about indicators whose population it belongs to', () => {
    const agencies = shareOfUnits('has_woman_leader', [by(2025, '> 85%')], {
      code: 'CT2',
      units: ['agency'],
    });
    const mixed = [
      ...rows,
      masters('X', 1, 1, 'unknown'),
      row('Office', { has_woman_leader: 'no' }, 'agency'),
    ];
    const found = assessUnits(plan([women, agencies]), CATALOGUE, reported(mixed), period('2025'));
    expect(found.map(({ unit, indicator }) => `${unit} ${indicator.code}`)).toEqual([
      'A CT1',
      'B CT1',
      'None CT1',
      'Blank CT1',
      'Office CT2',
    ]);
  });
});
