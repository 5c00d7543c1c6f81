import { OoxmlFault } from '../fault.ts';
import type { PartSource } from '../package.ts';
import { readRelationships } from '../relationships.ts';
import { addOverride } from './edit-content-types.ts';
import { addRelationship } from './edit-relationships.ts';
import type { PackageEdit } from './package-edit.ts';
import { unlinkPart } from './unlink-part.ts';
import { vocabularyOf } from './vocabulary.ts';
import { workbookPart } from './workbook-text.ts';
import { attributesOf, outlineXml, prefixOf } from './xml-outline.ts';
import { escapeXml, xmlBytes, xmlText } from './xml-text.ts';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** A document of a program's own that a workbook carries, known by the namespace of its root element. */
export interface CustomXmlItem {
  readonly namespace: string;
  /** A GUID in braces, in capitals: what the item is called should it be new. */
  readonly itemId: string;
  readonly xml: Uint8Array;
}

/** Null for an item that cannot be read: it is somebody else's. */
function rootNamespace(pkg: PartSource, part: string): string | null {
  try {
    const text = xmlText(pkg.readPart(part), part);
    const root = outlineXml(text, part, 1);
    const prefix = prefixOf(root).slice(0, -1);
    return attributesOf(text, root).get(prefix === '' ? 'xmlns' : `xmlns:${prefix}`) ?? null;
  } catch (fault) {
    if (fault instanceof OoxmlFault) return null;
    throw fault;
  }
}

interface FoundItem {
  readonly source: string;
  readonly id: string;
  readonly part: string;
}

/** LibreOffice links an item it saves from the package itself. */
function findItem(pkg: PartSource, namespace: string): FoundItem | null {
  for (const source of [workbookPart(pkg), '']) {
    const found = readRelationships(pkg, source).find(
      ({ type, target }) =>
        type === 'customXml' && pkg.has(target) && rootNamespace(pkg, target) === namespace,
    );
    if (found) return { source, id: found.id, part: found.target };
  }
  return null;
}

/** The workbook's first item of this namespace, or null. Throws as `workbookPart` does. */
export function readCustomXml(pkg: PartSource, namespace: string): Uint8Array | null {
  const item = findItem(pkg, namespace);
  return item && pkg.readPart(item.part);
}

/** Puts an item in place of the one of its namespace, else adds it. Throws as `readCustomXml` and `addRelationship` do. */
export function writeCustomXml(edit: PackageEdit, { namespace, itemId, xml }: CustomXmlItem): void {
  const known = findItem(edit, namespace);
  if (known) return edit.write(known.part, xml);
  const item = edit.freeName('customXml/item', '.xml');
  const properties = edit.freeName('customXml/itemProps', '.xml');
  const propertiesXml =
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    `<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="${vocabularyOf(edit).customXml}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`;
  edit.write(item, xml);
  edit.write(properties, xmlBytes(propertiesXml));
  addOverride(edit, item, 'application/xml');
  addOverride(edit, properties, PROPERTIES_TYPE);
  addRelationship(edit, workbookPart(edit), 'customXml', item);
  addRelationship(edit, item, 'customXmlProps', properties);
}

/** Removes the item of this namespace and its properties; changes nothing where there is none. Throws as `unlinkPart` does. */
export function removeCustomXml(edit: PackageEdit, namespace: string): void {
  const item = findItem(edit, namespace);
  if (item) unlinkPart(edit, item.source, item.id);
}
