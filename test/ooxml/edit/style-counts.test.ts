import { describe, expect, it } from 'vitest';

import { styleCounts, withoutAddedStyles } from '../../../src/ooxml/edit/style-counts.ts';
import { bringBackStyles, openStyles } from '../../../src/ooxml/edit/styles-part.ts';
import { bookFiles } from '../make-package.ts';
import { CONTENT_TYPES } from './books.ts';
import { bytesOf, editOf, textOf } from './edited.ts';

const PART = 'xl/styles.xml';
const FONTS = '<fonts count="1"><font><sz val="9"/></font></fonts><fills><fill><patternFill/></fill></fills>';
const FORMATS =
  '<borders count="1"><border/></borders><cellXfs count="2"><xf fontId="0"/><xf fontId="0" fillId="0"/></cellXfs>';
const LOOK = { bold: true, numberFormat: '0.00 "x"', border: 'FF000000' } as const;

const opened = (styles: string) => editOf(bookFiles({ styles, extra: [CONTENT_TYPES] }));

describe('a stylesheet that was added to', () => {
  it.each([
    ['with a section that was not there', `${FONTS}${FORMATS}`],
    ['with an empty section', `<numFmts count="0"/>${FONTS}${FORMATS}`],
    ['without counts', `${FONTS}${FORMATS}`.replaceAll(/ count="\d"/gu, '')],
  ])('is brought back to the byte, %s', (_, styles) => {
    const edit = opened(styles);
    const before = textOf(edit, PART);
    const { styles: more, write } = openStyles(edit);
    more.add(LOOK);
    more.marked(1, { pattern: 'solid', foreground: 'FFE88888', background: null });
    const grown = write();
    expect(textOf(edit, PART)).not.toBe(before);
    expect(bringBackStyles(edit, grown!)).toBe(2);
    expect(textOf(edit, PART)).toBe(before);
  });

  it('stays as it is once another program has written it', () => {
    const edit = opened(`${FONTS}${FORMATS}`);
    const { styles: more, write } = openStyles(edit);
    more.add(LOOK);
    const grown = write();
    edit.write(PART, bytesOf(`${textOf(edit, PART)}\n`));
    const saved = textOf(edit, PART);
    expect(bringBackStyles(edit, grown!)).toBeNull();
    expect(textOf(edit, PART)).toBe(saved);
  });

  it('that has no more than it had is the same bytes', () => {
    const bytes = bytesOf(`<styleSheet>${FONTS}${FORMATS}</styleSheet>`);
    expect(withoutAddedStyles(bytes, PART, styleCounts(bytes, PART))).toBe(bytes);
  });
});
