import type { Assessment, Outcome } from './assessment.ts';
import type { BaselineComparison } from './baseline.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ReportingUnit } from './observation.ts';
import type { ObligationTally } from './obligations.ts';
import type { Period } from './period.ts';
import type { Evaluation, Plan } from './plan.ts';

/** Where a choice of the run came from. */
export type PeriodSource = 'argument' | 'config' | 'metadata' | 'title' | 'header' | 'date' | 'clock';
export type PlanSource = 'argument' | 'config' | 'metadata' | 'default';

export interface PlanReport {
  readonly plan: Plan;
  readonly source: PlanSource;
  /** The pooled verdicts. */
  readonly assessments: readonly Assessment[];
  /** One unit's rows; empty unless asked for. */
  readonly byUnit: readonly Assessment[];
  readonly obligations: readonly ObligationTally[];
  /** Measures that a due indicator needs and no column of the input gives. */
  readonly missingMeasures: readonly string[];
}

export interface InputReport {
  readonly file: string;
  readonly sha256: string;
  readonly sheets: readonly string[];
  readonly units: number;
  readonly cells: number;
}

/** A config file that set something of the run. */
export interface ConfigReport {
  readonly file: string;
  readonly sha256: string;
}

/** What was asked for: verdicts, or only whether the data can be used; then nothing is assessed and no duty tallied. */
export type ReportCommand = 'check' | 'validate';

/** The list of units that should report, where one is given. */
export interface RegisterReport {
  readonly file: string;
  readonly sha256: string;
  readonly units: number;
  /** Units of it that no input reports. */
  readonly unreported: number;
  /** Units of the inputs whose kind is taken from it. */
  readonly kinds: number;
}

/** All that a renderer and the exit code see. The first plan is the headline. */
export interface AssessmentReport {
  readonly command: ReportCommand;
  readonly plans: readonly PlanReport[];
  readonly period: { readonly value: Period; readonly source: PeriodSource };
  readonly config: ConfigReport | null;
  readonly inputs: readonly InputReport[];
  readonly register?: RegisterReport;
  readonly units: readonly ReportingUnit[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where the run has a baseline: what of it is known. */
  readonly baseline?: BaselineComparison;
}

export interface Summary {
  readonly due: Readonly<Record<Outcome, number>>;
  readonly ahead: Readonly<Record<Outcome, number>>;
  readonly errors: number;
  readonly warnings: number;
}

export function summarise(report: AssessmentReport): Summary {
  const due = { met: 0, not_met: 0, undetermined: 0, not_assessed: 0 };
  const ahead = { met: 0, not_met: 0, undetermined: 0, not_assessed: 0 };
  for (const { assessments } of report.plans) {
    for (const assessment of assessments) (assessment.due ? due : ahead)[assessment.verdict.outcome] += 1;
  }
  const count = (severity: string): number =>
    report.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { due, ahead, errors: count('error'), warnings: count('warning') };
}

/** Whether an assessment rests on data at all: a verdict, a shown value, a tally, or a denominator of 0. */
export function isEvaluated({ verdict, value }: Assessment): boolean {
  return value !== null || verdict.outcome !== 'not_assessed' || verdict.reason === 'not_applicable';
}

/** The measures an indicator reads: the ones without which it has no value. */
export function requiredMeasures(evaluation: Evaluation): readonly string[] {
  switch (evaluation.kind) {
    case 'ratio':
      return [evaluation.ratio.of, evaluation.ratio.in];
    case 'unit_share':
      return [evaluation.yes];
    case 'count':
      return [evaluation.sum];
    case 'attestation':
      return [evaluation.evidence];
  }
}
