import { unicodeEncodingOf } from '../../ooxml/sniff.ts';

/** Decoded text; `assumed` names the encoding when nothing in the file says it and another might fit. */
export interface DecodedText {
  readonly text: string;
  readonly assumed: string | null;
}

/** The one-byte encoding of Vietnamese text in Windows, whose tone marks are characters of their own. */
const VIETNAMESE = 'windows-1258';

/**
 * Decodes a text file: Unicode by its byte-order mark or by being valid, else what the file declares, else Windows-1258. The
 * text is in composed form (NFC) without byte-order mark. Null when it is none of these.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText | null {
  const encoding = unicodeEncodingOf(bytes);
  const unicode = strictly(encoding, bytes);
  if (unicode !== null) return { text: unicode, assumed: null };
  if (encoding !== 'utf-8') return null;
  const stated = declared === null ? null : strictly(declared, bytes);
  if (stated !== null) return { text: stated, assumed: null };
  const vietnamese = strictly(VIETNAMESE, bytes);
  return vietnamese === null ? null : { text: vietnamese, assumed: 'Windows-1258' };
}

/** The text if every byte fits; control characters stand for bytes that the encoding does not use. */
function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC');
    return /[^\P{Cc}\t\n\v\f\r]/u.test(text) ? null : text;
  } catch (error) {
    // Bytes that do not fit, or a declared encoding nobody knows.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}
