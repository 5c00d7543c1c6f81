import type { Summary } from '../domain/report.ts';
import type { Language } from '../text/language.ts';
import { wordsOf } from '../text/words.ts';

/** The due indicators by outcome, and the faults of the data: one line. */
export function summaryText({ due, errors, warnings }: Summary, language: Language): string {
  const words = wordsOf(language).report;
  const counts = words.counts(
    String(due.met),
    String(due.not_met),
    String(due.undetermined),
    String(due.not_assessed),
  );
  return `${words.due}: ${counts} · ${words.errors(String(errors), String(warnings))}`;
}
