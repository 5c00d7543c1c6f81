/**
 * A person seen before, by a number that stands for what was written: the words themselves are not kept. An open table of
 * two halves of the number and a row: twelve bytes a slot, where a `Map` takes five times as many.
 */
export class PeopleSeen {
  /** Compared at most, so that memory stays bounded. */
  static readonly MOST = 250_000;
  #low = new Uint32Array(FIRST_SLOTS);
  #high = new Uint32Array(FIRST_SLOTS);
  /** 0 for a free slot: rows count from 1. */
  #rows = new Uint32Array(FIRST_SLOTS);
  #size = 0;
  #isFull = false;

  get isFull(): boolean {
    return this.#isFull;
  }

  /** The row of the first person with the same key; null for a new one, which is remembered. */
  firstRow(key: string, row: number): number | null {
    const [low, high] = hashOf(key);
    const slot = this.#slotOf(low, high);
    const first = this.#rows[slot] ?? 0;
    if (first > 0) return first;
    if (this.#size < PeopleSeen.MOST) this.#add(slot, low, high, row);
    else this.#isFull = true;
    return null;
  }

  /** The slot that holds a number, or the free one where it would go. */
  #slotOf(low: number, high: number): number {
    const mask = this.#rows.length - 1;
    let slot = low & mask;
    while (this.#rows[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high))
      slot = (slot + 1) & mask;
    return slot;
  }

  #add(slot: number, low: number, high: number, row: number): void {
    this.#low[slot] = low;
    this.#high[slot] = high;
    this.#rows[slot] = row;
    this.#size += 1;
    if (2 * this.#size > this.#rows.length) this.#grow();
  }

  #grow(): void {
    const [lows, highs, rows] = [this.#low, this.#high, this.#rows];
    this.#low = new Uint32Array(2 * rows.length);
    this.#high = new Uint32Array(2 * rows.length);
    this.#rows = new Uint32Array(2 * rows.length);
    rows.forEach((row, at) => {
      if (row === 0) return;
      const [low = 0, high = 0] = [lows[at], highs[at]];
      const slot = this.#slotOf(low, high);
      this.#low[slot] = low;
      this.#high[slot] = high;
      this.#rows[slot] = row;
    });
  }
}

const FIRST_SLOTS = 1024;

/** 64 bits of two FNV-1a hashes: among 250,000 people two differ in all but one case of hundreds of millions. */
function hashOf(text: string): readonly [low: number, high: number] {
  let low = 0x81_1c_9d_c5;
  let high = 0x05_0c_5d_1f;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01_00_01_93);
    high = Math.imul(high ^ (code + index), 0x01_00_01_93);
  }
  return [(low ^ (low >>> 15)) >>> 0, (high ^ (high >>> 15)) >>> 0];
}
