import type { CellRef, Observation } from '../../../domain/observation.ts';

interface Sum {
  total: bigint;
  readonly cells: CellRef[];
}

/** Contacts added up by unit and measure, with the cells they came from. */
export class EventTally {
  readonly #sums = new Map<string, Map<string, Sum>>();

  add(unit: string, measure: string, value: bigint, cell: CellRef): void {
    let own = this.#sums.get(unit);
    if (!own) this.#sums.set(unit, (own = new Map()));
    const sum = own.get(measure);
    if (sum) {
      sum.total += value;
      sum.cells.push(cell);
    } else own.set(measure, { total: value, cells: [cell] });
  }

  observations(): Observation[] {
    return [...this.#sums].flatMap(([unit, own]) =>
      [...own].flatMap(([measure, { total, cells }]): Observation[] => {
        const [cell, ...others] = cells;
        if (!cell) return [];
        const value = { status: 'count', value: total } as const;
        return [{ unit, measure, quarter: null, value, cell, others, basis: 'counted' }];
      }),
    );
  }
}
