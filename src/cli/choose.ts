import { diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import { coversPeriod } from '../domain/milestone.ts';
import { formatPeriod, type Period } from '../domain/period.ts';
import { lastYear, type Plan } from '../domain/plan.ts';
import type { TitleReading } from '../domain/reading.ts';
import type { PeriodSource } from '../domain/report.ts';
import type { ShippedPlan } from '../plan/shipped.ts';
import { metadataPeriod } from '../workbook/period-words.ts';
import { UsageError } from './faults.ts';

/** The authority whose plans are used when neither a flag nor the file names one. */
const DEFAULT_ISSUER = 'hanoi-education';

/** What one input says of itself, before a period is chosen. */
export interface InputHints {
  readonly file: string;
  readonly title: TitleReading;
  readonly metadata: ReadonlyMap<string, string>;
}

export interface ChosenPeriod {
  readonly value: Period;
  readonly source: PeriodSource;
  readonly diagnostics: readonly Diagnostic[];
}

const PERIOD_PROPERTY = 'vstbpn-period';
export const PLAN_PROPERTY = 'vstbpn-plan';

/** The period of a run: the flag, else the files' properties, else their titles, else their headers, else this year. */
export function choosePeriod(
  argument: Period | null,
  inputs: readonly InputHints[],
  currentYear: number,
): ChosenPeriod {
  const diagnostics = inputs.flatMap(({ file, title }) => {
    const at = { kind: 'file', file } as const;
    const [own] = title.periods;
    const { snapshot: text } = title;
    return [
      ...title.ignoredPeriods.map((span) => diagnostic('PERIOD_IGNORED', { text: span }, at)),
      ...(text !== null && own && !argument
        ? [diagnostic('PERIOD_SNAPSHOT', { text, period: formatPeriod(own) }, at)]
        : []),
    ];
  });
  const first = argument ? null : inputs.map(hintOf).find((hint) => hint !== null);
  const chosen = argument
    ? { value: argument, source: 'argument' as const }
    : (first ?? { value: { kind: 'year' as const, year: currentYear }, source: 'clock' as const });
  if (chosen.source === 'clock' && inputs[0]) {
    const location = { kind: 'file', file: inputs[0].file } as const;
    return {
      ...chosen,
      diagnostics: [
        ...diagnostics,
        diagnostic('PERIOD_ASSUMED', { period: formatPeriod(chosen.value) }, location),
      ],
    };
  }
  const written = formatPeriod(chosen.value);
  const conflicts = inputs.flatMap(({ file, title }) => {
    const other = title.periods.map(formatPeriod);
    const sameYear = title.periods.some(({ year }) => year === chosen.value.year);
    if (title.periodFrom !== 'title' || other.length === 0 || sameYear) return [];
    return diagnostic(
      'PERIOD_CONFLICT',
      { chosen: written, found: other.join(', ') },
      { kind: 'file', file },
    );
  });
  return { ...chosen, diagnostics: [...diagnostics, ...conflicts] };
}

/** A file's own period; two different ones in its titles are a question only a person can answer. */
function hintOf({ file, title, metadata }: InputHints): { value: Period; source: PeriodSource } | null {
  const property = metadataPeriod(metadata.get(PERIOD_PROPERTY));
  if (property) return { value: property, source: 'metadata' };
  const [value, ...others] = title.periods;
  if (!value) return null;
  if (others.length === 0) return { value, source: title.periodFrom };
  const list = title.periods.map(formatPeriod).join(', ');
  throw new UsageError({
    vi: `${file} ghi nhiều kỳ báo cáo: ${list}. Chọn một kỳ bằng --period, ví dụ --period ${formatPeriod(value)}.`,
    en: `${file} names several periods: ${list}. Choose one with --period, such as --period ${formatPeriod(value)}.`,
  });
}

/** The plans of the default authority that cover a period, an annual plan first. */
export function defaultPlans(plans: readonly ShippedPlan[], period: Period): Plan[] {
  const own = plans.filter(({ issuer }) => issuer === DEFAULT_ISSUER);
  const years = (plan: ShippedPlan): number => lastYear(plan) - plan.period.from;
  const covering = own.filter((plan) => coversPeriod(plan, period));
  return (covering.length > 0 ? covering : own)
    .toSorted((a, b) => years(a) - years(b))
    .map((plan) => plan.load());
}
