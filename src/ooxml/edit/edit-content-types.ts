import { partKey } from '../part-name.ts';
import type { PackageEdit } from './package-edit.ts';
import { appending, insertion, removing, settingAttribute, spliced } from './splice.ts';
import type { Splice } from './splice.ts';
import { attributesOf, childrenNamed, outlineXml, prefixOf } from './xml-outline.ts';
import type { XmlElement } from './xml-outline.ts';
import { escapeXml, xmlBytes, xmlText } from './xml-text.ts';

const PART = '[Content_Types].xml';

/** The content types as text, and what they say of one part. */
interface Declared {
  readonly text: string;
  readonly root: XmlElement;
  readonly override: XmlElement | null;
  readonly default: XmlElement | null;
  /** The type the part has now, or null. */
  readonly type: string | null;
}

const extensionOf = (part: string): string => partKey(part.slice(part.lastIndexOf('.') + 1));

function declared(edit: PackageEdit, part: string): Declared {
  const text = xmlText(edit.readPart(PART), PART);
  const root = outlineXml(text, PART, 2);
  const find = (local: string, attribute: string, key: string): XmlElement | null =>
    childrenNamed(root, local).find(
      (element) => partKey(attributesOf(text, element).get(attribute) ?? '') === key,
    ) ?? null;
  const override = find('Override', 'PartName', partKey(part));
  const byExtension = find('Default', 'Extension', extensionOf(part));
  const ruling = override ?? byExtension;
  const type = ruling && (attributesOf(text, ruling).get('ContentType') ?? null);
  return { text, root, override, default: byExtension, type };
}

function overriding({ text, root, override }: Declared, part: string, type: string): Splice {
  if (override) return settingAttribute(text, override, 'ContentType', type);
  const name = `${prefixOf(root)}Override`;
  return appending(root, `<${name} PartName="/${escapeXml(part)}" ContentType="${escapeXml(type)}"/>`);
}

/** After the last default, so that it stands where it would had the overrides of now come later. */
function defaulting({ root }: Declared, extension: string, type: string): Splice {
  const xml = `<${prefixOf(root)}Default Extension="${escapeXml(extension)}" ContentType="${escapeXml(type)}"/>`;
  const last = childrenNamed(root, 'Default').at(-1);
  if (last) return insertion(last.end, xml);
  return root.closeStart < root.end ? insertion(root.openEnd, xml) : appending(root, xml);
}

const write = (edit: PackageEdit, text: string, splices: readonly Splice[]): void =>
  edit.write(PART, xmlBytes(spliced(text, splices)));

/**
 * Says that a part has a content type, by an override where it does not have it already.
 * Throws as `PackageEdit.readPart` does (`missing_part` for a package without content types), `bad_xml`, `dtd_forbidden`.
 */
export function addOverride(edit: PackageEdit, part: string, type: string): void {
  const now = declared(edit, part);
  if (now.type !== type) write(edit, now.text, [overriding(now, part, type)]);
}

/** As `addOverride`, but by the part's extension, unless parts of that extension have another type already. */
export function addDefault(edit: PackageEdit, part: string, type: string): void {
  const now = declared(edit, part);
  if (now.type === type) return;
  const isFree = now.override === null && now.default === null;
  write(edit, now.text, [isFree ? defaulting(now, extensionOf(part), type) : overriding(now, part, type)]);
}

/** Changes nothing where the part has no override. Throws as `addOverride` does. */
export function removeOverride(edit: PackageEdit, part: string): void {
  const { text, root, override } = declared(edit, part);
  if (override) write(edit, text, removing(text, root, [override]));
}
