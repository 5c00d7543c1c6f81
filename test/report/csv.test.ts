import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { assessmentsCsv, type CsvContext } from '../../src/report/csv.ts';
import { diagnosticsCsv } from '../../src/report/diagnostics-csv.ts';
import type { ReportJson } from '../../src/report/contract.ts';
import { renderJson } from '../../src/report/json.ts';
import type { AssessmentReport } from '../../src/domain/report.ts';
import { diagnostic } from '../../src/domain/diagnostic.ts';
import {
  HOSTILE,
  hostileReport,
  MET,
  renderContext,
  reportOf,
  reportOfFixtures,
  SHORT,
} from '../support/report-of.ts';

const context: CsvContext = renderContext();

const joined = (pieces: Iterable<string>): string => [...pieces].join('');

type Lines = Record<string, string>[];

function parsed(text: string, delimiter = ','): Lines {
  const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/u, ''), {
    header: true,
    delimiter,
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

const jsonOf = (report: AssessmentReport): ReportJson => JSON.parse(renderJson(report, context));

describe('assessments as CSV', () => {
  it('say what the JSON says, pooled and by unit', async () => {
    const report = await reportOfFixtures(['mixed-kinds-2025'], { byUnit: true });
    const { assessments } = jsonOf(report);
    const lines = parsed(joined(assessmentsCsv(report, context)));
    const text = (value: unknown): string => String(value ?? '');
    expect(
      lines.map(({ code, unit, outcome, percent, gap_points }) => [code, unit, outcome, percent, gap_points]),
    ).toEqual(
      assessments.map((one) => [one.code, one.unit, one.outcome, one.percent, one.gap?.points].map(text)),
    );
    expect(
      lines.map((line) => [line['numerator'], line['denominator'], line['threshold'], line['gap_by_hiring']]),
    ).toEqual(
      assessments.map((one) =>
        [one.numerator, one.denominator, one.threshold?.value, one.gap?.byHiring].map(text),
      ),
    );
    expect(lines.some(({ unit }) => unit === '') && lines.some(({ unit }) => unit !== '')).toBe(true);
    const phd = lines.find(({ code, due }) => code === 'MT3.CT4a' && due === 'true');
    expect(phd).toMatchObject({
      plan: 'hanoi-2021-2030',
      version: '1.0.0',
      period: '2025',
      milestone: 'from 2025',
    });
  });

  it('end every line with CRLF and have as many fields in each', async () => {
    const text = joined(assessmentsCsv(await reportOf({ 'a.xlsx': { Biểu: SHORT } }), context));
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    const rows = Papa.parse<string[]>(text.trimEnd(), { delimiter: ',', newline: '\r\n' }).data;
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  });

  it('open in a Vietnamese Excel: a mark, semicolons, decimal commas', async () => {
    const report = await reportOf({ 'a.xlsx': { Biểu: SHORT } });
    const text = joined(assessmentsCsv(report, { ...context, excel: true }));
    expect(text.startsWith('\uFEFFplan;version;')).toBe(true);
    const excel = parsed(text, ';');
    const plain = parsed(joined(assessmentsCsv(report, context)));
    expect(excel.map((line) => line['percent']?.replace(',', '.'))).toEqual(
      plain.map(({ percent }) => percent),
    );
    expect(plain.find(({ percent }) => percent?.includes('.'))).toBeDefined();
    expect(excel.every(({ percent, threshold }) => !`${percent}${threshold}`.includes('.'))).toBe(true);
  });

  it('cut a list of cells only where Excel could not hold it, and count the rest', async () => {
    const report = await reportOf({ 'a.xlsx': { Biểu: SHORT } });
    const many = Array.from({ length: 3_000 }, (_, index) => ({
      file: 'a.xlsx',
      sheet: `Trường ${index}`,
      row: 1,
      column: 1,
      address: 'A1',
    }));
    const wide = {
      ...report,
      plans: report.plans.map((one) => ({
        ...one,
        assessments: one.assessments.map((assessment) => ({ ...assessment, evidence: many })),
      })),
    };
    const [plain] = parsed(joined(assessmentsCsv(wide, context)));
    expect(plain!['evidence']!.split('; ')).toHaveLength(3_000);
    const [excel] = parsed(joined(assessmentsCsv(wide, { ...context, excel: true })), ';');
    const ranges = excel!['evidence']!.split('; ');
    expect(excel!['evidence']!.length).toBeLessThan(32_767);
    expect(ranges.at(-1)).toBe(`… +${3_000 - ranges.length + 1}`);
  });
});

describe('hostile texts in CSV', () => {
  const shown = (text: string): string =>
    // oxlint-disable-next-line no-control-regex
    text.replace(/[\u0000\u0007\u001B\u202E\u2066]/gu, '').replace('\uD800', '\uFFFD');

  it.each([false, true])('come back as they were, none a formula (excel: %s)', async (excel) => {
    const report = await hostileReport();
    const delimiter = excel ? ';' : ',';
    for (const text of [
      joined(assessmentsCsv(report, { ...context, excel })),
      joined(diagnosticsCsv(report, { ...context, excel })),
    ]) {
      for (const line of parsed(text, delimiter)) {
        for (const [name, field] of Object.entries(line)) {
          if (name.startsWith('gap_') && /^-\d+$/u.test(field)) continue;
          expect(field).not.toMatch(/^[=+\-@\t\r]/u);
        }
      }
      expect(text).not.toMatch(/\p{Surrogate}/u);
      expect(text).not.toMatch(/\p{Cc}(?<![\r\n])/u);
    }
    const units = new Set(
      parsed(joined(assessmentsCsv(report, { ...context, excel })), delimiter).map(({ unit }) => unit),
    );
    for (const text of HOSTILE) {
      const plain = shown(text);
      expect(units).toContain(/^[=@]/u.test(plain) ? `'${plain}` : plain);
    }
  });
});

describe('diagnostics as CSV', () => {
  it('are all there, with place, unit and both sentences', async () => {
    const extra = diagnostic('PLAN_PARTIAL', { plan: 'x' }, { kind: 'argument', name: '--plan' });
    const report = await reportOf({ 'a.xlsx': { Biểu: SHORT } }, { extra: [extra] });
    const lines = parsed(joined(diagnosticsCsv(report, renderContext('en'))));
    expect(lines.map(({ code }) => code)).toEqual(report.diagnostics.map(({ code }) => code));
    expect(lines.find(({ code }) => code === 'PLAN_PARTIAL')).toMatchObject({
      argument: "'--plan",
      file: '',
      unit: '',
    });
    expect(lines.find(({ code }) => code === 'PART_EXCEEDS_WHOLE')).toMatchObject({
      severity: 'error',
      file: 'a.xlsx',
      sheet: 'Biểu',
      cell: 'D5',
      line: '5',
      column: '4',
      unit: 'Trường THCS Ví Dụ 3',
      measures: 'phd_female',
      remedy: 'Correct the wrong one of the two.',
    });
  });

  it('are a line of names where there are none', async () => {
    const report = await reportOf({ 'a.xlsx': { Biểu: MET } });
    expect(joined(diagnosticsCsv({ ...report, diagnostics: [] }, context))).toBe(
      'severity,code,file,sheet,cell,line,column,argument,unit,measures,problem,remedy\r\n',
    );
  });

  it('come in pieces of bounded length', async () => {
    const report = await reportOf({ 'a.xlsx': { Biểu: SHORT } });
    const many = Array.from({ length: 2_000 }, () => report.diagnostics).flat();
    const pieces = [...diagnosticsCsv({ ...report, diagnostics: many }, context)];
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(40_000);
    expect(parsed(pieces.join(''))).toHaveLength(many.length);
  });
});
