import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/domain/diagnostic.ts';
import type { AssessmentReport } from '../../src/domain/report.ts';
import { sarifPieces } from '../../src/report/sarif.ts';
import {
  HOSTILE,
  MET,
  SHORT,
  SHORT_ROWS,
  hostileReport,
  renderContext,
  reportOf,
  reportOfFixtures,
  tableOf,
} from '../support/report-of.ts';
import { sarifRun, type SarifRun } from '../support/sarif-rules.ts';

const renderSarif = (...of: Parameters<typeof sarifPieces>): string => [...sarifPieces(...of)].join('');

const context = renderContext('en');
const runOf = (report: AssessmentReport): SarifRun => sarifRun(renderSarif(report, context));
const short = () => reportOf({ 'số liệu/b,a:d & <c>.xlsx': { "Biểu 'a'!": SHORT } });

describe('SARIF', () => {
  it('keeps the rules of the schema, in both languages', async () => {
    const met = await reportOf({ 'a.xlsx': { Biểu: MET } });
    const reports = [
      await short(),
      met,
      await reportOfFixtures(['faulty-2025', 'staff-faulty-2025', 'sideways-faulty-2025']),
      await hostileReport(),
      { ...met, plans: [], inputs: [], units: [], diagnostics: [] },
    ];
    for (const report of reports) {
      for (const language of ['vi', 'en'] as const) {
        const run = sarifRun(renderSarif(report, renderContext(language)));
        expect(run.tool.driver.language).toBe(language);
      }
    }
    expect(runOf(met).results).toEqual([]);
  });

  it('has a result for a cell: its row as a line, its column, its name, and the path as a relative reference', async () => {
    const results = runOf(await short()).results;
    expect(results.find(({ ruleId }) => ruleId === 'CELL_NEGATIVE')).toMatchObject({
      level: 'error',
      message: {
        text: expect.stringMatching(/^Biểu 'a'!!E5: "Holders of a master's degree": -2 is negative\./u),
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 's%E1%BB%91%20li%E1%BB%87u/b%2Ca%3Ad%20%26%20%3Cc%3E.xlsx' },
            region: { startLine: 5, startColumn: 5 },
          },
          logicalLocations: [{ name: 'E5', fullyQualifiedName: "Biểu 'a'!!E5", kind: 'cell' }],
        },
      ],
    });
  });

  it('has a result for a due target that is missed, at the first of its cells, and none for one that is met', async () => {
    const run = runOf(await short());
    const targets = run.results.filter(({ ruleId }) => ruleId.includes('/'));
    expect(targets).toHaveLength(1);
    expect(targets[0]).toMatchObject({
      ruleId: 'hanoi-2021-2030/MT3.CT4b',
      level: 'error',
      message: { text: expect.stringContaining('17.6% (3/17)') },
      locations: [
        {
          physicalLocation: { region: { startLine: 3, startColumn: 3 } },
          logicalLocations: [
            { name: 'C3:C4', kind: 'range' },
            { name: 'D3:D4', kind: 'range' },
          ],
        },
      ],
    });
  });

  it('describes each rule in the language of the run', async () => {
    const rules = sarifRun(renderSarif(await short(), renderContext('vi'))).tool.driver.rules;
    expect(rules.map(({ id }) => id)).toEqual([
      'CELL_NEGATIVE',
      'CELL_NOT_COUNT',
      'PART_EXCEEDS_WHOLE',
      'hanoi-2021-2030/MT3.CT4b',
    ]);
    expect(rules[0]).toEqual({
      id: 'CELL_NEGATIVE',
      shortDescription: { text: 'Số âm' },
      fullDescription: { text: 'Ô của một số đếm có số âm. Giá trị không được dùng.' },
      help: {
        text: 'Ô của một số đếm có số âm. Giá trị không được dùng. Ví dụ: so-lieu.xlsx · Tổng hợp!F15: “Nữ có trình độ tiến sĩ”: -2 là số âm. Cách sửa: Nhập số không âm.',
      },
      defaultConfiguration: { level: 'error' },
    });
    expect(rules[3]?.shortDescription.text).toBe('Nữ tiến sĩ trong tổng số tiến sĩ');
    expect(rules[3]?.help.text).toMatch(/^Ngưỡng: .*≥ 40 % \(2025\)/u);
  });

  it('gives what is of a sheet, a file, a plan file or the run a file and a line all the same', async () => {
    const report = await reportOf(
      { 'b.xlsx': { Biểu: MET } },
      {
        extra: [
          diagnostic('PLAN_PARTIAL', { plan: 'p' }, { kind: 'argument', name: '--plan' }),
          diagnostic('SHEET_HIDDEN', {}, { kind: 'sheet', file: 'b.xlsx', sheet: 'Ẩn' }),
          diagnostic('PLAN_TOLERANCE', { code: 'A' }, { kind: 'text', file: 'p.yaml', line: 7, column: 3 }),
          diagnostic('INPUT_MISSING', {}, { kind: 'file', file: 'a.xlsx' }),
        ],
      },
    );
    const places = runOf(report).results.map(({ ruleId, level, locations: [at] }) => [
      ruleId,
      level,
      at?.physicalLocation?.artifactLocation.uri,
      at?.physicalLocation?.region.startLine,
      at?.logicalLocations?.[0]?.kind,
    ]);
    expect(places).toEqual([
      ['INPUT_MISSING', 'error', 'a.xlsx', 1, undefined],
      ['PLAN_TOLERANCE', 'error', 'p.yaml', 7, undefined],
      ['PLAN_PARTIAL', 'note', 'b.xlsx', 1, 'argument'],
      ['SHEET_HIDDEN', 'note', 'b.xlsx', 1, 'sheet'],
    ]);
  });

  it('says whether the check was done', async () => {
    const report = await reportOf({ 'a.xlsx': { Biểu: MET } });
    const invocation = (exitCode: number) =>
      sarifRun(renderSarif(report, { ...context, exitCode })).invocations[0];
    expect(invocation(1)).toEqual({ executionSuccessful: true, exitCode: 1 });
    expect(invocation(3)).toEqual({ executionSuccessful: false, exitCode: 3 });
  });

  it('holds hostile names, none of which makes a link, a scheme or a half character', async () => {
    const json = renderSarif(await hostileReport(), context);
    const run = sarifRun(json);
    expect(json).not.toMatch(/\\u001b|\\ud800|\u202E/iu);
    const texts = [
      ...run.results.map(({ message }) => message),
      ...run.tool.driver.rules.map(({ help }) => help),
    ];
    expect(texts.filter(({ text }) => text.includes(']('))).toEqual([]);
    expect(run.results.filter(({ ruleId }) => ruleId === 'CELL_NOT_COUNT')).toHaveLength(HOSTILE.length);
    const uris = run.results.map(({ locations }) => locations[0]?.physicalLocation?.artifactLocation.uri);
    expect(uris).toContain('%3A%3Aerror%20file%3Dx%3A%3Ay.xlsx');
  });

  it('is the same for files in another order; sorting rows makes no new alert', async () => {
    const files = { 'a.xlsx': { Biểu: SHORT }, 'b.xlsx': { Biểu: MET.replace('Ví Dụ 1', 'Ví Dụ 9') } };
    const back = await reportOf(Object.fromEntries(Object.entries(files).toReversed()));
    expect(renderSarif(back, context)).toBe(renderSarif(await reportOf(files), context));
    const names = (report: AssessmentReport) =>
      runOf(report)
        .results.map(({ ruleId, partialFingerprints }) => `${ruleId} ${partialFingerprints['vstbpn/v1']}`)
        .toSorted();
    const sorted = await reportOf({ 'a.xlsx': { Biểu: tableOf(SHORT_ROWS.toReversed()) } });
    expect(names(sorted)).toEqual(names(await reportOf({ 'a.xlsx': { Biểu: SHORT } })));
  });

  it('comes in pieces of bounded length', async () => {
    const rows = Array.from(
      { length: 2_000 },
      (_, at) => `| ${at} | Trường THCS Ví Dụ ${at} | 10 | -1 | 10 | 9 |`,
    );
    const pieces = [...sarifPieces(await reportOf({ 'a.xlsx': { Biểu: tableOf(rows) } }), context)];
    expect(pieces.length).toBeGreaterThan(10);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(100_000);
    expect(sarifRun(pieces.join('')).results).toHaveLength(2_000);
  });
});
