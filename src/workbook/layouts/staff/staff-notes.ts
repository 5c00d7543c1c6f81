import { diagnostic, type Diagnostic, type DiagnosticLocation } from '../../../domain/diagnostic.ts';
import type { Absence } from '../../../domain/staff.ts';
import { cellRef, type SheetPlace } from '../../grid.ts';

type CellLocation = Extract<DiagnosticLocation, { kind: 'cell' }>;

interface CellRun {
  readonly column: number;
  readonly row: number;
  lastRow: number;
}

interface Group {
  readonly build: (cells: number) => Diagnostic;
  cells: number;
  readonly runs: CellRun[];
}

/** Distinct faults of one kind that are told apart; further ones join the last. */
const MOST = 60;
/** Runs of cells kept of one fault. */
const MOST_RUNS = 10_000;

/**
 * What there is to say of a list of people: each fault once for all cells of the same words, at the first of them. No text of
 * a cell gets into a diagnostic; the texts are only compared.
 */
export class StaffNotes {
  readonly #place: SheetPlace;
  readonly #groups = new Map<string, Map<string, Group>>();
  readonly #absent = new Map<Absence, { people: number; words: Set<string> }>();

  constructor(place: SheetPlace) {
    this.#place = place;
  }

  at(row: number, column: number): CellLocation {
    return { kind: 'cell', ...cellRef(this.#place, row, column) };
  }

  /** Counts a cell with a fault; `build` makes the diagnostic of the group that its kind and words form. */
  add(
    kind: string,
    words: string,
    { row, column }: CellLocation,
    build: (cells: number) => Diagnostic,
  ): void {
    let groups = this.#groups.get(kind);
    if (!groups) this.#groups.set(kind, (groups = new Map()));
    let group = groups.get(words) ?? (groups.size < MOST ? undefined : [...groups.values()].at(-1));
    if (!group) groups.set(words, (group = { build, cells: 0, runs: [] }));
    group.cells += 1;
    const last = group.runs.at(-1);
    if (last && column === last.column && row === last.lastRow + 1) last.lastRow = row;
    else if (group.runs.length < MOST_RUNS) group.runs.push({ column, row, lastRow: row });
  }

  leftOut(reason: Absence, word: string): void {
    const group = this.#absent.get(reason) ?? { people: 0, words: new Set<string>() };
    group.people += 1;
    group.words.add(word);
    this.#absent.set(reason, group);
  }

  finish(): Diagnostic[] {
    const { file, sheet } = this.#place;
    const reasons = [...this.#absent].map(([reason, { people, words }]) => ({
      reason,
      people,
      words: [...words].toSorted(),
    }));
    return [
      ...(reasons.length > 0
        ? [diagnostic('STAFF_LEFT_OUT', { reasons }, { kind: 'sheet', file, sheet })]
        : []),
      ...[...this.#groups.values()].flatMap((groups) =>
        [...groups.values()].map(({ build, cells, runs }) => this.ofCells(build(cells), runs)),
      ),
    ];
  }

  /** A diagnostic of these cells: those beside its own place are its others. */
  ofCells(one: Diagnostic, runs: readonly CellRun[]): Diagnostic {
    const { location } = one;
    const isOwn = (row: number, column: number): boolean =>
      location.kind === 'cell' && location.row === row && location.column === column;
    const others = runs.flatMap(({ row: first, column, lastRow }) => {
      const row = isOwn(first, column) ? first + 1 : first;
      if (row > lastRow) return [];
      return { ...cellRef(this.#place, row, column), ...(lastRow > row ? { lastRow } : {}) };
    });
    return others.length > 0 ? { ...one, others } : one;
  }
}
