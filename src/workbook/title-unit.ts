import type { KnownUnitKind } from '../domain/measure.ts';
import type { ReportingUnit } from '../domain/observation.ts';
import type { Binder } from './binding.ts';
import { cellRef, tidy, type SheetGrid, type SheetPlace } from './grid.ts';
import type { UnitKinds } from './unit-kinds.ts';
import { nameKey, nameWithin, withoutAside, withoutTime } from './unit-name.ts';

/** The unit a file reports for, and what says so. */
export interface NamedUnit {
  readonly name: string;
  readonly kind: KnownUnitKind | null;
  /** Null when nothing in the file names the unit, and the file's own name stands in. */
  readonly cell: ReportingUnit['cell'] | null;
  /** The office whose name stands over the unit's. */
  readonly office?: string;
}

/** Names of forms are filled in over dots: "TRƯỜNG ………". */
const BLANK_NAME = /[.…_]{3,}\s*$|^[\s.…_]*$/u;
/** Characters of a line that may name a unit; a cell may hold a hundred times as many. */
const LONGEST_LINE = 300;
const LABELLED = /^([^:]{2,40}):\s*(.+)$/u;

/**
 * The reporting unit that the texts above a table name: one after a label ("Đơn vị báo cáo: …"), else the last line that
 * begins like a school's name, else the school a title names within itself, else an office (the office above a school stands
 * over it). Null when none does.
 */
export function titleUnit(
  grid: SheetGrid,
  top: number,
  place: SheetPlace,
  { binder, unitKinds }: { readonly binder: Binder; readonly unitKinds: UnitKinds },
): NamedUnit | null {
  let labelled: NamedUnit | null = null;
  let school: NamedUnit | null = null;
  let titled: NamedUnit | null = null;
  let office: NamedUnit | null = null;
  for (const { index, cells } of grid.rows) {
    if (index >= top) break;
    for (const { column, content } of cells) {
      if (content.kind !== 'text') continue;
      for (const line of content.text.split(/\r?\n/u)) {
        if (line.length > LONGEST_LINE) continue;
        const [, label = '', value = ''] = LABELLED.exec(tidy(line)) ?? [];
        const isLabel = label !== '' && binder.roleOf(label) === 'unit_name';
        const name = withoutTime(isLabel ? tidy(value) : tidy(line));
        if (BLANK_NAME.test(name)) continue;
        const kind = unitKinds.ofName(name);
        const cell = cellRef(place, index, column);
        if (isLabel) labelled ??= { name, kind, cell };
        else if (kind === 'agency') office = { name, kind, cell };
        else if (kind) school = { name, kind, cell };
        const within = isLabel || kind ? null : nameWithin(tidy(line));
        if (within !== null) titled = { name: within, kind: unitKinds.ofName(within), cell };
      }
    }
  }
  const named = labelled ?? school ?? titled;
  return named && office ? { ...named, office: office.name } : (named ?? office);
}

/** The unit of sheets that name none: the only one named on the others, where offices over named units are none. */
export function onlyUnit(units: readonly NamedUnit[]): NamedUnit | null {
  const named = units.filter((unit) => !units.some((other) => isOfficeOf(unit, other)));
  const [first] = named;
  return first && named.every(({ name }) => nameKey(name) === nameKey(first.name)) ? first : null;
}

/**
 * The unit a sheet of a workbook is of. `own` is what it names; `common` what is named for sheets that name none; `all` what
 * the sheets name. "Trường THCS Ví Dụ, xã Ví Dụ" is the unit that another sheet calls "Trường THCS Ví Dụ", where only one could be.
 */
export function unitOfSheet(own: NamedUnit | null, common: NamedUnit, all: readonly NamedUnit[]): NamedUnit {
  if (!own || isOfficeOf(own, common)) return common;
  const bare = nameKey(withoutAside(own.name));
  if (bare === nameKey(own.name)) return own;
  const alike = all.filter(({ name }) => nameKey(withoutAside(name)) === bare);
  const spellings = new Set(alike.map(({ name }) => nameKey(name)));
  const shorter = alike.find(({ name }) => nameKey(name) === bare);
  return shorter && spellings.size === 2 ? shorter : own;
}

/** A sheet with nothing but the office's name above it is of the unit that stands under that office elsewhere. */
const isOfficeOf = (office: NamedUnit, unit: NamedUnit): boolean =>
  office.kind === 'agency' && unit.office !== undefined && nameKey(unit.office) === nameKey(office.name);

/** The file's own name, for want of a unit's. */
export const fileUnit = (file: string): NamedUnit => ({
  name: file.replace(/^.*\//u, '').replace(/\.[^.]*$/u, ''),
  kind: null,
  cell: null,
});
