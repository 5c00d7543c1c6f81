import { OoxmlFault } from '../fault.ts';
import type { XmlAttributes } from '../xml-attributes.ts';
import { XmlTag, localName } from '../xml-tag.ts';

const MAX_ELEMENTS = 1_000_000;
const MAX_DEPTH = 256;

/** Where an element stands in the text of its part; `[start, end)` is the whole of it, tags included. */
export interface XmlElement {
  /** As written, prefix included. */
  readonly name: string;
  /** Without the prefix. */
  readonly local: string;
  readonly start: number;
  /** The index after the start tag. */
  readonly openEnd: number;
  /** The index of the end tag; `openEnd` for an element that is one empty tag. */
  readonly closeStart: number;
  readonly end: number;
  readonly children: readonly XmlElement[];
}

type Open = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] };

const SKIPPED: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Finds the elements of a document down to some depth. */
class Outliner {
  readonly #text: string;
  readonly #part: string;
  readonly #maxDepth: number;
  readonly #tag = new XmlTag();
  readonly #open: Open[] = [];
  #root: XmlElement | null = null;
  #count = 0;

  constructor(text: string, part: string, maxDepth: number) {
    this.#text = text;
    this.#part = part;
    this.#maxDepth = maxDepth;
  }

  run(): XmlElement {
    for (let at = this.#text.indexOf('<'); at >= 0; at = this.#text.indexOf('<', at)) at = this.#step(at);
    if (this.#root === null || this.#open.length > 0) throw this.#malformed();
    return this.#root;
  }

  #malformed(): OoxmlFault {
    return new OoxmlFault('bad_xml', 'A part is not well-formed XML.', this.#part);
  }

  #step(at: number): number {
    if (this.#text.startsWith('</', at)) return this.#close(at);
    if (this.#text.startsWith('<!DOCTYPE', at)) {
      throw new OoxmlFault('dtd_forbidden', 'A part carries a document type.', this.#part);
    }
    for (const [opening, terminator] of SKIPPED) {
      if (!this.#text.startsWith(opening, at)) continue;
      const end = this.#text.indexOf(terminator, at + opening.length);
      if (end < 0) throw this.#malformed();
      return end + terminator.length;
    }
    return this.#openAt(at);
  }

  #openAt(start: number): number {
    const outcome = this.#tag.read(this.#text, start + 1);
    if ((outcome !== 'open' && outcome !== 'empty') || this.#root !== null) throw this.#malformed();
    this.#count += 1;
    if (this.#count > MAX_ELEMENTS || this.#open.length === MAX_DEPTH) {
      throw new OoxmlFault('limit_exceeded', 'A part has too many elements.', this.#part);
    }
    const { name, end } = this.#tag;
    const element = { name, local: localName(name), start, openEnd: end, closeStart: end, end, children: [] };
    if (outcome === 'open') this.#open.push(element);
    else this.#add(element);
    return end;
  }

  #close(closeStart: number): number {
    const element = this.#open.pop();
    const end = this.#text.indexOf('>', closeStart) + 1;
    const name = end === 0 ? null : this.#text.slice(closeStart + 2, end - 1).trimEnd();
    if (element === undefined || name !== element.name) throw this.#malformed();
    this.#add(Object.assign(element, { closeStart, end }));
    return end;
  }

  #add(element: XmlElement): void {
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root = element;
    else if (this.#open.length < this.#maxDepth) parent.children.push(element);
  }
}

/**
 * The root element of a document and, with their places, the elements below it down to `maxDepth` (the root's is 1).
 * Throws `bad_xml`, `dtd_forbidden`, or `limit_exceeded` past a million elements.
 */
export function outlineXml(text: string, part: string, maxDepth: number): XmlElement {
  return new Outliner(text, part, maxDepth).run();
}

const tag = new XmlTag();

/** The attributes of an element, to be read before the next call. */
export function attributesOf(text: string, element: XmlElement): XmlAttributes {
  tag.read(text, element.start + 1);
  return tag.attributes;
}

/** The prefix of an element's name, its colon included. */
export function prefixOf({ name, local }: XmlElement): string {
  return name.slice(0, name.length - local.length);
}

export function childNamed(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((child) => child.local === local);
}

export function childrenNamed(element: XmlElement | undefined, local: string): XmlElement[] {
  return element?.children.filter((child) => child.local === local) ?? [];
}
