/** What the first bytes of a file look like; `ole2` is an old .xls or a password-protected workbook. */
export type SniffedKind = 'zip' | 'ole2' | 'html' | 'xml' | 'json' | 'text' | 'empty' | 'unknown';

const WINDOW = 1024;
const HTML_START = /^<(?:!doctype\s+html|html|head|body|table|meta|style|script|title|div|p|br)\b/i;

function startsWith(bytes: Uint8Array, ...prefix: number[]): boolean {
  return prefix.every((byte, at) => bytes[at] === byte);
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0x3c, 0x00)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0x00, 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function kindOfMarkup(text: string): SniffedKind {
  if (HTML_START.test(text)) return 'html';
  if (/^<(?:\?xml|!--|!doctype)/i.test(text)) return /<html\b/i.test(text) ? 'html' : 'xml';
  return /^<[\p{L}_]/u.test(text) ? 'xml' : 'text';
}

function isPrintable(text: string): boolean {
  // A replacement character marks bytes that are no UTF-8.
  return !/[\p{Cc}\uFFFD]/u.test(text.replace(/[\t\n\v\f\r]/g, ''));
}

/** Classifies a file by its first kilobyte, byte-order mark and leading whitespace skipped. */
export function sniff(bytes: Uint8Array): SniffedKind {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole2';
  const window = bytes.subarray(0, WINDOW);
  const text = new TextDecoder(encodingOf(window)).decode(window).trimStart();
  if (text === '') return bytes.length <= WINDOW ? 'empty' : 'text';
  // The window may cut its last character in half.
  if (!isPrintable(bytes.length > WINDOW ? text.slice(0, -1) : text)) return 'unknown';
  if (text.startsWith('<')) return kindOfMarkup(text);
  return text.startsWith('{') || text.startsWith('[') ? 'json' : 'text';
}
