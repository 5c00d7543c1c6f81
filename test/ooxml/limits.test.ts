import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

import { openPackage } from '../../src/ooxml/package.ts';
import { readWorkbook } from '../../src/ooxml/workbook.ts';
import type { OoxmlFaultCode } from '../../src/ooxml/fault.ts';
import { repeatedPart } from '../support/bombs.ts';
import { makeZip, type ZipFile } from '../support/zip.ts';
import { expectFault, faultOf } from './faults.ts';
import { bookFiles, DOCUMENT, readBook, readFirstSheet, relationshipsXml } from './make-package.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

/** A one-sheet workbook with one part put in the place of its own. */
function bookWith(part: ZipFile): Uint8Array {
  const parts = { strings: '', styles: '' };
  return makeZip(bookFiles(parts).map((file) => (file.name === part.name ? part : file)));
}

const bomb = (name: string, before: string, unit: string, times: number, after: string): Uint8Array =>
  bookWith(repeatedPart(name, before, unit, times, after, false));

describe('a part of 2 GB', () => {
  const rows = (unit: string): Uint8Array =>
    bomb(SHEET, '<worksheet><sheetData>', unit, 2_000_000_000 / unit.length, '</sheetData></worksheet>');

  it('packs into 2 MB', () => expect(rows(' ').length).toBeLessThan(2_100_000));

  it.each<[string, string, OoxmlFaultCode]>([
    ['a comment', `<!--${'x'.repeat(993)}-->`, 'too_large'],
    ['white space', ' ', 'limit_exceeded'],
    ['rows', '<row/>', 'limit_exceeded'],
  ])('is refused early when it is %s', async (_, unit, code) => {
    const before = process.memoryUsage().arrayBuffers;
    await expectFault(code, () => readFirstSheet(rows(unit)));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
  });

  it('is refused by what it inflates to, whatever it declares', async () => {
    const part = repeatedPart(SHEET, '<worksheet>', '<a/>', 100_000, '</worksheet>', false);
    expect((await faultOf(() => readFirstSheet(bookWith({ ...part, declaredSize: 100 })))).code).toBe(
      'bad_checksum',
    );
  });

  it('is refused when it is not a sheet but shared strings or styles', async () => {
    const spread = (name: string, root: string): Uint8Array =>
      bomb(name, `<${root}>`, '<!-- a comment -->', 2_000_000_000 / 18, `</${root}>`);
    await expectFault('too_large', () => readFirstSheet(spread(STRINGS, 'sst')));
    await expectFault('too_large', () => readFirstSheet(spread(STYLES, 'styleSheet')));
  });
});

describe('a package', () => {
  it('may inflate to 50 times its size, all parts together', async () => {
    const part = repeatedPart('x', '', 'a', 40_000_000, '');
    const pkg = openPackage(makeZip(['a.xml', 'b.xml'].map((name) => ({ ...part, name }))));
    expect(pkg.readPart('a.xml')).toHaveLength(40_000_000);
    await expectFault('too_large', () => pkg.readPart('b.xml'));
  });

  it('may not list parts within one another', async () => {
    const inner = makeZip(bookFiles());
    const stored: ZipFile = { name: 'a.zip', data: inner, stored: true };
    await expectFault('bad_zip', () =>
      openPackage(makeZip([stored, { name: 'b.xml', data: '', headerOffset: 36 }])),
    );
  });

  it('may not give two sheets one part', async () => {
    const files = bookFiles();
    const links = ['a', 'b'].map((id) => [id, `${DOCUMENT}/worksheet`, 'worksheets/SHEET1.xml'] as const);
    const sheets = ['a', 'b'].map((id) => `<sheet name="${id}" sheetId="1" r:id="${id}"/>`).join('');
    const book = (first: string): Uint8Array =>
      makeZip(
        files.map((file) => {
          if (file.name === 'xl/workbook.xml') {
            return { ...file, data: `<workbook xmlns:r="${DOCUMENT}"><sheets>${sheets}</sheets></workbook>` };
          }
          if (file.name !== 'xl/_rels/workbook.xml.rels') return file;
          return { ...file, data: relationshipsXml([['a', links[0]![1], first], links[1]!]) };
        }),
      );
    await expectFault('bad_xml', () => readWorkbook(openPackage(book('worksheets/sheet1.xml'))));
    expect(readWorkbook(openPackage(book('worksheets/sheet2.xml'))).sheets).toHaveLength(2);
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'file:///etc/passwd', 'https://example.test/sheet.xml'])(
    'may not lead out of itself: %s',
    async (target) => {
      const book = (mode?: string): Uint8Array =>
        makeZip(
          bookFiles().map((file) =>
            file.name === 'xl/_rels/workbook.xml.rels'
              ? {
                  ...file,
                  data: relationshipsXml([
                    ['r1', `${DOCUMENT}/worksheet`, target, ...(mode ? [mode] : [])] as never,
                  ]),
                }
              : file,
          ),
        );
      await expectFault('missing_part', () => readFirstSheet(book()));
      await expectFault('missing_part', () => readFirstSheet(book('External')));
    },
  );

  it('may not make a sheet of its workbook, its relationships or itself', async () => {
    for (const target of ['workbook.xml', '_rels/workbook.xml.rels', '../_rels/.rels', 'styles.xml']) {
      const files = bookFiles({ styles: '' }).map((file) =>
        file.name === 'xl/_rels/workbook.xml.rels'
          ? { ...file, data: relationshipsXml([['r1', `${DOCUMENT}/worksheet`, target]]) }
          : file,
      );
      await expectFault('bad_xml', () => readFirstSheet(makeZip(files)));
    }
    const root = relationshipsXml([['r1', `${DOCUMENT}/officeDocument`, '_rels/.rels']]);
    const files = bookFiles().map((file) => (file.name === '_rels/.rels' ? { ...file, data: root } : file));
    await expectFault('not_a_workbook', () => readFirstSheet(makeZip(files)));
  });
});

describe('shared strings', () => {
  it('are at most four million', async () => {
    const text = (times: number): string => `<si/>`.repeat(times);
    const book = (times: number): Uint8Array => bomb(STRINGS, '<sst>', text(1_000), times / 1_000, '</sst>');
    await expectFault('limit_exceeded', () => readFirstSheet(book(4_001_000)));
  });

  it('hold at most 64 million characters', async () => {
    // Noise keeps the package large enough that its size does not refuse it first.
    const noise: ZipFile = { name: 'noise.bin', data: Buffer.alloc(2_000_000), stored: true };
    const part = repeatedPart(
      STRINGS,
      '<sst>',
      `<si><t>${'a'.repeat(9_986)}</t></si>`,
      6_500,
      '</sst>',
      false,
    );
    const files = bookFiles({ strings: '' }).map((file) => (file.name === STRINGS ? part : file));
    await expectFault('limit_exceeded', () => readFirstSheet(makeZip([...files, noise])));
  });

  it.each([
    ['in one piece', 'aaaaaaaaaa'],
    ['in pieces', '<![CDATA[a]]>'],
    ['in references', '&#97;'],
    ['between comments', 'a<!---->'],
  ])('are at most a million characters long, %s', async (_, unit) => {
    const text = unit.repeat(1_000_100 / (unit.startsWith('aa') ? 10 : 1));
    await expectFault('limit_exceeded', () => readBook({ strings: `<si><t>${text}</t></si>` }));
    await expectFault('limit_exceeded', () =>
      readBook({ sheet: `<sheetData><row><c t="str"><v>${text}</v></c></row></sheetData>` }),
    );
  });

  it('joined from many runs are as long as one text may be', async () => {
    const run = `<r><t>${'a'.repeat(999)}</t></r>`;
    await expectFault('limit_exceeded', () => readBook({ strings: `<si>${run.repeat(1_002)}</si>` }));
    expect((await readBook({ strings: `<si>${run.repeat(1_000)}</si>` })).rows).toEqual([]);
  });

  it('outside the table are unreadable cells, not faults', async () => {
    const cells = ['0', '1', '-1', '99999999999', 'a'].map((index) => `<c t="s"><v>${index}</v></c>`);
    const { rows } = await readBook({
      strings: '<si><t>x</t></si>',
      sheet: `<sheetData><row>${cells.join('')}</row></sheetData>`,
    });
    expect(rows[0]?.cells.map(({ content }) => content.kind)).toEqual([
      'text',
      ...Array(4).fill('unreadable'),
    ]);
  });
});

describe('XML', () => {
  it('may not declare entities, few or a billion', () => {
    const lol = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
      '',
    );
    const files = bookFiles().map((file) =>
      file.name === SHEET
        ? {
            ...file,
            data: `<!DOCTYPE w [<!ENTITY l0 "ha">${lol}]><worksheet><sheetData>&l10;</sheetData></worksheet>`,
          }
        : file,
    );
    return expectFault('dtd_forbidden', () => readFirstSheet(makeZip(files)));
  });

  it('nests 256 deep at most', () =>
    expectFault('limit_exceeded', () => readFirstSheet(bomb(SHEET, '<worksheet>', '<a>', 10_000_000, ''))));

  it('has 256 attributes in a tag at most, each once, wherever the second stands', async () => {
    const attributes = (count: number): string[] => Array.from({ length: count }, (_, at) => `a${at}="1"`);
    const row = (all: readonly string[]): string => `<sheetData><row ${all.join(' ')}/></sheetData>`;
    expect((await readBook({ sheet: row(attributes(256)) })).rows).toHaveLength(1);
    await expectFault('limit_exceeded', () => readBook({ sheet: row(attributes(257)) }));
    for (const [first, second] of [
      [0, 1],
      [3, 15],
      [15, 16],
      [0, 17],
      [16, 17],
      [30, 255],
    ] as const) {
      const twice = attributes(256);
      twice[second] = twice[first]!;
      await expectFault('bad_xml', () => readBook({ sheet: row(twice) }));
    }
  });

  it('has tags of a million characters at most', () =>
    expectFault('limit_exceeded', () =>
      readFirstSheet(
        bomb(SHEET, '<worksheet><sheetData><row a="', 'x', 20_000_000, '"/></sheetData></worksheet>'),
      ),
    ));
});

describe('the grid', () => {
  const sheet = (row: string): Promise<unknown> => readBook({ sheet: `<sheetData>${row}</sheetData>` });

  it('ends at row 1,048,576 and column XFD', async () => {
    await sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    await expectFault('limit_exceeded', () => sheet('<row r="1048577"/>'));
    await expectFault('limit_exceeded', () => sheet('<row r="1"><c r="XFE1"/></row>'));
    await expectFault('limit_exceeded', () => sheet('<row r="1048576"/><row/>'));
    await expectFault('limit_exceeded', () => sheet(`<row>${'<c/>'.repeat(16_385)}</row>`));
    await expectFault('limit_exceeded', () => sheet(`<row>${'<c r="A1"/>'.repeat(16_385)}</row>`));
  });

  it('has no more rows than it can hold, even the same one again and again', async () => {
    const part = bomb(SHEET, '<worksheet><sheetData>', '<row r="1"/>', 1_048_700, '</sheetData></worksheet>');
    await expectFault('limit_exceeded', () => readFirstSheet(part));
  });

  it('keeps 100,000 of a million merged ranges, and says so', async () => {
    const part = repeatedPart(
      SHEET,
      '<worksheet><mergeCells>',
      '<mergeCell ref="A1:B2"/>',
      1_000_000,
      '</mergeCells></worksheet>',
    );
    const { tail } = await readFirstSheet(bookWith(part));
    expect(tail.merges).toHaveLength(100_000);
    expect(tail.mergesTruncated).toBe(true);
  });
});

describe('styles', () => {
  it('have 100,000 records of a kind at most', async () => {
    const styles = (count: number): string => `<cellXfs>${'<xf/>'.repeat(count)}</cellXfs>`;
    await readBook({ styles: styles(100_000) });
    await expectFault('limit_exceeded', () => readBook({ styles: styles(100_001) }));
  });

  it('have number formats of a thousand characters at most', async () => {
    const styles = (length: number): string =>
      `<numFmts><numFmt numFmtId="200" formatCode="${'0'.repeat(length)}"/></numFmts>`;
    await readBook({ styles: styles(1_000) });
    await expectFault('limit_exceeded', () => readBook({ styles: styles(1_001) }));
  });
});

describe('bytes', () => {
  it('that inflate without end are refused', () => {
    const open = deflateRawSync('<worksheet>', { finishFlush: constants.Z_FULL_FLUSH });
    const part: ZipFile = { name: SHEET, data: '', raw: open, declaredSize: 11 };
    return expectFault('truncated', () => readFirstSheet(bookWith(part)));
  });
});
