import { describe, expect, it } from 'vitest';

import { addRelationship, removeRelationship } from '../../../src/ooxml/edit/edit-relationships.ts';
import type { PackageEdit } from '../../../src/ooxml/edit/package-edit.ts';
import { readRelationships } from '../../../src/ooxml/relationships.ts';
import type { ZipFile } from '../../support/zip.ts';
import { DOCUMENT, STRICT, relationshipsXml } from '../make-package.ts';
import { editOf, textOf } from './edited.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const RELS = 'xl/worksheets/_rels/sheet1.xml.rels';
const TYPES: ZipFile = {
  name: '[Content_Types].xml',
  data: '<Types><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
};

const packageOf = (links: string | null, base = DOCUMENT): PackageEdit =>
  editOf([
    TYPES,
    { name: '_rels/.rels', data: relationshipsXml([['r1', `${base}/officeDocument`, 'xl/workbook.xml']]) },
    ...(links === null ? [] : [{ name: RELS, data: links }]),
  ]);

describe('addRelationship', () => {
  it('makes the part that holds it, and takes it away with the last', () => {
    const edit = packageOf(null);
    const before = edit.names;
    expect(addRelationship(edit, SHEET, 'comments', 'xl/comments1.xml')).toBe('rId1');
    expect(addRelationship(edit, SHEET, 'vmlDrawing', 'xl/worksheets/deep/a.vml')).toBe('rId2');
    expect(readRelationships(edit, SHEET)).toEqual([
      { id: 'rId1', type: 'comments', target: 'xl/comments1.xml' },
      { id: 'rId2', type: 'vmlDrawing', target: 'xl/worksheets/deep/a.vml' },
    ]);
    expect(textOf(edit, RELS)).toContain(
      `<Relationship Id="rId1" Type="${DOCUMENT}/comments" Target="../comments1.xml"/>`,
    );
    expect(textOf(edit, RELS)).toContain('Target="deep/a.vml"');
    removeRelationship(edit, SHEET, 'rId1');
    expect(edit.has(RELS)).toBe(true);
    removeRelationship(edit, SHEET, 'rId2');
    removeRelationship(edit, SHEET, 'rId2');
    expect(edit.names).toEqual(before);
    expect(textOf(edit, '[Content_Types].xml')).toBe(TYPES.data);
  });

  it('says what the part that holds it is, where nothing says so', () => {
    const edit = editOf([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: '_rels/.rels', data: relationshipsXml([['r1', `${DOCUMENT}/officeDocument`, 'w.xml']]) },
    ]);
    addRelationship(edit, SHEET, 'comments', 'xl/comments1.xml');
    expect(textOf(edit, '[Content_Types].xml')).toMatch(
      /^<Types><Override PartName="\/xl\/worksheets\/_rels\/sheet1.xml.rels" ContentType="appl/u,
    );
    removeRelationship(edit, SHEET, 'rId1');
    expect(textOf(edit, '[Content_Types].xml')).toBe('<Types/>');
  });

  it('takes the smallest free number, links of other documents counted', () => {
    const links = relationshipsXml([
      ['rId1', `${DOCUMENT}/hyperlink`, 'https://example.org/?a=1&amp;b', 'External'],
      ['RID2', `${DOCUMENT}/drawing`, '../drawings/drawing1.xml'],
      ['rId4', `${DOCUMENT}/drawing`, '../drawings/drawing2.xml'],
    ]);
    const edit = packageOf(links);
    expect(addRelationship(edit, SHEET, 'comments', 'xl/comments1.xml')).toBe('rId3');
    removeRelationship(edit, SHEET, 'rId3');
    expect(textOf(edit, RELS)).toBe(links);
  });

  it.each(['../comments1.xml', '/xl/comments1.xml', '/XL\\Comments1.xml', '../../xl/./comments1.xml'])(
    'returns the link that is there (%s)',
    (target) => {
      const links = relationshipsXml([['x', `${DOCUMENT}/comments`, target]]);
      const edit = packageOf(links);
      expect(addRelationship(edit, SHEET, 'comments', 'xl/comments1.xml')).toBe('x');
      expect(textOf(edit, RELS)).toBe(links);
    },
  );

  it('does not take a link of another type or out of the package for it', () => {
    const edit = packageOf(
      relationshipsXml([
        ['a', `${DOCUMENT}/drawing`, '../comments1.xml'],
        ['b', `${DOCUMENT}/comments`, '../comments1.xml', 'External'],
      ]),
    );
    expect(addRelationship(edit, SHEET, 'comments', 'xl/comments1.xml')).toBe('rId1');
  });

  it('names types as a strict package does', () => {
    const edit = packageOf(null, STRICT);
    addRelationship(edit, SHEET, 'comments', 'xl/comments1.xml');
    expect(textOf(edit, RELS)).toContain(`Type="${STRICT}/comments"`);
  });

  it('speaks with the prefix of the root, from an empty tag too', () => {
    const edit = packageOf('<p:Relationships xmlns:p="p"/>');
    addRelationship(edit, SHEET, 'comments', 'xl/comments1.xml');
    expect(textOf(edit, RELS)).toBe(
      `<p:Relationships xmlns:p="p"><p:Relationship Id="rId1" Type="${DOCUMENT}/comments" Target="../comments1.xml"/></p:Relationships >`,
    );
    removeRelationship(edit, SHEET, 'rId1');
    expect(textOf(edit, RELS)).toBe('<p:Relationships xmlns:p="p"/>');
  });

  it('links from the package itself', () => {
    const edit = packageOf(null);
    expect(addRelationship(edit, '', 'custom-properties', 'docProps/custom.xml')).toBe('rId1');
    expect(textOf(edit, '_rels/.rels')).toContain('Target="docProps/custom.xml"');
  });

  it('writes a UTF-16 part in UTF-8', () => {
    const text = relationshipsXml([]).replace('UTF-8', 'UTF-16');
    const edit = editOf([
      TYPES,
      { name: '_rels/.rels', data: relationshipsXml([['r1', `${DOCUMENT}/officeDocument`, 'w.xml']]) },
      { name: RELS, data: Buffer.from(`\uFEFF${text}`, 'utf16le') },
    ]);
    addRelationship(edit, SHEET, 'comments', 'xl/comments1.xml');
    expect(textOf(edit, RELS)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>.*rId1/u);
  });
});
