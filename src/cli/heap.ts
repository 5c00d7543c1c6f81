import type { SurveyedInput } from './survey-inputs.ts';
import { tablesOf } from '../workbook/survey.ts';

/** The newest V8 whose name for the setting is known: another would complain of it. */
const KNOWN_V8 = 13;
/** Bytes of files whose rows are units, all of which are held, and of those whose people are only counted. */
const LARGE = { units: 4_000_000, people: 40_000_000 };

/**
 * Lets the heap grow by half between two collections where the inputs are large. By itself V8 lets it become several times what
 * is in use: more memory than a small machine has. A tenth of the time is the price, so smaller ones go without.
 */
export function boundHeap(inputs: readonly SurveyedInput[]): void {
  const counted = inputs.filter(isCounted);
  const units = inputs.filter((input) => !isCounted(input));
  const isLarge = sizeOf(units) > LARGE.units || sizeOf(counted) > LARGE.people;
  if (!isLarge || Number.parseInt(process.versions.v8, 10) > KNOWN_V8) return;
  process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=50');
}

const isCounted = ({ survey }: SurveyedInput): boolean =>
  tablesOf(survey).every(({ layout }) => layout === 'staff-list');

const sizeOf = (inputs: readonly SurveyedInput[]): number => inputs.reduce((sum, { size }) => sum + size, 0);
