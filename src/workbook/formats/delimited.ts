import Papa from 'papaparse';
import { MAX_COLUMN, MAX_ROW } from '../../ooxml/cell-address.ts';
import type { GridCell, GridRow } from '../grid.ts';
import { chooseDelimiter } from './delimiter.ts';
import { decodeText } from './encodings.ts';
import { damaged, notWorkbook, refused, type FormatRead } from './input-fault.ts';
import { typedText } from './typed-text.ts';

/** The only sheet of a file that has none. */
const SHEET_NAME = 'CSV';

/** A first line that says the delimiter, as Excel writes and reads it; it is no row. */
const DECLARATION = /^sep=([^\n])(?:\n|$)/iu;

/** Reads comma, semicolon or tab separated text as one sheet; a record is a row, whatever line breaks its fields hold. */
export function readDelimited(bytes: Uint8Array): FormatRead {
  const decoded = decodeText(bytes);
  if (!decoded) return refused({ code: 'INPUT_ENCODING_UNKNOWN', args: {} });
  // Files glued together mix line ends, and the parser takes one.
  const lines = decoded.text.replace(/\r\n?/gu, '\n');
  const declaration = DECLARATION.exec(lines);
  const text = lines.slice(declaration?.[0].length ?? 0);
  const choice = declaration?.[1]
    ? ({ kind: 'delimiter', delimiter: declaration[1] } as const)
    : chooseDelimiter(text);
  if (choice.kind === 'none') return notWorkbook('text');
  if (choice.kind === 'unclear') {
    return refused({ code: 'INPUT_DELIMITER_UNCLEAR', args: { candidates: choice.candidates } });
  }
  const read = readRows(text, choice.delimiter);
  if (read.kind === 'too_large') return damaged('limit_exceeded');
  if (read.kind === 'bad_quote') {
    const before = (declaration ? 1 : 0) + text.slice(0, read.at).split('\n').length;
    return refused({ code: 'INPUT_QUOTE_OPEN', args: { line: before } });
  }
  return {
    ok: true,
    grids: [{ name: SHEET_NAME, state: 'visible', rows: read.rows, merges: [] }],
    notices:
      decoded.assumed === null
        ? []
        : [{ code: 'FILE_ENCODING_ASSUMED', args: { encoding: decoded.assumed } }],
  };
}

type Rows =
  | { readonly kind: 'rows'; readonly rows: readonly GridRow[] }
  | { readonly kind: 'too_large' }
  /** A quoted field that does not end, or goes on behind its quote; `at` is a place in the text. */
  | { readonly kind: 'bad_quote'; readonly at: number };

function readRows(text: string, delimiter: string): Rows {
  const rows: GridRow[] = [];
  let index = 0;
  let fault: Rows | null = null;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors }, parser) => {
      index += 1;
      const [error] = errors;
      if (error) fault = { kind: 'bad_quote', at: error.index ?? 0 };
      else if (data.length > MAX_COLUMN || (index > MAX_ROW && data.length > 1))
        fault = { kind: 'too_large' };
      if (fault) return parser.abort();
      const cells = cellsOf(data, index);
      if (cells.length > 0) rows.push({ index, hidden: false, cells });
    },
  });
  return fault ?? { kind: 'rows', rows };
}

function cellsOf(record: readonly string[], row: number): GridCell[] {
  return record.flatMap((field, at): GridCell[] => {
    const content = typedText(field);
    return content ? [{ row, column: at + 1, content }] : [];
  });
}
