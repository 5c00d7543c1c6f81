import { cellOf, onSheet, type ExampleTable } from '../../example.ts';

const inCell = cellOf('Tổng hợp');

export const unitExamples = {
  UNIT_KIND_UNKNOWN: inCell('B', 9, { unit: 'Hoa Ban Tím' }),
  UNIT_UNNAMED: onSheet('Phụ lục', { unit: 'so-lieu' }),
  ROW_NO_UNIT: inCell('B', 31, { label: 'Số trường có thực hiện' }),
  UNIT_NAME_MISSING: inCell('B', 17, { values: 6 }),
  UNIT_ROWS_ADDED: inCell('B', 10, { rows: 3 }),
  UNIT_ROWS_UNCLEAR: inCell('B', 10, { rows: '9, 10' }),
  UNIT_REPEATED: inCell('B', 24, { unit: 'Trường Mầm non Mây Hồng', other: 'Tổng hợp!B11' }),
  UNIT_CODE_REPEATED: inCell('B', 24, {
    unit: 'Trường Mầm non Mây Hồng',
    code: 'X0011',
    other: 'Tổng hợp!B11',
  }),
  UNIT_TWICE: inCell('B', 24, {
    unit: 'Trường Mầm non Mây Hồng',
    parent: 'Phường Trăng Non',
    other: 'Tổng hợp!B11',
  }),
  UNIT_CONFLICT: inCell('F', 11, {
    unit: 'Trường Mầm non Mây Hồng',
    measure: 'staff_female',
    other: 'Khối mầm non!D7',
  }),
  ROWS_OTHER_YEAR: inCell('C', 40, { text: '2024', rows: 12, period: '2025' }),
  ROWS_OTHER_SCHOOL_YEAR: inCell('C', 40, {
    text: '2023-2024',
    rows: 12,
    title: '2024-2025',
    used: false,
  }),
} satisfies Partial<ExampleTable>;
