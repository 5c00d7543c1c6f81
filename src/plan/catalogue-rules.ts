import { diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import { nearest } from '../domain/text-distance.ts';
import type { CatalogueFile } from './schema.ts';
import type { LocatedYaml } from './source-map.ts';

/** Every measure once, and every measure that another one names present and of the kind it needs. */
export function checkCatalogueRules(catalogue: CatalogueFile, yaml: LocatedYaml, file: string): Diagnostic[] {
  const kinds = new Map(catalogue.measures.map(({ id, kind }) => [id, kind]));
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  catalogue.measures.forEach((measure, index) => {
    const at = (...keys: string[]) =>
      ({ kind: 'text', file, ...yaml.positionOf(['measures', index, ...keys]) }) as const;
    if (seen.has(measure.id)) {
      found.push(diagnostic('PLAN_DUPLICATE', { what: 'measure', id: measure.id }, at('id')));
    }
    seen.add(measure.id);
    for (const [key, id] of referredTo(measure)) {
      const kind = kinds.get(id);
      if (kind === undefined) {
        found.push(diagnostic('PLAN_UNKNOWN_MEASURE', { id, near: nearest(id, kinds.keys()) }, at(key)));
      } else if (kind !== 'count') {
        found.push(diagnostic('PLAN_MEASURE_KIND', { id, kind, expected: 'count' }, at(key)));
      }
    }
  });
  for (const id of Object.keys(catalogue.vocabulary.statistics_form.proxies)) {
    if (kinds.has(id)) continue;
    const at = {
      kind: 'text',
      file,
      ...yaml.positionOf(['vocabulary', 'statistics_form', 'proxies', id]),
    } as const;
    found.push(diagnostic('PLAN_UNKNOWN_MEASURE', { id, near: nearest(id, kinds.keys()) }, at));
  }
  return found;
}

function referredTo(
  measure: CatalogueFile['measures'][number],
): readonly (readonly [key: string, id: string])[] {
  if (measure.kind === 'count') {
    const whole = measure.part_of === undefined ? [] : [['part_of', measure.part_of] as const];
    return [...whole, ...(measure.sum_of ?? []).map((id) => ['sum_of', id] as const)];
  }
  if (measure.kind === 'percent')
    return [
      ['of', measure.of],
      ['in', measure.in],
    ];
  if (measure.kind === 'text') return [];
  const { stand_in: standIn, implied_by: impliedBy } = measure;
  return [
    ...(standIn ? [['stand_in', standIn.yes] as const, ['stand_in', standIn.total] as const] : []),
    ...(impliedBy === undefined ? [] : [['implied_by', impliedBy] as const]),
  ];
}
