import { isHeld, type CodedRole, type CodeList, type CodeMeaning } from '../../../domain/staff.ts';
import { textOf, type SheetGrid } from '../../grid.ts';
import { isCode, technicalNames } from './code-lists.ts';
import { legendIn, type Legend } from './legend.ts';
import type { StaffRoles } from './staff-roles.ts';
import type { StaffWords } from './staff-words.ts';

/** Codes with what each is called, by the technical name of their list, such as DM_TRINH_DO. */
interface NamedCodes {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
}

/** What a workbook's own code-list sheet explains. */
export interface CodeSheet {
  readonly sheet: string;
  readonly lists: readonly NamedCodes[];
  /** Lists named in words, and lines that explain codes: "Trạng thái: 01 đang làm việc; 02 chuyển đi". */
  readonly legends: readonly Legend[];
}

/** Whether a sheet's name is one that headers name code lists by. */
export const isCodeSheetName = (name: string): boolean => technicalNames(name)[0] === name.toUpperCase();

/** Longer ones are registers, not lists of codes. */
const MOST_CODES = 200;

/**
 * Reads a code-list sheet: in each row a code, then what it is called. A sheet of several lists names each before its
 * codes, in every row or once above them; where no code stands for two things its own name is that of all. Null when there are none.
 */
export function readCodeSheet({ name, rows }: SheetGrid): CodeSheet | null {
  const found = new Map<string, Map<string, string>>();
  const legends: Legend[] = [];
  let title = name;
  for (const { cells } of rows.slice(0, MOST_CODES)) {
    const texts = cells.map(textOf).filter((text) => text !== '');
    const explained = texts.flatMap((text) => legendIn(text) ?? []);
    legends.push(...explained);
    const at = texts.findLastIndex(isCode);
    const label = texts[at + 1] ?? '';
    const isEntry = at >= 0 && /\p{L}/u.test(label);
    const words = (isEntry ? texts.slice(0, at) : texts).filter((text) => /\p{L}/u.test(text));
    if (words.length === 1 && explained.length === 0) title = words[0] ?? title;
    if (isEntry) found.set(title, (found.get(title) ?? new Map()).set(texts[at] ?? '', label));
  }
  const lists = [...found].flatMap(([text, labels]) =>
    technicalNames(text).map((technical) => ({ name: technical, labels })),
  );
  for (const [text, labels] of found)
    if (technicalNames(text).length === 0) legends.push({ title: text, labels });
  const own = name.toUpperCase();
  const all = lists.some((list) => list.name === own) ? null : oneOf([...found.values()]);
  return found.size > 0
    ? { sheet: name, lists: all ? [...lists, { name: own, labels: all }] : lists, legends }
    : null;
}

/** Parts as one list; null where a code stands for two things. */
function oneOf(parts: readonly ReadonlyMap<string, string>[]): ReadonlyMap<string, string> | null {
  const all = new Map(parts.flatMap((labels) => [...labels]));
  return all.size === parts.reduce((sum, { size }) => sum + size, 0) ? all : null;
}

/** A list of codes as one of a role; codes whose labels are not understood are left out. */
export function listOfSheet({ name, labels }: NamedCodes, role: CodedRole, words: StaffWords): CodeList {
  const codes: Record<string, CodeMeaning> = {};
  for (const [code, label] of labels) {
    const meaning = meaningOf(label, role, words);
    if (meaning) codes[code] = meaning;
  }
  return { id: name, of: role, namedBy: [name], codes, others: null, isPartial: false };
}

/** A header's own legend, else the code sheets' one titled as a column of the role would be; null when nothing in them is understood. */
export function legendFor(
  role: CodedRole,
  path: readonly string[],
  { legends, words, roles }: { legends: readonly Legend[]; words: StaffWords; roles: StaffRoles },
): CodeList | null {
  const own = path.flatMap((text) => legendIn(text) ?? []);
  const others = legends.filter(({ title }) => roles.ofListTitle(title) === role);
  for (const { title, labels } of [...own, ...others]) {
    const list = listOfSheet({ name: title, labels }, role, words);
    if (Object.keys(list.codes).length >= 2) return list;
  }
  return null;
}

function meaningOf(label: string, role: CodedRole, words: StaffWords): CodeMeaning | null {
  switch (role) {
    case 'sex':
      return words.sexOf(label);
    case 'degree': {
      const degree = words.degreeOf(label);
      return degree !== null && isHeld(degree) ? degree : null;
    }
    case 'position':
      return words.isManager(label) ? 'manager' : 'other';
    case 'status':
      return words.statusOf(label, Infinity)?.status ?? null;
  }
}
