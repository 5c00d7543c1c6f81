import { diagnostic, type Diagnostic, type DiagnosticLocation } from '../../domain/diagnostic.ts';
import type { CodedRole, CodeList, Mark, StaffRole } from '../../domain/staff.ts';
import { cellAt, textOf, type GridRow, type SheetGrid, type SheetPlace } from '../grid.ts';
import type { Detection, ExtractContext, Extracted, Layout, LayoutTools } from '../layout.ts';
import { isColumnNumbers, LabelWords } from '../row-kinds.ts';
import { RowYears } from '../row-years.ts';
import type { Sheet } from '../sheet.ts';
import { titleTexts } from '../titles.ts';
import { legendFor, listOfSheet } from './staff/code-sheets.ts';
import { ClosingLines } from './staff/staff-closing.ts';
import { StaffCells } from './staff/staff-cells.ts';
import { nameColumn, roleOf, StaffColumns, type StaffHeader } from './staff/staff-columns.ts';
import { aspectsOf, isCountedMeasure } from './staff/staff-facts.ts';
import { StaffNotes } from './staff/staff-notes.ts';
import { PersonReader } from './staff/staff-person.ts';
import { StaffRoles } from './staff/staff-roles.ts';
import { StaffRowKinds } from './staff/staff-row-kinds.ts';
import { StaffRows } from './staff/staff-rows.ts';
import { StaffUnits } from './staff/staff-units.ts';
import { StaffWords } from './staff/staff-words.ts';

/** One row per person: a unit's staff, counted here. Only numbers leave this layout, never what names a person. */
export const staffList: Layout = {
  name: 'staff-list',
  detect(sheet, place, tools) {
    const header = new StaffColumns(tools).find(sheet.head);
    if (!header || !isOfStaff(sheet.head, header, tools)) return null;
    return detected(sheet, place, tools, header);
  },
};

/** Told by a title or by what only staff have: a list of pupils has names, births and sexes too. */
function isOfStaff(grid: SheetGrid, header: StaffHeader, tools: LayoutTools): boolean {
  const { layout, sheets } = tools.mapping;
  if (layout === 'staff-list' || sheets.some(({ sheet }) => sheet === grid.name)) return true;
  const roles = new Set(header.columns.map(roleOf));
  const has = (...wanted: StaffRole[]): boolean => wanted.some((role) => roles.has(role));
  const titles = titleTexts(grid, header.top).map((text) => tools.speller.exact(text));
  const { titles: words } = tools.catalogue.vocabulary.staff;
  const names = (list: readonly string[], texts: readonly string[] = titles): boolean =>
    list.some((word) => texts.some((title) => ` ${title} `.includes(` ${tools.speller.exact(word)} `)));
  const lists = titles.filter((title) => title.startsWith('danh sách'));
  if (names(words.pupils) || names(words.some, lists) || hasCounts(grid, header, tools)) return false;
  const isPersonal = has('sex', 'female', 'male', 'birth', 'person_id');
  if (has('degree', 'degree_phd', 'degree_master')) return true;
  return (
    isPersonal &&
    (has('position', 'status', 'planning', 'planning_trained', 'board', 'board_trained') ||
      names(words.staff) ||
      names(words.board))
  );
}

/** Numbers in columns of marks that are no years, in rows of people: what stands there is counted, so they are no people. */
function hasCounts(grid: SheetGrid, { columns, bottom }: StaffHeader, tools: LayoutTools): boolean {
  const marks = columns
    .filter((column) => ['degree_phd', 'degree_master', 'degree_other'].includes(roleOf(column) ?? ''))
    .map(({ column }) => column);
  if (marks.length === 0) return false;
  const { totals } = tools.catalogue.vocabulary;
  const name = nameColumn(columns) ?? 1;
  const sums = new LabelWords(totals);
  return grid.rows
    .filter((row) => row.index > bottom && textOf(cellAt(row, name)) !== '' && !isColumnNumbers(row))
    .filter(({ cells }) => !cells.some((cell) => cell.column <= name && sums.startOf(textOf(cell))))
    .slice(0, 100)
    .some((row) =>
      marks.some((column) => {
        const content = cellAt(row, column)?.content;
        if (content?.kind !== 'number') return false;
        const number = Number(content.text);
        return number > 1 && (number < 1900 || number > 2100);
      }),
    );
}

function detected(sheet: Sheet, place: SheetPlace, tools: LayoutTools, header: StaffHeader): Detection {
  const telling = new Set(['person_name', 'sex', 'female', 'degree', 'degree_master', 'position', 'birth']);
  return {
    layout: 'staff-list',
    sureness: 'certain',
    score: header.score,
    why: header.columns
      .filter((column) => telling.has(roleOf(column) ?? ''))
      .slice(0, 4)
      .map(({ path }) => path.join(' > ')),
    top: header.top,
    columns: header.columns,
    labels: header.columns.map(({ path }) => path),
    extract: (context) => extract(sheet, place, tools, header, context),
  };
}

/** A list that its title says is only of the people in planning, or of a committee. */
function partOf(grid: SheetGrid, { top, columns }: StaffHeader, tools: LayoutTools): Mark | null {
  const titles = titleTexts(grid, top).map((text) => tools.speller.exact(text));
  const { titles: words } = tools.catalogue.vocabulary.staff;
  return (
    (['planning', 'board'] as const).find(
      (part) =>
        !columns.some((column) => roleOf(column) === part) &&
        words[part].some((word) => titles.some((title) => title.startsWith(tools.speller.exact(word)))),
    ) ?? null
  );
}

/** What a list of a whole unit does not tell, and so is not counted from it. */
function missingColumns(cells: StaffCells, at: DiagnosticLocation): Diagnostic[] {
  const missing = [
    ...(cells.tells('degree') ? [] : (['degree'] as const)),
    ...(cells.tells('planning_trained') && !cells.tells('planning') ? (['planning'] as const) : []),
  ];
  return missing.map((role) => diagnostic('STAFF_COLUMN_MISSING', { role }, at));
}

async function extract(
  sheet: Sheet,
  place: SheetPlace,
  tools: LayoutTools,
  header: StaffHeader,
  { period, unit, codeSheets }: ExtractContext,
): Promise<Extracted> {
  const part = partOf(sheet.head, header, tools);
  const { columns, bottom, top } = header;
  const words = new StaffWords(tools.catalogue.vocabulary);
  const ownLists = (role: CodedRole): CodeList[] =>
    codeSheets.flatMap(({ lists }) => lists.map((one) => listOfSheet(one, role, words)));
  const legends = codeSheets.flatMap((one) => one.legends);
  const legend = (role: CodedRole, path: readonly string[]): CodeList | null =>
    legendFor(role, path, { legends, words, roles: new StaffRoles(tools) });
  const table = { columns, headerRow: bottom, ownLists, legend, part };
  const cells = new StaffCells(tools, table, new StaffNotes(place));
  const measures = [...tools.catalogue.measures.values()]
    .filter(isCountedMeasure)
    .filter(({ counted }) => aspectsOf(counted).every((aspect) => cells.tells(aspect)))
    .filter(({ counted }) => part === null || counted.marks.includes(part));
  const units = new StaffUnits(tools, place, unit, columns, measures, sheet.head);
  const name = nameColumn(columns) ?? 1;
  const isNumber = cells.columnsOf('person_name').length === 0;
  const personal = new Set(['person_name', 'given_name', 'ordinal', 'note', null]);
  const facts = new Set(
    columns.filter((one) => one.column !== name && !personal.has(roleOf(one))).map(({ column }) => column),
  );
  const ordinal = columns.find((column) => roleOf(column) === 'ordinal')?.column ?? null;
  const yearColumn = columns.find((column) => roleOf(column) === 'period')?.column ?? null;
  const firstRows = sheet.head.rows.filter(({ index }) => index > bottom);
  const years = new RowYears(place, yearColumn, period, titleTexts(sheet.head, top), firstRows);
  const rows = new StaffRows({
    header,
    cells,
    words,
    reader: new PersonReader(cells, words, period.year),
    units,
    kinds: new StaffRowKinds(tools.catalogue.vocabulary),
    columns: { ordinal, name, isNumber, facts, isUnit: (label) => units.isUnit(label) },
    closing: new ClosingLines(tools.catalogue.vocabulary.staff),
    years,
    year: period.year,
  });
  const read = columns.filter((column) => roleOf(column) !== null).map(({ column }) => column);
  const headings = Array.from({ length: name }, (_, index) => index + 1);
  await sheet.rows(
    (row: GridRow) => {
      if (row.index > bottom) rows.add(row);
    },
    new Set([...read, ...headings]),
  );
  const { file, sheet: sheetName } = place;
  const at = cells.notes.at(bottom, name);
  const diagnostics: Diagnostic[] = [
    ...(part === 'planning' || part === 'board'
      ? [diagnostic('STAFF_LIST_PART', { part }, { kind: 'sheet', file, sheet: sheetName })]
      : []),
    ...years.finish(),
    ...units.diagnostics,
    ...cells.notes.finish(),
    ...units.tallies.flatMap((tally) => tally.diagnostics(cells)),
    ...(part === null && units.tallies.length > 0 ? missingColumns(cells, at) : []),
  ];
  const isEmpty = units.tallies.length === 0;
  const nameHeader = columns.find(({ column }) => column === name)?.path.at(-1) ?? '';
  return {
    reading: {
      headerRows: [top, bottom],
      columns,
      units: units.tallies.map((tally) => tally.unit),
      totals: rows.totals,
      sections: rows.sections,
      lines: [],
      cells: rows.cells,
    },
    observations: units.tallies.flatMap((tally) => tally.observations(place, cells, name)),
    diagnostics: isEmpty
      ? [...diagnostics, diagnostic('INPUT_NO_UNITS', { header: nameHeader }, at)]
      : diagnostics,
  };
}
