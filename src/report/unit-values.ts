import type { AssessmentReport } from '../domain/report.ts';
import { valueText, verdictText } from '../text/format.ts';
import type { Language } from '../text/language.ts';

/** Each unit's own values by its name, one line an indicator. Of a name that several units share nothing is said. */
export function unitValues({ plans, units }: AssessmentReport, language: Language): Map<string, string[]> {
  const names = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of units) (names.has(name) ? shared : names).add(name);
  const values = new Map<string, string[]>();
  for (const { plan, byUnit } of plans) {
    const seen = new Set<string>();
    for (const assessment of byUnit) {
      const { unit, indicator, verdict, due, value } = assessment;
      const once = `${unit}\u0000${indicator.code}`;
      if (unit === null || value === null || shared.has(unit) || seen.has(once)) continue;
      seen.add(once);
      const line = `${plan.id} ${indicator.code}: ${valueText(assessment, language)} · ${verdictText(verdict, due, language)}`;
      const lines = values.get(unit);
      if (lines) lines.push(line);
      else values.set(unit, [line]);
    }
  }
  return values;
}
