import type { Outcome } from '../domain/assessment.ts';
import type { Diagnostic, DiagnosticLocation } from '../domain/diagnostic.ts';
import type { Catalogue } from '../domain/measure.ts';
import { formatPeriod } from '../domain/period.ts';
import type { Plan } from '../domain/plan.ts';
import { summarise, type AssessmentReport, type PlanReport } from '../domain/report.ts';
import { lastDaysWithin } from '../domain/schedule.ts';
import { scheduleText } from '../text/format.ts';
import type { Language } from '../text/language.ts';
import { sentenceOf } from '../text/message.ts';
import { assessmentJson } from './assessment-json.ts';
import type { DiagnosticJson, ReportJson } from './contract.ts';
import { gathered } from './gathered.ts';
import { baselineJson } from './baseline-json.ts';
import { objectPieces } from './json-pieces.ts';
import type { KnownNotes } from './known-notes.ts';

/** What a renderer needs to know besides the report. */
export interface RenderContext {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly toolVersion: string;
  readonly exitCode: number;
  /** Where the run has a baseline: what it says of findings, in words. */
  readonly known?: KnownNotes;
}

/** The report as JSON, two spaces deep, keys in the order of the contract: the same bytes for the same inputs. */
export const renderJson = (report: AssessmentReport, context: RenderContext): string =>
  [...jsonPieces(report, context)].join('');

/** The same text piece by piece: of many thousand units it is longer than a string can be. */
export function* jsonPieces(report: AssessmentReport, context: RenderContext): Generator<string> {
  const lists = {
    assessments: assessmentsJson(report, context),
    diagnostics: diagnosticsJson(report, context),
  };
  yield* gathered(objectPieces({ ...frameJson(report, context), ...lists }, ''));
  yield '\n';
}

function* assessmentsJson({ plans }: AssessmentReport, { catalogue }: RenderContext) {
  for (const { plan, assessments, byUnit } of plans) {
    for (const one of assessments) yield assessmentJson(plan, one, catalogue);
    for (const one of byUnit) yield assessmentJson(plan, one, catalogue);
  }
}

function* diagnosticsJson({ diagnostics }: AssessmentReport, context: RenderContext) {
  for (const one of diagnostics) yield diagnosticJson(one, context);
}

/** The report but for its two long lists, which stand empty in their places. */
function frameJson(report: AssessmentReport, context: RenderContext): ReportJson {
  const summary = summarise(report);
  return {
    schemaVersion: 1,
    tool: { name: 'vstbpn', version: context.toolVersion },
    command: report.command,
    plans: report.plans.map(({ plan, source }) => ({
      id: plan.id,
      version: plan.version,
      sha256: plan.sha256,
      status: plan.status,
      source,
    })),
    period: { value: formatPeriod(report.period.value), source: report.period.source },
    config: report.config,
    inputs: report.inputs.map(({ file, sha256, sheets, units, cells }) => ({
      file,
      sha256,
      sheets: [...sheets],
      units,
      cells,
    })),
    ...(report.register ? { register: { ...report.register } } : {}),
    assessments: [],
    diagnostics: [],
    obligations:
      report.command === 'check'
        ? report.plans.flatMap((plan) => obligationsJson(plan, report, context.language))
        : [],
    summary: {
      units: report.units.length,
      due: outcomesJson(summary.due),
      ahead: outcomesJson(summary.ahead),
      errors: summary.errors,
      warnings: summary.warnings,
    },
    ...(report.baseline ? { baseline: baselineJson(report, report.baseline) } : {}),
    exitCode: context.exitCode,
  };
}

const outcomesJson = (outcomes: Readonly<Record<Outcome, number>>) => ({
  met: outcomes.met,
  notMet: outcomes.not_met,
  undetermined: outcomes.undetermined,
  notAssessed: outcomes.not_assessed,
});

export function diagnosticJson(
  diagnostic: Diagnostic,
  { catalogue, language }: Pick<RenderContext, 'catalogue' | 'language'>,
): DiagnosticJson {
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    args: { ...diagnostic.args },
    message: sentenceOf(diagnostic, catalogue, language),
    location: locationJson(diagnostic.location),
  };
}

function locationJson(location: DiagnosticLocation): DiagnosticJson['location'] {
  switch (location.kind) {
    case 'cell':
      return { file: location.file, sheet: location.sheet, cell: location.address };
    case 'sheet':
      return { file: location.file, sheet: location.sheet };
    case 'file':
      return { file: location.file };
    case 'text':
      return { file: location.file, line: location.line, column: location.column };
    case 'argument':
      return { argument: location.name };
  }
}

function obligationsJson(
  { plan, obligations }: PlanReport,
  report: AssessmentReport,
  language: Language,
): ReportJson['obligations'] {
  const period = report.period.value;
  const duties = obligations.map(({ obligation, tally }) => ({
    plan: plan.id,
    id: obligation.id,
    kind: 'obligation' as const,
    who: obligation.who[language],
    what: obligation.what[language],
    when: obligation.when && scheduleText(obligation.when, language),
    lastDays: obligation.when ? lastDaysWithin(obligation.when, period) : [],
    locator: obligation.locator,
    tally: tally && { ...tally },
  }));
  return [...duties, ...deadlinesJson(plan, report, language)];
}

function deadlinesJson(plan: Plan, report: AssessmentReport, language: Language): ReportJson['obligations'] {
  return plan.deadlines.map((deadline) => ({
    plan: plan.id,
    id: deadline.id,
    kind: 'deadline' as const,
    who: deadline.who[language],
    what: deadline.what[language],
    when: scheduleText(deadline.when, language),
    lastDays: lastDaysWithin(deadline.when, report.period.value),
    locator: deadline.locator,
    tally: null,
  }));
}
