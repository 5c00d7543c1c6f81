import type { SheetContext } from './row-builder.ts';
import { scanPart } from './scan-part.ts';
import { SheetHandler } from './sheet-handler.ts';
import type { OnRow, SheetTail } from './sheet-handler.ts';

export interface SheetOptions {
  /** The columns wanted, counted from 1: cells of others are checked, and left out of the rows. All when absent. */
  readonly columns?: ReadonlySet<number>;
}

/**
 * Streams a worksheet: `onRow` receives each row as soon as it is read, and only that row is held in memory.
 * Rows and cells without an address take the next position; `<dimension>` is ignored.
 * Throws `missing_part`, `truncated`, `bad_checksum`, `too_large`, `bad_xml` (also for a part that is no
 * worksheet), `dtd_forbidden`, `limit_exceeded` (also off Excel's grid), or what `onRow` throws.
 */
export async function readSheet(
  context: SheetContext,
  part: string,
  onRow: OnRow,
  { columns }: SheetOptions = {},
): Promise<SheetTail> {
  const handler = new SheetHandler(context, part, onRow, columns ?? null);
  await scanPart(context.pkg, part, handler);
  return handler.tail();
}

export type { CellContent } from './cell-content.ts';
export type { SheetCell, SheetContext, SheetRow } from './row-builder.ts';
export type { OnRow, SheetFrame, SheetTail } from './sheet-handler.ts';
