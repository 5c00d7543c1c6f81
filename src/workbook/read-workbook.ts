import { atCell, diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import type { Catalogue, HeaderIndexData } from '../domain/measure.ts';
import type { Observation, ReportingUnit } from '../domain/observation.ts';
import { formatPeriod, type Period } from '../domain/period.ts';
import { Binder } from './binding.ts';
import { cellRef, type SheetGrid, type SheetPlace } from './grid.ts';
import { findHeader, hasRole, isHeader, type HeaderSearch, type TableHeader } from './header.ts';
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
  /** The periods each sheet's own titles name. */
  readonly periods: ReadonlyMap<string, readonly Period[]>;
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
    const { vocabulary } = this.#catalogue;
    const searches = new Map<string, HeaderSearch>();
    const periods = new Map<string, readonly Period[]>();
    const titles: (readonly string[])[] = [];
    for (const grid of workbook.grids) {
      if (grid.state !== 'visible') continue;
      const search = findHeader(reader, grid);
      searches.set(grid.name, search);
      if (!search.header && workbook.grids.length > 1) continue;
      const texts = titleTexts(grid, search.header?.top ?? null);
      titles.push(texts);
      periods.set(grid.name, readTitles(texts, [], vocabulary).periods);
    }
    const columns = [...searches.values()].flatMap(({ header }) => header?.columns ?? []);
    return { file, workbook, searches, periods, title: readTitles(titles.flat(), columns, vocabulary) };
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

  /** Reads the tables of a surveyed workbook for a period; sheets of another year are set aside when `ownYearOnly`. */
  read(survey: Survey, period: Period, ownYearOnly = false): WorkbookReading {
    const { file, workbook, searches, title } = survey;
    const sheets = workbook.grids.map((grid) => this.#readSheet(survey, grid, period, ownYearOnly));
    const names = workbook.grids.map(({ name }) => name);
    const missing = this.#mapping.sheets
      .filter(({ sheet }) => !searches.has(sheet))
      .map(({ sheet }) =>
        diagnostic('MAPPING_SHEET_MISSING', { sheet, sheets: names }, { kind: 'file', file }),
      );
    return {
      file,
      sheets: sheets.map(({ reading }) => reading),
      units: sheets.flatMap(({ units }) => units),
      observations: sheets.flatMap(({ observations }) => observations),
      diagnostics: [...sheets.flatMap(({ diagnostics }) => diagnostics), ...missing],
      title,
      metadata: workbook.metadata,
    };
  }

  #readSheet(survey: Survey, grid: SheetGrid, period: Period, ownYearOnly: boolean): SheetResult {
    const sheet = grid.name;
    const place = { file: survey.file, sheet };
    const search = survey.searches.get(sheet);
    if (!search) {
      return {
        ...NOTHING,
        reading: { sheet, kind: 'hidden' },
        diagnostics: [diagnostic('SHEET_HIDDEN', {}, { kind: 'sheet', ...place })],
      };
    }
    const mapped = this.#mapping.sheets.find((one) => one.sheet === sheet);
    if (!search.header || (!mapped && this.#mapping.sheets.length > 0)) {
      return { ...NOTHING, reading: { sheet, kind: 'no_table', seen: search.seen } };
    }
    const [other] = survey.periods.get(sheet) ?? [];
    if (ownYearOnly && other && other.year !== period.year) {
      const args = { period: formatPeriod(other), chosen: formatPeriod(period) };
      const said = diagnostic('SHEET_OTHER_PERIOD', args, { kind: 'sheet', ...place });
      return { ...NOTHING, reading: { sheet, kind: 'no_table', seen: [] }, diagnostics: [said] };
    }
    const changed = mapped ? checkMappedHeader(place, search.header, mapped) : [];
    if (changed.length > 0) {
      return { ...NOTHING, reading: { sheet, kind: 'no_table', seen: [] }, diagnostics: changed };
    }
    return this.#readTable(place, grid, search, search.header, period);
  }

  #readTable(
    place: SheetPlace,
    grid: SheetGrid,
    { others }: HeaderSearch,
    found: TableHeader,
    period: Period,
  ): SheetResult {
    const { header, diagnostics } = checkHeader(place, found, period);
    const end = others.find((row) => row > header.bottom) ?? null;
    const table = readUnitTable(this.#tools, place, grid, header, end);
    const nameColumn = header.columns.find((column) => hasRole(column, 'unit_name'));
    const at = (row: number, column: number) => atCell(cellRef(place, row, column));
    const noUnits =
      table.reading.units.length > 0
        ? []
        : [
            diagnostic(
              'INPUT_NO_UNITS',
              { header: nameColumn?.path.at(-1) ?? '' },
              at(header.bottom, nameColumn?.column ?? 1),
            ),
          ];
    return {
      reading: { sheet: place.sheet, kind: 'table', table: table.reading },
      units: table.reading.units,
      observations: table.observations,
      diagnostics: [
        ...diagnostics,
        ...others.map((row) =>
          diagnostic('SHEET_SECOND_TABLE', { row }, at(row, header.columns[0]?.column ?? 1)),
        ),
        ...table.diagnostics,
        ...noUnits,
      ],
    };
  }
}

interface SheetResult {
  readonly reading: SheetReading;
  readonly units: readonly ReportingUnit[];
  readonly observations: readonly Observation[];
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING = { units: [], observations: [], diagnostics: [] } as const;
