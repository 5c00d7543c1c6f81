import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';

import { OoxmlFault } from './fault.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Bytes a chunk holds: of text that is scanned, less than what V8 maps memory for string by string; of bytes, more. */
const CHUNK_SIZES = { text: 64 * 1024, bytes: 512 * 1024 } as const;
export type ChunkSize = keyof typeof CHUNK_SIZES;
const SMALL = 256 * 1024;
/** Room for inflating ahead on a worker thread while the chunk before is being scanned. */
const AHEAD = 512 * 1024;

/** Told the bytes inflated so far; throws to stop. */
export type InflateMeter = (inflated: number) => void;

function zlibFault(cause: unknown, name: string): OoxmlFault {
  if (cause instanceof OoxmlFault) return cause;
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ERR_BUFFER_TOO_LARGE') {
    return new OoxmlFault('too_large', 'A part is larger than allowed.', name, cause);
  }
  if (code === 'Z_BUF_ERROR') return new OoxmlFault('truncated', 'A part stops early.', name, cause);
  return new OoxmlFault('bad_checksum', 'A part is damaged.', name, cause);
}

function damaged(name: string): OoxmlFault {
  return new OoxmlFault('bad_checksum', 'A part is not the length or content its checksum promises.', name);
}

/** The whole part; `maxBytes` is at least 1. Throws `too_large`, `truncated` or `bad_checksum`. */
export function inflateWhole(compressed: Uint8Array, entry: ZipEntry, maxBytes: number): Uint8Array {
  let whole = compressed;
  if (entry.method === 8) {
    try {
      whole = inflateRawSync(compressed, { maxOutputLength: maxBytes });
    } catch (cause) {
      throw zlibFault(cause, entry.name);
    }
  } else if (whole.length > maxBytes) {
    throw new OoxmlFault('too_large', 'A part is larger than allowed.', entry.name);
  }
  if (whole.length !== entry.uncompressedSize || crc32(whole) !== entry.crc32) throw damaged(entry.name);
  return whole;
}

function* slices(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/**
 * A part that says it is small, at once: a stream costs more to set up than the part to inflate. Null when it is not as
 * small as it says; the stream then counts its real bytes.
 */
function inflateSmall(compressed: Uint8Array, entry: ZipEntry): Uint8Array | null {
  try {
    return inflateRawSync(compressed, { maxOutputLength: entry.uncompressedSize + 1 });
  } catch (cause) {
    const fault = zlibFault(cause, entry.name);
    if (fault.code === 'too_large') return null;
    throw fault;
  }
}

function chunksOf(
  compressed: Uint8Array,
  entry: ZipEntry,
  chunkSize: number,
): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (entry.method === 0) return slices(compressed, chunkSize);
  const small = entry.uncompressedSize <= SMALL ? inflateSmall(compressed, entry) : null;
  if (small) return [small];
  const options = { chunkSize, readableHighWaterMark: Math.max(AHEAD, 2 * chunkSize) };
  const stream = createInflateRaw(options);
  stream.end(compressed);
  return stream;
}

/**
 * The part in chunks, its checksum verified once the last chunk is taken; leaving early frees everything.
 * Throws `truncated`, `bad_checksum`, or what `meter` throws.
 */
export async function* inflateChunks(
  compressed: Uint8Array,
  entry: ZipEntry,
  meter: InflateMeter,
  chunks: ChunkSize,
): AsyncGenerator<Uint8Array, void, undefined> {
  let inflated = 0;
  let checksum = 0;
  try {
    for await (const chunk of chunksOf(compressed, entry, CHUNK_SIZES[chunks])) {
      inflated += chunk.length;
      meter(inflated);
      if (inflated > entry.uncompressedSize) throw damaged(entry.name);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (cause) {
    throw zlibFault(cause, entry.name);
  }
  if (inflated !== entry.uncompressedSize || checksum !== entry.crc32) throw damaged(entry.name);
}
