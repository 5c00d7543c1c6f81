import { cellAddress, parseCellAddress } from '../cell-address.ts';
import type { PartSource } from '../package.ts';
import type { Relationship } from '../relationships.ts';
import type { XmlAttributes } from '../xml-attributes.ts';
import { scanXml } from '../xml-scanner.ts';

/** Addresses of the cells that the threaded comments among a sheet's relationships are about. Throws as `readPart` and `scanXml` do. */
export function threadedCells(pkg: PartSource, relationships: readonly Relationship[]): Set<string> {
  const cells = new Set<string>();
  const open = (name: string, attributes: XmlAttributes): void => {
    const position = name === 'threadedComment' ? parseCellAddress(attributes.get('ref') ?? '') : null;
    if (position) cells.add(cellAddress(position.row, position.column));
  };
  for (const { type, target } of relationships) {
    if (type !== 'threadedComment' || !pkg.has(target)) continue;
    scanXml(pkg.readPart(target), { open, text: () => {}, close: () => {} }, target);
  }
  return cells;
}
