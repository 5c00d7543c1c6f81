import { textOf, type SheetGrid } from './grid.ts';

/** Rows looked at. */
const HEAD_ROWS = 60;

/** The texts of the row that looks most like a header, for a message about a sheet without a table. */
export function headerLikeTexts(grid: SheetGrid): string[] {
  let seen: string[] = [];
  for (const row of grid.rows.slice(0, HEAD_ROWS)) {
    const texts = row.cells.map(textOf).filter((text) => /\p{L}/u.test(text));
    if (texts.length > seen.length) seen = texts;
  }
  return seen.slice(0, 12);
}
