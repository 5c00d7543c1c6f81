import type { MeaningTable } from '../../diagnostic-help-tables.ts';

/** Units and the rows of units. */
export const enUnitMeanings = {
  UNIT_KIND_UNKNOWN:
    'No column, section or name tells of what kind the unit is (preschool, primary, agency …). It may or may not belong to an indicator, so the result is only a range where that makes a difference.',
  UNIT_UNNAMED:
    "A sheet reports for one unit, but nothing in the file names it. The file's name stands in; its kind counts as unknown unless the form tells.",
  ROW_NO_UNIT:
    "In a table that numbers its units, a row has figures but no number, and its label is no unit's name. It does not count as a unit.",
  UNIT_NAME_MISSING:
    "A row has figures, but the cell of the unit's name is blank: nobody knows whose they are. The row is not used.",
  UNIT_ROWS_ADDED:
    "A unit's name is merged over several rows that are shares of one number. They are added up for that unit.",
  UNIT_ROWS_UNCLEAR:
    "A unit's name is merged over several rows, but one may be the sum of another, or two answers differ. What may not add up is not used.",
  UNIT_REPEATED:
    'Two rows of a sheet have the same unit name, and no code or parent tells whether they are one. Both count.',
  UNIT_CODE_REPEATED: 'Two rows of a sheet have the same unit code. The first counts, the second does not.',
  UNIT_TWICE:
    'Two rows of a sheet have the same unit name under the same parent or place. The first counts, the second does not.',
  UNIT_CONFLICT:
    'Two sheets or files give different values for the same measure of the same unit. Neither is used; where they agree, the value is used once.',
  ROWS_OTHER_YEAR:
    'The table has a column with the year or period of each row, and these rows are of another year. They are not used.',
  ROWS_OTHER_SCHOOL_YEAR:
    "These rows name another school year than the title. Where other rows are of the title's, they are not used; where none are, they are, for the title itself may be out of date.",
} satisfies Partial<MeaningTable>;
