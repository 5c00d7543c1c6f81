import { diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import { coversPeriod } from '../domain/milestone.ts';
import { formatPeriod, type Period } from '../domain/period.ts';
import { lastYear, type Plan } from '../domain/plan.ts';
import type { TitleReading } from '../domain/reading.ts';
import type { PeriodSource, PlanSource } from '../domain/report.ts';
import type { ShippedPlan, ShippedTargets } from '../plan/shipped.ts';
import { metadataPeriod } from '../workbook/period-words.ts';
import { UsageError } from './faults.ts';
import type { SurveyedInput } from './survey-inputs.ts';
import type { Io } from './io.ts';
import { findPlan } from './targets.ts';

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
const PLAN_PROPERTY = 'vstbpn-plan';

/**
 * The period of a run: the flag, else the files' properties, else their titles, else their headers (the latest of years side
 * by side), else a late day written on them, else this year. All but the first three are said.
 */
export function choosePeriod(
  argument: Period | null,
  inputs: readonly InputHints[],
  currentYear: number,
): ChosenPeriod {
  const notes = inputs.flatMap((input) => notesOn(input, argument !== null));
  const hints = argument
    ? [{ value: argument, source: 'argument', said: [] } as const]
    : [...inputs.map(hintOf), ...inputs.map(dateHintOf)];
  const chosen = hints.find((hint) => hint !== null) ?? assumed(inputs, currentYear);
  const { value, source, said } = chosen;
  if (source === 'clock') return { value, source, diagnostics: [...notes, ...said] };
  const written = formatPeriod(value);
  const conflicts = inputs.flatMap(({ file, title }) => {
    const sameYear = title.periods.some(({ year }) => year === value.year);
    if (title.periodFrom !== 'title' || title.periods.length === 0 || sameYear) return [];
    const args = { chosen: written, found: title.periods.map(formatPeriod).join(', ') };
    return diagnostic('PERIOD_CONFLICT', args, { kind: 'file', file });
  });
  return { value, source, diagnostics: [...notes, ...said, ...conflicts] };
}

interface Hint {
  readonly value: Period;
  readonly source: PeriodSource;
  readonly said: readonly Diagnostic[];
}

function notesOn({ file, title }: InputHints, isGiven: boolean): Diagnostic[] {
  const at = { kind: 'file', file } as const;
  const [own] = title.periods;
  const { snapshot: text } = title;
  return [
    ...title.ignoredPeriods.map((span) => diagnostic('PERIOD_IGNORED', { text: span }, at)),
    ...(text !== null && own && !isGiven
      ? [diagnostic('PERIOD_SNAPSHOT', { text, period: formatPeriod(own) }, at)]
      : []),
  ];
}

/** A file's own period; two different ones in its titles are a question only a person can answer. */
function hintOf({ file, title, metadata }: InputHints): Hint | null {
  const property = metadataPeriod(metadata.get(PERIOD_PROPERTY));
  if (property) return { value: property, source: 'metadata', said: [] };
  const [value, ...others] = title.periods;
  if (!value) return null;
  const source = title.periodFrom;
  if (others.length === 0) return { value, source, said: [] };
  const list = title.periods.map(formatPeriod).join(', ');
  if (source === 'header') {
    // Years side by side compare the one reported on with those before it.
    const latest = title.periods.toSorted((one, other) => other.year - one.year)[0] ?? value;
    const args = { period: formatPeriod(latest), found: list };
    return { value: latest, source, said: [diagnostic('PERIOD_LATEST', args, { kind: 'file', file })] };
  }
  throw new UsageError({
    vi: `${file} ghi nhiều kỳ báo cáo: ${list}. Chọn một kỳ bằng --period, ví dụ --period ${formatPeriod(value)}.`,
    en: `${file} names several periods: ${list}. Choose one with --period, such as --period ${formatPeriod(value)}.`,
  });
}

function dateHintOf({ file, title }: InputHints): Hint | null {
  if (!title.dated) return null;
  const { text, year } = title.dated;
  const args = { text, period: String(year) };
  const said = [diagnostic('PERIOD_FROM_DATE', args, { kind: 'file', file })];
  return { value: { kind: 'year', year }, source: 'date', said };
}

function assumed([first]: readonly InputHints[], year: number): Hint {
  const args = { period: String(year) };
  const said = first ? [diagnostic('PERIOD_ASSUMED', args, { kind: 'file', file: first.file })] : [];
  return { value: { kind: 'year', year }, source: 'clock', said };
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

export interface ChosenPlans {
  readonly plans: readonly Plan[];
  readonly source: PlanSource;
}

/** The plans asked for, else those the files name, else the default ones. Throws a `UsageError` for a plan there is not. */
export async function choosePlans(
  asked: readonly string[],
  inputs: readonly SurveyedInput[],
  shipped: ShippedTargets,
  period: Period,
  io: Io,
): Promise<ChosenPlans> {
  const named = inputs.flatMap(({ survey }) => survey.metadata.get(PLAN_PROPERTY)?.trim() ?? []);
  const references = new Set(asked.length > 0 ? asked : named);
  if (references.size === 0) return { plans: defaultPlans(shipped.plans, period), source: 'default' };
  const plans: Plan[] = [];
  for (const reference of references) plans.push(await findPlan(reference, shipped, io));
  const once = plans.filter(
    (plan, index) =>
      plans.findIndex(({ id, version }) => id === plan.id && version === plan.version) === index,
  );
  return { plans: once, source: asked.length > 0 ? 'argument' : 'metadata' };
}
