import type { Catalogue } from '../domain/measure.ts';

const known = new WeakMap<Catalogue, ReadonlyMap<string, readonly string[]>>();

/** What a count can be no more than: the measure it is declared a part of, and every one it is added up into. */
export function wholesOf(catalogue: Catalogue, part: string): readonly string[] {
  let wholes = known.get(catalogue);
  if (!wholes) known.set(catalogue, (wholes = indexed(catalogue)));
  return wholes.get(part) ?? [];
}

function indexed({ measures }: Catalogue): ReadonlyMap<string, readonly string[]> {
  const wholes = new Map<string, string[]>();
  const add = (part: string, whole: string): void => {
    const found = wholes.get(part);
    if (!found) wholes.set(part, [whole]);
    else if (!found.includes(whole)) found.push(whole);
  };
  for (const measure of measures.values()) {
    if (measure.kind === 'count' && measure.partOf !== null) add(measure.id, measure.partOf);
  }
  for (const measure of measures.values()) {
    if (measure.kind === 'count') for (const part of measure.sumOf) add(part, measure.id);
  }
  return wholes;
}
