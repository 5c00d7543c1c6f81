import type { Catalogue, Measure } from '../domain/measure.ts';
import type { Quarter } from '../domain/period.ts';
import type { Binding, ColumnRole, HeaderColumn } from '../domain/reading.ts';
import { nearest } from '../domain/text-distance.ts';
import { timeHeader } from './period-words.ts';
import { fold, LEVELS, type Level, type Speller } from './spelling.ts';

interface Spelling {
  readonly measure: Measure;
  readonly written: string;
  readonly segments: Readonly<Record<Level, readonly string[]>>;
}

const MEANINGLESS_GROUP = /^(?:mục tiêu|chỉ tiêu|muc tieu|chi tieu)\s*\d+(?:\s|$)/u;
const EVERY_QUARTER = /(?:hằng|hàng|từng|mỗi|các|4|bốn)\s*quý/u;

/** Finds the measure a header path means, by the catalogue's spellings. */
export class Binder {
  readonly #speller: Speller;
  readonly #byLeaf = new Map<string, Spelling[]>();
  readonly #spellings: Spelling[] = [];
  readonly #roles = new Map<string, ColumnRole>();
  readonly #neutral = new Set<string>();

  constructor(catalogue: Catalogue, speller: Speller) {
    this.#speller = speller;
    for (const measure of catalogue.measures.values()) {
      for (const written of measure.headers) this.#add(measure, written);
    }
    const { columns, neutralGroups } = catalogue.vocabulary;
    const roles: [ColumnRole, readonly string[]][] = [
      ['ordinal', columns.ordinal],
      ['unit_name', columns.unitName],
      ['unit_code', columns.unitCode],
      ['unit_kind', columns.unitKind],
      ['parent', columns.parent],
      ['note', columns.note],
    ];
    for (const [role, words] of roles) {
      for (const word of words) this.#roles.set(speller.spell(word).exact, role);
    }
    for (const group of neutralGroups) {
      const { exact, loose, plain } = speller.spell(group);
      this.#neutral.add(exact).add(loose).add(plain);
    }
  }

  #add(measure: Measure, written: string): void {
    const parts = written.split('>').map((part) => this.#speller.spell(part));
    const segments = Object.fromEntries(
      LEVELS.map((level) => [level, parts.map((part) => part[level]).filter((part) => part !== '')]),
    ) as unknown as Record<Level, readonly string[]>;
    const spelling = { measure, written, segments };
    this.#spellings.push(spelling);
    for (const level of LEVELS) {
      // "Trình độ > TS" loosened is "trình độ", which says something else: such a spelling counts as written only.
      if (parts.at(-1)?.[level] === '') continue;
      const key = `${level} ${segments[level].at(-1) ?? ''}`;
      const list = this.#byLeaf.get(key);
      if (list) list.push(spelling);
      else this.#byLeaf.set(key, [spelling]);
    }
  }

  bind({ path }: HeaderColumn): Binding {
    const { what, quarter, year } = this.#splitTime(path);
    if (what.length === 0) return { kind: 'unknown', near: [] };
    const role = this.#roles.get(what.at(-1)?.exact ?? '');
    const everyQuarter = EVERY_QUARTER.test(fold(path.join(' ')));
    for (const level of LEVELS) {
      const segments = what.map((part) => part[level]).filter((part) => part !== '');
      const matches = this.#matches(segments, level);
      const [best] = matches;
      if (!best) continue;
      // A header that names a role as it stands ("Trường") is that role unless a measure is spelt just so.
      if (role && level !== 'exact') break;
      const rivals = new Set(
        matches.filter(({ depth }) => depth === best.depth).map(({ spelling }) => spelling.measure.id),
      );
      if (rivals.size > 1) return { kind: 'ambiguous', measures: [...rivals] };
      return {
        kind: 'measure',
        measure: best.spelling.measure,
        quarter,
        year,
        everyQuarter,
        contested: false,
      };
    }
    return role ? { kind: 'role', role } : { kind: 'unknown', near: this.#near(what) };
  }

  #splitTime(path: readonly string[]) {
    let quarter: Quarter | null = null;
    let year: number | null = null;
    const what: Readonly<Record<Level, string>>[] = [];
    for (const text of path) {
      const time = timeHeader(fold(text));
      if (time) {
        quarter = time.quarter ?? quarter;
        year = time.year ?? year;
      } else what.push(this.#speller.spell(text));
    }
    return { what, quarter, year };
  }

  /** Spellings whose last level is the leaf and whose other levels stand in order above it, most specific first. */
  #matches(segments: readonly string[], level: Level): { spelling: Spelling; depth: number }[] {
    const candidates = this.#byLeaf.get(`${level} ${segments.at(-1) ?? ''}`) ?? [];
    const matches: { spelling: Spelling; depth: number }[] = [];
    for (const spelling of candidates) {
      const wanted = spelling.segments[level];
      const rest = leftover(segments, wanted);
      if (rest && wanted.length > 0 && rest.every((group) => this.#isNeutral(group))) {
        matches.push({ spelling, depth: wanted.length });
      }
    }
    return matches.sort((a, b) => b.depth - a.depth);
  }

  #isNeutral(group: string): boolean {
    return this.#neutral.has(group) || MEANINGLESS_GROUP.test(group);
  }

  /** Spellings a misspelt header may have meant; also one that fits but for a group that changes its meaning. */
  #near(what: readonly Readonly<Record<Level, string>>[]): { measure: string; spelling: string }[] {
    const joined = what
      .map(({ plain }) => plain)
      .filter((part) => part !== '')
      .join(' ');
    const leaf = what.at(-1)?.plain ?? '';
    if (joined.length < 4) return [];
    const byText = new Map<string, Spelling>();
    for (const spelling of this.#spellings) byText.set(spelling.segments.plain.join(' '), spelling);
    const words = new Set([...nearest(joined, byText.keys()), ...(byText.has(leaf) ? [leaf] : [])]);
    const near = new Map<string, string>();
    for (const word of words) {
      const spelling = byText.get(word);
      if (spelling && !near.has(spelling.measure.id)) near.set(spelling.measure.id, spelling.written);
    }
    return [...near].slice(0, 3).map(([measure, spelling]) => ({ measure, spelling }));
  }
}

/** The segments a spelling does not use up, or null when it does not fit. Both end at their leaf. */
function leftover(segments: readonly string[], wanted: readonly string[]): string[] | null {
  const rest: string[] = [];
  let position = wanted.length - 1;
  for (let index = segments.length - 1; index >= 0; index -= 1) {
    const segment = segments[index] ?? '';
    if (position >= 0 && segment === wanted[position]) position -= 1;
    else if (index === segments.length - 1) return null;
    else rest.push(segment);
  }
  return position < 0 ? rest : null;
}
