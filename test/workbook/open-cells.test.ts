import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/workbook/open.ts';
import { bookFiles } from '../ooxml/make-package.ts';
import { readOpened } from '../support/grid.ts';
import { makeZip } from '../support/zip.ts';

const FONTS = ['Calibri', '.VnTime', '.VnTimeH', 'VNI-Times', 'Wingdings'];

/** One cell format for each font, and after them one for dates. */
const STYLES = `
  <fonts>${FONTS.map((name) => `<font><name val="${name}"/></font>`).join('')}</fonts>
  <cellXfs>${FONTS.map((_, font) => `<xf fontId="${font}"/>`).join('')}<xf fontId="0" numFmtId="14"/></cellXfs>`;
const DATE = FONTS.length;

type Written = readonly [value: string | number, font?: string];

/** A one-sheet workbook of rows of cells, each a text or a number with its font, or a serial number with a date format. */
async function open(rows: readonly (readonly Written[])[], date1904 = false) {
  const cells = rows.map((row) =>
    row
      .map(([value, font = 'Calibri']) => {
        const style = font === 'date' ? DATE : FONTS.indexOf(font);
        return typeof value === 'number'
          ? `<c s="${style}"><v>${value}</v></c>`
          : `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
      })
      .join(''),
  );
  const sheet = `<sheetData>${cells.map((row) => `<row>${row}</row>`).join('')}</sheetData>`;
  const files = bookFiles({ sheet, styles: STYLES }).map((file) =>
    date1904 && file.name === 'xl/workbook.xml'
      ? { ...file, data: String(file.data).replace('<sheets>', '<workbookPr date1904="1"/><sheets>') }
      : file,
  );
  const opened = await openWorkbook(makeZip(files));
  if (!opened.ok) throw new Error(opened.fault.code);
  return readOpened(opened.workbook);
}

describe('a sheet typed in an older encoding', () => {
  it('comes out in Unicode: headers, names, marks; what was decoded is said once', async () => {
    const { bindings, units, values, diagnostics, reading } = await open([
      [['sè liÖu n¨m 2025', '.VnTimeH']],
      [
        ['Tªn tr­êng', '.VnTime'],
        ['TiÕn sÜ', '.VnTime'],
        ['N÷ tiÕn sÜ', '.VnTime'],
        ['Cã n÷ trong quy ho¹ch', '.VnTime'],
      ],
      [['Tr­êng THCS VÝ Dô 1', '.VnTime'], [5], [2], ['Cã', '.VnTime']],
      [['Tr­êng THCS VÝ Dô 2', '.VnTime'], [4], [1], ['Kh«ng', '.VnTime']],
    ]);
    expect(bindings).toEqual({ A: 'unit_name', B: 'phd_total', C: 'phd_female', D: 'has_woman_in_planning' });
    expect(units).toEqual({ 3: 'Trường THCS Ví Dụ 1', 4: 'Trường THCS Ví Dụ 2' });
    expect(values['Trường THCS Ví Dụ 1']?.['has_woman_in_planning']).toBe('yes');
    expect(values['Trường THCS Ví Dụ 2']?.['has_woman_in_planning']).toBe('no');
    expect(diagnostics).toEqual(['TEXT_DECODED A1']);
    expect(reading.diagnostics[0]?.args).toEqual({ encoding: 'tcvn3' });
    expect(reading.title.periods).toEqual([{ kind: 'year', year: 2025 }]);
  });

  it('is read without its font where the spelling tells', async () => {
    const { units, values, diagnostics } = await open([
      [['Tên trường'], ['Tieán só'], ['Nöõ tieán só']],
      [['Tröôøng THCS Ví Duï 1'], [5], [2]],
      [['Trường THCS Ví Dụ 2'], [4], [1]],
    ]);
    expect(units).toEqual({ 2: 'Trường THCS Ví Dụ 1', 3: 'Trường THCS Ví Dụ 2' });
    expect(values['Trường THCS Ví Dụ 1']).toEqual({ phd_total: '5', phd_female: '2' });
    expect(diagnostics).toEqual(['TEXT_DECODED B1']);
  });

  it('says where a text is beyond reading', async () => {
    const { diagnostics } = await open([
      [['Tên trường'], ['Tiến sĩ']],
      [['THCS Ví Dụ 1'], [5]],
      [['THCS hÀcÙ', '.VnTime'], [5]],
    ]);
    expect(diagnostics).toEqual(['TEXT_UNREADABLE A3']);
  });
});

describe('ticks from a font of signs', () => {
  it('are answers', async () => {
    const { values, diagnostics } = await open([
      [['Tên trường'], ['Có nữ trong quy hoạch']],
      [['THCS Ví Dụ 1'], ['ü', 'Wingdings']],
      [['THCS Ví Dụ 2'], ['û', 'Wingdings']],
      [['THCS Ví Dụ 3'], ['x']],
    ]);
    expect(Object.values(values).map((own) => own['has_woman_in_planning'])).toEqual(['yes', 'no', 'yes']);
    expect(diagnostics).toEqual([]);
  });
});

describe('a date under a count', () => {
  const rows = (serial: number): Written[][] => [
    [['Tên trường'], ['Tiến sĩ']],
    [['THCS Ví Dụ 1'], [serial, 'date']],
  ];

  it.each([
    [false, 45780],
    [true, 45780 - 1462],
  ])('is told in either date system (1904: %s)', async (date1904, serial) => {
    const { reading, diagnostics } = await open(rows(serial), date1904);
    expect(diagnostics).toEqual(['CELL_DATE B2']);
    expect(reading.diagnostics[0]?.args).toMatchObject({ date: '2025-05-03', typed: ['3/5', '5/3'] });
  });
});
