import type { CellPosition } from '../cell-address.ts';
import { addressOf } from './comments-text.ts';
import type { OwnNote } from './edit-comments.ts';
import { noteShapeType, noteShapeXml } from './note-shape.ts';
import { insertion, spliced } from './splice.ts';
import type { Splice } from './splice.ts';
import { noteShapes, vmlEnd, vmlNames } from './vml-shapes.ts';

/** Numbers of shapes go by blocks, which a drawing lists. */
const BLOCK = 1_024;
const NUMBER = /_x0000_s(\d{1,9})(?!\d)/g;
const BLOCKS = /<(?:[\w.-]+:)?idmap\s[^>]*?\bdata\s*=\s*(["'])([\d,\s]*)\1/;
const HAS_TYPE = /\bid\s*=\s*["']?_x0000_t202["'\s>]/;

/** A drawing without the shapes of these cells' notes. */
export function withoutShapes(text: string, cells: readonly CellPosition[]): string {
  if (cells.length === 0) return text;
  const gone = new Set(cells.map(addressOf));
  const splices = noteShapes(text, vmlNames(text))
    .filter((shape) => gone.has(addressOf(shape)))
    .map(({ start, end }) => ({ from: start, to: end, text: '' }));
  return spliced(text, splices);
}

/** A drawing with a shape for each of these notes, behind those it has. Throws `bad_xml`. */
export function withShapes(text: string, notes: readonly OwnNote[], part: string): string {
  if (notes.length === 0) return text;
  const names = vmlNames(text);
  const [, , data = ''] = BLOCKS.exec(text) ?? [];
  const blocks = (data.match(/\d+/g) ?? []).map(Number);
  const used = [...text.matchAll(NUMBER)].map(([, number]) => Number(number));
  const last = used.reduce((most, number) => Math.max(most, number), (blocks[0] ?? 1) * BLOCK);
  const shapes = notes.map(({ position, text: own }, at) =>
    noteShapeXml(names, last + 1 + at, position, own),
  );
  const type = HAS_TYPE.test(text) ? '' : noteShapeType(names);
  const added = insertion(vmlEnd(text, part), type + shapes.join(''));
  return spliced(text, [...listing(text, blocks, last + 1, last + notes.length), added]);
}

/** Lists the blocks of the numbers from `first` to `last` in a drawing that lists blocks. */
function listing(text: string, blocks: readonly number[], first: number, last: number): Splice[] {
  const match = BLOCKS.exec(text);
  if (match === null) return [];
  const all = [...blocks];
  for (let block = Math.floor(first / BLOCK); block <= Math.floor(last / BLOCK); block += 1) {
    if (!all.includes(block)) all.push(block);
  }
  if (all.length === blocks.length) return [];
  const to = match.index + match[0].length - 1;
  return [{ from: to - (match[2] ?? '').length, to, text: all.join(',') }];
}
