import { partKey } from '../part-name.ts';
import { readRelationships, relationshipsPart } from '../relationships.ts';
import { removeOverride } from './edit-content-types.ts';
import { removeRelationship } from './edit-relationships.ts';
import type { PackageEdit } from './package-edit.ts';

/** The keys of the parts each part links to, by its own key; links to itself left out. */
function linksOf(edit: PackageEdit): Map<string, string[]> {
  const links = new Map<string, string[]>();
  for (const name of edit.names) {
    const [, folder, file] = /^(.*\/|)_rels\/([^/]*)\.rels$/i.exec(name) ?? [];
    if (folder === undefined || file === undefined) continue;
    const source = `${folder}${file}`;
    const targets = readRelationships(edit, source).map(({ target }) => partKey(target));
    const key = partKey(source);
    links.set(
      key,
      targets.filter((target) => target !== key),
    );
  }
  return links;
}

/**
 * Removes a relationship, and the part it leads to unless another part leads there too; then, in the same way, what that part
 * alone led to. Changes nothing where there is no such relationship.
 * Throws as `readRelationships`, `removeRelationship` and `removeOverride` do.
 */
export function unlinkPart(edit: PackageEdit, source: string, id: string): void {
  const link = readRelationships(edit, source).find((relationship) => relationship.id === id);
  if (!link) return;
  removeRelationship(edit, source, id);
  const links = linksOf(edit);
  const counts = new Map<string, number>();
  for (const target of [...links.values()].flat()) counts.set(target, (counts.get(target) ?? 0) + 1);
  const waiting = [partKey(link.target)];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if ((counts.get(key) ?? 0) > 0 || !edit.has(key)) continue;
    for (const part of [key, relationshipsPart(key)]) {
      edit.remove(part);
      removeOverride(edit, part);
    }
    for (const target of links.get(key) ?? []) {
      counts.set(target, (counts.get(target) ?? 0) - 1);
      waiting.push(target);
    }
  }
}
