import { OoxmlFault } from '../fault.ts';
import { appending, settingAttribute } from './splice.ts';
import type { Splice } from './splice.ts';
import { attributesOf, childrenNamed, prefixOf } from './xml-outline.ts';
import type { XmlElement } from './xml-outline.ts';

/** Excel's bound on cell formats, which other records do not reach either. */
const MAX_RECORDS = 65_490;

/** How one table of the stylesheet is called, told apart and begun. */
export interface StyleTableKind {
  readonly section: string;
  readonly item: string;
  /** Equal for records that say the same. */
  readonly keyOf: (xml: string) => string;
  /** The records, with the stylesheet's prefix, that any others come after. */
  readonly first: readonly string[];
}

/** One table of the stylesheet: its records as XML by the index others refer to them with. Only ever appended to. */
export class StyleTable {
  readonly section: string;
  readonly #kind: StyleTableKind;
  readonly #element: XmlElement | null;
  readonly #part: string;
  readonly #items: string[];
  readonly #known: number;
  readonly #indices = new Map<string, number[]>();

  constructor(kind: StyleTableKind, text: string, element: XmlElement | null, part: string) {
    this.section = kind.section;
    this.#kind = kind;
    this.#element = element;
    this.#part = part;
    this.#items = childrenNamed(element ?? undefined, kind.item).map(({ start, end }) =>
      text.slice(start, end),
    );
    this.#known = this.#items.length;
    for (const [index, xml] of this.#items.entries()) this.#note(xml, index);
  }

  get items(): readonly string[] {
    return this.#items;
  }

  get isMissing(): boolean {
    return this.#element === null;
  }

  get isChanged(): boolean {
    return this.#items.length > this.#known;
  }

  /** The indices of the records that say the same as this one, in order. */
  equalTo(xml: string): readonly number[] {
    return this.#indices.get(this.#kind.keyOf(xml)) ?? [];
  }

  /** The index of a record, which is appended where there is no equal one. Throws `limit_exceeded`. */
  indexOf(xml: string): number {
    this.begin();
    return this.equalTo(xml)[0] ?? this.append(xml);
  }

  /** Appends a record whatever there is. Throws `limit_exceeded`. */
  append(xml: string): number {
    const index = this.#items.length;
    if (index >= MAX_RECORDS) {
      throw new OoxmlFault('limit_exceeded', `The workbook has too many ${this.section}.`, this.#part);
    }
    this.#items.push(xml);
    this.#note(xml, index);
    return index;
  }

  /** Makes sure of the first records, which programs take for granted whatever the file says. */
  begin(): void {
    for (const xml of this.#kind.first.slice(this.#items.length)) this.append(xml);
  }

  /** What writes the new records into a section that is there. */
  splices(text: string): Splice[] {
    if (this.#element === null || !this.isChanged) return [];
    const added = appending(this.#element, this.#items.slice(this.#known).join(''));
    const isCounted = attributesOf(text, this.#element).get('count') !== undefined;
    return isCounted
      ? [settingAttribute(text, this.#element, 'count', `${this.#items.length}`), added]
      : [added];
  }

  /** The whole section, for a stylesheet that lacks it. */
  xml(root: XmlElement): string {
    const name = `${prefixOf(root)}${this.section}`;
    return `<${name} count="${this.#items.length}">${this.#items.join('')}</${name}>`;
  }

  #note(xml: string, index: number): void {
    const key = this.#kind.keyOf(xml);
    const indices = this.#indices.get(key);
    if (indices === undefined) this.#indices.set(key, [index]);
    else indices.push(index);
  }
}
