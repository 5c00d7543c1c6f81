import { OoxmlFault } from './fault.ts';
import { inflateChunks, inflateWhole } from './inflate.ts';
import type { ChunkSize } from './inflate.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { PackageLimits } from './limits.ts';
import { partKey } from './part-name.ts';
import { readZipDirectory } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';

/** A part as it lies in the archive; nothing of it is verified. */
export interface PackedPart {
  readonly entry: ZipEntry;
  readonly compressed: Uint8Array;
}

/** The parts of an opened package. Names are without a leading slash; lookup ignores case. */
export interface OoxmlPackage {
  /** Part names as written, in directory order. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes a part says it inflates to: never fewer than it may really give. Throws `missing_part`. */
  sizeOf(name: string): number;
  /** The part's bytes, whole and verified. Throws `missing_part`, `too_large`, `truncated`, `bad_checksum`. */
  readPart(name: string): Uint8Array;
  /** The part's bytes in chunks, verified after the last. Throws, while iterating, as `readPart` does. */
  inflatePart(name: string, chunks?: ChunkSize): AsyncIterable<Uint8Array>;
  /** The part still compressed, to be copied. Throws `missing_part`. */
  packedPart(name: string): PackedPart;
}

/** Where parts that are small enough are read whole. */
export type PartSource = Pick<OoxmlPackage, 'has' | 'readPart'>;

class ZipPackage implements OoxmlPackage {
  readonly names: readonly string[];
  readonly #bytes: Uint8Array;
  readonly #limits: PackageLimits;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #inflated = new Map<ZipEntry, number>();
  #total = 0;

  constructor(bytes: Uint8Array, limits: PackageLimits) {
    const entries = readZipDirectory(bytes, limits.maxParts);
    this.#bytes = bytes;
    this.#limits = limits;
    this.names = entries.map((entry) => entry.name);
    this.#entries = new Map(entries.map((entry) => [partKey(entry.name), entry]));
  }

  has(name: string): boolean {
    return this.#entries.has(partKey(name));
  }

  sizeOf(name: string): number {
    return this.#entry(name).uncompressedSize;
  }

  readPart(name: string): Uint8Array {
    const entry = this.#entry(name);
    const remaining = this.#limits.maxTotal - this.#total + (this.#inflated.get(entry) ?? 0);
    const maxBytes = Math.max(1, Math.min(this.#limits.maxWholePart, remaining));
    const whole = inflateWhole(this.#compressed(entry), entry, maxBytes);
    this.#meter(entry, whole.length, this.#limits.maxWholePart);
    return whole;
  }

  inflatePart(name: string, chunks: ChunkSize = 'text'): AsyncIterable<Uint8Array> {
    const entry = this.#entry(name);
    return inflateChunks(
      this.#compressed(entry),
      entry,
      (inflated) => this.#meter(entry, inflated, this.#limits.maxStreamedPart),
      chunks,
    );
  }

  packedPart(name: string): PackedPart {
    const entry = this.#entry(name);
    return { entry, compressed: this.#compressed(entry) };
  }

  #entry(name: string): ZipEntry {
    const entry = this.#entries.get(partKey(name));
    if (entry === undefined) throw new OoxmlFault('missing_part', 'The package lacks a part.', name);
    return entry;
  }

  #compressed(entry: ZipEntry): Uint8Array {
    return this.#bytes.subarray(entry.dataOffset, entry.dataOffset + entry.compressedSize);
  }

  #meter(entry: ZipEntry, inflated: number, maxPart: number): void {
    const before = this.#inflated.get(entry) ?? 0;
    if (inflated > before) {
      this.#inflated.set(entry, inflated);
      this.#total += inflated - before;
    }
    const { maxTotal, maxRatio, ratioFreeBytes } = this.#limits;
    const isBomb = this.#total > Math.max(ratioFreeBytes, this.#bytes.length * maxRatio);
    if (inflated > maxPart || this.#total > maxTotal || isBomb) {
      throw new OoxmlFault('too_large', 'A part is larger than allowed.', entry.name);
    }
  }
}

/**
 * Opens a zip package held in memory; `limits` override `DEFAULT_LIMITS` one by one.
 * Throws `not_a_zip`, `truncated`, `bad_zip`, `encrypted_zip`, `unsupported_compression`,
 * `too_many_parts` or `duplicate_part`.
 */
export function openPackage(bytes: Uint8Array, limits: Partial<PackageLimits> = {}): OoxmlPackage {
  return new ZipPackage(bytes, { ...DEFAULT_LIMITS, ...limits });
}
