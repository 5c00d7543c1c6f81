import type { NewCell } from '../ooxml/edit/write-sheet.ts';

/** Points of a line of text, and the most a row may take: Excel's bound is 409. */
const LINE = 15;
const MOST_LINES = 12;

/**
 * Heights that show the wrapped texts of rows from `first` on (counted from 0), in points; null for rows as high as any. Programs
 * do not all fit rows to their texts when they open a workbook.
 */
export function rowHeights(
  rows: readonly (readonly NewCell[])[],
  widths: readonly number[],
  first: number,
): (number | null)[] {
  return rows.map((cells, row) => {
    if (row < first || cells.length < 2) return null;
    const lines = cells.map(({ content }, column) =>
      content.kind === 'text' ? linesOf(content.text, widths[column] ?? 0) : 1,
    );
    const most = Math.min(MOST_LINES, Math.max(...lines));
    return most > 1 ? most * LINE : null;
  });
}

/** Lines a text takes when words are kept whole; letters with marks are no wider than others. */
function linesOf(text: string, width: number): number {
  const room = Math.max(1, width - 1);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = Infinity;
    for (const word of paragraph.split(' ')) {
      if (used + 1 + word.length <= room) {
        used += 1 + word.length;
        continue;
      }
      lines += Math.max(1, Math.ceil(word.length / room));
      used = word.length % room || Math.min(word.length, room);
    }
  }
  return lines;
}
