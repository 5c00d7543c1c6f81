export const FIGURES = ['total', 'women'] as const;
export type DegreeFigure = (typeof FIGURES)[number];
export type DegreeMeasure = 'masters' | 'doctors';

/** The measures that the numbers of a form's groups tell. */
export const HEADS = {
  managers: { total: 'managers_total', women: 'managers_female' },
  everyone: { total: 'staff_total', women: 'staff_female' },
} as const;

/** The measures that its rows by degree tell. */
export const DEGREES = {
  masters: { total: 'masters_total', women: 'masters_female' },
  doctors: { total: 'phd_total', women: 'phd_female' },
} as const;

export const DEGREE_MEASURES: readonly string[] = Object.values(DEGREES).flatMap((ids) => Object.values(ids));
