import { percentOf } from '../domain/gap.ts';
import { compare, divide, HUNDRED, type Rational } from '../domain/rational.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { AssessmentReport } from '../domain/report.ts';
import type { NewCell } from '../ooxml/edit/write-sheet.ts';
import { milestoneTime } from '../text/format.ts';
import type { Milestone, Plan } from '../domain/plan.ts';
import * as numbers from '../text/numbers.ts';
import { sheetWordsOf } from '../text/sheet-words.ts';
import { decimalCell, formatOf, integerCell, sourceCells, textCell } from './sheet-cells.ts';
import type { SheetView } from './sheet-top.ts';

/** Units listed for one indicator, the furthest below the threshold first. */
const MOST = 5_000;
const SOURCES = 3;

/** What each unit adds to or takes from the due pooled ratios; nothing where there is one unit alone. */
export function partRows(report: AssessmentReport, view: SheetView): NewCell[][] {
  if (report.units.length < 2) return [];
  const areSeveral = report.plans.length > 1;
  const planned = (plan: string, cells: NewCell[]): NewCell[] =>
    areSeveral ? [textCell(plan, view.styles.text), ...cells] : cells;
  const blocks = report.plans.flatMap(({ plan, assessments }) =>
    assessments
      .filter(({ due }) => due)
      .flatMap((one) => rowsOf(one, plan, view).map((cells) => planned(plan.id, cells))),
  );
  if (blocks.length === 0) return [];
  const { language, styles } = view;
  const words = sheetWordsOf(language).results;
  const names = [
    words.code,
    words.unit,
    words.milestone,
    '',
    words.value,
    words.numerator,
    words.denominator,
  ];
  const head = [
    ...(areSeveral ? [words.plan] : []),
    ...names,
    words.surplus,
    '',
    '',
    '',
    '',
    words.source,
    '',
    '',
  ];
  return [
    [],
    [textCell(words.parts, styles.title)],
    head.map((name) => textCell(name, styles.head)),
    ...blocks,
  ];
}

function rowsOf(assessment: Assessment, plan: Plan, view: SheetView): NewCell[][] {
  const { language, styles } = view;
  const { indicator, milestone, surplus } = assessment;
  if (!surplus || !milestone) return [];
  const blank = textCell('', styles.text);
  const code = textCell(indicator.code, styles.text);
  const time = textCell(milestoneTime(milestone, plan, language), styles.text);
  const sorted = surplus.toSorted((a, b) => compare(a.value, b.value));
  const rows = sorted
    .slice(0, MOST)
    .map(({ unit, numerator, denominator, value, cells }) => [
      code,
      textCell(unit, styles.text),
      time,
      blank,
      denominator === 0n ? blank : shareCell(percentOf(numerator, denominator), milestone, view),
      integerCell(numerator, styles.number('#,##0')),
      integerCell(denominator, styles.number('#,##0')),
      decimalCell(value, styles.number('+#,##0.00;-#,##0.00;0')),
      blank,
      blank,
      blank,
      blank,
      ...sourceCells(cells, SOURCES, view),
    ]);
  const rest = sorted.length - rows.length;
  if (rest === 0) return rows;
  const more = sheetWordsOf(language).results.moreUnits(numbers.count(rest, language));
  return [...rows, [code, textCell(more, styles.text)]];
}

function shareCell(percent: Rational, { threshold }: Milestone, { styles }: SheetView): NewCell {
  const format = formatOf(numbers.percent(percent, threshold, 'en'));
  return decimalCell(divide(percent, HUNDRED), styles.number(`${format}%`));
}
