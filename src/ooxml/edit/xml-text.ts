import { OoxmlFault } from '../fault.ts';
import { detectEncoding } from '../xml-decoder.ts';

const MARK = '\uFEFF';
const DECLARED_ENCODING = /^(<\?xml\s[^>]*?\bencoding\s*=\s*)(?:"[^"]*"|'[^']*')/;

/**
 * A part's text with its line ends and UTF-8 byte-order mark, so that `xmlBytes` gives the bytes back. A part in UTF-16
 * becomes what it would be in UTF-8. Throws `bad_xml` for any other encoding.
 */
export function xmlText(bytes: Uint8Array, part: string): string {
  const { encoding } = detectEncoding(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new OoxmlFault('bad_xml', 'A part is neither UTF-8 nor UTF-16.', part, cause);
  }
  if (encoding === 'utf-8') return text;
  const unmarked = text.startsWith(MARK) ? text.slice(1) : text;
  return declaringUtf8(unmarked);
}

/** The text of a part, or its beginning, with the encoding its declaration names become UTF-8. */
export function declaringUtf8(text: string): string {
  return text.replace(DECLARED_ENCODING, '$1"UTF-8"');
}

export function xmlBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Spells a text so that it may stand between tags or within double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (found) => ESCAPES.get(found) ?? `&#${found.charCodeAt(0)};`);
}
