import { describe, expect, it } from 'vitest';

import { cellAddress, columnName, parseCellAddress, parseRange } from '../../src/ooxml/cell-address.ts';

describe('cell addresses', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('names column %i %s', (column, name) => {
    expect(columnName(column)).toBe(name);
    expect(parseCellAddress(`${name}9`)).toEqual({ row: 9, column });
  });

  it('writes and reads addresses', () => {
    expect(cellAddress(15, 4)).toBe('D15');
    expect(parseCellAddress('$d$1048577')).toEqual({ row: 1_048_577, column: 4 });
  });

  it.each([
    '',
    'A',
    '1',
    'A0',
    'A01',
    '1A',
    'AAAA1',
    'A1 ',
    'A-1',
    'A1B',
    '@1',
    '[1',
    'Á1',
    'A1234567890',
    '$1',
  ])('refuses %j', (text) => expect(parseCellAddress(text)).toBeNull());

  it('reads ranges with corners in any order', () => {
    expect(parseRange('A1:B2')).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
    expect(parseRange('C5:A2')).toEqual({ top: 2, left: 1, bottom: 5, right: 3 });
    expect(parseRange('D4')).toEqual({ top: 4, left: 4, bottom: 4, right: 4 });
    for (const text of ['', 'A1:', 'A1:B2:C3', 'A:B', '1:2']) expect(parseRange(text)).toBeNull();
  });
});
