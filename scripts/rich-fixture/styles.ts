import { DRAWING, MAIN, XML } from './namespaces.ts';

/** Indices of the cell formats below. */
export const STYLE = {
  plain: 0,
  title: 1,
  head: 2,
  text: 3,
  count: 4,
  share: 5,
  input: 6,
  stripes: 7,
  fade: 8,
};

const side = (name: string): string => `<${name} style="thin"><color indexed="64"/></${name}>`;
const cell = (ids: string, inner = ''): string =>
  inner === '' ? `<xf ${ids} xfId="0"/>` : `<xf ${ids} xfId="0">${inner}</xf>`;

export const stylesXml = (): string =>
  [
    `${XML}<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">`,
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0&quot; người&quot;"/></numFmts>',
    '<fonts count="3" x14ac:knownFonts="1">',
    '<font><sz val="12"/><color theme="1"/><name val="Times New Roman"/><family val="1"/><charset val="163"/></font>',
    '<font><b/><sz val="14"/><color theme="4"/><name val="Times New Roman"/><family val="1"/></font>',
    '<font><i/><u/><sz val="11"/><color rgb="FF7030A0"/><name val="Arial"/><family val="2"/></font>',
    '</fonts>',
    '<fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.7999"/><bgColor indexed="64"/></patternFill></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFFCC"/><bgColor indexed="64"/></patternFill></fill>',
    '<fill><patternFill patternType="lightUp"><fgColor rgb="FF00B0F0"/><bgColor rgb="FFFFFFFF"/></patternFill></fill>',
    '<fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop><stop position="1"><color rgb="FFFFC000"/></stop></gradientFill></fill></fills>',
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="9">',
    cell('numFmtId="0" fontId="0" fillId="0" borderId="0"'),
    cell(
      'numFmtId="0" fontId="1" fillId="0" borderId="0" applyFont="1" applyAlignment="1"',
      '<alignment horizontal="center" vertical="center"/>',
    ),
    cell(
      'numFmtId="0" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"',
      '<alignment horizontal="center" textRotation="90" wrapText="1"/>',
    ),
    cell(
      'numFmtId="49" fontId="0" fillId="0" borderId="1" quotePrefix="1" applyNumberFormat="1" applyBorder="1"',
    ),
    cell('numFmtId="3" fontId="0" fillId="0" borderId="1" applyNumberFormat="1" applyBorder="1"'),
    cell(
      'numFmtId="10" fontId="2" fillId="0" borderId="1" applyNumberFormat="1" applyFont="1" applyBorder="1"',
    ),
    cell(
      'numFmtId="170" fontId="0" fillId="3" borderId="1" applyNumberFormat="1" applyFill="1" applyBorder="1" applyProtection="1"',
      '<protection locked="0"/>',
    ),
    cell(
      'numFmtId="3" fontId="0" fillId="4" borderId="1" applyNumberFormat="1" applyFill="1" applyBorder="1"',
    ),
    cell(
      'numFmtId="3" fontId="0" fillId="5" borderId="1" applyNumberFormat="1" applyFill="1" applyBorder="1"',
    ),
    '</cellXfs>',
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
    '</styleSheet>',
  ].join('');

const COLORS = [
  ['dk2', '44546A'],
  ['lt2', 'E7E6E6'],
  ['accent1', '4472C4'],
  ['accent2', 'ED7D31'],
  ['accent3', 'A5A5A5'],
  ['accent4', 'FFC000'],
  ['accent5', '5B9BD5'],
  ['accent6', '70AD47'],
  ['hlink', '0563C1'],
  ['folHlink', '954F72'],
].map(([name, color]) => `<a:${name}><a:srgbClr val="${color}"/></a:${name}>`);

const thrice = (xml: string): string => xml.repeat(3);
const SOLID = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const font = (name: string, face: string): string =>
  `<a:${name}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;

export const themeXml = (): string =>
  [
    `${XML}<a:theme xmlns:a="${DRAWING}/main" name="Ví dụ"><a:themeElements><a:clrScheme name="Ví dụ">`,
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>',
    ...COLORS,
    `</a:clrScheme><a:fontScheme name="Ví dụ">${font('majorFont', 'Arial')}${font('minorFont', 'Times New Roman')}</a:fontScheme>`,
    `<a:fmtScheme name="Ví dụ"><a:fillStyleLst>${thrice(SOLID)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${thrice(`<a:ln w="6350">${SOLID}</a:ln>`)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${thrice('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${thrice(SOLID)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
  ].join('');
