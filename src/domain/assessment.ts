import type { Gap } from './gap.ts';
import type { CellRef } from './observation.ts';
import type { Indicator, Milestone } from './plan.ts';
import type { Rational } from './rational.ts';

export const NOT_ASSESSED_REASONS = [
  'no_data',
  'not_applicable',
  'out_of_scope',
  'qualitative',
  'invalid_data',
  'no_threshold',
] as const;
export type NotAssessedReason = (typeof NOT_ASSESSED_REASONS)[number];

/** Both ends in percentage points. */
export interface Bounds {
  readonly lower: Rational;
  readonly upper: Rational;
}

export type Value =
  /** n of d; with bounds when some of the population is unknown. */
  | {
      readonly kind: 'share';
      readonly numerator: bigint;
      readonly denominator: bigint;
      readonly bounds: Bounds | null;
    }
  /** Only a printed percentage, true within its rounding. */
  | { readonly kind: 'percent'; readonly percent: Rational; readonly bounds: Bounds }
  | { readonly kind: 'sum'; readonly total: bigint }
  | { readonly kind: 'tally'; readonly yes: bigint; readonly answered: bigint };

export type UndeterminedCause = 'bounds' | 'rounding' | 'incomplete' | 'no_tolerance';

export type Verdict =
  | { readonly outcome: 'met'; readonly approximately: boolean }
  | { readonly outcome: 'not_met'; readonly gap: Gap }
  | { readonly outcome: 'undetermined'; readonly cause: UndeterminedCause; readonly gap: Gap | null }
  | { readonly outcome: 'not_assessed'; readonly reason: NotAssessedReason };

export type Outcome = Verdict['outcome'];

export const LEFT_OUT_REASONS = [
  'missing',
  'invalid',
  'unit_kind_unknown',
  'excluded_answer',
  'percent_only',
  /** Only the register names the unit. */
  'not_reported',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export interface LeftOut {
  readonly unit: string;
  readonly why: LeftOutReason;
}

export interface SexShare {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** Null when there is no threshold to compare with. */
  readonly satisfies: boolean | null;
}

/** One unit's part in a pooled share. */
export interface UnitPart {
  readonly unit: string;
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly cells: readonly CellRef[];
}

export interface UnitSurplus extends UnitPart {
  readonly value: Rational;
}

export interface Coverage {
  readonly reported: number;
  readonly expected: number;
}

export interface Assessment {
  readonly indicator: Indicator;
  /** The unit's name in a per-unit row; null for the pooled verdict. */
  readonly unit: string | null;
  readonly milestone: Milestone | null;
  readonly due: boolean;
  readonly verdict: Verdict;
  readonly value: Value | null;
  readonly bySex: { readonly female: SexShare; readonly male: SexShare } | null;
  /** n − t·d of each unit of a pooled ratio; sums to the pooled one. */
  readonly surplus: readonly UnitSurplus[] | null;
  /** The units that pull a pooled share down, the one that does most first: those below the threshold, or saying no. */
  readonly behind: readonly UnitPart[];
  readonly coverage: Coverage;
  readonly leftOut: readonly LeftOut[];
  readonly evidence: readonly CellRef[];
  /** Empty cells for want of which a unit is left out. */
  readonly blanks: readonly CellRef[];
  /** Whether any of it was counted from a list by this tool. */
  readonly isCounted: boolean;
}
