import { describe, expect, it } from 'vitest';
import { isAlwaysSaid, leftOutBy, withChoice, type CodeChoice } from '../../src/domain/code-choice.ts';
import { diagnostic, type Diagnostic } from '../../src/domain/diagnostic.ts';
import { assess } from '../../src/domain/assess.ts';
import type { AssessmentReport } from '../../src/domain/report.ts';
import { by, CATALOGUE, period, plan, ratioOf, reported, row, sumOf } from '../support/domain-builders.ts';

const AT = { kind: 'sheet', file: 'a.xlsx', sheet: 'Biểu' } as const;
const NEGATIVE = diagnostic('CELL_NEGATIVE', { measure: 'masters_total', shown: '-1' }, AT);
const MORE_NEGATIVE = diagnostic('ERRORS_NOT_LISTED', { of: 'CELL_NEGATIVE', count: 40 }, AT);
const UNKNOWN_KIND = diagnostic('UNIT_KIND_UNKNOWN', { unit: 'Ví Dụ' }, AT);
const MISSING = diagnostic('INPUT_MISSING', {}, { kind: 'file', file: 'b.xlsx' });

const PLAN = plan([
  ratioOf([by(2025, '>= 60%'), by(2030, '>= 70%')], { code: 'CT1' }),
  sumOf('contacts', [by(2025, '>= 10')], { code: 'CT2' }),
]);

function reportWith(...diagnostics: readonly Diagnostic[]): AssessmentReport {
  const data = reported([row('A', { masters_total: 5 })]);
  return {
    command: 'check',
    plans: [
      {
        plan: PLAN,
        source: 'default',
        assessments: assess(PLAN, CATALOGUE, data, period('2025')),
        byUnit: [],
        obligations: [],
        missingMeasures: ['masters_female', 'contacts'],
      },
    ],
    period: { value: period('2025'), source: 'argument' },
    config: null,
    inputs: [],
    units: data.units,
    diagnostics,
  };
}

const choice = (only: readonly string[], skip: readonly string[] = []): CodeChoice => ({
  only: new Set(only),
  skip: new Set(skip),
});
const ALL = choice([]);
const codesOf = ({ diagnostics }: AssessmentReport): string[] => diagnostics.map(({ code }) => code);

describe('a choice of codes', () => {
  it('takes all where nothing is named, else what is named, and skips what is to be skipped', () => {
    expect(leftOutBy(ALL, 'A')).toBe(null);
    expect(leftOutBy(choice(['A']), 'A')).toBe(null);
    expect(leftOutBy(choice(['A']), 'B')).toBe('--only');
    expect(leftOutBy(choice([], ['B']), 'A')).toBe(null);
    expect(leftOutBy(choice(['A'], ['B']), 'B')).toBe('--skip');
  });

  it('leaves a report as it is where it takes all', () => {
    const report = reportWith(MISSING, NEGATIVE, MORE_NEGATIVE, UNKNOWN_KIND);
    const left = withChoice(report, { diagnostics: ALL, indicators: ALL });
    expect(left.plans).toEqual(report.plans);
    expect(new Set(left.diagnostics)).toEqual(new Set(report.diagnostics));
  });

  it('counts what is only counted by the code it counts', () => {
    const report = reportWith(NEGATIVE, MORE_NEGATIVE, UNKNOWN_KIND);
    const skipped = withChoice(report, { diagnostics: choice([], ['CELL_NEGATIVE']), indicators: ALL });
    expect(codesOf(skipped)).toEqual(['UNIT_KIND_UNKNOWN', 'DIAGNOSTICS_LEFT_OUT']);
    expect(skipped.diagnostics[1]?.args).toEqual({
      option: '--skip',
      codes: [{ code: 'CELL_NEGATIVE', count: 41 }],
    });
    const chosen = withChoice(report, { diagnostics: choice(['CELL_NEGATIVE']), indicators: ALL });
    expect(codesOf(chosen).toSorted()).toEqual([
      'CELL_NEGATIVE',
      'DIAGNOSTICS_LEFT_OUT',
      'ERRORS_NOT_LISTED',
    ]);
    const uncounted = withChoice(report, { diagnostics: choice([], ['ERRORS_NOT_LISTED']), indicators: ALL });
    expect(codesOf(uncounted)).not.toContain('ERRORS_NOT_LISTED');
  });

  it('says apart what each option leaves out', () => {
    const both = {
      diagnostics: choice(['CELL_DATE'], ['CELL_NEGATIVE']),
      indicators: choice(['CT1'], ['CT2']),
    };
    const { diagnostics } = withChoice(reportWith(NEGATIVE, UNKNOWN_KIND), both);
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['DIAGNOSTICS_LEFT_OUT', { option: '--only', codes: [{ code: 'UNIT_KIND_UNKNOWN', count: 1 }] }],
      ['DIAGNOSTICS_LEFT_OUT', { option: '--skip', codes: [{ code: 'CELL_NEGATIVE', count: 1 }] }],
      ['INDICATORS_LEFT_OUT', { option: '--skip', codes: ['CT2'] }],
    ]);
  });

  it('never leaves out that an input was not read, nor what was left out', () => {
    const none = { diagnostics: choice(['CELL_DATE']), indicators: ALL };
    const once = withChoice(reportWith(MISSING, NEGATIVE), none);
    expect(codesOf(once)).toEqual(['INPUT_MISSING', 'DIAGNOSTICS_LEFT_OUT']);
    expect(codesOf(withChoice(once, none))).toEqual(['INPUT_MISSING', 'DIAGNOSTICS_LEFT_OUT']);
    expect(['INPUT_DAMAGED', 'INDICATORS_LEFT_OUT', 'STAFF_LEFT_OUT'].map(isAlwaysSaid)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('takes indicators with all their milestones, and only the columns they need', () => {
    const left = withChoice(reportWith(), { diagnostics: ALL, indicators: choice(['CT1']) });
    const [own] = left.plans;
    expect(own?.assessments.map(({ indicator, due }) => [indicator.code, due])).toEqual([
      ['CT1', true],
      ['CT1', false],
    ]);
    expect(own?.missingMeasures).toEqual(['masters_female']);
    expect(codesOf(left)).toEqual(['INDICATORS_LEFT_OUT']);
  });
});
