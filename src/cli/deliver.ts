import type { Catalogue } from '../domain/measure.ts';
import type { AssessmentReport } from '../domain/report.ts';
import type { BaselineOptions, WithBaseline } from './baseline.ts';
import type { ChoiceOptions } from './chosen-codes.ts';
import { exitCodeOf, type ExitCode, type Gate } from './exit-code.ts';
import type { Io } from './io.ts';
import { writeOutputs } from './outputs.ts';
import { toolVersion } from './version.ts';

/** What becomes of a report. */
export interface DeliveryOptions extends ChoiceOptions, Gate, BaselineOptions {
  readonly csvExcel: boolean;
}

/** What compares a report with the baseline that is asked for; null where none is. */
export async function askedBaseline(options: BaselineOptions, io: Io): Promise<WithBaseline | null> {
  if (options.baseline === null && !options.writeBaseline) return null;
  return (await import('./baseline.ts')).openBaseline(options, io);
}

/** The report with what counts of it. Throws a `UsageError` for codes that cannot be chosen. */
export async function chosen(report: AssessmentReport, options: ChoiceOptions): Promise<AssessmentReport> {
  if (options.only.length === 0 && options.skip.length === 0) return report;
  const { withChosenCodes } = await import('./chosen-codes.ts');
  return withChosenCodes(report, options);
}

/** Writes the report in the forms asked for, and says how the run ends. */
export async function deliver(
  report: AssessmentReport,
  catalogue: Catalogue,
  options: DeliveryOptions,
  io: Io,
): Promise<ExitCode> {
  const { outputs, csvExcel: excel, language } = options;
  const exitCode = exitCodeOf({ kind: 'report', report, catalogue, gate: options });
  const context = { catalogue, toolVersion: await toolVersion(io), language, exitCode, excel };
  const known =
    report.baseline && (await import('../report/known-notes.ts')).knownNotes(report.baseline, language);
  await writeOutputs(outputs, report, known ? { ...context, known } : context, io);
  return exitCode;
}
