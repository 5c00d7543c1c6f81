import { describe, expect, it } from 'vitest';

import { tallyObligations } from '../../src/domain/obligations.ts';
import { CATALOGUE, obligation, period, plan, reported, row, type Row } from '../support/domain-builders.ts';

const DUTIES = plan([], {
  obligations: [
    obligation('legal', { measure: 'legal_education' }),
    obligation('websites', { measure: 'website_section' }),
    obligation('words-only', {}),
  ],
});

const tallies = (rows: readonly Row[], when = '2025') =>
  tallyObligations(DUTIES, CATALOGUE, reported(rows), period(when)).map(({ obligation: { id }, tally }) => ({
    id,
    tally,
  }));

describe('obligations', () => {
  it('tally the answers of the units the duty falls on', () => {
    const rows = [
      row('A', { legal_education: 'yes' }),
      row('B', { legal_education: 'no' }),
      row('C', { legal_education: null }),
      row('D', { legal_education: 'invalid' }),
      row('E', {}),
      row('Office', { legal_education: 'yes' }, 'agency'),
      row('X', { legal_education: 'yes' }, 'unknown'),
    ];
    expect(tallies(rows)[0]).toEqual({ id: 'legal', tally: { yes: 1, no: 1, unknown: 3 } });
  });

  it('have no tally where the input has no column, or the duty no measure', () => {
    expect(tallies([row('A', { legal_education: 'yes' })])).toEqual([
      { id: 'legal', tally: { yes: 1, no: 0, unknown: 0 } },
      { id: 'websites', tally: null },
      { id: 'words-only', tally: null },
    ]);
  });

  it('have no tally where nobody answered', () => {
    expect(tallies([row('A', { legal_education: null }), row('B', {})])[0]?.tally).toBeNull();
    expect(tallies([row('Office', { legal_education: 'yes' }, 'agency')])[0]?.tally).toBeNull();
  });

  it('by quarter need a yes in every quarter of the period', () => {
    const rows = [
      row('A', { website_section: ['yes', 'yes', 'no', 'yes'] }),
      row('B', { website_section: ['yes', 'yes', 'yes', null] }),
      row('None', { website_section: 'excluded' }),
    ];
    const websites = (when: string) => tallies(rows, when)[1]?.tally;
    expect(websites('2025')).toEqual({ yes: 0, no: 1, unknown: 2 });
    expect(websites('2025-S1')).toEqual({ yes: 2, no: 0, unknown: 1 });
    expect(websites('2025-Q4')).toEqual({ yes: 1, no: 0, unknown: 2 });
  });
});
