import { FORM_GROUP_EN } from '../phrases.ts';
import { enWords } from '../words.ts';
import type { MessageTable } from '../../message.ts';
import { number, quoted } from './wording.ts';

/** Official forms and logs of events. */
export const enFormMessages = {
  FORM_PARTS_ADDED: ({ parts }) => ({
    problem: `The form has no block of all schools; its blocks ${quoted(parts)} are added up.`,
    remedy: 'Check that these blocks are all schools, each once.',
  }),
  FORM_COLUMN_REPEATED: ({ header, other }) => ({
    problem: `Column "${header}" repeats column ${other}; nobody can tell which counts, and neither is used.`,
    remedy: 'Head each column by what it counts, or delete one.',
  }),
  FORM_KIND_USED: ({ unit, kind }) => ({
    problem: `This statistics form has figures of ${enWords.unitKind[kind]} schools alone, so "${unit}" is taken as one unit of that kind.`,
    remedy: 'If the form covers others too, give its right number in the title.',
  }),
  FORM_PROXY: ({ row, code, measure }, name) => ({
    problem: `Row "${row}"${code === '' ? '' : ` (code ${code})`} comes near to "${name(measure)}" but is not it, and is not used.`,
    remedy: 'If needed, report that measure itself.',
  }),
  FORM_VISITING: ({ row, inside }) => ({
    problem: inside
      ? `"${row}" are among the form's teachers and cannot be told apart; the number of teachers includes them.`
      : `"${row}" are not staff of the unit and are not counted.`,
    remedy: inside ? "If they are known, take them off the group's rows." : 'Nothing to do.',
  }),
  FORM_PROFESSORS: ({ rows, added }) => ({
    problem: added
      ? `Rows ${quoted(rows)} are added to the doctorates: the form's rows of doctorates leave them out.`
      : `Rows ${quoted(rows)} are not added to the doctorates: the rows by degree make up the total without them.`,
    remedy: 'Check this if the form was filled in another way.',
  }),
  FORM_DEGREE_ELSEWHERE: ({ row, heading }) => ({
    problem: `Row "${row}" stands under "${heading}", not under degrees, and is not counted.`,
    remedy: 'If these people hold the degree, put the row under "Chia theo trình độ đào tạo".',
  }),
  FORM_GROUP_LEFT_OUT: ({ group }) => ({
    problem: `The form does not list "${group}" by degree; master's degrees and doctorates among them, if any, are not counted.`,
    remedy: 'If some hold one, add the rows by degree.',
  }),
  FORM_GROUP_UNSPLIT: ({ group }) => ({
    problem: `How many of "${group}" hold a master's degree or a doctorate is not known: their rows by degree are absent or not complete.`,
    remedy: 'Add the rows "- Thạc sĩ", "- Tiến sĩ, TSKH" of this group.',
  }),
  FORM_GROUP_ABSENT: ({ group, used }) => ({
    problem: `There is no row "${FORM_GROUP_EN[group]}"${used ? "; master's degrees and doctorates are counted without this group." : ", so the unit's master's degrees and doctorates are not known."}`,
    remedy: `Add the row "${FORM_GROUP_EN[group]}" with its rows by degree.`,
  }),
  FORM_ROW_REPEATED: ({ row, other }) => ({
    problem: `Row "${row}" repeats the one at ${other}; nobody can tell which counts, and neither is used.`,
    remedy: 'Delete one, or correct its name and code.',
  }),
  FORM_CELL_BLANK: ({ row, measure }, name) => ({
    problem: `The cell of row "${row}" is blank, so "${name(measure)}" is not known; a blank is not 0.`,
    remedy: 'Fill it in; if there is nobody, write 0.',
  }),
  FORM_PART_EXCEEDS_WHOLE: ({ part, partValue, whole, wholeValue, wholeCell }) => ({
    problem: `"${part}" (${number(partValue)}) is more than "${whole}" (${number(wholeValue)}, cell ${wholeCell}) and is not used.`,
    remedy: 'Correct the wrong one of the two.',
  }),
  FORM_SUM_MISMATCH: ({ row, printed, sum, cells, used }) => ({
    problem: `"${row}" says ${number(printed)}, cells ${cells.join(', ')} add up to ${number(sum)}${used === 'both' ? '' : used === 'printed' ? '; the printed number is used' : '; the sum is used'}.`,
    remedy: 'Correct the total or its parts.',
  }),
} satisfies Partial<MessageTable>;
