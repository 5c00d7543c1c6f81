import { expect, it } from 'vitest';

import { cellAddress } from '../../../src/ooxml/cell-address.ts';
import type { CellEdit } from '../../../src/ooxml/edit/cell-edit.ts';
import { TRANSITIONAL } from '../../../src/ooxml/edit/vocabulary.ts';
import { XmlScanner } from '../../../src/ooxml/xml-scanner.ts';
import { makeZip } from '../../support/zip.ts';
import { bookFiles, readFirstSheet } from '../make-package.ts';
import { PART, edited } from './sheets.ts';

/** The same numbers every run. */
function randomOf(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return Math.floor(((state ^ (state >>> 13)) >>> 0) % below);
  };
}

type Random = ReturnType<typeof randomOf>;

const pick = <T>(random: Random, items: readonly T[]): T => items[random(items.length)]!;

const VALUES = [
  '<v>12</v>',
  '<f>A1&gt;"!"</f><v>3</v>',
  '<v></v>',
  '<f>B2</f>',
  '<v><![CDATA[7]]></v>',
  '<!-- </row> --><v>1</v>',
];

function randomSheet(random: Random): string {
  const x = pick(random, ['', '', 'x:']);
  const tag = (text: string): string => text.replace(/<(\/?)(?=[a-z])/g, `<$1${x}`);
  let rows = '';
  for (let row = 1; row <= 9; row += 1) {
    if (random(3) === 0) continue;
    const isFollowing = row === 1 || rows.endsWith(`<!--${row - 1}-->`);
    const number = isFollowing && random(3) === 0 ? '' : ` r="${row}"`;
    const attributes = `${number}${pick(random, ['', ' spans="2:3"', ' s="4" customFormat="1"', ' s="4"', " ht='1>2'"])}`;
    let cells = '';
    let before = 0;
    for (let column = 1; column <= 6; column += 1) {
      if (random(2) === 0) continue;
      const address = before === column - 1 && random(3) === 0 ? '' : ` r="${cellAddress(row, column)}"`;
      const style = pick(random, ['', ' s="1"', " s='2'", ' s="0"']);
      cells += pick(random, [
        `<c${address}${style}/>`,
        `<c${address}${style}>${pick(random, VALUES)}</c>`,
        `<c${style}${address} t="str"><v>Đỗ &amp; ]]&gt;</v></c>`,
        `<c${address}${style} ></c\n>`,
      ]);
      before = column;
    }
    rows +=
      (cells === '' && random(2) === 0 ? `<row${attributes}/>` : `<row${attributes}>${cells}</row>`) +
      `<!--${row}-->`;
  }
  const cols = pick(random, ['', '<cols><col min="2" max="4" style="3"/></cols>']);
  const xmlns = x === '' ? 'xmlns' : 'xmlns:x';
  return tag(
    `<worksheet><dimension ref="B2:C3"/>${cols}<sheetData>${rows}</sheetData><extLst/></worksheet>`,
  ).replace('worksheet>', `worksheet ${xmlns}="${TRANSITIONAL.main}">`);
}

const SHIFT = 100;
/** The same of a format that is marked already. */
const marked = (present: number): number => (present % SHIFT) + SHIFT;
/** Takes the marks off. */
const restyled = new Map([0, 1, 2, 3, 4].map((plain) => [marked(plain), plain]));

function randomEdits(random: Random): CellEdit[] {
  const cells = new Map<string, CellEdit>();
  for (let count = random(8); count >= 0; count -= 1) {
    const [row, column] = [1 + random(11), 1 + random(8)];
    cells.set(cellAddress(row, column), { row, column, style: marked });
  }
  return [...cells.values()];
}

/** The format of every cell that is there, by address. */
function stylesOf(xml: string): Map<string, number> {
  const styles = new Map<string, number>();
  let [row, column] = [0, 0];
  const scanner = new XmlScanner({
    open(name, attributes, depth) {
      const reference = attributes.get('r');
      if (depth === 3 && name === 'row') [row, column] = [Number(reference ?? row + 1), 0];
      if (depth !== 4 || name !== 'c') return;
      column = reference === undefined ? column + 1 : reference.charCodeAt(0) - 64;
      styles.set(cellAddress(row, column), Number(attributes.get('s') ?? 0));
    },
    text() {},
    close() {},
  });
  scanner.write(Buffer.from(xml));
  scanner.end();
  return styles;
}

async function valuesOf(xml: string): Promise<unknown[]> {
  const files = bookFiles().map((file) => (file.name === PART ? { ...file, data: xml } : file));
  const { rows } = await readFirstSheet(makeZip(files));
  return rows.flatMap(({ cells }) => cells);
}

it('keeps every value of any sheet, gives every cell its format, and takes it back', async () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const random = randomOf(seed);
    const sheet = randomSheet(random);
    const [edits, others] = [randomEdits(random), randomEdits(random)];
    const size = 1 + random(200);
    const values = await valuesOf(sheet);
    const before = stylesOf(sheet);
    const asked = new Set(edits.map(({ row, column }) => cellAddress(row, column)));

    const once = await edited(sheet, edits, { size });
    expect(await valuesOf(once), sheet).toEqual(values);
    const after = stylesOf(once);
    expect(new Set(after.keys()), sheet).toEqual(new Set([...before.keys(), ...asked]));
    for (const [address, style] of after) {
      // A cell that was not there has the format of its row or column, or none.
      const plain = before.has(address) ? [before.get(address)] : [0, 3, 4];
      expect(plain.map((format) => (asked.has(address) ? marked(format!) : format))).toContain(style);
    }

    const back = await edited(once, [], { size, restyled });
    expect(await valuesOf(back), sheet).toEqual(values);
    expect([...stylesOf(back)], sheet).toEqual(
      [...after].map(([address, style]) => [address, style % SHIFT]),
    );
    expect(await edited(back, [], { restyled }), sheet).toBe(back);

    expect(await edited(back, edits), sheet).toBe(once);
    expect(await edited(once, edits, { size, restyled }), sheet).toBe(once);
    expect(await edited(once, others, { size, restyled }), sheet).toBe(await edited(back, others));
  }
});
