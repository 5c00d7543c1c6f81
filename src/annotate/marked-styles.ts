import type { StylesEdit } from '../ooxml/edit/edit-styles.ts';
import type { MarkLevel } from './cell-marks.ts';
import type { MarkFills } from './mark-fills.ts';
import type { StaleFormats } from './stale-formats.ts';

/** The formats of marked cells, made from those the cells have without a mark. */
export class MarkedStyles {
  readonly stale: StaleFormats;
  readonly #styles: StylesEdit;
  readonly #fills: MarkFills;
  readonly #known = new Map<string, number>();

  constructor(styles: StylesEdit, fills: MarkFills, stale: StaleFormats) {
    this.stale = stale;
    this.#styles = styles;
    this.#fills = fills;
  }

  /** The format of a cell once it is marked, by the one it has. */
  marked(present: number, level: MarkLevel): number {
    const base = this.stale.get(present) ?? present;
    const key = `${level} ${base}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const color = this.#fills.colorOf(level, this.#styles.fillOf(base));
    const marked =
      color === null
        ? base
        : this.#styles.marked(base, { pattern: 'solid', foreground: color, background: null });
    this.#known.set(key, marked);
    return marked;
  }
}
