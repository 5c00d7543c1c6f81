import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { ZipFile } from './zip.ts';

const BLOCK = 1_000_000;

/** A deflate stream that ends on a byte without ending the data, so that another may follow. */
const deflatedOpen = (text: string): Buffer =>
  deflateRawSync(text, { level: 9, finishFlush: constants.Z_FULL_FLUSH });

/**
 * A part that inflates to `before`, `unit` at least `times` times over, `after`; made without ever holding what it inflates
 * to. Sizes and checksum are right unless `crc` is false, which spares the making of a checksum nobody gets to check.
 */
export function repeatedPart(
  name: string,
  before: string,
  unit: string,
  times: number,
  after: string,
  crc = true,
): ZipFile {
  const perBlock = Math.max(1, Math.min(times, Math.floor(BLOCK / unit.length)));
  const block = Buffer.from(unit.repeat(perBlock));
  const blocks = Math.ceil(times / perBlock);
  const packed = deflatedOpen(block.toString());
  const head = Buffer.from(before);
  const tail = Buffer.from(after);
  let checksum = crc32(head);
  if (crc) for (let at = 0; at < blocks; at += 1) checksum = crc32(block, checksum);
  return {
    name,
    data: '',
    raw: Buffer.concat([deflatedOpen(before), ...Array<Buffer>(blocks).fill(packed), deflateRawSync(tail)]),
    declaredSize: head.length + blocks * block.length + tail.length,
    // zlib answers 0 for no bytes at all, whatever came before.
    crc: tail.length === 0 ? checksum : crc32(tail, checksum),
  };
}
