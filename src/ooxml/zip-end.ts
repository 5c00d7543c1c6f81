import { OoxmlFault } from './fault.ts';

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_SIZE = 20;
const END64_SIGNATURE = 0x06064b50;
const END64_SIZE = 56;
const LOCAL_SIGNATURE = 0x04034b50;
const MAX_COMMENT = 0xffff;

/** Where the central directory lies: `count` entries in the bytes from `offset` up to `end`. */
export interface DirectoryExtent {
  readonly count: number;
  readonly offset: number;
  readonly end: number;
}

/** Reads a 64-bit number; anything past 2^53 lies outside every real file. */
export function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
}

function endRecordAt(view: DataView): number {
  // An old .xls may embed a whole zip, end record included, so the beginning counts too.
  const start = view.byteLength >= 4 ? view.getUint32(0, true) : 0;
  if (start !== LOCAL_SIGNATURE && start !== END_SIGNATURE) {
    throw new OoxmlFault('not_a_zip', 'The bytes are not a zip archive.');
  }
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw new OoxmlFault('truncated', 'The zip archive has no end: it was cut off.');
}

function extentFrom64(view: DataView, endAt: number): DirectoryExtent | null {
  const locatorAt = endAt - LOCATOR_SIZE;
  if (locatorAt < 0 || view.getUint32(locatorAt, true) !== LOCATOR_SIGNATURE) return null;
  const at = uint64(view, locatorAt + 8);
  if (at + END64_SIZE > locatorAt || view.getUint32(at, true) !== END64_SIGNATURE) {
    throw new OoxmlFault('bad_zip', 'The zip64 end record is not where its locator points.');
  }
  const offset = uint64(view, at + 48);
  const end = offset + uint64(view, at + 40);
  if (end > at) throw new OoxmlFault('bad_zip', 'The zip directory runs past its end record.');
  return { count: uint64(view, at + 32), offset, end };
}

/**
 * Finds the central directory, zip64 included.
 * Throws `not_a_zip`, `truncated` (also for one volume of several) or `bad_zip`.
 */
export function findDirectory(view: DataView): DirectoryExtent {
  const endAt = endRecordAt(view);
  const extent64 = extentFrom64(view, endAt);
  if (extent64 !== null) return extent64;
  if (view.getUint16(endAt + 4, true) !== 0 || view.getUint16(endAt + 6, true) !== 0) {
    throw new OoxmlFault('truncated', 'The zip archive is one volume of several.');
  }
  const offset = view.getUint32(endAt + 16, true);
  const end = offset + view.getUint32(endAt + 12, true);
  if (end > endAt) throw new OoxmlFault('bad_zip', 'The zip directory runs past its end record.');
  return { count: view.getUint16(endAt + 10, true), offset, end };
}
