import type { Binder } from '../../binding.ts';
import { textOf, type SheetGrid } from '../../grid.ts';

/** A column whose texts are labels of several measures, found without a header. */
export interface LabelColumn {
  readonly column: number;
  /** Rows that label a measure, from the top. */
  readonly rows: readonly number[];
}

/** Columns among which labels are looked for: they stand at the left. */
const WITHIN = 5;
/** Texts of a column looked at before it is given up, and in all. */
const FIRST_TEXTS = 20;
const MAX_TEXTS = 200;
/** Measures that make a column one of labels: "Thạc sĩ" and "Tiến sĩ" may be what staff have. */
const SEVERAL = 3;

/** The column that labels most measures; null where none labels several, or most of its texts are something else. */
export function labelColumn(binder: Binder, grid: SheetGrid): LabelColumn | null {
  let best: LabelColumn | null = null;
  for (let column = 1; column <= WITHIN; column += 1) {
    const found = labelsOf(binder, grid, column);
    if (found && found.rows.length > (best?.rows.length ?? 0)) best = found;
  }
  return best;
}

function labelsOf(binder: Binder, grid: SheetGrid, column: number): LabelColumn | null {
  const measures = new Set<string>();
  const rows: number[] = [];
  let texts = 0;
  for (const { index, cells } of grid.rows) {
    const text = textOf(cells.find((cell) => cell.column === column) ?? null);
    if (!/\p{L}{2}/u.test(text)) continue;
    texts += 1;
    if (texts > MAX_TEXTS || (texts > FIRST_TEXTS && measures.size === 0)) break;
    const binding = binder.isLeaf(text) ? binder.bind({ column, path: [text] }) : null;
    if (binding?.kind !== 'measure') continue;
    measures.add(binding.measure.id);
    rows.push(index);
  }
  // Headings, parts and titles are not labels of measures by themselves.
  return measures.size >= SEVERAL && 4 * rows.length >= texts ? { column, rows } : null;
}
