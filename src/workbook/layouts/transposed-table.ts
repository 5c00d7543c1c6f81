import { diagnostic, type Diagnostic } from '../../domain/diagnostic.ts';
import { transpose, type GridCell, type GridRow, type SheetGrid, type SheetPlace } from '../grid.ts';
import { HeadTexts } from '../header-block.ts';
import { checkHeader } from '../header-checks.ts';
import type { ExtractContext, Extracted, Layout, LayoutTools } from '../layout.ts';
import { MergedCells } from '../merged-cells.ts';
import { findTransposed, groupAt, type TransposedHeader } from './units/transposed-header.ts';
import { UnitRows } from './units/unit-rows.ts';

/** The unit table lying on its side: one unit a column, its measures down. */
export const transposedTable: Layout = {
  name: 'transposed-table',
  detect(sheet, place, tools) {
    if (!sheet.isWhole) return null;
    const found = findTransposed(sheet.head, tools);
    if (!found) return null;
    const { header, top, units, labels } = found;
    const told = header.columns.filter(
      ({ binding }) =>
        binding.kind === 'measure' || (binding.kind === 'role' && binding.role === 'unit_name'),
    );
    return {
      layout: 'transposed-table',
      sureness: 'likely',
      score: header.score,
      why: told.slice(0, 3).map(({ path }) => path.join(' > ')),
      top,
      columns: header.columns,
      labels,
      extract: async (context) =>
        extract(sheet.head, { ...place, isTransposed: true }, tools, found, units, context),
    };
  },
};

function extract(
  grid: SheetGrid,
  place: SheetPlace,
  tools: LayoutTools,
  found: TransposedHeader,
  units: readonly number[],
  { period }: ExtractContext,
): Extracted {
  const { header, diagnostics } = checkHeader(place, found.header, period);
  const turned = turnedTable(grid, found);
  const rows = turned.rows.filter(({ index }) => units.includes(index));
  const reader = new UnitRows(tools, place, header, new MergedCells(turned), rows);
  for (const row of rows) reader.add(row);
  const { reading, observations, diagnostics: below } = reader.finish();
  return {
    reading: reading && { ...reading, headerRows: [found.top, found.nameRow] },
    observations,
    diagnostics: [...diagnostics.map(ofRow), ...below],
  };
}

/** The table's cells alone, on their side; groups that are merged are said of each unit they cover. */
function turnedTable(grid: SheetGrid, found: TransposedHeader): SheetGrid {
  const { header, groupRows, nameRow, units } = found;
  const texts = new HeadTexts(grid, nameRow);
  const kept = new Set(header.columns.map(({ column }) => column));
  const named = (row: number, textAt: (column: number) => string): GridRow => ({
    index: row,
    hidden: false,
    cells: units.flatMap((column): GridCell[] => {
      const text = textAt(column);
      return text === '' ? [] : [{ row, column, content: { kind: 'text', text } }];
    }),
  });
  const head = [
    ...groupRows.toReversed().map((row) => named(row, (column) => groupAt(texts, row, nameRow, column))),
    named(nameRow, (column) => {
      const merge = texts.mergeAt(nameRow, column);
      return merge && merge.left < column ? '' : texts.at(nameRow, column);
    }),
  ];
  // What stands between the names and the first measure says how a unit of several columns is split.
  const first = Math.min(...[...kept].filter((row) => row > nameRow));
  const body = grid.rows.filter(({ index }) => index > nameRow && (kept.has(index) || index < first));
  const bottom = Math.max(...kept);
  const merges = grid.merges.flatMap((merge) => {
    if (merge.top > nameRow) return merge.bottom <= bottom ? [merge] : [];
    return merge.bottom >= nameRow ? [{ ...merge, top: nameRow, bottom: nameRow }] : [];
  });
  return transpose({ ...grid, rows: [...head, ...body], merges });
}

/** What is said of a header is said of a row here. */
function ofRow(found: Diagnostic): Diagnostic {
  const { location: at, measures } = found;
  switch (found.code) {
    case 'HEADER_UNKNOWN':
      return diagnostic('LINE_UNKNOWN', { line: found.args.header, near: found.args.near }, at, measures);
    case 'HEADER_AMBIGUOUS':
      return diagnostic(
        'LINE_AMBIGUOUS',
        { line: found.args.header, measures: found.args.measures },
        at,
        measures,
      );
    case 'HEADER_BY_WORDS': {
      const { header: line, measure, spelling } = found.args;
      return diagnostic('LINE_BY_WORDS', { line, measure, spelling }, at, measures);
    }
    case 'HEADER_DUPLICATE': {
      const { header: line, measure, other } = found.args;
      return diagnostic('LINE_DUPLICATE', { line, measure, other }, at, measures);
    }
    default:
      return found;
  }
}
