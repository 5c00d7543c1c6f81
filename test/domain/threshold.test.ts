import { describe, expect, it } from 'vitest';

import { rational } from '../../src/domain/rational.ts';
import { betterSide, COMPARATORS, parseThreshold, satisfies } from '../../src/domain/threshold.ts';
import { decimal, threshold } from '../support/domain-builders.ts';

describe('parseThreshold', () => {
  it.each([
    ['>= 60%', '>=', rational(60), '60', true],
    ['> 99.5%', '>', rational(199, 2), '99.5', true],
    ['>= 99.99%', '>=', rational(9999, 100), '99.99', true],
    ['<= 5%', '<=', rational(5), '5', true],
    ['< 0.10%', '<', rational(1, 10), '0.10', true],
    ['= 100%', '=', rational(100), '100', true],
    ['~ 4000', '~', rational(4000), '4000', false],
    ['>= 1000000', '>=', rational(1_000_000), '1000000', false],
  ])('reads "%s" and keeps the decimal as written', (text, comparator, value, decimalText, percent) => {
    expect(parseThreshold(text)).toEqual({ comparator, value, decimal: decimalText, percent });
  });

  it.each([
    '',
    '60%',
    '>=60%',
    '>=  60%',
    ' >= 60%',
    '>= 60% ',
    '>= 60 %',
    '>= 60%%',
    '>= 99,5%',
    '>= -5%',
    '>= +5%',
    '>= .5%',
    '>= 5.%',
    '>= 1e3',
    '=> 60%',
    '== 60%',
    '≥ 60%',
    '!= 60%',
    '>= sixty%',
    '>= 60%\n',
  ])('rejects %j', (text) => {
    expect(parseThreshold(text)).toBeNull();
  });
});

describe('satisfies', () => {
  it.each([
    ['>=', [false, true, true]],
    ['>', [false, false, true]],
    ['<=', [true, true, false]],
    ['<', [true, false, false]],
    ['=', [false, true, false]],
    ['~', [false, true, true]],
  ])('for %s says %j just below, at and just above the value', (comparator, expected) => {
    const limit = threshold(`${comparator} 99.5%`);
    const values = ['99.49999999999999999999', '99.5', '99.50000000000000000001'];
    expect(values.map((value) => satisfies(decimal(value), limit))).toEqual(expected);
  });
});

describe('betterSide', () => {
  it('is the way a value must move to pass', () => {
    expect(COMPARATORS.map((comparator) => [comparator, betterSide(comparator)])).toEqual([
      ['>=', 'up'],
      ['>', 'up'],
      ['<=', 'down'],
      ['<', 'down'],
      ['=', 'exact'],
      ['~', 'up'],
    ]);
  });
});
