import { codeOf, findingsOf, type Finding } from './finding.ts';
import { extentOf } from './finding-extent.ts';
import { fingerprintsOf, whoseOf, type Hash } from './fingerprint.ts';
import { formatPeriod } from './period.ts';
import type { Plan } from './plan.ts';
import { rational, type Rational } from './rational.ts';
import type { AssessmentReport } from './report.ts';
import { UnitPlaces } from './unit-places.ts';

/** What a baseline holds of a finding: enough to know it again, and to see whether it has become worse. */
export interface FindingRecord {
  readonly fingerprint: string;
  readonly code: string;
  /** `id@version` where it is of a plan. */
  readonly plan: string | null;
  readonly period: string;
  readonly place: RecordPlace;
  readonly severity: 'error' | 'warning';
  readonly value: RecordedValue;
}

/** Whose a finding is: a unit's, by its name, or where none is known a file's; or of the whole run. */
export type RecordPlace =
  | { readonly kind: 'unit'; readonly name: string }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'run' };

/** An exact size, of which more is worse, as "12" or "60/79"; or a digest of what a fault says, as "~1f…"; or nothing to compare. */
export type RecordedValue = string | null;

export interface FoundRecord {
  readonly finding: Finding;
  readonly record: FindingRecord;
}

/** What a baseline may hold of a report: its errors and warnings. */
export function recordsOf(report: AssessmentReport, hash: Hash): FoundRecord[] {
  const findings = findingsOf(report);
  const places = new UnitPlaces(report);
  const fingerprints = fingerprintsOf(findings, report, hash, places);
  const period = formatPeriod(report.period.value);
  return findings.flatMap((finding, index): FoundRecord[] => {
    const fingerprint = fingerprints[index] ?? '';
    const { severity } = finding;
    const code = codeOf(finding);
    if (severity === 'info' || code.startsWith('INPUT_')) return [];
    const value = valueOf(finding, fingerprint, hash);
    const place = placeOf(finding, places);
    const plan = planOf(finding, report);
    return [{ finding, record: { fingerprint, code, plan, period, place, severity, value } }];
  });
}

/** Findings of two versions of a plan have one fingerprint. */
export const keyOf = ({ fingerprint, plan }: FindingRecord): string => `${fingerprint} ${plan ?? ''}`;

const SIZE = /^(\d+)(?:\/([1-9]\d*))?$/u;

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

export const planKey = ({ id, version }: Plan): string => `${id}@${version}`;

function planOf(finding: Finding, { plans }: AssessmentReport): string | null {
  if (finding.kind === 'target') return planKey(finding.plan);
  const args: Readonly<Record<string, unknown>> = { ...finding.diagnostic.args };
  const named = plans.find(({ plan }) => plan.id === args['plan']);
  return named ? planKey(named.plan) : null;
}

function placeOf(finding: Finding, places: UnitPlaces): RecordPlace {
  if (finding.kind === 'target') return { kind: 'run' };
  const whose = whoseOf(finding.diagnostic, places);
  switch (whose.kind) {
    case 'unit':
      return { kind: 'unit', name: whose.unit.name };
    case 'named':
      return { kind: 'unit', name: whose.name };
    case 'sheet':
    case 'file':
      return { kind: 'file', file: whose.file };
    case 'argument':
      return { kind: 'run' };
  }
}
