import {
  compareBaseline,
  renewedEntries,
  type BaselineComparison,
  type KnownFinding,
} from '../domain/baseline.ts';
import { diagnostic } from '../domain/diagnostic.ts';
import { compareDiagnostics } from '../domain/diagnostic-order.ts';
import type { AssessmentReport } from '../domain/report.ts';
import { recordedText } from '../report/finding.ts';
import type { RenderContext } from '../report/json.ts';
import { knownNotes, type KnownNotes } from '../report/known-notes.ts';
import { baselineWordsOf, type BaselineWords } from '../text/baseline-words.ts';
import { baselineText, parseBaseline } from './baseline-file.ts';
import { InvalidFile, UsageError } from './faults.ts';
import { printedPath } from './inputs.ts';
import type { Io } from './io.ts';
import { hashBy } from './outputs.ts';

export interface BaselineOptions {
  readonly baseline: string | null;
  readonly writeBaseline: boolean;
  readonly files: readonly string[];
}

/** A report compared with a baseline, and the words for it. */
export interface AgainstBaseline {
  readonly report: AssessmentReport;
  readonly known: KnownNotes;
}

type ReportContext = Omit<RenderContext, 'exitCode' | 'known'>;

/**
 * Reads the baseline, and gives back what compares a report with it and, where asked for, writes it again. Throws a `UsageError`
 * where there is none or it must not be written, an `InvalidFile` where it is wrong.
 */
export async function openBaseline(
  options: BaselineOptions,
  io: Io,
): Promise<(report: AssessmentReport, context: ReportContext) => Promise<AgainstBaseline>> {
  const path = options.baseline;
  if (path === null) throw usage((words) => words.needsFile);
  if (options.writeBaseline) await refuseOver(path, options.files, io);
  const known = await readBaseline(path, options.writeBaseline, io);
  const file = printedPath(path);
  const compared = (report: AssessmentReport, entries: readonly KnownFinding[]): BaselineComparison =>
    compareBaseline(report, { file, known: entries }, io.today(), hashBy(io));
  return async (report, context) => {
    const { language } = context;
    const before = compared(report, known);
    if (!options.writeBaseline) return against(report, before, context);
    const words = baselineWordsOf(language);
    if (report.units.length === 0 || report.diagnostics.some(({ code }) => code.startsWith('INPUT_'))) {
      io.stderr.write(`${words.notWritten(file)}\n`);
      return against(report, before, context);
    }
    const entries = renewedEntries(before, (finding) => recordedText(finding, { ...context, exitCode: 0 }));
    const text = baselineText(entries, words.comment.map((line) => ` ${line}`).join('\n'));
    await io.writeFile(path, encoded(text));
    const after = compared(report, parsed(text, file));
    const number = (state: string): number => after.findings.filter((one) => one.state === state).length;
    const added = before.findings.filter(({ state }) => state === 'new').length;
    io.stderr.write(`${words.written(file, entries.length, added, before.fixed.length)}\n`);
    if (number('expired') > 0) io.stderr.write(`${words.expired(number('expired'))}\n`);
    return against(report, after, context);
  };
}

function against(
  report: AssessmentReport,
  baseline: BaselineComparison,
  { language }: ReportContext,
): AgainstBaseline {
  const gone = baseline.fixed.map(({ code, what, line }) =>
    diagnostic('BASELINE_FIXED', { code, what }, { kind: 'text', file: baseline.file, line, column: 1 }),
  );
  const diagnostics = [...report.diagnostics, ...gone].toSorted(compareDiagnostics);
  return { report: { ...report, diagnostics, baseline }, known: knownNotes(baseline, language) };
}

async function refuseOver(path: string, files: readonly string[], io: Io): Promise<void> {
  for (const file of files) {
    const state = await io.outputState(path, file);
    if (state === 'input') throw usage((words) => words.isInput(path));
    if (state === 'folder') throw usage((words) => words.isFolder(path));
  }
}

async function readBaseline(path: string, mayLack: boolean, io: Io): Promise<readonly KnownFinding[]> {
  const bytes = await io.readFile(path);
  if (!bytes && mayLack) return [];
  if (!bytes) throw usage((words) => words.missing(path));
  return parsed(new TextDecoder().decode(bytes), printedPath(path));
}

function parsed(text: string, file: string): readonly KnownFinding[] {
  const result = parseBaseline(text, file);
  if (!result.ok) throw new InvalidFile(result.diagnostics);
  return result.value;
}

async function* encoded(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const usage = (text: (words: BaselineWords) => string): UsageError =>
  new UsageError({ vi: text(baselineWordsOf('vi')), en: text(baselineWordsOf('en')) });
