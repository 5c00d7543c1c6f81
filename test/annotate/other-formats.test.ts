import * as library from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { annotated, fixture } from './annotated.ts';
import { isOwn, markedCells, noteText, secondReader } from './second-reader.ts';

const FAULTY = 'fixtures/faulty-2025.xlsx';
const other = (bookType: library.BookType): Uint8Array =>
  new Uint8Array(library.write(library.read(fixture(FAULTY)), { bookType, type: 'buffer' }));

const CSV = [
  'Năm 2025;;;;',
  'STT;Tên đơn vị;Tổng số tiến sĩ;Nữ tiến sĩ;Ghi chú',
  '1;Trường THCS Ví Dụ 1;10;12;=1+1',
  '2;Trường THCS Ví Dụ 2;chín;3; có dấu cách ',
  '3;Trường THCS Ví Dụ 3;20;4;007',
].join('\r\n');

interface Fault {
  readonly severity: string;
  readonly location: { readonly cell?: string };
}

/** The report but for what belongs to the file. */
async function report(data: string | Uint8Array): Promise<Record<string, unknown>> {
  const { stdout } = await runCli(['check', 'data', '--format', 'json', '--by', 'unit'], { files: { data } });
  const { inputs, ...rest } = JSON.parse(stdout);
  return { ...rest, inputs: inputs.map((input: object) => ({ ...input, sha256: '' })) };
}

describe.each<[string, Uint8Array]>([
  ['.xls', other('biff8')],
  ['.ods', other('ods')],
  ['.xlsb', other('xlsb')],
])('%s, which cannot be marked itself', (_, data) => {
  /** Two headers are merged over two rows: the mark is at the first. */
  const atMerge = (address: string): string => ({ K6: 'K5', L6: 'L5' })[address] ?? address;

  it('gives a new workbook with its values and merges, the same marks, and a sentence that says so', async () => {
    const { bytes, stderr } = await annotated(data);
    expect(stderr.replaceAll('\n', ' ')).toContain(
      'Lưu ý: data không phải tệp .xlsx nên không đánh dấu thẳng được; bản sao là sổ mới chỉ chép lại giá trị các ô.',
    );
    const [copy, marked] = [
      await secondReader(bytes),
      await secondReader((await annotated(fixture(FAULTY))).bytes),
    ];
    const [sheet, same] = [copy.getWorksheet('Có lỗi')!, marked.getWorksheet('Có lỗi')!];
    // What the library that reads it makes of a cell may differ; the marks are where the report has faults.
    const faults = ((await report(data))['diagnostics'] as Fault[]).flatMap(({ severity, location }) =>
      severity === 'info' || location.cell === undefined ? [] : [atMerge(location.cell)],
    );
    expect(faults.length).toBeGreaterThan(15);
    expect(markedCells(copy)['Có lỗi']).toEqual(expect.arrayContaining(faults));
    expect(sheet.model.merges.toSorted()).toEqual(same.model.merges.toSorted());
    expect(copy.worksheets.filter(isOwn).map(({ name }) => name)).toEqual(['Kết quả', 'Lỗi số liệu']);
    for (const address of ['B7', 'E7', 'D8', 'F9', 'G9', 'H7', 'G10', 'B16']) {
      expect(sheet.getCell(address).value, address).toEqual(same.getCell(address).value);
    }
    expect(noteText(sheet.getCell('E7'))).toBe(noteText(same.getCell('E7')));
  });

  it('the copy, checked again, gives the same report', async () => {
    const { bytes } = await annotated(data);
    expect(await report(bytes)).toEqual(await report(data));
  });

  it('the copy, annotated again, is the same', async () => {
    const { bytes } = await annotated(data);
    expect(Buffer.from((await annotated(bytes)).bytes).equals(bytes)).toBe(true);
  });
});

describe('.csv', () => {
  it('gives a new workbook with its texts, marks and the sentence', async () => {
    const { bytes, stderr } = await annotated(new TextEncoder().encode(CSV), '--lang', 'en');
    expect(stderr).toContain('Note: data is no .xlsx');
    const book = await secondReader(bytes);
    const sheet = book.getWorksheet('CSV')!;
    expect(markedCells(book)).toMatchObject({ CSV: expect.arrayContaining(['D3', 'C4']) });
    expect([sheet.getCell('E3').value, sheet.getCell('E4').value, sheet.getCell('E5').value]).toEqual([
      '=1+1',
      ' có dấu cách ',
      '007',
    ]);
    expect(noteText(sheet.getCell('D3'))).toContain('[PART_EXCEEDS_WHOLE]');
  });

  it('the copy, checked again, gives the same report', async () => {
    const { bytes } = await annotated(new TextEncoder().encode(CSV));
    expect(await report(bytes)).toEqual(await report(CSV));
  });
});
