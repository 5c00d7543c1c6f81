/** Units of one run: the country has a quarter of that many schools. More is no report of an office. */
export const MOST_UNITS = 200_000;

/** Inputs that name more units than can be assessed in the memory a run may take. */
export class TooManyUnits extends Error {
  override readonly name = 'TooManyUnits';
}

export function limitUnits(units: number): void {
  if (units > MOST_UNITS) throw new TooManyUnits(`more than ${MOST_UNITS} units`);
}
