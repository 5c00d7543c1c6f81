import { describe, expect, it } from 'vitest';

import { assess } from '../../src/domain/assess.ts';
import type { Assessment, UnitPart } from '../../src/domain/assessment.ts';
import type { ReportedData } from '../../src/domain/observation.ts';
import {
  attestedBy,
  by,
  CATALOGUE,
  numbers,
  period,
  plan,
  ratioOf,
  reported,
  row,
  shareOfUnits,
  shuffled,
  sumOf,
  type Entry,
  type Row,
} from '../support/domain-builders.ts';

const PLAN = plan([
  ratioOf([by(2025, '>= 60%'), by(2030, '> 70%')], {
    code: 'ratio',
    bySex: {
      female: { of: 'girls_reached', in: 'girls' },
      male: { of: 'boys_reached', in: 'boys' },
    },
  }),
  shareOfUnits('legal_education', [by(2025, '>= 85%')], { code: 'share' }),
  shareOfUnits('website_section', [by(2025, '>= 100%')], { code: 'websites' }),
  shareOfUnits('has_woman_leader', [by(2025, '>= 95%')], { code: 'stand-in' }),
  sumOf('contacts', [by(2025, '>= 100000')], { code: 'count' }),
  attestedBy('gender_in_curriculum'),
]);

const KINDS: readonly Row['kind'][] = ['primary', 'lower_secondary', 'multi_level', 'agency', 'unknown'];

function someRows(next: (below: number) => number): Row[] {
  const oneOf = <T>(items: readonly T[]): T => items[next(items.length)] as T;
  const answer = (): Entry => oneOf<Entry>(['yes', 'yes', 'yes', 'no', null, 'invalid']);
  return Array.from({ length: 20 }, (_, index) => {
    const total = next(30);
    const female = next(total + 1);
    return row(
      `Unit ${index}`,
      {
        masters_total: oneOf<Entry>([total, total, total, null]),
        masters_female: oneOf<Entry>([female, female, female, 'invalid']),
        girls: total,
        girls_reached: female,
        boys: total,
        boys_reached: female,
        legal_education: answer(),
        website_section: [answer(), 'yes', oneOf<Entry>(['yes', 'excluded']), 'yes'],
        units_with_woman: next(5),
        units_in_scope: 5,
        contacts: [next(9999), next(9999), oneOf<Entry>([next(9999), null]), next(9999)],
        gender_in_curriculum: oneOf<Entry>(['yes', 'no', 'text', null]),
      },
      oneOf(KINDS),
    );
  });
}

const withCellSet = <Part extends UnitPart>(part: Part) => ({ ...part, cells: new Set(part.cells) });

const asSets = (assessment: Assessment) => ({
  ...assessment,
  surplus: assessment.surplus && new Set(assessment.surplus.map(withCellSet)),
  behind: new Set(assessment.behind.map(withCellSet)),
  leftOut: new Set(assessment.leftOut),
  evidence: new Set(assessment.evidence),
  blanks: new Set(assessment.blanks),
});

describe('the order of the rows', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('changes no verdict, value or gap (data %i)', (seed) => {
    const next = numbers(seed);
    const data = reported(someRows(next));
    const run = (each: ReportedData) => assess(PLAN, CATALOGUE, each, period('2025')).map(asSets);
    const expected = run(data);
    expect(expected.some(({ value }) => value !== null)).toBe(true);
    for (let round = 0; round < 5; round += 1) {
      const other = {
        ...data,
        units: shuffled(data.units, next),
        observations: shuffled(data.observations, next),
      };
      expect(other.units).not.toEqual(data.units);
      expect(run(other)).toEqual(expected);
    }
  });
});
