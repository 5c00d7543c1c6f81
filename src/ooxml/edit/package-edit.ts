import { Buffer } from 'node:buffer';

import { OoxmlFault } from '../fault.ts';
import type { OoxmlPackage, PartSource } from '../package.ts';
import { normalPartName, partKey } from '../part-name.ts';
import { deflateChunks, deflateWhole } from './deflate.ts';
import type { DeflatedPart } from './deflate.ts';
import { ZipWriter } from './zip-writer.ts';
import type { ZipMember } from './zip-writer.ts';

/** The first moment a zip can tell, 1 January 1980: new parts carry no clock. */
const FIRST_STAMP = 0x0021_0000;
const UTF8_NAME = 0x0800;
/** How hard the deflater tried: true of the copied bytes alone. */
const DEFLATE_FLAGS = 0x0006;

type Change =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: 'streamed'; readonly deflated: DeflatedPart }
  | { readonly kind: 'removed' };

/**
 * Changes to the parts of an opened package. Names are as in `OoxmlPackage`; a part removed and written again keeps its place.
 */
export class PackageEdit implements PartSource {
  readonly #pkg: OoxmlPackage;
  /** Names by key in the order of the archive to come: the package's own, removed ones among them, then new ones. */
  readonly #names: Map<string, string>;
  readonly #changes = new Map<string, Change>();

  constructor(pkg: OoxmlPackage) {
    this.#pkg = pkg;
    this.#names = new Map(pkg.names.map((name) => [partKey(name), name]));
  }

  /** The names of the parts as they will be, in the order of the archive to come. */
  get names(): string[] {
    return [...this.#names].filter(([key]) => this.has(key)).map(([, name]) => name);
  }

  has(name: string): boolean {
    const key = partKey(name);
    return this.#names.has(key) && this.#changes.get(key)?.kind !== 'removed';
  }

  /** The part as it will be. Throws as `OoxmlPackage.readPart` does, `too_large` for one replaced by `stream`. */
  readPart(name: string): Uint8Array {
    const change = this.#changes.get(partKey(name));
    switch (change?.kind) {
      case undefined:
        return this.#pkg.readPart(name);
      case 'whole':
        return change.bytes;
      case 'streamed':
        throw new OoxmlFault('too_large', 'A part that is streamed is not held whole.', name);
      case 'removed':
        throw new OoxmlFault('missing_part', 'The package lacks a part.', name);
    }
  }

  /** Adds or replaces a part; the bytes it already holds change nothing. Throws as `OoxmlPackage.readPart` does. */
  write(name: string, bytes: Uint8Array): void {
    const mayBeEqual = this.#pkg.has(name) && this.#pkg.sizeOf(name) === bytes.length;
    if (mayBeEqual && Buffer.compare(this.#pkg.readPart(name), bytes) === 0)
      this.#changes.delete(partKey(name));
    else this.#change(name, { kind: 'whole', bytes });
  }

  /** Adds or replaces a part too large to hold: its chunks are taken at once, and kept compressed. Rejects as they do. */
  async stream(name: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    this.#change(name, { kind: 'streamed', deflated: await deflateChunks(chunks) });
  }

  /** Leaves a part of the package as it was before any change. */
  keep(name: string): void {
    if (this.#pkg.has(name)) this.#changes.delete(partKey(name));
  }

  /** Removing a part that is not there changes nothing. */
  remove(name: string): void {
    const key = partKey(name);
    if (this.#pkg.has(name)) this.#changes.set(key, { kind: 'removed' });
    else {
      this.#names.delete(key);
      this.#changes.delete(key);
    }
  }

  /** The first name not taken of `prefix`, a number from 1 on, `suffix`. */
  freeName(prefix: string, suffix: string): string {
    let number = 1;
    while (this.has(`${prefix}${number}${suffix}`)) number += 1;
    return `${prefix}${number}${suffix}`;
  }

  /**
   * The new archive. What was not changed is copied still compressed, in its place and with its times; folders are left out.
   * Throws `too_large` and `too_many_parts` past what a zip without zip64 holds.
   */
  async *bytes(): AsyncGenerator<Uint8Array, void, undefined> {
    const writer = new ZipWriter();
    for (const [key, name] of this.#names) {
      const member = this.#member(key, name);
      if (member !== null) yield* writer.add(member);
    }
    yield* writer.finish();
  }

  #change(name: string, change: Change): void {
    const key = partKey(name);
    if (!this.#names.has(key)) this.#names.set(key, normalPartName(name));
    this.#changes.set(key, change);
  }

  #member(key: string, name: string): ZipMember | null {
    const change = this.#changes.get(key);
    if (change?.kind === 'removed') return null;
    if (change === undefined) {
      const { entry, compressed } = this.#pkg.packedPart(name);
      return { ...entry, flags: entry.flags & (UTF8_NAME | DEFLATE_FLAGS), compressed: [compressed] };
    }
    const deflated = change.kind === 'whole' ? deflateWhole(change.bytes) : change.deflated;
    return { name, ...this.#identity(name), method: 8, ...deflated };
  }

  #identity(name: string): Pick<ZipMember, 'nameBytes' | 'flags' | 'dosStamp'> {
    if (this.#pkg.has(name)) {
      const { nameBytes, flags, dosStamp } = this.#pkg.packedPart(name).entry;
      return { nameBytes, flags: flags & UTF8_NAME, dosStamp };
    }
    const nameBytes = new TextEncoder().encode(name);
    return { nameBytes, flags: nameBytes.length > name.length ? UTF8_NAME : 0, dosStamp: FIRST_STAMP };
  }
}
