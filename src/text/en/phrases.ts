import type { SeenInstead } from '../../domain/diagnostic-args.ts';
import type { LayoutName } from '../../domain/layout-name.ts';
import type { Absence } from '../../domain/staff.ts';

/** Phrases used in the messages. */
export const LIST_EN = {
  code: 'Indicator code',
  assumption: 'Assumption',
  goal: 'Goal',
  obligation: 'Obligation',
  deadline: 'Deadline',
  measure: 'Measure',
  finding: 'Known finding',
} as const;

interface Seen {
  readonly what: string;
  readonly remedy: string;
}

const RESAVE =
  'Open it in the program that made it and save it as "Excel Workbook (.xlsx)", or ask for the original.';
const ASK_TABLE = 'Ask for the table itself as an Excel file; it cannot be read from here without loss.';
const EXPORT_AGAIN = 'Sign in to that system and export the file again, then check that it opens in Excel.';

/** What a file is instead of a workbook, and what to do. */
export const SEEN_EN: Readonly<Record<SeenInstead, Seen>> = {
  empty: { what: 'it is empty', remedy: 'Download it again or ask for it again.' },
  text: {
    what: 'it is plain text in which no comma, semicolon or tab separates columns',
    remedy: 'Ask for the table as an Excel or CSV file.',
  },
  html: { what: 'it is a web page without a table, such as an error or sign-in page', remedy: EXPORT_AGAIN },
  mhtml: { what: 'it is a web archive (MHTML)', remedy: RESAVE },
  xml: { what: 'it is an XML file', remedy: RESAVE },
  json: { what: 'it is JSON, usually an error message of the exporting system', remedy: EXPORT_AGAIN },
  pdf: { what: 'it is a PDF document', remedy: ASK_TABLE },
  image: { what: 'it is a picture', remedy: ASK_TABLE },
  rtf: { what: 'it is a text document (RTF)', remedy: ASK_TABLE },
  archive: {
    what: 'it is an archive (RAR, 7z, GZ)',
    remedy: 'Unpack it and check the workbooks inside.',
  },
  zip: {
    what: 'it is a zip archive without a workbook of its own',
    remedy: 'Unpack it and check the workbooks inside.',
  },
  word: { what: 'it is a Word document', remedy: ASK_TABLE },
  powerpoint: { what: 'it is a PowerPoint presentation', remedy: ASK_TABLE },
  opendocument: { what: 'it is an OpenDocument file, but no spreadsheet', remedy: ASK_TABLE },
  numbers: {
    what: 'it is a document of Apple Numbers, Pages or Keynote',
    remedy: 'Open it in Numbers and choose File > Export To > Excel.',
  },
  other_ole2: { what: 'it is an old Office file (OLE2) without a workbook', remedy: RESAVE },
  unknown: { what: 'its format is not known', remedy: RESAVE },
};

export const DAMAGE_EN: Readonly<Record<string, string>> = {
  not_a_zip: 'it is no zip package',
  truncated: 'it is cut off; the download did not finish',
  bad_zip: 'the zip package is damaged',
  unsupported_compression: 'its compression is not supported',
  bad_checksum: 'its content is damaged (wrong checksum)',
  too_large: 'it inflates to too much',
  too_many_parts: 'it has too many parts',
  duplicate_part: 'two parts share a name',
  missing_part: 'a required part is missing',
  bad_xml: 'its XML is damaged',
  dtd_forbidden: 'its XML declares a DTD, which is not allowed',
  bad_structure: 'its structure is damaged',
  limit_exceeded: 'it exceeds the limits of a spreadsheet',
};

export const LAYOUT_EN: Readonly<Record<LayoutName, string>> = {
  'unit-table': 'table of units',
  'transposed-table': 'table of units, units across',
  'indicator-list': "one unit's list of indicators",
  'statistics-form': 'statistics form by code',
  'staff-list': 'staff list',
  'event-log': 'log of contacts',
};

/** Rows of a statistics form, as it calls them. */
export const FORM_GROUP_EN = { managers: 'Cán bộ quản lý', teachers: 'Giáo viên' } as const;

/** Characters between columns. */
export const MARKS_EN: Readonly<Record<string, string>> = {
  ',': 'the comma',
  ';': 'the semicolon',
  '\t': 'the tab',
};

export const ABSENCE_EN: Readonly<Record<Absence, string>> = {
  secondment: 'on secondment',
  retired: 'retired',
  transferred: 'transferred',
  resigned: 'resigned',
  on_leave: 'on long leave',
  deceased: 'deceased',
};
