import { atCell, diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import { formatPeriod, type Period } from '../domain/period.ts';
import type { BoundColumn } from '../domain/reading.ts';
import { columnName } from '../ooxml/cell-address.ts';
import { cellRef, type SheetPlace } from './grid.ts';
import type { TableHeader } from './header.ts';
import type { MappedSheet } from './mapping.ts';
import { isHeader } from './header.ts';
import type { HeaderTime } from './period-words.ts';

export const headerText = ({ path }: BoundColumn): string => path.join(' > ');

interface CheckedHeader {
  readonly header: TableHeader;
  readonly diagnostics: readonly Diagnostic[];
}

/** Settles what columns may not share: sets other years aside, contests doubles, and says what it could not place. */
export function checkHeader(place: SheetPlace, header: TableHeader, period: Period | null): CheckedHeader {
  const diagnostics: Diagnostic[] = [];
  const claimed = new Map<string, BoundColumn>();
  const contested = new Set<string>();
  const say = (column: BoundColumn, make: (at: ReturnType<typeof atCell>) => Diagnostic): void => {
    diagnostics.push(make(atCell(cellRef(place, header.bottom, column.column))));
  };
  const columns = header.columns.map((column): BoundColumn => {
    const { binding } = column;
    const text = headerText(column);
    if (binding.kind === 'ambiguous') {
      say(column, (at) =>
        diagnostic('HEADER_AMBIGUOUS', { header: text, measures: binding.measures }, at, binding.measures),
      );
    }
    if (binding.kind === 'unknown' && binding.near.length > 0) {
      say(column, (at) => diagnostic('HEADER_UNKNOWN', { header: text, near: binding.near }, at));
    }
    if (binding.kind !== 'measure') return column;
    const { measure, quarter } = binding;
    const other = period && otherPeriod(binding, period);
    if (other !== null) {
      say(column, (at) => diagnostic('COLUMN_OTHER_PERIOD', { header: text, period: other }, at));
      return { ...column, binding: { kind: 'ignored' } };
    }
    const takesQuarters =
      measure.kind === 'yesno' ? measure.quarterly : measure.kind === 'count' && measure.nature === 'flow';
    if (quarter !== null && !takesQuarters) {
      say(column, (at) =>
        diagnostic('COLUMN_NOT_QUARTERLY', { header: text, measure: measure.id }, at, [measure.id]),
      );
      return { ...column, binding: { kind: 'ignored' } };
    }
    if (
      measure.kind === 'yesno' &&
      measure.quarterly &&
      quarter === null &&
      !binding.everyQuarter &&
      period?.kind !== 'quarter'
    ) {
      say(column, (at) =>
        diagnostic('QUARTERS_NOT_SPLIT', { header: text, measure: measure.id }, at, [measure.id]),
      );
    }
    const { by } = binding;
    if (by.kind === 'words') {
      const args = { header: text, measure: measure.id, spelling: by.spelling };
      say(column, (at) => diagnostic('HEADER_BY_WORDS', args, at, [measure.id]));
    }
    if (by.kind === 'neighbour') {
      const args = { header: text, measure: measure.id, neighbour: by.header };
      say(column, (at) => diagnostic('HEADER_BY_NEIGHBOUR', args, at, [measure.id]));
    }
    const key = `${measure.id} ${quarter ?? ''}`;
    const first = claimed.get(key);
    if (first) {
      contested.add(measure.id);
      const other = cellRef(place, header.bottom, first.column).address;
      say(column, (at) =>
        diagnostic('HEADER_DUPLICATE', { header: text, measure: measure.id, other }, at, [measure.id]),
      );
      return { ...column, binding: { kind: 'ignored' } };
    }
    claimed.set(key, column);
    return column;
  });
  const settled = columns.map((column): BoundColumn =>
    column.binding.kind === 'measure' && contested.has(column.binding.measure.id)
      ? { ...column, binding: { ...column.binding, contested: true } }
      : column,
  );
  return { header: { ...header, columns: settled }, diagnostics };
}

/** The period a header says its values are of, where that is not the one asked for. */
export function otherPeriod(
  { year, span }: Pick<HeaderTime, 'year' | 'span'>,
  period: Period,
): string | null {
  if (year !== null && year !== period.year) return String(year);
  const said: Period =
    span === null || span === 'year'
      ? { kind: 'year', year: period.year }
      : { kind: 'half', year: period.year, half: span };
  return span === null || formatPeriod(said) === formatPeriod(period) ? null : formatPeriod(said);
}

/** A mapping made for one form must not be laid over another: every header it names must stand where it says. */
export function checkMappedHeader(place: SheetPlace, header: TableHeader, mapped: MappedSheet): Diagnostic[] {
  return mapped.columns.flatMap(({ column, header: expected, to }) => {
    const found = header.columns.find((candidate) => columnName(candidate.column) === column);
    if (found && isHeader(found.path, expected)) return [];
    return diagnostic(
      'MAPPING_HEADER_CHANGED',
      { expected, found: found ? headerText(found) : '' },
      {
        kind: 'cell',
        ...place,
        row: header.bottom,
        column: found?.column ?? 1,
        address: `${column}${header.bottom}`,
      },
      to.kind === 'measure' ? [to.measure] : [],
    );
  });
}
