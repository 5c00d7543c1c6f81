import type { Binding, BoundColumn, ColumnRole, HeaderColumn, ListRole } from '../../../domain/reading.ts';
import { isCodedRole, STAFF_ROLES } from '../../../domain/staff.ts';
import { parseCellAddress } from '../../../ooxml/cell-address.ts';
import { cellAt, textOf, type SheetGrid } from '../../grid.ts';
import { closeDown, columnsOf, headerColumns, HeadTexts, possibleTops } from '../../header-block.ts';
import { isHeader } from '../../header.ts';
import type { LayoutTools } from '../../layout.ts';
import { fold, withoutDiacritics } from '../../spelling.ts';
import { namedList, technicalNames } from './code-lists.ts';
import { StaffRoles } from './staff-roles.ts';

export interface StaffHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly BoundColumn[];
  /** Ten for every column that is counted by, one for every other with a role, one more for a code list named. */
  readonly score: number;
}

const HEAD_ROWS = 60;
/** Most texts of a sheet cannot be the header of a column of names; spelling them all would be dear. */
const MAYBE_NAME =
  /\bho\b|\b(?:ten|ma|ma so) ?(?:can|cb|giao|giang|gv|nhan|nguoi|nld|nv|ns|vien|vc)|name|hoten|dinh ?danh|can cuoc|cccd|cmt?nd|so hieu/u;
const COUNTED_BY = new Set<string>(
  STAFF_ROLES.filter((role) => !['person_name', 'given_name', 'person_id', 'birth'].includes(role)),
);

export const roleOf = ({ binding }: BoundColumn): ColumnRole | ListRole | null =>
  binding.kind === 'role' ? binding.role : null;

const isNaming = (role: ColumnRole | ListRole | null): boolean =>
  role === 'person_name' || role === 'person_id';
/** A table of units has numbers of theirs and marks too, but says none of these of a unit. */
const OF_A_PERSON = new Set<ColumnRole | ListRole | null>(['sex', 'birth', 'degree']);

/** The column a person is told by: the name, else a number of their own beside what only a person has. */
export function nameColumn(columns: readonly BoundColumn[]): number | null {
  const named = columns.find((one) => roleOf(one) === 'person_name');
  if (named) return named.column;
  const numbered = columns.find((one) => roleOf(one) === 'person_id');
  return numbered && columns.some((one) => OF_A_PERSON.has(roleOf(one))) ? numbered.column : null;
}

/** Finds the columns of a list of people: a block of header rows with a column of names, and below it a row of technical names. */
export class StaffColumns {
  readonly #tools: LayoutTools;
  readonly #roles: StaffRoles;
  constructor(tools: LayoutTools) {
    this.#tools = tools;
    this.#roles = new StaffRoles(tools);
  }

  find(grid: SheetGrid): StaffHeader | null {
    const mapped = this.#tools.mapping.sheets.find(({ sheet }) => sheet === grid.name);
    if (mapped) return this.#mapped(grid, mapped);
    const rows = grid.rows.slice(0, HEAD_ROWS);
    const head = new HeadTexts(grid, (rows.at(-1)?.index ?? 0) + 2);
    let best: StaffHeader | null = null;
    for (const { index } of rows) {
      if (!this.namesPeople([...head.rowTexts(index).values()])) continue;
      const bottom = this.#bottom(head, index);
      for (const top of possibleTops(head, index)) {
        const header = this.#bind(head, top, bottom, columnsOf(grid, head, top, bottom));
        if (header && (!best || header.score > best.score)) best = header;
      }
    }
    return best && withYears(grid, withoutMarkedUnits(grid, best, this.#tools.mapping));
  }

  /** Whether one of a row's texts heads a column of people's names, or of the numbers they go by. */
  namesPeople(texts: readonly string[]): boolean {
    const { headers } = this.#tools.mapping;
    return texts.some(
      (text) =>
        (MAYBE_NAME.test(withoutDiacritics(fold(text)).replaceAll('_', ' ')) &&
          isNaming(this.#roles.ofPath([text]))) ||
        headers.some((one) => 'role' in one && isNaming(one.role) && isHeader([text], one.header)),
    );
  }

  /** The rows down to the first header of people's names: what is below may name people. */
  withoutPeople(grid: SheetGrid): SheetGrid {
    const header = grid.rows
      .slice(0, HEAD_ROWS)
      .find((row) => this.namesPeople(row.cells.map((cell) => textOf(cell))));
    return header ? { ...grid, rows: grid.rows.filter(({ index }) => index <= header.index) } : grid;
  }

  /** Down to the lowest merge, a row of sub-headers, and a row of technical names. */
  #bottom(head: HeadTexts, index: number): number {
    let bottom = closeDown(head, index);
    const names = [...head.rowTexts(index)]
      .filter(([, text]) => this.namesPeople([text]))
      .map(([column]) => column);
    if (bottom === index) bottom = this.#lowestSubHeaders(head, index, names);
    const next = [...head.rowTexts(bottom + 1).values()];
    const technical = next.filter((text) => technicalNames(text).length === 1);
    return technical.length >= 2 && 2 * technical.length >= next.length ? bottom + 1 : bottom;
  }

  /** The lower of two rows of sub-headers that leave the names' columns blank, or end their header: "Họ và", then "tên". */
  #lowestSubHeaders(head: HeadTexts, index: number, names: readonly number[]): number {
    let lowest = index;
    for (const row of [index + 1, index + 2]) {
      const texts = head.rowTexts(row);
      const ended = names.filter((column) => texts.has(column));
      const whole = ended.map((column) => `${head.at(row - 1, column)} ${head.at(row, column)}`);
      const isHeader = whole.every(
        (text) => technicalNames(text).length === 0 && isNaming(this.#roles.ofText(text)),
      );
      if (texts.size === 0 || !isHeader) break;
      const roles = [...texts.values()].filter((text) => this.#roles.ofText(text) !== null);
      if (ended.length > 0 || roles.length >= 2) lowest = row;
    }
    return lowest;
  }

  #bind(head: HeadTexts, top: number, bottom: number, numbers: readonly number[]): StaffHeader | null {
    const columns = headerColumns(head, top, bottom, numbers).map((column): BoundColumn => ({
      ...column,
      binding: this.#binding(column),
    }));
    return headerOf(top, bottom, onlyHighest(columns));
  }

  #mapped(grid: SheetGrid, mapped: LayoutTools['mapping']['sheets'][number]): StaffHeader | null {
    const [top, bottom] = mapped.headerRows;
    const byHand = new Map(
      mapped.columns.map(({ column, to }) => [parseCellAddress(`${column}1`)?.column ?? 0, to]),
    );
    const head = new HeadTexts(grid, bottom);
    const numbers = [...new Set([...columnsOf(grid, head, top, bottom), ...byHand.keys()])].toSorted(
      (a, b) => a - b,
    );
    const columns = headerColumns(head, top, bottom, numbers).map((column) => {
      const to = byHand.get(column.column);
      const binding: Binding = to?.kind === 'role' ? to : { kind: 'ignored' };
      return { ...column, binding };
    });
    return headerOf(top, bottom, columns);
  }

  #binding({ path }: HeaderColumn): Binding {
    const byHand = this.#tools.mapping.headers.find(({ header }) => isHeader(path, header));
    if (byHand) {
      if (!('role' in byHand)) return { kind: 'ignored' };
      const { header: _, ...to } = byHand;
      return { kind: 'role', ...to };
    }
    const role = this.#roles.ofPath(path);
    if (!role) return { kind: 'ignored' };
    const list = isCodedRole(role) ? namedList(this.#tools.catalogue.codeLists, role, path) : null;
    return { kind: 'role', role, ...(list ? { codeList: list.id } : {}) };
  }
}

/** A column of nothing but marks under "ĐV" says who is a Party member, not whose staff one is. */
function withoutMarkedUnits(
  grid: SheetGrid,
  header: StaffHeader,
  { headers }: LayoutTools['mapping'],
): StaffHeader {
  const isMarked = (column: number): boolean => {
    const texts = grid.rows
      .filter(({ index }) => index > header.bottom)
      .map((row) => textOf(cellAt(row, column)))
      .filter((text) => text !== '' && !/^\d+$/u.test(text));
    return texts.length > 0 && texts.every((text) => text.length === 1);
  };
  const columns = header.columns.map((one): BoundColumn =>
    roleOf(one) === 'unit_name' &&
    !headers.some((byHand) => isHeader(one.path, byHand.header)) &&
    isMarked(one.column)
      ? { ...one, binding: { kind: 'ignored' } }
      : one,
  );
  return { ...header, columns };
}

/** "NAM" without diacritics over nothing but years is the year, not a man. */
function withYears(grid: SheetGrid, header: StaffHeader): StaffHeader {
  const isYears = (column: number): boolean => {
    const texts = grid.rows
      .filter(({ index }) => index > header.bottom)
      .map((row) => textOf(cellAt(row, column)))
      .filter((text) => text !== '');
    return texts.length > 0 && texts.every((text) => /^20\d\d$/u.test(text));
  };
  if (header.columns.some((one) => roleOf(one) === 'female')) return header;
  const columns = header.columns.map((one): BoundColumn =>
    roleOf(one) === 'male' && isYears(one.column)
      ? { ...one, binding: { kind: 'role', role: 'period' } }
      : one,
  );
  return { ...header, columns };
}

function headerOf(top: number, bottom: number, columns: readonly BoundColumn[]): StaffHeader | null {
  const roles = columns.map(roleOf).filter((role) => role !== null);
  if (nameColumn(columns) === null) return null;
  const counted = roles.filter((role) => COUNTED_BY.has(role)).length;
  const lists = columns.filter(({ binding }) => binding.kind === 'role' && binding.codeList).length;
  return { top, bottom, columns, score: 10 * counted + roles.length - counted + lists };
}

/** Beside a column of the highest degree, other columns of degrees say less. */
function onlyHighest(columns: readonly BoundColumn[]): BoundColumn[] {
  const isHighest = ({ path }: BoundColumn): boolean =>
    /cao nhat/u.test(withoutDiacritics(fold(path.join(' ').replaceAll('_', ' ')))) ||
    path.some((text) => technicalNames(text).some((name) => name.endsWith('_CAO_NHAT')));
  const degrees = columns.filter((column) => roleOf(column) === 'degree');
  if (degrees.length < 2 || degrees.filter(isHighest).length !== 1) return [...columns];
  return columns.map((column) =>
    roleOf(column) === 'degree' && !isHighest(column) ? { ...column, binding: { kind: 'ignored' } } : column,
  );
}
