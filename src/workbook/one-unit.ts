import { atCell, diagnostic, type Diagnostic, type DiagnosticLocation } from '../domain/diagnostic.ts';
import type { KnownUnitKind } from '../domain/measure.ts';
import type { KindSource, ReportingUnit } from '../domain/observation.ts';
import { cellRef, type SheetPlace } from './grid.ts';
import type { NamedUnit } from './title-unit.ts';

export interface OneUnit {
  readonly unit: ReportingUnit;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The unit that a whole sheet reports for. `form` is the kind that the form itself is made for, where it is; the unit's
 * name says it otherwise.
 */
export function oneUnit(place: SheetPlace, named: NamedUnit, form: KnownUnitKind | null = null): OneUnit {
  const kind = named.kind ?? form;
  const source: KindSource = named.kind ? 'name' : form ? 'form' : 'none';
  const unit: ReportingUnit = {
    id: `${place.file}\u0000${place.sheet}`,
    name: named.name,
    code: null,
    kind: kind ?? 'unknown',
    kindSource: source,
    parent: null,
    // Named on another sheet, the unit is this sheet's all the same: merging tells sheets apart by it.
    cell: named.cell && isOn(named.cell, place) ? named.cell : cellRef(place, 1, 1),
  };
  const { file, sheet } = place;
  const at: DiagnosticLocation = named.cell ? atCell(named.cell) : { kind: 'sheet', file, sheet };
  if (!named.cell) return { unit, diagnostics: [diagnostic('UNIT_UNNAMED', { unit: named.name }, at)] };
  return {
    unit,
    diagnostics: kind ? [] : [diagnostic('UNIT_KIND_UNKNOWN', { unit: named.name }, at)],
  };
}

const isOn = ({ file, sheet }: SheetPlace, place: SheetPlace): boolean =>
  file === place.file && sheet === place.sheet;
