import { atCell, diagnostic, type Diagnostic } from '../../domain/diagnostic.ts';
import type { KnownUnitKind } from '../../domain/measure.ts';
import type { Observation } from '../../domain/observation.ts';
import type { BoundColumn, ListRole, ColumnRole } from '../../domain/reading.ts';
import { cellAt, tidy, type GridRow, type SheetGrid, type SheetPlace } from '../grid.ts';
import { HeadTexts } from '../header-block.ts';
import type { Detection, ExtractContext, Extracted, Layout, LayoutTools } from '../layout.ts';
import { checkRow } from '../row-checks.ts';
import { isColumnNumbers } from '../row-kinds.ts';
import { titleTexts } from '../titles.ts';
import { labelPaths } from './label-paths.ts';
import { ListBinder, measureOf, type BoundListLine } from './list-binding.ts';
import { findListHeaders, type ListColumn, type ListHeader } from './list-header.ts';
import { contentOf, ListRows, type ListEntry } from './list-rows.ts';
import { oneUnit } from './one-unit.ts';
import { labelLines, type LabelRow } from './row-labels.ts';

/** One unit's figures: indicators down the side, "Tổng số | Trong đó: Nữ | Tỷ lệ (%)" or a single value across. */
export const indicatorList: Layout = {
  name: 'indicator-list',
  detect(sheet, place, tools) {
    if (!sheet.isWhole) return null;
    const lists = readLists(sheet.head, tools);
    return lists.some(({ lines }) => lines.some(isBound)) ? detected(sheet.head, place, tools, lists) : null;
  },
};

/** A header with the lines under it, up to the next header or the signature. */
interface List {
  readonly header: ListHeader;
  readonly binder: ListBinder;
  readonly lines: readonly BoundListLine[];
}

const isBound = ({ figures }: BoundListLine): boolean =>
  figures.some(({ binding }) => measureOf(binding) !== null);

function readLists(grid: SheetGrid, tools: LayoutTools): List[] {
  const headers = findListHeaders(tools, grid);
  const last = grid.rows.at(-1)?.index ?? 0;
  const texts = headers.length > 0 ? new HeadTexts(grid, last) : null;
  if (!texts) return [];
  const lists: List[] = [];
  for (const [index, header] of headers.entries()) {
    // A page's repeated header goes on with the list it repeats.
    if (isRepeat(headers[index - 1], header)) continue;
    const next = headers.slice(index + 1).find((other) => !isRepeat(header, other));
    const repeats = headers
      .slice(index + 1)
      .filter((other) => isRepeat(header, other) && other.top < (next?.top ?? Infinity));
    const isHeader = (row: number): boolean => repeats.some(({ top, bottom }) => row >= top && row <= bottom);
    const rows = grid.rows.filter(
      (row) =>
        row.index > header.bottom &&
        row.index < (next?.top ?? Infinity) &&
        !isHeader(row.index) &&
        !isColumnNumbers(row),
    );
    const binder = new ListBinder(tools, header.columns, contentOf);
    const labelled = rowsOf(tools, header, rows, texts);
    lists.push({
      header,
      binder,
      lines: labelLines(labelled, tools.listWords).map((line) => binder.bind(line)),
    });
  }
  return lists;
}

const isRepeat = (first: ListHeader | undefined, second: ListHeader): boolean =>
  first !== undefined && keyOf(first) === keyOf(second);
const keyOf = ({ columns }: ListHeader): string =>
  columns.map(({ column, path }) => `${column} ${path.join('>')}`).join('|');

/** The labelled rows of a list, until a signature that no numbered row follows. */
function rowsOf(
  tools: LayoutTools,
  { columns }: ListHeader,
  rows: readonly GridRow[],
  texts: HeadTexts,
): LabelRow[] {
  const of = (...kinds: ListColumn['use']['kind'][]): number[] =>
    columns.filter(({ use }) => kinds.includes(use.kind)).map(({ column }) => column);
  const labels = of('indicator');
  const [name = 1] = labels;
  const [ordinal = null] = of('ordinal');
  const measures = of('figures', 'tick_yes', 'tick_no', 'own_target', 'own_verdict', 'unknown');
  const [note = null] = of('note');
  const found: LabelRow[] = [];
  let signed = false;
  for (const row of rows) {
    const kind = tools.rowKinds.of(row, { ordinal, name, note, numbered: ordinal !== null, measures });
    const mark = ordinal === null ? '' : tidy(texts.at(row.index, ordinal));
    const hasValues = measures.some((column) => hasContent(row, column));
    const isMarked = /^(?:\d|[-+]|[a-zđ][.)]?$)/u.test(mark);
    if (kind.kind === 'signature' && !isMarked) signed = true;
    else if (signed && isMarked && hasValues) signed = false;
    if (signed) continue;
    found.push({
      row,
      ordinal: mark,
      labels: labels.map((column, index) => labelAt(texts, row.index, labels, column, index)),
      hasValues,
    });
  }
  return found;
}

/** A label merged over several label columns is said once. */
function labelAt(
  texts: HeadTexts,
  row: number,
  labels: readonly number[],
  column: number,
  index: number,
): string {
  const merge = texts.mergeAt(row, column);
  return merge && index > 0 && merge.left <= (labels[index - 1] ?? 0) ? '' : tidy(texts.at(row, column));
}

const hasContent = (row: GridRow, column: number): boolean => {
  const cell = cellAt(row, column);
  return cell !== null && !(cell.content.kind === 'text' && /^[.…_\s]*$/u.test(cell.content.text));
};

function detected(grid: SheetGrid, place: SheetPlace, tools: LayoutTools, lists: readonly List[]): Detection {
  const [first] = lists;
  const bound = lists.flatMap(({ lines }) => lines.filter(isBound));
  const measures = new Set(
    bound.flatMap(({ figures }) => figures.flatMap(({ binding }) => measureOf(binding)?.id ?? [])),
  );
  const roles = (first?.header.columns ?? []).filter(
    ({ use }) => use.kind !== 'unknown' && use.kind !== 'blank',
  );
  const labels = lists.flatMap(({ lines }) =>
    lines.flatMap(({ line, figures }) =>
      labelPaths(line).flatMap((path) => [
        path,
        ...figures.map(({ use }) => [...path, ...('part' in use ? use.part : [])]),
      ]),
    ),
  );
  return {
    layout: 'indicator-list',
    sureness: 'likely',
    score: 10 * measures.size + roles.length,
    why: [
      ...roles
        .filter(({ use }) => use.kind === 'indicator')
        .slice(0, 1)
        .map(({ path }) => path.join(' > ')),
      ...bound.slice(0, 2).map(({ line }) => line.path.at(-1) ?? ''),
    ],
    top: first?.header.top ?? 1,
    columns: lists.flatMap(timedColumns),
    labels,
    extract: async (context) => extract(grid, place, tools, lists, context),
  };
}

/** Columns of figures as the measures they begin with: years in their headers may name the period. */
function timedColumns({ header, lines }: List): BoundColumn[] {
  return header.columns.flatMap(({ column, path, use }): BoundColumn[] => {
    const binding = lines
      .flatMap(({ figures }) => figures)
      .find((figure) => figure.column.column === column && measureOf(figure.binding))?.binding;
    return 'time' in use && binding ? [{ column, path, binding }] : [];
  });
}

function extract(
  grid: SheetGrid,
  place: SheetPlace,
  tools: LayoutTools,
  lists: readonly List[],
  { period, unit: named }: ExtractContext,
): Extracted {
  const top = lists[0]?.header.top ?? 1;
  const { unit, diagnostics: ofUnit } = oneUnit(place, named, formKind(titleTexts(grid, top), tools));
  const read = lists.map(({ header, binder, lines }) => {
    const rows = new ListRows(tools, place, header, binder, period);
    for (const line of lines) rows.add(line);
    rows.finish();
    return rows;
  });
  const settled = settle(
    read.flatMap(({ entries }) => entries),
    unit.id,
  );
  const checked = checkRow(tools.catalogue, settled.observations);
  return {
    reading: {
      headerRows: [top, lists[0]?.header.bottom ?? top],
      columns: lists.flatMap(({ header }) => header.columns.map(shown)),
      units: [unit],
      totals: [],
      sections: [],
      lines: read.flatMap(({ lines }) => lines),
      cells: read.reduce((sum, { cells }) => sum + cells, 0),
    },
    observations: checked.observations,
    claims: read.flatMap(({ claims }) => claims).map((claim) => ({ ...claim, unit: unit.id })),
    diagnostics: [
      ...ofUnit,
      ...read.flatMap(({ diagnostics }) => diagnostics),
      ...settled.diagnostics,
      ...checked.diagnostics,
    ],
  };
}

/** "Biểu dùng cho trường THCS": the kind of unit a form is made for. */
function formKind(titles: readonly string[], { unitKinds }: LayoutTools): KnownUnitKind | null {
  for (const title of titles) {
    const said = /(?:dành|dùng|áp dụng)(?:\s+(?:cho|đối với|các|cấp|khối|ở))+\s+([^)]+)/iu.exec(title)?.[1];
    const kind = said === undefined ? null : unitKinds.ofSection(said);
    if (kind) return kind;
  }
  return null;
}

/** How a column of a list is shown to a person. */
function shown({ column, path, use }: ListColumn): BoundColumn {
  if (use.kind === 'blank') return { column, path, binding: { kind: 'ignored' } };
  if (use.kind === 'unknown') return { column, path, binding: { kind: 'unknown', near: [] } };
  const role: ColumnRole | ListRole = use.kind;
  return { column, path, binding: { kind: 'role', role } };
}

/** One value for each measure: rows that say the same agree, rows that differ are used neither. */
function settle(entries: readonly ListEntry[], unit: string) {
  const byKey = new Map<string, ListEntry>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries) {
    const key = `${entry.measure.id} ${entry.quarter ?? ''}`;
    const first = byKey.get(key);
    if (!first || first.value.status === 'missing') byKey.set(key, entry);
    else if (entry.value.status !== 'missing' && !isSame(first.value, entry.value)) {
      const args = { line: entry.line, measure: entry.measure.id, other: first.cell.address };
      diagnostics.push(diagnostic('LINE_DUPLICATE', args, atCell(entry.cell), [entry.measure.id]));
      byKey.set(key, { ...first, value: { status: 'invalid' } });
    }
  }
  const observations = [...byKey.values()].map(({ measure, quarter, value, cell }): Observation => ({
    unit,
    measure: measure.id,
    quarter,
    value,
    cell,
  }));
  return { observations, diagnostics };
}

function isSame(a: ListEntry['value'], b: ListEntry['value']): boolean {
  if (a.status === 'count' && b.status === 'count') return a.value === b.value;
  if (a.status === 'answer' && b.status === 'answer') return a.answer === b.answer;
  if (a.status === 'percent' && b.status === 'percent')
    return a.value.num * b.value.den === b.value.num * a.value.den;
  return a.status === b.status;
}
