import type { CellRef } from '../../../domain/observation.ts';
import type { FormLine } from './lines.ts';

export interface BlankCell {
  readonly line: FormLine;
  readonly cell: CellRef;
  /** Whether its group is filled in otherwise, so that it was forgotten. */
  readonly isDue: boolean;
}

/** A sum over cells of a form. */
export interface FormSum {
  readonly value: bigint | 'missing' | 'invalid';
  readonly cells: readonly CellRef[];
  /** Blank cells without which the sum is not known. */
  readonly blanks: readonly BlankCell[];
}

export const NOTHING: FormSum = { value: 0n, cells: [], blanks: [] };

/** Sums as one; what is invalid or missing in any is so in all. */
export const sumOf = (sums: readonly FormSum[]): FormSum =>
  sums.reduce(
    (all, one) => ({
      value: plus(all.value, one.value),
      cells: [...all.cells, ...one.cells],
      blanks: [...all.blanks, ...one.blanks],
    }),
    NOTHING,
  );

function plus(a: FormSum['value'], b: FormSum['value']): FormSum['value'] {
  if (a === 'invalid' || b === 'invalid') return 'invalid';
  return a === 'missing' || b === 'missing' ? 'missing' : a + b;
}
