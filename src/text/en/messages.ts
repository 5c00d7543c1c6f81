import type { DiagnosticArgs } from '../../domain/diagnostic.ts';
import type { MessageTable } from '../message.ts';
import { count, localDecimal } from '../numbers.ts';
import { ABSENCE_EN, DAMAGE_EN, FORM_GROUP_EN, LAYOUT_EN, LIST_EN, MARKS_EN, SEEN_EN } from './phrases.ts';
import { enWords } from './words.ts';

const number = (decimal: string): string => localDecimal(decimal, 'en');
const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(', ');

/** "MT3.CT4b (hanoi-2021-2030)", separated by commas. */
const inPlans = (indicators: DiagnosticArgs['MEASURE_MISSING']['neededBy']): string =>
  indicators.map(({ plan, code }) => `${code} (${plan})`).join(', ');

const either = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(' or ');

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

/** What is known beside a name. */
const inBrackets = (...texts: readonly string[]): string => {
  const known = texts.filter((text) => text !== '');
  return known.length > 0 ? ` (${known.join(', ')})` : '';
};

/** Rows by number, or columns by letter where a table lies on its side. */
const lines = (range: string): string => `${/^\d/u.test(range) ? 'rows' : 'columns'} ${range}`;

const ENDINGS = '.xlsx, .xlsm, .xls, .xlsb, .ods, .csv, .tsv, .zip';

const NOWHERE: Record<DiagnosticArgs['INPUT_NONE_FOUND']['where'], string> = {
  folder: 'There is no workbook in this folder',
  pattern: 'No workbook matches this pattern',
  zip: 'There is no workbook in this archive',
};

/** Sheets named in a message that a file has no table. */
const SHEETS_SHOWN = 5;

/** One English message per code: what is wrong, and what to do. */
export const enMessages: MessageTable = {
  PLAN_SYNTAX: ({ detail }) => ({
    problem: `The YAML is not well-formed: ${detail}.`,
    remedy: 'Mend this line and check again.',
  }),
  PLAN_SHAPE: ({ path, problem, found, accepted }) => ({
    problem:
      problem === 'unknown_key'
        ? `${path}: there is no key "${found}".`
        : problem === 'missing'
          ? `${path} is missing.`
          : `${path}: "${found}" is not accepted.`,
    remedy:
      accepted.length === 0
        ? 'See the format of this kind of file: *.schema.json in targets/ and docs/.'
        : problem === 'unknown_key'
          ? `Did you mean ${accepted.join(', ')}?`
          : `Accepted: ${accepted.join(', ')}.`,
  }),
  PLAN_DUPLICATE: ({ what, id }) => ({
    problem: `${LIST_EN[what]} "${id}" occurs twice.`,
    remedy: 'Use each id once: rename or remove one.',
  }),
  PLAN_EVALUATION: ({ code, found }) => ({
    problem: `${code}: exactly one of ratio, unit_share, count, attestation is needed${found.length > 0 ? `; found ${found.join(', ')}` : ''}.`,
    remedy: 'Keep one of them.',
  }),
  PLAN_MILESTONE_TIME: ({ code, found }) => ({
    problem: `${code}: a milestone needs exactly one of by, from, throughout (every goes with throughout only)${found.length > 0 ? `; found ${found.join(', ')}` : ''}.`,
    remedy: 'Keep one of them.',
  }),
  PLAN_MILESTONE_ORDER: ({ code, earlier, later }) => ({
    problem: `${code}: milestone "${later}" follows "${earlier}" but is not later.`,
    remedy: 'Put milestones in order of their years.',
  }),
  PLAN_MILESTONE_OUTSIDE: ({ code, milestone, from, to }) => ({
    problem: `${code}: milestone ${milestone} lies outside the plan's years (${from}–${to}).`,
    remedy: "Correct the year or the plan's period.",
  }),
  PLAN_BACKWARD_TARGET: ({ code, earlier, later }) => ({
    problem: `${code}: the later milestone "${later}" asks less than "${earlier}".`,
    remedy: 'Check against the text.',
  }),
  PLAN_SHARE_OVER_100: ({ code, threshold }) => ({
    problem: `${code}: the threshold ${threshold} is over 100%.`,
    remedy: 'A share cannot exceed 100%: correct it.',
  }),
  PLAN_THRESHOLD_UNIT: ({ code, threshold, expected }) => ({
    problem: `${code}: the threshold ${threshold} is of the wrong kind.`,
    remedy:
      expected === 'percent'
        ? 'A share needs a threshold with %.'
        : 'A count needs a threshold without %; an attestation has none.',
  }),
  PLAN_TOLERANCE: ({ code }) => ({
    problem: `${code}: a tolerance goes with ~ only.`,
    remedy: 'Remove it or change the comparator.',
  }),
  PLAN_UNKNOWN_MEASURE: ({ id, near }) => ({
    problem: `The catalogue has no measure "${id}".`,
    remedy:
      near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Add it to targets/measures or correct the id.',
  }),
  PLAN_MEASURE_KIND: ({ id, kind, expected }) => ({
    problem: `Measure "${id}" is of kind ${kind}; ${expected} is needed here.`,
    remedy: 'Choose a measure of that kind.',
  }),
  PLAN_NOT_QUARTERLY: ({ code, measure }) => ({
    problem: `${code}: every: quarter needs a measure asked by quarter; "${measure}" is not.`,
    remedy: 'Remove every, or choose a measure with quarterly: true.',
  }),
  PLAN_NO_LOCATOR: ({ code }) => ({
    problem: `${code}: the locator is missing.`,
    remedy:
      'Give the place in the text, such as "I.2.3.d"; null is for a partial or unverified plan with a source.',
  }),
  PLAN_EMPTY_POPULATION: ({ code }) => ({
    problem: `${code}: units is empty, so no unit would count.`,
    remedy: 'List the kinds of unit in scope.',
  }),
  PLAN_UNKNOWN_ASSUMPTION: ({ id, known }) => ({
    problem: `There is no assumption "${id}".`,
    remedy: `Declared: ${known.join(', ') || 'none'}.`,
  }),
  PLAN_SCHEDULE: ({ found }) => ({
    problem: `A schedule needs exactly one form; found ${found.join(', ') || 'none'}.`,
    remedy: 'Use one of in_months, in_month, before, before_yearly, window, as_arises, worded.',
  }),
  PLAN_PERIOD: ({ from, to }) => ({
    problem: `The plan's period ${from}–${to} is not valid.`,
    remedy: 'from <= to <= orientation_to.',
  }),

  BASELINE_FIXED: ({ code, what }) => ({
    problem: `The known finding ${code} is gone: ${what}.`,
    remedy: 'Take this entry out of the file, or write the file again with --write-baseline.',
  }),
  INPUT_MISSING: () => ({ problem: 'There is no such file.', remedy: 'Check its name and folder.' }),
  INPUT_NONE_FOUND: ({ where }) => ({
    problem: `${NOWHERE[where]} (${ENDINGS}).`,
    remedy: 'Check its name and folder; name files with other endings one by one.',
  }),
  INPUT_ZIP_NESTED: ({ archive }) => ({
    problem: `This is an archive within the archive ${archive}; it is not opened.`,
    remedy: 'Extract it and check the workbooks in it.',
  }),
  INPUT_CHANGED: () => ({
    problem: 'The file was changed or deleted while it was being checked.',
    remedy: 'Wait until it is written, then check again.',
  }),
  INPUT_NOT_WORKBOOK: ({ seen }) => ({
    problem: `This is not a workbook: ${SEEN_EN[seen].what}.`,
    remedy: SEEN_EN[seen].remedy,
  }),
  INPUT_DAMAGED: ({ reason, part }) => ({
    problem: `The file cannot be read: ${DAMAGE_EN[reason] ?? reason}${part === null ? '' : ` (part ${part})`}.`,
    remedy: 'Download it again or ask for it again; if Excel opens it, save it as a new file.',
  }),
  INPUT_PROTECTED: () => ({
    problem: 'The file is protected by a password.',
    remedy:
      'Open it in Excel with its password, remove it (File > Info > Protect Workbook) and save; extract an archive with its password.',
  }),
  INPUT_TOO_HEAVY: ({ limit }) => ({
    problem:
      limit === 'time'
        ? 'Reading the file took too long and was stopped.'
        : 'Reading the file took too much memory and was stopped.',
    remedy: 'Open it in Excel, save it as "Excel Workbook (.xlsx)", and check that file.',
  }),
  INPUT_ENCODING_UNKNOWN: () => ({
    problem: 'The text is neither Unicode (UTF-8, UTF-16) nor Windows-1258.',
    remedy: 'Open it in Excel and save it as "CSV UTF-8" or .xlsx.',
  }),
  INPUT_DELIMITER_UNCLEAR: ({ candidates }) => ({
    problem: `It is not clear which character separates the columns: ${candidates.map((mark) => MARKS_EN[mark] ?? mark).join(' or ')}.`,
    remedy: 'Add a first line that says it, such as sep=; and check again.',
  }),
  INPUT_QUOTE_OPEN: ({ line }) => ({
    problem: `The quotes of a field do not match, from line ${line}.`,
    remedy: 'Correct the quotes of that line (a quote inside a quoted field is written twice).',
  }),
  INPUT_NO_TABLE: ({ sheets, wanted, layout }) => {
    const shown = sheets
      .slice(0, SHEETS_SHOWN)
      .map(
        ({ name, seen }) =>
          `Sheet "${name}": ${seen.length > 0 ? `saw ${quoted(seen.slice(0, 6))}` : 'no words at all'}.`,
      );
    const more = sheets.length > SHEETS_SHOWN ? ` And ${sheets.length - SHEETS_SHOWN} other sheets.` : '';
    const looked =
      layout === null
        ? `Looked for: a column of unit names (${quoted(wanted.slice(0, 3))}) with measures; one unit's list of indicators; a form with a column "Mã số"; a list with a column "Họ và tên"; a log with "Đối tượng" and "Số lượt".`
        : `Looked by --layout ${layout} alone (${LAYOUT_EN[layout]}).`;
    return {
      problem: `No table with figures of the plan was found. ${looked} ${
        shown.length === 0 ? 'The file has no sheet that can be read.' : `${shown.join(' ')}${more}`
      }`,
      remedy:
        layout === null
          ? 'Check that this is the right file; if its headers are worded otherwise, bind them with --map "HEADER=measure" or --mapping.'
          : 'Leave --layout out, or choose another.',
    };
  },
  INPUT_TOO_MANY_UNITS: ({ most }) => ({
    problem: `There are more than ${count(most, 'en')} units in one check.`,
    remedy: 'Split the data into several files (by province, say) and check them one after another.',
  }),
  INPUT_NO_UNITS: ({ header }) => ({
    problem: `The table has a header ("${header}") but no unit rows.`,
    remedy: 'Fill it in, one unit a row.',
  }),

  MEASURE_MISSING: ({ measure, headers, neededBy }, name) => ({
    problem: `There are no data for "${name(measure)}"; due indicators that need them: ${inPlans(neededBy)}.`,
    remedy: `Add a column (or row) ${either(headers)}; if it is there by another name, add --map "HEADER=${measure}".`,
  }),
  DIAGNOSTICS_LEFT_OUT: ({ option, codes }) => ({
    problem: `${option} leaves out diagnostics: ${codes.map(({ code, count: found }) => `${code} (${count(found, 'en')})`).join(', ')}.`,
    remedy: `Without ${option} they are shown; values not used because of them stay unused.`,
  }),
  INDICATORS_LEFT_OUT: ({ option, codes }) => ({
    problem: `${option} leaves out ${count(codes.length, 'en')} indicator${codes.length === 1 ? '' : 's'}: ${codes.join(', ')}.`,
    remedy: `Without ${option} their results are shown.`,
  }),
  PERIOD_ASSUMED: ({ period }) => ({
    problem: `The file names no reporting period; the current year ${period} is used.`,
    remedy: 'Say it with --period, such as --period 2025.',
  }),
  PERIOD_FROM_DATE: ({ text, period }) => ({
    problem: `The file names no period; ${period} is taken from the day written on it ("${text}").`,
    remedy: `If that is wrong, say it with --period, such as --period ${period}.`,
  }),
  PERIOD_LATEST: ({ period, found }) => ({
    problem: `The columns are of several years (${found}); the last one, ${period}, is taken.`,
    remedy: 'To check another year, use --period.',
  }),
  PERIOD_CONFLICT: ({ chosen, found }) => ({
    problem: `The title says ${found}, but ${chosen} is being checked.`,
    remedy: 'Check --period and the title.',
  }),
  PERIOD_IGNORED: ({ text }) => ({
    problem: `"${text}" in the title is not a reporting period and is not used.`,
    remedy: 'If needed, say the period with --period.',
  }),
  PERIOD_SNAPSHOT: ({ text, period }) => ({
    problem: `The title says the figures are those of "${text}": they are taken as ${period}'s.`,
    remedy: 'If that is not so, say the period with --period.',
  }),
  PERIOD_OUTSIDE_PLAN: ({ plan, period, from, to }) => ({
    problem: `Period ${period} lies outside plan ${plan} (${from}–${to}).`,
    remedy: 'Choose another period or plan.',
  }),
  PLACE_MISMATCH: ({ found, expected, plan }) => ({
    problem: `The file says "${found}", while plan ${plan} is of ${expected}.`,
    remedy: 'Check the plan (--plan) and the file.',
  }),
  PLAN_NO_TARGETS: ({ plan }) => ({
    problem: `Plan ${plan} has no numeric target.`,
    remedy: 'The command check lists its obligations and deadlines.',
  }),
  PLAN_UNVERIFIED: ({ plan }) => ({
    problem: `The text of plan ${plan} was not available, so it has no thresholds.`,
    remedy: 'Add them from the original text in a new version of the plan file.',
  }),
  PLAN_PARTIAL: ({ plan }) => ({
    problem: `Plan ${plan} holds only figures that could be confirmed.`,
    remedy: 'Check against the original text before relying on it.',
  }),
  PLAN_ADOPTS: ({ plan, adopted }) => ({
    problem: `Plan ${plan} takes over the targets of ${adopted}.`,
    remedy: `Check them too with --plan ${adopted}.`,
  }),
  ISSUER_DISSOLVED: ({ plan, date }) => ({
    problem: `The issuer of plan ${plan} was dissolved on ${date}.`,
    remedy: 'Confirm that the plan still holds before relying on the result.',
  }),
  WEAKER_TARGET: ({ plan, code, threshold, higherPlan, higherCode, higherThreshold }) => ({
    problem: `${code} of ${plan} (${threshold}) asks less than ${higherCode} of the higher level's ${higherPlan} (${higherThreshold}).`,
    remedy: 'Look at both results.',
  }),

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
  FILE_REPEATED: ({ other }) => ({
    problem: `The file has the very content of ${other}; it counts once.`,
    remedy: 'Leave one out, or check that these are the right files.',
  }),
  FILE_LOCK_PASSED_OVER: ({ locked }) => ({
    problem: `This is the lock file Excel makes while someone has ${locked} open; it was passed over.`,
    remedy:
      'If figures were just changed, save and close Excel and check again; if nobody has it open, delete this file.',
  }),
  FILE_LINK_PASSED_OVER: () => ({
    problem: 'This is a link to a folder elsewhere; the files in it are not read.',
    remedy: 'To check that folder too, name it on the command line.',
  }),
  FILE_ENCODING_ASSUMED: ({ encoding }) => ({
    problem: `The text is not Unicode; it was read as ${encoding}.`,
    remedy: 'Look at some names; if they are wrong, save the file as "CSV UTF-8".',
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

  EVENT_AUDIENCE_MIXED: ({ shown }) => ({
    problem: `"${shown}" is several audiences in one number, which cannot be told apart; the row is not counted.`,
    remedy: 'Write a row for each audience with its own number.',
  }),
  EVENT_AUDIENCE_UNKNOWN: ({ shown }) => ({
    problem: `"${shown}" is no audience of the plan that is known; the row is not counted.`,
    remedy: 'Say parents, pupils, or managers, teachers and staff.',
  }),
  EVENT_OTHER_PERIOD: ({ events, period }) => ({
    problem: `${events} events are dated outside ${period} and are not added to it.`,
    remedy: 'Check the dates of the events, or --period.',
  }),
  EVENT_PART_EXCEEDS: ({ part, whole }) => ({
    problem: `The women (${part}) are more than the contacts of the event (${whole}); the row is not counted.`,
    remedy: 'Correct whichever cell is wrong.',
  }),
  EVENT_SECTION_UNCLEAR: ({ shown, events }) => ({
    problem: `Section "${shown}" may be of contacts, of trainings or of something else; its ${events} figures are not counted.`,
    remedy: 'If it trains communicators, say so in its name; if it is of contacts, name it so.',
  }),
  EVENT_UNDATED: ({ period }) => ({
    problem: `Some events lack a full date and are counted in ${period}, the period of the file.`,
    remedy: 'Write day, month and year of every event.',
  }),
  EVENT_TRAINING: ({ events }) => ({
    problem: `${events} events that train communicators are counted as trainings, not as contacts.`,
    remedy: 'If that is wrong, correct the column of contents.',
  }),
  STAFF_LEFT_OUT: ({ reasons }) => ({
    problem: `${reasons.reduce((sum, { people }) => sum + people, 0)} people of the list are not counted: ${reasons
      .map(({ reason, people, words }) => `${ABSENCE_EN[reason]} ${people} (by ${quoted(words)})`)
      .join('; ')}.`,
    remedy: 'If one of them still belonged to the unit in the period, correct the status or note.',
  }),
  PERSON_SECONDED_IN: ({ people }) => ({
    problem: `${people} people seconded here from another unit (from this cell) are counted in this unit.`,
    remedy: 'If the unit they come from counts them, delete the row, or write “Biệt phái” as the status.',
  }),
  STAFF_TOTAL_DIFFERS: ({ printed, listed }) => ({
    problem: `This line says that the list has ${printed} people, but ${listed} are listed; those listed are used.`,
    remedy: 'See whether the list lacks people or has too many, then correct this line.',
  }),
  STAFF_LIST_PART: ({ part }) => ({
    problem: `By its title this list holds only ${part === 'planning' ? 'people in leadership planning' : 'members of the committee'}; only measures of them are counted.`,
    remedy: 'If it is the list of the whole unit, correct the title.',
  }),
  STAFF_COLUMN_MISSING: ({ role }) => ({
    problem: `No column of this list (headers in this row) is known to tell ${role === 'degree' ? "degrees; master's and doctorates" : 'who is in leadership planning; the people in planning'} are not counted.`,
    remedy: `If a column does, say it, such as --map "<header>=${role}".`,
  }),
  STAFF_ROWS_UNCLEAR: ({ rows }) => ({
    problem: `${rows} rows hold one text alone and may be a person or a heading; they are not counted (from this cell on).`,
    remedy: 'If it is a person, fill in sex and degree; a heading needs nothing.',
  }),
  PERSON_NAME_MISSING: ({ rows }) => ({
    problem: `${rows} rows have data but no name; they are not counted (from this cell on).`,
    remedy: 'Fill in the name, or delete the row.',
  }),
  PERSON_UNIT_MISSING: ({ people }) => ({
    problem: `${people} people have no unit and are not counted (from this cell on).`,
    remedy: 'Fill in the name or code of the unit in every row.',
  }),
  PERSON_SEX_UNCLEAR: ({ found }) => ({
    problem:
      found === 'none'
        ? 'The sex of the person in this row is not given; measures of women in the unit cannot be counted.'
        : found === 'both'
          ? 'This row says both man and woman; measures of women in the unit cannot be counted.'
          : 'The sex written in this cell is not understood; measures of women in the unit cannot be counted.',
    remedy: 'Write "Nam" or "Nữ", or fill in only one of the two columns.',
  }),
  PERSON_SEX_UNCLEAR_MORE: ({ cells }) => ({
    problem: `${cells} more rows, from this one on, do not tell the sex.`,
    remedy: 'Write "Nam" or "Nữ" for every person.',
  }),
  PERSON_DEGREE_UNKNOWN: ({ cells, found }) => ({
    problem: `${found === 'unknown' ? 'The degree in this cell is not understood' : "This cell does not tell whether a master's degree is held or studied for"}${cells > 1 ? ` (nor in ${cells - 1} other cells of the same words)` : ''}; the unit's ${found === 'unknown' ? "master's and doctorates" : "master's"} cannot be counted.`,
    remedy:
      found === 'unknown'
        ? 'Write the degree held: "Tiến sĩ", "Thạc sĩ", "Đại học", "Cao đẳng" …; for a student "Đại học; đang học thạc sĩ".'
        : 'Where it is held write "Thạc sĩ"; for a student "Đại học; đang học thạc sĩ"; for a doctoral student who holds it "Thạc sĩ (NCS)".',
  }),
  PERSON_DEGREE_BLANK: ({ cells }) => ({
    problem: `${cells} people have no degree filled in (from this cell on); they are taken to hold neither a master's nor a doctorate.`,
    remedy: "Fill in the degree of whoever holds a master's or a doctorate.",
  }),
  PERSON_STATUS_UNKNOWN: ({ cells }) => ({
    problem: `The employment status in this cell is not understood${cells > 1 ? ` (nor in ${cells - 1} other cells of the same words)` : ''}; the person is counted.`,
    remedy: 'Write "Đang làm việc", "Biệt phái", "Nghỉ hưu", "Chuyển đi", "Thôi việc" ….',
  }),
  PERSON_CELL_UNREADABLE: ({ cells }) => ({
    problem: `This cell shows an error or has no computed value${cells > 1 ? ` (as do ${cells - 1} others of the column)` : ''}; measures that need it cannot be counted.`,
    remedy: 'Correct the formula or type the value.',
  }),
  PERSON_REPEATED: ({ by, other, rows, isCounted }) => ({
    problem: `The person in this row has the same ${by === 'id' ? 'number' : by === 'name' ? 'name and birth year' : 'name and birth date'} as the one at ${other}${rows > 1 ? ` (and ${rows - 1} other repeats)` : ''}; ${isCounted ? 'both are counted' : 'counted once'}.`,
    remedy: isCounted
      ? 'If it is one person, delete a row.'
      : 'If they are two, correct the wrong cell; if one, delete a row.',
  }),
  PEOPLE_NOT_COMPARED: ({ people }) => ({
    problem: `The list is very long: repeated people were looked for among the first ${people} only.`,
    remedy: 'Split the list by unit to find repeats further down.',
  }),
  CODE_LIST_UNNAMED: ({ header, role, cells, lists }) => ({
    problem: `Column "${header}" holds codes in ${cells} cells but does not say of which list; they are not guessed from their numbers.`,
    remedy: `Say it, such as --map "${header}=${role}:${lists[0] ?? ''}". Lists: ${lists.join(', ')}.`,
  }),
  CODE_UNKNOWN: ({ list, shown, cells }) => ({
    problem: `List ${list} has no code "${shown}"${cells > 1 ? ` (${cells} cells)` : ''}; measures that need this cell cannot be counted.`,
    remedy: 'Correct the code, or name another list with --map.',
  }),
  CODE_ZERO_LOST: ({ header, role, list, shown, cells }) => ({
    problem: `Code "${shown}" may be "${shown.padStart(2, '0')}" without its leading zero, but may mean something else in another list (${cells} cells from this one on); it is not used.`,
    remedy: `Format the column as text and type both digits again, or declare the list, such as --map "${header}=${role}:${list}".`,
  }),
  CODE_ZERO_RESTORED: ({ list, shown, readAs, cells }) => ({
    problem: `Code "${shown}" is read as "${readAs}" of list ${list} (leading zero lost, ${cells} cells from this one on).`,
    remedy: 'Format the column as text to keep the zero.',
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
};
