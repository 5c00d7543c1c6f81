import { SEVERITIES, type Severity } from '../domain/diagnostic.ts';
import { messageOf } from '../text/message.ts';
import { milestoneTime } from '../text/format.ts';
import { threshold } from '../text/numbers.ts';
import { titleOf } from '../text/title.ts';
import { wordsOf } from '../text/words.ts';
import type { Finding } from './finding.ts';
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
    const { diagnostic } = finding;
    const title = sarifText(titleOf(diagnostic.code, language));
    return {
      id,
      shortDescription: title,
      fullDescription: title,
      help: sarifText(messageOf(diagnostic, catalogue, language).remedy),
      defaultConfiguration: { level: LEVELS[SEVERITIES[diagnostic.code]] },
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
