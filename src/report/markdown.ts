import type { Assessment } from '../domain/assessment.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { compareDiagnostics } from '../domain/diagnostic-order.ts';
import { lastYear } from '../domain/plan.ts';
import { isEvaluated, type AssessmentReport, type PlanReport, type ReportCommand } from '../domain/report.ts';
import { gapText, indicatorText, milestoneText, nextText, valueLines } from '../text/assessment-texts.ts';
import { ciWordsOf } from '../text/ci-words.ts';
import { periodText } from '../text/format.ts';
import { messageOf } from '../text/message.ts';
import { count } from '../text/numbers.ts';
import { wordsOf } from '../text/words.ts';
import { placeText } from './diagnostic-list.ts';
import { fitted, type Section } from './fitted.ts';
import { byIndicator, verdictMark, type IndicatorRow } from './indicator-rows.ts';
import type { RenderContext } from './json.ts';
import { markdownHead, markdownRow, markdownText } from './markdown-text.ts';
import { readText, registerText, summaryText } from './summary-text.ts';

export interface MarkdownContext extends RenderContext {
  /** Bytes of UTF-8 at most; a job summary of GitHub holds 1 MiB. */
  readonly maxBytes?: number;
}

const MAX_BYTES = 1_000_000;
/** A summary for a job: the verdicts if there are any, then the faults of the data, worst first, then units where asked for; what is cut is counted. */
export function renderMarkdown(report: AssessmentReport, context: MarkdownContext): string {
  const sections = [
    headingSection(report, context),
    ...report.plans.map((plan) => planSection(plan, report.command, context)),
    faultsSection(report.diagnostics, context),
    ...report.plans.map((plan) => unitsSection(plan, context)),
  ];
  return fitted(sections, context.maxBytes ?? MAX_BYTES, (cut) => closing(cut, context));
}

type Kind = 'indicators' | 'faults' | 'units';

function closing(cut: ReadonlyMap<Kind, number>, { language }: MarkdownContext): string {
  const words = ciWordsOf(language);
  const names = { indicators: words.cutIndicators, faults: words.cutFaults, units: words.cutUnits };
  const parts = [...cut].flatMap(([kind, left]) => (left > 0 ? names[kind](count(left, language)) : []));
  return `\n${words.cut(parts.join(', '))}\n`;
}

function headingSection(report: AssessmentReport, { language, known }: MarkdownContext): Section<Kind> {
  const words = wordsOf(language);
  const { value, source } = report.period;
  const lines = [
    `${words.report.period}: ${periodText(value, language)} (${words.periodSource[source]})`,
    readText(report, language, ({ file }) => file),
    ...(report.register ? [registerText(report.register, language)] : []),
  ];
  const head = [
    `# ${markdownText(ciWordsOf(language).title[report.command])}`,
    `**${markdownText(summaryText(report, language))}**`,
    markdownText(lines.join('\n')),
    ...(known ? [markdownText([known.title, ...known.summary].join('\n'))] : []),
  ];
  return { kind: 'indicators', head: `${head.join('\n\n')}\n`, count: 0, lines: [] };
}

function planSection(
  { plan, assessments }: PlanReport,
  command: ReportCommand,
  context: MarkdownContext,
): Section<Kind> {
  const { language } = context;
  const words = wordsOf(language);
  const { indicator, value, threshold, verdict, gap, next } = words.column;
  const indicators = byIndicator(assessments);
  // Those that say something stand first.
  const rows = [
    ...indicators.filter(({ binding }) => isEvaluated(binding)),
    ...indicators.filter(({ binding }) => !isEvaluated(binding)),
  ];
  const title = `${plan.title[language]} (${plan.period.from}–${lastYear(plan)})`;
  const name = `${plan.id} ${plan.version} · ${words.planStatus[plan.status]}`;
  const head = `\n## ${markdownText(title)}\n\n${markdownText(name)}\n\n`;
  if (rows.length === 0) {
    const none = command === 'validate' ? head : `${head}${markdownText(words.explain.noThreshold)}\n`;
    return { kind: 'indicators', head: none, count: 0, lines: [] };
  }
  const indicatorLine = ({ binding, next: after }: IndicatorRow): string =>
    markdownRow([
      indicatorText(binding, language),
      valueLines(binding, language),
      milestoneText(binding, plan, language),
      withNote(verdictMark(binding, language), context.known?.mark(binding)),
      gapText(binding, context),
      after ? nextText(after, plan, context) : '',
    ]);
  return {
    kind: 'indicators',
    head: `${head}${markdownHead([indicator, value, threshold, verdict, gap, next])}`,
    count: rows.length,
    lines: rows.map((row) => () => indicatorLine(row)),
  };
}

function faultsSection(diagnostics: readonly Diagnostic[], context: MarkdownContext): Section<Kind> {
  const { catalogue, language } = context;
  const words = wordsOf(language);
  const { severity, place, problem, remedy, code } = ciWordsOf(language);
  if (diagnostics.length === 0) {
    return { kind: 'faults', head: `\n${markdownText(words.report.noFaults)}\n`, count: 0, lines: [] };
  }
  const faultLine = (fault: Diagnostic): string => {
    const message = messageOf(fault, catalogue, language);
    return markdownRow([
      words.severity[fault.severity],
      placeText(fault.location),
      withNote(message.problem, context.known?.note(fault)),
      message.remedy,
      fault.code,
    ]);
  };
  return {
    kind: 'faults',
    head: `\n## ${markdownText(words.report.faults)}\n\n${markdownHead([severity, place, problem, remedy, code])}`,
    count: diagnostics.length,
    lines: diagnostics.toSorted(compareDiagnostics).map((fault) => () => faultLine(fault)),
  };
}

const withNote = (text: string, note = ''): string => (note === '' ? text : `${text} (${note})`);

function unitsSection({ plan, byUnit }: PlanReport, { language }: MarkdownContext): Section<Kind> {
  const words = wordsOf(language);
  const { indicator, value, threshold, verdict } = words.column;
  const rows = byUnit.filter((assessment) => assessment.value !== null);
  if (rows.length === 0) return { kind: 'units', head: '', count: 0, lines: [] };
  const unitLine = (assessment: Assessment): string =>
    markdownRow([
      assessment.unit ?? '',
      assessment.indicator.code,
      valueLines(assessment, language),
      milestoneText(assessment, plan, language),
      verdictMark(assessment, language),
    ]);
  const names = [ciWordsOf(language).unit, indicator, value, threshold, verdict];
  return {
    kind: 'units',
    head: `\n## ${markdownText(`${words.report.byUnit} · ${plan.id}`)}\n\n${markdownHead(names)}`,
    count: rows.length,
    lines: lazily(rows, unitLine),
  };
}

/** One at a time: there may be many thousand rows, of which few fit. */
function* lazily<Row>(rows: readonly Row[], line: (row: Row) => string): Generator<() => string> {
  for (const row of rows) yield () => line(row);
}
