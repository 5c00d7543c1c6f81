import { describe, expect, it } from 'vitest';
import { annotateWorkbook, type AnnotateOptions } from '../../src/annotate/annotate-workbook.ts';
import { diagnostic } from '../../src/domain/diagnostic.ts';
import type { AssessmentReport } from '../../src/domain/report.ts';
import { openPackage } from '../../src/ooxml/package.ts';
import { period } from '../support/domain-builders.ts';
import { shippedCatalogue } from '../plan/files.ts';
import { annotated, fixture, partsOf, partText, RICH } from './annotated.ts';
import { noteText, secondReader } from './second-reader.ts';

const SEPARATOR = '──── vstbpn ────';

describe('notes', () => {
  it('say what is wrong, what to do and the code; what falls short, by how much and how many', async () => {
    const sheet = (await secondReader((await annotated(fixture(RICH))).bytes)).getWorksheet('Số liệu')!;
    expect(noteText(sheet.getCell('J12'))).toBe(
      `${SEPARATOR}\nLỖI [CELL_ERROR]\n“Nữ trong quy hoạch lãnh đạo, quản lý”: ô báo lỗi #REF!.\n→ Sửa công thức hoặc nhập số trực tiếp.`,
    );
    const short = noteText(sheet.getCell('E5'))?.replaceAll('\u00a0', ' ');
    expect(short).toContain('CHƯA ĐẠT · Nữ thạc sĩ trong tổng số thạc sĩ [MT3.CT4a]');
    expect(short).toContain('Giá trị: 59,96 % (1.499/2.500)');
    expect(short).toMatch(/Ngưỡng: ≥ 60 %/u);
    expect(short).toContain('Chênh lệch: thiếu 0,04 điểm %; cần thêm 1 người');
    expect(short).toContain('Riêng đơn vị này: 59,5 % (119/200)');
  });

  it('in English with --lang en', async () => {
    const { bytes } = await annotated(fixture(RICH), '--lang', 'en');
    const sheet = (await secondReader(bytes)).getWorksheet('Số liệu')!;
    expect(noteText(sheet.getCell('J12'))).toContain('[CELL_ERROR]');
    expect(noteText(sheet.getCell('E5'))).toContain('NOT MET');
  });

  it('of somebody stay above ours, with their fonts; others stay as they are', async () => {
    const before = (await secondReader(fixture(RICH))).getWorksheet('Số liệu')!;
    const { bytes } = await annotated(fixture(RICH));
    const sheet = (await secondReader(bytes)).getWorksheet('Số liệu')!;
    const [old, now] = [noteText(before.getCell('H7')), noteText(sheet.getCell('H7'))];
    expect(now).toMatch(
      /^Người Minh Họa:\nHỏi lại trường số này\.\n──── vstbpn ────\nLỖI \[PART_EXCEEDS_WHOLE\]/u,
    );
    expect(now?.startsWith(`${old}\n`)).toBe(true);
    const [plain] =
      /<comment ref="B5".*?<\/comment>/su.exec(partText(fixture(RICH), 'xl/comments1.xml')) ?? [];
    expect(plain).toContain('Đã gọi điện hỏi lại.');
    expect(partText(bytes, 'xl/comments1.xml')).toContain(plain);
    const runs = /<comment ref="H7".*?<\/comment>/su;
    const was = runs.exec(partText(fixture(RICH), 'xl/comments1.xml'))?.[0] ?? '';
    expect(runs.exec(partText(bytes, 'xl/comments1.xml'))?.[0]).toContain(
      was.slice(0, was.indexOf('</text>')),
    );
  });

  it('that stand in for a thread stay, and the thread; the fault is in the list of faults', async () => {
    const [before, after] = [fixture(RICH), (await annotated(fixture(RICH))).bytes];
    const standIn = /<comment ref="K8".*?<\/comment>/su;
    const was = standIn.exec(partText(before, 'xl/comments1.xml'))?.[0];
    expect(was).toContain('[Threaded comment]');
    expect(standIn.exec(partText(after, 'xl/comments1.xml'))?.[0]).toBe(was);
    for (const part of ['xl/threadedComments/threadedComment1.xml', 'xl/persons/person.xml']) {
      expect(partsOf(after).get(part)).toEqual(partsOf(before).get(part));
    }
    const faults = (await secondReader(after)).getWorksheet('Lỗi số liệu')!;
    const rows: string[] = [];
    faults.eachRow((row) => void rows.push(`${row.getCell(2).text} ${row.getCell(4).text}`));
    expect(rows).toContain('CELL_NOT_COUNT K8');
  });

  it('each have a shape, none twice, and the sender’s shapes are as they were', async () => {
    const [before, after] = [fixture(RICH), (await annotated(fixture(RICH))).bytes].map((bytes) =>
      partText(bytes, 'xl/drawings/vmlDrawing1.vml'),
    );
    const old = before!.slice(before!.indexOf('<v:shape '), before!.lastIndexOf('</xml>'));
    expect(after).toContain(old);
    const cells = [...after!.matchAll(/<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)<\/x:Column>/gu)].map(
      ([, row, column]) => `${row},${column}`,
    );
    const ids = [...after!.matchAll(/<v:shape [^>]*?id="([^"]+)"/gu)].map(([, id]) => id);
    expect(cells.length).toBe(14);
    expect([new Set(cells).size, new Set(ids).size]).toEqual([14, 14]);
  });
});

describe('a missing value', () => {
  it('is marked at its cell, which gets the format of its column', async () => {
    const { bytes } = await annotated(fixture(RICH));
    const cell = (await secondReader(bytes)).getWorksheet('Số liệu')!.getCell('B9');
    expect([cell.value, cell.numFmt, cell.border?.top?.style]).toEqual([null, '@', 'thin']);
    expect(noteText(cell)).toContain('[UNIT_NAME_MISSING]');
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toMatch(
      /<c r="A9"[^>]*>.*?<\/c><c r="B9" s="\d+"\/><c r="C9"/u,
    );
  });

  it('is marked also where the row is missing, within the table and behind its end', async () => {
    const at = (address: string, row: number, column: number) =>
      diagnostic(
        'UNIT_NAME_MISSING',
        { values: 1 },
        { kind: 'cell', file: 'data', sheet: 'Số liệu', row, column, address },
      );
    const report: AssessmentReport = {
      command: 'check',
      plans: [],
      period: { value: period('2025'), source: 'argument' },
      config: null,
      inputs: [],
      units: [],
      diagnostics: [at('C3', 3, 3), at('B40', 40, 2)],
    };
    const options: AnnotateOptions = {
      catalogue: shippedCatalogue(),
      language: 'vi',
      toolVersion: '1.0.0',
      what: 'short',
      addsSheets: false,
      parts: new Map([['Số liệu', 'xl/worksheets/sheet1.xml']]),
    };
    const { chunks } = await annotateWorkbook(openPackage(fixture(RICH)), report, options);
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks) parts.push(chunk);
    const bytes = new Uint8Array(Buffer.concat(parts));
    const sheet = (await secondReader(bytes)).getWorksheet('Số liệu')!;
    expect(noteText(sheet.getCell('C3'))).toContain('[UNIT_NAME_MISSING]');
    expect(noteText(sheet.getCell('B40'))).toContain('[UNIT_NAME_MISSING]');
    const xml = partText(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<dimension ref="A1:N40"/>');
    expect([...xml.matchAll(/<row r="(\d+)"/gu)].map(([, row]) => Number(row))).toEqual([
      ...Array.from({ length: 17 }, (_, index) => index + 1),
      40,
    ]);
  });
});
