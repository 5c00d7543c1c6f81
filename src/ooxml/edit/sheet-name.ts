import { cutText } from './xstring.ts';

/** UTF-16 units of a sheet's name. */
const MAX_NAME = 31;

/**
 * A name for a new sheet: `wanted` without what Excel does not take in a name, cut to 31 units, and told from the existing
 * names (whose case does not count) by ` (2)`, ` (3)` and so on.
 */
export function freeSheetName(existing: readonly string[], wanted: string): string {
  const taken = new Set(existing.map((name) => name.toLowerCase()));
  const clean = wanted.replace(/[[\]:*?/\\]|^'|'$/g, '_');
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = `${cutText(clean, MAX_NAME - suffix.length)}${suffix}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The name as formulas and links spell it before `!`: `'it''s'`. */
export function sheetReference(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
