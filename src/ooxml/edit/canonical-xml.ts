import { isXmlSpace } from '../xml-tag.ts';
import { attributesOf, outlineXml } from './xml-outline.ts';
import type { XmlElement } from './xml-outline.ts';
import { escapeXml } from './xml-text.ts';

const MAX_DEPTH = 256;

/**
 * One spelling for elements that say the same: without prefixes, attributes of a namespace, texts and comments; attributes in
 * the order of their names.
 */
export function canonicalXml(text: string, element: XmlElement): string {
  const attributes = attributesOf(text, element)
    .entries()
    .filter(([name]) => !name.includes(':') && name !== 'xmlns')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const children = element.children.map((child) => canonicalXml(text, child));
  const start = `<${element.local}${attributes.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${element.local}>`;
}

/** The canonical spelling of an element given by its text. Throws as `outlineXml` does. */
export function canonicalOf(xml: string, part: string): string {
  return canonicalXml(xml, outlineXml(xml, part, MAX_DEPTH));
}

/** Gives the elements of a canonical spelling a prefix, its colon included. */
export function withPrefix(canonical: string, prefix: string): string {
  return canonical.replace(/<(\/?)/g, `<$1${prefix}`);
}

/** What stands between the tags of an element, and nothing for white space alone. */
export function innerXml(text: string, { openEnd, closeStart }: XmlElement): string {
  const inner = text.slice(openEnd, closeStart);
  return isXmlSpace(inner) ? '' : inner;
}
