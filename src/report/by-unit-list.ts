import type { Assessment } from '../domain/assessment.ts';
import { ZERO, compare, type Rational } from '../domain/rational.ts';
import type { PlanReport } from '../domain/report.ts';
import { valueText, verdictText } from '../text/format.ts';
import { points } from '../text/numbers.ts';
import { wordsOf } from '../text/words.ts';
import type { TableView } from './table.ts';
import { wrap } from './wrap.ts';

/** Each unit's own values, one line an indicator, with what it adds to the pooled ratio. Plain lines: there may be thousands. */
export function byUnitList({ byUnit, assessments }: PlanReport, view: TableView): string {
  if (byUnit.length === 0) return '';
  const { language, style, width } = view;
  const words = wordsOf(language).report;
  const surplus = surplusByCode(assessments);
  const lines = [style.strong(words.byUnit)];
  let unit = '';
  const seen = new Set<string>();
  for (const assessment of byUnit) {
    if (assessment.unit !== unit) {
      unit = assessment.unit ?? '';
      seen.clear();
      lines.push(`  ${style.strong(unit)}`);
    }
    const { code } = assessment.indicator;
    if (seen.has(code) || !assessment.value) continue;
    seen.add(code);
    lines.push(wrap(unitLine(assessment, surplus.get(code)?.get(unit), view), width, '        '));
  }
  return lines.join('\n');
}

function unitLine(assessment: Assessment, surplus: Rational | undefined, { language }: TableView): string {
  const { verdict, due, indicator } = assessment;
  const text = `    ${indicator.code}  ${valueText(assessment, language)} · ${verdictText(verdict, due, language)}`;
  if (!surplus) return text;
  const sign = compare(surplus, ZERO) > 0 ? '+' : '';
  return `${text} · ${wordsOf(language).report.surplusTitle} ${sign}${points(surplus, language)}`;
}

function surplusByCode(assessments: readonly Assessment[]): Map<string, Map<string, Rational>> {
  const codes = new Map<string, Map<string, Rational>>();
  for (const { indicator, surplus } of assessments) {
    if (!surplus || codes.has(indicator.code)) continue;
    codes.set(indicator.code, new Map(surplus.map(({ unit, value }) => [unit, value])));
  }
  return codes;
}
