import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Catalogue } from '../../src/domain/measure.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { TargetFile } from '../../src/plan/compile.ts';
import { parseCatalogueFile, parsePlan, type Parsed } from '../../src/plan/parse.ts';
import { toCatalogue } from '../../src/plan/to-catalogue.ts';

const inPackage = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A file of the package by its path from the root. */
export const readText = (path: string): string => readFileSync(inPackage(path), 'utf8');

/** Names in a folder of the package, at any depth, in order. */
export const namesIn = (folder: string): string[] =>
  readdirSync(inPackage(folder), { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .sort();

/** The YAML files under targets/, as the build finds them. */
export function targetFiles(): TargetFile[] {
  return namesIn('targets')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const path = `targets/${name}`;
      const bytes = readFileSync(inPackage(path));
      return {
        path,
        text: bytes.toString('utf8'),
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    });
}

/** The value, or an error that says what was wrong. */
export function valueOf<Value>(parsed: Parsed<Value>): Value {
  if (parsed.ok) return parsed.value;
  throw new Error(`unexpected diagnostics:\n${parsed.diagnostics.map(codeAndPlace).join('\n')}`);
}

export function shippedCatalogue(): Catalogue {
  const path = 'targets/measures/1.0.0.yaml';
  return toCatalogue(valueOf(parseCatalogueFile(readText(path), path)));
}

export function shippedPlans(catalogue: Catalogue): Map<string, Plan> {
  const plans = targetFiles()
    .filter(({ path }) => path.startsWith('targets/plans/'))
    .map(({ path, text, sha256 }) => valueOf(parsePlan(text, path, catalogue, sha256)));
  return new Map(plans.map((plan) => [plan.id, plan]));
}

/** "3:7 PLAN_SHAPE": where, and what. */
export function codeAndPlace({ code, location }: Diagnostic): string {
  if (location.kind !== 'text') throw new Error(`${code} is not placed in a text`);
  return `${location.line}:${location.column} ${code}`;
}
