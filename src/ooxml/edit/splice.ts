import { rawAttributes } from './raw-attributes.ts';
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

/** Puts `xml` after the last child. An empty tag becomes two, the second with a space by which `removing` knows it again. */
export function appending({ name, openEnd, closeStart, end }: XmlElement, xml: string): Splice {
  if (closeStart < end) return insertion(closeStart, xml);
  return { from: openEnd - '/>'.length, to: openEnd, text: `>${xml}</${name} >` };
}

/** Whether all that stands in an element are these children of it. */
export function holdsOnly({ openEnd, closeStart }: XmlElement, children: readonly XmlElement[]): boolean {
  const length = children.reduce((sum, { start, end }) => sum + end - start, 0);
  return length > 0 && length === closeStart - openEnd;
}

/** Whether `appending` made two tags of an empty one. */
export function isOpened(text: string, { name, closeStart }: XmlElement): boolean {
  return text.startsWith(`</${name} >`, closeStart);
}

/** Takes children out; an element that `appending` opened is an empty tag again with the last. */
export function removing(text: string, parent: XmlElement, children: readonly XmlElement[]): Splice[] {
  return isOpened(text, parent) && holdsOnly(parent, children)
    ? [{ from: parent.openEnd - '>'.length, to: parent.end, text: '/>' }]
    : children.map(removal);
}

/** Gives an attribute its value, in its place or as the last. */
export function settingAttribute(
  text: string,
  element: Pick<XmlElement, 'name' | 'start' | 'openEnd'>,
  name: string,
  value: string,
): Splice {
  const xml = `${name}="${escapeXml(value)}"`;
  const known = rawAttributes(text, element).find((attribute) => attribute.name === name);
  if (known) return { from: known.from, to: known.to, text: xml };
  const [ending = ''] = /\s*\/?>$/.exec(text.slice(element.start, element.openEnd)) ?? [];
  return insertion(element.openEnd - ending.length, ` ${xml}`);
}
