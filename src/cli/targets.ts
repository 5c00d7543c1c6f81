import type { Plan } from '../domain/plan.ts';
import { nearest } from '../domain/text-distance.ts';
import { compareVersions } from '../domain/version.ts';
import { loadCompiledTargets, type ShippedPlan, type ShippedTargets } from '../plan/shipped.ts';
import { InvalidFile, UsageError } from './faults.ts';
import type { Io } from './io.ts';

/** The plans and the catalogue the package ships, as its build compiled them. */
export async function shippedTargets(io: Io): Promise<ShippedTargets> {
  const path = `${io.packageRoot}/dist/targets.json`;
  const bytes = await io.readFile(path);
  if (!bytes) throw new Error(`${path} is missing; run "npm run build"`);
  return loadCompiledTargets(new TextDecoder().decode(bytes));
}

/** Whether a plan is named by a file rather than by its id. */
export const isPlanFile = (reference: string): boolean => /\.ya?ml$/iu.test(reference);

/** A plan by "id", "id@version" or the path of a YAML file. */
export async function findPlan(reference: string, shipped: ShippedTargets, io: Io): Promise<Plan> {
  if (isPlanFile(reference)) return readPlanFile(reference, shipped, io);
  const [id = '', version] = reference.split('@');
  const versions = shipped.plans.filter((plan) => plan.id === id);
  const found = version === undefined ? newest(versions) : versions.find((plan) => plan.version === version);
  if (found) return found.load();
  if (versions.length > 0) {
    const known = versions.map((plan) => plan.version).join(', ');
    throw new UsageError({
      vi: `Kế hoạch ${id} không có phiên bản ${version}. Các phiên bản: ${known}.`,
      en: `Plan ${id} has no version ${version}. Versions: ${known}.`,
    });
  }
  const ids = [...new Set(shipped.plans.map((plan) => plan.id))];
  const near = nearest(id, ids);
  throw new UsageError({
    vi: `Không có kế hoạch “${id}”. ${near.length > 0 ? `Có phải là ${near.join(', ')}? ` : ''}Các kế hoạch: ${ids.join(', ')}; hoặc chỉ một tệp .yaml.`,
    en: `There is no plan "${id}". ${near.length > 0 ? `Did you mean ${near.join(', ')}? ` : ''}Plans: ${ids.join(', ')}; or name a .yaml file.`,
  });
}

const newest = (plans: readonly ShippedPlan[]): ShippedPlan | undefined =>
  plans.toSorted((a, b) => compareVersions(b.version, a.version))[0];

async function readPlanFile(path: string, { catalogue }: ShippedTargets, io: Io): Promise<Plan> {
  const bytes = await io.readFile(path);
  if (!bytes) {
    throw new UsageError({
      vi: `Không tìm thấy tệp kế hoạch ${path}.`,
      en: `There is no plan file ${path}.`,
    });
  }
  const { parsePlan } = await import('../plan/parse.ts');
  const parsed = parsePlan(new TextDecoder().decode(bytes), path, catalogue, io.sha256(bytes));
  if (!parsed.ok) throw new InvalidFile(parsed.diagnostics);
  return parsed.value;
}
