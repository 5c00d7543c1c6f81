import { describe, expect, it } from 'vitest';

import { editDistance, nearest } from '../../src/domain/text-distance.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'ab', 2],
    ['thạc sĩ', 'thạc sĩ', 0],
    ['thạc sĩ', 'thạc sỹ', 1],
    ['hằng năm', 'hằn năm', 1],
    ['ab', 'ba', 1],
    ['trển khai', 'triển khai', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['abcd', 'badc', 2],
  ])('between "%s" and "%s" is %i either way', (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
    expect(editDistance(b, a, 9)).toBe(distance);
  });

  it('is Infinity beyond the limit', () => {
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
    expect(editDistance('kitten', 'sitting', 1)).toBe(Infinity);
    expect(editDistance('a', 'abcd', 2)).toBe(Infinity);
    expect(editDistance('xab', 'aby', 1)).toBe(Infinity);
  });
});

describe('nearest', () => {
  it('gives the nearest first, and equals in alphabetical order', () => {
    expect(nearest('phd_femal', ['phd_total', 'phd_male', 'phd_female', 'pdh_femal'])).toEqual([
      'pdh_femal',
      'phd_female',
      'phd_male',
    ]);
  });

  it('gives none that differ in more than a third of the word', () => {
    expect(nearest('abcdef', ['abcdxy', 'abcxyz'])).toEqual(['abcdxy']);
    expect(nearest('abc', ['xbc', 'xyc'])).toEqual(['xbc']);
    expect(nearest('ab', ['xb', 'xy'])).toEqual(['xb']);
    expect(nearest('abc', [])).toEqual([]);
  });

  it('gives no more than asked for', () => {
    const candidates = ['aaab', 'aaac', 'aaad', 'aaae'];
    expect(nearest('aaaa', candidates)).toEqual(['aaab', 'aaac', 'aaad']);
    expect(nearest('aaaa', new Set(candidates), 1)).toEqual(['aaab']);
  });
});
