import type { HeaderColumn } from '../../../domain/reading.ts';
import { textOf, type GridRow, type SheetGrid } from '../../grid.ts';
import { headerColumns, type HeadTexts } from '../../header-block.ts';
import { fold } from '../../spelling.ts';
import type { FormWords } from './words.ts';

export type Figure = 'total' | 'women' | 'minority' | 'minorityWomen';

/** The columns of one block of a form, by what they count. */
export interface FormBlock {
  /** Its header, '' for the block of all schools. */
  readonly name: string;
  readonly columns: Readonly<Partial<Record<Figure, HeaderColumn>>>;
}

/** The header of one section of a form. */
export interface FormHeader {
  readonly top: number;
  readonly bottom: number;
  readonly codeColumn: number;
  /** Columns left of the figures, where ordinals and labels stand. */
  readonly labelColumns: readonly number[];
  /** The block of all schools; null when the form has only its parts. */
  readonly whole: FormBlock | null;
  /** Public, private and the like. */
  readonly parts: readonly FormBlock[];
  /** Figure columns whose words say nothing known. */
  readonly unread: readonly HeaderColumn[];
  /** Columns that count what another one of their block counts already. */
  readonly repeated: readonly (readonly [column: HeaderColumn, first: HeaderColumn])[];
  /** The texts over the labels: the section's number and title. */
  readonly titles: readonly string[];
}

const MAX_DEPTH = 5;

/** The headers of a sheet's sections: where "Mã số" stands over a column beside columns of totals. */
export function findFormHeaders(
  grid: SheetGrid,
  head: HeadTexts,
  codes: ReadonlySet<string>,
  words: FormWords,
): FormHeader[] {
  const headers: FormHeader[] = [];
  for (const row of grid.rows) {
    if (row.index <= (headers.at(-1)?.bottom ?? 0)) continue;
    const code = row.cells.find((cell) => isCodeHeader(cell.content, codes));
    const header = code && headerAt(grid, head, row, code.column, words);
    if (header) headers.push(header);
  }
  return headers;
}

const isCodeHeader = (content: GridRow['cells'][number]['content'], codes: ReadonlySet<string>): boolean =>
  content.kind === 'text' && content.text.length <= 20 && codes.has(fold(content.text));

/** The last row that a header with a form's code column can reach to; null on most sheets, which have none. */
export function lastHeaderRow(grid: SheetGrid, codes: ReadonlySet<string>): number | null {
  const last = grid.rows.findLast(({ cells }) => cells.some(({ content }) => isCodeHeader(content, codes)));
  return last ? last.index + MAX_DEPTH : null;
}

function headerAt(
  grid: SheetGrid,
  head: HeadTexts,
  row: GridRow,
  codeColumn: number,
  words: FormWords,
): FormHeader | null {
  const continues = (index: number): boolean => {
    const texts = [...head.rowTexts(index)];
    return (
      texts.every(([column, text]) => column > codeColumn && /\p{L}/u.test(text)) &&
      texts.some(([, text]) => words.column(text) !== null)
    );
  };
  const merge = head.mergeAt(row.index, codeColumn);
  let top = merge?.top ?? row.index;
  while (row.index - top < MAX_DEPTH && continues(top - 1)) top -= 1;
  let bottom = merge?.bottom ?? row.index;
  while (bottom - top < MAX_DEPTH && continues(bottom + 1)) bottom += 1;
  const columns = columnsRightOf(grid, head, codeColumn, top, bottom);
  const blocks = readBlocks(headerColumns(head, top, bottom, columns), words);
  if (!blocks.whole && blocks.parts.length === 0) return null;
  const first = Math.min(...columns);
  const left = Array.from({ length: first - 1 }, (_, index) => index + 1);
  const textsOver = (column: number): string[] =>
    rowsOf(top, bottom)
      .map((index) => head.at(index, column))
      .filter((text) => text !== '');
  const labelColumns = left.filter(
    (column) => column !== codeColumn && !textsOver(column).some((text) => words.isUnitOfCount(text)),
  );
  const titles = labelColumns.flatMap((column) => textsOver(column)[0] ?? []);
  return { top, bottom, codeColumn, labelColumns, ...blocks, titles: [...new Set(titles)] };
}

const rowsOf = (top: number, bottom: number): number[] =>
  Array.from({ length: bottom - top + 1 }, (_, index) => top + index);

function columnsRightOf(
  grid: SheetGrid,
  head: HeadTexts,
  codeColumn: number,
  top: number,
  bottom: number,
): number[] {
  const rows = grid.rows.filter(({ index }) => index >= top && index <= bottom);
  const last = Math.max(
    codeColumn,
    ...rows.flatMap(({ cells }) => cells.map(({ column }) => column)),
    ...head.mergesIn(top).map(({ right }) => right),
  );
  const columns = Array.from({ length: last - codeColumn }, (_, index) => codeColumn + 1 + index);
  return columns.filter((column) => rowsOf(top, bottom).some((row) => head.at(row, column) !== ''));
}

/** Columns by block and figure; of blocks within blocks the outer one is taken where it has columns of its own. */
function readBlocks(columns: readonly HeaderColumn[], words: FormWords) {
  const blocks = new Map<string, { columns: Partial<Record<Figure, HeaderColumn>> }>();
  const unread: HeaderColumn[] = [];
  const repeated: (readonly [HeaderColumn, HeaderColumn])[] = [];
  for (const column of columns) {
    const read = readPath(column.path, words);
    if (!read) {
      unread.push(column);
      continue;
    }
    const block = blocks.get(read.block) ?? { columns: {} };
    blocks.set(read.block, block);
    const first = block.columns[read.figure];
    if (first) repeated.push([column, first]);
    else block.columns[read.figure] = column;
  }
  const named = [...blocks].map(([name, block]): FormBlock => ({ name, columns: block.columns }));
  const parts = named.filter(
    ({ name, columns: own }) =>
      name !== '' &&
      own.total &&
      !named.some((outer) => outer.name !== '' && outer.columns.total && name.startsWith(`${outer.name} > `)),
  );
  return {
    whole: named.find(({ name, columns: own }) => name === '' && own.total) ?? null,
    parts,
    unread,
    repeated,
  };
}

function readPath(
  path: readonly string[],
  words: FormWords,
): { readonly block: string; readonly figure: Figure } | null {
  const block: string[] = [];
  let women = false;
  let minority = false;
  let told = false;
  for (const text of path) {
    if (!/\p{L}/u.test(text)) continue;
    const word = words.column(text);
    if (word === null || word === 'men') return null;
    if (word === 'neutral') continue;
    told = true;
    if (word === 'public' || word === 'private') block.push(text);
    if (word === 'women' || word === 'minorityWomen') women = true;
    if (word === 'minority' || word === 'minorityWomen') minority = true;
  }
  if (!told) return null;
  const figure = minority ? (women ? 'minorityWomen' : 'minority') : women ? 'women' : 'total';
  return { block: block.join(' > '), figure };
}

/** The texts of a header, to tell a header repeated on a new page from another section's. */
export const headerTexts = (header: FormHeader, grid: SheetGrid): string =>
  grid.rows
    .filter(({ index }) => index >= header.top && index <= header.bottom)
    .flatMap(({ cells }) => cells.map(textOf))
    .join('|');
