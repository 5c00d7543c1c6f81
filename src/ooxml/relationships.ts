import { OoxmlFault } from './fault.ts';
import type { PartSource } from './package.ts';
import type { XmlAttributes } from './xml-attributes.ts';
import { scanXml } from './xml-scanner.ts';

const MAX_RELATIONSHIPS = 100_000;

/** A link from one part to another inside the package; external links are not listed. */
export interface Relationship {
  readonly id: string;
  /** The last segment of the type's URI, the same in the transitional and the strict vocabulary. */
  readonly type: string;
  /** The name of the part linked to, without leading slash. */
  readonly target: string;
}

/** The folder of a part, with its trailing slash; `''` at the root. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** The part a target names when written in `source` (`''` for the package itself). */
export function resolveTarget(source: string, target: string): string {
  const isAbsolute = /^[/\\]/.test(target);
  const path = (isAbsolute ? target : folderOf(source) + target).replaceAll('\\', '/');
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** The name of the part that holds the relationships of `source`. */
export function relationshipsPart(source: string): string {
  const folder = folderOf(source);
  return `${folder}_rels/${source.slice(folder.length)}.rels`;
}

/**
 * The internal relationships of a part, or of the package itself for `''`; none when it has no .rels.
 * Throws as `readPart` and `scanXml` do, and `limit_exceeded` past 100,000.
 */
export function readRelationships(pkg: PartSource, source: string): Relationship[] {
  const part = relationshipsPart(source);
  if (!pkg.has(part)) return [];
  const found: Relationship[] = [];
  const open = (name: string, attributes: XmlAttributes, depth: number): void => {
    if (depth !== 2 || name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
    const id = attributes.get('Id');
    const type = attributes.get('Type');
    const target = attributes.get('Target');
    if (id === undefined || type === undefined || target === undefined) {
      throw new OoxmlFault('bad_xml', 'A relationship lacks its id, type or target.', part);
    }
    if (found.length === MAX_RELATIONSHIPS) {
      throw new OoxmlFault('limit_exceeded', 'A part has too many relationships.', part);
    }
    found.push({
      id,
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolveTarget(source, target),
    });
  };
  scanXml(pkg.readPart(part), { open, text: () => {}, close: () => {} }, part);
  return found;
}

/** The target of the first relationship with one of these types, or null. */
export function targetOf(relationships: readonly Relationship[], ...types: readonly string[]): string | null {
  return relationships.find(({ type }) => types.includes(type))?.target ?? null;
}
