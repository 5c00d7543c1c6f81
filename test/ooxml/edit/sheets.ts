import type { CellEdit } from '../../../src/ooxml/edit/cell-edit.ts';
import { editSheet } from '../../../src/ooxml/edit/edit-sheet.ts';
import { parseCellAddress } from '../../../src/ooxml/cell-address.ts';

export const PART = 'xl/worksheets/sheet1.xml';

export async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const cellEdit = (address: string, style: number | ((present: number) => number)): CellEdit => ({
  ...parseCellAddress(address)!,
  style: typeof style === 'number' ? () => style : style,
});

interface EditOptions {
  readonly restyled?: ReadonlyMap<number, number>;
  readonly legacyDrawing?: string | null;
  /** Bytes a chunk. */
  readonly size?: number;
}

/** A sheet's XML once edited. */
export async function edited(
  xml: string | Uint8Array,
  cells: readonly CellEdit[],
  { restyled = new Map(), legacyDrawing = null, size = 1_000_000 }: EditOptions = {},
): Promise<string> {
  const out: Uint8Array[] = [];
  const edits = { cells, restyled, legacyDrawing };
  for await (const chunk of editSheet(cut(Buffer.from(xml), size), PART, edits)) out.push(chunk);
  return Buffer.concat(out).toString();
}
