/** The ways offices lay out their figures, by the names `--layout` takes. */
export const LAYOUT_NAMES = [
  'unit-table',
  'transposed-table',
  'indicator-list',
  'statistics-form',
  'staff-list',
  'event-log',
] as const;
export type LayoutName = (typeof LAYOUT_NAMES)[number];
