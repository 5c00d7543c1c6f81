import type { ReportingUnit } from '../../domain/observation.ts';
import { nearest } from '../../domain/text-distance.ts';
import { nameKey, nameParts, withoutZeros } from '../unit-name.ts';
import { isOther, placeKey } from './places.ts';

/** Which registered unit a row is of. */
export type Match =
  /** `named`: the one its name is of, where its code is of another. */
  | { readonly kind: 'one'; readonly unit: ReportingUnit; readonly named: ReportingUnit | null }
  | { readonly kind: 'several'; readonly units: readonly ReportingUnit[] }
  | { readonly kind: 'none' };

/** Names compared for suggestions: a hundred units with a register of 2,000 take about a second. */
const MOST_COMPARED = 200_000;

/** The units of a register by their codes and names. */
export class RegisterIndex {
  readonly #byCode: ReadonlyMap<string, readonly ReportingUnit[]>;
  readonly #byName: ReadonlyMap<string, readonly ReportingUnit[]>;
  /** By kind and what a name has besides it, for names without their kind under a heading that says it. */
  readonly #byKind: ReadonlyMap<string, readonly ReportingUnit[]>;
  readonly #places: ReadonlySet<string>;
  #compared = 0;

  constructor(units: readonly ReportingUnit[]) {
    this.#byCode = grouped(units, ({ code }) => (code === null ? null : codeKey(code)));
    this.#byName = grouped(units, ({ name }) => nameKey(name));
    this.#byKind = grouped(units, kindKey);
    this.#places = new Set(units.flatMap(({ parent }) => (parent === null ? [] : placeKey(parent))));
  }

  /** By code where the register has it, else by name and place among the units that have no other code. */
  find(unit: ReportingUnit): Match {
    const named = this.#named(unit);
    const coded = this.#coded(unit.code);
    const [first] = coded;
    if (coded.length === 1 && first) {
      const [other] = named.includes(first) ? [] : named;
      return { kind: 'one', unit: first, named: other ?? null };
    }
    const found = coded.length > 1 ? coded : named.filter(({ code }) => code === null || unit.code === null);
    const [one, another] = found;
    if (!one) return { kind: 'none' };
    return another ? { kind: 'several', units: found } : { kind: 'one', unit: one, named: null };
  }

  /** Registered units of a unit's name, else of names like it, nearest first; none once too many names were compared. */
  near({ name }: ReportingUnit): string[] {
    const key = nameKey(name);
    return (this.#byName.has(key) ? [key] : this.#nearest(key))
      .flatMap((known) => (this.#byName.get(known) ?? []).map(labelOf))
      .slice(0, 3);
  }

  #nearest(key: string): string[] {
    if (this.#compared + this.#byName.size > MOST_COMPARED) return [];
    this.#compared += this.#byName.size;
    return nearest(key, this.#byName.keys());
  }

  #coded(code: string | null): readonly ReportingUnit[] {
    if (code === null) return [];
    const found = this.#byCode.get(codeKey(code)) ?? [];
    return narrowed(found, (other) => other.code === code);
  }

  #named(unit: ReportingUnit): readonly ReportingUnit[] {
    const named = this.#byName.get(nameKey(unit.name)) ?? this.#ofKind(unit);
    const place = unit.parent === null ? null : placeKey(unit.parent);
    const here = named.filter(
      ({ parent }) => parent === null || place === null || !isOther(place, placeKey(parent), this.#places),
    );
    const placed = narrowed(here, ({ parent }) => parent !== null && placeKey(parent) === place);
    return narrowed(placed, ({ kind }) => kind !== 'unknown' && kind === unit.kind);
  }

  /** Units of the same kind and name, one of them without its kind in it. */
  #ofKind(unit: ReportingUnit): readonly ReportingUnit[] {
    const key = kindKey(unit);
    const found = key === null ? [] : (this.#byKind.get(key) ?? []);
    const isBare = ({ name }: ReportingUnit): boolean => nameParts(name).kinds.length === 0;
    return isBare(unit) ? found : found.filter(isBare);
  }
}

/** A unit's name, with its code and place where they are known. */
export function labelOf({ name, code, parent }: ReportingUnit): string {
  const known = [code, parent].filter((text) => text !== null);
  return known.length > 0 ? `${name} (${known.join(', ')})` : name;
}

const codeKey = (code: string): string => withoutZeros(code.toUpperCase());

const kindKey = ({ kind, name }: ReportingUnit): string | null =>
  kind === 'unknown' ? null : `${kind}\u0000${nameParts(name).own}`;

/** Those that also fit what is asked, if any do. */
function narrowed(
  units: readonly ReportingUnit[],
  fits: (unit: ReportingUnit) => boolean,
): readonly ReportingUnit[] {
  if (units.length < 2) return units;
  const found = units.filter(fits);
  return found.length > 0 ? found : units;
}

function grouped(
  units: readonly ReportingUnit[],
  keyOf: (unit: ReportingUnit) => string | null,
): Map<string, ReportingUnit[]> {
  const groups = new Map<string, ReportingUnit[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return groups;
}
