import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { assess, assessUnits } from '../../src/domain/assess.ts';
import { compareDiagnostics } from '../../src/domain/diagnostic-order.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { diagnostic, type Diagnostic } from '../../src/domain/diagnostic.ts';
import { impliedAnswers } from '../../src/domain/implied-answers.ts';
import type { AssessmentReport } from '../../src/domain/report.ts';
import type { Language } from '../../src/text/language.ts';
import { NO_MAPPING } from '../../src/workbook/mapping.ts';
import { mergeUnits } from '../../src/workbook/merge-units.ts';
import { openWorkbook, type OpenedWorkbook } from '../../src/workbook/open.ts';
import { WorkbookReader } from '../../src/workbook/read-workbook.ts';
import { heldEntry } from '../../src/workbook/sheet.ts';
import { shippedPlans } from '../plan/files.ts';
import { period } from './domain-builders.ts';
import { catalogue, sheet } from './grid.ts';
import { ROOT } from './run-cli.ts';

const plans = shippedPlans(catalogue);

interface ReportOptions {
  readonly plans?: readonly string[];
  readonly period?: string;
  readonly byUnit?: boolean;
  readonly complete?: boolean;
  readonly extra?: readonly Diagnostic[];
}

/** Files by name, each a list of sheets written as tables: by name of the sheet. */
export type Files = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The report of workbooks written as tables. */
export function reportOf(files: Files, options: ReportOptions = {}): Promise<AssessmentReport> {
  const opened = Object.entries(files).map(([file, sheets]): [string, OpenedWorkbook] => {
    const grids = Object.entries(sheets).map(([name, table]) => heldEntry(sheet(table, { name })));
    return [file, { sheets: grids, metadata: new Map() }];
  });
  return report(opened, options);
}

/** The report of example workbooks. */
export async function reportOfFixtures(
  names: readonly string[],
  options: ReportOptions = {},
): Promise<AssessmentReport> {
  const opened: [string, OpenedWorkbook][] = [];
  for (const name of names) {
    const file = `fixtures/${name}.xlsx`;
    const result = await openWorkbook(readFileSync(`${ROOT}/${file}`), () => {
      throw new Error('not an .xlsx');
    });
    if (!result.ok) throw new Error(result.fault.code);
    opened.push([file, result.workbook]);
  }
  return report(opened, options);
}

async function report(
  workbooks: readonly [file: string, workbook: OpenedWorkbook][],
  options: ReportOptions,
): Promise<AssessmentReport> {
  const value = period(options.period ?? '2025');
  const reader = new WorkbookReader(catalogue, NO_MAPPING);
  const readings = [];
  for (const [file, workbook] of workbooks) {
    readings.push({ file, reading: await reader.read(await reader.survey(file, workbook), value) });
  }
  const merged = mergeUnits(
    readings.flatMap(({ reading }) => reading.units),
    readings.flatMap(({ reading }) => reading.observations),
  );
  const implied = impliedAnswers(catalogue, merged.units, merged.observations);
  const data = {
    units: merged.units,
    observations: implied.observations,
    complete: options.complete ?? false,
  };
  return {
    command: 'check',
    plans: (options.plans ?? ['hanoi-2021-2030']).map((id) => {
      const plan = plans.get(id);
      if (!plan) throw new Error(`no plan ${id}`);
      return {
        plan,
        source: 'argument',
        assessments: assess(plan, catalogue, data, value),
        byUnit: options.byUnit === true ? assessUnits(plan, catalogue, data, value) : [],
        obligations: [],
        missingMeasures: [],
      };
    }),
    period: { value, source: 'argument' },
    config: null,
    inputs: readings.map(({ file, reading }) => ({
      file,
      sha256: '0'.repeat(64),
      sheets: reading.sheets.map((one) => one.sheet),
      units: reading.units.length,
      cells: reading.observations.length,
    })),
    units: merged.units,
    diagnostics: [
      ...readings.flatMap(({ reading }) => reading.diagnostics),
      ...merged.diagnostics,
      ...implied.diagnostics,
      ...(options.extra ?? []),
    ].toSorted(compareDiagnostics),
  };
}

/** What renderers are given besides the report. */
export const renderContext = (language: Language = 'vi') => ({
  catalogue,
  language,
  toolVersion: '0.0.0',
  exitCode: 1,
  hash: (text: string): string => createHash('sha256').update(text).digest('hex'),
});

/** Texts that break formats which do not escape them. */
export const HOSTILE = [
  'b,a:d & <c>',
  "a'b!",
  'x ]]> y',
  "=cmd|' /C calc'!A0",
  '@SUM(1)',
  'two\nlines\r\nhere',
  'a|b`c`\\|d',
  '<img src=x onerror=alert(1)>',
  '**bold** [link](javascript:x)',
  '\u001B[31mred\u0007\u0000',
  'half \uD800 pair',
  'Trường 🏫 số 1',
  'abc\u202Edcb\u2066',
  '::error file=x::y',
  '%0A%25',
  '"quoted"; semi',
] as const;

/** A report whose files, sheets, units and faults bear hostile names. */
export async function hostileReport(): Promise<AssessmentReport> {
  const clean = await reportOf({ 'a.xlsx': { Biểu: SHORT } }, { byUnit: true });
  const cell = { ...clean.units[0]!.cell, file: `${HOSTILE[0]}.xlsx` };
  const at = HOSTILE.map((sheet) => ({ kind: 'cell', ...cell, sheet }) as const);
  const faults = HOSTILE.flatMap((text, index) => [
    diagnostic('HEADER_UNKNOWN', { header: text, near: [] }, at[index]!),
    diagnostic('UNIT_KIND_UNKNOWN', { unit: text }, { kind: 'file', file: `${text}.xlsx` }),
    diagnostic('CELL_NOT_COUNT', { measure: 'phd_total', shown: text }, at[index]!, ['phd_total']),
  ]);
  const named = (assessment: Assessment, index: number): Assessment => ({
    ...assessment,
    unit: HOSTILE[index % HOSTILE.length] ?? null,
    evidence: at,
  });
  return {
    ...clean,
    plans: clean.plans.map((one) => ({
      ...one,
      assessments: one.assessments.map((assessment) => ({ ...assessment, evidence: at })),
      byUnit: one.byUnit.map(named),
    })),
    inputs: HOSTILE.map((text) => ({ ...clean.inputs[0]!, file: `${text}.xlsx`, sheets: [text] })),
    units: HOSTILE.map((text, index) => ({
      ...clean.units[0]!,
      id: String(index),
      name: text,
      cell: { ...cell, row: index + 1 },
    })),
    diagnostics: faults.toSorted(compareDiagnostics),
  };
}

const HEADER = '| STT | Tên đơn vị | Tổng số tiến sĩ | Nữ tiến sĩ | Tổng số thạc sĩ | Nữ thạc sĩ |';

/** Rows of a table with two due targets: of 40 % and 60 %. */
export const tableOf = (rows: readonly string[]): string =>
  ['| BÁO CÁO NĂM 2025 |', HEADER, ...rows].join('\n');

export const SHORT_ROWS = [
  '| 1 | Trường THCS Ví Dụ 1 | 10 | 2 | 10 | 9 |',
  '| 2 | Trường THCS Ví Dụ 2 | 7 | 1 | 10 | 8 |',
  '| 3 | Trường THCS Ví Dụ 3 | 3 | 4 | -2 | 1 |',
  '| 4 | Trường THCS Ví Dụ 4 | x y | 1 | 3 | 7 |',
];

/** One target missed, one met, faults in two rows. */
export const SHORT = tableOf(SHORT_ROWS);

export const MET = tableOf(['| 1 | Trường THCS Ví Dụ 1 | 10 | 9 | 10 | 9 |']);
