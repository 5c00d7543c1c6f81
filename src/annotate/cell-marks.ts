import type { Assessment, UnitPart } from '../domain/assessment.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { percentOf } from '../domain/gap.ts';
import type { CellRef } from '../domain/observation.ts';
import type { Plan } from '../domain/plan.ts';
import type { AssessmentReport } from '../domain/report.ts';
import type { CellRange } from '../ooxml/cell-address.ts';
import { gapText, indicatorText, milestoneText, valueLines, type GapView } from '../text/assessment-texts.ts';
import { messageOf } from '../text/message.ts';
import * as numbers from '../text/numbers.ts';
import { sheetWordsOf } from '../text/sheet-words.ts';
import { wordsOf } from '../text/words.ts';

/** Worst first. */
export const MARK_LEVELS = ['error', 'warning', 'short', 'met'] as const;
export type MarkLevel = (typeof MARK_LEVELS)[number];

/** What is said at one cell. */
export interface CellMark {
  readonly row: number;
  readonly column: number;
  readonly level: MarkLevel;
  /** Paragraphs of its note. */
  readonly texts: readonly string[];
}

/** `short`: faults and what keeps an indicator from its threshold; `all`: also what meets one. */
export type MarkWhat = 'short' | 'all';

/** Units marked for one indicator, the one furthest behind first, and cells of one that is met or has no units. */
const MOST_MARKED = 500;
const MOST_TEXTS = 20;
/** Further cells marked for one fault. */
const MOST_OF_FAULT = 10_000;

type AtCell = Diagnostic & { readonly location: Extract<Diagnostic['location'], { kind: 'cell' }> };
const isAtCell = (fault: Diagnostic): fault is AtCell => fault.location.kind === 'cell';

/** The marks of one file by sheet, in order of row and column. Remarks that are no fault are left to the list of faults. */
export function cellMarks(
  report: AssessmentReport,
  view: GapView,
  what: MarkWhat,
): ReadonlyMap<string, readonly CellMark[]> {
  const marks = new Marks();
  for (const one of report.diagnostics) {
    if (one.severity !== 'info' && isAtCell(one)) addFault(marks, one, one.severity, view);
  }
  for (const { plan, assessments } of report.plans) {
    for (const one of assessments) {
      if (!one.due) continue;
      addBlanks(marks, one, view);
      if (one.verdict.outcome === 'not_met') addShort(marks, one, plan, view, report.units.length > 1);
      if (one.verdict.outcome === 'met' && what === 'all') addEvidence(marks, 'met', one, plan, view);
    }
  }
  return marks.bySheet();
}

/** Marks where they are seen: of cells that a merge covers, at its first cell. */
export function atMerges(marks: readonly CellMark[], merges: readonly CellRange[]): readonly CellMark[] {
  const covering = mergesByRow(marks, merges);
  const moved = new Map<string, CellMark>();
  for (const mark of marks) {
    const merge = covering
      .get(mark.row)
      ?.find(({ left, right }) => mark.column >= left && mark.column <= right);
    const [row, column] = merge ? [merge.top, merge.left] : [mark.row, mark.column];
    const known = moved.get(`${row} ${column}`);
    const level = known && isWorse(known.level, mark.level) ? known.level : mark.level;
    const texts = [...new Set([...(known?.texts ?? []), ...mark.texts])];
    moved.set(`${row} ${column}`, { row, column, level, texts });
  }
  return [...moved.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function mergesByRow(marks: readonly CellMark[], merges: readonly CellRange[]): Map<number, CellRange[]> {
  const rows = new Map(marks.map(({ row }): [number, CellRange[]] => [row, []]));
  for (const merge of merges) {
    // A merge may be as high as the sheet.
    if (merge.bottom - merge.top < rows.size) {
      for (let row = merge.top; row <= merge.bottom; row += 1) rows.get(row)?.push(merge);
    } else {
      for (const [row, covering] of rows) if (row >= merge.top && row <= merge.bottom) covering.push(merge);
    }
  }
  return rows;
}

const isWorse = (one: MarkLevel, other: MarkLevel): boolean =>
  MARK_LEVELS.indexOf(one) < MARK_LEVELS.indexOf(other);

class Marks {
  readonly #sheets = new Map<string, Map<string, CellMark>>();

  add(
    { sheet, row, column }: Pick<CellRef, 'sheet' | 'row' | 'column'>,
    level: MarkLevel,
    text: string,
  ): void {
    let cells = this.#sheets.get(sheet);
    if (!cells) this.#sheets.set(sheet, (cells = new Map()));
    const known = cells.get(`${row} ${column}`);
    const texts = known?.texts ?? [];
    if (texts.includes(text) || texts.length === MOST_TEXTS) return;
    const worse = known && isWorse(known.level, level) ? known.level : level;
    cells.set(`${row} ${column}`, { row, column, level: worse, texts: [...texts, text] });
  }

  bySheet(): ReadonlyMap<string, readonly CellMark[]> {
    return new Map(
      [...this.#sheets].map(([sheet, cells]) => [
        sheet,
        [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
      ]),
    );
  }
}

/** At every cell that has it; what it is stands at the first. */
function addFault(marks: Marks, fault: AtCell, level: 'error' | 'warning', view: GapView): void {
  const { location: first, others = [] } = fault;
  const heading = `${wordsOf(view.language).severity[level].toLocaleUpperCase(view.language)} [${fault.code}]`;
  const { problem, remedy } = messageOf(fault, view.catalogue, view.language);
  marks.add(first, level, `${heading}\n${problem}\n→ ${remedy}`);
  const same = `${heading}\n${sheetWordsOf(view.language).note.sameAs(first.address)}\n→ ${remedy}`;
  let left = MOST_OF_FAULT;
  for (const { sheet, column, row, lastRow = row } of others) {
    for (let at = row; at <= lastRow && left > 0; at += 1, left -= 1)
      marks.add({ sheet, row: at, column }, level, same);
  }
}

/** Empty cells for want of which a unit was left out: they may be forgotten, or to be filled in with 0. */
function addBlanks(marks: Marks, { indicator, blanks }: Assessment, { language }: GapView): void {
  const { missing } = sheetWordsOf(language).note;
  const text = missing(`${indicator.label[language]} [${indicator.code}]`);
  for (const cell of blanks.slice(0, MOST_MARKED)) marks.add(cell, 'warning', text);
}

/** At the units that pull a share down; at all cells where there are none to tell apart. */
function addShort(marks: Marks, short: Assessment, plan: Plan, view: GapView, areSeveral: boolean): void {
  const { behind } = short;
  if (!areSeveral || behind.length === 0) {
    addEvidence(marks, 'short', short, plan, view);
    return;
  }
  const text = verdictTexts(short, 'short', plan, view);
  for (const part of behind.slice(0, MOST_MARKED))
    for (const cell of part.cells) marks.add(cell, 'short', `${text}\n${ownPart(part, short, view)}`);
}

function addEvidence(
  marks: Marks,
  level: 'short' | 'met',
  assessment: Assessment,
  plan: Plan,
  view: GapView,
): void {
  const text = verdictTexts(assessment, level, plan, view);
  for (const cell of assessment.evidence.slice(0, MOST_MARKED)) marks.add(cell, level, text);
}

function verdictTexts(assessment: Assessment, level: 'short' | 'met', plan: Plan, view: GapView): string {
  const { language } = view;
  const words = sheetWordsOf(language).note;
  const joined = (text: string): string => text.replaceAll('\n', '; ');
  const gap = gapText(assessment, view);
  return [
    `${words[level]} · ${indicatorText(assessment, language)}`,
    `${words.value}: ${joined(valueLines(assessment, language))}`,
    `${words.threshold}: ${milestoneText(assessment, plan, language).replace('\n', ' ')}`,
    ...(gap === '' ? [] : [`${words.gap}: ${joined(gap)}`]),
  ].join('\n');
}

function ownPart({ numerator, denominator }: UnitPart, { milestone, indicator }: Assessment, view: GapView) {
  const { language } = view;
  const share = (): string => {
    const percent = numbers.percent(
      percentOf(numerator, denominator),
      milestone?.threshold ?? null,
      language,
    );
    return `${percent} (${numbers.count(numerator, language)}/${numbers.count(denominator, language)})`;
  };
  const isAnswer = indicator.evaluation.kind === 'unit_share' && denominator === 1n;
  return sheetWordsOf(language).note.ownPart(isAnswer ? wordsOf(language).share.no : share());
}
