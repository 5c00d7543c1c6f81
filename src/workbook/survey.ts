import { isOwnSheetTitle } from '../domain/own-sheet.ts';
import type { Period } from '../domain/period.ts';
import type { TitleReading } from '../domain/reading.ts';
import { chooseLayout, type Choice } from './choose-layout.ts';
import { textOf, type SheetGrid, type SheetPlace } from './grid.ts';
import { isHeader } from './header.ts';
import { headerLikeTexts } from './header-like.ts';
import type { Detection, LayoutTools } from './layout.ts';
import { isCodeSheetName, readCodeSheet, type CodeSheet } from './layouts/staff/code-sheets.ts';
import { StaffColumns } from './layouts/staff/staff-columns.ts';
import type { OpenedWorkbook } from './open.ts';
import { titleUnit, type NamedUnit } from './title-unit.ts';
import { yearOfRows } from './row-years.ts';
import { readTitles, titleTexts } from './titles.ts';

/** A sheet looked over: its table and what stands above it, or why it is not read. */
export type SheetSurvey<Table = Detection> =
  | { readonly sheet: string; readonly kind: 'hidden' | 'not_asked' | 'own' }
  | {
      readonly sheet: string;
      readonly kind: 'seen';
      readonly choice: Choice<Table>;
      readonly mergesTruncated: boolean;
      /** The periods its own titles name. */
      readonly periods: readonly Period[];
      /** Named above its table, or on it where it is a cover. */
      readonly unit: NamedUnit | null;
      /** The texts of its most header-like row, where it has no table; never of a row below a header of names. */
      readonly texts: readonly string[];
    };

/** What a survey says, without the cells it was made from and all that hangs on them: thousands can be held. */
export interface SurveyOutline {
  readonly file: string;
  readonly sheets: readonly SheetSurvey<Pick<Detection, 'layout'>>[];
  readonly title: TitleReading;
  readonly metadata: ReadonlyMap<string, string>;
  /** The headers given by hand that its tables have. */
  readonly mapped: readonly string[];
}

/** A workbook looked over: where its tables are and what its titles say, before a period is chosen. */
export interface Survey extends SurveyOutline {
  readonly sheets: readonly SheetSurvey[];
  /** The texts that stand above its tables, and on a cover sheet before them. */
  readonly titleTexts: readonly string[];
  /** Its code-list sheets, hidden ones too. */
  readonly codeSheets: readonly CodeSheet[];
  readonly encodings: OpenedWorkbook['encodings'];
}

/** Looks at every visible sheet, or at those a person named. Rejects with the format's fault for a damaged file. */
export async function surveyWorkbook(
  file: string,
  workbook: OpenedWorkbook,
  tools: LayoutTools,
): Promise<Survey> {
  const { vocabulary } = tools.catalogue;
  const { only } = tools.mapping;
  const sheets: SheetSurvey[] = [];
  const titles: (readonly string[])[] = [];
  const rowYears: (Period | null)[] = [];
  const cover: string[] = [];
  for (const { name, state, open } of workbook.sheets) {
    const isAsked = only.length === 0 ? state === 'visible' : only.includes(name);
    if (!isAsked) {
      sheets.push({ sheet: name, kind: only.length === 0 ? 'hidden' : 'not_asked' });
      continue;
    }
    const place: SheetPlace = { file, sheet: name };
    const sheet = await open();
    const first = sheet.head.rows[0]?.cells[0] ?? null;
    if (isOwnSheetTitle(textOf(first))) {
      sheets.push({ sheet: name, kind: 'own' });
      continue;
    }
    const choice = chooseLayout(sheet, place, tools);
    const top = choice.kind === 'found' ? choice.table.top : null;
    const texts = titleTexts(sheet.head, top);
    const isRead = choice.kind !== 'none' || workbook.sheets.length === 1;
    const isFirst = titles.length === 0;
    const covers = !isRead && isFirst && isCover(sheet.head);
    if (choice.kind === 'found') rowYears.push(yearOfRows(sheet.head, choice.table));
    if (isRead) titles.push(texts);
    else if (covers) cover.push(...titleTexts(sheet.head, Infinity));
    sheets.push({
      sheet: name,
      kind: 'seen',
      choice,
      mergesTruncated: sheet.mergesTruncated ?? false,
      periods: isRead ? readTitles(texts, [], vocabulary).periods : [],
      unit: top === null && !covers ? null : titleUnit(sheet.head, top ?? Infinity, place, tools),
      texts: choice.kind === 'none' ? headerLikeTexts(new StaffColumns(tools).withoutPeople(sheet.head)) : [],
    });
  }
  const codeSheets: CodeSheet[] = [];
  for (const { open } of workbook.sheets.filter((entry) => isCodeSheetName(entry.name))) {
    const codes = readCodeSheet((await open()).head);
    if (codes) codeSheets.push(codes);
  }
  const tables = tablesOf({ sheets });
  const columns = tables.flatMap((table) => table.columns);
  const labels = tools.mapping.headers.length > 0 ? tables.flatMap((table) => table.labels) : [];
  const own = readTitles(titles.flat(), columns, vocabulary);
  const isNamed = own.periods.length > 0 || cover.length === 0;
  return {
    file,
    sheets,
    title: withRowYear(
      isNamed ? own : readTitles([...cover, ...titles.flat()], columns, vocabulary),
      rowYears,
    ),
    titleTexts: [...cover, ...titles.flat()],
    codeSheets,
    metadata: workbook.metadata,
    mapped: tools.mapping.headers
      .map(({ header }) => header)
      .filter((header) => labels.some((path) => isHeader(path, header))),
    encodings: workbook.encodings,
  };
}

/** Where no title or header names a period, the one year that the rows of all tables say of themselves does. */
function withRowYear(title: TitleReading, years: readonly (Period | null)[]): TitleReading {
  const [first] = years;
  const isOne = first && years.every((year) => year?.year === first.year);
  return isOne && title.periods.length === 0
    ? { ...title, periods: [first], periodFrom: 'header', dated: null }
    : title;
}

const COVER_ROWS = 40;

/** A sheet before the tables that is nothing but lines of text: its titles are those of all that do not name their own. */
const isCover = ({ rows }: SheetGrid): boolean =>
  rows.length <= COVER_ROWS && rows.every(({ cells }) => cells.length <= 2);

/** Whether any table was found. */
export const hasTables = ({ sheets }: Pick<SurveyOutline, 'sheets'>): boolean =>
  sheets.some((sheet) => sheet.kind === 'seen' && sheet.choice.kind === 'found');

/** The tables found in a surveyed workbook. */
export const tablesOf = <Table>({ sheets }: { readonly sheets: readonly SheetSurvey<Table>[] }): Table[] =>
  sheets.flatMap((sheet) =>
    sheet.kind === 'seen' && sheet.choice.kind === 'found' ? [sheet.choice.table] : [],
  );

export function outlineOf({ file, sheets, title, metadata, mapped }: Survey): SurveyOutline {
  return { file, sheets: sheets.map(sheetOutline), title, metadata, mapped };
}

function sheetOutline(sheet: SheetSurvey): SurveyOutline['sheets'][number] {
  if (sheet.kind !== 'seen') return sheet;
  const { choice, ...rest } = sheet;
  return choice.kind === 'found'
    ? { ...rest, choice: { kind: 'found', table: { layout: choice.table.layout } } }
    : { ...rest, choice };
}
