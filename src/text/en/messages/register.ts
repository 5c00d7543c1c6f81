import { enWords } from '../words.ts';
import type { MessageTable } from '../../message.ts';
import { either, quoted } from './wording.ts';

/** What is known beside a name. */
const inBrackets = (...texts: readonly string[]): string => {
  const known = texts.filter((text) => text !== '');
  return known.length > 0 ? ` (${known.join(', ')})` : '';
};

/** The unit register. */
export const enRegisterMessages = {
  REGISTER_NO_TABLE: ({ wanted }) => ({
    problem: `No list of units was found in the register: it needs a column of unit names (${quoted(wanted.slice(0, 3))} …) and at least one of a running number, a code, a level (cấp học) or a place (xã/phường).`,
    remedy: 'Write these headers in one row, and one unit a row below it.',
  }),
  REGISTER_UNIT_UNREPORTED: ({ unit, code, parent }) => ({
    problem: `"${unit}"${inBrackets(code, parent)} is in the register, but no file has data of it; it counts as not reported.`,
    remedy:
      'Ask the unit for its data. If it has sent them, compare code and name with the register; if it is closed, take it off the register.',
  }),
  REGISTER_UNIT_UNKNOWN: ({ unit, near }) => ({
    problem: `"${unit}" is not in the register; its data are counted all the same.${near.length > 0 ? ` Similar: ${quoted(near)}.` : ''}`,
    remedy: 'Correct the code or name to match the register, or add the unit to it.',
  }),
  REGISTER_UNIT_AMBIGUOUS: ({ unit, candidates }) => ({
    problem: `"${unit}" may be ${either(candidates)} of the register; it is taken for none of them.`,
    remedy: 'Add a column of codes or places to the data; until then such units count as not reported.',
  }),
  REGISTER_UNIT_TWICE: ({ unit, registered, other }) => ({
    problem: `"${unit}" here and the unit at ${other} are both "${registered}" of the register; both are counted.`,
    remedy:
      'If they are one, give both the same code and name, or delete one; if two, complete the register.',
  }),
  REGISTER_KIND_DIFFERS: ({ unit, kind, registered, other }) => ({
    problem: `"${unit}" is ${enWords.unitKind[kind]} here and ${enWords.unitKind[registered]} in the register (${other}); the register holds.`,
    remedy: 'Correct the one that is wrong.',
  }),
  REGISTER_CODE_DIFFERS: ({ unit, code, registered, named }) => ({
    problem: `Code ${code} is that of "${registered}" in the register, but the name "${unit}" is that of "${named}"; the code holds.`,
    remedy: 'Correct the code or the name in this row.',
  }),
} satisfies Partial<MessageTable>;
