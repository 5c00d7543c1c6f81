import { LIST_EN } from '../phrases.ts';
import type { MessageTable } from '../../message.ts';

/** A plan, mapping, baseline or config file, and what a plan is. */
export const enPlanMessages = {
  PLAN_SYNTAX: ({ detail }) => ({
    problem: `The YAML is not well-formed: ${detail}.`,
    remedy: 'Mend this line and check again.',
  }),
  PLAN_SHAPE: ({ path, problem, found, accepted }) => ({
    problem:
      problem === 'unknown_key'
        ? `${path}: there is no key "${found}".`
        : problem === 'missing'
          ? `${path} is missing.`
          : `${path}: "${found}" is not accepted.`,
    remedy:
      accepted.length === 0
        ? 'See the format of this kind of file: *.schema.json in targets/ and docs/.'
        : problem === 'unknown_key'
          ? `Did you mean ${accepted.join(', ')}?`
          : `Accepted: ${accepted.join(', ')}.`,
  }),
  PLAN_DUPLICATE: ({ what, id }) => ({
    problem: `${LIST_EN[what]} "${id}" occurs twice.`,
    remedy: 'Use each id once: rename or remove one.',
  }),
  PLAN_EVALUATION: ({ code, found }) => ({
    problem: `${code}: exactly one of ratio, unit_share, count, attestation is needed${found.length > 0 ? `; found ${found.join(', ')}` : ''}.`,
    remedy: 'Keep one of them.',
  }),
  PLAN_MILESTONE_TIME: ({ code, found }) => ({
    problem: `${code}: a milestone needs exactly one of by, from, throughout (every goes with throughout only)${found.length > 0 ? `; found ${found.join(', ')}` : ''}.`,
    remedy: 'Keep one of them.',
  }),
  PLAN_MILESTONE_ORDER: ({ code, earlier, later }) => ({
    problem: `${code}: milestone "${later}" follows "${earlier}" but is not later.`,
    remedy: 'Put milestones in order of their years.',
  }),
  PLAN_MILESTONE_OUTSIDE: ({ code, milestone, from, to }) => ({
    problem: `${code}: milestone ${milestone} lies outside the plan's years (${from}–${to}).`,
    remedy: "Correct the year or the plan's period.",
  }),
  PLAN_BACKWARD_TARGET: ({ code, earlier, later }) => ({
    problem: `${code}: the later milestone "${later}" asks less than "${earlier}".`,
    remedy: 'Check against the text.',
  }),
  PLAN_SHARE_OVER_100: ({ code, threshold }) => ({
    problem: `${code}: the threshold ${threshold} is over 100%.`,
    remedy: 'A share cannot exceed 100%: correct it.',
  }),
  PLAN_THRESHOLD_UNIT: ({ code, threshold, expected }) => ({
    problem: `${code}: the threshold ${threshold} is of the wrong kind.`,
    remedy:
      expected === 'percent'
        ? 'A share needs a threshold with %.'
        : 'A count needs a threshold without %; an attestation has none.',
  }),
  PLAN_TOLERANCE: ({ code }) => ({
    problem: `${code}: a tolerance goes with ~ only.`,
    remedy: 'Remove it or change the comparator.',
  }),
  PLAN_UNKNOWN_MEASURE: ({ id, near }) => ({
    problem: `The catalogue has no measure "${id}".`,
    remedy:
      near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Add it to targets/measures or correct the id.',
  }),
  PLAN_MEASURE_KIND: ({ id, kind, expected }) => ({
    problem: `Measure "${id}" is of kind ${kind}; ${expected} is needed here.`,
    remedy: 'Choose a measure of that kind.',
  }),
  PLAN_NOT_QUARTERLY: ({ code, measure }) => ({
    problem: `${code}: every: quarter needs a measure asked by quarter; "${measure}" is not.`,
    remedy: 'Remove every, or choose a measure with quarterly: true.',
  }),
  PLAN_NO_LOCATOR: ({ code }) => ({
    problem: `${code}: the locator is missing.`,
    remedy:
      'Give the place in the text, such as "I.2.3.d"; null is for a partial or unverified plan with a source.',
  }),
  PLAN_EMPTY_POPULATION: ({ code }) => ({
    problem: `${code}: units is empty, so no unit would count.`,
    remedy: 'List the kinds of unit in scope.',
  }),
  PLAN_UNKNOWN_ASSUMPTION: ({ id, known }) => ({
    problem: `There is no assumption "${id}".`,
    remedy: `Declared: ${known.join(', ') || 'none'}.`,
  }),
  PLAN_SCHEDULE: ({ found }) => ({
    problem: `A schedule needs exactly one form; found ${found.join(', ') || 'none'}.`,
    remedy: 'Use one of in_months, in_month, before, before_yearly, window, as_arises, worded.',
  }),
  PLAN_PERIOD: ({ from, to }) => ({
    problem: `The plan's period ${from}–${to} is not valid.`,
    remedy: 'from <= to <= orientation_to.',
  }),

  PERIOD_OUTSIDE_PLAN: ({ plan, period, from, to }) => ({
    problem: `Period ${period} lies outside plan ${plan} (${from}–${to}).`,
    remedy: 'Choose another period or plan.',
  }),
  PLACE_MISMATCH: ({ found, expected, plan }) => ({
    problem: `The file says "${found}", while plan ${plan} is of ${expected}.`,
    remedy: 'Check the plan (--plan) and the file.',
  }),
  PLAN_NO_TARGETS: ({ plan }) => ({
    problem: `Plan ${plan} has no numeric target.`,
    remedy: 'The command check lists its obligations and deadlines.',
  }),
  PLAN_UNVERIFIED: ({ plan }) => ({
    problem: `The text of plan ${plan} was not available, so it has no thresholds.`,
    remedy: 'Add them from the original text in a new version of the plan file.',
  }),
  PLAN_PARTIAL: ({ plan }) => ({
    problem: `Plan ${plan} holds only figures that could be confirmed.`,
    remedy: 'Check against the original text before relying on it.',
  }),
  PLAN_ADOPTS: ({ plan, adopted }) => ({
    problem: `Plan ${plan} takes over the targets of ${adopted}.`,
    remedy: `Check them too with --plan ${adopted}.`,
  }),
  ISSUER_DISSOLVED: ({ plan, date }) => ({
    problem: `The issuer of plan ${plan} was dissolved on ${date}.`,
    remedy: 'Confirm that the plan still holds before relying on the result.',
  }),
  WEAKER_TARGET: ({ plan, code, threshold, higherPlan, higherCode, higherThreshold }) => ({
    problem: `${code} of ${plan} (${threshold}) asks less than ${higherCode} of the higher level's ${higherPlan} (${higherThreshold}).`,
    remedy: 'Look at both results.',
  }),
} satisfies Partial<MessageTable>;
