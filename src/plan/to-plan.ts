import type {
  Milestone,
  MilestoneTime,
  Evaluation,
  Plan,
  Schedule,
  MonthDay,
  Indicator,
} from '../domain/plan.ts';
import { parseDecimal } from '../domain/rational.ts';
import { parseThreshold } from '../domain/threshold.ts';
import type { IndicatorFile, MilestoneFile, PlanFile, ScheduleFile } from './schema.ts';

/** A plan file of the right shape as a plan. Cheap: shipped plans pass through here at every start. */
export function toPlan(file: PlanFile, sha256: string): Plan {
  return {
    id: file.id,
    version: file.version,
    status: file.status,
    title: file.title,
    issuer: file.issuer,
    document: {
      number: file.document.number,
      printed: file.document.printed,
      date: file.document.date,
      knownFrom: file.document.known_from,
    },
    basedOn: file.based_on.map(({ document, printed_as }) => ({ document, printedAs: printed_as ?? null })),
    period: { from: file.period.from, to: file.period.to, orientationTo: file.period.orientation_to ?? null },
    adopts: file.adopts,
    assumptions: file.assumptions,
    goals: file.goals,
    indicators: file.indicators.map(toIndicator),
    obligations: file.obligations.map((obligation) => ({
      ...obligation,
      when: obligation.when && toSchedule(obligation.when),
    })),
    deadlines: file.deadlines.map(({ to_whom, when, ...rest }) => ({
      ...rest,
      toWhom: to_whom,
      when: toSchedule(when),
    })),
    sha256,
  };
}

function toIndicator(file: IndicatorFile): Indicator {
  return {
    code: file.code,
    concept: file.concept,
    label: file.label,
    locator: file.locator,
    source: file.source ?? null,
    evaluation: toEvaluation(file),
    units: file.units,
    milestones: file.milestones.map(toMilestone),
    assumptions: file.assumptions ?? [],
  };
}

/** The keys of an indicator that say how it is evaluated; exactly one is present. */
export const EVALUATION_KEYS = ['ratio', 'unit_share', 'count', 'attestation'] as const;

function toEvaluation(file: IndicatorFile): Evaluation {
  if (file.ratio) return { kind: 'ratio', ratio: file.ratio, bySex: file.by_sex };
  if (file.unit_share) return { kind: 'unit_share', yes: file.unit_share.yes };
  if (file.count) return { kind: 'count', ...file.count };
  if (file.attestation) return { kind: 'attestation', evidence: file.attestation.evidence };
  throw new Error(`indicator ${file.code} has no evaluation`);
}

/** The keys of a milestone that say when it holds; exactly one is present. */
export const TIME_KEYS = ['by', 'from', 'throughout'] as const;

export function toMilestone(file: MilestoneFile): Milestone {
  const threshold = parseThreshold(file.threshold);
  if (!threshold) throw new Error(`not a threshold: ${file.threshold}`);
  return {
    time: toTime(file),
    threshold,
    tolerance: file.tolerance === undefined ? null : parseDecimal(file.tolerance),
  };
}

function toTime(file: MilestoneFile): MilestoneTime {
  if (file.by !== undefined) return { kind: 'by', year: file.by };
  if (file.from !== undefined) return { kind: 'from', year: file.from };
  if (file.throughout) {
    return {
      kind: 'throughout',
      from: file.throughout[0],
      to: file.throughout[1],
      every: file.every ?? null,
    };
  }
  throw new Error('a milestone has no time');
}

/** The keys of a schedule; exactly one is present. */
export const SCHEDULE_KEYS = [
  'in_months',
  'in_month',
  'before',
  'before_yearly',
  'window',
  'as_arises',
  'worded',
] as const;

function monthDay(text: string): MonthDay {
  const [month = 1, day = 1] = text.split('-').map(Number);
  return { month, day };
}

function toSchedule(file: ScheduleFile): Schedule {
  if (file.in_months) return { kind: 'in_months', months: file.in_months };
  if (file.in_month !== undefined) {
    const [year = 0, month = 1] = file.in_month.split('-').map(Number);
    return { kind: 'in_month', year, month };
  }
  if (file.before !== undefined) return { kind: 'before', date: file.before };
  if (file.before_yearly !== undefined) return { kind: 'before_yearly', ...monthDay(file.before_yearly) };
  if (file.window) return { kind: 'window', from: monthDay(file.window[0]), to: monthDay(file.window[1]) };
  if (file.worded) return { kind: 'worded', text: file.worded };
  return { kind: 'as_arises' };
}
