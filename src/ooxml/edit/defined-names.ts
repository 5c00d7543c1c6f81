import { cellAddress } from '../cell-address.ts';
import type { CellRange } from '../cell-address.ts';
import { OoxmlFault } from '../fault.ts';
import type { PackageEdit } from './package-edit.ts';
import { sheetReference } from './sheet-name.ts';
import {
  appending,
  holdsOnly,
  insertion,
  isOpened,
  removal,
  removing,
  settingAttribute,
  spliced,
} from './splice.ts';
import type { Splice } from './splice.ts';
import { sheetIndex, workbookText } from './workbook-text.ts';
import type { WorkbookText } from './workbook-text.ts';
import { attributesOf, childNamed, childrenNamed, prefixOf } from './xml-outline.ts';
import type { XmlElement } from './xml-outline.ts';
import { escapeXml, xmlBytes } from './xml-text.ts';

/** A name with a meaning of its own, defined for one sheet. */
export type SheetDefinedName =
  /** The cells an autofilter covers: Excel wants them named besides. */
  | { readonly kind: 'filter'; readonly range: CellRange }
  /** The rows repeated on each printed page, counted from 1, both included. */
  | { readonly kind: 'print_titles'; readonly from: number; readonly to: number };

/** `definedNames` follows the last of these. */
const BEFORE: ReadonlySet<string> = new Set(['sheets', 'functionGroups', 'externalReferences']);

const fixed = (row: number, column: number): string =>
  cellAddress(row, column).replace(/[A-Z]+/, (letters) => `$${letters}$`);

function formulaOf(name: SheetDefinedName): string {
  if (name.kind === 'print_titles') return `$${name.from}:$${name.to}`;
  const { top, left, bottom, right } = name.range;
  return `${fixed(top, left)}:${fixed(bottom, right)}`;
}

function adding({ text, root }: WorkbookText, name: string, index: number, body: string): Splice {
  const element = `${prefixOf(root)}definedName`;
  const xml = `<${element} name="${name}" localSheetId="${index}"${body}</${element}>`;
  const list = childNamed(root, 'definedNames');
  if (list) {
    const known = list.children.find((child) => {
      const attributes = attributesOf(text, child);
      return attributes.get('name') === name && attributes.get('localSheetId') === String(index);
    });
    return known ? { from: known.start, to: known.end, text: xml } : appending(list, xml);
  }
  const last = root.children.findLast(({ local }) => BEFORE.has(local));
  return insertion(last?.end ?? root.openEnd, `<${element}s>${xml}</${element}s>`);
}

/**
 * Defines a name for a sheet, in place of the one of its kind that is there.
 * Throws `missing_part` for a sheet the workbook lacks, and as `workbookText` does.
 */
export function addDefinedName(edit: PackageEdit, sheet: string, name: SheetDefinedName): void {
  const workbook = workbookText(edit);
  const index = sheetIndex(workbook, sheet);
  if (index < 0) throw new OoxmlFault('missing_part', 'The workbook lacks a sheet.', workbook.part);
  const formula = escapeXml(`${sheetReference(sheet)}!${formulaOf(name)}`);
  const splice =
    name.kind === 'filter'
      ? adding(workbook, '_xlnm._FilterDatabase', index, ` hidden="1">${formula}`)
      : adding(workbook, '_xlnm.Print_Titles', index, `>${formula}`);
  edit.write(workbook.part, xmlBytes(spliced(workbook.text, [splice])));
}

/** What becomes of the names when the sheet of this index goes. */
export function namesWithoutSheet({ text, root }: WorkbookText, index: number): Splice[] {
  const list = childNamed(root, 'definedNames');
  if (!list) return [];
  const gone: XmlElement[] = [];
  const moved: Splice[] = [];
  for (const element of childrenNamed(list, 'definedName')) {
    const local = Number(attributesOf(text, element).get('localSheetId') ?? Number.NaN);
    if (local === index) gone.push(element);
    else if (local > index) moved.push(settingAttribute(text, element, 'localSheetId', String(local - 1)));
  }
  if (holdsOnly(list, gone) && !isOpened(text, list)) return [removal(list)];
  return [...removing(text, list, gone), ...moved];
}
