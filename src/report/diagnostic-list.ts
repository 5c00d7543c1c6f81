import type { Diagnostic, DiagnosticLocation } from '../domain/diagnostic.ts';
import type { Catalogue } from '../domain/measure.ts';
import type { Language } from '../text/language.ts';
import { messageOf } from '../text/message.ts';
import { printable } from '../text/printable.ts';
import { count } from '../text/numbers.ts';
import { wordsOf } from '../text/words.ts';
import type { ColorSupportLevel } from 'chalk';
import type { KnownNotes } from './known-notes.ts';
import { createStyle, type Style } from './style.ts';
import { wrap } from './wrap.ts';

/** Drawn at most; the rest are counted. */
const MOST = 60;

export interface ListView {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly width: number;
  readonly style: Style;
  readonly known?: KnownNotes;
}

/** The faults of the data, worst first: place, what is wrong, what to do. */
export function diagnosticList(diagnostics: readonly Diagnostic[], view: ListView): string {
  const words = wordsOf(view.language).report;
  if (diagnostics.length === 0) return words.noFaults;
  const lines = [view.style.strong(words.faults)];
  for (const diagnostic of diagnostics.slice(0, MOST)) lines.push(diagnosticLines(diagnostic, view));
  const rest = diagnostics.length - MOST;
  if (rest > 0) lines.push(words.moreFaults(count(rest, view.language)));
  return lines.join('\n');
}

/** Diagnostics alone, where there is no report to show them in. */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  context: Omit<ListView, 'style'> & { readonly colorLevel: ColorSupportLevel },
): string {
  const view = { ...context, style: createStyle(context.colorLevel) };
  return diagnostics.map((diagnostic) => `${diagnosticLines(diagnostic, view)}\n`).join('');
}

/** One diagnostic in two or more lines, indented under its place. */
export function diagnosticLines(
  diagnostic: Diagnostic,
  { catalogue, language, width, style, known }: ListView,
): string {
  const { severity, code, location } = diagnostic;
  const colour = severity === 'error' ? style.bad : severity === 'warning' ? style.doubtful : style.quiet;
  const { problem, remedy } = messageOf(diagnostic, catalogue, language);
  const label = wordsOf(language).severity[severity];
  const place = printable(placeText(location));
  const note = known?.note(diagnostic) ?? '';
  return [
    `  ${colour(label)} ${place}${place === '' ? '' : ' '}${style.quiet(`[${code}]`)}`,
    wrap(`    ${printable(problem)}`, width, '    '),
    wrap(`    → ${printable(remedy)}`, width, '      '),
    ...(note === '' ? [] : [style.quiet(wrap(`    (${note})`, width, '     '))]),
  ].join('\n');
}

export function placeText(location: DiagnosticLocation): string {
  switch (location.kind) {
    case 'cell':
      return `${location.file} · ${location.sheet}!${location.address}`;
    case 'sheet':
      return `${location.file} · ${location.sheet}`;
    case 'file':
      return location.file;
    case 'text':
      return `${location.file}:${location.line}:${location.column}`;
    case 'argument':
      return location.name;
  }
}
