import type { Assessment } from './assessment.ts';
import type { Day } from './calendar.ts';
import { SEVERITIES, type Diagnostic } from './diagnostic.ts';
import { subjectOf, type Finding } from './finding.ts';
import { keyOf, planKey, recordsOf, sizeOf, type FindingRecord } from './finding-record.ts';
import type { Hash } from './fingerprint.ts';
import { formatPeriod } from './period.ts';
import { compare } from './rational.ts';
import type { AssessmentReport } from './report.ts';

/** A finding that somebody accepts: what it is in words, why, and until when. */
export interface BaselineEntry extends FindingRecord {
  readonly what: string;
  /** Empty where nobody has given one yet. */
  readonly reason: string;
  /** The last day on which it is accepted; null for no end. */
  readonly until: Day | null;
}

export interface KnownFinding extends BaselineEntry {
  /** Where the baseline file has it, counted from 1. */
  readonly line: number;
}

/** `changed`: known with another value, which is better or cannot be compared. */
export const FINDING_STATES = ['new', 'unchanged', 'changed', 'worsened', 'expired'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export type ComparedFinding = {
  readonly finding: Finding;
  readonly record: FindingRecord;
} & (
  | { readonly state: 'new' }
  | { readonly state: Exclude<FindingState, 'new'>; readonly known: KnownFinding }
);

/** A report against a baseline. */
export interface BaselineComparison {
  /** The baseline file, as it was given. */
  readonly file: string;
  /** Errors and warnings, in the order of `findingsOf`. Inputs that could not be read are never among them. */
  readonly findings: readonly ComparedFinding[];
  /** The same by the part of the report they are of. */
  readonly bySubject: ReadonlyMap<Assessment | Diagnostic, ComparedFinding>;
  /** Those known and not worse: they do not fail the run. */
  readonly accepted: ReadonlySet<Assessment | Diagnostic>;
  /** Entries whose finding is gone. */
  readonly fixed: readonly KnownFinding[];
  /** Entries of another plan, version, period, unit, file or command, or left out as asked: this run says nothing of them. */
  readonly elsewhere: readonly KnownFinding[];
}

/** Compares with a baseline, as of `today`, what counts of a report: the report itself, or what was chosen of it. */
export function compareBaseline(
  { whole, counted }: { readonly whole: AssessmentReport; readonly counted: AssessmentReport },
  baseline: { readonly file: string; readonly known: readonly KnownFinding[] },
  today: Day,
  hash: Hash,
): BaselineComparison {
  const known = new Map(baseline.known.map((one) => [keyOf(one), one]));
  const subjects = new Set<Assessment | Diagnostic>([
    ...counted.plans.flatMap(({ assessments }) => assessments),
    ...counted.diagnostics,
  ]);
  const found = recordsOf(whole, hash);
  const keys = new Set(found.map(({ record }) => keyOf(record)));
  const findings = found
    .filter(({ finding }) => subjects.has(subjectOf(finding)))
    .map(({ finding, record }): ComparedFinding => {
      const entry = known.get(keyOf(record));
      known.delete(keyOf(record));
      return entry
        ? { finding, record, state: stateOf(record, entry, today), known: entry }
        : { finding, record, state: 'new' };
    });
  const scope = scopeOf(whole);
  const isGone = (entry: KnownFinding): boolean => !keys.has(keyOf(entry)) && concerns(entry, scope);
  const rest = [...known.values()];
  return {
    file: baseline.file,
    findings,
    bySubject: new Map(findings.map((compared) => [subjectOf(compared.finding), compared])),
    accepted: new Set(findings.filter(isAccepted).map(({ finding }) => subjectOf(finding))),
    fixed: rest.filter(isGone),
    elsewhere: rest.filter((entry) => !isGone(entry)),
  };
}

/**
 * The entries of a baseline after a run: present findings as they are now, with the reason and day they had, and those of which
 * the run says nothing. Those that are fixed are gone.
 */
export const renewedEntries = (
  { findings, elsewhere }: BaselineComparison,
  wordsOf: (finding: Finding) => string,
): BaselineEntry[] => [
  ...findings.map((compared): BaselineEntry => {
    const { reason, until } = compared.state === 'new' ? NOT_YET_GIVEN : compared.known;
    return { ...compared.record, what: wordsOf(compared.finding), reason, until };
  }),
  ...elsewhere,
];

const NOT_YET_GIVEN = { reason: '', until: null };

const isAccepted = ({ state }: ComparedFinding): boolean => state === 'unchanged' || state === 'changed';

function stateOf(record: FindingRecord, known: KnownFinding, today: Day): Exclude<FindingState, 'new'> {
  if (known.until !== null && known.until < today) return 'expired';
  if (record.severity !== known.severity) return record.severity === 'error' ? 'worsened' : 'changed';
  if (record.value === known.value) return 'unchanged';
  const [now, before] = [sizeOf(record.value), sizeOf(known.value)];
  return now && before && compare(now, before) > 0 ? 'worsened' : 'changed';
}

interface Scope {
  readonly command: AssessmentReport['command'];
  readonly period: string;
  readonly plans: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
  readonly hasRegister: boolean;
}

const scopeOf = (report: AssessmentReport): Scope => ({
  command: report.command,
  period: formatPeriod(report.period.value),
  plans: new Set(report.plans.map(({ plan }) => planKey(plan))),
  units: new Set(report.units.map(({ name }) => name)),
  files: new Set(report.inputs.map(({ file }) => file)),
  hasRegister: report.register !== undefined,
});

/** Whether a run would have found an entry's finding, were it still there. Who has not reported is told by the register alone. */
const concerns = ({ code, period, plan, place }: KnownFinding, run: Scope): boolean =>
  isFoundBy(run.command, code) &&
  period === run.period &&
  (plan === null || run.plans.has(plan)) &&
  (place.kind !== 'unit' || run.units.has(place.name) || code === 'REGISTER_UNIT_UNREPORTED') &&
  (run.hasRegister || !code.startsWith('REGISTER_')) &&
  (place.kind !== 'file' || run.files.has(place.file));

/** Only a check judges targets and what a unit says of its own; only a validation asks for all that is needed. */
function isFoundBy(command: Scope['command'], code: string): boolean {
  if (command === 'check') return code !== 'MEASURE_MISSING';
  return code in SEVERITIES && !code.startsWith('OWN_');
}
