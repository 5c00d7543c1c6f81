import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/domain/diagnostic.ts';
import type { AssessmentReport } from '../../src/domain/report.ts';
import { codeOf, findingsOf } from '../../src/domain/finding.ts';
import { fingerprintsOf } from '../../src/domain/fingerprint.ts';
import { renderContext, reportOf, SHORT, SHORT_ROWS, tableOf } from '../support/report-of.ts';

const { hash } = renderContext();

/** Codes with their fingerprints, in an order of their own. */
function namesOf(report: AssessmentReport): string[] {
  const findings = findingsOf(report);
  const fingerprints = fingerprintsOf(findings, report, hash);
  return findings.map((finding, index) => `${codeOf(finding)} ${fingerprints[index]}`).toSorted();
}

const namesIn = async (table: string, file = 'a.xlsx', period = '2025'): Promise<string[]> =>
  namesOf(await reportOf({ [file]: { Biểu: table } }, { period }));

describe('fingerprints', () => {
  it('stay when rows are sorted, lines put in above, the file renamed', async () => {
    const names = await namesIn(SHORT);
    expect(new Set(names).size).toBe(5);
    expect(await namesIn(tableOf(SHORT_ROWS.toReversed()))).toEqual(names);
    expect(await namesIn(`| SỞ GIÁO DỤC |\n${SHORT}`)).toEqual(names);
    expect(await namesIn(SHORT, 'b.xlsx')).toEqual(names);
  });

  it('stay when another row is corrected or its fault is another value', async () => {
    const names = await namesIn(SHORT);
    const corrected = await namesIn(SHORT.replace('x y', '2'));
    expect(names.filter((name) => !corrected.includes(name))).toEqual([
      expect.stringMatching(/^CELL_NOT_COUNT /u),
    ]);
    expect(corrected.filter((name) => !names.includes(name))).toEqual([]);
    expect(await namesIn(SHORT.replace('-2', '-7'))).toEqual(names);
  });

  it('tell units, periods, measures, codes and plans apart', async () => {
    const names = await namesIn(SHORT);
    const renamed = await namesIn(SHORT.replace('Ví Dụ 3', 'Ví Dụ 9'));
    expect(renamed.filter((name) => !names.includes(name)).map((name) => name.split(' ')[0])).toEqual([
      'CELL_NEGATIVE',
      'PART_EXCEEDS_WHOLE',
    ]);
    const before = await namesIn(SHORT.replace('2025', '2024'), 'a.xlsx', '2024');
    expect(before.filter((name) => names.includes(name))).toEqual([]);
    const plans = ['hanoi-2021-2030', 'nam-tu-liem-2021-2025'];
    const both = namesOf(await reportOf({ 'a.xlsx': { Biểu: SHORT } }, { plans }));
    expect(both).toEqual(expect.arrayContaining(names));
    expect(both.length).toBeGreaterThan(names.length);
  });

  it('know a unit across a sheet, of its column, and of a sheet of its own', async () => {
    const across = ['| NĂM 2025 |', '| Nội dung | Trường THCS Ví Dụ 1 | Trường THCS Ví Dụ 2 |'];
    const rows = [
      '| Tổng số tiến sĩ | 4 | 5 |',
      '| Nữ tiến sĩ | 3 | 9 |',
      '| Tổng số thạc sĩ | 4 | 5 |',
      '| Nữ thạc sĩ | 4 | 9 |',
    ];
    const names = await namesIn([...across, ...rows].join('\n'));
    expect(names.length).toBeGreaterThan(1);
    expect(await namesIn([...across, ...rows.slice(2), ...rows.slice(0, 2)].join('\n'))).toEqual(names);
    const swapped = [...across, ...rows].map((line) =>
      line.replace(/\| ([^|]*) \| ([^|]*) \|$/u, '| $2 | $1 |'),
    );
    expect(await namesIn(swapped.join('\n'))).toEqual(names);
  });

  it('know a unit on every sheet that names it, in whatever order, whatever the sheet is called', async () => {
    const title = '| BÁO CÁO NĂM 2025 |';
    const phds = ['| 1 | Trường THCS Ví Dụ 1 | 10 | 9 |', '| 2 | Trường THCS Ví Dụ 2 | 10 | 8 |'];
    const masters = ['| 1 | Trường THCS Ví Dụ 1 | 10 | 19 |', '| 2 | Trường THCS Ví Dụ 2 | x y | 8 |'];
    const first = [title, '| STT | Tên đơn vị | Tổng số tiến sĩ | Nữ tiến sĩ |', ...phds].join('\n');
    const head = [title, '| STT | Tên đơn vị | Tổng số thạc sĩ | Nữ thạc sĩ |'];
    const second = async (name: string, rows: readonly string[]): Promise<string[]> =>
      namesOf(await reportOf({ 'a.xlsx': { Một: first, [name]: [...head, ...rows].join('\n') } }));
    const names = await second('Hai', masters);
    expect(names.map((name) => name.split(' ')[0])).toEqual(['CELL_NOT_COUNT', 'PART_EXCEEDS_WHOLE']);
    expect(await second('Ba', masters.toReversed())).toEqual(names);
  });

  it('fall back on file and sheet where no unit is known, and stay when rows are sorted', async () => {
    const odd = SHORT.replace('Nữ thạc sĩ |', 'Nữ thạc sĩ | Nữ trong quy hoach da hoc |').replaceAll(
      /(\d) \|$/gmu,
      '$1 | 1 |',
    );
    const names = (await namesIn(odd)).filter((name) => name.startsWith('HEADER_UNKNOWN'));
    expect(names).toHaveLength(1);
    expect(await namesIn(odd, 'b.xlsx')).not.toContain(names[0]);
    const at = (row: number) =>
      ({ kind: 'cell', file: 'a.xlsx', sheet: 'Biểu', row, column: 3, address: `C${row}` }) as const;
    const blank = (row: number) => diagnostic('PERSON_DEGREE_BLANK', { cells: row }, at(row));
    const list = async (...rows: readonly number[]) =>
      namesOf(await reportOf({ 'a.xlsx': { Biểu: SHORT } }, { extra: rows.map(blank) }));
    const two = await list(50, 60);
    expect(new Set(two).size).toBe(7);
    expect(await list(51, 58)).toEqual(two);
  });
});
