import { lastYear } from '../domain/plan.ts';
import { ownSheetTitle } from '../domain/own-sheet.ts';
import type { AssessmentReport } from '../domain/report.ts';
import type { NewCell } from '../ooxml/edit/write-sheet.ts';
import type { GapView } from '../text/assessment-texts.ts';
import { periodText } from '../text/format.ts';
import { count } from '../text/numbers.ts';
import { wordsOf } from '../text/words.ts';
import { textCell, type LinkView } from './sheet-cells.ts';

export interface SheetView extends GapView, LinkView {
  readonly toolVersion: string;
}

/** The first lines of an added sheet: what it is, of which plans and period, and what was read. The file's name may change. */
export function topRows(report: AssessmentReport, title: string, view: SheetView): NewCell[][] {
  const { language, styles, toolVersion } = view;
  const words = wordsOf(language);
  const { value, source } = report.period;
  const cells = report.inputs.reduce((sum, input) => sum + input.cells, 0);
  const sheets = report.inputs.flatMap((input) => input.sheets).join(', ');
  const plain = (text: string): NewCell[] => [textCell(text, styles.plain)];
  return [
    [textCell(ownSheetTitle(toolVersion, title), styles.title)],
    ...report.plans.map(({ plan }) =>
      plain(
        `${words.report.plan}: ${plan.title[language]} (${plan.period.from}–${lastYear(plan)}) · ${plan.id} ${plan.version}`,
      ),
    ),
    plain(`${words.report.period}: ${periodText(value, language)} (${words.periodSource[source]})`),
    plain(
      `${words.report.read(count(report.units.length, language), count(cells, language))}${sheets === '' ? '' : ` · ${sheets}`}`,
    ),
  ];
}
