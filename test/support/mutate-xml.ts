import type { Random } from './random.ts';

/** Values no honest writer puts where numbers, addresses, types and names stand. */
const ODD_VALUES: readonly string[] = [
  '',
  '0',
  '-1',
  '1.5',
  'NaN',
  'Infinity',
  '1e309',
  '0x10',
  '4294967296',
  '99999999999999999999',
  '1048577',
  'XFE1',
  'A0',
  'A1:XFD1048576',
  'A1:A1:A1',
  'ZZZ999999999',
  '$',
  'true',
  'none',
  's',
  'str',
  'inlineStr',
  'e',
  'd',
  '__proto__',
  'constructor',
  '../../x',
  '\u202e',
  '&#0;',
  '&#x1F600;',
  '&b;',
  '&amp;',
  '_x000D_',
  '_x0000_',
  'năm 2025',
  'Số thạc sĩ nữ',
  'Tên đơn vị',
  '01 triệu',
  '1.000',
  '9'.repeat(400),
  'ạ'.repeat(3_000),
];

const PIECES: readonly string[] = [
  '<',
  '>',
  '/>',
  '</',
  '"',
  '&',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?a',
  '<!DOCTYPE a>',
  '\0',
  '\ud800',
  '<v>1</v>',
  '<c/>',
  '<row/>',
  '<row r="1"/>',
  '<si/>',
  '<t>x</t>',
  '<f>A1</f>',
  '<is><t>x</t></is>',
];

const replaceAt = (text: string, from: number, to: number, by: string): string =>
  text.slice(0, from) + by + text.slice(to);

/** One of the matches of a global pattern, or null. */
function oneOf(
  xml: string,
  pattern: RegExp,
  random: Random,
): { from: number; to: number; text: string } | null {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return null;
  const { index, 0: text } = random.pick(found);
  return { from: index, to: index + text.length, text };
}

const TAG = /<[^<>]*>/g;
const ELEMENT = /<(\w+)[^<>]*>[^<]*<\/\1>/g;
const ATTRIBUTE = /\s[\w:]+="[^"]*"/g;
const TEXT = /(?<=>)[^<>]+(?=<)/g;

function changeOnce(xml: string, random: Random): string {
  const way = random.below(10);
  const pattern = [TAG, TAG, ELEMENT, ELEMENT, ATTRIBUTE, ATTRIBUTE, ATTRIBUTE, TEXT, TEXT, TAG][way]!;
  const match = oneOf(xml, pattern, random);
  if (!match) return replaceAt(xml, random.below(xml.length), xml.length, '');
  const { from, to, text } = match;
  switch (way) {
    case 0:
    case 4:
      return replaceAt(xml, from, to, '');
    case 1:
    case 2:
    case 5:
      return replaceAt(xml, from, to, text + text);
    case 3: {
      const other = oneOf(xml, ELEMENT, random);
      return replaceAt(xml, from, to, other?.text ?? '');
    }
    case 6:
      return replaceAt(xml, from, to, `${text.slice(0, text.indexOf('=') + 1)}"${random.pick(ODD_VALUES)}"`);
    case 7:
      return replaceAt(xml, from, to, random.pick(ODD_VALUES));
    case 8:
      return replaceAt(
        xml,
        from,
        to,
        random.pick([text.slice(1), `${text}${text}`, text.toUpperCase(), ` ${text}`]),
      );
    default:
      return replaceAt(xml, from, from, random.pick(PIECES));
  }
}

/** The XML with one to four tags, attributes or texts deleted, doubled, exchanged or made odd. */
export function oddXml(xml: string, random: Random): string {
  let changed = xml;
  for (let times = 1 + random.below(4); times > 0 && changed !== ''; times -= 1)
    changed = changeOnce(changed, random);
  return changed;
}
