import type { AssessmentReport } from '../domain/report.ts';
import type { CsvContext } from '../report/csv.ts';
import { EXIT } from './exit-code.ts';
import { usageError } from './faults.ts';
import type { Io } from './io.ts';
import { outputStyle } from './terminal.ts';

export const FORMATS = ['table', 'json', 'csv', 'markdown', 'junit', 'sarif', 'github', 'gitlab'] as const;
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
  if (format === undefined) throw usageError((words) => words.notOneOf('--format', name, FORMATS.join(', ')));
  if (path === '') throw usageError((words) => words.optionMissingArgument(`--format ${name}=`));
  return { format, path };
}

/** The table, where no other form is asked for. */
export const outputsOf = (requests: readonly OutputRequest[]): readonly OutputRequest[] =>
  requests.length > 0 ? requests : [{ format: 'table', path: null }];

/** Throws a `UsageError` where two forms would share stdout or a file, or a file is an input. */
export async function refuseOutputs(
  requests: readonly OutputRequest[],
  files: readonly string[],
  io: Io,
): Promise<void> {
  // Workflow commands are lines of their own that the runner picks out.
  const shown = requests
    .filter(({ format, path }) => path === null && format !== 'github')
    .map(({ format }) => format);
  if (shown.length > 1) throw usageError((words) => words.oneToStdout(shown.join(', ')));
  const paths = requests.flatMap(({ path }) => path ?? []);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) throw usageError((words) => words.sameFile(twice));
  for (const path of paths) {
    for (const file of files) {
      const state = await io.outputState(path, file);
      if (state === 'input') throw usageError((words) => words.overInput(path));
      if (state === 'folder') throw usageError((words) => words.overFolder(path));
    }
  }
}

/** Writes the report in every form asked for: files first, what goes to stdout last. */
export async function writeOutputs(
  requests: readonly OutputRequest[],
  report: AssessmentReport,
  context: CsvContext,
  io: Io,
): Promise<void> {
  for (const { format, path } of requests) {
    if (path !== null) await io.writeFile(path, encoded(await piecesOf(format, report, context, io)));
  }
  for (const { format } of requests.filter(({ path }) => path === null)) {
    if (format === 'table' && context.exitCode === EXIT.INPUT && report.units.length === 0) {
      const { renderDiagnostics } = await import('../report/diagnostic-list.ts');
      io.stderr.write(
        renderDiagnostics(report.diagnostics, { ...context, ...outputStyle(io.stderr, io.env) }),
      );
      continue;
    }
    for (const piece of await piecesOf(format, report, context, io, true)) await io.stdout.write(piece);
  }
  const summary = io.env['GITHUB_STEP_SUMMARY'];
  if (summary && requests.some(({ format }) => format === 'github')) {
    const pieces = await piecesOf('markdown', report, context, io);
    await io.appendFile(summary, [...pieces].join(''));
  }
}

async function piecesOf(
  format: Format,
  report: AssessmentReport,
  context: CsvContext,
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
    case 'csv': {
      if (report.command === 'validate') {
        const { diagnosticsCsv } = await import('../report/diagnostics-csv.ts');
        return diagnosticsCsv(report, context);
      }
      const { assessmentsCsv } = await import('../report/csv.ts');
      return assessmentsCsv(report, context);
    }
    case 'markdown': {
      const { renderMarkdown } = await import('../report/markdown.ts');
      return [renderMarkdown(report, context)];
    }
    case 'junit': {
      const { junitPieces } = await import('../report/junit.ts');
      return junitPieces(report, context);
    }
    case 'sarif': {
      const { sarifPieces } = await import('../report/sarif.ts');
      return sarifPieces(report, { ...context, hash: hashBy(io) });
    }
    case 'github': {
      const { renderGithub } = await import('../report/github.ts');
      return [renderGithub(report, context)];
    }
    case 'gitlab': {
      const { gitlabPieces } = await import('../report/gitlab.ts');
      return gitlabPieces(report, { ...context, hash: hashBy(io) });
    }
  }
}

export const hashBy =
  (io: Io) =>
  (text: string): string =>
    io.sha256(new TextEncoder().encode(text));

/** A table in a file has no terminal to fit into, and no colours. */
const FILE_STYLE = { colorLevel: 0, width: 120 } as const;

export async function* encoded(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of pieces) yield encoder.encode(piece);
}
