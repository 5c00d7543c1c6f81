import type { LeftOut } from '../assessment.ts';
import { none, yesNoMeasure, type Evaluated, type EvaluationContext } from './evaluated.ts';

/** Whether no column of the input gives any measure an indicator could be read from. */
export const isSilent = (context: EvaluationContext): boolean =>
  !readable(context).some((measure) => context.index.hasColumn(measure));

/** Every measure an indicator may be read from: its own, what they are made of, what stands in for them. */
function readable({ indicator: { evaluation }, catalogue, percentOf }: EvaluationContext): string[] {
  const withParts = (id: string): string[] => {
    const measure = catalogue.measures.get(id);
    return [id, ...(measure?.kind === 'count' ? measure.sumOf : [])];
  };
  switch (evaluation.kind) {
    case 'ratio': {
      const { ratio } = evaluation;
      return [...withParts(ratio.of), ...withParts(ratio.in), ...percentOf(ratio)];
    }
    case 'unit_share': {
      const { standIn } = yesNoMeasure(catalogue, evaluation.yes);
      return [evaluation.yes, ...(standIn ? [standIn.yes, standIn.total] : [])];
    }
    case 'count':
      return [evaluation.sum];
    case 'attestation':
      return [evaluation.evidence];
  }
}

/** What the evaluations come to where no unit has a cell to read, without asking each of many thousand units. */
export function evaluateSilent({
  indicator,
  population,
  unknownKind,
  notReported,
  allMissing,
}: EvaluationContext): Evaluated {
  const members = population.length + notReported.length;
  if (members === 0) return none('out_of_scope');
  // Units of unknown kind widen a share of units, whatever they say; they take no part in a sum they give nothing to.
  const doubtful = indicator.evaluation.kind === 'unit_share' ? unknownKind : [];
  const unknown = doubtful.map(({ name }): LeftOut => ({ unit: name, why: 'unit_kind_unknown' }));
  const leftOut = unknown.length === 0 ? allMissing() : [...allMissing(), ...unknown];
  return none('no_data', members + doubtful.length, leftOut);
}
