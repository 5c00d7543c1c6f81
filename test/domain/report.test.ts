import { describe, expect, it } from 'vitest';

import { diagnostic } from '../../src/domain/diagnostic.ts';
import {
  isEvaluated,
  requiredMeasures,
  summarise,
  type AssessmentReport,
  type PlanReport,
} from '../../src/domain/report.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import {
  assessAll,
  assessOne,
  attestedBy,
  by,
  masters,
  period,
  plan,
  ratioOf,
  row,
  shareOfUnits,
  sumOf,
} from '../support/domain-builders.ts';

const women = ratioOf([by(2025, '>= 40%'), by(2030, '>= 45%')]);

const planReport = (assessments: readonly Assessment[]): PlanReport => ({
  plan: plan([]),
  source: 'default',
  assessments,
  byUnit: assessAll(women, [masters('A', 0, 9)]),
  obligations: [],
  missingMeasures: [],
});

const reportOf = (plans: readonly PlanReport[], diagnostics: AssessmentReport['diagnostics']) => ({
  command: 'check' as const,
  plans,
  period: { value: period('2025'), source: 'argument' as const },
  config: null,
  inputs: [],
  units: [],
  diagnostics,
});

describe('summarise', () => {
  it('counts the pooled outcomes of all plans, those due apart from those ahead', () => {
    const summary = summarise(
      reportOf(
        [
          planReport(assessAll(women, [masters('A', 42, 100)])),
          planReport(assessAll(women, [masters('A', null, 100)])),
        ],
        [],
      ),
    );
    expect(summary.due).toEqual({ met: 1, not_met: 0, undetermined: 0, not_assessed: 1 });
    expect(summary.ahead).toEqual({ met: 0, not_met: 1, undetermined: 0, not_assessed: 1 });
  });

  it('counts errors and warnings, not information', () => {
    const at = { kind: 'file', file: 'a.xlsx' } as const;
    const diagnostics = [
      diagnostic('INPUT_MISSING', {}, at),
      diagnostic('PERIOD_ASSUMED', { period: '2025' }, at),
      diagnostic('UNIT_KIND_UNKNOWN', { unit: 'A' }, at),
      diagnostic('PERIOD_IGNORED', { text: '2024' }, at),
    ];
    expect(summarise(reportOf([], diagnostics))).toMatchObject({ errors: 1, warnings: 2 });
  });
});

describe('isEvaluated', () => {
  it.each([
    ['a verdict', ratioOf([by(2025, '>= 60%')]), [masters('A', 3, 5)], true],
    ['a value without a threshold', ratioOf([]), [masters('A', 3, 5)], true],
    ['a tally', attestedBy('gender_in_curriculum'), [row('A', { gender_in_curriculum: 'no' })], true],
    ['a denominator of 0', ratioOf([]), [masters('A', 0, 0)], true],
    ['a blank row', ratioOf([]), [masters('A', null, 5)], false],
    ['an invalid row', ratioOf([]), [masters('A', 'invalid', 5)], false],
    ['no unit of the population', ratioOf([]), [masters('A', 3, 5, 'vocational')], false],
  ])('for %s', (_, indicator, rows, expected) => {
    expect(isEvaluated(assessOne(indicator, rows))).toBe(expected);
  });
});

describe('requiredMeasures', () => {
  it('are those without which an indicator has no value', () => {
    const needed = [
      ratioOf([]),
      shareOfUnits('legal_education', []),
      sumOf('contacts', []),
      attestedBy('gender_in_curriculum'),
    ].map(({ evaluation }) => requiredMeasures(evaluation));
    expect(needed).toEqual([
      ['masters_female', 'masters_total'],
      ['legal_education'],
      ['contacts'],
      ['gender_in_curriculum'],
    ]);
  });
});
