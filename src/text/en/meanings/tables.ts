import type { MeaningTable } from '../../diagnostic-help-tables.ts';

/** Sheets, headers, rows and mappings: what was taken for what. */
export const enTableMeanings = {
  SHEET_HIDDEN: 'The sheet is hidden, and hidden sheets are not read unless asked for by --sheet NAME.',
  SHEET_PASSED_OVER:
    'The sheet has no table that is recognised (or the mapping does not name the sheet), while another sheet of the file has one. It is passed over.',
  SHEET_OTHER_PERIOD:
    "The sheet's title names another year, and there is a sheet of the year being checked. This one is not read.",
  SHEET_SECOND_TABLE:
    'Below the first table stands another one with a header of its own. Only the first is read: one table a sheet.',
  SHEET_MERGES_TRUNCATED:
    'The sheet has more merged ranges than are held. Later ones are read as plain cells, so a name merged over several rows there may count as blank.',
  LAYOUT_AMBIGUOUS:
    'Several layouts of tables fit the sheet equally well, and none is chosen. The sheet is not read until a person chooses.',
  HEADER_UNKNOWN:
    "A column's header is no spelling of the catalogue, but close to some. The column is not used: being close is not enough.",
  HEADER_BY_WORDS:
    'A header is not literally a known spelling, but has the words of one. The column is used; see whether it was understood rightly.',
  HEADER_BY_CONTENT:
    "No column is headed as the units' names, but the cells of this one are names of schools or offices. It is used as the column of names.",
  HEADER_BY_NEIGHBOUR:
    'A header that says too little by itself, such as "of these: women", is understood by the column right before it. The column is used.',
  HEADER_AMBIGUOUS: 'A header fits several measures equally well. The column is used for none of them.',
  HEADER_DUPLICATE:
    'Two columns of a table were taken for the same measure, and nobody can tell which is right. Neither is used.',
  COLUMN_OTHER_PERIOD:
    'A header names another year or period than the one being checked. The column is not used; those of the right period are.',
  COLUMN_NOT_QUARTERLY:
    'A column (or cell) is of a quarter, but the measure is one of the whole period, not of quarters. It is not used.',
  QUARTERS_NOT_SPLIT:
    'A measure is asked for by quarter, but the table has one answer for the whole period. That answer is used for every quarter.',
  LINE_UNKNOWN:
    "In a table with a measure in each row, a row's label is no known spelling, but close to some. The row is not used.",
  LINE_BY_WORDS:
    "A row's label is not literally a known spelling, but has the words of one. The row is used; see whether it was understood rightly.",
  LINE_AMBIGUOUS: "A row's label fits several measures equally well. The row is not used.",
  LINE_DUPLICATE:
    "Two rows of a table are the same measure and cannot both be used. Neither is; in one unit's list, rows that say the same agree and are fine.",
  LIST_COLUMN_UNCLEAR:
    "In one unit's list, a column has figures in several rows that were recognised, but its header does not say whether they are totals, women, percentages or results. The column is not used.",
  MEASURE_READ_IN_PART:
    'A measure is read on some sheets while on this one, of other units, its column or row was not understood. The sum would lack these units, so the measure is not used on any sheet.',
  OWN_VERDICT_CONTRADICTED:
    "A unit's own verdict, met or not met, is against what its own figures come to. What is computed counts; the unit's word is only compared.",
  OWN_TARGET_DIFFERS:
    "The target printed in the unit's form is not the threshold of the plan being used. The plan's threshold counts.",
  MAPPING_SHEET_MISSING:
    'The mapping (--mapping) names a sheet that the file does not have, or that is hidden. That sheet is not read; the others are.',
  MAPPING_HEADER_CHANGED:
    'The header of a column is not what it was when the mapping was made. None of the sheet is read: a column taken for another makes every number wrong.',
  ERRORS_NOT_LISTED:
    'A table has more than 10,000 errors of one code; those past that are counted, not listed by cell. Their values are not used either.',
  WARNINGS_NOT_LISTED:
    'A table has more than 10,000 warnings or notes of one code; those past that are counted, not listed by cell. They are treated as the listed ones are.',
  TEXT_DECODED:
    'The sheet has text in an encoding older than Unicode (TCVN3 or VNI). It was converted for reading; the file itself is not changed.',
  TEXT_UNREADABLE:
    'The sheet has text in an old encoding that was not recognised. It is left as it is, so headers and names there may not be understood.',
} satisfies Partial<MeaningTable>;
