import { summarise, type AssessmentReport, type InputReport, type RegisterReport } from '../domain/report.ts';
import type { Language } from '../text/language.ts';
import { count } from '../text/numbers.ts';
import { wordsOf } from '../text/words.ts';

/** The due indicators by outcome, where there are verdicts, and the faults of the data: one line. */
export function summaryText(report: AssessmentReport, language: Language): string {
  const words = wordsOf(language).report;
  const { due, errors, warnings } = summarise(report);
  const faults = words.errors(String(errors), String(warnings));
  if (report.command === 'validate') return faults;
  const counts = words.counts(
    String(due.met),
    String(due.not_met),
    String(due.undetermined),
    String(due.not_assessed),
  );
  return `${words.due}: ${counts} · ${faults}`;
}

/** Files, and sheets of one, named at most; the rest are counted. */
const NAMED = 10;

/** How many units and cells were read and in which files, by the names they are given: one line. Files without a table are no part of it. */
export function readText(
  { inputs, units }: AssessmentReport,
  language: Language,
  nameOf: (input: InputReport) => string,
): string {
  const cells = inputs.reduce((sum, input) => sum + input.cells, 0);
  const read = wordsOf(language).report.read(count(units.length, language), count(cells, language));
  const names = inputs.filter(({ sheets }) => sheets.length > 0).map(nameOf);
  const files = firstOf(names.toSorted(), '; ', language, 'moreFiles');
  return files === '' ? read : `${read} · ${files}`;
}

/** A file with the sheets of it that were read. */
export const withSheets = ({ file, sheets }: InputReport, language: Language): string =>
  `${file} [${firstOf(sheets, ', ', language, 'moreSheets')}]`;

function firstOf(
  names: readonly string[],
  separator: string,
  language: Language,
  more: 'moreFiles' | 'moreSheets',
): string {
  const rest = names.length - NAMED;
  const named = names.slice(0, NAMED).join(separator);
  return rest > 0 ? `${named} ${wordsOf(language).report[more](count(rest, language))}` : named;
}

/** The register of the run, how many of its units are missing, and of how many it told the kind: one line. */
export function registerText(register: RegisterReport, language: Language): string {
  const { file, units, unreported, kinds } = register;
  return wordsOf(language).report.registered(
    file,
    count(units, language),
    count(unreported, language),
    count(kinds, language),
  );
}
