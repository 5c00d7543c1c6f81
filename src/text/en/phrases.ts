import type { LayoutName } from '../../domain/layout-name.ts';

/** Phrases used in the messages. */
export const LIST_EN = {
  code: 'Indicator code',
  assumption: 'Assumption',
  goal: 'Goal',
  obligation: 'Obligation',
  deadline: 'Deadline',
  measure: 'Measure',
} as const;

export const SEEN_EN: Readonly<Record<string, string>> = {
  empty: 'the file is empty (0 bytes)',
  ole2: 'it is an old Excel file (.xls) or protected by a password',
  html: 'it is a web page (HTML) named .xlsx',
  xml: 'it is an XML file',
  json: 'it is JSON, usually an error message of the exporting system',
  text: 'it is plain text',
  other_package: 'it is another kind of package (Word, .xlsb, .zip …)',
  unknown: 'its format is not known',
};

export const DAMAGE_EN: Readonly<Record<string, string>> = {
  not_a_zip: 'it is no zip package',
  truncated: 'it is cut off; the download did not finish',
  bad_zip: 'the zip package is damaged',
  encrypted_zip: 'it is protected by a password',
  unsupported_compression: 'its compression is not supported',
  bad_checksum: 'its content is damaged (wrong checksum)',
  too_large: 'it inflates to too much',
  too_many_parts: 'it has too many parts',
  duplicate_part: 'two parts share a name',
  missing_part: 'a required part is missing',
  bad_xml: 'its XML is damaged',
  dtd_forbidden: 'its XML declares a DTD, which is not allowed',
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
