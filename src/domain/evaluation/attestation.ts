import type { LeftOut } from '../assessment.ts';
import type { CellRef } from '../observation.ts';
import { answerOf } from './answers.ts';
import { none, NOTHING, type Evaluated, type EvaluationContext } from './evaluated.ts';

/** How many units attest it: a yes, or any words given as evidence. Never a verdict. */
export function evaluateAttestation(context: EvaluationContext, measure: string): Evaluated {
  const { population, index } = context;
  if (population.length === 0) return none('out_of_scope');
  const leftOut: LeftOut[] = [];
  const evidence: CellRef[] = [];
  let yes = 0n;
  let answered = 0n;
  for (const unit of population) {
    const observations = index.of(unit.id, measure);
    const words = observations.find(({ value }) => value.status === 'text');
    const { answer, invalid, cells } = answerOf(observations, []);
    if (words || answer === 'yes') yes += 1n;
    if (words || answer === 'yes' || answer === 'no') {
      answered += 1n;
      evidence.push(...(words ? [words.cell] : cells));
    } else leftOut.push({ unit: unit.name, why: invalid ? 'invalid' : 'missing' });
  }
  const coverage = { reported: Number(answered), expected: population.length };
  if (answered === 0n) {
    return none(
      leftOut.some(({ why }) => why === 'invalid') ? 'invalid_data' : 'no_data',
      population.length,
      leftOut,
    );
  }
  return { ...NOTHING, value: { kind: 'tally', yes, answered }, coverage, leftOut, evidence };
}
