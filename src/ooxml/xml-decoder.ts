import { Buffer, isAscii } from 'node:buffer';

import { OoxmlFault } from './fault.ts';

export type XmlEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const NO_BYTES = new Uint8Array(0);
const LONGEST_MARK = 3;

function join(head: Uint8Array, tail: Uint8Array): Uint8Array {
  if (head.length === 0) return tail;
  const both = new Uint8Array(head.length + tail.length);
  both.set(head);
  both.set(tail, head.length);
  return both;
}

/** Tells the encoding by the first bytes, and the length of a byte-order mark among them. */
export function detectEncoding(bytes: Uint8Array): { encoding: XmlEncoding; markLength: number } {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', markLength: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', markLength: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', markLength: 2 };
  if (first === 0x3c && second === 0 && bytes.length > 1) return { encoding: 'utf-16le', markLength: 0 };
  if (first === 0 && second === 0x3c) return { encoding: 'utf-16be', markLength: 0 };
  return { encoding: 'utf-8', markLength: 0 };
}

/** How many bytes at the end begin a character whose rest has not arrived. */
function unfinishedUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

/** Low surrogates pair with the unit before, so a lone high surrogate waits too. */
function unfinishedUtf16(bytes: Uint8Array, encoding: XmlEncoding): number {
  const odd = bytes.length % 2;
  const high = bytes[bytes.length - odd - (encoding === 'utf-16le' ? 1 : 2)] ?? 0;
  return (high & 0xfc) === 0xd8 ? odd + 2 : odd;
}

/** Sheets are ASCII but for texts in place, and copying that is several times faster than decoding it. */
function asciiText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/**
 * Turns the bytes of an XML part, in chunks cut anywhere, into text with line ends as XML wants them.
 * UTF-8 and UTF-16, with or without a byte-order mark. Throws `bad_xml` for anything else.
 */
export class XmlDecoder {
  readonly #part: string | null;
  #decoder: InstanceType<typeof TextDecoder> | null = null;
  #encoding: XmlEncoding = 'utf-8';
  #pending: Uint8Array = NO_BYTES;
  #endedInReturn = false;

  constructor(part: string | null) {
    this.#part = part;
  }

  write(chunk: Uint8Array): string {
    let bytes = join(this.#pending, chunk);
    this.#pending = NO_BYTES;
    if (this.#decoder === null) {
      if (bytes.length < LONGEST_MARK) {
        this.#pending = bytes;
        return '';
      }
      bytes = this.#start(bytes);
    }
    const unfinished =
      this.#encoding === 'utf-8' ? unfinishedUtf8(bytes) : unfinishedUtf16(bytes, this.#encoding);
    if (unfinished > 0) this.#pending = bytes.slice(bytes.length - unfinished);
    return this.#decode(unfinished > 0 ? bytes.subarray(0, bytes.length - unfinished) : bytes);
  }

  end(): string {
    const bytes = this.#decoder === null ? this.#start(this.#pending) : this.#pending;
    this.#pending = NO_BYTES;
    return this.#decode(bytes);
  }

  #start(bytes: Uint8Array): Uint8Array {
    const { encoding, markLength } = detectEncoding(bytes);
    this.#encoding = encoding;
    // Each call decodes whole characters, which is the fast path; marks are dropped here, once, not there.
    this.#decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return bytes.subarray(markLength);
  }

  #decode(bytes: Uint8Array): string {
    const text = this.#encoding === 'utf-8' && isAscii(bytes) ? asciiText(bytes) : this.#decodeAny(bytes);
    return this.#endedInReturn || text.includes('\r') ? this.#normalizeLineEnds(text) : text;
  }

  #decodeAny(bytes: Uint8Array): string {
    try {
      return this.#decoder?.decode(bytes) ?? '';
    } catch (cause) {
      throw new OoxmlFault('bad_xml', 'A part is neither UTF-8 nor UTF-16.', this.#part, cause);
    }
  }

  #normalizeLineEnds(text: string): string {
    const rest = this.#endedInReturn && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') this.#endedInReturn = text.endsWith('\r');
    return rest.replace(/\r\n?/g, '\n');
  }
}
