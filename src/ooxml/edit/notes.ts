import { cellAddress } from '../cell-address.ts';
import { OoxmlFault } from '../fault.ts';
import { readRelationships, targetOf } from '../relationships.ts';
import { addressOf, readComments } from './comments-text.ts';
import type { CommentsText } from './comments-text.ts';
import { addDefault, addOverride } from './edit-content-types.ts';
import { isAllOurs, newComments, withOwn, withoutOwn } from './edit-comments.ts';
import type { OwnNote } from './edit-comments.ts';
import { addRelationship } from './edit-relationships.ts';
import { withShapes, withoutShapes } from './edit-vml.ts';
import { ownText } from './own-text.ts';
import type { PackageEdit } from './package-edit.ts';
import { threadedCells } from './threaded-comments.ts';
import { newVml, vmlBytes, vmlText } from './vml-shapes.ts';
import { vocabularyOf } from './vocabulary.ts';
import { xmlBytes, xmlText } from './xml-text.ts';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
/** Authors of the notes that stand in for threads in programs that know none. */
const THREAD_AUTHOR = 'tc=';

/**
 * The notes of a sheet, with text of ours among them. That begins with a line of its own, by which it is known again once another
 * program has saved the workbook; what stands above it in a note is somebody's and stays what it is.
 * All throw `bad_xml` and `dtd_forbidden` for damaged parts, and as `PackageEdit.readPart` does.
 */
export class SheetNotes {
  /** Addresses of cells with a threaded comment; their notes only stand in for it. */
  readonly threaded: ReadonlySet<string>;
  readonly #edit: PackageEdit;
  readonly #sheet: string;
  readonly #commentsPart: string;
  readonly #drawingPart: string | null;
  readonly #added = new Map<string, OwnNote>();
  #comments: CommentsText;
  #drawing: string | null;
  #isChanged = false;

  /**
   * Reads the notes of the worksheet part `sheet`; `legacyDrawing` is the relationship id its `<legacyDrawing>` has, or null for a
   * sheet without one. Throws `missing_part` when that leads nowhere.
   */
  constructor(edit: PackageEdit, sheet: string, legacyDrawing: string | null) {
    this.#edit = edit;
    this.#sheet = sheet;
    const relationships = readRelationships(edit, sheet);
    this.#commentsPart = targetOf(relationships, 'comments') ?? edit.freeName('xl/comments', '.xml');
    const text = edit.has(this.#commentsPart)
      ? xmlText(edit.readPart(this.#commentsPart), this.#commentsPart)
      : newComments(vocabularyOf(edit));
    this.#comments = readComments(text, this.#commentsPart);
    const drawing = relationships.find(({ id }) => id === legacyDrawing)?.target ?? null;
    if (legacyDrawing !== null && drawing === null) {
      throw new OoxmlFault('missing_part', 'The drawing of a sheet has no part.', sheet);
    }
    this.#drawingPart = drawing;
    this.#drawing = drawing === null ? null : vmlText(edit.readPart(drawing), drawing);
    const standIns = this.#comments.notes.filter(({ author }) => author.startsWith(THREAD_AUTHOR));
    this.threaded = new Set([
      ...threadedCells(edit, relationships),
      ...standIns.map(({ position }) => addressOf(position)),
    ]);
  }

  /** Addresses of the cells whose note holds text of ours that was there before. */
  get own(): ReadonlySet<string> {
    const own = this.#comments.notes.filter(({ own }) => own !== null);
    return new Set(own.map(({ position }) => addressOf(position)));
  }

  /** Takes all our text away, and the notes that hold nothing else. */
  clear(): void {
    this.#added.clear();
    this.#takeAway(() => true);
  }

  /**
   * Puts a text into the note of a cell, in place of what it held of ours; rows and columns count from 1. A text is cut to what a
   * note holds, 32,767 UTF-16 units in all. False, and nothing is done, for a threaded cell or where there is no room.
   */
  add(row: number, column: number, text: string): boolean {
    const address = cellAddress(row, column);
    if (this.threaded.has(address)) return false;
    const note = this.#comments.notes.find(({ position }) => addressOf(position) === address);
    const own = ownText(note && !isAllOurs(note) ? note.above : null, text);
    if (own !== null) this.#added.set(address, { position: { row, column }, text: own });
    return own !== null;
  }

  /**
   * Writes the parts that changed. Returns the relationship id that the sheet's `<legacyDrawing>` must get, or null when it needs
   * none or has one.
   */
  finish(): string | null {
    this.#takeAway((address) => this.#added.has(address));
    const notes = [...this.#added.values()].sort(
      ({ position: one }, { position: other }) => one.row - other.row || one.column - other.column,
    );
    if (notes.length === 0 && !this.#isChanged) return null;
    const { text, added } = withOwn(this.#comments, notes);
    this.#edit.write(this.#commentsPart, xmlBytes(text));
    if (notes.length > 0) {
      addOverride(this.#edit, this.#commentsPart, COMMENTS_TYPE);
      addRelationship(this.#edit, this.#sheet, 'comments', this.#commentsPart);
    }
    return this.#draw(added);
  }

  #takeAway(isMeant: (address: string) => boolean): void {
    const { text, vanished } = withoutOwn(this.#comments, isMeant);
    if (text === this.#comments.text) return;
    this.#isChanged = true;
    this.#comments = readComments(text, this.#commentsPart);
    if (this.#drawing !== null) this.#drawing = withoutShapes(this.#drawing, vanished);
  }

  #draw(added: readonly OwnNote[]): string | null {
    if (this.#drawingPart !== null && this.#drawing !== null) {
      this.#edit.write(this.#drawingPart, vmlBytes(withShapes(this.#drawing, added, this.#drawingPart)));
      return null;
    }
    if (added.length === 0) return null;
    const part = this.#edit.freeName('xl/drawings/vmlDrawing', '.vml');
    const block = Number(/(\d+)\.vml$/.exec(part)?.[1] ?? 1);
    this.#edit.write(part, vmlBytes(withShapes(newVml(block), added, part)));
    addDefault(this.#edit, part, VML_TYPE);
    return addRelationship(this.#edit, this.#sheet, 'vmlDrawing', part);
  }
}
