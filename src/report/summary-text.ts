import { summarise, type AssessmentReport, type RegisterReport } from '../domain/report.ts';
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
