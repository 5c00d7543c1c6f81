/** What the name of a cell's font says of its characters. */
export type FontKind =
  | 'tcvn3'
  | 'tcvn3_capitals'
  | 'vni'
  | 'other_legacy'
  | 'wingdings'
  | 'wingdings2'
  | 'webdings';

const KINDS: readonly (readonly [FontKind, RegExp])[] = [
  ['tcvn3_capitals', /^\.[Vv][Nn].*[a-z0-9 ]H$/u],
  ['tcvn3', /^\.vn/iu],
  ['vni', /^vni[- ]/iu],
  ['other_legacy', /^(?:vps |viscii|vnu[- ]|vntime|vnarial)/iu],
  ['wingdings', /^wingdings$/iu],
  ['wingdings2', /^wingdings 2$/iu],
  ['webdings', /^(?:webdings|marlett)$/iu],
];

export const fontKind = (name: string): FontKind | null =>
  KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? null;

/** The marks people take from fonts of signs, as the same signs in Unicode. */
const SIGNS: ReadonlyMap<FontKind, ReadonlyMap<string, string>> = new Map([
  ['wingdings', new Map(Object.entries({ ü: '✓', û: '✗', þ: '☑', ý: '☒', '¨': '☐', o: '☐' }))],
  ['wingdings2', new Map(Object.entries({ P: '✓', O: '✗', R: '☑', Q: '☒', '£': '☐' }))],
  ['webdings', new Map(Object.entries({ a: '✓', r: '✗' }))],
]);

/** A sign that stands alone in a cell; null where the font has none for it. */
export function signOf(text: string, kind: FontKind): string | null {
  const bare = text.trim();
  // Some programs write the codes of such a font in the private area from U+F000 on.
  const code = bare.charCodeAt(0);
  const character =
    bare.length === 1 && code >= 0xf020 && code <= 0xf0ff ? String.fromCharCode(code - 0xf000) : bare;
  return SIGNS.get(kind)?.get(character) ?? null;
}
