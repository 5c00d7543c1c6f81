/** A cell where both readers were looked at by hand against the bytes of the file, and why they differ. */
interface Reviewed {
  /** The end of the file's path. */
  readonly file: string;
  /** Sheet and address, as printed by the command. */
  readonly cells: readonly string[];
  /** Whose value is wrong. */
  readonly wrong: 'second reader' | 'ours';
  readonly why: string;
}

const NO_BOOLEANS = 'LibreOffice has no boolean values: it saves the result of A1>A2 as the number 0.';
const RECALCULATED = 'LibreOffice calculates the formula again; the file saves another result.';

/** Kept small: every entry names its cells. */
const REVIEWED: readonly Reviewed[] = [
  ...['issues.ods', 'issues.xls', 'issues.xlsb'].map((file): Reviewed => ({
    file,
    cells: ['datatypes!A4', 'issue6!A4'],
    wrong: 'second reader',
    why: NO_BOOLEANS,
  })),
  { file: 'richtext_issue.ods', cells: ['issue6!A4'], wrong: 'second reader', why: NO_BOOLEANS },
  { file: 'issues.xlsb', cells: ['Sheet1!A2'], wrong: 'second reader', why: RECALCULATED },
  { file: 'empty-string.xls', cells: ['Sheet1!B1'], wrong: 'second reader', why: RECALCULATED },
  {
    file: 'issue_646_unsupported_formula_function.xls',
    cells: ['Sheet1!A1'],
    wrong: 'second reader',
    why: RECALCULATED,
  },
  { file: 'ptgexp-truncated-operand.xls', cells: ['Tab 1!A24'], wrong: 'second reader', why: RECALCULATED },
  {
    file: 'xls_formula_columns_beyond_z.xls',
    cells: ['Sheet1!A1', 'Sheet1!A2'],
    wrong: 'second reader',
    why: RECALCULATED,
  },
  {
    file: 'special_cells.ods',
    cells: ['sheet1!A4'],
    wrong: 'second reader',
    why: 'A plain space at the end of a paragraph is no part of its text (OpenDocument 1.3, part 3, 6.1.2).',
  },
  {
    file: 'date_iso.xlsx',
    cells: ['Sheet!A2', 'Sheet!A3'],
    wrong: 'ours',
    why: 'The time of an ISO date is left out, and nothing is left of a time alone. No verdict rests on a time of day.',
  },
  {
    file: 'inlineStr_with_value.xlsx',
    cells: ['Requirements!D2'],
    wrong: 'second reader',
    why: 'An inline string beside a <v>: exceljs fails on the file and LibreOffice drops the cell.',
  },
  {
    file: 'date.ods',
    cells: ['Sheet1!A4'],
    wrong: 'ours',
    why: 'The library drops the fraction of a second of a time. Nothing in a verdict rests on a time of day.',
  },
];

/** The reviewed cells of a file, as `sheet!address`. */
export const reviewedCells = (file: string): ReadonlySet<string> =>
  new Set(
    REVIEWED.filter(
      (one) => file.replaceAll('\\', '/').endsWith(`/${one.file}`) || file === one.file,
    ).flatMap(({ cells }) => cells),
  );

/** Files that no second reader opens, each checked once by hand against its XML. */
const BEYOND: ReadonlyMap<string, string> = new Map([
  ['issue_530.xlsx', 'part names with backslashes, which neither exceljs nor LibreOffice follows'],
]);

export const beyondReaders = (file: string): string | null =>
  BEYOND.get(file.replaceAll('\\', '/').split('/').at(-1) ?? '') ?? null;
