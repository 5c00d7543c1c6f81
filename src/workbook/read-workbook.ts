import { atCell, diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import type { Catalogue, HeaderIndexData } from '../domain/measure.ts';
import type { Observation, ReportingUnit } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import { Binder } from './binding.ts';
import { cellRef } from './grid.ts';
import { findHeader, hasRole, isHeader, type HeaderSearch } from './header.ts';
import { checkHeader, checkMappedHeader } from './header-checks.ts';
import { readUnitTable, type UnitTableTools } from './layouts/unit-table.ts';
import type { Mapping } from './mapping.ts';
import type { OpenedWorkbook } from './open.ts';
import type { SheetReading, TitleReading, WorkbookReading } from '../domain/reading.ts';
import { RowKinds } from './row-kinds.ts';
import { Speller } from './spelling.ts';
import { compileHeaderIndex, HeaderIndex } from './header-index.ts';
import { readTitles, titleTexts } from './titles.ts';
import { UnitKinds } from './unit-kinds.ts';
import { ValueReader } from './values.ts';

/** A workbook looked over: where its tables are and what its titles say, before a period is chosen. */
export interface Survey {
  readonly file: string;
  readonly workbook: OpenedWorkbook;
  readonly searches: ReadonlyMap<string, HeaderSearch>;
  readonly title: TitleReading;
}

/** Reads workbooks by one catalogue and one mapping; built once per run. */
export class WorkbookReader {
  readonly #catalogue: Catalogue;
  readonly #mapping: Mapping;
  readonly #binder: Binder;
  readonly #tools: UnitTableTools;

  constructor(
    catalogue: Catalogue,
    mapping: Mapping,
    headers: HeaderIndexData = compileHeaderIndex(catalogue),
  ) {
    const { vocabulary } = catalogue;
    const speller = new Speller(vocabulary);
    const unitKinds = new UnitKinds(vocabulary, speller);
    this.#catalogue = catalogue;
    this.#mapping = mapping;
    this.#binder = new Binder(catalogue, new HeaderIndex(headers), speller);
    this.#tools = {
      catalogue,
      values: new ValueReader(vocabulary),
      rowKinds: new RowKinds(vocabulary, unitKinds),
      unitKinds,
    };
  }

  survey(file: string, workbook: OpenedWorkbook): Survey {
    const reader = { catalogue: this.#catalogue, binder: this.#binder, mapping: this.#mapping };
    const searches = new Map<string, HeaderSearch>();
    const titles: string[] = [];
    for (const grid of workbook.grids) {
      if (grid.state !== 'visible') continue;
      const search = findHeader(reader, grid);
      searches.set(grid.name, search);
      if (search.header || workbook.grids.length === 1)
        titles.push(...titleTexts(grid, search.header?.top ?? null));
    }
    const columns = [...searches.values()].flatMap(({ header }) => header?.columns ?? []);
    return { file, workbook, searches, title: readTitles(titles, columns, this.#catalogue.vocabulary) };
  }

  /** The headers given by hand that no surveyed table has. */
  unusedHeaders(surveys: readonly Survey[]): string[] {
    const paths = surveys.flatMap(({ searches }) =>
      [...searches.values()].flatMap(({ header }) => header?.columns.map(({ path }) => path) ?? []),
    );
    return this.#mapping.headers
      .map(({ header }) => header)
      .filter((header) => !paths.some((path) => isHeader(path, header)));
  }

  /** Reads every table of a surveyed workbook for a period. */
  read({ file, workbook, searches, title }: Survey, period: Period): WorkbookReading {
    const sheets: SheetReading[] = [];
    const units: ReportingUnit[] = [];
    const observations: Observation[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const grid of workbook.grids) {
      const search = searches.get(grid.name);
      if (!search) {
        sheets.push({ sheet: grid.name, kind: 'hidden' });
        continue;
      }
      if (!search.header) {
        sheets.push({ sheet: grid.name, kind: 'no_table', seen: search.seen });
        continue;
      }
      const place = { file, sheet: grid.name };
      const mapped = this.#mapping.sheets.find(({ sheet }) => sheet === grid.name);
      const changed = mapped ? checkMappedHeader(place, search.header, mapped) : [];
      const checked = checkHeader(place, search.header, period);
      const end = search.others.find((row) => row > checked.header.bottom) ?? null;
      const table = readUnitTable(this.#tools, place, grid, checked.header, end);
      for (const row of search.others) {
        const at = atCell(cellRef(place, row, checked.header.columns[0]?.column ?? 1));
        diagnostics.push(diagnostic('SHEET_SECOND_TABLE', { row }, at));
      }
      diagnostics.push(...changed, ...checked.diagnostics, ...table.diagnostics);
      if (table.reading.units.length === 0) {
        const nameColumn = checked.header.columns.find((column) => hasRole(column, 'unit_name'));
        const at = cellRef(place, checked.header.bottom, nameColumn?.column ?? 1);
        diagnostics.push(diagnostic('INPUT_NO_UNITS', { header: nameColumn?.path.at(-1) ?? '' }, atCell(at)));
      }
      if (changed.length === 0) {
        units.push(...table.reading.units);
        observations.push(...table.observations);
      }
      sheets.push({ sheet: grid.name, kind: 'table', table: table.reading });
    }
    for (const sheet of this.#mapping.sheets) {
      if (searches.has(sheet.sheet)) continue;
      const names = workbook.grids.map(({ name }) => name);
      diagnostics.push(
        diagnostic('MAPPING_SHEET_MISSING', { sheet: sheet.sheet, sheets: names }, { kind: 'file', file }),
      );
    }
    return { file, sheets, units, observations, diagnostics, title, metadata: workbook.metadata };
  }
}
