import type { FormLine } from './lines.ts';
import { STAFF_GROUPS, type StaffGroup } from './words.ts';

/** The rows that list one group of people by degree. */
export interface DegreeList {
  /** The row above, to which the list belongs; a heading is not one. */
  readonly holder: FormLine;
  readonly heading: FormLine | null;
  /** Its rows in order, without those that tell a part of another row. */
  readonly lines: readonly FormLine[];
  /** The row before its heading, a part of the holder: the list may be that part's alone. */
  readonly after: FormLine | null;
}

/** A group of staff: the row with its number of people. */
export interface FoundGroup {
  readonly group: StaffGroup | 'everyone';
  readonly line: FormLine;
  /** The row with its figures: its own, or the "Tổng số" below it. */
  readonly figures: FormLine;
}

export interface FoundGroups {
  readonly groups: ReadonlyMap<StaffGroup, FoundGroup>;
  readonly everyone: FoundGroup | null;
  /** Rows that name a group once more, with the first one. */
  readonly repeated: readonly (readonly [line: FormLine, first: FormLine])[];
}

/** The groups of a form: each once, where it is not a part of itself ("Trong đó: giáo viên …"). */
export function findGroups(lines: readonly FormLine[]): FoundGroups {
  const byGroup = new Map<StaffGroup | 'everyone', FoundGroup[]>();
  for (const line of lines) {
    const { meaning } = line;
    if (meaning.is !== 'group' || isWithin(line, meaning.group)) continue;
    const { group } = meaning;
    byGroup.set(group, [...(byGroup.get(group) ?? []), { group, line, figures: figuresOf(line) }]);
  }
  const repeated: (readonly [FormLine, FormLine])[] = [];
  const one = (group: StaffGroup | 'everyone'): FoundGroup | null => {
    const all = (byGroup.get(group) ?? []).filter(({ figures }) => !figures.isTitle);
    // A section on rooms or classes may name teachers too; those listed by degree are the staff section's.
    const listed = all.filter(({ line }) => listsUnder(line).length > 0);
    const [first, ...others] = listed.length > 0 ? listed : all;
    if (first) for (const other of others) repeated.push([other.line, first.line]);
    return first ?? null;
  };
  const groups = new Map<StaffGroup, FoundGroup>();
  for (const group of STAFF_GROUPS) {
    const found = one(group) ?? begunLike(lines, group);
    if (found) groups.set(group, found);
  }
  return { groups, everyone: one('everyone'), repeated };
}

/** The only row that begins like a group and is listed by degree, for a form of one level that names the level with it. */
function begunLike(lines: readonly FormLine[], group: StaffGroup): FoundGroup | null {
  const [line, ...others] = lines.filter(
    (one) =>
      one.meaning.is === 'other' &&
      one.meaning.begins === group &&
      one.bullet === 0 &&
      !isWithin(one, group) &&
      listsUnder(one).length > 0,
  );
  return line && others.length === 0 ? { group, line, figures: line } : null;
}

function isWithin(line: FormLine, group: StaffGroup | 'everyone'): boolean {
  for (let above = line.parent; above; above = above.parent) {
    const { meaning } = above;
    if (meaning.is === 'visiting') return true;
    if (meaning.is !== 'group' || above.isTitle) continue;
    if (meaning.group === group || meaning.group !== 'everyone') return true;
  }
  return false;
}

function figuresOf(line: FormLine): FormLine {
  const total = line.children.find(({ meaning }) => meaning.is === 'total');
  return total && (line.isTitle || line.code === '') ? total : line;
}

/** Lines that only lead to those below them. */
const isLeading = ({ meaning }: FormLine): boolean =>
  meaning.is === 'total' ||
  meaning.is === 'postgraduate' ||
  (meaning.is === 'heading' && meaning.of !== 'other');

/** The degree lists directly under a row: each under a heading of its own, or all rows without one. */
function ownLists(line: FormLine): DegreeList[] {
  const lists: DegreeList[] = [];
  const bare = flat(line.children.filter((child) => child.meaning.is !== 'heading'));
  if (bare.some(({ meaning }) => meaning.is === 'degree'))
    lists.push({ holder: line, heading: null, lines: bare.filter(isListed), after: null });
  for (const heading of headingsUnder(line)) {
    const rows = flat(heading.children);
    const isList = heading.meaning.is === 'heading' && heading.meaning.of === 'degrees';
    if (isList || rows.some(({ meaning }) => meaning.is === 'degree'))
      lists.push({ holder: line, heading, lines: rows.filter(isListed), after: heading.after });
  }
  return lists;
}

const isListed = ({ meaning }: FormLine): boolean =>
  meaning.is === 'degree' || meaning.is === 'postgraduate' || meaning.is === 'other';

const headingsUnder = (line: FormLine): FormLine[] =>
  line.children.flatMap((child) => {
    if (child.meaning.is === 'total') return headingsUnder(child);
    return child.meaning.is === 'heading' && isLeading(child) ? [child, ...headingsUnder(child)] : [];
  });

/** Rows with those of "Tổng số" and "Sau đại học" in their place. */
const flat = (lines: readonly FormLine[]): FormLine[] =>
  lines.flatMap((line) => {
    const told = line.children.some(({ meaning }) => meaning.is === 'degree');
    if (line.meaning.is === 'total')
      return flat(line.children.filter(({ meaning }) => meaning.is !== 'heading'));
    if (line.meaning.is === 'postgraduate' && told) return flat(line.children);
    return line.meaning.is === 'heading' ? [] : [line];
  });

export type Split =
  /** The group's own list. */
  | { readonly kind: 'own'; readonly lists: readonly [DegreeList]; readonly repeated: readonly DegreeList[] }
  /** Lists of rows that may make up the group: only if their totals add up to its own. */
  | { readonly kind: 'parts'; readonly lists: readonly DegreeList[] }
  | { readonly kind: 'none' };

/** How a form splits a group by degree. */
export function splitOf(line: FormLine): Split {
  const own = ownLists(line);
  const direct = own.filter(({ after }) => after === null);
  // A list "Chia theo trình độ" tells more than degrees named in passing under "Trong đó".
  const ranked = direct.toSorted((a, b) => rank(b) - rank(a));
  const [first, ...others] = ranked;
  if (first)
    return { kind: 'own', lists: [first], repeated: others.filter((list) => rank(list) === rank(first)) };
  const [only, ...more] = own;
  if (only && more.length === 0) return { kind: 'own', lists: [only], repeated: [] };
  if (own.length > 0)
    return { kind: 'parts', lists: own.map((list) => ({ ...list, holder: list.after ?? line })) };
  const parts = partsUnder(line);
  return parts.length > 0 ? { kind: 'parts', lists: parts } : { kind: 'none' };
}

function rank({ heading, lines }: DegreeList): number {
  const isDegrees = heading?.meaning.is === 'heading' && heading.meaning.of === 'degrees';
  const isTitles = heading?.meaning.is === 'heading' && heading.meaning.of === 'titles';
  const told = lines.some(({ meaning }) => meaning.is === 'degree' && meaning.degree !== 'professors');
  return (told ? 2 : 0) + (isDegrees ? 1 : 0) - (isTitles ? 2 : 0);
}

/** The nearest rows below that are listed by degree themselves. */
function partsUnder(line: FormLine): DegreeList[] {
  return line.children.flatMap((child) => {
    if (child.meaning.is === 'visiting' || child.meaning.is === 'degree') return [];
    if (child.meaning.is === 'heading') return isLeading(child) ? partsUnder(child) : [];
    const split = splitOf(child);
    return split.kind === 'none' ? [] : [...split.lists];
  });
}

const listsUnder = (line: FormLine): readonly DegreeList[] => {
  const split = splitOf(line);
  return split.kind === 'none' ? [] : split.lists;
};

/** Degree rows under a heading that means something else ("Đang đi học"): they are not counted. */
export function degreesElsewhere(
  lines: readonly FormLine[],
): (readonly [line: FormLine, heading: FormLine])[] {
  return lines.flatMap((line) => {
    const { parent } = line;
    const isElsewhere = parent?.meaning.is === 'heading' && parent.meaning.of === 'other';
    return line.meaning.is === 'degree' && isElsewhere ? [[line, parent] as const] : [];
  });
}
