import { atCell, diagnostic, type Diagnostic, type DiagnosticLocation } from '../../../domain/diagnostic.ts';
import type { Absence } from '../../../domain/staff.ts';
import { cellRef, type SheetPlace } from '../../grid.ts';

interface Group {
  readonly build: (cells: number) => Diagnostic;
  cells: number;
}

/** Distinct faults of one kind that are told apart; further ones join the last. */
const MOST = 60;

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

  at(row: number, column: number): DiagnosticLocation {
    return atCell(cellRef(this.#place, row, column));
  }

  /** Counts a cell with a fault; `build` makes the diagnostic of the group that its kind and words form. */
  add(kind: string, words: string, build: (cells: number) => Diagnostic): void {
    let groups = this.#groups.get(kind);
    if (!groups) this.#groups.set(kind, (groups = new Map()));
    const group = groups.get(words) ?? (groups.size < MOST ? undefined : [...groups.values()].at(-1));
    if (group) group.cells += 1;
    else groups.set(words, { build, cells: 1 });
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
        [...groups.values()].map(({ build, cells }) => build(cells)),
      ),
    ];
  }
}
