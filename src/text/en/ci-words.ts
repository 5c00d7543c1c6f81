import type { CiWords } from '../ci-words.ts';

export const enCiWords: CiWords = {
  title: { check: 'Results against the plan', validate: 'Results of checking the data' },
  moreFindings: (count) => `${count} more of this level; see all with --format markdown or --format json.`,
  severity: 'Severity',
  place: 'Place',
  problem: 'Problem',
  remedy: 'What to do',
  code: 'Code',
  unit: 'Unit',
  cut: (parts) => `This summary is full and leaves out: ${parts}. See all with --format json.`,
  cutIndicators: (count) => (count === '1' ? '1 line of indicators' : `${count} lines of indicators`),
  cutFaults: (count) =>
    count === '1' ? '1 fault or note on the data' : `${count} faults and notes on the data`,
  cutUnits: (count) => (count === '1' ? '1 line of units' : `${count} lines of units`),
};
