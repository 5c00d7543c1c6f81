import { removal, removing, settingAttribute, spliced } from './splice.ts';
import type { Splice } from './splice.ts';
import { attributesOf, childrenNamed, outlineXml } from './xml-outline.ts';
import type { XmlElement } from './xml-outline.ts';
import { xmlBytes, xmlText } from './xml-text.ts';

/** The sections of a stylesheet that grow, and what their records are called. */
const RECORDS: ReadonlyMap<string, string> = new Map([
  ['numFmts', 'numFmt'],
  ['fonts', 'font'],
  ['fills', 'fill'],
  ['borders', 'border'],
  ['cellStyleXfs', 'xf'],
  ['cellXfs', 'xf'],
]);

/** How many records a stylesheet has, by section; sections it lacks are left out. */
export type StyleCounts = ReadonlyMap<string, number>;

const sectionsOf = (root: XmlElement): [section: XmlElement, records: XmlElement[]][] =>
  root.children.flatMap((section): [XmlElement, XmlElement[]][] => {
    const record = RECORDS.get(section.local);
    return record === undefined ? [] : [[section, childrenNamed(section, record)]];
  });

/** Throws `bad_xml` and `dtd_forbidden`. */
export function styleCounts(bytes: Uint8Array, part: string): StyleCounts {
  const root = outlineXml(xmlText(bytes, part), part, 3);
  return new Map(sectionsOf(root).map(([{ local }, records]) => [local, records.length]));
}

/** The stylesheet as it was when it had so many records, if since then some were only added. Throws as `styleCounts` does. */
export function withoutAddedStyles(bytes: Uint8Array, part: string, counts: StyleCounts): Uint8Array {
  const text = xmlText(bytes, part);
  const splices = sectionsOf(outlineXml(text, part, 3)).flatMap(([section, records]): Splice[] => {
    const count = counts.get(section.local);
    if (count === undefined) return [removal(section)];
    if (records.length <= count) return [];
    const taken = removing(text, section, records.slice(count));
    const isCounted = attributesOf(text, section).get('count') !== undefined;
    return isCounted ? [settingAttribute(text, section, 'count', `${count}`), ...taken] : taken;
  });
  return splices.length === 0 ? bytes : xmlBytes(spliced(text, splices));
}
