import { describe, expect, it } from 'vitest';
import type { InputReport } from '../../src/domain/report.ts';
import { readText, withSheets } from '../../src/report/summary-text.ts';
import { MET, reportOf } from '../support/report-of.ts';

const input = (file: string, ...sheets: readonly string[]): InputReport => ({
  file,
  sha256: '',
  sheets,
  units: sheets.length,
  cells: 3 * sheets.length,
});
const numbered = (count: number, name: (number: string) => string): string[] =>
  Array.from({ length: count }, (_, index) => name(String(index + 1).padStart(4, '0')));

describe('what was read', () => {
  it('names the files with a table and their sheets, in order', async () => {
    const report = await reportOf({ 'a.xlsx': { Biểu: MET } });
    const inputs = [input('b.xlsx', 'Hai'), input('no-table.xlsx'), input('a.xlsx', 'Một', 'Hai')];
    const text = readText({ ...report, inputs }, 'vi', (one) => withSheets(one, 'vi'));
    expect(text).toMatch(/^\d+ đơn vị trong tệp, 9 ô số liệu · a\.xlsx \[Một, Hai\]; b\.xlsx \[Hai\]$/u);
    expect(readText({ ...report, inputs: [input('no-table.xlsx')] }, 'en', ({ file }) => file)).not.toContain(
      '·',
    );
  });

  it('names ten files and ten sheets of each, and counts the rest as what they are', async () => {
    const report = await reportOf({ 'a.xlsx': { Biểu: MET } });
    const inputs = numbered(3_000, (number) => `${number}.xlsx`).map((file) => input(file, 'Biểu'));
    const vi = readText({ ...report, inputs }, 'vi', ({ file }) => file);
    expect(vi.endsWith('; 0010.xlsx và 2.990 tệp khác')).toBe(true);
    expect(readText({ ...report, inputs: inputs.slice(0, 11) }, 'en', ({ file }) => file)).toMatch(
      /; 0010\.xlsx and 1 more file$/u,
    );
    const many = input('a.xlsx', ...numbered(12, (number) => `T${number}`));
    expect(withSheets(many, 'vi')).toMatch(/^a\.xlsx \[T0001, .*, T0010 và 2 trang khác\]$/u);
    expect(withSheets(many, 'en')).toMatch(/T0010 and 2 more sheets\]$/u);
  });
});
