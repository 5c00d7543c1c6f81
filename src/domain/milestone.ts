import { day, lastDayOfYear, type Day } from './calendar.ts';
import { firstDay, lastDay, type Period } from './period.ts';
import { lastYear, type Milestone, type MilestoneTime, type Plan } from './plan.ts';

/** A milestone to judge: `due` when in force on the period's last day, else still ahead. Superseded ones are not listed. */
export interface JudgedMilestone {
  readonly milestone: Milestone;
  readonly due: boolean;
}

/** The day a milestone comes into force. A plan's year is judged on its 31 December. */
export function startOf(time: MilestoneTime, planLastYear: number): Day {
  if (time.kind === 'throughout') return day(time.from, 1, 1);
  return lastDayOfYear(time.kind === 'by' && time.year === 'end' ? planLastYear : Number(time.year));
}

/**
 * The milestones of one indicator that a period is judged against, in the plan's order. `by` and `from` give way to the
 * next of their kind; `throughout` holds in every period that overlaps its years.
 */
export function milestonesFor(
  milestones: readonly Milestone[],
  plan: Pick<Plan, 'period'>,
  period: Period,
): JudgedMilestone[] {
  const end = lastYear(plan);
  const last = lastDay(period);
  if (last > lastDayOfYear(end)) return [];
  const dated = milestones.filter(({ time }) => time.kind !== 'throughout');
  const judged: JudgedMilestone[] = [];
  for (const milestone of milestones) {
    const { time } = milestone;
    const started = startOf(time, end) <= last;
    if (time.kind === 'throughout') {
      const over = lastDayOfYear(time.to) < firstDay(period);
      if (!over) judged.push({ milestone, due: started });
      continue;
    }
    const next = dated[dated.indexOf(milestone) + 1];
    const superseded = next !== undefined && startOf(next.time, end) <= last;
    if (!superseded) judged.push({ milestone, due: started });
  }
  return judged;
}

/** Whether any day of the period lies within the plan's years. */
export function coversPeriod(plan: Pick<Plan, 'period'>, period: Period): boolean {
  return period.year >= plan.period.from && period.year <= lastYear(plan);
}
