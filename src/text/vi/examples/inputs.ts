import { cellOf, inFile, inYaml, ofOption, type ExampleTable } from '../../example.ts';

const inCell = cellOf('Tổng hợp');

const FILE = 'so-lieu.xlsx';
const CSV = 'so-lieu.csv';

export const inputExamples = {
  INPUT_MISSING: inFile('bao-cao/so-lieu.xlsx', {}),
  INPUT_NONE_FOUND: inFile('bao-cao', { where: 'folder' }),
  INPUT_ZIP_NESTED: inFile('nop.zip/phuong.zip', { archive: 'nop.zip' }),
  INPUT_CHANGED: inFile(FILE, {}),
  INPUT_NOT_WORKBOOK: inFile(FILE, { seen: 'pdf' }),
  INPUT_DAMAGED: inFile(FILE, { reason: 'truncated', part: null }),
  INPUT_PROTECTED: inFile(FILE, {}),
  INPUT_TOO_HEAVY: inFile('so-lieu.xls', { limit: 'time' }),
  INPUT_TOO_MANY_UNITS: inFile('ca-nuoc.xlsx', { most: 100_000 }),
  INPUT_ENCODING_UNKNOWN: inFile(CSV, {}),
  INPUT_DELIMITER_UNCLEAR: inFile(CSV, { candidates: [',', ';'] }),
  INPUT_QUOTE_OPEN: inFile(CSV, { line: 17 }),
  INPUT_NO_TABLE: inFile(FILE, {
    sheets: [{ name: 'Thực đơn', seen: ['Thứ', 'Bữa sáng'] }],
    wanted: ['Tên đơn vị', 'Đơn vị', 'Tên trường'],
    layout: null,
  }),
  INPUT_NO_UNITS: inCell('B', 5, { header: 'Tên đơn vị' }),
  FILE_REPEATED: inFile('so-lieu-ban-cuoi.xlsx', { other: FILE }),
  FILE_LOCK_PASSED_OVER: inFile('bao-cao/~$so-lieu.xlsx', { locked: FILE }),
  FILE_LINK_PASSED_OVER: inFile('bao-cao/nam-truoc', {}),
  FILE_ENCODING_ASSUMED: inFile(CSV, { encoding: 'Windows-1258' }),
  MEASURE_MISSING: inFile(FILE, {
    measure: 'phd_female',
    headers: ['Nữ tiến sĩ', 'Số nữ tiến sĩ'],
    neededBy: [{ plan: 'hanoi-2021-2030', code: 'MT3.CT4b' }],
  }),
  DIAGNOSTICS_LEFT_OUT: ofOption('--skip', {
    option: '--skip',
    codes: [{ code: 'PERCENT_MISMATCH', count: 12 }],
  }),
  INDICATORS_LEFT_OUT: ofOption('--skip', { option: '--skip', codes: ['MT3.CT5', 'MT4.CT2'] }),
  BASELINE_FIXED: inYaml(
    27,
    1,
    { code: 'CELL_NEGATIVE', what: 'Số âm: Nữ có trình độ tiến sĩ' },
    'da-biet.yaml',
  ),
  PERIOD_ASSUMED: inFile(FILE, { period: '2026' }),
  PERIOD_FROM_DATE: inFile(FILE, { text: 'ngày 10 tháng 12 năm 2025', period: '2025' }),
  PERIOD_LATEST: inFile(FILE, { period: '2025', found: '2024, 2025' }),
  PERIOD_CONFLICT: inFile(FILE, { chosen: '2025', found: '2024' }),
  PERIOD_IGNORED: inFile(FILE, { text: 'giai đoạn 2021-2030' }),
  PERIOD_SNAPSHOT: inFile(FILE, { text: 'có đến 30/9/2025', period: '2025' }),
} satisfies Partial<ExampleTable>;
