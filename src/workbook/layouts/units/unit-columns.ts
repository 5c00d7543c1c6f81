import type { KnownUnitKind } from '../../../domain/measure.ts';
import type { KindSource } from '../../../domain/observation.ts';
import { cellAt, textOf, type GridRow } from '../../grid.ts';
import { hasRole, type TableHeader } from '../../header.ts';
import { isNumbered } from '../../row-kinds.ts';
import type { UnitKinds } from '../../unit-kinds.ts';

/** A section row's own words, and the kind of unit they name. */
export interface Section {
  readonly label: string;
  readonly kind: KnownUnitKind | null;
}

/** The columns of a table that say which unit a row is, as against what is counted of it. */
export class UnitColumns {
  readonly name: number;
  readonly ordinal: number | null;
  readonly note: number | null;
  /** Whether the table gives its units running numbers. */
  readonly numbered: boolean;
  readonly #roles = new Map<string, number>();
  readonly #otherName: number | null;
  readonly #unitKinds: UnitKinds;

  constructor(header: TableHeader, rows: readonly GridRow[], unitKinds: UnitKinds) {
    for (const { column, binding } of header.columns) {
      if (binding.kind === 'role' && !this.#roles.has(binding.role)) this.#roles.set(binding.role, column);
    }
    this.#unitKinds = unitKinds;
    const names = header.columns.filter((column) => hasRole(column, 'unit_name')).map(({ column }) => column);
    this.name = names.length > 1 ? mostTelling(names, rows) : (names[0] ?? 1);
    this.#otherName = names.find((column) => column !== this.name) ?? null;
    this.ordinal = this.#roles.get('ordinal') ?? null;
    this.note = this.#roles.get('note') ?? null;
    this.numbered = isNumbered(rows, this.ordinal, this.name);
  }

  /** The text of a row in the column of a role: empty without one. */
  text(row: GridRow, role: string): string {
    const column = this.#roles.get(role);
    return column === undefined ? '' : textOf(cellAt(row, column));
  }

  /** A parent column, the other of two name columns ("Đơn vị | Tên trường"), or a section that names no kind. */
  parentOf(row: GridRow, section: Section | null): string | null {
    const other = this.#otherName === null ? '' : textOf(cellAt(row, this.#otherName));
    return this.text(row, 'parent') || other || (section?.kind === null ? section.label : null);
  }

  /** A kind column, then the section, then the name: the first that says one. */
  kindOf(
    row: GridRow,
    name: string,
    section: Section | null,
  ): { readonly kind: KnownUnitKind | null; readonly source: KindSource } {
    const column = this.#unitKinds.ofColumn(this.text(row, 'unit_kind'));
    if (column) return { kind: column, source: 'column' };
    if (section?.kind) return { kind: section.kind, source: 'section' };
    const named = this.#unitKinds.ofName(name);
    return named ? { kind: named, source: 'name' } : { kind: null, source: 'none' };
  }
}

/** Of several columns of names, the one that tells most rows apart. */
function mostTelling(names: readonly number[], rows: readonly GridRow[]): number {
  const distinct = (column: number): number => new Set(rows.map((row) => textOf(cellAt(row, column)))).size;
  return names.toSorted((a, b) => distinct(b) - distinct(a))[0] ?? 1;
}
