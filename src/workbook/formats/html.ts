import { MAX_ROW, type CellRange } from '../../ooxml/cell-address.ts';
import { OoxmlFault } from '../../ooxml/fault.ts';
import type { GridRow } from '../grid.ts';
import { decodeText } from './encodings.ts';
import { readBlocks } from './html-blocks.ts';
import { damaged, notWorkbook, packageFault, refused, type FormatRead } from './input-fault.ts';
import { typedText } from './typed-text.ts';

/** The only sheet of a page. */
const SHEET_NAME = 'HTML';
const DECLARED = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/iu;
const DECLARATION_BYTES = 4_096;

/**
 * Reads a web page that holds a table, as systems export it under the name .xls: one sheet with the page's lines and tables
 * one below another, as Excel opens it. A page without a table that has rows (an error, a login) is no workbook.
 */
export function readHtml(bytes: Uint8Array): FormatRead {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const decoded = decodeText(bytes, DECLARED.exec(head)?.[1] ?? null);
  if (!decoded) return refused({ code: 'INPUT_ENCODING_UNKNOWN', args: {} });
  const rows: GridRow[] = [];
  const merges: CellRange[] = [];
  let hasTable = false;
  let row = 0;
  const add = (
    hidden: boolean,
    cells: readonly { readonly column: number; readonly text: string }[],
  ): void => {
    row += 1;
    const filled = cells.flatMap(({ column, text }) => {
      const content = typedText(text);
      return content ? [{ row, column, content }] : [];
    });
    if (filled.length > 0) rows.push({ index: row, hidden, cells: filled });
  };
  try {
    for (const block of readBlocks(decoded.text)) {
      if (block.kind === 'line') {
        add(false, [{ column: 1, text: block.text }]);
        continue;
      }
      const above = row;
      for (const { hidden, cells } of block.table.rows) add(hidden, cells);
      for (const { top, left, bottom, right } of block.table.merges) {
        merges.push({ top: top + above, left, bottom: bottom + above, right });
      }
      hasTable ||= block.table.rows.some(({ cells }) => cells.length > 0);
    }
  } catch (error) {
    if (!(error instanceof OoxmlFault)) throw error;
    return refused(packageFault(error));
  }
  if (!hasTable) return notWorkbook('html');
  if (row > MAX_ROW) return damaged('limit_exceeded');
  return {
    ok: true,
    grids: [{ name: SHEET_NAME, state: 'visible', rows, merges }],
    notices:
      decoded.assumed === null
        ? []
        : [{ code: 'FILE_ENCODING_ASSUMED', args: { encoding: decoded.assumed } }],
  };
}
