import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../src/ooxml/package.ts';
import { readWorkbook } from '../../src/ooxml/workbook.ts';
import { ALL, annotated, fixture, partText, replacing, RICH, withParts } from './annotated.ts';
import { isOwn, secondReader } from './second-reader.ts';

const own = async (bytes: Uint8Array): Promise<ExcelJS.Worksheet[]> =>
  (await secondReader(bytes)).worksheets.filter(isOwn);
const names = (bytes: Uint8Array): string[] =>
  readWorkbook(openPackage(bytes)).sheets.map(({ name }) => name);
const texts = (sheet: ExcelJS.Worksheet, row: number): string[] =>
  Array.from({ length: sheet.columnCount }, (_, at) =>
    sheet
      .getRow(row)
      .getCell(at + 1)
      .text.replaceAll('\u00A0', ' '),
  );

/** The row whose first cells read so. */
function rowOf(sheet: ExcelJS.Worksheet, ...start: readonly string[]): number {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const found = texts(sheet, row);
    if (start.every((text, at) => text === '' || found[at] === text)) return row;
  }
  throw new Error(`no row ${start.join(' ')}`);
}

describe('the names of added sheets', () => {
  it('leave the sender’s own sheet of that name alone, and are of the output’s language', async () => {
    const before = names(fixture(RICH));
    expect(before).toContain('Kết quả');
    expect(names((await annotated(fixture(RICH))).bytes)).toEqual([...before, 'Kết quả (2)', 'Lỗi số liệu']);
    expect(names((await annotated(fixture(RICH), '--lang', 'en')).bytes)).toEqual([
      ...before,
      'Results',
      'Data faults',
    ]);
    expect(names((await annotated(fixture(RICH), '--mark-only')).bytes)).toEqual(before);
  });

  it('are free whatever the case of those that are there', async () => {
    const crowded = withParts(fixture(RICH), {
      'xl/workbook.xml': replacing(
        ['name="Bảng xoay"', 'name="KẾT QUẢ (2)"'],
        ['name="Danh mục"', 'name="lỗi SỐ liệu"'],
      ),
    });
    expect(names((await annotated(crowded)).bytes).slice(-2)).toEqual(['Kết quả (3)', 'Lỗi số liệu (2)']);
  });
});

describe('the first lines', () => {
  it('say tool, plan, period and what was read; neither the file nor a time', async () => {
    const { bytes } = await annotated(fixture(RICH));
    const { version } = JSON.parse((await import('node:fs')).readFileSync('package.json', 'utf8'));
    for (const [sheet, title] of [
      ['Kết quả (2)', 'Kết quả đối chiếu với kế hoạch'],
      ['Lỗi số liệu', 'Lỗi và điều cần lưu ý trong số liệu'],
    ] as const) {
      const added = (await secondReader(bytes)).getWorksheet(sheet)!;
      const lines = [1, 2, 3, 4].map((row) => texts(added, row)[0]);
      expect(lines[0]).toBe(`vstbpn ${version} · ${title}`);
      expect(lines[1]).toMatch(/^Kế hoạch: .*2021–2030.* · hanoi-2021-2030 1\.0\.0$/u);
      expect(lines[2]).toBe('Kỳ: năm 2025 (theo tiêu đề trong tệp)');
      expect(lines[3]).toBe('11 đơn vị trong tệp, 88 ô số liệu · Số liệu');
      expect(lines.join(' ')).not.toMatch(/\bdata\b|out\.xlsx|\d{1,2}:\d{2}/u);
    }
  });

  it('are the same for the same data under another name', async () => {
    const { runCli } = await import('../support/run-cli.ts');
    const other = await runCli(['check', 'khac', '--annotate', 'out.xlsm'], {
      files: { khac: fixture(RICH) },
    });
    expect(Buffer.from((await annotated(fixture(RICH))).bytes).equals(other.workbooks.get('out.xlsm')!)).toBe(
      true,
    );
  });
});

describe('the sheet of results', () => {
  it('has real numbers, in formats that show on which side of its threshold a value is', async () => {
    const sheet = (await secondReader((await annotated(fixture(RICH))).bytes)).getWorksheet('Kết quả (2)')!;
    const row = sheet.getRow(rowOf(sheet, 'MT3.CT4a'));
    expect(texts(sheet, row.number).slice(1, 4)).toEqual([
      'Nữ thạc sĩ trong tổng số thạc sĩ',
      'từ 2025',
      '≥ 60 %',
    ]);
    const [value, numerator, denominator, verdict, points, inPlace, thing, hired] = [
      5, 6, 7, 8, 9, 10, 11, 12,
    ].map((at) => row.getCell(at));
    expect([value?.value, value?.numFmt]).toEqual([0.5996, '0.00%']);
    expect([numerator?.value, denominator?.value, numerator?.numFmt]).toEqual([1499, 2500, '#,##0']);
    expect(verdict?.text).toBe('Chưa đạt');
    expect([points?.value, points?.numFmt]).toEqual([0.04, '0.00']);
    expect([inPlace?.value, hired?.value, inPlace?.numFmt]).toEqual([1, 3, '#,##0']);
    expect(thing?.value).toBe('người');
  });

  it.each(ALL)('%s: no shown number contradicts its verdict, and units sum to the whole', async (name) => {
    const [sheet] = await own((await annotated(fixture(name))).bytes);
    const pooled = new Map<string, readonly [numerator: number, denominator: number, threshold: number]>();
    const sums = new Map<string, number>();
    for (let index = 1; index <= sheet!.rowCount; index += 1) {
      const cells = texts(sheet!, index);
      const row = sheet!.getRow(index);
      // With several plans the first column is the plan's.
      const at = /^MT|^CT/u.test(cells[0] ?? '') ? 0 : 1;
      const [code, , time, limit] = cells.slice(at);
      if (!/^(?:MT\d|CT\d)/u.test(code ?? '')) continue;
      const value: unknown = row.getCell(at + 5).value;
      const number = (column: number): number => Number(row.getCell(at + column).value);
      const [, sign, threshold] = /^([≥>]) ([\d.,]+) %$/u.exec(limit ?? '') ?? [];
      const key = `${at === 1 ? cells[0] : ''} ${code} ${time}`;
      if (limit === '' && cells[at + 7] !== '' && typeof row.getCell(at + 8).value === 'number') {
        sums.set(key, (sums.get(key) ?? 0) + number(8));
        continue;
      }
      if (sign === undefined || typeof value !== 'number') continue;
      const bound = Number(threshold!.replace(',', '.'));
      if (typeof row.getCell(at + 6).value === 'number' && !pooled.has(key))
        pooled.set(key, [number(6), number(7), bound / 100]);
      const { numFmt } = row.getCell(at + 5);
      const shown = Number((value * 100).toFixed(/\.(0+)%/u.exec(numFmt)?.[1]?.length ?? 0));
      const reaches = sign === '≥' ? shown >= bound : shown > bound;
      const verdict = cells[at + 7] ?? '';
      if (verdict.startsWith('Chưa đạt')) expect(reaches, key).toBe(false);
      if (verdict === 'Đạt') expect(reaches, key).toBe(true);
    }
    for (const [key, sum] of sums) {
      const [numerator, denominator, threshold] = pooled.get(key) ?? [0, 0, 0];
      expect(sum, key).toBeCloseTo(numerator - threshold * denominator, 6);
    }
    if (name === RICH) expect([sums.size, pooled.size >= 3]).toEqual([3, true]);
  });
});

describe('both sheets', () => {
  it('freeze their header, filter below it, and print on A4 landscape with the header on each page', async () => {
    const { bytes } = await annotated(fixture(RICH));
    for (const sheet of await own(bytes)) {
      const isResults = sheet.name.startsWith('Kết quả');
      const head = isResults ? 7 : 6;
      expect(texts(sheet, head)[0]).toBe(isResults ? 'Mã' : 'Mức độ');
      expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: head }]);
      expect(sheet.autoFilter).toMatch(new RegExp(`^A${head}:${isResults ? 'O' : 'F'}\\d+$`, 'u'));
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: `${head}:${head}`,
      });
      expect(sheet.getRow(head).getCell(1).font?.bold).toBe(true);
      expect(sheet.getColumn(2).width).toBeGreaterThan(20);
    }
    const book = partText(bytes, 'xl/workbook.xml');
    expect(book.match(/_xlnm\._FilterDatabase/gu)?.length).toBe(3);
  });

  it('list every fault, the worst first, with its code and what to do', async () => {
    const { bytes } = await annotated(fixture(RICH));
    const [, faults] = await own(bytes);
    const rows = Array.from({ length: faults!.rowCount - 6 }, (_, at) => texts(faults!, at + 7));
    expect(rows.map(([severity]) => severity)).toEqual([
      ...Array(5).fill('LỖI'),
      ...Array(4).fill('CẢNH BÁO'),
      ...Array(3).fill('GHI CHÚ'),
    ]);
    expect(rows[0]?.slice(1, 4)).toEqual(['PART_EXCEEDS_WHOLE', 'Số liệu', 'H7']);
    expect(
      rows.every(([, code, , , problem, remedy]) => code !== '' && problem !== '' && remedy !== ''),
    ).toBe(true);
  });

  it('say so when nothing is wrong', async () => {
    const [, faults] = await own((await annotated(fixture('fixtures/half-year-2025.xlsx'))).bytes);
    expect(texts(faults!, faults!.rowCount)[0]).toBe('Không thấy lỗi trong số liệu.');
  });
});

describe('links', () => {
  const LINK = /<hyperlink ref="([A-Z]+\d+)" location="([^"]*)"/gu;
  const unescaped = (text: string): string =>
    text.replaceAll('&apos;', "'").replaceAll('&amp;', '&').replaceAll('&quot;', '"');

  /** What links of the added sheets lead to: a sheet and cells. */
  function links(bytes: Uint8Array): [sheet: string, range: string][] {
    const sheets = readWorkbook(openPackage(bytes)).sheets.slice(-2);
    return sheets.flatMap(({ part }) =>
      [...partText(bytes, part).matchAll(LINK)].map(([, , location = '']): [string, string] => {
        const [, sheet = '', range = ''] = /^'(.*)'!(.*)$/u.exec(unescaped(location)) ?? [];
        return [sheet.replaceAll("''", "'"), range];
      }),
    );
  }

  it.each(ALL)('%s: lead to cells of sheets that are there', async (name) => {
    const { bytes } = await annotated(fixture(name));
    const found = links(bytes);
    const present = new Set(names(bytes));
    expect(found.filter(([sheet]) => !present.has(sheet))).toEqual([]);
    expect(found.filter(([, range]) => !/^[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?$/u.test(range))).toEqual([]);
    if (name === RICH)
      expect(found).toEqual(
        expect.arrayContaining([
          ['Số liệu', 'H7'],
          ['Số liệu', 'B9'],
          ['Kết quả', 'A1'],
        ]),
      );
  });

  it('lead to a sheet whose name has spaces to spare, quotes and signs', async () => {
    const odd = withParts(fixture(RICH), {
      'xl/workbook.xml': replacing(['name="Số liệu"', 'name="Số  liệu &apos;A&apos; &amp; B "']),
    });
    const { bytes } = await annotated(odd);
    const name = "Số  liệu 'A' & B ";
    expect(names(bytes)).toContain(name);
    expect(links(bytes)).toEqual(expect.arrayContaining([[name, 'H7']]));
  });
});
