import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';

import { editSheet } from '../../../src/ooxml/edit/edit-sheet.ts';
import { SheetNotes } from '../../../src/ooxml/edit/notes.ts';
import { PackageEdit } from '../../../src/ooxml/edit/package-edit.ts';
import { openPackage } from '../../../src/ooxml/package.ts';
import { readSheetTail } from '../../../src/ooxml/sheet-tail.ts';
import { makeZip } from '../../support/zip.ts';
import type { ZipFile } from '../../support/zip.ts';
import { expectFault } from '../faults.ts';
import { DOCUMENT, STRICT, bookFiles, relationshipsXml } from '../make-package.ts';
import type { Link } from '../make-package.ts';
import { CONTENT_TYPES } from './books.ts';
import { archiveOf, digests, textOf } from './edited.ts';
import { PART } from './sheets.ts';

const SEPARATOR = '──── vstbpn ────';
const COMMENTS = 'xl/comments1.xml';
const VML = 'xl/drawings/vmlDrawing1.vml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** exceljs shows the notes of cells that are there alone. */
const ROWS = [1, 2, 3, 4, 5]
  .map(
    (row) =>
      `<row r="${row}">${['A', 'B', 'C', 'D'].map((column) => `<c r="${column}${row}"><v>1</v></c>`).join('')}</row>`,
  )
  .join('');

interface BookOptions {
  readonly links?: readonly Link[];
  readonly extra?: readonly ZipFile[];
  /** Behind the rows. */
  readonly tail?: string;
}

function bookOf({ links = [], extra = [], tail = '' }: BookOptions = {}): Uint8Array {
  const rels: ZipFile[] =
    links.length === 0
      ? []
      : [{ name: 'xl/worksheets/_rels/sheet1.xml.rels', data: relationshipsXml(links) }];
  const files = bookFiles().map((file) =>
    file.name === PART
      ? {
          ...file,
          data: `<worksheet xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheetData>${ROWS}</sheetData>${tail}</worksheet>`,
        }
      : file,
  );
  return makeZip([CONTENT_TYPES, ...files, ...rels, ...extra]);
}

/** Changes the notes of a workbook's first sheet, and its `<legacyDrawing>` as that wants. */
async function noted(bytes: Uint8Array, change: (notes: SheetNotes) => void): Promise<Uint8Array> {
  const pkg = openPackage(bytes);
  const edit = new PackageEdit(pkg);
  const notes = new SheetNotes(edit, PART, (await readSheetTail(pkg, PART)).legacyDrawing);
  change(notes);
  const legacyDrawing = notes.finish();
  if (legacyDrawing !== null) {
    const edits = { cells: [], restyled: new Map(), legacyDrawing };
    await edit.stream(PART, editSheet(pkg.inflatePart(PART), PART, edits));
  }
  return archiveOf(edit);
}

const notesOf = async (bytes: Uint8Array): Promise<SheetNotes> => {
  const pkg = openPackage(bytes);
  return new SheetNotes(new PackageEdit(pkg), PART, (await readSheetTail(pkg, PART)).legacyDrawing);
};

const part = (bytes: Uint8Array, name: string): string => textOf(openPackage(bytes), name);

/** The text of every note as exceljs reads it. */
async function readBack(bytes: Uint8Array): Promise<Record<string, string>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  const texts: Record<string, string> = {};
  book.worksheets[0]!.eachRow({ includeEmpty: true }, (row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      const note: unknown = cell.note;
      if (typeof note === 'string') texts[cell.address] = note;
      else if (note)
        texts[cell.address] = (note as { texts: { text: string }[] }).texts.map(({ text }) => text).join('');
    }),
  );
  return texts;
}

const THEIRS =
  `<?xml version="1.0" encoding="UTF-8"?>\r\n<comments xmlns="${MAIN}"><authors><author>Hạnh</author><author>tc={1}</author></authors><commentList>` +
  '<comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t xml:space="preserve">Hạnh:\r\n</t></r><r><t>see &amp; check</t></r></text></comment>\n' +
  '<comment ref="C3" authorId="0" shapeId="0"><text><t>plain</t></text></comment>' +
  '<comment ref="D4" authorId="1"><text><r><t>[Threaded comment] …</t></r></text></comment></commentList><extLst/></comments>';
const shape = (number: number, row: number, column: number, kind = 'Note'): string =>
  `<v:shape id='_x0000_s${number}' type="#_x0000_t202" style='visibility:hidden'><v:textbox><div>a</div></v:textbox>\r\n` +
  `<x:ClientData ObjectType="${kind}"><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
const vmlOf = (shapes: string, data = '1'): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${data}"/></o:shapelayout>${shapes}</xml>`;
const THEIR_VML = vmlOf(
  `<!-- ${shape(1, 1, 1)} -->${shape(1025, 1, 1)}\n${shape(1030, 2, 2)}${shape(1026, 3, 3)}\n`,
);

const LINKS: readonly Link[] = [
  ['rId1', `${DOCUMENT}/comments`, '../comments1.xml'],
  ['rId2', `${DOCUMENT}/vmlDrawing`, '../drawings/vmlDrawing1.vml'],
];
const WITH_NOTES = bookOf({
  links: LINKS,
  extra: [
    { name: COMMENTS, data: THEIRS },
    { name: VML, data: THEIR_VML },
  ],
  tail: '<legacyDrawing r:id="rId2"/>',
});
const EMPTY = bookOf();

const addAll = (notes: SheetNotes): void => {
  expect(notes.add(5, 1, 'last')).toBe(true);
  expect(notes.add(3, 3, 'below <plain>')).toBe(true);
  expect(notes.add(1, 2, 'Thiếu số liệu\nMã: E1')).toBe(true);
  expect(notes.add(2, 2, 'dưới Hạnh')).toBe(true);
};
const again = (notes: SheetNotes): void => {
  notes.clear();
  addAll(notes);
};

describe('a sheet without notes', () => {
  let once: Uint8Array;
  beforeAll(async () => {
    once = await noted(EMPTY, addAll);
  });

  it('gets them, their shapes, and what links these', async () => {
    expect(part(once, '[Content_Types].xml')).toContain(
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    );
    expect(part(once, '[Content_Types].xml')).toContain(
      'PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"',
    );
    const rels = part(once, 'xl/worksheets/_rels/sheet1.xml.rels');
    expect(rels).toContain(`Id="rId1" Type="${DOCUMENT}/comments" Target="../comments1.xml"`);
    expect(rels).toContain(`Id="rId2" Type="${DOCUMENT}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"`);
    expect(part(once, PART)).toContain('<legacyDrawing r:id="rId2"/></worksheet>');
    expect([...part(once, COMMENTS).matchAll(/ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual([
      'B1',
      'B2',
      'C3',
      'A5',
    ]);
    const vml = part(once, VML);
    expect([...vml.matchAll(/<v:shape id="(\w+)"/g)].map(([, id]) => id)).toEqual([
      '_x0000_s1025',
      '_x0000_s1026',
      '_x0000_s1027',
      '_x0000_s1028',
    ]);
    expect(vml.match(/<v:shapetype /g)).toHaveLength(1);
    expect(vml).toContain(
      '<x:Anchor>2, 15, 0, 2, 5, 15, 3, 2</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>1</x:Column>',
    );
    expect((await notesOf(once)).own).toEqual(new Set(['B1', 'B2', 'C3', 'A5']));
  });

  it('shows them to exceljs', async () => {
    expect(await readBack(once)).toEqual({
      B1: `${SEPARATOR}\nThiếu số liệu\nMã: E1`,
      B2: `${SEPARATOR}\ndưới Hạnh`,
      C3: `${SEPARATOR}\nbelow <plain>`,
      A5: `${SEPARATOR}\nlast`,
    });
  });

  it('gives the same again, and loses them all when cleared', async () => {
    expect(digests(await noted(once, again))).toEqual(digests(once));
    const cleared = await noted(once, (notes) => notes.clear());
    expect(await readBack(cleared)).toEqual({});
    expect(part(cleared, VML)).not.toContain('ObjectType="Note"');
    expect(digests(await noted(cleared, addAll))).toEqual(digests(once));
  });

  it('keeps its bytes when nothing is asked', async () => {
    expect(digests(await noted(EMPTY, (notes) => notes.clear()))).toEqual(digests(EMPTY));
  });
});

describe('a sheet with notes', () => {
  let once: Uint8Array;
  beforeAll(async () => {
    once = await noted(WITH_NOTES, addAll);
  });

  it('gets ours below and between, every other byte kept', () => {
    const comments = part(once, COMMENTS);
    const run = (text: string): string =>
      `<r><rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr><t xml:space="preserve">${text.replaceAll('\n', '&#10;')}</t></r>`;
    const comment = (ref: string, text: string): string =>
      `<comment ref="${ref}" authorId="2" shapeId="0"><text>${run(`${SEPARATOR}\n${text}`)}</text></comment>`;
    expect(comments).toBe(
      THEIRS.replace('</authors>', '<author>vstbpn</author></authors>')
        .replace('<comment ref="B2"', `${comment('B1', 'Thiếu số liệu\nMã: E1')}<comment ref="B2"`)
        .replace('check</t></r>', `check</t></r>${run(`\n${SEPARATOR}\ndưới Hạnh`)}`)
        .replace('<t>plain</t>', `<r><rPr/><t>plain</t></r>${run(`\n${SEPARATOR}\nbelow &lt;plain&gt;`)}`)
        .replace('</commentList>', `${comment('A5', 'last')}</commentList>`),
    );
    const vml = part(once, VML);
    const own = vml.slice(THEIR_VML.indexOf('</xml>'), vml.lastIndexOf('</xml>'));
    expect(vml.replace(own, '')).toBe(THEIR_VML);
    expect([...own.matchAll(/<v:shape id="(\w+)"/g)].map(([, id]) => id)).toEqual([
      '_x0000_s1031',
      '_x0000_s1032',
    ]);
    const [before, after] = [digests(WITH_NOTES), digests(once)];
    const changed = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
    expect(changed.sort()).toEqual(['[Content_Types].xml', COMMENTS, VML].sort());
  });

  it('shows the old and the new to exceljs', async () => {
    expect(await readBack(once)).toMatchObject({
      B1: `${SEPARATOR}\nThiếu số liệu\nMã: E1`,
      B2: expect.stringMatching(new RegExp(`^Hạnh:\\s+see & check\\n${SEPARATOR}\\ndưới Hạnh$`)),
      C3: `plain\n${SEPARATOR}\nbelow <plain>`,
      D4: '[Threaded comment] …',
      A5: `${SEPARATOR}\nlast`,
    });
  });

  it('is what it was once cleared, but for the name of an author and a type of shape', async () => {
    const cleared = await noted(once, (notes) => notes.clear());
    expect(part(cleared, COMMENTS)).toBe(THEIRS.replace('</authors>', '<author>vstbpn</author></authors>'));
    expect(part(cleared, VML).replace(/<v:shapetype .*<\/v:shapetype>/, '')).toBe(THEIR_VML);
    expect(digests(await noted(cleared, addAll))).toEqual(digests(once));
    expect(digests(await noted(once, again))).toEqual(digests(once));
  });

  it('puts a text in place of the one before, also without clearing', async () => {
    expect(digests(await noted(once, addAll))).toEqual(digests(once));
    const other = await noted(once, (notes) => notes.add(3, 3, 'other'));
    expect((await readBack(other))['C3']).toBe(`plain\n${SEPARATOR}\nother`);
    expect((await readBack(other))['B1']).toBe(`${SEPARATOR}\nThiếu số liệu\nMã: E1`);
  });

  it('knows its notes again in runs of another making', async () => {
    const saved = (text: string): Promise<Uint8Array> =>
      noted(
        bookOf({
          links: LINKS,
          extra: [
            { name: COMMENTS, data: THEIRS.replace('<t>plain</t>', text) },
            { name: VML, data: THEIR_VML },
          ],
        }),
        (notes) => {
          expect(notes.own).toEqual(new Set(['C3']));
          notes.clear();
        },
      );
    const kept = '<t xml:space="preserve">plain</t>';
    for (const [text, rest] of [
      [`<r><t>plain\n${SEPARATOR}\nours</t></r>`, `<r>${kept}</r>`],
      [`<r><t>plain\r\n${SEPARATOR}\r\nours</t></r>`, `<r>${kept}</r>`],
      [`<t>plain&#10;${SEPARATOR} ours</t>`, kept],
      [`<r><t>plain\n</t></r><r><rPr/><t>${SEPARATOR}\nou</t></r><r><t>rs</t></r>`, `<r>${kept}</r>`],
      [`<r><t>plain</t></r><r><t>\n${SEPARATOR}\nou</t></r><r><t>rs</t></r>`, '<r><t>plain</t></r>'],
      [
        `<r><rPr/><t>plain</t></r><r><t>\n${SEPARATOR}\nours</t></r><rPh sb="0" eb="0"/>`,
        '<t>plain</t><rPh sb="0" eb="0"/>',
      ],
      [
        `<r><t>pla</t></r><r><t><![CDATA[in\n${SEPARATOR}]]></t></r><r><t>ours</t></r>`,
        '<r><t>pla</t></r><r><t xml:space="preserve">in</t></r>',
      ],
    ] as const) {
      expect(part(await saved(text), COMMENTS)).toBe(THEIRS.replace('<t>plain</t>', rest));
    }
  });

  it('takes notes of ours away whose author a program forgot or changed, and leaves empty ones of others', async () => {
    const data =
      `<comments xmlns="${MAIN}"><authors><author> </author><author>A</author></authors><commentList>` +
      `<comment ref="A1" authorId="0"><text><r><t>${SEPARATOR}\nours</t></r></text></comment>` +
      `<comment ref="B1" authorId="1"><text><r><t xml:space="preserve">\n${SEPARATOR}\nours</t></r></text></comment>` +
      `<comment ref="C1" authorId="1"><text><r><t>${SEPARATOR}\nours</t></r></text></comment></commentList></comments>`;
    const book = bookOf({
      links: LINKS,
      extra: [
        { name: COMMENTS, data },
        { name: VML, data: vmlOf(shape(1025, 0, 0) + shape(1026, 0, 1) + shape(1027, 0, 2)) },
      ],
      tail: '<legacyDrawing r:id="rId2"/>',
    });
    const cleared = await noted(book, (notes) => notes.clear());
    expect(part(cleared, COMMENTS)).toContain(
      '<commentList><comment ref="B1" authorId="1"><text></text></comment></commentList>',
    );
    expect(part(cleared, VML)).toBe(vmlOf(shape(1026, 0, 1)));
  });

  it('refuses threaded cells', async () => {
    const book = bookOf({
      links: [
        ['c', `${DOCUMENT}/comments`, '../comments1.xml'],
        [
          't',
          'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
          '../threadedComments/threadedComment1.xml',
        ],
      ],
      extra: [
        { name: COMMENTS, data: THEIRS },
        {
          name: 'xl/threadedComments/threadedComment1.xml',
          data: '<ThreadedComments xmlns="t"><threadedComment ref="E5" id="{1}"><text>x</text></threadedComment></ThreadedComments>',
        },
      ],
    });
    const notes = await notesOf(book);
    expect(notes.threaded).toEqual(new Set(['D4', 'E5']));
    expect([notes.add(4, 4, 'x'), notes.add(5, 5, 'x'), notes.finish()]).toEqual([false, false, null]);
  });
});

describe('drawings', () => {
  it('of form controls are extended, those of headers are not', async () => {
    const controls = vmlOf(
      `<v:shape id="Drop_x0020_1" o:spid="_x0000_s2047"/>${shape(2046, 0, 0, 'Drop')}`,
      '1',
    );
    const book = bookOf({
      links: [
        ['h', `${DOCUMENT}/vmlDrawing`, '../drawings/vmlDrawing1.vml'],
        ['f', `${DOCUMENT}/vmlDrawing`, '../drawings/vmlDrawing2.vml'],
      ],
      extra: [
        { name: VML, data: vmlOf('header') },
        { name: 'xl/drawings/vmlDrawing2.vml', data: controls },
      ],
      tail: '<legacyDrawing r:id="f"/><legacyDrawingHF r:id="h"/>',
    });
    const once = await noted(book, addAll);
    expect(part(once, VML)).toBe(vmlOf('header'));
    const vml = part(once, 'xl/drawings/vmlDrawing2.vml');
    expect(vml).toContain('data="1,2"');
    expect(vml).toContain('<v:shape id="_x0000_s2048"');
    expect(vml.replace('data="1,2"', 'data="1"')).toContain(controls.slice(0, -'</xml>'.length));
    expect(part(once, PART)).toBe(part(book, PART));
    expect(digests(await noted(once, again))).toEqual(digests(once));
  });

  it('of headers alone leave room for one of notes', async () => {
    const book = bookOf({
      links: [['h', `${DOCUMENT}/vmlDrawing`, '../drawings/vmlDrawing1.vml']],
      extra: [{ name: VML, data: vmlOf('header') }],
      tail: '<legacyDrawingHF r:id="h"/>',
    });
    const once = await noted(book, addAll);
    expect(part(once, VML)).toBe(vmlOf('header'));
    expect(part(once, PART)).toContain('<legacyDrawing r:id="rId2"/><legacyDrawingHF r:id="h"/>');
    expect(part(once, 'xl/drawings/vmlDrawing2.vml')).toContain('data="2"');
    expect(part(once, 'xl/drawings/vmlDrawing2.vml')).toContain('id="_x0000_s2049"');
  });

  it('are read in any encoding, with any prefix, and refused when cut off', async () => {
    const bookWith = (data: string | Uint8Array): Uint8Array =>
      bookOf({
        links: [['v', `${DOCUMENT}/vmlDrawing`, '../drawings/vmlDrawing1.vml']],
        extra: [{ name: VML, data }],
        tail: '<legacyDrawing r:id="v"/>',
      });
    const bytes = Buffer.from('<xml>\xFF\xE9<br></xml >', 'latin1');
    const odd = await noted(bookWith(bytes), addAll);
    const drawing = Buffer.from(openPackage(odd).readPart(VML)).toString('latin1');
    expect(drawing).toMatch(
      /^<xml>\xFF\xE9<br><v:shapetype xmlns:v=.*<v:shape xmlns:v="[^"]*" xmlns:o="[^"]*" xmlns:x="[^"]*" id="_x0000_s1025".*<\/xml >$/s,
    );
    expect(digests(await noted(odd, again))).toEqual(digests(odd));
    const wide = vmlOf(shape(1025, 8, 8))
      .replace(/\bv:/g, 'w:')
      .replace('xmlns:v', 'xmlns:w');
    const utf16 = await noted(bookWith(Buffer.from(`\uFEFF${wide}`, 'utf16le')), addAll);
    expect(part(utf16, VML)).toContain('<w:shape id="_x0000_s1026"');
    expect(digests(await noted(utf16, again))).toEqual(digests(utf16));
    await expectFault('bad_xml', () => noted(bookWith('<xml><v:shape>'), addAll));
    await expectFault('missing_part', () => noted(bookOf({ tail: '<legacyDrawing r:id="v"/>' }), addAll));
  });
});

describe('texts', () => {
  it('are escaped, and cut to what a note holds', async () => {
    const text = `a\u0001 _x0041_ ]]> ${'é'.repeat(40_000)}`;
    const once = await noted(WITH_NOTES, (notes) => expect(notes.add(3, 3, text)).toBe(true));
    const xml = part(once, COMMENTS);
    expect(xml).toContain('a_x0001_ _x005F_x0041_ ]]&gt; éé');
    const [note] = (await readBack(once))['C3']!.match(/^plain[^]*$/)!;
    expect(note.replaceAll('_x0001_', '\u0001').replaceAll('_x005F_', '_')).toHaveLength(32_767);
    expect(note.endsWith('é…')).toBe(true);
  });

  it('are refused where a note is full', async () => {
    const full = THEIRS.replace('plain', 'x'.repeat(32_740));
    const book = bookOf({
      links: [['c', `${DOCUMENT}/comments`, '../comments1.xml']],
      extra: [{ name: COMMENTS, data: full }],
    });
    expect((await notesOf(book)).add(3, 3, 'a text that is too long')).toBe(false);
  });

  it('stand in prefixed, strict, empty and UTF-16 parts', async () => {
    const link: Link = ['c', `${STRICT}/comments`, '../comments1.xml'];
    const bookWith = (data: string | Uint8Array): Uint8Array =>
      bookOf({ links: [link], extra: [{ name: COMMENTS, data }] });
    const prefixed = await noted(
      bookWith(
        '<x:comments xmlns:x="m"><x:authors><x:author>A</x:author></x:authors><x:commentList><x:comment ref="$C$3" authorId="0"><x:text/></x:comment></x:commentList></x:comments>',
      ),
      addAll,
    );
    expect(part(prefixed, COMMENTS)).toMatch(
      /<x:author>vstbpn<\/x:author><\/x:authors>.*<x:comment ref="\$C\$3" authorId="0"><x:text><x:r><x:rPr><x:sz /,
    );
    expect(digests(await noted(prefixed, again))).toEqual(digests(prefixed));
    const wide = await noted(
      bookWith(Buffer.from(`\uFEFF${THEIRS.replace('UTF-8', 'UTF-16')}`, 'utf16le')),
      addAll,
    );
    expect(part(wide, COMMENTS)).toBe(part(await noted(WITH_NOTES, addAll), COMMENTS));
    await expectFault('bad_xml', () => notesOf(bookWith('<comments><authors></comments>')));
    await expectFault('bad_xml', () => notesOf(bookWith('<comments/>')));
  });

  it('get the vocabulary of a strict workbook', async () => {
    const files = bookFiles().map((file) => ({
      ...file,
      data: String(file.data).replaceAll(DOCUMENT, STRICT),
    }));
    const once = await noted(makeZip([CONTENT_TYPES, ...files]), addAll);
    expect(part(once, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain(`Type="${STRICT}/comments"`);
    expect(part(once, COMMENTS)).toContain(
      '<comments xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main">',
    );
  });
});

describe('boxes', () => {
  it('stay within the grid', async () => {
    const once = await noted(EMPTY, (notes) => {
      notes.add(1_048_576, 16_384, 'x\n'.repeat(80));
      notes.add(1, 1, 'x'.repeat(500));
    });
    const anchors = [...part(once, VML).matchAll(/<x:Anchor>([^<]*)</g)].map(([, anchor]) =>
      anchor!.split(', ').map(Number),
    );
    expect(anchors).toEqual([
      [1, 15, 0, 2, 7, 15, 9, 2],
      [16_380, 15, 1_048_536, 2, 16_383, 15, 1_048_575, 2],
    ]);
  });
});
