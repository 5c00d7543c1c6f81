import { describe, expect, it } from 'vitest';

import { readCustomXml, removeCustomXml, writeCustomXml } from '../../../src/ooxml/edit/custom-xml.ts';
import type { PackageEdit } from '../../../src/ooxml/edit/package-edit.ts';
import { readRelationships } from '../../../src/ooxml/relationships.ts';
import { makeZip } from '../../support/zip.ts';
import { DOCUMENT, STRICT, relationshipsXml } from '../make-package.ts';
import { typedBook } from './books.ts';
import { bytesOf, changed, digests, editOf, textOf } from './edited.ts';

const NAMESPACE = 'urn:example:marks';
const ITEM_ID = '{5B0E1C0A-0000-4000-8000-000000000001}';

const write = (edit: PackageEdit, xml: string): void =>
  writeCustomXml(edit, { namespace: NAMESPACE, itemId: ITEM_ID, xml: bytesOf(xml) });
const read = (edit: PackageEdit): string | null => {
  const bytes = readCustomXml(edit, NAMESPACE);
  return bytes && Buffer.from(bytes).toString();
};

const RECORD = `<marks xmlns="${NAMESPACE}"><m c="A1"/></marks>`;

describe('a custom XML item', () => {
  it('is added with its properties, relationships and content types', () => {
    const edit = editOf(typedBook());
    expect(read(edit)).toBeNull();
    write(edit, RECORD);
    expect(read(edit)).toBe(RECORD);
    expect(readRelationships(edit, 'xl/workbook.xml').at(-1)).toEqual({
      id: 'rId1',
      type: 'customXml',
      target: 'customXml/item1.xml',
    });
    expect(readRelationships(edit, 'customXml/item1.xml')).toEqual([
      { id: 'rId1', type: 'customXmlProps', target: 'customXml/itemProps1.xml' },
    ]);
    expect(textOf(edit, 'customXml/itemProps1.xml')).toContain(
      `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">`,
    );
    expect(textOf(edit, '[Content_Types].xml')).toContain(
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
    );
  });

  it('is replaced in its place, and leaves nothing behind', async () => {
    const original = makeZip(typedBook());
    const once = await changed(original, (edit) => write(edit, RECORD));
    const twice = await changed(once, (edit) => {
      expect(read(edit)).toBe(RECORD);
      write(edit, RECORD);
    });
    expect(Buffer.compare(once, twice)).toBe(0);
    const again = await changed(once, (edit) => {
      removeCustomXml(edit, NAMESPACE);
      write(edit, RECORD);
    });
    expect(Buffer.compare(once, again)).toBe(0);
    const undone = await changed(once, (edit) => removeCustomXml(edit, NAMESPACE));
    expect(digests(undone)).toEqual(digests(original));
  });

  it('is told from those of others by its root alone', () => {
    const links = relationshipsXml([
      ['r1', `${DOCUMENT}/worksheet`, 'worksheets/sheet1.xml'],
      ['r2', `${DOCUMENT}/customXml`, '../customXml/item1.xml'],
      ['r3', `${DOCUMENT}/customXml`, '/customXml/item2.xml'],
      ['r4', `${DOCUMENT}/customXml`, '../customXml/lost.xml'],
      ['r5', `${DOCUMENT}/customXml`, '../customXml/item4.xml'],
      ['r6', `${DOCUMENT}/customXml`, '../customXml/item5.xml'],
    ]);
    const utf16 = Buffer.from(`\uFEFF<?xml version="1.0"?><!-- --><v:m xmlns:v="${NAMESPACE}"/>`, 'utf16le');
    const edit = editOf([
      ...typedBook().map((file) =>
        file.name === 'xl/_rels/workbook.xml.rels' ? { ...file, data: links } : file,
      ),
      { name: 'customXml/item1.xml', data: `<marks xmlns="urn:other"><a xmlns="${NAMESPACE}"/></marks>` },
      { name: 'customXml/item2.xml', data: '<!DOCTYPE marks><marks' },
      { name: 'customXml/item4.xml', data: `<v:m xmlns="${NAMESPACE}" xmlns:v="urn:other"/>` },
    ]);
    expect(read(edit)).toBeNull();
    edit.write('customXml/item5.xml', utf16);
    expect(readCustomXml(edit, NAMESPACE)).toEqual(utf16);
    write(edit, RECORD);
    expect(textOf(edit, 'customXml/item5.xml')).toBe(RECORD);
    removeCustomXml(edit, NAMESPACE);
    removeCustomXml(edit, NAMESPACE);
    expect(edit.names.filter((name) => name.startsWith('customXml/'))).toEqual([
      'customXml/item1.xml',
      'customXml/item2.xml',
      'customXml/item4.xml',
    ]);
    write(edit, RECORD);
    expect(readRelationships(edit, 'xl/workbook.xml').at(-1)?.target).toBe('customXml/item3.xml');
  });

  it('is found where LibreOffice links it', () => {
    const rootLinks = relationshipsXml([
      ['r1', `${DOCUMENT}/officeDocument`, 'xl/workbook.xml'],
      ['r2', `${DOCUMENT}/customXml`, '../customXml/item1.xml'],
    ]);
    const edit = editOf([
      ...typedBook().map((file) => (file.name === '_rels/.rels' ? { ...file, data: rootLinks } : file)),
      { name: 'customXml/item1.xml', data: RECORD },
    ]);
    expect(read(edit)).toBe(RECORD);
    removeCustomXml(edit, NAMESPACE);
    expect(read(edit)).toBeNull();
    expect(edit.has('customXml/item1.xml')).toBe(false);
  });

  it('speaks the strict vocabulary in a strict workbook', () => {
    const edit = editOf(typedBook(null, STRICT));
    write(edit, RECORD);
    expect(textOf(edit, 'customXml/itemProps1.xml')).toContain(
      'xmlns:ds="http://purl.oclc.org/ooxml/officeDocument/customXml"',
    );
    expect(textOf(edit, 'customXml/_rels/item1.xml.rels')).toContain(`${STRICT}/customXmlProps`);
    expect(read(edit)).toBe(RECORD);
  });
});
