import { describe, expect, it } from 'vitest';
import { impliedAnswers } from '../../src/domain/implied-answers.ts';
import type { Observation, ReportingUnit } from '../../src/domain/observation.ts';
import { catalogue } from '../support/grid.ts';

const cell = (address: string) => ({ file: 'a.xlsx', sheet: 'S', row: 1, column: 1, address });
const unit = (id: string, kind: ReportingUnit['kind']): ReportingUnit => ({
  id,
  name: id,
  code: null,
  kind,
  kindSource: 'name',
  parent: null,
  cell: cell('A1'),
});
const observed = (id: string, measure: string, value: Observation['value']): Observation => ({
  unit: id,
  measure,
  quarter: null,
  value,
  cell: cell(`${id}1`),
});
const women = (id: string, value: bigint) => observed(id, 'planning_female', { status: 'count', value });
const answer = (id: string, said: 'yes' | 'no') =>
  observed(id, 'has_woman_in_planning', { status: 'answer', answer: said });
const units = [unit('A', 'primary'), unit('B', 'primary'), unit('C', 'preschool')];

describe('a count of women in planning', () => {
  const answers = (observations: readonly Observation[]) => {
    const implied = impliedAnswers(catalogue, units, observations);
    return {
      said: implied.observations
        .filter(({ measure }) => measure === 'has_woman_in_planning')
        .map((one) => [one.unit, one.value.status === 'answer' ? one.value.answer : one.value.status]),
      diagnostics: implied.diagnostics.map(({ code, args }) => [code, args]),
    };
  };

  it('answers whether there is one, for units that are asked and do not answer', () => {
    expect(answers([women('A', 3n), women('B', 0n), women('C', 2n)])).toEqual({
      said: [
        ['A', 'yes'],
        ['B', 'no'],
      ],
      diagnostics: [
        ['ANSWERS_IMPLIED', { measure: 'has_woman_in_planning', by: 'planning_female', units: 2 }],
      ],
    });
  });

  it('gives way to an answer, and a contradiction is said', () => {
    const { said, diagnostics } = answers([
      women('A', 3n),
      answer('A', 'no'),
      women('B', 1n),
      answer('B', 'yes'),
    ]);
    expect(said).toEqual([
      ['A', 'no'],
      ['B', 'yes'],
    ]);
    expect(diagnostics.map(([code]) => code)).toEqual(['ANSWER_AGAINST_COUNT']);
  });

  it('that is missing or wrong answers nothing', () => {
    const missing = observed('A', 'planning_female', { status: 'missing' });
    const invalid = observed('B', 'planning_female', { status: 'invalid' });
    expect(answers([missing, invalid])).toEqual({ said: [], diagnostics: [] });
  });
});
