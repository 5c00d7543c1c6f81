import type { HeaderColumn, ListRole } from '../../domain/reading.ts';
import type { Binder } from '../binding.ts';
import { cellAt, textOf, type SheetGrid } from '../grid.ts';
import { closeDown, headerColumns, HeadTexts, possibleTops } from '../header-block.ts';
import type { ListWords } from '../list-words.ts';
import { timeHeader, type HeaderTime } from '../period-words.ts';
import { fold } from '../spelling.ts';

/** What a column of figures heads: a part of each row's own indicator, or simply its value when `part` is empty. */
export interface Figures {
  readonly kind: 'figures';
  /** Header levels that say what is counted: "Trong đó: Nữ". */
  readonly part: readonly string[];
  readonly isRate: boolean;
  readonly time: HeaderTime;
}

export type ListUse =
  | Figures
  | { readonly kind: Exclude<ListRole, 'figures' | 'own_verdict' | 'own_target'> }
  | { readonly kind: 'own_target'; readonly time: HeaderTime }
  /** `tick`: the column is one of a pair to mark, "Đạt | Chưa đạt". */
  | { readonly kind: 'own_verdict'; readonly tick: boolean | null }
  | { readonly kind: 'ordinal' | 'note' }
  /** Headed by something this layout does not know: figures if its rows say so. */
  | (Omit<Figures, 'kind'> & { readonly kind: 'unknown' })
  | { readonly kind: 'blank' };

export interface ListColumn {
  readonly column: number;
  readonly path: readonly string[];
  readonly use: ListUse;
}

export interface ListHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly ListColumn[];
}

export interface ListHeaderReader {
  readonly binder: Binder;
  readonly listWords: ListWords;
}

/** Rows searched: lists are pages long, not books. */
const MAX_ROWS = 400;
/** Columns of a list: it has a handful. */
const MAX_COLUMNS = 200;
/** Cells of a row among which a header's label or its unit of counting is looked for. */
const LABELS_WITHIN = 4;
/** A header that leaves open when. */
export const NO_TIME: HeaderTime = { quarter: null, year: null, span: null };

/** Every header of a list in a sheet, from top to bottom; a page's repeated header is there again. */
export function findListHeaders(reader: ListHeaderReader, grid: SheetGrid): ListHeader[] {
  const rows = grid.rows.slice(0, MAX_ROWS);
  const { listWords } = reader;
  let head: HeadTexts | null = null;
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
    head ??= new HeadTexts(grid, rows.at(-1)?.index ?? 0);
    const header = bestBlock(reader, grid, head, row.index);
    if (header && header.top > (found.at(-1)?.bottom ?? 0)) found.push(header);
  }
  return found;
}

function bestBlock(
  reader: ListHeaderReader,
  grid: SheetGrid,
  head: HeadTexts,
  row: number,
): ListHeader | null {
  let best: { readonly header: ListHeader; readonly score: number } | null = null;
  for (const bottom of [closeDown(head, row), row + 1, row + 2]) {
    if (bottom > closeDown(head, row) && !isOnlyParts(reader, head, row, bottom)) continue;
    for (const top of possibleTops(head, bottom)) {
      if (top > row) continue;
      const numbers = columnsOf(grid, top, bottom);
      if (numbers.length > MAX_COLUMNS) continue;
      const columns = classify(reader, headerColumns(head, top, bottom, numbers), (column) =>
        isWordy(grid, bottom, column),
      );
      const score = scoreOf(columns);
      if (score > (best?.score ?? 0)) best = { header: { top, bottom, columns }, score };
    }
  }
  return best?.header ?? null;
}

/** The rows under a header's first one that hold nothing but parts ("Tổng số | Nữ") belong to it though nothing is merged. */
function isOnlyParts({ listWords }: ListHeaderReader, head: HeadTexts, row: number, bottom: number): boolean {
  for (let index = row + 1; index <= bottom; index += 1) {
    const texts = [...head.rowTexts(index).values()];
    const all = texts.every((text) => listWords.is('part', text) || timeHeader(fold(text)) !== null);
    if (texts.length === 0 || !all) return false;
  }
  return true;
}

function columnsOf(grid: SheetGrid, first: number, last: number): number[] {
  const columns = new Set<number>();
  for (const { index, cells } of grid.rows) {
    if (index > last) break;
    if (index >= first) for (const { column } of cells) columns.add(column);
  }
  for (const { top, bottom, left, right } of grid.merges) {
    if (bottom < first || top > last) continue;
    for (let column = left; column <= Math.min(right, left + 100); column += 1) columns.add(column);
  }
  return [...columns].toSorted((a, b) => a - b);
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

function classify(
  { binder, listWords }: ListHeaderReader,
  columns: readonly HeaderColumn[],
  isWords: (column: number) => boolean,
): ListColumn[] {
  const uses = columns.map(({ path }) => useOf(binder, listWords, path));
  const label = labelColumns(listWords, columns, uses, isWords);
  const isPair = uses.some(({ kind }) => kind === 'tick_yes') && uses.some(({ kind }) => kind === 'tick_no');
  const isVerdictPair = uses.some((use) => use.kind === 'own_verdict' && use.tick === false);
  const isAgainstPlan = uses.some(({ kind }) => kind === 'own_target');
  return columns.map(({ column, path }, index): ListColumn => {
    const use = uses[index] ?? { kind: 'blank' };
    const figures: ListUse = { kind: 'figures', part: [], isRate: false, time: NO_TIME };
    if (label.includes(column)) return { column, path, use: { kind: 'indicator' } };
    if ((use.kind === 'tick_yes' || use.kind === 'tick_no') && !isPair) return { column, path, use: figures };
    if (use.kind === 'own_verdict' && use.tick === true && !isVerdictPair)
      return { column, path, use: figures };
    // Beside a plan's target a share is the share of the plan that was done.
    if (use.kind === 'figures' && use.isRate && path.length === 1 && isAgainstPlan && uses.some(isValue)) {
      return { column, path, use: { kind: 'comparison' } };
    }
    return { column, path, use };
  });
}

const isValue = (use: ListUse): boolean => use.kind === 'figures' && use.part.length === 0;

function useOf(binder: Binder, words: ListWords, path: readonly string[]): ListUse {
  const leaf = path.at(-1) ?? '';
  if (leaf === '') return { kind: 'blank' };
  const role = binder.roleOf(leaf);
  if (role === 'ordinal' || role === 'note') return { kind: role };
  if (words.is('countingUnit', leaf)) return { kind: 'counting_unit' };
  if (words.is('notMet', leaf) && !words.is('no', leaf)) return { kind: 'own_verdict', tick: false };
  if (path.some((text) => words.begins('verdict', text) || words.has('verdict', text))) {
    return { kind: 'own_verdict', tick: words.is('met', leaf) ? true : null };
  }
  if (path.some((text) => words.has('comparison', text))) return { kind: 'comparison' };
  if (path.some((text) => words.begins('target', text)))
    return { kind: 'own_target', time: timeOf(words, path) };
  if (words.is('met', leaf)) return { kind: 'own_verdict', tick: true };
  if (words.is('yes', leaf)) return { kind: 'tick_yes' };
  if (words.is('no', leaf)) return { kind: 'tick_no' };
  const part = path.filter((text) => !words.begins('value', text) && timeHeader(fold(text)) === null);
  const last = part.at(-1) ?? '';
  const figures = { part, isRate: words.is('rate', last), time: timeOf(words, path) };
  const isKnown = part.length === 0 || figures.isRate || words.is('part', last);
  return { kind: isKnown ? 'figures' : 'unknown', ...figures };
}

/** The time a header names, also after a word for the value: "Ước thực hiện cả năm 2025". */
function timeOf(words: ListWords, path: readonly string[]): HeaderTime {
  let time = NO_TIME;
  for (const text of path) {
    const folded = fold(text);
    const parts = folded.split(' ');
    const own = parts
      .map((_, index) => timeHeader(parts.slice(index).join(' ')))
      .find(
        (found, index) =>
          found !== null && (index === 0 || words.begins('value', text) || words.begins('target', text)),
      );
    if (own)
      time = {
        quarter: own.quarter ?? time.quarter,
        year: own.year ?? time.year,
        span: own.span ?? time.span,
      };
  }
  return time;
}

/** The columns that say what is counted: the first so headed, those after it before any figure, or what stands before "ĐVT". */
function labelColumns(
  words: ListWords,
  columns: readonly HeaderColumn[],
  uses: readonly ListUse[],
  isWords: (column: number) => boolean,
): number[] {
  const text = (index: number): string => columns[index]?.path.at(-1) ?? '';
  const kinds = uses.map(({ kind }) => kind);
  const start = kinds.findIndex((kind) => kind !== 'ordinal');
  const first = kinds.findIndex((kind, index) =>
    index === start
      ? words.begins('label', text(index))
      : kind !== 'ordinal' && words.is('label', text(index)),
  );
  if (first < 0) {
    const before = kinds.indexOf('counting_unit') - 1;
    const found =
      before >= 0 && (kinds[before] === 'unknown' || kinds[before] === 'figures') ? columns[before] : null;
    return found ? [found.column] : [];
  }
  const labels = [columns[first]?.column ?? 1];
  for (let index = first + 1; index < columns.length; index += 1) {
    const column = columns[index]?.column ?? 1;
    const isSame = text(index) === text(index - 1) || kinds[index] === 'blank';
    const isSecond = words.is('label', text(index)) && isWords(column);
    if (!isSame && !isSecond) break;
    labels.push(column);
  }
  return labels;
}
