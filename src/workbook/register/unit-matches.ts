import { atCell, diagnostic, type Diagnostic } from '../../domain/diagnostic.ts';
import { ListedDiagnostics } from '../../domain/listed-diagnostics.ts';
import type { CellRef, ReportingUnit, UnitRegister } from '../../domain/observation.ts';
import type { MergedUnits } from '../merge-units.ts';
import { labelOf, RegisterIndex, type Match } from './register-index.ts';

export interface Compared {
  readonly register: UnitRegister;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the units of the inputs are in a register. */
export class UnitMatches {
  /** The units as they were read, with the register's kind where it has one of them. */
  readonly units: readonly ReportingUnit[];
  readonly #registered: readonly ReportingUnit[];
  readonly #index: RegisterIndex;
  readonly #matches = new Map<string, Match>();
  readonly #diagnostics: Diagnostic[] = [];
  /** Names, by file, whose kind only the register knows, and those whose kind nobody does. */
  readonly #settled = new Set<string>();
  readonly #open = new Set<string>();

  constructor(registered: readonly ReportingUnit[], units: readonly ReportingUnit[]) {
    this.#registered = registered;
    this.#index = new RegisterIndex(registered);
    this.units = units.map((unit) => {
      const match = this.#index.find(unit);
      this.#matches.set(unit.id, match);
      const known = match.kind === 'one' ? this.#identified(unit, match) : unit;
      if (unit.kind === 'unknown')
        (known.kind === 'unknown' ? this.#open : this.#settled).add(nameIn(unit.cell, unit.name));
      return known;
    });
  }

  #identified(unit: ReportingUnit, { unit: registered, named }: Match & { kind: 'one' }): ReportingUnit {
    if (named && unit.code !== null) {
      const args = {
        unit: unit.name,
        code: unit.code,
        registered: labelOf(registered),
        named: labelOf(named),
      };
      this.#diagnostics.push(diagnostic('REGISTER_CODE_DIFFERS', args, atCell(unit.cell)));
    }
    // A form of one level is of that level, whoever sends it.
    if (registered.kind === 'unknown' || unit.kindSource === 'form') return unit;
    const isStated = unit.kind !== 'unknown' && unit.kindSource !== 'name';
    if (isStated && unit.kind !== registered.kind) {
      const args = {
        unit: unit.name,
        kind: unit.kind,
        registered: registered.kind,
        other: placeOf(registered.cell),
      };
      this.#diagnostics.push(diagnostic('REGISTER_KIND_DIFFERS', args, atCell(unit.cell)));
    }
    return { ...unit, kind: registered.kind, kindSource: 'register' };
  }

  /** Whether a diagnostic only says what the register makes up for. */
  isSettled({ code, args, location }: Diagnostic): boolean {
    if (code !== 'UNIT_KIND_UNKNOWN' || location.kind !== 'cell') return false;
    const name = nameIn(location, args.unit);
    return this.#settled.has(name) && !this.#open.has(name);
  }

  /** Which registered units no input reports, and what is to be said of those it does. */
  compare({ units, sameAs }: MergedUnits): Compared {
    const kept = new Map<string, Match>();
    const reported = new Set<ReportingUnit>();
    for (const [id, match] of this.#matches) {
      if (match.kind === 'one') reported.add(match.unit);
      const one = sameAs.get(id) ?? id;
      if (RANK[match.kind] < RANK[kept.get(one)?.kind ?? 'none']) kept.set(one, match);
    }
    const found = new ListedDiagnostics();
    for (const one of this.#diagnostics) found.push(one);
    const first = new Map<ReportingUnit, ReportingUnit>();
    for (const unit of units.toSorted((a, b) => compareCells(a.cell, b.cell))) {
      const match = kept.get(unit.id) ?? { kind: 'none' };
      const at = atCell(unit.cell);
      if (match.kind === 'none') {
        const near = this.#index.near(unit);
        found.push(diagnostic('REGISTER_UNIT_UNKNOWN', { unit: unit.name, near }, at));
      } else if (match.kind === 'several') {
        const candidates = match.units.map(labelOf).toSorted();
        found.push(diagnostic('REGISTER_UNIT_AMBIGUOUS', { unit: unit.name, candidates }, at));
      } else {
        const other = first.get(match.unit);
        if (!other) first.set(match.unit, unit);
        else {
          const args = {
            unit: unit.name,
            registered: labelOf(match.unit),
            other: `${other.cell.file} · ${placeOf(other.cell)}`,
          };
          found.push(diagnostic('REGISTER_UNIT_TWICE', args, at));
        }
      }
    }
    const unreported = this.#registered.filter((unit) => !reported.has(unit));
    for (const { name, code, parent, cell } of unreported) {
      const args = { unit: name, code: code ?? '', parent: parent ?? '' };
      found.push(diagnostic('REGISTER_UNIT_UNREPORTED', args, atCell(cell)));
    }
    const file = this.#registered[0]?.cell.file ?? '';
    const register = { units: this.#registered, unreported };
    return { register, diagnostics: found.finish({ kind: 'file', file }) };
  }
}

const RANK: Record<Match['kind'], number> = { one: 0, several: 1, none: 2 };

const nameIn = ({ file }: Pick<CellRef, 'file'>, name: string): string => `${file}\u0000${name}`;
const placeOf = ({ sheet, address }: CellRef): string => `${sheet}!${address}`;

function compareCells(a: CellRef, b: CellRef): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  if (a.sheet !== b.sheet) return a.sheet < b.sheet ? -1 : 1;
  return a.row - b.row || a.column - b.column;
}
