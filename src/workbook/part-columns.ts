import type { Binding, BoundColumn } from '../domain/reading.ts';
import type { Binder } from './binding.ts';
import { isPartHeader } from './part-header.ts';
import { fold } from './spelling.ts';

type MeasureBinding = Extract<Binding, { kind: 'measure' }>;
interface Whole {
  readonly binding: MeasureBinding;
  readonly path: readonly string[];
}

/**
 * "Thạc sĩ | Trong đó: nữ": a column that names only a part is read as a part of the column at its left, under the same
 * groups, where the catalogue has such a part and no other column claims it. "Thạc sĩ | Nam | Nữ" goes back to the whole.
 * Where a group alone would tell what a part is of, that stands, unless the group has several of the same header.
 */
export function bindParts(binder: Binder, named: readonly BoundColumn[]): BoundColumn[] {
  // Without a whole there are no parts: most rows that might be a header end here.
  if (!named.some(({ binding }) => binding.kind === 'measure')) return [...named];
  const columns = bindWholes(binder, named);
  const open = openColumns(columns);
  const claimed = new Set(
    columns.flatMap((column) =>
      column.binding.kind === 'measure' && !open.has(column) ? [keyOf(column.binding)] : [],
    ),
  );
  const bound: BoundColumn[] = [];
  /** What the columns read so far without a gap are or are parts of, the nearest last. */
  let wholes: Whole[] = [];
  for (const column of columns) {
    const { binding: own, path } = column;
    const isNext = bound.at(-1)?.column === column.column - 1;
    const part = isNext && open.has(column) ? partOf(binder, wholes, column) : null;
    if (part && !claimed.has(keyOf(part))) {
      claimed.add(keyOf(part));
      const binding = own.kind === 'measure' && keyOf(own) === keyOf(part) ? own : part;
      bound.push({ ...column, binding });
      wholes.push({ binding, path });
      continue;
    }
    bound.push(column);
    wholes = own.kind === 'measure' ? [{ binding: own, path }] : [];
  }
  return bound;
}

/** The columns that name a part and are not told by their groups: these name nothing, or several of the same name. */
function openColumns(columns: readonly BoundColumn[]): ReadonlySet<BoundColumn> {
  const parts = columns.filter(({ path }) => isPartHeader(path.at(-1) ?? ''));
  return new Set(
    parts.filter(
      ({ binding, path }) =>
        binding.kind === 'unknown' ||
        (binding.kind === 'measure' && parts.filter((other) => sameTexts(other.path, path)).length > 1),
    ),
  );
}

/**
 * "TS | TS nữ": a header that says nothing by itself is the whole of the part at its right that repeats it, where no other
 * column claims that.
 */
function bindWholes(binder: Binder, columns: readonly BoundColumn[]): BoundColumn[] {
  const claimed = new Set(
    columns.flatMap(({ binding }) => (binding.kind === 'measure' ? [keyOf(binding)] : [])),
  );
  return columns.map((column, index): BoundColumn => {
    const next = columns[index + 1];
    if (column.binding.kind !== 'unknown' || next?.binding.kind !== 'measure') return column;
    const leaf = fold(column.path.at(-1) ?? '');
    const part = fold(next.path.at(-1) ?? '');
    if (leaf === '' || (part !== `${leaf} nữ` && part !== `nữ ${leaf}`)) return column;
    if (next.column !== column.column + 1 || next.binding.measure.kind !== 'count') return column;
    const measure = binder.measure(next.binding.measure.partOf);
    if (!measure || next.binding.by.kind === 'neighbour') return column;
    const by = { kind: 'neighbour', header: next.path.at(-1) ?? '' } as const;
    const binding: MeasureBinding = { ...next.binding, measure, by };
    return claimed.has(keyOf(binding)) ? column : { ...column, binding };
  });
}

const keyOf = ({ measure, quarter, year, span }: MeasureBinding): string =>
  `${measure.id} ${quarter ?? ''} ${year ?? ''} ${span ?? ''}`;

function partOf(
  binder: Binder,
  wholes: readonly Whole[],
  { column, path }: BoundColumn,
): MeasureBinding | null {
  const groups = path.slice(0, -1);
  for (const whole of wholes.toReversed()) {
    if (!sameTexts(groups, whole.path.slice(0, -1))) continue;
    const binding = binder.bind({ column, path: [...whole.path, ...path.slice(-1)] });
    if (binding.kind !== 'measure' || binding.measure.kind !== 'count') continue;
    if (binding.measure.partOf !== whole.binding.measure.id) continue;
    return { ...binding, by: { kind: 'neighbour', header: whole.path.at(-1) ?? '' } };
  }
  return null;
}

const sameTexts = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((text, index) => fold(text) === fold(others[index] ?? ''));
