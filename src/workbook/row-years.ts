import { atCell, diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import { formatPeriod, type Period } from '../domain/period.ts';
import type { BoundColumn } from '../domain/reading.ts';
import {
  cellAt,
  cellRef,
  textOf,
  type GridCell,
  type GridRow,
  type SheetGrid,
  type SheetPlace,
} from './grid.ts';
import { isColumnNumbers } from './row-kinds.ts';
import { dayOfSerial } from './serial-date.ts';

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
const SCHOOL_YEAR = /(?<!\d)((?:19|20)\d{2})\s*[-–—/]\s*((?:19|20)\d{2})(?!\d)/u;

interface Told {
  readonly text: string;
  readonly row: number;
  rows: number;
}

/**
 * The column in which every row says its own year ("Năm", "Năm học", "Kỳ báo cáo"). A row whose years do not include the one
 * being checked is set aside, and one of a school year other than the title's where other rows are of that; where none is, the
 * rows are used and it is said. Once for each text, at its first cell.
 */
export class RowYears {
  readonly #place: SheetPlace;
  readonly #column: number | null;
  readonly #period: Period;
  /** The school year of the sheet's own title, as it is written there and as its first and last year. */
  readonly #title: { readonly text: string; readonly years: string } | null;
  readonly #aside = new Map<string, Told>();
  readonly #unlike = new Map<string, Told>();

  /** Whether some row is of the title's school year: then rows of another are stale; else the title may be. */
  readonly #hasOwn: boolean;

  constructor(
    place: SheetPlace,
    column: number | null,
    period: Period,
    titles: readonly string[],
    firstRows: readonly GridRow[],
  ) {
    this.#place = place;
    this.#column = column;
    this.#period = period;
    const [title] = titles.flatMap((text) => {
      const years = schoolYear(text);
      return years === null ? [] : [{ text: SCHOOL_YEAR.exec(text)?.[0] ?? '', years }];
    });
    this.#title = title ?? null;
    this.#hasOwn =
      column !== null &&
      firstRows.some((row) => schoolYear(shownOf(cellAt(row, column))) === (title?.years ?? ''));
  }

  /** False for a row of another year. */
  takes(row: GridRow): boolean {
    if (this.#column === null) return true;
    const cell = cellAt(row, this.#column);
    const years = yearsOf(cell);
    if (years.length === 0) return true;
    const text = shownOf(cell);
    if (this.#period.year < Math.min(...years) || this.#period.year > Math.max(...years)) {
      note(this.#aside, text, row.index);
      return false;
    }
    const own = schoolYear(text);
    if (own === null || !this.#title || own === this.#title.years) return true;
    note(this.#unlike, text, row.index);
    return !this.#hasOwn;
  }

  finish(): Diagnostic[] {
    const at = ({ row }: Told) => atCell(cellRef(this.#place, row, this.#column ?? 1));
    const period = formatPeriod(this.#period);
    return [
      ...[...this.#aside.values()].map((told) =>
        diagnostic('ROWS_OTHER_YEAR', { text: told.text, rows: told.rows, period }, at(told)),
      ),
      ...[...this.#unlike.values()].map((told) =>
        diagnostic(
          'ROWS_OTHER_SCHOOL_YEAR',
          { text: told.text, rows: told.rows, title: this.#title?.text ?? '', used: !this.#hasOwn },
          at(told),
        ),
      ),
    ];
  }
}

/** The year that all rows of a sheet's head say in their own column; null where they say several, or anything but a year. */
export function yearOfRows(
  { rows }: SheetGrid,
  { top, columns }: { readonly top: number; readonly columns: readonly BoundColumn[] },
): Period | null {
  const column = columns.find(({ binding }) => binding.kind === 'role' && binding.role === 'period')?.column;
  if (column === undefined) return null;
  const years = new Set<string>();
  for (const row of rows) {
    const text = textOf(cellAt(row, column));
    // A header has no digits.
    if (row.index >= top && /\d/u.test(text) && !isColumnNumbers(row)) years.add(text);
  }
  const [year = '', another] = years;
  return another === undefined && /^(?:19|20)\d{2}$/u.test(year)
    ? { kind: 'year', year: Number(year) }
    : null;
}

function note(told: Map<string, Told>, text: string, row: number): void {
  const found = told.get(text);
  if (found) found.rows += 1;
  else told.set(text, { text, row, rows: 1 });
}

function yearsOf(cell: GridCell | null): number[] {
  if (cell?.content.kind === 'number' && cell.content.format === 'date') {
    const year = dayOfSerial(Number(cell.content.text))?.year;
    return year === undefined ? [] : [year];
  }
  return [...textOf(cell).matchAll(YEAR)].map(([year]) => Number(year));
}

function shownOf(cell: GridCell | null): string {
  const isDate = cell?.content.kind === 'number' && cell.content.format === 'date';
  return isDate ? String(yearsOf(cell)[0]) : textOf(cell).slice(0, 40);
}

/** "2020 - 2021" as "2020-2021"; null for what is no school year. */
function schoolYear(text: string): string | null {
  const [, first, last] = SCHOOL_YEAR.exec(text) ?? [];
  return first !== undefined && Number(last) === Number(first) + 1 ? `${first}-${last}` : null;
}
