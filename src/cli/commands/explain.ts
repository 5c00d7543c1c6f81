import { DIAGNOSTIC_CODES } from '../../domain/diagnostic.ts';
import type { Period } from '../../domain/period.ts';
import type { Plan } from '../../domain/plan.ts';
import { nearest } from '../../domain/text-distance.ts';
import { renderExplanation, type Candidate } from '../../report/explain.ts';
import { createStyle } from '../../report/style.ts';
import type { Language } from '../../text/language.ts';
import { defaultPlans } from '../choose.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { UsageError } from '../faults.ts';
import type { Io } from '../io.ts';
import { findPlan, shippedTargets } from '../targets.ts';
import { outputStyle } from '../terminal.ts';

export interface ExplainOptions {
  readonly code: string;
  readonly plans: readonly string[];
  readonly period: Period | null;
  readonly language: Language;
}

/** Explains a diagnostic, or an indicator in every plan that has its code, or has the same concept under another code. */
export async function explain(options: ExplainOptions, io: Io): Promise<ExitCode> {
  const diagnosticCode = DIAGNOSTIC_CODES.find((known) => known === options.code.toUpperCase());
  if (diagnosticCode) {
    const { explainDiagnostic } = await import('./explain-diagnostic.ts');
    return explainDiagnostic(diagnosticCode, options.language, io);
  }
  const shipped = await shippedTargets(io);
  const period: Period = options.period ?? { kind: 'year', year: io.currentYear() };
  const chosen: Plan[] = [];
  for (const reference of options.plans) chosen.push(await findPlan(reference, shipped, io));
  const used = chosen.length > 0 ? chosen : defaultPlans(shipped.plans, period);
  const plans = [
    ...used,
    ...shipped.plans.filter((plan) => !used.some(({ id }) => id === plan.id)).map((plan) => plan.load()),
  ];
  const candidates = candidatesFor(options.code, plans);
  if (candidates.length === 0) throw unknownCode(options.code, plans);
  const { colorLevel, width } = outputStyle(io.stdout, io.env);
  const view = {
    catalogue: shipped.catalogue,
    language: options.language,
    width,
    style: createStyle(colorLevel),
    period,
    chosen: used.map(({ id }) => id),
    named: chosen.length > 0,
  };
  io.stdout.write(renderExplanation(candidates, view));
  return EXIT.OK;
}

function candidatesFor(code: string, plans: readonly Plan[]): Candidate[] {
  const all = plans.flatMap((plan) => plan.indicators.map((indicator) => ({ plan, indicator })));
  const named = all.filter(({ indicator }) => indicator.code.toLowerCase() === code.toLowerCase());
  const concepts = new Set(named.map(({ indicator }) => indicator.concept));
  const related = all.filter((one) => !named.includes(one) && concepts.has(one.indicator.concept));
  return [...named, ...related];
}

function unknownCode(code: string, plans: readonly Plan[]): UsageError {
  const indicators = plans.flatMap((plan) => plan.indicators.map((indicator) => indicator.code));
  const codes = new Map([...indicators, ...DIAGNOSTIC_CODES].map((known) => [known.toUpperCase(), known]));
  const asked = code.toUpperCase();
  const begun = [...codes.keys()].filter((known) => known.startsWith(asked));
  const near = (begun.length > 0 ? begun : nearest(asked, codes.keys())).map((known) => codes.get(known));
  const list = near.join(', ');
  return new UsageError({
    vi: `Không có chỉ tiêu hay thông báo nào mang mã “${code}”.${list && ` Gần giống: ${list}.`} Xem mã chỉ tiêu bằng: vstbpn plan show hanoi-2021-2030; mã thông báo trong docs/diagnostics.md.`,
    en: `No indicator or diagnostic has the code "${code}".${list && ` Similar: ${list}.`} See the codes of indicators with: vstbpn plan show hanoi-2021-2030; those of diagnostics in docs/diagnostics.md.`,
  });
}
