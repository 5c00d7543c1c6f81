import type { Assessment, Verdict } from '../domain/assessment.ts';
import { verdictText } from '../text/format.ts';
import type { Language } from '../text/language.ts';

export interface IndicatorRow {
  readonly binding: Assessment;
  readonly next: Assessment | null;
}

/** The due milestone binds; before any is due, the first one ahead does. */
export function byIndicator(assessments: readonly Assessment[]): IndicatorRow[] {
  const rows = new Map<string, Assessment[]>();
  for (const assessment of assessments) {
    const { code } = assessment.indicator;
    const list = rows.get(code);
    if (list) list.push(assessment);
    else rows.set(code, [assessment]);
  }
  return [...rows.values()].flatMap((list) => {
    const due = list.findLast((assessment) => assessment.due);
    const binding = due ?? list[0];
    if (!binding) return [];
    return { binding, next: list.find((assessment) => !assessment.due && assessment !== binding) ?? null };
  });
}

export const verdictMark = ({ verdict, due }: Assessment, language: Language): string =>
  `${MARKS[verdict.outcome]} ${verdictText(verdict, due, language)}`;

/** A mark beside the word, so that neither colour nor language is needed to scan the column. */
const MARKS: Record<Verdict['outcome'], string> = {
  met: '✓',
  not_met: '✗',
  undetermined: '?',
  not_assessed: '–',
};
