import { describe, expect, it } from 'vitest';

import { assess, assessUnits } from '../../src/domain/assess.ts';
import type { ReportedData } from '../../src/domain/observation.ts';
import { missingMeasures } from '../../src/domain/missing-measures.ts';
import { tallyObligations } from '../../src/domain/obligations.ts';
import type { Indicator } from '../../src/domain/plan.ts';
import { rational } from '../../src/domain/rational.ts';
import {
  attestedBy,
  by,
  CATALOGUE,
  masters,
  numbers,
  obligation,
  period,
  plan,
  ratioOf,
  reported,
  row,
  shareOfUnits,
  sumOf,
  type Entry,
  type Row,
} from '../support/domain-builders.ts';

/** Rows that report, and the registered units that do not; the register names those that do too. */
function registered(rows: readonly Row[], silent: readonly Row[], others: readonly Row[] = rows) {
  const unreported = reported(silent).units;
  const register = { units: [...reported(others).units, ...unreported], unreported };
  return { ...reported(rows), register } satisfies ReportedData;
}

const only = (indicator: Indicator, data: ReportedData) => {
  const [first, ...more] = assess(plan([indicator]), CATALOGUE, data, period('2025'));
  if (!first || more.length > 0) throw new Error('not exactly one assessment');
  return first;
};

const silent = (unit: string, kind?: Row['kind']): Row => row(unit, {}, kind);
const legal = (unit: string, answer: Entry, kind?: Row['kind']): Row =>
  row(unit, { legal_education: answer }, kind);
const contacts = (unit: string, column: Entry): Row => row(unit, { contacts: column });

const RATIO = ratioOf([by(2025, '>= 60%')]);
const SHARE = shareOfUnits('legal_education', [by(2025, '>= 60%')]);
const SUM = sumOf('contacts', [by(2025, '>= 1000')]);

describe('a pooled ratio', () => {
  it('keeps its value without the registered units that do not report; coverage counts them', () => {
    const rows = [masters('A', 6, 10), masters('B', 7, 10)];
    const whole = only(RATIO, registered(rows, []));
    const partly = only(RATIO, registered(rows, [silent('C'), silent('D')]));
    expect(whole.coverage).toEqual({ reported: 2, expected: 2 });
    expect(partly.coverage).toEqual({ reported: 2, expected: 4 });
    expect(partly.value).toEqual({ kind: 'share', numerator: 13n, denominator: 20n, bounds: null });
    expect([partly.value, partly.verdict]).toEqual([whole.value, whole.verdict]);
    expect(partly.leftOut).toEqual([
      { unit: 'C', why: 'not_reported' },
      { unit: 'D', why: 'not_reported' },
    ]);
    expect(partly.surplus?.map(({ unit }) => unit)).toEqual(['A', 'B']);
  });

  it('is not told by one printed percentage once the register has a second unit', () => {
    const rows = [row('A', { masters_percent: { percent: '70', rounding: '0.5' } })];
    expect(only(RATIO, registered(rows, [])).verdict.outcome).toBe('met');
    expect(only(RATIO, registered(rows, [silent('B')])).verdict).toEqual({
      outcome: 'not_assessed',
      reason: 'no_data',
    });
  });
});

describe('a share of units', () => {
  it.each([
    // yes, no, unreported: bounds and verdict worked out by hand against >= 60 %
    { yes: 6, no: 2, missing: 2, lower: rational(60), upper: rational(80), outcome: 'met' },
    { yes: 5, no: 3, missing: 2, lower: rational(50), upper: rational(70), outcome: 'undetermined' },
    { yes: 3, no: 5, missing: 2, lower: rational(30), upper: rational(50), outcome: 'not_met' },
  ])('$yes yes, $no no, $missing not reported: $outcome', ({ yes, no, missing, lower, upper, outcome }) => {
    const many = (count: number, answer: Entry) =>
      Array.from({ length: count }, (_, index) => legal(`${answer} ${index}`, answer));
    const gone = Array.from({ length: missing }, (_, index) => silent(`gone ${index}`));
    const found = only(SHARE, registered([...many(yes, 'yes'), ...many(no, 'no')], gone));
    expect(found).toMatchObject({
      value: { numerator: BigInt(yes), denominator: 10n, bounds: { lower, upper } },
      coverage: { reported: yes + no, expected: 10 },
      verdict: { outcome },
    });
  });

  it('has the bounds of blanks in their place', () => {
    const next = numbers(7);
    for (let round = 0; round < 200; round += 1) {
      const rows = Array.from({ length: 1 + next(8) }, (_, index) =>
        legal(`U${index}`, (['yes', 'no', null] as const)[next(3)] ?? null),
      );
      const gone = Array.from({ length: next(5) }, (_, index) => `gone ${index}`);
      const byRegister = only(
        SHARE,
        registered(
          rows,
          gone.map((unit) => silent(unit)),
        ),
      );
      const byBlanks = only(SHARE, reported([...rows, ...gone.map((unit) => legal(unit, null))]));
      expect([byRegister.value, byRegister.verdict, byRegister.coverage]).toEqual([
        byBlanks.value,
        byBlanks.verdict,
        byBlanks.coverage,
      ]);
    }
  });

  it('counts a registered unit of unknown kind as a member that may be one', () => {
    const found = only(SHARE, registered([legal('A', 'yes')], [silent('Club', 'unknown')]));
    expect(found.value).toMatchObject({ denominator: 2n, bounds: { lower: rational(50) } });
  });

  it('leaves out registered units of other kinds', () => {
    const found = only(SHARE, registered([legal('A', 'yes')], [silent('Office', 'agency')]));
    expect(found).toMatchObject({ coverage: { reported: 1, expected: 1 }, leftOut: [] });
  });

  it('told by an office for its units is bounded by the members it does not speak of', () => {
    const office = row('Office', { units_with_woman: 4, units_in_scope: 5 }, 'agency');
    const leaders = shareOfUnits('has_woman_leader', [by(2025, '>= 60%')]);
    const schools = (count: number) => Array.from({ length: count }, (_, index) => silent(`S${index}`));
    expect(only(leaders, registered([office], schools(5)))).toMatchObject({
      value: { numerator: 4n, denominator: 5n, bounds: null },
      verdict: { outcome: 'met' },
    });
    expect(only(leaders, registered([office], schools(8)))).toMatchObject({
      value: { numerator: 4n, denominator: 8n, bounds: { lower: rational(50), upper: rational(175, 2) } },
      verdict: { outcome: 'undetermined' },
    });
  });
});

describe('a count below its threshold', () => {
  it('is not met once all registered units report', () => {
    expect(only(SUM, registered([contacts('A', 600), contacts('B', 399)], [])).verdict.outcome).toBe(
      'not_met',
    );
  });

  it.each([
    ['one does not report', registered([contacts('A', 999)], [silent('B')])],
    ['one of unknown kind does not', registered([contacts('A', 999)], [silent('B', 'unknown')])],
    ['one leaves it blank', registered([contacts('A', 999), contacts('B', null)], [])],
    ['the register has none of its kinds', registered([contacts('A', 999)], [], [silent('O', 'agency')])],
  ])('is undetermined where %s, even if the caller vouches for the rest', (_, data) => {
    expect(only(SUM, data).verdict).toMatchObject({ outcome: 'undetermined', cause: 'incomplete' });
    if (data.register.unreported.length > 0)
      expect(only(SUM, { ...data, complete: true }).verdict.outcome).toBe('undetermined');
  });

  it('is met at the threshold, whoever is missing', () => {
    const found = only(SUM, registered([contacts('A', 1000)], [silent('B')]));
    expect(found).toMatchObject({ verdict: { outcome: 'met' }, coverage: { reported: 1, expected: 2 } });
  });

  it("says nothing new of one unit's own row", () => {
    const data = registered([contacts('A', 600)], []);
    const [own] = assessUnits(plan([SUM]), CATALOGUE, data, period('2025'));
    expect(own?.verdict).toMatchObject({ outcome: 'undetermined', cause: 'incomplete' });
  });
});

describe('indicators no file has a column for', () => {
  it.each([
    ['ratio', RATIO],
    ['share', SHARE],
    ['count', SUM],
    ['attestation', attestedBy('gender_in_curriculum')],
  ])('%s: no data, of the registered population', (_, indicator) => {
    const found = only(indicator, registered([silent('A')], [silent('B'), silent('C')]));
    expect(found).toMatchObject({
      verdict: { outcome: 'not_assessed', reason: 'no_data' },
      coverage: { reported: 0, expected: 3 },
      leftOut: [{ why: 'missing' }, { why: 'not_reported' }, { why: 'not_reported' }],
    });
  });

  it('are not out of scope where the register has units of their kinds and the files none', () => {
    const office = [row('Office', {}, 'agency')];
    expect(only(SUM, registered(office, [])).verdict).toEqual({
      outcome: 'not_assessed',
      reason: 'out_of_scope',
    });
    expect(only(SUM, registered(office, [silent('A')])).verdict).toEqual({
      outcome: 'not_assessed',
      reason: 'no_data',
    });
  });
});

describe('a measure that no file has', () => {
  it('is missing where a unit of the files owes it, not where only the register has such units', () => {
    const missing = (data: ReportedData) => missingMeasures([only(SUM, data)], data.observations, CATALOGUE);
    expect(missing(registered([silent('A')], [silent('B')]))).toEqual(['contacts']);
    expect(missing(registered([row('Office', {}, 'agency')], [silent('B')]))).toEqual([]);
  });
});

describe('tallies', () => {
  it('of an attestation count who did not report as expected', () => {
    const rows = [row('A', { gender_in_curriculum: 'yes' })];
    const found = only(attestedBy('gender_in_curriculum'), registered(rows, [silent('B')]));
    expect(found).toMatchObject({
      value: { yes: 1n, answered: 1n },
      coverage: { reported: 1, expected: 2 },
      leftOut: [{ unit: 'B', why: 'not_reported' }],
    });
  });

  it('of a duty count who did not report as unknown', () => {
    const duties = plan([], { obligations: [obligation('legal', { measure: 'legal_education' })] });
    const data = registered([legal('A', 'yes')], [silent('B'), silent('Office', 'agency')]);
    expect(tallyObligations(duties, CATALOGUE, data, period('2025'))).toMatchObject([
      { tally: { yes: 1, no: 0, unknown: 1 } },
    ]);
  });
});
