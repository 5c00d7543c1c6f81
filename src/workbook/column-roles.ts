import type { Vocabulary } from '../domain/measure.ts';
import type { ColumnRole } from '../domain/reading.ts';
import type { HeaderTime } from './period-words.ts';
import { withoutDiacritics, type Speller } from './spelling.ts';

/** Headers that give a column a role by being spelt just so, with or without diacritics. */
export class HeaderRoles<Role extends string> {
  readonly #roles = new Map<string, Role>();

  constructor(roles: readonly (readonly [Role, readonly string[]])[], speller: Speller) {
    for (const [role, words] of roles) {
      for (const word of words) {
        const exact = speller.exact(word);
        this.#roles.set(exact, role);
        const bare = withoutDiacritics(exact);
        // "Năm" typed without its mark is "nam", men.
        if (bare !== 'nam' && !this.#roles.has(bare)) this.#roles.set(bare, role);
      }
    }
  }

  /** The role of a header spelt exactly; null when it has none. */
  of(exact: string): Role | null {
    return this.#roles.get(exact) ?? null;
  }
}

/** The columns that say which unit a row is, not what is counted of it. */
export const unitRoles = (columns: Vocabulary['columns'], speller: Speller): HeaderRoles<ColumnRole> =>
  new HeaderRoles<ColumnRole>(
    [
      ['ordinal', columns.ordinal],
      ['unit_name', columns.unitName],
      ['unit_code', columns.unitCode],
      ['unit_kind', columns.unitKind],
      ['parent', columns.parent],
      ['period', columns.period],
      ['note', columns.note],
    ],
    speller,
  );

/** "Tiến sĩ > Năm > 2025": the word only heads the years below it, it does not ask which year a row is of. */
export function withoutTimeWord<Level extends { readonly exact: string }>(
  what: readonly Level[],
  time: HeaderTime,
  roles: HeaderRoles<ColumnRole>,
): readonly Level[] {
  const isTimed = Object.values(time).some((part) => part !== null);
  const heads = isTimed && what.length > 1 && roles.of(what.at(-1)?.exact ?? '') === 'period';
  return heads ? what.slice(0, -1) : what;
}
