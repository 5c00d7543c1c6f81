import { partKey } from '../part-name.ts';
import { folderOf, readRelationships, relationshipsPart } from '../relationships.ts';
import { addOverride, removeOverride } from './edit-content-types.ts';
import type { PackageEdit } from './package-edit.ts';
import { appending, removing, spliced } from './splice.ts';
import { vocabularyOf } from './vocabulary.ts';
import { attributesOf, childrenNamed, outlineXml, prefixOf } from './xml-outline.ts';
import { escapeXml, xmlBytes, xmlText } from './xml-text.ts';

const CONTENT_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const NONE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** How `source` spells the way to `target`: `../comments1.xml`. */
function relativeTarget(source: string, target: string): string {
  const from = folderOf(source).split('/').slice(0, -1);
  const to = target.split('/');
  const differs = to.findIndex((segment, at) => at === to.length - 1 || segment !== from[at]);
  return [...from.slice(differs).map(() => '..'), ...to.slice(differs)].join('/');
}

/**
 * Links `source` (`''` for the package itself) to a part, unless it already is. `type` is a name in the package's own
 * vocabulary, such as `comments`. Returns the relationship's id.
 * Throws as `readRelationships`, `vocabularyOf` and `addOverride` do.
 */
export function addRelationship(edit: PackageEdit, source: string, type: string, target: string): string {
  const known = readRelationships(edit, source).find(
    (relationship) => relationship.type === type && partKey(relationship.target) === partKey(target),
  );
  if (known) return known.id;
  const part = relationshipsPart(source);
  if (!edit.has(part)) addOverride(edit, part, CONTENT_TYPE);
  const text = edit.has(part) ? xmlText(edit.readPart(part), part) : NONE;
  const root = outlineXml(text, part, 2);
  const ids = new Set(
    childrenNamed(root, 'Relationship').map((element) =>
      attributesOf(text, element).get('Id')?.toLowerCase(),
    ),
  );
  let number = 1;
  while (ids.has(`rid${number}`)) number += 1;
  const id = `rId${number}`;
  const typeUri = `${vocabularyOf(edit).relationships}/${type}`;
  const xml = `<${prefixOf(root)}Relationship Id="${id}" Type="${typeUri}" Target="${escapeXml(relativeTarget(source, target))}"/>`;
  edit.write(part, xmlBytes(spliced(text, [appending(root, xml)])));
  return id;
}

/**
 * Removes a relationship, and the part that holds it when it is left as `addRelationship` begins one. Changes nothing where
 * there is none of that id. Throws as `PackageEdit.readPart` does, `bad_xml`, `dtd_forbidden`.
 */
export function removeRelationship(edit: PackageEdit, source: string, id: string): void {
  const part = relationshipsPart(source);
  if (!edit.has(part)) return;
  const text = xmlText(edit.readPart(part), part);
  const root = outlineXml(text, part, 2);
  const found = childrenNamed(root, 'Relationship').find(
    (element) => attributesOf(text, element).get('Id') === id,
  );
  if (!found) return;
  const rest = spliced(text, removing(text, root, [found]));
  if (rest !== NONE) return edit.write(part, xmlBytes(rest));
  edit.remove(part);
  removeOverride(edit, part);
}
