import type { Catalogue } from '../domain/measure.ts';
import { measuresOfDue } from '../domain/missing-measures.ts';
import { isEvaluated, type AssessmentReport } from '../domain/report.ts';

export const FAIL_ON = ['gap', 'undetermined', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export const EXIT = {
  /** Something was evaluated and nothing is at or above --fail-on. */
  OK: 0,
  /** Findings at or above --fail-on. */
  FINDINGS: 1,
  /** Wrong usage, or an invalid plan or mapping. */
  USAGE: 2,
  /** An input could not be used, or nothing at all could be evaluated. */
  INPUT: 3,
  /** A fault of the program. */
  INTERNAL: 4,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code of a finished check; usage errors and faults of the program have theirs before one is finished. */
export function exitCodeOf(report: AssessmentReport, catalogue: Catalogue, failOn: FailOn): ExitCode {
  const assessments = report.plans.flatMap((plan) => plan.assessments);
  const evaluated =
    assessments.some(isEvaluated) ||
    report.plans.some(({ obligations }) => obligations.some(({ tally }) => tally));
  const unusable = report.diagnostics.some(({ code }) => code.startsWith('INPUT_'));
  if (unusable || !evaluated) return EXIT.INPUT;
  if (failOn === 'never') return EXIT.OK;

  const due = assessments.filter((assessment) => assessment.due);
  const needed = measuresOfDue(due, catalogue);
  const gap =
    due.some(({ verdict }) => verdict.outcome === 'not_met') ||
    report.diagnostics.some(
      ({ severity, measures }) => severity === 'error' && measures.some((measure) => needed.has(measure)),
    );
  if (gap) return EXIT.FINDINGS;
  if (failOn === 'gap') return EXIT.OK;

  const undetermined = due.some(
    ({ verdict }) =>
      verdict.outcome === 'undetermined' ||
      (verdict.outcome === 'not_assessed' &&
        (verdict.reason === 'no_data' || verdict.reason === 'invalid_data')),
  );
  if (undetermined) return EXIT.FINDINGS;
  const warned = failOn === 'warning' && report.diagnostics.some(({ severity }) => severity !== 'info');
  return warned ? EXIT.FINDINGS : EXIT.OK;
}
