import { cellOf, onSheet, type ExampleTable } from '../../example.ts';

const inCell = cellOf('Biểu 01');

export const formExamples = {
  FORM_PARTS_ADDED: inCell('D', 9, { parts: ['Công lập', 'Ngoài công lập'] }),
  FORM_COLUMN_REPEATED: inCell('F', 9, { header: 'Tổng số > Nữ', other: 'E' }),
  FORM_KIND_USED: inCell('A', 3, { unit: 'Phòng GDĐT Trăng Non', kind: 'preschool' }),
  FORM_PROXY: inCell('A', 52, {
    row: 'Chương trình giáo dục cơ bản về giới tính',
    code: '38',
    measure: 'gender_in_curriculum',
  }),
  FORM_VISITING: inCell('A', 40, { row: 'Giáo viên thỉnh giảng', inside: true }),
  FORM_PROFESSORS: inCell('A', 26, { rows: ['Giáo sư', 'Phó giáo sư'], added: true }),
  FORM_DEGREE_ELSEWHERE: inCell('A', 37, { row: '- Thạc sĩ', heading: 'Đang học nâng cao trình độ' }),
  FORM_GROUP_LEFT_OUT: inCell('A', 45, { group: 'Nhân viên' }),
  FORM_GROUP_UNSPLIT: inCell('A', 22, { group: 'Giáo viên' }),
  FORM_GROUP_ABSENT: onSheet('Biểu 01', { group: 'managers', used: true }),
  FORM_ROW_REPEATED: inCell('A', 28, { row: '- Thạc sĩ', other: 'A25' }),
  FORM_CELL_BLANK: inCell('E', 25, { row: '- Thạc sĩ', measure: 'masters_female' }),
  FORM_PART_EXCEEDS_WHOLE: inCell('E', 25, {
    part: 'Thạc sĩ > Nữ',
    partValue: '9',
    whole: 'Thạc sĩ > Tổng số',
    wholeValue: '7',
    wholeCell: 'D25',
  }),
  FORM_SUM_MISMATCH: inCell('D', 22, {
    row: 'Giáo viên',
    printed: '40',
    sum: '39',
    cells: ['D24', 'D25', 'D26'],
    used: 'both',
  }),
} satisfies Partial<ExampleTable>;
