import type { Catalogue, HeaderSpelling, Measure } from '../domain/measure.ts';
import type { Binding, ColumnRole, HeaderColumn } from '../domain/reading.ts';
import { unitRoles, withoutTimeWord, type HeaderRoles } from './column-roles.ts';
import { leafOf, type HeaderIndex } from './header-index.ts';
import { NearSpellings, significant } from './near-spellings.ts';
import { Remembered } from './remembered.ts';
import { PathLevels, type PathLevel } from './path-levels.ts';
import { timeHeader } from './period-words.ts';
import { fold, LEVELS, type Level, type Speller } from './spelling.ts';

/** "Mục tiêu 3 …": it numbers what stands below it. */
const MEANINGLESS_GROUP = /^(?:mục tiêu|chỉ tiêu|muc tieu|chi tieu)\s*\d+(?:\s|$)/u;
/** Characters of a text that may still be a header's lowest level: a cell may hold a hundred times as many. */
const LONGEST_LEAF = 500;
const EVERY_QUARTER = /(?:hằng|hàng|từng|mỗi|các|4|bốn)\s*quý/u;

const UNKNOWN: Binding = { kind: 'unknown', near: [] };

/** Finds the measure a header path means, by the catalogue's spellings. */
export class Binder {
  readonly #speller: Speller;
  readonly #catalogue: Catalogue;
  readonly #index: HeaderIndex;
  readonly #roles: HeaderRoles<ColumnRole>;
  readonly #levels: PathLevels;
  readonly #neutral = new Set<string>();
  readonly #titles: readonly string[];
  /** By measure: the significant words of all its spellings. */
  readonly #words = new Map<string, Set<string>>();
  readonly #near: NearSpellings;
  /** What texts and whole paths were found to be: layouts and blocks of rows ask for the same ones over and over. */
  readonly #leaves = new Remembered((text) => this.#canBeLeaf(text));
  readonly #bindings = new Remembered((path) => this.#bind(path.split('\u0000')));
  /** By measure: the group levels of its spellings, which do not change what the rest of its spellings mean. */
  readonly #groups = new Map<string, Set<string>>();

  constructor(catalogue: Catalogue, index: HeaderIndex, speller: Speller) {
    this.#catalogue = catalogue;
    this.#index = index;
    this.#near = new NearSpellings(index);
    this.#levels = new PathLevels(speller, index);
    this.#speller = speller;
    const { columns, neutralGroups, titles } = catalogue.vocabulary;
    this.#titles = titles.map(fold);
    this.#roles = unitRoles(columns, speller);
    for (const group of neutralGroups) {
      const { exact, loose, plain } = speller.spell(group);
      this.#neutral.add(exact).add(loose).add(plain);
    }
  }

  /** Whether a text above a table is a title of it rather than a group of its columns. */
  isTitle(text: string): boolean {
    const folded = fold(text);
    return this.#titles.some((word) => folded === word || folded.startsWith(`${word} `));
  }

  /** Whether a text can be the lowest level of a header at all; most rows of a sheet have none that can. */
  isLeaf(text: string): boolean {
    return text.length <= LONGEST_LEAF && this.#leaves.of(text);
  }

  #canBeLeaf(text: string): boolean {
    const spelt = this.#speller.spell(text);
    if (this.#index.hasWords(this.#speller.words([spelt.loose]))) return true;
    if (spelt.loose === '' || this.#roles.of(spelt.exact)) return spelt.exact !== '';
    return LEVELS.some((level) => this.#index.isLeaf(spelt[level])) || timeHeader(fold(text)) !== null;
  }

  /** The role a text names by itself: "Tên đơn vị". */
  roleOf(text: string): ColumnRole | null {
    return this.#roles.of(this.#speller.exact(text));
  }

  /** Whether a text, alone or with a time, names the column of units; few rows of a sheet have one that does. */
  namesUnits(text: string): boolean {
    return this.#roles.of(this.#levels.read([text]).what.at(-1)?.exact ?? '') === 'unit_name';
  }

  /** A measure of the catalogue; null for none of that id. */
  measure(id: string | null): Measure | null {
    return id === null ? null : (this.#catalogue.measures.get(id) ?? null);
  }

  #measure({ measure }: HeaderSpelling): Measure {
    const found = this.#catalogue.measures.get(measure);
    if (!found) throw new Error(`the header index names ${measure}, which the catalogue lacks`);
    return found;
  }

  /** No text holds a NUL: joined by it, paths are told apart. */
  bind({ path }: HeaderColumn): Binding {
    // Most texts of most rows say nothing of the catalogue: no path of them need be put together.
    return path.some((text) => this.#telling.of(text)) ? this.#bindings.of(path.join('\u0000')) : UNKNOWN;
  }

  /** Texts that may decide what their column is: the name of a role, the leaf of a spelling, or words of spellings only. */
  readonly #telling = new Remembered((text) => {
    const [level] = this.#levels.read([text]).what;
    if (level === undefined) return false;
    if (this.#roles.of(level.exact)) return true;
    return LEVELS.some((one) => this.#index.isLeaf(level[one])) || !this.#foreign.of(level.loose);
  });

  #bind(path: readonly string[]): Binding {
    const { what: said, time } = this.#levels.read(path);
    const what = withoutTimeWord(said, time, this.#roles);
    if (what.length === 0) return UNKNOWN;
    const role = this.#roles.of(what.at(-1)?.exact ?? '');
    const everyQuarter = (): boolean => EVERY_QUARTER.test(fold(path.join(' ')));
    for (const level of LEVELS) {
      const matches = this.#matches(what, level);
      const [best] = matches;
      if (!best) continue;
      // A header that names a role as it stands ("Trường") is that role unless a measure is spelt just so.
      if (role && level !== 'exact') break;
      const rivals = new Set(
        matches.filter(({ depth }) => depth === best.depth).map(({ spelling }) => spelling.measure),
      );
      if (rivals.size > 1) return { kind: 'ambiguous', measures: [...rivals] };
      const measure = this.#measure(best.spelling);
      return {
        kind: 'measure',
        measure,
        ...time,
        everyQuarter: everyQuarter(),
        by: { kind: 'spelling' },
        contested: false,
      };
    }
    if (role) return { kind: 'role', role };
    const same = this.#sameWords(what);
    if (!same) return UNKNOWN;
    const measure = this.#measure(same);
    const by = { kind: 'words', spelling: same.written } as const;
    return { kind: 'measure', measure, ...time, everyQuarter: everyQuarter(), by, contested: false };
  }

  /** Spellings whose last level is the leaf and whose other levels stand in order above it, most specific first. */
  #matches(what: readonly PathLevel[], level: Level): { spelling: HeaderSpelling; depth: number }[] {
    const leaf = what.findLast((part) => part[level] !== '')?.[level] ?? '';
    if (!this.#index.isLeaf(leaf)) return [];
    const segments = what.filter((part) => part[level] !== '');
    const matches: { spelling: HeaderSpelling; depth: number }[] = [];
    for (const spelling of this.#index.byLeaf(leaf)) {
      if (leafOf(spelling, level) !== leaf) continue;
      const wanted = spelling[level];
      const rest = leftover(segments, wanted, level);
      const harmless = (group: PathLevel): boolean =>
        this.#isNeutral(group[level], spelling.measure) ||
        (group.isChapter && this.#isAbout(group, spelling));
      if (rest?.every(harmless)) {
        matches.push({ spelling, depth: wanted.length });
      }
    }
    return matches.sort((a, b) => b.depth - a.depth);
  }

  /** Texts with a word that no spelling has. */
  readonly #foreign = new Remembered((loose) =>
    this.#speller
      .words([loose])
      .split(' ')
      .some((word) => word !== '' && !this.#index.hasWord(word)),
  );

  /** The only measure with a spelling of the same significant words, taken over all levels but the neutral ones. */
  #sameWords(what: readonly PathLevel[]): HeaderSpelling | null {
    const last = what.length - 1;
    const telling = what.filter(({ exact }, index) => index === last || !this.#isNeutral(exact, ''));
    // A chapter may only number what stands below it, or be part of its name.
    const numbered = telling.some(({ isChapter }) => isChapter);
    for (const texts of numbered ? [telling.filter(({ isChapter }) => !isChapter), telling] : [telling]) {
      if (texts.some(({ loose }) => this.#foreign.of(loose))) continue;
      const key = this.#speller.words(texts.map(({ loose }) => loose));
      const found = key === '' ? [] : this.#index.byWords(key);
      const [first] = found;
      // A percentage of the same words may be one of another whole.
      if (!first || this.#measure(first).kind === 'percent') continue;
      const chapters = telling.filter((part) => part.isChapter && !texts.includes(part));
      if (!chapters.every((chapter) => this.#isAbout(chapter, first))) continue;
      if (found.every(({ measure }) => measure === first.measure)) return first;
    }
    return null;
  }

  /** Whether a chapter speaks of what a measure is spelt with: they share a significant word. */
  #isAbout(chapter: PathLevel, { measure }: HeaderSpelling): boolean {
    let own = this.#words.get(measure);
    if (!own) {
      const spellings = this.#index.all().filter((spelling) => spelling.measure === measure);
      own = new Set(spellings.flatMap((spelling) => this.#speller.words(spelling.loose).split(' ')));
      this.#words.set(measure, own);
    }
    return this.#speller
      .words([chapter.loose])
      .split(' ')
      .some((word) => own.has(word));
  }

  #isNeutral(group: string, measure: string): boolean {
    return this.#neutral.has(group) || MEANINGLESS_GROUP.test(group) || this.#groupsOf(measure).has(group);
  }

  #groupsOf(measure: string): ReadonlySet<string> {
    let groups = this.#groups.get(measure);
    if (!groups) {
      const own = this.#index.all().filter((spelling) => spelling.measure === measure);
      groups = new Set(own.flatMap((spelling) => LEVELS.flatMap((level) => spelling[level].slice(0, -1))));
      this.#groups.set(measure, groups);
    }
    return groups;
  }

  /**
   * Spellings an unknown header may have meant; also one that fits but for a group that changes its meaning. Slow: it is
   * for the columns of the header that was found, not for every row that might be one.
   */
  suggest({ path }: HeaderColumn): readonly { measure: string; spelling: string }[] {
    return this.#suggestions.of(path.join('\u0000'));
  }

  readonly #suggestions = new Remembered((path) => {
    const { what } = this.#levels.read(path.split('\u0000'));
    const joined = significant(what.map(({ plain }) => plain));
    // "Tổng số" or "Nữ" alone says nothing of what is counted.
    return joined.length < 4 ? [] : this.#near.of(joined, what.at(-1)?.plain ?? '');
  });
}

/** The levels a spelling does not use up, or null when it does not fit. Both end at their leaf. */
function leftover(
  segments: readonly PathLevel[],
  wanted: readonly string[],
  level: Level,
): PathLevel[] | null {
  const rest: PathLevel[] = [];
  let position = wanted.length - 1;
  for (const [index, segment] of [...segments.entries()].toReversed()) {
    if (position >= 0 && segment[level] === wanted[position]) position -= 1;
    else if (index === segments.length - 1) return null;
    else rest.push(segment);
  }
  return position < 0 ? rest : null;
}
