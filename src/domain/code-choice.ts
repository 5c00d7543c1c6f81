import type { ChoiceOption } from './diagnostic-args.ts';
import { diagnostic, type Diagnostic } from './diagnostic.ts';
import { compareDiagnostics } from './diagnostic-order.ts';
import { groupedBy } from './grouped.ts';
import { listedCode, occurrences } from './listed-diagnostics.ts';
import { requiredMeasures, type AssessmentReport, type PlanReport } from './report.ts';

/** Which codes of a family count: those of `only`, or all where it is empty, but for those of `skip`. */
export interface CodeChoice {
  readonly only: ReadonlySet<string>;
  readonly skip: ReadonlySet<string>;
}

/** Diagnostics and indicators are chosen apart: naming one of the former leaves all of the latter. */
export interface ReportChoice {
  readonly diagnostics: CodeChoice;
  readonly indicators: CodeChoice;
}

/** By which option what has any of these codes is left out; null where it counts. */
export function leftOutBy({ only, skip }: CodeChoice, ...codes: readonly string[]): ChoiceOption | null {
  if (codes.some((code) => skip.has(code))) return '--skip';
  return only.size > 0 && !codes.some((code) => only.has(code)) ? '--only' : null;
}

/** Whether a diagnostic is said whatever is chosen: that an input was not read, what was left out, which entries may go. */
export const isAlwaysSaid = (code: string): boolean =>
  code.startsWith('INPUT_') ||
  code === 'DIAGNOSTICS_LEFT_OUT' ||
  code === 'INDICATORS_LEFT_OUT' ||
  code === 'BASELINE_FIXED';

/** A finished report without what does not count, which it says. How the data were read and judged stays as it was. */
export function withChoice(report: AssessmentReport, choice: ReportChoice): AssessmentReport {
  const optionOf = (one: Diagnostic): ChoiceOption | null =>
    isAlwaysSaid(one.code) ? null : leftOutBy(choice.diagnostics, one.code, listedCode(one));
  const diagnostics = [
    ...report.diagnostics.filter((one) => optionOf(one) === null),
    ...OPTIONS.flatMap((option) => [
      ...diagnosticsNotice(
        option,
        report.diagnostics.filter((one) => optionOf(one) === option),
      ),
      ...indicatorsNotice(option, report.plans, choice.indicators),
    ]),
  ];
  return {
    ...report,
    plans: report.plans.map((plan) => withIndicators(plan, choice.indicators)),
    diagnostics: diagnostics.toSorted(compareDiagnostics),
  };
}

const OPTIONS: readonly ChoiceOption[] = ['--only', '--skip'];
const at = (option: ChoiceOption) => ({ kind: 'argument', name: option }) as const;

function diagnosticsNotice(option: ChoiceOption, leftOut: readonly Diagnostic[]): Diagnostic[] {
  if (leftOut.length === 0) return [];
  const codes = [...groupedBy(leftOut, listedCode)]
    .map(([code, ones]) => ({ code, count: ones.reduce((sum, one) => sum + occurrences(one), 0) }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return [diagnostic('DIAGNOSTICS_LEFT_OUT', { option, codes }, at(option))];
}

function indicatorsNotice(
  option: ChoiceOption,
  plans: readonly PlanReport[],
  choice: CodeChoice,
): Diagnostic[] {
  const found = plans.flatMap(({ assessments }) => assessments.map(({ indicator }) => indicator.code));
  const codes = [...new Set(found)].filter((code) => leftOutBy(choice, code) === option);
  if (codes.length === 0) return [];
  return [diagnostic('INDICATORS_LEFT_OUT', { option, codes }, at(option))];
}

function withIndicators(report: PlanReport, choice: CodeChoice): PlanReport {
  const counts = ({ indicator }: PlanReport['assessments'][number]): boolean =>
    leftOutBy(choice, indicator.code) === null;
  const assessments = report.assessments.filter(counts);
  const due = assessments.filter((assessment) => assessment.due);
  const needed = new Set(due.flatMap(({ indicator }) => requiredMeasures(indicator.evaluation)));
  return {
    ...report,
    assessments,
    byUnit: report.byUnit.filter(counts),
    missingMeasures: report.missingMeasures.filter((measure) => needed.has(measure)),
  };
}
