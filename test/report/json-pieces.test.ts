import { describe, expect, it } from 'vitest';
import { objectPieces } from '../../src/report/json-pieces.ts';

const joined = (object: object): string => [...objectPieces(object, '')].join('');

describe('JSON in pieces', () => {
  it.each([
    {},
    { a: 1, b: null, c: 'x\ny "z"', d: [], e: {}, f: undefined },
    { list: [{ a: [1, { b: 2 }] }, [], 'x', [3]] },
    { long: Array.from({ length: 2_500 }, (_, at) => ({ at, name: `Trường THCS Ví Dụ ${at}` })) },
    { exact: Array.from({ length: 1_000 }, (_, at) => at) },
  ])('is what JSON.stringify prints (%#)', (object) => {
    expect(joined(object)).toBe(JSON.stringify(object, null, 2));
  });

  it('takes a list one entry after another, and never makes a long piece', () => {
    const entries = [{ a: 1 }, { of: Array.from({ length: 5_000 }, (_, at) => at) }, {}];
    const pieces = [...objectPieces({ before: true, entries: entries.values(), after: [] }, '')];
    expect(pieces.join('')).toBe(JSON.stringify({ before: true, entries, after: [] }, null, 2));
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(20_000);
    expect(joined({ none: [].values() })).toBe(JSON.stringify({ none: [] }, null, 2));
  });
});
