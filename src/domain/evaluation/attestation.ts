import type { LeftOut } from '../assessment.ts';
import type { CellRef } from '../observation.ts';
import { answerOf } from './answers.ts';
import { blanksOf, none, NOTHING, type Evaluated, type EvaluationContext } from './evaluated.ts';

/** How many units attest it: a yes, or any words given as evidence. Never a verdict. */
export function evaluateAttestation(context: EvaluationContext, measure: string): Evaluated {
  const { population, notReported, index } = context;
  const expected = population.length + notReported.length;
  if (expected === 0) return none('out_of_scope');
  const leftOut: LeftOut[] = [...notReported];
  const evidence: CellRef[] = [];
  const blanks: CellRef[] = [];
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
    } else {
      leftOut.push({ unit: unit.name, why: invalid ? 'invalid' : 'missing' });
      if (!invalid) blanks.push(...blanksOf(context, unit, measure));
    }
  }
  const coverage = { reported: Number(answered), expected };
  if (answered === 0n) {
    const reason = leftOut.some(({ why }) => why === 'invalid') ? 'invalid_data' : 'no_data';
    return { ...none(reason, expected, leftOut), blanks };
  }
  return { ...NOTHING, value: { kind: 'tally', yes, answered }, coverage, leftOut, evidence, blanks };
}
