import type { StylesEdit } from '../ooxml/edit/edit-styles.ts';
import { MARK_LEVELS, type MarkLevel } from './cell-marks.ts';

const LINES = 'FFBFBFBF';
const HEAD = 'FFE7E6E6';
const LINK = 'FF0563C1';

/** The cell formats of the sheets that are added, as indices into the workbook's. */
export interface SheetStyles {
  readonly title: number;
  readonly plain: number;
  readonly head: number;
  readonly text: number;
  readonly link: number;
  readonly level: Readonly<Record<MarkLevel, number>>;
  /** A number by its format code. */
  readonly number: (format: string) => number;
}

/** `legend`: the colours of the levels, in their order. */
export function sheetStyles(styles: StylesEdit, legend: readonly (string | null)[]): SheetStyles {
  const body = { wrap: true, vertical: 'top', border: LINES } as const;
  const filled = (argb: string) => ({ pattern: 'solid', foreground: argb, background: null }) as const;
  const levels = MARK_LEVELS.map((level, index) => {
    const color = legend[index] ?? null;
    return [level, styles.add(color === null ? body : { ...body, fill: filled(color) })];
  });
  const numbers = new Map<string, number>();
  const number = (numberFormat: string): number => {
    let style = numbers.get(numberFormat);
    if (style === undefined) {
      style = styles.add({ ...body, wrap: false, numberFormat });
      numbers.set(numberFormat, style);
    }
    return style;
  };
  return {
    title: styles.add({ bold: true }),
    plain: styles.add({ vertical: 'top' }),
    head: styles.add({ ...body, bold: true, vertical: 'center', horizontal: 'center', fill: filled(HEAD) }),
    text: styles.add(body),
    link: styles.add({ ...body, underline: true, fontColor: LINK }),
    level: Object.fromEntries(levels) as Record<MarkLevel, number>,
    number,
  };
}
