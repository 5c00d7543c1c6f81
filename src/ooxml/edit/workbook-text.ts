import { OoxmlFault } from '../fault.ts';
import type { PartSource } from '../package.ts';
import { readRelationships, targetOf } from '../relationships.ts';
import { decodeEscapes } from '../text-collector.ts';
import { attributesOf, childNamed, childrenNamed, outlineXml } from './xml-outline.ts';
import type { XmlElement } from './xml-outline.ts';
import { xmlText } from './xml-text.ts';

/** The workbook part as text and where its sheets are listed, in tab order. */
export interface WorkbookText {
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly sheetList: XmlElement;
  readonly sheets: readonly XmlElement[];
}

/** The name of the workbook part. Throws `not_a_workbook`, and as `readRelationships` does. */
export function workbookPart(pkg: PartSource): string {
  const part = targetOf(readRelationships(pkg, ''), 'officeDocument');
  if (part === null) throw new OoxmlFault('not_a_workbook', 'The package is not an XML workbook.');
  return part;
}

/** Throws `not_a_workbook`, `bad_xml`, `dtd_forbidden`, and as `readPart` does. */
export function workbookText(pkg: PartSource): WorkbookText {
  const part = workbookPart(pkg);
  const text = xmlText(pkg.readPart(part), part);
  const root = outlineXml(text, part, 3);
  const sheetList = childNamed(root, 'sheets');
  if (!sheetList) throw new OoxmlFault('not_a_workbook', 'The workbook lists no sheets.', part);
  return { part, text, root, sheetList, sheets: childrenNamed(sheetList, 'sheet') };
}

/** The index of a sheet counted from 0, by its name in any case; -1 when there is none. */
export function sheetIndex({ text, sheets }: WorkbookText, name: string): number {
  const wanted = name.toLowerCase();
  return sheets.findIndex(
    (sheet) => decodeEscapes(attributesOf(text, sheet).get('name') ?? '').toLowerCase() === wanted,
  );
}
