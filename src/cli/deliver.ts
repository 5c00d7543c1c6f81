import type { Catalogue } from '../domain/measure.ts';
import type { AssessmentReport } from '../domain/report.ts';
import type { Language } from '../text/language.ts';
import type { ChoiceOptions } from './chosen-codes.ts';
import { exitCodeOf, type ExitCode, type Gate } from './exit-code.ts';
import type { Io } from './io.ts';
import { writeOutputs, type OutputRequest } from './outputs.ts';
import { toolVersion } from './version.ts';

/** What becomes of a report. */
export interface DeliveryOptions extends ChoiceOptions, Gate {
  readonly outputs: readonly OutputRequest[];
  readonly csvExcel: boolean;
  readonly language: Language;
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
  await writeOutputs(outputs, report, context, io);
  return exitCode;
}
