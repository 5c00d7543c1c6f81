import { describe, expect, it } from 'vitest';
import { checkClaims, type OwnClaim } from '../../src/domain/claim.ts';
import { rational } from '../../src/domain/rational.ts';
import {
  by,
  CATALOGUE,
  cell,
  masters,
  period,
  plan,
  ratioOf,
  reported,
  row,
  shareOfUnits,
  sumOf,
  type Row,
} from '../support/domain-builders.ts';

const AT = cell(9, 5);
const says = (measures: readonly string[], what: OwnClaim['says']): OwnClaim => ({
  unit: 'A',
  measures,
  cell: AT,
  says: what,
});
const met = (isMet: boolean): OwnClaim['says'] => ({ kind: 'verdict', met: isMet });
const target = (value: number, percent = true): OwnClaim['says'] => ({
  kind: 'target',
  value: rational(value),
  percent,
  shown: `${value}`,
});

const women = ratioOf([by(2025, '>= 60%'), by(2030, '>= 70%')]);

const check = (claim: OwnClaim, rows: readonly Row[], of = women, when = '2025') =>
  checkClaims([claim], plan([of]), CATALOGUE, reported(rows), period(when)).map(
    ({ code, args, location }) => {
      expect(location).toMatchObject({ kind: 'cell', address: AT.address });
      if (code === 'OWN_VERDICT_CONTRADICTED') return `says ${args.says}, is ${args.outcome}`;
      return code === 'OWN_TARGET_DIFFERS' ? `prints ${args.printed}, is ${args.threshold}` : code;
    },
  );

describe("a unit's own verdict", () => {
  it.each([
    ['met', true, 5, ['says met, is not_met']],
    ['met', true, 6, []],
    ['not met', false, 6, ['says not_met, is met']],
    ['not met', false, 5, []],
  ])('“%s” is compared with its own figures', (_, isMet, female, found) => {
    // The other unit would turn the pooled verdict.
    const rows = [masters('A', female, 10), masters('B', female === 5 ? 90 : 0, 100)];
    expect(check(says(['masters_female', 'masters_total'], met(isMet)), rows)).toEqual(found);
  });

  it('says nothing of an indicator its row does not give', () => {
    expect(check(says(['masters_total'], met(true)), [masters('A', 0, 10)])).toEqual([]);
    expect(check(says(['masters_of_women_percent'], met(true)), [masters('A', 0, 10)])).toEqual([]);
    expect(check(says(['masters_percent'], met(true)), [masters('A', 0, 10)])).toHaveLength(1);
  });

  it('is left alone where nothing was computed, or the target is of another year', () => {
    expect(check(says(['masters_female'], met(true)), [masters('A', null, 10)])).toEqual([]);
    expect(check(says(['masters_female'], met(true)), [masters('A', 1, 10)], women, '2023')).toEqual([]);
  });

  it('is compared with an answer and with a sum', () => {
    const legal = shareOfUnits('legal_education', [by(2025, '>= 100%')]);
    const answered = [row('A', { legal_education: 'no' })];
    expect(check(says(['legal_education'], met(true)), answered, legal)).toEqual(['says met, is not_met']);
    const contacts = sumOf('contacts', [by(2025, '>= 100')]);
    const counted = [row('A', { contacts: 120 })];
    expect(check(says(['contacts'], met(false)), counted, contacts)).toEqual(['says not_met, is met']);
  });
});

describe('a printed target', () => {
  it.each([
    ['the same', target(60), []],
    ['another', target(50), ['prints 50, is >= 60%']],
    ['a number of people beside a share', target(27, false), []],
  ])('%s', (_, printed, found) => {
    expect(check(says(['masters_female'], printed), [masters('A', 6, 10)])).toEqual(found);
  });
});
