import { Buffer } from 'node:buffer';

import { OoxmlFault } from '../fault.ts';
import type { XmlAttributes } from '../xml-attributes.ts';
import { XmlTag, isXmlSpace, localName, skipSpace } from '../xml-tag.ts';
import { SectionFinder } from './section-finder.ts';

/** Bytes held at once: a tag, or an element that is edited whole. */
const MAX_HELD = 16_000_000;
const MAX_DEPTH = 256;
const SLASH = 47;
const GREATER = 62;
const EXCLAMATION = 33;
const QUESTION = 63;
const NONE = -1;
/** As its three bytes. */
const BYTE_ORDER_MARK = '\xEF\xBB\xBF';

/**
 * Goes from tag to tag through a part that arrives in chunks cut anywhere, and passes its bytes on as they were, but for what is
 * replaced. Each byte is one character of `text`, markup being ASCII. Indices hold until the next `write`.
 */
export class MarkupCursor {
  readonly part: string;
  text = '';
  /** Whether some text was put in place of another. */
  isChanged = false;
  /** The tag moved past last: `[start, at)`. */
  start = 0;
  at = 0;
  kind: 'open' | 'empty' | 'close' = 'open';
  /** The element's name as written, and without its prefix; its depth, which is 1 for the root. */
  name = '';
  local = '';
  depth = 0;
  readonly #tag = new XmlTag();
  readonly #sections = new SectionFinder();
  readonly #names: string[] = [];
  #bytes: Buffer = Buffer.alloc(0);
  #passed = 0;
  #mark = NONE;
  #out: Uint8Array[] = [];
  #isBegun = false;

  constructor(part: string) {
    this.part = part;
  }

  /** Of the start tag moved past last. */
  get attributes(): XmlAttributes {
    return this.#tag.attributes;
  }

  /** The tag moved past last, for `settingAttribute`. */
  get tag(): { readonly name: string; readonly start: number; readonly openEnd: number } {
    return { name: this.name, start: this.start, openEnd: this.at };
  }

  /** A place from which on nothing is passed on; moves along with the text. Null when there is none. */
  get mark(): number | null {
    return this.#mark === NONE ? null : this.#mark;
  }

  set mark(at: number | null) {
    this.#mark = at ?? NONE;
  }

  /** Adds bytes. Throws `limit_exceeded` when too many are held. */
  write(chunk: Uint8Array): void {
    const keep = this.#mark === NONE ? this.at : Math.min(this.#mark, this.at);
    this.#pass(keep);
    this.#bytes = Buffer.concat([this.#bytes.subarray(keep), chunk]);
    if (this.#bytes.length > MAX_HELD + chunk.length)
      throw this.fault('limit_exceeded', 'An element is too long.');
    this.text = this.#bytes.toString('latin1');
    this.#sections.reset(this.text);
    this.at -= keep;
    this.#passed = 0;
    if (this.#mark !== NONE) this.#mark -= keep;
  }

  /** The bytes ready to be passed on. */
  *passed(): Generator<Uint8Array, void, undefined> {
    const out = this.#out;
    this.#out = [];
    yield* out;
  }

  /** Puts other text, spelled as `text` is, in place of `[from, to)`, which lies past all that was replaced before. */
  replace(from: number, to: number, text: string): void {
    this.isChanged ||= text !== this.text.slice(from, to);
    this.#pass(from);
    this.#out.push(Buffer.from(text, 'latin1'));
    this.#passed = to;
  }

  /** Moves past the next tag; false when more must be written first. Throws `bad_xml`, `dtd_forbidden`, `limit_exceeded`. */
  advance(): boolean {
    for (;;) {
      const start = this.text.indexOf('<', this.at);
      const textEnd = start < 0 ? this.text.length : start;
      if (this.#names.length === 0) this.#checkOutside(this.text.slice(this.at, textEnd));
      this.at = textEnd;
      if (this.at + 1 >= this.text.length) return false;
      const code = this.text.charCodeAt(start + 1);
      if (code === SLASH) return this.#close(start);
      if (code !== EXCLAMATION && code !== QUESTION) return this.#open(start);
      if (!this.#skipSection()) return false;
    }
  }

  /**
   * Moves past the end of the element opened last, whose content is searched for that end alone; false when more must be written
   * first. Throws `bad_xml` also where an element of its name stands inside.
   */
  leave(): boolean {
    const name = this.#names.at(-1) ?? '';
    const endTag = `</${name}`;
    let end = this.#findTag(endTag);
    let nested = this.#findTag(`<${name}`);
    for (;;) {
      const section = this.#sections.next(this.at);
      const stop = Math.min(section, end);
      if (nested < stop) throw this.malformed();
      if (section > end || section === Infinity) break;
      this.at = section;
      if (!this.#skipSection()) return false;
      if (end < this.at) end = this.#findTag(endTag);
      if (nested < this.at) nested = this.#findTag(`<${name}`);
    }
    // An end tag may be cut in two.
    this.at = end === Infinity ? Math.max(this.at, this.text.length - endTag.length) : end;
    return end < Infinity && this.#close(end);
  }

  /** Ends the part. Throws `bad_xml` where the root is still open. */
  end(): void {
    const isWhole = this.#isBegun && this.#names.length === 0 && isXmlSpace(this.text.slice(this.at));
    if (!isWhole) throw this.malformed();
    this.#pass(this.text.length);
  }

  fault(code: 'bad_xml' | 'dtd_forbidden' | 'limit_exceeded', message: string): OoxmlFault {
    return new OoxmlFault(code, message, this.part);
  }

  malformed(): OoxmlFault {
    return this.fault('bad_xml', 'A part is not well-formed XML.');
  }

  #pass(to: number): void {
    if (to > this.#passed) this.#out.push(this.#bytes.subarray(this.#passed, to));
    this.#passed = Math.max(this.#passed, to);
  }

  /** The next tag that begins so and whose name ends there, from `at` on; infinity when there is none. */
  #findTag(opening: string): number {
    let found = this.text.indexOf(opening, this.at);
    while (found >= 0 && !isNameEnd(this.text.charCodeAt(found + opening.length))) {
      found = this.text.indexOf(opening, found + 1);
    }
    return found < 0 ? Infinity : found;
  }

  #checkOutside(text: string): void {
    const isMark = !this.#isBegun && text.startsWith(BYTE_ORDER_MARK);
    if (!isXmlSpace(isMark ? text.slice(BYTE_ORDER_MARK.length) : text)) throw this.malformed();
  }

  #skipSection(): boolean {
    const end = this.#sections.end(this.at);
    if (end === 'dtd') throw this.fault('dtd_forbidden', 'A part carries a document type.');
    if (end === 'malformed') throw this.malformed();
    if (end === 'incomplete') return false;
    this.at = end;
    return true;
  }

  #open(start: number): boolean {
    const outcome = this.#tag.read(this.text, start + 1);
    if (outcome === 'incomplete') return false;
    const isSecondRoot = this.#isBegun && this.#names.length === 0;
    if ((outcome !== 'open' && outcome !== 'empty') || isSecondRoot) throw this.malformed();
    if (this.#names.length === MAX_DEPTH)
      throw this.fault('limit_exceeded', 'Elements are nested too deeply.');
    this.#isBegun = true;
    this.#met(outcome, start, this.#tag.end, this.#tag.name);
    this.depth = this.#names.length + 1;
    if (outcome === 'open') this.#names.push(this.name);
    return true;
  }

  #close(start: number): boolean {
    const name = this.#names.at(-1);
    if (name === undefined) throw this.malformed();
    const end = skipSpace(this.text, start + 2 + name.length);
    if (end >= this.text.length) return false;
    if (!this.text.startsWith(name, start + 2) || this.text.charCodeAt(end) !== GREATER)
      throw this.malformed();
    this.depth = this.#names.length;
    this.#names.pop();
    this.#met('close', start, end + 1, name);
    return true;
  }

  #met(kind: 'open' | 'empty' | 'close', start: number, end: number, name: string): void {
    this.kind = kind;
    this.start = start;
    this.at = end;
    this.name = name;
    this.local = localName(name);
  }
}

/** Whether a name that stands before this character is whole; NaN, where more must be written, tells nothing. */
function isNameEnd(code: number): boolean {
  return code === GREATER || code === SLASH || code <= 32;
}
