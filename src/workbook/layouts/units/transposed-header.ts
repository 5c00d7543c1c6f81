import type { Binding, BoundColumn, ColumnRole } from '../../../domain/reading.ts';
import { cellAt, textOf, tidy, type GridRow, type SheetGrid } from '../../grid.ts';
import type { TableHeader } from '../../header.ts';
import { HeadTexts } from '../../header-block.ts';
import type { LayoutTools } from '../../layout.ts';
import { labelPaths, suggestLabel } from '../lists/label-paths.ts';
import { ListBinder, type BoundListLine } from '../lists/list-binding.ts';
import { type ListColumn, NO_TIME } from '../lists/list-uses.ts';
import { contentOf } from '../lists/list-rows.ts';
import { labelLines, type LabelRow } from '../lists/row-labels.ts';

/** Where units stand across and their measures down; in rows and columns of the sheet as it is. */
export interface TransposedHeader {
  /** The row that names the units, and those above it that group them. */
  readonly top: number;
  readonly nameRow: number;
  /** Columns of units, totals of them among these. */
  readonly units: readonly number[];
  /** The header as the table has it when its rows are its columns. */
  readonly header: TableHeader;
  readonly labels: readonly (readonly string[])[];
  readonly groupRows: readonly number[];
}

/** Rows searched for the names of units, and rows read under them. */
const HEAD_ROWS = 40;
const MAX_ROWS = 400;
const MAX_UNITS = 2_000;

/** Finds a row of units with measures under it: the one under which most rows are bound. */
export function findTransposed(grid: SheetGrid, tools: LayoutTools): TransposedHeader | null {
  let texts: HeadTexts | null = null;
  let best: TransposedHeader | null = null;
  for (const row of grid.rows.slice(0, HEAD_ROWS)) {
    if (row.cells.length < 2) continue;
    texts ??= new HeadTexts(grid, grid.rows.at(-1)?.index ?? 0);
    if (!namesUnits(row, texts, tools)) continue;
    const units = unitColumns(texts, row, tools);
    const found = units.length < 2 ? null : headerAt(grid, texts, row, units, tools);
    if (found && found.header.score > (best?.header.score ?? 0)) best = found;
  }
  return best;
}

/** A row of several units: two of a kind it knows, any two after "Tên trường", or any two under a group of a kind. */
function namesUnits(row: GridRow, texts: HeadTexts, { binder, unitKinds }: LayoutTools): boolean {
  const long = row.cells
    .map(textOf)
    .filter((text) => text.length > 3 && text.length < 120 && /\p{L}/u.test(text));
  if (long.length < 2) return false;
  const words = long.filter((text) => binder.roleOf(text) === null);
  if (words.length < 2) return false;
  const hasLabel = binder.roleOf(textOf(row.cells[0] ?? null)) === 'unit_name';
  const isUnderKinds = texts
    .mergesIn(row.index - 1)
    .some(({ left, right, top }) => right > left && unitKinds.ofSection(texts.at(top, left)) !== null);
  return hasLabel || isUnderKinds || words.filter((text) => unitKinds.ofName(text) !== null).length > 1;
}

/** The columns a row of units heads, totals among them: all that has a name and is no label, number or note. */
function unitColumns(texts: HeadTexts, row: GridRow, { binder, listWords }: LayoutTools): number[] {
  const last = texts
    .mergesIn(row.index)
    .reduce((most, { right }) => Math.max(most, right), row.cells.at(-1)?.column ?? 0);
  const isOther = (text: string): boolean =>
    text === '' ||
    binder.roleOf(text) !== null ||
    listWords.is('countingUnit', text) ||
    listWords.begins('label', text);
  const columns = Array.from({ length: Math.min(last, MAX_UNITS) }, (_, index) => index + 1);
  const units = columns.filter((column) => !isOther(texts.at(row.index, column)));
  // Something must stand at their left to say what is counted.
  return (units[0] ?? 1) > 1 ? units : [];
}

function headerAt(
  grid: SheetGrid,
  texts: HeadTexts,
  { index: nameRow }: GridRow,
  units: readonly number[],
  tools: LayoutTools,
): TransposedHeader | null {
  const first = Math.min(...units);
  const groupRows = groupsOver(texts, nameRow, units);
  const bottom = texts
    .mergesIn(nameRow)
    .reduce((low, { bottom: last, left, right }) => (left === right ? Math.max(low, last) : low), nameRow);
  const below = grid.rows.filter(({ index }) => index > bottom).slice(0, MAX_ROWS);
  const { labels, ordinal } = labelColumns(below, first, texts, nameRow, tools);
  if (labels.length === 0) return null;
  const rows = below.map((row): LabelRow => ({
    row,
    ordinal: ordinal === null ? '' : tidy(texts.at(row.index, ordinal)),
    labels: labels.map((column, position) => {
      const merge = texts.mergeAt(row.index, column);
      return merge && position > 0 && merge.left < column ? '' : tidy(texts.at(row.index, column));
    }),
    hasValues: units.some((column) => cellAt(row, column) !== null),
  }));
  const lines = labelLines(rows, tools.listWords, false);
  const figures: ListColumn = {
    column: first,
    path: [],
    use: { kind: 'figures', part: [], isRate: false, isDone: false, time: NO_TIME },
  };
  const unit = countingUnit(texts, nameRow, first, tools);
  const binder = new ListBinder(tools, unit ? [unit, figures] : [figures], contentOf);
  const figured = lines.map((line) => binder.bind(line)).filter(({ line }) => !line.isHeading);
  // Suggestions for the rest are dear, and most rows of texts are no row of units.
  const measures = figured.filter((line) => line.figures[0]?.binding.kind === 'measure').length;
  if (measures === 0) return null;
  const bound = figured.map((line) => boundRow(line, units, tools));
  const last = bound.findLastIndex(({ binding }) => binding.kind !== 'unknown' || binding.near.length > 0);
  const role = (row: number, name: ColumnRole, path: readonly string[]): BoundColumn => ({
    column: row,
    path,
    binding: { kind: 'role', role: name },
  });
  const groupRole = (row: number): ColumnRole => {
    const groups = units.map((column) => groupAt(texts, row, nameRow, column)).filter((text) => text !== '');
    return groups.every((text) => tools.unitKinds.ofSection(text) !== null) ? 'unit_kind' : 'parent';
  };
  const header: TableHeader = {
    namesByContent: null,
    score: 10 * measures + units.length,
    top: Math.min(...labels, ordinal ?? Infinity),
    bottom: labels.at(-1) ?? 1,
    columns: [
      ...groupRows.map((row) => role(row, groupRole(row), [groupAt(texts, row, nameRow, units[0] ?? first)])),
      role(nameRow, 'unit_name', [texts.at(nameRow, labels[0] ?? 1) || texts.at(nameRow, first)]),
      ...bound.slice(0, last + 1),
    ],
  };
  return {
    top: Math.min(nameRow, ...groupRows),
    nameRow,
    units,
    header,
    labels: lines.flatMap((line) => [...labelPaths(line)]),
    groupRows,
  };
}

function boundRow(
  { line, figures }: BoundListLine,
  units: readonly number[],
  tools: LayoutTools,
): BoundColumn {
  // A label that runs over several lines has its values in one of them.
  const row = line.rows.find((one) => units.some((column) => cellAt(one, column) !== null)) ?? line.rows[0];
  const found = figures[0]?.binding ?? { kind: 'unknown', near: [] };
  const binding: Binding =
    found.kind === 'role' || found.kind === 'unknown'
      ? { kind: 'unknown', near: line.hasValues ? suggestLabel(tools.binder, line) : [] }
      : found;
  return { column: row?.index ?? 0, path: line.told, binding };
}

/** The column that says what is counted in each row: "%" makes a share of it. */
function countingUnit(
  texts: HeadTexts,
  nameRow: number,
  first: number,
  { listWords }: LayoutTools,
): ListColumn | null {
  for (let column = first - 1; column > 0; column -= 1) {
    if (listWords.is('countingUnit', texts.at(nameRow, column)))
      return { column, path: [], use: { kind: 'counting_unit' } };
  }
  return null;
}

/** What groups a unit in a row above the names; '' where the unit's own name reaches up into it. */
export function groupAt(texts: HeadTexts, row: number, nameRow: number, column: number): string {
  const merge = texts.mergeAt(row, column);
  return merge && merge.bottom >= nameRow ? '' : texts.at(row, column);
}

/** Rows just above the names with groups merged over several units: their levels, or the places they belong to. */
function groupsOver(texts: HeadTexts, nameRow: number, units: readonly number[]): number[] {
  const rows: number[] = [];
  const [first = 0] = units;
  for (let row = nameRow - 1; row >= Math.max(1, nameRow - 3); row -= 1) {
    const isGroup = texts
      .mergesIn(row)
      .some(({ left, right, bottom }) => bottom < nameRow && left >= first && right > left);
    const named = new Set(units.map((column) => groupAt(texts, row, nameRow, column)));
    named.delete('');
    if (!isGroup || named.size < 2) break;
    rows.push(row);
  }
  return rows;
}

/** The columns of words at the left of the units, and the one of their numbers. */
function labelColumns(
  rows: readonly GridRow[],
  first: number,
  texts: HeadTexts,
  nameRow: number,
  { binder, listWords }: LayoutTools,
): { readonly labels: readonly number[]; readonly ordinal: number | null } {
  const columns = Array.from(
    { length: Math.min(first - 1, 20) },
    (_, index) => first - 1 - index,
  ).toReversed();
  const header = (column: number): string => texts.at(nameRow, column);
  const words = (column: number): number =>
    rows.filter((row) => /\p{L}{2}/u.test(textOf(cellAt(row, column)))).length;
  const ordinal = columns.find(
    (column) =>
      binder.roleOf(header(column)) === 'ordinal' ||
      (column < first - 1 && words(column) === 0 && rows.some((row) => cellAt(row, column) !== null)),
  );
  const worded = columns.filter(
    (column) =>
      column !== ordinal &&
      words(column) > 0 &&
      !['note', 'unit_code'].includes(binder.roleOf(header(column)) ?? ''),
  );
  // "Đơn vị" may head what is counted in, or the very labels.
  const labels = worded.filter((column) => !listWords.is('countingUnit', header(column)));
  return { labels: labels.length > 0 ? labels : worded, ordinal: ordinal ?? null };
}
