import type { DiagnosticCode } from '../../domain/diagnostic.ts';
import { renderDiagnosticHelp } from '../../report/explain-diagnostic.ts';
import { createStyle } from '../../report/style.ts';
import { diagnosticHelp } from '../../text/diagnostic-help.ts';
import type { Language } from '../../text/language.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { shippedTargets } from '../targets.ts';
import { outputStyle } from '../terminal.ts';

/** Explains a diagnostic code: what it means, an example, how to fix it. */
export async function explainDiagnostic(code: DiagnosticCode, language: Language, io: Io): Promise<ExitCode> {
  const { catalogue } = await shippedTargets(io);
  const { colorLevel, width } = outputStyle(io.stdout, io.env);
  const view = { language, width, style: createStyle(colorLevel) };
  io.stdout.write(renderDiagnosticHelp(diagnosticHelp(code, catalogue, language), view));
  return EXIT.OK;
}
