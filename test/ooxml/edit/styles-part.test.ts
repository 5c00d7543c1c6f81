import { describe, expect, it } from 'vitest';

import { openStyles } from '../../../src/ooxml/edit/styles-part.ts';
import { STRICT as STRICT_VOCABULARY, TRANSITIONAL } from '../../../src/ooxml/edit/vocabulary.ts';
import { openPackage } from '../../../src/ooxml/package.ts';
import { readRelationships } from '../../../src/ooxml/relationships.ts';
import { readStyles } from '../../../src/ooxml/styles.ts';
import { readWorkbook } from '../../../src/ooxml/workbook.ts';
import { makeZip } from '../../support/zip.ts';
import type { ZipFile } from '../../support/zip.ts';
import { expectFault } from '../faults.ts';
import { DOCUMENT, STRICT, bookFiles, relationshipsXml } from '../make-package.ts';
import type { Link } from '../make-package.ts';
import { CONTENT_TYPES, typedBook } from './books.ts';
import { archiveOf, bytesOf, changed, digests, editOf, textOf } from './edited.ts';

const RELS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const FORMATS = '<cellXfs count="2"><xf fontId="0"/><xf fontId="0" applyFont="1"/></cellXfs>';

/** A workbook that links these beside its sheet. */
const linking = (links: readonly Link[], extra: readonly ZipFile[] = []): ZipFile[] => [
  ...typedBook().map((file) =>
    file.name === RELS
      ? {
          ...file,
          data: relationshipsXml([['r1', `${DOCUMENT}/worksheet`, 'worksheets/sheet1.xml'], ...links]),
        }
      : file,
  ),
  ...extra,
];

/** How many formats the workbook's stylesheet has, as read. */
const countIn = (archive: Uint8Array): number => {
  const pkg = openPackage(archive);
  return readStyles(pkg, readWorkbook(pkg).styles).count;
};

describe('the stylesheet of a workbook', () => {
  it('is the one it links, and stays in its place', () => {
    const edit = editOf(bookFiles({ styles: FORMATS, extra: [CONTENT_TYPES] }));
    const [names, types, links] = [edit.names, textOf(edit, TYPES), textOf(edit, RELS)];
    const { styles, write } = openStyles(edit);
    expect(styles.count).toBe(2);
    expect(styles.add({ bold: true })).toBe(2);
    expect(textOf(edit, 'xl/styles.xml')).toContain(FORMATS);
    write();
    expect(textOf(edit, 'xl/styles.xml')).toContain('<cellXfs count="3">');
    expect([edit.names, textOf(edit, TYPES), textOf(edit, RELS)]).toEqual([names, types, links]);
  });

  it('changes nothing when nothing was added', async () => {
    const archive = makeZip(bookFiles({ styles: FORMATS, extra: [CONTENT_TYPES] }));
    const written = await changed(archive, (edit) => openStyles(edit).write());
    expect(digests(written)).toEqual(digests(archive));
  });

  it.each(['/XL/Deep/Look.xml', 'deep/look.xml', './deep/../deep/look.xml'])('is found at %s', (target) => {
    const look = `<styleSheet xmlns="${TRANSITIONAL.main}">${FORMATS}</styleSheet>`;
    const edit = editOf(
      linking([['r2', `${DOCUMENT}/styles`, target]], [{ name: 'xl/deep/look.xml', data: look }]),
    );
    const { styles, write } = openStyles(edit);
    styles.add({ bold: true });
    write();
    expect(textOf(edit, 'xl/deep/look.xml')).toContain('<cellXfs count="3">');
    expect(edit.names.filter((name) => /style/i.test(name))).toEqual([]);
  });

  it('is made and linked where there is none, and found again', async () => {
    const edit = editOf(typedBook());
    const before = edit.names;
    const { styles, write } = openStyles(edit);
    const bold = styles.add({ bold: true });
    expect([styles.count, bold]).toEqual([2, 1]);
    expect(edit.names).toEqual(before);
    write();
    expect(edit.names).toEqual([...before, 'xl/styles.xml']);
    expect(textOf(edit, 'xl/styles.xml')).toContain(`<styleSheet xmlns="${TRANSITIONAL.main}">`);
    expect(textOf(edit, TYPES)).toContain(`<Override PartName="/xl/styles.xml" ContentType="${TYPE}"/>`);
    expect(textOf(edit, RELS)).toContain(`Type="${DOCUMENT}/styles" Target="styles.xml"/>`);
    const archive = await archiveOf(edit);
    expect(countIn(archive)).toBe(2);
    const again = await changed(archive, (second) => {
      const opened = openStyles(second);
      expect(opened.styles.add({ bold: true })).toBe(bold);
      opened.write();
    });
    expect(digests(again)).toEqual(digests(archive));
  });

  it('is made beside a part of its name that nothing links, and beside the workbook', () => {
    const stray = { name: 'xl/styles.xml', data: 'stray' };
    const edit = editOf([...typedBook(), stray]);
    openStyles(edit).write();
    expect(textOf(edit, 'xl/styles.xml')).toBe('stray');
    expect(readWorkbook(edit).styles).toBe('xl/styles1.xml');
    const root = editOf([
      CONTENT_TYPES,
      { name: '_rels/.rels', data: relationshipsXml([['r1', `${DOCUMENT}/officeDocument`, '/book.xml']]) },
      { name: 'book.xml', data: '<workbook><sheets/></workbook>' },
    ]);
    openStyles(root).write();
    expect(readWorkbook(root).styles).toBe('styles.xml');
    expect(root.has('_rels/book.xml.rels')).toBe(true);
  });

  it('is made where a link leads to nothing', () => {
    const edit = editOf(linking([['r2', `${DOCUMENT}/styles`, 'lost.xml']]));
    const links = textOf(edit, RELS);
    openStyles(edit).write();
    expect(textOf(edit, 'xl/lost.xml')).toContain('<cellXfs count="1">');
    expect(textOf(edit, TYPES)).toContain(`<Override PartName="/xl/lost.xml" ContentType="${TYPE}"/>`);
    expect(textOf(edit, RELS)).toBe(links);
  });

  it('is made in the vocabulary of a strict package', async () => {
    const edit = editOf(typedBook(null, STRICT));
    const { styles, write } = openStyles(edit);
    styles.add({ numberFormat: '0.0%' });
    write();
    expect(textOf(edit, 'xl/styles.xml')).toContain(`<styleSheet xmlns="${STRICT_VOCABULARY.main}">`);
    expect(textOf(edit, RELS)).toContain(`Type="${STRICT}/styles"`);
    expect(readRelationships(edit, 'xl/workbook.xml')).toContainEqual({
      id: 'rId1',
      type: 'styles',
      target: 'xl/styles.xml',
    });
    expect(countIn(await archiveOf(edit))).toBe(2);
  });

  it('is the strict one there is', () => {
    const files = linking(
      [['r2', `${STRICT}/styles`, 'styles.xml']],
      [
        {
          name: 'xl/styles.xml',
          data: `<styleSheet xmlns="${STRICT_VOCABULARY.main}">${FORMATS}</styleSheet>`,
        },
      ],
    );
    const edit = editOf(files);
    const { styles, write } = openStyles(edit);
    expect(styles.count).toBe(2);
    styles.add({ bold: true });
    write();
    expect(textOf(edit, 'xl/styles.xml')).toContain(`<styleSheet xmlns="${STRICT_VOCABULARY.main}">`);
    expect(edit.has('xl/styles1.xml')).toBe(false);
  });

  it('is one a change has written already', () => {
    const edit = editOf(bookFiles({ styles: FORMATS, extra: [CONTENT_TYPES] }));
    edit.write('xl/styles.xml', bytesOf('<styleSheet><cellXfs><xf/><xf/><xf/></cellXfs></styleSheet>'));
    expect(openStyles(edit).styles.count).toBe(3);
  });

  it('refuses a part that is something else, and a package without a workbook', async () => {
    const other = linking(
      [['r2', `${DOCUMENT}/styles`, 'other.xml']],
      [{ name: 'xl/other.xml', data: '<sst/>' }],
    );
    await expectFault('bad_xml', () => openStyles(editOf(other)));
    const none = [CONTENT_TYPES, { name: '_rels/.rels', data: relationshipsXml([]) }];
    await expectFault('not_a_workbook', () => openStyles(editOf(none)));
  });
});
