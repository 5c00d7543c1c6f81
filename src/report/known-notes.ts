import type { Assessment } from '../domain/assessment.ts';
import type { BaselineComparison, ComparedFinding, FindingState } from '../domain/baseline.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { codeOf } from '../domain/finding.ts';
import { sizeOf } from '../domain/finding-record.ts';
import { compare, toFixed, type Rational } from '../domain/rational.ts';
import { baselineWordsOf, type BaselineWords } from '../text/baseline-words.ts';
import { dayText } from '../text/format.ts';
import type { Language } from '../text/language.ts';
import { localDecimal } from '../text/numbers.ts';
import { printable } from '../text/printable.ts';

/** What a baseline says of the findings of a report, in words. Texts of new findings are empty. */
export interface KnownNotes {
  /** Two or three words, to stand beside a verdict. */
  readonly mark: (subject: Assessment | Diagnostic) => string;
  /** The state, the reason and the last day. */
  readonly note: (subject: Assessment | Diagnostic) => string;
  readonly title: string;
  /** How many are known, new, worse …; then each target that is not new. */
  readonly summary: readonly string[];
  readonly targets: readonly string[];
  /** For lists that have no known findings; empty where there are none. */
  readonly leftOut: string;
}

export function knownNotes(comparison: BaselineComparison, language: Language): KnownNotes {
  const words = baselineWordsOf(language);
  const { file, findings, bySubject, accepted } = comparison;
  const noteOf = (compared: ComparedFinding | undefined): string =>
    !compared || compared.state === 'new' ? '' : noteText(compared, words, language);
  const markOf = (compared: ComparedFinding | undefined): string =>
    !compared || compared.state === 'new' ? '' : words.state[compared.state];
  return {
    mark: (subject) => markOf(bySubject.get(subject)),
    note: (subject) => noteOf(bySubject.get(subject)),
    title: words.title(file),
    summary: words.counts(countsOf(comparison)),
    targets: findings.flatMap((compared) =>
      compared.finding.kind === 'target' && compared.state !== 'new'
        ? [`${codeOf(compared.finding)} · ${compared.finding.plan.id}: ${noteOf(compared)}`]
        : [],
    ),
    leftOut: accepted.size === 0 ? '' : words.leftOut(accepted.size, file),
  };
}

function countsOf({ findings, accepted, fixed, elsewhere }: BaselineComparison) {
  const number = (state: FindingState): number => findings.filter((one) => one.state === state).length;
  return {
    known: accepted.size,
    added: number('new'),
    worsened: number('worsened'),
    expired: number('expired'),
    fixed: fixed.length,
    elsewhere: elsewhere.length,
    withoutReason: findings.filter((one) => one.state !== 'new' && one.known.reason === '').length,
  };
}

function noteText(
  { state, record, known }: Exclude<ComparedFinding, { state: 'new' }>,
  words: BaselineWords,
  language: Language,
): string {
  const { reason, until, severity } = known;
  const parts = [words.state[state]];
  if (state === 'worsened') {
    const [before, now] = apart(sizeOf(known.value), sizeOf(record.value), language);
    if (severity !== record.severity) parts.push(words.wasWarning);
    else parts.push(words.worse(before, now));
  }
  if (until !== null) {
    const date = dayText(until, language);
    parts.push(state === 'expired' ? words.over(date) : words.until(date));
  }
  return `${parts.join('; ')}: ${reason === '' ? words.noReason : printable(reason)}`;
}

/** Two sizes with as few decimals as tell them apart. */
function apart(before: Rational | null, now: Rational | null, language: Language): readonly [string, string] {
  if (!before || !now) return ['–', '–'];
  let places = 0;
  const isTold = (): boolean =>
    compare(before, now) === 0 || toFixed(before, places) !== toFixed(now, places);
  while (!isTold()) places += 1;
  return [localDecimal(toFixed(before, places), language), localDecimal(toFixed(now, places), language)];
}
