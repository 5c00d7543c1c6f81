import type { CellContent } from '../grid.ts';

const WHOLE = /^(?:0|-?[1-9]\d{0,14})$/u;
/** Before a mark a lone zero groups nothing: the mark is decimal. */
const FRACTION = /^0[.,]\d{1,14}$/u;

/**
 * The content of a cell from a format that knows text alone (CSV, HTML). A plain number is one, as it would be in a workbook;
 * anything with marks stays text for the number grammar, and so does a code with leading zeros. Null for a blank cell.
 */
export function typedText(text: string): CellContent | null {
  if (text === '') return null;
  const bare = text.trim();
  if (WHOLE.test(bare) || FRACTION.test(bare)) {
    return { kind: 'number', text: bare.replace(',', '.'), format: 'plain' };
  }
  return { kind: 'text', text, untyped: true };
}
