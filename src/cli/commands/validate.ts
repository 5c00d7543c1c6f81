import { assess } from '../../domain/assess.ts';
import { compareDiagnostics } from '../../domain/diagnostic-order.ts';
import { missingMeasureFaults, missingMeasures } from '../../domain/missing-measures.ts';
import type { AssessmentReport } from '../../domain/report.ts';
import { askedBaseline, chosen, deliver, type DeliveryOptions } from '../deliver.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { refuseOutputs } from '../outputs.ts';
import { filesRead, readData, type DataOptions, type SubmittedData } from '../read-data.ts';

export interface ValidateOptions extends DataOptions, DeliveryOptions {}

/** Reads the inputs and says whether the plans' due indicators can be worked out from them, and where they are wrong. */
export async function validate(options: ValidateOptions, io: Io): Promise<ExitCode> {
  await refuseOutputs(options.outputs, filesRead(options), io);
  const withBaseline = await askedBaseline(options, io);
  const submitted = await readData(options, io);
  const { catalogue } = submitted;
  const whole = validation(submitted);
  const counted = await chosen(whole, options);
  const report = withBaseline ? await withBaseline({ whole, counted }, catalogue) : counted;
  return deliver(report, catalogue, options, io);
}

function validation(submitted: SubmittedData): AssessmentReport {
  const { catalogue, period, inputs, reported } = submitted;
  const { plans, source } = submitted.plans;
  // Which measures are required follows from the assessments; their verdicts are nobody's question here.
  const assessed = plans.map((plan) => {
    const assessments = assess(plan, catalogue, { ...reported, complete: false }, period.value);
    return {
      plan,
      assessments,
      missingMeasures: missingMeasures(assessments, reported.observations, catalogue),
    };
  });
  // A measure that none of several files has is no one file's fault.
  const [input, ...others] = inputs.filter(({ sheets }) => sheets.length > 0);
  const at =
    input && others.length === 0
      ? ({ kind: 'file', file: input.file } as const)
      : ({ kind: 'argument', name: '--plan' } as const);
  const diagnostics = [
    ...submitted.diagnostics,
    ...(input ? missingMeasureFaults(assessed, catalogue, reported.units, at) : []),
  ];
  return {
    command: 'validate',
    plans: assessed.map(({ plan, missingMeasures: missing }) => ({
      plan,
      source,
      assessments: [],
      byUnit: [],
      obligations: [],
      missingMeasures: missing,
    })),
    period,
    config: submitted.config,
    inputs,
    ...(submitted.register ? { register: submitted.register } : {}),
    units: reported.units,
    diagnostics: diagnostics.toSorted(compareDiagnostics),
  };
}
