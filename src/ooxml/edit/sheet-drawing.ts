import { Buffer } from 'node:buffer';

import type { XmlAttributes } from '../xml-attributes.ts';
import { STRICT, TRANSITIONAL } from './vocabulary.ts';
import { escapeXml } from './xml-text.ts';

/** What stands behind `<legacyDrawing>` in a worksheet. */
const LATER: ReadonlySet<string> = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

export const standsBehindLegacyDrawing = (local: string): boolean => LATER.has(local);

/** The namespaces a worksheet's root declares, as far as `<legacyDrawing>` needs them. */
export class SheetNames {
  /** Of the sheet's elements, colon included. */
  readonly #prefix: string;
  /** What relationship ids are called; null where no prefix is declared for them. */
  readonly #id: string | null;
  readonly #relationships: string;

  constructor(rootName: string, attributes: XmlAttributes) {
    this.#prefix = rootName.slice(0, rootName.indexOf(':') + 1);
    const main = attributes.get(this.#prefix === '' ? 'xmlns' : `xmlns:${this.#prefix.slice(0, -1)}`);
    this.#relationships = (main === STRICT.main ? STRICT : TRANSITIONAL).relationships;
    const declared = attributes
      .entries()
      .find(([name, value]) => name.startsWith('xmlns:') && value === this.#relationships);
    this.#id = declared ? `${declared[0].slice('xmlns:'.length)}:id` : null;
  }

  /** As the bytes of UTF-8, a character each. */
  legacyDrawing(id: string): string {
    const declaration = this.#id === null ? ` xmlns:r="${this.#relationships}"` : '';
    const value = Buffer.from(escapeXml(id)).toString('latin1');
    return `<${this.#prefix}legacyDrawing${declaration} ${this.#id ?? 'r:id'}="${value}"/>`;
  }
}
