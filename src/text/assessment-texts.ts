import type { Assessment, SexShare } from '../domain/assessment.ts';
import { percentOf, type Gap } from '../domain/gap.ts';
import type { Catalogue, CountedThing } from '../domain/measure.ts';
import type { Evaluation, Plan } from '../domain/plan.ts';
import { ZERO, compare, subtract } from '../domain/rational.ts';
import { milestoneTime, valueText } from './format.ts';
import type { Language } from './language.ts';
import * as numbers from './numbers.ts';
import { wordsOf } from './words.ts';

export const indicatorText = ({ indicator }: Assessment, language: Language): string =>
  `${indicator.label[language]} [${indicator.code}]`;

/** The value, its bounds when part of the population is unknown, and both sexes where the plan asks for them. */
export function valueLines(assessment: Assessment, language: Language): string {
  const { value, milestone, bySex, coverage, verdict } = assessment;
  const words = wordsOf(language).share;
  const against = milestone?.threshold ?? null;
  const lines = [valueText(assessment, language)];
  if (value && (value.kind === 'share' || value.kind === 'percent') && value.bounds) {
    const { lower, upper } = value.bounds;
    lines.push(
      words.bounds(numbers.bound(lower, 'lower', language), numbers.bound(upper, 'upper', language)),
    );
  }
  if (bySex) {
    const sex = (name: string, { numerator, denominator, satisfies }: SexShare): void => {
      if (denominator === 0n) return;
      const share = numbers.percent(percentOf(numerator, denominator), against, language);
      lines.push(
        `${name} ${share}${satisfies === false && verdict.outcome === 'met' ? ` (${words.sexFails})` : ''}`,
      );
    };
    sex(words.girls, bySex.female);
    sex(words.boys, bySex.male);
  }
  const { reported, expected } = coverage;
  if (value && expected > 0 && reported < expected) {
    lines.push(words.coverage(numbers.count(reported, language), numbers.count(expected, language)));
  }
  // A plan sums only contacts, and those are listed as events.
  if (value && assessment.isCounted)
    lines.push(value.kind === 'sum' ? words.countedFromEvents : words.countedFromStaff);
  return lines.join('\n');
}

export function milestoneText({ milestone }: Assessment, plan: Plan, language: Language): string {
  if (!milestone) return '–';
  return `${numbers.threshold(milestone.threshold, language)}\n(${milestoneTime(milestone, plan, language)})`;
}

/** The distance to the threshold in points and people, or how far above it the value is. */
export function gapText(assessment: Assessment, view: GapView): string {
  const { verdict } = assessment;
  if (verdict.outcome === 'met') return aboveText(assessment, view.language);
  if (verdict.outcome === 'not_assessed' || !verdict.gap) return '';
  return gapLines(assessment, verdict.gap, view).join('\n');
}

export interface GapView {
  readonly catalogue: Catalogue;
  readonly language: Language;
}

function gapLines(assessment: Assessment, gap: Gap, { catalogue, language }: GapView): string[] {
  const words = wordsOf(language).gap;
  const { milestone, verdict } = assessment;
  const lines: string[] = [];
  if (gap.points && milestone) {
    lines.push(
      compare(gap.points, ZERO) === 0
        ? words.touches(numbers.threshold(milestone.threshold, language))
        : words.points(numbers.points(gap.points, language)),
    );
  }
  const counted = countedThing(assessment.indicator.evaluation, catalogue);
  const thing = wordsOf(language).thing[counted];
  if (gap.inPlace === 'impossible') lines.push(words.impossibleInPlace);
  else if (gap.inPlace !== null) {
    const needed = numbers.count(gap.inPlace < 0n ? -gap.inPlace : gap.inPlace, language);
    const more = verdict.outcome === 'undetermined' ? words.atMost : words.more;
    lines.push(gap.inPlace < 0n ? words.fewer(needed, thing) : more(needed, thing));
  }
  // Children and tasks are not recruited.
  if (counted !== 'person') return lines;
  if (gap.byHiring === 'impossible') lines.push(words.impossibleByHiring);
  else if (gap.byHiring !== null) lines.push(words.hired(numbers.count(gap.byHiring, language)));
  return lines;
}

/** What is counted: units for a share of units, else what the measure counts. */
export function countedThing(evaluation: Evaluation, catalogue: Catalogue): CountedThing {
  if (evaluation.kind === 'unit_share') return 'unit';
  const id =
    evaluation.kind === 'ratio' ? evaluation.ratio.of : evaluation.kind === 'count' ? evaluation.sum : '';
  const measure = catalogue.measures.get(id);
  return measure?.kind === 'count' ? measure.counts : 'person';
}

function aboveText({ value, milestone }: Assessment, language: Language): string {
  if (value?.kind !== 'share' || !milestone || value.denominator === 0n) return '';
  const above = subtract(percentOf(value.numerator, value.denominator), milestone.threshold.value);
  return compare(above, ZERO) > 0 ? wordsOf(language).gap.above(numbers.points(above, language)) : '';
}

/** The milestone still ahead, with the way to go. */
export function nextText(assessment: Assessment, plan: Plan, view: GapView): string {
  const { language } = view;
  const { milestone, verdict } = assessment;
  if (!milestone) return '';
  const target = `${numbers.threshold(milestone.threshold, language)} (${milestoneTime(milestone, plan, language)})`;
  if (verdict.outcome === 'met') return `${target} ${wordsOf(language).verdict.met.toLowerCase()}`;
  if (verdict.outcome === 'not_assessed' || !verdict.gap) return target;
  return `${target}: ${gapLines(assessment, verdict.gap, view).join('; ')}`;
}
