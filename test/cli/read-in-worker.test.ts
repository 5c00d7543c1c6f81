import * as library from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readInWorker } from '../../src/cli/read-in-worker.ts';
import { ROOT } from '../support/run-cli.ts';

function xls(rows: number): Uint8Array {
  const book = library.utils.book_new();
  const data = Array.from({ length: rows }, (_, index) => [index, `Trường Ví Dụ ${index}`, index % 7]);
  library.utils.book_append_sheet(book, library.utils.aoa_to_sheet(data), 'Biểu');
  return new Uint8Array(library.write(book, { bookType: 'biff8', type: 'buffer' }));
}

const AMPLE = { heapMb: 320, milliseconds: 20_000 };

describe('reading in a worker', () => {
  it('gives the sheets', async () => {
    const read = await readInWorker(ROOT, xls(50), 'ole2', AMPLE);
    expect(read).toMatchObject({ ok: true, grids: [{ name: 'Biểu', state: 'visible' }] });
    expect(read.ok && read.grids[0]?.rows.length).toBe(50);
  });

  it('ends one that takes too long', async () => {
    expect(await readInWorker(ROOT, xls(5_000), 'ole2', { ...AMPLE, milliseconds: 5 })).toEqual({
      ok: false,
      fault: { code: 'INPUT_TOO_HEAVY', args: { limit: 'time' } },
    });
  });

  it('ends one that takes too much memory', async () => {
    expect(await readInWorker(ROOT, xls(30_000), 'ole2', { ...AMPLE, heapMb: 20 })).toEqual({
      ok: false,
      fault: { code: 'INPUT_TOO_HEAVY', args: { limit: 'memory' } },
    });
  });
});
