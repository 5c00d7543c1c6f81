import type { CellContent } from '../../src/workbook/grid.ts';

/** The values of a workbook by sheet and address (`B2`), each in one spelling, so that two readers can be compared. */
export type SheetCells = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Numbers to 15 significant digits, as Excel computes. */
export const numberSpelling = (value: number): string => `number ${Number(value.toPrecision(15))}`;

/** Days since 1899-12-30 to the millisecond, which is all that a reader with date objects keeps. */
export const dateSpelling = (serial: number): string => `date ${Math.round(serial * 86_400_000)} ms`;

/** Line ends as one; an empty text is no value. */
export function textSpelling(text: string): string | null {
  const lines = text.replace(/\r\n?/gu, '\n');
  return lines === '' ? null : `text ${JSON.stringify(lines)}`;
}

export function spelling(content: CellContent): string | null {
  switch (content.kind) {
    case 'number':
      return content.format === 'date'
        ? dateSpelling(Number(content.text))
        : numberSpelling(Number(content.text));
    case 'text':
      return textSpelling(content.text);
    case 'boolean':
      return `boolean ${content.value}`;
    case 'error':
      return `error ${content.shown}`;
    case 'uncalculated':
    case 'unreadable':
      return content.kind;
  }
}
