import { cellAt, textOf, type SheetGrid } from './grid.ts';
import type { UnitKinds } from './unit-kinds.ts';

/** Rows and columns in which names are looked for. */
const ROWS = 120;
const COLUMNS = 12;
const FEWEST = 3;

/**
 * The first column that holds names of units below a row, whatever its header says: at least three texts that begin like a
 * unit's name, and no fewer than the others. Null where there is none.
 */
export function unitNameColumn(grid: SheetGrid, below: number, unitKinds: UnitKinds): number | null {
  const rows = grid.rows.filter(({ index }) => index > below).slice(0, ROWS);
  const columns = new Set(rows.flatMap(({ cells }) => cells.slice(0, COLUMNS).map(({ column }) => column)));
  for (const column of [...columns].toSorted((a, b) => a - b).slice(0, COLUMNS)) {
    const texts = rows.map((row) => textOf(cellAt(row, column))).filter((text) => /\p{L}{2}/u.test(text));
    const isName = (text: string): boolean => unitKinds.ofName(text) !== null && !unitKinds.isKind(text);
    const named = texts.filter(isName).length;
    if (named >= FEWEST && 2 * named >= texts.length) return column;
  }
  return null;
}
