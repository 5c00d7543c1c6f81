import type { Assessment, Value } from '../domain/assessment.ts';
import { percentOf, type Needed } from '../domain/gap.ts';
import type { Plan } from '../domain/plan.ts';
import { divide, HUNDRED, type Rational } from '../domain/rational.ts';
import type { AssessmentReport } from '../domain/report.ts';
import type { NewCell, NewSheet } from '../ooxml/edit/write-sheet.ts';
import { countedThing } from '../text/assessment-texts.ts';
import { milestoneTime, verdictText } from '../text/format.ts';
import * as numbers from '../text/numbers.ts';
import { sheetWordsOf } from '../text/sheet-words.ts';
import { wordsOf } from '../text/words.ts';
import { MARK_LEVELS } from './cell-marks.ts';
import { rowHeights } from './row-heights.ts';
import { decimalCell, formatOf, integerCell, sourceCells, textCell } from './sheet-cells.ts';
import { topRows, type SheetView } from './sheet-top.ts';
import { partRows } from './unit-parts.ts';

const PLAN_WIDTH = 22;
const WIDTHS = [13, 46, 14, 14, 10, 12, 12, 20, 11, 12, 10, 12];
/** Columns of links to where a value comes from. */
const SOURCES = 3;
const SOURCE_WIDTH = 19;

/** The sheet of verdicts: a row for every indicator and milestone, and below them what each unit adds to the pooled ratios. */
export function resultsSheet(report: AssessmentReport, view: SheetView): NewSheet {
  const { language, styles } = view;
  const words = sheetWordsOf(language).results;
  const areSeveral = report.plans.length > 1;
  const top = [...topRows(report, words.title, view), legendRow(view), []];
  const names = [
    ...(areSeveral ? [words.plan] : []),
    words.code,
    words.indicator,
    words.milestone,
    words.threshold,
    words.value,
    words.numerator,
    words.denominator,
    words.verdict,
    words.points,
    words.inPlace,
    words.countedIn,
    words.byHiring,
    words.source,
    ...Array.from({ length: SOURCES - 1 }, () => ''),
  ];
  const verdicts = report.plans.flatMap(({ plan, assessments }) =>
    assessments.map((one) => [
      ...(areSeveral ? [textCell(plan.id, styles.text)] : []),
      ...verdictCells(one, plan, view),
    ]),
  );
  const head = names.map((name) => textCell(name, styles.head));
  const headRow = top.length + 1;
  const rows = [...top, head, ...verdicts, ...partRows(report, view)];
  const sources = Array.from({ length: SOURCES }, () => SOURCE_WIDTH);
  const columnWidths = [...(areSeveral ? [PLAN_WIDTH] : []), ...WIDTHS, ...sources];
  return {
    rows,
    columnWidths,
    rowHeights: rowHeights(rows, columnWidths, top.length),
    frozenRows: headRow,
    filter: { top: headRow, left: 1, bottom: headRow + verdicts.length, right: names.length },
    merges: [],
  };
}

function legendRow({ language, styles }: SheetView): NewCell[] {
  const { severity } = wordsOf(language);
  const { note, results } = sheetWordsOf(language);
  const names = { error: severity.error, warning: severity.warning, short: note.short, met: note.met };
  return [
    textCell(results.legend, styles.plain),
    ...MARK_LEVELS.map((level) => textCell(names[level], styles.level[level])),
  ];
}

function verdictCells(assessment: Assessment, plan: Plan, view: SheetView): NewCell[] {
  const { language, styles } = view;
  const { indicator, milestone, verdict, due, value, evidence } = assessment;
  const gap = verdict.outcome === 'not_met' || verdict.outcome === 'undetermined' ? verdict.gap : null;
  const level =
    verdict.outcome === 'met'
      ? styles.level.met
      : verdict.outcome === 'not_met' && due
        ? styles.level.short
        : styles.text;
  const [numerator, denominator] = countsOf(value);
  const integer = styles.number('#,##0');
  const counted = (number: bigint | null): NewCell =>
    number === null ? textCell('', styles.text) : integerCell(number, integer);
  return [
    textCell(indicator.code, styles.text),
    textCell(indicator.label[language], styles.text),
    textCell(milestone ? milestoneTime(milestone, plan, language) : '', styles.text),
    textCell(milestone ? numbers.threshold(milestone.threshold, language) : '', styles.text),
    valueCell(assessment, view),
    counted(numerator),
    counted(denominator),
    textCell(verdictText(verdict, due, language), level),
    gap?.points ? pointsCell(gap.points, view) : textCell('', styles.text),
    neededCell(gap?.inPlace ?? null, view),
    textCell(gap?.inPlace != null ? thingOf(assessment, view) : '', styles.text),
    neededCell(gap?.byHiring ?? null, view),
    ...sourceCells(evidence, SOURCES, view),
  ];
}

function countsOf(value: Value | null): readonly [bigint | null, bigint | null] {
  if (value?.kind === 'share') return [value.numerator, value.denominator];
  return value?.kind === 'tally' ? [value.yes, value.answered] : [null, null];
}

const pointsCell = (points: Rational, { styles }: SheetView): NewCell =>
  decimalCell(points, styles.number(formatOf(numbers.points(points, 'en'))));

function valueCell({ value, milestone }: Assessment, { styles }: SheetView): NewCell {
  if (!value || value.kind === 'tally') return textCell('', styles.text);
  if (value.kind === 'sum') return integerCell(value.total, styles.number('#,##0'));
  if (value.kind === 'share' && value.denominator === 0n) return textCell('', styles.text);
  const percent = value.kind === 'share' ? percentOf(value.numerator, value.denominator) : value.percent;
  const format = formatOf(numbers.percent(percent, milestone?.threshold ?? null, 'en'));
  return decimalCell(divide(percent, HUNDRED), styles.number(`${format}%`));
}

const thingOf = ({ indicator }: Assessment, { language, catalogue }: SheetView): string =>
  wordsOf(language).thing[countedThing(indicator.evaluation, catalogue)];

function neededCell(needed: Needed | null, { language, styles }: SheetView): NewCell {
  if (needed === null) return textCell('', styles.text);
  if (needed === 'impossible') return textCell(sheetWordsOf(language).results.impossible, styles.text);
  return integerCell(needed, styles.number('#,##0'));
}
