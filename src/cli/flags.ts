import type { LayoutName } from '../domain/layout-name.ts';
import type { Period } from '../domain/period.ts';
import { cliWordsOf } from '../text/cli-words.ts';
import type { Language } from '../text/language.ts';
import type { AnnotateRequest } from './annotate.ts';
import type { FailOn } from './exit-code.ts';
import { usageErrorBy } from './faults.ts';
import { outputsOf, type OutputRequest } from './outputs.ts';

interface ReportingFlags {
  readonly plan: string[];
  readonly period: Period | null;
  readonly map: string[];
  readonly mapping: string | null;
  readonly sheet: string[];
  readonly layout: LayoutName | null;
  readonly register: string | null;
  readonly format: readonly OutputRequest[];
  readonly csvExcel: boolean;
  readonly maxWarnings: number | null;
  readonly only: string[];
  readonly skip: string[];
  readonly baseline: string | null;
  readonly writeBaseline: boolean;
}

export interface CheckFlags extends ReportingFlags {
  readonly by?: 'unit';
  readonly failOn: FailOn;
  readonly complete: boolean;
  readonly annotate: string | null;
  readonly mark: 'short' | 'all' | null;
  readonly markOnly: boolean;
  readonly force: boolean;
}

export interface ValidateFlags extends ReportingFlags {
  readonly strict: boolean;
}

/** The flags by the names the commands have for them. */
export function reportingOptions(
  files: readonly string[],
  { plan: plans, format, ...rest }: ReportingFlags,
  language: Language,
) {
  return { ...rest, files, plans, outputs: outputsOf(format), language };
}

export interface InspectFlags {
  readonly period: Period | null;
  readonly map: string[];
  readonly mapping: string | null;
  readonly sheet: string[];
  readonly layout: LayoutName | null;
  readonly saveMapping: string | null;
}

/** What is to be written beside the report; its options mean nothing without it. */
export function annotateRequest(flags: CheckFlags, language: Language): AnnotateRequest | null {
  const { annotate: output, mark, markOnly, force } = flags;
  if (output !== null) return { output, mark: mark ?? 'short', markOnly, force, language };
  const stray = mark !== null ? '--mark' : markOnly ? '--mark-only' : force ? '--force' : null;
  if (stray === null) return null;
  throw usageErrorBy((spoken) => cliWordsOf(spoken).annotate)((words) => words.needsOutput(stray));
}
