import { Buffer } from 'node:buffer';

const MAX_HEAD = 1_000_000;
const LESS = 60;
const EXCLAMATION = 33;
const QUESTION = 63;
const NOTHING: Buffer = Buffer.alloc(0);

/**
 * From the start of the part to its `<sheetData>`, whatever its prefix. No `!` or `?` but those of the XML declaration, so no
 * comment, CDATA section or instruction; and a raw `<` stands in neither texts nor attributes, so it does begin a tag.
 */
const HEAD = /^(?:\xEF\xBB\xBF)?(?:<\?xml [^<>?]*\?>)?[^!?]*?<((?:[A-Za-z_][-.\w]*:)?sheetData)>/;

/**
 * Leaves the cells out of a worksheet's bytes, which arrive in chunks cut anywhere: what it passes on is the part with an
 * empty `sheetData`. It only searches the bytes, and gives up where the search could be fooled: at a comment, CDATA section or
 * instruction before the end of the cells, at another spelling of the tags, at UTF-16.
 */
export class CellSkipper {
  #held: Buffer = NOTHING;
  #endTag = '';
  #state: 'head' | 'cells' | 'tail' | 'in_doubt' = 'head';

  /** The bytes to go on with; null from where it gives up. */
  write(chunk: Uint8Array): Uint8Array | null {
    if (this.#state === 'tail') return chunk;
    const bytes = Buffer.concat([this.#held, chunk]);
    if (this.#state === 'head') return this.#head(bytes);
    return this.#state === 'cells' ? this.#cells(bytes) : null;
  }

  /** Whether the end of the cells was met. */
  get isPast(): boolean {
    return this.#state === 'tail';
  }

  #giveUp(): null {
    this.#state = 'in_doubt';
    return null;
  }

  #head(bytes: Buffer): Uint8Array | null {
    const [head, name] = HEAD.exec(bytes.toString('latin1')) ?? [];
    if (head !== undefined) {
      this.#state = 'cells';
      this.#endTag = `</${name}>`;
      const rest = this.#cells(bytes.subarray(head.length));
      return rest && Buffer.concat([bytes.subarray(0, head.length), rest]);
    }
    if (bytes.length > MAX_HEAD) return this.#giveUp();
    this.#held = bytes;
    return NOTHING;
  }

  #cells(bytes: Buffer): Uint8Array | null {
    const end = bytes.indexOf(this.#endTag);
    const cells = end < 0 ? bytes : bytes.subarray(0, end);
    if (opensWith(cells, EXCLAMATION) || opensWith(cells, QUESTION)) return this.#giveUp();
    if (end < 0) {
      this.#held = bytes.subarray(Math.max(0, bytes.length - this.#endTag.length));
      return NOTHING;
    }
    this.#state = 'tail';
    return bytes.subarray(end);
  }
}

/** Whether `<` stands before this byte somewhere. */
function opensWith(bytes: Buffer, byte: number): boolean {
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) {
    if (bytes[at - 1] === LESS) return true;
  }
  return false;
}
