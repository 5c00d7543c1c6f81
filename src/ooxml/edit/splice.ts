import type { XmlElement } from './xml-outline.ts';
import { escapeXml } from './xml-text.ts';

/** A change to a text: what stands in `[from, to)` gives way to `text`. Indices are those of the text before. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Applies splices that do not overlap; those at one place in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const splice of splices.toSorted((one, other) => one.from - other.from)) {
    pieces.push(text.slice(at, splice.from), splice.text);
    at = splice.to;
  }
  return [...pieces, text.slice(at)].join('');
}

export const insertion = (at: number, text: string): Splice => ({ from: at, to: at, text });

export const removal = ({ start, end }: XmlElement): Splice => ({ from: start, to: end, text: '' });

/** Puts `xml` after the last child; an element that is one empty tag gets two. */
export function appending({ name, openEnd, closeStart, end }: XmlElement, xml: string): Splice {
  if (closeStart < end) return insertion(closeStart, xml);
  return { from: openEnd - '/>'.length, to: openEnd, text: `>${xml}</${name}>` };
}

/** Gives an attribute its value, in its place or as the last. */
export function settingAttribute(
  text: string,
  element: Pick<XmlElement, 'name' | 'start' | 'openEnd'>,
  name: string,
  value: string,
): Splice {
  const nameEnd = element.start + 1 + element.name.length;
  const tag = text.slice(nameEnd, element.openEnd);
  for (const match of tag.matchAll(/([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    if (match[1] !== name) continue;
    const from = nameEnd + match.index;
    return { from, to: from + match[0].length, text: `${name}="${escapeXml(value)}"` };
  }
  const [ending = ''] = /\s*\/?>$/.exec(tag) ?? [];
  return insertion(element.openEnd - ending.length, ` ${name}="${escapeXml(value)}"`);
}
