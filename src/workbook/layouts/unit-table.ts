import { atCell, diagnostic } from '../../domain/diagnostic.ts';
import { cellRef, type SheetPlace } from '../grid.ts';
import {
  findHeader,
  hasRole,
  isMeasure,
  withSuggestions,
  type HeaderSearch,
  type TableHeader,
} from '../header.ts';
import { checkHeader, checkMappedHeader } from '../header-checks.ts';
import { mappedHeader } from '../mapped-header.ts';
import type { Detection, ExtractContext, Extracted, Layout, LayoutTools } from '../layout.ts';
import { RowYears } from '../row-years.ts';
import type { Sheet } from '../sheet.ts';
import { titleTexts } from '../titles.ts';
import { MergedCells } from '../merged-cells.ts';
import { UnitRows } from './units/unit-rows.ts';

/** One row per unit, measures across: the table an office puts together from what its schools report. */
export const unitTable: Layout = {
  name: 'unit-table',
  detect(sheet, place, tools) {
    const mapped = tools.mapping.sheets.find((one) => one.sheet === place.sheet);
    const search: HeaderSearch = mapped
      ? { header: mappedHeader(tools.catalogue, mapped, sheet.head), others: [] }
      : findHeader(tools, sheet.head);
    return search.header && detected(sheet, place, tools, search, search.header);
  },
};

function detected(
  sheet: Sheet,
  place: SheetPlace,
  tools: LayoutTools,
  search: HeaderSearch,
  header: TableHeader,
): Detection {
  const told = header.columns.filter((column) => hasRole(column, 'unit_name') || isMeasure(column));
  return {
    layout: 'unit-table',
    sureness: 'likely',
    score: header.score,
    why: told.slice(0, 3).map(({ path }) => path.join(' > ')),
    top: header.top,
    columns: header.columns,
    labels: header.columns.map(({ path }) => path),
    extract: (context) => extract(sheet, place, tools, search, header, context),
  };
}

async function extract(
  sheet: Sheet,
  place: SheetPlace,
  tools: LayoutTools,
  { others }: HeaderSearch,
  found: TableHeader,
  { period }: ExtractContext,
): Promise<Extracted> {
  const mapped = tools.mapping.sheets.find((one) => one.sheet === place.sheet);
  const changed = mapped ? checkMappedHeader(place, found, mapped) : [];
  if (changed.length > 0) return { reading: null, observations: [], diagnostics: changed };
  const { header, diagnostics } = checkHeader(place, mapped ? found : withSuggestions(tools, found), period);
  const end = others.find((row) => row > header.bottom) ?? Infinity;
  const isBelow = (row: { readonly index: number }): boolean => row.index > header.bottom && row.index < end;
  const firstRows = sheet.head.rows.filter(isBelow);
  const units = new UnitRows(tools, place, header, new MergedCells(sheet.head), firstRows);
  const yearColumn = header.columns.find((column) => hasRole(column, 'period'))?.column ?? null;
  const titles = titleTexts(sheet.head, header.top);
  const years = new RowYears(place, yearColumn, period, titles, firstRows);
  await sheet.rows(
    (row) => {
      if (isBelow(row) && years.takes(row)) units.add(row);
    },
    new Set(header.columns.map(({ column }) => column)),
  );
  const { reading, observations, diagnostics: below } = units.finish();
  const at = (row: number, column: number) => atCell(cellRef(place, row, column));
  const first = header.columns[0]?.column ?? 1;
  const name = header.columns.find((column) => hasRole(column, 'unit_name'));
  const noUnits = diagnostic(
    'INPUT_NO_UNITS',
    { header: name?.path.at(-1) ?? '' },
    at(header.bottom, name?.column ?? 1),
  );
  return {
    reading,
    observations,
    diagnostics: [
      ...diagnostics,
      ...(header.namesByContent === null
        ? []
        : [
            diagnostic(
              'HEADER_BY_CONTENT',
              { header: name?.path.join(' > ') ?? '' },
              at(header.bottom, header.namesByContent),
            ),
          ]),
      ...others.map((row) => diagnostic('SHEET_SECOND_TABLE', { row }, at(row, first))),
      ...years.finish(),
      ...below,
      ...(reading?.units.length === 0 ? [noUnits] : []),
    ],
  };
}
