import type { Assessment } from '../domain/assessment.ts';
import { cellRanges } from '../domain/cell-ranges.ts';
import type { Plan } from '../domain/plan.ts';
import type { AssessmentReport, PlanReport } from '../domain/report.ts';
import { gapText, milestoneText, valueLines } from '../text/assessment-texts.ts';
import { milestoneTime, verdictText } from '../text/format.ts';
import { printable } from '../text/printable.ts';
import type { RenderContext } from './json.ts';
import { element, type TestCase, type TestResult, type TestSuite } from './junit-suite.ts';

/** One version of a plan, with a test case for each milestone that is due. */
export function planSuite(
  { plan, assessments }: PlanReport,
  report: AssessmentReport,
  context: RenderContext,
): TestSuite {
  return {
    name: `${plan.id}@${plan.version}`,
    file: null,
    cases: assessments.filter(({ due }) => due).map((one) => targetCase(plan, one, report, context)),
  };
}

const RESULTS: Record<Assessment['verdict']['outcome'], TestResult> = {
  met: 'passed',
  not_met: 'failure',
  undetermined: 'skipped',
  not_assessed: 'skipped',
};

/** A target that a baseline knows is skipped, with the reason. */
const resultOf = (assessment: Assessment, { baseline }: AssessmentReport): TestResult =>
  baseline?.accepted.has(assessment) ? 'skipped' : RESULTS[assessment.verdict.outcome];

function targetCase(
  plan: Plan,
  assessment: Assessment,
  report: AssessmentReport,
  context: RenderContext,
): TestCase {
  const { indicator, milestone } = assessment;
  const result = resultOf(assessment, report);
  const { language } = context;
  const time = milestone ? ` (${milestoneTime(milestone, plan, language)})` : '';
  return {
    className: plan.id,
    name: printable(`${indicator.code} ${indicator.label[language]}${time}`),
    file: null,
    result,
    content: () => content(plan, assessment, result, context),
  };
}

function content(plan: Plan, assessment: Assessment, result: TestResult, context: RenderContext): string {
  const { verdict, due, value, evidence } = assessment;
  const { language } = context;
  const facts = [
    verdictText(verdict, due, language),
    ...(value ? valueLines(assessment, language).split('\n') : []),
    milestoneText(assessment, plan, language),
    ...gapText(assessment, context).split('\n'),
    context.known?.note(assessment) ?? '',
  ].filter((fact) => fact !== '');
  const message = printable(facts.join('; '));
  const cells = cellRanges(evidence).map(({ file, sheet, range }) => `${file} · ${sheet}!${range}`);
  switch (result) {
    case 'failure':
      return element('failure', { type: 'TARGET_MISSED', message }, cells);
    case 'skipped':
      return element('skipped', { message }, []);
    default:
      return element('system-out', {}, [message]);
  }
}
