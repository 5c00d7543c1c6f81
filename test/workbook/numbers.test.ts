import { describe, expect, it } from 'vitest';
import { toExactDecimal } from '../../src/domain/rational.ts';
import { readNumber } from '../../src/workbook/numbers.ts';

type Expected = Parameters<typeof readNumber>[1];

/** The number as a plain decimal, with `?` where its mark could be read two ways; null when refused. */
function read(text: string, expected: Expected): string | null {
  const number = readNumber(text, expected);
  return number && `${toExactDecimal(number.value)}${number.ambiguous ? '?' : ''}`;
}

describe('a number typed as text, where a count is expected', () => {
  it.each([
    ['12', '12'],
    [' 12 ', '12'],
    ['0', '0'],
    ['0985', '985'],
    ['+5', '5'],
    ['-5', '-5'],
    // A single mark before three digits groups thousands here, and is said to be doubtful.
    ['1.204', '1204?'],
    ['1,204', '1204?'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    // Where both marks occur, the last is the decimal mark.
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1.234.567,89', '1234567.89'],
    ['12,0', '12'],
    ['12.50', '12.5'],
    ['0.985', '0.985'],
    ['0,985', '0.985'],
    ['1234.567', '1234.567'],
    // Groups set apart by spaces, whatever kind of space.
    ['1 480', '1480'],
    ['1\u00a0480', '1480'],
    ['1\u202f480', '1480'],
    ['12 345 678', '12345678'],
    ['１２', '12'],
    ['１.２０４', '1204?'],
    ['1\u200b2', '12'],
  ])('%j is %s', (text, value) => {
    expect(read(text, 'thousands')).toBe(value);
  });

  it.each([
    '',
    '   ',
    '-',
    '.',
    '.5',
    ',5',
    '12a',
    'a12',
    '1e3',
    '0x10',
    '3/5',
    '1-2',
    '1.2.3',
    '1.23.456',
    '1,23,456',
    '1,2345.6',
    '1.234,567.8',
    '1,234.567,8',
    '12%',
    "'12",
    '1..2',
    '½',
    'Ⅻ',
    '١٢',
    '9'.repeat(30),
  ])('%j is no number', (text) => {
    expect(read(text, 'thousands')).toBeNull();
  });

  it('reads a text as long as a country might need and none longer', () => {
    expect(read('999.999.999.999.999', 'thousands')).toBe('999999999999999');
    expect(read('1'.repeat(25), 'thousands')).toBeNull();
  });

  it.each(['10 5', '3 4 5', '12\n5', '12 345 6', '1 48', '12 15'])(
    '%j is two numbers, not one with its digits run together',
    (text) => {
      expect(read(text, 'thousands')).toBeNull();
    },
  );
});

describe('a number typed as text, where a percentage is expected', () => {
  it.each([
    ['38,2', '38.2', 1],
    ['38.2', '38.2', 1],
    ['64,25', '64.25', 2],
    ['40', '40', 0],
    ['40,0', '40', 1],
    ['0,125', '0.125', 3],
    ['66.667', '66.667?', 3],
    ['100', '100', 0],
  ])('%j is %s with %d decimals', (text, value, decimals) => {
    expect(read(text, 'decimals')).toBe(value);
    expect(readNumber(text, 'decimals')?.decimals).toBe(decimals);
  });
});
