import { printable, storable } from '../text/printable.ts';

/** A name as it may stand in a log. */
export const sarifName = (text: string): string => storable(printable(text));

/** A message: plain text, in which what a cell says makes no link. */
export const sarifText = (text: string) => ({ text: sarifName(text).replaceAll('](', '] (') });
