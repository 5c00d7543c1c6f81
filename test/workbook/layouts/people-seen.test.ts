import { describe, expect, it } from 'vitest';
import { PeopleSeen } from '../../../src/workbook/layouts/staff/people-seen.ts';

describe('people seen before', () => {
  it('are told from new ones while the table grows', () => {
    const seen = new PeopleSeen();
    for (let person = 0; person < 20_000; person += 1)
      expect(seen.firstRow(`id ${100_000_000_000 + person}`, person + 3)).toBeNull();
    for (let person = 0; person < 20_000; person += 7)
      expect(seen.firstRow(`id ${100_000_000_000 + person}`, 99_999)).toBe(person + 3);
    expect(seen.isFull).toBe(false);
  });
});
