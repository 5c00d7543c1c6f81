import type { KnownUnitKind, Vocabulary } from '../../../domain/measure.ts';
import { tidy } from '../../grid.ts';
import { fold, type Speller } from '../../spelling.ts';

export const STAFF_GROUPS = ['managers', 'teachers', 'staff'] as const;
export type StaffGroup = (typeof STAFF_GROUPS)[number];
export type Degree = 'masters' | 'doctors' | 'professors';

/** What a row of a form counts, by its label. */
export type RowMeaning =
  | { readonly is: 'group'; readonly group: StaffGroup | 'everyone' }
  /** `isPart`: "Trong đó: thỉnh giảng", some of those in the row above. */
  | { readonly is: 'visiting'; readonly isPart: boolean }
  | { readonly is: 'degree'; readonly degree: Degree }
  /** Master's and doctorates in one row; rows below may tell them apart. */
  | { readonly is: 'postgraduate' }
  | { readonly is: 'heading'; readonly of: 'degrees' | 'parts' | 'titles' | 'other' }
  | { readonly is: 'total' }
  /** "Trong đó: …": some of those in the row above. */
  | { readonly is: 'subset' }
  /** `begins`: "Giáo viên tiểu học" begins like a group, and is it where no row is named just so. */
  | { readonly is: 'other'; readonly begins: StaffGroup | null };

/** One level of a column's header. */
export type ColumnWord =
  | 'total'
  | 'women'
  | 'minority'
  | 'minorityWomen'
  | 'public'
  | 'private'
  | 'men'
  | 'neutral';

const BULLET = /^[-–—+*•·]+\s*/u;
const ORDINAL = /^(?:\d+(?:\.\d+)*\.?|[IVX]+[.)]|[a-zđ][.)])\s+(?=\p{L})/u;
const BRACKETS = /\([^()]*\)/gu;
/** A heading of so many words keeps its meaning whatever follows them. */
const TELLING_WORDS = 4;

/** The words of official statistics forms, ready to be compared. */
export class FormWords {
  readonly #speller: Speller;
  readonly #columns = new Map<string, ColumnWord>();
  readonly #rows = new Map<string, RowMeaning>();
  readonly #groupWords: readonly (readonly [word: string, StaffGroup])[];
  readonly #degreeHeadings: readonly string[];
  readonly #visiting: readonly string[];
  readonly #except: readonly string[];
  readonly #parts: readonly string[];
  readonly #kinds: readonly (readonly [KnownUnitKind, readonly string[]])[];
  readonly #proxies: readonly (readonly [measure: string, readonly string[]])[];
  readonly #unitOfCount: ReadonlySet<string>;

  constructor({ statisticsForm }: Vocabulary, speller: Speller) {
    this.#speller = speller;
    const { columns, groups, degrees, headings, visiting, except, kinds, proxies, unitOfCount } =
      statisticsForm;
    for (const [word, texts] of Object.entries(columns) as [ColumnWord, readonly string[]][]) {
      for (const text of texts) this.#columns.set(speller.exact(text), word);
    }
    const say = (texts: readonly string[], meaning: RowMeaning): void => {
      for (const text of texts) this.#rows.set(speller.exact(text), meaning);
    };
    for (const group of [...STAFF_GROUPS, 'everyone'] as const) say(groups[group], { is: 'group', group });
    for (const degree of ['masters', 'doctors', 'professors'] as const)
      say(degrees[degree], { is: 'degree', degree });
    say(degrees.postgraduate, { is: 'postgraduate' });
    for (const of of ['degrees', 'parts', 'titles'] as const) say(headings[of], { is: 'heading', of });
    this.#groupWords = STAFF_GROUPS.flatMap((group) =>
      groups[group].map((text) => [speller.exact(text), group] as const),
    );
    this.#degreeHeadings = headings.degrees
      .map((text) => speller.exact(text))
      .filter((text) => text.split(' ').length >= TELLING_WORDS);
    this.#parts = headings.parts.map(fold);
    this.#visiting = visiting.map(fold);
    this.#except = except.map(fold);
    this.#kinds = (Object.entries(kinds) as [KnownUnitKind, readonly string[]][]).map(
      ([kind, texts]) => [kind, texts.map(fold)] as const,
    );
    this.#proxies = Object.entries(proxies).map(([measure, texts]) => [measure, texts.map(fold)] as const);
    this.#unitOfCount = new Set(unitOfCount.map(fold));
  }

  column(text: string): ColumnWord | null {
    const { exact, loose } = this.#speller.spell(text);
    return this.#columns.get(exact) ?? (loose === '' ? undefined : this.#columns.get(loose)) ?? null;
  }

  isUnitOfCount = (text: string): boolean => this.#unitOfCount.has(fold(text));

  row(label: string): RowMeaning {
    const bare = bareLabel(label);
    const outer = tidy(bare.replace(BRACKETS, ' '));
    const { exact, loose } = this.#speller.spell(outer);
    const isSubset = this.#parts.some((word) => fold(outer).startsWith(`${word} `));
    if (this.#isVisiting(bare)) return { is: 'visiting', isPart: isSubset };
    const found = this.#rows.get(exact) ?? (loose === '' ? undefined : this.#rows.get(loose));
    if (found) return isSubset && found.is === 'degree' ? { is: 'subset' } : found;
    if (exact !== '' && loose === '') return { is: 'total' };
    if (this.#degreeHeadings.some((word) => exact.startsWith(`${word} `)))
      return { is: 'heading', of: 'degrees' };
    if (isSubset) return { is: 'subset' };
    const begins = this.#groupWords.find(([word]) => loose.startsWith(`${word} `))?.[1] ?? null;
    return { is: 'other', begins };
  }

  /** "(không kể thỉnh giảng)" tells who is not in a row. */
  #isVisiting(label: string): boolean {
    const folded = fold(label);
    return (
      this.#visiting.some((word) => folded.includes(word)) &&
      !this.#except.some((word) => ` ${folded} `.includes(` ${word} `))
    );
  }

  /** The kind of school a form is made for: by its number, if its texts name just one. */
  kindOf(texts: readonly string[]): KnownUnitKind | null {
    const joined = ` ${texts.map(fold).join(' | ')} `;
    const found = this.#kinds.filter(([, words]) => words.some((word) => joined.includes(` ${word} `)));
    return found.length === 1 ? (found[0]?.[0] ?? null) : null;
  }

  /** The measure that a row comes near to without being it. */
  proxyOf(label: string): string | null {
    const folded = fold(label);
    return this.#proxies.find(([, words]) => words.some((word) => folded.includes(word)))?.[0] ?? null;
  }
}

/** How deep its dash puts a label: 1 for "-", 2 for "+" and the like, 0 without one. */
export const bulletOf = (label: string): number => {
  const [bullet] = BULLET.exec(label) ?? [];
  return bullet === undefined ? 0 : /^[-–—]\s*$/u.test(bullet) ? 1 : 2;
};

const bareLabel = (label: string): string =>
  tidy(label)
    .replace(BULLET, '')
    .replace(ORDINAL, '')
    .replace(/[:;.,\s]+$/u, '');
