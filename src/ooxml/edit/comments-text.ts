import { cellAddress, parseCellAddress } from '../cell-address.ts';
import type { CellPosition } from '../cell-address.ts';
import { OoxmlFault } from '../fault.ts';
import { ownStart } from './own-text.ts';
import { contentOf } from './xml-content.ts';
import { attributesOf, childNamed, childrenNamed, outlineXml } from './xml-outline.ts';
import type { XmlElement } from './xml-outline.ts';

/** A piece of a note's text: the text itself, or a run of it. */
export interface NotePiece {
  readonly element: XmlElement;
  /** Its `<t>`; null for a run without one. */
  readonly leaf: XmlElement | null;
  readonly content: string;
}

/** A note as its part holds it. */
export interface NoteText {
  readonly position: CellPosition;
  readonly author: string;
  readonly comment: XmlElement;
  readonly text: XmlElement;
  readonly pieces: readonly NotePiece[];
  /** The index of the piece in which text of ours begins, and where in it; null for a note that holds none. */
  readonly own: { readonly piece: number; readonly at: number } | null;
  /** What stands above text of ours, or all of it. */
  readonly above: string;
}

/** A comments part as text, and what it holds. Notes without a valid address are left out. */
export interface CommentsText {
  readonly text: string;
  readonly authors: readonly string[];
  readonly authorsElement: XmlElement;
  readonly listElement: XmlElement;
  readonly notes: readonly NoteText[];
}

const PIECES: ReadonlySet<string> = new Set(['t', 'r']);

/** Throws `bad_xml`, `dtd_forbidden`, `limit_exceeded`. */
export function readComments(text: string, part: string): CommentsText {
  const root = outlineXml(text, part, 6);
  const authorsElement = childNamed(root, 'authors');
  const listElement = childNamed(root, 'commentList');
  if (root.local !== 'comments' || authorsElement === undefined || listElement === undefined) {
    throw new OoxmlFault('bad_xml', 'The part does not hold the notes of a sheet.', part);
  }
  const authors = childrenNamed(authorsElement, 'author').map((author) => contentOf(text, author, part));
  const notes = childrenNamed(listElement, 'comment').flatMap((comment) => {
    const attributes = attributesOf(text, comment);
    const position = parseCellAddress(attributes.get('ref') ?? '');
    const author = authors[Number(attributes.get('authorId'))] ?? '';
    const element = childNamed(comment, 'text');
    if (position === null || element === undefined) return [];
    const pieces = piecesOf(text, element, part);
    return [{ position, author, comment, text: element, pieces, ...ownOf(pieces) }];
  });
  return { text, authors, authorsElement, listElement, notes };
}

export const addressOf = ({ row, column }: CellPosition): string => cellAddress(row, column);

function piecesOf(text: string, element: XmlElement, part: string): NotePiece[] {
  return element.children
    .filter(({ local }) => PIECES.has(local))
    .map((piece) => {
      const leaf = piece.local === 't' ? piece : (childNamed(piece, 't') ?? null);
      return { element: piece, leaf, content: leaf ? contentOf(text, leaf, part) : '' };
    });
}

function ownOf(pieces: readonly NotePiece[]): Pick<NoteText, 'own' | 'above'> {
  let above = '';
  for (const [piece, { content }] of pieces.entries()) {
    const at = ownStart(content);
    if (at !== null) {
      above += content.slice(0, at);
      // A program may have left the end of the line above with the run before.
      const isOnLineOfItsOwn = at > 0 || content.startsWith('\n') || content.startsWith('\r');
      return { own: { piece, at }, above: isOnLineOfItsOwn ? above : above.replace(/\r?\n$/, '') };
    }
    above += content;
  }
  return { own: null, above };
}
