import type { KnownUnitKind } from '../domain/measure.ts';
import type { ReportingUnit } from '../domain/observation.ts';
import type { Binder } from './binding.ts';
import { cellRef, tidy, type SheetGrid, type SheetPlace } from './grid.ts';
import type { UnitKinds } from './unit-kinds.ts';

/** The unit a file reports for, and what says so. */
export interface NamedUnit {
  readonly name: string;
  readonly kind: KnownUnitKind | null;
  /** Null when nothing in the file names the unit, and the file's own name stands in. */
  readonly cell: ReportingUnit['cell'] | null;
}

/** Names of forms are filled in over dots: "TRƯỜNG ………". */
const BLANK_NAME = /[.…_]{3,}\s*$|^[\s.…_]*$/u;
/** Characters of a line that may name a unit; a cell may hold a hundred times as many. */
const LONGEST_LINE = 300;
const LABELLED = /^([^:]{2,40}):\s*(.+)$/u;

/**
 * The reporting unit that the texts above a table name: one after a label ("Đơn vị báo cáo: …"), else the last line that
 * begins like a school's name, else like an office's (the office above a school stands over it). Null when none does.
 */
export function titleUnit(
  grid: SheetGrid,
  top: number,
  place: SheetPlace,
  { binder, unitKinds }: { readonly binder: Binder; readonly unitKinds: UnitKinds },
): NamedUnit | null {
  let labelled: NamedUnit | null = null;
  let school: NamedUnit | null = null;
  let office: NamedUnit | null = null;
  for (const { index, cells } of grid.rows) {
    if (index >= top) break;
    for (const { column, content } of cells) {
      if (content.kind !== 'text') continue;
      for (const line of content.text.split(/\r?\n/u)) {
        if (line.length > LONGEST_LINE) continue;
        const [, label = '', value = ''] = LABELLED.exec(tidy(line)) ?? [];
        const isLabel = label !== '' && binder.roleOf(label) === 'unit_name';
        const name = isLabel ? tidy(value) : tidy(line);
        if (BLANK_NAME.test(name)) continue;
        const kind = unitKinds.ofName(name);
        const named = { name, kind, cell: cellRef(place, index, column) };
        if (isLabel) labelled ??= named;
        else if (kind === 'agency') office = named;
        else if (kind) school = named;
      }
    }
  }
  return labelled ?? school ?? office;
}

/** The file's own name, for want of a unit's. */
export const fileUnit = (file: string): NamedUnit => ({
  name: file.replace(/^.*\//u, '').replace(/\.[^.]*$/u, ''),
  kind: null,
  cell: null,
});
