import { describe, expect, it } from 'vitest';

import { countGap, pointsGap, shareGap, type Needed } from '../../src/domain/gap.ts';
import { add, multiply, rational, subtract, ZERO, type Rational } from '../../src/domain/rational.ts';
import { COMPARATORS, type Comparator } from '../../src/domain/threshold.ts';
import {
  assessOne,
  by,
  decimal,
  masters,
  numbers,
  ratioOf,
  row,
  threshold,
} from '../support/domain-builders.ts';

/** Thresholds in tenths of a percent, so that the brute force stays in whole numbers. */
const TENTHS = [0, 333, 400, 500, 850, 995, 1000];
const written = (tenths: number): string => (tenths / 10).toFixed(1);

const passes = (n: number, d: number, comparator: Comparator, tenths: number): boolean => {
  const difference = 1000 * n - tenths * d;
  if (comparator === '>') return difference > 0;
  if (comparator === '<=') return difference <= 0;
  if (comparator === '<') return difference < 0;
  return comparator === '=' ? difference === 0 : difference >= 0;
};

function firstFrom0(upTo: number, passesWith: (k: number) => boolean): number | null {
  for (let k = 0; k <= upTo; k += 1) if (passesWith(k)) return k;
  return null;
}

interface Expected {
  readonly outcome: string;
  readonly inPlace: Needed | null;
  readonly byHiring: Needed | null;
}

/** With d <= 25 and t <= 99.5 %, 5000 people more are always enough. */
const ENOUGH = 6000;

function bruteForce(n: number, d: number, comparator: Comparator, tenths: number): Expected {
  const pass = (part: number, whole: number) => passes(part, whole, comparator, tenths);
  if (pass(n, d)) return { outcome: 'met', inPlace: null, byHiring: null };
  if (comparator === '=') return { outcome: 'not_met', inPlace: null, byHiring: null };
  if (comparator === '<' || comparator === '<=') {
    const fewer = firstFrom0(n, (k) => pass(n - k, d));
    return { outcome: 'not_met', inPlace: fewer === null ? 'impossible' : BigInt(-fewer), byHiring: null };
  }
  const more = firstFrom0(d - n, (k) => pass(n + k, d));
  const hired = firstFrom0(ENOUGH, (k) => pass(n + k, d + k));
  return {
    outcome: comparator === '~' ? 'undetermined' : 'not_met',
    inPlace: more === null ? 'impossible' : BigInt(more),
    byHiring: hired === null ? 'impossible' : BigInt(hired),
  };
}

describe('verdict and gap against a brute force on whole numbers', () => {
  for (const comparator of COMPARATORS) {
    it.each(TENTHS)(`${comparator} %i tenths of a percent, every n <= d <= 25`, (tenths) => {
      const indicator = ratioOf([by(2025, `${comparator} ${written(tenths)}%`)]);
      const wrong: string[] = [];
      let checked = 0;
      for (let d = 1; d <= 25; d += 1) {
        for (let n = 0; n <= d; n += 1) {
          const { verdict } = assessOne(indicator, [masters('A', n, d)]);
          const gap = 'gap' in verdict ? verdict.gap : null;
          const expected = bruteForce(n, d, comparator, tenths);
          const distance = rational(Math.abs(1000 * n - tenths * d), 10 * d);
          const same =
            verdict.outcome === expected.outcome &&
            (gap?.inPlace ?? null) === expected.inPlace &&
            (gap?.byHiring ?? null) === expected.byHiring &&
            (gap === null || (gap.points?.num === distance.num && gap.points.den === distance.den));
          if (!same) wrong.push(`${n}/${d}: ${verdict.outcome} ${gap?.inPlace} ${gap?.byHiring}`);
          checked += 1;
        }
      }
      expect(checked).toBe(350);
      expect(wrong).toEqual([]);
    });
  }
});

describe('shareGap', () => {
  it('is null once the threshold is passed', () => {
    expect(shareGap(3n, 5n, threshold('>= 60%'), true)).toBeNull();
  });

  it('in place is ceil(t·d) − n, and floor(t·d) + 1 − n for a strict threshold', () => {
    expect(shareGap(16n, 20n, threshold('>= 85%'), true)?.inPlace).toBe(1n);
    expect(shareGap(16n, 20n, threshold('> 85%'), true)?.inPlace).toBe(2n);
  });

  it('by hiring adds each woman to both sides, and has no meaning for units', () => {
    // 0 of 1 against 60 %: 2 of 3 passes, 1 of 2 does not.
    expect(shareGap(0n, 1n, threshold('>= 60%'), true)).toEqual({
      points: rational(60),
      inPlace: 1n,
      byHiring: 2n,
    });
    expect(shareGap(0n, 1n, threshold('>= 60%'), false)?.byHiring).toBeNull();
  });

  it('100 % cannot be reached by hiring, nor more than 100 % in place', () => {
    expect(shareGap(4n, 5n, threshold('>= 100%'), true)).toMatchObject({
      inPlace: 1n,
      byHiring: 'impossible',
    });
    expect(shareGap(5n, 5n, threshold('> 100%'), true)).toMatchObject({
      inPlace: 'impossible',
      byHiring: 'impossible',
    });
  });
});

describe('gaps without people', () => {
  it('a printed percentage has points only', () => {
    expect(pointsGap(decimal('53.2'), threshold('>= 60%'))).toEqual({
      points: decimal('6.8'),
      inPlace: null,
      byHiring: null,
    });
    expect(pointsGap(decimal('60'), threshold('>= 60%'))).toBeNull();
  });

  it.each([
    [999, '>= 1000', 1n],
    [1000, '> 1000', 1n],
    [999, '> 1000', 2n],
    [1001, '<= 1000', -1n],
    [1000, '< 1000', -1n],
    [1003, '= 1000', -3n],
    [998, '= 1000', 2n],
    [3999, '~ 4000', 1n],
    [1, '>= 1.5', 1n],
    [2, '< 1.5', -1n],
  ])('a sum of %i against "%s" is short by %s (negative: too many)', (total, text, missing) => {
    expect(countGap(BigInt(total), threshold(text))).toEqual({
      points: null,
      inPlace: missing,
      byHiring: null,
    });
  });
});

describe('the surplus of each unit', () => {
  it.each(['33.3', '40', '60', '99.99', '100'])(
    'sums exactly to the pooled n − t·d at %s percent',
    (percent) => {
      const next = numbers(Number(percent) * 100);
      const rows = Array.from({ length: 30 }, (_, index) => {
        const total = next(40);
        return masters(`School ${index}`, next(total + 1), total);
      });
      const { surplus, value } = assessOne(ratioOf([by(2025, `>= ${percent}%`)]), rows);
      if (value?.kind !== 'share' || !surplus) throw new Error('no pooled share');
      expect(surplus).toHaveLength(30);
      const sum = surplus.reduce((total: Rational, { value: each }) => add(total, each), ZERO);
      const share = multiply(decimal(percent), rational(1, 100));
      expect(sum).toEqual(subtract(rational(value.numerator), multiply(share, rational(value.denominator))));
    },
  );

  it('shows who closes the gap: positive above the threshold, negative below, zero at it', () => {
    const rows = [masters('Above', 5, 5), masters('Below', 0, 5), masters('At', 3, 5), masters('None', 0, 0)];
    const { surplus } = assessOne(ratioOf([by(2025, '>= 60%')]), rows);
    expect(surplus?.map(({ unit, value }) => ({ unit, value }))).toEqual([
      { unit: 'Above', value: rational(2) },
      { unit: 'Below', value: rational(-3) },
      { unit: 'At', value: rational(0) },
      { unit: 'None', value: rational(0) },
    ]);
  });

  it('names the units behind, the one that pulls most first, with their cells', () => {
    const rows = [
      masters('A little', 2, 4),
      masters('Above', 5, 5),
      masters('Far', 0, 5),
      masters('At', 3, 5),
      masters('None', 0, 0),
    ];
    const { behind, evidence } = assessOne(ratioOf([by(2025, '>= 60%')]), rows);
    expect(behind.map(({ unit, numerator, denominator }) => [unit, numerator, denominator])).toEqual([
      ['Far', 0n, 5n],
      ['A little', 2n, 4n],
    ]);
    for (const { cells } of behind) expect(evidence).toEqual(expect.arrayContaining([...cells]));
    expect(behind.every(({ cells }) => cells.length === 2)).toBe(true);
  });

  it('names the empty cells for want of which a unit is left out', () => {
    const rows = [
      masters('Whole', 3, 5),
      row('No women', { masters_female: null, masters_total: 4 }),
      row('Neither', { masters_female: null, masters_total: null }),
      row('Wrong', { masters_female: 'invalid', masters_total: null }),
    ];
    const { blanks, leftOut } = assessOne(ratioOf([by(2025, '>= 60%')]), rows);
    expect(leftOut.map(({ why }) => why)).toEqual(['missing', 'missing', 'invalid']);
    expect(blanks).toHaveLength(3);
  });

  it('names none where less is better, or without a threshold', () => {
    const rows = [masters('One', 1, 5), masters('Other', 5, 5)];
    expect(assessOne(ratioOf([by(2025, '<= 60%')]), rows).behind).toEqual([]);
    expect(assessOne(ratioOf([]), rows).behind).toEqual([]);
  });
});
