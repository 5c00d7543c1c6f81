import type { Observation } from '../../../domain/observation.ts';
import { textOf, type GridRow } from '../../grid.ts';
import { isPartHeader } from '../../part-header.ts';
import { timeHeader } from '../../period-words.ts';
import { fold } from '../../spelling.ts';

/** One value of a unit that has several rows: counts add up, answers must agree. Null when they contradict each other. */
export function addUp(first: Observation, next: Observation): Observation | null {
  const [a, b] = [first.value, next.value];
  if (b.status === 'missing') return first;
  if (a.status === 'missing') return next;
  if (a.status === 'count' && b.status === 'count') {
    const value = { status: 'count', value: a.value + b.value } as const;
    return { ...first, value, others: [...(first.others ?? []), next.cell] };
  }
  if (a.status === 'invalid' || b.status === 'invalid') return { ...first, value: { status: 'invalid' } };
  if (a.status === 'text' && b.status === 'text') return first;
  return a.status === 'answer' && b.status === 'answer' && a.answer === b.answer ? first : null;
}

/**
 * Whether the words of a row say that it is not one of several shares of a whole: a total, a part of another row
 * ("Trong đó: nữ"), another time, a plan.
 */
export const isNoShare = (row: GridRow, isTotal: (label: string) => boolean): boolean =>
  row.cells.map(textOf).some((text) => {
    const folded = fold(text);
    return (
      isPartHeader(text) ||
      isTotal(text) ||
      timeHeader(folded) !== null ||
      /^(?:kế hoạch|kh|chỉ tiêu|thực hiện|kết quả|tỷ lệ)(?: |$)/u.test(folded)
    );
  });
