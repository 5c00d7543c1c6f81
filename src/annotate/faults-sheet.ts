import type { Diagnostic, DiagnosticLocation } from '../domain/diagnostic.ts';
import type { AssessmentReport } from '../domain/report.ts';
import type { NewCell, NewSheet } from '../ooxml/edit/write-sheet.ts';
import { messageOf } from '../text/message.ts';
import { sheetWordsOf } from '../text/sheet-words.ts';
import { wordsOf } from '../text/words.ts';
import { rowHeights } from './row-heights.ts';
import { linkCell, textCell } from './sheet-cells.ts';
import { topRows, type SheetView } from './sheet-top.ts';

const WIDTHS = [12, 28, 22, 14, 60, 60];

/** The sheet of what is wrong with the data: a row for every diagnostic, worst first, with a link to its cell. */
export function faultsSheet(report: AssessmentReport, view: SheetView): NewSheet {
  const { language, styles } = view;
  const words = sheetWordsOf(language).faults;
  const top = [...topRows(report, words.title, view), []];
  const { diagnostics } = report;
  if (diagnostics.length === 0) {
    const rows = [...top, [textCell(words.none, styles.plain)]];
    return { rows, columnWidths: WIDTHS, rowHeights: [], frozenRows: 0, filter: null, merges: [] };
  }
  const names = [words.severity, words.code, words.place, words.cell, words.problem, words.remedy];
  const head = names.map((name) => textCell(name, styles.head));
  const rows = [...top, head, ...diagnostics.map((one) => faultRow(one, view))];
  const headRow = top.length + 1;
  const filter = { top: headRow, left: 1, bottom: rows.length, right: names.length };
  const heights = rowHeights(rows, WIDTHS, top.length);
  return { rows, columnWidths: WIDTHS, rowHeights: heights, frozenRows: headRow, filter, merges: [] };
}

function faultRow(fault: Diagnostic, view: SheetView): NewCell[] {
  const { catalogue, language, styles } = view;
  const { problem, remedy } = messageOf(fault, catalogue, language);
  const { severity } = fault;
  return [
    textCell(
      wordsOf(language).severity[severity],
      severity === 'info' ? styles.text : styles.level[severity],
    ),
    textCell(fault.code, styles.text),
    ...placeCells(fault.location, view),
    textCell(problem, styles.text),
    textCell(remedy, styles.text),
  ];
}

function placeCells(location: DiagnosticLocation, view: SheetView): [NewCell, NewCell] {
  const { styles } = view;
  switch (location.kind) {
    case 'cell': {
      const link = linkCell(location.sheet, location.address, view);
      return [
        textCell(location.sheet, styles.text),
        { ...link, content: { kind: 'text', text: location.address } },
      ];
    }
    case 'sheet': {
      const link = linkCell(location.sheet, 'A1', view);
      return [{ ...link, content: { kind: 'text', text: location.sheet } }, textCell('', styles.text)];
    }
    case 'argument':
      return [textCell(location.name, styles.text), textCell('', styles.text)];
    case 'file':
    case 'text':
      return [textCell('', styles.text), textCell('', styles.text)];
  }
}
