import { formatPeriod, parsePeriod, type Half, type Period, type Quarter } from '../domain/period.ts';
import type { HeaderSpan } from '../domain/reading.ts';
import { tidy } from './grid.ts';

const ROMAN: Readonly<Record<string, Quarter>> = { i: 1, ii: 2, iii: 3, iv: 4 };

const quarterOf = (text: string): Quarter => ROMAN[text] ?? (Number(text) as Quarter);

/** "ngày 5 tháng 12 năm 2025" and "tháng 12 năm 2025" are dates of a document, not the period it reports on. */
const DATES = /(?:ngày[\s\d.…]*)?tháng[\s\d.…]+năm\s*\d{4}/gu;
const RANGES = /(?:năm học\s*)?(?<!\d)(\d{4})\s*[-–—]\s*(\d{4})(?!\d)/gu;
/** "đến năm 2030" is a horizon, "9 tháng đầu năm 2025" a span this tool has no word for. */
const HORIZONS = /(?:đến|tới|tầm nhìn)\s+(?:hết\s+)?năm\s+\d{4}/gu;
/** "so sánh với năm 2024", "so với cùng kỳ năm 2024": what the figures are held against, not when they are of. */
const COMPARED =
  /(?<!\p{L})(?:so(?:\s+sánh)?\s+với|đối\s+chiếu\s+với)\s+(?:(?:số\s+liệu|kết\s+quả|thực\s+hiện|cùng\s+kỳ|của)\s+)*năm\s+\d{4}(?!\d)/gu;
const OTHER_MONTHS = /(?<!\d)(?!0?6\s)\d{1,2}\s+tháng\s+(?:đầu\s+|cuối\s+)?(?:của\s+)?năm\s+\d{4}/gu;
const HALVES = /(?:6|sáu|06)\s*tháng\s*(đầu|cuối)\s*(?:năm|của năm)?\s*(\d{4})/gu;
const QUARTERS = /qu[ýí]\s*(iv|i{1,3}|[1-4])\s*(?:[/,-]|năm|\s)\s*(?:năm\s*)?(\d{4})/gu;
const YEARS = /năm(?:\s+báo cáo)?\s*:?\s*(\d{4})(?!\s*[-–—]\s*\d)(?!\d)/gu;

/** What statistics forms say: "Có đến 30 tháng 9 năm 2025", "… 30/9/2025", "… năm học 2025-2026", "… năm báo cáo". */
const SNAPSHOTS =
  /(?<!\p{L})có\s+đến\s+(?:hết\s+)?(?:ngày\s+)?\d{1,2}\s*(?:tháng|[/.-])\s*(\d{1,2})\s*(?:(?:năm\s+học|năm|[/.-])\s*(\d{4})(?:\s*[-–—]\s*(\d{4}))?(?!\d)|năm\s+báo\s+cáo)/gu;
/** A school year begins in August at the earliest. */
const SCHOOL_YEAR_MONTH = 8;

/** A day on which the figures of a stock were taken. */
export interface Snapshot {
  readonly text: string;
  readonly month: number;
  /** Null for a day "of the year reported on". */
  readonly year: number | null;
}

/** The calendar year of a month of a school year. */
export const yearInSchoolYear = (month: number, first: number): number =>
  month >= SCHOOL_YEAR_MONTH ? first : first + 1;

export interface PeriodsFound {
  /** In the order found, without repeats; a year that only frames a half or a quarter is left out. */
  readonly periods: readonly Period[];
  /** Spans such as "2021-2030" or a school year: named, and not used. */
  readonly ignored: readonly string[];
  readonly snapshots: readonly Snapshot[];
  /** First years of the school years among the ignored spans. */
  readonly schoolYears: readonly number[];
}

/** The reporting periods a title names. */
export function periodsIn(text: string): PeriodsFound {
  const ignored: string[] = [];
  const found = new Map<string, Period>();
  const add = (period: Period): void => {
    found.set(formatPeriod(period), period);
  };
  const snapshots: Snapshot[] = [];
  const schoolYears: number[] = [];
  let rest = tidy(text).toLowerCase();
  rest = rest.replace(SNAPSHOTS, (day, monthText: string, first?: string, last?: string) => {
    const month = Number(monthText);
    const named = first === undefined ? null : Number(first);
    const year = named !== null && last !== undefined ? yearInSchoolYear(month, named) : named;
    if (month >= 1 && month <= 12) snapshots.push({ text: day.trim(), month, year });
    return ' ';
  });
  rest = rest.replace(DATES, ' ').replace(RANGES, (span, first: string) => {
    ignored.push(span.trim());
    if (span.startsWith('năm học')) schoolYears.push(Number(first));
    return ' ';
  });
  for (const other of [HORIZONS, COMPARED, OTHER_MONTHS]) {
    rest = rest.replace(other, (span) => {
      ignored.push(span.trim());
      return ' ';
    });
  }
  rest = rest.replace(HALVES, (_, part: string, year: string) => {
    add({ kind: 'half', year: Number(year), half: (part === 'đầu' ? 1 : 2) as Half });
    return ' ';
  });
  rest = rest.replace(QUARTERS, (_, quarter: string, year: string) => {
    add({ kind: 'quarter', year: Number(year), quarter: quarterOf(quarter) });
    return ' ';
  });
  for (const [, year] of rest.matchAll(YEARS)) {
    const number = Number(year);
    if (![...found.values()].some((period) => period.kind !== 'year' && period.year === number)) {
      add({ kind: 'year', year: number });
    }
  }
  return { periods: [...found.values()], ignored, snapshots, schoolYears };
}

const QUARTER_HEADER = /^(?:qu[ýí]|q)\s*(iv|i{1,3}|[1-4])(?:\s+(?:năm\s+)?(\d{4}))?$/u;
/** What may stand before the time itself: "Thực hiện năm 2025", "Số liệu 6 tháng". */
const LEAD = String.raw`^(?:(?:số liệu|kết quả|thực hiện|kết quả thực hiện|tính đến|đến)\s+)?`;
const HALF_HEADER = new RegExp(
  String.raw`${LEAD}(?:0?6|sáu) tháng(?: (đầu|cuối)(?: năm)?)?(?: (?:năm )?(20\d{2}))?$`,
  'u',
);
const WHOLE_HEADER = new RegExp(
  String.raw`${LEAD}(?:cả năm|trọn năm|toàn năm|12 tháng)(?: (?:năm )?(20\d{2}))?$`,
  'u',
);
/** A semester groups quarters; the quarters say which. */
const SEMESTER_HEADER = /^(?:hk|học k[ỳì])\s*(?:i{1,2}|[12])$/u;
const YEAR_HEADER = new RegExp(String.raw`${LEAD}(?:năm )?(20\d{2})$`, 'u');

/** What a header says of the time its values are of; null where it leaves that open. */
export interface HeaderTime {
  readonly quarter: Quarter | null;
  readonly year: number | null;
  readonly span: HeaderSpan | null;
}

const yearOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** A header level that says when, not what; null when it says what. Expects folded text. */
export function timeHeader(folded: string): HeaderTime | null {
  const quarter = QUARTER_HEADER.exec(folded);
  if (quarter) return { quarter: quarterOf(quarter[1] ?? ''), year: yearOf(quarter[2]), span: null };
  if (SEMESTER_HEADER.test(folded)) return { quarter: null, year: null, span: null };
  const half = HALF_HEADER.exec(folded);
  if (half) return { quarter: null, year: yearOf(half[2]), span: half[1] === 'cuối' ? 2 : 1 };
  const whole = WHOLE_HEADER.exec(folded);
  if (whole) return { quarter: null, year: yearOf(whole[1]), span: 'year' };
  const year = YEAR_HEADER.exec(folded);
  return year ? { quarter: null, year: yearOf(year[1]), span: null } : null;
}

const TRAILING_TIME =
  /^(.*[^\s,(–-])[\s,(–-]+((?:(?:0?6|sáu) tháng (?:đầu|cuối) (?:năm )?|cả năm |12 tháng (?:năm )?|năm )20\d{2})\)?$/iu;

/** "Lượt phụ huynh cả năm 2025": what is counted and when, where one header says both; null where it does not. */
export function splitTrailingTime(text: string): { readonly what: string; readonly time: string } | null {
  const [, what, time] = TRAILING_TIME.exec(tidy(text)) ?? [];
  return what === undefined || time === undefined ? null : { what, time };
}

/** Reads a period a workbook carries as metadata. */
export const metadataPeriod = (text: string | undefined): Period | null =>
  text === undefined ? null : parsePeriod(text.trim());
