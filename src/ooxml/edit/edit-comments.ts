import type { CellPosition } from '../cell-address.ts';
import { addressOf } from './comments-text.ts';
import type { CommentsText, NotePiece, NoteText } from './comments-text.ts';
import { SEPARATOR } from './own-text.ts';
import { appending, insertion, removing, spliced } from './splice.ts';
import type { Splice } from './splice.ts';
import type { Vocabulary } from './vocabulary.ts';
import { prefixOf } from './xml-outline.ts';
import type { XmlElement } from './xml-outline.ts';
import { escapeXml } from './xml-text.ts';
import { encodeEscapes } from './xstring.ts';

/** The author of our notes. */
const AUTHOR = 'vstbpn';
const FONT = ['<sz val="9"/>', '<color indexed="81"/>', '<rFont val="Tahoma"/>', '<family val="2"/>'];

/** A text for a cell's note, as `ownText` makes it. */
export interface OwnNote {
  readonly position: CellPosition;
  readonly text: string;
}

export function newComments({ main }: Vocabulary): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`
  );
}

/** The part without our text in the notes of these cells, and the cells whose notes were nothing else. */
export function withoutOwn(
  { text, listElement, notes }: CommentsText,
  isMeant: (address: string) => boolean,
): { readonly text: string; readonly vanished: readonly CellPosition[] } {
  const meant = notes.filter(({ own, position }) => own !== null && isMeant(addressOf(position)));
  const vanishing = meant.filter(isAllOurs);
  const splices = meant.filter((note) => !isAllOurs(note)).flatMap((note) => stripped(text, note));
  const removals = removing(
    text,
    listElement,
    vanishing.map(({ comment }) => comment),
  );
  return {
    text: spliced(text, [...splices, ...removals]),
    vanished: vanishing.map(({ position }) => position),
  };
}

/** Whether nothing of a note is somebody's. Its author does not tell: programs that save it have names of their own. */
export const isAllOurs = ({ above, pieces, own }: NoteText): boolean =>
  own !== null && above === '' && (pieces[own.piece]?.content.startsWith(SEPARATOR) ?? false);

function stripped(text: string, { text: element, pieces, own, above }: NoteText): Splice[] {
  if (own === null) return [];
  const from = own.at > 0 ? own.piece + 1 : own.piece;
  const splices = removing(
    text,
    element,
    pieces.slice(from).map((piece) => piece.element),
  );
  let rest = above;
  for (const { element: piece, leaf, content } of pieces.slice(0, from)) {
    const kept = rest.slice(0, content.length);
    rest = rest.slice(content.length);
    if (leaf && kept !== content) splices.push(replacing(leaf, leafXml(prefixOf(leaf), kept)));
    else splices.push(...unwrapping(text, piece, leaf));
  }
  return splices;
}

const replacing = ({ start, end }: XmlElement, text: string): Splice => ({ from: start, to: end, text });

const leafXml = (prefix: string, content: string): string =>
  `<${prefix}t xml:space="preserve">${escapeXml(encodeEscapes(content))}</${prefix}t>`;

/** A text that was no run becomes one when ours follows; by its font that says nothing it is known again. */
const wrapper = (prefix: string): readonly [string, string] => [
  `<${prefix}r><${prefix}rPr/>`,
  `</${prefix}r>`,
];

function wrapping(text: string, { element, leaf }: NotePiece): Splice[] {
  if (leaf !== element) return [];
  return [replacing(element, wrapper(prefixOf(element)).join(text.slice(element.start, element.end)))];
}

function unwrapping(text: string, piece: XmlElement, leaf: XmlElement | null): Splice[] {
  if (leaf === null || leaf === piece) return [];
  const inner = text.slice(leaf.start, leaf.end);
  const isWrapped = text.slice(piece.start, piece.end) === wrapper(prefixOf(piece)).join(inner);
  return isWrapped ? [replacing(piece, inner)] : [];
}

/**
 * The part with a text of ours in the notes of cells, in notes that hold none; and the cells that had no note.
 * `own` is in the order of rows, then columns.
 */
export function withOwn(
  { text, authors, authorsElement, listElement, notes }: CommentsText,
  own: readonly OwnNote[],
): { readonly text: string; readonly added: readonly OwnNote[] } {
  const known = new Map(notes.map((note) => [addressOf(note.position), note]));
  const added = own.filter(({ position }) => !known.has(addressOf(position)));
  const splices = own.flatMap(({ position, text: ownText }) => {
    const note = known.get(addressOf(position));
    return note ? appendingRun(text, note, ownText) : [];
  });
  const prefix = prefixOf(listElement);
  const author = authors.indexOf(AUTHOR);
  if (author < 0 && added.length > 0) {
    splices.push(appending(authorsElement, `<${prefix}author>${AUTHOR}</${prefix}author>`));
  }
  const authorId = author < 0 ? authors.length : author;
  let last = '';
  for (const { position, text: ownText } of added) {
    const xml =
      `<${prefix}comment ref="${addressOf(position)}" authorId="${authorId}" shapeId="0"><${prefix}text>` +
      `${runXml(prefix, ownText)}</${prefix}text></${prefix}comment>`;
    const next = notes.find((note) => isBehind(note.position, position));
    if (next) splices.push(insertion(next.comment.start, xml));
    else last += xml;
  }
  if (last !== '') splices.push(appending(listElement, last));
  return { text: spliced(text, splices), added };
}

function appendingRun(text: string, { text: element, pieces }: NoteText, ownText: string): Splice[] {
  const xml = runXml(prefixOf(element), ownText);
  const last = pieces.at(-1);
  const run = last ? insertion(last.element.end, xml) : appending(element, xml);
  return [...pieces.flatMap((piece) => wrapping(text, piece)), run];
}

function runXml(prefix: string, ownText: string): string {
  const font = FONT.map((property) => property.replace('<', `<${prefix}`)).join('');
  return `<${prefix}r><${prefix}rPr>${font}</${prefix}rPr>${leafXml(prefix, ownText)}</${prefix}r>`;
}

const isBehind = (one: CellPosition, other: CellPosition): boolean =>
  one.row > other.row || (one.row === other.row && one.column > other.column);
