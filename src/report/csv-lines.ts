import { storable } from '../text/printable.ts';

/** How the lines are written: plain for programs, or as Excel in Vietnam opens them by a double click. */
export interface CsvStyle {
  /** With a byte order mark, semicolons and decimal commas. */
  readonly excel?: boolean;
}

export interface CsvColumn<Row> {
  readonly name: string;
  /** A number is written as it is; a text so that no spreadsheet takes it for a formula. */
  readonly kind: 'text' | 'number';
  readonly of: (row: Row) => string | number | null;
}

/** A table as RFC 4180 has it, the names of the columns first; every line ends with CRLF. */
export function* csvLines<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row>,
  { excel = false }: CsvStyle,
): Generator<string> {
  const separator = excel ? ';' : ',';
  const line = (fields: readonly string[]): string =>
    `${fields.map((field) => quoted(field, separator)).join(separator)}\r\n`;
  const field = (value: string | number | null, kind: CsvColumn<Row>['kind']): string => {
    if (value === null) return '';
    if (kind === 'text') return inert(String(value));
    return excel ? String(value).replace('.', ',') : String(value);
  };
  yield `${excel ? '\uFEFF' : ''}${line(columns.map(({ name }) => name))}`;
  for (const row of rows) yield line(columns.map(({ kind, of }) => field(of(row), kind)));
}

// The full-width signs begin a formula in some versions of Excel too.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

function inert(text: string): string {
  const kept = storable(text);
  return FORMULA.test(kept) ? `'${kept}` : kept;
}

const quoted = (field: string, separator: string): string =>
  field.includes(separator) || /["\r\n]/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
