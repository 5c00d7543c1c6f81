import { deflateRawSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { PackageEdit } from '../../../src/ooxml/edit/package-edit.ts';
import { ZipWriter } from '../../../src/ooxml/edit/zip-writer.ts';
import type { ZipMember } from '../../../src/ooxml/edit/zip-writer.ts';
import { openPackage } from '../../../src/ooxml/package.ts';
import type { OoxmlPackage } from '../../../src/ooxml/package.ts';
import { makeZip } from '../../support/zip.ts';
import { expectFault, faultOf } from '../faults.ts';
import { archiveOf, bytesOf, editOf, textOf } from './edited.ts';

const noise = Buffer.from(Array.from({ length: 700_000 }, (_, at) => (at * at * 31) % 251));

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const reopened = async (edit: PackageEdit): Promise<OoxmlPackage> => openPackage(await archiveOf(edit));

describe('an edit without changes', () => {
  it('copies every part still compressed, in order', async () => {
    const fastest = deflateRawSync(noise, { level: 1 });
    const pkg = openPackage(
      makeZip([
        { name: 'b.bin', data: noise, raw: fastest, flags: 0x0806 },
        { name: 'folder/', data: '' },
        { name: 'XL\\Old.xml', data: 'plain', stored: true, flags: 0 },
        { name: 'tên.xml', data: 'x' },
        { name: 'empty', data: '' },
      ]),
    );
    const copy = await reopened(new PackageEdit(pkg));
    expect(copy.names).toEqual(['b.bin', 'XL/Old.xml', 'tên.xml', 'empty']);
    for (const name of pkg.names) {
      const before = pkg.packedPart(name);
      const after = copy.packedPart(name);
      expect(Buffer.compare(after.compressed, before.compressed)).toBe(0);
      expect(after.entry).toEqual({
        ...before.entry,
        headerOffset: after.entry.headerOffset,
        dataOffset: after.entry.dataOffset,
      });
    }
    expect(Buffer.from(copy.packedPart('XL/Old.xml').entry.nameBytes).toString()).toBe('XL\\Old.xml');
  });

  it('puts sizes and checksum before the bytes of a part whose writer put them after', async () => {
    const bytes = makeZip([{ name: 'a', data: 'text', flags: 0x0808 }]);
    new DataView(bytes.buffer).setUint32(14, 0, true);
    new DataView(bytes.buffer).setUint32(18, 0, true);
    const copy = await archiveOf(new PackageEdit(openPackage(bytes)));
    const view = new DataView(copy.buffer);
    expect(view.getUint16(6, true)).toBe(0x0800);
    expect(view.getUint32(14, true)).not.toBe(0);
    expect(view.getUint32(22, true)).toBe(4);
    expect(textOf(openPackage(copy), 'a')).toBe('text');
  });

  it('writes a zip64 archive without zip64', async () => {
    const bytes = makeZip([{ name: 'a', data: 'text' }], { zip64: true });
    expect(textOf(await reopened(new PackageEdit(openPackage(bytes))), 'a')).toBe('text');
  });

  it('copies a damaged part as it is', async () => {
    const copy = await reopened(editOf([{ name: 'a', data: 'text', crc: 1 }]));
    await expectFault('bad_checksum', () => copy.readPart('a'));
  });
});

describe('a changed package', () => {
  const files = [
    { name: 'a.xml', data: 'A' },
    { name: 'b.xml', data: 'B' },
    { name: 'c.xml', data: 'C' },
  ];

  it('keeps the place and time of replaced parts and puts new ones at the end', async () => {
    const edit = editOf(files);
    edit.write('new.xml', bytesOf('N'));
    edit.write('/B.XML', bytesOf('longer than before'));
    edit.remove('a.xml');
    expect(edit.names).toEqual(['b.xml', 'c.xml', 'new.xml']);
    expect([edit.has('a.xml'), edit.has('B.xml'), edit.has('/new.XML')]).toEqual([false, true, true]);
    expect(textOf(edit, 'b.xml')).toBe('longer than before');
    expect(textOf(edit, 'c.xml')).toBe('C');
    await expectFault('missing_part', () => edit.readPart('a.xml'));
    await expectFault('missing_part', () => edit.readPart('d.xml'));
    const copy = await reopened(edit);
    expect(copy.names).toEqual(edit.names);
    expect(copy.names.map((name) => textOf(copy, name))).toEqual(['longer than before', 'C', 'N']);
    expect(copy.packedPart('b.xml').entry.dosStamp).toBe(0x21_0000);
  });

  it('takes a part written as it was for unchanged', async () => {
    const raw = deflateRawSync(noise, { level: 1 });
    const edit = editOf([{ name: 'a', data: noise, raw }]);
    edit.write('a', bytesOf('other'));
    edit.write('a', new Uint8Array(noise));
    expect(Buffer.compare((await reopened(edit)).packedPart('a').compressed, raw)).toBe(0);
  });

  it('gives a part that comes back its old place', async () => {
    const edit = editOf(files);
    edit.write('new.xml', bytesOf('N'));
    edit.remove('a.xml');
    edit.remove('new.xml');
    edit.remove('never.xml');
    expect(edit.names).toEqual(['b.xml', 'c.xml']);
    edit.write('a.xml', bytesOf('again'));
    expect(edit.names).toEqual(['a.xml', 'b.xml', 'c.xml']);
  });

  it('finds free names without regard to case', () => {
    const edit = editOf([{ name: 'XL/Comments1.XML', data: '' }, ...files]);
    expect(edit.freeName('xl/comments', '.xml')).toBe('xl/comments2.xml');
    edit.write('xl/comments2.xml', bytesOf('x'));
    expect(edit.freeName('xl/comments', '.xml')).toBe('xl/comments3.xml');
    edit.remove('XL/Comments1.XML');
    expect(edit.freeName('xl/comments', '.xml')).toBe('xl/comments1.xml');
  });

  it('names new parts in UTF-8', async () => {
    const edit = editOf(files);
    edit.write('tên.xml', bytesOf('x'));
    const copy = await reopened(edit);
    expect(copy.packedPart('tên.xml').entry.flags).toBe(0x0800);
    expect(textOf(copy, 'tên.xml')).toBe('x');
  });

  it('refuses a name that leaves the package', () =>
    expectFault('bad_zip', () => editOf(files).write('../x', bytesOf(''))));
});

describe('a streamed part', () => {
  it.each([1000, 65_536, 700_000])('is deflated to the same bytes however it is cut (%i)', async (size) => {
    const edit = editOf([
      { name: 'a', data: 'old' },
      { name: 'b', data: 'B' },
    ]);
    await edit.stream('a', cut(noise, size));
    await expectFault('too_large', () => edit.readPart('a'));
    const copy = await reopened(edit);
    expect(copy.names).toEqual(['a', 'b']);
    expect(noise.equals(copy.readPart('a'))).toBe(true);
    expect(Buffer.compare(copy.packedPart('a').compressed, deflateRawSync(noise, { level: 2 }))).toBe(0);
  });

  it('may be empty', async () => {
    const edit = editOf([]);
    await edit.stream('a', cut(noise, Infinity));
    await edit.stream('b', cut(new Uint8Array(0), 1));
    const copy = await reopened(edit);
    expect([copy.sizeOf('a'), copy.readPart('b').length]).toEqual([700_000, 0]);
  });

  it('passes on the fault of its source', async () => {
    const pkg = openPackage(makeZip([{ name: 'a', data: noise, crc: 1 }]));
    const edit = new PackageEdit(pkg);
    const fault = await faultOf(() => edit.stream('b', pkg.inflatePart('a')));
    expect([fault.code, fault.part]).toEqual(['bad_checksum', 'a']);
  });

  it('holds the deflated bytes alone', async () => {
    const chunk = new Uint8Array(1_000_000);
    const edit = editOf([]);
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      for (let count = 0; count < 200; count += 1) yield chunk;
    };
    await edit.stream('a', chunks());
    expect((await archiveOf(edit)).length).toBeLessThan(1_000_000);
  });
});

describe('the limits of a zip', () => {
  const member: ZipMember = {
    name: 'a',
    nameBytes: bytesOf('a'),
    flags: 0,
    method: 8,
    dosStamp: 0,
    crc32: 0,
    uncompressedSize: 0,
    compressed: [],
  };

  it('refuses a member past 4 GB', () =>
    expectFault('too_large', () => [...new ZipWriter().add({ ...member, uncompressedSize: 0xffff_ffff })]));

  it('refuses an archive past 4 GB', async () => {
    // Only its length is asked for before the refusal.
    const huge = { length: 0xffff_fff0 } as Uint8Array;
    await expectFault('too_large', () => [...new ZipWriter().add({ ...member, compressed: [huge] })]);
  });

  it('refuses 65,535 members', () => {
    const writer = new ZipWriter();
    const add = (): number => [...writer.add(member)].length;
    for (let count = 0; count < 65_534; count += 1) add();
    return expectFault('too_many_parts', add);
  });
});
