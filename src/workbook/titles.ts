import { formatPeriod, type Period } from '../domain/period.ts';
import type { Vocabulary } from '../domain/measure.ts';
import type { BoundColumn, HeaderSpan } from '../domain/reading.ts';
import { documentDate } from './document-date.ts';
import { textOf, type SheetGrid } from './grid.ts';
import { periodsIn, yearInSchoolYear, type Snapshot } from './period-words.ts';
import type { TitleReading } from '../domain/reading.ts';
import { fold } from './spelling.ts';

/** The texts above a table's header, or the first rows of a sheet without one. */
export function titleTexts(grid: SheetGrid, headerTop: number | null): string[] {
  const last = headerTop ?? 15;
  return grid.rows
    .filter(({ index }) => index < last)
    .flatMap(({ cells }) => cells.map(textOf))
    .filter((text) => text !== '');
}

/** Periods and places named by titles; a year that all measured columns share counts when no title names a period. */
export function readTitles(
  texts: readonly string[],
  columns: readonly BoundColumn[],
  vocabulary: Vocabulary,
): TitleReading {
  const periods = new Map<string, Period>();
  const ignored = new Set<string>();
  const snapshots: Snapshot[] = [];
  const schoolYears = new Set<number>();
  for (const text of texts) {
    const found = periodsIn(text);
    for (const period of found.periods) periods.set(formatPeriod(period), period);
    for (const span of found.ignored) ignored.add(span);
    snapshots.push(...found.snapshots);
    for (const year of found.schoolYears) schoolYears.add(year);
  }
  const framed = [...periods.values()].filter(
    (period) =>
      period.kind !== 'year' ||
      ![...periods.values()].some((other) => other.kind !== 'year' && other.year === period.year),
  );
  // Folded text is words with single spaces: a padded word is found whole.
  const joined = ` ${texts.map(fold).join(' | ')} `;
  const places = vocabulary.places.filter((place) => joined.includes(` ${fold(place)} `));
  const common = { ignoredPeriods: [...ignored], snapshot: null, dated: null, places };
  if (framed.length > 0) return { ...common, periods: framed, periodFrom: 'title' };
  const snapshot = snapshotOf(snapshots, schoolYears);
  if (snapshot) {
    const { year, text } = snapshot;
    return { ...common, periods: [{ kind: 'year', year }], periodFrom: 'title', snapshot: text };
  }
  const headed = headerPeriods(columns);
  const dated = headed.length > 0 ? null : documentDate(texts);
  return { ...common, periods: headed, periodFrom: 'header', dated };
}

/** The periods that columns are headed by; a half beside a column for the whole of its year is a part of that. */
function headerPeriods(columns: readonly BoundColumn[]): Period[] {
  const spans = new Map<number, Set<HeaderSpan>>();
  for (const { binding } of columns) {
    if (binding.kind !== 'measure' || binding.year === null) continue;
    const { year, span } = binding;
    spans.set(year, (spans.get(year) ?? new Set()).add(span ?? 'year'));
  }
  return [...spans].map(([year, said]): Period => {
    const [half] = said;
    return said.size === 1 && half !== undefined && half !== 'year'
      ? { kind: 'half', year, half }
      : { kind: 'year', year };
  });
}

/** Figures as they stood on a day are their year's, when all such days fall in one. */
function snapshotOf(
  snapshots: readonly Snapshot[],
  schoolYears: ReadonlySet<number>,
): { readonly text: string; readonly year: number } | null {
  const [school, ...others] = schoolYears;
  const years = snapshots.map(({ text, month, year }) => {
    if (year !== null) return { text, year };
    return school === undefined || others.length > 0 ? null : { text, year: yearInSchoolYear(month, school) };
  });
  const [first] = years;
  return first && years.every((one) => one?.year === first.year) ? first : null;
}
