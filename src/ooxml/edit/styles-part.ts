import { readWorkbook } from '../workbook.ts';
import { folderOf } from '../relationships.ts';
import { checksumOf } from './deflate.ts';
import { addOverride } from './edit-content-types.ts';
import { addRelationship } from './edit-relationships.ts';
import { StylesEdit } from './edit-styles.ts';
import type { PackageEdit } from './package-edit.ts';
import { styleCounts, withoutAddedStyles } from './style-counts.ts';
import type { StyleCounts } from './style-counts.ts';
import { vocabularyOf } from './vocabulary.ts';
import { workbookPart } from './workbook-text.ts';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The stylesheet of a workbook while formats are added to it. */
export interface OpenStyles {
  readonly styles: StylesEdit;
  /** Writes it into the package, which links it if it is new. Null for one that is: nothing leads back from there. */
  write(): GrownStyles | null;
}

/** A stylesheet that was only added to: by its checksum it is known again, by what it had before it is brought back. */
export interface GrownStyles {
  readonly checksum: number;
  readonly before: StyleCounts;
}

/** Some programs look for it by its usual name alone. */
function newPart(edit: PackageEdit): string {
  const stem = `${folderOf(workbookPart(edit))}styles`;
  const usual = `${stem}.xml`;
  return edit.has(usual) ? edit.freeName(stem, '.xml') : usual;
}

/** Throws as `readWorkbook`, `StylesEdit` and `addRelationship` do. */
export function openStyles(edit: PackageEdit): OpenStyles {
  const { styles: known } = readWorkbook(edit);
  const part = known ?? newPart(edit);
  const isThere = known !== null && edit.has(known);
  const present = isThere ? edit.readPart(part) : null;
  const styles = new StylesEdit(present, part, vocabularyOf(edit));
  return {
    styles,
    write: () => {
      const bytes = styles.bytes();
      edit.write(part, bytes);
      if (present) return { checksum: checksumOf(bytes), before: styleCounts(present, part) };
      addOverride(edit, part, CONTENT_TYPE);
      addRelationship(edit, workbookPart(edit), 'styles', part);
      return null;
    },
  };
}

/**
 * Takes out of the stylesheet what was added to it, and returns how many cell formats are left; null, and nothing is done, for one
 * that another program has written since. No cell may refer to a format that goes. Throws as `openStyles` does.
 */
export function bringBackStyles(edit: PackageEdit, { checksum, before }: GrownStyles): number | null {
  const { styles: part } = readWorkbook(edit);
  if (part === null || !edit.has(part)) return null;
  const bytes = edit.readPart(part);
  if (checksumOf(bytes) !== checksum) return null;
  edit.write(part, withoutAddedStyles(bytes, part, before));
  return before.get('cellXfs') ?? 0;
}
