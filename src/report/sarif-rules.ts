import type { Severity } from '../domain/diagnostic.ts';
import type { Finding } from '../domain/finding.ts';
import { diagnosticHelp } from '../text/diagnostic-help.ts';
import { milestoneTime } from '../text/format.ts';
import { threshold } from '../text/numbers.ts';
import { wordsOf } from '../text/words.ts';
import { placeText } from './diagnostic-list.ts';
import type { RenderContext } from './json.ts';
import { sarifText } from './sarif-text.ts';

export const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

export interface SarifRule {
  readonly id: string;
  readonly shortDescription: ReturnType<typeof sarifText>;
  readonly fullDescription: ReturnType<typeof sarifText>;
  readonly help: ReturnType<typeof sarifText>;
  readonly defaultConfiguration: { readonly level: (typeof LEVELS)[Severity] };
}

/** A diagnostic's code, or the plan with the indicator's code. */
export const ruleIdOf = (finding: Finding): string =>
  finding.kind === 'data'
    ? finding.diagnostic.code
    : `${finding.plan.id}/${finding.assessment.indicator.code}`;

/** The rules that occur, by id, each described once. */
export function sarifRules(findings: readonly Finding[], context: RenderContext): SarifRule[] {
  const rules = new Map<string, SarifRule>();
  for (const finding of findings) {
    const id = ruleIdOf(finding);
    if (!rules.has(id)) rules.set(id, ruleOf(id, finding, context));
  }
  return [...rules.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function ruleOf(id: string, finding: Finding, { catalogue, language }: RenderContext): SarifRule {
  if (finding.kind === 'data') {
    const help = diagnosticHelp(finding.diagnostic.code, catalogue, language);
    const words = wordsOf(language).explain;
    const example = `${words.example}: ${placeText(help.example.location)}: ${help.problem}`;
    return {
      id,
      shortDescription: sarifText(help.title),
      fullDescription: sarifText(help.meaning),
      help: sarifText(`${help.meaning} ${example} ${words.remedy}: ${help.remedy}`),
      defaultConfiguration: { level: LEVELS[help.severity] },
    };
  }
  const { plan, assessment } = finding;
  const { indicator } = assessment;
  const words = wordsOf(language).explain;
  const thresholds = indicator.milestones.map(
    (milestone) =>
      `${threshold(milestone.threshold, language)} (${milestoneTime(milestone, plan, language)})`,
  );
  const origin =
    indicator.locator === null
      ? `${words.source}: ${indicator.source ?? '–'}`
      : `${words.locator}: ${indicator.locator}`;
  return {
    id,
    shortDescription: sarifText(indicator.label[language]),
    fullDescription: sarifText(`${indicator.label[language]} – ${plan.title[language]}`),
    help: sarifText(`${words.thresholds}: ${thresholds.join('; ')}. ${origin}.`),
    defaultConfiguration: { level: 'error' },
  };
}
