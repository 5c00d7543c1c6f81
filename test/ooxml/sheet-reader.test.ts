import { describe, expect, it } from 'vitest';

import { cellAddress } from '../../src/ooxml/cell-address.ts';
import type { CellContent } from '../../src/ooxml/sheet-reader.ts';
import { makeZip } from '../support/zip.ts';
import { expectFault } from './faults.ts';
import { bookFiles, readBook, readFirstSheet } from './make-package.ts';

/** The contents of a sheet by address, formulas marked with `=`. */
async function cells(sheetData: string, strings?: string): Promise<Record<string, CellContent>> {
  const sheet = `<sheetData>${sheetData}</sheetData>`;
  const { rows } = await readBook(strings === undefined ? { sheet } : { sheet, strings });
  return Object.fromEntries(
    rows.flatMap((row) =>
      row.cells.map((cell) => [
        `${cell.formula ? '=' : ''}${cellAddress(cell.row, cell.column)}`,
        cell.content,
      ]),
    ),
  );
}

const cell = (xml: string, strings?: string): Promise<Record<string, CellContent>> =>
  cells(`<row r="1">${xml}</row>`, strings);
const number = (text: string): CellContent => ({ kind: 'number', text, value: Number(text) });
const text = (value: string): CellContent => ({ kind: 'text', text: value });
const badNumber: CellContent = { kind: 'unreadable', why: 'bad_number' };
const noString: CellContent = { kind: 'unreadable', why: 'shared_string_missing' };

describe('cell contents', () => {
  it.each<[string, CellContent]>([
    ['<c r="A1"><v>0</v></c>', number('0')],
    ['<c r="A1" t="n"><v> 12.50 </v></c>', number('12.50')],
    ['<c r="A1"><v>-1.5E-3</v></c>', number('-1.5E-3')],
    ['<c r="A1"><v>0.10000000000000001</v></c>', number('0.10000000000000001')],
    ['<c r="A1" t="b"><v>1</v></c>', { kind: 'boolean', value: true }],
    ['<c r="A1" t="b"><v>0</v></c>', { kind: 'boolean', value: false }],
    ['<c r="A1" t="e"><v>#REF!</v></c>', { kind: 'error', code: '#REF!' }],
    ['<c r="A1" t="d"><v>2025-05-31T00:00:00</v></c>', { kind: 'date', iso: '2025-05-31T00:00:00' }],
    ['<c r="A1" t="str"><v> a_x000D_ </v></c>', text(' a\r ')],
    ['<c r="A1" t="str"><v></v></c>', text('')],
    ['<c r="A1" t="inlineStr"><is><t> x </t></is></c>', text(' x ')],
    ['<c r="A1" t="inlineStr"><is><r><t>x</t></r><r><t>y</t></r><rPh><t>z</t></rPh></is></c>', text('xy')],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', text('a<b')],
    ['<c r="A1" t="inlineStr"><is><t/></is></c>', text('')],
    ['<c r="A1" t="inlineStr"><v>plain</v></c>', text('plain')],
    ['<c r="A1"><v>1e999</v></c>', badNumber],
    ['<c r="A1"><v>0x10</v></c>', badNumber],
    ['<c r="A1"><v>Infinity</v></c>', badNumber],
    ['<c r="A1"><v>1,5</v></c>', badNumber],
    ['<c r="A1" t="b"><v>yes</v></c>', badNumber],
    ['<x:c xmlns:x="m" r="A1"><x:v>7</x:v></x:c>', number('7')],
  ])('reads %s', async (xml, content) => {
    expect(await cell(xml)).toEqual({ A1: content });
  });

  it('leaves out cells that only carry a style', async () => {
    expect(await cell('<c r="A1" s="3"/><c r="B1"><v/></c><c r="C1" t="inlineStr"/>')).toEqual({});
  });

  it('tells a cached result from none', async () => {
    const formulas = `<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>X</f><v>0</v></c><c r="C1"><f>X</f></c>
      <c r="D1"><f>X</f><v></v></c><c r="E1" t="str"><f>X</f><v></v></c><c r="F1" t="b"><f>X</f><v>0</v></c>
      <c r="G1" t="e"><f>X</f><v>#DIV/0!</v></c><c r="H1"><f t="shared" si="0"/><v>3</v></c><c r="I1" t="str"><f/></c>`;
    expect(await cell(formulas)).toEqual({
      '=A1': number('2'),
      '=B1': number('0'),
      '=C1': { kind: 'uncalculated' },
      '=D1': { kind: 'uncalculated' },
      '=E1': text(''),
      '=F1': { kind: 'boolean', value: false },
      '=G1': { kind: 'error', code: '#DIV/0!' },
      '=H1': number('3'),
      '=I1': { kind: 'uncalculated' },
    });
  });

  it('looks shared strings up, and says which are missing', async () => {
    const shared = (...indexes: string[]): string =>
      indexes.map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    const strings = '<si><t>zero</t></si><si/>';
    expect(await cell(shared('0', '1', '2', '-1', '1.0', 'x', '99999999999999999999'), strings)).toEqual({
      A1: text('zero'),
      B1: text(''),
      C1: noString,
      D1: noString,
      E1: noString,
      F1: noString,
      G1: noString,
    });
    expect(await cell(shared('0'))).toEqual({ A1: noString });
  });

  it('gives cells their format and font', async () => {
    const { rows } = await readBook({
      sheet:
        '<sheetData><row><c><v>1</v></c><c s="1"><v>1</v></c><c s="99"><v>1</v></c><c s="x"><v>1</v></c></row></sheetData>',
      styles:
        '<fonts><font><name val="Arial"/></font></fonts><cellXfs><xf/><xf numFmtId="10" fontId="0"/></cellXfs>',
    });
    expect(rows[0]?.cells.map(({ formatClass, fontName }) => [formatClass, fontName])).toEqual([
      ['general', 'Arial'],
      ['percent', 'Arial'],
      ['general', null],
      ['general', null],
    ]);
  });
});

describe('positions', () => {
  it('takes the next position where an address is missing', async () => {
    const sheetData =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c><v>4</v></c></row>';
    expect(Object.keys(await cells(sheetData))).toEqual(['A1', 'D1', 'E1', 'A6']);
  });

  it('keeps document order and tells hidden rows', async () => {
    const { rows, tail } = await readBook({
      sheet: `<dimension ref="A1:A1"/><sheetData><row r="9" hidden="1"><c r="B9"><v>1</v></c><c r="A9"><v>2</v></c></row>
        <row r="2" hidden="true"/><row r="3" hidden="0"/></sheetData>`,
    });
    expect(
      rows.map(({ index, hidden, cells }) => [index, hidden, cells.map(({ column }) => column)]),
    ).toEqual([
      [9, true, [2, 1]],
      [2, true, []],
      [3, false, []],
    ]);
    expect(tail).toMatchObject({ rowCount: 3, cellCount: 2, isStopped: false });
  });

  it.each([
    '<row r="1048577"/>',
    '<row r="1048576"/><row/>',
    '<row><c r="XFE1"/></row>',
    '<row><c r="XFD1"/><c/></row>',
    `<row>${'<c r="A1"/>'.repeat(16_385)}</row>`,
  ])('refuses what lies off the grid (%#)', (sheetData) =>
    expectFault('limit_exceeded', () => cells(sheetData)),
  );

  it.each([
    '<row r="0"/>',
    '<row r="1.5"/>',
    '<row r="x"/>',
    '<row r="1"><c r="1A"/></row>',
    '<row r="1"><c r="A2"/></row>',
    '<row><c t="odd"/></row>',
  ])('refuses %s', (sheetData) => expectFault('bad_xml', () => cells(sheetData)));

  it('reads only rows, cells and values in their places', async () => {
    const { rows, tail } = await readBook({
      sheet: `<other><row r="1"><c><v>1</v></c></row></other><sheetData><odd><c><v>2</v></c></odd><row r="2"><extLst>
        <c><v>3</v></c></extLst><c r="A2"><extLst><v>4</v></extLst></c></row></sheetData><extLst><mergeCell ref="A1:A2"/></extLst>`,
    });
    expect(rows).toEqual([{ index: 2, hidden: false, cells: [] }]);
    expect(tail.merges).toEqual([]);
  });
});

describe('wanted columns', () => {
  const sheet = `<sheetData><row><c r="A1"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>x</t></is></c>
    <c r="D1"><f>1</f></c><c><v>5</v></c></row><row><c r="A2"><v>6</v></c></row></sheetData>`;

  it('are the only ones read; rows without any are still told', async () => {
    const read = (...columns: number[]) =>
      readBook({ sheet, strings: '<si><t>s</t></si>' }, { columns: new Set(columns) }).then(({ rows }) =>
        rows.map(({ cells }) => cells.map(({ column, content }) => [column, content.kind])),
      );
    expect(await read(2, 5)).toEqual([
      [
        [2, 'text'],
        [5, 'number'],
      ],
      [],
    ]);
    expect(await read(3, 4)).toEqual([
      [
        [3, 'text'],
        [4, 'uncalculated'],
      ],
      [],
    ]);
    expect(await read()).toEqual([[], []]);
    expect(await read(0, -1, 16_385)).toEqual([[], []]);
  });

  it.each([
    ['bad_xml', '<row r="1"><c r="A2"/></row>'],
    ['bad_xml', '<row><c t="odd"/></row>'],
    ['bad_xml', '<row><c><v>1</c></row>'],
    ['bad_xml', '<row><c><v>&x;</v></c></row>'],
    ['limit_exceeded', '<row><c r="XFE1"/></row>'],
    ['limit_exceeded', `<row>${'<c/>'.repeat(16_385)}</row>`],
  ] as const)('do not let what is wrong in others pass (%s, %#)', (code, rows) =>
    expectFault(code, () => readBook({ sheet: `<sheetData>${rows}</sheetData>` }, { columns: new Set([9]) })),
  );
});

describe('the tail', () => {
  it('lists merges and hidden columns', async () => {
    const { tail } = await readBook({
      sheet: `<cols><col min="1" max="2"/><col min="3" max="5" hidden="1"/><col min="16384" max="16384" hidden="true"/></cols>
        <sheetData/><mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="D4"/></mergeCells>`,
    });
    expect(tail.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 3 },
      { top: 4, left: 4, bottom: 4, right: 4 },
    ]);
    expect(tail.mergesTruncated).toBe(false);
    expect(tail.hiddenColumns).toEqual([
      [3, 5],
      [16_384, 16_384],
    ]);
  });

  it('flags merges past the bound', async () => {
    const sheet = `<sheetData/><mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(100_001)}</mergeCells>`;
    const { tail } = await readBook({ sheet });
    expect([tail.merges.length, tail.mergesTruncated]).toEqual([100_000, true]);
  });

  it.each([
    ['bad_xml', '<mergeCells><mergeCell ref="x"/></mergeCells>'],
    ['bad_xml', '<mergeCells><mergeCell/></mergeCells>'],
    ['limit_exceeded', '<mergeCells><mergeCell ref="A1:XFE1"/></mergeCells>'],
    ['bad_xml', '<cols><col min="2" max="1" hidden="1"/></cols>'],
    ['limit_exceeded', '<cols><col min="1" max="16385" hidden="1"/></cols>'],
  ] as const)('refuses (%s) %s', (code, sheet) => expectFault(code, () => readBook({ sheet })));

  it('stops early, before what is broken further on', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(50_000);
    const sheet = `<sheetData>${rows}<row r="x"/></sheetData><broken>`;
    const read = await readBook({ sheet }, { most: 3 });
    expect(read.rows).toHaveLength(3);
    expect(read.tail).toMatchObject({ rowCount: 3, cellCount: 3, isStopped: true });
  });

  it('lets what onRow throws through', async () => {
    const { readSheet } = await import('../../src/ooxml/sheet-reader.ts');
    const { openPackage } = await import('../../src/ooxml/package.ts');
    const pkg = openPackage(makeZip(bookFiles({ sheet: '<sheetData><row/></sheetData>' })));
    const context = {
      pkg,
      sharedStrings: { count: 0, get: () => undefined },
      styles: {
        count: 0,
        isDamaged: false,
        format: () => ({ formatClass: 'general' as const, formatCode: '', fontName: null }),
      },
    };
    const reading = readSheet(context, 'xl/worksheets/sheet1.xml', () => {
      throw new TypeError('mine');
    });
    await expect(reading).rejects.toThrow(TypeError);
  });

  it('refuses a part that is no worksheet, or a sheet that is damaged', async () => {
    const withSheet = (data: string): Uint8Array =>
      makeZip(
        bookFiles().map((file) => (file.name === 'xl/worksheets/sheet1.xml' ? { ...file, data } : file)),
      );
    await expectFault('bad_xml', () => readFirstSheet(withSheet('<chartsheet/>')));
    await expectFault('bad_xml', () => readFirstSheet(withSheet('<worksheet><sheetData><row>')));
    await expectFault('dtd_forbidden', () => readFirstSheet(withSheet('<!DOCTYPE w><worksheet/>')));
    const without = bookFiles().filter(({ name }) => !name.includes('sheet1'));
    await expectFault('missing_part', () => readFirstSheet(makeZip(without)));
  });
});
