import type { Quarter } from '../../../domain/period.ts';
import { tidy } from '../../grid.ts';

/** What one cell says of the four quarters: those in which it was so, or only that not all were. */
export type QuarterText =
  | { readonly kind: 'listed'; readonly quarters: ReadonlySet<Quarter> }
  | { readonly kind: 'counted'; readonly count: number };

export const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

const ROMAN: Readonly<Record<string, Quarter>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const OF_FOUR = /^(?:đạt |đủ )?0?([0-4])\s*\/\s*0?4(?: quý)?$/u;
const LIST =
  /^(quý\s*:?\s*)?((?:iv|i{1,3}|[1-4])(?:\s*(?:,|;|và|\+|&|\/|\s)\s*(?:quý\s*)?(?:iv|i{1,3}|[1-4]))*)$/u;
const ALL = /^(?:cả|đủ|đủ cả|tất cả|có đủ|có cả) (?:4|bốn) quý$/u;

/**
 * Reads "4/4 quý", "Quý I, II và IV", "cả 4 quý"; bare numerals ("I, II, IV") only where the label asks for quarters. Null
 * for anything else.
 */
export function readQuarters(text: string, asksQuarters: boolean): QuarterText | null {
  const typed = tidy(text).toLowerCase();
  if (ALL.test(typed)) return { kind: 'listed', quarters: new Set(QUARTERS) };
  const [, count] = OF_FOUR.exec(typed) ?? [];
  if (count === '4') return { kind: 'listed', quarters: new Set(QUARTERS) };
  if (count !== undefined) return { kind: 'counted', count: Number(count) };
  const [, said, list] = LIST.exec(typed) ?? [];
  // A bare "1" is an answer.
  if (list === undefined || (said === undefined && (!asksQuarters || /^\d$/u.test(list)))) return null;
  const marks = list.match(/iv|i{1,3}|[1-4]/gu) ?? [];
  return { kind: 'listed', quarters: new Set(marks.map((mark) => ROMAN[mark] ?? (Number(mark) as Quarter))) };
}
