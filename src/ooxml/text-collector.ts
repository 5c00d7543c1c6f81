import { OoxmlFault } from './fault.ts';

/** UTF-16 units of one text. A cell of Excel holds 32,767, and an escaped character takes seven. */
export const MAX_TEXT = 1_000_000;
// V8 copies slices shorter than this; a longer one keeps the whole chunk it was cut from alive.
const SHORTEST_SLICE = 13;

/** A copy of a text that does not keep the buffer it was sliced from alive. */
export function detached(text: string): string {
  return text.length < SHORTEST_SLICE ? text : ` ${text}`.slice(1);
}

/** Puts together a text that arrives in pieces. */
export class TextCollector {
  readonly #part: string | null;
  #text = '';

  constructor(part: string | null) {
    this.#part = part;
  }

  /** Throws `limit_exceeded` past a million UTF-16 units. */
  append(piece: string): void {
    if (this.#text.length + piece.length > MAX_TEXT) {
      throw new OoxmlFault('limit_exceeded', 'A text is too long.', this.#part);
    }
    this.#text = this.#text === '' ? piece : this.#text + piece;
  }

  /** The text so far; the next one starts empty. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}

/** Replaces the `_xHHHH_` escapes of `ST_Xstring`: `_x000D_` is a carriage return, `_x005F_` an underscore. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
