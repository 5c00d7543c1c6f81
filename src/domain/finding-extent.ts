import type { Diagnostic, DiagnosticArgs, DiagnosticCode } from './diagnostic.ts';
import type { Finding } from './finding.ts';
import { compare, parseDecimal, rational, subtract, ZERO, type Rational } from './rational.ts';

/**
 * How bad a finding is, as far as its data say: an exact size, of which more is worse; or only what it says, which can be the
 * same or another; or nothing.
 */
export type Extent =
  | { readonly kind: 'size'; readonly size: Rational }
  | { readonly kind: 'content'; readonly content: string }
  | { readonly kind: 'none' };

/** Of a target the shortfall, in percentage points or in what is counted; of a fault what its arguments quantify. */
export function extentOf(finding: Finding): Extent {
  if (finding.kind === 'data') return faultExtent(finding.diagnostic);
  const { verdict } = finding.assessment;
  const gap = verdict.outcome === 'not_met' || verdict.outcome === 'undetermined' ? verdict.gap : null;
  if (gap?.points) return { kind: 'size', size: gap.points };
  const { inPlace = null } = gap ?? {};
  return typeof inPlace === 'bigint' ? sized(magnitude(rational(inPlace))) : { kind: 'none' };
}

/** The largest first, so that findings that differ in nothing else are told apart alike in every run. */
export function compareExtents(a: Extent, b: Extent): number {
  if (a.kind === 'size' && b.kind === 'size') return compare(b.size, a.size);
  const rank = (extent: Extent): string => (extent.kind === 'content' ? extent.content : '');
  if (a.kind === b.kind) return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;
  return a.kind > b.kind ? -1 : 1;
}

function faultExtent(fault: Diagnostic): Extent {
  // Code and arguments belong together by construction; TypeScript cannot follow that through a lookup.
  const sizeOf = SIZES[fault.code] as ((args: unknown) => Rational | null) | undefined;
  const size = sizeOf?.(fault.args) ?? null;
  if (size !== null) return { kind: 'size', size };
  const said = Object.entries(fault.args).filter(([name]) => !PLACES.has(name));
  return said.length === 0 ? { kind: 'none' } : { kind: 'content', content: JSON.stringify(said) };
}

const sized = (size: Rational): Extent => ({ kind: 'size', size });
const magnitude = (value: Rational): Rational => (compare(value, ZERO) < 0 ? subtract(ZERO, value) : value);

/** How far two printed numbers are apart; null where one of them is none. */
function apart(a: string, b: string): Rational | null {
  const [left, right] = [parseDecimal(a), parseDecimal(b)];
  return left && right && magnitude(subtract(left, right));
}

type Sizes = { readonly [Code in DiagnosticCode]?: (args: DiagnosticArgs[Code]) => Rational | null };

/** Only errors and warnings: notes are never worse. */
const SIZES: Sizes = {
  PART_EXCEEDS_WHOLE: ({ partValue, wholeValue }) => apart(partValue, wholeValue),
  FORM_PART_EXCEEDS_WHOLE: ({ partValue, wholeValue }) => apart(partValue, wholeValue),
  PARTS_NOT_WHOLE: ({ wholeValue, sum }) => apart(wholeValue, sum),
  TOTAL_MISMATCH: ({ printed, sum }) => apart(printed, sum),
  FORM_SUM_MISMATCH: ({ printed, sum }) => apart(printed, sum),
  PERCENT_MISMATCH: ({ printed, computed }) => apart(printed, computed),
  STAFF_TOTAL_DIFFERS: ({ printed, listed }) => magnitude(rational(BigInt(printed) - BigInt(listed))),
  ERRORS_NOT_LISTED: ({ count }) => rational(count),
  WARNINGS_NOT_LISTED: ({ count }) => rational(count),
  LIST_COLUMN_UNCLEAR: ({ rows }) => rational(rows),
  UNIT_NAME_MISSING: ({ values }) => rational(values),
  ROWS_OTHER_YEAR: ({ rows }) => rational(rows),
  ROWS_OTHER_SCHOOL_YEAR: ({ rows }) => rational(rows),
  EVENT_SECTION_UNCLEAR: ({ events }) => rational(events),
  STAFF_ROWS_UNCLEAR: ({ rows }) => rational(rows),
  PERSON_NAME_MISSING: ({ rows }) => rational(rows),
  PERSON_UNIT_MISSING: ({ people }) => rational(people),
  PERSON_SEX_UNCLEAR_MORE: ({ cells }) => rational(cells),
  PERSON_DEGREE_UNKNOWN: ({ cells }) => rational(cells),
  PERSON_DEGREE_BLANK: ({ cells }) => rational(cells),
  PERSON_STATUS_UNKNOWN: ({ cells }) => rational(cells),
  PERSON_CELL_UNREADABLE: ({ cells }) => rational(cells),
  PERSON_REPEATED: ({ rows }) => rational(rows),
  CODE_LIST_UNNAMED: ({ cells }) => rational(cells),
  CODE_UNKNOWN: ({ cells }) => rational(cells),
  CODE_ZERO_LOST: ({ cells }) => rational(cells),
  CODE_ZERO_RESTORED: ({ cells }) => rational(cells),
};

/** Arguments that say where, or what else there is: sorting rows or a newer catalogue changes them. */
const PLACES: ReadonlySet<string> = new Set([
  'other',
  'rows',
  'cells',
  'wholeCell',
  'row',
  'line',
  'near',
  'headers',
]);
