import { contentOf, type CellContent, type CellType } from './cell-content.ts';
import { plainIndex, plainNumber } from './plain-number.ts';
import type { SharedStrings } from './shared-strings.ts';
import { detached } from './text-collector.ts';

const QUOTE = 34;
const AMPERSAND = 38;
const SPACE = 32;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const B = 98;
const C = 99;
const E = 101;
const F = 102;
const N = 110;
const R = 114;
const S = 115;
const T = 116;
const V = 118;

const MAX_LETTERS = 3;
const MAX_DIGITS = 7;
/** Fixed spellings are no longer than this: so near the end of the text nothing is read. */
const RESERVE = 16;

/**
 * Reads cells as every common writer spells them: `<c r="B7" s="1" t="s"><v>12</v></c>`, attributes in any order, with a
 * formula or without, no prefix, no reference, no other child or white space. Whatever is spelled otherwise, is malformed or
 * is cut off is not read: the scanner reads or refuses it. What is read here means the same there.
 */
export class PlainCell {
  /** The column its address names, 0 when it has none. */
  column = 0;
  /** The index of its format. */
  style = 0;
  type: CellType = 'n';
  isFormula = false;
  /** Where its value stands in the text, -1 when there is no `<v>`. */
  valueStart = -1;
  valueEnd = -1;
  #row = 0;

  /** Reads the cell whose `<` stands at `from`, in a row of this number; the index after it, or -1 when it is not plain. */
  read(text: string, from: number, row: number): number {
    const limit = text.length - RESERVE;
    if (from >= limit || text.charCodeAt(from) !== LESS || text.charCodeAt(from + 1) !== C) return -1;
    this.column = 0;
    this.style = 0;
    this.type = 'n';
    this.isFormula = false;
    this.valueStart = -1;
    this.#row = row;
    const at = this.#attributes(text, from + 2, limit);
    if (at < 0) return -1;
    return text.charCodeAt(at) === SLASH
      ? text.charCodeAt(at + 1) === GREATER
        ? at + 2
        : -1
      : this.#children(text, at + 1, limit);
  }

  /** What the cell last read holds, `text` being what it was read from. */
  content(text: string, sharedStrings: SharedStrings): CellContent {
    const { type, valueStart: start, valueEnd: end } = this;
    if (start < 0) return contentOf(type, null, this.isFormula, sharedStrings);
    if (type === 's') {
      const index = plainIndex(text, start, end);
      const shared = index < 0 ? undefined : sharedStrings.get(index);
      if (shared !== undefined) return { kind: 'text', text: shared };
    } else if (type === 'n') {
      const value = plainNumber(text, start, end);
      if (value === value) return { kind: 'number', text: detached(text.slice(start, end)), value };
    }
    return contentOf(type, text.slice(start, end), this.isFormula, sharedStrings);
  }

  /** The index of the `/` or `>` after them. */
  #attributes(text: string, from: number, limit: number): number {
    let at = from;
    let hasStyle = false;
    let hasType = false;
    while (at < limit) {
      const code = text.charCodeAt(at);
      if (code === GREATER || code === SLASH) return at;
      if (code !== SPACE) return -1;
      const name = text.charCodeAt(at + 1);
      if (text.charCodeAt(at + 2) !== EQUALS || text.charCodeAt(at + 3) !== QUOTE) return -1;
      if (name === R && this.column === 0) at = this.#address(text, at + 4, limit);
      else if (name === S && !hasStyle) {
        hasStyle = true;
        at = this.#style(text, at + 4, limit);
      } else if (name === T && !hasType) {
        hasType = true;
        at = this.#type(text, at + 4);
      } else return -1;
      if (at < 0) return -1;
    }
    return -1;
  }

  #address(text: string, from: number, limit: number): number {
    let at = from;
    let column = 0;
    for (; at < limit; at += 1) {
      const code = text.charCodeAt(at);
      if (code < CAPITAL_A || code > CAPITAL_Z) break;
      column = column * 26 + code - 64;
    }
    const digitsAt = at;
    let row = 0;
    for (; at < limit; at += 1) {
      const code = text.charCodeAt(at);
      if (code < ZERO || code > NINE) break;
      row = row * 10 + code - ZERO;
    }
    if (at >= limit || digitsAt - from > MAX_LETTERS || at - digitsAt > MAX_DIGITS) return -1;
    if (text.charCodeAt(at) !== QUOTE || text.charCodeAt(digitsAt) === ZERO || row !== this.#row) return -1;
    this.column = column;
    return column === 0 ? -1 : at + 1;
  }

  #style(text: string, from: number, limit: number): number {
    let at = from;
    let style = 0;
    for (; at < limit; at += 1) {
      const code = text.charCodeAt(at);
      if (code < ZERO || code > NINE) break;
      style = style * 10 + code - ZERO;
    }
    if (at >= limit || at === from || at - from > MAX_DIGITS || text.charCodeAt(at) !== QUOTE) return -1;
    this.style = style;
    return at + 1;
  }

  #type(text: string, at: number): number {
    if (text.charCodeAt(at + 1) !== QUOTE) {
      this.type = 'str';
      return text.startsWith('str"', at) ? at + 4 : -1;
    }
    const code = text.charCodeAt(at);
    if (code === S) this.type = 's';
    else if (code === N) this.type = 'n';
    else if (code === B) this.type = 'b';
    else if (code === E) this.type = 'e';
    else return -1;
    return at + 2;
  }

  #children(text: string, from: number, limit: number): number {
    let at = from;
    if (at >= limit || text.charCodeAt(at) !== LESS) return -1;
    if (text.charCodeAt(at + 1) === F) {
      at = this.#field(text, at, limit, F);
      if (at < 0 || at >= limit) return -1;
      this.isFormula = true;
    }
    if (text.charCodeAt(at) === LESS && text.charCodeAt(at + 1) === V) {
      const valueStart = at + 3;
      at = this.#field(text, at, limit, V);
      if (at < 0 || at >= limit) return -1;
      this.valueStart = valueStart;
      this.valueEnd = at - 4;
    }
    const isClosed =
      text.charCodeAt(at) === LESS &&
      text.charCodeAt(at + 1) === SLASH &&
      text.charCodeAt(at + 2) === C &&
      text.charCodeAt(at + 3) === GREATER;
    return isClosed ? at + 4 : -1;
  }

  /** The index after an element of this name that has no attributes and holds text alone. */
  #field(text: string, from: number, limit: number, name: number): number {
    if (text.charCodeAt(from + 2) !== GREATER) return -1;
    let at = from + 3;
    for (; at < limit; at += 1) {
      const code = text.charCodeAt(at);
      if (code === LESS || code === AMPERSAND) break;
    }
    if (at >= limit || text.charCodeAt(at) !== LESS) return -1;
    const isClosed =
      text.charCodeAt(at + 1) === SLASH &&
      text.charCodeAt(at + 2) === name &&
      text.charCodeAt(at + 3) === GREATER;
    return isClosed ? at + 4 : -1;
  }
}
