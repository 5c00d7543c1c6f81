import type { Diagnostic } from '../domain/diagnostic.ts';
import type { AssessmentReport } from '../domain/report.ts';
import type { Catalogue } from '../domain/measure.ts';
import { annotateWorkbook, isSigned } from '../annotate/annotate-workbook.ts';
import type { MarkWhat } from '../annotate/cell-marks.ts';
import { newWorkbook } from '../annotate/new-workbook.ts';
import { OoxmlFault } from '../ooxml/fault.ts';
import { openPackage, type OoxmlPackage } from '../ooxml/package.ts';
import { readWorkbook } from '../ooxml/workbook.ts';
import { wrap } from '../report/wrap.ts';
import { cliWordsOf } from '../text/cli-words.ts';
import type { Language } from '../text/language.ts';
import { tidy } from '../workbook/grid.ts';
import { openWorkbook } from '../workbook/open.ts';
import { usageErrorBy } from './faults.ts';
import type { Io, OutputState } from './io.ts';
import { readInWorker } from './read-in-worker.ts';
import type { SurveyedInput } from './survey-inputs.ts';
import { outputStyle } from './terminal.ts';

export interface AnnotateRequest {
  /** The workbook to write. */
  readonly output: string;
  readonly mark: MarkWhat;
  readonly markOnly: boolean;
  readonly force: boolean;
  readonly language: Language;
}

const refusal = usageErrorBy((language) => cliWordsOf(language).annotate);

/** Says before any work is done that the output cannot be written where it is asked for. */
export async function refuseOutput(
  request: AnnotateRequest,
  files: readonly string[],
  register: string | null,
  io: Io,
): Promise<void> {
  const { output, force } = request;
  const [input = '', ...others] = files;
  if (others.length > 0) throw refusal((words) => words.oneFile);
  if (!/\.xls[xm]$/iu.test(output)) throw refusal((words) => words.extension(output, '.xlsx'));
  const state: OutputState = await io.outputState(output, input);
  const isRegister = register !== null && (await io.outputState(output, register)) === 'input';
  if (state === 'input' || isRegister) throw refusal((words) => words.isInput(output));
  if (state === 'no_folder') throw refusal((words) => words.noFolder(output));
  if (state === 'folder') throw refusal((words) => words.isFolder(output));
  if (state === 'exists' && !force) throw refusal((words) => words.exists(output));
}

type Context = { readonly catalogue: Catalogue; readonly toolVersion: string };

/** Writes the copy with a report's marks and says so on stderr; false, with a sentence, for a workbook too odd to be marked. */
export type WriteAnnotation = (report: AssessmentReport, context: Context) => Promise<boolean>;

const NO_INPUT = { file: '', bytes: null };

/** Opens the one input for marking. Throws a `UsageError` where it must not be marked as it is asked for. */
export async function prepareAnnotation(
  request: AnnotateRequest,
  inputs: readonly SurveyedInput[],
  io: Io,
): Promise<WriteAnnotation> {
  const { output, force, mark, markOnly, language } = request;
  const words = cliWordsOf(language).annotate;
  const [{ file, bytes } = NO_INPUT, ...others] = inputs;
  // A folder, a pattern or an archive may hold several.
  if (others.length > 0) throw refusal((said) => said.oneFile);
  if (bytes === null) {
    return async () => {
      say([words.notMade(output)], io);
      return true;
    };
  }
  const { pkg, parts, isCopy } = await sourceOf(bytes, io);
  // Excel opens a workbook only by the ending that goes with its macros.
  const ending = readWorkbook(pkg).isMacro ? '.xlsm' : '.xlsx';
  if (!output.toLowerCase().endsWith(ending)) throw refusal((said) => said.extension(output, ending));
  const signed = isSigned(pkg);
  if (signed && !force) throw refusal((said) => said.signed(file));
  return async (report, context) => {
    try {
      const options = { ...context, language, what: mark, addsSheets: !markOnly, parts };
      const { chunks, marked } = await annotateWorkbook(pkg, withoutRegister(report, file), options);
      await io.writeFile(output, chunks);
      const notices = [...(signed ? [words.signatureLost] : []), ...(isCopy ? [words.copied(file)] : [])];
      say([words.written(output, marked), ...notices], io);
      return true;
    } catch (fault) {
      if (!(fault instanceof OoxmlFault)) throw fault;
      say([words.notMarked(output, fault.part ?? file)], io);
      return false;
    }
  };
}

/** What is said of cells of the register has no place in another workbook. */
function withoutRegister(report: AssessmentReport, file: string): AssessmentReport {
  const other = report.register?.file;
  if (other === undefined || other === file) return report;
  const isOwn = ({ location }: Diagnostic): boolean =>
    location.kind === 'argument' || location.file !== other;
  return { ...report, diagnostics: report.diagnostics.filter(isOwn) };
}

function say(lines: readonly string[], io: Io): void {
  const { width } = outputStyle(io.stderr, io.env);
  io.stderr.write(lines.map((line) => `${wrap(line, width)}\n`).join(''));
}

interface Source {
  readonly pkg: OoxmlPackage;
  /** By the names the report has for them. */
  readonly parts: ReadonlyMap<string, string>;
  /** Made anew with the values of a file of another format. */
  readonly isCopy: boolean;
}

/** Of bytes that were read before. */
async function sourceOf(bytes: Uint8Array, io: Io): Promise<Source> {
  try {
    const pkg = openPackage(bytes);
    const parts = readWorkbook(pkg).sheets.map(({ name, part }) => [tidy(name), part] as const);
    return { pkg, parts: new Map(parts), isCopy: false };
  } catch (fault) {
    if (!(fault instanceof OoxmlFault)) throw fault;
  }
  const opened = await openWorkbook(bytes, (content, format) =>
    readInWorker(io.packageRoot, content, format),
  );
  if (!opened.ok) throw new Error(`${opened.fault.code} in a file that was read before`);
  const sheets = await Promise.all(opened.workbook.sheets.map(async ({ open }) => (await open()).head));
  const pkg = openPackage(await newWorkbook(sheets));
  const parts = readWorkbook(pkg).sheets.map(({ part }, index) => [sheets[index]?.name ?? '', part] as const);
  return { pkg, parts: new Map(parts), isCopy: true };
}
