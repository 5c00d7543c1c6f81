import { atCell, diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import { percentOf } from '../domain/gap.ts';
import type { Catalogue } from '../domain/measure.ts';
import type { Observation } from '../domain/observation.ts';
import { toFixed, type Rational } from '../domain/rational.ts';
import { agreesWithPrinted } from './printed-share.ts';
import { wholesOf } from './wholes.ts';

/** The checks within one unit's values; a value found wrong comes back as invalid. */
export function checkRow(
  catalogue: Catalogue,
  observations: readonly Observation[],
): { readonly observations: readonly Observation[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const wrong = new Set<Observation>();
  for (const part of observations) {
    const fault = exceedsWhole(catalogue, part, observations);
    if (!fault) continue;
    diagnostics.push(fault);
    wrong.add(part);
  }
  for (const whole of observations) {
    const fault = partsNotWhole(catalogue, whole, observations, wrong);
    if (!fault) continue;
    diagnostics.push(fault);
    wrong.add(whole);
  }
  for (const printed of observations) {
    const fault = printedPercent(catalogue, printed, observations, wrong);
    if (fault) diagnostics.push(fault);
  }
  return {
    diagnostics,
    observations:
      wrong.size === 0
        ? observations
        : observations.map((one) => (wrong.has(one) ? { ...one, value: { status: 'invalid' } } : one)),
  };
}

/** The percentages a total row prints must be those of the counts it prints. */
export function checkTotalRow(catalogue: Catalogue, observations: readonly Observation[]): Diagnostic[] {
  return observations.flatMap(
    (printed) => printedPercent(catalogue, printed, observations, NONE_WRONG) ?? [],
  );
}

const NONE_WRONG: ReadonlySet<Observation> = new Set();

/** Men and women, where both are given, are all: a total that is not their sum contradicts them and is not used. */
function partsNotWhole(
  catalogue: Catalogue,
  whole: Observation,
  row: readonly Observation[],
  wrong: ReadonlySet<Observation>,
): Diagnostic | null {
  const measure = catalogue.measures.get(whole.measure);
  if (measure?.kind !== 'count' || measure.sumOf.length === 0 || whole.value.status !== 'count') return null;
  const parts: Observation[] = [];
  let sum = 0n;
  for (const id of measure.sumOf) {
    const part = row.find((other) => other.measure === id && other.quarter === whole.quarter);
    if (part?.value.status !== 'count' || wrong.has(part)) return null;
    parts.push(part);
    sum += part.value.value;
  }
  if (sum === whole.value.value) return null;
  return diagnostic(
    'PARTS_NOT_WHOLE',
    {
      whole: measure.id,
      wholeValue: String(whole.value.value),
      sum: String(sum),
      parts: parts.map((part) => part.measure),
      cells: parts.map(({ cell }) => cell.address),
    },
    atCell(whole.cell),
    [measure.id],
  );
}

function exceedsWhole(
  catalogue: Catalogue,
  part: Observation,
  row: readonly Observation[],
): Diagnostic | null {
  const { value } = part;
  if (value.status !== 'count') return null;
  for (const id of wholesOf(catalogue, part.measure)) {
    const whole = row.find((other) => other.measure === id && other.quarter === part.quarter);
    if (whole?.value.status !== 'count' || value.value <= whole.value.value) continue;
    return diagnostic(
      'PART_EXCEEDS_WHOLE',
      {
        part: part.measure,
        whole: whole.measure,
        partValue: String(value.value),
        wholeValue: String(whole.value.value),
        wholeCell: whole.cell.address,
      },
      atCell(part.cell),
      [part.measure],
    );
  }
  return null;
}

const short = (value: Rational): string => toFixed(value, 2).replace(/\.?0+$/u, '');

/** A printed percentage must be its counts' to half of its last printed digit. */
function printedPercent(
  catalogue: Catalogue,
  printed: Observation,
  row: readonly Observation[],
  wrong: ReadonlySet<Observation>,
): Diagnostic | null {
  const measure = catalogue.measures.get(printed.measure);
  if (measure?.kind !== 'percent' || printed.value.status !== 'percent') return null;
  const count = (id: string): bigint | null => {
    const found = row.find((other) => other.measure === id && !wrong.has(other));
    return found?.value.status === 'count' ? found.value.value : null;
  };
  const numerator = count(measure.of);
  const denominator = count(measure.in);
  if (numerator === null || denominator === null || denominator === 0n) return null;
  if (agreesWithPrinted(numerator, denominator, printed.value)) return null;
  const { value } = printed.value;
  const computed = percentOf(numerator, denominator);
  return diagnostic(
    'PERCENT_MISMATCH',
    { measure: measure.id, printed: short(value), computed: short(computed) },
    atCell(printed.cell),
    [measure.of, measure.in],
  );
}
