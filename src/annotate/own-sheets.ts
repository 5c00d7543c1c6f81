import { isOwnSheetTitle } from '../domain/own-sheet.ts';
import { NO_STRINGS, readSharedStrings } from '../ooxml/shared-strings.ts';
import type { OoxmlPackage } from '../ooxml/package.ts';
import { readSheet } from '../ooxml/sheet-reader.ts';
import { NO_STYLES } from '../ooxml/styles.ts';
import type { WorkbookParts } from '../ooxml/workbook.ts';

/** The names of the sheets this tool has added to a workbook, whatever they are called by now. */
export async function ownSheets(
  pkg: OoxmlPackage,
  { sheets, sharedStrings }: WorkbookParts,
): Promise<string[]> {
  // Another program that saves the workbook puts the texts of all sheets together.
  const strings = sharedStrings === null ? NO_STRINGS : await readSharedStrings(pkg, sharedStrings);
  const context = { pkg, sharedStrings: strings, styles: NO_STYLES };
  const own: string[] = [];
  for (const { name, part, kind } of sheets) {
    if (kind !== 'worksheet') continue;
    let first = '';
    await readSheet(context, part, ({ cells }) => {
      const content = cells[0]?.content;
      if (content?.kind === 'text') first = content.text;
      return false;
    });
    if (isOwnSheetTitle(first)) own.push(name);
  }
  return own;
}
