import { MAX_ATTRIBUTES, XmlAttributes } from './xml-attributes.ts';
import { decodeReferences } from './xml-entities.ts';

/** What `XmlTag.read` met: a tag, the end of the buffer inside one, or an error. */
export type TagOutcome = 'open' | 'empty' | 'incomplete' | 'malformed' | 'too_many_attributes';

const NAME_START = 1;
const NAME_REST = 2;
const SPACE = 4;
const COLON = 58;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const AMPERSAND = 38;

function classTable(): Uint8Array {
  const table = new Uint8Array(128);
  for (let code = 0; code < 128; code += 1) {
    const character = String.fromCharCode(code);
    if (/[A-Za-z_:]/.test(character)) table[code] = NAME_START | NAME_REST;
    else if (/[-.0-9]/.test(character)) table[code] = NAME_REST;
    else if (/[ \t\n\r]/.test(character)) table[code] = SPACE;
  }
  return table;
}

const CLASSES = classTable();

function classOf(code: number): number {
  return code < 128 ? (CLASSES[code] ?? 0) : NAME_START | NAME_REST;
}

/** Whether the text is white space by XML's narrow definition. */
export function isXmlSpace(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (classOf(text.charCodeAt(at)) !== SPACE) return false;
  }
  return true;
}

/** The index after the white space that begins at `at`. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  while (end < text.length && classOf(text.charCodeAt(end)) === SPACE) end += 1;
  return end;
}

function nameEnd(text: string, at: number): number {
  let end = at;
  if (end < text.length && (classOf(text.charCodeAt(end)) & NAME_START) !== 0) {
    end += 1;
    while (end < text.length && (classOf(text.charCodeAt(end)) & NAME_REST) !== 0) end += 1;
  }
  return end;
}

/** Reads start tags; the properties describe the last one read and are overwritten by the next. */
export class XmlTag {
  readonly attributes: XmlAttributes = new XmlAttributes();
  /** The element's name as written, prefix included. */
  name = '';
  /** The index after the tag. */
  end = 0;
  #at = 0;

  /** Reads the start tag whose name begins at `from`. */
  read(text: string, from: number): TagOutcome {
    this.attributes.reset(text);
    this.#at = nameEnd(text, from);
    if (this.#at === text.length) return 'incomplete';
    if (this.#at === from) return 'malformed';
    this.name = text.slice(from, this.#at);
    for (;;) {
      const afterSpace = skipSpace(text, this.#at);
      if (afterSpace === text.length) return 'incomplete';
      const code = text.charCodeAt(afterSpace);
      if (code === GREATER) return this.#finish('open', afterSpace + 1);
      if (code === SLASH) {
        if (afterSpace + 1 === text.length) return 'incomplete';
        return text.charCodeAt(afterSpace + 1) === GREATER
          ? this.#finish('empty', afterSpace + 2)
          : 'malformed';
      }
      if (afterSpace === this.#at) return 'malformed';
      const problem = this.#readAttribute(text, afterSpace);
      if (problem !== null) return problem;
    }
  }

  #finish(outcome: TagOutcome, end: number): TagOutcome {
    this.end = end;
    return outcome;
  }

  #readAttribute(text: string, from: number): TagOutcome | null {
    const end = nameEnd(text, from);
    const equalsAt = skipSpace(text, end);
    if (equalsAt === text.length) return 'incomplete';
    if (end === from || text.charCodeAt(equalsAt) !== EQUALS) return 'malformed';
    const quoteAt = skipSpace(text, equalsAt + 1);
    if (quoteAt === text.length) return 'incomplete';
    const quote = text.charCodeAt(quoteAt);
    if (quote !== 34 && quote !== 39) return 'malformed';
    const valueAt = quoteAt + 1;
    let isPlain = true;
    let at = valueAt;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) break;
      if (code === LESS) return 'malformed';
      if (code === AMPERSAND || code < 32) isPlain = false;
    }
    if (at === text.length) return 'incomplete';
    const decoded = isPlain ? null : decodeReferences(text.slice(valueAt, at).replace(/[\t\n\r]/g, ' '));
    if (decoded === null && !isPlain) return 'malformed';
    this.#at = at + 1;
    if (this.attributes.count === MAX_ATTRIBUTES) return 'too_many_attributes';
    return this.attributes.add(from, end, valueAt, at, decoded) ? null : 'malformed';
  }
}

/** The name without its prefix. */
export function localName(name: string): string {
  for (let at = 0; at < name.length; at += 1) {
    if (name.charCodeAt(at) === COLON) return name.slice(at + 1);
  }
  return name;
}
