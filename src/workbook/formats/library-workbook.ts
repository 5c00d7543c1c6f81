import type * as Library from '@e965/xlsx';
import type { ParsingOptions, WorkBook } from '@e965/xlsx';
import { OoxmlFault } from '../../ooxml/fault.ts';
import { openPackage, type OoxmlPackage } from '../../ooxml/package.ts';
import { tidy, type SheetGrid } from '../grid.ts';
import { damaged, notWorkbook, packageFault, refused, type FormatRead } from './input-fault.ts';
import { libraryRows } from './library-cells.ts';
import { readOdsVisibility, type OdsVisibility } from './ods-visibility.ts';
import { ole2Kind } from './ole2.ts';

/** The formats read through the library; `ole2` is an .xls of Excel 5 to 2003, or something else in its container. */
export type LibraryFormat = 'ole2' | 'xlsb' | 'ods';

/** Reads a workbook of such a format, wherever that is done. */
export type LibraryReader = (bytes: Uint8Array, format: LibraryFormat) => Promise<FormatRead>;

/** The library inflates without bounds, so every part is inflated within these first. */
const LIMITS = { maxWholePart: 50_000_000, maxTotal: 80_000_000 };

/** Dates stay day numbers: as dates they would shift with the time zone. */
const OPTIONS: ParsingOptions = {
  type: 'buffer',
  dense: true,
  cellDates: false,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellStyles: true,
  bookVBA: false,
};

/**
 * Reads every sheet in tab order: saved results of formulas, number formats, merges, hidden sheets and rows. Chart and macro
 * sheets have no grid. The library is loaded here. Its time and memory are not bounded: see `readInWorker` of the command line.
 */
export async function readWithLibrary(bytes: Uint8Array, format: LibraryFormat): Promise<FormatRead> {
  const library = await loadLibrary();
  try {
    if (format === 'ole2') {
      const kind = ole2Kind(library.CFB.read(bytes, { type: 'buffer' }));
      if (kind === 'protected') return refused({ code: 'INPUT_PROTECTED', args: {} });
      if (kind === 'cut_xls') return damaged('truncated');
      if (kind !== 'xls') return notWorkbook(kind);
      return sheetsOf(library.read(bytes, OPTIONS), null);
    }
    const pkg = openPackage(bytes, LIMITS);
    verifyParts(pkg);
    const visibility = format === 'ods' ? await readOdsVisibility(pkg) : null;
    return sheetsOf(library.read(bytes, OPTIONS), visibility);
  } catch (error) {
    if (error instanceof OoxmlFault) return refused(packageFault(error));
    // The library throws plain errors, and of damaged files any error at all.
    if (error instanceof Error) return damaged('bad_structure');
    throw error;
  }
}

async function loadLibrary(): Promise<typeof Library> {
  const [library, codepages] = await Promise.all([
    import('@e965/xlsx'),
    import('@e965/xlsx/dist/cpexcel.full.mjs'),
  ]);
  library.set_cptable(codepages);
  return library;
}

function verifyParts(pkg: OoxmlPackage): void {
  for (const name of pkg.names) if (!name.endsWith('/')) pkg.readPart(name);
}

const STATES = ['visible', 'hidden', 'veryHidden'] as const;

function sheetsOf(book: WorkBook, visibility: readonly OdsVisibility[] | null): FormatRead {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const grids = book.SheetNames.flatMap((name, at): SheetGrid[] => {
    const sheet = book.Sheets[name];
    if (!sheet || (sheet['!type'] ?? 'sheet') !== 'sheet') return [];
    const hides = visibility?.[at];
    const state = hides?.isHidden
      ? 'hidden'
      : (STATES[book.Workbook?.Sheets?.[at]?.Hidden ?? 0] ?? 'visible');
    const isRowHidden = (row: number): boolean =>
      sheet['!rows']?.[row - 1]?.hidden === true ||
      (hides?.hiddenRows.some(([from, to]) => from <= row && row <= to) ?? false);
    const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r + 1,
      left: s.c + 1,
      bottom: e.r + 1,
      right: e.c + 1,
    }));
    return [{ name: tidy(name), state, rows: libraryRows(sheet, date1904, isRowHidden), merges }];
  });
  return { ok: true, grids, notices: [] };
}
