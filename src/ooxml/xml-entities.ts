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

const HASH = 35;
const SMALL_X = 120;

/** The value of the digits from `at` to the end; -1 when there are none or something else stands among them. */
function numberFrom(name: string, at: number, base: 10 | 16): number {
  let value = at < name.length ? 0 : -1;
  for (let index = at; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    const letter = (code | 32) - 87;
    const digit = code >= 48 && code <= 57 ? code - 48 : letter >= 10 && letter < base ? letter : -1;
    if (digit < 0) return -1;
    value = value * base + digit;
  }
  return value;
}

function resolve(name: string): string | null {
  // Read by hand: a text may be nothing but references, and a regular expression for each is several times as slow.
  if (name.charCodeAt(0) !== HASH) return NAMED.get(name) ?? null;
  const code = name.charCodeAt(1) === SMALL_X ? numberFrom(name, 2, 16) : numberFrom(name, 1, 10);
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
