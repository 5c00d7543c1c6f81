import type { Catalogue, Measure, PercentMeasure } from '../../../domain/measure.ts';

/** The two counts a share is of: what was reached, and of how many. */
export interface ShareCounts {
  readonly of: Measure;
  readonly whole: Measure;
}

export const percentsOf = ({ measures }: Catalogue): PercentMeasure[] =>
  [...measures.values()].filter((measure) => measure.kind === 'percent');

/** The counts that a row's label stands for where both have a column: of its share, its answer for many units, or its only share. */
export function shareCounts(
  { measures }: Catalogue,
  percents: readonly PercentMeasure[],
  measure: Measure | null,
): ShareCounts | null {
  const ids = measure && idsOf(percents, measure);
  const of = ids && measures.get(ids.of);
  const whole = ids && measures.get(ids.in);
  return of && whole ? { of, whole } : null;
}

function idsOf(
  percents: readonly PercentMeasure[],
  measure: Measure,
): { readonly of: string; readonly in: string } | null {
  if (measure.kind === 'percent') return measure;
  if (measure.kind === 'yesno')
    return measure.standIn && { of: measure.standIn.yes, in: measure.standIn.total };
  const [share, ...others] = percents.filter(({ of }) => of === measure.id);
  return share && others.length === 0 ? share : null;
}

/**
 * Whether a row of one measure can stand beside a row of another though it has no number of its own: neither can be a part
 * of the other's people ("Nữ CBQL" may be followed by those of them "có trình độ thạc sĩ").
 */
export function canStandBeside({ measures }: Catalogue, first: Measure, second: Measure): boolean {
  const [a, b] = [counted(measures, first), counted(measures, second)];
  if (a.id === b.id) return false;
  const isStaff = (measure: Measure): boolean =>
    measure.kind === 'count' && measure.counts === 'person' && measure.nature === 'stock';
  if (!isStaff(a) || !isStaff(b)) return true;
  const degree = (measure: Measure) => (measure.kind === 'count' && measure.counted?.degree) || null;
  return degree(a) !== null && degree(b) !== null && degree(a) !== degree(b);
}

const counted = (measures: Catalogue['measures'], measure: Measure): Measure =>
  (measure.kind === 'percent' ? measures.get(measure.of) : null) ?? measure;
