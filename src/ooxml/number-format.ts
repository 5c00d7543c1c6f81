/** What a number format makes of a number; `number` also covers currencies, fractions and literals alone. */
export type FormatClass = 'general' | 'number' | 'percent' | 'date' | 'text';

const BUILT_IN_CODES: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'mm-dd-yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yy h:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

const BUILT_IN_IDS: ReadonlyMap<string, number> = new Map(
  [...BUILT_IN_CODES].map(([id, code]) => [code, id]),
);

/** The id of a code every workbook has, or null. */
export function builtInId(code: string): number | null {
  return BUILT_IN_IDS.get(code) ?? null;
}

/** Ids whose code depends on the language Excel runs in; the class of each is the same everywhere. */
const LOCAL_CLASSES: readonly (readonly [number, number, FormatClass])[] = [
  [5, 8, 'number'],
  [23, 26, 'number'],
  [27, 36, 'date'],
  [41, 44, 'number'],
  [50, 58, 'date'],
  [59, 62, 'number'],
  [67, 68, 'percent'],
  [69, 70, 'number'],
  [71, 81, 'date'],
];

/** Literals, escapes, padding and fill, and brackets other than elapsed time: nothing of the value shows. */
const DECORATION = /"[^"]*"?|[\\_*][^]?|\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi;

/** Classifies a format code such as `0.0%` or `dd/mm/yyyy`. */
export function classifyFormatCode(code: string): FormatClass {
  const sections = code.replace(DECORATION, '').toLowerCase().split(';');
  const numeric = sections.filter((section) => !section.includes('@'));
  if (numeric.length === 0) return 'text';
  const shown = numeric.join(';').replaceAll('general', 'g');
  if (shown.includes('%')) return 'percent';
  if (/[dmyhs]/.test(shown)) return 'date';
  return code.trim() === '' || shown.includes('g') ? 'general' : 'number';
}

/** The code and class of a built-in id, general for any other; the code is '' where it depends on language. */
export function builtInFormat(id: number): { formatClass: FormatClass; formatCode: string } {
  const formatCode = BUILT_IN_CODES.get(id);
  if (formatCode !== undefined) return { formatClass: classifyFormatCode(formatCode), formatCode };
  const local = LOCAL_CLASSES.find(([from, to]) => id >= from && id <= to);
  return local === undefined
    ? { formatClass: 'general', formatCode: 'General' }
    : { formatClass: local[2], formatCode: '' };
}
