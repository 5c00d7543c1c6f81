/** A day as an ISO date "YYYY-MM-DD": sorts as text, needs no time zone. */
export type Day = string;

export const day = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

export const lastDayOfYear = (year: number): Day => day(year, 12, 31);

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The year and month of a day counted from 1 January 1900 as 1, as spreadsheets count (29 February 1900 is one of theirs). */
export function monthOfSerial(serial: number): { readonly year: number; readonly month: number } | null {
  if (!(serial >= 1 && serial < 2_958_466)) return null;
  // Days since 1 March of the year 0, in eras of 400 years: H. Hinnant's algorithm for the civil calendar.
  const days = Math.floor(serial) + (serial < 60 ? 1 : 0) + 693_899;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month };
}

/** The day before: what "trước ngày X" (before X) leaves as the last valid day. */
export function dayBefore(date: Day): Day {
  const [year = 0, month = 1, dom = 1] = date.split('-').map(Number);
  if (dom > 1) return day(year, month, dom - 1);
  return month > 1 ? day(year, month - 1, daysInMonth(year, month - 1)) : lastDayOfYear(year - 1);
}
