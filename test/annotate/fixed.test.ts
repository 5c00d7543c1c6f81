import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { annotated, fixture, partText, replacing, RICH, withParts } from './annotated.ts';
import { cellView, isOwn, markedCells, noteText, secondReader } from './second-reader.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const SEPARATOR = '──── vstbpn ────';
const value = (address: string): RegExp => new RegExp(`(<c r="${address}" s="\\d+")[^>]*>.*?</c>`, 'u');
const number = (address: string, to: number) => [value(address), `$1><v>${to}</v></c>`] as const;

/** Right values in faulty cells, as somebody types them. */
const MENDED = [
  number('H7', 4),
  number('K8', 9),
  number('J10', 10),
  number('K10', 9),
  number('J12', 10),
  number('G14', 10),
  number('H14', 4),
] as const;
const NAMED = [
  /(<c r="B9" s="\d+")\/>/u,
  '$1 t="inlineStr"><is><t>Trường Tiểu học Minh Họa 5</t></is></c>',
] as const;
const REST = [
  [value('I13'), '$1 t="inlineStr"><is><t>x</t></is></c>'],
  number('E5', 180),
  [/(<c r="F5" s="\d+">.*?)<v>0.595<\/v>/u, '$1<v>0.9</v>'],
  number('H6', 9),
  number('E17', 1698),
] as const;

/** The format of each cell, by its index. */
const formats = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    [...partText(bytes, SHEET).matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/gu)].map(
      ([, address = '', style = '0']) => [address, style],
    ),
  );

describe('cells that were put right in the annotated workbook', () => {
  it('lose their marks and get their own formats back; what is wrong still keeps its mark', async () => {
    const original = fixture(RICH);
    const first = (await annotated(original)).bytes;
    const mended = withParts(first, { [SHEET]: replacing(...MENDED, NAMED) });
    const { bytes } = await annotated(mended);
    const book = await secondReader(bytes);
    const sheet = book.getWorksheet('Số liệu')!;
    const marked = markedCells(book)['Số liệu'] ?? [];
    expect(marked.toSorted()).toEqual(['D5', 'E5', 'G6', 'H6', 'I13'].toSorted());
    const [before, after] = [formats(original), formats(bytes)];
    for (const [address, style] of after) {
      if (marked.includes(address)) continue;
      // The missing cell is of the format that its column gives to cells that are not there.
      expect(style, address).toBe(before.get(address) ?? '3');
    }
    for (const address of ['K8', 'B9', 'J10', 'J12', 'G14', 'D17'])
      expect(sheet.getCell(address).note).toBe(address === 'K8' ? sheet.getCell('K8').note : undefined);
    expect(noteText(sheet.getCell('H7'))).toBe('Người Minh Họa:\nHỏi lại trường số này.');
    expect(book.worksheets.filter(isOwn).map(({ name }) => name)).toEqual(['Kết quả (2)', 'Lỗi số liệu']);
  });

  it('give what annotating the sender’s own with the same corrections gives', async () => {
    const original = fixture(RICH);
    const inOriginal = withParts(original, { [SHEET]: replacing(...MENDED) });
    const inAnnotated = withParts((await annotated(original)).bytes, { [SHEET]: replacing(...MENDED) });
    const [expected, found] = [await annotated(inOriginal), await annotated(inAnnotated)];
    for (const part of [
      'xl/styles.xml',
      SHEET,
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'customXml/item2.xml',
      'xl/worksheets/sheet5.xml',
      'xl/worksheets/sheet6.xml',
    ])
      expect(partText(found.bytes, part), part).toBe(partText(expected.bytes, part));
  });

  it('leave no fill and no note of ours once all is right', async () => {
    const original = fixture(RICH);
    const mended = withParts((await annotated(original)).bytes, {
      [SHEET]: replacing(...MENDED, NAMED, ...REST),
    });
    const { bytes, stderr } = await annotated(mended, '--mark-only');
    expect(stderr).toContain(': 0 ô được đánh dấu');
    expect(markedCells(await secondReader(bytes))).toEqual({});
    for (const part of [
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      '[Content_Types].xml',
    ])
      // The list of authors alone still has our name.
      expect(partText(bytes, part).replace('<author>vstbpn</author>', ''), part).toBe(
        partText(original, part),
      );
  });
});

/** What exceljs makes of a workbook: it numbers formats anew, drops parts it does not know, and authors of notes. */
async function resaved(bytes: Uint8Array, change: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = await secondReader(bytes);
  change(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('an annotated workbook that another program has saved', () => {
  const FAULTY = 'fixtures/faulty-2025.xlsx';

  it('still has its marks found by their colours, and taken back', async () => {
    const original = fixture(FAULTY);
    const first = (await annotated(original)).bytes;
    const before = await secondReader(original);
    const wrong = markedCells(await secondReader(first))['Có lỗi'] ?? [];
    expect(wrong).toEqual(expect.arrayContaining(['E7', 'D8', 'G11']));
    const mended = await resaved(first, (book) => {
      const sheet = book.getWorksheet('Có lỗi')!;
      sheet.getCell('E7').value = 2;
      sheet.getCell('D8').value = 3;
      sheet.getCell('E8').value = 2;
      sheet.getCell('G11').value = 6;
    });
    const after = await secondReader((await annotated(mended)).bytes);
    const sheet = after.getWorksheet('Có lỗi')!;
    expect(after.worksheets.map(({ name }) => name)).toEqual(['Có lỗi', 'Kết quả', 'Lỗi số liệu']);
    const marked = markedCells(after)['Có lỗi'] ?? [];
    for (const address of ['E7', 'D8', 'G11']) expect(marked, address).not.toContain(address);
    expect(marked).toEqual(
      expect.arrayContaining(wrong.filter((cell) => /^[BDFH](?:9|1[0-4])$/u.test(cell))),
    );
    before.getWorksheet('Có lỗi')!.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        const { value: _, ...look } = cellView(cell);
        expect(cellView(sheet.getCell(cell.address)), cell.address).toMatchObject(look);
        const now = sheet.getCell(cell.address);
        if (!marked.includes(cell.address)) {
          expect(now.fill ?? { pattern: 'none' }, cell.address).toMatchObject({ pattern: 'none' });
          expect(now.note, cell.address).toBeUndefined();
        } else expect(noteText(now)?.split(SEPARATOR).length, cell.address).toBe(2);
      }),
    );
  });

  it('even with fills of the sender’s own under the marks', async () => {
    const original = await resaved(fixture(FAULTY), (book) => {
      const sheet = book.getWorksheet('Có lỗi')!;
      sheet.getCell('E7').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } };
      sheet.getCell('D8').fill = { type: 'pattern', pattern: 'lightUp', fgColor: { argb: 'FF0000FF' } };
      sheet.getCell('G11').fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 5 } };
    });
    const annotatedOnce = (await annotated(original)).bytes;
    // As a person's program does that keeps what it does not know: exceljs drops the record of fills, which is put back.
    const record = 'customXml/item1.xml';
    expect(partText(annotatedOnce, record)).toContain('urn:vstbpn:marks:1');
    const put = withParts(annotatedOnce, {
      [SHEET]: replacing(
        [/(<c r="E7" s="\d+")><v>5<\/v>/u, '$1><v>2</v>'],
        [/(<c r="D8" s="\d+")><v>-1<\/v>/u, '$1><v>3</v>'],
        [/(<c r="E8" s="\d+")><v>0<\/v>/u, '$1><v>2</v>'],
        [/(<c r="G11" s="\d+")[^>]*><v>\d+<\/v>/u, '$1><v>6</v>'],
      ),
      // Numbered anew by nobody, but no longer the stylesheet that we wrote.
      'xl/styles.xml': replacing(['</styleSheet>', '<!-- saved --></styleSheet>']),
    });
    const sheet = (await secondReader((await annotated(put)).bytes)).getWorksheet('Có lỗi')!;
    const before = (await secondReader(original)).getWorksheet('Có lỗi')!;
    for (const address of ['E7', 'D8', 'G11']) {
      expect(sheet.getCell(address).fill, address).toEqual(before.getCell(address).fill);
      expect(sheet.getCell(address).note, address).toBeUndefined();
    }
  });
});
