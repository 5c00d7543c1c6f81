import type { OwnClaim } from '../domain/claim.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { impliedAnswers } from '../domain/implied-answers.ts';
import type { Catalogue } from '../domain/measure.ts';
import type { ReportedData } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import type { AssessmentReport, ConfigReport, InputReport, RegisterReport } from '../domain/report.ts';
import type { ShippedTargets } from '../plan/shipped.ts';
import type { Language } from '../text/language.ts';
import { mergeUnits, type MergedUnits } from '../workbook/merge-units.ts';
import { WorkbookReader } from '../workbook/read-workbook.ts';
import { choosePeriod, choosePlans, type ChosenPlans } from './choose.ts';
import type { UsedConfig } from './config.ts';
import { UsageError } from './faults.ts';
import { boundHeap } from './heap.ts';
import {
  hasTable,
  loadMapping,
  noTable,
  refuseUnknownSheets,
  refuseUnusedHeaders,
  type MappingOptions,
} from './inputs.ts';
import type { Io } from './io.ts';
import type { OutputRequest } from './outputs.ts';
import { planNotices } from './plan-notices.ts';
import type { RegisteredUnits } from './register.ts';
import { readInputs, surveyInputs, type ReadInput, type SurveyedInput } from './survey-inputs.ts';
import { isPlanFile, shippedTargets } from './targets.ts';

/** What is read, and as what. */
export interface DataOptions extends MappingOptions {
  readonly files: readonly string[];
  readonly plans: readonly string[];
  readonly period: Period | null;
  readonly register: string | null;
  readonly outputs: readonly OutputRequest[];
  readonly language: Language;
  readonly config: UsedConfig | null;
}

/** The data of a run with the plans and the period they are held against; nothing is judged yet. */
export interface SubmittedData {
  readonly catalogue: Catalogue;
  readonly plans: ChosenPlans;
  readonly period: AssessmentReport['period'];
  readonly config: ConfigReport | null;
  readonly opened: readonly SurveyedInput[];
  readonly inputs: readonly InputReport[];
  readonly reported: Omit<ReportedData, 'complete'>;
  readonly register: RegisterReport | null;
  readonly claims: readonly OwnClaim[];
  /** Of the inputs, the period and the plans, in no order. */
  readonly diagnostics: readonly Diagnostic[];
}

export type FilesRead = Pick<DataOptions, 'files' | 'plans' | 'mapping' | 'register' | 'config'>;

/** Every file of the user's that a run reads: none of them may be written to. */
export const filesRead = ({ files, plans, mapping, register, config }: FilesRead): string[] => [
  ...files,
  ...plans.filter(isPlanFile),
  ...(mapping === null ? [] : [mapping]),
  ...(register === null ? [] : [register]),
  ...(config ? [config.file] : []),
];

/**
 * Reads the inputs; neither the register nor what the run writes, to `outputs` or elsewhere, is one. Throws a `UsageError` or an
 * `InvalidFile` for what the command line asks in vain.
 */
export async function readData(
  options: DataOptions,
  io: Io,
  elsewhere: readonly string[] = [],
): Promise<SubmittedData> {
  const shipped = await shippedTargets(io);
  const { catalogue } = shipped;
  const reader = new WorkbookReader(catalogue, await loadMapping(options, catalogue, io), shipped.headers);
  const mergeAll = await mergeBy(options.register, shipped, io);
  const progress = io.stderr.isTTY
    ? (await import('./progress.ts')).startProgress(io, options.language)
    : null;
  const outputs = options.outputs.flatMap(({ path }) => path ?? []);
  const { inputs: opened, diagnostics } = await surveyInputs(options.files, reader, io, {
    excluded: [...outputs, ...elsewhere, ...(options.register === null ? [] : [options.register])],
    progress,
  });
  boundHeap(opened);
  refuseUnknownSheets(options.sheet, opened);
  refuseUnusedHeaders(reader, opened);
  const period = periodOf(options, opened, io);
  const plans = await choosePlans(options.plans, opened, shipped, period.value, io);
  const { read, diagnostics: damage } = await readInputs(
    opened,
    reader,
    period.value,
    hasOwnYear(opened, period.value),
    progress,
  );
  const readings = read.map(({ reading }) => reading);
  const { registered, ...merged } = mergeAll(
    readings.flatMap(({ units }) => units),
    readings.flatMap(({ observations }) => observations),
  );
  const implied = impliedAnswers(catalogue, merged.units, merged.observations);
  return {
    catalogue,
    plans: { ...plans, source: sourceOf('plan', plans.source, options) },
    period: { value: period.value, source: sourceOf('period', period.source, options) },
    config: configReport(options),
    opened,
    inputs: read.map(inputReport),
    reported: {
      units: merged.units,
      observations: implied.observations,
      ...(registered ? { register: registered.register } : {}),
    },
    register: registered?.report ?? null,
    claims: readings.flatMap((reading) =>
      reading.claims.map((claim) => ({ ...claim, unit: merged.sameAs.get(claim.unit) ?? claim.unit })),
    ),
    diagnostics: [
      ...diagnostics,
      ...period.diagnostics,
      ...damage,
      ...opened
        .filter((input) => !hasTable(input))
        .map(({ file, survey }) => noTable(file, survey, catalogue, options.layout)),
      ...readings.flatMap((reading) => reading.diagnostics).filter((one) => !registered?.isSettled(one)),
      ...merged.diagnostics,
      ...implied.diagnostics,
      ...plans.plans.flatMap((plan) => planNotices(plan, opened, period.value)),
    ],
  };
}

/** What stands for a flag may be the config's. */
const sourceOf = <Source extends string>(
  key: 'plan' | 'period',
  source: Source,
  { config }: DataOptions,
): Source | 'config' => (source === 'argument' && config?.lines.has(key) ? 'config' : source);

const configReport = ({ config }: DataOptions): ConfigReport | null =>
  config && config.lines.size > 0 ? { file: config.file, sha256: config.sha256 } : null;

/** How the units of the inputs are made one: by themselves, or with a register's help. */
async function mergeBy(
  path: string | null,
  shipped: ShippedTargets,
  io: Io,
): Promise<(...all: Parameters<typeof mergeUnits>) => MergedUnits & Partial<RegisteredUnits>> {
  if (path === null) return mergeUnits;
  const { loadRegister } = await import('./register.ts');
  return loadRegister(path, shipped, io);
}

function periodOf({ period, outputs }: DataOptions, opened: readonly SurveyedInput[], io: Io) {
  const tables = opened.filter(hasTable);
  const hints = tables.map(({ file, survey }) => ({
    file,
    title: survey.title,
    metadata: survey.metadata,
  }));
  const chosen = choosePeriod(period, hints, io.currentYear());
  const isGuess = chosen.source === 'clock' && tables.length > 0;
  if (isGuess && outputs.some(({ format }) => format !== 'table')) {
    throw new UsageError({
      vi: 'Tệp không ghi kỳ báo cáo và định dạng này không đoán: ghi rõ bằng --period, ví dụ --period 2025.',
      en: 'The input names no period and this format does not guess: say it with --period, such as --period 2025.',
    });
  }
  return chosen;
}

/** Once some sheet is of the year asked for, sheets of other years are not. */
const hasOwnYear = (opened: readonly SurveyedInput[], period: Period): boolean =>
  opened.some(({ survey }) =>
    survey.sheets.some(
      (sheet) => sheet.kind === 'seen' && sheet.periods.some(({ year }) => year === period.year),
    ),
  );

function inputReport({ file, sha256, reading }: ReadInput): InputReport {
  const tables = reading.sheets.filter((sheet) => sheet.kind === 'table');
  return {
    file,
    sha256,
    sheets: tables.map(({ sheet }) => sheet),
    units: tables.reduce((sum, { table }) => sum + table.units.length, 0),
    cells: tables.reduce((sum, { table }) => sum + table.cells, 0),
  };
}
