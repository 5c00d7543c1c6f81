import { OoxmlFault } from './fault.ts';
import type { OoxmlPackage } from './package.ts';
import { RichTextCollector } from './rich-text.ts';
import type { XmlAttributes } from './xml-attributes.ts';
import { scanPart } from './scan-part.ts';
import type { XmlHandler } from './xml-scanner.ts';

const MAX_STRINGS = 2_000_000;
const MAX_UNITS = 64_000_000;

/** The texts cells refer to by index, counted from 0. */
export interface SharedStrings {
  readonly count: number;
  /** Undefined for an index outside the table. */
  get(index: number): string | undefined;
}

export const NO_STRINGS: SharedStrings = { count: 0, get: () => undefined };

class SharedStringsHandler implements XmlHandler {
  readonly texts: string[] = [];
  readonly #part: string;
  readonly #rich: RichTextCollector;
  #isInItem = false;
  #units = 0;

  constructor(part: string) {
    this.#part = part;
    this.#rich = new RichTextCollector(part);
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
    const text = this.#rich.take();
    this.#units += text.length;
    if (this.texts.length === MAX_STRINGS || this.#units > MAX_UNITS) {
      throw new OoxmlFault('limit_exceeded', 'There are too many shared strings.', this.#part);
    }
    this.texts.push(text);
    this.#isInItem = false;
  }
}

/**
 * Reads the table of shared strings, streaming; an empty table when `part` is null or absent.
 * Rich text is joined, phonetic runs are left out. Throws as `inflatePart` and `XmlScanner` do, and
 * `limit_exceeded` past two million strings or 64 million UTF-16 units.
 */
export async function readSharedStrings(pkg: OoxmlPackage, part: string | null): Promise<SharedStrings> {
  if (part === null || !pkg.has(part)) return NO_STRINGS;
  const handler = new SharedStringsHandler(part);
  await scanPart(pkg, part, handler);
  const { texts } = handler;
  return { count: texts.length, get: (index) => texts[index] };
}
