import { OoxmlFault } from './fault.ts';
import { normalPartName, partKey } from './part-name.ts';
import { findDirectory, uint64 } from './zip-end.ts';
import type { DirectoryExtent } from './zip-end.ts';

const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const ENCRYPTED_FLAGS = 0x0001 | 0x0040 | 0x2000;
const IN_EXTRA = 0xffffffff;
const ZIP64_EXTRA = 0x0001;

/** One stored (`method` 0) or deflated (8) file. Sizes are as declared, in bytes, and not to be trusted. */
export interface ZipEntry {
  readonly name: string;
  /** The name as the archive spells it. */
  readonly nameBytes: Uint8Array;
  /** The general purpose bits. */
  readonly flags: number;
  /** DOS time in the low 16 bits, DOS date in the high ones. */
  readonly dosStamp: number;
  readonly method: 0 | 8;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly crc32: number;
  readonly headerOffset: number;
  /** Where the compressed bytes begin, as the local header says. */
  readonly dataOffset: number;
}

interface ZipBytes {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** Values that did not fit 32 bits stand in the zip64 extra field, in this order, only where needed. */
function widen(view: DataView, from: number, to: number, values: readonly number[]): number[] {
  let at = from;
  while (at + 4 <= to && view.getUint16(at, true) !== ZIP64_EXTRA) at += 4 + view.getUint16(at + 2, true);
  const fieldEnd = at + 4 <= to ? Math.min(to, at + 4 + view.getUint16(at + 2, true)) : 0;
  at += 4;
  return values.map((value) => {
    if (value !== IN_EXTRA) return value;
    if (at + 8 > fieldEnd) throw new OoxmlFault('bad_zip', 'A zip64 size is missing.');
    at += 8;
    return uint64(view, at - 8);
  });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('latin1');

function decodeName(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return latin1.decode(bytes);
  }
}

function dataOffsetOf(zip: ZipBytes, header: number, nameBytes: Uint8Array, name: string): number {
  const { bytes, view } = zip;
  if (header + LOCAL_SIZE > view.byteLength || view.getUint32(header, true) !== LOCAL_SIGNATURE) {
    throw new OoxmlFault('bad_zip', 'A part is not where the zip directory says.', name);
  }
  const nameLength = view.getUint16(header + 26, true);
  const localName = bytes.subarray(header + LOCAL_SIZE, header + LOCAL_SIZE + nameLength);
  if (localName.length !== nameBytes.length || localName.some((byte, at) => byte !== nameBytes[at])) {
    throw new OoxmlFault('bad_zip', 'A part has two different names.', name);
  }
  return header + LOCAL_SIZE + nameLength + view.getUint16(header + 28, true);
}

function readEntry(zip: ZipBytes, at: number, end: number): { entry: ZipEntry; next: number } {
  const { bytes, view } = zip;
  if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
    throw new OoxmlFault('bad_zip', 'The zip directory is damaged.');
  }
  const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > end) throw new OoxmlFault('bad_zip', 'The zip directory is damaged.');
  const nameBytes = bytes.subarray(at + ENTRY_SIZE, nameEnd);
  const name = normalPartName(decodeName(nameBytes));
  const flags = view.getUint16(at + 8, true);
  if ((flags & ENCRYPTED_FLAGS) !== 0) {
    throw new OoxmlFault('encrypted_zip', 'The zip archive is encrypted.', name);
  }
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) {
    throw new OoxmlFault('unsupported_compression', `Zip compression method ${method} is not read.`, name);
  }
  const [uncompressedSize = 0, compressedSize = 0, headerOffset = 0] = widen(view, nameEnd, extraEnd, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const entry: ZipEntry = {
    name,
    nameBytes,
    flags,
    dosStamp: view.getUint32(at + 12, true),
    method,
    compressedSize,
    uncompressedSize,
    crc32: view.getUint32(at + 16, true),
    headerOffset,
    dataOffset: dataOffsetOf(zip, headerOffset, nameBytes, name),
  };
  return { entry, next };
}

function refuseOverlaps(entries: readonly ZipEntry[], directory: DirectoryExtent): void {
  let free = 0;
  for (const entry of entries.toSorted((one, other) => one.headerOffset - other.headerOffset)) {
    if (entry.headerOffset < free) throw new OoxmlFault('bad_zip', 'Two parts overlap.', entry.name);
    free = entry.dataOffset + entry.compressedSize;
    if (free > directory.offset) {
      throw new OoxmlFault('bad_zip', 'A part runs into the zip directory.', entry.name);
    }
  }
}

function refuseDuplicates(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = partKey(name);
    if (seen.has(key)) throw new OoxmlFault('duplicate_part', 'Two parts have the same name.', name);
    seen.add(key);
  }
}

/**
 * Lists the files of a zip archive in directory order, folders left out.
 * Throws `not_a_zip`, `truncated`, `bad_zip`, `encrypted_zip`, `unsupported_compression`, `duplicate_part`,
 * or `too_many_parts` past `maxParts` entries.
 */
export function readZipDirectory(bytes: Uint8Array, maxParts: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > maxParts) {
    throw new OoxmlFault('too_many_parts', `The archive holds more than ${maxParts} parts.`);
  }
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    const { entry, next } = readEntry({ bytes, view }, at, directory.end);
    entries.push(entry);
    at = next;
  }
  if (at !== directory.end) throw new OoxmlFault('bad_zip', 'The zip directory holds unlisted bytes.');
  refuseOverlaps(entries, directory);
  const files = entries.filter(({ name }) => name !== '' && !name.endsWith('/'));
  refuseDuplicates(files);
  return files;
}
