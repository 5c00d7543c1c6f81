import type { LayoutName } from './layout-name.ts';
import type { EventDiagnosticArgs } from './event-diagnostic-args.ts';
import type { RegisterDiagnosticArgs } from './register-diagnostic-args.ts';
import type { StaffDiagnosticArgs } from './staff-diagnostic-args.ts';
import type { TableDiagnosticArgs } from './table-diagnostic-args.ts';

/** What a file turned out to be instead of a workbook. */
export type SeenInstead =
  | 'empty'
  | 'text'
  | 'html'
  | 'mhtml'
  | 'xml'
  | 'json'
  | 'pdf'
  | 'image'
  | 'rtf'
  | 'archive'
  | 'zip'
  | 'word'
  | 'powerpoint'
  | 'opendocument'
  | 'numbers'
  | 'other_ole2'
  | 'unknown';

/** The options by which codes are left out. */
export type ChoiceOption = '--only' | '--skip';

/** What each kind of diagnostic says, as data; the sentences are made late, per language. */
export interface DiagnosticArgs
  extends TableDiagnosticArgs, EventDiagnosticArgs, StaffDiagnosticArgs, RegisterDiagnosticArgs {
  // A plan or mapping file.
  PLAN_SYNTAX: { readonly detail: string };
  PLAN_SHAPE: {
    readonly path: string;
    readonly problem: 'unknown_key' | 'missing' | 'not_accepted';
    /** The unknown key, or the value as the file has it. */
    readonly found: string;
    readonly accepted: readonly string[];
  };
  PLAN_DUPLICATE: {
    readonly what: 'code' | 'assumption' | 'goal' | 'obligation' | 'deadline' | 'measure' | 'finding';
    readonly id: string;
  };
  PLAN_EVALUATION: { readonly code: string; readonly found: readonly string[] };
  PLAN_MILESTONE_TIME: { readonly code: string; readonly found: readonly string[] };
  PLAN_MILESTONE_ORDER: { readonly code: string; readonly earlier: string; readonly later: string };
  PLAN_MILESTONE_OUTSIDE: {
    readonly code: string;
    readonly milestone: string;
    readonly from: number;
    readonly to: number;
  };
  PLAN_BACKWARD_TARGET: { readonly code: string; readonly earlier: string; readonly later: string };
  PLAN_SHARE_OVER_100: { readonly code: string; readonly threshold: string };
  PLAN_THRESHOLD_UNIT: {
    readonly code: string;
    readonly threshold: string;
    readonly expected: 'percent' | 'number';
  };
  PLAN_TOLERANCE: { readonly code: string };
  PLAN_UNKNOWN_MEASURE: { readonly id: string; readonly near: readonly string[] };
  PLAN_MEASURE_KIND: { readonly id: string; readonly kind: string; readonly expected: string };
  PLAN_NOT_QUARTERLY: { readonly code: string; readonly measure: string };
  PLAN_NO_LOCATOR: { readonly code: string };
  PLAN_EMPTY_POPULATION: { readonly code: string };
  PLAN_UNKNOWN_ASSUMPTION: { readonly id: string; readonly known: readonly string[] };
  PLAN_SCHEDULE: { readonly found: readonly string[] };
  PLAN_PERIOD: { readonly from: number; readonly to: number };
  /** An entry of a baseline whose finding is gone; `what` says it in the words of the file. */
  BASELINE_FIXED: { readonly code: string; readonly what: string };
  // An input as a whole.
  INPUT_MISSING: Record<string, never>;
  /** Not one workbook in a folder or an archive, or under a pattern. */
  INPUT_NONE_FOUND: { readonly where: 'folder' | 'pattern' | 'zip' };
  /** A zip archive within another. */
  INPUT_ZIP_NESTED: { readonly archive: string };
  INPUT_CHANGED: Record<string, never>;
  INPUT_NOT_WORKBOOK: { readonly seen: SeenInstead };
  INPUT_DAMAGED: { readonly reason: string; readonly part: string | null };
  INPUT_PROTECTED: Record<string, never>;
  INPUT_TOO_HEAVY: { readonly limit: 'time' | 'memory' };
  INPUT_TOO_MANY_UNITS: { readonly most: number };
  INPUT_ENCODING_UNKNOWN: Record<string, never>;
  INPUT_DELIMITER_UNCLEAR: { readonly candidates: readonly string[] };
  INPUT_QUOTE_OPEN: { readonly line: number };
  INPUT_NO_TABLE: {
    readonly sheets: readonly { readonly name: string; readonly seen: readonly string[] }[];
    readonly wanted: readonly string[];
    /** The only layout looked for, where a person named one. */
    readonly layout: LayoutName | null;
  };
  INPUT_NO_UNITS: { readonly header: string };
  /** Of several plans each says which indicators need the measure. */
  MEASURE_MISSING: {
    readonly measure: string;
    /** Spellings that would be understood. */
    readonly headers: readonly string[];
    readonly neededBy: readonly { readonly plan: string; readonly code: string }[];
  };
  // What was chosen for the run.
  DIAGNOSTICS_LEFT_OUT: {
    readonly option: ChoiceOption;
    readonly codes: readonly { readonly code: string; readonly count: number }[];
  };
  INDICATORS_LEFT_OUT: { readonly option: ChoiceOption; readonly codes: readonly string[] };
  PERIOD_ASSUMED: { readonly period: string };
  PERIOD_FROM_DATE: { readonly text: string; readonly period: string };
  PERIOD_LATEST: { readonly period: string; readonly found: string };
  PERIOD_CONFLICT: { readonly chosen: string; readonly found: string };
  PERIOD_IGNORED: { readonly text: string };
  /** "Có đến 30/9/2025": the state on a day tells the year. */
  PERIOD_SNAPSHOT: { readonly text: string; readonly period: string };
  PERIOD_OUTSIDE_PLAN: {
    readonly plan: string;
    readonly period: string;
    readonly from: number;
    readonly to: number;
  };
  PLACE_MISMATCH: { readonly found: string; readonly expected: string; readonly plan: string };
  PLAN_NO_TARGETS: { readonly plan: string };
  PLAN_UNVERIFIED: { readonly plan: string };
  PLAN_PARTIAL: { readonly plan: string };
  PLAN_ADOPTS: { readonly plan: string; readonly adopted: string };
  ISSUER_DISSOLVED: { readonly plan: string; readonly date: string };
  WEAKER_TARGET: {
    readonly plan: string;
    readonly code: string;
    readonly threshold: string;
    readonly higherPlan: string;
    readonly higherCode: string;
    readonly higherThreshold: string;
  };
}

export type DiagnosticCode = keyof DiagnosticArgs;
