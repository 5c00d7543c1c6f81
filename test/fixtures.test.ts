import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeFixtures } from '../scripts/make-fixtures.ts';
import { ROOT } from './support/run-cli.ts';

describe('the example workbooks', () => {
  it('are what their script makes', async () => {
    const files = await makeFixtures();
    expect(files.size).toBe(41);
    const stale = [...files].filter(
      ([name, bytes]) => !bytes.equals(readFileSync(`${ROOT}/fixtures/${name}`)),
    );
    expect(stale.map(([name]) => name)).toEqual([]);
  });
});
