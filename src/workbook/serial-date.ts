import { daysInMonth } from '../domain/calendar.ts';

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from the first of the 1900 date system to that of the 1904 one. */
export const DAYS_TO_1904 = 1462;
/** 29 February 1900, which there was not: Excel counts it all the same. */
const PHANTOM = 60;
/** 31 December 9999. */
const LAST = 2_958_465;

const daysInYear = (year: number): number => (daysInMonth(year, 2) === 29 ? 366 : 365);

/** The day of a serial number of the 1900 date system; null for a time alone, or where there is no such day. */
export function dayOfSerial(serial: number): CalendarDay | null {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= LAST) || whole === PHANTOM) return null;
  let rest = whole > PHANTOM ? whole - 1 : whole;
  let year = 1900;
  for (; rest > daysInYear(year); year += 1) rest -= daysInYear(year);
  let month = 1;
  for (; rest > daysInMonth(year, month); month += 1) rest -= daysInMonth(year, month);
  return { year, month, day: rest };
}

/** The serial number of an ISO 8601 date, its time left out; 0 where it holds no date after 1899. */
export function serialOfIso(iso: string): number {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? []).map(Number);
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return 0;
  let days = day;
  for (let earlier = 1900; earlier < year; earlier += 1) days += daysInYear(earlier);
  for (let earlier = 1; earlier < month; earlier += 1) days += daysInMonth(year, earlier);
  return days >= PHANTOM ? days + 1 : days;
}

/**
 * What may have been typed where Excel made a day of it: "3/5" and "5/3" both become 3 May in one country or another,
 * "5/43" becomes the first of May 1943.
 */
export function fractionsTypedFor({ year, month, day }: CalendarDay): string[] {
  const typed = new Set([`${day}/${month}`, `${month}/${day}`]);
  if (day === 1) typed.add(`${month}/${String(year % 100).padStart(2, '0')}`);
  return [...typed];
}
