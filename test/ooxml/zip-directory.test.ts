import { describe, expect, it } from 'vitest';

import { readZipDirectory } from '../../src/ooxml/zip-directory.ts';
import { makeZip } from '../support/zip.ts';
import type { ZipFile, ZipOptions } from '../support/zip.ts';
import { expectFault } from './faults.ts';

const list = (files: readonly ZipFile[], options?: ZipOptions) =>
  readZipDirectory(makeZip(files, options), 100);

const one: ZipFile = { name: 'a.xml', data: 'hello' };

describe('readZipDirectory', () => {
  it('lists stored and deflated files', () => {
    const entries = list([one, { name: 'b/c.xml', data: 'stored', stored: true }]);
    expect(entries.map(({ name, method, uncompressedSize }) => [name, method, uncompressedSize])).toEqual([
      ['a.xml', 8, 5],
      ['b/c.xml', 0, 6],
    ]);
    expect(entries[0]?.dataOffset).toBe(30 + 'a.xml'.length);
  });

  it('reads the same directory in zip64 form', () => {
    expect(list([one, { name: 'b', data: 'x' }], { zip64: true })).toEqual(
      list([one, { name: 'b', data: 'x' }]),
    );
  });

  it('works on a view into a larger buffer', () => {
    const zip = makeZip([one]);
    const larger = new Uint8Array(zip.length + 20);
    larger.set(zip, 7);
    expect(readZipDirectory(larger.subarray(7, 7 + zip.length), 1)[0]?.name).toBe('a.xml');
  });

  it('finds the end before a comment or stray bytes', () => {
    expect(list([one], { comment: 'x'.repeat(60_000) })).toHaveLength(1);
    expect(list([one], { trailing: new Uint8Array(2) })).toHaveLength(1);
  });

  it('normalises names and leaves folders out', () => {
    const entries = list([
      { name: 'xl/', data: '', stored: true },
      { name: '\\xl\\workbook.xml', data: 'w' },
    ]);
    expect(entries.map(({ name }) => name)).toEqual(['xl/workbook.xml']);
  });

  it('lists nothing for an empty archive', () => {
    expect(list([])).toEqual([]);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['text', new TextEncoder().encode('just a text that is long enough to hold an end record')],
    ['an old workbook around a zip', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...makeZip([one])])],
  ])('refuses %s as no zip', (_, bytes) => expectFault('not_a_zip', () => readZipDirectory(bytes, 10)));

  it('refuses a cut-off archive and one volume of several', async () => {
    const zip = makeZip([one]);
    await expectFault('truncated', () => readZipDirectory(zip.subarray(0, zip.length - 1), 10));
    zip[zip.length - 18] = 1;
    await expectFault('truncated', () => readZipDirectory(zip, 10));
  });

  it.each<[string, ZipFile]>([
    ['a climbing name', { ...one, name: 'xl/../../etc/passwd' }],
    ['a name with NUL', { ...one, name: 'a\0b' }],
    ['a header elsewhere', { ...one, headerOffset: 3 }],
    ['a header past the end', { ...one, headerOffset: 0xffff_fff0 }],
    ['a size missing from zip64', { ...one, headerOffset: 0xffff_ffff }],
    ['data past the directory', { ...one, declaredCompressedSize: 5000 }],
    ['two names', { ...one, localName: 'b.xml' }],
  ])('refuses %s', (_, file) => expectFault('bad_zip', () => list([file])));

  it('refuses overlapping parts', () =>
    expectFault('bad_zip', () =>
      list([one, { ...one, name: 'b.xml', localName: 'a.xml', headerOffset: 0 }]),
    ));

  it('refuses a count that does not match', async () => {
    await expectFault('bad_zip', () => list([one], { declaredCount: 2 }));
    await expectFault('bad_zip', () => list([one], { declaredCount: 0 }));
  });

  it('refuses encryption, other compressions, duplicates and too many parts', async () => {
    await expectFault('encrypted_zip', () => list([{ ...one, flags: 1 }]));
    await expectFault('unsupported_compression', () => list([{ ...one, method: 12 }]));
    await expectFault('duplicate_part', () => list([one, { ...one, name: '\\A.XML' }]));
    await expectFault('too_many_parts', () => readZipDirectory(makeZip([one, { name: 'b', data: '' }]), 1));
  });

  it('refuses a zip64 locator that points nowhere', async () => {
    const zip = makeZip([one], { zip64: true });
    const locator = zip.length - 22 - 20;
    zip[locator + 8] = 1;
    await expectFault('bad_zip', () => readZipDirectory(zip, 10));
    zip.fill(0xff, locator + 8, locator + 16);
    await expectFault('bad_zip', () => readZipDirectory(zip, 10));
  });
});
