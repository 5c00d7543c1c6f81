import { atCell, diagnostic, type Diagnostic } from '../../../domain/diagnostic.ts';
import type { CellRef, Observation } from '../../../domain/observation.ts';
import { cellRef, type SheetPlace } from '../../grid.ts';
import type { FormLine } from './lines.ts';
import type { BlankCell, FormSum } from './sums.ts';

/** A measure's value as a form tells it; of which unit is known later. */
export type FormValue = Omit<Observation, 'unit' | 'quarter'>;

/** Takes down what a form's sums come to, and what is to be said of them. */
export class FormLedger {
  readonly place: SheetPlace;
  readonly #values: FormValue[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  /** Each blank cell once, with the sums that lack it. */
  readonly #blanks = new Map<string, BlankCell & { readonly measures: string[] }>();
  readonly #refused = new Set<string>();

  constructor(place: SheetPlace) {
    this.place = place;
  }

  /** The values so far; those of refused measures are not used. */
  get values(): readonly FormValue[] {
    return this.#values.map((one) =>
      this.#refused.has(one.measure) ? { ...one, value: { status: 'invalid' } } : one,
    );
  }

  get diagnostics(): readonly Diagnostic[] {
    const blanks = [...this.#blanks.values()].map(({ line, cell, measures }) =>
      diagnostic('FORM_CELL_BLANK', { row: line.label, measure: measures[0] ?? '' }, atCell(cell), measures),
    );
    return [...this.#diagnostics, ...blanks];
  }

  say(found: Diagnostic): void {
    this.#diagnostics.push(found);
  }

  refuse(measures: readonly string[]): void {
    for (const measure of measures) this.#refused.add(measure);
  }

  /** A measure's sum; `at` is where it would stand if no cell has anything in it. */
  add(measure: string, { value, cells, blanks }: FormSum, at: CellRef): void {
    const [cell, ...others] = cells;
    for (const blank of value === 'missing' ? blanks : []) {
      if (!cell && !blank.isDue) continue;
      const known = this.#blanks.get(blank.cell.address);
      if (known) known.measures.push(measure);
      else this.#blanks.set(blank.cell.address, { ...blank, measures: [measure] });
    }
    const status =
      typeof value === 'bigint' ? ({ status: 'count', value } as const) : ({ status: value } as const);
    this.#values.push({
      measure,
      value: status,
      cell: cell ?? blanks[0]?.cell ?? at,
      ...(others.length > 0 ? { others: unique(others) } : {}),
    });
  }

  /** A summary that its parts do not add up to; `used` is the one that counts. */
  mismatch(row: FormLine, printed: FormSum, sum: FormSum, used: 'printed' | 'sum'): void {
    const [at] = printed.cells;
    if (!at) return;
    const args = {
      row: row.label,
      printed: String(printed.value),
      sum: String(sum.value),
      cells: sum.cells.map(({ address }) => address),
      used,
    };
    this.say(diagnostic('FORM_SUM_MISMATCH', args, atCell(at)));
  }

  labelCell = (line: FormLine): CellRef => cellRef(this.place, line.row.index, line.labelColumn);
  atLabel = (line: FormLine) => atCell(this.labelCell(line));
}

const unique = (cells: readonly CellRef[]): CellRef[] => [
  ...new Map(cells.map((cell) => [cell.address, cell])).values(),
];
