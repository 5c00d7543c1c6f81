import { describe, expect, it } from 'vitest';

import { inputFault, openWorkbook } from '../../src/workbook/open.ts';
import type { GridRow } from '../../src/workbook/grid.ts';
import { HeldCells } from '../../src/workbook/held-cells.ts';
import { bookFiles } from '../ooxml/make-package.ts';
import { repeatedPart } from '../support/bombs.ts';
import { makeZip } from '../support/zip.ts';

const row = (texts: readonly string[]): GridRow => ({
  index: 1,
  hidden: false,
  cells: texts.map((text, at) => ({ row: 1, column: at + 1, content: { kind: 'text', text } })),
});

function faultOf(action: () => void): unknown {
  try {
    action();
  } catch (error) {
    return inputFault(error);
  }
  return null;
}

describe('the cells held of a workbook', () => {
  it('are at most two million, and sheets are streamed past one million', () => {
    const held = new HeldCells();
    const thousand = row(Array<string>(1_000).fill('x'));
    for (let at = 0; at < 999; at += 1) held.add(thousand, 'a.xml');
    expect(held.hasRoom).toBe(true);
    held.add(thousand, 'a.xml');
    expect(held.hasRoom).toBe(false);
    for (let at = 0; at < 1_000; at += 1) held.add(thousand, 'a.xml');
    expect(faultOf(() => held.add(row(['x']), 'a.xml'))).toEqual({
      code: 'INPUT_DAMAGED',
      args: { reason: 'limit_exceeded', part: 'a.xml' },
    });
  });

  it('weigh more when their texts are long', () => {
    const held = new HeldCells();
    held.add(row(['x'.repeat(32_000_000)]), 'a.xml');
    expect(held.hasRoom).toBe(false);
  });

  it('of a large sheet are its first 500 rows, or 250,000 cells of wider ones', async () => {
    const heldOf = async (columns: number, times: number): Promise<{ rows: number; all: number }> => {
      const rows = `<row>${'<c><v>7</v></c>'.repeat(columns)}</row>`;
      const name = 'xl/worksheets/sheet1.xml';
      const part = repeatedPart(name, '<worksheet><sheetData>', rows, times, '</sheetData></worksheet>');
      const opened = await openWorkbook(
        makeZip(bookFiles().map((file) => (file.name === name ? part : file))),
      );
      if (!opened.ok) throw new Error(opened.fault.code);
      const sheet = await opened.workbook.sheets[0]!.open();
      expect(sheet.isWhole).toBe(false);
      let all = 0;
      await sheet.rows(() => void (all += 1), new Set([1]));
      return { rows: sheet.head.rows.length, all };
    };
    const narrow = await heldOf(100, 12_000);
    expect(narrow.rows).toBe(500);
    expect(narrow.all).toBeGreaterThanOrEqual(12_000);
    expect((await heldOf(10_000, 120)).rows).toBe(25);
  });
});
