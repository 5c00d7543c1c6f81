import { atCell, diagnostic, type Diagnostic } from '../../../domain/diagnostic.ts';
import { columnName } from '../../../ooxml/cell-address.ts';
import { cellAt, cellRef, type SheetGrid, type SheetPlace } from '../../grid.ts';
import type { LayoutTools } from '../../layout.ts';
import { checkLines, checkList } from './checks.ts';
import { FormFigures } from './figures.ts';
import { degreesElsewhere, findGroups, type FoundGroups } from './groups.ts';
import { headerTexts, type FormBlock, type FormHeader } from './header.ts';
import { FormLedger, type FormValue } from './ledger.ts';
import { FormLines, type FormLine } from './lines.ts';
import { readMeasures } from './measures.ts';
import type { FormWords } from './words.ts';

/** A statistics form as it was read. */
export interface Form {
  readonly headers: readonly FormHeader[];
  readonly lines: readonly FormLine[];
  readonly figures: FormFigures;
  readonly values: readonly FormValue[];
  /** What is to be said of the sums. */
  readonly sums: readonly Diagnostic[];
  /** What is to be said of its rows and columns, whether or not they count. */
  readonly notes: readonly Diagnostic[];
  readonly checks: readonly Diagnostic[];
}

/** Reads a form's sections and adds up what its groups of staff tell. */
export function readForm(
  grid: SheetGrid,
  place: SheetPlace,
  headers: readonly FormHeader[],
  words: FormWords,
  { catalogue, values: reader }: LayoutTools,
): Form {
  const lines = linesOf(grid, headers, words);
  const found = findGroups(lines);
  const staff = staffLines(lines, found);
  const count = catalogue.measures.get('staff_total');
  if (count?.kind !== 'count') throw new Error('the catalogue counts no staff');
  const used = new Map(headers.map((header) => [header, blocksOf(header, staff)]));
  const figures = new FormFigures(place, reader, count, ({ header }) => used.get(header) ?? []);
  const isStaff = found.groups.size > 1 || staff.some(({ meaning }) => meaning.is === 'degree');
  const none: FoundGroups = { groups: new Map(), everyone: null, repeated: [] };
  const ledger = new FormLedger(place);
  const lists = readMeasures(figures, isStaff ? found : none, ledger);
  const added = new Set(staff.map(({ header }) => header));
  return {
    headers,
    lines,
    figures,
    values: ledger.values,
    sums: ledger.diagnostics,
    notes: [
      ...[...added].flatMap((header) => repeatedColumns(place, header)),
      ...[...added].flatMap((header) => partsAdded(place, header, used.get(header) ?? [])),
      ...lines.flatMap((line) => rowNotes(line, place, words, figures)),
      ...degreesElsewhere(lines).map(([line, heading]) =>
        diagnostic(
          'FORM_DEGREE_ELSEWHERE',
          { row: line.label, heading: heading.label },
          atLabel(place, line),
        ),
      ),
    ],
    checks: [...checkLines(staff, figures), ...lists.flatMap((list) => checkList(list, figures))],
  };
}

/** All rows, section by section; a header that a new page repeats begins none. */
function linesOf(grid: SheetGrid, headers: readonly FormHeader[], words: FormWords): FormLine[] {
  const lines = new FormLines(words);
  const sections: { header: FormHeader; to: number; skip: FormHeader[] }[] = [];
  headers.forEach((header, index) => {
    const to = (headers[index + 1]?.top ?? Infinity) - 1;
    const last = sections.at(-1);
    if (last && headerTexts(last.header, grid) === headerTexts(header, grid)) {
      last.to = to;
      last.skip.push(header);
    } else sections.push({ header, to, skip: [] });
  });
  for (const { header, to, skip } of sections) {
    const rows = grid.rows.filter(
      ({ index }) =>
        index >= header.top &&
        index <= to &&
        !skip.some(({ top, bottom }) => index >= top && index <= bottom),
    );
    lines.addSection(header, rows);
  }
  return lines.all;
}

/** The rows of the sections that the groups stand in. */
function staffLines(lines: readonly FormLine[], { groups, everyone }: FoundGroups): FormLine[] {
  const found = [...groups.values(), ...(everyone ? [everyone] : [])];
  const headers = new Set(found.map(({ line }) => line.header));
  return lines.filter(({ header }) => headers.has(header));
}

/** The block of all schools, else those parts in which anything is filled in. */
function blocksOf(header: FormHeader, staff: readonly FormLine[]): readonly FormBlock[] {
  if (header.repeated.length > 0) return [];
  if (header.whole) return [header.whole];
  return header.parts.filter(({ columns }) =>
    staff.some(
      ({ row, header: own, isTitle }) =>
        own === header && !isTitle && columns.total && cellAt(row, columns.total.column),
    ),
  );
}

function partsAdded(place: SheetPlace, header: FormHeader, used: readonly FormBlock[]): Diagnostic[] {
  const [first] = used;
  if (header.whole || !first?.columns.total) return [];
  const at = atCell(cellRef(place, header.bottom, first.columns.total.column));
  return [diagnostic('FORM_PARTS_ADDED', { parts: used.map(({ name }) => name) }, at)];
}

function rowNotes(line: FormLine, place: SheetPlace, words: FormWords, figures: FormFigures): Diagnostic[] {
  const { label, code, meaning } = line;
  const at = atLabel(place, line);
  const measure = words.proxyOf(label);
  if (measure !== null) return [diagnostic('FORM_PROXY', { row: label, code, measure }, at)];
  if (meaning.is !== 'visiting') return [];
  const { value } = figures.read(line, 'total');
  return value === 0n || value === 'missing'
    ? []
    : [diagnostic('FORM_VISITING', { row: label, inside: isInside(line) }, at)];
}

function isInside(line: FormLine): boolean {
  for (let above = line.parent; above; above = above.parent) {
    if (above.meaning.is === 'group' && above.meaning.group === 'teachers') return true;
  }
  return false;
}

const atLabel = (place: SheetPlace, line: FormLine) =>
  atCell(cellRef(place, line.row.index, line.labelColumn));

/** Columns of one block with the same words: nobody can tell which counts, and the section is not read. */
function repeatedColumns(place: SheetPlace, header: FormHeader): Diagnostic[] {
  return header.repeated.map(([column, first]) => {
    const args = { header: column.path.join(' > '), other: columnName(first.column) };
    return diagnostic('FORM_COLUMN_REPEATED', args, atCell(cellRef(place, header.bottom, column.column)));
  });
}
