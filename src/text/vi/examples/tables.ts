import { cellOf, inFile, onSheet, type ExampleTable } from '../../example.ts';

const inCell = cellOf('Tổng hợp');

export const tableExamples = {
  SHEET_HIDDEN: onSheet('Nháp', {}),
  SHEET_PASSED_OVER: onSheet('Ghi chú', {}),
  SHEET_OTHER_PERIOD: onSheet('2024', { period: '2024', chosen: '2025' }),
  SHEET_SECOND_TABLE: inCell('A', 60, { row: 60 }),
  SHEET_MERGES_TRUNCATED: onSheet('Tổng hợp', {}),
  LAYOUT_AMBIGUOUS: onSheet('Phụ lục', { layouts: ['unit-table', 'transposed-table'] }),
  HEADER_UNKNOWN: inCell('F', 6, {
    header: 'Giáo viên > Tiến sĩ',
    near: [{ measure: 'phd_total', spelling: 'Tiến sĩ hiện có' }],
  }),
  HEADER_BY_WORDS: inCell('F', 6, {
    header: 'Số lượng nữ ở trình độ tiến sĩ',
    measure: 'phd_female',
    spelling: 'Tiến sĩ > Nữ',
  }),
  HEADER_BY_CONTENT: inCell('B', 6, { header: 'Danh mục' }),
  HEADER_BY_NEIGHBOUR: inCell('F', 6, {
    header: 'Trong đó: nữ',
    measure: 'phd_female',
    neighbour: 'Số tiến sĩ',
  }),
  HEADER_AMBIGUOUS: inCell('F', 6, {
    header: 'Số nữ có trình độ',
    measures: ['phd_female', 'masters_female'],
  }),
  HEADER_DUPLICATE: inCell('H', 6, { header: 'Nữ tiến sĩ', measure: 'phd_female', other: 'F6' }),
  COLUMN_OTHER_PERIOD: inCell('E', 6, { header: 'Nữ tiến sĩ năm 2024', period: '2024' }),
  COLUMN_NOT_QUARTERLY: inCell('E', 6, { header: 'Tiến sĩ > Quý I', measure: 'phd_total' }),
  QUARTERS_NOT_SPLIT: inCell('K', 6, {
    header: 'Website có chuyên mục bình đẳng giới',
    measure: 'website_gender_section',
  }),
  LINE_UNKNOWN: inCell('B', 12, {
    line: 'Giáo viên > Tiến sĩ',
    near: [{ measure: 'phd_total', spelling: 'Tiến sĩ hiện có' }],
  }),
  LINE_BY_WORDS: inCell('B', 12, {
    line: 'Số lượng nữ ở trình độ tiến sĩ',
    measure: 'phd_female',
    spelling: 'Tiến sĩ > Nữ',
  }),
  LINE_AMBIGUOUS: inCell('B', 12, { line: 'Số nữ có trình độ', measures: ['phd_female', 'masters_female'] }),
  LINE_DUPLICATE: inCell('D', 19, { line: 'Nữ tiến sĩ', measure: 'phd_female', other: 'D12' }),
  LIST_COLUMN_UNCLEAR: inCell('E', 6, { header: 'Số liệu rà soát', rows: 9 }),
  MEASURE_READ_IN_PART: inCell('F', 6, {
    header: 'Giáo viên > Tiến sĩ',
    measure: 'phd_total',
    other: 'Khối THPT',
  }),
  OWN_VERDICT_CONTRADICTED: inCell('G', 12, {
    plan: 'hanoi-2021-2030',
    code: 'MT3.CT4b',
    says: 'met',
    outcome: 'not_met',
  }),
  OWN_TARGET_DIFFERS: inCell('F', 12, {
    plan: 'hanoi-2021-2030',
    code: 'MT3.CT4b',
    printed: '35%',
    threshold: '>= 40%',
  }),
  MAPPING_SHEET_MISSING: inFile('so-lieu.xlsx', { sheet: 'Biểu 2', sheets: ['Biểu 1', 'Ghi chú'] }),
  MAPPING_HEADER_CHANGED: inCell('F', 6, { expected: 'Nữ tiến sĩ', found: 'Nam tiến sĩ' }),
  ERRORS_NOT_LISTED: onSheet('Tổng hợp', { of: 'CELL_NOT_COUNT', count: 2500 }),
  WARNINGS_NOT_LISTED: onSheet('Tổng hợp', { of: 'CELL_APPROXIMATE', count: 2500 }),
  TEXT_DECODED: inCell('B', 3, { encoding: 'tcvn3' }),
  TEXT_UNREADABLE: inCell('B', 3, {}),
} satisfies Partial<ExampleTable>;
