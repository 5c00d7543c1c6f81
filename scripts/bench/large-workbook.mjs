// Workbooks of any size, the same bytes' worth of cells every time: people, schools and words are invented.
import { ZipWriter } from './zip-writer.mjs';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FIRST_DATA_ROW = 4;

const GENERAL = 1;
const DATE = 2;
const DECIMAL = 3;

/** A cell is null (only a style), a number, [number, style] or a text. */
const STAFF = {
  title: 'DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN NĂM 2025',
  headers: ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Trình độ', 'Chức vụ', 'Đơn vị'],
  cells: (random, row) => [
    row,
    `Nguyễn ${random(2) ? 'Văn' : 'Thị'} Ví Dụ ${row}`,
    [25_569 + random(12_000), DATE],
    random(10) < 7 ? 'Nữ' : 'Nam',
    ['Đại học', 'Đại học', 'Thạc sĩ', 'Cao đẳng', 'Tiến sĩ'][random(5)],
    ['Giáo viên', 'Giáo viên', 'Giáo viên', 'Tổ trưởng', 'Phó Hiệu trưởng', 'Hiệu trưởng'][random(6)],
    `Trường THCS Ví Dụ ${1 + (row % 400)}`,
  ],
};

const UNITS = {
  title: 'SỐ LIỆU NĂM 2025',
  headers: [
    'STT',
    'Tên đơn vị',
    'Số thạc sĩ',
    'Nữ thạc sĩ',
    'Số tiến sĩ',
    'Nữ tiến sĩ',
    'Có nữ trong quy hoạch',
  ],
  cells: (random, row) => [
    row,
    `Trường THCS Ví Dụ ${row}`,
    10 + random(7),
    6 + random(3),
    2 + random(2),
    random(3),
    random(9) ? 'x' : 'Không',
  ],
};

/** Units that meet their targets; of a sixth of them, 500 at most, more women than people are reported. */
const FAULTY = {
  ...UNITS,
  cells: (random, row) => {
    const isWrong = row % 6 === 0 && row <= 3_000;
    return [
      row,
      `Trường THCS Ví Dụ ${row}`,
      10 + random(7),
      isWrong ? 20 : 9 + random(2),
      3,
      2,
      random(100) ? 'x' : 'Không',
    ];
  },
};

/** People of whom 500 have a degree that nobody knows. */
const FAULTY_STAFF = {
  ...STAFF,
  cells: (random, row) => {
    const cells = STAFF.cells(random, row);
    return row % 200 === 0 ? cells.with(4, `Bằng lạ ${row}`) : cells;
  },
};

export const KINDS = { staff: STAFF, units: UNITS, faulty: FAULTY, 'faulty staff': FAULTY_STAFF };

/** Writes `rows` rows under a title and a header, `columns` wide; columns past the kind's own hold filler. */
export async function writeLargeWorkbook(path, { kind, rows, columns }) {
  const strings = new SharedTexts();
  const zip = new ZipWriter(path);
  await zip.add('[Content_Types].xml', [contentTypes()]);
  await zip.add('_rels/.rels', [relationships([['officeDocument', 'xl/workbook.xml']])]);
  await zip.add('xl/workbook.xml', [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ]);
  await zip.add('xl/_rels/workbook.xml.rels', [
    relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
  ]);
  await zip.add('xl/styles.xml', [styles()]);
  // A streaming reader needs the texts before the cells that refer to them: the rows are made twice.
  for (const _ of sheetXml(KINDS[kind], rows, columns, strings));
  await zip.add('xl/sharedStrings.xml', strings.xml());
  await zip.add('xl/worksheets/sheet1.xml', sheetXml(KINDS[kind], rows, columns, strings));
  zip.close();
}

function* sheetXml(kind, rows, columns, strings) {
  const random = randomOf(2025);
  const letters = Array.from({ length: columns }, (_, at) => columnLetters(at + 1));
  const cell = (value, at, row) => {
    const place = `r="${letters[at]}${row}"`;
    if (value === null) return `<c ${place} s="${GENERAL}"/>`;
    if (typeof value === 'string')
      return `<c ${place} s="${GENERAL}" t="s"><v>${strings.index(value)}</v></c>`;
    const [number, style] = typeof value === 'number' ? [value, GENERAL] : value;
    return `<c ${place} s="${style}"><v>${number}</v></c>`;
  };
  const line = (row, values) =>
    `<row r="${row}">${values.map((value, at) => cell(value, at, row)).join('')}</row>`;
  const own = kind.headers.slice(0, columns);
  const fillers = columns - own.length;
  const headers = [...own, ...Array.from({ length: fillers }, (_, at) => `Thông tin thêm ${at + 1}`)];
  yield `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="A1:${letters.at(-1)}${rows + FIRST_DATA_ROW - 1}"/><cols><col min="1" max="${columns}" width="12"/></cols><sheetData>`;
  yield line(1, [kind.title]);
  yield line(FIRST_DATA_ROW - 1, headers);
  for (let row = 1; row <= rows; row += 1) {
    const values = kind.cells(random, row).slice(0, columns);
    for (let at = 0; at < fillers; at += 1) values.push(filler(random, at));
    yield line(row + FIRST_DATA_ROW - 1, values);
  }
  yield `</sheetData><mergeCells count="1"><mergeCell ref="A1:${letters.at(-1)}1"/></mergeCells></worksheet>`;
}

/** One blank in ten; of the rest half texts out of 2,000, half numbers. */
function filler(random, at) {
  if (random(10) === 0) return null;
  if (at % 2 === 0) return `Nội dung ví dụ ${random(2_000)}`;
  return at % 4 === 1 ? random(100_000) : [random(1_000_000) / 100, DECIMAL];
}

class SharedTexts {
  #indexes = new Map();

  index(text) {
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    this.#indexes.set(text, this.#indexes.size);
    return this.#indexes.size - 1;
  }

  *xml() {
    yield `${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${this.#indexes.size}">`;
    for (const text of this.#indexes.keys()) yield `<si><t>${text}</t></si>`;
    yield '</sst>';
  }
}

/** Numbers below `bound`, the same for the same seed (a linear congruential generator). */
function randomOf(seed) {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * bound);
  };
}

function columnLetters(column) {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + letter : letter;
}

function contentTypes() {
  const type = (part, name) =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`;
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook.xml', 'sheet.main')}${type('worksheets/sheet1.xml', 'worksheet')}${type('styles.xml', 'styles')}${type('sharedStrings.xml', 'sharedStrings')}</Types>`;
}

function relationships(links) {
  const items = links.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** Cell formats: none, general, a date, two decimals. */
function styles() {
  const formats = [0, 0, 14, 2].map(
    (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  );
  return `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4">${formats.join('')}</cellXfs></styleSheet>`;
}
