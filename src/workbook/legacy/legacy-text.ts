import { fontKind, signOf, type FontKind } from './fonts.ts';
import { isSyllable } from './syllable.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

export type Encoding = 'tcvn3' | 'vni';

/** What was done to a text: nothing, decoded, or nothing because nobody can tell what its characters mean. */
export type LegacyRead =
  | { readonly kind: 'as_written' }
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'decoded'; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: 'unreadable' };

const AS_WRITTEN: LegacyRead = { kind: 'as_written' };
/** How many texts are remembered, and how long one may be. */
const REMEMBERED = 10_000;
const LONGEST = 100;
const UNREADABLE: LegacyRead = { kind: 'unreadable' };

/** The codes of the older encodings, all within Latin-1. */
const CODES = /[\u00A1-\u00FF]/u;
/** Letters and marks of Vietnamese that only Unicode has: such a text is not in an older encoding, whatever its font. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]|\p{M}/u;
/** "GDĐT", "ĐHSP": letters of several words, so no syllable. */
const ABBREVIATION = /^[A-ZĐ]{2,}$/u;
const WORD = /[A-Za-z\u00A1-\u00FF]+/gu;
/** A sign within a word, as TCVN3 looks in another font: "nh÷ng". */
const SIGN_IN_WORD = /[A-Za-z\u00C0-\u00FF][¡-©«¬®±-´¶¸¹»-¿×÷]+[A-Za-z\u00C0-\u00FF]/gu;

/** Finds text in TCVN3 or VNI by its font, or by its spelling, and makes Unicode of it; one for each workbook. */
export class LegacyText {
  readonly #kinds = new Map<string, FontKind | null>();
  /** What texts without a telling font came to: names and answers come again and again. */
  readonly #undeclared = new Map<string, LegacyRead>();
  /** Fonts of older encodings that were seen on Unicode text: what could be either is Unicode there. */
  readonly #outdated = new Set<string>();

  read(text: string, font: string | null): LegacyRead {
    const kind = font === null ? null : this.#kindOf(font);
    const sign = kind && signOf(text, kind);
    if (sign) return { kind: 'sign', text: sign };
    if (UNICODE_ONLY.test(text)) {
      if (font !== null && kind !== null) this.#outdated.add(font);
      return AS_WRITTEN;
    }
    if (!CODES.test(text)) return AS_WRITTEN;
    if (kind === 'tcvn3' || kind === 'tcvn3_capitals' || kind === 'vni') {
      return this.#declared(text, kind, font !== null && this.#outdated.has(font));
    }
    if (kind === 'other_legacy') return share(text, text) === 1 ? AS_WRITTEN : UNREADABLE;
    return kind === null ? this.#undeclaredText(text) : AS_WRITTEN;
  }

  #undeclaredText(text: string): LegacyRead {
    let read = this.#undeclared.get(text);
    if (!read) {
      read = undeclared(text);
      if (this.#undeclared.size < REMEMBERED && text.length <= LONGEST) this.#undeclared.set(text, read);
    }
    return read;
  }

  #kindOf(font: string): FontKind | null {
    let kind = this.#kinds.get(font);
    if (kind === undefined) this.#kinds.set(font, (kind = fontKind(font)));
    return kind;
  }

  #declared(text: string, kind: FontKind, outdated: boolean): LegacyRead {
    const encoding = kind === 'vni' ? 'vni' : 'tcvn3';
    const decoded = decode(text, encoding);
    const isUnicode = share(text, text) === 1;
    if (decoded === null) return isUnicode ? AS_WRITTEN : UNREADABLE;
    if (decoded === text || (isUnicode && (outdated || share(text, decoded) < 1))) return AS_WRITTEN;
    if (share(text, decoded) < 0.5) return UNREADABLE;
    return { kind: 'decoded', encoding, text: kind === 'tcvn3_capitals' ? decoded.toUpperCase() : decoded };
  }
}

/** Without a font to tell, only a text that is no Vietnamese as written and all Vietnamese decoded is taken for legacy. */
function undeclared(text: string): LegacyRead {
  const words = (text.match(WORD) ?? []).filter((word) => CODES.test(word));
  if (!words.some((word) => word.length > 2) || share(text, text) === 1) return AS_WRITTEN;
  const found = (['tcvn3', 'vni'] as const).flatMap((encoding) => {
    const decoded = decode(text, encoding);
    return decoded !== null && share(text, decoded) === 1 ? [{ encoding, decoded }] : [];
  });
  const [first] = found;
  if (first && found.length === 1) return { kind: 'decoded', text: first.decoded, encoding: first.encoding };
  return (text.match(SIGN_IN_WORD) ?? []).length > 1 ? UNREADABLE : AS_WRITTEN;
}

const decode = (text: string, encoding: Encoding): string | null =>
  encoding === 'vni' ? decodeVni(text) : decodeTcvn3(text);

/** Of the words of a text that an encoding has a say in, the share that reads as Vietnamese; 1 where there are none. */
function share(text: string, read: string): number {
  const written = text.match(WORD) ?? [];
  const words = read === text ? written : (read.match(/[\p{L}]+/gu) ?? []);
  const touched = words.filter((word) => /[^\p{ASCII}]/u.test(word) && !ABBREVIATION.test(word));
  if (touched.length === 0) return 1;
  return touched.filter(isSyllable).length / touched.length;
}
