import { OoxmlFault } from './fault.ts';
import type { PartSource } from './package.ts';
import { TextCollector, decodeEscapes } from './text-collector.ts';
import type { XmlAttributes } from './xml-attributes.ts';
import { scanXml } from './xml-scanner.ts';
import type { XmlHandler } from './xml-scanner.ts';

const MAX_PROPERTIES = 1_000;

class PropertiesHandler implements XmlHandler {
  readonly properties = new Map<string, string>();
  readonly #part: string;
  readonly #collector: TextCollector;
  #name: string | null = null;

  constructor(part: string) {
    this.#part = part;
    this.#collector = new TextCollector(part);
  }

  open(name: string, attributes: XmlAttributes, depth: number): void {
    if (depth !== 2 || name !== 'property') return;
    if (this.properties.size === MAX_PROPERTIES) {
      throw new OoxmlFault('limit_exceeded', 'There are too many custom properties.', this.#part);
    }
    this.#name = attributes.get('name') ?? null;
    this.#collector.take();
  }

  text(piece: string, depth: number): void {
    if (depth === 3) this.#collector.append(piece);
  }

  close(name: string, depth: number): void {
    if (depth !== 3 || this.#name === null) return;
    const text = this.#collector.take();
    this.properties.set(this.#name, name === 'lpwstr' ? decodeEscapes(text) : text);
  }
}

/**
 * The custom document properties by name, each value as text: strings, numbers, `true`/`false`, ISO times.
 * None when `part` is null or absent. Throws as `readPart` and `scanXml` do, `limit_exceeded` past 1,000.
 */
export function readCustomProperties(pkg: PartSource, part: string | null): ReadonlyMap<string, string> {
  if (part === null || !pkg.has(part)) return new Map();
  const handler = new PropertiesHandler(part);
  scanXml(pkg.readPart(part), handler, part);
  return handler.properties;
}
