import { describe, expect, it } from 'vitest';

import { assess } from '../../src/domain/assess.ts';
import { rational } from '../../src/domain/rational.ts';
import {
  assessOne,
  by,
  CATALOGUE,
  period,
  plan,
  reported,
  row,
  shareOfUnits,
  throughout,
  type Entry,
  type Row,
} from '../support/domain-builders.ts';

const legal = (unit: string, answer: Entry, kind?: Row['kind']): Row =>
  row(unit, { legal_education: answer }, kind);
const many = (count: number, answer: Entry): Row[] =>
  Array.from({ length: count }, (_, index) => legal(`${answer} ${index}`, answer));

const INDICATOR = shareOfUnits('legal_education', [by(2025, '>= 85%')]);
const assessLegal = (rows: readonly Row[]) => assessOne(INDICATOR, rows);

describe('a share of units', () => {
  it('is units saying yes over units of the population', () => {
    expect(assessLegal([...many(17, 'yes'), ...many(3, 'no')])).toMatchObject({
      value: { kind: 'share', numerator: 17n, denominator: 20n, bounds: null },
      verdict: { outcome: 'met' },
      coverage: { reported: 20, expected: 20 },
    });
  });

  it('has a gap in units, never by hiring', () => {
    expect(assessLegal([...many(16, 'yes'), ...many(4, 'no')]).verdict).toEqual({
      outcome: 'not_met',
      gap: { points: rational(5), inPlace: 1n, byHiring: null },
    });
  });

  it('has no surplus per unit', () => {
    expect(assessLegal(many(3, 'yes')).surplus).toBeNull();
  });

  it('names the empty cells for want of which units are left out', () => {
    const { blanks, leftOut } = assessLegal([
      ...many(2, 'yes'),
      legal('blank', null),
      legal('wrong', 'invalid'),
    ]);
    expect(leftOut.map(({ unit, why }) => [unit, why])).toEqual([
      ['blank', 'missing'],
      ['wrong', 'invalid'],
    ]);
    expect(blanks).toHaveLength(1);
    expect(assessLegal(many(2, null)).blanks).toHaveLength(2);
  });

  it('names the units that say no as those behind', () => {
    const { behind } = assessLegal([...many(2, 'yes'), ...many(2, 'no'), legal('blank', null)]);
    expect(
      behind.map(({ unit, numerator, denominator, cells }) => [unit, numerator, denominator, cells.length]),
    ).toEqual([
      ['no 0', 0n, 1n, 1],
      ['no 1', 0n, 1n, 1],
    ]);
  });

  it('blanks bound it: [yes/N, (yes + unknown)/N]', () => {
    const { value, verdict, coverage, leftOut } = assessLegal([
      ...many(16, 'yes'),
      ...many(2, 'no'),
      legal('Blank', null),
      legal('Wrong', 'invalid'),
    ]);
    expect(value).toEqual({
      kind: 'share',
      numerator: 16n,
      denominator: 20n,
      bounds: { lower: rational(80), upper: rational(90) },
    });
    expect(verdict).toMatchObject({ outcome: 'undetermined', cause: 'bounds', gap: { inPlace: 1n } });
    expect(coverage).toEqual({ reported: 18, expected: 20 });
    expect(leftOut).toEqual([
      { unit: 'Blank', why: 'missing' },
      { unit: 'Wrong', why: 'invalid' },
    ]);
  });

  it('is settled when both bounds are on one side', () => {
    expect(assessLegal([...many(17, 'yes'), ...many(2, 'no'), legal('Blank', null)]).verdict.outcome).toBe(
      'met',
    );
    expect(assessLegal([...many(15, 'yes'), ...many(4, 'no'), legal('Blank', null)]).verdict).toMatchObject({
      outcome: 'not_met',
      gap: { points: rational(10), inPlace: 2n },
    });
  });

  it('units of unknown kind bound it, whatever they answer', () => {
    for (const answer of ['yes', 'no', null] as const) {
      expect(
        assessLegal([...many(17, 'yes'), legal('Blank', null), legal('X', answer, 'unknown')]),
      ).toMatchObject({
        value: { numerator: 17n, denominator: 19n, bounds: { upper: rational(100) } },
        verdict: { outcome: 'met' },
        leftOut: [
          { unit: 'Blank', why: 'missing' },
          { unit: 'X', why: 'unit_kind_unknown' },
        ],
      });
    }
    expect(assessLegal([...many(6, 'yes'), ...many(1, 'no'), legal('X', 'no', 'unknown')])).toMatchObject({
      verdict: { outcome: 'undetermined', cause: 'bounds' },
    });
  });

  it('"= t" stays open when t lies between the bounds', () => {
    const rows = [legal('A', 'yes'), legal('B', 'no'), legal('C', null), legal('D', null)];
    // Between 1 of 4 and 3 of 4: 2 of 4 is possible.
    expect(assessOne(shareOfUnits('legal_education', [by(2025, '= 50%')]), rows).verdict).toMatchObject({
      outcome: 'undetermined',
      cause: 'bounds',
    });
  });

  it.each([
    ['every answer is blank', [legal('A', null), legal('B', null)], 'no_data'],
    ['no row has the column', [row('A', { contacts: 3 })], 'no_data'],
    ['nothing is answered and a cell is invalid', [legal('A', 'invalid'), legal('B', null)], 'invalid_data'],
    ['no unit is of the population', [legal('A', 'yes', 'agency')], 'out_of_scope'],
    ['only units of unknown kind are there and none answers', [legal('A', null, 'unknown')], 'out_of_scope'],
  ])('when %s it is not assessed', (_, rows, reason) => {
    const { verdict, value } = assessLegal(rows);
    expect(verdict).toEqual({ outcome: 'not_assessed', reason });
    expect(value).toBeNull();
  });

  it('is open from 0 to 100 % when only units of unknown kind answered', () => {
    expect(assessLegal([legal('X', 'yes', 'unknown')])).toMatchObject({
      value: { numerator: 0n, denominator: 1n, bounds: { lower: rational(0), upper: rational(100) } },
      verdict: { outcome: 'undetermined' },
      coverage: { reported: 0, expected: 1 },
    });
  });

  it('must be defined by a yes/no measure', () => {
    const broken = plan([shareOfUnits('contacts', [])]);
    expect(() => assess(broken, CATALOGUE, reported([legal('A', 'yes')]), period('2025'))).toThrow(
      /contacts/,
    );
  });
});

describe('websites with a section in every quarter (hằng quý)', () => {
  const indicator = shareOfUnits('website_section', [throughout(2021, 2030, '>= 100%')], { code: 'MT4.CT3' });
  const site = (unit: string, column: Row['values'][string]): Row => row(unit, { website_section: column });
  const verdictOf = (column: Row['values'][string], when = '2025') =>
    assessOne(indicator, [site('A', column)], when);

  it.each([
    ['yes in all four quarters', ['yes', 'yes', 'yes', 'yes'], 'met'],
    ['a no in any quarter', ['yes', 'yes', 'no', 'yes'], 'not_met'],
    ['a no, even beside a blank quarter', ['yes', null, 'no', 'yes'], 'not_met'],
    ['no website in one quarter, yes in the others', ['excluded', 'yes', 'yes', 'yes'], 'met'],
    ['one answer for all quarters', 'yes', 'met'],
    ['one no for all quarters', 'no', 'not_met'],
  ] as const)('%s', (_, column, outcome) => {
    expect(verdictOf(column).verdict.outcome).toBe(outcome);
  });

  it.each([
    ['a blank quarter', ['yes', 'yes', null, 'yes'], 'missing'],
    ['a quarter without a column', ['yes', 'yes', 'yes'], 'missing'],
    ['an invalid quarter', ['yes', 'yes', 'yes', 'invalid'], 'invalid'],
  ] as const)('%s leaves the answer unknown', (_, column, why) => {
    const { verdict, leftOut } = assessOne(indicator, [site('A', column), site('B', 'yes')]);
    expect(verdict).toMatchObject({ outcome: 'undetermined', cause: 'bounds' });
    expect(leftOut).toEqual([{ unit: 'A', why }]);
  });

  it('asks only for the quarters of the period', () => {
    const column = ['no', 'yes', 'yes', null] as const;
    const outcomes = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-S1', '2025-S2', '2025'].map((when) => {
      const { verdict } = verdictOf(column, when);
      return verdict.outcome === 'not_assessed' ? verdict.reason : verdict.outcome;
    });
    expect(outcomes).toEqual(['not_met', 'met', 'met', 'not_met', 'no_data', 'not_met']);
  });

  it('names the cells of the quarters of the period, and no others', () => {
    const addresses = (when: string) =>
      verdictOf(['yes', 'yes', 'yes', 'yes'], when).evidence.map(({ address }) => address);
    expect(addresses('2025-Q3')).toEqual(['R2C13']);
    expect(addresses('2025-S1')).toEqual(['R2C11', 'R2C12']);
  });

  it('a column for all quarters comes before the columns of the quarters, unless it is blank', () => {
    const both = (all: Entry): Row =>
      row('A', { website_section: ['yes', 'yes', 'yes', 'yes'], 'website_section (all)': all });
    expect(assessOne(indicator, [both('no')]).verdict.outcome).toBe('not_met');
    expect(assessOne(indicator, [both(null)]).verdict.outcome).toBe('met');
  });

  it('a unit with no website is not in the denominator', () => {
    const { value, verdict, coverage, leftOut } = assessOne(indicator, [
      site('A', 'yes'),
      site('B', 'yes'),
      site('None', 'excluded'),
    ]);
    expect(value).toMatchObject({ numerator: 2n, denominator: 2n, bounds: null });
    expect(verdict.outcome).toBe('met');
    expect(coverage).toEqual({ reported: 2, expected: 2 });
    expect(leftOut).toEqual([{ unit: 'None', why: 'excluded_answer' }]);
  });

  it('is not applicable where no unit has a website', () => {
    expect(assessOne(indicator, [site('A', 'excluded'), site('B', 'excluded')]).verdict).toEqual({
      outcome: 'not_assessed',
      reason: 'not_applicable',
    });
  });
});

describe('counts that stand in for answers (41 of 43)', () => {
  const indicator = shareOfUnits('has_woman_leader', [by(2025, '>= 95%')]);
  const counts = (unit: string, yes: Entry, total: Entry, kind: Row['kind'] = 'agency'): Row =>
    row(unit, { units_with_woman: yes, units_in_scope: total }, kind);
  const answer = (unit: string, value: Entry): Row => row(unit, { has_woman_leader: value });

  it('of an office outside the population are used where no unit answers for itself', () => {
    const { value, verdict, coverage, evidence } = assessOne(indicator, [counts('Office', 41, 43)]);
    expect(value).toEqual({ kind: 'share', numerator: 41n, denominator: 43n, bounds: null });
    expect(verdict).toMatchObject({ outcome: 'met' });
    expect(coverage).toEqual({ reported: 1, expected: 1 });
    expect(evidence).toHaveLength(2);
  });

  it('of several offices are pooled', () => {
    const rows = [counts('Office 1', 41, 43), counts('Office 2', 10, 20), answer('School', null)];
    expect(assessOne(indicator, rows)).toMatchObject({
      value: { numerator: 51n, denominator: 63n },
      verdict: { outcome: 'not_met', gap: { inPlace: 9n } },
    });
  });

  it('of an office are not added to the answers of the units it oversees', () => {
    expect(assessOne(indicator, [counts('Office', 41, 43), answer('School', 'no')]).value).toMatchObject({
      numerator: 0n,
      denominator: 1n,
    });
  });

  it('of a unit inside the population are added to the answers of the others', () => {
    const rows = [counts('Group', 41, 43, 'multi_level'), answer('A', 'yes'), answer('B', 'no')];
    expect(assessOne(indicator, rows).value).toMatchObject({
      numerator: 42n,
      denominator: 45n,
      bounds: null,
    });
  });

  it('give way to an answer of the same unit', () => {
    const both = row('A', { has_woman_leader: 'yes', units_with_woman: 1, units_in_scope: 9 });
    expect(assessOne(indicator, [both]).value).toMatchObject({ numerator: 1n, denominator: 1n });
  });

  it('do not repair an invalid answer', () => {
    const both = row('A', { has_woman_leader: 'invalid', units_with_woman: 9, units_in_scope: 9 });
    expect(assessOne(indicator, [both]).verdict).toEqual({ outcome: 'not_assessed', reason: 'invalid_data' });
  });

  it('need both parts, and 0 of 0 is not applicable', () => {
    expect(assessOne(indicator, [counts('Office', 41, null), answer('A', null)]).verdict).toEqual({
      outcome: 'not_assessed',
      reason: 'no_data',
    });
    expect(assessOne(indicator, [counts('Office', 0, 0)]).verdict).toEqual({
      outcome: 'not_assessed',
      reason: 'not_applicable',
    });
  });
});
