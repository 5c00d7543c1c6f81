import { deflateRawSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { openPackage } from '../../src/ooxml/package.ts';
import type { OoxmlPackage } from '../../src/ooxml/package.ts';
import type { PackageLimits } from '../../src/ooxml/limits.ts';
import { makeZip } from '../support/zip.ts';
import type { ZipFile } from '../support/zip.ts';
import { expectFault, faultOf } from './faults.ts';

const open = (files: readonly ZipFile[], limits?: Partial<PackageLimits>): OoxmlPackage =>
  openPackage(makeZip(files), limits);

async function drain(pkg: OoxmlPackage, name: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of pkg.inflatePart(name)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const noise = Buffer.from(Array.from({ length: 700_000 }, (_, at) => (at * at * 31) % 251));

/** Both ways of reading must end in the same fault. */
async function expectFaultBothWays(
  code: Parameters<typeof expectFault>[0],
  pkg: OoxmlPackage,
): Promise<void> {
  await expectFault(code, () => pkg.readPart('a'));
  await expectFault(code, () => drain(pkg, 'a'));
}

describe('openPackage', () => {
  it('looks parts up without regard to case or leading slash', () => {
    const pkg = open([{ name: 'XL/Workbook.xml', data: 'w' }]);
    expect(pkg.names).toEqual(['XL/Workbook.xml']);
    expect(pkg.has('/xl/workbook.XML')).toBe(true);
    expect(pkg.has('xl/other.xml')).toBe(false);
    expect(Buffer.from(pkg.readPart('xl\\workbook.xml')).toString()).toBe('w');
  });

  it.each([true, false])('reads whole and in chunks (stored: %s)', async (stored) => {
    const pkg = open([
      { name: 'a', data: noise, stored },
      { name: 'empty', data: '', stored },
    ]);
    expect(Buffer.from(pkg.readPart('a')).equals(noise)).toBe(true);
    expect((await drain(pkg, 'a')).equals(noise)).toBe(true);
    expect(pkg.readPart('empty')).toHaveLength(0);
    expect(await drain(pkg, 'empty')).toHaveLength(0);
  });

  it('names the part it lacks', async () => {
    const fault = await faultOf(() => open([]).readPart('xl/gone.xml'));
    expect([fault.code, fault.part]).toEqual(['missing_part', 'xl/gone.xml']);
    await expectFault('missing_part', () => drain(open([]), 'x'));
  });

  it.each<[string, Partial<ZipFile>]>([
    ['a wrong checksum', { crc: 1 }],
    ['a wrong checksum on stored bytes', { crc: 1, stored: true }],
    ['a declared size too small', { declaredSize: 10 }],
    ['a declared size too large', { declaredSize: 9_999_999 }],
    ['a broken deflate stream', { raw: new Uint8Array([0xff, 0xff, 0xff, 0xff, 0xff, 0xff]) }],
  ])('refuses %s', (_, knobs) =>
    expectFaultBothWays('bad_checksum', open([{ name: 'a', data: noise, ...knobs }])),
  );

  it('refuses a deflate stream that stops early', () => {
    const whole = deflateRawSync(noise);
    const raw = whole.subarray(0, whole.length / 2);
    return expectFaultBothWays('truncated', open([{ name: 'a', data: noise, raw }]));
  });

  it('counts real bytes against the limits, not declared ones', async () => {
    const bomb: ZipFile = { name: 'a', data: Buffer.alloc(3_000_000), declaredSize: 10 };
    await expectFaultBothWays('too_large', open([bomb], { maxWholePart: 50_000, maxStreamedPart: 50_000 }));
    await expectFaultBothWays(
      'too_large',
      open([{ ...bomb, declaredSize: 3_000_000 }], { maxTotal: 200_000 }),
    );
    const stored: ZipFile = { name: 'a', data: noise, stored: true };
    await expectFaultBothWays('too_large', open([stored], { maxWholePart: 1000, maxStreamedPart: 1000 }));
  });

  it('refuses a ratio no sheet has, once past the free bytes', async () => {
    const zeros: ZipFile = { name: 'a', data: Buffer.alloc(3_000_000) };
    await expectFaultBothWays('too_large', open([zeros], { ratioFreeBytes: 1_000_000 }));
    expect(open([zeros]).readPart('a')).toHaveLength(3_000_000);
  });

  it('counts all parts together, each once', async () => {
    const pkg = open(
      [
        { name: 'a', data: noise },
        { name: 'b', data: noise },
      ],
      { maxTotal: 1_000_000 },
    );
    pkg.readPart('a');
    pkg.readPart('a');
    await drain(pkg, 'a');
    await expectFault('too_large', () => pkg.readPart('b'));
    await expectFault('too_large', () => drain(pkg, 'b'));
  });

  it('can be left early and read again', async () => {
    const pkg = open([{ name: 'a', data: noise, crc: 1 }]);
    let taken = 0;
    for await (const chunk of pkg.inflatePart('a')) {
      taken += chunk.length;
      break;
    }
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(noise.length);
    await expectFault('bad_checksum', () => drain(pkg, 'a'));
  });
});
