import { describe, expect, it } from 'vitest';

import type { CellEdit } from '../../../src/ooxml/edit/cell-edit.ts';
import { STRICT, TRANSITIONAL } from '../../../src/ooxml/edit/vocabulary.ts';
import { expectFault } from '../faults.ts';
import { cellEdit, edited } from './sheets.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>\r\n<worksheet xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relationships}">`;
const sheet = (rows: string, before = '', after = ''): string =>
  `${HEAD}${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The rows of a sheet that has these, once edited. */
async function rowsOf(rows: string, cells: readonly CellEdit[], before = ''): Promise<string> {
  const xml = await edited(sheet(rows, before), cells);
  return xml.slice(
    sheet('', before).indexOf('<sheetData>') + '<sheetData>'.length,
    xml.indexOf('</sheetData>'),
  );
}

const TRICKY =
  `\uFEFF${HEAD}<!-- <sheetData><row r="1"/> --><?pi <sheetData> ?><sheetPr a="<"/>`.replace(
    'a="<"',
    'a=">"',
  ) +
  `<dimension  ref='B2:C3' /><cols><col min="5" max="6" style="9"/></cols><sheetData q="a>b">\r\n
  <row r="1" spans="1:2" t='>"'><c r="A1"\n s='3' t="str"><f>a&gt;b?"!":1</f><v>x!y?z</v></c><!-- </row> <row r="1"> --><c s="4"/></row >
  <!-- <row r="2"> --><row><c t="inlineStr"><is><t><![CDATA[</row></sheetData><row r="9">]]></t></is></c><?x </row> ?></row>
  <row r="5"/><row r="7" s="6" customFormat="1" ><c r="D7"><v>Đỗ ế 😀</v></c><extLst><rows/></extLst></row></sheetData><!-- </worksheet> -->
  <mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>
  <mc:AlternateContent><mc:Choice><controls/></mc:Choice></mc:AlternateContent><extLst><ext><legacyDrawing/></ext></extLst></worksheet>\n<!-- end -->\n`;

const TRICKY_EDITS = [
  cellEdit('D7', (present) => present + 1),
  cellEdit('A7', (present) => present + 1),
  cellEdit('E9', (present) => present + 1),
  cellEdit('A1', (present) => present + 5),
  cellEdit('B1', (present) => present + 5),
  cellEdit('E1', (present) => present + 5),
  cellEdit('A2', 8),
  cellEdit('B4', 2),
  cellEdit('B5', 2),
];

const TRICKY_EDITED = TRICKY.replace("ref='B2:C3'", 'ref="A1:E9"')
  .replace('spans="1:2"', 'spans="1:5"')
  .replace("s='3'", 's="8"')
  .replace('<c s="4"/></row >', '<c s="9"/><c r="E1" s="14"/></row >')
  .replace('<c t="inlineStr">', '<c t="inlineStr" s="8">')
  .replace('<row r="5"/>', '<row r="4"><c r="B4" s="2"/></row><row r="5"><c r="B5" s="2"/></row >')
  .replace('<c r="D7">', '<c r="A7" s="7"/><c r="D7" s="1">')
  .replace('</sheetData><!-- </w', '<row r="9"><c r="E9" s="10"/></row></sheetData><!-- </w')
  .replace('<mc:AlternateContent>', '<legacyDrawing r:id="rId7"/><mc:AlternateContent>');

describe('editSheet', () => {
  it('edits what is asked and leaves every other byte, wherever the part is cut', async () => {
    const bytes = Buffer.from(TRICKY);
    for (let size = 1; size < 80; size += 1) {
      expect(await edited(bytes, TRICKY_EDITS, { legacyDrawing: 'rId7', size })).toBe(TRICKY_EDITED);
    }
    for (const size of [bytes.length, bytes.length - 1, 300, 500, 700]) {
      expect(await edited(bytes, TRICKY_EDITS, { legacyDrawing: 'rId7', size })).toBe(TRICKY_EDITED);
    }
  });

  it('changes nothing when nothing is asked, wherever the part is cut in two', async () => {
    const bytes = Buffer.from(TRICKY);
    for (let size = 1; size < bytes.length; size += 1) expect(await edited(bytes, [], { size })).toBe(TRICKY);
  });

  it('changes nothing when every cell has its style already', async () => {
    const again = TRICKY_EDITS.map((edit) => ({ ...edit, style: (present: number) => present }));
    expect(await edited(TRICKY_EDITED, again, { legacyDrawing: 'rId7' })).toBe(TRICKY_EDITED);
  });

  it('writes UTF-16 as UTF-8 and says so', async () => {
    const text = sheet('<row r="1"><c r="A1" t="str"><v>Đỗ 😀</v></c></row>').replace('UTF-8', 'UTF-16');
    const wanted = text
      .replace('UTF-16', 'UTF-8')
      .replaceAll('\r\n', '\n')
      .replace('r="A1"', 'r="A1"')
      .replace(' t="str"', ' t="str" s="2"');
    for (const mark of ['\uFEFF', '']) {
      const little = Buffer.from(mark + text, 'utf16le');
      for (const bytes of [little, Buffer.from(little).swap16()]) {
        for (const size of [1, 3, 50, 10_000])
          expect(await edited(bytes, [cellEdit('A1', 2)], { size })).toBe(wanted);
      }
    }
  });
});

describe('cells', () => {
  it('are inserted in order, with the format of their row or column', async () => {
    const cols = '<cols><col min="1" max="3" style="5"/><col min="4" max="4"/></cols>';
    const seen: number[] = [];
    const asked = (address: string) =>
      cellEdit(address, (present) => {
        seen.push(present);
        return 7;
      });
    const cells = ['E1', 'A1', 'C1', 'B2', 'B3'].map(asked);
    const rows = await rowsOf(
      '<row r="1"><c r="B1"/><c r="D1"/></row><row r="2" s="8" customFormat="true"/><row r="3" s="8"/>',
      cells,
      cols,
    );
    expect(rows).toBe(
      '<row r="1"><c r="A1" s="7"/><c r="B1"/><c r="C1" s="7"/><c r="D1"/><c r="E1" s="7"/></row>' +
        '<row r="2" s="8" customFormat="true"><c r="B2" s="7"/></row ><row r="3" s="8"><c r="B3" s="7"/></row >',
    );
    expect(seen).toEqual([5, 5, 0, 8, 5]);
  });

  it('and rows without an address take the next position', async () => {
    const rows = '<row><c/><c/></row><row r="4"><c r="C4"/><c/></row><row><c/></row>';
    const cells = ['B1', 'C1', 'A4', 'D4', 'A5', 'B5', 'A2'].map((address) => cellEdit(address, 1));
    expect(await rowsOf(rows, cells)).toBe(
      '<row><c/><c s="1"/><c r="C1" s="1"/></row><row r="2"><c r="A2" s="1"/></row>' +
        '<row r="4"><c r="A4" s="1"/><c r="C4"/><c s="1"/></row><row><c s="1"/><c r="B5" s="1"/></row>',
    );
  });

  it('of which the later counts where one is named twice', async () => {
    const rows = '<row r="1"><c r="A1"/></row>';
    const cells = [cellEdit('A1', 1), cellEdit('C1', 1), cellEdit('A1', 2), cellEdit('C1', 3)];
    expect(await rowsOf(rows, cells)).toBe('<row r="1"><c r="A1" s="2"/><c r="C1" s="3"/></row>');
  });

  it('get the prefix of the sheet', async () => {
    const xml = `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="B2" s='1'/></x:row></x:sheetData></x:worksheet>`;
    expect(
      await edited(
        xml,
        ['A1', 'A2', 'B2'].map((address) => cellEdit(address, 4)),
      ),
    ).toBe(
      xml
        .replace('<x:row r="2">', '<x:row r="1"><x:c r="A1" s="4"/></x:row><x:row r="2"><x:c r="A2" s="4"/>')
        .replace("s='1'", 's="4"'),
    );
    const empty = `<x:worksheet xmlns:x="m"><x:sheetData  /></x:worksheet>`;
    expect(await edited(empty, [cellEdit('A1', 4)])).toBe(
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" s="4"/></x:row></x:sheetData></x:worksheet>',
    );
    expect(await edited(empty, [])).toBe(empty);
  });

  it.each([
    ['1:3', '1:4'],
    ['1:2 6:9', '1:9'],
    ['1:2 4:9', '1:2 4:9'],
    ['1:x', '1:x'],
    ['4:4', '4:4'],
  ])('widen the spans %s to %s', async (before, after) => {
    const rows = `<row r="1" spans="${before}"></row>`;
    expect(await rowsOf(rows, [cellEdit('D1', 1)])).toContain(`spans="${after}"`);
  });
});

describe('the dimension', () => {
  it.each([
    ['A1:C5', 'A1:D9'],
    ['A1', 'A1:D9'],
    ['A1:Z99', 'A1:Z99'],
    ['E10:F11', 'D9:F11'],
    ['', ''],
    ['nonsense', 'nonsense'],
  ])('%j becomes %j', async (before, after) => {
    const xml = await edited(sheet('', `<dimension ref="${before}"/>`), [cellEdit('D9', 1)]);
    expect(xml).toContain(`<dimension ref="${after}"/>`);
  });
});

describe('the drawing of notes', () => {
  const drawn = (after: string): Promise<string> =>
    edited(sheet('', '', after), [], { legacyDrawing: 'rId1' }).then((xml) =>
      xml.slice(sheet('').indexOf('</worksheet>'), -'</worksheet>'.length),
    );
  const DRAWING = '<legacyDrawing r:id="rId1"/>';

  it.each([
    ['', DRAWING],
    ['<mergeCells/><drawing r:id="r"/>', `<mergeCells/><drawing r:id="r"/>${DRAWING}`],
    ['<drawing/>\n<tableParts/><extLst/>', `<drawing/>\n${DRAWING}<tableParts/><extLst/>`],
    ['<legacyDrawingHF/>', `${DRAWING}<legacyDrawingHF/>`],
    ['<drawing/><legacyDrawing r:id="r9"/>', '<drawing/><legacyDrawing r:id="r9"/>'],
    ['<extLst/><legacyDrawing r:id="r9"/>', '<extLst/><legacyDrawing r:id="r9"/>'],
    [
      '<m:AlternateContent><m:Choice><x/></m:Choice></m:AlternateContent><a/>',
      `<m:AlternateContent><m:Choice><x/></m:Choice></m:AlternateContent><a/>${DRAWING}`,
    ],
    [
      '<m:AlternateContent/><m:AlternateContent><m:Choice/></m:AlternateContent>',
      `<m:AlternateContent/><m:AlternateContent><m:Choice/></m:AlternateContent>${DRAWING}`,
    ],
    [
      '<m:AlternateContent><m:Choice><oleObjects/></m:Choice></m:AlternateContent>',
      `${DRAWING}<m:AlternateContent><m:Choice><oleObjects/></m:Choice></m:AlternateContent>`,
    ],
  ])('stands in its place (%s)', async (after, wanted) => {
    expect(await drawn(after)).toBe(wanted);
  });

  it.each([
    [
      `<worksheet xmlns="${STRICT.main}"><sheetData/></worksheet>`,
      `<legacyDrawing xmlns:r="${STRICT.relationships}" r:id="a&amp;é"/>`,
    ],
    [
      `<worksheet xmlns="${TRANSITIONAL.main}" xmlns:r="x"><sheetData/></worksheet>`,
      `<legacyDrawing xmlns:r="${TRANSITIONAL.relationships}" r:id="a&amp;é"/>`,
    ],
    [
      `<x:worksheet xmlns:x='${STRICT.main}' xmlns:rel="${STRICT.relationships}"><x:sheetData></x:sheetData></x:worksheet>`,
      '<x:legacyDrawing rel:id="a&amp;é"/>',
    ],
  ])('finds or brings its namespace (%#)', async (xml, wanted) => {
    const end = xml.lastIndexOf('</');
    expect(await edited(xml, [], { legacyDrawing: 'a&é', size: 10 })).toBe(
      xml.slice(0, end) + wanted + xml.slice(end),
    );
  });
});

describe('a sheet that cannot be edited', () => {
  const A1 = [cellEdit('A1', 1)];

  it.each([
    '',
    ' ',
    'junk',
    '<worksheet>',
    '<worksheet/>',
    '<worksheet></worksheet>',
    '<chartsheet><sheetData/></chartsheet>',
    '<worksheet><sheetData><row r="1"></sheetData></worksheet>',
    '<worksheet><sheetData><row r="1"><c></row></sheetData></worksheet>',
    '<worksheet><sheetData><row r="2"><row r="1"></row></sheetData></worksheet>',
    '<worksheet><sheetData><row r="2"><c/><row r="1"></row></row></sheetData></worksheet>',
    '<worksheet><sheetData><row r="2">',
    '<worksheet><sheetData><row r="2"><!--',
    '<worksheet><sheetData></row></sheetData></worksheet>',
    '<worksheet><sheetData><row r="0"/></sheetData></worksheet>',
    '<worksheet><sheetData><row r="x"/></sheetData></worksheet>',
    '<worksheet><sheetData><row r="1"><c r="A2"/></row></sheetData></worksheet>',
    '<worksheet><sheetData><row r="1"><c r="?"/></row></sheetData></worksheet>',
    '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>',
    '<worksheet><sheetData><row r="1"/><row r="1"/></sheetData></worksheet>',
    '<worksheet><sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData></worksheet>',
    '<worksheet><sheetData><row r="1"><c r="A1"/><c r="A1"/></row></sheetData></worksheet>',
    '<worksheet><sheetData/></worksheet><worksheet/>',
    '<worksheet><sheetData/></worksheet> x',
    '<worksheet><sheetData/><a></b></worksheet>',
    '<worksheet><!x><sheetData/></worksheet>',
  ])('is a fault: %s', async (xml) => {
    for (const size of [1, 7, 1_000]) await expectFault('bad_xml', () => edited(xml, A1, { size }));
  });

  it('is one cut off anywhere', async () => {
    const whole = Buffer.from(TRICKY);
    const end = TRICKY.indexOf('</worksheet>\n') + '</worksheet>'.length;
    for (let length = 0; length < Buffer.byteLength(TRICKY.slice(0, end)); length += 1) {
      await expectFault('bad_xml', () =>
        edited(whole.subarray(0, length), TRICKY_EDITS, { legacyDrawing: 'r' }),
      );
    }
  });

  it('has a document type, or goes past a limit', async () => {
    await expectFault('dtd_forbidden', () => edited('<!DOCTYPE w><worksheet><sheetData/></worksheet>', A1));
    await expectFault('limit_exceeded', () => edited(sheet('<row r="1048577"/>'), A1));
    await expectFault('limit_exceeded', () => edited(sheet('<row r="1"><c r="XFE1"/></row>'), A1));
    await expectFault('limit_exceeded', () => edited(sheet(''), [{ ...A1[0]!, row: 0 }]));
    await expectFault('limit_exceeded', () => edited(sheet('<a>'.repeat(300)), A1));
    const long = sheet(`<row r="1"><c><is><t>${'x'.repeat(20_000_000)}</t></is></c></row>`);
    await expectFault('limit_exceeded', () => edited(long, A1, { size: 2_000_000 }));
    const below = await edited(long, [cellEdit('A2', 1)], { size: 2_000_000 });
    expect(below === long.replace('</sheetData>', '<row r="2"><c r="A2" s="1"/></row></sheetData>')).toBe(
      true,
    );
  });
});
