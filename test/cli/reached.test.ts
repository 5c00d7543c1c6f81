import { describe, expect, it } from 'vitest';
import { NOT_ASSESSED_REASONS } from '../../src/domain/assessment.ts';
import { reportContract, type ReportJson } from '../../src/report/contract.ts';
import { GOLDEN_CASES } from '../support/golden-cases.ts';
import { runCli } from '../support/run-cli.ts';

/** What the shipped files make `vstbpn check` say, taken together. */
async function allReports(): Promise<ReportJson[]> {
  const reports: ReportJson[] = [];
  for (const { argv } of GOLDEN_CASES) {
    const { stdout } = await runCli(['check', ...argv, '--format', 'json']);
    reports.push(reportContract.parse(JSON.parse(stdout)));
  }
  return reports;
}

const milestoneForm = (milestone: ReportJson['assessments'][number]['milestone']): string => {
  if (!milestone) return 'none';
  if ('by' in milestone) return milestone.by === 'end' ? 'by end' : 'by';
  if ('from' in milestone) return 'from';
  return milestone.every ? 'throughout every quarter' : 'throughout';
};

describe('checks of the shipped files', () => {
  it('reach every outcome, reason, cause, milestone form and kind, and obey the published contract', async () => {
    const assessments = (await allReports()).flatMap((report) => report.assessments);
    const seen = (pick: (one: ReportJson['assessments'][number]) => string | null): string[] =>
      [...new Set(assessments.map(pick).filter((value) => value !== null))].toSorted();
    expect(seen(({ outcome, due }) => `${outcome}${due ? ' due' : ' ahead'}`)).toEqual([
      'met ahead',
      'met due',
      'not_assessed ahead',
      'not_assessed due',
      'not_met ahead',
      'not_met due',
      'undetermined ahead',
      'undetermined due',
    ]);
    expect(seen(({ reason }) => reason)).toEqual([...NOT_ASSESSED_REASONS].toSorted());
    expect(seen(({ cause }) => cause)).toEqual(['bounds', 'incomplete', 'no_tolerance', 'rounding']);
    expect(seen(({ milestone }) => milestoneForm(milestone))).toEqual([
      'by',
      'by end',
      'from',
      'none',
      'throughout',
      'throughout every quarter',
    ]);
    expect(seen(({ basis }) => basis)).toEqual(['counted', 'percent_only', 'reported']);
    expect(assessments.some(({ bySex }) => bySex?.female.satisfies === false)).toBe(true);
    expect(assessments.some(({ unit }) => unit !== null)).toBe(true);
    expect(
      assessments.some(({ gap }) => gap?.byHiring === 'impossible' || gap?.inPlace === 'impossible'),
    ).toBe(true);
  });

  it('reach all four kinds of indicator with a verdict or a tally', async () => {
    const evaluated = new Set<string>();
    for (const report of await allReports()) {
      for (const { plan, code, numerator, percent } of report.assessments) {
        if (numerator !== null || percent !== null) evaluated.add(`${plan} ${code}`);
      }
    }
    expect(evaluated.has('hanoi-2021-2030 MT3.CT4b')).toBe(true);
    expect(evaluated.has('hanoi-2021-2030 MT3.CT1')).toBe(true);
    expect(evaluated.has('hanoi-2021-2030 MT4.CT1a')).toBe(true);
    expect(evaluated.has('hanoi-2023 MT1')).toBe(true);
  });
});
