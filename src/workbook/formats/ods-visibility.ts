import type { OoxmlPackage } from '../../ooxml/package.ts';
import { scanPart } from '../../ooxml/scan-part.ts';
import type { XmlAttributes } from '../../ooxml/xml-attributes.ts';
import type { XmlHandler } from '../../ooxml/xml-scanner.ts';

/** What an OpenDocument sheet hides. */
export interface OdsVisibility {
  readonly isHidden: boolean;
  /** Inclusive spans of hidden rows, counted from 1. */
  readonly hiddenRows: readonly (readonly [from: number, to: number])[];
}

/** Hidden sheets by their styles and hidden rows by their own attribute (OpenDocument 1.3, 19.668 and 19.749). */
class VisibilityHandler implements XmlHandler {
  readonly #hidingStyles = new Set<string>();
  readonly sheets: { isHidden: boolean; hiddenRows: [number, number][] }[] = [];
  #style = '';
  #tableDepth = 0;
  #row = 0;

  open(name: string, attributes: XmlAttributes, depth: number): void {
    if (name === 'style') this.#style = attributes.prefixed('name') ?? '';
    else if (name === 'table-properties' && attributes.prefixed('display') === 'false') {
      this.#hidingStyles.add(this.#style);
    } else if (name === 'table' && this.#tableDepth === 0) {
      this.#tableDepth = depth;
      this.#row = 0;
      const isHidden = this.#hidingStyles.has(attributes.prefixed('style-name') ?? '');
      this.sheets.push({ isHidden, hiddenRows: [] });
    } else if (name === 'table-row') this.#addRows(attributes);
  }

  text(): void {}

  close(_: string, depth: number): void {
    if (depth === this.#tableDepth) this.#tableDepth = 0;
  }

  #addRows(attributes: XmlAttributes): void {
    const from = this.#row + 1;
    this.#row += Math.max(1, Number(attributes.prefixed('number-rows-repeated') ?? 1) || 1);
    const isShown = (attributes.prefixed('visibility') ?? 'visible') === 'visible';
    if (!isShown) this.sheets.at(-1)?.hiddenRows.push([from, this.#row]);
  }
}

/** In the order of the sheets. The library that reads the cells does not tell. Throws as `scanPart` does. */
export async function readOdsVisibility(pkg: OoxmlPackage): Promise<readonly OdsVisibility[]> {
  const handler = new VisibilityHandler();
  await scanPart(pkg, 'content.xml', handler);
  return handler.sheets;
}
