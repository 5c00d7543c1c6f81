import { describe, expect, it } from 'vitest';

import { openPackage } from '../../src/ooxml/package.ts';
import { resolveTarget } from '../../src/ooxml/relationships.ts';
import { readWorkbook } from '../../src/ooxml/workbook.ts';
import type { WorkbookParts } from '../../src/ooxml/workbook.ts';
import { makeZip } from '../support/zip.ts';
import type { ZipFile } from '../support/zip.ts';
import { expectFault, faultOf } from './faults.ts';
import { DOCUMENT, STRICT, bookFiles, relationshipsXml } from './make-package.ts';
import type { Link } from './make-package.ts';

const read = (files: readonly ZipFile[]): WorkbookParts => readWorkbook(openPackage(makeZip(files)));

interface Odd {
  readonly types?: string;
  readonly part?: string;
  readonly root?: readonly Link[];
  readonly links?: readonly Link[];
  readonly workbook: string | Uint8Array;
  readonly extra?: readonly ZipFile[];
}

function readOdd({
  types = DOCUMENT,
  part = 'xl/workbook.xml',
  root = [],
  links = [],
  ...odd
}: Odd): WorkbookParts {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return read([
    { name: '_rels/.rels', data: relationshipsXml([['r', `${types}/officeDocument`, part], ...root]) },
    { name: part, data: odd.workbook },
    { name: `${folder}_rels/${part.slice(folder.length)}.rels`, data: relationshipsXml(links) },
    ...(odd.extra ?? []),
  ]);
}

describe('resolveTarget', () => {
  it.each([
    ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/workbook.xml', '/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/workbook.xml', '../data/./sheet.xml', 'data/sheet.xml'],
    ['xl/workbook.xml', '..\\..\\..\\etc\\x.xml', 'etc/x.xml'],
    ['', 'xl/workbook.xml', 'xl/workbook.xml'],
  ])('in %j reads %j as %j', (source, target, resolved) => {
    expect(resolveTarget(source, target)).toBe(resolved);
  });
});

describe('readWorkbook', () => {
  it('finds the parts of a plain workbook', () => {
    expect(read(bookFiles({ strings: '', styles: '' }))).toEqual({
      sheets: [{ name: 'One', state: 'visible', part: 'xl/worksheets/sheet1.xml', kind: 'worksheet' }],
      date1904: false,
      sharedStrings: 'xl/sharedStrings.xml',
      styles: 'xl/styles.xml',
      customProperties: new Map(),
      isMacro: false,
    });
    expect(read(bookFiles())).toMatchObject({ sharedStrings: null, styles: null });
  });

  it('follows relationships, not file names, in the strict vocabulary with prefixes', () => {
    const workbook = readOdd({
      types: STRICT,
      part: 'odd/place/book',
      workbook: `<x:workbook xmlns:x="m" xmlns:rel="r"><x:workbookPr date1904="1"/><x:sheets>
        <x:sheet name="A &amp; B" sheetId="7" rel:id="s1"/>
        <x:sheet name="_x0043_" sheetId="2" state="hidden" rel:id="s2"/>
        <x:sheet name="V" sheetId="3" state="veryHidden" rel:id="s3"/></x:sheets></x:workbook>`,
      links: [
        ['s1', `${STRICT}/worksheet`, '/first.xml'],
        ['s2', `${STRICT}/chartsheet`, '../chart.xml'],
        ['s3', `${STRICT}/worksheet`, 'deep/third.xml'],
        ['s4', `${STRICT}/sharedStrings`, 'http://example.com/', 'External'],
      ],
    });
    expect(workbook.date1904).toBe(true);
    expect(workbook.sharedStrings).toBeNull();
    expect(workbook.sheets).toEqual([
      { name: 'A & B', state: 'visible', part: 'first.xml', kind: 'worksheet' },
      { name: 'C', state: 'hidden', part: 'odd/chart.xml', kind: 'other' },
      { name: 'V', state: 'veryHidden', part: 'odd/place/deep/third.xml', kind: 'worksheet' },
    ]);
  });

  it.each(['vbaProject', 'xlMacrosheet'])('knows macros by a %s relationship', (type) => {
    const links: Link[] = [['m', `http://schemas.microsoft.com/office/2006/relationships/${type}`, 'm.bin']];
    expect(readOdd({ workbook: '<workbook/>', links }).isMacro).toBe(true);
  });

  it.each([`${DOCUMENT}/custom-properties`, `${STRICT}/customProperties`])('reads %s', (type) => {
    const property = (name: string, value: string): string => `<property name="${name}">${value}</property>`;
    const data = `<Properties xmlns:vt="v">${property('text', '<vt:lpwstr>Bình_x000D_ &amp; Định</vt:lpwstr>')}
      ${property('number', '<vt:i4>2025</vt:i4>')}${property('truth', '<vt:bool>true</vt:bool>')}
      ${property('time', '<vt:filetime>2025-05-31T00:00:00Z</vt:filetime>')}${property('none', '')}</Properties>`;
    const { customProperties } = readOdd({
      workbook: '<workbook/>',
      root: [['c', type, 'docProps/custom.xml']],
      extra: [{ name: 'docProps/custom.xml', data }],
    });
    expect([...customProperties]).toEqual([
      ['text', 'Bình\r & Định'],
      ['number', '2025'],
      ['truth', 'true'],
      ['time', '2025-05-31T00:00:00Z'],
    ]);
  });

  it('refuses packages that are no XML workbook, naming the part', async () => {
    await expectFault('not_a_workbook', () => read([{ name: 'mimetype', data: 'something' }]));
    const document = await faultOf(() => readOdd({ part: 'word/document.xml', workbook: '<w:document/>' }));
    expect([document.code, document.part]).toEqual(['not_a_workbook', 'word/document.xml']);
    const binary = new Uint8Array([0x83, 0x01, 0x00, 0x80, 0x01, 0x14]);
    await expectFault('not_a_workbook', () => readOdd({ part: 'xl/workbook.bin', workbook: binary }));
    await expectFault('not_a_workbook', () => readOdd({ workbook: '<html></html>' }));
  });

  it('refuses broken workbooks', async () => {
    const sheet = '<workbook><sheets><sheet name="A" id="gone"/></sheets></workbook>';
    await expectFault('missing_part', () => readOdd({ workbook: sheet }));
    await expectFault('missing_part', () =>
      read(bookFiles().filter(({ name }) => name !== 'xl/workbook.xml')),
    );
    await expectFault('bad_xml', () =>
      readOdd({ workbook: '<workbook><sheets><sheet/></sheets></workbook>' }),
    );
    await expectFault('bad_xml', () => readOdd({ workbook: '<workbook>' }));
    await expectFault('dtd_forbidden', () => readOdd({ workbook: '<!DOCTYPE workbook><workbook/>' }));
    const rels = '<Relationships><Relationship Id="1"/></Relationships>';
    await expectFault('bad_xml', () => read([{ name: '_rels/.rels', data: rels }]));
  });
});
