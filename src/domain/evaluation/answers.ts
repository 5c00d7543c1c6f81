import type { Answer, CellRef, Observation } from '../observation.ts';
import type { Quarter } from '../period.ts';

/** What one unit says to a yes/no measure over a period. */
export interface UnitAnswer {
  readonly answer: Answer | 'unknown';
  readonly invalid: boolean;
  readonly cells: readonly CellRef[];
}

/**
 * One answer for the whole period: by quarter, yes needs yes in every quarter of the period, one no is a no, and a
 * quarter nobody answered leaves it unknown. A column that is not split by quarter answers for all of them.
 */
export function answerOf(observations: readonly Observation[], quarters: readonly Quarter[]): UnitAnswer {
  const relevant = observations.filter(({ quarter }) => quarter === null || quarters.includes(quarter));
  const cells = relevant.filter(({ value }) => value.status === 'answer').map(({ cell }) => cell);
  const split = relevant.some(({ quarter }) => quarter !== null) && quarters.length < 4;
  const whole = split
    ? undefined
    : relevant.find(({ quarter, value }) => quarter === null && value.status !== 'missing');
  const asked = whole
    ? [whole]
    : quarters
        .map((wanted) => relevant.find(({ quarter }) => quarter === wanted))
        .filter((found) => found !== undefined);
  const complete = whole !== undefined || asked.length === quarters.length;
  const answers = asked.map(({ value }) => (value.status === 'answer' ? value.answer : 'unknown'));
  const invalid = asked.some(({ value }) => value.status === 'invalid');
  return { answer: combine(answers, complete), invalid, cells };
}

function combine(answers: readonly (Answer | 'unknown')[], complete: boolean): Answer | 'unknown' {
  if (answers.includes('no')) return 'no';
  if (!complete || answers.length === 0 || answers.includes('unknown')) return 'unknown';
  return answers.every((answer) => answer === 'excluded') ? 'excluded' : 'yes';
}
