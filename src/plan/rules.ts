import { diagnostic, type Diagnostic, type DiagnosticArgs } from '../domain/diagnostic.ts';
import type { Catalogue } from '../domain/measure.ts';
import { indicatorRules } from './indicator-rules.ts';
import { measureOfKind, type Report } from './rule-report.ts';
import type { PlanFile } from './schema.ts';
import type { DataPath, LocatedYaml } from './source-map.ts';
import { SCHEDULE_KEYS } from './to-plan.ts';

/** What a plan file must hold beyond its shape: everything that looks at two places at once. */
export function checkPlanRules(
  plan: PlanFile,
  catalogue: Catalogue,
  yaml: LocatedYaml,
  file: string,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report: Report = (path, code, args) => {
    found.push(diagnostic(code, args, { kind: 'text', file, ...yaml.positionOf(path) }));
  };
  const end = plan.period.orientation_to ?? plan.period.to;
  if (plan.period.from > plan.period.to || plan.period.to > end) {
    report(['period'], 'PLAN_PERIOD', { from: plan.period.from, to: end });
  }
  unique(
    report,
    'code',
    ['indicators'],
    plan.indicators.map(({ code }) => code),
    'code',
  );
  for (const key of ['assumptions', 'obligations', 'deadlines'] as const) {
    const what = key === 'assumptions' ? 'assumption' : key === 'obligations' ? 'obligation' : 'deadline';
    unique(
      report,
      what,
      [key],
      plan[key].map(({ id }) => id),
      'id',
    );
  }
  unique(
    report,
    'goal',
    ['goals'],
    plan.goals.map(({ code }) => code),
    'code',
  );
  const known = plan.assumptions.map(({ id }) => id);
  plan.indicators.forEach((indicator, index) => {
    indicatorRules(report, ['indicators', index], indicator, plan, catalogue);
    indicator.assumptions?.forEach((id, position) => {
      if (!known.includes(id)) {
        report(['indicators', index, 'assumptions', position], 'PLAN_UNKNOWN_ASSUMPTION', { id, known });
      }
    });
  });
  plan.obligations.forEach(({ measure, when }, index) => {
    if (measure !== null)
      measureOfKind(report, ['obligations', index, 'measure'], measure, ['yesno'], catalogue);
    if (when) oneSchedule(report, ['obligations', index, 'when'], when);
  });
  plan.deadlines.forEach(({ when }, index) => oneSchedule(report, ['deadlines', index, 'when'], when));
  return found;
}

function unique(
  report: Report,
  what: DiagnosticArgs['PLAN_DUPLICATE']['what'],
  base: DataPath,
  ids: readonly string[],
  key: string,
): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) report([...base, index, key], 'PLAN_DUPLICATE', { what, id });
  });
}

function oneSchedule(report: Report, path: DataPath, when: object): void {
  const found = SCHEDULE_KEYS.filter((key) => key in when);
  if (found.length !== 1) report(path, 'PLAN_SCHEDULE', { found });
}
