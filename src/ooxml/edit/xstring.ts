/** What XML 1.0 cannot hold, or would change: control characters but tab and line feed, halves of pairs, two non-characters. */
const UNWRITABLE = String.raw`[\0-\x08\x0B-\x1F\uFFFE\uFFFF\uD800-\uDFFF]`;
const CHARACTER = new RegExp(UNWRITABLE, 'gu');
/** An underscore that would begin an escape, of the text itself or with the one that follows it. */
const UNDERSCORE = new RegExp(`_(?=x[0-9A-Fa-f]{4}(?:_|${UNWRITABLE}))`, 'gu');

/** Writes a text as `ST_Xstring`, the inverse of `decodeEscapes`. What it gives is still to be escaped as XML. */
export function encodeEscapes(text: string): string {
  return text
    .replace(UNDERSCORE, '_x005F_')
    .replace(CHARACTER, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The text cut so that it holds at most `units` UTF-16 units, and no half of a character. */
export function cutText(text: string, units: number): string {
  if (text.length <= units) return text;
  const splitsPair = (text.codePointAt(units - 1) ?? 0) > 0xffff;
  return text.slice(0, splitsPair ? units - 1 : units);
}
