import { describe, expect, it } from 'vitest';

import { TRANSITIONAL } from '../../../src/ooxml/edit/vocabulary.ts';
import { expectFault } from '../faults.ts';
import { cellEdit, edited } from './sheets.ts';

const sheet = (rows: string, before = ''): string =>
  `<worksheet xmlns="${TRANSITIONAL.main}">${before}<sheetData>${rows}</sheetData></worksheet>`;
const FIVE_TO_ONE = new Map([[5, 1]]);

describe('formats that change', () => {
  const ROWS =
    `<!-- <row><c s="5"/></row> --><row r="1" s="5" customFormat="1"><c r="A1" s="5"><v>1</v></c><c s='5' r="B1"/><c r="C1" s="6"/><c/></row>\r\n` +
    `<row s="5"/><row><c\n s="5"/><!-- <c s="5"/> --><c t="inlineStr" s="5"><is><t><![CDATA[<c s="5"/></row>]]></t></is></c></row><row>` +
    `<c r="A4"><v>5</v></c><extLst><c s="5"/><x><c s="5"/></x></extLst></row><row r="9" spans="1:1"><c r="XFD9" s="5" ></c></row>`;
  const RESTYLED = ROWS.replace('r="A1" s="5"', 'r="A1" s="1"')
    .replace(`<c s='5' r="B1"/>`, '<c s="1" r="B1"/>')
    .replace('<c\n s="5"/>', '<c\n s="1"/>')
    .replace('t="inlineStr" s="5"', 't="inlineStr" s="1"')
    .replace('r="XFD9" s="5" >', 'r="XFD9" s="1" >');
  const COLS = '<dimension ref="A1"/><cols><col min="1" max="9" style="5"/></cols>';

  it('do so in every cell and leave every other byte, wherever the part is cut', async () => {
    const bytes = Buffer.from(sheet(ROWS, COLS));
    for (let size = 1; size <= bytes.length; size += size < 80 ? 1 : 37) {
      expect(await edited(bytes, [], { restyled: FIVE_TO_ONE, size })).toBe(sheet(RESTYLED, COLS));
    }
  });

  it('do so in a sheet with prefixes', async () => {
    const prefixed = (rows: string): string => sheet(rows, COLS).replace(/<(\/?)(?=[a-z])/gi, '<$1x:');
    for (const size of [1, 9, 1_000]) {
      expect(await edited(prefixed(ROWS), [], { restyled: FIVE_TO_ONE, size })).toBe(prefixed(RESTYLED));
    }
  });

  it('do so in UTF-16', async () => {
    const text = sheet('<row><c s="5" t="str"><v>Đỗ 😀</v></c></row>');
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    expect(await edited(bytes, [], { restyled: FIVE_TO_ONE, size: 3 })).toBe(text.replace('s="5"', 's="1"'));
  });

  it('change once, though the new one changes too', async () => {
    const restyled = new Map([
      [5, 1],
      [1, 5],
      [3, 3],
    ]);
    const rows = (...styles: number[]): string =>
      sheet(`<row>${styles.map((style) => `<c s="${style}"/>`).join('')}</row>`);
    expect(await edited(rows(5, 1, 3, 2), [], { restyled })).toBe(rows(1, 5, 3, 2));
  });

  it('reach the cells that say none, where the first format changes', async () => {
    const rows = '<row r="1"><c r="A1"/><c><v>1</v></c></row><row/><row><c s="0"/><c s="2"/></row>';
    expect(await edited(sheet(rows), [], { restyled: new Map([[0, 7]]) })).toBe(
      sheet('<row r="1"><c r="A1" s="7"/><c s="7"><v>1</v></c></row><row/><row><c s="7"/><c s="2"/></row>'),
    );
    expect(await edited(sheet(rows), [], { restyled: FIVE_TO_ONE })).toBe(sheet(rows));
  });
});

describe('a cell that is edited', () => {
  /** Notes the formats it is asked for. */
  const asking = (wanted: number) => {
    const seen: number[] = [];
    const style = (present: number): number => {
      seen.push(present);
      return wanted;
    };
    return { seen, style };
  };

  it('gets its format from the one it has, and no other instead', async () => {
    const { seen, style } = asking(5);
    const rows = '<row r="1"><c r="A1" s="5"/><c s="5"/><c s="4"/></row><row r="3"><c r="A3" s="5"/></row>';
    const cells = [cellEdit('B1', style), cellEdit('C1', style)];
    expect(await edited(sheet(rows), cells, { restyled: FIVE_TO_ONE })).toBe(
      sheet('<row r="1"><c r="A1" s="1"/><c s="5"/><c s="5"/></row><row r="3"><c r="A3" s="1"/></row>'),
    );
    expect(seen).toEqual([5, 4]);
  });

  it('gets it from that of its row or column when it is not there', async () => {
    const { seen, style } = asking(8);
    const cols = '<cols><col min="2" max="2" style="5"/></cols>';
    const rows = '<row r="1" s="6" customFormat="1"/><row r="2"><c r="A2" s="5"/></row>';
    const cells = ['B1', 'B2', 'B3', 'C3'].map((address) => cellEdit(address, style));
    const restyled = new Map([...FIVE_TO_ONE, [6, 2]]);
    expect(await edited(sheet(rows, cols), cells, { restyled })).toBe(
      sheet(
        '<row r="1" s="6" customFormat="1"><c r="B1" s="8"/></row ><row r="2"><c r="A2" s="1"/><c r="B2" s="8"/></row>' +
          '<row r="3"><c r="B3" s="8"/><c r="C3" s="8"/></row>',
        cols,
      ),
    );
    expect(seen).toEqual([6, 5, 5, 0]);
  });
});

describe('a sheet whose formats cannot change', () => {
  it.each([
    '<row r="1"><c r="A2"/></row>',
    '<row r="1"><c r="?"/></row>',
    '<row r="1"><c></row>',
    '<row r="1"><c><v></c></v></row>',
  ])('is a fault: %s', async (rows) => {
    for (const size of [1, 1_000]) {
      await expectFault('bad_xml', () => edited(sheet(rows), [], { restyled: FIVE_TO_ONE, size }));
    }
  });

  it.each(['-1', '', 'x', '0.5'])(
    'is none where an index is "%s": the cell is read as one of format 0',
    async (index) => {
      const rows = `<row r="1"><c s="${index}"/></row>`;
      expect(await edited(sheet(rows), [], { restyled: new Map([[0, 4]]) })).toContain('<c s="4"/>');
    },
  );

  it('goes past a limit', async () => {
    const wide = sheet('<row r="1"><c r="XFD1"/><c/></row>');
    await expectFault('limit_exceeded', () => edited(wide, [], { restyled: FIVE_TO_ONE }));
    const long = sheet(`<row r="1"><c><is><t>${'x'.repeat(20_000_000)}</t></is></c></row>`);
    const options = { restyled: FIVE_TO_ONE, size: 2_000_000 };
    await expectFault('limit_exceeded', () => edited(long, [], options));
  });
});
