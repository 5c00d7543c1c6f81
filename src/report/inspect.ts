import type { Catalogue } from '../domain/measure.ts';
import { UNIT_KINDS } from '../domain/measure.ts';
import { formatPeriod } from '../domain/period.ts';
import type {
  BoundColumn,
  BoundLine,
  SheetReading,
  TableReading,
  WorkbookReading,
} from '../domain/reading.ts';
import type { Language } from '../text/language.ts';
import { count } from '../text/numbers.ts';
import { wordsOf } from '../text/words.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

export interface InspectView {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly width: number;
  readonly style: Style;
  /** A column's letters. */
  readonly columnName: (column: number) => string;
}

/** How a file was read: its sheets, header rows, each column's measure or why none, units and totals. */
export function renderInspection(reading: WorkbookReading, view: InspectView): string {
  const { language, style } = view;
  const words = wordsOf(language).inspect;
  const { title, metadata } = reading;
  const list = (texts: readonly string[]): string => (texts.length === 0 ? words.none : texts.join(', '));
  const properties = [...metadata].map(([name, value]) => `${name} = ${value}`);
  return `${[
    style.strong(reading.file),
    `${words.periods}: ${list(title.periods.map(formatPeriod))}`,
    `${words.places}: ${list(title.places)}`,
    `${words.metadata}: ${list(properties)}`,
    ...reading.sheets.map((sheet) => `\n${sheetBlock(sheet, view)}`),
  ].join('\n')}\n`;
}

function sheetBlock(sheet: SheetReading, view: InspectView): string {
  const { language, style } = view;
  const words = wordsOf(language).inspect;
  const name = style.strong(`[${sheet.sheet}]`);
  if (sheet.kind === 'hidden') return `${name} ${words.hidden}`;
  if (sheet.kind === 'not_asked') return `${name} ${words.notAsked}`;
  if (sheet.kind === 'own') return `${name} ${words.ownSheet}`;
  if (sheet.kind === 'ambiguous') {
    return `${name} ${words.severalLayouts}: ${sheet.layouts.join(', ')}`;
  }
  if (sheet.kind === 'no_table') {
    const seen = sheet.seen.map((text) => `“${text}”`).join(', ');
    return `${name} ${words.noTable}${seen === '' ? '' : `: ${seen}`}`;
  }
  const { table } = sheet;
  const [first, last] = table.headerRows;
  const rows = first === last ? String(first) : `${first}–${last}`;
  // A table on its side has rows for columns, and the other way round.
  const isTurned = sheet.layout === 'transposed-table';
  const rowName = (row: number): string => (isTurned ? view.columnName(row) : String(row));
  const lineName = (column: number): string => (isTurned ? String(column) : view.columnName(column));
  const marked = (label: string, items: TableReading['totals']): string[] =>
    items.length === 0
      ? []
      : [
          wrap(
            `  ${label}: ${items.map(({ row, label: text }) => `${rowName(row)} “${text}”`).join(', ')}`,
            view.width,
            '    ',
          ),
        ];
  return [
    `${name} ${words.table(wordsOf(language).layout[sheet.layout], rows, count(table.units.length, language))}`,
    wrap(`  ${words.recognisedBy}: ${sheet.why.map((text) => `“${text}”`).join(', ')}`, view.width, '    '),
    ...table.columns.map((column) => columnLine(column, lineName(column.column), view)),
    ...table.lines.map((line) => rowLine(line, view)),
    ...marked(words.sections, table.sections),
    ...marked(words.totals, table.totals),
    unitLine(table, view),
  ].join('\n');
}

function columnLine(column: BoundColumn, name: string, view: InspectView): string {
  const header = column.path.join(' > ');
  return wrap(
    `  ${name.padEnd(3)} ${header === '' ? '–' : header} → ${bindingText(column, view)}`,
    view.width,
    '        ',
  );
}

function rowLine({ row, label, measures }: BoundLine, view: InspectView): string {
  const { style } = view;
  const names = measures.map((id) => measureName(id, view)).join('; ');
  return wrap(`  ${String(row).padEnd(3)} ${label} → ${style.good(names)}`, view.width, '        ');
}

const measureName = (id: string, { catalogue, language }: InspectView): string =>
  `${catalogue.measures.get(id)?.label[language] ?? id} (${id})`;

function bindingText({ binding }: BoundColumn, view: InspectView): string {
  const { language, style } = view;
  const words = wordsOf(language);
  const name = (id: string): string => measureName(id, view);
  switch (binding.kind) {
    case 'role':
      return style.good(
        `${words.role[binding.role]}${binding.codeList === undefined ? '' : ` (${binding.codeList})`}`,
      );
    case 'measure': {
      if (binding.contested) return style.bad(words.inspect.contested);
      const { measure, quarter } = binding;
      return style.good(
        `${name(measure.id)}${quarter === null ? '' : `, ${words.inspect.quarter(String(quarter))}`}`,
      );
    }
    case 'ambiguous':
      return style.bad(`${words.inspect.ambiguous} ${binding.measures.map(name).join(' / ')}`);
    case 'ignored':
      return style.quiet(words.inspect.unused);
    case 'unknown':
      return binding.near.length === 0
        ? style.quiet(words.inspect.unused)
        : style.doubtful(words.inspect.perhaps(binding.near.map(({ measure }) => name(measure)).join(' / ')));
  }
}

function unitLine({ units }: TableReading, { language, width }: InspectView): string {
  const words = wordsOf(language);
  const parts = UNIT_KINDS.flatMap((kind) => {
    const own = units.filter((unit) => unit.kind === kind);
    if (own.length === 0) return [];
    const sources = [...new Set(own.map(({ kindSource }) => words.kindSource[kindSource]))].join(', ');
    return `${words.unitKind[kind]} ${count(own.length, language)} (${sources})`;
  });
  return wrap(`  ${words.inspect.units}: ${parts.join('; ') || words.inspect.none}`, width, '    ');
}
