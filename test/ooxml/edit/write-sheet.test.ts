import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';

import { addDefinedName } from '../../../src/ooxml/edit/defined-names.ts';
import { appendWorksheet } from '../../../src/ooxml/edit/edit-workbook.ts';
import { freeSheetName, sheetReference } from '../../../src/ooxml/edit/sheet-name.ts';
import { STRICT, TRANSITIONAL } from '../../../src/ooxml/edit/vocabulary.ts';
import { worksheetXml } from '../../../src/ooxml/edit/write-sheet.ts';
import type { CellLink, NewCell, NewSheet } from '../../../src/ooxml/edit/write-sheet.ts';
import { cutText, encodeEscapes } from '../../../src/ooxml/edit/xstring.ts';
import { openPackage } from '../../../src/ooxml/package.ts';
import { NO_STRINGS } from '../../../src/ooxml/shared-strings.ts';
import { readSheet } from '../../../src/ooxml/sheet-reader.ts';
import type { SheetRow } from '../../../src/ooxml/sheet-reader.ts';
import { NO_STYLES } from '../../../src/ooxml/styles.ts';
import { decodeEscapes } from '../../../src/ooxml/text-collector.ts';
import { readWorkbook } from '../../../src/ooxml/workbook.ts';
import { makeZip } from '../../support/zip.ts';
import { expectFault } from '../faults.ts';
import { typedBook } from './books.ts';
import { changed } from './edited.ts';

const text = (value: string, link: CellLink | null = null): NewCell => ({
  content: { kind: 'text', text: value },
  style: 0,
  link,
});
const number = (value: string, style = 0): NewCell => ({
  content: { kind: 'number', text: value },
  style,
  link: null,
});
const BLANK: NewCell = { content: { kind: 'blank' }, style: 0, link: null };

const sheetOf = (rows: NewSheet['rows'], frame: Partial<NewSheet> = {}): NewSheet => ({
  rows,
  columnWidths: [],
  frozenRows: 0,
  filter: null,
  rowHeights: [],
  merges: [],
  ...frame,
});
const xmlOf = (sheet: NewSheet): string => Buffer.from(worksheetXml(sheet, TRANSITIONAL)).toString();

const bookWith = (sheet: NewSheet): Promise<Uint8Array> =>
  changed(makeZip(typedBook()), (edit) => {
    appendWorksheet(edit, 'New', worksheetXml(sheet, TRANSITIONAL));
    addDefinedName(edit, 'New', { kind: 'print_titles', from: 1, to: 2 });
  });

async function readBack(sheet: NewSheet): Promise<readonly SheetRow[]> {
  const pkg = openPackage(await bookWith(sheet));
  const rows: SheetRow[] = [];
  const context = { pkg, sharedStrings: NO_STRINGS, styles: NO_STYLES };
  await readSheet(context, readWorkbook(pkg).sheets[1]!.part, (row) => void rows.push(row));
  return rows;
}

const HARD_TEXTS = [
  'Nguyễn Thị Minh Khai 😀',
  ' lead and trail ',
  'two\nlines\tand a tab',
  'carriage\r\nreturn',
  '<&>"\' ]]>',
  '_x000D_',
  '_x0041_x0042_',
  '_x0041\u0001',
  '__x005F_',
  '_X0041_ _x41_ _x00zz_',
  '\0\u0001\u001F\uFFFE\uFFFF',
  'half \uD83D of a pair \uDE00',
  '',
];

describe('the cells of a new sheet', () => {
  it('read back as they were, through our reader', async () => {
    const rows = await readBack(
      sheetOf([
        HARD_TEXTS.map((value) => text(value)),
        [],
        [number('0.1'), BLANK, number('-12345678901234567.89')],
      ]),
    );
    expect(rows.map(({ index }) => index)).toEqual([1, 2, 3]);
    expect(rows[0]!.cells.map(({ content }) => content)).toEqual(
      HARD_TEXTS.map((value) => ({ kind: 'text', text: value })),
    );
    const numbers = rows[2]!.cells.flatMap(({ column, content }) =>
      content.kind === 'number' ? [[column, content.text]] : [],
    );
    expect(numbers).toEqual([
      [1, '0.1'],
      [3, '-12345678901234567.89'],
    ]);
  });

  it('read back through exceljs, with the frame of the sheet', async () => {
    const link: CellLink = { location: "'Sheet 1'!D15", tooltip: 'Xem "ô" & sửa' };
    const bytes = await bookWith(
      sheetOf([[text('Kết quả')], [text('Mã'), text('Giá trị')], [text('CT1', link), number('12.5')]], {
        columnWidths: [12, 40.5],
        frozenRows: 2,
        filter: { top: 2, left: 1, bottom: 3, right: 2 },
      }),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as never);
    const sheet = book.getWorksheet('New')!;
    expect(sheet.getCell('B3').value).toBe(12.5);
    expect(sheet.getCell('B2').value).toBe('Giá trị');
    expect(sheet.getCell('A3').text).toBe('CT1');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2, topLeftCell: 'A3' });
    expect(sheet.autoFilter).toBe('A2:B3');
    expect([sheet.getColumn(1).width, sheet.getColumn(2).width]).toEqual([12, 40.5]);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:2',
    });
  });

  it('links within the workbook', () => {
    const cell = text('x', { location: `${sheetReference('A<B')}!D15`, tooltip: 'a "b"' });
    expect(xmlOf(sheetOf([[BLANK, cell], [text('y', { location: 'A1', tooltip: null })]]))).toContain(
      '<hyperlinks><hyperlink ref="B1" location="\'A&lt;B\'!D15" tooltip="a &quot;b&quot;"/><hyperlink ref="A2" location="A1"/></hyperlinks>',
    );
  });

  it('carry their styles, blank ones too', () => {
    const xml = xmlOf(sheetOf([[{ ...BLANK, style: 7 }, number('1', 3), { ...text('x'), style: 2 }]]));
    expect(xml).toContain('<c r="A1" s="7"/><c r="B1" s="3"><v>1</v></c><c r="C1" s="2" t="inlineStr">');
  });

  it('hold what Excel takes: text cut at a character, links cut at their number', async () => {
    const long = `${'x'.repeat(32_766)}😀 y`;
    const [row] = await readBack(sheetOf([[text(long), text('y'.repeat(40_000))]]));
    expect(row!.cells.map(({ content }) => content.kind === 'text' && content.text.length)).toEqual([
      32_766, 32_767,
    ]);
    const many = Array.from({ length: 65_540 }, () => [text('', { location: 'A1', tooltip: null })]);
    expect(xmlOf(sheetOf(many)).match(/<hyperlink /gu)).toHaveLength(65_530);
  });

  it('lie on the grid', async () => {
    await expectFault('limit_exceeded', () => xmlOf(sheetOf([Array.from({ length: 16_385 }, () => BLANK)])));
    await expectFault('limit_exceeded', () => xmlOf(sheetOf(Array.from({ length: 1_048_577 }, () => []))));
  });
});

describe('the part of a new sheet', () => {
  it('has its elements in the order of the standard', () => {
    const xml = xmlOf(
      sheetOf([[text('x', { location: 'A1', tooltip: null })]], {
        columnWidths: [1],
        frozenRows: 1,
        filter: { top: 1, left: 1, bottom: 1, right: 1 },
      }),
    );
    const order =
      /<(sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|autoFilter|hyperlinks|pageMargins|pageSetup)\b/gu;
    expect([...xml.matchAll(order)].map(([, name]) => name)).toEqual([
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'autoFilter',
      'hyperlinks',
      'pageMargins',
      'pageSetup',
    ]);
  });

  it('leaves out what a plain sheet has not', () => {
    const xml = xmlOf(sheetOf([]));
    expect(xml).toContain('<dimension ref="A1:A1"/>');
    expect(xml).toContain('<sheetData></sheetData>');
    expect(xml).not.toMatch(/<cols|<autoFilter|<hyperlinks|<pane/u);
  });

  it('is in the namespace of its workbook', () => {
    const xml = Buffer.from(worksheetXml(sheetOf([]), STRICT)).toString();
    expect(xml).toContain('<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main">');
  });
});

describe('encodeEscapes', () => {
  it.each(HARD_TEXTS)('is undone by decodeEscapes: %j', (value) => {
    const encoded = encodeEscapes(value);
    expect(decodeEscapes(encoded)).toBe(value);
    expect(encoded).not.toMatch(/[^\t\n\P{C}]|[\uFFFE\uFFFF]/u);
  });

  it('leaves what needs no escape alone', () => {
    expect(encodeEscapes('a_b _x1_ 😀\n')).toBe('a_b _x1_ 😀\n');
    expect(encodeEscapes('\r_x000D_')).toBe('_x000D__x005F_x000D_');
  });
});

describe('cutText', () => {
  it('never halves a character', () => {
    expect(cutText('ab😀', 4)).toBe('ab😀');
    expect(cutText('ab😀', 3)).toBe('ab');
    expect(cutText('ab😀c', 4)).toBe('ab😀');
  });
});

describe('freeSheetName', () => {
  it.each<[readonly string[], string, string]>([
    [[], 'Kết quả', 'Kết quả'],
    [['KẾT QUẢ'], 'Kết quả', 'Kết quả (2)'],
    [['Kết quả', 'kết quả (2)'], 'Kết quả', 'Kết quả (3)'],
    [[], "a[b]c:d*e?f/g\\h'i'", "a_b_c_d_e_f_g_h'i_"],
    [[], 'x'.repeat(40), 'x'.repeat(31)],
    [['x'.repeat(31)], 'x'.repeat(40), `${'x'.repeat(27)} (2)`],
    [[], `${'x'.repeat(30)}😀`, 'x'.repeat(30)],
  ])('among %j makes of %j %j', (existing, wanted, expected) => {
    expect(freeSheetName(existing, wanted)).toBe(expected);
  });
});

describe('sheetReference', () => {
  it('quotes', () => {
    expect(sheetReference("it's")).toBe("'it''s'");
    expect(sheetReference('Kết quả')).toBe("'Kết quả'");
  });
});
