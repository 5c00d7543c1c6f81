import type { Severity } from '../domain/diagnostic.ts';
import { codeOf, findingsOf, subjectOf, type Finding } from '../domain/finding.ts';
import type { AssessmentReport } from '../domain/report.ts';
import { ciWordsOf } from '../text/ci-words.ts';
import { count } from '../text/numbers.ts';
import { findingText, placeOf, repositoryPath } from './finding.ts';
import type { RenderContext } from './json.ts';

/** GitHub shows so many annotations of a level that one step makes, and passes over the rest in silence. */
const MOST_SHOWN = 10;

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;
const LEVELS = Object.keys(COMMANDS) as Severity[];

/**
 * Workflow commands that GitHub shows as annotations, worst first: of each level ten, or nine and how many more there are.
 * What a baseline knows is only counted. Empty where there is nothing to say.
 */
export function renderGithub(report: AssessmentReport, context: RenderContext): string {
  const findings = findingsOf(report).filter((finding) => !report.baseline?.accepted.has(subjectOf(finding)));
  const leftOut = context.known?.leftOut ?? '';
  return LEVELS.flatMap((level) => levelLines(level, findings, level === 'info' ? leftOut : '', context))
    .map((line) => `${line}\n`)
    .join('');
}

/** The annotations of a level, the closing one `last` if it is not empty. */
function levelLines(
  level: Severity,
  findings: readonly Finding[],
  last: string,
  context: RenderContext,
): string[] {
  const own = findings.filter(({ severity }) => severity === level);
  const closing = last === '' ? [] : [command(level, { title: 'vstbpn' }, last)];
  const most = MOST_SHOWN - closing.length;
  const shown = own.length > most ? own.slice(0, most - 1) : own;
  const lines = shown.map((finding) => findingLine(finding, context));
  const rest = own.length - shown.length;
  if (rest === 0) return [...lines, ...closing];
  const { language } = context;
  const more = ciWordsOf(language).moreFindings(count(rest, language));
  return [...lines, command(level, { title: 'vstbpn' }, more), ...closing];
}

function findingLine(finding: Finding, context: RenderContext): string {
  const { file, line, column } = placeOf(finding);
  const properties = {
    ...(file === null ? {} : { file: repositoryPath(file) }),
    ...(line === null ? {} : { line }),
    ...(column === null ? {} : { col: column }),
    title: codeOf(finding),
  };
  return command(finding.severity, properties, findingText(finding, context));
}

function command(
  level: Severity,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[level]} ${list.join(',')}::${escapeData(message)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
