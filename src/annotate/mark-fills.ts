import type { MarkLevel } from './cell-marks.ts';

/** Solid fills that stay apart in print without colour: their lightness falls from met to error. */
const COLORS: Readonly<Record<MarkLevel, readonly [red: number, green: number, blue: number]>> = {
  error: [0xe0, 0x78, 0x78],
  warning: [0xf0, 0xb8, 0x40],
  short: [0xc0, 0xd8, 0xf0],
  met: [0xe0, 0xf0, 0xd8],
};
/** Shades of one colour that nobody can tell apart: three bits of each part. */
const SHADES = 512;
const LOW_BITS = 7;

/** A fill of a mark and the fill, as XML, that it stands in for. */
export interface MarkFill {
  /** ARGB in hexadecimal. */
  readonly color: string;
  readonly original: string;
}

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(2, '0');

function shadeOf(level: MarkLevel, shade: number): string {
  const [red, green, blue] = COLORS[level];
  return `FF${hex(red | (shade & LOW_BITS))}${hex(green | ((shade >> 3) & LOW_BITS))}${hex(blue | (shade >> 6))}`;
}

/** The colour of a solid fill given as XML; null for any other. */
export const solidColor = (fill: string): string | null =>
  /patternType="solid"[^>]*><fgColor rgb="([0-9A-Fa-f]{8})"/.exec(fill)?.[1]?.toUpperCase() ?? null;

/** Whether a colour is a shade of a mark's, whatever it stands in for. */
export function isMarkColor(argb: string): boolean {
  const parts = /^FF([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})$/i.exec(argb)?.slice(1) ?? [];
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseInt(part, 16) & ~LOW_BITS);
  return Object.values(COLORS).some(([r, g, b]) => r === red && g === green && b === blue);
}

/**
 * Gives every fill that is covered a shade of its own, so that the mark itself tells what to bring back: it goes where its cell
 * goes, and survives programs that number formats anew. Colours the workbook has for itself are not taken.
 */
export class MarkFills {
  readonly #taken: Set<string>;
  readonly #colors = new Map<string, string>();
  readonly #fills: MarkFill[] = [];

  constructor(foreign: Iterable<string>) {
    this.#taken = new Set(foreign);
  }

  /** In the order in which they were first needed. */
  get fills(): readonly MarkFill[] {
    return this.#fills;
  }

  /** The colour of a mark over a fill; null when so many are covered that no shade is left. */
  colorOf(level: MarkLevel, original: string): string | null {
    const key = `${level} ${original}`;
    const known = this.#colors.get(key);
    if (known !== undefined) return known;
    for (let shade = 0; shade < SHADES; shade += 1) {
      const color = shadeOf(level, shade);
      if (this.#taken.has(color)) continue;
      this.#taken.add(color);
      this.#colors.set(key, color);
      this.#fills.push({ color, original });
      return color;
    }
    return null;
  }
}
