import type { Measure, PercentMeasure } from '../../../domain/measure.ts';
import { ofMeasure, type Binding } from '../../../domain/reading.ts';
import type { LayoutTools } from '../../layout.ts';
import type { CellContent } from '../../grid.ts';
import { FigureColumns, isFigures, type FigureUse } from './figure-columns.ts';
import { LinesBefore } from './lines-before.ts';
import { bindLabel } from './label-paths.ts';
import { printedWhole } from './printed-whole.ts';
import { canStandBeside, percentsOf, shareCounts, type ShareCounts } from './share-counts.ts';
import { namesOtherShare, namesTwo, shareNamed, wholeAndDone, wholeNamed } from './label-parts.ts';
import { type Figures, type ListColumn, type ListUse, NO_TIME } from './list-uses.ts';
import type { LabelLine } from './row-labels.ts';

/** A cell of figures: its column, and what it is in its row. */
export interface BoundFigure {
  readonly column: ListColumn;
  readonly use: ListUse;
  readonly binding: Binding;
}

export interface BoundListLine {
  readonly line: LabelLine;
  /** What the label says by itself. */
  readonly own: Binding;
  readonly figures: readonly BoundFigure[];
}

const UNKNOWN: Binding = { kind: 'unknown', near: [] };

/**
 * Finds what each cell of a list means from its row's label and its column's header. A share is told by the counts beside
 * it: of women where a count of women stands in its row, whatever the label alone would suggest.
 */
export class ListBinder {
  readonly #tools: LayoutTools;
  readonly #columns: readonly ListColumn[];
  readonly #contentOf: (line: LabelLine, column: number) => CellContent | null;
  readonly #percents: readonly PercentMeasure[];
  readonly #cells: FigureColumns;
  readonly #before = new LinesBefore();

  constructor(
    tools: LayoutTools,
    columns: readonly ListColumn[],
    contentOf: (line: LabelLine, column: number) => CellContent | null,
  ) {
    this.#tools = tools;
    this.#columns = columns;
    this.#contentOf = contentOf;
    this.#cells = new FigureColumns(tools, columns, contentOf);
    this.#percents = percentsOf(tools.catalogue);
  }

  bind(line: LabelLine): BoundListLine {
    const bound = this.#beside(line) ?? this.#bindAs(line);
    const figures = bound.figures.flatMap(({ use, binding }) =>
      isFigures(use) && use.isRate ? [] : (measureOf(binding) ?? []),
    );
    this.#before.remember(bound.line, measureOf(bound.own), bound.figures.length > 0 ? figures : null);
    return bound;
  }

  /** A line that means nothing under the one over it, as another beside that; null where it is none. */
  #beside(line: LabelLine): BoundListLine | null {
    const { alone } = line;
    const over = this.#before.over(line);
    if (alone === null || !over || measureOf(bindLabel(this.#tools, line))) return null;
    const apart = this.#bindAs({ ...line, path: alone, told: alone, chaptered: alone });
    const own = measureOf(apart.own);
    return own && canStandBeside(this.#tools.catalogue, over, own) ? apart : null;
  }

  #bindAs(line: LabelLine): BoundListLine {
    const named = shareNamed(this.#tools, line, this.#percents);
    // A bare number beside "nữ tiến sĩ/tổng số tiến sĩ" may be either of the two, or their share.
    const isBare = named !== null && !this.#cells.hasWholeAndPart(line) && this.#cells.hasBareNumber(line);
    const own = named ? ofMeasure(named) : this.#own(line);
    if (isBare || namesOtherShare(line, own)) return { line, own: UNKNOWN, figures: [] };
    if (line.isHeading) return { line, own, figures: [] };
    const counted = this.#columns.flatMap((column): BoundFigure[] => {
      const { use } = column;
      if (use.kind === 'tick_yes' || use.kind === 'tick_no') {
        // A count in a table of answers is a figure under "Có".
        const isAnswer = measureOf(own)?.kind === 'yesno';
        if (isAnswer) return [{ column, use, binding: own }];
        const figures: ListUse = { kind: 'figures', part: [], isRate: false, isDone: false, time: NO_TIME };
        return use.kind === 'tick_yes' ? [{ column, use: figures, binding: own }] : [];
      }
      if (!isFigures(use) || use.isRate) return [];
      const binding = this.#count(line, own, use);
      const isOther = this.#cells.isOfEverybody(line, use, measureOf(binding));
      return [{ column, use, binding: isOther ? UNKNOWN : binding }];
    });
    const figures = this.#withWhole(line, own, counted);
    const shares = this.#columns.flatMap((column): BoundFigure[] => {
      const { use } = column;
      if (!isFigures(use) || !use.isRate) return [];
      const beside = figures.filter(({ column: { column: at } }) => this.#contentOf(line, at) !== null);
      return [{ column, use, binding: this.#share(line, own, use, beside, this.#cells.count) }];
    });
    return { line, own, figures: [...figures, ...shares] };
  }

  /** The label alone; a row "Tỷ lệ (%)" is the share of what the rows before it count. */
  #own(line: LabelLine): Binding {
    const { listWords } = this.#tools;
    if (line.told.length < 2 || !listWords.is('rate', line.told.at(-1) ?? '')) {
      return bindLabel(this.#tools, line);
    }
    const { share, counted: before } = this.#before.shareBefore(line, this.#percents);
    if (share) return ofMeasure(share);
    return before > 1 ? UNKNOWN : bindLabel(this.#tools, line);
  }

  #count(line: LabelLine, own: Binding, use: FigureUse): Binding {
    const { part, time } = use;
    const measure = measureOf(own);
    const both =
      this.#cells.hasDone && (use.isDone || this.#cells.isTotal(part))
        ? wholeAndDone(this.#tools, line)
        : null;
    if (both) return at(ofMeasure(use.isDone ? both.done : both.whole), time);
    const pair = this.#doneOfTotal(line, measure);
    if (pair && (use.isDone || this.#cells.isTotal(part))) {
      return at(ofMeasure(use.isDone ? pair.of : pair.whole), time);
    }
    // "Số đạt" of contacts, which are of no whole.
    const isMet = use.isDone && measure?.kind === 'count' && this.#cells.isMet(use);
    if (isMet && this.#cells.isOnlyFigure(line, use)) return at(own, time);
    // A total beside what was done of it is not the part that the label goes on to.
    const isPart = this.#percents.some(({ of }) => of === measure?.id);
    if (this.#cells.hasDone && isPart && this.#cells.isTotal(part) && namesTwo(line)) return UNKNOWN;
    if (part.length === 0) return at(this.#value(line, own, measure), time);
    const full = bindLabel(this.#tools, line, part);
    const isTotal = this.#cells.isTotal(part);
    if (measure?.kind === 'percent') {
      if (isTotal) return at(this.#byId(measure.in), time);
      return at(this.#cells.isWordOf(part, measure.of) ? this.#byId(measure.of) : UNKNOWN, time);
    }
    const whole =
      isTotal && !this.#cells.isOnlyFigure(line, use) ? wholeNamed(this.#tools, line, measure) : null;
    if (whole) return at(ofMeasure(whole), time);
    // "Nữ trong quy hoạch được tập huấn | 8 | 7" counts those in planning first; a total by itself is what the label says.
    if (isTotal && measure?.kind === 'count' && this.#cells.isOnlyFigure(line, use)) return at(own, time);
    if (full.kind !== 'unknown' && full.kind !== 'role') return at(full, time);
    if (isTotal && measure?.kind === 'count') return at(own, time);
    // The answer to a question of yes or no stands in whichever column it was written.
    return measure?.kind === 'yesno' && use.kind === 'figures' ? at(own, time) : UNKNOWN;
  }

  /** The counts of a row whose columns of totals and of what was done both have a figure, where the latter's header fits. */
  #doneOfTotal(line: LabelLine, measure: Measure | null): ShareCounts | null {
    const pair = shareCounts(this.#tools.catalogue, this.#percents, measure);
    const done = pair && this.#cells.doneOfTotal(line);
    if (!done) return null;
    return this.#cells.isMet(done) || this.#cells.isWordOf(done.part, pair.of.id) ? pair : null;
  }

  /** The figures of a row whose total turns out to be of more than the label names. */
  #withWhole(line: LabelLine, own: Binding, figures: readonly BoundFigure[]): readonly BoundFigure[] {
    const share = own.kind === 'measure' ? this.shareOf(own.measure) : null;
    const percent = share && measureOf(share);
    const rate = this.#columns.find(({ use }) => isFigures(use) && use.isRate);
    const found = printedWhole(
      this.#tools,
      percent?.kind === 'percent' ? percent : null,
      figures.map(({ column, use, binding }) => ({
        use,
        binding,
        content: this.#contentOf(line, column.column),
      })),
      rate ? this.#contentOf(line, rate.column) : null,
      (part) => this.#cells.isTotal(part),
    );
    return figures.map((figure, index) =>
      index === found?.index ? { ...figure, binding: found.binding } : figure,
    );
  }

  /** The only value of a row: of a row of shares the share, unless a column of its own holds that. */
  #value(line: LabelLine, own: Binding, measure: Measure | null): Binding {
    const filled = (test: (use: ListUse) => boolean): boolean =>
      this.#columns.some(({ column, use }) => test(use) && this.#contentOf(line, column) !== null);
    if (measure?.kind === 'percent' && filled((use) => isFigures(use) && use.isRate)) return UNKNOWN;
    const unit = this.#columns.find(({ use }) => use.kind === 'counting_unit');
    const written = unit && this.#contentOf(line, unit.column);
    if (
      measure?.kind === 'count' &&
      written?.kind === 'text' &&
      this.#tools.listWords.is('rate', written.text)
    ) {
      return this.shareOf(measure) ?? UNKNOWN;
    }
    return own;
  }

  #share(
    line: LabelLine,
    own: Binding,
    { part, time }: FigureUse,
    beside: readonly BoundFigure[],
    countColumns: number,
  ): Binding {
    const label = measureOf(own);
    if (label?.kind === 'percent') return at(own, time);
    const counts = beside.flatMap(({ binding }) => measureOf(binding) ?? []).map(({ id }) => id);
    const told = this.#percents.filter(({ of, in: whole }) => counts.includes(of) && counts.includes(whole));
    if (told.length === 1 && told[0]) return at(ofMeasure(told[0]), time);
    if (label?.kind === 'yesno') return UNKNOWN;
    const full = bindLabel(this.#tools, line, part);
    const measure = measureOf(full);
    if (measure?.kind !== 'percent') return UNKNOWN;
    // A second count beside it that is not of this share ("Nữ") leaves open what the share is of.
    const fits = counts.every((id) => id === measure.of || id === measure.in);
    return fits && beside.length <= Math.max(1, counts.length) && countColumns > 0 ? at(full, time) : UNKNOWN;
  }

  /** The only share of a count, for a percentage written where the count was expected. */
  shareOf({ id }: Measure): Binding | null {
    const [share, ...others] = this.#percents.filter(({ of }) => of === id);
    return share && others.length === 0 ? ofMeasure(share) : null;
  }

  #byId(id: string): Binding {
    const measure = this.#tools.catalogue.measures.get(id);
    return measure ? ofMeasure(measure) : UNKNOWN;
  }
}

export const measureOf = (binding: Binding): Measure | null =>
  binding.kind === 'measure' ? binding.measure : null;

/** A binding at the time its column names. */
function at(binding: Binding, { quarter, year, span }: Figures['time']): Binding {
  return binding.kind === 'measure'
    ? {
        ...binding,
        quarter: quarter ?? binding.quarter,
        year: year ?? binding.year,
        span: span ?? binding.span,
        everyQuarter: binding.everyQuarter,
      }
    : binding;
}
