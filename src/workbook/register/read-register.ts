import { atCell, diagnostic, type Diagnostic } from '../../domain/diagnostic.ts';
import type { ReportingUnit } from '../../domain/observation.ts';
import type { BoundColumn } from '../../domain/reading.ts';
import { isOwnSheetTitle } from '../../domain/own-sheet.ts';
import { cellAt, cellRef, textOf, type GridRow, type SheetPlace } from '../grid.ts';
import { findHeader, hasRole, type TableHeader } from '../header.ts';
import type { LayoutTools } from '../layout.ts';
import { UnitColumns } from '../layouts/units/unit-columns.ts';
import { UnitRows } from '../layouts/units/unit-rows.ts';
import { MergedCells } from '../merged-cells.ts';
import { mergeUnits } from '../merge-units.ts';
import type { OpenedWorkbook } from '../open.ts';
import { ARABIC } from '../row-kinds.ts';
import type { Sheet } from '../sheet.ts';
import { nameKey } from '../unit-name.ts';

/** A list of the units that should report, as it was read. */
export interface RegisterReading {
  readonly units: readonly ReportingUnit[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the units of every visible sheet that lists some: a table with one unit a row, whatever else it says of them. Null where
 * no sheet does. Rejects with the format's fault for a damaged file.
 */
export async function readRegister(
  file: string,
  workbook: OpenedWorkbook,
  tools: LayoutTools,
): Promise<RegisterReading | null> {
  const lists: RegisterReading[] = [];
  for (const { name, state, open } of workbook.sheets) {
    if (state !== 'visible') continue;
    const sheet = await open();
    if (isOwnSheetTitle(textOf(sheet.head.rows[0]?.cells[0] ?? null))) continue;
    const { header } = findHeader(tools, sheet.head, registerScore);
    const list = header && (await readList(sheet, { file, sheet: name }, header, tools));
    if (list && namesEachOnce(list.units)) lists.push(list);
  }
  if (lists.length === 0) return null;
  const merged = mergeUnits(
    lists.flatMap(({ units }) => units),
    [],
  );
  const found = lists.flatMap(({ diagnostics }) => diagnostics);
  const diagnostics = [...(workbook.encodings?.diagnostics(file) ?? []), ...found, ...merged.diagnostics];
  return { units: merged.units, diagnostics };
}

const BESIDE_NAMES = ['ordinal', 'unit_code', 'unit_kind', 'parent'] as const;

/** A column of units' names and at least one other that says which units they are. */
function registerScore(columns: readonly BoundColumn[]): number {
  const has = (role: string): boolean => columns.some((column) => hasRole(column, role));
  return has('unit_name') ? BESIDE_NAMES.filter(has).length : 0;
}

/** Not a list of people or of a year's events, in which the same units come again and again. */
function namesEachOnce(units: readonly ReportingUnit[]): boolean {
  const different = new Set(
    units.map(({ name, code, parent }) => [nameKey(name), code, parent].join('\u0000')),
  );
  return 2 * different.size >= units.length;
}

async function readList(
  sheet: Sheet,
  place: SheetPlace,
  header: TableHeader,
  tools: LayoutTools,
): Promise<RegisterReading> {
  const firstRows = sheet.head.rows.filter(({ index }) => index > header.bottom);
  const columns = new UnitColumns(header, firstRows, tools.unitKinds);
  const units = new UnitRows(tools, place, header, new MergedCells(sheet.head), firstRows);
  const diagnostics: Diagnostic[] = [];
  const nameAt = (row: number) => atCell(cellRef(place, row, columns.name));
  if (header.namesByContent !== null) {
    const path = header.columns.find(({ column }) => column === header.namesByContent)?.path ?? [];
    diagnostics.push(diagnostic('HEADER_BY_CONTENT', { header: path.join(' > ') }, nameAt(header.bottom)));
  }
  const known = new Set(
    header.columns
      .filter(({ binding }) => binding.kind === 'role' || binding.kind === 'measure')
      .map(({ column }) => column),
  );
  await sheet.rows(
    (row) => {
      if (row.index <= header.bottom) return;
      if (textOf(cellAt(row, columns.name)) === '' && saysUnit(row, columns)) {
        diagnostics.push(diagnostic('UNIT_NAME_MISSING', { values: 1 }, nameAt(row.index)));
        return;
      }
      // What stands before a blank name may be a person's.
      const cells = row.cells.filter(({ column }) => column > columns.name || known.has(column));
      units.add({ ...row, cells });
    },
    new Set(header.columns.map(({ column }) => column)),
  );
  const { reading, diagnostics: below } = units.finish();
  // What its figures come to, if it has any, is no matter of a list of units.
  const ofUnits = below.filter(({ code }) => code === 'UNIT_KIND_UNKNOWN' || code === 'ROW_NO_UNIT');
  return { units: reading?.units ?? [], diagnostics: [...diagnostics, ...ofUnits] };
}

/** Whether a row without a name is meant for a unit: it has a code, or a number and a kind or place. */
function saysUnit(row: GridRow, columns: UnitColumns): boolean {
  if (/\d/u.test(columns.text(row, 'unit_code'))) return true;
  const isNumbered = ARABIC.test(columns.text(row, 'ordinal'));
  return isNumbered && `${columns.text(row, 'unit_kind')}${columns.text(row, 'parent')}` !== '';
}
