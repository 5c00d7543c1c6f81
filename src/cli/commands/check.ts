import { assess, assessUnits } from '../../domain/assess.ts';
import { checkClaims } from '../../domain/claim.ts';
import { compareDiagnostics } from '../../domain/diagnostic-order.ts';
import { missingMeasures } from '../../domain/missing-measures.ts';
import { tallyObligations } from '../../domain/obligations.ts';
import type { ReportedData } from '../../domain/observation.ts';
import type { AssessmentReport, PlanReport } from '../../domain/report.ts';
import { weakerTargets } from '../../domain/weaker-targets.ts';
import type { AnnotateRequest } from '../annotate.ts';
import { askedBaseline, chosen, deliver, type DeliveryOptions } from '../deliver.ts';
import { EXIT, gravest, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { refuseOutputs } from '../outputs.ts';
import { filesRead, readData, type DataOptions, type SubmittedData } from '../read-data.ts';
import { toolVersion } from '../version.ts';

export interface CheckOptions extends DataOptions, DeliveryOptions {
  readonly byUnit: boolean;
  readonly complete: boolean;
  readonly annotate: AnnotateRequest | null;
}

/** Reads the inputs, assesses them against the plans, prints the report. */
export async function check(options: CheckOptions, io: Io): Promise<ExitCode> {
  if (options.annotate) {
    const { refuseOutput } = await import('../annotate.ts');
    await refuseOutput(options.annotate, options.files, options.register, io);
  }
  await refuseOutputs(options.outputs, filesRead(options), io);
  const withBaseline = await askedBaseline(options, io);
  const submitted = await readData(options, io, options.annotate ? [options.annotate.output] : []);
  const { catalogue, opened } = submitted;
  const whole = judged(submitted, options);
  const counted = await chosen(whole, options);
  const report = withBaseline ? await withBaseline({ whole, counted }, catalogue) : counted;
  const annotate = options.annotate
    ? await (await import('../annotate.ts')).prepareAnnotation(options.annotate, opened, io)
    : null;
  const exitCode = await deliver(report, catalogue, options, io);
  if (annotate === null || (await annotate(report, { catalogue, toolVersion: await toolVersion(io) }))) {
    return exitCode;
  }
  return gravest(exitCode, EXIT.INPUT);
}

function judged(
  submitted: SubmittedData,
  { complete, byUnit }: Pick<CheckOptions, 'complete' | 'byUnit'>,
): AssessmentReport {
  const { catalogue, period, inputs, reported } = submitted;
  const { plans, source } = submitted.plans;
  const data: ReportedData = { ...reported, complete };
  const [headline] = plans;
  const planReports = plans.map((plan): PlanReport => {
    const assessments = assess(plan, catalogue, data, period.value);
    return {
      plan,
      source,
      assessments,
      byUnit: byUnit ? assessUnits(plan, catalogue, data, period.value) : [],
      obligations: tallyObligations(plan, catalogue, data, period.value),
      missingMeasures: missingMeasures(assessments, data.observations, catalogue),
    };
  });
  const diagnostics = [
    ...submitted.diagnostics,
    ...(headline ? checkClaims(submitted.claims, headline, catalogue, data, period.value) : []),
    ...weakerTargets(plans, period.value),
  ];
  return {
    command: 'check',
    plans: planReports,
    period,
    config: submitted.config,
    inputs,
    ...(submitted.register ? { register: submitted.register } : {}),
    units: data.units,
    diagnostics: diagnostics.toSorted(compareDiagnostics),
  };
}
