import { cutText } from './xstring.ts';

/** The line that text of ours begins with, wherever it stands in a note. */
export const SEPARATOR = '──── vstbpn ────';
const ELLIPSIS = '…';
/** UTF-16 units a note of Excel holds. */
const MAX_NOTE = 32_767;
/** Less of a text is not worth a note. */
const LEAST = 20;

/**
 * Our text as it stands in a note of its own, or on a line below somebody's note, which may be empty, cut to what a note holds;
 * null when that leaves no room for it.
 */
export function ownText(above: string | null, text: string): string | null {
  const start = above === null ? `${SEPARATOR}\n` : `\n${SEPARATOR}\n`;
  const room = MAX_NOTE - (above ?? '').length - start.length;
  if (text.length <= room) return start + text;
  return room < LEAST ? null : `${start}${cutText(text, room - ELLIPSIS.length)}${ELLIPSIS}`;
}

/** Where text of ours begins in a text, the end of the line above included; null when there is none. */
export function ownStart(text: string): number | null {
  const at = text.startsWith(SEPARATOR) ? 0 : text.indexOf(`\n${SEPARATOR}`);
  if (at < 0) return null;
  return at > 0 && text.charAt(at - 1) === '\r' ? at - 1 : at;
}
