import { atCell, diagnostic, type Diagnostic } from '../../../domain/diagnostic.ts';
import type { CountMeasure } from '../../../domain/measure.ts';
import type { CellRef, Observation, ReportingUnit } from '../../../domain/observation.ts';
import { formatPeriod, type Period } from '../../../domain/period.ts';
import {
  cellAt,
  cellRef,
  textOf,
  type CellContent,
  type GridRow,
  type SheetGrid,
  type SheetPlace,
} from '../../grid.ts';
import type { LayoutTools } from '../../layout.ts';
import { isColumnNumbers, repeatsHeader, type TableColumns } from '../../row-kinds.ts';
import { ColumnTotals } from '../../totals.ts';
import { Audiences } from './event-audience.ts';
import { eventTime, isWithin } from './event-date.ts';
import type { ContactColumn, EventColumns } from './event-columns.ts';
import { EventSections } from './event-sections.ts';
import { EventTally } from './event-tally.ts';
import { EventUnits } from './event-units.ts';
import { MergedCells } from '../../merged-cells.ts';

interface EventReading {
  readonly units: readonly ReportingUnit[];
  readonly observations: readonly Observation[];
  readonly diagnostics: readonly Diagnostic[];
  readonly totals: readonly { readonly row: number; readonly label: string }[];
  readonly cells: number;
}

/**
 * Goes through the rows of a log. Contacts are added up by unit and audience; printed totals are compared, never added;
 * events of another time, of several audiences in one number or of an unknown audience are left out and said.
 */
export class EventRows {
  readonly #tools: LayoutTools;
  readonly #place: SheetPlace;
  readonly #found: EventColumns;
  readonly #period: Period;
  readonly #merged: MergedCells;
  readonly #audiences: Audiences;
  readonly #units: EventUnits;
  readonly #tableColumns: TableColumns;
  readonly #tally = new EventTally();
  readonly #diagnostics: Diagnostic[] = [];
  readonly #totalRows: { row: number; label: string }[] = [];
  readonly #contacts: (ContactColumn & { totals: ColumnTotals })[];
  readonly #sections: EventSections;
  /** What cells merged downwards hold, by column. */
  readonly #above = new Map<number, { readonly row: number; readonly content: CellContent | null }>();
  readonly #others: CellRef[] = [];
  readonly #trainings: CellRef[] = [];
  #isOver = false;
  #undated: CellRef | null = null;
  #cells = 0;

  constructor(
    tools: LayoutTools,
    place: SheetPlace,
    found: EventColumns,
    grid: SheetGrid,
    period: Period,
    unit: ReportingUnit | null,
  ) {
    this.#tools = tools;
    this.#place = place;
    this.#found = found;
    this.#period = period;
    this.#merged = new MergedCells(grid);
    this.#audiences = new Audiences(tools.catalogue.vocabulary.events, tools.speller);
    this.#sections = new EventSections(tools.binder, place, this.#audiences);
    this.#units = new EventUnits(place, tools.unitKinds, unit);
    this.#contacts = found.contacts.map((contacts) => ({ ...contacts, totals: this.#newTotals(contacts) }));
    this.#tableColumns = {
      ordinal: found.ordinal,
      name: found.content ?? found.audience ?? found.date ?? 1,
      note: found.note,
      numbered: false,
      measures: found.contacts.map(({ column }) => column),
    };
  }

  add(row: GridRow): void {
    if (isColumnNumbers(row)) return;
    if (repeatsHeader(row, this.#found) || this.#found.isHeader(row)) {
      // A further table of the same columns: what stood above it says what its events are.
      this.#sections.restart();
      this.#isOver = false;
      this.#closeTotals();
      return;
    }
    for (const { column, content } of row.cells) this.#above.set(column, { row: row.index, content });
    const kind = this.#tools.rowKinds.of(row, this.#tableColumns);
    this.#isOver ||= kind.kind === 'signature' || this.#isSigned(row);
    if (this.#isOver) return;
    if (kind.kind === 'total') {
      this.#totalRows.push({ row: row.index, label: kind.label });
      for (const { totals } of this.#contacts) totals.total(row, kind.grand);
    } else if (this.#found.contacts.some(({ column }) => cellAt(row, column))) this.#readEvent(row);
    else if (kind.kind !== 'empty') this.#sections.enter(row);
  }

  /** Words where contacts should stand, in a row without a date or an audience: who signs, not an event. */
  #isSigned(row: GridRow): boolean {
    const { date, audience, contacts } = this.#found;
    if (this.#textAt(row, date) !== '' || this.#textAt(row, audience) !== '') return false;
    return contacts.some(({ column }) => {
      const content = cellAt(row, column)?.content;
      return content?.kind === 'text' && !/\d/u.test(content.text);
    });
  }

  #closeTotals(): void {
    for (const contacts of this.#contacts) {
      this.#diagnostics.push(...contacts.totals.finish());
      contacts.totals = this.#newTotals(contacts);
    }
  }

  #newTotals({ column, measure }: ContactColumn): ColumnTotals {
    return new ColumnTotals(this.#place, this.#tools.values, column, measure ?? this.#anyContacts());
  }

  /** A cell's content, or that of the merged cell that covers it from above. */
  #contentAt(row: GridRow, column: number | null): CellContent | null {
    if (column === null) return null;
    const own = cellAt(row, column);
    if (own) return own.content;
    const top = this.#merged.rowAbove(row.index, column);
    const above = this.#above.get(column);
    return top !== null && above?.row === top ? above.content : null;
  }

  #textAt(row: GridRow, column: number | null): string {
    const content = this.#contentAt(row, column);
    return content ? textOf({ row: row.index, column: column ?? 1, content }) : '';
  }

  #readEvent(row: GridRow): void {
    const { date, content, unit } = this.#found;
    const within = isWithin(eventTime(this.#contentAt(row, date)), this.#period);
    for (const contacts of this.#contacts) {
      const cell = cellAt(row, contacts.column);
      const at = cellRef(this.#place, row.index, contacts.column);
      if (!cell) continue;
      const measure = this.#measureOf(row, contacts, content, at);
      const { value, fault } = this.#tools.values.read(cell.content, measure?.measure ?? this.#anyContacts());
      if (value.status === 'missing') continue;
      this.#cells += 1;
      if (fault) {
        const touched = measure ? [measure.measure.id] : [];
        this.#diagnostics.push(diagnostic(fault.code, fault.args, atCell(at), touched));
      }
      contacts.totals.addUnit(row.index, value);
      if (value.status !== 'count') continue;
      if (within === false) this.#others.push(at);
      else if (measure && !this.#womenExceed(row, contacts, value.value, measure.measure)) {
        if (within === null) this.#undated ??= at;
        if (measure.isTraining) this.#trainings.push(at);
        const owner = this.#units.of(this.#textAt(row, unit), row.index, unit ?? 1);
        if (owner) this.#tally.add(owner.id, measure.measure.id, value.value, at);
      }
    }
  }

  #measureOf(
    row: GridRow,
    { measure }: ContactColumn,
    content: number | null,
    at: CellRef,
  ): { readonly measure: CountMeasure; readonly isTraining: boolean } | null {
    const training = this.#countMeasure(this.#sections.trainingOf(this.#textAt(row, content)));
    if (training) return { measure: training, isTraining: true };
    if (this.#sections.leavesOut()) return null;
    if (measure) return { measure, isTraining: false };
    const named = this.#textAt(row, this.#found.audience);
    const audience = this.#audiences.of(named);
    if (audience.kind === 'measure') {
      const found = this.#countMeasure(audience.measure);
      return found && { measure: found, isTraining: false };
    }
    const where = atCell(cellRef(this.#place, row.index, this.#found.audience ?? at.column));
    const shown = named.slice(0, 40);
    this.#diagnostics.push(
      audience.kind === 'mixed'
        ? diagnostic('EVENT_AUDIENCE_MIXED', { shown, measures: audience.measures }, where, audience.measures)
        : diagnostic('EVENT_AUDIENCE_UNKNOWN', { shown }, where),
    );
    return null;
  }

  #countMeasure(id: string | null): CountMeasure | null {
    const measure = id === null ? undefined : this.#tools.catalogue.measures.get(id);
    return measure?.kind === 'count' ? measure : null;
  }

  /** What a number is read as where its audience is not known: any count of contacts. */
  #anyContacts(): CountMeasure {
    const [first] = this.#tools.catalogue.vocabulary.events.audiences;
    const measure = this.#countMeasure(first?.measure ?? null);
    if (!measure) throw new Error('the catalogue names no audience of events');
    return measure;
  }

  /** A "Trong đó: nữ" beside the contacts that is more than they are: the row is not used. */
  #womenExceed(row: GridRow, { women }: ContactColumn, value: bigint, measure: CountMeasure): boolean {
    const cell = women === null ? null : cellAt(row, women);
    const read = cell ? this.#tools.values.read(cell.content, measure) : null;
    if (women === null || read?.value.status !== 'count' || read.value.value <= value) return false;
    const args = { part: String(read.value.value), whole: String(value) };
    const at = atCell(cellRef(this.#place, row.index, women));
    this.#diagnostics.push(diagnostic('EVENT_PART_EXCEEDS', args, at, [measure.id]));
    return true;
  }

  finish(): EventReading {
    this.#closeTotals();
    const said: Diagnostic[] = [];
    const period = formatPeriod(this.#period);
    const [other] = this.#others;
    if (other) {
      const args = { events: this.#others.length, period };
      said.push(diagnostic('EVENT_OTHER_PERIOD', args, atCell(other)));
    }
    if (this.#undated) said.push(diagnostic('EVENT_UNDATED', { period }, atCell(this.#undated)));
    const [training] = this.#trainings;
    if (training)
      said.push(diagnostic('EVENT_TRAINING', { events: this.#trainings.length }, atCell(training)));
    return {
      units: this.#units.known(),
      observations: this.#tally.observations(),
      diagnostics: [...this.#units.finish(), ...this.#diagnostics, ...this.#sections.diagnostics(), ...said],
      totals: this.#totalRows,
      cells: this.#cells,
    };
  }
}
