import type { Assessment } from '../domain/assessment.ts';
import { cellRanges } from '../domain/cell-ranges.ts';
import type { Plan } from '../domain/plan.ts';
import type { PlanReport } from '../domain/report.ts';
import { gapText, milestoneText, valueLines } from '../text/assessment-texts.ts';
import { milestoneTime, verdictText } from '../text/format.ts';
import { printable } from '../text/printable.ts';
import type { RenderContext } from './json.ts';
import { element, type TestCase, type TestResult, type TestSuite } from './junit-suite.ts';

/** One version of a plan, with a test case for each milestone that is due. */
export function planSuite({ plan, assessments }: PlanReport, context: RenderContext): TestSuite {
  return {
    name: `${plan.id}@${plan.version}`,
    file: null,
    cases: assessments.filter(({ due }) => due).map((one) => targetCase(plan, one, context)),
  };
}

const RESULTS: Record<Assessment['verdict']['outcome'], TestResult> = {
  met: 'passed',
  not_met: 'failure',
  undetermined: 'skipped',
  not_assessed: 'skipped',
};

function targetCase(plan: Plan, assessment: Assessment, context: RenderContext): TestCase {
  const { indicator, milestone, verdict } = assessment;
  const { language } = context;
  const time = milestone ? ` (${milestoneTime(milestone, plan, language)})` : '';
  return {
    className: plan.id,
    name: printable(`${indicator.code} ${indicator.label[language]}${time}`),
    file: null,
    result: RESULTS[verdict.outcome],
    content: () => content(plan, assessment, context),
  };
}

function content(plan: Plan, assessment: Assessment, context: RenderContext): string {
  const { verdict, due, value, evidence } = assessment;
  const { language } = context;
  const facts = [
    verdictText(verdict, due, language),
    ...(value ? valueLines(assessment, language).split('\n') : []),
    milestoneText(assessment, plan, language),
    ...gapText(assessment, context).split('\n'),
  ].filter((fact) => fact !== '');
  const message = printable(facts.join('; '));
  const cells = cellRanges(evidence).map(({ file, sheet, range }) => `${file} · ${sheet}!${range}`);
  switch (RESULTS[verdict.outcome]) {
    case 'failure':
      return element('failure', { type: 'TARGET_MISSED', message }, cells);
    case 'skipped':
      return element('skipped', { message }, []);
    default:
      return element('system-out', {}, [message]);
  }
}
