/** Texts are joined into blocks of about so many UTF-16 units. */
const BLOCK_UNITS = 32 * 1024;
const FIRST_ROOM = 1024;

/**
 * A table of many texts that only grows: a string object each would cost more than the short texts themselves, and the
 * garbage collector would have to walk them all. A text is cut out when asked for.
 */
export class TextTable {
  readonly #blocks: string[] = [];
  /** Texts waiting to be joined into the next block. */
  #waiting: string[] = [];
  #waitingUnits = 0;
  #ends = new Uint32Array(FIRST_ROOM);
  #blockOf = new Uint32Array(FIRST_ROOM);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(text: string): void {
    if (this.#count === this.#ends.length) this.#grow();
    this.#waiting.push(text);
    this.#waitingUnits += text.length;
    this.#ends[this.#count] = this.#waitingUnits;
    this.#blockOf[this.#count] = this.#blocks.length;
    this.#count += 1;
    if (this.#waitingUnits >= BLOCK_UNITS) this.#join();
  }

  /** To be called once all texts are added. */
  finish(): void {
    if (this.#waiting.length > 0) this.#join();
  }

  /** Undefined for an index outside the table. */
  get(index: number): string | undefined {
    const block = this.#blockOf[index];
    if (block === undefined || index >= this.#count) return undefined;
    const start = index > 0 && this.#blockOf[index - 1] === block ? this.#ends[index - 1] : 0;
    return this.#blocks[block]?.slice(start, this.#ends[index]);
  }

  #join(): void {
    this.#blocks.push(this.#waiting.join(''));
    this.#waiting = [];
    this.#waitingUnits = 0;
  }

  #grow(): void {
    const [ends, blockOf] = [this.#ends, this.#blockOf];
    this.#ends = new Uint32Array(ends.length * 2);
    this.#ends.set(ends);
    this.#blockOf = new Uint32Array(blockOf.length * 2);
    this.#blockOf.set(blockOf);
  }
}
