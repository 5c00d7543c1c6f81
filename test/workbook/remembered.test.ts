import { describe, expect, it } from 'vitest';
import { Remembered } from '../../src/workbook/remembered.ts';

function counted() {
  const worked: string[] = [];
  const remembered = new Remembered((text) => {
    worked.push(text);
    return text.length;
  });
  return { worked, remembered };
}

describe('what is remembered', () => {
  it('is worked out once', () => {
    const { worked, remembered } = counted();
    expect(['ab', '', 'ab', ''].map((text) => remembered.of(text))).toEqual([2, 0, 2, 0]);
    expect(worked).toEqual(['ab', '']);
  });

  it('is bounded: long texts are not kept, nor are too many', () => {
    const { worked, remembered } = counted();
    const long = 'x'.repeat(501);
    expect([remembered.of(long), remembered.of(long)]).toEqual([501, 501]);
    expect(worked).toHaveLength(2);
    for (let at = 0; at < 20_001; at += 1) remembered.of(String(at));
    remembered.of('20000');
    expect(worked).toHaveLength(20_003);
    remembered.of('0');
    expect(worked).toHaveLength(20_004);
  });
});
