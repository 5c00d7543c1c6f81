import { cellOf, onSheet, type ExampleTable } from '../../example.ts';

const inCell = cellOf('Danh sách');
const inLog = cellOf('Sổ theo dõi');

export const peopleExamples = {
  STAFF_LEFT_OUT: onSheet('Danh sách', {
    reasons: [
      { reason: 'retired', people: 2, words: ['nghỉ hưu'] },
      { reason: 'transferred', people: 1, words: ['chuyển công tác'] },
    ],
  }),
  STAFF_LIST_PART: onSheet('Quy hoạch', { part: 'planning' }),
  STAFF_COLUMN_MISSING: inCell('B', 5, { role: 'degree' }),
  STAFF_TOTAL_DIFFERS: inCell('B', 54, { printed: 49, listed: 47 }),
  STAFF_ROWS_UNCLEAR: inCell('B', 30, { rows: 2 }),
  PERSON_SECONDED_IN: inCell('H', 22, { people: 2 }),
  PERSON_NAME_MISSING: inCell('B', 33, { rows: 2 }),
  PERSON_UNIT_MISSING: inCell('B', 12, { people: 3 }),
  PERSON_SEX_UNCLEAR: inCell('D', 18, { found: 'none' }),
  PERSON_SEX_UNCLEAR_MORE: inCell('D', 79, { cells: 25 }),
  PERSON_DEGREE_UNKNOWN: inCell('F', 18, { cells: 3, found: 'perhaps_master' }),
  PERSON_DEGREE_BLANK: inCell('F', 21, { cells: 4 }),
  PERSON_STATUS_UNKNOWN: inCell('H', 27, { cells: 1 }),
  PERSON_CELL_UNREADABLE: inCell('F', 35, { role: 'degree', cells: 1 }),
  PERSON_REPEATED: inCell('C', 44, { by: 'id', other: 'C12', rows: 1, isCounted: false }),
  PEOPLE_NOT_COMPARED: inCell('B', 250_006, { people: 250_000 }),
  CODE_LIST_UNNAMED: inCell('F', 5, {
    header: 'Trình độ',
    role: 'degree',
    cells: 47,
    lists: ['DM_TRINH_DO_CHUYEN_MON'],
  }),
  CODE_UNKNOWN: inCell('D', 18, { list: 'DM_GIOI_TINH', shown: '7', cells: 1 }),
  CODE_ZERO_LOST: inCell('F', 18, {
    header: 'Trình độ',
    role: 'degree',
    list: 'DM_TRINH_DO_CHUYEN_MON',
    shown: '2',
    cells: 5,
  }),
  CODE_ZERO_RESTORED: inCell('D', 18, { list: 'DM_GIOI_TINH', shown: '2', readAs: '02', cells: 31 }),
  EVENT_AUDIENCE_MIXED: inLog('D', 9, {
    shown: 'Phụ huynh và học sinh',
    measures: ['parent_contacts', 'pupil_contacts'],
  }),
  EVENT_AUDIENCE_UNKNOWN: inLog('D', 9, { shown: 'Khách mời' }),
  EVENT_OTHER_PERIOD: inLog('E', 14, { events: 3, period: '2025' }),
  EVENT_PART_EXCEEDS: inLog('F', 9, { part: '120', whole: '100' }),
  EVENT_SECTION_UNCLEAR: inLog('B', 20, { shown: 'Sinh hoạt chuyên đề', events: 4 }),
  EVENT_UNDATED: inLog('E', 11, { period: '2025' }),
  EVENT_TRAINING: inLog('E', 16, { events: 2 }),
} satisfies Partial<ExampleTable>;
