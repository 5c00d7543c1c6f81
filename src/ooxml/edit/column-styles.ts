import { MAX_COLUMN } from '../cell-address.ts';
import { OoxmlFault } from '../fault.ts';
import type { XmlAttributes } from '../xml-attributes.ts';

/** A format's index as an attribute holds it, 0 when it is absent. Throws `bad_xml`. */
export function styleIndex(value: string | undefined, part: string): number {
  const index = Number(value ?? 0);
  if (Number.isInteger(index) && index >= 0 && value !== '') return index;
  throw new OoxmlFault('bad_xml', 'A cell format has no valid index.', part);
}

/** The formats a sheet's `<cols>` give to cells that are not there. */
export class ColumnStyles {
  readonly #spans: { readonly from: number; readonly to: number; readonly style: number }[] = [];
  readonly #part: string;

  constructor(part: string) {
    this.#part = part;
  }

  /** Takes in a `<col>`. Throws `bad_xml`, `limit_exceeded`. */
  add(attributes: XmlAttributes): void {
    if (this.#spans.length === MAX_COLUMN) {
      throw new OoxmlFault('limit_exceeded', 'There are too many columns.', this.#part);
    }
    const [from, to] = [Number(attributes.get('min')), Number(attributes.get('max'))];
    this.#spans.push({ from, to, style: styleIndex(attributes.get('style'), this.#part) });
  }

  styleOf(column: number): number {
    return this.#spans.find(({ from, to }) => from <= column && column <= to)?.style ?? 0;
  }
}
