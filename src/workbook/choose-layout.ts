import type { LayoutName } from '../domain/layout-name.ts';
import type { SheetPlace } from './grid.ts';
import type { Detection, Layout, LayoutTools } from './layout.ts';
import { eventLog } from './layouts/event-log.ts';
import { staffList } from './layouts/staff-list.ts';
import { statisticsForm } from './layouts/statistics-form.ts';
import { indicatorList } from './layouts/indicator-list.ts';
import { transposedTable } from './layouts/transposed-table.ts';
import { unitTable } from './layouts/unit-table.ts';
import type { Sheet } from './sheet.ts';

/** Every layout that is known. */
const LAYOUTS: readonly Layout[] = [
  unitTable,
  transposedTable,
  indicatorList,
  statisticsForm,
  staffList,
  eventLog,
];

/** Those whose columns a mapping file can say. */
const MAPPED_LAYOUTS: readonly Layout[] = [unitTable, staffList];

export const canBeMapped = (layout: LayoutName): boolean =>
  MAPPED_LAYOUTS.some(({ name }) => name === layout);

export type Choice<Table = Detection> =
  | { readonly kind: 'found'; readonly table: Table }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous'; readonly layouts: readonly LayoutName[] };

/** The layout a sheet fits best: the surest, then the one that recognises most. Two that fit alike are left to a person. */
export function chooseLayout(sheet: Sheet, place: SheetPlace, tools: LayoutTools): Choice {
  const wanted = tools.mapping.layout;
  const isMapped = tools.mapping.sheets.some(({ sheet: name }) => name === sheet.head.name);
  const known = isMapped ? MAPPED_LAYOUTS : LAYOUTS;
  const layouts = wanted === null ? known : known.filter(({ name }) => name === wanted);
  const found = layouts.flatMap((layout) => layout.detect(sheet, place, tools) ?? []).toSorted(compare);
  const [table] = found;
  if (!table) return { kind: 'none' };
  const equal = found.filter((other) => compare(table, other) === 0);
  return equal.length > 1
    ? { kind: 'ambiguous', layouts: equal.map(({ layout }) => layout) }
    : { kind: 'found', table };
}

function compare(a: Detection, b: Detection): number {
  if (a.sureness !== b.sureness) return a.sureness === 'certain' ? -1 : 1;
  return b.score - a.score;
}
