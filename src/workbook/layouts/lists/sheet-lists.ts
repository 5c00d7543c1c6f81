import { cellAt, tidy, type GridRow, type SheetGrid } from '../../grid.ts';
import { HeadTexts } from '../../header-block.ts';
import type { LayoutTools } from '../../layout.ts';
import { isPartHeader } from '../../part-header.ts';
import { isColumnNumbers } from '../../row-kinds.ts';
import { ListBinder, measureOf, type BoundListLine } from './list-binding.ts';
import { type ListHeader, findListHeaders } from './list-header.ts';
import type { ListColumn } from './list-uses.ts';
import { contentOf } from './list-rows.ts';
import { labelLines, type LabelRow } from './row-labels.ts';

/** A header with the lines under it, up to the next header or the signature. */
export interface List {
  readonly header: ListHeader;
  readonly binder: ListBinder;
  readonly lines: readonly BoundListLine[];
}

export const isBound = ({ figures }: BoundListLine): boolean =>
  figures.some(({ binding }) => measureOf(binding) !== null);

/** The lists of a sheet, from top to bottom. */
export function readLists(grid: SheetGrid, tools: LayoutTools): List[] {
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
      lines: labelLines(labelled, tools.listWords, isBySex(header)).map((line) => binder.bind(line)),
    });
  }
  return lists;
}

/** A column of women stands beside one of totals. */
const isBySex = ({ columns }: ListHeader): boolean =>
  columns.some(({ use }) => use.kind === 'figures' && use.part.some(isPartHeader));

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
  const ordinals = of('ordinal');
  const [ordinal = null] = ordinals;
  const measures = of('figures', 'tick_yes', 'tick_no', 'own_target', 'own_verdict', 'unknown');
  const [note = null] = of('note');
  const found: LabelRow[] = [];
  let signed = false;
  for (const row of rows) {
    const kind = tools.rowKinds.of(row, { ordinal, name, note, numbered: ordinal !== null, measures });
    // "A | … | " over " | 1 | …": chapters and their rows may be numbered in columns of their own.
    const marks = ordinals.map((column, index) => labelAt(texts, row.index, ordinals, column, index));
    const mark = marks.findLast((text) => text !== '') ?? '';
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
