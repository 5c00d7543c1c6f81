import type { Catalogue, HeaderIndexData } from '../domain/measure.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { compareVersions } from '../domain/version.ts';
import { parseCatalogueFile, parsePlanFile, type Parsed } from './parse.ts';
import { compilePlan, type CompiledPlan, type CompiledTargets } from './shipped.ts';
import { toCatalogue } from './to-catalogue.ts';

export interface TargetFile {
  /** Such as "targets/plans/hanoi-2023/1.0.0.yaml". */
  readonly path: string;
  readonly text: string;
  /** Of the file's bytes. */
  readonly sha256: string;
}

/** The newest catalogue and every plan, checked and ready to be written as one JSON file; `indexHeaders` prepares its header spellings. */
export function compileTargets(
  files: readonly TargetFile[],
  indexHeaders: (catalogue: Catalogue) => HeaderIndexData,
): Parsed<CompiledTargets> {
  const catalogues = files.filter(({ path }) => path.startsWith('targets/measures/'));
  const versionOf = ({ path }: TargetFile): string =>
    path
      .split('/')
      .at(-1)
      ?.replace(/\.yaml$/u, '') ?? '';
  const newest = catalogues.toSorted((a, b) => compareVersions(versionOf(b), versionOf(a)))[0];
  if (!newest) throw new Error('there is no catalogue in targets/measures');
  const catalogue = parseCatalogueFile(newest.text, newest.path);
  if (!catalogue.ok) return catalogue;
  const known = toCatalogue(catalogue.value);
  const diagnostics: Diagnostic[] = [];
  const plans: CompiledPlan[] = [];
  for (const { path, text, sha256 } of files) {
    if (!path.startsWith('targets/plans/')) continue;
    const parsed = parsePlanFile(text, path, known);
    if (!parsed.ok) {
      diagnostics.push(...parsed.diagnostics);
      continue;
    }
    const { id, version } = parsed.value;
    if (path !== `targets/plans/${id}/${version}.yaml`) throw new Error(`${path} holds ${id} ${version}`);
    plans.push(compilePlan(parsed.value, sha256));
  }
  return diagnostics.length > 0
    ? { ok: false, diagnostics }
    : { ok: true, value: { catalogue: catalogue.value, plans, headers: indexHeaders(known) } };
}
