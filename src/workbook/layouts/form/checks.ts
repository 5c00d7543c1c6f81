import { atCell, diagnostic, type Diagnostic } from '../../../domain/diagnostic.ts';
import type { FormFigures, FigureValue } from './figures.ts';
import type { DegreeList } from './groups.ts';
import type { FormLine } from './lines.ts';

/** Women and minorities among all, and public and private schools together: in every row of the staff's section. */
export function checkLines(lines: readonly FormLine[], figures: FormFigures): Diagnostic[] {
  return lines.flatMap((line) => {
    if (line.isTitle) return [];
    figures.exceeds(line, 'women', line, 'total');
    figures.exceeds(line, 'minority', line, 'total');
    // Each cell is told once, by the nearest whole.
    if (!figures.exceeds(line, 'minorityWomen', line, 'minority'))
      figures.exceeds(line, 'minorityWomen', line, 'women');
    return checkBlocks(line, figures);
  });
}

/** The blocks of a row must add up to its total block. */
function checkBlocks(line: FormLine, figures: FormFigures): Diagnostic[] {
  const { whole, parts } = line.header;
  if (!whole || parts.length < 2) return [];
  return (['total', 'women'] as const).flatMap((figure) => {
    const printed = figures.ofBlock(line, whole, figure);
    const values = parts.map((part) => figures.ofBlock(line, part, figure));
    return mismatch(line.label, printed, values, 'printed');
  });
}

/** A list by degree that names lower degrees too lists everybody: its rows must add up to the group. */
export const listsEverybody = ({ heading, lines }: DegreeList): boolean =>
  heading?.meaning.is === 'heading' &&
  heading.meaning.of === 'degrees' &&
  lines.some(({ meaning }) => meaning.is === 'other');

export function checkList(list: DegreeList, figures: FormFigures): Diagnostic[] {
  const { holder, lines } = list;
  if (!listsEverybody(list)) return [];
  return (['total', 'women'] as const).flatMap((figure) => {
    if (!figures.has(holder, figure)) return [];
    const printed = figures.read(holder, figure);
    const values = lines.map((line) => figures.read(line, figure));
    return mismatch(holder.label, printed, values, 'both');
  });
}

function mismatch(
  row: string,
  printed: FigureValue | null,
  values: readonly (FigureValue | null)[],
  used: 'printed' | 'both',
): Diagnostic[] {
  if (typeof printed?.value !== 'bigint') return [];
  let sum = 0n;
  for (const one of values) {
    if (typeof one?.value !== 'bigint') return [];
    sum += one.value;
  }
  if (sum === printed.value) return [];
  const cells = values.flatMap((one) => one?.cells.map(({ address }) => address) ?? []);
  const args = { row, printed: String(printed.value), sum: String(sum), cells, used };
  return [diagnostic('FORM_SUM_MISMATCH', args, atCell(printed.at))];
}
