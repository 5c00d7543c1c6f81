import { readWorkbook } from '../workbook.ts';
import { folderOf } from '../relationships.ts';
import { addOverride } from './edit-content-types.ts';
import { addRelationship } from './edit-relationships.ts';
import { StylesEdit } from './edit-styles.ts';
import type { PackageEdit } from './package-edit.ts';
import { vocabularyOf } from './vocabulary.ts';
import { workbookPart } from './workbook-text.ts';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The stylesheet of a workbook while formats are added to it. */
export interface OpenStyles {
  readonly styles: StylesEdit;
  /** Writes it into the package, which links it if it is new. */
  write(): void;
}

/** Throws as `readWorkbook`, `StylesEdit` and `addRelationship` do. */
export function openStyles(edit: PackageEdit): OpenStyles {
  const { styles: known } = readWorkbook(edit);
  const part = known ?? edit.freeName(`${folderOf(workbookPart(edit))}styles`, '.xml');
  const isThere = known !== null && edit.has(known);
  const styles = new StylesEdit(isThere ? edit.readPart(part) : null, part, vocabularyOf(edit));
  return {
    styles,
    write: () => {
      edit.write(part, styles.bytes());
      if (isThere) return;
      addOverride(edit, part, CONTENT_TYPE);
      addRelationship(edit, workbookPart(edit), 'styles', part);
    },
  };
}
