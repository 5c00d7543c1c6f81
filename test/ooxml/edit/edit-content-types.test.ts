import { describe, expect, it } from 'vitest';

import { addDefault, addOverride, removeOverride } from '../../../src/ooxml/edit/edit-content-types.ts';
import type { PackageEdit } from '../../../src/ooxml/edit/package-edit.ts';
import { expectFault } from '../faults.ts';
import { editOf, textOf } from './edited.ts';

const PART = '[Content_Types].xml';
const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"';
const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

const types = (data: string | Uint8Array): PackageEdit => editOf([{ name: PART, data }]);
const inTypes = (content: string): PackageEdit => types(`<Types ${NAMESPACE}>${content}</Types>`);
const contentOf = (edit: PackageEdit): string =>
  textOf(edit, PART).replace(`<Types ${NAMESPACE}>`, '').replace('</Types>', '');

describe('addOverride', () => {
  it('puts an override last and leaves all else as it is', () => {
    const before = `\uFEFF<?xml version='1.0'?>\r\n<!-- <Types> --><Types  ${NAMESPACE} >\r\n  <Override PartName='/a' ContentType='A'/>\r\n</Types>\r\n`;
    const edit = types(before);
    addOverride(edit, 'xl/x.xml', 'a/b');
    expect(textOf(edit, PART)).toBe(
      before.replace('</Types>', '<Override PartName="/xl/x.xml" ContentType="a/b"/></Types>'),
    );
  });

  it('changes nothing where the part has that type, by itself or by its extension', () => {
    const content =
      '<Default ContentType="a/b" Extension="XML"/><Override PartName="/XL/Y.bin" ContentType="c/d"/>';
    const edit = inTypes(content);
    addOverride(edit, 'xl/x.xml', 'a/b');
    addOverride(edit, 'xl/y.bin', 'c/d');
    expect(contentOf(edit)).toBe(content);
  });

  it('corrects an override in its place', () => {
    const edit = inTypes('<Override ContentType = \'old > "PartName"\' PartName="/x"/><Default/>');
    addOverride(edit, 'x', 'a/b');
    expect(contentOf(edit)).toBe('<Override ContentType="a/b" PartName="/x"/><Default/>');
  });

  it('speaks with the prefix of the root', () => {
    const edit = types('<ct:Types xmlns:ct="c"/>');
    addOverride(edit, 'x', 'a/b');
    expect(textOf(edit, PART)).toBe(
      '<ct:Types xmlns:ct="c"><ct:Override PartName="/x" ContentType="a/b"/></ct:Types >',
    );
  });

  it.each(['utf-16le', 'utf-16be'] as const)('turns %s into UTF-8', (encoding) => {
    const text = `\uFEFF<?xml version="1.0" encoding='UTF-16' standalone="yes"?><Types ${NAMESPACE}><!--ệ--></Types>`;
    const bytes = Buffer.from(text, 'utf16le');
    const edit = types(encoding === 'utf-16le' ? bytes : bytes.swap16());
    removeOverride(edit, 'x');
    expect(edit.readPart(PART)).toHaveLength(text.length * 2);
    addOverride(edit, 'x', 'a/b');
    expect(textOf(edit, PART)).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types ${NAMESPACE}><!--ệ--><Override PartName="/x" ContentType="a/b"/></Types>`,
    );
  });

  it('refuses a package without content types, and what is not XML', async () => {
    await expectFault('missing_part', () => addOverride(editOf([]), 'x', 'a/b'));
    await expectFault('bad_xml', () => addOverride(types('<Types><a></Types>'), 'x', 'a/b'));
    await expectFault('bad_xml', () => addOverride(types('<Types></Types'), 'x', 'a/b'));
    await expectFault('bad_xml', () => addOverride(types('<Types/><Types/>'), 'x', 'a/b'));
    await expectFault('bad_xml', () => addOverride(types('<Types><!-- '), 'x', 'a/b'));
    await expectFault('bad_xml', () => addOverride(types(''), 'x', 'a/b'));
    await expectFault('bad_xml', () => addOverride(types(new Uint8Array([0x3c, 0xff])), 'x', 'a/b'));
    await expectFault('dtd_forbidden', () => addOverride(types('<!DOCTYPE x><Types/>'), 'x', 'a/b'));
    await expectFault('limit_exceeded', () => addOverride(types('<a>'.repeat(300)), 'x', 'a/b'));
  });
});

describe('addDefault', () => {
  it('stands after the defaults, so that overrides may come and go', () => {
    const edit = inTypes(
      '<Default Extension="xml" ContentType="a/b"/>\n<Override PartName="/a" ContentType="A"/>',
    );
    addDefault(edit, 'xl/drawings/vmlDrawing1.vml', VML);
    expect(contentOf(edit)).toBe(
      `<Default Extension="xml" ContentType="a/b"/><Default Extension="vml" ContentType="${VML}"/>\n<Override PartName="/a" ContentType="A"/>`,
    );
  });

  it('comes first where there is none, also in an empty tag', () => {
    const edit = inTypes('<Override PartName="/a" ContentType="A"/>');
    addDefault(edit, 'x.vml', VML);
    expect(contentOf(edit)).toMatch(/^<Default Extension="vml".*\/><Override PartName="\/a"/u);
    const empty = types('<Types />');
    addDefault(empty, 'x.vml', VML);
    expect(textOf(empty, PART)).toBe(`<Types ><Default Extension="vml" ContentType="${VML}"/></Types >`);
  });

  it('changes nothing where it is there in any case', () => {
    const content = `<Default Extension="VML" ContentType="${VML}"/>`;
    const edit = inTypes(content);
    addDefault(edit, 'x.vml', VML);
    expect(contentOf(edit)).toBe(content);
  });

  it('leaves the type of other parts alone where the extension means something else', () => {
    const content = '<Default Extension="vml" ContentType="application/xml"/>';
    const edit = inTypes(content);
    addDefault(edit, 'x.vml', VML);
    expect(contentOf(edit)).toBe(`${content}<Override PartName="/x.vml" ContentType="${VML}"/>`);
  });
});

describe('removeOverride', () => {
  it('gives back what was there before', () => {
    const before = `<Types ${NAMESPACE}>\n  <Default Extension="xml" ContentType="a/b"/>\n</Types>`;
    const edit = types(before);
    addOverride(edit, 'x.xml', 'c/d');
    removeOverride(edit, '/X.xml');
    expect(textOf(edit, PART)).toBe(before);
  });

  it('does not take a comment or a CDATA section for an element', () => {
    const content =
      '<!--<Override PartName="/x" ContentType="A"/>--><![CDATA[<Override PartName="/x" ContentType="A"/>]]>';
    const edit = inTypes(content);
    removeOverride(edit, 'x');
    expect(contentOf(edit)).toBe(content);
  });
});
