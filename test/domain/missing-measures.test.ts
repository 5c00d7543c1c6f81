import { describe, expect, it } from 'vitest';

import { assess } from '../../src/domain/assess.ts';
import type { UnitKind } from '../../src/domain/measure.ts';
import {
  measuresOfDue,
  missingMeasureFaults,
  missingMeasures,
  suggestedHeaders,
} from '../../src/domain/missing-measures.ts';
import {
  attestedBy,
  by,
  CATALOGUE,
  catalogueOf,
  countMeasure,
  period,
  plan,
  ratioOf,
  reported,
  row,
  shareOfUnits,
  sumOf,
  type Row,
} from '../support/domain-builders.ts';

const PLAN = plan([
  ratioOf([by(2025, '>= 60%')]),
  shareOfUnits('has_woman_leader', [by(2025, '>= 95%')]),
  sumOf('contacts', [by(2030, '>= 1000')]),
  attestedBy('gender_in_curriculum'),
]);

const run = (rows: readonly Row[], when = '2025') => {
  const data = reported(rows);
  const assessments = assess(PLAN, CATALOGUE, data, period(when));
  return {
    missing: missingMeasures(assessments, data.observations, CATALOGUE),
    due: [...measuresOfDue(assessments, CATALOGUE)].toSorted(),
  };
};

describe('missing measures', () => {
  it('are those a due indicator needs and no column gives', () => {
    expect(run([row('A', { masters_total: 5 })]).missing).toEqual(['masters_female', 'has_woman_leader']);
  });

  it('are not those of a column that is there and blank', () => {
    const blank = row('A', { masters_total: 5, masters_female: null, has_woman_leader: null });
    expect(run([blank]).missing).toEqual([]);
  });

  it('are not those of milestones that are still ahead', () => {
    expect(run([row('A', {})], '2025-S1').missing).toEqual([]);
    expect(run([row('A', { masters_female: 3, masters_total: 5 })], '2030').missing).toEqual([
      'has_woman_leader',
      'contacts',
    ]);
  });

  it('are not asked for where counts stand in for the answers', () => {
    const counts = row('A', { masters_female: 3, masters_total: 5, units_with_woman: null });
    expect(run([counts]).missing).toEqual([]);
  });
});

describe('the measures of due indicators', () => {
  it('include the counts that may stand in, and nothing that is only ahead or qualitative', () => {
    expect(run([row('A', {})]).due).toEqual([
      'has_woman_leader',
      'masters_female',
      'masters_total',
      'units_in_scope',
      'units_with_woman',
    ]);
  });

  it('are none before anything is due', () => {
    expect(run([row('A', {})], '2024').due).toEqual([]);
  });
});

describe('missing measures as faults', () => {
  const at = { kind: 'file', file: 'a.xlsx' } as const;
  const planOf = (id: string, ...codes: readonly string[]) => {
    const own = plan(
      codes.map((code) => ratioOf([by(2025, '>= 60%'), by(2030, '>= 70%')], { code })),
      { id },
    );
    const data = reported([row('A', { masters_total: 5 })]);
    const assessments = assess(own, CATALOGUE, data, period('2025'));
    return {
      plan: own,
      assessments,
      missingMeasures: missingMeasures(assessments, data.observations, CATALOGUE),
    };
  };

  it('are asked of units of the kinds that report them; where no kind is known, of all', () => {
    const catalogue = {
      ...CATALOGUE,
      measures: new Map(
        [...CATALOGUE.measures].map(([id, measure]) => [id, { ...measure, units: ['agency' as const] }]),
      ),
    };
    const unitsOf = (...kinds: readonly UnitKind[]) =>
      reported(kinds.map((kind, index) => row(`Đơn vị ${index}`, {}, kind))).units;
    const faults = (...kinds: readonly UnitKind[]): number =>
      missingMeasureFaults([planOf('one', 'CT1')], catalogue, unitsOf(...kinds), at).length;
    expect(faults('lower_secondary', 'primary', 'unknown')).toBe(0);
    expect(faults('lower_secondary', 'agency')).toBe(1);
    expect(faults('unknown')).toBe(1);
    expect(faults()).toBe(1);
  });

  it('are one for each measure, with the due indicators of every plan that need it', () => {
    const faults = missingMeasureFaults(
      [planOf('one', 'CT1', 'CT2'), planOf('two', 'CT1')],
      CATALOGUE,
      [],
      at,
    );
    expect(
      faults.map(({ code, severity, args, location, measures }) => [
        code,
        severity,
        args,
        location,
        measures,
      ]),
    ).toEqual([
      [
        'MEASURE_MISSING',
        'error',
        {
          measure: 'masters_female',
          headers: [],
          neededBy: [
            { plan: 'one', code: 'CT1' },
            { plan: 'one', code: 'CT2' },
            { plan: 'two', code: 'CT1' },
          ],
        },
        at,
        ['masters_female'],
      ],
    ]);
  });

  it('suggest headers of one level first', () => {
    const measure = { ...countMeasure('phd'), headers: ['Tiến sĩ > Nữ', 'Nữ tiến sĩ', 'TS nữ', 'Số nữ TS'] };
    expect(suggestedHeaders('phd', catalogueOf(measure))).toEqual(['Nữ tiến sĩ', 'TS nữ']);
    const merged = { ...measure, headers: ['Tiến sĩ > Nữ', 'Nữ tiến sĩ'] };
    expect(suggestedHeaders('phd', catalogueOf(merged))).toEqual(['Nữ tiến sĩ', 'Tiến sĩ > Nữ']);
    expect(suggestedHeaders('other', catalogueOf(measure))).toEqual([]);
  });
});
