import { atCell, diagnostic, type Diagnostic } from '../../domain/diagnostic.ts';
import { cellRef } from '../grid.ts';
import type { LegacyRead } from './legacy-text.ts';

interface Note {
  readonly sheet: string;
  readonly read: Extract<LegacyRead, { kind: 'decoded' | 'unreadable' }>;
  readonly row: number;
  readonly column: number;
}

/**
 * Where each sheet of a workbook first held text of each older encoding. Sheets are gone through more than once: what was
 * noted before is not noted again.
 */
export class EncodingNotes {
  readonly #first = new Map<string, Note>();

  add(sheet: string, read: LegacyRead, row: number, column: number): void {
    if (read.kind !== 'decoded' && read.kind !== 'unreadable') return;
    const key = `${read.kind === 'decoded' ? read.encoding : ''}\u0000${sheet}`;
    if (!this.#first.has(key)) this.#first.set(key, { sheet, read, row, column });
  }

  /** What was decoded, and what could not be: once a sheet, at the first cell. */
  diagnostics(file: string): Diagnostic[] {
    return [...this.#first.values()].map(({ sheet, read, row, column }) => {
      const at = atCell(cellRef({ file, sheet }, row, column));
      return read.kind === 'decoded'
        ? diagnostic('TEXT_DECODED', { encoding: read.encoding }, at)
        : diagnostic('TEXT_UNREADABLE', {}, at);
    });
  }
}
