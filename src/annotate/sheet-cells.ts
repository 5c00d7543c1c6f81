import type { CellRef } from '../domain/observation.ts';
import { toFixed, type Rational } from '../domain/rational.ts';
import { cellRanges } from '../domain/cell-ranges.ts';
import { sheetReference } from '../ooxml/edit/sheet-name.ts';
import type { NewCell } from '../ooxml/edit/write-sheet.ts';
import { count } from '../text/numbers.ts';
import type { Language } from '../text/language.ts';
import { sheetWordsOf } from '../text/sheet-words.ts';
import type { SheetStyles } from './sheet-styles.ts';

/** What cells of the added sheets are made with. */
export interface LinkView {
  readonly language: Language;
  readonly styles: SheetStyles;
  /** The names of the workbook's sheets by those the report has for them. */
  readonly sheetNames: ReadonlyMap<string, string>;
}

/** More digits than a cell's number holds. */
const DIGITS = 18;

export const textCell = (text: string, style: number): NewCell => ({
  content: text === '' ? { kind: 'blank' } : { kind: 'text', text },
  style,
  link: null,
});

const number = (text: string, style: number): NewCell => ({
  content: { kind: 'number', text },
  style,
  link: null,
});

export const integerCell = (value: bigint, style: number): NewCell => number(String(value), style);

/** As near as a cell's number comes. */
export const decimalCell = (value: Rational, style: number): NewCell =>
  number(String(Number(toFixed(value, DIGITS))), style);

/** A format of as many decimals as the text of a number has: what is shown never contradicts the verdict. */
export const formatOf = (printed: string): string => {
  const decimals = /\.(\d+)/u.exec(printed)?.[1]?.length ?? 0;
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
};

/** A link to a cell or a range of the workbook, shown as it is addressed. */
export const linkCell = (sheet: string, range: string, { styles, sheetNames }: LinkView): NewCell => {
  // A report has names tidied; a link needs every space of them.
  const location = `${sheetReference(sheetNames.get(sheet) ?? sheet)}!${range}`;
  return {
    content: { kind: 'text', text: `${sheet}!${range}` },
    style: styles.link,
    link: { location, tooltip: null },
  };
};

/** Cells one value rests on, each run of them a link; what is past the last column is counted. */
export function sourceCells(cells: readonly CellRef[], most: number, view: LinkView): NewCell[] {
  const { language, styles } = view;
  const ranges = cellRanges(cells);
  const shown = ranges.length > most ? most - 1 : ranges.length;
  const links = ranges.slice(0, shown).map(({ sheet, range }) => linkCell(sheet, range, view));
  const rest = ranges.length - shown;
  const words = sheetWordsOf(language).results;
  return [
    ...links,
    ...(rest > 0 ? [textCell(words.moreRanges(count(rest, language)), styles.text)] : []),
    ...Array.from({ length: most - links.length - (rest > 0 ? 1 : 0) }, () => textCell('', styles.text)),
  ];
}
