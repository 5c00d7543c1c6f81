import type { HeaderColumn } from '../../../domain/reading.ts';
import type { Binder } from '../../binding.ts';
import type { ListWords } from '../../list-words.ts';
import { isPartHeader } from '../../part-header.ts';
import { NO_TIME, timeOf, useOf, type ListColumn, type ListUse } from './list-uses.ts';

/** What each column of a header holds; `content` is the column of labels that the rows below tell, where no header does. */
export function classify(
  { binder, listWords }: { readonly binder: Binder; readonly listWords: ListWords },
  columns: readonly HeaderColumn[],
  isWords: (column: number) => boolean,
  content: number | null,
): ListColumn[] {
  const uses = columns.map(({ path }) => useOf(binder, listWords, path));
  const label = labelColumns(listWords, columns, uses, isWords, content);
  const isPair = uses.some(({ kind }) => kind === 'tick_yes') && uses.some(({ kind }) => kind === 'tick_no');
  const isVerdictPair = uses.some((use) => use.kind === 'own_verdict' && use.tick === false);
  const isAgainstPlan = uses.some(({ kind }) => kind === 'own_target');
  const hasTotals = uses.some(isTotals);
  const isDone = columns.map(
    ({ path }, index) =>
      hasTotals && !isPair && (listWords.is('done', path.at(-1) ?? '') || isMetOf(uses, index)),
  );
  const hasValue = uses.some((use, index) => isValue(use) && isDone[index] === false);
  return columns.map(({ column, path }, index): ListColumn => {
    const use = uses[index] ?? { kind: 'blank' };
    // "Tổng số | Đã thực hiện" are a whole and what was done of it.
    if (isDone[index] === true && !label.includes(column)) {
      const [part, time] = [path.slice(-1), timeOf(listWords, path)];
      return { column, path, use: { kind: 'figures', part, isRate: false, isDone: true, time } };
    }
    const figures: ListUse = { kind: 'figures', part: [], isRate: false, isDone: false, time: NO_TIME };
    if (label.includes(column)) return { column, path, use: { kind: 'indicator' } };
    if ((use.kind === 'tick_yes' || use.kind === 'tick_no') && !isPair) return { column, path, use: figures };
    if (use.kind === 'own_verdict' && use.tick === true && !isVerdictPair)
      return { column, path, use: figures };
    // Beside a plan's target a share is the share of the plan that was done.
    if (use.kind === 'figures' && use.isRate && path.length === 1 && isAgainstPlan && hasValue) {
      return { column, path, use: { kind: 'comparison' } };
    }
    return { column, path, use };
  });
}

/** "Tổng số | Đạt | Tỷ lệ %": between a whole and a share it is how many of them, no verdict. */
function isMetOf(uses: readonly ListUse[], index: number): boolean {
  const [before, use, after] = [uses[index - 1], uses[index], uses[index + 1]];
  const isMet = use?.kind === 'own_verdict' && use.tick === true;
  return isMet && before !== undefined && isTotals(before) && after?.kind === 'figures' && after.isRate;
}

/** Figures of everybody, so headed: "Tổng số", "Chung". */
const isTotals = (use: ListUse): boolean =>
  use.kind === 'figures' && use.part.length > 0 && !use.isRate && !use.isDone && !use.part.some(isPartHeader);

const isValue = (use: ListUse): boolean => use.kind === 'figures' && use.part.length === 0;

/** The columns that say what is counted: the first so headed, those after it before any figure, or what stands before "ĐVT". */
function labelColumns(
  words: ListWords,
  columns: readonly HeaderColumn[],
  uses: readonly ListUse[],
  isWords: (column: number) => boolean,
  content: number | null,
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
    if (found) return [found.column];
    return content !== null && columns.some(({ column }) => column === content) ? [content] : [];
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
