import type { Catalogue, Measure, PercentMeasure } from '../../../domain/measure.ts';
import { ofMeasure, type Binding } from '../../../domain/reading.ts';
import type { LayoutTools } from '../../layout.ts';
import type { CellContent } from '../../grid.ts';
import { bindLabel } from './label-paths.ts';
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

type FigureUse = Figures | Extract<ListUse, { kind: 'unknown' }>;
const isFigures = (use: ListUse): use is FigureUse => use.kind === 'figures' || use.kind === 'unknown';

/**
 * Finds what each cell of a list means from its row's label and its column's header. A share is told by the counts beside
 * it: of women where a count of women stands in its row, whatever the label alone would suggest.
 */
export class ListBinder {
  readonly #tools: LayoutTools;
  readonly #columns: readonly ListColumn[];
  readonly #contentOf: (line: LabelLine, column: number) => CellContent | null;
  readonly #percents: readonly PercentMeasure[];
  /** One column holds what was done of the whole in another. */
  readonly #hasDone: boolean;
  /** What lines read so far count, by the path over them, for shares in rows of their own. */
  readonly #counted = new Map<string, Measure[]>();

  constructor(
    tools: LayoutTools,
    columns: readonly ListColumn[],
    contentOf: (line: LabelLine, column: number) => CellContent | null,
  ) {
    this.#tools = tools;
    this.#columns = columns;
    this.#contentOf = contentOf;
    this.#hasDone = columns.some(({ use }) => isFigures(use) && use.isDone);
    this.#percents = percentsOf(tools.catalogue);
  }

  bind(line: LabelLine): BoundListLine {
    const own = this.#own(line);
    if (namesOtherShare(line, own)) return { line, own: UNKNOWN, figures: [] };
    if (line.isHeading) return { line, own, figures: [] };
    const counts = this.#columns.flatMap(({ use }) => (isFigures(use) && !use.isRate ? [use] : []));
    const figures = this.#columns.flatMap((column): BoundFigure[] => {
      const { use } = column;
      if (use.kind === 'tick_yes' || use.kind === 'tick_no') {
        // A count in a table of answers is a figure under "Có".
        const isAnswer = measureOf(own)?.kind === 'yesno';
        if (isAnswer) return [{ column, use, binding: own }];
        const figures: ListUse = { kind: 'figures', part: [], isRate: false, isDone: false, time: NO_TIME };
        return use.kind === 'tick_yes' ? [{ column, use: figures, binding: own }] : [];
      }
      if (!isFigures(use) || use.isRate) return [];
      return [{ column, use, binding: this.#count(line, own, use) }];
    });
    const shares = this.#columns.flatMap((column): BoundFigure[] => {
      const { use } = column;
      if (!isFigures(use) || !use.isRate) return [];
      const beside = figures.filter(({ column: { column: at } }) => this.#contentOf(line, at) !== null);
      return [{ column, use, binding: this.#share(line, own, use, beside, counts.length) }];
    });
    const key = line.told.slice(0, -1).join('\n');
    const counted = [own, ...figures.map(({ binding }) => binding)].flatMap(
      (binding) => measureOf(binding) ?? [],
    );
    const list = counted.filter(({ kind }) => kind === 'count');
    this.#counted.set(key, [...(this.#counted.get(key) ?? []), ...list]);
    this.#counted.set(line.told.join('\n'), list);
    return { line, own, figures: [...figures, ...shares] };
  }

  /** The label alone; a row "Tỷ lệ (%)" is the share of what the rows before it count. */
  #own(line: LabelLine): Binding {
    const { listWords } = this.#tools;
    const named = shareNamed(this.#tools, line, this.#percents);
    // A bare number beside "nữ tiến sĩ/tổng số tiến sĩ" may be either of the two, or their share.
    if (named) return this.#hasBareNumber(line) ? UNKNOWN : ofMeasure(named);
    if (line.told.length < 2 || !listWords.is('rate', line.told.at(-1) ?? '')) {
      return bindLabel(this.#tools, line);
    }
    const [whole, ...rest] = [...(this.#counted.get(line.told.slice(0, -1).join('\n')) ?? [])];
    const parts = [whole, ...rest].filter((measure) => measure !== undefined);
    const part = parts.at(-1);
    const pairs = this.#percents.filter((percent) => percent.of === part?.id);
    const share = pairs.find((percent) => parts.some(({ id }) => id === percent.in));
    if (share) return ofMeasure(share);
    return parts.length > 1 ? UNKNOWN : bindLabel(this.#tools, line);
  }

  #hasBareNumber(line: LabelLine): boolean {
    return this.#columns.some(({ column, use }) => {
      const content = isFigures(use) && !use.isRate ? this.#contentOf(line, column) : null;
      return content?.kind === 'number'
        ? content.format === 'plain'
        : content?.kind === 'text' && /^[\d.\s]+$/u.test(content.text);
    });
  }

  #count(line: LabelLine, own: Binding, use: FigureUse): Binding {
    const { part, time } = use;
    const measure = measureOf(own);
    const both =
      this.#hasDone && (use.isDone || this.#isTotal(part)) ? wholeAndDone(this.#tools, line) : null;
    if (both) return at(ofMeasure(use.isDone ? both.done : both.whole), time);
    // A total beside what was done of it is not the part that the label goes on to.
    const isPart = this.#percents.some(({ of }) => of === measure?.id);
    if (this.#hasDone && isPart && this.#isTotal(part) && namesTwo(line)) return UNKNOWN;
    if (part.length === 0) return at(this.#value(line, own, measure), time);
    const full = bindLabel(this.#tools, line, part);
    const isTotal = this.#isTotal(part);
    if (measure?.kind === 'percent') {
      if (isTotal) return at(this.#byId(measure.in), time);
      return at(this.#isWordOf(part, measure.of) ? this.#byId(measure.of) : UNKNOWN, time);
    }
    const whole = isTotal && !this.#isOnlyFigure(line, use) ? wholeNamed(this.#tools, line, measure) : null;
    if (whole) return at(ofMeasure(whole), time);
    // "Nữ trong quy hoạch được tập huấn | 8 | 7" counts those in planning first; a total by itself is what the label says.
    if (isTotal && measure?.kind === 'count' && this.#isOnlyFigure(line, use)) return at(own, time);
    if (full.kind !== 'unknown' && full.kind !== 'role') return at(full, time);
    if (isTotal && measure?.kind === 'count') return at(own, time);
    // The answer to a question of yes or no stands in whichever column it was written.
    return measure?.kind === 'yesno' && use.kind === 'figures' ? at(own, time) : UNKNOWN;
  }

  #isTotal(part: readonly string[]): boolean {
    return part.every((text) => this.#tools.speller.spell(text).loose === '');
  }

  #isOnlyFigure(line: LabelLine, figures: FigureUse): boolean {
    return !this.#columns.some(
      ({ column, use }) =>
        use !== figures && isFigures(use) && !use.isRate && this.#contentOf(line, column) !== null,
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
    if (label?.kind === 'yesno') return UNKNOWN;
    const counts = beside.flatMap(({ binding }) => measureOf(binding) ?? []).map(({ id }) => id);
    const told = this.#percents.filter(({ of, in: whole }) => counts.includes(of) && counts.includes(whole));
    if (told.length === 1 && told[0]) return at(ofMeasure(told[0]), time);
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

  /** Whether the spellings of a measure have the words of a header: "Nữ" is a word of women, not of all members. */
  #isWordOf(part: readonly string[], id: string): boolean {
    const { speller, catalogue } = this.#tools;
    const words = (texts: readonly string[]): string[] =>
      speller.words(texts.map((text) => speller.spell(text).loose)).split(' ');
    const own = new Set(
      (catalogue.measures.get(id)?.headers ?? []).flatMap((header) => words(header.split('>'))),
    );
    return words(part).every((word) => own.has(word));
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

const percentsOf = ({ measures }: Catalogue): PercentMeasure[] =>
  [...measures.values()].filter((measure) => measure.kind === 'percent');
