import { answerOf } from './evaluation/answers.ts';
import { coversPeriod } from './milestone.ts';
import type { Catalogue } from './measure.ts';
import { ObservationIndex, type ReportedData, type ReportingUnit } from './observation.ts';
import { quartersOf, type Period } from './period.ts';
import type { Obligation, Plan } from './plan.ts';

/** How the units on which a duty falls answered; null when none did. */
export interface ObligationTally {
  readonly obligation: Obligation;
  readonly tally: { readonly yes: number; readonly no: number; readonly unknown: number } | null;
}

export function tallyObligations(
  plan: Plan,
  catalogue: Catalogue,
  data: ReportedData,
  period: Period,
): ObligationTally[] {
  const index = ObservationIndex.of(data.observations);
  const covered = coversPeriod(plan, period);
  return plan.obligations.map((obligation) => {
    const { measure } = obligation;
    const definition = measure === null ? undefined : catalogue.measures.get(measure);
    if (!covered || definition?.kind !== 'yesno' || !index.hasColumn(definition.id))
      return { obligation, tally: null };
    const owes = ({ kind }: ReportingUnit): boolean => kind !== 'unknown' && obligation.units.includes(kind);
    const tally = { yes: 0, no: 0, unknown: data.register?.unreported.filter(owes).length ?? 0 };
    for (const unit of data.units) {
      if (!owes(unit)) continue;
      const quarters = definition.quarterly ? quartersOf(period) : [];
      const { answer } = answerOf(index.of(unit.id, definition.id), quarters);
      tally[answer === 'excluded' ? 'unknown' : answer] += 1;
    }
    return { obligation, tally: tally.yes + tally.no > 0 ? tally : null };
  });
}
