import type { CountMeasure } from '../../../domain/measure.ts';
import { ofMeasure, type Binding, type BoundColumn } from '../../../domain/reading.ts';
import { textOf, type GridRow, type SheetGrid } from '../../grid.ts';
import { HeaderRoles } from '../../column-roles.ts';
import { closeDown, headerColumns, HeadTexts, possibleTops } from '../../header-block.ts';
import type { LayoutTools } from '../../layout.ts';
import { fold } from '../../spelling.ts';
import { Audiences } from './event-audience.ts';
import { isPartHeader } from '../../part-header.ts';

const HEAD_ROWS = 60;

type EventRole = 'date' | 'content' | 'audience' | 'contacts';

/** A column of contacts: of one audience, or of the audience that each row names. */
export interface ContactColumn {
  readonly column: number;
  readonly measure: CountMeasure | null;
  /** The column at its right that gives the women among them. */
  readonly women: number | null;
}

/** The columns of a log of events. */
export interface EventColumns {
  readonly top: number;
  readonly bottom: number;
  readonly date: number | null;
  readonly content: number | null;
  readonly audience: number | null;
  readonly unit: number | null;
  readonly ordinal: number | null;
  readonly note: number | null;
  readonly contacts: readonly ContactColumn[];
  /** Every column of the header, as far as it is bound. */
  readonly columns: readonly BoundColumn[];
  /** The headers that told the log. */
  readonly why: readonly string[];
  /** Whether a row is the header of a further table of this kind. */
  isHeader(row: GridRow): boolean;
}

/** Finds the header of a log: contacts with an audience in each row or each column, beside a date or a content. */
export function findEventColumns(tools: LayoutTools, grid: SheetGrid): EventColumns | null {
  const last = grid.rows.at(Math.min(HEAD_ROWS, grid.rows.length) - 1)?.index ?? 0;
  const head = new HeadTexts(grid, last);
  const roles = eventRoles(tools);
  let best: EventColumns | null = null;
  const told = new ToldRoles(head, (text) => roles.of(tools.speller.exact(text)));
  for (const { index } of grid.rows) {
    if (index > last) break;
    const bottom = closeDown(head, index);
    for (const top of possibleTops(head, bottom)) {
      if (!told.couldHeadLog(top, bottom)) continue;
      const numbers = columnsIn(head, top, bottom);
      const found = bindEvents(tools, roles, headerColumns(head, top, bottom, numbers), top, bottom);
      if (found && (!best || isFuller(found, best))) best = found;
    }
  }
  return best;
}

/** A further table below has a header too: only a block that overlaps the first one found can be more of it. */
const isFuller = (found: EventColumns, best: EventColumns): boolean =>
  found.top <= best.bottom && found.contacts.length > best.contacts.length;

const known = new WeakMap<LayoutTools, HeaderRoles<EventRole>>();

/** Made once for all sheets of a run. */
function eventRoles(tools: LayoutTools): HeaderRoles<EventRole> {
  const made = known.get(tools);
  if (made) return made;
  const { contacts, audience, content, date } = tools.catalogue.vocabulary.events.columns;
  const roles = new HeaderRoles<EventRole>(
    [
      ['contacts', contacts],
      ['audience', audience],
      ['content', content],
      ['date', date],
    ],
    tools.speller,
  );
  known.set(tools, roles);
  return roles;
}

/** The roles that rows of a sheet's head name: few rows name any, and only what names enough of them is worth binding. */
class ToldRoles {
  readonly #head: HeadTexts;
  readonly #roleOf: (text: string) => EventRole | null;
  readonly #rows = new Map<number, ReadonlySet<EventRole>>();

  constructor(head: HeadTexts, roleOf: (text: string) => EventRole | null) {
    this.#head = head;
    this.#roleOf = roleOf;
  }

  /** What a log must have, whichever of its two forms it takes. */
  couldHeadLog(top: number, bottom: number): boolean {
    const told = new Set<EventRole>();
    for (let row = top; row <= bottom; row += 1) for (const role of this.#in(row)) told.add(role);
    return (told.has('contacts') && told.has('audience')) || (told.has('date') && told.has('content'));
  }

  #in(row: number): ReadonlySet<EventRole> {
    let roles = this.#rows.get(row);
    if (!roles) {
      const texts = [...this.#head.rowTexts(row).values()];
      roles = new Set(texts.flatMap((text) => this.#roleOf(text) ?? []));
      this.#rows.set(row, roles);
    }
    return roles;
  }
}

const columnsIn = (head: HeadTexts, top: number, bottom: number): number[] => {
  const columns = new Set<number>();
  for (let row = top; row <= bottom; row += 1)
    for (const column of head.rowTexts(row).keys()) columns.add(column);
  return [...columns].toSorted((a, b) => a - b);
};

const flowOf = (binding: Binding): CountMeasure | null =>
  binding.kind === 'measure' && binding.measure.kind === 'count' && binding.measure.nature === 'flow'
    ? binding.measure
    : null;

/** "Số lượt người tham dự > Cha mẹ HS": a column of contacts headed by its audience, or by a training of communicators. */
function audienceOf(tools: LayoutTools, audiences: Audiences, path: readonly string[]): CountMeasure | null {
  const leaf = path.at(-1) ?? '';
  const counts = path.some((text) => /(?:^| )(?:lượt|số người)(?= |$)/u.test(fold(text)));
  if (!counts) return null;
  const training = audiences.trainingOf(leaf);
  const reached = path.length > 1 ? audiences.of(leaf) : null;
  const id = training ?? (reached?.kind === 'measure' ? reached.measure : null);
  const measure = tools.binder.measure(id);
  return measure?.kind === 'count' ? measure : null;
}

function bindEvents(
  tools: LayoutTools,
  roles: HeaderRoles<EventRole>,
  header: readonly { readonly column: number; readonly path: readonly string[] }[],
  top: number,
  bottom: number,
): EventColumns | null {
  const found = new Map<string, number>();
  const contacts: ContactColumn[] = [];
  const why: string[] = [];
  const womenBeside = (column: number): number | null =>
    header.find((other) => other.column === column + 1 && isPartHeader(other.path.at(-1) ?? ''))?.column ??
    null;
  const audiences = new Audiences(tools.catalogue.vocabulary.events, tools.speller);
  const columns = header.map(({ column, path }): BoundColumn => {
    const leaf = path.at(-1) ?? '';
    const role = roles.of(tools.speller.exact(leaf));
    const binding = tools.binder.bind({ column, path });
    const measure = flowOf(binding) ?? audienceOf(tools, audiences, path);
    if (measure) {
      contacts.push({ column, measure, women: womenBeside(column) });
      why.push(path.join(' > '));
      return { column, path, binding: binding.kind === 'measure' ? binding : ofMeasure(measure) };
    }
    if (role === 'contacts') contacts.push({ column, measure: null, women: womenBeside(column) });
    else if (role && !found.has(role)) found.set(role, column);
    else if (binding.kind === 'role' && !found.has(binding.role)) found.set(binding.role, column);
    if (role) why.push(path.join(' > '));
    return { column, path, binding: binding.kind === 'role' ? binding : { kind: 'ignored' } };
  });
  const has = (role: EventRole): boolean => found.has(role);
  const byRow = contacts.length === 1 && contacts[0]?.measure === null && has('audience');
  const byColumn = contacts.length > 0 && contacts.every(({ measure }) => measure !== null);
  const isLog = byRow ? has('date') || has('content') : byColumn && has('date') && has('content');
  if (!isLog) return null;
  const column = (role: string): number | null => found.get(role) ?? null;
  return {
    top,
    bottom,
    date: column('date'),
    content: column('content'),
    audience: column('audience'),
    unit: column('unit_name'),
    ordinal: column('ordinal'),
    note: column('note'),
    contacts,
    columns,
    why,
    isHeader: (row) => {
      const told = row.cells.map((cell) => roles.of(tools.speller.exact(textOf(cell))));
      return told.includes('contacts') && told.filter((role) => role !== null).length > 1;
    },
  };
}
