import { describe, expect, it } from 'vitest';

import { OoxmlFault } from '../../src/ooxml/fault.ts';
import { openPackage } from '../../src/ooxml/package.ts';
import { PlainCell } from '../../src/ooxml/plain-cell.ts';
import { plainIndex, plainNumber } from '../../src/ooxml/plain-number.ts';
import { SheetHandler, type SheetTail } from '../../src/ooxml/sheet-handler.ts';
import type { SheetContext, SheetRow } from '../../src/ooxml/sheet-reader.ts';
import { NO_STYLES } from '../../src/ooxml/styles.ts';
import { XmlScanner, type XmlHandler } from '../../src/ooxml/xml-scanner.ts';
import { makeZip } from '../support/zip.ts';

const STRINGS = ['zero', 'một'];
const context: SheetContext = {
  pkg: openPackage(makeZip([])),
  sharedStrings: { count: STRINGS.length, get: (index) => STRINGS[index] },
  styles: {
    ...NO_STYLES,
    format: (index) => ({ formatClass: 'number', formatCode: '', fontName: `${index}` }),
  },
};

type Outcome = { readonly rows: readonly SheetRow[]; readonly tail: SheetTail } | { readonly fault: string };

/** Reads a sheet with the short way through plain cells, or by the scanner alone. */
function read(cells: string, isShort: boolean, columns: ReadonlySet<number> | null): Outcome {
  const rows: SheetRow[] = [];
  const sheet = new SheetHandler(context, 'sheet', (row) => void rows.push(row), columns);
  const handler: XmlHandler = isShort
    ? sheet
    : {
        open: (name, attributes, depth) => sheet.open(name, attributes, depth),
        text: (piece) => sheet.text(piece),
        close: (name, depth) => sheet.close(name, depth),
      };
  const scanner = new XmlScanner(handler);
  try {
    scanner.write(
      new TextEncoder().encode(`<worksheet><sheetData><row r="7">${cells}</row></sheetData></worksheet>`),
    );
    scanner.end();
    return { rows, tail: sheet.tail() };
  } catch (error) {
    if (error instanceof OoxmlFault) return { fault: `${error.code} ${error.message}` };
    throw error;
  }
}

/** Every spelling with one character left out, doubled, or replaced by one that means something in XML. */
function mutations(cell: string): string[] {
  return [...cell].flatMap((_, at) => [
    cell.slice(0, at) + cell.slice(at + 1),
    cell.slice(0, at) + cell.slice(at, at + 1) + cell.slice(at),
    ...['<', '>', '/', '"', "'", '&', ' ', '=', '0', 'A', 's', '\n', 'é'].map(
      (other) => cell.slice(0, at) + other + cell.slice(at + 1),
    ),
  ]);
}

const PLAIN = [
  '<c r="B7" s="12" t="s"><v>1</v></c>',
  '<c t="n" r="XFD7"><v>-12.50</v></c>',
  '<c r="AA7" t="str" s="3"><f>A1+B$2</f><v>x_x000D_y</v></c>',
  '<c r="C7" t="b"><v>1</v></c>',
  '<c r="C7" t="e"><v>#REF!</v></c>',
  '<c r="C7" s="1"/>',
  '<c/>',
  '<c r="C7"></c>',
  '<c><f>SUM(A1:A6)</f></c>',
  '<c r="C7"><v>123456789012345</v></c>',
  '<c r="C7"><v>1234567890123456789.5</v></c>',
];
const NOT_PLAIN = [
  '<c r="B8"><v>1</v></c>',
  '<c r="B07"><v>1</v></c>',
  '<c r="XFE7"><v>1</v></c>',
  '<c r="b$7"><v>1</v></c>',
  '<c r="C7" t="d"><v>2025-05-31</v></c>',
  '<c r="B7" r="B7"><v>1</v></c>',
  '<c r="B7" t="s" t="s"><v>1</v></c>',
  '<c r="B7" t="inlineStr"><is><t>x</t></is></c>',
  '<c r="B7"><f t="shared" si="0"/><v>1</v></c>',
  '<c r="B7"> <v>1</v></c>',
  '<c r="B7"><v>1</v><v>2</v></c>',
  '<c r="B7"><v>1<!-- --></v></c>',
  "<c r='B7'><v>1</v></c>",
  '<c r="B7" cm="1"><v>1</v></c>',
  '<x:c r="B7"><x:v>1</x:v></x:c>',
  '<cc r="B7"><v>1</v></cc>',
];

describe('the short way through plain cells', () => {
  it.each([null, new Set([2]), new Set<number>()])(
    'reads and refuses as the scanner does (columns %#)',
    (columns) => {
      for (const cell of [...PLAIN, ...NOT_PLAIN]) {
        for (const spelling of [cell, ...mutations(cell)]) {
          const cells = `<c r="A7"><v>1</v></c>${spelling}<c><v>2</v></c>`;
          expect(read(cells, true, columns), spelling).toEqual(read(cells, false, columns));
        }
      }
    },
  );

  it('is taken by the plain spellings, and only by them', () => {
    const plain = new PlainCell();
    const taken = (cell: string): boolean =>
      plain.read(`${cell}</row></sheetData></worksheet>`, 0, 7) === cell.length;
    expect(PLAIN.filter((cell) => !taken(cell))).toEqual([]);
    expect(NOT_PLAIN.filter(taken)).toEqual(['<c r="XFE7"><v>1</v></c>']);
  });

  it('waits for the scanner where the text ends', () => {
    const plain = new PlainCell();
    const text = '<c r="B7" s="12" t="s"><f>A1</f><v>1</v></c>';
    for (let length = 0; length <= text.length; length += 1) {
      expect(plain.read(text.slice(0, length), 0, 7)).toBe(-1);
    }
  });
});

describe('plainNumber', () => {
  it('gives the double that Number gives, or NaN', () => {
    let seed = 1;
    const random = (bound: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 0x1_0000_0000) * bound);
    };
    let read = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const digits = Array.from({ length: 1 + random(17) }, () => random(10)).join('');
      const point = random(digits.length + 2);
      const text = `${random(2) ? '-' : ''}${digits.slice(0, point)}${random(3) ? '.' : ''}${digits.slice(point)}`;
      const value = plainNumber(text, 0, text.length);
      if (Number.isNaN(value)) continue;
      read += 1;
      expect(Object.is(value, Number(text)), text).toBe(true);
    }
    expect(read).toBeGreaterThan(15_000);
  });

  it.each(['', '-', '.', '-.', '1e5', '+1', '1.2.3', ' 1', '1 ', '0x1', '1234567890123456', '--1', '1-'])(
    'leaves %j to Number',
    (text) => expect(plainNumber(text, 0, text.length)).toBeNaN(),
  );

  it('reads inside a text', () => {
    expect(plainNumber('<v>1.5</v>', 3, 6)).toBe(1.5);
    expect(plainIndex('<v>042</v>', 3, 6)).toBe(42);
    expect(['', '-1', '1.0', '1234567890'].map((text) => plainIndex(text, 0, text.length))).toEqual([
      -1, -1, -1, -1,
    ]);
  });
});
