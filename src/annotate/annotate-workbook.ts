import type { AssessmentReport } from '../domain/report.ts';
import { addDefinedName } from '../ooxml/edit/defined-names.ts';
import { editSheet } from '../ooxml/edit/edit-sheet.ts';
import { NO_FILL } from '../ooxml/edit/edit-styles.ts';
import { appendWorksheet, removeWorksheet } from '../ooxml/edit/edit-workbook.ts';
import { SheetNotes } from '../ooxml/edit/notes.ts';
import { PackageEdit } from '../ooxml/edit/package-edit.ts';
import { freeSheetName } from '../ooxml/edit/sheet-name.ts';
import { openStyles } from '../ooxml/edit/styles-part.ts';
import { vocabularyOf } from '../ooxml/edit/vocabulary.ts';
import { worksheetXml, type NewSheet } from '../ooxml/edit/write-sheet.ts';
import type { OoxmlPackage } from '../ooxml/package.ts';
import { readRelationships } from '../ooxml/relationships.ts';
import { readSheetTail } from '../ooxml/sheet-tail.ts';
import { readWorkbook } from '../ooxml/workbook.ts';
import type { GapView } from '../text/assessment-texts.ts';
import { sheetWordsOf } from '../text/sheet-words.ts';
import { atMerges, cellMarks, MARK_LEVELS, type CellMark, type MarkWhat } from './cell-marks.ts';
import { faultsSheet } from './faults-sheet.ts';
import { MarkFills, solidColor } from './mark-fills.ts';
import { MarkedStyles } from './marked-styles.ts';
import { ownSheets } from './own-sheets.ts';
import { readRecord, removeRecord, writeRecord } from './record.ts';
import { resultsSheet } from './results-sheet.ts';
import type { SheetView } from './sheet-top.ts';
import { sheetStyles } from './sheet-styles.ts';
import { takeBackFormats, type StaleFormats } from './stale-formats.ts';

export interface AnnotateOptions extends GapView {
  readonly toolVersion: string;
  readonly what: MarkWhat;
  /** Whether the sheets of results and faults are added. */
  readonly addsSheets: boolean;
  /** The part of each sheet by the name the report has for it. */
  readonly parts: ReadonlyMap<string, string>;
}

/** A workbook marked: its bytes, and how many of its cells are. */
export interface Annotated {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly marked: number;
}

/** Whether somebody has signed the workbook: no signature holds once a part has changed. */
export const isSigned = (pkg: OoxmlPackage): boolean =>
  readRelationships(pkg, '').some(({ type }) => type === 'origin');

/**
 * The workbook with a report's marks in it: fills and notes at the cells, and sheets of results and faults; marks of an earlier
 * run are taken back first. Every other part is copied as it is, and the same input gives the same bytes. The report must be of
 * this file alone. Throws the faults of reading and editing a package.
 */
export async function annotateWorkbook(
  pkg: OoxmlPackage,
  report: AssessmentReport,
  options: AnnotateOptions,
): Promise<Annotated> {
  const edit = new PackageEdit(pkg);
  const earlier = await takeBack(edit, pkg);
  const stale: StaleFormats = earlier.isMarked ? takeBackFormats(edit, earlier.record) : new Map();
  const { styles, write: writeStyles } = openStyles(edit);
  const recorded = new Set(earlier.record?.fills.map(({ color }) => color));
  const colors = styles.fills.flatMap((fill) => solidColor(fill) ?? []);
  const fills = new MarkFills(colors.filter((color) => !recorded.has(color)));
  // The legend shows the plain shade of each level, used or not.
  const legend = MARK_LEVELS.map((level) => fills.colorOf(level, NO_FILL));
  const formats = new MarkedStyles(styles, fills, stale);
  const marks = cellMarks(report, options, options.what);
  const byPart = new Map([...options.parts].map(([sheet, part]) => [part, marks.get(sheet) ?? []]));
  const { sheets } = readWorkbook(pkg);
  const written = new Map(sheets.map(({ part, name }) => [part, name]));
  const sheetNames = new Map([...options.parts].map(([sheet, part]) => [sheet, written.get(part) ?? sheet]));
  for (const { part, kind } of sheets) {
    if (kind !== 'worksheet' || !edit.has(part)) continue;
    await markSheet({ edit, pkg, part, marks: byPart.get(part) ?? [], formats, isMarked: earlier.isMarked });
  }
  const added = options.addsSheets
    ? newSheets(report, { ...options, styles: sheetStyles(styles, legend), sheetNames })
    : [];
  const marked = [...byPart.values()].reduce((sum, { length }) => sum + length, 0);
  const grown = writeStyles();
  // Before the sheets, so that parts come in the same order whether or not there were any of them before.
  if (options.addsSheets || marked > 0) writeRecord(edit, { fills: fills.fills, styles: grown });
  for (const [name, sheet] of added) addSheet(edit, name, sheet);
  return { chunks: edit.bytes(), marked };
}

/** What an earlier run has left in a workbook. Its sheets and its record are gone already. */
interface Earlier {
  readonly isMarked: boolean;
  readonly record: ReturnType<typeof readRecord>;
}

async function takeBack(edit: PackageEdit, pkg: OoxmlPackage): Promise<Earlier> {
  const record = readRecord(edit);
  removeRecord(edit);
  const workbook = readWorkbook(pkg);
  const names = (['vi', 'en'] as const).flatMap((language) => {
    const { results, faults } = sheetWordsOf(language);
    return [results.sheet, faults.sheet];
  });
  // Without the record only a sheet of such a name says that the workbook was marked: looking into all would cost as much as reading.
  const mayBeOwn = workbook.sheets.some(({ name }) => names.some((own) => name.startsWith(own)));
  const own = record || mayBeOwn ? await ownSheets(pkg, workbook) : [];
  for (const name of own) removeWorksheet(edit, name);
  return { isMarked: record !== null || own.length > 0, record };
}

interface SheetTask {
  readonly edit: PackageEdit;
  readonly pkg: OoxmlPackage;
  readonly part: string;
  readonly marks: readonly CellMark[];
  readonly formats: MarkedStyles;
  /** Whether an earlier run may have left marks. */
  readonly isMarked: boolean;
}

async function markSheet({ edit, pkg, part, marks, formats, isMarked }: SheetTask): Promise<void> {
  if (marks.length === 0 && !isMarked) return;
  const { legacyDrawing, merges } = await readSheetTail(pkg, part);
  const shown = atMerges(marks, merges);
  const notes = new SheetNotes(edit, part, legacyDrawing);
  notes.clear();
  for (const { row, column, texts } of shown) notes.add(row, column, texts.join('\n\n'));
  const drawing = notes.finish();
  if (marks.length === 0 && formats.stale.size === 0 && drawing === null) return;
  const cells = shown.map(({ row, column, level }) => ({
    row,
    column,
    style: (present: number) => formats.marked(present, level),
  }));
  const edits = { cells, restyled: formats.stale, legacyDrawing: drawing };
  let isChanged = false;
  const edited = async function* (): AsyncGenerator<Uint8Array> {
    isChanged = yield* editSheet(pkg.inflatePart(part), part, edits);
  };
  await edit.stream(part, edited());
  if (!isChanged) edit.keep(part);
}

function newSheets(
  report: AssessmentReport,
  view: SheetView,
): readonly (readonly [name: string, NewSheet])[] {
  const words = sheetWordsOf(view.language);
  return [
    [words.results.sheet, resultsSheet(report, view)],
    [words.faults.sheet, faultsSheet(report, view)],
  ];
}

function addSheet(edit: PackageEdit, wanted: string, sheet: NewSheet): void {
  const vocabulary = vocabularyOf(edit);
  const existing = readWorkbook(edit).sheets.map(({ name }) => name);
  const name = freeSheetName(existing, wanted);
  appendWorksheet(edit, name, worksheetXml(sheet, vocabulary));
  if (sheet.filter) addDefinedName(edit, name, { kind: 'filter', range: sheet.filter });
  const { frozenRows } = sheet;
  if (frozenRows > 0) addDefinedName(edit, name, { kind: 'print_titles', from: frozenRows, to: frozenRows });
}
