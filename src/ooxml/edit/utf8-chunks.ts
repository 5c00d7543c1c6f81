import { Buffer } from 'node:buffer';

import { XmlDecoder, detectEncoding } from '../xml-decoder.ts';
import { declaringUtf8 } from './xml-text.ts';

/** What tells an encoding from another. */
const FIRST_BYTES = 3;
const LONGEST_DECLARATION = 1_000;

/** The bytes of a part in UTF-8 as they are; those of one in UTF-16 in UTF-8. Throws `bad_xml`, or what `chunks` throws. */
export async function* utf8Chunks(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  let first: Uint8Array = Buffer.alloc(0);
  let isKnown = false;
  let recoder: Recoder | null = null;
  for await (const chunk of chunks) {
    let bytes: Uint8Array = chunk;
    if (!isKnown) {
      bytes = first = Buffer.concat([first, chunk]);
      if (bytes.length < FIRST_BYTES) continue;
      isKnown = true;
      if (detectEncoding(bytes).encoding !== 'utf-8') recoder = new Recoder(part);
    }
    yield recoder === null ? bytes : recoder.write(bytes);
  }
  if (!isKnown) yield first;
  else if (recoder !== null) yield recoder.end();
}

/** Turns UTF-16 into UTF-8, and the declaration with it. */
class Recoder {
  readonly #decoder: XmlDecoder;
  #head: string | null = '';

  constructor(part: string) {
    this.#decoder = new XmlDecoder(part);
  }

  write(bytes: Uint8Array): Uint8Array {
    return this.#pass(this.#decoder.write(bytes), false);
  }

  end(): Uint8Array {
    return this.#pass(this.#decoder.end(), true);
  }

  #pass(text: string, isLast: boolean): Uint8Array {
    if (this.#head === null) return Buffer.from(text);
    const head = this.#head + text;
    const isWhole = isLast || head.includes('>') || head.length > LONGEST_DECLARATION;
    this.#head = isWhole ? null : head;
    return Buffer.from(isWhole ? declaringUtf8(head) : '');
  }
}
