import { printable, storable } from '../text/printable.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text as Markdown shows it letter by letter: no markup, no HTML, no end of the cell or line. */
const literal = (text: string): string =>
  storable(printable(text))
    .replace(/[\\`*_~[\]|]/gu, '\\$&')
    .replace(/[&<>]/gu, (sign) => ENTITIES[sign] ?? sign);

/** The same for a text of several lines, in one line or cell. */
export const markdownText = (text: string): string =>
  text
    .trim()
    .split(/\r\n|[\r\n]/u)
    .map((line) => literal(line).trim())
    .join('<br>');

/** A row of a table. */
export const markdownRow = (cells: readonly string[]): string =>
  `| ${cells.map(markdownText).join(' | ')} |\n`;

/** The first lines of a table. */
export const markdownHead = (names: readonly string[]): string =>
  `${markdownRow(names)}|${' --- |'.repeat(names.length)}\n`;
