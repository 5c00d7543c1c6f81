import { atCell, diagnostic, type Diagnostic } from './diagnostic.ts';
import type { Catalogue } from './measure.ts';
import type { Observation, ReportingUnit } from './observation.ts';

/**
 * The yes/no answers that counts imply: a unit with three women in planning has one. Only where the unit gives no answer
 * itself; one that says otherwise than its count is a warning at the answer, which stands.
 */
export function impliedAnswers(
  catalogue: Catalogue,
  units: readonly ReportingUnit[],
  observations: readonly Observation[],
): { readonly observations: readonly Observation[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const implied: Observation[] = [];
  for (const measure of catalogue.measures.values()) {
    if (measure.kind !== 'yesno' || measure.impliedBy === null) continue;
    const { id, impliedBy } = measure;
    const stated = observations.filter((one) => one.measure === impliedBy && one.quarter === null);
    if (stated.length === 0) continue;
    const answers = new Map(observations.filter((one) => one.measure === id).map((one) => [one.unit, one]));
    const asked = new Set(
      units.filter(({ kind }) => kind !== 'unknown' && measure.units.includes(kind)).map((unit) => unit.id),
    );
    const counts = stated.filter((one) => asked.has(one.unit));
    let first: Observation | null = null;
    let silent = 0;
    for (const one of counts) {
      if (one.value.status !== 'count') continue;
      const answer = one.value.value > 0n ? 'yes' : 'no';
      const own = answers.get(one.unit);
      if (!own || own.value.status === 'missing') {
        implied.push({ ...one, measure: id, value: { status: 'answer', answer } });
        first ??= one;
        silent += 1;
      } else if (own.value.status === 'answer' && own.value.answer !== answer) {
        const count = String(one.value.value);
        const args = { measure: id, by: impliedBy, count, other: one.cell.address };
        diagnostics.push(diagnostic('ANSWER_AGAINST_COUNT', args, atCell(own.cell), [id, impliedBy]));
      }
    }
    if (first) {
      const args = { measure: id, by: impliedBy, units: silent };
      diagnostics.push(diagnostic('ANSWERS_IMPLIED', args, atCell(first.cell), [id]));
    }
  }
  return { observations: implied.length > 0 ? [...observations, ...implied] : observations, diagnostics };
}
