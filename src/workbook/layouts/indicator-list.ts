import type { KnownUnitKind } from '../../domain/measure.ts';
import type { BoundColumn, ColumnRole, ListRole } from '../../domain/reading.ts';
import type { SheetGrid, SheetPlace } from '../grid.ts';
import type { Detection, ExtractContext, Extracted, Layout, LayoutTools } from '../layout.ts';
import { checkRow } from '../row-checks.ts';
import { titleTexts } from '../titles.ts';
import { labelPaths } from './lists/label-paths.ts';
import { measureOf } from './lists/list-binding.ts';
import { settle } from './lists/list-entries.ts';
import type { ListColumn } from './lists/list-uses.ts';
import { ListRows } from './lists/list-rows.ts';
import { oneUnit } from '../one-unit.ts';
import { isBound, readLists, type List } from './lists/sheet-lists.ts';
import { sayUnclear, unclearColumns } from './lists/unclear-columns.ts';

/** One unit's figures: indicators down the side, "Tổng số | Trong đó: Nữ | Tỷ lệ (%)" or a single value across. */
export const indicatorList: Layout = {
  name: 'indicator-list',
  detect(sheet, place, tools) {
    if (!sheet.isWhole) return null;
    const lists = readLists(sheet.head, tools);
    const isFound = (list: List): boolean =>
      list.lines.some(isBound) || unclearColumns(list, tools).length > 0;
    return lists.some(isFound) ? detected(sheet.head, place, tools, lists) : null;
  },
};

function detected(grid: SheetGrid, place: SheetPlace, tools: LayoutTools, lists: readonly List[]): Detection {
  const [first] = lists;
  const bound = lists.flatMap(({ lines }) => lines.filter(isBound));
  const measures = new Set(
    bound.flatMap(({ figures }) => figures.flatMap(({ binding }) => measureOf(binding)?.id ?? [])),
  );
  const roles = (first?.header.columns ?? []).filter(
    ({ use }) => use.kind !== 'unknown' && use.kind !== 'blank',
  );
  const labels = lists.flatMap(({ lines }) =>
    lines.flatMap(({ line, figures }) =>
      labelPaths(line).flatMap((path) => [
        path,
        ...figures.map(({ use }) => [...path, ...('part' in use ? use.part : [])]),
      ]),
    ),
  );
  return {
    layout: 'indicator-list',
    sureness: 'likely',
    score: 10 * measures.size + roles.length,
    why: [
      ...roles
        .filter(({ use }) => use.kind === 'indicator')
        .slice(0, 1)
        .map(({ path }) => path.join(' > ')),
      ...bound.slice(0, 2).map(({ line }) => line.path.at(-1) ?? ''),
    ],
    top: first?.header.top ?? 1,
    columns: lists.flatMap(timedColumns),
    labels,
    extract: async (context) => extract(grid, place, tools, lists, context),
  };
}

/** Columns of figures as the measures they begin with: years in their headers may name the period. */
function timedColumns({ header, lines }: List): BoundColumn[] {
  return header.columns.flatMap(({ column, path, use }): BoundColumn[] => {
    const binding = lines
      .flatMap(({ figures }) => figures)
      .find((figure) => figure.column.column === column && measureOf(figure.binding))?.binding;
    return 'time' in use && binding ? [{ column, path, binding }] : [];
  });
}

function extract(
  grid: SheetGrid,
  place: SheetPlace,
  tools: LayoutTools,
  lists: readonly List[],
  { period, unit: named }: ExtractContext,
): Extracted {
  const top = lists[0]?.header.top ?? 1;
  const { unit, diagnostics: ofUnit } = oneUnit(place, named, formKind(titleTexts(grid, top), tools));
  const read = lists.map(({ header, binder, lines }) => {
    const rows = new ListRows(tools, place, header, binder, period);
    for (const line of lines) rows.add(line);
    rows.finish();
    return rows;
  });
  const settled = settle(
    read.flatMap(({ entries }) => entries),
    unit.id,
  );
  const checked = checkRow(tools.catalogue, settled.observations);
  return {
    reading: {
      headerRows: [top, lists[0]?.header.bottom ?? top],
      columns: lists.flatMap(({ header }) => header.columns.map(shown)),
      units: [unit],
      totals: [],
      sections: [],
      lines: read.flatMap(({ lines }) => lines),
      cells: read.reduce((sum, { cells }) => sum + cells, 0),
    },
    observations: checked.observations,
    claims: read.flatMap(({ claims }) => claims).map((claim) => ({ ...claim, unit: unit.id })),
    diagnostics: [
      ...ofUnit,
      ...lists.flatMap((list) => sayUnclear(place, list, unclearColumns(list, tools))),
      ...read.flatMap(({ diagnostics }) => diagnostics),
      ...settled.diagnostics,
      ...checked.diagnostics,
    ],
  };
}

/** "Biểu dùng cho trường THCS": the kind of unit a form is made for. */
function formKind(titles: readonly string[], { unitKinds }: LayoutTools): KnownUnitKind | null {
  for (const title of titles) {
    const said = /(?:dành|dùng|áp dụng)(?:\s+(?:cho|đối với|các|cấp|khối|ở))+\s+([^)]+)/iu.exec(title)?.[1];
    const kind = said === undefined ? null : unitKinds.ofSection(said);
    if (kind) return kind;
  }
  return null;
}

/** How a column of a list is shown to a person. */
function shown({ column, path, use }: ListColumn): BoundColumn {
  if (use.kind === 'blank') return { column, path, binding: { kind: 'ignored' } };
  if (use.kind === 'unknown') return { column, path, binding: { kind: 'unknown', near: [] } };
  const role: ColumnRole | ListRole = use.kind;
  return { column, path, binding: { kind: 'role', role } };
}
