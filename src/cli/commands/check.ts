import { assess, assessUnits } from '../../domain/assess.ts';
import { checkClaims } from '../../domain/claim.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { compareDiagnostics } from '../../domain/diagnostic-order.ts';
import type { LayoutName } from '../../domain/layout-name.ts';
import type { Period } from '../../domain/period.ts';
import { impliedAnswers } from '../../domain/implied-answers.ts';
import { missingMeasures } from '../../domain/missing-measures.ts';
import { tallyObligations } from '../../domain/obligations.ts';
import type { ReportedData } from '../../domain/observation.ts';
import type { Plan } from '../../domain/plan.ts';
import type { AssessmentReport, PlanReport, PlanSource } from '../../domain/report.ts';
import { weakerTargets } from '../../domain/weaker-targets.ts';
import type { ShippedTargets } from '../../plan/shipped.ts';
import type { Language } from '../../text/language.ts';
import { mergeUnits } from '../../workbook/merge-units.ts';
import { WorkbookReader } from '../../workbook/read-workbook.ts';
import { choosePeriod, defaultPlans, PLAN_PROPERTY } from '../choose.ts';
import { EXIT, exitCodeOf, type ExitCode, type FailOn } from '../exit-code.ts';
import { UsageError } from '../faults.ts';
import {
  hasTable,
  loadMapping,
  noTable,
  readInputs,
  refuseUnknownSheets,
  refuseUnusedHeaders,
  surveyInputs,
  type SurveyedInput,
} from '../inputs.ts';
import type { AnnotateRequest } from '../annotate.ts';
import { boundHeap } from '../heap.ts';
import type { Io } from '../io.ts';
import { refuseOutputs, writeOutputs, type OutputRequest } from '../outputs.ts';
import { planNotices } from '../plan-notices.ts';
import { findPlan, shippedTargets } from '../targets.ts';
import { toolVersion } from '../version.ts';

export interface CheckOptions {
  readonly files: readonly string[];
  readonly plans: readonly string[];
  readonly period: Period | null;
  readonly byUnit: boolean;
  readonly map: readonly string[];
  readonly mapping: string | null;
  readonly sheet: readonly string[];
  readonly layout: LayoutName | null;
  readonly outputs: readonly OutputRequest[];
  readonly csvExcel: boolean;
  readonly failOn: FailOn;
  readonly complete: boolean;
  readonly annotate: AnnotateRequest | null;
  readonly language: Language;
}

/** Reads the inputs, assesses them against the plans, prints the report. */
export async function check(options: CheckOptions, io: Io): Promise<ExitCode> {
  if (options.annotate) {
    const { refuseOutput } = await import('../annotate.ts');
    await refuseOutput(options.annotate, options.files, io);
  }
  await refuseOutputs(options.outputs, options.files, io);
  const shipped = await shippedTargets(io);
  const { catalogue } = shipped;
  const reader = new WorkbookReader(catalogue, await loadMapping(options, catalogue, io), shipped.headers);
  const { inputs, diagnostics } = await surveyInputs(options.files, reader, io);
  boundHeap(inputs);
  refuseUnknownSheets(options.sheet, inputs);
  refuseUnusedHeaders(reader, inputs);
  const tables = inputs.filter(hasTable);
  const hints = tables.map(({ file, survey }) => ({
    file,
    title: survey.title,
    metadata: survey.metadata,
  }));
  const chosen = choosePeriod(options.period, hints, io.currentYear());
  if (
    chosen.source === 'clock' &&
    options.outputs.some(({ format }) => format !== 'table') &&
    tables.length > 0
  ) {
    throw new UsageError({
      vi: 'Tệp không ghi kỳ báo cáo và định dạng này không đoán: ghi rõ bằng --period, ví dụ --period 2025.',
      en: 'The input names no period and this format does not guess: say it with --period, such as --period 2025.',
    });
  }
  const plans = await choosePlans(options, inputs, shipped, chosen.value, io);
  const report = await buildReport({
    options,
    shipped,
    reader,
    inputs,
    plans,
    period: chosen.value,
    periodSource: chosen.source,
    diagnostics: [...diagnostics, ...chosen.diagnostics],
  });
  const exitCode = exitCodeOf(report, catalogue, options.failOn);
  const context = { catalogue, toolVersion: await toolVersion(io) };
  const annotate = options.annotate
    ? await (await import('../annotate.ts')).prepareAnnotation(options.annotate, inputs[0], io)
    : null;
  const { language, csvExcel: excel } = options;
  await writeOutputs(options.outputs, report, { ...context, language, exitCode, excel }, io);
  const isWritten = annotate ? await annotate(report, context) : true;
  return isWritten ? exitCode : EXIT.INPUT;
}

interface ChosenPlans {
  readonly plans: readonly Plan[];
  readonly source: PlanSource;
}

async function choosePlans(
  options: CheckOptions,
  inputs: readonly SurveyedInput[],
  shipped: ShippedTargets,
  period: Period,
  io: Io,
): Promise<ChosenPlans> {
  const named = [
    ...new Set(inputs.flatMap(({ survey }) => survey.metadata.get(PLAN_PROPERTY)?.trim() ?? [])),
  ];
  const references = options.plans.length > 0 ? options.plans : named;
  if (references.length === 0) return { plans: defaultPlans(shipped.plans, period), source: 'default' };
  const plans: Plan[] = [];
  for (const reference of new Set(references)) plans.push(await findPlan(reference, shipped, io));
  const once = plans.filter(
    (plan, index) =>
      plans.findIndex(({ id, version }) => id === plan.id && version === plan.version) === index,
  );
  return { plans: once, source: options.plans.length > 0 ? 'argument' : 'metadata' };
}

interface Run {
  readonly options: CheckOptions;
  readonly shipped: ShippedTargets;
  readonly reader: WorkbookReader;
  readonly inputs: readonly SurveyedInput[];
  readonly plans: ChosenPlans;
  readonly period: Period;
  readonly periodSource: AssessmentReport['period']['source'];
  readonly diagnostics: readonly Diagnostic[];
}

async function buildReport(run: Run): Promise<AssessmentReport> {
  const { options, shipped, reader, inputs, plans, period } = run;
  const { catalogue } = shipped;
  // Once some sheet is of the year asked for, sheets of other years are not.
  const hasOwnYear = inputs.some(({ survey }) =>
    survey.sheets.some(
      (sheet) => sheet.kind === 'seen' && sheet.periods.some(({ year }) => year === period.year),
    ),
  );
  const { read, diagnostics: faults } = await readInputs(inputs, reader, period, hasOwnYear);
  const readings = read.map(({ reading }) => reading);
  const merged = mergeUnits(
    readings.flatMap(({ units }) => units),
    readings.flatMap(({ observations }) => observations),
  );
  const implied = impliedAnswers(catalogue, merged.units, merged.observations);
  const { observations } = implied;
  const data: ReportedData = { units: merged.units, observations, complete: options.complete };
  const claims = readings.flatMap((reading) =>
    reading.claims.map((claim) => ({ ...claim, unit: merged.sameAs.get(claim.unit) ?? claim.unit })),
  );
  const [headline] = plans.plans;
  const planReports = plans.plans.map((plan): PlanReport => {
    const assessments = assess(plan, catalogue, data, period);
    return {
      plan,
      source: plans.source,
      assessments,
      byUnit: options.byUnit ? assessUnits(plan, catalogue, data, period) : [],
      obligations: tallyObligations(plan, catalogue, data, period),
      missingMeasures: missingMeasures(assessments, observations, catalogue),
    };
  });
  const diagnostics = [
    ...run.diagnostics,
    ...faults,
    ...inputs
      .filter((input) => !hasTable(input))
      .map(({ file, survey }) => noTable(file, survey, catalogue, options.layout)),
    ...readings.flatMap((reading) => reading.diagnostics),
    ...merged.diagnostics,
    ...implied.diagnostics,
    ...(headline ? checkClaims(claims, headline, catalogue, data, period) : []),
    ...plans.plans.flatMap((plan) => planNotices(plan, inputs, period)),
    ...weakerTargets(plans.plans, period),
  ];
  return {
    plans: planReports,
    period: { value: period, source: run.periodSource },
    inputs: read.map(({ file, sha256, reading }) => {
      const tables = reading.sheets.filter((sheet) => sheet.kind === 'table');
      return {
        file,
        sha256,
        sheets: tables.map(({ sheet }) => sheet),
        units: tables.reduce((sum, { table }) => sum + table.units.length, 0),
        cells: tables.reduce((sum, { table }) => sum + table.cells, 0),
      };
    }),
    units: merged.units,
    diagnostics: diagnostics.toSorted(compareDiagnostics),
  };
}
