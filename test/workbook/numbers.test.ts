import { describe, expect, it } from 'vitest';
import { toExactDecimal } from '../../src/domain/rational.ts';
import { readNumber } from '../../src/workbook/numbers.ts';

const grouped = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+$)/gu, mark);

/** Every way a number is written: its marks for thousands and for decimals, spaces of every width among them. */
const STYLES: readonly (readonly [thousands: string, decimal: string])[] = [
  ['.', ','],
  [',', '.'],
  [' ', ','],
  [' ', '.'],
  ['\u00a0', ','],
  ['\u202f', '.'],
  ['\u2009', ','],
  ['', ','],
  ['', '.'],
];

const WHOLES = [
  ...Array.from({ length: 1200 }, (_, index) => index),
  9999,
  10_000,
  99_999,
  100_000,
  999_999,
  1_000_000,
  1_234_567,
  12_345_678,
  999_999_999,
  1_000_000_000,
].map(String);
const FRACTIONS = ['', '0', '5', '05', '25', '000', '125', '999', '1234', '00001'];

describe('a number in the marks of either language', () => {
  it('reads back, and is called ambiguous exactly where its other reading is a number too', () => {
    let checked = 0;
    for (const [thousands, decimal] of STYLES) {
      for (const whole of WHOLES) {
        for (const fraction of FRACTIONS) {
          const written = grouped(whole, thousands) + (fraction === '' ? '' : decimal + fraction);
          const marks = written.replace(/\d/gu, '');
          // One mark, three digits after it and one to three before it that do not begin with 0 alone.
          const ambiguous = /^[.,]$/u.test(marks) && /^(?!0[.,])\d{1,3}[.,]\d{3}$/u.test(written);
          const meantDecimals = fraction !== '';
          const read = readNumber(written, meantDecimals ? 'decimals' : 'thousands');
          const text = read && toExactDecimal(read.value);
          const wanted = fraction === '' ? whole : `${whole}.${fraction}`.replace(/\.?0*$/u, '');
          if (text !== wanted || read?.ambiguous !== ambiguous) {
            expect.fail(`${JSON.stringify(written)} read as ${text}, ambiguous: ${read?.ambiguous}`);
          }
          checked += 1;
        }
      }
    }
    expect(checked).toBe(STYLES.length * WHOLES.length * FRACTIONS.length);
  });

  it('is read the other way where the other kind is expected', () => {
    expect(readNumber('1.204', 'thousands')).toMatchObject({ value: { num: 1204n }, ambiguous: true });
    expect(readNumber('1.204', 'decimals')).toMatchObject({ decimals: 3, ambiguous: true });
    expect(readNumber('98,200', 'decimals')).toMatchObject({
      value: { num: 491n, den: 5n },
      ambiguous: true,
    });
  });

  it.each([
    '',
    ' ',
    '.',
    ',',
    '.5',
    '1..2',
    '1,2,3',
    '12.34.567',
    '1.234.56',
    '1,234.567.8',
    '1 23',
    '12 345 6',
    '1e3',
    '0x1F',
    '١٢',
    '½',
  ])('%j is none', (text) => {
    expect(readNumber(text, 'thousands')).toBeNull();
  });
});
