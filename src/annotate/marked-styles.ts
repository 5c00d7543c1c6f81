import { NO_FILL, type StylesEdit } from '../ooxml/edit/edit-styles.ts';
import type { MarkLevel } from './cell-marks.ts';
import { isMarkColor, solidColor, type MarkFills, type MarkFill } from './mark-fills.ts';

/** The formats of marked cells, made from and turned back into those the cells have without a mark. */
export class MarkedStyles {
  /** The formats that are marks of an earlier run, each with the one to bring back. */
  readonly stale: ReadonlyMap<number, number>;
  readonly #styles: StylesEdit;
  readonly #fills: MarkFills;
  readonly #known = new Map<string, number>();

  /** `earlier`: what the workbook was marked with; null where it was marked, and what with is lost. */
  constructor(styles: StylesEdit, fills: MarkFills, earlier: readonly MarkFill[] | null) {
    this.#styles = styles;
    this.#fills = fills;
    const originals = earlier && new Map(earlier.map(({ color, original }) => [color, original]));
    const stale = new Map<number, number>();
    for (let index = 0; index < styles.count; index += 1) {
      const color = solidColor(styles.fillOf(index));
      if (color === null) continue;
      const original = originals ? originals.get(color) : isMarkColor(color) ? NO_FILL : undefined;
      if (original !== undefined) stale.set(index, styles.unmarked(index, original));
    }
    this.stale = stale;
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
