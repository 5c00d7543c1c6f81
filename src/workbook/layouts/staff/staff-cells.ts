import { diagnostic, type Diagnostic } from '../../../domain/diagnostic.ts';
import type { BoundColumn } from '../../../domain/reading.ts';
import {
  isCodedRole,
  type CodedRole,
  type CodeList,
  type CodeMeaning,
  type Degree,
  type Mark,
  type StaffRole,
} from '../../../domain/staff.ts';
import { cellAt, textOf, type GridRow } from '../../grid.ts';
import type { LayoutTools } from '../../layout.ts';
import type { Mapping } from '../../mapping.ts';
import { CodeReader, namedList } from './code-lists.ts';
import { roleOf } from './staff-columns.ts';
import { aspectsOf, isCountedMeasure, type Aspect } from './staff-facts.ts';
import type { StaffNotes } from './staff-notes.ts';

export interface StaffTable {
  readonly columns: readonly BoundColumn[];
  /** The last row of the header: where a column as a whole is spoken of. */
  readonly headerRow: number;
  /** The code lists of the workbook itself, for the columns whose headers name them. */
  readonly ownLists: (role: CodedRole) => readonly CodeList[];
  /** The codes that a header itself, or a line of a code-list sheet, explains in words. */
  readonly legend: (role: CodedRole, path: readonly string[]) => CodeList | null;
  /** The part of the staff that the list is of as a whole. */
  readonly part: Mark | null;
}

/** The cells of a staff list by what their columns are: texts and codes, with what is wrong with them noted. */
export class StaffCells {
  readonly notes: StaffNotes;
  readonly #tools: LayoutTools;
  readonly #table: StaffTable;
  readonly #columns = new Map<string, readonly number[]>();
  readonly #aspects = new Map<Aspect, number | null>();
  readonly #codes = new Map<number, CodeReader<CodedRole> | null>();

  constructor(tools: LayoutTools, table: StaffTable, notes: StaffNotes) {
    this.#tools = tools;
    this.#table = table;
    this.notes = notes;
  }

  get part(): Mark | null {
    return this.#table.part;
  }

  columnsOf(role: StaffRole | 'note'): readonly number[] {
    let columns = this.#columns.get(role);
    if (!columns) {
      columns = this.#table.columns.filter((one) => roleOf(one) === role).map(({ column }) => column);
      this.#columns.set(role, columns);
    }
    return columns;
  }

  /** The column that tells an aspect first; null when none does. */
  columnFor(aspect: Aspect): number | null {
    let column = this.#aspects.get(aspect);
    if (column === undefined) {
      column = rolesTelling(aspect).flatMap((role) => this.columnsOf(role))[0] ?? null;
      this.#aspects.set(aspect, column);
    }
    return column;
  }

  tells(aspect: Aspect): boolean {
    return aspect === this.#table.part || this.columnFor(aspect) !== null;
  }

  /** The measures the list can be counted for; those that need an aspect, where one is given, but not those of a degree. */
  measuresBy(aspect: Aspect | null, except: Degree | null = null): string[] {
    return [...this.#tools.catalogue.measures.values()].flatMap((measure) => {
      if (!isCountedMeasure(measure)) return [];
      if (except !== null && measure.counted.degree === except) return [];
      const aspects = aspectsOf(measure.counted);
      return aspects.every((one) => this.tells(one)) && (aspect === null || aspects.includes(aspect))
        ? [measure.id]
        : [];
    });
  }

  /** The text of a cell, '' when blank; null when it shows an error or has no value, which is noted. */
  text(row: GridRow, column: number, role: StaffRole, aspect: Aspect | null): string | null {
    const cell = cellAt(row, column);
    if (!cell) return '';
    const { content } = cell;
    if (content.kind === 'boolean') return content.value ? 'x' : '';
    if (content.kind === 'text' || content.kind === 'number') return textOf(cell);
    const at = this.notes.at(row.index, column);
    const measures = this.measuresBy(aspect);
    this.notes.add('fault', String(column), at, (cells) =>
      diagnostic('PERSON_CELL_UNREADABLE', { role, cells }, at, measures),
    );
    return null;
  }

  /** What a code means by its column's list; null when that is not certain, which is noted. */
  decode<Role extends CodedRole>(
    row: GridRow,
    column: number,
    role: Role,
    code: string,
  ): CodeMeaning<Role> | null {
    const measures = this.measuresBy(role === 'status' ? null : (role as Exclude<CodedRole, 'status'>));
    const reader = this.#codeReader(column) as CodeReader<Role> | null;
    const header = this.#table.columns.find((one) => one.column === column)?.path[0] ?? '';
    if (!reader) {
      const lists = this.#tools.catalogue.codeLists.filter(({ of }) => of === role).map(({ id }) => id);
      const at = this.notes.at(this.#table.headerRow, column);
      this.notes.add('unnamed', String(column), this.notes.at(row.index, column), (cells) =>
        diagnostic('CODE_LIST_UNNAMED', { header, role, cells, lists }, at, measures),
      );
      return null;
    }
    const read = reader.read(code);
    const at = this.notes.at(row.index, column);
    const list = reader.list.id;
    const note = (build: (cells: number) => Diagnostic): void =>
      this.notes.add(read.kind, `${column} ${code}`, at, build);
    switch (read.kind) {
      case 'known':
        return read.value;
      case 'restored':
        note((cells) =>
          diagnostic('CODE_ZERO_RESTORED', { list, shown: code, readAs: read.code, cells }, at, measures),
        );
        return read.value;
      case 'unknown':
        note((cells) => diagnostic('CODE_UNKNOWN', { list, shown: code, cells }, at, measures));
        return null;
      case 'zero_lost':
        note((cells) =>
          diagnostic('CODE_ZERO_LOST', { header, role, list, shown: code, cells }, at, measures),
        );
        return null;
    }
  }

  /** A list declared by hand, else one of the workbook itself, else a published list that the header names. */
  #codeReader(column: number): CodeReader<CodedRole> | null {
    let reader = this.#codes.get(column);
    if (reader === undefined) {
      const bound = this.#table.columns.find((one) => one.column === column);
      const { codeLists } = this.#tools.catalogue;
      const role = bound ? roleOf(bound) : null;
      const id = bound?.binding.kind === 'role' ? bound.binding.codeList : undefined;
      const isByHand = id !== undefined && isDeclared(this.#tools.mapping, id);
      const own =
        bound && role && isCodedRole(role) && !isByHand
          ? (namedList(this.#table.ownLists(role), role, bound.path) ?? this.#table.legend(role, bound.path))
          : null;
      const list = own ?? codeLists.find((one) => one.id === id);
      reader = list ? new CodeReader(list, codeLists, isByHand || own !== null) : null;
      this.#codes.set(column, reader);
    }
    return reader;
  }
}

const rolesTelling = (aspect: Aspect): readonly StaffRole[] =>
  aspect === 'sex'
    ? ['sex', 'female', 'male']
    : aspect === 'degree'
      ? ['degree', 'degree_phd', 'degree_master']
      : [aspect];

/** Whether a person named the code list, as against a technical name of the header. */
const isDeclared = ({ headers, sheets }: Mapping, list: string): boolean =>
  headers.some((one) => 'role' in one && one.codeList === list) ||
  sheets.some(({ columns }) => columns.some(({ to }) => to.kind === 'role' && to.codeList === list));
