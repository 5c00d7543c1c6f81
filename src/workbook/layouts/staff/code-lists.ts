import type { CodedRole, CodeList, CodeMeaning } from '../../../domain/staff.ts';

export type DecodedCode<Role extends CodedRole> =
  | { readonly kind: 'known'; readonly value: CodeMeaning<Role> }
  /** Read as `code`, with the zero it has lost. */
  | { readonly kind: 'restored'; readonly value: CodeMeaning<Role>; readonly code: string }
  /** The list has no such code. */
  | { readonly kind: 'unknown' }
  /** A leading zero seems lost, and what the short code means is not certain. */
  | { readonly kind: 'zero_lost' };

const CODE = /^\d{1,3}$/u;
export const isCode = (text: string): boolean => CODE.test(text);

/** Technical names within a header: "GIOI_TINH", "trinhDoChuyenMon"; as words joined by "_", upper case. */
const TECHNICAL = /[A-Za-z\d]+(?:_[A-Za-z\d]+)+|\b[a-z]+(?:[A-Z][a-z\d]*)+/gu;
export const technicalNames = (text: string): string[] =>
  [...text.matchAll(TECHNICAL)].map(([name]) => name.replace(/(?<=[a-z\d])(?=[A-Z])/gu, '_').toUpperCase());

/** The list that a column's header names by a technical name; null when it names none. */
export function namedList(
  lists: readonly CodeList[],
  role: CodedRole,
  path: readonly string[],
): CodeList | null {
  const names = path.flatMap(technicalNames);
  const isNamed = (pattern: string, name: string): boolean =>
    pattern.endsWith('*')
      ? name === pattern.slice(0, -1) || name.startsWith(`${pattern.slice(0, -1)}_`)
      : name === pattern;
  return (
    lists.find(
      (list) =>
        list.of === role && list.namedBy.some((pattern) => names.some((name) => isNamed(pattern, name))),
    ) ?? null
  );
}

/**
 * Decodes by one list. A short code that stands for one with a leading zero is read only where the list was declared for
 * the column, or where no list of the same kind gives it another meaning and none is known in part only.
 */
export class CodeReader<Role extends CodedRole> {
  readonly list: CodeList;
  readonly #rivals: readonly CodeList[];
  readonly #isDeclared: boolean;

  constructor(list: CodeList, all: readonly CodeList[], isDeclared: boolean) {
    this.list = list;
    this.#isDeclared = isDeclared;
    this.#rivals = all.filter((other) => other.of === list.of && other !== list);
  }

  read(code: string): DecodedCode<Role> {
    const exact = meaningOf(this.list, code);
    if (exact !== null) return { kind: 'known', value: exact as CodeMeaning<Role> };
    if (code.length !== 1) return { kind: 'unknown' };
    const padded = code.padStart(2, '0');
    const value = meaningOf(this.list, padded);
    if (value === null) return { kind: 'unknown' };
    const isContested = this.#rivals.some(
      (other) =>
        other.isPartial || [code, padded].some((text) => (meaningOf(other, text) ?? value) !== value),
    );
    if (isContested && !this.#isDeclared) return { kind: 'zero_lost' };
    return { kind: 'restored', value: value as CodeMeaning<Role>, code: padded };
  }
}

function meaningOf({ codes, others }: CodeList, code: string): CodeMeaning | null {
  const own = Object.hasOwn(codes, code) ? codes[code] : undefined;
  return own ?? (code.length === 2 && code !== '00' ? others : null);
}
