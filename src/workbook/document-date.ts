import { tidy } from './grid.ts';

/** A day written on a document: when it was signed, exported, or how its figures stood. */
export interface DocumentDate {
  readonly text: string;
  readonly year: number;
}

const WRITTEN =
  /(?:ngày\s*)?(?<![\d/.-])(?:\d{1,2}\s*(?:[/.-]|tháng)\s*|tháng\s*)(\d{1,2})\s*(?:[/.-]|năm)\s*(20\d{2})(?!\d)/gu;
/** A day beside a document's number is that document's, not this file's. */
const OTHER_DOCUMENT =
  /(?:\/|\s)(?:qđ|kh|nq|tt|nđ|cv|tb|bc)-|quyết định|nghị quyết|nghị định|thông tư|công văn|kèm theo/u;
/** From September on a document reports on its own year; earlier ones may report on the year before. */
const FIRST_MONTH = 9;

/**
 * The year that every late day on a document lies in, for want of a period in words; null where there is none or several.
 */
export function documentDate(texts: readonly string[]): DocumentDate | null {
  let found: DocumentDate | null = null;
  for (const text of texts) {
    const words = tidy(text);
    const folded = words.toLowerCase();
    if (OTHER_DOCUMENT.test(folded)) continue;
    for (const { 0: day, 1: month, 2: year, index } of folded.matchAll(WRITTEN)) {
      if (Number(month) < FIRST_MONTH || Number(month) > 12) continue;
      if (found && found.year !== Number(year)) return null;
      found ??= { text: words.slice(index, index + day.length).trim(), year: Number(year) };
    }
  }
  return found;
}
