import { atCell, diagnostic, type Diagnostic } from '../../../domain/diagnostic.ts';
import type { CellRef } from '../../../domain/observation.ts';
import type { Binder } from '../../binding.ts';
import { cellRef, textOf, type GridRow, type SheetPlace } from '../../grid.ts';
import { ROMAN } from '../../row-kinds.ts';
import { sectionDepth } from '../../section-depth.ts';
import type { Audiences } from './event-audience.ts';

interface Heading {
  readonly text: string;
  readonly depth: number;
  readonly cell: CellRef;
  events: number;
}

/** What the headings above an event say of it: an inner one adds to what the outer ones say. */
export class EventSections {
  readonly #binder: Binder;
  readonly #place: SheetPlace;
  readonly #audiences: Audiences;
  #open: Heading[] = [];
  readonly #unclear: Heading[] = [];

  constructor(binder: Binder, place: SheetPlace, audiences: Audiences) {
    this.#binder = binder;
    this.#place = place;
    this.#audiences = audiences;
  }

  /** A heading between events closes those as deep as itself. */
  enter(row: GridRow): void {
    const named = row.cells.find((one) => /\p{L}{2}/u.test(textOf(one)) && !ROMAN.test(textOf(one)));
    if (!named) return;
    const depth = sectionDepth(row);
    const cell = cellRef(this.#place, row.index, named.column);
    const outer = this.#open.filter((other) => other.depth < depth);
    this.#open = [...outer, { text: textOf(named), depth, cell, events: 0 }];
  }

  /** What stands above the header of a further table is about all of that table. */
  restart(): void {
    this.#open = this.#open.slice(-1);
  }

  /** The measure that an event counts for whoever came; null for one that reaches an audience. */
  trainingOf(content: string): string | null {
    return this.#audiences.trainingOf([...this.#open.map(({ text }) => text), content].join(' | '));
  }

  /** Whether nobody can tell what the events here count for; each one asked for is counted as left out. */
  leavesOut(): boolean {
    const heading = this.#open.find(({ text }) => this.#audiences.isUnclear(text) || this.#isOther(text));
    if (!heading) return false;
    if (heading.events === 0) this.#unclear.push(heading);
    heading.events += 1;
    return true;
  }

  /** A heading that is the name of something else that offices report. */
  #isOther(heading: string): boolean {
    const binding = this.#binder.bind({ column: 1, path: [heading] });
    return binding.kind === 'measure' && !this.#audiences.counts(binding.measure.id);
  }

  diagnostics(): Diagnostic[] {
    return this.#unclear.map(({ text, cell, events }) =>
      diagnostic('EVENT_SECTION_UNCLEAR', { shown: text.slice(0, 60), events }, atCell(cell)),
    );
  }
}
