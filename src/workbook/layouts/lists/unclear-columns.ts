import { atCell, diagnostic, type Diagnostic } from '../../../domain/diagnostic.ts';
import { cellRef, type SheetPlace } from '../../grid.ts';
import type { LayoutTools } from '../../layout.ts';
import { measureOf } from './list-binding.ts';
import { contentOf } from './list-rows.ts';
import type { ListColumn } from './list-uses.ts';
import type { List } from './sheet-lists.ts';

/** A column of values that nothing says the meaning of, and how many known rows have one there. */
export interface UnclearColumn {
  readonly column: ListColumn;
  readonly rows: number;
}

/** A column with a single value is one of remarks. */
const SEVERAL = 2;

/** Columns of values beside known labels whose own headers do not say whether they are totals, women, shares or what was done. */
export function unclearColumns(
  { header, lines }: List,
  { values }: Pick<LayoutTools, 'values'>,
): UnclearColumn[] {
  return header.columns.flatMap((column): UnclearColumn[] => {
    const { use } = column;
    if (use.kind !== 'unknown' || use.time.year !== null) return [];
    const isRead = lines.some(({ figures }) =>
      figures.some((figure) => figure.column === column && figure.binding.kind !== 'unknown'),
    );
    const rows = lines.filter(({ line, own }) => {
      const measure = measureOf(own);
      const content = contentOf(line, column.column);
      if (!measure || !content) return false;
      return ['count', 'answer', 'percent'].includes(values.read(content, measure).value.status);
    }).length;
    return isRead || rows < SEVERAL ? [] : [{ column, rows }];
  });
}

/** Said at the header of each: it is not read. */
export const sayUnclear = (
  place: SheetPlace,
  { header }: List,
  found: readonly UnclearColumn[],
): Diagnostic[] =>
  found.map(({ column: { column, path }, rows }) =>
    diagnostic(
      'LIST_COLUMN_UNCLEAR',
      { header: path.join(' > '), rows },
      atCell(cellRef(place, header.bottom, column)),
    ),
  );
