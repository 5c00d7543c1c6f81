import type { Catalogue } from '../domain/measure.ts';
import { lastYear, type Indicator, type Plan } from '../domain/plan.ts';
import { toExactDecimal } from '../domain/rational.ts';
import { milestoneTime, scheduleText } from '../text/format.ts';
import type { Language } from '../text/language.ts';
import { threshold } from '../text/numbers.ts';
import { wordsOf } from '../text/words.ts';
import { milestoneJson, thresholdJson } from './assessment-json.ts';
import { wrap } from './wrap.ts';

const thresholdCount = ({ indicators }: Plan): number =>
  indicators.reduce((sum, { milestones }) => sum + milestones.length, 0);

/** One line a plan: id, version, years, how many indicators and thresholds, title. */
export function renderPlanList(plans: readonly Plan[], language: Language): string {
  const words = wordsOf(language);
  const idWidth = Math.max(...plans.map(({ id }) => id.length));
  const lines = plans.map((plan) => {
    const status = plan.status === 'complete' ? '' : ` (${words.planStatus[plan.status]})`;
    const counts = `${plan.indicators.length} ${words.plans.indicators}, ${thresholdCount(plan)} ${words.plans.thresholds}`;
    return `${plan.id.padEnd(idWidth)}  ${plan.version}  ${plan.period.from}–${lastYear(plan)}  ${counts}${status}\n${' '.repeat(idWidth + 2)}${plan.title[language]}`;
  });
  return `${lines.join('\n')}\n`;
}

export function planListJson(plans: readonly Plan[]) {
  return {
    plans: plans.map((plan) => ({
      id: plan.id,
      version: plan.version,
      status: plan.status,
      title: plan.title,
      period: plan.period,
      indicators: plan.indicators.length,
      thresholds: thresholdCount(plan),
      sha256: plan.sha256,
    })),
  };
}

/** A plan for a person: its document, every indicator with its thresholds, duties and deadlines. */
export function renderPlan(plan: Plan, language: Language, width: number): string {
  const words = wordsOf(language);
  const { document } = plan;
  const lines = [
    wrap(plan.title[language], width),
    `${plan.id} ${plan.version} · ${plan.period.from}–${lastYear(plan)} · ${words.planStatus[plan.status]}`,
    wrap(`${words.plans.issuer}: ${plan.issuer.name[language]}`, width, '  '),
    wrap(
      `${words.plans.document}: ${[document.number ?? document.printed ?? '–', document.date ?? ''].filter(Boolean).join(', ')} (${document.knownFrom})`,
      width,
      '  ',
    ),
  ];
  if (plan.basedOn.length > 0) {
    const documents = plan.basedOn.map(({ document: name, printedAs }) =>
      printedAs === null ? name : `${name} (“${printedAs}”)`,
    );
    lines.push(wrap(`${words.plans.basedOn}: ${documents.join('; ')}`, width, '  '));
  }
  let goal = '';
  for (const indicator of plan.indicators) {
    const own = plan.goals.find(
      ({ code }) => indicator.code === code || indicator.code.startsWith(`${code}.`),
    );
    if (own && own.code !== goal) {
      goal = own.code;
      lines.push('', wrap(`${own.code} · ${own.title[language]}`, width, '  '));
    }
    lines.push(wrap(`  ${indicatorLine(indicator, plan, language)}`, width, '      '));
  }
  if (plan.indicators.length === 0) lines.push('', words.explain.noThreshold);
  const duty = (text: string, when: string, locator: string): string =>
    wrap(`  • ${text}${when === '' ? '' : ` (${when})`} [${locator}]`, width, '    ');
  if (plan.obligations.length > 0) lines.push('', words.report.obligations);
  for (const { who, what, when, locator } of plan.obligations) {
    lines.push(
      duty(`${who[language]}: ${what[language]}`, when ? scheduleText(when, language) : '', locator),
    );
  }
  if (plan.deadlines.length > 0) lines.push('', words.report.deadlines);
  for (const { who, what, when, locator } of plan.deadlines) {
    lines.push(duty(`${who[language]}: ${what[language]}`, scheduleText(when, language), locator));
  }
  return `${lines.join('\n')}\n`;
}

function indicatorLine(indicator: Indicator, plan: Plan, language: Language): string {
  const thresholds = indicator.milestones.map(
    (milestone) =>
      `${threshold(milestone.threshold, language)} (${milestoneTime(milestone, plan, language)})`,
  );
  const place = indicator.locator === null ? '' : ` [${indicator.locator}]`;
  const targets = thresholds.length > 0 ? thresholds.join('; ') : wordsOf(language).explain.noThreshold;
  return `${indicator.code}  ${indicator.label[language]}: ${targets}${place}`;
}

/** A plan for a program: `milestones` carry exactly the time keys of the plan file, and the threshold in parts. */
export function planJson(plan: Plan, catalogue: Catalogue) {
  return {
    plan: {
      ...plan,
      indicators: plan.indicators.map((indicator) => ({
        code: indicator.code,
        concept: indicator.concept,
        kind: indicator.evaluation.kind,
        label: indicator.label,
        locator: indicator.locator,
        source: indicator.source,
        evaluation: indicator.evaluation,
        units: indicator.units,
        assumptions: indicator.assumptions,
        milestones: indicator.milestones.map((milestone) => ({
          ...milestoneJson(milestone.time),
          ...thresholdJson(milestone, indicator.evaluation, catalogue),
          ...(milestone.tolerance === null ? {} : { tolerance: toExactDecimal(milestone.tolerance) }),
        })),
      })),
    },
  };
}
