import { describe, expect, it } from 'vitest';
import { ALL, annotated, fixture, partsOf } from './annotated.ts';

const FULL: readonly string[] = [];
const ALL_MARKS = ['--mark', 'all'];
const MARKS_ONLY = ['--mark-only'];
const ENGLISH = ['--lang', 'en'];

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(other);

const reads = (bytes: Uint8Array): unknown => [...partsOf(bytes)].map(([name, { read }]) => [name, read]);

describe('a workbook that was annotated before, annotated again', () => {
  it.each(ALL)('%s is what annotating the sender’s own gives, byte for byte', async (name) => {
    const original = fixture(name);
    const make = async (from: Uint8Array, argv: readonly string[]) => (await annotated(from, ...argv)).bytes;
    const [full, all] = [await make(original, FULL), await make(original, ALL_MARKS)];
    const [only, english] = [await make(original, MARKS_ONLY), await make(original, ENGLISH)];
    const cases: readonly (readonly [string, Uint8Array, readonly string[], Uint8Array])[] = [
      ['the same', full, FULL, full],
      ['the same, all marks', all, ALL_MARKS, all],
      ['the same, marks only', only, MARKS_ONLY, only],
      ['fewer marks', all, FULL, full],
      ['more marks', full, ALL_MARKS, all],
      ['sheets after marks only', only, FULL, full],
      ['English after Vietnamese', full, ENGLISH, english],
      ['Vietnamese after English', english, FULL, full],
    ];
    const different: string[] = [];
    for (const [what, from, argv, expected] of cases) {
      if (!same(await make(from, argv), expected)) different.push(what);
    }
    expect(different).toEqual([]);
    // A part that is as it was is deflated anew: how the sender's program had done it is gone.
    expect(reads(await make(full, MARKS_ONLY))).toEqual(reads(only));
    expect(same(full, english)).toBe(false);
  });
});

describe('a check of an annotated workbook', () => {
  const MAY_DIFFER = /"sha256": "[0-9a-f]{64}"/gu;

  it.each(ALL)('%s says what a check of the sender’s own says', async (name) => {
    const original = fixture(name);
    const { runCli } = await import('../support/run-cli.ts');
    const check = async (data: Uint8Array) => {
      const argv = ['check', 'data', '--format', 'json', '--by', 'unit', '--period', '2025'];
      const { exit, stdout, stderr } = await runCli(argv, { files: { data } });
      return { exit, stdout: stdout.replace(MAY_DIFFER, ''), stderr };
    };
    const expected = await check(original);
    for (const argv of [ALL_MARKS, [...ENGLISH, ...ALL_MARKS], MARKS_ONLY]) {
      const { bytes } = await annotated(original, '--period', '2025', ...argv);
      expect(await check(bytes), argv.join(' ')).toEqual(expected);
    }
  });
});
