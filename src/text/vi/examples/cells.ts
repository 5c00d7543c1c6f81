import { cellOf, type ExampleTable } from '../../example.ts';

const inCell = cellOf('Tổng hợp');

const measure = 'phd_female';

export const cellExamples = {
  CELL_ERROR: inCell('F', 15, { measure, shown: '#REF!' }),
  CELL_UNCALCULATED: inCell('F', 15, { measure }),
  CELL_UNREADABLE: inCell('F', 15, { measure }),
  CELL_NOT_COUNT: inCell('F', 15, { measure, shown: 'có' }),
  CELL_NEGATIVE: inCell('F', 15, { measure, shown: '-2' }),
  CELL_FRACTION: inCell('F', 15, { measure, shown: '12.5' }),
  CELL_DATE: inCell('F', 15, { measure, date: '2026-05-03', typed: ['3/5', '5/3'] }),
  CELL_NOT_ANSWER: inCell('K', 15, { measure: 'website_gender_section', shown: 'đang làm' }),
  CELL_NOT_PERCENT: inCell('G', 15, {
    measure: 'phd_female_percent',
    shown: '0.38',
    why: 'two_readings',
    readings: ['38', '0.38'],
  }),
  CELL_NUMBER_UNCLEAR: inCell('F', 15, { measure, shown: '10-12', why: 'range' }),
  CELL_APPROXIMATE: inCell('M', 15, { measure: 'parent_contacts', shown: 'khoảng 500', readAs: '500' }),
  CELL_NUMBER_IN_WORDS: inCell('M', 15, {
    measure: 'parent_contacts',
    shown: '2,5 nghìn',
    readAs: '2500',
  }),
  CELL_AMBIGUOUS_NUMBER: inCell('M', 15, { measure: 'parent_contacts', shown: '1.234', readAs: '1234' }),
  COLUMN_TEXT_NUMBERS: inCell('F', 9, { measure, cells: 31 }),
  COLUMN_LINKS: inCell('K', 9, { measure: 'website_gender_section', cells: 4 }),
  PART_EXCEEDS_WHOLE: inCell('F', 15, {
    part: measure,
    whole: 'phd_total',
    partValue: '10',
    wholeValue: '8',
    wholeCell: 'E15',
  }),
  PARTS_NOT_WHOLE: inCell('D', 15, {
    whole: 'phd_total',
    wholeValue: '10',
    sum: '9',
    parts: [measure, 'phd_male'],
    cells: ['E15', 'F15'],
  }),
  ANSWERS_IMPLIED: inCell('H', 9, { measure: 'has_woman_in_planning', by: 'planning_female', units: 14 }),
  ANSWER_AGAINST_COUNT: inCell('I', 15, {
    measure: 'has_woman_in_planning',
    by: 'planning_female',
    count: '3',
    other: 'H15',
  }),
  TOTAL_MISMATCH: inCell('F', 48, { measure, printed: '31', sum: '30', rows: '9-47' }),
  TALLY_MISMATCH: inCell('K', 48, {
    measure: 'website_gender_section',
    printed: '38/39',
    yes: '36',
    answers: '39',
    rows: '9-47',
  }),
  PERCENT_MISMATCH: inCell('G', 15, { measure: 'phd_female_percent', printed: '45', computed: '38.5' }),
} satisfies Partial<ExampleTable>;
