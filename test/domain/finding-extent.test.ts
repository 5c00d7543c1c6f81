import { describe, expect, it } from 'vitest';
import { diagnostic, type DiagnosticArgs, type DiagnosticCode } from '../../src/domain/diagnostic.ts';
import { compareExtents, extentOf, type Extent } from '../../src/domain/finding-extent.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { rational } from '../../src/domain/rational.ts';
import { assessOne, by, numbers, plan, ratioOf, row, shuffled, sumOf } from '../support/domain-builders.ts';

const of = <Code extends DiagnosticCode>(code: Code, args: DiagnosticArgs[Code]): Extent => {
  const fault = diagnostic(code, args, { kind: 'file', file: 'a.xlsx' });
  return extentOf({ kind: 'data', severity: fault.severity, diagnostic: fault });
};
const size = (num: number | bigint, den: number | bigint = 1n): Extent => ({
  kind: 'size',
  size: rational(num, den),
});

describe('the extent of a fault', () => {
  it('is what its arguments exceed by, exactly and without a sign', () => {
    const part = { part: 'phd_female', whole: 'phd_total', wholeCell: 'D5' };
    expect(of('PART_EXCEEDS_WHOLE', { ...part, partValue: '15', wholeValue: '10' })).toEqual(size(5));
    const long = { partValue: '9007199254740993', wholeValue: '9007199254740992' };
    expect(of('PART_EXCEEDS_WHOLE', { ...part, ...long })).toEqual(size(1));
    const total = { measure: 'phd_total', printed: '12', rows: '5-9' };
    expect(of('TOTAL_MISMATCH', { ...total, sum: '15' })).toEqual(
      of('TOTAL_MISMATCH', { ...total, sum: '9' }),
    );
    expect(of('PERCENT_MISMATCH', { measure: 'x', printed: '61', computed: '60.33' })).toEqual(size(67, 100));
    expect(of('STAFF_TOTAL_DIFFERS', { printed: 40, listed: 43 })).toEqual(size(3));
  });

  it('is how many cells, rows or people it counts', () => {
    expect(of('PERSON_DEGREE_BLANK', { cells: 7 })).toEqual(size(7));
    expect(of('ERRORS_NOT_LISTED', { of: 'CELL_NEGATIVE', count: 3 })).toEqual(size(3));
    expect(of('UNIT_NAME_MISSING', { values: 6 })).toEqual(size(6));
  });

  it('is else what it says, but for where it says it', () => {
    const shown = of('CELL_NEGATIVE', { measure: 'phd_total', shown: '-2' });
    expect(shown.kind).toBe('content');
    expect(of('CELL_NEGATIVE', { measure: 'phd_total', shown: '-2' })).toEqual(shown);
    expect(of('CELL_NEGATIVE', { measure: 'phd_total', shown: '-3' })).not.toEqual(shown);
    const conflict = { unit: 'Trường Ví Dụ', measure: 'phd_total' };
    expect(of('UNIT_CONFLICT', { ...conflict, other: 'Một!D5' })).toEqual(
      of('UNIT_CONFLICT', { ...conflict, other: 'Một!D9' }),
    );
    expect(of('CELL_UNREADABLE', { measure: 'x' })).toEqual(of('CELL_UNREADABLE', { measure: 'x' }));
    expect(of('SHEET_HIDDEN', {})).toEqual({ kind: 'none' });
    expect(of('SHEET_SECOND_TABLE', { row: 40 })).toEqual({ kind: 'none' });
    // Numbers that are none cannot be compared.
    const odd = { measure: 'x', printed: '41/43', sum: '9', rows: '1-2' };
    expect(of('TOTAL_MISMATCH', odd).kind).toBe('content');
  });
});

describe('the extent of a target', () => {
  const target = (assessment: ReturnType<typeof assessOne>): Extent => {
    const finding: Finding = { kind: 'target', severity: 'error', plan: plan([]), assessment };
    return extentOf(finding);
  };

  it('is the exact shortfall in points, or in what is counted', () => {
    const women = ratioOf([by(2025, '>= 40%')]);
    const short = assessOne(women, [row('A', { masters_female: 1, masters_total: 3 })]);
    expect(target(short)).toEqual(size(20, 3));
    const contacts = sumOf('contacts', [by(2025, '>= 4000')]);
    expect(target(assessOne(contacts, [row('A', { contacts: 3990 })]))).toEqual(size(10));
    const most = sumOf('contacts', [by(2025, '<= 10')]);
    expect(target(assessOne(most, [row('A', { contacts: 13 })]))).toEqual(size(3));
  });

  it('is nothing where it is met', () => {
    const women = ratioOf([by(2025, '>= 40%')]);
    expect(target(assessOne(women, [row('A', { masters_female: 2, masters_total: 3 })]))).toEqual({
      kind: 'none',
    });
  });
});

describe('compareExtents', () => {
  it('puts the largest first, whatever the order they come in', () => {
    const ordered: readonly Extent[] = [
      size(7),
      size(20, 3),
      size(0),
      { kind: 'none' },
      { kind: 'content', content: 'a' },
      { kind: 'content', content: 'b' },
    ];
    const next = numbers(5);
    for (let round = 0; round < 10; round += 1) {
      expect(shuffled(ordered, next).toSorted(compareExtents)).toEqual(ordered);
    }
    for (const extent of ordered) expect(compareExtents(extent, extent)).toBe(0);
  });
});
