import { describe, expect, it } from 'vitest';

import {
  add,
  ceil,
  compare,
  divide,
  floor,
  isInteger,
  multiply,
  parseDecimal,
  rational,
  subtract,
  toExactDecimal,
  toFixed,
} from '../../src/domain/rational.ts';
import { decimal } from '../support/domain-builders.ts';

describe('a rational', () => {
  it('is kept in lowest terms with a positive denominator', () => {
    expect(rational(6, 8)).toEqual({ num: 3n, den: 4n });
    expect(rational(6, -8)).toEqual({ num: -3n, den: 4n });
    expect(rational(-6, -8)).toEqual({ num: 3n, den: 4n });
    expect(rational(0, -7)).toEqual({ num: 0n, den: 1n });
  });

  it('cannot have the denominator 0', () => {
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => divide(rational(1), rational(0))).toThrow(RangeError);
  });

  it('is added, subtracted, multiplied and divided without rounding', () => {
    const third = rational(1, 3);
    expect(add(third, add(third, third))).toEqual(rational(1));
    expect(subtract(decimal('0.3'), add(decimal('0.1'), decimal('0.2')))).toEqual(rational(0));
    expect(multiply(rational(-2, 3), rational(3, 4))).toEqual(rational(-1, 2));
    expect(divide(rational(1), rational(-3))).toEqual(rational(-1, 3));
  });

  it('is compared exactly where doubles cannot tell two values apart', () => {
    const big = 10n ** 30n;
    expect(compare(rational(big + 1n, big), rational(1))).toBeGreaterThan(0);
    expect(compare(rational(9999, 10_000), decimal('0.9999'))).toBe(0);
    expect(compare(rational(-1, 2), rational(-1, 3))).toBeLessThan(0);
  });

  it('knows whether it is whole', () => {
    expect(isInteger(rational(8, 4))).toBe(true);
    expect(isInteger(rational(8, 3))).toBe(false);
  });
});

describe('floor and ceil', () => {
  it.each([
    [7, 2, 3n, 4n],
    [-7, 2, -4n, -3n],
    [6, 2, 3n, 3n],
    [-6, 2, -3n, -3n],
    [1, 3, 0n, 1n],
    [-1, 3, -1n, 0n],
    [0, 1, 0n, 0n],
  ])('of %i/%i are %s and %s, negatives towards minus and plus infinity', (num, den, down, up) => {
    expect(floor(rational(num, den))).toBe(down);
    expect(ceil(rational(num, den))).toBe(up);
  });
});

describe('parseDecimal', () => {
  it.each([
    ['0', 0, 1],
    ['99.5', 199, 2],
    ['99.99', 9999, 100],
    ['-3', -3, 1],
    ['-0.25', -1, 4],
    ['+7', 7, 1],
    ['007', 7, 1],
    ['1.2e3', 1200, 1],
    ['5E-3', 1, 200],
    ['59.960000000000001e0', 59_960_000_000_000_001n, 1_000_000_000_000_000n],
  ])('reads %s exactly', (text, num, den) => {
    expect(parseDecimal(text)).toEqual(rational(num, den));
  });

  it.each(['', ' 1', '1 ', '1\n', '.5', '5.', '1,5', '1.2.3', '--1', '0x10', '1e', 'NaN', '١', '5%'])(
    'does not read %j',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );
});

describe('toFixed', () => {
  it.each([
    ['59.96', 1, '60.0', '59.9', '60.0'],
    ['59.96', 0, '60', '59', '60'],
    ['0.05', 1, '0.1', '0.0', '0.1'],
    ['0.04', 1, '0.0', '0.0', '0.1'],
    ['-0.05', 1, '-0.1', '-0.1', '0.0'],
    ['-0.04', 1, '0.0', '-0.1', '0.0'],
    ['-1.25', 1, '-1.3', '-1.3', '-1.2'],
    ['7', 2, '7.00', '7.00', '7.00'],
    ['0.005', 2, '0.01', '0.00', '0.01'],
  ])('of %s with %i places is %s half-up, %s down, %s up', (text, places, half, down, up) => {
    expect(toFixed(decimal(text), places)).toBe(half);
    expect(toFixed(decimal(text), places, 'down')).toBe(down);
    expect(toFixed(decimal(text), places, 'up')).toBe(up);
  });
});

describe('toExactDecimal', () => {
  it.each([
    [1, 8, '0.125'],
    [-1, 2, '-0.5'],
    [3, 1, '3'],
    [-3, 1, '-3'],
    [0, 5, '0'],
    [999, 10, '99.9'],
    [1, 25, '0.04'],
    [1, 3, null],
    [-5, 6, null],
  ])('of %i/%i is the shortest decimal, or null where there is none', (num, den, text) => {
    expect(toExactDecimal(rational(num, den))).toBe(text);
  });

  it('is read back to the same value', () => {
    for (const text of ['0.0625', '-12.34', '100', '0.2']) {
      expect(toExactDecimal(decimal(text))).toBe(text);
    }
  });
});
