import type { LeftOutReason } from '../domain/assessment.ts';
import { suggestedHeaders } from '../domain/missing-measures.ts';
import { requiredMeasures, type PlanReport } from '../domain/report.ts';
import { count } from '../text/numbers.ts';
import { wordsOf } from '../text/words.ts';
import type { TableView } from './table.ts';
import { wrap } from './wrap.ts';

const NAMES = 4;

/** Due indicators without a column, each with headers that would be understood. */
export function missingColumnList({ assessments, missingMeasures }: PlanReport, view: TableView): string {
  const { language, catalogue, width, style } = view;
  const words = wordsOf(language).report;
  if (missingMeasures.length === 0) return '';
  const lines = [style.strong(words.missingColumns)];
  const seen = new Set<string>();
  for (const { indicator, due } of assessments) {
    if (!due || seen.has(indicator.code)) continue;
    seen.add(indicator.code);
    const missing = requiredMeasures(indicator.evaluation).filter((id) => missingMeasures.includes(id));
    if (missing.length === 0) continue;
    const headers = missing.map((id) => {
      return suggestedHeaders(id, catalogue)
        .map((spelling) => `“${spelling}”`)
        .join(' / ');
    });
    lines.push(wrap(`  ${indicator.code}: ${words.addColumn(headers.join(' + '))}`, width, '    '));
  }
  return lines.length > 1 ? lines.join('\n') : '';
}

/** Which units each indicator left out, and why; long lists are cut with a count. */
export function leftOutList({ assessments }: PlanReport, view: TableView): string {
  const { language, width, style } = view;
  const words = wordsOf(language);
  const lines: string[] = [];
  const seen = new Set<string>();
  for (const { indicator, leftOut, verdict } of assessments) {
    if (seen.has(indicator.code) || leftOut.length === 0) continue;
    seen.add(indicator.code);
    if (verdict.outcome === 'not_assessed' && verdict.reason === 'no_data') continue;
    const parts = [...groupByReason(leftOut)].map(
      ([why, names]) => `${words.leftOut[why]}: ${nameList(names, view)}`,
    );
    lines.push(wrap(`  ${indicator.code}: ${parts.join('; ')}`, width, '    '));
  }
  return lines.length === 0 ? '' : [style.strong(words.report.leftOutTitle), ...lines].join('\n');
}

function groupByReason(leftOut: PlanReport['assessments'][number]['leftOut']): Map<LeftOutReason, string[]> {
  const groups = new Map<LeftOutReason, string[]>();
  for (const { unit, why } of leftOut) {
    const names = groups.get(why);
    if (names) names.push(unit);
    else groups.set(why, [unit]);
  }
  return groups;
}

function nameList(names: readonly string[], { language }: TableView): string {
  const shown = names.slice(0, NAMES).join(', ');
  const rest = names.length - NAMES;
  return rest > 0 ? `${shown} ${wordsOf(language).report.moreUnits(count(rest, language))}` : shown;
}

/** The readings of the text that the due indicators with a value rest on. */
export function assumptionList(
  { plan, assessments }: PlanReport,
  { language, width, style }: TableView,
): string {
  const used = new Set(
    assessments.filter(({ due, value }) => due && value).flatMap(({ indicator }) => indicator.assumptions),
  );
  const texts = plan.assumptions
    .filter(({ id }) => used.has(id))
    .map(({ text }) => wrap(`  • ${text[language]}`, width, '    '));
  return texts.length === 0 ? '' : [style.strong(wordsOf(language).report.assumptions), ...texts].join('\n');
}
