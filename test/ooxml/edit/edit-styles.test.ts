import { describe, expect, it } from 'vitest';

import type { CellFill } from '../../../src/ooxml/edit/cell-style.ts';
import { StylesEdit } from '../../../src/ooxml/edit/edit-styles.ts';
import { STRICT, TRANSITIONAL } from '../../../src/ooxml/edit/vocabulary.ts';
import { openPackage } from '../../../src/ooxml/package.ts';
import { readStyles } from '../../../src/ooxml/styles.ts';
import { makeZip } from '../../support/zip.ts';
import { expectFault } from '../faults.ts';

const MARK: CellFill = { pattern: 'lightUp', foreground: 'FFC00000', background: 'FFFFC7CE' };
const MARK_XML =
  '<fill><patternFill patternType="lightUp"><fgColor rgb="FFC00000"/><bgColor rgb="FFFFC7CE"/></patternFill></fill>';
const FONTS =
  '<fonts count="1" x14ac:knownFonts="1"><font><sz val="12"/><color theme="1"/><name val="Arial"/></font></fonts>';
const FILLS =
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/><bgColor indexed="64"/></patternFill></fill></fills>';
const XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
const RICH =
  '<xf numFmtId="9" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"><alignment wrapText="1"/><protection locked="0"/>' +
  '<extLst><ext uri="{x}"/></extLst></xf>';
const sheet = (inner: string): string =>
  `<?xml version="1.0"?>\r\n<styleSheet xmlns="m" xmlns:x14ac="a">${inner}</styleSheet>`;
const BOOK = sheet(
  `${FONTS}\r\n ${FILLS}<borders count="1"><border/></borders><cellStyleXfs count="1">${XF}</cellStyleXfs>` +
    `<cellXfs count="2">${XF}${RICH}</cellXfs><dxfs count="0"/><!-- kept --><extLst/>`,
);

const edit = (xml: string | Uint8Array | null): StylesEdit =>
  new StylesEdit(xml === null ? null : Buffer.from(xml), 'xl/styles.xml', TRANSITIONAL);
const textOf = (styles: StylesEdit): string => Buffer.from(styles.bytes()).toString();
/** Written and read back. */
const again = (styles: StylesEdit): StylesEdit => edit(styles.bytes());
const countOf = (styles: StylesEdit): number =>
  readStyles(openPackage(makeZip([{ name: 's.xml', data: styles.bytes() }])), 's.xml').count;

describe('marked', () => {
  it('appends the fill and the format, and leaves every other byte', () => {
    const styles = edit(BOOK);
    expect(styles.marked(1, MARK)).toBe(2);
    expect(textOf(styles)).toBe(
      BOOK.replace('<fills count="3">', '<fills count="4">')
        .replace('</fills>', `${MARK_XML}</fills>`)
        .replace('<cellXfs count="2">', '<cellXfs count="3">')
        .replace('</cellXfs>', `${RICH.replace('fillId="2"', 'fillId="3"')}</cellXfs>`),
    );
  });

  it('gives the same again, also after writing and reading back', () => {
    const styles = edit(BOOK);
    const indices = [0, 1].map((base) => styles.marked(base, MARK));
    expect(indices).toEqual([2, 3]);
    expect(indices.map((index) => styles.marked(index, MARK))).toEqual(indices);
    const reread = again(styles);
    expect([0, 1].map((base) => reread.marked(base, MARK))).toEqual(indices);
    expect(textOf(reread)).toBe(textOf(styles));
  });

  it('gives back the bytes it was given when nothing is asked', () => {
    const bytes = Buffer.from(`\uFEFF${BOOK}`, 'utf16le');
    expect(Buffer.compare(edit(bytes).bytes(), bytes)).toBe(0);
  });

  it.each([2, -1, 0.5, Number.NaN])('reads the index %d, outside the table, as 0', (index) => {
    expect(edit(BOOK).marked(index, MARK)).toBe(edit(BOOK).marked(0, MARK));
  });

  it('does not take a fill that is not applied for a mark', () => {
    const styles = edit(
      BOOK.replace('</fills>', `${MARK_XML}</fills>`).replace(
        '</cellXfs>',
        `${XF.replace('fillId="0"', 'fillId="3"')}</cellXfs>`,
      ),
    );
    expect(styles.marked(0, MARK)).toBe(3);
  });

  it('writes the prefix of the stylesheet', () => {
    const styles = edit(
      `<x:styleSheet xmlns:x='m'><x:fills count='2'><x:fill/><x:fill/></x:fills><x:cellXfs><x:xf fontId='0'/></x:cellXfs></x:styleSheet>`,
    );
    expect(styles.marked(0, MARK)).toBe(1);
    expect(textOf(styles)).toBe(
      `<x:styleSheet xmlns:x='m'><x:fills count="3"><x:fill/><x:fill/><x:fill><x:patternFill patternType="lightUp">` +
        `<x:fgColor rgb="FFC00000"/><x:bgColor rgb="FFFFC7CE"/></x:patternFill></x:fill></x:fills>` +
        `<x:cellXfs><x:xf fontId='0'/><x:xf fontId='0' fillId="2" applyFill="1"/></x:cellXfs></x:styleSheet>`,
    );
    expect(again(styles).marked(0, MARK)).toBe(1);
  });

  it('keeps the two fills Excel reserves', () => {
    const styles = edit(
      sheet(`<fills count="1"><fill><patternFill/></fill></fills><cellXfs count="1">${XF}</cellXfs>`),
    );
    styles.marked(0, MARK);
    expect(textOf(styles)).toContain(
      '<fills count="3"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill><fill>',
    );
  });

  it.each([
    '<styleSheet xmlns="m"/>',
    '<styleSheet xmlns="m"><numFmts/><cellXfs count="0"/><extLst/></styleSheet>',
  ])('makes the tables a stylesheet lacks (%s)', (xml) => {
    const styles = edit(xml);
    expect(styles.marked(0, MARK)).toBe(1);
    const sections = [...textOf(styles).matchAll(/<(\w+) count="(\d)"/g)].map(
      ([, name, count]) => `${name} ${count}`,
    );
    expect(sections).toEqual(['fonts 1', 'fills 3', 'borders 1', 'cellStyleXfs 1', 'cellXfs 2']);
    expect(countOf(styles)).toBe(2);
    expect(again(styles).marked(0, MARK)).toBe(1);
  });

  it('reads UTF-16 and writes UTF-8', () => {
    const styles = edit(Buffer.from(`\uFEFF${BOOK.replace('1.0"', '1.0" encoding="UTF-16"')}`, 'utf16le'));
    expect(styles.marked(0, MARK)).toBe(2);
    expect(textOf(styles)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\r\n/);
    expect(countOf(styles)).toBe(3);
  });

  it('refuses what is no stylesheet, damaged or full', async () => {
    await expectFault('bad_xml', () => edit('<worksheet/>'));
    await expectFault('bad_xml', () => edit('<styleSheet><fills></styleSheet>'));
    await expectFault('bad_xml', () => edit(''));
    await expectFault('dtd_forbidden', () => edit('<!DOCTYPE x><styleSheet/>'));
    const full = edit(BOOK.replace(/<cellXfs.*<\/cellXfs>/s, `<cellXfs>${XF.repeat(65_490)}</cellXfs>`));
    await expectFault('limit_exceeded', () => full.marked(0, MARK));
  });
});

describe('unmarked', () => {
  it('takes a mark back to the format it was made of, fill equal or not', () => {
    const styles = edit(BOOK);
    for (const base of [0, 1]) {
      const fill = styles.fillOf(base);
      const marked = styles.marked(base, MARK);
      expect(styles.unmarked(marked, fill)).toBe(base);
      expect(again(styles).unmarked(marked, fill)).toBe(base);
    }
    expect(countOf(styles)).toBe(4);
  });

  it('takes the first of formats that are equal, fills that are equal among them', () => {
    const fill = '<fill><patternFill patternType="none"/></fill>';
    const last = XF.replace('fillId="0"', 'fillId="3"');
    const styles = edit(
      BOOK.replace('</fills>', `${fill}</fills>`).replace('</cellXfs>', `${XF}${last}</cellXfs>`),
    );
    for (const base of [2, 3]) expect(styles.unmarked(styles.marked(base, MARK), fill)).toBe(0);
    expect(countOf(styles)).toBe(5);
  });

  it('finds the format once a program has numbered and spelled anew', () => {
    const first = edit(BOOK);
    const fill = first.fillOf(1);
    const styles = edit(
      `<x:styleSheet xmlns:x="m"><x:fills><x:fill/><x:fill/>${MARK_XML}<x:fill><x:patternFill patternType="solid">
        <x:fgColor tint="0.5" theme="4"></x:fgColor><x:bgColor indexed="64"/></x:patternFill></x:fill></x:fills><x:cellXfs><x:xf numFmtId="9" fillId="2"/>
        <x:xf numFmtId="9" fillId="3" applyFill="1"></x:xf></x:cellXfs></x:styleSheet>`.replaceAll(
        /<(\/?)(fill|pat|fg|bg)/g,
        '<$1x:$2',
      ),
    );
    expect(styles.unmarked(0, fill)).toBe(1);
  });

  it('appends a format where there is none', () => {
    const styles = edit(BOOK);
    const marked = styles.marked(0, MARK);
    const index = styles.unmarked(marked, '<fill><patternFill patternType="darkUp"/></fill>');
    expect(index).toBe(3);
    expect(styles.fillOf(index)).toBe('<fill><patternFill patternType="darkUp"/></fill>');
  });

  it.each(['', 'x', '<font/>', '<fill><b/></fill>', '<fill>', '<fills/>'])(
    'refuses %j for a fill',
    async (xml) => {
      await expectFault('bad_xml', () => edit(BOOK).unmarked(0, xml));
    },
  );
});

describe('count', () => {
  it('is that of the formats there are, added ones among them', () => {
    const styles = edit(BOOK);
    expect(styles.count).toBe(2);
    for (const count of [3, 3]) {
      styles.marked(0, MARK);
      expect(styles.count).toBe(count);
    }
    styles.add({ bold: true });
    expect([styles.count, again(styles).count, countOf(styles)]).toEqual([4, 4, 4]);
  });

  it('is what stands there, whatever an attribute says, and nothing makes none', () => {
    const xf = '<x:xf/>';
    const lying = `<x:styleSheet xmlns:x="m"><x:cellStyleXfs>${xf}</x:cellStyleXfs><x:cellXfs count="9">${xf}<!-- ${xf} -->${xf}</x:cellXfs></x:styleSheet>`;
    expect(edit(lying).count).toBe(2);
    expect(edit('<styleSheet xmlns="m"/>').count).toBe(0);
    expect(edit(null).count).toBe(1);
  });
});

describe('fills', () => {
  it('are all there are, those of no format and added ones among them', () => {
    const styles = edit(BOOK);
    const known = [...FILLS.matchAll(/<fill>.*?<\/fill>/g)].map(([fill]) => fill);
    expect(styles.fills).toEqual(known);
    expect(styles.fills[2]).toBe(styles.fillOf(1));
    const marked = styles.marked(1, MARK);
    expect(styles.fills).toEqual([...known, MARK_XML]);
    expect(styles.fillOf(marked)).toBe(MARK_XML);
    expect(again(styles).fills).toEqual([...known, MARK_XML]);
  });

  it('are spelled in one way, and lack where a stylesheet has none', () => {
    const fills = `<x:fills><x:fill ><!-- a --><x:patternFill  patternType='solid'>
      <x:fgColor tint="0.5" theme='4' ></x:fgColor></x:patternFill></x:fill><x:fill/></x:fills>`;
    expect(edit(`<x:styleSheet xmlns:x="m">${fills}</x:styleSheet>`).fills).toEqual([
      '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill>',
      '<fill/>',
    ]);
    expect(edit('<styleSheet xmlns="m"/>').fills).toEqual([]);
  });
});

describe('add', () => {
  it('builds on the font of the workbook and uses formats again', () => {
    const styles = edit(BOOK);
    const style = {
      numberFormat: '0.0" điểm"',
      bold: true,
      fontColor: 'FFFFFFFF',
      fill: MARK,
      wrap: true,
      vertical: 'top',
    } as const;
    expect(styles.add({})).toBe(0);
    expect(styles.add(style)).toBe(2);
    expect(styles.add({ underline: true, border: 'FF808080', horizontal: 'center' })).toBe(3);
    expect(styles.add({ ...style, numberFormat: '0%' })).toBe(4);
    expect(styles.add(style)).toBe(2);
    const text = textOf(styles);
    expect(text).toContain('<font><b/><sz val="12"/><color rgb="FFFFFFFF"/><name val="Arial"/></font>');
    expect(text).toContain('<font><u/><sz val="12"/><color theme="1"/><name val="Arial"/></font>');
    expect(text).toContain(
      '<numFmts count="1"><numFmt formatCode="0.0&quot; điểm&quot;" numFmtId="164"/></numFmts><fonts count="3"',
    );
    expect(text).toContain(
      '<xf numFmtId="9" fontId="1" fillId="3" borderId="0" xfId="0" applyNumberFormat="1"',
    );
    const reread = again(styles);
    expect([reread.add(style), reread.add({})]).toEqual([2, 0]);
    expect(textOf(reread)).toBe(text);
  });

  it('makes a stylesheet where there is none, in the vocabulary of the package', () => {
    const styles = new StylesEdit(null, 'xl/styles.xml', STRICT);
    expect(styles.add({ numberFormat: '0.0%' })).toBe(1);
    expect(textOf(styles)).toContain(`<styleSheet xmlns="${STRICT.main}"><numFmts count="1">`);
    expect(textOf(styles)).toMatch(/<cellXfs count="2">.*<\/cellXfs><cellStyles count="1">/);
    expect(countOf(edit(edit(null).bytes()))).toBe(1);
  });

  it('numbers formats past those that are there', () => {
    const styles = edit(
      BOOK.replace('<fonts', '<numFmts><numFmt numFmtId="170" formatCode="0.000"/></numFmts><fonts'),
    );
    styles.add({ numberFormat: '0.0000' });
    styles.add({ numberFormat: '0.000' });
    expect(textOf(styles)).toContain('<numFmt formatCode="0.0000" numFmtId="171"/></numFmts>');
    expect(textOf(styles)).toContain('<xf numFmtId="170" ');
  });
});
