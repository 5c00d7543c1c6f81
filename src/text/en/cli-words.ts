import type { CliWords } from '../cli-words.ts';

export const enCliWords: CliWords = {
  titles: {},
  description: "Checks education workbooks against the plans for women's advancement and gender equality.",
  version: 'print the version',
  help: 'print help',
  lang: 'language: vi or en (or set VSTBPN_LANG)',
  commands: {
    check: 'check data: which indicators are met, which are short and by how much, which cells are wrong',
    validate:
      'check only the data, without verdicts: can they be read, is all there that the plan needs, which cells are wrong',
    inspect: 'show how a file was read: sheets, header rows, what each column is',
    plan: 'look at plans',
    planList: 'list the plans that are shipped',
    planShow: 'show a plan: an id (optionally @version) or a .yaml file',
    planValidate: 'check plan files',
    explain:
      'explain an indicator (what is measured, thresholds, place in the text, columns needed) or a diagnostic code (meaning, example, how to fix)',
    config: 'look at the config',
    configShow: 'show what options hold and where each comes from',
    help: 'print help for a command',
  },
  options: {
    inputs:
      'files, folders (with those below), patterns such as "inbox/*.xlsx", .zip archives of workbooks, or - for stdin; several at once',
    plan: 'plan: id, id@version or a .yaml file; may be repeated',
    period: 'reporting period: 2025, 2025-S1 (first half), 2025-Q3',
    byUnit: 'also each unit by itself (the only value: unit)',
    map: 'bind a column: "HEADER=measure", or "HEADER=role:CODE_LIST" such as "Bằng=degree:DM_TRINH_DO"; may be repeated',
    mapping: 'a column mapping .yaml (made by inspect --save-mapping)',
    sheet: 'read this sheet only (hidden or not); may be given several times',
    layout:
      'how the table is laid out, when that is not recognised: unit-table, transposed-table, indicator-list, statistics-form, staff-list, event-log',
    saveMapping: 'write the reading down as a mapping to edit',
    format:
      'form of the result, with a file to write it to or without, as in junit=report.xml: table, json, csv, markdown, junit, sarif, github, gitlab; may be repeated',
    csvExcel: 'csv that a Vietnamese Excel opens as it is: semicolons, decimal commas, BOM',
    planFormat: 'output: text or json',
    failOn: 'when to end with code 1: gap, undetermined, warning, never',
    strict: 'warnings too end with code 1',
    maxWarnings: 'more warnings than this end with code 1',
    only: 'only these codes count, of diagnostics or (check) indicators; separated by commas, may be repeated',
    skip: 'these codes do not count, of diagnostics or (check) indicators; what is left out is said',
    baseline:
      '.yaml file of known findings and why they are accepted: they do not fail the run, unless worse or expired',
    writeBaseline: 'write what this run finds to the file of --baseline, keeping the reasons in it',
    complete: 'the input holds every unit, and cumulative counts since the plan began',
    register: 'list of the units that should report (xlsx, csv …): name, code, level, place',
    config:
      'a config file; if none is named: vstbpn.yaml of the current folder, else of the folder of the data',
    noConfig: 'use no config file',
    annotate: 'also write a copy of the file with marks and notes at wrong cells and cells that fall short',
    mark: 'what is marked in the copy: short (faults and indicators not met) or all (met ones too)',
    markOnly: 'only mark cells in the copy, add no sheets of results and faults',
    force: 'write over a file that exists; mark a digitally signed file too',
  },
  after: {
    check: `
Exit codes (of several: 4, 2, 3, 1, 0 in this order):
  0  checked; nothing at or above --fail-on
  1  a due indicator is not met, or data that a due indicator needs are wrong;
     with --fail-on undetermined also a due indicator undetermined or without data;
     with --fail-on warning also any error or warning; or more warnings than --max-warnings;
     with --fail-on never not at all
  2  wrong usage, or an invalid plan, mapping, baseline or register
  3  an input cannot be used, or nothing could be evaluated
  4  a fault of the program

Examples:
  vstbpn check data-2025.xlsx
  vstbpn check data.xlsx --plan hanoi-2021-2030 --period 2025 --format json
  vstbpn explain MT3.CT4b
  vstbpn explain CELL_NOT_COUNT`,
    validate: `
Exit codes (of several: 4, 2, 3, 1, 0 in this order):
  0  the data can be used and have no error
  1  wrong data, or a measure is missing that a due indicator needs;
     with --strict also any warning; or more warnings than --max-warnings
  2  wrong usage, or an invalid plan, mapping, baseline or register
  3  an input cannot be used, or no data could be read
  4  a fault of the program

Examples:
  vstbpn validate data-2025.xlsx
  vstbpn validate drop/*.xlsx --strict --format junit=report.xml --format table`,
  },
  error: 'Error',
  seeHelp: 'For help: vstbpn --help',
  usage: {
    unknownOption: (name) => `there is no option ${name}.`,
    unknownCommand: (name) => `there is no command "${name}". Commands:`,
    missingArgument: (name) => `argument ${name} is missing.`,
    optionMissingArgument: (name) => `option ${name} needs a value.`,
    tooManyArguments: 'too many arguments.',
    notOneOf: (option, value, accepted) => `${option}: "${value}" is not accepted; one of: ${accepted}.`,
    badPeriod: (value) =>
      `--period: "${value}" is not a period; write 2025, 2025-S1, 2025-S2 or 2025-Q1 … 2025-Q4.`,
    notACount: (option, value) => `${option}: "${value}" is not accepted; write a whole number, 0 or more.`,
    unknownCode: (option, code, near) =>
      `${option}: there is no "${code}" among the codes of diagnostics and the indicators looked at.${near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ' Diagnostics are listed in docs/diagnostics.md, indicators by vstbpn plan show.'}`,
    unreadSkipped: (code) =>
      `--skip: ${code} cannot be left out, as it says that an input could not be read; mend the file, or do not give it.`,
    noticeSkipped: (code) => `--skip: ${code} cannot be left out, as it is about the run, not the data.`,
    onlyAndSkip: (code) => `${code} is in both --only and --skip; leave it in one of them.`,
    nothingLeft: '--only, --skip: with all of it left out there is nothing to check; name fewer codes.',
    oneToStdout: (formats) =>
      `--format: only one form can go to stdout (${formats}); write the others to files, such as --format json=report.json.`,
    sameFile: (path) => `--format: two forms would be written to ${path}; choose different names.`,
    overInput: (path) =>
      `--format: ${path} is a file being checked, or used to check it, and is never written to; choose another name.`,
    overFolder: (path) => `--format: ${path} is no file but a folder or device; name a file.`,
    noCommand: 'no command given.',
  },
  annotate: {
    oneFile: '--annotate takes one file at a time: check each file by itself, with a copy of its own.',
    needsOutput: (option) => `${option} goes with --annotate FILE.xlsx only.`,
    isInput: (path) =>
      `--annotate: ${path} is the file being checked and is never written to; choose another name.`,
    isFolder: (path) => `--annotate: ${path} is no file but a folder or device; name an .xlsx file.`,
    noFolder: (path) =>
      `--annotate: the folder of ${path} does not exist; create it or choose another place.`,
    exists: (path) =>
      `--annotate: ${path} exists already; choose another name, or add --force to replace it.`,
    extension: (path, ending) =>
      `--annotate: the name ${path} must end in ${ending}, or Excel will not open the copy${ending === '.xlsm' ? ' (the input has macros)' : ''}.`,
    signed: (file) =>
      `${file} is digitally signed: in a marked copy the signature no longer holds. Add --force to write one all the same.`,
    signatureLost: 'Note: the digital signature in the copy no longer holds.',
    copied: (file) =>
      `Note: ${file} is no .xlsx and cannot be marked itself; the copy is a new workbook with the values of its cells.`,
    notMade: (path) => `${path} is not written: the input cannot be read.`,
    notMarked: (path, part) =>
      `${path} is not written: "${part}" in the file is not as it should be and cannot be marked; open it in Excel, save it and try again.`,
    written: (path, cells) => `Written: ${path}, ${cells} cells marked.`,
  },
  progress: {
    opening: (file, files) => `Opening file ${file}/${files} …`,
    reading: (file, files) => `Reading figures, file ${file}/${files} …`,
  },
  internal: (detail) => `A fault of the program, not of the file. Please report it with this:\n${detail}`,
  cannotWrite: (detail) => `The result cannot be written: ${detail}.`,
  cannotRead: (detail) => `A file cannot be read or written: ${detail}. Check permissions and the folder.`,
};
