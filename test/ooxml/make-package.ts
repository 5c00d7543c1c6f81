import { openPackage } from '../../src/ooxml/package.ts';
import { readSharedStrings } from '../../src/ooxml/shared-strings.ts';
import { readSheet } from '../../src/ooxml/sheet-reader.ts';
import type { SheetOptions, SheetRow, SheetTail } from '../../src/ooxml/sheet-reader.ts';
import { readStyles } from '../../src/ooxml/styles.ts';
import { readWorkbook } from '../../src/ooxml/workbook.ts';
import { makeZip } from '../support/zip.ts';
import type { ZipFile } from '../support/zip.ts';

export const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export type Link = readonly [id: string, type: string, target: string, mode?: string];

export function relationshipsXml(links: readonly Link[]): string {
  const items = links.map(([id, type, target, mode]) => {
    const suffix = mode === undefined ? '' : ` TargetMode="${mode}"`;
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"${suffix}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

export interface BookParts {
  /** What stands inside `<worksheet>`. */
  readonly sheet?: string;
  /** What stands inside `<sst>`; no part when absent. */
  readonly strings?: string;
  readonly styles?: string;
  readonly extra?: readonly ZipFile[];
}

/** The files of a one-sheet workbook. */
export function bookFiles(parts: BookParts = {}): ZipFile[] {
  const links: Link[] = [['r1', `${DOCUMENT}/worksheet`, 'worksheets/sheet1.xml']];
  if (parts.strings !== undefined) links.push(['r2', `${DOCUMENT}/sharedStrings`, 'sharedStrings.xml']);
  if (parts.styles !== undefined) links.push(['r3', `${DOCUMENT}/styles`, 'styles.xml']);
  const files: ZipFile[] = [
    {
      name: '_rels/.rels',
      data: relationshipsXml([['r1', `${DOCUMENT}/officeDocument`, 'xl/workbook.xml']]),
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: relationshipsXml(links) },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<worksheet xmlns="${MAIN}">${parts.sheet ?? '<sheetData/>'}</worksheet>`,
    },
  ];
  if (parts.strings !== undefined) {
    files.push({ name: 'xl/sharedStrings.xml', data: `<sst xmlns="${MAIN}">${parts.strings}</sst>` });
  }
  if (parts.styles !== undefined) {
    files.push({ name: 'xl/styles.xml', data: `<styleSheet xmlns="${MAIN}">${parts.styles}</styleSheet>` });
  }
  return [...files, ...(parts.extra ?? [])];
}

export interface ReadBook {
  readonly rows: readonly SheetRow[];
  readonly tail: SheetTail;
}

interface ReadOptions extends SheetOptions {
  /** The rows after which reading stops. */
  readonly most?: number;
}

/** Opens a workbook and reads its first sheet. */
export async function readFirstSheet(
  bytes: Uint8Array,
  { most = Infinity, ...options }: ReadOptions = {},
): Promise<ReadBook> {
  const pkg = openPackage(bytes);
  const workbook = readWorkbook(pkg);
  const sharedStrings = await readSharedStrings(pkg, workbook.sharedStrings);
  const context = { pkg, sharedStrings, styles: readStyles(pkg, workbook.styles) };
  const rows: SheetRow[] = [];
  const onRow = (row: SheetRow): boolean => {
    rows.push(row);
    return rows.length < most;
  };
  const tail = await readSheet(context, workbook.sheets[0]!.part, onRow, options);
  return { rows, tail };
}

export function readBook(parts: BookParts, options: ReadOptions = {}): Promise<ReadBook> {
  return readFirstSheet(makeZip(bookFiles(parts)), options);
}
