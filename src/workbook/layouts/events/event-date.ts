import { monthOfSerial } from '../../../domain/calendar.ts';
import { quartersOf, type Period } from '../../../domain/period.ts';
import { tidy, type CellContent } from '../../grid.ts';
import { fold } from '../../spelling.ts';

/** When an event took place, as far as its cell says. */
export interface EventTime {
  readonly year: number | null;
  readonly month: number | null;
}

const DAY = /(?:^|[\s\-–])\d{1,2}[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u;
const MONTH = /(?:^|tháng\s*|[\s\-–])(\d{1,2})[/.-](\d{4})(?!\d)/u;
const NAMED_MONTH = /tháng\s*(\d{1,2})(?!\d)/u;
const NAMED_YEAR = /năm\s*(\d{4})(?!\d)/u;

/** A date cell, "12/3/2025", "15-20/11/2025", "3/2025", "Tháng 3 năm 2025", "Tháng 3". */
export function eventTime(content: CellContent | null): EventTime {
  if (content?.kind === 'number') {
    const known = content.format === 'date' ? monthOfSerial(Number(content.text)) : null;
    return known ?? { year: null, month: null };
  }
  if (content?.kind !== 'text') return { year: null, month: null };
  const text = tidy(content.text).toLowerCase();
  const [, month, year] = DAY.exec(text) ?? MONTH.exec(text) ?? [];
  if (month !== undefined) return { year: Number(year), month: monthNumber(month) };
  return {
    year: yearNumber(NAMED_YEAR.exec(fold(text))?.[1]),
    month: monthNumber(NAMED_MONTH.exec(text)?.[1]),
  };
}

const yearNumber = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

function monthNumber(text: string | undefined): number | null {
  const month = Number(text ?? 0);
  return month >= 1 && month <= 12 ? month : null;
}

/** Whether an event belongs to a period; null when its date does not say so much. */
export function isWithin({ year, month }: EventTime, period: Period): boolean | null {
  if (year !== null && year !== period.year) return false;
  if (period.kind === 'year') return year === null ? null : true;
  if (month === null) return null;
  const quarters: readonly number[] = quartersOf(period);
  return quarters.includes(Math.ceil(month / 3)) ? (year === null ? null : true) : false;
}
