import type { Day } from './calendar.ts';
import type { KnownUnitKind, Localized } from './measure.ts';
import type { Rational } from './rational.ts';
import type { Threshold } from './threshold.ts';

/**
 * When a threshold holds. `by` and `from` are in force from 31 December of the year (`end`: of the plan's last year) until
 * the indicator's next milestone takes over or the plan ends; `throughout` in every period that overlaps the years.
 */
export type MilestoneTime =
  | { readonly kind: 'by'; readonly year: number | 'end' }
  | { readonly kind: 'from'; readonly year: number }
  | {
      readonly kind: 'throughout';
      readonly from: number;
      readonly to: number;
      readonly every: 'quarter' | null;
    };

export interface Milestone {
  readonly time: MilestoneTime;
  readonly threshold: Threshold;
  /** For `~` only: how far below still counts as met, in the threshold's unit. Always an assumption of the transcription. */
  readonly tolerance: Rational | null;
}

export interface Fraction {
  readonly of: string;
  readonly in: string;
}

export type Evaluation =
  | { readonly kind: 'ratio'; readonly ratio: Fraction; readonly bySex: BySex | null }
  | { readonly kind: 'unit_share'; readonly yes: string }
  | { readonly kind: 'count'; readonly sum: string; readonly accumulation: 'cumulative' | 'annual' }
  | { readonly kind: 'attestation'; readonly evidence: string };

export interface BySex {
  readonly female: Fraction;
  readonly male: Fraction;
}

export interface Indicator {
  readonly code: string;
  readonly concept: string;
  readonly label: Localized;
  /** Null only in a plan marked partial, where `source` says what confirms it. */
  readonly locator: string | null;
  readonly source: string | null;
  readonly evaluation: Evaluation;
  /** The population: rows of these kinds count. */
  readonly units: readonly KnownUnitKind[];
  readonly milestones: readonly Milestone[];
  /** Ids of the plan's assumptions that this indicator rests on. */
  readonly assumptions: readonly string[];
}

export type Schedule =
  | { readonly kind: 'in_months'; readonly months: readonly number[] }
  | { readonly kind: 'in_month'; readonly year: number; readonly month: number }
  | { readonly kind: 'before'; readonly date: Day }
  | { readonly kind: 'before_yearly'; readonly month: number; readonly day: number }
  | { readonly kind: 'window'; readonly from: MonthDay; readonly to: MonthDay }
  | { readonly kind: 'as_arises' }
  | { readonly kind: 'worded'; readonly text: Localized };

export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

export interface Obligation {
  readonly id: string;
  readonly who: Localized;
  readonly what: Localized;
  readonly when: Schedule | null;
  readonly locator: string;
  /** Kinds of unit the duty falls on. */
  readonly units: readonly KnownUnitKind[];
  /** The yes/no measure by which a workbook can report it. */
  readonly measure: string | null;
}

export interface Deadline {
  readonly id: string;
  readonly who: Localized;
  readonly toWhom: Localized | null;
  readonly what: Localized;
  readonly when: Schedule;
  readonly locator: string;
}

export interface Goal {
  readonly code: string;
  readonly title: Localized;
}

export interface Assumption {
  readonly id: string;
  readonly text: Localized;
}

/** `complete`: every target of the text is here. `partial`: only confirmed ones. `unverified`: the text was not available. */
export type PlanStatus = 'complete' | 'partial' | 'unverified';

export interface Plan {
  readonly id: string;
  readonly version: string;
  readonly status: PlanStatus;
  readonly title: Localized;
  readonly issuer: {
    readonly id: string;
    readonly name: Localized;
    readonly level: 'national' | 'ministry' | 'province' | 'district';
    readonly locality: string | null;
    readonly dissolved: Day | null;
  };
  readonly document: {
    readonly number: string | null;
    readonly printed: string | null;
    readonly date: string | null;
    readonly knownFrom: string;
  };
  readonly basedOn: readonly { readonly document: string; readonly printedAs: string | null }[];
  readonly period: { readonly from: number; readonly to: number; readonly orientationTo: number | null };
  readonly adopts: readonly string[];
  readonly assumptions: readonly Assumption[];
  readonly goals: readonly Goal[];
  readonly indicators: readonly Indicator[];
  readonly obligations: readonly Obligation[];
  readonly deadlines: readonly Deadline[];
  /** SHA-256 of the YAML file's bytes, hexadecimal. */
  readonly sha256: string;
}

/** The plan's last year, with its orientation years. */
export const lastYear = (plan: Pick<Plan, 'period'>): number => plan.period.orientationTo ?? plan.period.to;
