import type { Assessment } from './assessment.ts';
import { diagnostic, type Diagnostic, type DiagnosticLocation } from './diagnostic.ts';
import type { Catalogue, Measure } from './measure.ts';
import type { Observation, ReportingUnit } from './observation.ts';
import { requiredMeasures, type PlanReport } from './report.ts';

/** Measures that due indicators without data need and no column of the input gives. */
export function missingMeasures(
  assessments: readonly Assessment[],
  observations: readonly Observation[],
  catalogue: Catalogue,
): string[] {
  const given = new Set(observations.map(({ measure }) => measure));
  const missing = new Set<string>();
  for (const { indicator, due, verdict, leftOut } of assessments) {
    if (!due || verdict.outcome !== 'not_assessed' || verdict.reason !== 'no_data') continue;
    // Of units that no input is of, no input owes a column.
    if (leftOut.length > 0 && leftOut.every(({ why }) => why === 'not_reported')) continue;
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

/** Headers suggested for a measure. */
const SUGGESTED = 2;

/** Headers that would be understood as a measure, those of one level first: they need no merged cells. */
export function suggestedHeaders(id: string, catalogue: Catalogue): string[] {
  const headers = catalogue.measures.get(id)?.headers ?? [];
  const ofLevels = (header: string): boolean => header.includes('>');
  return [...headers.filter((header) => !ofLevels(header)), ...headers.filter(ofLevels)].slice(0, SUGGESTED);
}

/** Whether any of these units would report a measure: schools are not asked for what their office counts. */
function isAskedOf(units: readonly ReportingUnit[], measure: Measure | undefined): boolean {
  const known = units.flatMap(({ kind }) => (kind === 'unknown' ? [] : kind));
  return known.length === 0 || !measure || known.some((kind) => measure.units.includes(kind));
}

/** A fault for each measure that these units report and that is missing, with the due indicators of all plans that need it. */
export function missingMeasureFaults(
  plans: readonly Pick<PlanReport, 'plan' | 'assessments' | 'missingMeasures'>[],
  catalogue: Catalogue,
  units: readonly ReportingUnit[],
  location: DiagnosticLocation,
): Diagnostic[] {
  const missing = new Set(plans.flatMap(({ missingMeasures: ids }) => ids));
  const asked = [...missing].filter((id) => isAskedOf(units, catalogue.measures.get(id)));
  return asked.map((measure) => {
    const neededBy = plans.flatMap(({ plan, assessments }) => {
      const codes = assessments.flatMap(({ due, indicator }) =>
        due && requiredMeasures(indicator.evaluation).includes(measure) ? indicator.code : [],
      );
      return [...new Set(codes)].map((code) => ({ plan: plan.id, code }));
    });
    const args = { measure, headers: suggestedHeaders(measure, catalogue), neededBy };
    return diagnostic('MEASURE_MISSING', args, location, [measure]);
  });
}
