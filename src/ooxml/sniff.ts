/** What the first bytes of a file look like; `ole2` is an old .xls, a password-protected workbook or an old document. */
export type SniffedKind =
  | 'zip'
  | 'ole2'
  | 'pdf'
  | 'image'
  | 'archive'
  | 'rtf'
  | 'mhtml'
  | 'html'
  | 'xml'
  | 'json'
  | 'text'
  | 'empty'
  | 'unknown';

const WINDOW = 1024;
const HTML_START = /^<(?:!doctype\s+html|html|head|body|table|meta|style|script|title|div|p|br)\b/i;

const SIGNATURES: readonly (readonly [SniffedKind, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['ole2', '\xD0\xCF\x11\xE0'],
  ['pdf', '%PDF-'],
  ['image', '\x89PNG'],
  ['image', '\xFF\xD8\xFF'],
  ['image', 'GIF8'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
  ['archive', 'Rar!'],
  ['archive', '7z\xBC\xAF'],
  ['archive', '\x1F\x8B'],
  ['rtf', '{\\rtf'],
];

function startsWith(bytes: Uint8Array, prefix: string): boolean {
  return [...prefix].every((character, at) => bytes[at] === character.charCodeAt(0));
}

/**
 * How Unicode text is encoded: by its byte-order mark, else UTF-16 when every second byte only is ever zero (digits and
 * marks make it so), else UTF-8. Whether the bytes are such text at all is for the decoder to find.
 */
export function unicodeEncodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (startsWith(bytes, '\xFF\xFE')) return 'utf-16le';
  if (startsWith(bytes, '\xFE\xFF')) return 'utf-16be';
  let even = false;
  let odd = false;
  for (let at = 0; at < Math.min(bytes.length, WINDOW); at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even = true;
    else odd = true;
  }
  if (even === odd) return 'utf-8';
  return odd ? 'utf-16le' : 'utf-16be';
}

/** Control characters that no text has; U+FFFD marks bytes that are not in the encoding. */
const isPrintable = (text: string): boolean => !/[\p{Cc}\uFFFD]/u.test(text.replace(/[\t\n\v\f\r]/g, ''));

/** The text of the window; bytes that are no Unicode may still be of a one-byte encoding. */
function textOf(window: Uint8Array, isCut: boolean): string | null {
  // The window may cut its last character in half.
  const unicode = new TextDecoder(unicodeEncodingOf(window)).decode(window).slice(0, isCut ? -1 : undefined);
  if (isPrintable(unicode)) return unicode.trimStart();
  const isBinary = window.some((byte) => (byte < 0x20 && (byte < 9 || byte > 13)) || byte === 0x7f);
  return isBinary ? null : new TextDecoder('latin1').decode(window).trimStart();
}

function kindOfMarkup(text: string): SniffedKind {
  if (HTML_START.test(text)) return 'html';
  if (/^<(?:\?xml|!--|!doctype)/i.test(text)) return /<html\b/i.test(text) ? 'html' : 'xml';
  return /^<[\p{L}_]/u.test(text) ? 'xml' : 'text';
}

/** Classifies a file by its first kilobyte, byte-order mark and leading whitespace skipped. */
export function sniff(bytes: Uint8Array): SniffedKind {
  const signature = SIGNATURES.find(([, prefix]) => startsWith(bytes, prefix));
  if (signature) return signature[0];
  const isCut = bytes.length > WINDOW;
  const text = textOf(bytes.subarray(0, WINDOW), isCut);
  if (text === null) return 'unknown';
  if (text === '') return isCut ? 'text' : 'empty';
  if (text.startsWith('<')) return kindOfMarkup(text);
  if (/^MIME-Version:/i.test(text)) return 'mhtml';
  return text.startsWith('{') || text.startsWith('[') ? 'json' : 'text';
}
