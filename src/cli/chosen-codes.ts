import { isAlwaysSaid, leftOutBy, withChoice, type CodeChoice } from '../domain/code-choice.ts';
import { DIAGNOSTIC_CODES } from '../domain/diagnostic.ts';
import type { ChoiceOption } from '../domain/diagnostic-args.ts';
import type { AssessmentReport } from '../domain/report.ts';
import { nearest } from '../domain/text-distance.ts';
import { usageError } from './faults.ts';

export interface ChoiceOptions {
  readonly only: readonly string[];
  readonly skip: readonly string[];
}

/**
 * The report with only the diagnostics and indicators that are to count. Throws a `UsageError` for a code that is neither, one
 * that is always said, one named by both options, and where nothing would be left.
 */
export function withChosenCodes(report: AssessmentReport, { only, skip }: ChoiceOptions): AssessmentReport {
  const isCheck = report.command === 'check';
  const indicatorCodes = isCheck
    ? report.plans.flatMap(({ plan }) => plan.indicators.map(({ code }) => code))
    : [];
  const known = [...DIAGNOSTIC_CODES, ...indicatorCodes];
  const named = {
    only: only.map((text) => knownCode('--only', text, known)),
    skip: skip.map((text) => knownCode('--skip', text, known)),
  };
  refuseSkips(named);
  const choiceAmong = (codes: readonly string[]): CodeChoice => ({
    only: new Set(named.only.filter((code) => codes.includes(code))),
    skip: new Set(named.skip.filter((code) => codes.includes(code))),
  });
  const choice = { diagnostics: choiceAmong(DIAGNOSTIC_CODES), indicators: choiceAmong(indicatorCodes) };
  const nothingLeft = isCheck
    ? indicatorCodes.length > 0 && indicatorCodes.every((code) => leftOutBy(choice.indicators, code))
    : DIAGNOSTIC_CODES.every((code) => isAlwaysSaid(code) || choice.diagnostics.skip.has(code));
  if (nothingLeft) throw usageError((words) => words.nothingLeft);
  return withChoice(report, choice);
}

/** A code as it is written, whatever the case it is asked for in. */
function knownCode(option: ChoiceOption, text: string, known: readonly string[]): string {
  const upper = text.toUpperCase();
  const found = known.find((code) => code.toUpperCase() === upper);
  if (found !== undefined) return found;
  const spelling = new Map(known.map((code) => [code.toUpperCase(), code]));
  const near = nearest(upper, spelling.keys()).map((code) => spelling.get(code) ?? code);
  throw usageError((words) => words.unknownCode(option, text, near));
}

function refuseSkips({ only, skip }: ChoiceOptions): void {
  const unread = skip.find((code) => code.startsWith('INPUT_'));
  if (unread !== undefined) throw usageError((words) => words.unreadSkipped(unread));
  const notice = skip.find(isAlwaysSaid);
  if (notice !== undefined) throw usageError((words) => words.noticeSkipped(notice));
  const both = skip.find((code) => only.includes(code));
  if (both !== undefined) throw usageError((words) => words.onlyAndSkip(both));
}
