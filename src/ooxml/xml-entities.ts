/** The longest reference waited for when a chunk ends inside one, `&` and `;` included. */
export const MAX_REFERENCE = 32;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff);
}

function resolve(name: string): string | null {
  const number = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name);
  if (number === null) return NAMED.get(name) ?? null;
  const [, hex, decimal] = number;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : null;
}

/** Replaces the five entities and character references; null when a reference is none of these. */
export function decodeReferences(text: string): string | null {
  let decoded = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    const character = end < 0 || end - at >= MAX_REFERENCE ? null : resolve(text.slice(at + 1, end));
    if (character === null) return null;
    decoded += text.slice(from, at) + character;
    from = end + 1;
  }
  return decoded + text.slice(from);
}
