import { isOwnSheetTitle } from '../domain/own-sheet.ts';
import { OoxmlFault } from '../ooxml/fault.ts';
import { openPackage } from '../ooxml/package.ts';
import { readSharedStrings } from '../ooxml/shared-strings.ts';
import { readSheet, type SheetCell, type SheetContext, type SheetRow } from '../ooxml/sheet-reader.ts';
import { readSheetTail } from '../ooxml/sheet-tail.ts';
import { sniff } from '../ooxml/sniff.ts';
import { readStyles } from '../ooxml/styles.ts';
import { readWorkbook } from '../ooxml/workbook.ts';
import { packageFault, type FormatRead, type InputFault, type InputNotice } from './formats/input-fault.ts';
import type { LibraryReader } from './formats/library-workbook.ts';
import { EncodingNotes } from './legacy/encoding-notes.ts';
import { LegacyText } from './legacy/legacy-text.ts';
import { DAYS_TO_1904, serialOfIso } from './serial-date.ts';
import { plainDecimal, tidy, type CellContent, type GridCell, type GridRow, type SheetGrid } from './grid.ts';
import { HeldCells } from './held-cells.ts';
import { MOST_UNITS, TooManyUnits } from './unit-limit.ts';
import { heldEntry, wholeSheet, type Sheet, type SheetEntry } from './sheet.ts';

export interface OpenedWorkbook {
  /** Sheets with a grid, in tab order. */
  readonly sheets: readonly SheetEntry[];
  readonly metadata: ReadonlyMap<string, string>;
  /** Where text of older encodings was met in the sheets read so far; absent where a format has Unicode alone. */
  readonly encodings?: EncodingNotes;
}

export type Opened =
  | { readonly ok: true; readonly workbook: OpenedWorkbook; readonly notices: readonly InputNotice[] }
  | { readonly ok: false; readonly fault: InputFault };

/**
 * Opens a workbook by its first bytes, whatever its name. Never throws for what the bytes hold; a sheet that turns out damaged
 * rejects later, when it is read, with a fault that `inputFault` knows. `readLibrary` reads the formats that a library is
 * loaded for (.xls, .xlsb, .ods); without one they are read here, in time and memory that nothing bounds.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  readLibrary: LibraryReader = readHere,
): Promise<Opened> {
  const kind = sniff(bytes);
  if (kind === 'zip') {
    try {
      return { ok: true, workbook: await openPackageSheets(bytes), notices: [] };
    } catch (error) {
      const fault = inputFault(error);
      if (!fault) throw error;
      if (fault.code !== 'INPUT_NOT_WORKBOOK') return { ok: false, fault };
    }
  }
  const { readOther } = await import('./formats/other.ts');
  const read: FormatRead = await readOther(bytes, kind, readLibrary);
  if (!read.ok) return read;
  const { grids, notices } = read;
  return { ok: true, workbook: { sheets: grids.map(heldEntry), metadata: new Map() }, notices };
}

const readHere: LibraryReader = async (bytes, format) => {
  const { readWithLibrary } = await import('./formats/library-workbook.ts');
  return readWithLibrary(bytes, format);
};

/** What is wrong with a file, when that is what was thrown; null for anything else. */
export const inputFault = (error: unknown): InputFault | null =>
  error instanceof TooManyUnits
    ? { code: 'INPUT_TOO_MANY_UNITS', args: { most: MOST_UNITS } }
    : error instanceof OoxmlFault
      ? packageFault(error)
      : null;

async function openPackageSheets(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const pkg = openPackage(bytes);
  const parts = readWorkbook(pkg);
  const context: SheetContext = {
    pkg,
    sharedStrings: await readSharedStrings(pkg, parts.sharedStrings),
    styles: readStyles(pkg, parts.styles),
  };
  const encodings = new EncodingNotes();
  const reading = { date1904: parts.date1904, legacy: new LegacyText(), encodings };
  const held = new HeldCells();
  const sheets = parts.sheets
    .filter(({ kind }) => kind === 'worksheet')
    .map(({ name: written, state, part }): SheetEntry => {
      const name = tidy(written);
      const open = () => openSheet({ ...context, held }, part, name, state, { ...reading, sheet: name });
      return { name, state, open };
    });
  const metadata = new Map([...parts.customProperties].map(([name, value]) => [tidy(name), tidy(value)]));
  return { sheets, metadata, encodings };
}

/** A part this large is streamed at every use; smaller ones are held. Declared sizes bound the real ones. */
const HELD_BYTES = 2_000_000;
/** Characters shown of what stands in an error cell; `#GETTING_DATA` is the longest Excel writes. */
const LONGEST_ERROR = 40;
/** Rows and cells held of a streamed sheet: where its titles and its header are looked for. */
const HEAD_ROWS = 500;
const HEAD_CELLS = 250_000;

async function openSheet(
  context: SheetContext & { readonly held: HeldCells },
  part: string,
  name: string,
  state: SheetGrid['state'],
  reading: CellReading,
): Promise<Sheet> {
  const { held } = context;
  const isSmall = context.pkg.sizeOf(part) <= HELD_BYTES;
  const rows: GridRow[] = [];
  let cells = 0;
  const read = await readSheet(context, part, (row) => {
    if (isOwnRow(row)) {
      // What this tool has added is no data: nothing of it is learnt or said.
      rows.push(toGridRow(row, { ...reading, legacy: new LegacyText(), encodings: new EncodingNotes() }));
      return false;
    }
    const grid = toGridRow(row, reading);
    if (grid.cells.length > 0) rows.push(grid);
    held.add(grid, part);
    cells += grid.cells.length;
    return (rows.length < HEAD_ROWS && cells < HEAD_CELLS) || (isSmall && held.hasRoom);
  });
  if (!read.isStopped) {
    const { merges, mergesTruncated } = read;
    return { ...wholeSheet({ name, state, rows, merges }), mergesTruncated };
  }
  const { merges, mergesTruncated } = await readSheetTail(context.pkg, part);
  return {
    head: { name, state, rows, merges },
    isWhole: false,
    mergesTruncated,
    rows: async (onRow, columns) => {
      const deliver = (row: SheetRow): void => {
        const grid = toGridRow(row, reading);
        if (grid.cells.length > 0) onRow(grid);
      };
      await readSheet(context, part, deliver, { columns });
    },
  };
}

function isOwnRow({ index, cells: [first] }: SheetRow): boolean {
  return index === 1 && first?.content.kind === 'text' && isOwnSheetTitle(first.content.text);
}

type Text = Extract<SheetCell['content'], { kind: 'text' }>;

/** What the cells of a sheet are read by. */
interface CellReading {
  readonly sheet: string;
  readonly date1904: boolean;
  readonly legacy: LegacyText;
  readonly encodings: EncodingNotes;
}

function toGridRow(row: SheetRow, reading: CellReading): GridRow {
  const cells: GridCell[] = [];
  let ordered = true;
  for (const cell of row.cells) {
    const { row: index, column } = cell;
    const content =
      cell.content.kind === 'text' ? toText(cell, cell.content, reading) : toContent(cell, reading);
    if (!content) continue;
    ordered &&= column > (cells.at(-1)?.column ?? 0);
    cells.push({ row: index, column, content });
  }
  if (!ordered) cells.sort((a, b) => a.column - b.column);
  return { index: row.index, hidden: row.hidden, cells };
}

function toText({ row, column, fontName }: SheetCell, written: Text, reading: CellReading): Text {
  const read = reading.legacy.read(written.text, fontName);
  if (read.kind === 'as_written') return written;
  reading.encodings.add(reading.sheet, read, row, column);
  return 'text' in read ? { kind: 'text', text: read.text } : written;
}

function toContent({ content, formatClass }: SheetCell, { date1904 }: CellReading): CellContent | null {
  switch (content.kind) {
    case 'blank':
      return null;
    case 'number':
      if (formatClass === 'date') return dateContent(content.value + (date1904 ? DAYS_TO_1904 : 0));
      return {
        kind: 'number',
        text: writtenDecimal(content.text, content.value),
        format: formatClass === 'percent' ? 'percent' : 'plain',
      };
    case 'date':
      return dateContent(serialOfIso(content.iso));
    case 'error':
      return { kind: 'error', shown: tidy(content.code).slice(0, LONGEST_ERROR) };
    case 'text':
    case 'boolean':
      return content;
    case 'uncalculated':
      return { kind: 'uncalculated' };
    case 'unreadable':
      return { kind: 'unreadable' };
  }
}

const dateContent = (serial: number): CellContent => ({
  kind: 'number',
  text: plainDecimal(serial),
  format: 'date',
});

const PLAIN_DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/u;

/** Most numbers are written as `plainDecimal` prints them, and looking costs less than printing. */
function writtenDecimal(text: string, value: number): string {
  const isPlain = text.length <= 15 && Math.abs(value) >= 1e-6 && PLAIN_DECIMAL.test(text);
  return isPlain ? text : plainDecimal(value);
}
