import { percentOf } from '../domain/gap.ts';
import type { Assessment, Verdict } from '../domain/assessment.ts';
import type { Period } from '../domain/period.ts';
import { lastYear, type Milestone, type Plan, type Schedule } from '../domain/plan.ts';
import type { Day } from '../domain/calendar.ts';
import type { Language } from './language.ts';
import * as numbers from './numbers.ts';
import { wordsOf } from './words.ts';

export function periodText(period: Period, language: Language): string {
  const part = period.kind === 'half' ? period.half : period.kind === 'quarter' ? period.quarter : 0;
  return wordsOf(language).period(period.kind, period.year, part);
}

/** When a milestone holds: "2025", "từ 2025", "2021–2030, hằng quý". */
export function milestoneTime({ time }: Milestone, plan: Pick<Plan, 'period'>, language: Language): string {
  const words = wordsOf(language).milestone;
  if (time.kind === 'from') return words.from(time.year);
  if (time.kind === 'throughout') {
    const years = words.throughout(time.from, time.to);
    return time.every === null ? years : `${years}, ${words.everyQuarter}`;
  }
  return time.year === 'end' ? words.end(lastYear(plan)) : words.by(time.year);
}

/** The verdict in words; a milestone still ahead is "met early" or "not due yet". */
export function verdictText(verdict: Verdict, due: boolean, language: Language): string {
  const words = wordsOf(language).verdict;
  switch (verdict.outcome) {
    case 'met':
      if (verdict.approximately) return words.metApproximately;
      return due ? words.met : words.metEarly;
    case 'not_met':
      return due ? words.notMet : words.notDueYet;
    case 'undetermined':
      return due ? words.undetermined[verdict.cause] : words.notDueYet;
    case 'not_assessed':
      return words.notAssessed[verdict.reason];
  }
}

/** A date as dd/mm/yyyy in Vietnamese, ISO in English. */
export function dayText(date: Day, language: Language): string {
  if (language === 'en') return date;
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** The value of an assessment in one line: "38,2 % (29/76)". */
export function valueText({ value, milestone, indicator, unit }: Assessment, language: Language): string {
  const words = wordsOf(language).share;
  if (!value) return '–';
  const against = milestone?.threshold ?? null;
  switch (value.kind) {
    case 'sum':
      return numbers.count(value.total, language);
    case 'tally':
      return words.answered(String(value.yes), String(value.answered));
    case 'percent':
      return numbers.percent(value.percent, against, language);
    case 'share': {
      const single = unit !== null && indicator.evaluation.kind === 'unit_share' && value.denominator === 1n;
      if (single && !value.bounds) return value.numerator === 1n ? words.yes : words.no;
      const percent = numbers.percent(percentOf(value.numerator, value.denominator), against, language);
      return `${percent} (${numbers.count(value.numerator, language)}/${numbers.count(value.denominator, language)})`;
    }
  }
}

/** A schedule as it was set; the last valid days of a period are computed elsewhere. */
export function scheduleText(schedule: Schedule, language: Language): string {
  const vi = language === 'vi';
  const two = (number: number): string => String(number).padStart(2, '0');
  switch (schedule.kind) {
    case 'in_months':
      return vi
        ? `tháng ${schedule.months.join(' và tháng ')} hằng năm`
        : `months ${schedule.months.join(' and ')} of each year`;
    case 'in_month':
      return vi
        ? `trong tháng ${schedule.month}/${schedule.year}`
        : `during ${schedule.year}-${two(schedule.month)}`;
    case 'before':
      return vi ? `trước ngày ${dayText(schedule.date, language)}` : `before ${schedule.date}`;
    case 'before_yearly':
      return vi
        ? `trước ngày ${schedule.day}/${schedule.month} hằng năm`
        : `before ${two(schedule.month)}-${two(schedule.day)} each year`;
    case 'window':
      return vi
        ? `từ ${schedule.from.day}/${schedule.from.month} đến ${schedule.to.day}/${schedule.to.month}`
        : `from ${two(schedule.from.month)}-${two(schedule.from.day)} to ${two(schedule.to.month)}-${two(schedule.to.day)}`;
    case 'as_arises':
      return vi ? 'khi phát sinh' : 'as it arises';
    case 'worded':
      return schedule.text[language];
  }
}
