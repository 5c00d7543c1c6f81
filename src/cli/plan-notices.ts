import { diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import { coversPeriod } from '../domain/milestone.ts';
import { formatPeriod, lastDay, type Period } from '../domain/period.ts';
import { lastYear, type Plan } from '../domain/plan.ts';
import type { SurveyedInput } from './survey-inputs.ts';

/** What a person should know of a plan before trusting the result. */
export function planNotices(plan: Plan, inputs: readonly SurveyedInput[], period: Period): Diagnostic[] {
  const at = { kind: 'argument', name: '--plan' } as const;
  const notices: Diagnostic[] = [];
  if (!coversPeriod(plan, period)) {
    const args = { plan: plan.id, period: formatPeriod(period), from: plan.period.from, to: lastYear(plan) };
    notices.push(diagnostic('PERIOD_OUTSIDE_PLAN', args, { kind: 'argument', name: '--period' }));
  }
  if (plan.status === 'unverified') notices.push(diagnostic('PLAN_UNVERIFIED', { plan: plan.id }, at));
  else if (!plan.indicators.some(({ milestones }) => milestones.length > 0)) {
    notices.push(diagnostic('PLAN_NO_TARGETS', { plan: plan.id }, at));
  }
  if (plan.status === 'partial') notices.push(diagnostic('PLAN_PARTIAL', { plan: plan.id }, at));
  for (const adopted of plan.adopts) notices.push(diagnostic('PLAN_ADOPTS', { plan: plan.id, adopted }, at));
  const { dissolved, locality } = plan.issuer;
  if (dissolved !== null && dissolved <= lastDay(period)) {
    notices.push(diagnostic('ISSUER_DISSOLVED', { plan: plan.id, date: dissolved }, at));
  }
  for (const { file, survey } of inputs) {
    const { places } = survey.title;
    const [found] = places;
    if (locality === null || found === undefined || places.includes(locality)) continue;
    const args = { found, expected: locality, plan: plan.id };
    notices.push(diagnostic('PLACE_MISMATCH', args, { kind: 'file', file }));
  }
  return notices;
}
