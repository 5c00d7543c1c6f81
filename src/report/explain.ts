import type { Catalogue, Measure } from '../domain/measure.ts';
import { coversPeriod, milestonesFor } from '../domain/milestone.ts';
import type { Period } from '../domain/period.ts';
import type { Evaluation, Indicator, Plan } from '../domain/plan.ts';
import { toExactDecimal } from '../domain/rational.ts';
import { requiredMeasures } from '../domain/report.ts';
import { milestoneTime, periodText } from '../text/format.ts';
import type { Language } from '../text/language.ts';
import { localDecimal, threshold } from '../text/numbers.ts';
import { wordsOf } from '../text/words.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

export interface ExplainView {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly width: number;
  readonly style: Style;
  readonly period: Period;
  /** Ids of the plans a check would use. */
  readonly chosen: readonly string[];
  /** Whether they were named, rather than taken because none was. */
  readonly named: boolean;
}

export interface Candidate {
  readonly plan: Plan;
  readonly indicator: Indicator;
}

const SPELLINGS = 6;

/** What an indicator measures, in every plan that has it, and why each applies to the period or does not. */
export function renderExplanation(candidates: readonly Candidate[], view: ExplainView): string {
  return `${candidates.map((candidate) => explain(candidate, view)).join('\n\n')}\n`;
}

function explain({ plan, indicator }: Candidate, view: ExplainView): string {
  const { language, width, style } = view;
  const words = wordsOf(language);
  const item = (label: string, text: string): string =>
    wrap(`  ${style.strong(`${label}:`)} ${text}`, width, '    ');
  const assumptions = plan.assumptions.filter(({ id }) => indicator.assumptions.includes(id));
  return [
    style.strong(wrap(`${indicator.code} · ${indicator.label[language]}`, width, '  ')),
    `  ${style.quiet(`${plan.id} ${plan.version}`)}`,
    item(words.explain.measured, measuredText(indicator.evaluation, view)),
    item(words.explain.population, indicator.units.map((kind) => words.unitKind[kind]).join(', ')),
    item(words.explain.thresholds, thresholdText(plan, indicator, language)),
    indicator.locator === null
      ? item(words.explain.source, indicator.source ?? '–')
      : item(words.explain.locator, indicator.locator),
    item(words.explain.applies, applies(plan, indicator, view)),
    ...(assumptions.length === 0 ? [] : [`  ${style.strong(`${words.explain.assumptions}:`)}`]),
    ...assumptions.map(({ text }) => wrap(`    • ${text[language]}`, width, '      ')),
    `  ${style.strong(`${words.explain.columns}:`)}`,
    ...columnMeasures(indicator.evaluation, view.catalogue).map((measure) =>
      wrap(`    • ${columnText(measure, language)}`, width, '      '),
    ),
  ].join('\n');
}

function measuredText(evaluation: Evaluation, { catalogue, language }: ExplainView): string {
  const words = wordsOf(language).explain;
  const name = (id: string): string => catalogue.measures.get(id)?.label[language] ?? id;
  switch (evaluation.kind) {
    case 'ratio':
      return words.ratio(name(evaluation.ratio.of), name(evaluation.ratio.in));
    case 'unit_share':
      return words.unitShare(name(evaluation.yes));
    case 'count':
      return `${words.sum(name(evaluation.sum))}, ${words[evaluation.accumulation]}`;
    case 'attestation':
      return words.attestation(name(evaluation.evidence));
  }
}

function thresholdText(plan: Plan, { milestones }: Indicator, language: Language): string {
  const words = wordsOf(language).explain;
  if (milestones.length === 0) return words.noThreshold;
  return milestones
    .map((milestone) => {
      const tolerance = milestone.tolerance && toExactDecimal(milestone.tolerance);
      const about = tolerance ? `, ${words.tolerance(localDecimal(tolerance, language))}` : '';
      return `${threshold(milestone.threshold, language)} (${milestoneTime(milestone, plan, language)}${about})`;
    })
    .join('; ');
}

function applies(plan: Plan, indicator: Indicator, { language, period, chosen, named }: ExplainView): string {
  const words = wordsOf(language).explain;
  const when = periodText(period, language);
  if (!coversPeriod(plan, period)) return words.outside(when);
  const use = !chosen.includes(plan.id) ? words.notChosen : named ? words.named : words.chosen;
  const judged = milestonesFor(indicator.milestones, plan, period);
  if (judged.length === 0) {
    return `${indicator.milestones.length === 0 ? words.noThreshold : words.superseded(when)}; ${use}`;
  }
  return `${judged.some(({ due }) => due) ? words.appliesDue(when) : words.appliesAhead(when)}; ${use}`;
}

/** The measures needed, and the counts that may stand in for an answer. */
function columnMeasures(evaluation: Evaluation, catalogue: Catalogue): Measure[] {
  const ids = requiredMeasures(evaluation).flatMap((id) => {
    const measure = catalogue.measures.get(id);
    return measure?.kind === 'yesno' && measure.standIn
      ? [id, measure.standIn.yes, measure.standIn.total]
      : [id];
  });
  return ids.flatMap((id) => catalogue.measures.get(id) ?? []);
}

function columnText({ id, label, headers }: Measure, language: Language): string {
  const spellings = headers.slice(0, SPELLINGS).map((header) => `“${header}”`);
  return `${label[language]} (${id}): ${spellings.join(', ')}${headers.length > SPELLINGS ? ' …' : ''}`;
}
