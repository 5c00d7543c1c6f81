import type { AssessmentReport } from '../domain/report.ts';
import type { Catalogue, Localized } from '../domain/measure.ts';
import { annotateWorkbook, isSigned, type AnnotateOptions } from '../annotate/annotate-workbook.ts';
import type { MarkWhat } from '../annotate/cell-marks.ts';
import { newWorkbook } from '../annotate/new-workbook.ts';
import { OoxmlFault } from '../ooxml/fault.ts';
import { openPackage, type OoxmlPackage } from '../ooxml/package.ts';
import { readWorkbook } from '../ooxml/workbook.ts';
import { cliWordsOf } from '../text/cli-words.ts';
import type { Language } from '../text/language.ts';
import { tidy } from '../workbook/grid.ts';
import { openWorkbook } from '../workbook/open.ts';
import { UsageError } from './faults.ts';
import type { SurveyedInput } from './inputs.ts';
import type { Io, OutputState } from './io.ts';
import { readInWorker } from './read-in-worker.ts';

export interface AnnotateRequest {
  /** The workbook to write. */
  readonly output: string;
  readonly mark: MarkWhat;
  readonly markOnly: boolean;
  readonly force: boolean;
  readonly language: Language;
}

const refusal = (texts: (words: ReturnType<typeof cliWordsOf>['annotate']) => string): UsageError => {
  const text: Localized = { vi: texts(cliWordsOf('vi').annotate), en: texts(cliWordsOf('en').annotate) };
  return new UsageError(text);
};

/** Says before any work is done that the output cannot be written where it is asked for. */
export async function refuseOutput(
  request: AnnotateRequest,
  files: readonly string[],
  io: Io,
): Promise<void> {
  const { output, force } = request;
  const [input = '', ...others] = files;
  if (others.length > 0) throw refusal((words) => words.oneFile);
  if (!/\.xls[xm]$/iu.test(output)) throw refusal((words) => words.extension(output, '.xlsx'));
  const state: OutputState = await io.outputState(output, input);
  if (state === 'input') throw refusal((words) => words.isInput(output));
  if (state === 'no_folder') throw refusal((words) => words.noFolder(output));
  if (state === 'folder') throw refusal((words) => words.isFolder(output));
  if (state === 'exists' && !force) throw refusal((words) => words.exists(output));
}

/** Writes the input once more with a report's marks, and says on stderr what was written. */
export async function annotateInput(
  request: AnnotateRequest,
  input: Pick<SurveyedInput, 'file' | 'bytes'> | undefined,
  report: AssessmentReport,
  context: { readonly catalogue: Catalogue; readonly toolVersion: string },
  io: Io,
): Promise<void> {
  const { output, mark, markOnly, force, language } = request;
  const words = cliWordsOf(language).annotate;
  if (!input) {
    io.stderr.write(`${words.notMade(output)}\n`);
    return;
  }
  const { file, bytes } = input;
  const source = await sourceOf(bytes, io);
  // Excel opens a workbook only by the ending that goes with its macros.
  const ending = readWorkbook(source.pkg).isMacro ? '.xlsm' : '.xlsx';
  if (!output.toLowerCase().endsWith(ending)) throw refusal((said) => said.extension(output, ending));
  const signed = isSigned(source.pkg);
  if (signed && !force) throw refusal((said) => said.signed(file));
  const options: AnnotateOptions = {
    ...context,
    language,
    what: mark,
    addsSheets: !markOnly,
    parts: source.parts,
  };
  const { chunks, marked } = await annotateWorkbook(source.pkg, report, options);
  await io.writeFile(output, chunks);
  const lines = [
    words.written(output, marked),
    ...(signed ? [words.signatureLost] : []),
    ...(source.isCopy ? [words.copied(file)] : []),
  ];
  io.stderr.write(lines.map((line) => `${line}\n`).join(''));
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
