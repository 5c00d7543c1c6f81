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

/** The day before: what "trước ngày X" (before X) leaves as the last valid day. */
export function dayBefore(date: Day): Day {
  const [year = 0, month = 1, dom = 1] = date.split('-').map(Number);
  if (dom > 1) return day(year, month, dom - 1);
  return month > 1 ? day(year, month - 1, daysInMonth(year, month - 1)) : lastDayOfYear(year - 1);
}
