import type { HeaderColumn } from '../domain/reading.ts';
import type { CellRange } from '../ooxml/cell-address.ts';
import { MergeIndex } from './merge-index.ts';
import { tidy, type GridRow, type SheetGrid } from './grid.ts';

const MAX_DEPTH = 4;
const MAX_COLUMNS = 2_000;

/** Rows of a sheet's head by index, with the cells a merge covers filled in. */
export class HeadTexts {
  readonly #rows = new Map<number, Map<number, string>>();
  readonly #merges: MergeIndex;

  constructor(grid: SheetGrid, lastRow: number) {
    this.#merges = new MergeIndex(grid.merges.filter(({ top }) => top <= lastRow));
    for (const row of grid.rows) {
      if (row.index > lastRow) break;
      this.#rows.set(row.index, textsOf(row));
    }
  }

  at(row: number, column: number): string {
    const merge = this.mergeAt(row, column);
    return (merge ? this.#rows.get(merge.top)?.get(merge.left) : this.#rows.get(row)?.get(column)) ?? '';
  }

  mergeAt(row: number, column: number): CellRange | undefined {
    return this.#merges.at(row, column);
  }

  mergesIn(row: number): readonly CellRange[] {
    return this.#merges.inRow(row);
  }

  /** Texts that stand in a row of their own, without those a merge brings in. */
  rowTexts(row: number): ReadonlyMap<number, string> {
    return this.#rows.get(row) ?? new Map();
  }
}

function textsOf(row: GridRow): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { column, content } of row.cells) {
    const text = content.kind === 'text' ? tidy(content.text) : content.kind === 'number' ? content.text : '';
    if (text !== '') texts.set(column, text);
  }
  return texts;
}

/** The rows a header block ending at `leaf` may begin at, nearest first: merges that reach up, then rows of several texts. */
export function possibleTops(head: HeadTexts, leaf: number): number[] {
  const tops: number[] = [];
  let top = closeUp(head, leaf);
  while (leaf - top < MAX_DEPTH && top >= 1) {
    tops.push(top);
    const above = top - 1;
    if (above < 1 || head.rowTexts(above).size < 2) break;
    top = closeUp(head, above);
  }
  return tops;
}

/** The first row of the merges that reach into a row from above. */
function closeUp(head: HeadTexts, row: number): number {
  let top = row;
  for (;;) {
    const higher = head.mergesIn(top).reduce((least, merge) => Math.min(least, merge.top), top);
    if (higher === top) return top;
    top = higher;
  }
}

/** The last row a header block that contains `leaf` reaches down to through its merges. */
export function closeDown(head: HeadTexts, leaf: number): number {
  return head
    .mergesIn(leaf)
    .filter(({ left, right, bottom }) => left === right && bottom - leaf < MAX_DEPTH)
    .reduce((lowest, { bottom }) => Math.max(lowest, bottom), leaf);
}

/** The columns of the block `top`..`leaf`. A group text that is not merged carries to the right over its empty cells. */
export function headerColumns(
  head: HeadTexts,
  top: number,
  leaf: number,
  columns: readonly number[],
): HeaderColumn[] {
  const texts = new Map<number, readonly string[]>();
  for (let row = top; row <= leaf; row += 1) texts.set(row, rowTexts(head, row, columns, row < leaf));
  return columns.map((column, index) => {
    const path: string[] = [];
    for (let row = top; row <= leaf; row += 1) {
      const text = texts.get(row)?.[index] ?? '';
      if (text !== '' && path.at(-1) !== text) path.push(text);
    }
    return { column, path };
  });
}

/** A row's text over each column; above the leaves an unmerged group reaches over the empty cells to its right. */
function rowTexts(head: HeadTexts, row: number, columns: readonly number[], isGroupRow: boolean): string[] {
  let carried = '';
  return columns.map((column) => {
    const text = head.at(row, column);
    if (!isGroupRow || head.mergeAt(row, column)) {
      carried = '';
      return text;
    }
    const below = head.at(row + 1, column) !== '';
    if (text !== '') carried = below ? text : '';
    return text !== '' || !below ? text : carried;
  });
}

/** The texts just above a block that are merged over some of its columns but not over its names: groups it leaves out. */
export function groupsAbove(
  head: HeadTexts,
  top: number,
  nameColumn: number,
): readonly { left: number; right: number; text: string }[] {
  return head
    .mergesIn(top - 1)
    .filter(({ left, right }) => right > left && left > nameColumn)
    .map(({ left, right }) => ({ left, right, text: head.at(top - 1, left) }))
    .filter(({ text }) => text !== '');
}

/** The columns with a cell in the rows from `first` to `last`, or covered by a merge there. */
export function columnsOf(grid: SheetGrid, head: HeadTexts, first: number, last: number): number[] {
  const columns = new Set<number>();
  for (const { index, cells } of grid.rows) {
    if (index > last) break;
    if (index >= first) for (const { column } of cells) columns.add(column);
  }
  for (let row = first; row <= last; row += 1) {
    for (const merge of head.mergesIn(row)) {
      const right = Math.min(merge.right, merge.left + MAX_COLUMNS);
      for (let column = merge.left; column <= right; column += 1) columns.add(column);
    }
  }
  return [...columns].sort((a, b) => a - b).slice(0, MAX_COLUMNS);
}
