import { describe, expect, it } from 'vitest';

import { assessOne, by, row, sumOf, type Row } from '../support/domain-builders.ts';

// Contacts with parents: 1 000 000 by 2025 (I.2.4.a), in small.
const INDICATOR = sumOf('contacts', [by(2025, '>= 1000')], { code: 'MT4.CT1a' });
const contacts = (unit: string, column: Row['values'][string], kind?: Row['kind']): Row =>
  row(unit, { contacts: column }, kind);
const assessContacts = (rows: readonly Row[], complete = false, when = '2025') =>
  assessOne(INDICATOR, rows, when, complete);

describe('a count', () => {
  it.each([true, false])('at or above the threshold is met, complete population: %s', (complete) => {
    const at = assessContacts([contacts('A', 600), contacts('B', 400)], complete);
    expect(at).toMatchObject({ value: { kind: 'sum', total: 1000n }, verdict: { outcome: 'met' } });
    expect(assessContacts([contacts('A', 1001)], complete).verdict.outcome).toBe('met');
  });

  it('below is undetermined, as more may come from units that are not in the file', () => {
    expect(assessContacts([contacts('A', 999)]).verdict).toEqual({
      outcome: 'undetermined',
      cause: 'incomplete',
      gap: { points: null, inPlace: 1n, byHiring: null },
    });
  });

  it('below is not met when the population is known to be complete', () => {
    expect(assessContacts([contacts('A', 600), contacts('B', 399)], true).verdict).toEqual({
      outcome: 'not_met',
      gap: { points: null, inPlace: 1n, byHiring: null },
    });
  });

  it.each([
    ['a blank', contacts('B', null), 'missing'],
    ['a row without the column', row('B', {}), 'missing'],
    ['an invalid cell', contacts('B', 'invalid'), 'invalid'],
    ['a unit of unknown kind', contacts('B', 5000, 'unknown'), 'unit_kind_unknown'],
    ['a blank quarter', contacts('B', [100, null, 100, 100]), 'missing'],
  ])('%s keeps a complete population undetermined', (_, other, why) => {
    const { verdict, leftOut, coverage } = assessContacts([contacts('A', 600), other], true);
    expect(verdict).toMatchObject({ outcome: 'undetermined', cause: 'incomplete' });
    expect(leftOut).toEqual([{ unit: 'B', why }]);
    expect(coverage).toEqual({ reported: 1, expected: 2 });
  });

  it('of a quarterly flow adds the quarters of the period, and only those', () => {
    const rows = [contacts('A', [100, 200, 300, 400])];
    const totals = ['2025', '2025-S1', '2025-S2', '2025-Q3'].map((when) => {
      const { value } = assessContacts(rows, false, when);
      return value?.kind === 'sum' ? value.total : null;
    });
    expect(totals).toEqual([1000n, 300n, 700n, 300n]);
  });

  it('uses what a partly blank row does give, and says that the row is incomplete', () => {
    expect(assessContacts([contacts('A', [600, null, 400, 0])])).toMatchObject({
      value: { total: 1000n },
      verdict: { outcome: 'met' },
      leftOut: [{ unit: 'A', why: 'missing' }],
    });
  });

  it('is not counted twice where a column for the year stands beside its quarters', () => {
    const both = row('A', { contacts: [250, 250, 250, 0], 'contacts (all)': 750 });
    expect(assessContacts([both]).value).toEqual({ kind: 'sum', total: 750n });
  });

  it('takes the quarters where the column for the year is blank, and not where it is invalid', () => {
    const both = (all: null | 'invalid') =>
      assessContacts([row('A', { contacts: [250, 250, 250, 250], 'contacts (all)': all })]);
    expect(both(null)).toMatchObject({ value: { total: 1000n }, verdict: { outcome: 'met' }, leftOut: [] });
    expect(both('invalid').verdict).toEqual({ outcome: 'not_assessed', reason: 'invalid_data' });
  });

  it('with a quarter that has no column is not known to be whole', () => {
    expect(assessContacts([contacts('A', [300, 300, 300])], true).verdict).toMatchObject({
      outcome: 'undetermined',
      cause: 'incomplete',
    });
  });

  it('does not include units of unknown kind or outside the population', () => {
    const rows = [contacts('A', 1), contacts('X', 10, 'unknown'), contacts('Y', 100, 'agency')];
    expect(assessContacts(rows).value).toEqual({ kind: 'sum', total: 1n });
  });

  it.each([
    ['every cell is blank', [contacts('A', null)], 'no_data'],
    ['only units of unknown kind report', [contacts('A', 5, 'unknown')], 'no_data'],
    ['nothing readable is left', [contacts('A', 'invalid'), contacts('B', null)], 'invalid_data'],
    ['no unit is of the population', [contacts('A', 5, 'agency')], 'out_of_scope'],
  ])('when %s it is not assessed', (_, rows, reason) => {
    expect(assessContacts(rows, true).verdict).toEqual({ outcome: 'not_assessed', reason });
  });

  it('has neither a surplus in people nor a hiring gap', () => {
    const { surplus, verdict } = assessContacts([contacts('A', 5)], true);
    expect(surplus).toBeNull();
    expect(verdict).toMatchObject({ gap: { points: null, byHiring: null } });
  });

  it('names the cells added', () => {
    const { evidence } = assessContacts([contacts('A', [1, null, 2, 3]), contacts('B', 5)]);
    expect(evidence.map(({ address }) => address)).toEqual(['R2C11', 'R2C13', 'R2C14', 'R3C10']);
  });
});
