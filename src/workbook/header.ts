import type { Catalogue, Measure } from '../domain/measure.ts';
import type { Quarter } from '../domain/period.ts';
import { ofMeasure, type Binding, type BoundColumn, type HeaderColumn } from '../domain/reading.ts';
import type { Binder } from './binding.ts';
import type { SheetGrid } from './grid.ts';
import { closeDown, columnsOf, groupsAbove, headerColumns, HeadTexts, possibleTops } from './header-block.ts';
import type { Mapping } from './mapping.ts';
import { bindParts } from './part-columns.ts';
import { fold } from './spelling.ts';
import type { UnitKinds } from './unit-kinds.ts';
import { UnitNameColumns } from './unit-name-column.ts';

/** Rows searched for a header. Forms with a longer head are not known. */
const HEAD_ROWS = 60;
/** Unknown columns that get suggestions, which are slow; a table with more is none of the forms they help with. */
const MAX_SUGGESTIONS = 100;

export interface TableHeader {
  /** Ten for every measure bound, one for every role. */
  readonly score: number;
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly BoundColumn[];
  /** The column of units, where only its cells tell it. */
  readonly namesByContent: number | null;
}

export interface HeaderSearch {
  readonly header: TableHeader | null;
  /** First rows of other tables on the sheet: their columns mean something else, and they are not read. */
  readonly others: readonly number[];
}

export interface HeaderReader {
  readonly catalogue: Catalogue;
  readonly binder: Binder;
  readonly mapping: Mapping;
  readonly unitKinds: UnitKinds;
}

export const isMeasure = ({ binding }: BoundColumn): boolean => binding.kind === 'measure';
export const hasRole = (column: BoundColumn, role: string): boolean =>
  column.binding.kind === 'role' && column.binding.role === role;

/** What is kept of a block that was not chosen: its columns would be too much to hold for every block tried. */
interface Candidate {
  readonly top: number;
  readonly bottom: number;
  readonly leaves: string;
}

const leavesOf = (columns: readonly BoundColumn[]): string =>
  columns.map(({ path }) => path.at(-1)).join('|');

type Score = (columns: readonly BoundColumn[]) => number;

/**
 * Finds the header of a table with one row per unit: the block of 1-4 rows that names the units and scores highest, 0 being no
 * header; by default the one that binds most columns.
 */
export function findHeader(reader: HeaderReader, grid: SheetGrid, score: Score = scoreOf): HeaderSearch {
  const lastRow = grid.rows.at(Math.min(HEAD_ROWS, grid.rows.length) - 1)?.index ?? 0;
  const head = new HeadTexts(grid, lastRow);
  const search = { grid, head, lastRow, score };
  const byHeader = bestBlock(reader, search, false);
  const { best, candidates } = byHeader.best ? byHeader : bestBlock(reader, search, true);
  const header = best && withoutForeignGroups(reader, best, head);
  return { header, others: best ? otherTables(candidates, best) : [] };
}

interface Searched {
  readonly grid: SheetGrid;
  readonly head: HeadTexts;
  readonly lastRow: number;
  readonly score: Score;
}

/** The block that scores highest; with `byContent` the column of units is told by its cells, whatever heads it. */
function bestBlock(
  reader: HeaderReader,
  { grid, head, lastRow, score: scoreOfBlock }: Searched,
  byContent: boolean,
): { readonly best: TableHeader | null; readonly candidates: readonly Candidate[] } {
  const candidates: Candidate[] = [];
  const names = new UnitNameColumns(grid, reader.unitKinds);
  if (byContent && names.below(0) === null) return { best: null, candidates };
  // A block without a column of units is no header, however much else it binds: looked for first, it is cheap.
  const rowsNaming = new Map<number, boolean>();
  const rowNamesUnits = (row: number): boolean => {
    let isNaming = rowsNaming.get(row);
    if (isNaming === undefined) {
      isNaming = [...head.rowTexts(row).values()].some((text) => reader.binder.namesUnits(text));
      rowsNaming.set(row, isNaming);
    }
    return isNaming;
  };
  const namesUnits = (top: number, bottom: number): boolean => {
    for (let row = top; row <= bottom; row += 1) if (rowNamesUnits(row)) return true;
    return false;
  };
  let best: TableHeader | null = null;
  for (const { index } of grid.rows) {
    if (index > lastRow) break;
    const texts = [...head.rowTexts(index).values()].filter((text) => /\p{L}/u.test(text));
    if (!texts.some((text) => isHeaderText(reader, text))) continue;
    const bottom = closeDown(head, index);
    const content = byContent ? names.below(bottom) : null;
    // What stands over names of units is none of them, or the row is theirs.
    if (byContent && (content === null || names.isName(head.at(bottom, content)))) continue;
    for (const top of possibleTops(head, bottom)) {
      if (!byContent && !namesUnits(top, bottom)) continue;
      const columns = columnsOf(grid, head, top, bottom);
      const named = bindColumns(reader, headerColumns(head, top, bottom, columns));
      // What its header calls a level or a place is no column of units, whatever stands in it.
      const isOther = named.some(({ column, binding }) => column === content && binding.kind === 'role');
      if (isOther) continue;
      const bound = content === null ? named : withUnitNames(named, content);
      const score = scoreOfBlock(bound);
      if (score === 0) continue;
      const candidate: TableHeader = { score, top, bottom, columns: bound, namesByContent: content };
      candidates.push({ top, bottom, leaves: leavesOf(bound) });
      if (!best || score > best.score || (score === best.score && bottom === best.bottom)) best = candidate;
    }
  }
  return { best, candidates };
}

function withUnitNames(columns: readonly BoundColumn[], names: number): BoundColumn[] {
  const binding: Binding = { kind: 'role', role: 'unit_name' };
  if (!columns.some(({ column }) => column === names)) {
    return [...columns, { column: names, path: [], binding }].toSorted((a, b) => a.column - b.column);
  }
  return columns.map((column) =>
    column.column === names && column.binding.kind !== 'measure' ? { ...column, binding } : column,
  );
}

/** A group just above the block that changes what its columns mean must not be overlooked for the sake of a match. */
function withoutForeignGroups(reader: HeaderReader, header: TableHeader, head: HeadTexts): TableHeader {
  const name = header.columns.find((column) => hasRole(column, 'unit_name'))?.column ?? 0;
  const groups = groupsAbove(head, header.top, name).filter(({ text }) => !reader.binder.isTitle(text));
  if (groups.length === 0) return header;
  const columns = header.columns.map((column): BoundColumn => {
    const group = groups.find(({ left, right }) => column.column >= left && column.column <= right);
    if (!group || column.binding.kind !== 'measure') return column;
    return bindColumn(reader, { column: column.column, path: [group.text, ...column.path] });
  });
  return { ...header, columns: bindParts(reader.binder, columns) };
}

/** Rows where another table's header stands: it binds measures too, and neither overlaps nor repeats the chosen one. */
function otherTables(candidates: readonly Candidate[], chosen: TableHeader): number[] {
  const own = leavesOf(chosen.columns);
  return [
    ...new Set(
      candidates
        .filter(({ top, bottom }) => top > chosen.bottom || bottom < chosen.top)
        .filter(({ leaves }) => leaves !== own)
        .map(({ top }) => top),
    ),
  ].sort((a, b) => a - b);
}

/** A header with what its unknown columns may have meant. Slow: for the one that is read, not for each that might be. */
export function withSuggestions({ binder }: Pick<HeaderReader, 'binder'>, header: TableHeader): TableHeader {
  let unknown = 0;
  return {
    ...header,
    columns: header.columns.map((column) => {
      if (column.binding.kind !== 'unknown') return column;
      unknown += 1;
      return unknown > MAX_SUGGESTIONS
        ? column
        : { ...column, binding: { kind: 'unknown', near: binder.suggest(column) } };
    }),
  };
}

const isHeaderText = ({ binder, mapping }: HeaderReader, text: string): boolean =>
  binder.isLeaf(text) ||
  mapping.headers.some(({ header }) => isHeader([text], header.split('>').at(-1) ?? ''));

/** Nothing without a unit name and a measure; then the more bound, the better. */
export function scoreOf(columns: readonly BoundColumn[]): number {
  const measures = columns.filter(isMeasure).length;
  if (measures === 0 || !columns.some((column) => hasRole(column, 'unit_name'))) return 0;
  return 10 * measures + columns.filter(({ binding }) => binding.kind === 'role').length;
}

const bindColumns = (reader: HeaderReader, columns: readonly HeaderColumn[]): BoundColumn[] =>
  bindParts(
    reader.binder,
    columns.map((column) => bindColumn(reader, column)),
  );

function bindColumn(reader: HeaderReader, column: HeaderColumn): BoundColumn {
  const byHand = reader.mapping.headers.find(({ header }) => isHeader(column.path, header));
  if (!byHand) return { ...column, binding: reader.binder.bind(column) };
  if ('role' in byHand) {
    const { header: _, ...to } = byHand;
    return { ...column, binding: { kind: 'role', ...to } };
  }
  const measure = reader.catalogue.measures.get(byHand.measure);
  const bound = reader.binder.bind(column);
  const quarter = bound.kind === 'measure' ? bound.quarter : null;
  return { ...column, binding: boundByHand(measure, quarter) };
}

/** What a person said a column is; a measure the catalogue lacks was refused before. */
export const boundByHand = (measure: Measure | undefined, quarter: Quarter | null): Binding =>
  measure ? ofMeasure(measure, quarter) : { kind: 'ignored' };

/** Whether a header given by hand names this column: its whole path or the lowest levels of it. */
export function isHeader(path: readonly string[], header: string): boolean {
  const wanted = header.split('>').map(fold);
  const lowest = path.slice(-wanted.length).map(fold);
  return lowest.length === wanted.length && lowest.every((text, index) => text === wanted[index]);
}
