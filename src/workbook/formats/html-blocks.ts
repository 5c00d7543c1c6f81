import { Parser } from 'htmlparser2';
import { TableBuilder, type HtmlTable } from './html-tables.ts';

/** What a page is made of, from top to bottom: lines of text outside tables, and tables. */
export type HtmlBlock =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly table: HtmlTable };

const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'title', 'head', 'template', 'noscript']);
const BREAKS: ReadonlySet<string> = new Set(
  'address article aside blockquote caption center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul'.split(
    ' ',
  ),
);

/** A table being read; a table inside one of its cells is another, read between. */
interface OpenTable {
  readonly builder: TableBuilder;
  cell: { text: string; readonly columns: number; readonly rows: number } | null;
}

const LINE = '\n';

/** Reads the text of a page and its tables; a table inside a table follows the one it is in. */
export function readBlocks(html: string): HtmlBlock[] {
  const blocks: (HtmlBlock | OpenTable)[] = [];
  const tables: OpenTable[] = [];
  let outside = '';
  let unseen = 0;

  const write = (text: string): void => {
    const cell = tables.at(-1)?.cell;
    if (cell) cell.text += text;
    else outside += text;
  };
  const flushOutside = (): void => {
    for (const line of outside.split(LINE)) {
      const text = tidyText(line);
      if (text !== '') blocks.push({ kind: 'line', text });
    }
    outside = '';
  };
  const closeCell = (table: OpenTable): void => {
    if (!table.cell) return;
    table.builder.addCell(tidyText(table.cell.text), table.cell.columns, table.cell.rows);
    table.cell = null;
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (UNSEEN.has(name)) unseen += 1;
      const table = tables.at(-1);
      if (name === 'br' || BREAKS.has(name)) write(LINE);
      else if (name === 'table') {
        if (!table?.cell) flushOutside();
        const opened: OpenTable = { builder: new TableBuilder(), cell: null };
        tables.push(opened);
        blocks.push(opened);
      } else if (table && name === 'tr') {
        closeCell(table);
        table.builder.startRow(/display\s*:\s*none/iu.test(attributes['style'] ?? ''));
      } else if (table && (name === 'td' || name === 'th')) {
        closeCell(table);
        const span = (written: string | undefined): number => Number.parseInt(written ?? '1', 10) || 1;
        table.cell = { text: '', columns: span(attributes['colspan']), rows: span(attributes['rowspan']) };
      }
    },
    ontext(text) {
      if (unseen === 0) write(text.replace(/\s+/gu, (space) => (space.includes('\u00A0') ? '\u00A0' : ' ')));
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen -= 1;
      const table = tables.at(-1);
      if (BREAKS.has(name)) write(LINE);
      else if (!table) return;
      else if (name === 'td' || name === 'th' || name === 'tr') closeCell(table);
      else if (name === 'table') {
        closeCell(table);
        tables.pop();
      }
    },
  });
  parser.end(html);
  for (const table of tables) closeCell(table);
  flushOutside();
  return blocks.map((block) => ('kind' in block ? block : { kind: 'table', table: block.builder.finish() }));
}

/** Runs of spaces are one, lines keep apart, blank lines at the ends go. */
function tidyText(text: string): string {
  return text
    .split(LINE)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join(LINE)
    .replace(/\n{2,}/gu, LINE)
    .trim();
}
