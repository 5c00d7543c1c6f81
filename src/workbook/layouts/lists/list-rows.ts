import type { OwnClaim } from '../../../domain/claim.ts';
import { atCell, diagnostic, type Diagnostic } from '../../../domain/diagnostic.ts';
import type { Measure } from '../../../domain/measure.ts';
import type { ObservedValue } from '../../../domain/observation.ts';
import type { Period, Quarter } from '../../../domain/period.ts';
import type { Binding, BoundLine } from '../../../domain/reading.ts';
import { cellAt, cellRef, type CellContent, type SheetPlace } from '../../grid.ts';
import { otherPeriod } from '../../header-checks.ts';
import type { LayoutTools } from '../../layout.ts';
import { ColumnNotes } from '../units/column-notes.ts';
import { suggestLabel } from './label-paths.ts';
import { measureOf, type BoundListLine, type ListBinder } from './list-binding.ts';
import { claimsOf } from './list-claims.ts';
import type { ListColumn, ListUse } from './list-uses.ts';
import { readListValue } from './list-values.ts';
import type { LabelLine } from './row-labels.ts';

/** A value of the unit before it is settled whether another row says the same. */
export interface ListEntry {
  readonly measure: Measure;
  readonly quarter: Quarter | null;
  readonly value: ObservedValue;
  readonly cell: ReturnType<typeof cellRef>;
  readonly line: string;
}

/** A cell's content in a line of one or more rows; dots to write on are blank. */
export function contentOf(line: LabelLine, column: number): CellContent | null {
  for (const row of line.rows) {
    const content = cellAt(row, column)?.content ?? null;
    if (content && !(content.kind === 'text' && /^[.…_\s]*$/u.test(content.text))) return content;
  }
  return null;
}

export const lineText = ({ told }: LabelLine): string => told.join(' > ');

/** Reads the bound lines of one list: values, the unit's own claims, and what is said of rows. */
export class ListRows {
  readonly entries: ListEntry[] = [];
  readonly claims: Omit<OwnClaim, 'unit'>[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly lines: BoundLine[] = [];
  cells = 0;
  readonly #tools: LayoutTools;
  readonly #place: SheetPlace;
  readonly #columns: readonly ListColumn[];
  readonly #binder: ListBinder;
  readonly #period: Period;
  readonly #notes = new Map<number, ColumnNotes>();
  readonly #others: ReadonlySet<number>;

  constructor(
    tools: LayoutTools,
    place: SheetPlace,
    header: { readonly columns: readonly ListColumn[]; readonly bottom: number },
    binder: ListBinder,
    period: Period,
  ) {
    this.#tools = tools;
    this.#place = place;
    this.#columns = header.columns;
    this.#binder = binder;
    this.#period = period;
    this.#others = new Set(header.columns.flatMap((column) => this.#isOther(column, header.bottom)));
  }

  /** A column of another period is said once and not read. */
  #isOther({ column, path, use }: ListColumn, bottom: number): number[] {
    if (!('time' in use)) return [];
    const other = otherPeriod(use.time, this.#period);
    if (other === null) return [];
    if (use.kind !== 'own_target') {
      const args = { header: path.join(' > '), period: other };
      this.diagnostics.push(
        diagnostic('COLUMN_OTHER_PERIOD', args, atCell(cellRef(this.#place, bottom, column))),
      );
    }
    return [column];
  }

  add(bound: BoundListLine): void {
    const { line, figures } = bound;
    const read = new Set<string>();
    let byQuarter = false;
    let verdict: { readonly met: boolean; readonly column: number } | null = null;
    for (const { column, use, binding } of figures) {
      const measure = measureOf(binding);
      if (!measure || binding.kind !== 'measure' || this.#others.has(column.column)) continue;
      const content = contentOf(line, column.column);
      if (use.kind === 'tick_yes' || use.kind === 'tick_no') {
        read.add(measure.id);
        continue;
      }
      if (binding.quarter !== null && !takesQuarters(measure)) {
        if (content) this.#say(line, column.column, 'COLUMN_NOT_QUARTERLY', measure);
        continue;
      }
      const {
        values,
        fault,
        note,
        verdict: says,
      } = readListValue(this.#tools, this.#binder, content, measure, lineText(line));
      if (content) this.cells += 1;
      const cell = this.#cell(line, column.column);
      if (says !== null) verdict = { met: says, column: column.column };
      for (const { measure: told, value, quarter } of values) {
        read.add(told.id);
        this.#keep(line, told, quarter ?? binding.quarter, value, cell);
        if (quarter !== null) byQuarter = true;
      }
      const told = values[0]?.measure ?? measure;
      if (fault) this.diagnostics.push(diagnostic(fault.code, fault.args, atCell(cell), [told.id]));
      else if (note) this.#note(column.column, told).add(note, cell.row, column.column);
    }
    this.#ticks(bound);
    this.#describe(bound, read, byQuarter);
    const columns = this.#columns.filter(({ column }) => !this.#others.has(column));
    this.claims.push(...claimsOf(this.#tools, this.#place, bound, columns, [...read], verdict));
  }

  /** "Có | Không": the ticked one of the two; both is no answer. */
  #ticks({ line, figures }: BoundListLine): void {
    const ticked = (kind: ListUse['kind']) => figures.filter(({ use }) => use.kind === kind);
    const [yes] = ticked('tick_yes');
    const [no] = ticked('tick_no');
    const measure = yes && measureOf(yes.binding);
    if (!yes || !no || measure?.kind !== 'yesno') return;
    const read = [yes, no].map(({ column: { column } }) => {
      const content = contentOf(line, column);
      if (content) this.cells += 1;
      return { column, ...this.#tools.values.read(content, measure) };
    });
    const [atYes, atNo] = read;
    if (!atYes || !atNo) return;
    for (const { column, fault } of read) {
      if (fault) {
        const cell = this.#cell(line, column);
        this.diagnostics.push(diagnostic(fault.code, fault.args, atCell(cell), [measure.id]));
      }
    }
    const marks = read.filter(({ value }) => value.status === 'answer' && value.answer === 'yes');
    if (marks.length === 2) {
      const args = { measure: measure.id, shown: 'x | x' };
      const cell = this.#cell(line, atNo.column);
      this.diagnostics.push(diagnostic('CELL_NOT_ANSWER', args, atCell(cell), [measure.id]));
    }
    // A "không" written under "Có" is an answer too; one under "Không" says what the column says.
    const settled: { readonly value: ObservedValue; readonly column: number } =
      marks.length === 2 || read.some(({ value }) => value.status === 'invalid')
        ? { value: { status: 'invalid' }, column: atYes.column }
        : marks[0] === atNo
          ? { value: { status: 'answer', answer: 'no' }, column: atNo.column }
          : { value: this.#yesOf(atYes.value, contentOf(line, atYes.column)), column: atYes.column };
    this.#keep(line, measure, null, settled.value, this.#cell(line, settled.column));
  }

  /** A dash under "Có" leaves it unticked. */
  #yesOf(value: ObservedValue, content: CellContent | null): ObservedValue {
    const isDash = content?.kind === 'text' && !/[\p{L}\d]/u.test(content.text);
    return value.status === 'answer' && value.answer === 'no' && isDash ? { status: 'missing' } : value;
  }

  #keep(
    line: LabelLine,
    measure: Measure,
    quarter: Quarter | null,
    value: ObservedValue,
    cell: ListEntry['cell'],
  ) {
    this.entries.push({ measure, quarter, value, cell, line: lineText(line) });
  }

  /** What is said of the row itself: what it was taken for, or that it was not. */
  #describe({ line, own, figures }: BoundListLine, read: ReadonlySet<string>, byQuarter: boolean): void {
    const text = lineText(line);
    if (read.size > 0) {
      const row = line.rows[0]?.index ?? 0;
      this.lines.push({ row, label: text, measures: [...read] });
    }
    const bindings = [own, ...figures.map(({ binding }) => binding)];
    const label = this.#columns.find(({ use }) => use.kind === 'indicator')?.column ?? 1;
    const at = atCell(this.#cell(line, label));
    const ambiguous = bindings.find((binding) => binding.kind === 'ambiguous');
    if (ambiguous?.kind === 'ambiguous' && line.hasValues) {
      const { measures } = ambiguous;
      this.diagnostics.push(diagnostic('LINE_AMBIGUOUS', { line: text, measures }, at, measures));
    } else if (read.size === 0 && line.hasValues && own.kind !== 'measure') {
      const near = suggestLabel(this.#tools.binder, line);
      if (near.length > 0) this.diagnostics.push(diagnostic('LINE_UNKNOWN', { line: text, near }, at));
    }
    const worded = figures
      .filter(({ column: { column } }) => contentOf(line, column) !== null)
      .map(({ binding }) => binding)
      .find((binding): binding is MeasureBinding => isByWords(binding, read));
    if (worded?.by.kind === 'words') {
      const { measure, by } = worded;
      const args = { line: text, measure: measure.id, spelling: by.spelling };
      this.diagnostics.push(diagnostic('LINE_BY_WORDS', args, at, [measure.id]));
    }
    const asked = measureOf(own);
    const isSplit =
      byQuarter || figures.some(({ binding }) => binding.kind === 'measure' && binding.quarter !== null);
    const isEvery = own.kind === 'measure' && own.everyQuarter;
    if (
      asked?.kind === 'yesno' &&
      asked.quarterly &&
      !isSplit &&
      !isEvery &&
      figures.some(({ column: { column } }) => contentOf(line, column) !== null) &&
      this.#period.kind !== 'quarter'
    ) {
      const args = { header: text, measure: asked.id };
      this.diagnostics.push(diagnostic('QUARTERS_NOT_SPLIT', args, at, [asked.id]));
    }
  }

  #say(line: LabelLine, column: number, code: 'COLUMN_NOT_QUARTERLY', { id }: Measure): void {
    const args = { header: lineText(line), measure: id };
    this.diagnostics.push(diagnostic(code, args, atCell(this.#cell(line, column)), [id]));
  }

  /** The cell of a line in a column: the first of its rows that has something there. */
  #cell(line: LabelLine, column: number): ListEntry['cell'] {
    const row = line.rows.find((one) => cellAt(one, column) !== null) ?? line.rows[0];
    return cellRef(this.#place, row?.index ?? 1, column);
  }

  #note(column: number, measure: Measure): ColumnNotes {
    const note = this.#notes.get(column) ?? new ColumnNotes(this.#place, measure);
    this.#notes.set(column, note);
    return note;
  }

  finish(): void {
    for (const note of this.#notes.values()) this.diagnostics.push(...note.finish());
  }
}

type MeasureBinding = Extract<Binding, { kind: 'measure' }>;

const isByWords = (binding: Binding, read: ReadonlySet<string>): boolean =>
  binding.kind === 'measure' && binding.by.kind === 'words' && read.has(binding.measure.id);

const takesQuarters = (measure: Measure): boolean =>
  measure.kind === 'yesno' ? measure.quarterly : measure.kind === 'count' && measure.nature === 'flow';
