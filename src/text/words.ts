import type { LayoutName } from '../domain/layout-name.ts';
import type { LeftOutReason, NotAssessedReason, UndeterminedCause } from '../domain/assessment.ts';
import type { Severity } from '../domain/diagnostic.ts';
import type { CountedThing, UnitKind } from '../domain/measure.ts';
import type { KindSource } from '../domain/observation.ts';
import type { PlanStatus } from '../domain/plan.ts';
import type { ColumnRole, ListRole } from '../domain/reading.ts';
import type { PeriodSource, PlanSource } from '../domain/report.ts';
import { enWords } from './en/words.ts';
import type { Language } from './language.ts';
import { viWords } from './vi/words.ts';

/** Every fixed word of the reports, per language. */
export interface Words {
  readonly verdict: {
    readonly met: string;
    readonly metApproximately: string;
    readonly metEarly: string;
    readonly notMet: string;
    readonly notDueYet: string;
    readonly undetermined: Readonly<Record<UndeterminedCause, string>>;
    readonly notAssessed: Readonly<Record<NotAssessedReason, string>>;
  };
  readonly unitKind: Readonly<Record<UnitKind, string>>;
  readonly kindSource: Readonly<Record<KindSource, string>>;
  readonly layout: Readonly<Record<LayoutName, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly periodSource: Readonly<Record<PeriodSource, string>>;
  readonly planSource: Readonly<Record<PlanSource, string>>;
  readonly planStatus: Readonly<Record<PlanStatus, string>>;
  readonly leftOut: Readonly<Record<LeftOutReason, string>>;
  readonly role: Readonly<Record<ColumnRole | ListRole, string>>;
  readonly thing: Readonly<Record<CountedThing, string>>;
  readonly column: {
    readonly indicator: string;
    readonly value: string;
    readonly threshold: string;
    readonly verdict: string;
    readonly gap: string;
    readonly next: string;
  };
  readonly period: (kind: 'year' | 'half' | 'quarter', year: number, part: number) => string;
  readonly milestone: {
    readonly by: (year: number) => string;
    readonly from: (year: number) => string;
    readonly end: (year: number) => string;
    readonly throughout: (from: number, to: number) => string;
    readonly everyQuarter: string;
  };
  readonly gap: {
    readonly points: (points: string) => string;
    readonly above: (points: string) => string;
    readonly touches: (threshold: string) => string;
    readonly more: (count: string, thing: string) => string;
    readonly fewer: (count: string, thing: string) => string;
    readonly hired: (count: string) => string;
    readonly impossibleInPlace: string;
    readonly impossibleByHiring: string;
    readonly atMost: (count: string, thing: string) => string;
  };
  readonly share: {
    readonly ofUnits: (yes: string, total: string) => string;
    readonly bounds: (lower: string, upper: string) => string;
    readonly coverage: (reported: string, expected: string) => string;
    readonly answered: (yes: string, answered: string) => string;
    readonly girls: string;
    readonly boys: string;
    readonly sexFails: string;
    readonly yes: string;
    readonly no: string;
  };
  readonly report: {
    readonly plan: string;
    readonly period: string;
    readonly read: (units: string, cells: string) => string;
    readonly noGoal: string;
    readonly missingColumns: string;
    readonly addColumn: (headers: string) => string;
    readonly leftOutTitle: string;
    readonly moreUnits: (count: string) => string;
    readonly assumptions: string;
    readonly obligations: string;
    readonly deadlines: string;
    readonly notReported: string;
    readonly tally: (yes: string, no: string, unknown: string) => string;
    readonly lastDay: (date: string) => string;
    readonly faults: string;
    readonly noFaults: string;
    readonly moreFaults: (count: string) => string;
    readonly byUnit: string;
    readonly surplusTitle: string;
    readonly summary: string;
    readonly due: string;
    readonly ahead: string;
    readonly counts: (met: string, notMet: string, undetermined: string, notAssessed: string) => string;
    readonly errors: (errors: string, warnings: string) => string;
  };
  readonly inspect: {
    readonly table: (layout: string, rows: string, units: string) => string;
    readonly recognisedBy: string;
    readonly noTable: string;
    readonly hidden: string;
    readonly notAsked: string;
    readonly severalLayouts: string;
    readonly column: string;
    readonly header: string;
    readonly readAs: string;
    readonly unused: string;
    readonly contested: string;
    readonly ambiguous: string;
    readonly perhaps: (near: string) => string;
    readonly quarter: (quarter: string) => string;
    readonly totals: string;
    readonly sections: string;
    readonly units: string;
    readonly periods: string;
    readonly places: string;
    readonly metadata: string;
    readonly none: string;
    readonly saved: (file: string) => string;
  };
  readonly explain: {
    readonly measured: string;
    readonly ratio: (part: string, whole: string) => string;
    readonly unitShare: (measure: string) => string;
    readonly sum: (measure: string) => string;
    readonly attestation: (measure: string) => string;
    readonly population: string;
    readonly thresholds: string;
    readonly noThreshold: string;
    readonly locator: string;
    readonly source: string;
    readonly assumptions: string;
    readonly columns: string;
    readonly applies: string;
    readonly appliesDue: (period: string) => string;
    readonly appliesAhead: (period: string) => string;
    readonly outside: (period: string) => string;
    readonly superseded: (period: string) => string;
    readonly chosen: string;
    readonly named: string;
    readonly notChosen: string;
    readonly tolerance: (tolerance: string) => string;
    readonly cumulative: string;
    readonly annual: string;
  };
  readonly plans: {
    readonly indicators: string;
    readonly thresholds: string;
    readonly issuer: string;
    readonly document: string;
    readonly basedOn: string;
    readonly valid: (file: string, id: string, version: string) => string;
  };
}

const WORDS: Record<Language, Words> = { vi: viWords, en: enWords };

export const wordsOf = (language: Language): Words => WORDS[language];
