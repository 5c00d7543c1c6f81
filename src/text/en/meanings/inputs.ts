import type { MeaningTable } from '../../diagnostic-help-tables.ts';

/** An input as a whole, its reporting period, and what the command leaves out. */
export const enInputMeanings = {
  INPUT_MISSING: 'There is no file at the given path. Nothing is read.',
  INPUT_NONE_FOUND:
    'The folder, archive or pattern has no file with the ending of a workbook, and nothing is read there. Hidden files and folders, node_modules, lock files of Excel and what this very run writes do not count.',
  INPUT_ZIP_NESTED: 'An archive holds another one. The inner one is not opened; the other files are read.',
  INPUT_CHANGED:
    'When many files are checked, each is opened twice; the second time its content was another, or it was gone. The file is not used.',
  INPUT_NOT_WORKBOOK:
    'The bytes are those of something else than a workbook, whatever the ending of the name. The file is not used.',
  INPUT_DAMAGED:
    'The file is damaged, was cut off in transfer, or is past a safety limit (see docs/limits.md). None of it is used; nothing is read in part.',
  INPUT_PROTECTED:
    'The file is encrypted with a password to open it, and cannot be read. Protected sheets (locked cells) are no hindrance.',
  INPUT_TOO_HEAVY:
    'A file of another format than .xlsx (.xls, .xlsb, .ods) takes too much time or memory, and reading it was stopped. The file is not used.',
  INPUT_TOO_MANY_UNITS:
    'The inputs have more units than one check can hold. The file that goes past the limit is not used.',
  INPUT_ENCODING_UNKNOWN:
    'A CSV or HTML file is in no encoding that can be told for certain. It is not used: wrong letters make wrong headers and names of units.',
  INPUT_DELIMITER_UNCLEAR:
    'Several marks would separate the columns of a CSV file equally well, and none is guessed. The file is not used.',
  INPUT_QUOTE_OPEN:
    'A quote in a CSV file is opened and never closed, or text goes on behind a closing one; all cells after it would be shifted. The file is not used.',
  INPUT_NO_TABLE:
    'No sheet of the file has a table that is recognised. The file is not used; the message lists the headers that were seen and what was looked for.',
  INPUT_NO_UNITS:
    'The header of a table was recognised, but no row below it is a unit (or a person, in a staff list). The table is not used: there is nothing in it.',
  FILE_REPEATED:
    'Two files of one check have exactly the same content under different names. The second is not read, so that nothing counts twice.',
  FILE_LOCK_PASSED_OVER:
    'Excel puts a file whose name begins with ~$ beside a workbook that is open; it has no data and is passed over. What is not saved in Excel yet is not checked.',
  FILE_LINK_PASSED_OVER:
    'A folder that is checked holds a link to a folder outside it. Such a link may lead anywhere and is not followed; links to single files are.',
  FILE_ENCODING_ASSUMED:
    "A CSV or HTML file is not in Unicode and was read in Windows' Vietnamese encoding. The data are used; were the encoding another one, accented letters would be wrong.",
  MEASURE_MISSING:
    'A due indicator of the plan needs these data, and no input has a column or row for them although units of the kinds that report them are there, so the indicator is not worked out. Only the command validate says so; check lists the columns to add.',
  DIAGNOSTICS_LEFT_OUT:
    'Because of --only or --skip these codes are not in the result and do not count for the exit code. Nothing is read or worked out otherwise: values not used because of them stay unused.',
  INDICATORS_LEFT_OUT:
    'Because of --only or --skip these indicators are not in the result and do not count for the exit code. The results of the others are the same.',
  BASELINE_FIXED:
    'The file of --baseline has an entry that this run no longer finds: the data were mended, or the target is met. An entry too many does not change the result, but should the fault come back it would count as known again.',
  PERIOD_ASSUMED:
    'No option, title or date tells the reporting period, so the current year is taken. Only the table does so; the other formats refuse to guess (exit code 2).',
  PERIOD_FROM_DATE:
    'The file names no period but carries a date late in a year; the year of that date is taken.',
  PERIOD_LATEST:
    'The file names no single period but has columns of several years side by side; the latest is taken. The columns of other years are not used.',
  PERIOD_CONFLICT:
    "A file's title names another year than the period being checked (set by --period, by the file's properties, or by another file). The check keeps to the chosen period.",
  PERIOD_IGNORED:
    'A title has years that are no reporting period, such as "2021-2030" or a school year "2024-2025". They are not used to choose the period.',
  PERIOD_SNAPSHOT:
    'A title says on which day the figures stood, such as "as of 30/9/2025"; the period is the year of that day.',
} satisfies Partial<MeaningTable>;
