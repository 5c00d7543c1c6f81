import type { DiagnosticArgs } from '../../../domain/diagnostic.ts';
import { count } from '../../numbers.ts';
import { DAMAGE_EN, LAYOUT_EN, MARKS_EN, SEEN_EN } from '../phrases.ts';
import type { MessageTable } from '../../message.ts';
import { either, quoted } from './wording.ts';

/** "MT3.CT4b (hanoi-2021-2030)", separated by commas. */
const inPlans = (indicators: DiagnosticArgs['MEASURE_MISSING']['neededBy']): string =>
  indicators.map(({ plan, code }) => `${code} (${plan})`).join(', ');

const ENDINGS = '.xlsx, .xlsm, .xls, .xlsb, .ods, .csv, .tsv, .zip';

const NOWHERE: Record<DiagnosticArgs['INPUT_NONE_FOUND']['where'], string> = {
  folder: 'There is no workbook in this folder',
  pattern: 'No workbook matches this pattern',
  zip: 'There is no workbook in this archive',
};

/** Sheets named in a message that a file has no table. */
const SHEETS_SHOWN = 5;

/** Input files, the period and what was left out. */
export const enInputMessages = {
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
} satisfies Partial<MessageTable>;
