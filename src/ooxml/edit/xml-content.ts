import { OoxmlFault } from '../fault.ts';
import { decodeEscapes } from '../text-collector.ts';
import { decodeReferences } from '../xml-entities.ts';
import type { XmlElement } from './xml-outline.ts';

const MARKUP = /<!\[CDATA\[([^]*?)\]\]>|<!--[^]*?-->|<\?[^]*?\?>/g;

/** The text an element without children holds, as `ST_Xstring`. Throws `bad_xml`. */
export function contentOf(text: string, { openEnd, closeStart }: XmlElement, part: string): string {
  const raw = text.slice(openEnd, closeStart).replace(/\r\n?/g, '\n');
  let content = '';
  let at = 0;
  const add = (piece: string): void => {
    const decoded = decodeReferences(piece);
    if (decoded === null) throw new OoxmlFault('bad_xml', 'A part is not well-formed XML.', part);
    content += decoded;
  };
  for (const match of raw.matchAll(MARKUP)) {
    add(raw.slice(at, match.index));
    content += match[1] ?? '';
    at = match.index + match[0].length;
  }
  add(raw.slice(at));
  return decodeEscapes(content);
}
