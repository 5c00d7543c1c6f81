export const MAX_ATTRIBUTES = 256;
/** Up to here each new attribute is compared with those before it; past it a set of names costs less. */
const FEW = 16;

/**
 * The attributes of the element being opened. The object is reused, so read it before returning.
 * It remembers places in the scanned text and cuts a value out only when asked for it: most never are.
 */
export class XmlAttributes {
  readonly #nameStarts = new Int32Array(MAX_ATTRIBUTES);
  readonly #nameEnds = new Int32Array(MAX_ATTRIBUTES);
  readonly #valueStarts = new Int32Array(MAX_ATTRIBUTES);
  readonly #valueEnds = new Int32Array(MAX_ATTRIBUTES);
  readonly #decoded: (string | null)[] = [];
  readonly #many = new Set<string>();
  #text = '';
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** The value of the attribute written exactly so, prefix included. */
  get(name: string): string | undefined {
    for (let at = 0; at < this.#count; at += 1) {
      if (this.#isNamed(at, name)) return this.#value(at);
    }
    return undefined;
  }

  /** The value of the attribute with any prefix before this local name, else the one without. */
  prefixed(localName: string): string | undefined {
    const suffix = `:${localName}`;
    for (let at = 0; at < this.#count; at += 1) {
      if (this.#text.slice(this.#nameStarts[at], this.#nameEnds[at]).endsWith(suffix)) return this.#value(at);
    }
    return this.get(localName);
  }

  /** Names as written and values, in the order of the tag. */
  entries(): [name: string, value: string][] {
    return Array.from({ length: this.#count }, (_, at) => [
      this.#text.slice(this.#nameStarts[at], this.#nameEnds[at]),
      this.#value(at),
    ]);
  }

  /** An `xsd:boolean`; absent counts as false. */
  isTrue(name: string): boolean {
    const value = this.get(name);
    return value === '1' || value === 'true';
  }

  /** Forgets what it holds; the attributes added next stand in `text`. */
  reset(text: string): void {
    this.#text = text;
    this.#count = 0;
  }

  /**
   * Adds an attribute by the places of its name and value; `decoded` is the value where the text does not
   * spell it out. False, and nothing is added, when the name is already there.
   */
  add(
    nameStart: number,
    nameEnd: number,
    valueStart: number,
    valueEnd: number,
    decoded: string | null,
  ): boolean {
    if (this.#isTaken(nameStart, nameEnd)) return false;
    this.#nameStarts[this.#count] = nameStart;
    this.#nameEnds[this.#count] = nameEnd;
    this.#valueStarts[this.#count] = valueStart;
    this.#valueEnds[this.#count] = valueEnd;
    this.#decoded[this.#count] = decoded;
    this.#count += 1;
    return true;
  }

  #isTaken(nameStart: number, nameEnd: number): boolean {
    if (this.#count < FEW) {
      for (let at = 0; at < this.#count; at += 1) {
        if (this.#isSameName(at, nameStart, nameEnd)) return true;
      }
      return false;
    }
    if (this.#count === FEW) {
      this.#many.clear();
      for (let at = 0; at < FEW; at += 1) {
        this.#many.add(this.#text.slice(this.#nameStarts[at], this.#nameEnds[at]));
      }
    }
    const known = this.#many.size;
    return this.#many.add(this.#text.slice(nameStart, nameEnd)).size === known;
  }

  #value(at: number): string {
    return this.#decoded[at] ?? this.#text.slice(this.#valueStarts[at], this.#valueEnds[at]);
  }

  #isNamed(at: number, name: string): boolean {
    const start = this.#nameStarts[at] ?? 0;
    if ((this.#nameEnds[at] ?? 0) - start !== name.length) return false;
    for (let offset = 0; offset < name.length; offset += 1) {
      if (this.#text.charCodeAt(start + offset) !== name.charCodeAt(offset)) return false;
    }
    return true;
  }

  #isSameName(at: number, nameStart: number, nameEnd: number): boolean {
    const start = this.#nameStarts[at] ?? 0;
    const end = this.#nameEnds[at] ?? 0;
    if (end - start !== nameEnd - nameStart) return false;
    if (this.#text.charCodeAt(end - 1) !== this.#text.charCodeAt(nameEnd - 1)) return false;
    return this.#text.slice(start, end) === this.#text.slice(nameStart, nameEnd);
  }
}
