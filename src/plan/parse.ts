import type { z } from 'zod';
import { diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import type { Catalogue } from '../domain/measure.ts';
import type { Plan } from '../domain/plan.ts';
import { checkCatalogueRules } from './catalogue-rules.ts';
import { checkPlanRules } from './rules.ts';
import { catalogueSchema, planSchema, type CatalogueFile, type PlanFile } from './schema.ts';
import { shapeDiagnostics } from './shape-errors.ts';
import { parseYaml, type LocatedYaml } from './source-map.ts';
import { toPlan } from './to-plan.ts';

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** YAML text to data of a schema's shape: syntax first, then shape; every error at file:line:column. */
export function parseShape<Shape>(
  text: string,
  file: string,
  schema: z.ZodType<Shape>,
  keys: readonly string[],
): Parsed<{ readonly data: Shape; readonly yaml: LocatedYaml }> {
  const yaml = parseYaml(text);
  if (yaml.syntaxErrors.length > 0) {
    const diagnostics = yaml.syntaxErrors.map(({ detail, position }) =>
      diagnostic('PLAN_SYNTAX', { detail }, { kind: 'text', file, ...position }),
    );
    return { ok: false, diagnostics };
  }
  const result = schema.safeParse(yaml.data);
  return result.success
    ? { ok: true, value: { data: result.data, yaml } }
    : { ok: false, diagnostics: shapeDiagnostics(result.error.issues, yaml, file, keys) };
}

/** A plan file's text as data of the right shape and sense, ready to be compiled. */
export function parsePlanFile(text: string, file: string, catalogue: Catalogue): Parsed<PlanFile> {
  const shaped = parseShape(text, file, planSchema, PLAN_KEYS);
  if (!shaped.ok) return shaped;
  const { data, yaml } = shaped.value;
  const diagnostics = checkPlanRules(data, catalogue, yaml, file);
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: data };
}

/** A plan file's text as a plan. `sha256` is that of the file's bytes. */
export function parsePlan(text: string, file: string, catalogue: Catalogue, sha256: string): Parsed<Plan> {
  const parsed = parsePlanFile(text, file, catalogue);
  return parsed.ok ? { ok: true, value: toPlan(parsed.value, sha256) } : parsed;
}

/** The catalogue file's text as data of the right shape and sense. */
export function parseCatalogueFile(text: string, file: string): Parsed<CatalogueFile> {
  const shaped = parseShape(text, file, catalogueSchema, []);
  if (!shaped.ok) return shaped;
  const { data, yaml } = shaped.value;
  const diagnostics = checkCatalogueRules(data, yaml, file);
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: data };
}

/** Keys a misspelt one may have meant. */
const PLAN_KEYS = [
  ...Object.keys(planSchema.shape),
  ...Object.keys(planSchema.shape.issuer.shape),
  ...Object.keys(planSchema.shape.document.shape),
  ...Object.keys(planSchema.shape.indicators.element.shape),
  ...Object.keys(planSchema.shape.indicators.element.shape.milestones.element.shape),
  ...Object.keys(planSchema.shape.obligations.element.shape),
  ...Object.keys(planSchema.shape.deadlines.element.shape),
  ...Object.keys(planSchema.shape.deadlines.element.shape.when.shape),
];
