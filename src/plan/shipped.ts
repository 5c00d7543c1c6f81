import type { Catalogue, HeaderIndexData } from '../domain/measure.ts';
import type { Plan } from '../domain/plan.ts';
import type { CatalogueFile, PlanFile } from './schema.ts';
import { toCatalogue } from './to-catalogue.ts';
import { toPlan } from './to-plan.ts';

/** The checked plans and catalogue as one file, so that a start needs neither a YAML parser nor a schema. */
export interface CompiledTargets {
  readonly catalogue: CatalogueFile;
  readonly headers: HeaderIndexData;
  readonly plans: readonly CompiledPlan[];
}

/** What a plan is chosen by, and the rest as JSON within the JSON: it is read only when the plan is used. */
export interface CompiledPlan {
  readonly id: string;
  readonly version: string;
  readonly issuer: string;
  readonly period: Plan['period'];
  readonly sha256: string;
  readonly data: string;
}

/** A plan that can be chosen before it is read. */
export interface ShippedPlan extends Omit<CompiledPlan, 'data'> {
  load(): Plan;
}

export interface ShippedTargets {
  readonly catalogue: Catalogue;
  readonly headers: HeaderIndexData;
  readonly plans: readonly ShippedPlan[];
}

export function compilePlan(file: PlanFile, sha256: string): CompiledPlan {
  const { id, version, issuer, period } = toPlan(file, sha256);
  return { id, version, issuer: issuer.id, period, sha256, data: JSON.stringify(file) };
}

/** Revives what the build compiled; the text is the build's own and is trusted. */
export function loadCompiledTargets(json: string): ShippedTargets {
  const compiled = JSON.parse(json) as CompiledTargets;
  return {
    catalogue: toCatalogue(compiled.catalogue),
    headers: compiled.headers,
    plans: compiled.plans.map(({ data, ...plan }) => ({
      ...plan,
      load: () => toPlan(JSON.parse(data) as PlanFile, plan.sha256),
    })),
  };
}
