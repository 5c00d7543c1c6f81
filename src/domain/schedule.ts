import { day, dayBefore, daysInMonth, type Day } from './calendar.ts';
import { firstDay, lastDay, type Period } from './period.ts';
import type { Schedule } from './plan.ts';

/**
 * The last valid days a schedule sets within a period, earliest first; empty when it sets none there. "Before X" means the
 * day before X; "in month M" any day of it, so its last.
 */
export function lastDaysWithin(schedule: Schedule, period: Period): Day[] {
  const within = (date: Day): boolean => date >= firstDay(period) && date <= lastDay(period);
  return candidates(schedule, period.year).filter(within).toSorted();
}

function candidates(schedule: Schedule, year: number): Day[] {
  switch (schedule.kind) {
    case 'in_months':
      return schedule.months.map((month) => day(year, month, daysInMonth(year, month)));
    case 'in_month':
      return [day(schedule.year, schedule.month, daysInMonth(schedule.year, schedule.month))];
    case 'before':
      return [dayBefore(schedule.date)];
    case 'before_yearly':
      // "Before 1 January" leaves the last day of the year before.
      return [year, year + 1].map((one) => dayBefore(day(one, schedule.month, schedule.day)));
    case 'window':
      return [day(year, schedule.to.month, schedule.to.day)];
    case 'as_arises':
    case 'worded':
      return [];
  }
}
