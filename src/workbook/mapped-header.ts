import type { Catalogue } from '../domain/measure.ts';
import type { BoundColumn } from '../domain/reading.ts';
import { parseCellAddress } from '../ooxml/cell-address.ts';
import type { SheetGrid } from './grid.ts';
import { headerColumns, HeadTexts, columnsOf } from './header-block.ts';
import { boundByHand, scoreOf, type TableHeader } from './header.ts';
import type { MappedSheet } from './mapping.ts';

/** The header of a sheet whose columns a mapping file says. */
export function mappedHeader(
  catalogue: Catalogue,
  { headerRows: [top, bottom], columns: said }: MappedSheet,
  grid: SheetGrid,
): TableHeader {
  const head = new HeadTexts(grid, bottom);
  const byHand = new Map(said.map(({ column, to }) => [parseCellAddress(`${column}1`)?.column ?? 0, to]));
  const numbers = [...new Set([...columnsOf(grid, head, top, bottom), ...byHand.keys()])].sort(
    (a, b) => a - b,
  );
  const columns = headerColumns(head, top, bottom, numbers).map((column): BoundColumn => {
    const to = byHand.get(column.column);
    if (to?.kind === 'role') return { ...column, binding: to };
    if (to?.kind !== 'measure') return { ...column, binding: { kind: 'ignored' } };
    return { ...column, binding: boundByHand(catalogue.measures.get(to.measure), to.quarter) };
  });
  return { score: scoreOf(columns), top, bottom, columns, namesByContent: null };
}
