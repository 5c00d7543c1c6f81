import { attributesOf, childNamed, childrenNamed, outlineXml } from '../ooxml/edit/xml-outline.ts';
import { readCustomXml, removeCustomXml, writeCustomXml } from '../ooxml/edit/custom-xml.ts';
import type { PackageEdit } from '../ooxml/edit/package-edit.ts';
import type { GrownStyles } from '../ooxml/edit/styles-part.ts';
import { escapeXml, xmlBytes, xmlText } from '../ooxml/edit/xml-text.ts';
import type { XmlAttributes } from '../ooxml/xml-attributes.ts';
import type { MarkFill } from './mark-fills.ts';

const NAMESPACE = 'urn:vstbpn:marks:1';
/** Ours among the custom XML items of a workbook. */
const ITEM_ID = '{6F1C4B1E-2C0A-4E57-9D0B-5A1F6B8E7C31}';
const PART = 'marks';

/** What a workbook was marked with, kept in it as custom XML so that the marks can be taken back. */
export interface MarkRecord {
  readonly fills: readonly MarkFill[];
  /** The stylesheet with the formats that were added; null where there was none before. */
  readonly styles: GrownStyles | null;
}

const CHECKSUM = 'checksum';

/** Null when the workbook was never marked, or a program has dropped the record. Throws as reading the part does. */
export function readRecord(edit: PackageEdit): MarkRecord | null {
  const bytes = readCustomXml(edit, NAMESPACE);
  if (bytes === null) return null;
  const text = xmlText(bytes, PART);
  const root = outlineXml(text, PART, 2);
  const fills = childrenNamed(root, 'fill').flatMap((element) => {
    const attributes = attributesOf(text, element);
    const color = attributes.get('color');
    const original = attributes.get('original');
    return color === undefined || original === undefined ? [] : [{ color, original }];
  });
  const grown = childNamed(root, 'styles');
  return { fills, styles: grown ? grownStyles(attributesOf(text, grown)) : null };
}

/** Null for what this tool would not have written. */
function grownStyles(attributes: XmlAttributes): GrownStyles | null {
  const numbers = new Map(attributes.entries().map(([name, value]) => [name, Number(value)]));
  const checksum = numbers.get(CHECKSUM);
  if (
    checksum === undefined ||
    ![...numbers.values()].every((number) => Number.isInteger(number) && number >= 0)
  )
    return null;
  numbers.delete(CHECKSUM);
  return { checksum, before: numbers };
}

export function writeRecord(edit: PackageEdit, { fills, styles }: MarkRecord): void {
  const items = fills.map(
    ({ color, original }) => `<fill color="${color}" original="${escapeXml(original)}"/>`,
  );
  const numbers = styles ? [[CHECKSUM, styles.checksum] as const, ...styles.before] : [];
  const grown = numbers.map(([name, number]) => ` ${name}="${number}"`).join('');
  if (styles) items.push(`<styles${grown}/>`);
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<marks xmlns="${NAMESPACE}">${items.join('')}</marks>`;
  writeCustomXml(edit, { namespace: NAMESPACE, itemId: ITEM_ID, xml: xmlBytes(xml) });
}

export const removeRecord = (edit: PackageEdit): void => removeCustomXml(edit, NAMESPACE);
