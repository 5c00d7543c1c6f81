import { describe, expect, it } from 'vitest';

import { classifyFormatCode } from '../../src/ooxml/number-format.ts';
import { openPackage } from '../../src/ooxml/package.ts';
import { readStyles } from '../../src/ooxml/styles.ts';
import type { Styles } from '../../src/ooxml/styles.ts';
import { makeZip } from '../support/zip.ts';
import { expectFault } from './faults.ts';

const read = (data: string): Styles => readStyles(openPackage(makeZip([{ name: 's.xml', data }])), 's.xml');

describe('classifyFormatCode', () => {
  it.each([
    ['General', 'general'],
    ['', 'general'],
    ['General" người"', 'general'],
    ['General;[Red]-General', 'general'],
    ['0', 'number'],
    ['#,##0.00', 'number'],
    ['0.00E+00', 'number'],
    ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', 'number'],
    ['#,##0\\ [$₫-42A]', 'number'],
    ['0" năm"', 'number'],
    ['0\\d', 'number'],
    ['0_d', 'number'],
    ['[Red]0', 'number'],
    ['"only words', 'number'],
    ['0%', 'percent'],
    ['0.0\\ %;[Red]-0.0%', 'percent'],
    ['[=0]"";0.00%', 'percent'],
    ['0"%"', 'number'],
    ['0\\%', 'number'],
    ['dd/mm/yyyy', 'date'],
    ['[$-42A]dd mmmm yyyy', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    ['[h]:mm', 'date'],
    ['[mm]', 'date'],
    ['[ss].00', 'date'],
    ['[HH]', 'date'],
    ['h:mm AM/PM', 'date'],
    ['YYYY', 'date'],
    ['@', 'text'],
    ['"x"@', 'text'],
    ['General;General;General;@', 'general'],
  ])('reads %j as %s', (code, formatClass) => {
    expect(classifyFormatCode(code)).toBe(formatClass);
  });
});

describe('readStyles', () => {
  it('gives every cell format its class, code and font', () => {
    const ids = [0, 1, 5, 9, 10, 14, 22, 27, 47, 49, 50, 58, 37, 99, 164, 165, 166];
    const styles = read(`<x:styleSheet xmlns:x="m">
      <x:cellStyleXfs><x:xf numFmtId="9" fontId="1"/></x:cellStyleXfs>
      <x:cellXfs>${ids.map((id) => `<x:xf numFmtId="${id}" fontId="${id % 2}"/>`).join('')}<x:xf/></x:cellXfs>
      <x:dxfs><x:dxf><x:font><x:name val="No"/></x:font><x:numFmt numFmtId="164" formatCode="@"/></x:dxf></x:dxfs>
      <x:numFmts><x:numFmt numFmtId="164" formatCode="0.0%"/><x:numFmt numFmtId="165" formatCode="d&quot;x&quot;"/></x:numFmts>
      <x:fonts><x:font><x:b/><x:name val=".VnTime"/></x:font><x:font><x:name val="Times New Roman"/></x:font></x:fonts>
    </x:styleSheet>`);
    expect(ids.map((_, index) => styles.format(index).formatClass)).toEqual(
      'general number number percent percent date date date date text date date number general percent date general'.split(
        ' ',
      ),
    );
    expect(styles.count).toBe(ids.length + 1);
    expect(styles.format(15)).toEqual({
      formatClass: 'date',
      formatCode: 'd"x"',
      fontName: 'Times New Roman',
    });
    expect(styles.format(17)).toEqual({
      formatClass: 'general',
      formatCode: 'General',
      fontName: '.VnTime',
    });
  });

  it('is general without a part, outside the table, or when broken', () => {
    const general = { formatClass: 'general', formatCode: 'General', fontName: null };
    const none = readStyles(openPackage(makeZip([])), null);
    expect([none.format(0), none.format(-1), none.format(Number.NaN)]).toEqual([general, general, general]);
    expect(readStyles(openPackage(makeZip([])), 'gone.xml').isDamaged).toBe(false);
    const broken = read('<styleSheet><cellXfs><xf numFmtId="9"/>');
    expect([broken.isDamaged, broken.format(0)]).toEqual([true, general]);
    expect(read('<styleSheet><fonts><font/></fonts><cellXfs><xf/></cellXfs></styleSheet>').format(0)).toEqual(
      general,
    );
  });

  it('still refuses a document type', () =>
    expectFault('dtd_forbidden', () => read('<!DOCTYPE styleSheet><styleSheet/>')));
});
