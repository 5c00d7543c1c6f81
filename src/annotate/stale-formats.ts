import { NO_FILL } from '../ooxml/edit/edit-styles.ts';
import type { PackageEdit } from '../ooxml/edit/package-edit.ts';
import { bringBackStyles, openStyles } from '../ooxml/edit/styles-part.ts';
import { isMarkColor, solidColor } from './mark-fills.ts';
import type { MarkRecord } from './record.ts';

/** The formats that are marks of an earlier run, each with the one to bring back. */
export type StaleFormats = ReadonlyMap<number, number>;

const within = (format: number | undefined, count: number): number =>
  format !== undefined && format < count ? format : 0;

/**
 * Finds the formats of earlier marks, and takes out of the stylesheet what that run had added, if nobody else has written it
 * since. `record` is null where what the workbook was marked with is lost: then the colours tell. Throws as `openStyles` does.
 */
export function takeBackFormats(edit: PackageEdit, record: MarkRecord | null): StaleFormats {
  const { styles, write } = openStyles(edit);
  const { count } = styles;
  const originals = record && new Map(record.fills.map(({ color, original }) => [color, original]));
  const stale = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const color = solidColor(styles.fillOf(index));
    if (color === null) continue;
    const original = originals ? originals.get(color) : isMarkColor(color) ? NO_FILL : undefined;
    if (original !== undefined) stale.set(index, styles.unmarked(index, original));
  }
  const left = record?.styles ? bringBackStyles(edit, record.styles) : null;
  if (left === null) {
    // Formats to bring back may have had to be added.
    write();
    return stale;
  }
  // Besides marks, only formats of our own sheets go: whoever has given one to a cell gets a plain cell.
  for (let index = 0; index < count; index += 1) {
    if (index >= left || stale.has(index)) stale.set(index, within(stale.get(index), left));
  }
  return stale;
}
