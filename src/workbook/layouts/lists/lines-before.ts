import type { Measure, PercentMeasure } from '../../../domain/measure.ts';
import type { LabelLine } from './row-labels.ts';

const keyOf = (told: readonly string[]): string => told.join('\n');

/** What the lines read so far say, by their labels, for lines that follow from them. */
export class LinesBefore {
  /** What they count, by the path over them and by their own. */
  readonly #counted = new Map<string, readonly Measure[]>();
  readonly #owns = new Map<string, Measure | null>();

  /** `figures`: null for a line that has none of its own. */
  remember({ told }: LabelLine, own: Measure | null, figures: readonly Measure[] | null): void {
    this.#owns.set(keyOf(told), own);
    if (figures === null) return;
    const counts = [...(own ? [own] : []), ...figures].filter(({ kind }) => kind === 'count');
    const over = keyOf(told.slice(0, -1));
    this.#counted.set(over, [...(this.#counted.get(over) ?? []), ...counts]);
    this.#counted.set(keyOf(told), counts);
  }

  /** What the line that another stands under says by itself. */
  over({ told }: LabelLine): Measure | null {
    return this.#owns.get(keyOf(told.slice(0, -1))) ?? null;
  }

  /** The share that a row "Tỷ lệ (%)" is of: of what was counted last before it, in a whole that was counted too. */
  shareBefore(
    { told }: LabelLine,
    percents: readonly PercentMeasure[],
  ): { readonly share: PercentMeasure | null; readonly counted: number } {
    const counts = this.#counted.get(keyOf(told.slice(0, -1))) ?? [];
    const part = counts.at(-1);
    const share = percents.find((one) => one.of === part?.id && counts.some(({ id }) => id === one.in));
    return { share: share ?? null, counted: counts.length };
  }
}
