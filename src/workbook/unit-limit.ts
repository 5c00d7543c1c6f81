/** Units of one run: the whole country has about half as many schools. */
export const MOST_UNITS = 100_000;

/** Inputs that name more units than can be assessed in the memory a run may take. */
export class TooManyUnits extends Error {
  override readonly name = 'TooManyUnits';
}

export function limitUnits(units: number): void {
  if (units > MOST_UNITS) throw new TooManyUnits(`more than ${MOST_UNITS} units`);
}
