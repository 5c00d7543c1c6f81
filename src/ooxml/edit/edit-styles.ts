import { OoxmlFault } from '../fault.ts';
import { builtInId } from '../number-format.ts';
import { canonicalOf, withPrefix } from './canonical-xml.ts';
import { alignmentXml, borderXml, fillXml, fontXml } from './cell-style.ts';
import type { CellFill, CellStyle } from './cell-style.ts';
import { settingAttribute, spliced } from './splice.ts';
import { Stylesheet, recordOf } from './stylesheet.ts';
import type { Vocabulary } from './vocabulary.ts';
import { attributesOf } from './xml-outline.ts';
import { escapeXml } from './xml-text.ts';

const FIRST_NUMBER_FORMAT = 164;
/** What `fillOf` gives for a cell without a fill. */
export const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
const IS_FILL = /^<fill(?:\/>|><(?:pattern|gradient)Fill[ />])/;

/**
 * Adds cell formats to a stylesheet. Indices never change, and what is there already is used again. An index outside the table
 * counts as 0. All but the constructor throw `limit_exceeded` where Excel's bound of 65,490 is passed, and `bad_xml`.
 */
export class StylesEdit {
  readonly #sheet: Stylesheet;

  /** `bytes` are those of the stylesheet `part`; null makes a new one. Throws `bad_xml` and `dtd_forbidden`. */
  constructor(bytes: Uint8Array | null, part: string, vocabulary: Vocabulary) {
    this.#sheet = new Stylesheet(bytes, part, vocabulary);
  }

  /** How many formats there are. */
  get count(): number {
    return this.#sheet.formats.items.length;
  }

  /** Every fill of the stylesheet, as `fillOf` gives it. */
  get fills(): string[] {
    return this.#sheet.fills.items.map((fill) => canonicalOf(fill, this.#sheet.part));
  }

  /** The format equal to `base` in all but its fill. */
  marked(base: number, fill: CellFill): number {
    const fillId = this.#sheet.fills.indexOf(this.#prefixed(fillXml(fill)));
    const xml = this.#filled(this.#format(base), fillId, true);
    const { formats } = this.#sheet;
    return formats.equalTo(xml).find((index) => this.#isFillApplied(index)) ?? formats.append(xml);
  }

  /** The fill of a format as XML that `unmarked` takes, also once another program has saved the workbook. */
  fillOf(index: number): string {
    const { fills, formats, part } = this.#sheet;
    const format = formats.items[index] ?? formats.items[0];
    const fillId = format === undefined ? 0 : Number(this.#attribute(format, 'fillId') ?? 0);
    return canonicalOf(fills.items[fillId] ?? fills.items[0] ?? NO_FILL, part);
  }

  /**
   * The first format equal to `index` in all but its fill, which is that of `fillOf`. Throws `bad_xml` for XML that is no fill.
   */
  unmarked(index: number, fill: string): number {
    const { fills, formats, part } = this.#sheet;
    const canonical = canonicalOf(fill, part);
    if (!IS_FILL.test(canonical)) throw new OoxmlFault('bad_xml', 'A fill is something else.', part);
    const xml = this.#prefixed(canonical);
    const base = this.#format(index);
    const found = fills
      .equalTo(xml)
      .flatMap((fillId) => formats.equalTo(this.#filled(base, fillId, false)))
      .sort((one, other) => one - other);
    return found[0] ?? formats.append(this.#filled(base, fills.indexOf(xml), true));
  }

  /** The format of a cell that looks so, otherwise like the workbook's plain ones. */
  add(style: CellStyle): number {
    const base = this.#format(0);
    const { fonts, fills, borders, formats, part } = this.#sheet;
    fonts.begin();
    const plain = fonts.items[0] ?? '';
    const isPlain = style.bold !== true && style.underline !== true && style.fontColor === undefined;
    const parts = [
      ['numFmtId', this.#numberFormat(style.numberFormat ?? 'General'), 'applyNumberFormat'],
      ['fontId', isPlain ? 0 : fonts.indexOf(this.#prefixed(fontXml(plain, style, part))), 'applyFont'],
      ['fillId', style.fill ? fills.indexOf(this.#prefixed(fillXml(style.fill))) : 0, 'applyFill'],
      [
        'borderId',
        style.border === undefined ? 0 : borders.indexOf(this.#prefixed(borderXml(style.border))),
        'applyBorder',
      ],
    ] as const;
    const alignment = alignmentXml(style);
    const named = this.#attribute(base, 'xfId');
    const attributes = [
      ...parts.map(([name, id]) => ` ${name}="${id}"`),
      named === undefined ? '' : ` xfId="${escapeXml(named)}"`,
      ...parts.map(([, id, apply]) => (id === 0 ? '' : ` ${apply}="1"`)),
      alignment === '' ? '' : ' applyAlignment="1"',
    ].join('');
    const xml = alignment === '' ? `<xf${attributes}/>` : `<xf${attributes}>${alignment}</xf>`;
    return formats.indexOf(this.#prefixed(xml));
  }

  /** The stylesheet; the bytes it was made of when nothing had to be added. */
  bytes(): Uint8Array {
    return this.#sheet.bytes();
  }

  #prefixed(canonical: string): string {
    return withPrefix(canonical, this.#sheet.prefix);
  }

  #format(index: number): string {
    this.#sheet.begin();
    const { items } = this.#sheet.formats;
    return items[index] ?? items[0] ?? '';
  }

  #attribute(xml: string, name: string): string | undefined {
    return attributesOf(xml, recordOf(xml, this.#sheet.part)).get(name);
  }

  #isFillApplied(index: number): boolean {
    return attributesOf(this.#format(index), recordOf(this.#format(index), this.#sheet.part)).isTrue(
      'applyFill',
    );
  }

  #filled(format: string, fillId: number, isApplied: boolean): string {
    const record = recordOf(format, this.#sheet.part);
    const splices = [settingAttribute(format, record, 'fillId', `${fillId}`)];
    if (isApplied) splices.push(settingAttribute(format, record, 'applyFill', '1'));
    return spliced(format, splices);
  }

  #numberFormat(code: string): number {
    const builtIn = builtInId(code);
    if (builtIn !== null) return builtIn;
    const { numberFormats } = this.#sheet;
    const known = numberFormats.items.find((xml) => this.#attribute(xml, 'formatCode') === code);
    if (known !== undefined) return Number(this.#attribute(known, 'numFmtId'));
    const ids = numberFormats.items.map((xml) => Number(this.#attribute(xml, 'numFmtId')));
    const id = Math.max(FIRST_NUMBER_FORMAT, ...ids.map((used) => used + 1));
    numberFormats.append(this.#prefixed(`<numFmt formatCode="${escapeXml(code)}" numFmtId="${id}"/>`));
    return id;
  }
}
