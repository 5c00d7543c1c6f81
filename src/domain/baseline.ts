import type { Assessment } from './assessment.ts';
import type { Day } from './calendar.ts';
import type { Diagnostic } from './diagnostic.ts';
import { codeOf, findingsOf, subjectOf, type Finding } from './finding.ts';
import { extentOf } from './finding-extent.ts';
import { fingerprintsOf, whoseOf, type Hash } from './fingerprint.ts';
import { formatPeriod } from './period.ts';
import type { Plan } from './plan.ts';
import { compare, rational, type Rational } from './rational.ts';
import type { AssessmentReport } from './report.ts';
import { UnitPlaces } from './unit-places.ts';

/** What a baseline holds of a finding: enough to know it again, and to see whether it has become worse. */
export interface FindingRecord {
  readonly fingerprint: string;
  readonly code: string;
  /** `id@version` where it is of a plan. */
  readonly plan: string | null;
  readonly period: string;
  /** The name of the unit; where none is known, `file` has the path. Neither for what is of the whole run. */
  readonly unit: string | null;
  readonly file: string | null;
  readonly severity: 'error' | 'warning';
  readonly value: RecordedValue;
}

/** An exact size, of which more is worse, as "12" or "60/79"; or a digest of what a fault says, as "~1f…"; or nothing to compare. */
export type RecordedValue = string | null;

/** A finding that somebody accepts: why, and until when. */
export interface KnownFinding extends FindingRecord {
  readonly what: string;
  /** Empty where nobody has given one yet. */
  readonly reason: string;
  /** The last day on which it is accepted; null for no end. */
  readonly until: Day | null;
  /** Where the baseline file has it, counted from 1. */
  readonly line: number;
}

/** `changed`: known with another value, which is better or cannot be compared. */
export type FindingState = 'new' | 'unchanged' | 'changed' | 'worsened' | 'expired';

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
  /** Entries whose finding is gone. */
  readonly fixed: readonly KnownFinding[];
  /** Entries of another plan, version, period, unit or file, of which this run can say nothing. */
  readonly elsewhere: readonly KnownFinding[];
}

/** Whether a finding is accepted: it does not fail the run. */
export const isAccepted = (compared: ComparedFinding | undefined): boolean =>
  compared?.state === 'unchanged' || compared?.state === 'changed';

export interface FoundRecord {
  readonly finding: Finding;
  readonly record: FindingRecord;
}

/** What a baseline may hold of a report: its errors and warnings. */
export function recordsOf(report: AssessmentReport, hash: Hash): FoundRecord[] {
  const findings = findingsOf(report);
  const fingerprints = fingerprintsOf(findings, report, hash);
  const places = new UnitPlaces(report);
  const period = formatPeriod(report.period.value);
  return findings.flatMap((finding, index): FoundRecord[] => {
    const fingerprint = fingerprints[index] ?? '';
    const { severity } = finding;
    const code = codeOf(finding);
    if (severity === 'info' || code.startsWith('INPUT_')) return [];
    const value = valueOf(finding, fingerprint, hash);
    const place = placeOf(finding, places);
    const plan = planOf(finding, report);
    return [{ finding, record: { fingerprint, code, plan, period, ...place, severity, value } }];
  });
}

/** Compares a report with a baseline as of `today`. */
export function compareBaseline(
  report: AssessmentReport,
  baseline: { readonly file: string; readonly known: readonly KnownFinding[] },
  today: Day,
  hash: Hash,
): BaselineComparison {
  const known = new Map(baseline.known.map((one) => [keyOf(one), one]));
  const findings = recordsOf(report, hash).map(({ finding, record }): ComparedFinding => {
    const entry = known.get(keyOf(record));
    known.delete(keyOf(record));
    return entry
      ? { finding, record, state: stateOf(record, entry, today), known: entry }
      : { finding, record, state: 'new' };
  });
  const run = scopeOf(report);
  const gone = [...known.values()];
  return {
    file: baseline.file,
    findings,
    bySubject: new Map(findings.map((compared) => [subjectOf(compared.finding), compared])),
    fixed: gone.filter((entry) => concerns(entry, run)),
    elsewhere: gone.filter((entry) => !concerns(entry, run)),
  };
}

/** Findings of two versions of a plan have one fingerprint. */
export const keyOf = ({ fingerprint, plan }: FindingRecord): string => `${fingerprint} ${plan ?? ''}`;

function stateOf(record: FindingRecord, known: KnownFinding, today: Day): Exclude<FindingState, 'new'> {
  if (known.until !== null && known.until < today) return 'expired';
  if (record.severity !== known.severity) return record.severity === 'error' ? 'worsened' : 'changed';
  if (record.value === known.value) return 'unchanged';
  const [now, before] = [sizeOf(record.value), sizeOf(known.value)];
  return now && before && compare(now, before) > 0 ? 'worsened' : 'changed';
}

const SIZE = /^(\d+)(?:\/(\d+))?$/u;

/** The size that a recorded value is; null where it is none. */
export function sizeOf(value: RecordedValue): Rational | null {
  const [, num, den = '1'] = SIZE.exec(value ?? '') ?? [];
  return num === undefined ? null : rational(BigInt(num), BigInt(den));
}

function valueOf(finding: Finding, fingerprint: string, hash: Hash): RecordedValue {
  const extent = extentOf(finding);
  switch (extent.kind) {
    case 'size': {
      const { num, den } = extent.size;
      return den === 1n ? String(num) : `${num}/${den}`;
    }
    case 'content':
      // Never the text of a cell itself: it may name a person.
      return `~${hash(`${fingerprint} ${extent.content}`).slice(0, 12)}`;
    case 'none':
      return null;
  }
}

const planKey = ({ id, version }: Plan): string => `${id}@${version}`;

function planOf(finding: Finding, { plans }: AssessmentReport): string | null {
  if (finding.kind === 'target') return planKey(finding.plan);
  const args: Readonly<Record<string, unknown>> = { ...finding.diagnostic.args };
  const named = plans.find(({ plan }) => plan.id === args['plan']);
  return named ? planKey(named.plan) : null;
}

function placeOf(finding: Finding, places: UnitPlaces): Pick<FindingRecord, 'unit' | 'file'> {
  if (finding.kind === 'target') return { unit: null, file: null };
  const whose = whoseOf(finding.diagnostic, places);
  switch (whose.kind) {
    case 'unit':
      return { unit: whose.unit.name, file: null };
    case 'named':
      return { unit: whose.name, file: null };
    case 'sheet':
    case 'file':
      return { unit: null, file: whose.file };
    case 'argument':
      return { unit: null, file: null };
  }
}

interface Scope {
  readonly period: string;
  readonly plans: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

const scopeOf = (report: AssessmentReport): Scope => ({
  period: formatPeriod(report.period.value),
  plans: new Set(report.plans.map(({ plan }) => planKey(plan))),
  units: new Set(report.units.map(({ name }) => name)),
  files: new Set(report.inputs.map(({ file }) => file)),
});

/** Whether a run would have found an entry's finding, were it still there. */
const concerns = ({ period, plan, unit, file }: KnownFinding, run: Scope): boolean =>
  period === run.period &&
  (plan === null || run.plans.has(plan)) &&
  (unit === null || run.units.has(unit)) &&
  (file === null || run.files.has(file));
