import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as library from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { ReportJson } from '../../src/report/contract.ts';
import { ROOT, runCli } from '../support/run-cli.ts';

const XLSX = library.read(readFileSync(join(ROOT, 'fixtures/readme-2025.xlsx')), { cellStyles: true });
const sheet = (): library.WorkSheet => XLSX.Sheets[XLSX.SheetNames[0]!]!;
const written = (bookType: library.BookType): Uint8Array =>
  new Uint8Array(library.write(XLSX, { bookType, type: 'buffer' }));

async function check(content: string | Uint8Array): Promise<ReportJson> {
  const { stdout, stderr } = await runCli(['check', 'data', '--format', 'json'], {
    files: { data: content },
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

/** The verdicts without the cells they rest on: a format without sheet names calls its sheet otherwise. */
const verdicts = ({ assessments }: ReportJson): unknown =>
  assessments.map(({ plan, code, outcome, numerator, denominator }) => [
    plan,
    code,
    outcome,
    numerator,
    denominator,
  ]);

const codes = ({ diagnostics }: ReportJson): string[] => diagnostics.map(({ code }) => code).toSorted();

describe('the same table in another format', () => {
  it.each<[string, () => string | Uint8Array]>([
    ['.xls', () => written('biff8')],
    ['.xlsb', () => written('xlsb')],
    ['.ods', () => written('ods')],
    ['an HTML table', () => library.utils.sheet_to_html(sheet())],
  ])('%s gives the same verdicts and faults as .xlsx', async (_, content) => {
    const expected = await check(new Uint8Array(readFileSync(join(ROOT, 'fixtures/readme-2025.xlsx'))));
    const found = await check(content());
    expect(verdicts(found)).toEqual(verdicts(expected));
    expect(codes(found)).toEqual(codes(expected));
  });
});

const ROWS = [
  ['Năm 2025', '', '', ''],
  ['STT', 'Tên đơn vị', 'Tổng số tiến sĩ', 'Nữ tiến sĩ'],
  ['1', 'Trường THCS Ví Dụ 1', '1.000', '412'],
  ['2', 'Trường THCS Ví Dụ 2', '7', '3'],
];

const lines = (mark: string): string => ROWS.map((row) => row.join(mark)).join('\r\n');

describe('delimited text', () => {
  it.each<[string, string | Uint8Array]>([
    ['semicolons', lines(';')],
    ['commas', lines(',')],
    ['tabs', lines('\t')],
    ['UTF-8 with a mark', `\uFEFF${lines(';')}`],
    ['UTF-16', Buffer.from(`\uFEFF${lines('\t')}`, 'utf16le')],
  ])('with %s is read, its numbers being text is no fault', async (_, content) => {
    const report = await check(content);
    const phd = report.assessments.find(
      ({ numerator, denominator }) => numerator === 415 && denominator === 1007,
    );
    expect(phd?.outcome).toBe('met');
    expect(codes(report)).not.toContain('COLUMN_TEXT_NUMBERS');
    expect(codes(report)).toContain('CELL_AMBIGUOUS_NUMBER');
  });

  it('in Windows-1258 is read, and that is said of the file', async () => {
    // The encoding of Windows for Vietnamese: base letters, and tone marks of their own (0xCC 0xEC 0xD2 0xDE 0xF2).
    const marks = new Map([
      ['\u0300', 0xcc],
      ['\u0301', 0xec],
      ['\u0309', 0xd2],
      ['\u0303', 0xde],
      ['\u0323', 0xf2],
    ]);
    const letters = new Map([
      ['ă', 0xe3],
      ['â', 0xe2],
      ['đ', 0xf0],
      ['ê', 0xea],
      ['ô', 0xf4],
      ['ơ', 0xf5],
      ['ư', 0xfd],
    ]);
    const bytes = [...lines(';')].flatMap((character) => {
      const [base = '', ...rest] = character.normalize('NFD');
      const tone = rest.find((mark) => marks.has(mark));
      const letter = (base + rest.filter((mark) => mark !== tone).join('')).normalize('NFC');
      return [letters.get(letter) ?? letter.charCodeAt(0), ...(tone ? [marks.get(tone)!] : [])];
    });
    const report = await check(Uint8Array.from(bytes));
    expect(verdicts(report)).toEqual(verdicts(await check(lines(';'))));
    expect(report.inputs).toMatchObject([{ units: 2 }]);
    const said = report.diagnostics.find(({ code }) => code === 'FILE_ENCODING_ASSUMED');
    expect(said).toMatchObject({ severity: 'warning', location: { file: 'data' } });
  });
});
