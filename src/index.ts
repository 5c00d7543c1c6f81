export { assess, assessUnits } from './domain/assess.ts';
export type { Assessment, Bounds, Coverage, LeftOut, Outcome, Value, Verdict } from './domain/assessment.ts';
export type {
  Diagnostic,
  DiagnosticArgs,
  DiagnosticCode,
  DiagnosticLocation,
  Severity,
} from './domain/diagnostic.ts';
export type { Gap, Needed } from './domain/gap.ts';
export type { Catalogue, CountMeasure, Measure, UnitKind, YesNoMeasure } from './domain/measure.ts';
export type {
  Observation,
  ObservedValue,
  ReportedData,
  ReportingUnit,
  UnitRegister,
} from './domain/observation.ts';
export { formatPeriod, parsePeriod, type Period } from './domain/period.ts';
export type { Indicator, Milestone, Plan } from './domain/plan.ts';
export type { Rational } from './domain/rational.ts';
export type {
  AssessmentReport,
  InputReport,
  PlanReport,
  RegisterReport,
  ReportCommand,
  Summary,
} from './domain/report.ts';
export { summarise } from './domain/report.ts';
export type { WorkbookReading } from './domain/reading.ts';
export { impliedAnswers } from './domain/implied-answers.ts';
export { parseThreshold, satisfies, type Threshold } from './domain/threshold.ts';
export { parsePlan, type Parsed } from './plan/parse.ts';
export { loadCompiledTargets, type ShippedPlan, type ShippedTargets } from './plan/shipped.ts';
export { renderJson, type RenderContext } from './report/json.ts';
export type { ReportJson } from './report/contract.ts';
export { renderTable, type TableContext } from './report/table.ts';
export { messageOf } from './text/message.ts';
export { mergeUnits } from './workbook/merge-units.ts';
export { inputFault, openWorkbook, type OpenedWorkbook } from './workbook/open.ts';
export { WorkbookReader } from './workbook/read-workbook.ts';
export type { Survey } from './workbook/survey.ts';
export { NO_MAPPING, type Mapping } from './workbook/mapping.ts';
