import { describe, expect, it } from 'vitest';

import { TextTable } from '../../src/ooxml/text-table.ts';

describe('TextTable', () => {
  it('gives back what was added, over many blocks, and nothing else', () => {
    const texts = Array.from({ length: 20_000 }, (_, at) =>
      at % 7 === 0 ? '' : `Trường Ví Dụ ${at} ${at % 999 === 0 ? 'ộ'.repeat(40_000) : ''}`,
    );
    const table = new TextTable();
    for (const text of texts) table.add(text);
    table.finish();
    expect(table.count).toBe(20_000);
    expect(texts.every((text, at) => table.get(at) === text)).toBe(true);
    expect([-1, 0.5, 20_000, 20_001, 32_767, 40_000, NaN].map((at) => table.get(at))).toEqual(
      Array.from({ length: 7 }, () => undefined),
    );
  });

  it('is empty at first, and keeps a lone empty text', () => {
    const table = new TextTable();
    expect(table.get(0)).toBeUndefined();
    table.add('');
    table.finish();
    expect([table.count, table.get(0), table.get(1)]).toEqual([1, '', undefined]);
  });
});
