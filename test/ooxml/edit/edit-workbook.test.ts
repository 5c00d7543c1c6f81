import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';

import { addDefinedName } from '../../../src/ooxml/edit/defined-names.ts';
import { appendWorksheet, removeWorksheet } from '../../../src/ooxml/edit/edit-workbook.ts';
import type { PackageEdit } from '../../../src/ooxml/edit/package-edit.ts';
import { openPackage } from '../../../src/ooxml/package.ts';
import { readWorkbook } from '../../../src/ooxml/workbook.ts';
import type { ZipFile } from '../../support/zip.ts';
import { makeZip } from '../../support/zip.ts';
import { expectFault } from '../faults.ts';
import { DOCUMENT, STRICT, relationshipsXml } from '../make-package.ts';
import { DRAWN, typedBook } from './books.ts';
import { archiveOf, bytesOf, changed, digests, editOf, textOf } from './edited.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const BOOK = 'xl/workbook.xml';
const SHEET = bytesOf(`<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`);

const sheetsOf = (bytes: Uint8Array): string[] =>
  readWorkbook(openPackage(bytes)).sheets.map(({ name }) => name);

/** What a run adds. */
function append(edit: PackageEdit): void {
  for (const name of ['Kết quả', "Lỗi 'x' & <y>"]) {
    appendWorksheet(edit, name, SHEET);
    addDefinedName(edit, name, { kind: 'print_titles', from: 1, to: 4 });
    addDefinedName(edit, name, { kind: 'filter', range: { top: 4, left: 1, bottom: 9, right: 28 } });
  }
}

function remove(edit: PackageEdit): void {
  removeWorksheet(edit, 'kết QUẢ');
  removeWorksheet(edit, "Lỗi 'x' & <y>");
}

/** A workbook part with these elements around its sheets, which come as `name` or `name:state`. */
function bookXml(before: string, sheets: readonly string[], after: string): string {
  const items = sheets.map((sheet, at) => {
    const [name, state = 'visible'] = sheet.split(':');
    return `<sheet name="${name}" sheetId="${at + 5}" state="${state}" r:id="r${at + 1}"/>`;
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${before}<sheets>${items.join('')}</sheets>${after}</workbook>`;
}

/** A workbook of sheets without parts. */
function manySheets(before: string, sheets: readonly string[], after: string): PackageEdit {
  const links = sheets.map(
    (_, at) => [`r${at + 1}`, `${DOCUMENT}/worksheet`, `worksheets/s${at + 1}.xml`] as const,
  );
  return editOf(
    typedBook(bookXml(before, sheets, after)).map((file) =>
      file.name === 'xl/_rels/workbook.xml.rels' ? { ...file, data: relationshipsXml(links) } : file,
    ),
  );
}

describe('a worksheet appended', () => {
  it('is the last sheet, with a free id and part, and its content type', () => {
    const edit = editOf(typedBook());
    expect(appendWorksheet(edit, 'A & "B"', SHEET)).toBe('xl/worksheets/sheet2.xml');
    expect(textOf(edit, BOOK)).toContain(
      '<sheet name="One" sheetId="1" r:id="r1"/><sheet name="A &amp; &quot;B&quot;" sheetId="2" r:id="rId1"/></sheets>',
    );
    expect(textOf(edit, '[Content_Types].xml')).toContain(
      '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    );
  });

  it('reads back through our reader and exceljs, every other part as it was', async () => {
    const source = new ExcelJS.Workbook();
    source.addWorksheet('Số liệu').getCell('B2').value = 'Hà Nội';
    source.addWorksheet('Ẩn', { state: 'hidden' });
    source.definedNames.add("'Số liệu'!$B$2", 'noi');
    const before = new Uint8Array(await source.xlsx.writeBuffer());
    const after = await changed(before, append);
    expect(sheetsOf(after)).toEqual(['Số liệu', 'Ẩn', 'Kết quả', "Lỗi 'x' & <y>"]);

    const read = new ExcelJS.Workbook();
    await read.xlsx.load(Buffer.from(after) as never);
    expect(read.worksheets.map(({ name }) => name)).toEqual(sheetsOf(after));
    expect(read.getWorksheet('Số liệu')?.getCell('B2').value).toBe('Hà Nội');
    expect(read.getWorksheet('Kết quả')?.pageSetup.printTitlesRow).toBe('1:4');

    const [old, now] = [digests(before), digests(after)];
    const touched = [...old].filter(([name, digest]) => now.get(name) !== digest).map(([name]) => name);
    expect(touched.sort()).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml']);
    expect([...now.keys()].filter((name) => !old.has(name))).toEqual([
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/sheet4.xml',
    ]);
  });

  it.each<[string, string, string]>([
    [
      'a prefix for the main namespace and another for links',
      `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${DOCUMENT}"><x:sheets><x:sheet name="One" sheetId="1" rel:id="r1"/></x:sheets></x:workbook>`,
      '<x:sheet name="New" sheetId="2" rel:id="rId1"/></x:sheets>',
    ],
    [
      'the namespace of links declared at each sheet',
      `<workbook xmlns="${MAIN}"><sheets><sheet xmlns:d3p1="${DOCUMENT}" name="One" sheetId="1" d3p1:id="r1"/></sheets></workbook>`,
      `<sheet name="New" sheetId="2" xmlns:r="${DOCUMENT}" r:id="rId1"/></sheets>`,
    ],
    [
      'a mark, comments and line ends',
      `\uFEFF<?xml version="1.0"?>\r\n<!--<sheets>--><workbook xmlns="${MAIN}" xmlns:r='${DOCUMENT}'>\r\n <sheets>\r\n  <sheet name='One' sheetId='2' r:id='r1' />\r\n </sheets>\r\n</workbook>`,
      '\r\n <sheet name="New" sheetId="1" r:id="rId1"/></sheets>\r\n</workbook>',
    ],
  ])('finds its way with %s', (_, xml, expected) => {
    const edit = editOf(typedBook(xml));
    appendWorksheet(edit, 'New', SHEET);
    expect(textOf(edit, BOOK)).toContain(expected);
    removeWorksheet(edit, 'New');
    expect(textOf(edit, BOOK)).toBe(xml);
  });

  it('speaks the strict vocabulary in a strict workbook', () => {
    const xml = bookXml('', ['One'], '').replaceAll(DOCUMENT, STRICT);
    const edit = editOf(typedBook(xml, STRICT));
    appendWorksheet(edit, 'New', SHEET);
    expect(textOf(edit, BOOK)).toContain('<sheet name="New" sheetId="1" r:id="rId1"/>');
    expect(textOf(edit, 'xl/_rels/workbook.xml.rels')).toContain(`Type="${STRICT}/worksheet"`);
  });

  it('comes into a UTF-16 workbook, which becomes UTF-8', () => {
    const xml = `<?xml version="1.0" encoding="utf-16"?>${bookXml('', ['Tệp'], '')}`;
    const edit = editOf(typedBook(Buffer.from(`\uFEFF${xml}`, 'utf16le')));
    append(edit);
    remove(edit);
    expect(textOf(edit, BOOK)).toBe(xml.replace('utf-16', 'UTF-8'));
  });

  it('wants a workbook with sheets', async () => {
    await expectFault('not_a_workbook', () => appendWorksheet(editOf(typedBook('<workbook/>')), 'x', SHEET));
    await expectFault('bad_xml', () => appendWorksheet(editOf(typedBook('<workbook><sheets>')), 'x', SHEET));
    const noBook = typedBook().map((file) =>
      file.name === '_rels/.rels' ? { ...file, data: relationshipsXml([]) } : file,
    );
    await expectFault('not_a_workbook', () => appendWorksheet(editOf(noBook), 'x', SHEET));
  });
});

describe('a worksheet appended and removed', () => {
  const names = '<definedNames><definedName name="a" localSheetId="0">One!A1</definedName></definedNames>';
  it.each<[string, string]>([
    ['no defined names', bookXml('', ['One'], '<calcPr/>')],
    ['defined names', bookXml('<bookViews><workbookView/></bookViews>', ['One'], `${names}<calcPr/>`)],
    ['defined names on lines of their own', bookXml('', ['One'], '<definedNames>\n</definedNames>\n')],
    ['an empty tag of defined names', bookXml('', ['One'], '<definedNames/><calcPr/>')],
    ['an empty tag with a space', bookXml('', ['One'], '<definedNames />\n')],
    [
      'a tab active that is not there',
      bookXml('<bookViews><workbookView activeTab="30"/></bookViews>', ['One'], ''),
    ],
    [
      'external references',
      bookXml('', ['One'], '<functionGroups/>\n<externalReferences></externalReferences>'),
    ],
    ['extensions', bookXml('', ['One'], '<extLst><ext><x:definedNames xmlns:x="x"/></ext></extLst>')],
  ])('leaves a workbook with %s as it was', async (_, xml) => {
    const files = typedBook(xml);
    const original = makeZip(files);
    const once = await changed(original, append);
    expect(sheetsOf(once)).toHaveLength(3);
    const undone = await changed(once, remove);
    expect(digests(undone)).toEqual(digests(original));
    const again = await changed(once, (edit) => {
      remove(edit);
      append(edit);
    });
    expect(Buffer.compare(again, once)).toBe(0);
  });
});

describe('a worksheet removed', () => {
  it('takes along what it alone has', async () => {
    const links = relationshipsXml([
      ['r1', `${DOCUMENT}/worksheet`, 'worksheets/sheet1.xml'],
      ['r2', `${DOCUMENT}/worksheet`, 'worksheets/sheet2.xml'],
    ]);
    const files: ZipFile[] = [
      ...typedBook(bookXml('', ['One', 'Two'], '')).map((file) =>
        file.name === 'xl/_rels/workbook.xml.rels' ? { ...file, data: links } : file,
      ),
      { name: 'xl/worksheets/sheet2.xml', data: SHEET },
      ...DRAWN,
    ];
    const edit = editOf(files);
    removeWorksheet(edit, 'one');
    expect(edit.names).toEqual([
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      '[Content_Types].xml',
      'xl/worksheets/sheet2.xml',
      'xl/media/image1.png',
      'docs/other.xml',
      'docs/_rels/other.xml.rels',
    ]);
    expect(textOf(edit, '[Content_Types].xml')).not.toContain('sheet1.xml');
    expect(sheetsOf(await archiveOf(edit))).toEqual(['Two']);
  });

  it('changes nothing where there is none of that name', () => {
    const edit = manySheets('', ['A', 'B'], '');
    const before = textOf(edit, BOOK);
    removeWorksheet(edit, 'C');
    expect(textOf(edit, BOOK)).toBe(before);
  });

  it('moves the defined names of the sheets after it', () => {
    const edit = manySheets(
      '',
      ['A', 'B', 'C'],
      "<definedNames><definedName name='x' localSheetId='0'>A!1</definedName><definedName name='x' localSheetId='1'>B!1</definedName><definedName localSheetId = '2' name='x'>C!1</definedName><definedName name='y'>B!2</definedName></definedNames>",
    );
    removeWorksheet(edit, 'B');
    expect(textOf(edit, BOOK)).toContain(
      "<definedNames><definedName name='x' localSheetId='0'>A!1</definedName><definedName localSheetId=\"1\" name='x'>C!1</definedName><definedName name='y'>B!2</definedName></definedNames>",
    );
  });

  it.each<[string, string, readonly string[], string, string]>([
    [
      'before the active one',
      'activeTab="2" firstSheet="1"',
      ['-', 'B', 'C'],
      'A',
      'activeTab="1" firstSheet="0"',
    ],
    ['after the active one', 'activeTab="1"', ['A', 'B', '-'], 'C', 'activeTab="1"'],
    ['that is active and last', 'activeTab="2"', ['A', 'B', '-'], 'C', 'activeTab="1"'],
    ['that is active, hidden ones before it', 'activeTab="2"', ['A', 'B:hidden', '-'], 'C', 'activeTab="0"'],
    [
      'that is active and first, a hidden one after it',
      '',
      ['-', 'B:veryHidden', 'C'],
      'A',
      'activeTab="1" firstSheet="1"',
    ],
    ['with tabs nobody can read', 'activeTab="x"', ['-', 'B', 'C'], 'A', 'activeTab="x"'],
  ])('keeps a visible tab active: one %s', (_, tabs, sheets, gone, expected) => {
    const view = `<bookViews><workbookView xWindow="0" ${tabs}/></bookViews>`;
    const edit = manySheets(
      view,
      sheets.map((sheet) => (sheet === '-' ? gone : sheet)),
      '',
    );
    removeWorksheet(edit, gone);
    expect(/<workbookView xWindow="0" +(.*?) *\/>/u.exec(textOf(edit, BOOK))?.[1]).toBe(expected);
  });
});

describe('a defined name', () => {
  it('stands after the sheets and what goes between, before the rest', () => {
    const edit = manySheets('', ["it's"], '<externalReferences/><calcPr/><extLst/>');
    addDefinedName(edit, "It's", { kind: 'filter', range: { top: 3, left: 2, bottom: 20, right: 30 } });
    addDefinedName(edit, "it's", { kind: 'print_titles', from: 1, to: 3 });
    expect(textOf(edit, BOOK)).toContain(
      '<externalReferences/><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'It\'\'s\'!$B$3:$AD$20</definedName>' +
        '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'it\'\'s\'!$1:$3</definedName></definedNames><calcPr/>',
    );
  });

  it('takes the place of the one of its kind', () => {
    const edit = manySheets('', ['A', 'B'], '');
    addDefinedName(edit, 'A', { kind: 'print_titles', from: 1, to: 3 });
    addDefinedName(edit, 'B', { kind: 'print_titles', from: 1, to: 3 });
    addDefinedName(edit, 'A', { kind: 'print_titles', from: 2, to: 2 });
    expect(textOf(edit, BOOK).match(/\$\d+:\$\d+/gu)).toEqual(['$2:$2', '$1:$3']);
  });

  it('is of a sheet that is there', () =>
    expectFault('missing_part', () =>
      addDefinedName(manySheets('', ['A'], ''), 'B', { kind: 'print_titles', from: 1, to: 1 }),
    ));
});
