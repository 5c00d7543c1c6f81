import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/domain/diagnostic.ts';
import type { AssessmentReport } from '../../src/domain/report.ts';
import { junitPieces } from '../../src/report/junit.ts';
import { faultsOfJunit, parseXml, type XmlElement } from '../support/junit-rules.ts';
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

const renderJunit = (...of: Parameters<typeof junitPieces>): string => [...junitPieces(...of)].join('');

const context = renderContext('en');
const suitesOf = (report: AssessmentReport): readonly XmlElement[] =>
  parseXml(renderJunit(report, context)).children;
const named = (elements: readonly XmlElement[], name: string): XmlElement => {
  const found = elements.find(({ attributes }) => attributes['name']?.startsWith(name));
  if (!found) throw new Error(`no ${name} among ${elements.map(({ attributes }) => attributes['name'])}`);
  return found;
};
const resultOf = ({ children }: XmlElement): XmlElement | undefined =>
  children.find(({ name }) => name !== 'system-out');
const outOf = ({ children }: XmlElement): string =>
  children.find(({ name }) => name === 'system-out')?.text ?? '';

const empty = async (): Promise<AssessmentReport> => ({
  ...(await reportOf({ 'a.xlsx': { Biểu: MET } })),
  plans: [],
  inputs: [],
  units: [],
  diagnostics: [],
});

describe('JUnit XML', () => {
  it('keeps the schema and its own counts, in both languages', async () => {
    const reports = [
      await reportOf(
        { 'a.xlsx': { Biểu: SHORT } },
        { byUnit: true, plans: ['hanoi-2021-2030', 'hanoi-2023'] },
      ),
      await reportOf({ 'a.xlsx': { Biểu: MET } }),
      await reportOfFixtures(['faulty-2025', 'staff-faulty-2025', 'sideways-faulty-2025']),
      await hostileReport(),
      await empty(),
    ];
    for (const report of reports) {
      for (const language of ['vi', 'en'] as const) {
        expect(faultsOfJunit(renderJunit(report, renderContext(language)))).toEqual([]);
      }
    }
  });

  it('has a suite for a plan, with a test case for each due milestone', async () => {
    const report = await reportOf({ 'a.xlsx': { Biểu: SHORT } });
    const [suite] = suitesOf(report);
    expect(suite?.attributes['name']).toBe('hanoi-2021-2030@1.0.0');
    const due = report.plans[0]?.assessments.filter((one) => one.due) ?? [];
    expect(suite?.children).toHaveLength(due.length);
    const missed = named(suite?.children ?? [], 'MT3.CT4b');
    expect(missed.attributes['classname']).toBe('hanoi-2021-2030');
    expect(resultOf(missed)).toMatchObject({
      name: 'failure',
      attributes: { type: 'TARGET_MISSED', message: expect.stringContaining('17.6% (3/17)') },
      text: 'a.xlsx · Biểu!C3:C4\na.xlsx · Biểu!D3:D4',
    });
    const met = named(suite?.children ?? [], 'MT3.CT4a');
    expect(resultOf(met)).toBeUndefined();
    expect(outOf(met)).toContain('85% (17/20)');
    const silent = named(suite?.children ?? [], 'MT3.CT3');
    expect(resultOf(silent)).toMatchObject({
      name: 'skipped',
      attributes: { message: 'No data; ≥ 85% (2025)' },
    });
  });

  it('has a suite for a file, with a test case for each unit: its errors with their cells, the rest as output', async () => {
    const report = await reportOf({ 'in/a.xlsx': { Biểu: SHORT } }, { byUnit: true });
    const suite = named(suitesOf(report), 'in/a.xlsx');
    expect(suite.children.map(({ attributes }) => attributes['name'])).toEqual([
      'The file as a whole',
      ...[1, 2, 3, 4].map((number) => `Trường THCS Ví Dụ ${number}`),
    ]);
    expect(new Set(suite.children.map(({ attributes }) => attributes['file']))).toEqual(
      new Set(['in/a.xlsx']),
    );
    const [, first, , third] = suite.children;
    if (!first || !third) throw new Error('cases missing');
    // Its own share is below the threshold, and fails nothing.
    expect(resultOf(first)).toBeUndefined();
    expect(outOf(first)).toContain('MT3.CT4b: 20% (2/10) · Not met');
    const error = resultOf(third);
    expect(error?.name).toBe('error');
    expect(error?.attributes['type']).toBe('PART_EXCEEDS_WHOLE');
    expect(error?.attributes['message']).toMatch(/^Biểu!D5: .*\(\+1\)$/u);
    expect(error?.text.split('\n').map((line) => line.slice(0, 30))).toEqual([
      '[PART_EXCEEDS_WHOLE] Biểu!D5: ',
      '[CELL_NEGATIVE] Biểu!E5: "Hold',
    ]);
  });

  it('says what is of a file, of a file that was not read, and of the run, in test cases of their own', async () => {
    const report = await reportOf(
      { 'a.xlsx': { Biểu: MET } },
      {
        extra: [
          diagnostic('INPUT_MISSING', {}, { kind: 'file', file: 'gone.xlsx' }),
          diagnostic('PERIOD_IGNORED', { text: '2021-2030' }, { kind: 'file', file: 'a.xlsx' }),
          diagnostic('PLAN_PARTIAL', { plan: 'p' }, { kind: 'argument', name: '--plan' }),
        ],
      },
    );
    const suites = suitesOf(report);
    expect(suites.map(({ attributes }) => attributes['name'])).toEqual([
      'hanoi-2021-2030@1.0.0',
      'a.xlsx',
      'gone.xlsx',
      'vstbpn',
    ]);
    expect(outOf(named(named(suites, 'a.xlsx').children, 'The file'))).toMatch(/^NOTE \[PERIOD_IGNORED\]/u);
    const gone = named(suites, 'gone.xlsx').children;
    expect(gone).toHaveLength(1);
    expect(gone[0] && resultOf(gone[0])?.attributes['type']).toBe('INPUT_MISSING');
    expect(outOf(named(named(suites, 'vstbpn').children, '--plan'))).toContain('[PLAN_PARTIAL]');
  });

  it('tells units of one name apart', async () => {
    const report = await reportOf({ 'a.xlsx': { Biểu: SHORT } });
    const [first, second, third, fourth] = report.units;
    if (!first || !second || !third || !fourth) throw new Error('units missing');
    const units = [
      { ...first, name: 'A', code: 'c1' },
      { ...second, name: 'A', parent: 'P' },
      { ...third, name: 'A', parent: null, code: null },
      { ...fourth, name: 'B' },
    ];
    const names = named(suitesOf({ ...report, units }), 'a.xlsx').children.map(
      ({ attributes }) => attributes['name'],
    );
    expect(names.slice(1)).toEqual(['A (Biểu!B5)', 'A (P)', 'A (c1)', 'B']);
  });

  it('holds hostile names whole, but for what XML cannot hold or acts on a terminal', async () => {
    const suite = named(suitesOf(await hostileReport()), 'b,a:d & <c>.xlsx');
    const names = suite.children.map(({ attributes }) => attributes['name']);
    for (const text of [
      'b,a:d & <c>',
      "a'b!",
      'x ]]> y',
      'two lines here',
      'Trường 🏫 số 1',
      'abcdcb',
      '"quoted"; semi',
    ]) {
      expect(names).toContain(text);
    }
    expect(suite.children).toHaveLength(HOSTILE.length + 1);
    expect(suite.attributes['file']).toBe('b,a:d & <c>.xlsx');
  });

  it('is the same for files in another order, and has the same cases and results for sorted rows', async () => {
    const files = { 'a.xlsx': { Biểu: SHORT }, 'b.xlsx': { Biểu: MET.replace('Ví Dụ 1', 'Ví Dụ 9') } };
    const there = await reportOf(files, { byUnit: true });
    const back = await reportOf(Object.fromEntries(Object.entries(files).toReversed()), { byUnit: true });
    expect(renderJunit(back, context)).toBe(renderJunit(there, context));
    const sorted = await reportOf({ 'a.xlsx': { Biểu: tableOf(SHORT_ROWS.toReversed()) } });
    const shape = (report: AssessmentReport) =>
      suitesOf(report).map(({ children }) =>
        children.map((one) => [one.attributes['name'], resultOf(one)?.attributes['type']]),
      );
    expect(shape(sorted)).toEqual(shape(await reportOf({ 'a.xlsx': { Biểu: SHORT } })));
  });

  it('comes in pieces of bounded length', async () => {
    const rows = Array.from(
      { length: 3_000 },
      (_, at) => `| ${at} | Trường THCS Ví Dụ ${at} | 10 | -1 | 10 | 9 |`,
    );
    const pieces = [...junitPieces(await reportOf({ 'a.xlsx': { Biểu: tableOf(rows) } }), context)];
    expect(pieces.length).toBeGreaterThan(10);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(40_000);
    expect(faultsOfJunit(pieces.join(''))).toEqual([]);
  });
});
