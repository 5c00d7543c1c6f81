import { isHeld, type CodedRole, type CodeList, type CodeMeaning } from '../../domain/staff.ts';
import { textOf, type SheetGrid } from '../grid.ts';
import { isCode, technicalNames } from './code-lists.ts';
import { legendIn, type Legend } from './legend.ts';
import type { StaffRoles } from './staff-roles.ts';
import type { StaffWords } from './staff-words.ts';

/** The codes of a workbook's own code-list sheet with what each is called. */
export interface CodeSheet {
  /** The sheet's technical name, such as DM_TRINH_DO. */
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
  /** Further codes that lines of the sheet explain: "Trạng thái: 01 đang làm việc; 02 chuyển đi". */
  readonly legends: readonly Legend[];
}

/** Whether a sheet's name is one that headers name code lists by. */
export const isCodeSheetName = (name: string): boolean => technicalNames(name)[0] === name.toUpperCase();

/** Longer ones are registers, not lists of codes. */
const MOST_CODES = 200;

/** Reads a code-list sheet: in each row a code, then what it is called. Null when there are none. */
export function readCodeSheet({ name, rows }: SheetGrid): CodeSheet | null {
  const labels = new Map<string, string>();
  const legends: Legend[] = [];
  for (const { cells } of rows.slice(0, MOST_CODES)) {
    legends.push(...cells.flatMap((cell) => legendIn(textOf(cell)) ?? []));
    const at = cells.findLastIndex((cell) => isCode(textOf(cell)));
    const label = textOf(cells[at + 1] ?? null);
    if (at >= 0 && /\p{L}/u.test(label)) labels.set(textOf(cells[at] ?? null), label);
  }
  return labels.size > 0 ? { name: name.toUpperCase(), labels, legends } : null;
}

/** A code-list sheet as a list of one role; codes whose labels are not understood are left out. */
export function listOfSheet(
  { name, labels }: Pick<CodeSheet, 'name' | 'labels'>,
  role: CodedRole,
  words: StaffWords,
): CodeList {
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
  const others = legends.filter(({ title }) => roles.ofText(title) === role);
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
