import { cliWordsOf } from '../text/cli-words.ts';
import type { AssessmentReport } from '../domain/report.ts';
import type { RenderContext } from '../report/json.ts';
import { EXIT } from './exit-code.ts';
import { UsageError } from './faults.ts';
import type { Io } from './io.ts';
import { outputStyle } from './terminal.ts';

export const FORMATS = ['table', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** One form of the report, and the file it goes into; without a file it goes to stdout. */
export interface OutputRequest {
  readonly format: Format;
  readonly path: string | null;
}

/** Reads `json` or `json=out/report.json`. Throws a `UsageError` for another format, or for `=` without a file. */
export function parseOutput(text: string): OutputRequest {
  const at = text.indexOf('=');
  const name = at < 0 ? text : text.slice(0, at);
  const path = at < 0 ? null : text.slice(at + 1);
  const format = FORMATS.find((one) => one === name);
  if (format === undefined) throw usage((words) => words.notOneOf('--format', name, FORMATS.join(', ')));
  if (path === '') throw usage((words) => words.optionMissingArgument(`--format ${name}=`));
  return { format, path };
}

/** Throws a `UsageError` where two forms would share stdout or a file, or a file is an input. */
export async function refuseOutputs(
  requests: readonly OutputRequest[],
  files: readonly string[],
  io: Io,
): Promise<void> {
  const shown = requests.filter(({ path }) => path === null).map(({ format }) => format);
  if (shown.length > 1) throw usage((words) => words.oneToStdout(shown.join(', ')));
  const paths = requests.flatMap(({ path }) => path ?? []);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) throw usage((words) => words.sameFile(twice));
  for (const path of paths) {
    for (const file of files) {
      const state = await io.outputState(path, file);
      if (state === 'input') throw usage((words) => words.overInput(path));
      if (state === 'folder') throw usage((words) => words.overFolder(path));
    }
  }
}

const usage = (texts: (words: ReturnType<typeof cliWordsOf>['usage']) => string): UsageError =>
  new UsageError({ vi: texts(cliWordsOf('vi').usage), en: texts(cliWordsOf('en').usage) });

/** Writes the report in every form asked for: files first, what goes to stdout last. */
export async function writeOutputs(
  requests: readonly OutputRequest[],
  report: AssessmentReport,
  context: RenderContext,
  io: Io,
): Promise<void> {
  for (const { format, path } of requests) {
    if (path !== null) await io.writeFile(path, encoded(await piecesOf(format, report, context, io)));
  }
  const shown = requests.find(({ path }) => path === null);
  if (!shown) return;
  if (shown.format === 'table' && context.exitCode === EXIT.INPUT && report.units.length === 0) {
    const { renderDiagnostics } = await import('../report/diagnostic-list.ts');
    io.stderr.write(renderDiagnostics(report.diagnostics, { ...context, ...outputStyle(io.stderr, io.env) }));
    return;
  }
  for (const piece of await piecesOf(shown.format, report, context, io, true)) await io.stdout.write(piece);
}

async function piecesOf(
  format: Format,
  report: AssessmentReport,
  context: RenderContext,
  io: Io,
  isShown = false,
): Promise<Iterable<string>> {
  switch (format) {
    case 'json': {
      const { jsonPieces } = await import('../report/json.ts');
      return jsonPieces(report, context);
    }
    case 'table': {
      const { renderTable } = await import('../report/table.ts');
      const style = isShown ? outputStyle(io.stdout, io.env) : FILE_STYLE;
      return [renderTable(report, { ...context, ...style })];
    }
  }
}

/** A table in a file has no terminal to fit into, and no colours. */
const FILE_STYLE = { colorLevel: 0, width: 120 } as const;

async function* encoded(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of pieces) yield encoder.encode(piece);
}
