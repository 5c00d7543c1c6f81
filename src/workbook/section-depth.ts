import { textOf, type GridRow } from './grid.ts';

/** How deep a section row stands: letters hold Roman numerals, which hold what has neither. */
export function sectionDepth(row: GridRow): number {
  const ordinal = textOf(row.cells[0] ?? null);
  if (/^[A-HĐ][.)]?$/u.test(ordinal)) return 0;
  return /^[IVX]+[.)]?$/u.test(ordinal) ? 1 : 2;
}
