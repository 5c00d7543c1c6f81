/** The checks whose whole output is kept, and read, in test/golden. */
export interface GoldenCase {
  readonly name: string;
  /** Arguments of `vstbpn check`. */
  readonly argv: readonly string[];
  readonly exit: 0 | 1 | 3;
}

const example = (name: string): string => `fixtures/${name}.xlsx`;

export const GOLDEN_CASES: readonly GoldenCase[] = [
  { name: 'readme-2025', argv: [example('readme-2025')], exit: 1 },
  { name: 'all-met-2025', argv: [example('all-met-2025')], exit: 0 },
  { name: 'all-met-by-unit', argv: [example('all-met-2025'), '--by', 'unit'], exit: 0 },
  { name: 'mixed-kinds-2025', argv: [example('mixed-kinds-2025')], exit: 1 },
  { name: 'annual-2023', argv: [example('annual-2023')], exit: 1 },
  { name: 'offices-2025', argv: [example('offices-2025')], exit: 0 },
  { name: 'offices-complete', argv: [example('offices-2025'), '--complete'], exit: 1 },
  {
    name: 'offices-district-plan',
    argv: [example('offices-2025'), '--plan', 'nam-tu-liem-2021-2025'],
    exit: 1,
  },
  { name: 'half-year-2025', argv: [example('half-year-2025')], exit: 0 },
  { name: 'quarter-3-2025', argv: [example('quarter-3-2025')], exit: 1 },
  { name: 'percent-only-2025', argv: [example('percent-only-2025')], exit: 1 },
  { name: 'about-2030', argv: [example('about-2030')], exit: 1 },
  { name: 'about-2030-national', argv: [example('about-2030'), '--plan', 'national-2021-2030'], exit: 0 },
  { name: 'faulty-2025', argv: [example('faulty-2025')], exit: 1 },
  { name: 'duties-2025', argv: [example('duties-2025'), '--plan', 'so-gddt-2025'], exit: 0 },
  { name: 'unverified-plan', argv: [example('all-met-2025'), '--plan', 'moet-2021-2030'], exit: 3 },
  {
    name: 'city-and-district',
    argv: [example('readme-2025'), '--plan', 'nam-tu-liem-2021-2025', '--plan', 'hanoi-2021-2030'],
    exit: 1,
  },
  { name: 'outside-plan', argv: [example('all-met-2025'), '--period', '2035'], exit: 3 },
  { name: 'form-met-2025', argv: [example('form-met-2025')], exit: 0 },
  { name: 'form-short-2025', argv: [example('form-short-2025')], exit: 1 },
  { name: 'form-faulty-2025', argv: [example('form-faulty-2025')], exit: 1 },
  { name: 'list-met-2025', argv: [example('list-met-2025')], exit: 0 },
  { name: 'list-short-2025', argv: [example('list-short-2025')], exit: 1 },
  { name: 'list-faulty-2025', argv: [example('list-faulty-2025')], exit: 1 },
  { name: 'own-verdicts-met-2025', argv: [example('own-verdicts-met-2025')], exit: 0 },
  { name: 'own-verdicts-short-2025', argv: [example('own-verdicts-short-2025')], exit: 1 },
  { name: 'own-verdicts-faulty-2025', argv: [example('own-verdicts-faulty-2025')], exit: 1 },
  { name: 'events-met-2025', argv: [example('events-met-2025')], exit: 0 },
  { name: 'events-short-2025', argv: [example('events-short-2025'), '--complete'], exit: 1 },
  { name: 'events-faulty-2025', argv: [example('events-faulty-2025')], exit: 1 },
  { name: 'periods-met-2025', argv: [example('periods-met-2025')], exit: 0 },
  { name: 'periods-short-2025', argv: [example('periods-short-2025')], exit: 1 },
  { name: 'periods-faulty-2025', argv: [example('periods-faulty-2025')], exit: 1 },
  { name: 'checklist-met-2025', argv: [example('checklist-met-2025')], exit: 0 },
  { name: 'checklist-short-2025', argv: [example('checklist-short-2025')], exit: 1 },
  { name: 'checklist-faulty-2025', argv: [example('checklist-faulty-2025')], exit: 1 },
  { name: 'text-export-met-2025', argv: [example('text-export-met-2025')], exit: 0 },
  { name: 'text-export-short-2025', argv: [example('text-export-short-2025')], exit: 1 },
  { name: 'text-export-faulty-2025', argv: [example('text-export-faulty-2025')], exit: 1 },
  { name: 'sideways-met-2025', argv: [example('sideways-met-2025')], exit: 0 },
  { name: 'sideways-short-2025', argv: [example('sideways-short-2025')], exit: 1 },
  { name: 'sideways-faulty-2025', argv: [example('sideways-faulty-2025')], exit: 1 },
  { name: 'staff-2025', argv: [example('staff-2025')], exit: 0 },
  { name: 'staff-short-2025', argv: [example('staff-short-2025')], exit: 1 },
  { name: 'staff-faulty-2025', argv: [example('staff-faulty-2025')], exit: 1 },
  { name: 'staff-coded-2025', argv: [example('staff-coded-2025'), '--period', '2025'], exit: 1 },
  { name: 'no-table', argv: [example('no-table'), '--period', '2025'], exit: 3 },
];
