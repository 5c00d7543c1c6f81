import { atCell, diagnostic, type Diagnostic } from '../../../domain/diagnostic.ts';
import type { ReportingUnit } from '../../../domain/observation.ts';
import type { BoundColumn } from '../../../domain/reading.ts';
import { cellAt, cellRef, textOf, type GridRow, type SheetGrid, type SheetPlace } from '../../grid.ts';
import type { LayoutTools } from '../../layout.ts';
import { Remembered } from '../../remembered.ts';
import { LabelWords } from '../../row-kinds.ts';
import { fold } from '../../spelling.ts';
import type { NamedUnit } from '../../title-unit.ts';
import { nameKey, withoutZeros } from '../../unit-name.ts';
import { oneUnit } from '../../one-unit.ts';
import { roleOf } from './staff-columns.ts';
import type { CountedMeasure } from './staff-facts.ts';
import { UnitTally } from './staff-tally.ts';

interface Section {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** Which unit each person of a list belongs to: by a column, else by the heading above, else the unit the sheet is of. */
export class StaffUnits {
  readonly #tools: LayoutTools;
  readonly #place: SheetPlace;
  readonly #named: NamedUnit;
  readonly #measures: readonly CountedMeasure[];
  readonly #name: number | null;
  readonly #code: number | null;
  readonly #kind: number | null;
  /** Cells of the unit column that are merged downwards: the last row of each by its first. */
  readonly #merged: ReadonlyMap<number, number>;
  readonly #headings: LabelWords;
  readonly #tallies = new Map<string, UnitTally>();
  readonly #keys = new Remembered(fold);
  readonly #groups = new Remembered((name) => this.#namesGroup(name));
  readonly #diagnostics: Diagnostic[] = [];
  #carried: { readonly name: string; readonly until: number } | null = null;
  #section: Section | null = null;

  constructor(
    tools: LayoutTools,
    place: SheetPlace,
    named: NamedUnit,
    columns: readonly BoundColumn[],
    measures: readonly CountedMeasure[],
    { merges }: SheetGrid,
  ) {
    this.#tools = tools;
    this.#place = place;
    this.#named = named;
    this.#measures = measures;
    const column = (role: string): number | null =>
      columns.find((one) => roleOf(one) === role)?.column ?? null;
    this.#name = column('unit_name');
    this.#code = column('unit_code');
    this.#kind = column('unit_kind');
    this.#merged = new Map(
      merges
        .filter(({ left, right, top, bottom }) => left === right && left === this.#name && bottom > top)
        .map(({ top, bottom }) => [top, bottom]),
    );
    this.#headings = new LabelWords(tools.catalogue.vocabulary.staff.headings);
  }

  get tallies(): readonly UnitTally[] {
    return [...this.#tallies.values()];
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** Takes a heading as the unit of the people below it, if it names one. */
  heading(label: string, row: number, column: number): boolean {
    if (!this.isUnit(label)) return false;
    this.#section = { name: label, row, column };
    return true;
  }

  isUnit(label: string): boolean {
    return this.#tools.unitKinds.ofName(label) !== null && this.#headings.startOf(label) === null;
  }

  /** The tally a row's person goes into; null when the list has a column of units and the row leaves it blank. */
  of(row: GridRow): UnitTally | null {
    const code = this.#code === null ? '' : textOf(cellAt(row, this.#code));
    const name = this.#nameIn(row);
    const column = name === '' ? this.#code : this.#name;
    if ((name !== '' || code !== '') && column !== null && !this.#isGroup(name)) {
      return this.#tally(code === '' ? this.#keys.of(name) : this.#codeKey(code, name), () =>
        this.#listed(row, name || code, code || null, column),
      );
    }
    if (this.#section) {
      const { name: label, row: at, column: from } = this.#section;
      return this.#tally(this.#keys.of(label), () =>
        this.#unitOf(label, null, '', cellRef(this.#place, at, from)),
      );
    }
    const hasColumn = this.#name !== null || this.#code !== null;
    if (hasColumn && !this.#isGroup(name)) return null;
    return this.#tally('', () => {
      const { unit, diagnostics } = oneUnit(this.#place, this.#named);
      this.#diagnostics.push(...diagnostics);
      return unit;
    });
  }

  /** "01001011" and 1001011 are one code where the name is the same too. */
  #codeKey(code: string, name: string): string {
    const key = `\u0000${withoutZeros(code)}`;
    const unit = this.#tallies.get(key)?.unit;
    const isSame = !unit || unit.code === code || nameKey(unit.name) === nameKey(name);
    return isSame ? key : `\u0000\u0000${code}`;
  }

  #nameIn(row: GridRow): string {
    if (this.#name === null) return '';
    const name = textOf(cellAt(row, this.#name));
    const until = this.#merged.get(row.index);
    if (until !== undefined) this.#carried = { name, until };
    return name === '' && this.#carried && row.index <= this.#carried.until ? this.#carried.name : name;
  }

  /** "Tổ Toán" in a column of units is a part of the one unit the sheet is of. */
  #isGroup(name: string): boolean {
    return name !== '' && this.#groups.of(name);
  }

  #namesGroup(name: string): boolean {
    return this.#headings.startOf(name) !== null && this.#tools.unitKinds.ofName(name) === null;
  }

  #tally(key: string, make: () => ReportingUnit): UnitTally {
    let tally = this.#tallies.get(key);
    if (!tally) this.#tallies.set(key, (tally = new UnitTally(make(), this.#measures)));
    return tally;
  }

  #listed(row: GridRow, name: string, code: string | null, column: number): ReportingUnit {
    const kind = this.#kind === null ? '' : textOf(cellAt(row, this.#kind));
    return this.#unitOf(name, code, kind, cellRef(this.#place, row.index, column));
  }

  #unitOf(name: string, code: string | null, kindText: string, cell: ReportingUnit['cell']): ReportingUnit {
    const { unitKinds } = this.#tools;
    const listed = unitKinds.ofColumn(kindText);
    const kind = listed ?? unitKinds.ofName(name);
    if (!kind) this.#diagnostics.push(diagnostic('UNIT_KIND_UNKNOWN', { unit: name }, atCell(cell)));
    return {
      id: `${cell.file}\u0000${cell.sheet}\u0000${cell.address}`,
      name,
      code,
      kind: kind ?? 'unknown',
      kindSource: listed ? 'column' : kind ? 'name' : 'none',
      parent: null,
      cell,
    };
  }
}
