import type { Assessment } from './assessment.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { compareDiagnostics } from './diagnostic-order.ts';
import type { Plan } from './plan.ts';
import type { AssessmentReport } from './report.ts';

/** What a job has to be told: a due target that is missed (an error) or undetermined (a warning), or a fault of the data. */
export type Finding =
  | {
      readonly kind: 'target';
      readonly severity: Severity;
      readonly plan: Plan;
      readonly assessment: Assessment;
    }
  | { readonly kind: 'data'; readonly severity: Severity; readonly diagnostic: Diagnostic };

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** Errors first; of one severity targets in the plan's order, then the faults in order of file, sheet and cell. */
export function findingsOf({ plans, diagnostics }: AssessmentReport): Finding[] {
  const targets = plans.flatMap(({ plan, assessments }) =>
    assessments.flatMap((assessment): Finding[] => {
      const severity = assessment.due ? TARGET_SEVERITY[assessment.verdict.outcome] : null;
      return severity ? [{ kind: 'target', severity, plan, assessment }] : [];
    }),
  );
  const faults = diagnostics
    .toSorted(compareDiagnostics)
    .map((diagnostic): Finding => ({ kind: 'data', severity: diagnostic.severity, diagnostic }));
  const all = [...targets, ...faults];
  return WORST_FIRST.flatMap((severity) => all.filter((finding) => finding.severity === severity));
}

const TARGET_SEVERITY: Record<Assessment['verdict']['outcome'], Severity | null> = {
  not_met: 'error',
  undetermined: 'warning',
  met: null,
  not_assessed: null,
};

/** The diagnostic's code, or the indicator's. */
export const codeOf = (finding: Finding): string =>
  finding.kind === 'data' ? finding.diagnostic.code : finding.assessment.indicator.code;

/** The part of the report that a finding is of. */
export const subjectOf = (finding: Finding): Assessment | Diagnostic =>
  finding.kind === 'data' ? finding.diagnostic : finding.assessment;
