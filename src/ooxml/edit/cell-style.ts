import { canonicalXml } from './canonical-xml.ts';
import { outlineXml } from './xml-outline.ts';
import { escapeXml } from './xml-text.ts';

export type FillPattern =
  | 'solid'
  | 'gray125'
  | 'gray0625'
  | 'lightGray'
  | 'mediumGray'
  | 'darkGray'
  | 'lightUp'
  | 'lightDown'
  | 'lightGrid'
  | 'lightTrellis'
  | 'lightHorizontal'
  | 'lightVertical'
  | 'darkUp'
  | 'darkDown'
  | 'darkGrid'
  | 'darkTrellis'
  | 'darkHorizontal'
  | 'darkVertical';

/** A pattern and its colours, ARGB in hexadecimal: `FFFFC7CE`. The foreground of `solid` is all that shows. */
export interface CellFill {
  readonly pattern: FillPattern;
  readonly foreground: string;
  readonly background: string | null;
}

/** How a cell looks, in what it differs from the workbook's plain one. Colours are ARGB in hexadecimal. */
export interface CellStyle {
  /** A format code: `0.0%`. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly fontColor?: string;
  readonly fill?: CellFill;
  readonly wrap?: boolean;
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly horizontal?: 'left' | 'center' | 'right';
  /** The colour of thin lines all round. */
  readonly border?: string;
}

const color = (name: string, argb: string): string => `<${name} rgb="${escapeXml(argb)}"/>`;

/** The XML of a fill, canonical as is that of the others here. */
export function fillXml({ pattern, foreground, background }: CellFill): string {
  const colors = color('fgColor', foreground) + (background === null ? '' : color('bgColor', background));
  return `<fill><patternFill patternType="${pattern}">${colors}</patternFill></fill>`;
}

/** The XML of a font that differs in these from the one given as XML. */
export function fontXml(plain: string, { bold, underline, fontColor }: CellStyle, part: string): string {
  const root = outlineXml(plain, part, 2);
  const kept = (...locals: readonly string[]): string =>
    root.children
      .filter(({ local }) => locals.includes(local))
      .map((child) => canonicalXml(plain, child))
      .join('');
  return [
    '<font>',
    bold === true ? '<b/>' : '',
    underline === true ? '<u/>' : '',
    kept('sz'),
    fontColor === undefined ? kept('color') : color('color', fontColor),
    kept('name'),
    kept('family'),
    kept('charset'),
    kept('scheme'),
    '</font>',
  ].join('');
}

export function borderXml(argb: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${side} style="thin">${color('color', argb)}</${side}>`,
  );
  return `<border>${sides.join('')}<diagonal/></border>`;
}

/** The `<alignment>` of a style, or nothing. */
export function alignmentXml({ horizontal, vertical, wrap }: CellStyle): string {
  const attributes = [
    horizontal === undefined ? '' : ` horizontal="${horizontal}"`,
    vertical === undefined ? '' : ` vertical="${vertical}"`,
    wrap === true ? ' wrapText="1"' : '',
  ].join('');
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}
