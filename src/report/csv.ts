import { formatPeriod } from '../domain/period.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Plan } from '../domain/plan.ts';
import type { AssessmentReport } from '../domain/report.ts';
import { assessmentJson } from './assessment-json.ts';
import type { AssessmentJson, MilestoneJson } from './contract.ts';
import { csvLines, type CsvColumn, type CsvStyle } from './csv-lines.ts';
import { gathered } from './gathered.ts';
import type { RenderContext } from './json.ts';

export interface CsvContext extends RenderContext, CsvStyle {}

/** One line an assessment, pooled ones first, then those of each unit where they were asked for. The data's faults: `diagnosticsCsv`. */
export const assessmentsCsv = (report: AssessmentReport, context: CsvContext): Generator<string> =>
  gathered(csvLines(columns(report, context), rows(report, context), context));

interface Row {
  readonly plan: Plan;
  readonly assessment: Assessment;
  readonly json: AssessmentJson;
}

function* rows({ plans }: AssessmentReport, { catalogue }: CsvContext): Generator<Row> {
  for (const { plan, assessments, byUnit } of plans) {
    for (const list of [assessments, byUnit]) {
      for (const assessment of list)
        yield { plan, assessment, json: assessmentJson(plan, assessment, catalogue) };
    }
  }
}

/** The names are those of the JSON contract, for the same things. */
type Column = CsvColumn<Row>;
const text = (name: string, of: Column['of']): Column => ({ name, kind: 'text', of });
const number = (name: string, of: Column['of']): Column => ({ name, kind: 'number', of });

function columns({ period }: AssessmentReport, { language, excel = false }: CsvContext): Column[] {
  return [
    text('plan', ({ json }) => json.plan),
    text('version', ({ plan }) => plan.version),
    text('period', () => formatPeriod(period.value)),
    text('code', ({ json }) => json.code),
    text('concept', ({ json }) => json.concept),
    text('label', ({ assessment }) => assessment.indicator.label[language]),
    text('unit', ({ json }) => json.unit),
    text('milestone', ({ json }) => json.milestone && milestoneText(json.milestone)),
    text('due', ({ json }) => String(json.due)),
    text('outcome', ({ json }) => json.outcome),
    text('reason', ({ json }) => json.reason),
    text('cause', ({ json }) => json.cause),
    number('numerator', ({ json }) => json.numerator),
    number('denominator', ({ json }) => json.denominator),
    number('percent', ({ json }) => json.percent),
    number('lower', ({ json }) => json.bounds && json.bounds.lower),
    number('upper', ({ json }) => json.bounds && json.bounds.upper),
    text('comparator', ({ json }) => json.threshold && json.threshold.comparator),
    number('threshold', ({ json }) => json.threshold && json.threshold.value),
    text('threshold_unit', ({ json }) => json.threshold && json.threshold.unit),
    number('gap_points', ({ json }) => json.gap && json.gap.points),
    number('gap_in_place', ({ json }) => json.gap && json.gap.inPlace),
    number('gap_by_hiring', ({ json }) => json.gap && json.gap.byHiring),
    number('reported', ({ json }) => json.coverage.reported),
    number('expected', ({ json }) => json.coverage.expected),
    number('left_out', ({ json }) => json.leftOut.length),
    text('evidence', ({ json }) => evidenceText(json.evidence, excel ? EXCEL_CELL : Infinity)),
  ];
}

/** "by 2025", "by end", "from 2022", "throughout 2021-2030", "throughout 2021-2030 every quarter". */
function milestoneText(milestone: MilestoneJson): string {
  if ('by' in milestone) return `by ${milestone.by}`;
  if ('from' in milestone) return `from ${milestone.from}`;
  const years = `throughout ${milestone.throughout.join('-')}`;
  return milestone.every === undefined ? years : `${years} every ${milestone.every}`;
}

/** What a cell of Excel holds, with room for the count of what it does not: past it, Excel breaks the table. */
const EXCEL_CELL = 32_000;

/** Ranges as Excel refers to those of another workbook: '[a.xlsx]Biểu 1'!D5:D44; past `most` characters the rest are counted. */
function evidenceText(evidence: AssessmentJson['evidence'], most: number): string {
  let listed = '';
  for (const [index, { file, sheet, range }] of evidence.entries()) {
    const name = `'[${file.replaceAll("'", "''")}]${sheet.replaceAll("'", "''")}'!${range}`;
    if (listed.length + name.length > most) return `${listed}; … +${evidence.length - index}`;
    listed += listed === '' ? name : `; ${name}`;
  }
  return listed;
}
