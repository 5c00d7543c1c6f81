import { Buffer } from 'node:buffer';

import { OoxmlFault } from '../fault.ts';
import { detectEncoding } from '../xml-decoder.ts';
import { xmlText } from './xml-text.ts';

const NAMESPACES = {
  vml: 'urn:schemas-microsoft-com:vml',
  office: 'urn:schemas-microsoft-com:office:office',
  excel: 'urn:schemas-microsoft-com:office:excel',
};
const USUAL = { vml: 'v', office: 'o', excel: 'x' };

/** The prefixes of a drawing's elements, colons included, and the declarations of those its root does not make. */
export interface VmlNames {
  readonly vml: string;
  readonly office: string;
  readonly excel: string;
  readonly declarations: string;
}

/** The shape of a note, `[start, end)`; row and column count from 1. */
export interface NoteShape {
  readonly start: number;
  readonly end: number;
  readonly row: number;
  readonly column: number;
}

/** A drawing's bytes a character each: it need not be XML, and only ASCII is added. UTF-16 becomes UTF-8. */
export function vmlText(bytes: Uint8Array, part: string): string {
  const utf8 = detectEncoding(bytes).encoding === 'utf-8' ? bytes : Buffer.from(xmlText(bytes, part));
  return Buffer.from(utf8).toString('latin1');
}

export function vmlBytes(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** A drawing without shapes; `block` is where the numbers of its shapes begin, in thousands of 1,024. */
export function newVml(block: number): string {
  const { vml, office, excel } = NAMESPACES;
  return (
    `<xml xmlns:v="${vml}" xmlns:o="${office}" xmlns:x="${excel}"><o:shapelayout v:ext="edit">` +
    `<o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`
  );
}

export function vmlNames(text: string): VmlNames {
  const [root = ''] = /<xml(?:\s[^>]*)?>/.exec(text) ?? [];
  const declarations: string[] = [];
  const prefix = (of: keyof typeof NAMESPACES): string => {
    const [, declared] = new RegExp(`\\sxmlns:([\\w.-]+)\\s*=\\s*["']${NAMESPACES[of]}["']`).exec(root) ?? [];
    if (declared !== undefined) return `${declared}:`;
    declarations.push(` xmlns:${USUAL[of]}="${NAMESPACES[of]}"`);
    return `${USUAL[of]}:`;
  };
  const names = { vml: prefix('vml'), office: prefix('office'), excel: prefix('excel') };
  return { ...names, declarations: declarations.join('') };
}

/** The index of the root's end tag. Throws `bad_xml` where the drawing does not end in one. */
export function vmlEnd(text: string, part: string): number {
  const at = text.lastIndexOf('</');
  if (at < 0 || !/^<\/xml\s*>/.test(text.slice(at, at + 100))) {
    throw new OoxmlFault('bad_xml', 'A drawing does not end as it should.', part);
  }
  return at;
}

/** The shapes of notes, in the order of the part. */
export function noteShapes(text: string, { vml }: VmlNames): NoteShape[] {
  const opening = `<${vml}shape`;
  const endTag = new RegExp(`</${vml}shape\\s*>`, 'g');
  const shapes: NoteShape[] = [];
  for (let at = nextOf(text, opening, 0); at >= 0; at = nextOf(text, opening, at)) {
    const tagEnd = text.indexOf('>', at);
    const isEmpty = text.charAt(tagEnd - 1) === '/';
    endTag.lastIndex = isEmpty ? tagEnd : at;
    if (!isEmpty && !endTag.test(text)) break;
    const end = isEmpty ? tagEnd + 1 : endTag.lastIndex;
    const place = isEmpty ? null : placeOf(text.slice(at, end));
    if (place) shapes.push({ start: at, end, ...place });
    at = end;
  }
  return shapes;
}

/** The next tag that begins so and whose name ends there, not within a comment; -1 when there is none. */
function nextOf(text: string, opening: string, from: number): number {
  let comment = text.indexOf('<!--', from);
  let at = text.indexOf(opening, from);
  while (at >= 0) {
    if (comment >= 0 && comment < at) {
      const end = text.indexOf('-->', comment + 4);
      if (end < 0) return -1;
      comment = text.indexOf('<!--', end);
      if (at < end) at = text.indexOf(opening, end);
    } else if (/[\s/>]/.test(text.charAt(at + opening.length))) return at;
    else at = text.indexOf(opening, at + 1);
  }
  return -1;
}

function placeOf(shape: string): Pick<NoteShape, 'row' | 'column'> | null {
  if (!/\bObjectType\s*=\s*["']?Note\b/.test(shape)) return null;
  const [, row] = /<(?:\w+:)?Row\s*>\s*(\d+)\s*</.exec(shape) ?? [];
  const [, column] = /<(?:\w+:)?Column\s*>\s*(\d+)\s*</.exec(shape) ?? [];
  if (row === undefined || column === undefined) return null;
  return { row: Number(row) + 1, column: Number(column) + 1 };
}
