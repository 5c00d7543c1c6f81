import type { ListRole } from '../../../domain/reading.ts';
import type { Binder } from '../../binding.ts';
import type { ListWords } from '../../list-words.ts';
import { timeHeader, type HeaderTime } from '../../period-words.ts';
import { fold } from '../../spelling.ts';

/** What a column of figures heads: a part of each row's own indicator, or simply its value when `part` is empty. */
export interface Figures {
  readonly kind: 'figures';
  /** Header levels that say what is counted: "Trong đó: Nữ". */
  readonly part: readonly string[];
  readonly isRate: boolean;
  /** It holds what was done of the whole beside it, alone or as well: "Đã thực hiện", "Riêng nữ / Đã tập huấn". */
  readonly isDone: boolean;
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

/** A header that leaves open when. */
export const NO_TIME: HeaderTime = { quarter: null, year: null, span: null };

/** Between two things a column may hold, each row one of them. */
const EITHER = /\s*[/;]\s*|\s+hoặc\s+/u;

/** What a header of a list says its column holds. */
export function useOf(binder: Binder, words: ListWords, path: readonly string[]): ListUse {
  const leaf = path.at(-1) ?? '';
  if (leaf === '') return { kind: 'blank' };
  const role = binder.roleOf(leaf);
  if (role === 'ordinal' || role === 'note') return { kind: role };
  if (words.is('countingUnit', leaf)) return { kind: 'counting_unit' };
  const beside = besideDone(words, leaf);
  if (beside !== null)
    return { kind: 'figures', part: [beside], isRate: false, isDone: true, time: timeOf(words, path) };
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
  const figures = { part, isRate: words.is('rate', last), isDone: false, time: timeOf(words, path) };
  const isKnown = part.length === 0 || figures.isRate || words.is('part', last);
  return { kind: isKnown ? 'figures' : 'unknown', ...figures };
}

/** The time a header names, also after a word for the value: "Ước thực hiện cả năm 2025". */
export function timeOf(words: ListWords, path: readonly string[]): HeaderTime {
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

/** "Riêng nữ / Đã thực hiện": the part beside what was done; null for a header that does not name the two. */
function besideDone(words: ListWords, text: string): string | null {
  const either = text.split(EITHER).filter((one) => one !== '');
  const [part, ...others] = either.filter((one) => !words.is('done', one));
  if (either.length !== 2 || part === undefined || others.length > 0) return null;
  return words.is('part', part) && !words.is('rate', part) ? part : null;
}
