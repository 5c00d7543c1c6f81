import { describe, expect, it } from 'vitest';
import { assess } from '../../src/domain/assess.ts';
import { compareBaseline, renewedEntries, type KnownFinding } from '../../src/domain/baseline.ts';
import { diagnostic } from '../../src/domain/diagnostic.ts';
import { codeOf } from '../../src/domain/finding.ts';
import type { AssessmentReport } from '../../src/domain/report.ts';
import { by, CATALOGUE, period, plan, reported, row, sumOf } from '../support/domain-builders.ts';
import { renderContext, reportOf, SHORT } from '../support/report-of.ts';

const { hash } = renderContext();

const compared = (report: AssessmentReport, known: readonly KnownFinding[]) =>
  compareBaseline({ whole: report, counted: report }, { file: 'known.yaml', known }, '2026-06-15', hash);

const recorded = (report: AssessmentReport): KnownFinding[] =>
  renewedEntries(compared(report, []), codeOf).map((entry, index) => ({ ...entry, line: index + 1 }));

const states = (report: AssessmentReport, known: readonly KnownFinding[], code: string) => {
  const { findings, fixed } = compared(report, known);
  return {
    found: findings.filter(({ finding }) => codeOf(finding) === code).map(({ state }) => state),
    fixed: fixed.length,
  };
};

describe('faults that are alike but for their size', () => {
  const list = (...sizes: readonly number[]): Promise<AssessmentReport> => {
    const extra = sizes.map((cells, index) => {
      const line = 50 + index;
      const at = {
        kind: 'cell',
        file: 'a.xlsx',
        sheet: 'Biểu',
        row: line,
        column: 3,
        address: `C${line}`,
      } as const;
      return diagnostic('PERSON_DEGREE_BLANK', { cells }, at);
    });
    return reportOf({ 'a.xlsx': { Biểu: SHORT } }, { extra });
  };
  const statesOf = async (...sizes: readonly number[]) =>
    states(await list(...sizes), recorded(await list(5, 2)), 'PERSON_DEGREE_BLANK');

  it('are not worse for standing in another order', async () => {
    expect(await statesOf(2, 5)).toEqual({ found: ['unchanged', 'unchanged'], fixed: 0 });
  });

  it('are compared the worst with the worst', async () => {
    expect(await statesOf(2, 6)).toEqual({ found: ['unchanged', 'worsened'], fixed: 0 });
    expect(await statesOf(5)).toEqual({ found: ['unchanged'], fixed: 1 });
    expect(await statesOf(4)).toEqual({ found: ['changed'], fixed: 1 });
    expect(await statesOf(5, 1, 2)).toEqual({ found: ['unchanged', 'new', 'unchanged'], fixed: 0 });
  });
});

describe('a target', () => {
  const PLAN = plan([sumOf('contacts', [by(2025, '>= 4000')])]);
  const report = (contacts: number, complete: boolean): AssessmentReport => {
    const data = { ...reported([row('A', { contacts })]), complete };
    return {
      command: 'check',
      plans: [
        {
          plan: PLAN,
          source: 'default',
          assessments: assess(PLAN, CATALOGUE, data, period('2025')),
          byUnit: [],
          obligations: [],
          missingMeasures: [],
        },
      ],
      period: { value: period('2025'), source: 'argument' },
      config: null,
      inputs: [],
      units: data.units,
      diagnostics: [],
    };
  };

  it('that was undetermined and is missed is worse, and the other way round it is not', () => {
    const [open, missed] = [report(3000, false), report(3000, true)];
    expect(states(missed, recorded(open), 'CT1')).toEqual({ found: ['worsened'], fixed: 0 });
    expect(states(open, recorded(missed), 'CT1')).toEqual({ found: ['changed'], fixed: 0 });
  });

  it('is compared by what is short', () => {
    const known = recorded(report(3000, true));
    expect(known[0]?.value).toBe('1000');
    expect(states(report(2999, true), known, 'CT1').found).toEqual(['worsened']);
    expect(states(report(3001, true), known, 'CT1').found).toEqual(['changed']);
    expect(states(report(4000, true), known, 'CT1')).toEqual({ found: [], fixed: 1 });
  });
});
