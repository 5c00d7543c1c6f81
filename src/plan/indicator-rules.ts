import type { Catalogue } from '../domain/measure.ts';
import { startOf } from '../domain/milestone.ts';
import { compare, HUNDRED } from '../domain/rational.ts';
import { betterSide, isStrict } from '../domain/threshold.ts';
import type { Milestone } from '../domain/plan.ts';
import { measureOfKind, type Report } from './rule-report.ts';
import type { IndicatorFile, PlanFile } from './schema.ts';
import type { DataPath } from './source-map.ts';
import { EVALUATION_KEYS, TIME_KEYS, toMilestone } from './to-plan.ts';

/** The rules of one indicator: one way to evaluate it, known measures, a population, a locator, milestones in order. */
export function indicatorRules(
  report: Report,
  path: DataPath,
  indicator: IndicatorFile,
  plan: PlanFile,
  catalogue: Catalogue,
): void {
  const { code } = indicator;
  const found: string[] = EVALUATION_KEYS.filter((key) => indicator[key] !== undefined);
  if (indicator.by_sex && !indicator.ratio) found.push('by_sex');
  if (found.length !== 1) report(path, 'PLAN_EVALUATION', { code, found });
  if (indicator.units.length === 0) report([...path, 'units'], 'PLAN_EMPTY_POPULATION', { code });
  const excused = plan.status !== 'complete' && indicator.source !== undefined;
  if (indicator.locator === null && !excused) report([...path, 'locator'], 'PLAN_NO_LOCATOR', { code });
  measureRules(report, path, indicator, catalogue);
  milestoneRules(report, path, indicator, plan, catalogue);
}

function measureRules(report: Report, path: DataPath, indicator: IndicatorFile, catalogue: Catalogue): void {
  const check = (keys: DataPath, id: string, ...kinds: string[]): void =>
    measureOfKind(report, [...path, ...keys], id, kinds, catalogue);
  const fractions = [
    { keys: ['ratio'], fraction: indicator.ratio },
    { keys: ['by_sex', 'female'], fraction: indicator.by_sex?.female },
    { keys: ['by_sex', 'male'], fraction: indicator.by_sex?.male },
  ];
  for (const { keys, fraction } of fractions) {
    if (!fraction) continue;
    check([...keys, 'of'], fraction.of, 'count');
    check([...keys, 'in'], fraction.in, 'count');
  }
  if (indicator.unit_share) check(['unit_share', 'yes'], indicator.unit_share.yes, 'yesno');
  if (indicator.count) check(['count', 'sum'], indicator.count.sum, 'count');
  if (indicator.attestation)
    check(['attestation', 'evidence'], indicator.attestation.evidence, 'yesno', 'text');
}

function milestoneRules(
  report: Report,
  path: DataPath,
  indicator: IndicatorFile,
  plan: PlanFile,
  catalogue: Catalogue,
): void {
  const { code } = indicator;
  const share = indicator.ratio !== undefined || indicator.unit_share !== undefined;
  const end = plan.period.orientation_to ?? plan.period.to;
  let previous: { milestone: Milestone; written: string } | null = null;
  indicator.milestones.forEach((file, index) => {
    const at = [...path, 'milestones', index];
    const found = TIME_KEYS.filter((key) => file[key] !== undefined);
    if (found.length !== 1 || (file.every !== undefined && file.throughout === undefined)) {
      report(at, 'PLAN_MILESTONE_TIME', { code, found });
      return;
    }
    const milestone = toMilestone(file);
    const { threshold, time } = milestone;
    const known = share || indicator.count !== undefined || indicator.attestation !== undefined;
    if (known && (threshold.percent !== share || indicator.attestation)) {
      report([...at, 'threshold'], 'PLAN_THRESHOLD_UNIT', {
        code,
        threshold: file.threshold,
        expected: share ? 'percent' : 'number',
      });
    }
    if (threshold.percent && compare(threshold.value, HUNDRED) > 0) {
      report([...at, 'threshold'], 'PLAN_SHARE_OVER_100', { code, threshold: file.threshold });
    }
    if (file.tolerance !== undefined && threshold.comparator !== '~') {
      report([...at, 'tolerance'], 'PLAN_TOLERANCE', { code });
    }
    const yes = indicator.unit_share && catalogue.measures.get(indicator.unit_share.yes);
    if (file.every && !(yes?.kind === 'yesno' && yes.quarterly)) {
      report([...at, 'every'], 'PLAN_NOT_QUARTERLY', { code, measure: indicator.unit_share?.yes ?? '' });
    }
    const years = time.kind === 'throughout' ? [time.from, time.to] : time.year === 'end' ? [] : [time.year];
    if (
      years.some((year) => year < plan.period.from || year > end) ||
      (years[0] ?? 0) > (years[1] ?? Infinity)
    ) {
      report(at, 'PLAN_MILESTONE_OUTSIDE', {
        code,
        milestone: years.join('–'),
        from: plan.period.from,
        to: end,
      });
    }
    if (time.kind === 'throughout') return;
    const written = `${time.year} ${file.threshold}`;
    if (previous) orderRules(report, at, code, previous, { milestone, written }, end);
    previous = { milestone, written };
  });
}

function orderRules(
  report: Report,
  at: DataPath,
  code: string,
  earlier: { readonly milestone: Milestone; readonly written: string },
  later: { readonly milestone: Milestone; readonly written: string },
  end: number,
): void {
  const args = { code, earlier: earlier.written, later: later.written };
  if (startOf(later.milestone.time, end) <= startOf(earlier.milestone.time, end)) {
    report(at, 'PLAN_MILESTONE_ORDER', args);
    return;
  }
  const a = earlier.milestone.threshold;
  const b = later.milestone.threshold;
  const side = betterSide(a.comparator);
  if (side !== betterSide(b.comparator)) return;
  const order = compare(b.value, a.value);
  const laxer = order === 0 && isStrict(a.comparator) && !isStrict(b.comparator);
  if (laxer || (side === 'up' && order < 0) || (side === 'down' && order > 0)) {
    report(at, 'PLAN_BACKWARD_TARGET', args);
  }
}
