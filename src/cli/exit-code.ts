import { CommanderError } from 'commander';
import type { Assessment, Verdict } from '../domain/assessment.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { occurrences } from '../domain/listed-diagnostics.ts';
import type { Catalogue } from '../domain/measure.ts';
import { measuresOfDue } from '../domain/missing-measures.ts';
import { isEvaluated, type AssessmentReport } from '../domain/report.ts';
import { InvalidFile, UsageError } from './faults.ts';

export const FAIL_ON = ['gap', 'undetermined', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** What of a finished run counts as a finding. */
export interface Gate {
  readonly failOn: FailOn;
  /** So many warnings are no finding yet; null: however many. */
  readonly maxWarnings: number | null;
}

export const EXIT = {
  /** Something was checked and nothing is at or above --fail-on. */
  OK: 0,
  /** Findings at or above --fail-on. */
  FINDINGS: 1,
  /** Wrong usage, or an invalid plan, mapping, baseline or register. */
  USAGE: 2,
  /** An input could not be used, or nothing at all could be checked. */
  INPUT: 3,
  /** A fault of the program. */
  INTERNAL: 4,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const GRAVEST_FIRST = [EXIT.INTERNAL, EXIT.USAGE, EXIT.INPUT, EXIT.FINDINGS, EXIT.OK] as const;

/** The code that counts where a run ends in several ways. */
export const gravest = (...codes: readonly ExitCode[]): ExitCode =>
  GRAVEST_FIRST.find((code) => codes.includes(code)) ?? EXIT.OK;

/** How a run went: to a report, or to what was thrown before there was one. */
export type Ending =
  | {
      readonly kind: 'report';
      readonly report: AssessmentReport;
      readonly catalogue: Catalogue;
      readonly gate: Gate;
    }
  | { readonly kind: 'thrown'; readonly error: unknown };

/** The exit code of a run, whatever the command. */
export const exitCodeOf = (ending: Ending): ExitCode =>
  ending.kind === 'thrown'
    ? codeOfThrown(ending.error)
    : codeOfReport(ending.report, ending.catalogue, ending.gate);

function codeOfThrown(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.OK : EXIT.USAGE;
  if (error instanceof UsageError || error instanceof InvalidFile) return EXIT.USAGE;
  return error instanceof Error && 'syscall' in error ? EXIT.INPUT : EXIT.INTERNAL;
}

function codeOfReport(
  report: AssessmentReport,
  catalogue: Catalogue,
  { failOn, maxWarnings }: Gate,
): ExitCode {
  if (!isUsable(report)) return EXIT.INPUT;
  if (failOn === 'never') return EXIT.OK;
  const diagnostics = report.diagnostics.filter((one) => !isAccepted(one, report));
  const found =
    hasGap(report, catalogue) ||
    (failOn !== 'gap' && isUndetermined(report)) ||
    (failOn === 'warning' && diagnostics.some(({ severity }) => severity !== 'info')) ||
    (maxWarnings !== null && warningsOf(diagnostics) > maxWarnings);
  return found ? EXIT.FINDINGS : EXIT.OK;
}

/** Whether every input could be read and something was checked at all. */
function isUsable({ command, plans, inputs, diagnostics }: AssessmentReport): boolean {
  if (diagnostics.some(({ code }) => code.startsWith('INPUT_'))) return false;
  if (command === 'validate') return inputs.some(({ cells }) => cells > 0);
  if (plans.some(({ assessments }) => assessments.some(isEvaluated))) return true;
  // Duties answer nobody who asked for certain indicators.
  return (
    plans.some(({ obligations }) => obligations.some(({ tally }) => tally)) &&
    !diagnostics.some(({ code, args }) => code === 'INDICATORS_LEFT_OUT' && args.option === '--only')
  );
}

/** A due target missed, or wrong data that a due indicator needs; where only the data are checked, any wrong data. */
function hasGap(report: AssessmentReport, catalogue: Catalogue): boolean {
  const { command, plans, diagnostics } = report;
  const errors = diagnostics.filter((one) => one.severity === 'error' && !isAccepted(one, report));
  if (command === 'validate') return errors.length > 0;
  const due = plans.flatMap(({ assessments }) => assessments.filter((assessment) => assessment.due));
  const needed = measuresOfDue(due, catalogue);
  return (
    due.some((one) => one.verdict.outcome === 'not_met' && !isAccepted(one, report)) ||
    errors.some(({ measures }) => measures.some((measure) => needed.has(measure)))
  );
}

const isUndetermined = (report: AssessmentReport): boolean =>
  report.plans.some(({ assessments }) =>
    assessments.some((one) => one.due && isOpen(one.verdict) && !isAccepted(one, report)),
  );

const isOpen = (verdict: Verdict): boolean =>
  verdict.outcome === 'undetermined' ||
  (verdict.outcome === 'not_assessed' && (verdict.reason === 'no_data' || verdict.reason === 'invalid_data'));

/** Known by the baseline, and not worse than that. */
const isAccepted = (one: Assessment | Diagnostic, { baseline }: AssessmentReport): boolean =>
  baseline?.accepted.has(one) ?? false;

/** Those that are only counted count too. */
const warningsOf = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics
    .filter(({ severity }) => severity === 'warning')
    .reduce((sum, warning) => sum + occurrences(warning), 0);
