import { OoxmlFault } from './fault.ts';
import type { OoxmlFaultCode } from './fault.ts';
import type { XmlAttributes } from './xml-attributes.ts';
import { XmlDecoder } from './xml-decoder.ts';
import { MAX_TEXT } from './text-collector.ts';
import { MAX_REFERENCE, decodeReferences } from './xml-entities.ts';
import { XmlTag, isXmlSpace, localName, skipSpace } from './xml-tag.ts';

/** Told of every element in document order; names come without prefix, the root has depth 1. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes, depth: number): void;
  /** A piece of the text of the innermost element, references resolved; one text may come in several pieces. */
  text(piece: string, depth: number): void;
  /** Returning false ends the scan: nothing more is read or checked. */
  close(name: string, depth: number): boolean | void;
  /**
   * For speed alone: offered the text at the `<` of a child of the innermost element, whose depth is `depth`. A handler may
   * read whole, well-formed children itself, without being told of them; it returns the index after them, or `at` for none.
   */
  leap?(text: string, at: number, depth: number): number;
}

/** Lengths in UTF-16 units. */
export interface XmlLimits {
  readonly maxTag: number;
  readonly maxText: number;
  readonly maxDepth: number;
}

const DEFAULT_LIMITS: XmlLimits = { maxTag: 1_000_000, maxText: MAX_TEXT, maxDepth: 256 };

const LESS = 60;
const AMPERSAND = 38;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;

/** A construct skipped or copied up to its terminator. */
type Section = 'comment' | 'instruction' | 'cdata';

const TERMINATORS: Readonly<Record<Section, string>> = { comment: '-->', instruction: '?>', cdata: ']]>' };
const DECLARATIONS: readonly (readonly [string, Section | null])[] = [
  ['<!--', 'comment'],
  ['<![CDATA[', 'cdata'],
  ['<!DOCTYPE', null],
];

/**
 * A strict, namespace-blind XML scanner fed with chunks cut anywhere.
 * `write` and `end` throw `bad_xml`, `dtd_forbidden` or `limit_exceeded`, or what the handler throws.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #part: string | null;
  readonly #limits: XmlLimits;
  readonly #decoder: XmlDecoder;
  readonly #tag = new XmlTag();
  readonly #names: string[] = [];
  readonly #localNames: string[] = [];
  #depth = 0;
  #rest = '';
  #textLength = 0;
  #section: Section | null = null;
  #hasRoot = false;
  #isStopped = false;

  constructor(handler: XmlHandler, part: string | null = null, limits: Partial<XmlLimits> = {}) {
    this.#handler = handler;
    this.#part = part;
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
    this.#decoder = new XmlDecoder(part);
  }

  /** Whether the handler ended the scan. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  write(chunk: Uint8Array): void {
    if (!this.#isStopped) this.#scan(this.#decoder.write(chunk));
  }

  /** Throws `bad_xml` unless one whole document was written. */
  end(): void {
    if (this.#isStopped) return;
    this.#scan(this.#decoder.end());
    if (this.#isStopped) return;
    const isWhole = this.#hasRoot && this.#depth === 0 && this.#rest === '' && this.#section === null;
    if (!isWhole) throw this.#malformed();
  }

  #fault(code: OoxmlFaultCode, message: string): OoxmlFault {
    return new OoxmlFault(code, message, this.#part);
  }

  #malformed(): OoxmlFault {
    return this.#fault('bad_xml', 'A part is not well-formed XML.');
  }

  #scan(chunk: string): void {
    if (chunk === '') return;
    // `join` builds a flat string; `+` would leave a rope that is slower to read character by character.
    const buffer = this.#rest === '' ? chunk : [this.#rest, chunk].join('');
    let at = 0;
    while (at < buffer.length && !this.#isStopped) {
      const next = this.#section === null ? this.#step(buffer, at) : this.#skip(buffer, at, this.#section);
      if (next < 0) break;
      at = next;
    }
    this.#rest = at === 0 ? buffer : buffer.slice(at);
    if (this.#rest.length > this.#limits.maxTag) throw this.#fault('limit_exceeded', 'A tag is too long.');
  }

  /** Each step returns the index to go on from, or -1 when the rest must wait for more text. */
  #step(buffer: string, at: number): number {
    if (buffer.charCodeAt(at) !== LESS) return this.#readText(buffer, at);
    if (at + 1 === buffer.length) return -1;
    const code = buffer.charCodeAt(at + 1);
    if (code === SLASH) return this.#close(buffer, at + 2);
    if (code === EXCLAMATION) return this.#declaration(buffer, at);
    if (code === QUESTION) {
      this.#section = 'instruction';
      return at + 2;
    }
    const past = this.#depth === 0 ? at : (this.#handler.leap?.(buffer, at, this.#depth) ?? at);
    if (past === at) return this.#open(buffer, at + 1);
    this.#textLength = 0;
    return past;
  }

  #readText(buffer: string, at: number): number {
    let end = at;
    let reference = -1;
    for (; end < buffer.length; end += 1) {
      const code = buffer.charCodeAt(end);
      if (code === LESS) break;
      if (code === AMPERSAND) reference = end;
    }
    if (reference >= 0 && end === buffer.length && buffer.indexOf(';', reference) < 0) {
      if (end - reference > MAX_REFERENCE) throw this.#malformed();
      if (reference === at) return -1;
      end = reference;
    }
    const raw = buffer.slice(at, end);
    const piece = reference < 0 ? raw : decodeReferences(raw);
    if (piece === null) throw this.#malformed();
    this.#deliver(piece, raw);
    return end;
  }

  #deliver(piece: string, raw: string): void {
    if (this.#depth === 0) {
      if (!isXmlSpace(raw)) throw this.#malformed();
      return;
    }
    this.#textLength += piece.length;
    if (this.#textLength > this.#limits.maxText) throw this.#fault('limit_exceeded', 'A text is too long.');
    this.#handler.text(piece, this.#depth);
  }

  #open(buffer: string, from: number): number {
    const outcome = this.#tag.read(buffer, from);
    if (outcome === 'incomplete') return -1;
    if (outcome === 'malformed') throw this.#malformed();
    if (outcome === 'too_many_attributes') {
      throw this.#fault('limit_exceeded', 'A tag has too many attributes.');
    }
    if (this.#depth === 0 && this.#hasRoot) throw this.#malformed();
    if (this.#depth === this.#limits.maxDepth) {
      throw this.#fault('limit_exceeded', 'Elements are nested too deeply.');
    }
    const { name, attributes, end } = this.#tag;
    const local = localName(name);
    this.#hasRoot = true;
    this.#textLength = 0;
    this.#names[this.#depth] = name;
    this.#localNames[this.#depth] = local;
    this.#depth += 1;
    this.#handler.open(local, attributes, this.#depth);
    if (outcome === 'empty') this.#leave(local);
    return end;
  }

  #close(buffer: string, from: number): number {
    const name = this.#names[this.#depth - 1];
    if (this.#depth === 0 || name === undefined) throw this.#malformed();
    const afterName = from + name.length;
    const end = skipSpace(buffer, afterName);
    if (end >= buffer.length) return -1;
    if (!buffer.startsWith(name, from) || buffer.charCodeAt(end) !== 62) throw this.#malformed();
    this.#leave(this.#localNames[this.#depth - 1] ?? name);
    return end + 1;
  }

  #leave(local: string): void {
    this.#textLength = 0;
    if (this.#handler.close(local, this.#depth) === false) this.#isStopped = true;
    this.#depth -= 1;
  }

  #declaration(buffer: string, at: number): number {
    for (const [opening, section] of DECLARATIONS) {
      if (buffer.startsWith(opening, at)) {
        if (section === null) throw this.#fault('dtd_forbidden', 'A part carries a document type.');
        if (section === 'cdata' && this.#depth === 0) throw this.#malformed();
        this.#section = section;
        return at + opening.length;
      }
      if (buffer.length - at < opening.length && opening.startsWith(buffer.slice(at))) return -1;
    }
    throw this.#malformed();
  }

  #skip(buffer: string, at: number, section: Section): number {
    const terminator = TERMINATORS[section];
    const found = buffer.indexOf(terminator, at);
    const end = found >= 0 ? found : Math.max(at, buffer.length - terminator.length + 1);
    if (section === 'cdata' && end > at) this.#deliver(buffer.slice(at, end), '');
    if (found < 0) return end > at ? end : -1;
    this.#section = null;
    return found + terminator.length;
  }
}

const SLICE = 128 * 1024;

/** Scans a part held whole. Throws as `XmlScanner` does. */
export function scanXml(bytes: Uint8Array, handler: XmlHandler, part: string | null = null): void {
  const scanner = new XmlScanner(handler, part);
  for (let at = 0; at < bytes.length; at += SLICE) scanner.write(bytes.subarray(at, at + SLICE));
  scanner.end();
}
