import type { Period } from '../domain/period.ts';
import type { Schedule } from '../domain/plan.ts';
import type { PlanReport } from '../domain/report.ts';
import { lastDaysWithin } from '../domain/schedule.ts';
import { dayText, scheduleText } from '../text/format.ts';
import { wordsOf } from '../text/words.ts';
import type { TableView } from './table.ts';
import { wrap } from './wrap.ts';

/** Duties with how the units answered, and deadlines with their last valid days. A plan with targets shows only reported duties. */
export function obligationList({ plan, obligations }: PlanReport, period: Period, view: TableView): string {
  const { language, width, style } = view;
  const words = wordsOf(language).report;
  const shown = plan.indicators.length === 0 ? obligations : obligations.filter(({ tally }) => tally);
  const when = (schedule: Schedule | null): string => {
    if (!schedule) return '';
    const days = lastDaysWithin(schedule, period).map((day) => dayText(day, language));
    return ` (${scheduleText(schedule, language)}${days.length > 0 ? `; ${words.lastDay(days.join(', '))}` : ''})`;
  };
  const duties = shown.map(({ obligation, tally }) => {
    const counted = tally
      ? words.tally(String(tally.yes), String(tally.no), String(tally.unknown))
      : obligation.measure === null
        ? ''
        : words.notReported;
    const text = `  • ${obligation.what[language]}${when(obligation.when)} [${obligation.locator}]${counted && `: ${counted}`}`;
    return wrap(text, width, '    ');
  });
  const deadlines = plan.deadlines.map(({ who, what, when: schedule, locator }) =>
    wrap(`  • ${who[language]}: ${what[language]}${when(schedule)} [${locator}]`, width, '    '),
  );
  return [
    duties.length > 0 ? [style.strong(words.obligations), ...duties].join('\n') : '',
    deadlines.length > 0 ? [style.strong(words.deadlines), ...deadlines].join('\n') : '',
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}
