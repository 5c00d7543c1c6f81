import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/domain/diagnostic.ts';
import type { AssessmentReport } from '../../src/domain/report.ts';
import { gitlabPieces } from '../../src/report/gitlab.ts';
import { gitlabIssues } from '../support/gitlab-rules.ts';
import {
  hostileReport,
  MET,
  renderContext,
  reportOf,
  reportOfFixtures,
  SHORT,
} from '../support/report-of.ts';

const context = renderContext('en');
const textOf = (report: AssessmentReport): string => [...gitlabPieces(report, context)].join('');
const parsed = (report: AssessmentReport) => gitlabIssues.parse(JSON.parse(textOf(report)));

describe('a code quality report of GitLab', () => {
  it('has missed targets, then faults', async () => {
    const found = parsed(await reportOf({ './a.xlsx': { Biểu: SHORT } }));
    expect(
      found.map(({ check_name, severity, location }) => [check_name, severity, location.lines.begin]),
    ).toEqual([
      ['MT3.CT4b', 'critical', 3],
      ['PART_EXCEEDS_WHOLE', 'major', 5],
      ['CELL_NEGATIVE', 'major', 5],
      ['CELL_NOT_COUNT', 'major', 6],
      ['PART_EXCEEDS_WHOLE', 'major', 6],
    ]);
    expect(new Set(found.map(({ location }) => location.path))).toEqual(new Set(['a.xlsx']));
  });

  it('is an empty list where there is nothing to say', async () => {
    expect(textOf({ ...(await reportOf({ 'a.xlsx': { Biểu: MET } })), diagnostics: [] })).toBe('[]\n');
  });

  it('puts what is of the whole run at the top of its first file', async () => {
    const extra = [
      diagnostic('PLAN_PARTIAL', { plan: 'x' }, { kind: 'argument', name: '--plan' }),
      diagnostic('INPUT_MISSING', {}, { kind: 'file', file: 'c.xlsx' }),
      diagnostic('PLAN_PERIOD', { from: 2, to: 1 }, { kind: 'text', file: 'p.yaml', line: 7, column: 3 }),
    ];
    const report = await reportOf({ 'b.xlsx': { Biểu: MET }, 'a.xlsx': { Biểu: MET } });
    expect(
      parsed({ ...report, diagnostics: extra }).map(({ severity, location }) => [
        severity,
        location.path,
        location.lines.begin,
      ]),
    ).toEqual([
      ['blocker', 'c.xlsx', 1],
      ['major', 'p.yaml', 7],
      ['info', 'a.xlsx', 1],
    ]);
  });

  it('is valid with hostile texts, and every fingerprint is its own', async () => {
    for (const report of [
      await hostileReport(),
      await reportOfFixtures(['faulty-2025', 'staff-faulty-2025']),
    ]) {
      const found = parsed(report);
      expect(found.length).toBeGreaterThanOrEqual(report.diagnostics.length);
      expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
      expect(textOf(report)).not.toMatch(/\\u|[\p{Surrogate}]/u);
    }
  });

  it('comes in pieces of bounded length, whole', async () => {
    const report = await reportOf({ 'a.xlsx': { Biểu: SHORT } });
    const diagnostics = Array.from({ length: 2_000 }, () => report.diagnostics).flat();
    const pieces = [...gitlabPieces({ ...report, diagnostics }, context)];
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(40_000);
    const found = gitlabIssues.parse(JSON.parse(pieces.join('')));
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(diagnostics.length + 1);
  });
});
