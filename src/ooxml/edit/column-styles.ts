import { MAX_COLUMN } from '../cell-address.ts';
import { OoxmlFault } from '../fault.ts';
import type { XmlAttributes } from '../xml-attributes.ts';

/** A format's index as an attribute holds it, 0 when it is absent or no index: cells are read so too. */
export function styleIndex(value: string | undefined): number {
  const index = Number(value ?? 0);
  return Number.isInteger(index) && index >= 0 ? index : 0;
}

/** The formats a sheet's `<cols>` give to cells that are not there. */
export class ColumnStyles {
  readonly #spans: { readonly from: number; readonly to: number; readonly style: number }[] = [];
  readonly #part: string;

  constructor(part: string) {
    this.#part = part;
  }

  /** Takes in a `<col>`. Throws `limit_exceeded`. */
  add(attributes: XmlAttributes): void {
    if (this.#spans.length === MAX_COLUMN) {
      throw new OoxmlFault('limit_exceeded', 'There are too many columns.', this.#part);
    }
    const [from, to] = [Number(attributes.get('min')), Number(attributes.get('max'))];
    this.#spans.push({ from, to, style: styleIndex(attributes.get('style')) });
  }

  styleOf(column: number): number {
    return this.#spans.find(({ from, to }) => from <= column && column <= to)?.style ?? 0;
  }
}
