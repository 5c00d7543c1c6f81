import type { DiagnosticArgs } from '../domain/diagnostic.ts';
import { OoxmlFault } from '../ooxml/fault.ts';
import { openPackage } from '../ooxml/package.ts';
import { readSharedStrings } from '../ooxml/shared-strings.ts';
import {
  readSheet,
  type CellContent as SheetContent,
  type SheetContext,
  type SheetRow,
} from '../ooxml/sheet-reader.ts';
import { sniff } from '../ooxml/sniff.ts';
import { readStyles } from '../ooxml/styles.ts';
import { readWorkbook } from '../ooxml/workbook.ts';
import { tidy, type CellContent, type GridCell, type GridRow, type SheetGrid } from './grid.ts';

export interface OpenedWorkbook {
  readonly grids: readonly SheetGrid[];
  readonly metadata: ReadonlyMap<string, string>;
}

/** Why a file is not a workbook that can be read; one clear sentence is made of it. */
export type InputFault =
  | { readonly code: 'INPUT_NOT_WORKBOOK'; readonly args: DiagnosticArgs['INPUT_NOT_WORKBOOK'] }
  | { readonly code: 'INPUT_DAMAGED'; readonly args: DiagnosticArgs['INPUT_DAMAGED'] };

export type Opened =
  | { readonly ok: true; readonly workbook: OpenedWorkbook }
  | { readonly ok: false; readonly fault: InputFault };

/** Reads a workbook's visible sheets; hidden ones are named but not read. Never throws for what the bytes hold. */
export async function openWorkbook(bytes: Uint8Array): Promise<Opened> {
  const kind = sniff(bytes);
  if (kind !== 'zip') return { ok: false, fault: { code: 'INPUT_NOT_WORKBOOK', args: { seen: kind } } };
  try {
    return { ok: true, workbook: await readPackage(bytes) };
  } catch (error) {
    if (!(error instanceof OoxmlFault)) throw error;
    return { ok: false, fault: toInputFault(error) };
  }
}

function toInputFault({ code, part }: OoxmlFault): InputFault {
  return code === 'not_a_workbook'
    ? { code: 'INPUT_NOT_WORKBOOK', args: { seen: 'other_package' } }
    : { code: 'INPUT_DAMAGED', args: { reason: code, part } };
}

async function readPackage(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const pkg = openPackage(bytes);
  const parts = readWorkbook(pkg);
  const context: SheetContext = {
    pkg,
    sharedStrings: await readSharedStrings(pkg, parts.sharedStrings),
    styles: readStyles(pkg, parts.styles),
  };
  const grids: SheetGrid[] = [];
  for (const { name: written, state, part, kind } of parts.sheets) {
    if (kind !== 'worksheet') continue;
    const name = tidy(written);
    if (state !== 'visible') {
      grids.push({ name, state, rows: [], merges: [] });
      continue;
    }
    const rows: GridRow[] = [];
    const tail = await readSheet(context, part, (row) => {
      const grid = toGridRow(row);
      if (grid.cells.length > 0) rows.push(grid);
    });
    grids.push({ name, state, rows, merges: tail.merges });
  }
  return { grids, metadata: parts.customProperties };
}

function toGridRow(row: SheetRow): GridRow {
  const cells: GridCell[] = [];
  let ordered = true;
  for (const { row: index, column, content, formatClass } of row.cells) {
    const converted = toContent(content, formatClass);
    if (!converted) continue;
    ordered &&= column > (cells.at(-1)?.column ?? 0);
    cells.push({ row: index, column, content: converted });
  }
  if (!ordered) cells.sort((a, b) => a.column - b.column);
  return { index: row.index, hidden: row.hidden, cells };
}

function toContent(content: SheetContent, formatClass: string): CellContent | null {
  switch (content.kind) {
    case 'blank':
      return null;
    case 'number':
      return {
        kind: 'number',
        text: plainDecimal(content.value),
        format: formatClass === 'percent' || formatClass === 'date' ? formatClass : 'plain',
      };
    case 'date':
      return { kind: 'number', text: '0', format: 'date' };
    case 'error':
      return { kind: 'error', shown: content.code };
    case 'text':
    case 'boolean':
      return content;
    case 'uncalculated':
      return { kind: 'uncalculated' };
    case 'unreadable':
      return { kind: 'unreadable' };
  }
}

/** 15 significant digits, as Excel computes and shows: 0.1 + 0.2 saved as 0.30000000000000004 is 0.3. */
function plainDecimal(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const rounded = Number(value.toPrecision(15));
  return String(rounded);
}
