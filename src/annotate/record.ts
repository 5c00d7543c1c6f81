import { attributesOf, childrenNamed, outlineXml } from '../ooxml/edit/xml-outline.ts';
import { readCustomXml, removeCustomXml, writeCustomXml } from '../ooxml/edit/custom-xml.ts';
import type { PackageEdit } from '../ooxml/edit/package-edit.ts';
import { escapeXml, xmlBytes, xmlText } from '../ooxml/edit/xml-text.ts';
import type { MarkFill } from './mark-fills.ts';

const NAMESPACE = 'urn:vstbpn:marks:1';
/** Ours among the custom XML items of a workbook. */
const ITEM_ID = '{6F1C4B1E-2C0A-4E57-9D0B-5A1F6B8E7C31}';
const PART = 'marks';

/** What a workbook was marked with, kept in it as custom XML so that the marks can be taken back. */
export interface MarkRecord {
  readonly fills: readonly MarkFill[];
}

/** Null when the workbook was never marked, or a program has dropped the record. Throws as reading the part does. */
export function readRecord(edit: PackageEdit): MarkRecord | null {
  const bytes = readCustomXml(edit, NAMESPACE);
  if (bytes === null) return null;
  const text = xmlText(bytes, PART);
  const fills = childrenNamed(outlineXml(text, PART, 2), 'fill').flatMap((element) => {
    const attributes = attributesOf(text, element);
    const color = attributes.get('color');
    const original = attributes.get('original');
    return color === undefined || original === undefined ? [] : [{ color, original }];
  });
  return { fills };
}

export function writeRecord(edit: PackageEdit, { fills }: MarkRecord): void {
  const items = fills.map(
    ({ color, original }) => `<fill color="${color}" original="${escapeXml(original)}"/>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<marks xmlns="${NAMESPACE}">${items.join('')}</marks>`;
  writeCustomXml(edit, { namespace: NAMESPACE, itemId: ITEM_ID, xml: xmlBytes(xml) });
}

export const removeRecord = (edit: PackageEdit): void => removeCustomXml(edit, NAMESPACE);
