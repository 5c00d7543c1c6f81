import type { SurveyedInput } from './inputs.ts';
import { tablesOf } from '../workbook/survey.ts';

/** The newest V8 whose name for the setting is known: another would complain of it. */
const KNOWN_V8 = 13;
/** Bytes of a file whose rows are units, all of which are held, and of one whose people are only counted. */
const LARGE = { units: 4_000_000, people: 40_000_000 };

/**
 * Lets the heap grow by half between two collections where a file is large. By itself V8 lets it become several times what is
 * in use: more memory than a small machine has. A tenth of the time is the price, so smaller files go without.
 */
export function boundHeap(inputs: readonly SurveyedInput[]): void {
  if (!inputs.some(isLarge) || Number.parseInt(process.versions.v8, 10) > KNOWN_V8) return;
  process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=50');
}

function isLarge({ bytes, survey }: SurveyedInput): boolean {
  const areCounted = tablesOf(survey).every(({ layout }) => layout === 'staff-list');
  return bytes.length > (areCounted ? LARGE.people : LARGE.units);
}
