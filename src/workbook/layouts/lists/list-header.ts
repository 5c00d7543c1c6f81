import type { Binder } from '../../binding.ts';
import { cellAt, textOf, type GridCell, type GridRow, type SheetGrid } from '../../grid.ts';
import { closeDown, columnsOf, headerColumns, HeadTexts, possibleTops } from '../../header-block.ts';
import type { ListWords } from '../../list-words.ts';
import { timeHeader } from '../../period-words.ts';
import { isColumnNumbers } from '../../row-kinds.ts';
import type { UnitKinds } from '../../unit-kinds.ts';
import { fold } from '../../spelling.ts';
import { labelColumn, type LabelColumn } from './label-column.ts';
import { classify } from './list-columns.ts';
import { useOf, type ListColumn, type ListUse } from './list-uses.ts';

export interface ListHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly ListColumn[];
}

export interface ListHeaderReader {
  readonly binder: Binder;
  readonly listWords: ListWords;
  readonly unitKinds: UnitKinds;
}

/** Rows searched: lists are pages long, not books. */
const MAX_ROWS = 400;
/** Columns of a list: it has a handful. */
const MAX_COLUMNS = 200;
/** Columns of figures under headers that say nothing: more are units across. */
const MAX_FIGURES = 4;
/** Cells of a row among which a header's label or its unit of counting is looked for. */
const LABELS_WITHIN = 4;
/** Rows between a header and the first label under it: column numbers, chapters, labels of no measure. */
const FIRST_LABEL_WITHIN = 8;

/** Every header of a list in a sheet, from top to bottom; a page's repeated header is there again. */
export function findListHeaders(reader: ListHeaderReader, grid: SheetGrid): ListHeader[] {
  const rows = grid.rows.slice(0, MAX_ROWS);
  const { listWords } = reader;
  const search = new HeaderSearch(reader, { ...grid, rows });
  const found: ListHeader[] = [];
  for (const row of rows) {
    if (row.index <= (found.at(-1)?.bottom ?? 0) || row.cells.length < 2) continue;
    // Labels stand at the left; looking no further keeps tables of units cheap.
    const heads = row.cells.slice(0, LABELS_WITHIN).some((cell) => {
      const text = cell.content.kind === 'text' ? textOf(cell) : '';
      if (text.length < 2 || text.length > 60) return false;
      return listWords.begins('label', text) || listWords.is('countingUnit', text);
    });
    if (!heads) continue;
    const header = search.at(row.index, null);
    if (header && header.top > (found.at(-1)?.bottom ?? 0)) found.push(header);
  }
  if (found.length > 0) return found;
  const header = search.overLabels();
  return header ? [header] : [];
}

/** Looks for headers in one sheet; what its rows label is found out only where no header says so. */
class HeaderSearch {
  readonly #reader: ListHeaderReader;
  readonly #grid: SheetGrid;
  #head: HeadTexts | null = null;
  #labels: LabelColumn | null | undefined;

  constructor(reader: ListHeaderReader, grid: SheetGrid) {
    this.#reader = reader;
    this.#grid = grid;
  }

  get #texts(): HeadTexts {
    return (this.#head ??= new HeadTexts(this.#grid, this.#grid.rows.at(-1)?.index ?? 0));
  }

  #labelled(): LabelColumn | null {
    if (this.#labels === undefined) this.#labels = labelColumn(this.#reader.binder, this.#grid);
    return this.#labels;
  }

  /** The best header that a row is part of. */
  at(row: number, content: number | null): ListHeader | null {
    const head = this.#texts;
    let best: { readonly header: ListHeader; readonly score: number } | null = null;
    for (const bottom of [closeDown(head, row), row + 1, row + 2]) {
      if (bottom > closeDown(head, row) && !isOnlyParts(this.#reader, head, row, bottom)) continue;
      for (const top of possibleTops(head, bottom)) {
        if (top > row) continue;
        const numbers = columnsOf(this.#grid, head, top, bottom);
        if (numbers.length > MAX_COLUMNS) continue;
        const isWords = (column: number): boolean => isWordy(this.#grid, bottom, column);
        const columns = classify(this.#reader, headerColumns(head, top, bottom, numbers), isWords, content);
        const header = { top, bottom, columns };
        const score = scoreOf(columns) || this.#scoreByRows(header);
        if (score > (best?.score ?? 0)) best = { header, score };
      }
    }
    return best?.header ?? null;
  }

  /** Figures under words nobody knows, beside labels of several measures, are a list all the same. */
  #scoreByRows({ bottom, columns }: ListHeader): number {
    const indicators = columns.filter(({ use }) => use.kind === 'indicator').map(({ column }) => column);
    const beside = columns.filter(({ use }) => use.kind === 'figures' || use.kind === 'unknown');
    if (indicators.length === 0 || beside.length === 0 || beside.length > MAX_FIGURES) return 0;
    if (beside.some(({ path, use }) => use.kind === 'unknown' && path.some((text) => this.#isUnit(text))))
      return 0;
    const labels = this.#labelled();
    if (!labels || !indicators.includes(labels.column) || (labels.rows[0] ?? 0) <= bottom) return 0;
    const rows = this.#grid.rows.filter(({ index }) => labels.rows.includes(index));
    const figured = beside.filter(
      ({ column }) => 2 * rows.filter((row) => isFigure(cellAt(row, column))).length >= rows.length,
    );
    return figured.length === 0 ? 0 : 1 + figured.length;
  }

  /** Units across are columns of a table, not of a list. */
  #isUnit(text: string): boolean {
    const { binder, unitKinds } = this.#reader;
    const isKind = unitKinds.ofName(text) !== null || unitKinds.ofSection(text) !== null;
    return isKind || binder.roleOf(text) === 'unit_name';
  }

  /** The header over a column of labels that no header names: the nearest row above them that heads both. */
  overLabels(): ListHeader | null {
    const labels = this.#labelled();
    const first = labels?.rows[0] ?? 0;
    if (!labels) return null;
    const above = this.#grid.rows.filter(({ index }) => index < first && index >= first - FIRST_LABEL_WITHIN);
    for (const row of above.toReversed()) {
      const { index } = row;
      if (isColumnNumbers(row) || !this.#heads(row, labels.column)) continue;
      const header = this.at(index, labels.column);
      if (header) return header;
    }
    return null;
  }

  /** It has a text over the labels and short ones over what stands beside them, none of them a number or an answer. */
  #heads({ index, cells }: GridRow, labels: number): boolean {
    const { listWords } = this.#reader;
    const own = this.#texts.at(index, labels);
    const isValue = (text: string): boolean =>
      !/\p{L}/u.test(text) || listWords.is('yes', text) || listWords.is('no', text);
    const others = cells.filter(({ column }) => column !== labels).map(textOf);
    const right = cells.filter(({ column }) => column > labels).map(textOf);
    return own !== '' && right.some((text) => text.length < 60 && text !== '') && !others.some(isValue);
  }
}

/** A number, or a short answer: no phrase. */
const isFigure = (cell: GridCell | null): boolean =>
  cell?.content.kind === 'number' || /^[\d.,\s]+%?$|^\p{L}{1,5}$/u.test(textOf(cell));

/** The rows under a header's first one that hold nothing but parts ("Tổng số | Nữ") belong to it though nothing is merged. */
function isOnlyParts(
  { binder, listWords }: ListHeaderReader,
  head: HeadTexts,
  row: number,
  bottom: number,
): boolean {
  for (let index = row + 1; index <= bottom; index += 1) {
    const texts = [...head.rowTexts(index).values()];
    const all = texts.every((text) => {
      const use = useOf(binder, listWords, [text]);
      const isPart = listWords.is('part', text) || (use.kind === 'figures' && use.isDone);
      return isPart || timeHeader(fold(text)) !== null;
    });
    if (texts.length === 0 || !all) return false;
  }
  return true;
}

/** Whether a column's cells are phrases: "Mục tiêu | Chỉ tiêu | Kết quả" has two columns of labels. */
function isWordy(grid: SheetGrid, bottom: number, column: number): boolean {
  const texts = grid.rows
    .filter(({ index }) => index > bottom && index <= bottom + 40)
    .map((row) => textOf(cellAt(row, column)))
    .filter((text) => text !== '');
  return 2 * texts.filter((text) => /^\p{L}+(?: [\p{L},-]+){2}/u.test(text)).length > texts.length;
}

/** Nothing without indicators and figures; columns it does not know count against it. */
function scoreOf(columns: readonly ListColumn[]): number {
  const count = (...kinds: ListUse['kind'][]): number =>
    columns.filter(({ use }) => kinds.includes(use.kind)).length;
  const figures = count('figures', 'tick_yes');
  const unknown = count('unknown');
  if (count('indicator') === 0 || figures === 0 || (unknown > 1 && unknown > figures)) return 0;
  return 10 * (columns.length - unknown - count('blank')) - unknown;
}
