import { folderOf } from '../relationships.ts';
import type { SheetState } from '../workbook.ts';
import { viewsWithoutSheet } from './book-views.ts';
import { namesWithoutSheet } from './defined-names.ts';
import { addOverride } from './edit-content-types.ts';
import { addRelationship } from './edit-relationships.ts';
import type { PackageEdit } from './package-edit.ts';
import { declaredPrefix } from './raw-attributes.ts';
import { appending, removing, spliced } from './splice.ts';
import { unlinkPart } from './unlink-part.ts';
import { vocabularyOf } from './vocabulary.ts';
import { sheetIndex, workbookText } from './workbook-text.ts';
import { attributesOf, prefixOf } from './xml-outline.ts';
import { escapeXml, xmlBytes } from './xml-text.ts';
import { encodeEscapes } from './xstring.ts';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/**
 * Appends a worksheet as the last tab; `name` is one `freeSheetName` gave. Returns the name of its part.
 * Throws as `workbookText`, `addOverride` and `addRelationship` do.
 */
export function appendWorksheet(
  edit: PackageEdit,
  name: string,
  xml: Uint8Array,
  state: SheetState = 'visible',
): string {
  const { part, text, root, sheetList, sheets } = workbookText(edit);
  const sheetPart = edit.freeName(`${folderOf(part)}worksheets/sheet`, '.xml');
  edit.write(sheetPart, xml);
  addOverride(edit, sheetPart, CONTENT_TYPE);
  const id = addRelationship(edit, part, 'worksheet', sheetPart);
  const taken = new Set(sheets.map((sheet) => Number(attributesOf(text, sheet).get('sheetId'))));
  let sheetId = 1;
  while (taken.has(sheetId)) sheetId += 1;
  const { relationships } = vocabularyOf(edit);
  const prefix = declaredPrefix(text, [sheetList, root], relationships);
  const link = prefix === null ? `xmlns:r="${relationships}" r:id="${id}"` : `${prefix}id="${id}"`;
  const hidden = state === 'visible' ? '' : ` state="${state}"`;
  const element = `<${prefixOf(root)}sheet name="${escapeXml(encodeEscapes(name))}" sheetId="${sheetId}"${hidden} ${link}/>`;
  edit.write(part, xmlBytes(spliced(text, [appending(sheetList, element)])));
  return sheetPart;
}

/**
 * Removes a sheet by its name in any case, with the parts and defined names it alone has; changes nothing where there is none.
 * Formulas of other sheets that refer to it stay as they are. Throws as `workbookText` and `unlinkPart` do.
 */
export function removeWorksheet(edit: PackageEdit, name: string): void {
  const workbook = workbookText(edit);
  const index = sheetIndex(workbook, name);
  const sheet = workbook.sheets[index];
  if (!sheet) return;
  const id = attributesOf(workbook.text, sheet).prefixed('id');
  const splices = [
    ...removing(workbook.text, workbook.sheetList, [sheet]),
    ...namesWithoutSheet(workbook, index),
    ...viewsWithoutSheet(workbook, index),
  ];
  edit.write(workbook.part, xmlBytes(spliced(workbook.text, splices)));
  if (id !== undefined) unlinkPart(edit, workbook.part, id);
}
