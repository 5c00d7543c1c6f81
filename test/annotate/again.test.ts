import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { ALL, annotated, fixture, partsOf, partText, RICH } from './annotated.ts';

const FULL: readonly string[] = [];
const ALL_MARKS = ['--mark', 'all'];
const MARKS_ONLY = ['--mark-only'];
const ENGLISH = ['--lang', 'en'];

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(other);

const reads = (bytes: Uint8Array): readonly (readonly [name: string, digest: string])[] =>
  [...partsOf(bytes)].map(([name, { read }]) => [name, read] as const);

const hasNotes = (bytes: Uint8Array): boolean =>
  [...partsOf(bytes).keys()].some((name) => /comments\d*\.xml$/u.test(name));

const NOTES = /comments\d*\.xml$|\.vml$|worksheets\/_rels\/|^\[Content_Types\]/u;

/** The parts but those of notes, which must be without any, and the sheets without their links to them. */
function withoutEmptyNotes(bytes: Uint8Array): unknown {
  const names = reads(bytes).map(([name]) => name);
  for (const name of names.filter((part) => /comments\d*\.xml$|\.vml$/u.test(part))) {
    expect(partText(bytes, name)).not.toMatch(/<comment |<v:shape /u);
  }
  return names
    .filter((name) => !NOTES.test(name))
    .map((name) => [name, partText(bytes, name).replace(/<legacyDrawing [^>]*>/u, '')]);
}

describe('a workbook that was annotated before, annotated again', () => {
  it.each(ALL)('%s is what annotating the sender’s own gives, byte for byte', async (name) => {
    const original = fixture(name);
    const make = async (from: Uint8Array, argv: readonly string[]) => (await annotated(from, ...argv)).bytes;
    const [full, all] = [await make(original, FULL), await make(original, ALL_MARKS)];
    const [only, english] = [await make(original, MARKS_ONLY), await make(original, ENGLISH)];
    const twice = await make(full, FULL);
    expect(same(twice, full)).toBe(true);
    expect(same(await make(full, ENGLISH), english)).toBe(true);
    expect(same(await make(only, FULL), full)).toBe(true);
    const [fewer, more] = [await make(all, FULL), await make(full, ALL_MARKS)];
    if (hasNotes(full) === hasNotes(all)) {
      expect(same(fewer, full)).toBe(true);
      expect(same(more, all)).toBe(true);
    } else {
      // A sheet that never had a note of ours again keeps the parts for them, empty.
      expect(withoutEmptyNotes(fewer)).toEqual(withoutEmptyNotes(full));
      expect([...reads(more)].toSorted()).toEqual([...reads(all)].toSorted());
    }
    // A part that is as it was is deflated anew: how the sender's program had done it is gone.
    expect(reads(await make(full, MARKS_ONLY))).toEqual(reads(only));
    expect(same(full, english)).toBe(false);
  });
});

describe('a check of an annotated workbook', () => {
  const MAY_DIFFER = /"sha256": "[0-9a-f]{64}"/gu;

  it.each(ALL)('%s says what a check of the sender’s own says', async (name) => {
    const original = fixture(name);
    const check = async (data: Uint8Array) => {
      const argv = ['check', 'data', '--format', 'json', '--period', '2025'];
      const { exit, stdout, stderr } = await runCli(argv, { files: { data } });
      return { exit, stdout: stdout.replace(MAY_DIFFER, ''), stderr };
    };
    const expected = await check(original);
    // All marks there can be, in the language whose texts are furthest from the data's; the rest on one workbook.
    const variants = [[...ENGLISH, ...ALL_MARKS], ...(name === RICH ? [FULL, MARKS_ONLY] : [])];
    for (const argv of variants) {
      const { bytes } = await annotated(original, '--period', '2025', ...argv);
      expect(await check(bytes), argv.join(' ')).toEqual(expected);
    }
  });
});
