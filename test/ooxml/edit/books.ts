import type { ZipFile } from '../../support/zip.ts';
import { DOCUMENT, bookFiles, relationshipsXml } from '../make-package.ts';

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

export const CONTENT_TYPES: ZipFile = {
  name: '[Content_Types].xml',
  data:
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    `<Default Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/><Default Extension="xml" ContentType="application/xml"/>` +
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
    '</Types>',
};

/** A workbook of one sheet; its workbook part reads `workbook`, where given. */
export function typedBook(workbook: string | Uint8Array | null = null, base = DOCUMENT): ZipFile[] {
  const files = bookFiles({ extra: [CONTENT_TYPES] });
  return files.map((file) => {
    if (file.name === 'xl/workbook.xml' && workbook !== null) return { ...file, data: workbook };
    if (!file.name.endsWith('.rels')) return file;
    return { ...file, data: String(file.data).replaceAll(DOCUMENT, base) };
  });
}

/** A sheet with a drawing of its own and a picture that another part shows too. */
export const DRAWN: readonly ZipFile[] = [
  {
    name: 'xl/worksheets/_rels/sheet1.xml.rels',
    data: relationshipsXml([
      ['r1', `${DOCUMENT}/drawing`, '../drawings/drawing1.xml'],
      ['r2', `${DOCUMENT}/hyperlink`, 'https://example.org', 'External'],
      ['r3', `${DOCUMENT}/printerSettings`, '/xl/lost.bin'],
    ]),
  },
  { name: 'xl/drawings/drawing1.xml', data: '<d/>' },
  {
    name: 'xl/drawings/_rels/drawing1.xml.rels',
    data: relationshipsXml([
      ['r1', `${DOCUMENT}/chart`, '../charts/chart1.xml'],
      ['r2', `${DOCUMENT}/image`, '../media/image1.png'],
      ['r3', `${DOCUMENT}/drawing`, 'drawing1.xml'],
    ]),
  },
  { name: 'xl/charts/chart1.xml', data: '<c/>' },
  { name: 'xl/media/image1.png', data: 'P' },
  { name: 'docs/other.xml', data: '<o/>' },
  {
    name: 'docs/_rels/other.xml.rels',
    data: relationshipsXml([['r1', `${DOCUMENT}/image`, '../xl/media/image1.png']]),
  },
];
