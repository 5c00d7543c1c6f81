import type { Diagnostic } from '../domain/diagnostic.ts';
import { parseCatalogueFile, parsePlanFile, type Parsed } from './parse.ts';
import type { PlanFile } from './schema.ts';
import type { CompiledTargets } from './shipped.ts';
import { toCatalogue } from './to-catalogue.ts';

export interface TargetFile {
  /** Such as "targets/plans/hanoi-2023/1.0.0.yaml". */
  readonly path: string;
  readonly text: string;
  /** Of the file's bytes. */
  readonly sha256: string;
}

/** The newest catalogue and every plan, checked and ready to be written as one JSON file. */
export function compileTargets(files: readonly TargetFile[]): Parsed<CompiledTargets> {
  const catalogues = files.filter(({ path }) => path.startsWith('targets/measures/'));
  const newest = catalogues.toSorted((a, b) => (a.path < b.path ? 1 : -1))[0];
  if (!newest) throw new Error('there is no catalogue in targets/measures');
  const catalogue = parseCatalogueFile(newest.text, newest.path);
  if (!catalogue.ok) return catalogue;
  const known = toCatalogue(catalogue.value);
  const diagnostics: Diagnostic[] = [];
  const plans: { sha256: string; data: PlanFile }[] = [];
  for (const { path, text, sha256 } of files) {
    if (!path.startsWith('targets/plans/')) continue;
    const parsed = parsePlanFile(text, path, known);
    if (parsed.ok) plans.push({ sha256, data: parsed.value });
    else diagnostics.push(...parsed.diagnostics);
  }
  return diagnostics.length > 0
    ? { ok: false, diagnostics }
    : { ok: true, value: { catalogue: catalogue.value, plans } };
}
