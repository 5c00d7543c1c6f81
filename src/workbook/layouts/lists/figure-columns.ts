import type { Measure } from '../../../domain/measure.ts';
import type { CellContent } from '../../grid.ts';
import type { LayoutTools } from '../../layout.ts';
import { namesWomen } from '../../part-header.ts';
import type { Figures, ListColumn, ListUse } from './list-uses.ts';
import type { LabelLine } from './row-labels.ts';

export type FigureUse = Figures | Extract<ListUse, { kind: 'unknown' }>;
export const isFigures = (use: ListUse): use is FigureUse => use.kind === 'figures' || use.kind === 'unknown';

/** Nothing but a number: what an unknown column holds may be a remark. */
const BARE_NUMBER = /^[\d.,\s]+$/u;

/** Which of a list's columns of counts have a figure in a row, and what they have it of. */
export class FigureColumns {
  readonly #tools: LayoutTools;
  readonly #contentOf: (line: LabelLine, column: number) => CellContent | null;
  readonly #counts: readonly { readonly column: number; readonly use: FigureUse }[];

  constructor(
    tools: LayoutTools,
    columns: readonly ListColumn[],
    contentOf: (line: LabelLine, column: number) => CellContent | null,
  ) {
    this.#tools = tools;
    this.#contentOf = contentOf;
    this.#counts = columns.flatMap(({ column, use }) =>
      isFigures(use) && !use.isRate ? [{ column, use }] : [],
    );
  }

  get count(): number {
    return this.#counts.length;
  }

  get hasDone(): boolean {
    return this.#counts.some(({ use }) => use.isDone);
  }

  /** "Tổng số", or no header that says more than that it is a value. */
  isTotal(part: readonly string[]): boolean {
    return part.every((text) => this.#tools.speller.spell(text).loose === '');
  }

  /** "Số đạt": what was done, whatever the row asks for. */
  isMet({ part }: FigureUse): boolean {
    const { listWords, speller } = this.#tools;
    return part.length > 0 && part.every((text) => listWords.is('met', speller.spell(text).loose));
  }

  /** Of a row, its columns with a figure. */
  #filled(line: LabelLine): readonly FigureUse[] {
    return this.#counts
      .filter(({ column, use }) => {
        const content = this.#contentOf(line, column);
        const isRemark =
          use.kind === 'unknown' && content?.kind === 'text' && !BARE_NUMBER.test(content.text);
        return content !== null && !isRemark;
      })
      .map(({ use }) => use);
  }

  isOnlyFigure(line: LabelLine, figures: FigureUse): boolean {
    return this.#filled(line).every((use) => use === figures);
  }

  /** A column so headed as totals, and one of a part or of what was done, both have a figure. */
  hasWholeAndPart(line: LabelLine): boolean {
    const filled = this.#filled(line).filter(({ part }) => part.length > 0);
    return filled.some(({ part }) => this.isTotal(part)) && filled.some(({ part }) => !this.isTotal(part));
  }

  /** What was done of a total, where both have a figure. */
  doneOfTotal(line: LabelLine): FigureUse | null {
    const done = this.#filled(line).find(({ isDone }) => isDone);
    return done && this.hasWholeAndPart(line) ? done : null;
  }

  hasBareNumber(line: LabelLine): boolean {
    return this.#counts.some(({ column }) => {
      const content = this.#contentOf(line, column);
      return content?.kind === 'number'
        ? content.format === 'plain'
        : content?.kind === 'text' && /^[\d.\s]+$/u.test(content.text);
    });
  }

  /** A total beside women counts everybody, unless the row is about women. */
  isOfEverybody({ told }: LabelLine, { part }: FigureUse, measure: Measure | null): boolean {
    if (measure?.kind !== 'count' || measure.counted?.sex !== 'female') return false;
    const besideWomen = this.#counts.some(({ use }) => use.part.some(namesWomen));
    return part.length > 0 && this.isTotal(part) && besideWomen && !told.some(namesWomen);
  }

  /** Whether the spellings of a measure have the words of a header: "Nữ" is a word of women, not of all members. */
  isWordOf(part: readonly string[], id: string): boolean {
    const { speller, catalogue } = this.#tools;
    const words = (texts: readonly string[]): string[] =>
      speller.words(texts.map((text) => speller.spell(text).loose)).split(' ');
    const own = new Set(
      (catalogue.measures.get(id)?.headers ?? []).flatMap((header) => words(header.split('>'))),
    );
    return words(part).every((word) => own.has(word));
  }
}
