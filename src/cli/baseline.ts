import {
  compareBaseline,
  renewedEntries,
  type BaselineComparison,
  type KnownFinding,
} from '../domain/baseline.ts';
import { diagnostic } from '../domain/diagnostic.ts';
import { compareDiagnostics } from '../domain/diagnostic-order.ts';
import type { Catalogue } from '../domain/measure.ts';
import type { AssessmentReport } from '../domain/report.ts';
import { recordedText } from '../report/finding.ts';
import { baselineWordsOf, type BaselineWords } from '../text/baseline-words.ts';
import type { Language } from '../text/language.ts';
import { baselineText, parseBaseline } from './baseline-file.ts';
import { InvalidFile, usageErrorBy } from './faults.ts';
import { printedPath } from './paths.ts';
import type { Io } from './io.ts';
import { encoded, hashBy, type OutputRequest } from './outputs.ts';
import { filesRead, type FilesRead } from './read-data.ts';

export interface BaselineOptions extends FilesRead {
  readonly baseline: string | null;
  readonly writeBaseline: boolean;
  readonly outputs: readonly OutputRequest[];
  readonly language: Language;
}

const usage = usageErrorBy(baselineWordsOf);

/** A report, and what counts of it. */
export interface CountedReport {
  readonly whole: AssessmentReport;
  readonly counted: AssessmentReport;
}

/** What counts of a report, compared with the baseline, which is written again where that is asked for. */
export type WithBaseline = (reports: CountedReport, catalogue: Catalogue) => Promise<AssessmentReport>;

/**
 * Reads the baseline. Throws a `UsageError` where there is none or it must not be written, an `InvalidFile` where it is wrong.
 */
export async function openBaseline(options: BaselineOptions, io: Io): Promise<WithBaseline> {
  const { baseline: path, writeBaseline, language } = options;
  if (path === null) throw usage((words) => words.needsFile);
  if (writeBaseline) await refuseOver(path, filesRead(options), io);
  for (const { path: output } of options.outputs) {
    const isSame = output !== null && (output === path || (await io.outputState(output, path)) === 'input');
    if (isSame) throw usage((words) => words.isOutput(path));
  }
  const file = printedPath(path);
  const known = await readBaseline(path, writeBaseline, io);
  const compared = (reports: CountedReport, entries: readonly KnownFinding[]): BaselineComparison =>
    compareBaseline(reports, { file, known: entries }, io.today(), hashBy(io));
  return async (reports, catalogue) => {
    const before = compared(reports, known);
    if (!writeBaseline) return against(reports.counted, before);
    const words = baselineWordsOf(language);
    if (!isWhole(reports.whole)) {
      io.stderr.write(`${words.notWritten(file)}\n`);
      return against(reports.counted, before);
    }
    const entries = renewedEntries(before, (finding) => recordedText(finding, { catalogue, language }));
    const text = baselineText(entries, words.comment);
    await io.writeFile(path, encoded([text]));
    const after = compared(reports, parsed(text, file));
    io.stderr.write(`${writtenText(before, after, words)}\n`);
    return against(reports.counted, after);
  };
}

/** A run that could not read all of its inputs does not know what is fixed. */
const isWhole = ({ units, diagnostics }: AssessmentReport): boolean =>
  units.length > 0 && !diagnostics.some(({ code }) => code.startsWith('INPUT_'));

function writtenText(before: BaselineComparison, after: BaselineComparison, words: BaselineWords): string {
  const entries = after.findings.length + after.elsewhere.length;
  const added = before.findings.filter(({ state }) => state === 'new').length;
  const raised = before.findings.filter(({ state }) => state === 'worsened').length;
  const expired = after.findings.filter(({ state }) => state === 'expired').length;
  return [
    words.written(after.file, entries, added, before.fixed.length),
    ...(raised > 0 ? [words.raised(raised)] : []),
    ...(expired > 0 ? [words.expired(expired)] : []),
  ].join(' ');
}

/** The report with the comparison, and a note for each entry that may go. */
function against(report: AssessmentReport, baseline: BaselineComparison): AssessmentReport {
  const gone = baseline.fixed.map(({ code, what, line }) =>
    diagnostic('BASELINE_FIXED', { code, what }, { kind: 'text', file: baseline.file, line, column: 1 }),
  );
  return { ...report, diagnostics: [...report.diagnostics, ...gone].toSorted(compareDiagnostics), baseline };
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
  if (bytes) return parsed(new TextDecoder().decode(bytes), printedPath(path));
  if (mayLack) return [];
  throw usage((words) => words.missing(path));
}

function parsed(text: string, file: string): readonly KnownFinding[] {
  const result = parseBaseline(text, file);
  if (!result.ok) throw new InvalidFile(result.diagnostics);
  return result.value;
}
