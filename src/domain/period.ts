import { day, daysInMonth, type Day } from './calendar.ts';

export type Quarter = 1 | 2 | 3 | 4;
export type Half = 1 | 2;

/** The span of time a workbook reports on. */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'half'; readonly year: number; readonly half: Half }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: Quarter };

const PERIOD = /^(\d{4})(?:-(S[12]|Q[1-4]))?$/;

/** Parses "2025", "2025-S1" or "2025-Q3"; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const match = PERIOD.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const part = match[2];
  if (part === undefined) return { kind: 'year', year };
  const index = Number(part[1]);
  return part.startsWith('S')
    ? { kind: 'half', year, half: index as Half }
    : { kind: 'quarter', year, quarter: index as Quarter };
}

export function formatPeriod(period: Period): string {
  if (period.kind === 'year') return String(period.year);
  return period.kind === 'half' ? `${period.year}-S${period.half}` : `${period.year}-Q${period.quarter}`;
}

/** The quarters a period is made of, in order. */
export function quartersOf(period: Period): readonly Quarter[] {
  if (period.kind === 'year') return [1, 2, 3, 4];
  if (period.kind === 'quarter') return [period.quarter];
  return period.half === 1 ? [1, 2] : [3, 4];
}

const months = (period: Period): [first: number, last: number] => {
  const quarters = quartersOf(period);
  return [3 * ((quarters[0] ?? 1) - 1) + 1, 3 * (quarters.at(-1) ?? 4)];
};

export const firstDay = (period: Period): Day => day(period.year, months(period)[0], 1);

export function lastDay(period: Period): Day {
  const month = months(period)[1];
  return day(period.year, month, daysInMonth(period.year, month));
}
