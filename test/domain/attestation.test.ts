import { describe, expect, it } from 'vitest';

import { assessOne, attestedBy, row, type Entry, type Row } from '../support/domain-builders.ts';

const says = (unit: string, entry: Entry, kind?: Row['kind']): Row =>
  row(unit, { gender_in_curriculum: entry }, kind);
const attest = (rows: readonly Row[]) => assessOne(attestedBy('gender_in_curriculum'), rows);

describe('an attestation', () => {
  it('is a tally, never met or not met', () => {
    const rows = [says('A', 'yes'), says('B', 'yes'), says('C', 'no'), says('D', null)];
    expect(attest(rows)).toMatchObject({
      verdict: { outcome: 'not_assessed', reason: 'qualitative' },
      value: { kind: 'tally', yes: 2n, answered: 3n },
      coverage: { reported: 3, expected: 4 },
      leftOut: [{ unit: 'D', why: 'missing' }],
    });
    expect(attest([says('A', 'no')]).verdict).toEqual({ outcome: 'not_assessed', reason: 'qualitative' });
  });

  it('takes words given as evidence for a yes, and names their cell', () => {
    const { value, evidence } = attest([says('A', 'text'), says('B', 'no')]);
    expect(value).toEqual({ kind: 'tally', yes: 1n, answered: 2n });
    expect(evidence.map(({ address }) => address)).toEqual(['R2C10', 'R3C10']);
  });

  it('counts only units of the population', () => {
    expect(attest([says('A', 'yes'), says('B', 'yes', 'agency'), says('C', 'yes', 'unknown')])).toMatchObject(
      {
        value: { yes: 1n, answered: 1n },
        coverage: { reported: 1, expected: 1 },
      },
    );
  });

  it.each([
    ['nobody answers', [says('A', null)], 'no_data'],
    ['nobody answers and a cell is invalid', [says('A', 'invalid'), says('B', null)], 'invalid_data'],
    ['no unit is of the population', [says('A', 'yes', 'agency')], 'out_of_scope'],
  ])('when %s there is no tally', (_, rows, reason) => {
    const { verdict, value } = attest(rows);
    expect(verdict).toEqual({ outcome: 'not_assessed', reason });
    expect(value).toBeNull();
  });
});
