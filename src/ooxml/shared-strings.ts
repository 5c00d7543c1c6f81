import { OoxmlFault } from './fault.ts';
import type { OoxmlPackage } from './package.ts';
import { RichTextCollector } from './rich-text.ts';
import type { XmlAttributes } from './xml-attributes.ts';
import { scanPart } from './scan-part.ts';
import { decodeEscapes } from './text-collector.ts';
import { TextTable } from './text-table.ts';
import type { XmlHandler } from './xml-scanner.ts';

const MAX_STRINGS = 4_000_000;
const MAX_UNITS = 64_000_000;
const ITEM_START = '<si><t>';
const ITEM_END = '</t></si>';

/** The texts cells refer to by index, counted from 0. */
export interface SharedStrings {
  readonly count: number;
  /** Undefined for an index outside the table. */
  get(index: number): string | undefined;
}

export const NO_STRINGS: SharedStrings = { count: 0, get: () => undefined };

class SharedStringsHandler implements XmlHandler {
  readonly texts = new TextTable();
  readonly #part: string;
  readonly #rich: RichTextCollector;
  #isInItem = false;
  #units = 0;

  constructor(part: string) {
    this.#part = part;
    this.#rich = new RichTextCollector(part);
  }

  /** Items of one plain text, which most are. */
  leap(text: string, from: number, depth: number): number {
    if (depth !== 1) return from;
    let at = from;
    while (text.startsWith(ITEM_START, at)) {
      const start = at + ITEM_START.length;
      const end = text.indexOf('<', start);
      if (end < 0 || !text.startsWith(ITEM_END, end)) return at;
      const item = text.slice(start, end);
      if (item.includes('&')) return at;
      this.#add(decodeEscapes(item));
      at = end + ITEM_END.length;
    }
    return at;
  }

  open(name: string, _: XmlAttributes, depth: number): void {
    if (depth === 1 && name !== 'sst') {
      throw new OoxmlFault('bad_xml', 'The shared strings are something else.', this.#part);
    }
    if (depth === 2) this.#isInItem = name === 'si';
    else if (this.#isInItem) this.#rich.open(name, depth - 2);
  }

  text(piece: string): void {
    if (this.#isInItem) this.#rich.text(piece);
  }

  close(_: string, depth: number): void {
    this.#rich.close();
    if (depth !== 2 || !this.#isInItem) return;
    this.#add(this.#rich.take());
    this.#isInItem = false;
  }

  #add(text: string): void {
    this.#units += text.length;
    if (this.texts.count === MAX_STRINGS || this.#units > MAX_UNITS) {
      throw new OoxmlFault('limit_exceeded', 'There are too many shared strings.', this.#part);
    }
    this.texts.add(text);
  }
}

/**
 * Reads the table of shared strings, streaming; an empty table when `part` is null or absent.
 * Rich text is joined, phonetic runs are left out. Throws as `inflatePart` and `XmlScanner` do, and
 * `limit_exceeded` past four million strings or 64 million UTF-16 units.
 */
export async function readSharedStrings(pkg: OoxmlPackage, part: string | null): Promise<SharedStrings> {
  if (part === null || !pkg.has(part)) return NO_STRINGS;
  const handler = new SharedStringsHandler(part);
  await scanPart(pkg, part, handler);
  handler.texts.finish();
  return handler.texts;
}
