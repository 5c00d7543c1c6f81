import { atCell, diagnostic, type Diagnostic } from '../../../domain/diagnostic.ts';
import type { CountMeasure } from '../../../domain/measure.ts';
import type { CellRef } from '../../../domain/observation.ts';
import { cellAt, cellRef, type SheetPlace } from '../../grid.ts';
import type { CellFault, ValueReader } from '../../values.ts';
import { ColumnNotes } from '../units/column-notes.ts';
import type { Figure, FormBlock } from './header.ts';
import type { FormLine } from './lines.ts';

/** A number of a form, or why there is none; `cells` are those with something in them. */
export interface FigureValue {
  readonly value: bigint | 'missing' | 'invalid';
  readonly cells: readonly CellRef[];
  /** Where the number stands or is missing. */
  readonly at: CellRef;
}

interface ReadFigure extends FigureValue {
  readonly faults: readonly { readonly fault: CellFault; readonly cell: CellRef }[];
  readonly measures: Set<string>;
}

/** Reads the numbers of a form's rows, each once; its faults are told with every measure that rests on it. */
export class FormFigures {
  readonly #place: SheetPlace;
  readonly #values: ValueReader;
  /** A measure of the kind that every figure of a form is. */
  readonly #count: CountMeasure;
  readonly #partsOf: (line: FormLine) => readonly FormBlock[];
  readonly #read = new Map<string, ReadFigure>();
  readonly #exceeding = new Map<
    string,
    { make: (measures: string[]) => Diagnostic; measures: Set<string> }
  >();
  readonly #notes = new Map<number, ColumnNotes>();

  constructor(
    place: SheetPlace,
    values: ValueReader,
    count: CountMeasure,
    /** The blocks whose columns make up a row's numbers: the one of all schools, or its parts. */
    partsOf: (line: FormLine) => readonly FormBlock[],
  ) {
    this.#place = place;
    this.#values = values;
    this.#count = count;
    this.#partsOf = partsOf;
  }

  /** Whether the line's section has a column for the figure. */
  has(line: FormLine, figure: Figure): boolean {
    const blocks = this.#partsOf(line);
    return blocks.length > 0 && blocks.every(({ columns }) => columns[figure]);
  }

  read(line: FormLine, figure: Figure, ...measures: readonly string[]): FigureValue {
    const found = this.#find(line, figure);
    for (const measure of measures) found.measures.add(measure);
    if (figure === 'total' || typeof found.value !== 'bigint') return found;
    const total = this.#find(line, 'total');
    if (figure !== 'women' || !this.#exceeds(line, figure, found, line, 'total', total, measures))
      return found;
    return { ...found, value: 'invalid' };
  }

  /** A block's own number, for checks. */
  ofBlock(line: FormLine, block: FormBlock, figure: Figure): FigureValue | null {
    const column = block.columns[figure]?.column;
    return column === undefined ? null : this.#cell(line, [column]);
  }

  /** Whether a part is more than its whole, which is then said at the part. */
  exceeds(
    part: FormLine,
    partFigure: Figure,
    whole: FormLine,
    wholeFigure: Figure,
    ...measures: string[]
  ): boolean {
    const values = [this.#find(part, partFigure), this.#find(whole, wholeFigure)] as const;
    return this.#exceeds(part, partFigure, values[0], whole, wholeFigure, values[1], measures);
  }

  #exceeds(
    partLine: FormLine,
    partFigure: Figure,
    part: FigureValue,
    wholeLine: FormLine,
    wholeFigure: Figure,
    whole: FigureValue,
    measures: readonly string[],
  ): boolean {
    const { value: partValue } = part;
    const { value: wholeValue } = whole;
    if (typeof partValue !== 'bigint' || typeof wholeValue !== 'bigint' || partValue <= wholeValue)
      return false;
    const key = part.at.address;
    const args = {
      part: this.#name(partLine, partFigure),
      partValue: String(partValue),
      whole: this.#name(wholeLine, wholeFigure),
      wholeValue: String(wholeValue),
      wholeCell: whole.at.address,
    };
    const known = this.#exceeding.get(key) ?? {
      make: (ids: string[]) => diagnostic('FORM_PART_EXCEEDS_WHOLE', args, atCell(part.at), ids),
      measures: new Set<string>(),
    };
    for (const measure of measures) known.measures.add(measure);
    this.#exceeding.set(key, known);
    return true;
  }

  #name(line: FormLine, figure: Figure): string {
    const path = this.#partsOf(line)[0]?.columns[figure]?.path ?? [];
    const depth = figure === 'minority' || figure === 'minorityWomen' ? 2 : 1;
    return [line.label.replace(/^[-–—+*•]\s*/u, ''), ...path.slice(-depth)].join(' > ');
  }

  #find(line: FormLine, figure: Figure): ReadFigure {
    const columns = this.#partsOf(line).flatMap(({ columns: own }) => own[figure]?.column ?? []);
    return this.#cell(line, columns);
  }

  #cell(line: FormLine, columns: readonly number[]): ReadFigure {
    const key = `${line.row.index} ${columns.join(' ')}`;
    let found = this.#read.get(key);
    if (!found) this.#read.set(key, (found = this.#readCells(line, columns)));
    return found;
  }

  #readCells(line: FormLine, columns: readonly number[]): ReadFigure {
    const faults: { fault: CellFault; cell: CellRef }[] = [];
    const cells: CellRef[] = [];
    let value: bigint | 'missing' | 'invalid' = 0n;
    for (const column of columns) {
      const cell = cellRef(this.#place, line.row.index, column);
      const content = line.isTitle ? null : (cellAt(line.row, column)?.content ?? null);
      const { value: read, fault, note } = this.#values.read(content, this.#count);
      if (fault) faults.push({ fault, cell });
      if (note && !fault) this.#notesOf(column).add(note, line.row.index, column);
      if (read.status !== 'missing') cells.push(cell);
      if (read.status === 'count') value = typeof value === 'bigint' ? value + read.value : value;
      else if (read.status === 'missing') value = value === 'invalid' ? value : 'missing';
      else value = 'invalid';
    }
    const at = cellRef(this.#place, line.row.index, columns[0] ?? line.labelColumn);
    return { value: columns.length === 0 ? 'missing' : value, cells, at, faults, measures: new Set() };
  }

  #notesOf(column: number): ColumnNotes {
    let notes = this.#notes.get(column);
    if (!notes) this.#notes.set(column, (notes = new ColumnNotes(this.#place, this.#count)));
    return notes;
  }

  /** The number of filled cells that some measure rests on. */
  get cells(): number {
    return [...this.#read.values()].filter(({ measures }) => measures.size > 0).flatMap(({ cells }) => cells)
      .length;
  }

  finish(): Diagnostic[] {
    const faults = [...this.#read.values()].flatMap(({ faults: own, measures }) =>
      measures.size === 0 ? [] : own.map((one) => ({ ...one, measures: [...measures] })),
    );
    const found = faults.map(({ fault, cell, measures }): Diagnostic => {
      const args = { ...fault.args, measure: measures[0] ?? fault.args.measure };
      return diagnostic(fault.code, args as typeof fault.args, atCell(cell), measures);
    });
    const exceeding = [...this.#exceeding.values()].map(({ make, measures }) => make([...measures]));
    const notes = [...this.#notes.values()].flatMap((one) => one.finish());
    return [...found, ...exceeding, ...notes];
  }
}
