import * as z from 'zod';
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
    : { ok: false, diagnostics: shapeDiagnostics(result.error.issues, yaml, file, keysOf(schema)) };
}

/** A plan file's text as data of the right shape and sense, ready to be compiled. */
export function parsePlanFile(text: string, file: string, catalogue: Catalogue): Parsed<PlanFile> {
  const shaped = parseShape(text, file, planSchema);
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
  const shaped = parseShape(text, file, catalogueSchema);
  if (!shaped.ok) return shaped;
  const { data, yaml } = shaped.value;
  const diagnostics = checkCatalogueRules(data, yaml, file);
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: data };
}

/** Every key of every object below a schema: what a misspelt key may have meant. */
function keysOf(schema: z.ZodType): string[] {
  const keys = new Set<string>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) for (const item of part) visit(item);
    if (typeof part !== 'object' || part === null) return;
    for (const [name, value] of Object.entries(part)) {
      if (name === 'properties' && typeof value === 'object' && value !== null) {
        for (const key of Object.keys(value)) keys.add(key);
      }
      visit(value);
    }
  };
  visit(z.toJSONSchema(schema, { unrepresentable: 'any' }));
  return [...keys];
}
