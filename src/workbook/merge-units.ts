import { atCell, diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import type { CellRef, Observation, ReportingUnit } from '../domain/observation.ts';
import { nameKey, withoutZeros } from './unit-name.ts';

export interface MergedUnits {
  readonly units: readonly ReportingUnit[];
  readonly observations: readonly Observation[];
  readonly diagnostics: readonly Diagnostic[];
  /** By the id of a unit met again, the id of the one it was made one with. */
  readonly sameAs: ReadonlyMap<string, string>;
}

/** Where a cell is, as seen from another: with its file when that is another one. */
const placeFrom = (cell: CellRef, other: CellRef): string =>
  `${other.file === cell.file ? '' : `${other.file} · `}${other.sheet}!${other.address}`;
const sheetOf = ({ cell }: Pick<ReportingUnit, 'cell'>): string => `${cell.file}\u0000${cell.sheet}`;

/**
 * One unit for rows of different sheets or files that name the same one. Within one sheet a repeated code, or a repeated name
 * under the same parent, is an error at the second row, which is not used; a repeated name alone is said, and both rows count.
 */
export function mergeUnits(
  units: readonly ReportingUnit[],
  observations: readonly Observation[],
): MergedUnits {
  const diagnostics: Diagnostic[] = [];
  const seen = new SeenUnits();
  const sameAs = new Map<string, string>();
  const others = new Map<string, CellRef[]>();
  const dropped = new Set<string>();
  const kept: ReportingUnit[] = [];
  let measuresOf: ReadonlyMap<string, ReadonlySet<string>> | null = null;
  for (const unit of units) {
    const first = seen.find(unit);
    if (!first) {
      seen.add(unit);
      kept.push(unit);
    } else if (seen.joinSheet(first, unit)) {
      sameAs.set(unit.id, first.id);
      const cells = others.get(first.id);
      if (cells) cells.push(unit.cell);
      else others.set(first.id, [unit.cell]);
    } else if ((unit.code !== null && first.code !== null) || isSameParent(unit, first)) {
      dropped.add(unit.id);
      measuresOf ??= measuresByUnit(observations);
      const measures = [...(measuresOf.get(unit.id) ?? [])];
      const other = placeFrom(unit.cell, first.cell);
      const at = atCell(unit.cell);
      const { name, code, parent } = unit;
      diagnostics.push(
        code === null
          ? diagnostic('UNIT_TWICE', { unit: name, parent: parent ?? '', other }, at, measures)
          : diagnostic('UNIT_CODE_REPEATED', { unit: name, code, other }, at, measures),
      );
    } else {
      kept.push(unit);
      diagnostics.push(
        diagnostic(
          'UNIT_REPEATED',
          { unit: unit.name, other: placeFrom(unit.cell, first.cell) },
          atCell(unit.cell),
        ),
      );
    }
  }
  if (sameAs.size === 0 && dropped.size === 0) return { units: kept, observations, diagnostics, sameAs };
  const used = observations.filter(({ unit }) => !dropped.has(unit));
  const joined = used.map((one) => ({ ...one, unit: sameAs.get(one.unit) ?? one.unit }));
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const settled = settleConflicts(joined, names);
  return {
    units: kept.map((unit) => {
      const cells = others.get(unit.id);
      return cells ? { ...unit, others: cells } : unit;
    }),
    observations: settled.observations,
    diagnostics: [...diagnostics, ...settled.diagnostics],
    sameAs,
  };
}

function measuresByUnit(observations: readonly Observation[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { unit, measure } of observations) {
    const own = found.get(unit);
    if (own) own.add(measure);
    else found.set(unit, new Set([measure]));
  }
  return found;
}

/** The units met so far, by code and by name. */
class SeenUnits {
  readonly #byCode = new Map<string, ReportingUnit>();
  readonly #byName = new Map<string, ReportingUnit[]>();
  /** The further sheets of units that several name. */
  readonly #sheets = new Map<string, Set<string>>();

  add(unit: ReportingUnit): void {
    if (unit.code) this.#byCode.set(unit.code, unit);
    const name = nameKey(unit.name);
    const same = this.#byName.get(name);
    if (same) same.push(unit);
    else this.#byName.set(name, [unit]);
  }

  /** By code where both have one, else by name, unless kind or parent tell them apart. */
  find(unit: ReportingUnit): ReportingUnit | null {
    const coded = unit.code === null ? undefined : this.#byCode.get(unit.code);
    if (coded) return coded;
    const named = (this.#byName.get(nameKey(unit.name)) ?? []).filter((other) => couldBeSame(unit, other));
    return named.find((other) => !this.#isNamedIn(other, unit)) ?? named[0] ?? null;
  }

  /** Whether the row comes from a sheet that has not named the unit yet; from then on it has. */
  joinSheet(first: ReportingUnit, unit: ReportingUnit): boolean {
    if (this.#isNamedIn(first, unit)) return false;
    const sheets = this.#sheets.get(first.id);
    if (sheets) sheets.add(sheetOf(unit));
    else this.#sheets.set(first.id, new Set([sheetOf(unit)]));
    return true;
  }

  /** Whether the sheet of a row has named a unit met before. */
  #isNamedIn(first: ReportingUnit, { cell }: ReportingUnit): boolean {
    if (first.cell.sheet === cell.sheet && first.cell.file === cell.file) return true;
    return this.#sheets.get(first.id)?.has(sheetOf({ cell })) ?? false;
  }
}

const isSameParent = (a: ReportingUnit, b: ReportingUnit): boolean =>
  a.parent !== null && b.parent !== null && nameKey(a.parent) === nameKey(b.parent);

function couldBeSame(a: ReportingUnit, b: ReportingUnit): boolean {
  if (a.code !== null && b.code !== null && withoutZeros(a.code) !== withoutZeros(b.code)) return false;
  if (a.kind !== 'unknown' && b.kind !== 'unknown' && a.kind !== b.kind) return false;
  return a.parent === null || b.parent === null || isSameParent(a, b);
}

/** Two sheets that give one unit's measure different values contradict each other: neither value is used. */
function settleConflicts(observations: readonly Observation[], names: ReadonlyMap<string, string>) {
  const diagnostics: Diagnostic[] = [];
  const byKey = new Map<string, Observation>();
  for (const one of observations) {
    const key = `${one.unit}\u0000${one.measure}\u0000${one.quarter ?? ''}`;
    const first = byKey.get(key);
    if (!first || first.value.status === 'missing') byKey.set(key, one);
    else if (one.value.status !== 'missing' && !isSame(first, one)) {
      diagnostics.push(
        diagnostic(
          'UNIT_CONFLICT',
          {
            unit: names.get(one.unit) ?? '',
            measure: one.measure,
            other: placeFrom(one.cell, first.cell),
          },
          atCell(one.cell),
          [one.measure],
        ),
      );
      byKey.set(key, { ...first, value: { status: 'invalid' } });
    }
  }
  return { observations: [...byKey.values()], diagnostics };
}

function isSame(a: Observation, b: Observation): boolean {
  const key = ({ value }: Observation): string => {
    if (value.status === 'count') return `count ${value.value}`;
    if (value.status === 'answer') return `answer ${value.answer}`;
    return value.status === 'percent' ? `percent ${value.value.num}/${value.value.den}` : value.status;
  };
  return key(a) === key(b);
}
