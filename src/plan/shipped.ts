import type { Catalogue, HeaderSpelling } from '../domain/measure.ts';
import type { Plan } from '../domain/plan.ts';
import type { CatalogueFile, PlanFile } from './schema.ts';
import { toCatalogue } from './to-catalogue.ts';
import { toPlan } from './to-plan.ts';

/** The checked plans and catalogue as one file, so that a start needs neither a YAML parser nor a schema. */
export interface CompiledTargets {
  readonly catalogue: CatalogueFile;
  readonly plans: readonly { readonly sha256: string; readonly data: PlanFile }[];
  readonly spellings: readonly HeaderSpelling[];
}

export interface ShippedTargets {
  readonly catalogue: Catalogue;
  readonly plans: readonly Plan[];
  readonly spellings: readonly HeaderSpelling[];
}

/** Revives what the build compiled; the text is the build's own and is trusted. */
export function loadCompiledTargets(json: string): ShippedTargets {
  const compiled = JSON.parse(json) as CompiledTargets;
  return {
    catalogue: toCatalogue(compiled.catalogue),
    spellings: compiled.spellings,
    plans: compiled.plans.map(({ data, sha256 }) => toPlan(data, sha256)),
  };
}
