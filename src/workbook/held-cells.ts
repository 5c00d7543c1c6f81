import { OoxmlFault } from '../ooxml/fault.ts';
import type { GridRow } from './grid.ts';

/** Past this, sheets are streamed even when they are small. */
const ROOM = 1_000_000;
/** The heads of streamed sheets fit in what is left, unless a file was made to fill memory. */
const MOST = 2_000_000;
/** UTF-16 units of text that weigh as much as a cell. */
const TEXT_OF_A_CELL = 32;

/** Counts what is held of one file's sheets in cells, long texts as several, so that no number of sheets fills memory. */
export class HeldCells {
  #count = 0;

  get hasRoom(): boolean {
    return this.#count < ROOM;
  }

  /** Throws `limit_exceeded` past two million. */
  add({ cells }: GridRow, part: string): void {
    this.#count += cells.length;
    for (const { content } of cells) {
      if (content.kind === 'text') this.#count += Math.floor(content.text.length / TEXT_OF_A_CELL);
    }
    if (this.#count > MOST) throw new OoxmlFault('limit_exceeded', 'Too many cells to hold.', part);
  }
}
