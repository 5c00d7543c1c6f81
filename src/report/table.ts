import type { ColorSupportLevel } from 'chalk';
import type { Assessment } from '../domain/assessment.ts';
import { lastYear, type Goal, type Plan } from '../domain/plan.ts';
import { summarise, type AssessmentReport, type PlanReport } from '../domain/report.ts';
import { periodText } from '../text/format.ts';
import { wordsOf } from '../text/words.ts';
import { diagnosticList } from './diagnostic-list.ts';
import { byUnitList } from './by-unit-list.ts';
import { indicatorTable } from './indicator-table.ts';
import type { RenderContext } from './json.ts';
import { knownList } from './known-list.ts';
import { obligationList } from './obligation-list.ts';
import { assumptionList, leftOutList, missingColumnList } from './plan-notes.ts';
import { createStyle, type Style } from './style.ts';
import { readText, registerText, summaryText, withSheets } from './summary-text.ts';
import { wrap } from './wrap.ts';

export interface TableContext extends RenderContext {
  readonly colorLevel: ColorSupportLevel;
  /** Columns of the terminal. */
  readonly width: number;
}

/** What the parts of the table share. */
export interface TableView extends TableContext {
  readonly style: Style;
}

const MIN_WIDTH = 60;
const MAX_WIDTH = 160;

/** The report for a person: what was read, indicators by goal, what is missing, faults with their cells, one summary line. */
export function renderTable(report: AssessmentReport, context: TableContext): string {
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, context.width));
  const view: TableView = { ...context, width, style: createStyle(context.colorLevel) };
  const blocks = [
    readBlock(report, view),
    ...report.plans.flatMap((plan) => planBlocks(plan, report, view)),
    diagnosticList(report.diagnostics, view),
    knownList(view),
    summaryLine(report, view),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function readBlock(report: AssessmentReport, { language, width, style }: TableView): string {
  const words = wordsOf(language);
  const { value, source } = report.period;
  const read = readText(report, language, (input) => withSheets(input, language));
  return [
    `${style.strong(`${words.report.period}:`)} ${periodText(value, language)} (${words.periodSource[source]})`,
    wrap(read, width),
    ...(report.register ? [wrap(registerText(report.register, language), width)] : []),
  ].join('\n');
}

function planHeading({ plan, source }: PlanReport, { language, width, style }: TableView): string {
  const words = wordsOf(language);
  const title = `${words.report.plan}: ${plan.title[language]} (${plan.period.from}–${lastYear(plan)})`;
  const name = `${plan.id} ${plan.version} · ${words.planSource[source]}`;
  return style.strong(`${wrap(title, width)}\n${style.quiet(name)}`);
}

function planBlocks(report: PlanReport, whole: AssessmentReport, view: TableView): string[] {
  const heading = planHeading(report, view);
  if (whole.command === 'validate') return [heading];
  const { language, width, style } = view;
  const words = wordsOf(language);
  const { plan } = report;
  const groups = grouped(plan, report.assessments).map(({ goal, assessments }) => {
    const name = goal ? `${goal.code} · ${goal.title[language]}` : words.report.noGoal;
    const shown = assessments.filter((assessment) => !LISTED.some((reason) => hasReason(assessment, reason)));
    return [
      style.strong(wrap(name, width)),
      shown.length > 0 ? indicatorTable(plan, shown, view) : '',
      ...LISTED.map((reason) => listedLine(assessments, reason, view)),
    ]
      .filter((part) => part !== '')
      .join('\n');
  });
  return [
    heading,
    ...groups,
    missingColumnList(report, view),
    leftOutList(report, view),
    byUnitList(report, view),
    assumptionList(report, view),
    obligationList(report, whole.period.value, view),
  ];
}

/** Reasons for which there is nothing to say of each indicator: they are listed in one paragraph. */
const LISTED = ['no_data', 'out_of_scope'] as const;

const hasReason = ({ verdict }: Assessment, reason: (typeof LISTED)[number]): boolean =>
  verdict.outcome === 'not_assessed' && verdict.reason === reason;

function listedLine(
  assessments: readonly Assessment[],
  reason: (typeof LISTED)[number],
  { language, width, style }: TableView,
): string {
  const names = new Set(
    assessments
      .filter((assessment) => hasReason(assessment, reason))
      .map(({ indicator }) => `${indicator.label[language]} [${indicator.code}]`),
  );
  if (names.size === 0) return '';
  const label = wordsOf(language).verdict.notAssessed[reason];
  return style.quiet(wrap(` – ${label}: ${[...names].join('; ')}`, width, '   '));
}

interface Group {
  readonly goal: Goal | null;
  readonly assessments: readonly Assessment[];
}

function grouped(plan: Plan, assessments: readonly Assessment[]): Group[] {
  const goalOf = (code: string): Goal | null =>
    plan.goals.find((goal) => code === goal.code || code.startsWith(`${goal.code}.`)) ?? null;
  const groups: { goal: Goal | null; assessments: Assessment[] }[] = [];
  for (const assessment of assessments) {
    const goal = goalOf(assessment.indicator.code);
    const last = groups.at(-1);
    if (last && last.goal === goal) last.assessments.push(assessment);
    else groups.push({ goal, assessments: [assessment] });
  }
  return groups;
}

function summaryLine(report: AssessmentReport, { language, style, width }: TableView): string {
  const words = wordsOf(language).report;
  const text = summaryText(report, language);
  const { due, errors } = summarise(report);
  const bad = due.not_met > 0 || errors > 0;
  return `${(bad ? style.bad : style.good)(`${words.summary}:`)} ${wrap(text, width - words.summary.length - 2)}`;
}
