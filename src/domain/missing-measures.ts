import type { Assessment } from './assessment.ts';
import type { Catalogue } from './measure.ts';
import type { Observation } from './observation.ts';
import { requiredMeasures } from './report.ts';

/** Measures that due indicators without data need and no column of the input gives. */
export function missingMeasures(
  assessments: readonly Assessment[],
  observations: readonly Observation[],
  catalogue: Catalogue,
): string[] {
  const given = new Set(observations.map(({ measure }) => measure));
  const missing = new Set<string>();
  for (const { indicator, due, verdict } of assessments) {
    if (!due || verdict.outcome !== 'not_assessed' || verdict.reason !== 'no_data') continue;
    for (const id of requiredMeasures(indicator.evaluation)) {
      const measure = catalogue.measures.get(id);
      const standIn = measure?.kind === 'yesno' && measure.standIn !== null && given.has(measure.standIn.yes);
      const parts =
        measure?.kind === 'count' &&
        measure.sumOf.length > 0 &&
        measure.sumOf.every((part) => given.has(part));
      if (!given.has(id) && !standIn && !parts) missing.add(id);
    }
  }
  return [...missing];
}

/** Measures without which a due indicator has no value, with the counts that may stand in for an answer. */
export function measuresOfDue(assessments: readonly Assessment[], catalogue: Catalogue): ReadonlySet<string> {
  const needed = new Set<string>();
  for (const { indicator, due } of assessments) {
    if (!due) continue;
    for (const id of requiredMeasures(indicator.evaluation)) {
      needed.add(id);
      const measure = catalogue.measures.get(id);
      if (measure?.kind === 'yesno' && measure.standIn)
        needed.add(measure.standIn.yes).add(measure.standIn.total);
    }
  }
  return needed;
}
