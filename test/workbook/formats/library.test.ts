import { describe, expect, it } from 'vitest';
import * as library from '@e965/xlsx';
import { openWorkbook } from '../../../src/workbook/open.ts';
import { readWithLibrary } from '../../../src/workbook/formats/library-workbook.ts';
import type { FormatRead } from '../../../src/workbook/formats/input-fault.ts';
import type { CellContent, SheetGrid } from '../../../src/workbook/grid.ts';
import { cellAddress } from '../../../src/ooxml/cell-address.ts';
import { makeZip } from '../../support/zip.ts';

const FORMATS = [
  ['biff8', 'ole2'],
  ['biff5', 'ole2'],
  ['xlsb', 'xlsb'],
  ['ods', 'ods'],
] as const;

function book(): library.WorkBook {
  const sheet = library.utils.aoa_to_sheet([['Tên', 'Nữ', 'Tỷ lệ', 'Ngày', 'Đạt', 'Sai']]);
  const cells: Record<string, library.CellObject> = {
    A2: { t: 's', v: 'Ví Dụ' },
    B2: { t: 'n', v: 12 },
    C2: { t: 'n', v: 0.385, z: '0.0%' },
    D2: { t: 'n', v: 45_780, z: 'dd/mm/yyyy' },
    E2: { t: 'b', v: true },
    F2: { t: 'e', v: 0x07, w: '#DIV/0!' },
    B3: { t: 'n', v: 0.1 + 0.2 },
  };
  Object.assign(sheet, cells, { '!ref': 'A1:F3', '!merges': [library.utils.decode_range('A3:A4')] });
  const made = library.utils.book_new();
  library.utils.book_append_sheet(made, sheet, 'Hai');
  library.utils.book_append_sheet(made, library.utils.aoa_to_sheet([['x']]), 'Mot');
  made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return made;
}

const write = (bookType: library.BookType): Uint8Array =>
  new Uint8Array(library.write(book(), { bookType, type: 'buffer' }));

function gridsOf(read: FormatRead): readonly SheetGrid[] {
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.grids;
}

const cellsOf = ({ rows }: SheetGrid): Record<string, CellContent> =>
  Object.fromEntries(
    rows.flatMap(({ cells }) => cells.map(({ row, column, content }) => [cellAddress(row, column), content])),
  );

describe.each(FORMATS)('a workbook written as %s', (bookType, format) => {
  it('is read with every kind of value, its merges and its sheets in order', async () => {
    const [first, second] = gridsOf(await readWithLibrary(write(bookType), format));
    expect([first?.name, second?.name]).toEqual(['Hai', 'Mot']);
    const cells = cellsOf(first!);
    // Excel 5 has no Unicode: its writer keeps what the code page has.
    if (bookType !== 'biff5') expect(cells['A2']).toEqual({ kind: 'text', text: 'Ví Dụ' });
    expect(cells['B2']).toEqual({ kind: 'number', text: '12', format: 'plain' });
    expect(cells['B3']).toEqual({ kind: 'number', text: '0.3', format: 'plain' });
    expect(cells['E2']).toEqual({ kind: 'boolean', value: true });
    if (bookType !== 'ods') expect(cells['F2']).toEqual({ kind: 'error', shown: '#DIV/0!' });
    // The library reads these from the other two as well, but writes them into these alone.
    if (bookType === 'biff8' || bookType === 'xlsb') {
      expect(cells['C2']).toEqual({ kind: 'number', text: '0.385', format: 'percent' });
      expect(cells['D2']).toEqual({ kind: 'number', text: '45780', format: 'date' });
      expect(second?.state).toBe('hidden');
      expect(first?.merges).toEqual([{ top: 3, left: 1, bottom: 4, right: 1 }]);
    }
  });

  it('is never read in part when it is cut', async () => {
    const bytes = write(bookType);
    const whole = await readWithLibrary(bytes, format);
    const cut = (share: number): Promise<FormatRead> =>
      readWithLibrary(bytes.subarray(0, Math.floor(bytes.length * share)), format);
    for (const share of [0.1, 0.3, 0.5, 0.7]) {
      expect(await cut(share), `${share}`).toMatchObject({ ok: false, fault: { code: 'INPUT_DAMAGED' } });
    }
    for (const share of [0.8, 0.9, 0.95, 0.99]) {
      // What is cut off at the end may be padding.
      const read = await cut(share);
      if (read.ok) expect(read, `${share}`).toEqual(whole);
    }
  });
});

const OFFICE =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ' +
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ' +
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"';
const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

const ods = (tables: string, styles = '', manifest = ''): Uint8Array =>
  makeZip([
    { name: 'mimetype', data: ODS_TYPE },
    {
      name: 'content.xml',
      data: `<office:document-content ${OFFICE} office:version="1.3"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    { name: 'styles.xml', data: `<office:document-styles ${OFFICE}/>` },
    { name: 'META-INF/manifest.xml', data: `<manifest>${manifest}</manifest>` },
  ]);

const cell = (attributes: string, text: string): string =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;

describe('an OpenDocument spreadsheet', () => {
  it('hides sheets and rows', async () => {
    const word = cell('office:value-type="string"', 'x');
    const bytes = ods(
      `<table:table table:name="Hiện"><table:table-row>${word}</table:table-row><table:table-row table:visibility="collapse" table:number-rows-repeated="2">${word}</table:table-row><table:table-row>${word}</table:table-row></table:table>` +
        `<table:table table:name="Ẩn" table:style-name="ta2"><table:table-row>${word}</table:table-row></table:table>`,
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
    );
    const [shown, hidden] = gridsOf(await readWithLibrary(bytes, 'ods'));
    expect(shown?.rows.map((row) => [row.index, row.hidden])).toEqual([
      [1, false],
      [2, true],
      [3, true],
      [4, false],
    ]);
    expect([shown?.state, hidden?.state]).toEqual(['visible', 'hidden']);
  });

  it('keeps errors, percentages, truth values and the results of formulas', async () => {
    const row = [
      cell(
        'table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"',
        '#DIV/0!',
      ),
      cell(
        'table:formula="of:=SQRT(-4)" office:value-type="string" office:string-value="" calcext:value-type="error"',
        'Err:502',
      ),
      cell('office:value-type="boolean" office:boolean-value="true"', 'TRUE'),
      cell('table:formula="of:=1+2" office:value-type="float" office:value="3"', '3'),
    ].join('');
    const [grid] = gridsOf(
      await readWithLibrary(
        ods(`<table:table table:name="A"><table:table-row>${row}</table:table-row></table:table>`),
        'ods',
      ),
    );
    expect(cellsOf(grid!)).toEqual({
      A1: { kind: 'error', shown: '#DIV/0!' },
      B1: { kind: 'error', shown: 'Err:502' },
      C1: { kind: 'boolean', value: true },
      D1: { kind: 'number', text: '3', format: 'plain' },
    });
  });

  it('is refused when protected, and when a part inflates to too much', async () => {
    const table = '<table:table table:name="A"/>';
    expect(await openWorkbook(ods(table, '', '<manifest:encryption-data/>'))).toMatchObject({
      fault: { code: 'INPUT_PROTECTED' },
    });
    const bomb = makeZip([
      { name: 'mimetype', data: ODS_TYPE },
      { name: 'content.xml', data: new Uint8Array(110_000_000) },
    ]);
    expect(await readWithLibrary(bomb, 'ods')).toMatchObject({
      fault: { code: 'INPUT_DAMAGED', args: { reason: 'too_large', part: 'content.xml' } },
    });
  });
});

describe('an OLE2 container', () => {
  const container = (streams: Readonly<Record<string, Uint8Array>>): Uint8Array => {
    const made = library.CFB.utils.cfb_new();
    for (const [name, content] of Object.entries(streams))
      library.CFB.utils.cfb_add(made, `/${name}`, Buffer.from(content));
    return new Uint8Array(library.CFB.write(made, { type: 'buffer' }));
  };

  it.each([
    ['INPUT_PROTECTED', 'EncryptedPackage', {}],
    ['INPUT_NOT_WORKBOOK', 'WordDocument', { seen: 'word' }],
    ['INPUT_NOT_WORKBOOK', 'PowerPoint Document', { seen: 'powerpoint' }],
    ['INPUT_NOT_WORKBOOK', 'Contents', { seen: 'other_ole2' }],
  ])('says %s of one with a stream %s', async (code, name, args) => {
    expect(await openWorkbook(container({ [name]: new Uint8Array(600).fill(1) }))).toEqual({
      ok: false,
      fault: { code, args },
    });
  });

  it('is protected when its workbook begins with a FilePass record', async () => {
    const records = Uint8Array.from([0x09, 0x08, 2, 0, 0, 6, 0x2f, 0, 2, 0, 1, 0]);
    expect(await openWorkbook(container({ Workbook: records }))).toMatchObject({
      fault: { code: 'INPUT_PROTECTED' },
    });
  });

  it('is damaged when its bytes are not there', async () => {
    expect(
      await openWorkbook(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
    ).toMatchObject({
      fault: { code: 'INPUT_DAMAGED' },
    });
  });
});
