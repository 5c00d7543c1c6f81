import type { Diagnostic } from '../../domain/diagnostic.ts';
import { planJson, planListJson, renderPlan, renderPlanList } from '../../report/plans.ts';
import type { Language } from '../../text/language.ts';
import { wordsOf } from '../../text/words.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { InvalidFile, UsageError } from '../faults.ts';
import type { Io } from '../io.ts';
import { findPlan, shippedTargets } from '../targets.ts';

export const PLAN_FORMATS = ['text', 'json'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

const json = (value: unknown): string =>
  `${JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item), 2)}\n`;

export async function listPlans(format: PlanFormat, language: Language, io: Io): Promise<ExitCode> {
  const plans = (await shippedTargets(io)).plans.map((plan) => plan.load());
  io.stdout.write(format === 'json' ? json(planListJson(plans)) : renderPlanList(plans, language));
  return EXIT.OK;
}

export async function showPlan(
  reference: string,
  format: PlanFormat,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const shipped = await shippedTargets(io);
  const plan = await findPlan(reference, shipped, io);
  if (format === 'json') io.stdout.write(json(planJson(plan, shipped.catalogue)));
  else io.stdout.write(renderPlan(plan, language, io.stdout.columns ?? 100));
  return EXIT.OK;
}

/** Checks plan files as a check would load them; every error of every file is shown. */
export async function validatePlans(files: readonly string[], language: Language, io: Io): Promise<ExitCode> {
  const { catalogue } = await shippedTargets(io);
  const { parsePlan } = await import('../../plan/parse.ts');
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const bytes = await io.readFile(file);
    if (!bytes) {
      throw new UsageError({
        vi: `Không tìm thấy tệp kế hoạch ${file}.`,
        en: `There is no plan file ${file}.`,
      });
    }
    const parsed = parsePlan(new TextDecoder().decode(bytes), file, catalogue, io.sha256(bytes));
    if (parsed.ok) {
      io.stdout.write(`${wordsOf(language).plans.valid(file, parsed.value.id, parsed.value.version)}\n`);
    } else diagnostics.push(...parsed.diagnostics);
  }
  if (diagnostics.length > 0) throw new InvalidFile(diagnostics);
  return EXIT.OK;
}
