import { describe, expect, it } from 'vitest';

import { parseRange, type CellRange } from '../../src/ooxml/cell-address.ts';
import { MergeIndex } from '../../src/workbook/merge-index.ts';

const range = (text: string): CellRange => parseRange(text)!;

describe('the index of merges', () => {
  const merges = ['D2:E3', 'A1:B1', 'C1:C3', 'A2:A2'].map(range);
  const index = new MergeIndex(merges);

  it('finds the merge over each cell that a search through all of them finds', () => {
    for (let row = 1; row <= 4; row += 1) {
      for (let column = 1; column <= 6; column += 1) {
        const wanted = merges.find(
          ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
        );
        expect(index.at(row, column)).toBe(wanted);
      }
    }
  });

  it('lists those of a row from left to right', () => {
    expect(index.inRow(2)).toEqual(['A2:A2', 'C1:C3', 'D2:E3'].map(range));
    expect(index.inRow(4)).toEqual([]);
  });

  it('takes the left one of two that overlap', () => {
    const overlapping = new MergeIndex(['C1:E1', 'A1:D1'].map(range));
    expect(overlapping.inRow(1)).toEqual([range('A1:D1')]);
    expect(overlapping.at(1, 5)).toBeUndefined();
  });

  it('answers at once for a hundred thousand over the same cells', () => {
    const many = new MergeIndex(Array.from({ length: 100_000 }, () => range('A1:XFD60')));
    for (let row = 1; row <= 60; row += 1) {
      expect(many.inRow(row)).toHaveLength(1);
      for (let column = 1; column <= 16_384; column += 64) expect(many.at(row, column)?.left).toBe(1);
    }
  });
});
