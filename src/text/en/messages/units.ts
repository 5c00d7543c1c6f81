import type { MessageTable } from '../../message.ts';

/** Units and the rows of units. */
export const enUnitMessages = {
  UNIT_KIND_UNKNOWN: ({ unit }) => ({
    problem: `The kind of "${unit}" is not known.`,
    remedy: 'Add a column "Cấp học", or write its full name.',
  }),
  UNIT_UNNAMED: ({ unit }) => ({
    problem: `Nothing above the table names the reporting unit; it is called "${unit}" after the file, and its kind is not known.`,
    remedy: 'Write its full name above the table, such as "Đơn vị báo cáo: Trường THCS …".',
  }),
  ROW_NO_UNIT: ({ label }) => ({
    problem: `The row "${label}" has no number and names no unit; it is not counted as one.`,
    remedy: 'If it is a unit, give it a number and its full name; if it is a total, call it "Tổng cộng".',
  }),
  UNIT_NAME_MISSING: ({ values }) => ({
    problem: `A row with ${values} values has no unit name and is not used.`,
    remedy: 'Fill in the name, or delete the row.',
  }),
  UNIT_ROWS_ADDED: ({ rows }) => ({
    problem: `Some units span several rows (their names are merged downwards): ${rows} lower rows were added to the unit above.`,
    remedy: 'If these rows are not shares of one number, give each a row and a name of its own.',
  }),
  UNIT_ROWS_UNCLEAR: ({ rows }) => ({
    problem: `Whether rows ${rows} of one unit (its name is merged over them) add up is not clear; values that differ are not used.`,
    remedy: 'Write one row a unit, or make the shares columns of their own.',
  }),
  UNIT_REPEATED: ({ unit, other }) => ({
    problem: `"${unit}" is already at ${other}; both rows count.`,
    remedy: 'If they are one unit, delete one; if two, add a code or an area column.',
  }),
  UNIT_CODE_REPEATED: ({ unit, code, other }) => ({
    problem: `Code ${code} of "${unit}" is already at ${other}; this row does not count.`,
    remedy: 'Correct the code or delete the row.',
  }),
  UNIT_TWICE: ({ unit, parent, other }) => ({
    problem: `"${unit}" (${parent}) is already at ${other}; this row does not count.`,
    remedy: 'Delete the row; if they are two units, add a code column or write their names in full.',
  }),
  ROWS_OTHER_YEAR: ({ text, rows, period }) => ({
    problem: `${rows} rows, from this cell on, say "${text}", which is not in ${period}, the period being checked; they are not used.`,
    remedy: 'Correct the year of the rows if it is wrong, or choose another period with --period.',
  }),
  ROWS_OTHER_SCHOOL_YEAR: ({ text, rows, title, used }) => ({
    problem: `${rows} rows, from this cell on, are of school year "${text}", the title says "${title}"; their figures are ${used ? 'used all the same' : 'not used'}.`,
    remedy: 'Check which school year the figures are of, then correct the title or the rows.',
  }),
  UNIT_CONFLICT: ({ unit, measure, other }, name) => ({
    problem: `"${name(measure)}" of "${unit}" differs from ${other}; neither value is used.`,
    remedy: 'Make both places agree.',
  }),
} satisfies Partial<MessageTable>;
