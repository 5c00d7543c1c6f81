import type { OwnClaim } from '../domain/claim.ts';
import { diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import type { Catalogue, HeaderIndexData } from '../domain/measure.ts';
import type { Observation } from '../domain/observation.ts';
import { formatPeriod, type Period } from '../domain/period.ts';
import type { SheetReading, WorkbookReading } from '../domain/reading.ts';
import { compileHeaderIndex } from './header-index.ts';
import { layoutTools } from './layout-tools.ts';
import type { LayoutTools } from './layout.ts';
import type { Mapping } from './mapping.ts';
import type { OpenedWorkbook } from './open.ts';
import { withholdPartial } from './partial-measures.ts';
import { hasTables, surveyWorkbook, type SheetSurvey, type Survey, type SurveyOutline } from './survey.ts';
import { fileUnit, onlyUnit, unitOfSheet, type NamedUnit } from './title-unit.ts';
import { limitUnits } from './unit-limit.ts';

/** Reads workbooks by one catalogue and one mapping; built once per run. */
export class WorkbookReader {
  readonly #tools: LayoutTools;
  /** Read so far, of all workbooks. */
  #units = 0;

  constructor(
    catalogue: Catalogue,
    mapping: Mapping,
    headers: HeaderIndexData = compileHeaderIndex(catalogue),
  ) {
    this.#tools = layoutTools(catalogue, mapping, headers);
  }

  /** Finds a workbook's tables. Rejects with the format's fault for a damaged file. */
  survey(file: string, workbook: OpenedWorkbook): Promise<Survey> {
    return surveyWorkbook(file, workbook, this.#tools);
  }

  /** The headers given by hand that no surveyed table has. */
  unusedHeaders(surveys: readonly SurveyOutline[]): string[] {
    return this.#tools.mapping.headers
      .map(({ header }) => header)
      .filter((header) => !surveys.some(({ mapped }) => mapped.includes(header)));
  }

  /**
   * Reads the tables of a surveyed workbook for a period; sheets of another year are set aside when `ownYearOnly`. Rejects
   * with the format's fault for a damaged file.
   */
  async read(survey: Survey, period: Period, ownYearOnly = false): Promise<WorkbookReading> {
    const { file, title, metadata, encodings } = survey;
    const results: SheetResult[] = [];
    const asked = { period, ownYearOnly, unit: commonUnit(survey) };
    for (const sheet of survey.sheets) {
      const result = await this.#readSheet(survey, sheet, asked);
      if (result.reading.kind === 'table') this.#units += result.reading.table.units.length;
      limitUnits(this.#units);
      results.push(result);
    }
    const names = survey.sheets.map(({ sheet }) => sheet);
    const seen = new Set(survey.sheets.filter(({ kind }) => kind === 'seen').map(({ sheet }) => sheet));
    const missing = this.#tools.mapping.sheets
      .filter(({ sheet }) => !seen.has(sheet))
      .map(({ sheet }) =>
        diagnostic('MAPPING_SHEET_MISSING', { sheet, sheets: names }, { kind: 'file', file }),
      );
    const readings = results.map(({ reading }) => reading);
    const whole = withholdPartial(results, this.#tools.catalogue);
    return {
      file,
      sheets: readings,
      units: readings.flatMap((reading) => (reading.kind === 'table' ? reading.table.units : [])),
      claims: results.flatMap(({ claims }) => claims),
      observations: whole.observations,
      diagnostics: [
        ...(encodings?.diagnostics(file) ?? []),
        ...survey.sheets.flatMap((one) =>
          one.kind === 'seen' && one.mergesTruncated
            ? [diagnostic('SHEET_MERGES_TRUNCATED', {}, { kind: 'sheet', file, sheet: one.sheet })]
            : [],
        ),
        ...results.flatMap(({ diagnostics }) => diagnostics),
        ...whole.diagnostics,
        ...missing,
      ],
      title,
      metadata,
    };
  }

  async #readSheet(
    survey: Survey,
    surveyed: SheetSurvey,
    { period, ownYearOnly, unit }: Asked,
  ): Promise<SheetResult> {
    const { sheet } = surveyed;
    const at = { kind: 'sheet', file: survey.file, sheet } as const;
    const nothing = (reading: SheetReading, ...diagnostics: Diagnostic[]): SheetResult => ({
      reading,
      observations: [],
      claims: [],
      diagnostics,
    });
    if (surveyed.kind !== 'seen') {
      const { kind } = surveyed;
      return nothing({ sheet, kind }, ...(kind === 'hidden' ? [diagnostic('SHEET_HIDDEN', {}, at)] : []));
    }
    const { choice, periods, texts } = surveyed;
    if (choice.kind === 'ambiguous') {
      const { layouts } = choice;
      return nothing({ sheet, kind: 'ambiguous', layouts }, diagnostic('LAYOUT_AMBIGUOUS', { layouts }, at));
    }
    const { sheets: mapped } = this.#tools.mapping;
    if (choice.kind === 'none' || (mapped.length > 0 && !mapped.some((one) => one.sheet === sheet))) {
      const others = hasTables(survey) && !survey.codeSheets.some((list) => list.sheet === sheet);
      return nothing(
        { sheet, kind: 'no_table', seen: texts },
        ...(others ? [diagnostic('SHEET_PASSED_OVER', {}, at)] : []),
      );
    }
    const [other] = periods;
    if (ownYearOnly && other && other.year !== period.year) {
      const args = { period: formatPeriod(other), chosen: formatPeriod(period) };
      return nothing({ sheet, kind: 'no_table', seen: [] }, diagnostic('SHEET_OTHER_PERIOD', args, at));
    }
    const { layout, why, extract } = choice.table;
    const {
      reading,
      observations,
      claims = [],
      diagnostics,
    } = await extract({
      period,
      unit: unitOfSheet(surveyed.unit, unit, namedUnits(survey)),
      titles: survey.titleTexts,
      codeSheets: survey.codeSheets,
    });
    if (!reading) return nothing({ sheet, kind: 'no_table', seen: [] }, ...diagnostics);
    return {
      reading: { sheet, kind: 'table', layout, why, table: reading },
      observations,
      claims,
      diagnostics,
    };
  }
}

/** What is asked of every sheet of a workbook. */
interface Asked {
  readonly period: Period;
  readonly ownYearOnly: boolean;
  /** The unit of a sheet that names none. */
  readonly unit: NamedUnit;
}

interface SheetResult {
  readonly reading: SheetReading;
  readonly observations: readonly Observation[];
  readonly claims: readonly OwnClaim[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The unit of sheets that name none: the only one named above another table, else on a cover, else by the file. */
function commonUnit(survey: Survey): NamedUnit {
  const above = namedUnits(survey);
  return onlyUnit(above.length > 0 ? above : namedUnits(survey, false)) ?? fileUnit(survey.file);
}

/** The units named above tables, or on sheets without one. */
const namedUnits = ({ sheets }: Survey, withTable = true): NamedUnit[] =>
  sheets.flatMap((one) =>
    one.kind === 'seen' && one.unit && (one.choice.kind !== 'none') === withTable ? [one.unit] : [],
  );
