import type { DiagnosticArgs } from '../../../domain/diagnostic.ts';
import type { MessageTable } from '../../message.ts';
import { either, number } from './wording.ts';

const UNCLEAR: Record<DiagnosticArgs['CELL_NUMBER_UNCLEAR']['why'], string> = {
  bound: 'is only a limit, not a number',
  range: 'is a range, not a number',
  fraction: 'is a fraction (or a date typed as text), not a number',
  two_readings: 'can be read as two different numbers',
};

function notPercent(
  shown: string,
  why: DiagnosticArgs['CELL_NOT_PERCENT']['why'],
  readings: readonly string[],
): string {
  switch (why) {
    case 'words':
      return `"${shown}" is not a percentage`;
    case 'inexact':
      return `"${shown}" is not an exact percentage`;
    case 'two_readings':
      return `"${shown}" may be ${readings.map((reading) => `${number(reading)}%`).join(' or ')}; it is not used`;
    case 'negative':
      return `the share "${shown}" is negative`;
    case 'above_100':
      return `the share "${shown}" is above 100%`;
  }
}

/** Rows by number, or columns by letter where a table lies on its side. */
const lines = (range: string): string => `${/^\d/u.test(range) ? 'rows' : 'columns'} ${range}`;

/** Cells and the checks between them. */
export const enCellMessages = {
  CELL_ERROR: ({ measure, shown }, name) => ({
    problem: `"${name(measure)}": the cell shows ${shown}.`,
    remedy: 'Correct the formula or type the number.',
  }),
  CELL_UNCALCULATED: ({ measure }, name) => ({
    problem: `"${name(measure)}": the formula has no result saved in the file.`,
    remedy: 'Open the file in Excel, let it calculate, and save.',
  }),
  CELL_UNREADABLE: ({ measure }, name) => ({
    problem: `"${name(measure)}": the cell's content is damaged.`,
    remedy: 'Type the value again.',
  }),
  CELL_NOT_COUNT: ({ measure, shown }, name) => ({
    problem: `"${name(measure)}": "${shown}" is not a whole number.`,
    remedy: 'Type a whole number such as 12; 0 when there is none; leave it blank when not known.',
  }),
  CELL_NEGATIVE: ({ measure, shown }, name) => ({
    problem: `"${name(measure)}": ${shown} is negative.`,
    remedy: 'Type a number that is not negative.',
  }),
  CELL_FRACTION: ({ measure, shown }, name) => ({
    problem: `"${name(measure)}": ${shown} is not whole.`,
    remedy: 'Type a whole number, not a share.',
  }),
  CELL_DATE: ({ measure, date, typed }, name) => ({
    problem: `"${name(measure)}": the cell is ${date === null ? 'a time' : `the date ${date}`}${typed.length > 0 ? `; ${either(typed)} may have been typed, and Excel made a date of it` : ''}.`,
    remedy: 'Format the cell as a number, then type the number or the answer again.',
  }),
  CELL_NOT_ANSWER: ({ measure, shown }, name) => ({
    problem: `"${name(measure)}": "${shown}" is neither yes nor no.`,
    remedy: 'Type "x" or "Có" for yes, "Không" for no; leave it blank when not known.',
  }),
  CELL_NOT_PERCENT: ({ measure, shown, why, readings }, name) => ({
    problem: `"${name(measure)}": ${notPercent(shown, why, readings)}.`,
    remedy:
      why === 'negative' || why === 'above_100'
        ? 'Type a share from 0 to 100, such as 38.2.'
        : 'Type points, such as 38.2, or format the cell as %.',
  }),
  CELL_NUMBER_UNCLEAR: ({ measure, shown, why }, name) => ({
    problem: `"${name(measure)}": "${shown}" ${UNCLEAR[why]}; it is not used.`,
    remedy:
      why === 'fraction'
        ? 'Type one whole number; each number of a fraction has a column of its own.'
        : 'Type an exact number such as 512; leave it blank when not known.',
  }),
  CELL_APPROXIMATE: ({ measure, shown, readAs }, name) => ({
    problem: `"${name(measure)}": "${shown}" is an estimate; ${number(readAs)} is used.`,
    remedy: 'Type the exact number when there is one; until then what rests on it is an estimate too.',
  }),
  CELL_NUMBER_IN_WORDS: ({ measure, shown, readAs }, name) => ({
    problem: `"${name(measure)}": "${shown}" was read as ${number(readAs)}.`,
    remedy: 'If it was rounded, type the number in full.',
  }),
  CELL_AMBIGUOUS_NUMBER: ({ measure, shown, readAs }, name) => ({
    problem: `"${name(measure)}": "${shown}" is text whose mark can be read two ways; read as ${readAs}.`,
    remedy: 'Type it again as a real number, without marks between thousands.',
  }),
  COLUMN_LINKS: ({ measure, cells }, name) => ({
    problem: `"${name(measure)}": ${cells} cells of the column, from this one, are links; each was taken for a yes.`,
    remedy: 'If that is wrong, write "Không" or leave them blank.',
  }),
  COLUMN_TEXT_NUMBERS: ({ measure, cells }, name) => ({
    problem: `"${name(measure)}": ${cells} cells of the column, from this one, are numbers stored as text; they were read as numbers.`,
    remedy: 'Better convert the column to numbers.',
  }),

  PART_EXCEEDS_WHOLE: ({ part, whole, partValue, wholeValue, wholeCell }, name) => ({
    problem: `"${name(part)}" (${number(partValue)}) is more than "${name(whole)}" (${number(wholeValue)}, cell ${wholeCell}); the row does not count.`,
    remedy: 'Correct the wrong one of the two.',
  }),
  ANSWERS_IMPLIED: ({ measure, by, units }, name) => ({
    problem: `"${name(measure)}": ${units} units give no answer but report "${name(by)}"; more than 0 is taken as yes, 0 as no.`,
    remedy: 'If that is wrong, give the answer in a column of its own.',
  }),
  ANSWER_AGAINST_COUNT: ({ measure, by, count: counted, other }, name) => ({
    problem: `"${name(measure)}" is answered against "${name(by)}", which is ${number(counted)} (cell ${other}); the answer is used.`,
    remedy: 'Correct whichever cell is wrong.',
  }),
  TOTAL_MISMATCH: ({ measure, printed, sum, rows }, name) => ({
    problem: `"${name(measure)}": the total says ${number(printed)}, ${lines(rows)} add up to ${number(sum)}; the sum is used.`,
    remedy: 'Correct the total or the rows.',
  }),
  PARTS_NOT_WHOLE: ({ whole, wholeValue, sum, parts, cells }, name) => ({
    problem: `"${name(whole)}" says ${number(wholeValue)}, but ${parts.map((part, index) => `"${name(part)}" (cell ${cells[index] ?? ''})`).join(' plus ')} gives ${number(sum)}; this total is not used.`,
    remedy: 'Correct the wrong one of these cells.',
  }),
  TALLY_MISMATCH: ({ measure, printed, yes, answers, rows }, name) => ({
    problem: `"${name(measure)}": the total says ${printed}, ${lines(rows)} have ${yes} yes among ${answers} answers; the rows are used.`,
    remedy: 'Correct the total or the rows.',
  }),
  PERCENT_MISMATCH: ({ measure, printed, computed }, name) => ({
    problem: `"${name(measure)}": the file says ${number(printed)}%, its counts give ${number(computed)}%; the counts are used.`,
    remedy: 'Correct the percentage or the counts.',
  }),
} satisfies Partial<MessageTable>;
