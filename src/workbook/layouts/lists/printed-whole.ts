import type { Measure, PercentMeasure } from '../../../domain/measure.ts';
import { ofMeasure, type Binding } from '../../../domain/reading.ts';
import type { CellContent } from '../../grid.ts';
import type { LayoutTools } from '../../layout.ts';
import { agreesWithPrinted } from '../../printed-share.ts';
import { isFigures } from './figure-columns.ts';
import type { ListUse } from './list-uses.ts';

/** A figure of a row: its content, what its column heads, what it was taken for. */
interface RowFigure {
  readonly use: ListUse;
  readonly binding: Binding;
  readonly content: CellContent | null;
}

/**
 * "… do nữ chủ nhiệm | 4 | 2 | 50%": a label that names only the part, over a total and that part. The printed share tells
 * that the total is the whole the part is of. Answers which figure is that whole, and of what; null where nothing tells.
 */
export function printedWhole(
  { values, catalogue }: Pick<LayoutTools, 'values' | 'catalogue'>,
  percent: PercentMeasure | null,
  figures: readonly RowFigure[],
  rate: CellContent | null,
  isTotal: (part: readonly string[]) => boolean,
): { readonly index: number; readonly binding: Binding } | null {
  const of = percent && catalogue.measures.get(percent.of);
  const whole = percent && catalogue.measures.get(percent.in);
  if (!of || !whole || !rate) return null;
  const same = figures.filter(({ binding, content }) => content !== null && isOf(binding, of));
  const total = same.find(({ use }) => isFigures(use) && use.part.length > 0 && isTotal(use.part));
  const part = same.find((figure) => figure !== total);
  if (!total || !part || same.length !== 2) return null;
  const all = values.read(total.content, whole).value;
  const some = values.read(part.content, of).value;
  const printed = values.read(rate, percent).value;
  if (all.status !== 'count' || some.status !== 'count' || printed.status !== 'percent') return null;
  if (some.value >= all.value || !agreesWithPrinted(some.value, all.value, printed)) return null;
  return { index: figures.indexOf(total), binding: ofMeasure(whole) };
}

const isOf = (binding: Binding, { id }: Measure): boolean =>
  binding.kind === 'measure' && binding.measure.id === id;
