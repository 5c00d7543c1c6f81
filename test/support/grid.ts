import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Observation, ObservedValue } from '../../src/domain/observation.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { toExactDecimal } from '../../src/domain/rational.ts';
import type { Binding, TableReading, TitleReading, WorkbookReading } from '../../src/domain/reading.ts';
import { columnName, parseCellAddress, parseRange } from '../../src/ooxml/cell-address.ts';
import type { CellContent, GridCell, GridRow, SheetGrid } from '../../src/workbook/grid.ts';
import { NO_MAPPING, type Mapping } from '../../src/workbook/mapping.ts';
import type { OpenedWorkbook } from '../../src/workbook/open.ts';
import { WorkbookReader } from '../../src/workbook/read-workbook.ts';
import { heldEntry } from '../../src/workbook/sheet.ts';
import { shippedCatalogue } from '../plan/files.ts';

export const FILE = 'test.xlsx';
export const SHEET = 'Biểu';

interface SheetParts {
  readonly name?: string;
  readonly state?: SheetGrid['state'];
  /** The cell the first column of the first line stands in. */
  readonly at?: string;
  readonly merges?: readonly string[];
}

/**
 * A sheet written as a table: one line a row, cells between bars, `|` alone a blank row, `(hidden) |` a hidden one.
 * A cell is a number as it stands (`12`), with a format (`0.5{%}`, `45000{date}`), text with `'` before it (`'12`) or in
 * quotes that keep its spaces (`"x "`), `TRUE`, an error (`#REF!`), `{formula}` without a value, `{unreadable}`, or text.
 */
export function sheet(table: string, parts: SheetParts = {}): SheetGrid {
  const start = parseCellAddress(parts.at ?? 'A1');
  if (!start) throw new Error(`not a cell: ${parts.at}`);
  const lines = table.split('\n').filter((line) => line.includes('|'));
  const rows = lines
    .map((line, index) => gridRow(line, start.row + index, start.column))
    .filter(({ cells }) => cells.length > 0);
  const merges = (parts.merges ?? []).map((text) => {
    const range = parseRange(text);
    if (!range) throw new Error(`not a range: ${text}`);
    return range;
  });
  return { name: parts.name ?? SHEET, state: parts.state ?? 'visible', rows, merges };
}

function gridRow(line: string, row: number, firstColumn: number): GridRow {
  const [before = '', ...rest] = line.split('|');
  const texts = rest.at(-1)?.trim() === '' ? rest.slice(0, -1) : rest;
  const cells = texts.flatMap((written, index): GridCell[] => {
    const content = cellOf(written);
    return content ? [{ row, column: firstColumn + index, content }] : [];
  });
  return { index: row, hidden: before.includes('(hidden)'), cells };
}

/** What a cell written in a table holds; null for a blank one. */
export function cellOf(written: string): CellContent | null {
  const text = written.replace(/^[ \t]+|[ \t]+$/gu, '');
  if (text === '') return null;
  const number = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?:\{(%|date)\})?$/u.exec(text);
  if (number) {
    const format = number[2] === undefined ? 'plain' : number[2] === '%' ? 'percent' : 'date';
    return { kind: 'number', text: number[1] ?? '', format };
  }
  if (text === 'TRUE' || text === 'FALSE') return { kind: 'boolean', value: text === 'TRUE' };
  if (/^#[A-Z/0]+[!?]?$/u.test(text)) return { kind: 'error', shown: text };
  if (text === '{formula}') return { kind: 'uncalculated' };
  if (text === '{unreadable}') return { kind: 'unreadable' };
  if (text.startsWith("'")) return { kind: 'text', text: text.slice(1) };
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"'))
    return { kind: 'text', text: text.slice(1, -1) };
  return { kind: 'text', text };
}

export const catalogue = shippedCatalogue();
const unmapped = new WorkbookReader(catalogue, NO_MAPPING);

export interface ReadSheet {
  /** What each column was taken for, by its letter; columns of no interest are left out. */
  readonly bindings: Readonly<Record<string, string>>;
  /** By the row of the unit's name: `{ 3: 'MN Hoa Sen' }`. */
  readonly units: Readonly<Record<number, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly parents: Readonly<Record<string, string | null>>;
  /** By unit name and measure: `12`, `yes`, `38.2 ±0.05`, `-` when missing, `!` when invalid. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly sums: Readonly<Record<string, number>>;
  readonly totals: readonly string[];
  readonly sections: readonly string[];
  readonly headerRows: readonly [number, number] | null;
  /** `CODE C4`, in the order found. */
  readonly diagnostics: readonly string[];
  readonly title: TitleReading;
  readonly reading: WorkbookReading;
}

interface ReadOptions {
  readonly period?: string;
  readonly mapping?: Mapping;
  readonly file?: string;
}

/** Reads sheets as the program reads an opened workbook; the compact views are of the first table. */
export function readSheets(grids: readonly SheetGrid[], options: ReadOptions = {}): Promise<ReadSheet> {
  const workbook: OpenedWorkbook = { sheets: grids.map(heldEntry), metadata: new Map() };
  return readOpened(workbook, options);
}

export async function readOpened(workbook: OpenedWorkbook, options: ReadOptions = {}): Promise<ReadSheet> {
  const reader = options.mapping ? new WorkbookReader(catalogue, options.mapping) : unmapped;
  const survey = await reader.survey(options.file ?? FILE, workbook);
  const period = parsePeriod(options.period ?? '2025');
  if (!period) throw new Error(`not a period: ${options.period}`);
  return compact(await reader.read(survey, period));
}

/** Reads one sheet written as a table. */
export const readTable = (table: string, parts: SheetParts & ReadOptions = {}): Promise<ReadSheet> =>
  readSheets([sheet(table, parts)], parts);

function compact(reading: WorkbookReading): ReadSheet {
  const table = reading.sheets.flatMap((one) => (one.kind === 'table' ? [one.table] : []))[0];
  const names = new Map(reading.units.map(({ id, name }) => [id, name]));
  const values: Record<string, Record<string, string>> = {};
  for (const one of reading.observations) {
    const own = (values[names.get(one.unit) ?? ''] ??= {});
    own[measureKey(one)] = showValue(one.value);
  }
  return {
    bindings: table ? showBindings(table) : {},
    units: Object.fromEntries(reading.units.map(({ name, cell }) => [cell.row, name])),
    kinds: Object.fromEntries(
      reading.units.map(({ name, kind, kindSource }) => [name, `${kind} by ${kindSource}`]),
    ),
    parents: Object.fromEntries(reading.units.map(({ name, parent }) => [name, parent])),
    values,
    sums: sumsOf(reading.observations),
    totals: (table?.totals ?? []).map(({ row, label }) => `${row} ${label}`),
    sections: (table?.sections ?? []).map(({ row, label }) => `${row} ${label}`),
    headerRows: table?.headerRows ?? null,
    diagnostics: reading.diagnostics.map(codeAndCell),
    title: reading.title,
    reading,
  };
}

const measureKey = ({ measure, quarter }: Observation): string =>
  quarter === null ? measure : `${measure} Q${quarter}`;

/** The sum of every count measure over all units, as a person with a pencil would take it. */
function sumsOf(observations: readonly Observation[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const one of observations) {
    if (one.value.status !== 'count') continue;
    const key = measureKey(one);
    sums[key] = (sums[key] ?? 0) + Number(one.value.value);
  }
  return sums;
}

export function showValue(value: ObservedValue): string {
  switch (value.status) {
    case 'count':
      return String(value.value);
    case 'answer':
      return value.answer;
    case 'percent':
      return `${toExactDecimal(value.value)} ±${toExactDecimal(value.rounding)}`;
    case 'text':
      return 'text';
    case 'missing':
      return '-';
    case 'invalid':
      return '!';
  }
}

function showBindings({ columns }: TableReading): Record<string, string> {
  return Object.fromEntries(columns.map(({ column, binding }) => [columnName(column), showBinding(binding)]));
}

export function showBinding(binding: Binding): string {
  switch (binding.kind) {
    case 'role':
      return binding.role;
    case 'measure': {
      const { measure, quarter, year, span, contested } = binding;
      const when = span && (span === 'year' ? 'whole year' : `S${span}`);
      return [measure.id, quarter && `Q${quarter}`, when, year, contested && 'contested']
        .filter(Boolean)
        .join(' ');
    }
    case 'ambiguous':
      return `ambiguous: ${binding.measures.join(', ')}`;
    case 'ignored':
    case 'unknown':
      return binding.kind;
  }
}

/** `CODE C4`, or `CODE` for a diagnostic without a cell. */
export const codeAndCell = ({ code, location }: Diagnostic): string =>
  location.kind === 'cell' ? `${code} ${location.address}` : code;
