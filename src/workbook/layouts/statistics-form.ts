import { atCell, diagnostic } from '../../domain/diagnostic.ts';
import type { KnownUnitKind } from '../../domain/measure.ts';
import type { BoundColumn } from '../../domain/reading.ts';
import { textOf, type SheetPlace } from '../grid.ts';
import { HeadTexts } from '../header-block.ts';
import type { ExtractContext, Extracted, Layout, LayoutTools } from '../layout.ts';
import { isColumnNumbers } from '../row-kinds.ts';
import { checkRow } from '../row-checks.ts';
import type { Sheet } from '../sheet.ts';
import { fold } from '../spelling.ts';
import type { NamedUnit } from '../title-unit.ts';
import { titleTexts } from '../titles.ts';
import { findFormHeaders, lastHeaderRow, type FormHeader } from './form/header.ts';
import { readForm, type Form } from './form/read-form.ts';
import { FormWords } from './form/words.ts';
import { oneUnit } from '../one-unit.ts';

/** An official statistics form of the sector: rows by Mã số, totals, women and minorities across, staff listed by degree. */
export const statisticsForm: Layout = {
  name: 'statistics-form',
  detect(sheet, place, tools) {
    const { vocabulary } = tools.catalogue;
    const codes = new Set(vocabulary.statisticsForm.code.map(fold));
    const isMapped = tools.mapping.sheets.some((one) => one.sheet === place.sheet);
    const last = lastHeaderRow(sheet.head, codes);
    // No form has so many rows that its sheet is not held.
    if (isMapped || last === null || !sheet.isWhole) return null;
    const words = new FormWords(vocabulary, tools.speller);
    const head = new HeadTexts(sheet.head, last);
    const headers = findFormHeaders(sheet.head, head, codes, words);
    const [first] = headers;
    if (!first) return null;
    const form = readForm(sheet.head, place, headers, words, tools);
    if (form.lines.length === 0) return null;
    return {
      layout: 'statistics-form',
      sureness: isSure(sheet, first) ? 'certain' : 'likely',
      score: 10 * new Set(form.values.map(({ measure }) => measure)).size + 1,
      why: why(sheet, first),
      top: first.top,
      columns: [],
      labels: [],
      extract: async (context) => extract(sheet, place, tools, words, form, context),
    };
  },
};

/** Nothing else numbers its columns A, B, C, 1, 2 … below "Mã số", or splits schools into public and private beside it. */
function isSure({ head }: Sheet, { bottom, whole, parts }: FormHeader): boolean {
  const numbers = head.rows.find(({ index }) => index > bottom);
  const figures = Object.keys({ ...whole?.columns });
  return (numbers !== undefined && isColumnNumbers(numbers)) || parts.length > 0 || figures.length > 2;
}

function why({ head }: Sheet, { codeColumn, bottom, top, titles, whole, parts }: FormHeader): string[] {
  const code = head.rows
    .filter(({ index }) => index >= top && index <= bottom)
    .flatMap(({ cells }) => cells)
    .find(({ column }) => column === codeColumn);
  const [block] = [...(whole ? [whole] : []), ...parts];
  const total = block?.columns.total?.path.join(' > ') ?? '';
  return [...titles.slice(0, 2), textOf(code ?? null), total].filter((text) => text !== '').slice(0, 3);
}

function extract(
  sheet: Sheet,
  place: SheetPlace,
  tools: LayoutTools,
  words: FormWords,
  form: Form,
  { unit: named, titles }: ExtractContext,
): Extracted {
  const { values, figures } = form;
  if (values.length === 0) {
    const { file, sheet: name } = place;
    const passed = diagnostic('SHEET_PASSED_OVER', {}, { kind: 'sheet', file, sheet: name });
    return { reading: null, observations: [], diagnostics: [passed, ...form.notes] };
  }
  const { unit, diagnostics } = formUnit(
    place,
    named,
    words.kindOf(formTexts(sheet, place, form)) ?? words.kindOf(titles),
  );
  const observations = values.map((one) => ({ ...one, unit: unit.id, quarter: null }));
  const checked = checkRow(tools.catalogue, observations);
  const [first] = form.headers;
  return {
    reading: {
      headerRows: [first?.top ?? 1, first?.bottom ?? 1],
      columns: form.headers.flatMap(({ unread }) =>
        unread.map((column): BoundColumn => ({ ...column, binding: { kind: 'ignored' } })),
      ),
      units: [unit],
      totals: [],
      sections: form.lines
        .filter(({ isTitle }) => isTitle)
        .map(({ row, label }) => ({ row: row.index, label })),
      lines: boundLines(form),
      cells: figures.cells,
    },
    observations: checked.observations,
    diagnostics: [
      ...diagnostics,
      ...form.notes,
      ...form.sums,
      ...form.checks,
      ...figures.finish(),
      ...checked.diagnostics,
    ],
  };
}

/** What may bear the form's number: the texts above its first header, the sheet's name and the file's. */
const formTexts = (sheet: Sheet, place: SheetPlace, { headers }: Form): string[] => [
  ...titleTexts(sheet.head, headers[0]?.top ?? null),
  place.sheet,
  place.file.replace(/^.*\//u, '').replace(/_/gu, ' '),
];

/** An office that fills in a form of one level, and a school of several, report that level's figures in it. */
function formUnit(place: SheetPlace, named: NamedUnit, form: KnownUnitKind | null) {
  const isWider = named.kind === 'agency' || named.kind === 'multi_level';
  if (form === null || !isWider) return oneUnit(place, named, form);
  const { unit, diagnostics } = oneUnit(place, { ...named, kind: null }, form);
  const note = diagnostic('FORM_KIND_USED', { unit: named.name, kind: form }, atCell(unit.cell));
  return { unit, diagnostics: [...diagnostics, note] };
}

function boundLines({ lines, values }: Form) {
  const byRow = new Map<number, Set<string>>();
  for (const { measure, cell, others } of values) {
    for (const { row } of [cell, ...(others ?? [])])
      byRow.set(row, (byRow.get(row) ?? new Set()).add(measure));
  }
  return lines.flatMap(({ row, label }) => {
    const own = byRow.get(row.index);
    return own ? [{ row: row.index, label, measures: [...own] }] : [];
  });
}
