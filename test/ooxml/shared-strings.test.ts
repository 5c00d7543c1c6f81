import { describe, expect, it } from 'vitest';

import { openPackage } from '../../src/ooxml/package.ts';
import { readSharedStrings } from '../../src/ooxml/shared-strings.ts';
import { makeZip } from '../support/zip.ts';
import { expectFault } from './faults.ts';

async function texts(xml: string): Promise<(string | undefined)[]> {
  const strings = await readSharedStrings(openPackage(makeZip([{ name: 's.xml', data: xml }])), 'S.xml');
  return Array.from({ length: strings.count }, (_, index) => strings.get(index));
}

describe('readSharedStrings', () => {
  it('joins runs and leaves phonetic text out', async () => {
    const rich = '<si><r><rPr><b/></rPr><t>Tiểu </t></r><r><t xml:space="preserve"> học</t></r></si>';
    const phonetic = '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>';
    expect(await texts(`<sst>${rich}${phonetic}<extLst><si><t>no</t></si></extLst></sst>`)).toEqual([
      'Tiểu  học',
      '東京',
    ]);
  });

  it('keeps white space and empty strings, and decodes escapes once', async () => {
    const xml = `<x:sst xmlns:x="m"><x:si><x:t> a\n b </x:t></x:si><x:si/><x:si><x:t/></x:si>
      <x:si><x:t>1_x000D_2_x005F_x0041_ _x00zz_</x:t></x:si><x:si><x:t><![CDATA[<&>]]>&amp;</x:t></x:si></x:sst>`;
    expect(await texts(xml)).toEqual([' a\n b ', '', '', '1\r2_x0041_ _x00zz_', '<&>&']);
  });

  it('is empty without a part and undefined outside the table', async () => {
    const pkg = openPackage(makeZip([{ name: 's.xml', data: '<sst><si><t>a</t></si></sst>' }]));
    const strings = await readSharedStrings(pkg, 's.xml');
    expect([strings.get(-1), strings.get(0), strings.get(1), strings.get(0.5)]).toEqual([
      undefined,
      'a',
      undefined,
      undefined,
    ]);
    expect((await readSharedStrings(pkg, null)).count).toBe(0);
    expect((await readSharedStrings(pkg, 'gone.xml')).get(0)).toBeUndefined();
  });

  it('refuses another part and a damaged one', async () => {
    await expectFault('bad_xml', () => texts('<worksheet/>'));
    await expectFault('bad_xml', () => texts('<sst><si><t>a</t></si>'));
  });
});
