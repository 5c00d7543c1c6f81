import { count } from '../../numbers.ts';
import { LAYOUT_EN } from '../phrases.ts';
import type { MessageTable } from '../../message.ts';
import { quoted } from './wording.ts';

/** Sheets, headers and tables. */
export const enTableMessages = {
  HEADER_UNKNOWN: ({ header, near }) => ({
    problem: `It is not clear what column "${header}" holds, so it is not used.`,
    remedy: `If it is ${near.map(({ spelling }) => `"${spelling}"`).join(' or ')}, correct the header or add --map "${header}=${near[0]?.measure ?? ''}".`,
  }),
  MEASURE_READ_IN_PART: ({ header, measure, other }, name) => ({
    problem: `"${header}" is not understood here and may be "${name(measure)}", as sheet "${other}" gives it; its sum would lack the units of this sheet and is not used.`,
    remedy: `If it is, add --map "${header}=${measure}"; if it is something else, add --map "${header}=note" to leave it out.`,
  }),
  SHEET_HIDDEN: () => ({
    problem: 'The sheet is hidden and was not read.',
    remedy: 'If it holds data to check, unhide it and run again.',
  }),
  SHEET_MERGES_TRUNCATED: () => ({
    problem:
      'The sheet has more than 100,000 merged ranges; the first 100,000 are looked at, cells of the rest count as unmerged.',
    remedy: 'Unmerge the cells of the data and run again.',
  }),
  SHEET_PASSED_OVER: () => ({
    problem: 'The sheet has no table with figures of the plan and was passed over.',
    remedy: 'If it holds data to check, bind a header with --map "HEADER=measure", or name its --layout.',
  }),
  LAYOUT_AMBIGUOUS: ({ layouts }) => ({
    problem: `The sheet can be read in several ways that fit alike (${layouts.map((name) => LAYOUT_EN[name]).join('; ')}) and was not read.`,
    remedy: `Choose one: ${layouts.map((name) => `--layout ${name}`).join(' or ')}.`,
  }),
  SHEET_OTHER_PERIOD: ({ period, chosen }) => ({
    problem: `The sheet's title says ${period}, not ${chosen}, which is being checked; the sheet was not read.`,
    remedy: `Use --period ${period} to check it.`,
  }),
  ERRORS_NOT_LISTED: ({ of, count: rest }) => ({
    problem: `The sheet has ${count(rest, 'en')} more errors of ${of}, not listed one by one.`,
    remedy: 'Correct the listed cells of that code and run again.',
  }),
  WARNINGS_NOT_LISTED: ({ of, count: rest }) => ({
    problem: `The sheet has ${count(rest, 'en')} more places of ${of}, not listed one by one.`,
    remedy: 'Look at the listed cells of that code and run again.',
  }),
  SHEET_SECOND_TABLE: ({ row }) => ({
    problem: `The sheet has another table, its header from row ${row}; it was not read.`,
    remedy: 'Move it to a sheet of its own.',
  }),
  HEADER_BY_WORDS: ({ header, measure, spelling }, name) => ({
    problem: `Column "${header}" was taken for "${name(measure)}": it has the words of "${spelling}".`,
    remedy: 'If that is wrong, bind it with --map or --mapping.',
  }),
  HEADER_BY_CONTENT: ({ header }) => ({
    problem: `The column "${header}" is taken for the names of the units, because its cells are names of units.`,
    remedy: 'Better head it "Tên đơn vị".',
  }),
  HEADER_BY_NEIGHBOUR: ({ header, measure, neighbour }, name) => ({
    problem: `Column "${header}" stands right after "${neighbour}" and was taken for "${name(measure)}".`,
    remedy: 'If that is wrong, rename it or bind it with --mapping.',
  }),
  HEADER_AMBIGUOUS: ({ header, measures }, name) => ({
    problem: `Column "${header}" may be ${measures.map(name).join(' or ')}.`,
    remedy: `Say which with --map "${header}=${measures[0] ?? ''}".`,
  }),
  HEADER_DUPLICATE: ({ header, measure, other }, name) => ({
    problem: `Column "${header}" and the one at ${other} are both "${name(measure)}"; neither is used.`,
    remedy: 'Remove or rename one, or bind them with --mapping.',
  }),
  LINE_UNKNOWN: ({ line, near }) => ({
    problem: `It is not clear what row "${line}" holds, so it is not used.`,
    remedy: `If it is ${near.map(({ spelling }) => `"${spelling}"`).join(' or ')}, correct its label or add --map "${line}=${near[0]?.measure ?? ''}".`,
  }),
  LINE_BY_WORDS: ({ line, measure, spelling }, name) => ({
    problem: `Row "${line}" was taken for "${name(measure)}": it has the words of "${spelling}".`,
    remedy: 'If that is wrong, bind it with --map.',
  }),
  LINE_AMBIGUOUS: ({ line, measures }, name) => ({
    problem: `Row "${line}" may be ${measures.map(name).join(' or ')}; it is not used.`,
    remedy: `Say which with --map "${line}=${measures[0] ?? ''}".`,
  }),
  LIST_COLUMN_UNCLEAR: ({ header, rows }) => ({
    problem: `It is not clear whether column "${header}" (values in ${count(rows, 'en')} rows) holds totals, women, shares or results, so it is not used.`,
    remedy:
      'Head it "Tổng số", "Nữ", "Tỷ lệ (%)", "Đã thực hiện", or "Kết quả" if it is the only column of figures.',
  }),
  LINE_DUPLICATE: ({ line, measure, other }, name) => ({
    problem: `Row "${line}" and cell ${other} are both "${name(measure)}" but differ; neither is used.`,
    remedy: 'Make them agree, remove one, or bind them with --map.',
  }),
  OWN_VERDICT_CONTRADICTED: ({ plan, code, says, outcome }) => ({
    problem: `The unit calls this ${says === 'met' ? 'met' : 'not met'}, but by its figures ${code} (${plan}) is ${outcome === 'met' ? 'met' : 'not met'}; the computed result is used.`,
    remedy: "Correct the unit's own verdict, or the figures of the row.",
  }),
  OWN_TARGET_DIFFERS: ({ plan, code, printed, threshold }) => ({
    problem: `The file prints the target "${printed}", but ${code} (${plan}) is ${threshold}; the plan's target is used.`,
    remedy: 'Correct the target in the form, or choose the right plan with --plan.',
  }),
  COLUMN_OTHER_PERIOD: ({ header, period }) => ({
    problem: `Column "${header}" is of ${period}, not of the period being checked.`,
    remedy: `Use --period ${period} to check that year.`,
  }),
  COLUMN_NOT_QUARTERLY: ({ header, measure }, name) => ({
    problem: `"${name(measure)}" is not asked by quarter, so column "${header}" is not used.`,
    remedy: 'Give one column for the whole period.',
  }),
  QUARTERS_NOT_SPLIT: ({ header, measure }, name) => ({
    problem: `"${name(measure)}" is asked for each quarter; "${header}" has one answer, taken for all of them.`,
    remedy: 'Split it into quarter columns, or write "hằng quý" in the header.',
  }),
  MAPPING_SHEET_MISSING: ({ sheet, sheets }) => ({
    problem: `The file has no sheet "${sheet}", which the mapping names.`,
    remedy: `It has: ${quoted(sheets)}. Correct the mapping.`,
  }),
  MAPPING_HEADER_CHANGED: ({ expected, found }) => ({
    problem: `The mapping expects the header "${expected}" here; the file has "${found || 'a blank'}". The sheet is not read.`,
    remedy: 'Use the mapping made for this form, or make one with inspect --save-mapping.',
  }),

  TEXT_DECODED: ({ encoding }) => ({
    problem: `From this cell on, the sheet holds text in the old encoding ${encoding === 'vni' ? 'VNI' : 'TCVN3 (ABC)'}; it was read as Unicode.`,
    remedy: 'Better convert the file to Unicode (with UniKey Toolkit, for example) and use a Unicode font.',
  }),
  TEXT_UNREADABLE: () => ({
    problem:
      'From this cell on, the sheet holds text in an old encoding that was not recognised; it was left as it is.',
    remedy: 'Convert these cells to Unicode (with UniKey Toolkit, for example) and run again.',
  }),
} satisfies Partial<MessageTable>;
