import type { DiagnosticArgs, DiagnosticCode } from '../domain/diagnostic.ts';
import type { Catalogue } from '../domain/measure.ts';
import { nearest } from '../domain/text-distance.ts';
import type { DataPath } from './source-map.ts';

/** Reports a broken rule at the place a path leads to. */
export type Report = <Code extends DiagnosticCode>(
  path: DataPath,
  code: Code,
  args: DiagnosticArgs[Code],
) => void;

/** Says so when a measure is not in the catalogue, or not of a kind that can be used there. */
export function measureOfKind(
  report: Report,
  path: DataPath,
  id: string,
  kinds: readonly string[],
  catalogue: Catalogue,
): void {
  const measure = catalogue.measures.get(id);
  if (!measure) report(path, 'PLAN_UNKNOWN_MEASURE', { id, near: nearest(id, catalogue.measures.keys()) });
  else if (!kinds.includes(measure.kind)) {
    report(path, 'PLAN_MEASURE_KIND', { id, kind: measure.kind, expected: kinds.join(' | ') });
  }
}
