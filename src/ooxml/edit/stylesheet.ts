import { OoxmlFault } from '../fault.ts';
import { canonicalOf, innerXml, withPrefix } from './canonical-xml.ts';
import { appending, insertion, spliced } from './splice.ts';
import type { Splice } from './splice.ts';
import { StyleTable } from './style-table.ts';
import type { StyleTableKind } from './style-table.ts';
import type { Vocabulary } from './vocabulary.ts';
import { attributesOf, childNamed, outlineXml, prefixOf } from './xml-outline.ts';
import type { XmlElement } from './xml-outline.ts';
import { xmlBytes, xmlText } from './xml-text.ts';

/** The sections of a stylesheet in the standard's order. */
const SECTIONS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

const FONT = '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>';
const FILLS = ['none', 'gray125'].map((type) => `<fill><patternFill patternType="${type}"/></fill>`);
const BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
const NORMAL = '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

const blank = ({ main }: Vocabulary): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}">${NORMAL}</styleSheet>`;

/** Reads a record as a document of its own. */
export function recordOf(xml: string, part: string): XmlElement {
  return outlineXml(xml, part, 1);
}

/** What a cell format says, `applyFill` apart: programs set it as they like. */
function formatKey(xml: string, part: string): string {
  const record = recordOf(xml, part);
  const attributes = new Map([['fillId', '0'], ...attributesOf(xml, record).entries()]);
  attributes.delete('applyFill');
  return JSON.stringify([
    [...attributes].sort(([one], [other]) => (one < other ? -1 : 1)),
    innerXml(xml, record),
  ]);
}

/** The tables of a stylesheet that grow, over its text. */
export class Stylesheet {
  readonly part: string;
  /** Of the stylesheet's elements, its colon included. */
  readonly prefix: string;
  readonly numberFormats: StyleTable;
  readonly fonts: StyleTable;
  readonly fills: StyleTable;
  readonly borders: StyleTable;
  readonly formats: StyleTable;
  readonly #bytes: Uint8Array | null;
  readonly #text: string;
  readonly #root: XmlElement;
  readonly #styleFormats: StyleTable;

  /** Throws `bad_xml` and `dtd_forbidden`. */
  constructor(bytes: Uint8Array | null, part: string, vocabulary: Vocabulary) {
    this.part = part;
    this.#bytes = bytes;
    this.#text = bytes === null ? blank(vocabulary) : xmlText(bytes, part);
    this.#root = outlineXml(this.#text, part, 3);
    if (this.#root.local !== 'styleSheet') {
      throw new OoxmlFault('bad_xml', 'The part is not a stylesheet.', part);
    }
    this.prefix = prefixOf(this.#root);
    const canonical = (xml: string): string => canonicalOf(xml, part);
    const format = (xml: string): string => formatKey(xml, part);
    this.numberFormats = this.#table('numFmts', 'numFmt', canonical, []);
    this.fonts = this.#table('fonts', 'font', canonical, [FONT]);
    this.fills = this.#table('fills', 'fill', canonical, FILLS);
    this.borders = this.#table('borders', 'border', canonical, [BORDER]);
    this.#styleFormats = this.#table('cellStyleXfs', 'xf', format, [FORMAT]);
    this.formats = this.#table('cellXfs', 'xf', format, [FORMAT.replace('/>', ' xfId="0"/>')]);
    if (bytes === null) this.begin();
  }

  /** Makes sure that there is a cell format, and what it refers to. */
  begin(): void {
    if (this.formats.items.length > 0) return;
    for (const table of [this.fonts, this.fills, this.borders, this.#styleFormats, this.formats])
      table.begin();
  }

  /** The part with what was added; the bytes it was made of when nothing was. */
  bytes(): Uint8Array {
    const changed = this.#tables().filter(({ isChanged }) => isChanged);
    if (changed.length === 0 && this.#bytes !== null) return this.#bytes;
    const splices = changed.flatMap((table) => table.splices(this.#text));
    return xmlBytes(spliced(this.#text, [...splices, ...this.#missing(changed)]));
  }

  #tables(): StyleTable[] {
    return [this.numberFormats, this.fonts, this.fills, this.borders, this.#styleFormats, this.formats];
  }

  #table(
    section: string,
    item: string,
    keyOf: StyleTableKind['keyOf'],
    first: readonly string[],
  ): StyleTable {
    const kind = { section, item, keyOf, first: first.map((xml) => withPrefix(xml, this.prefix)) };
    return new StyleTable(kind, this.#text, childNamed(this.#root, section) ?? null, this.part);
  }

  /** Each new section before the first of those that come after it. */
  #missing(changed: readonly StyleTable[]): Splice[] {
    const splices: Splice[] = [];
    let last = '';
    for (const table of changed.filter(({ isMissing }) => isMissing)) {
      const later = new Set(SECTIONS.slice(SECTIONS.indexOf(table.section) + 1));
      const next = this.#root.children.find(({ local }) => later.has(local));
      if (next) splices.push(insertion(next.start, table.xml(this.#root)));
      else last += table.xml(this.#root);
    }
    return last === '' ? splices : [...splices, appending(this.#root, last)];
  }
}
