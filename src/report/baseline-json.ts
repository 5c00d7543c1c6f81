import type { Assessment } from '../domain/assessment.ts';
import { FINDING_STATES, type BaselineComparison, type FindingState } from '../domain/baseline.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { subjectOf } from '../domain/finding.ts';
import type { AssessmentReport } from '../domain/report.ts';
import type { ReportJson } from './contract.ts';

/** What the baseline says of each finding, which is named by its place in the report's lists. */
export function baselineJson(
  report: AssessmentReport,
  { file, findings, fixed, elsewhere }: BaselineComparison,
): NonNullable<ReportJson['baseline']> {
  const places = placesIn(report);
  const listed = findings.map((compared) => {
    const known = compared.state === 'new' ? null : compared.known;
    return {
      fingerprint: compared.record.fingerprint,
      state: compared.state,
      in: compared.finding.kind === 'data' ? ('diagnostics' as const) : ('assessments' as const),
      index: places.get(subjectOf(compared.finding)) ?? 0,
      value: compared.record.value,
      recorded: known && known.value,
      reason: known && known.reason,
      until: known && known.until,
    };
  });
  const counts = Object.fromEntries(
    FINDING_STATES.map((state) => [state, listed.filter((one) => one.state === state).length]),
  ) as Record<FindingState, number>;
  return {
    file,
    counts: {
      ...counts,
      fixed: fixed.length,
      elsewhere: elsewhere.length,
      withoutReason: listed.filter(({ reason }) => reason === '').length,
    },
    findings: listed,
    fixed: fixed.map(({ fingerprint, code, line }) => ({ fingerprint, code, line })),
  };
}

/** Where the lists of the JSON report have each assessment and diagnostic. */
function placesIn({ plans, diagnostics }: AssessmentReport): ReadonlyMap<Assessment | Diagnostic, number> {
  const places = new Map<Assessment | Diagnostic, number>();
  let next = 0;
  for (const { assessments, byUnit } of plans) {
    for (const assessment of assessments) places.set(assessment, next++);
    next += byUnit.length;
  }
  for (const [index, diagnostic] of diagnostics.entries()) places.set(diagnostic, index);
  return places;
}
