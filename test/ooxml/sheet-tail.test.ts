import { describe, expect, it } from 'vitest';

import { openPackage } from '../../src/ooxml/package.ts';
import { readSheetTail } from '../../src/ooxml/sheet-tail.ts';
import { CellSkipper } from '../../src/ooxml/cell-skipper.ts';
import { makeZip } from '../support/zip.ts';
import { expectFault } from './faults.ts';
import { bookFiles, readFirstSheet } from './make-package.ts';

const PART = 'xl/worksheets/sheet1.xml';
const ROWS = Array.from({ length: 9_000 }, (_, at) => `<row r="${at + 1}"><c><v>${at}</v></c></row>`).join(
  '',
);
const MERGES =
  '<mergeCells><mergeCell ref="A1:C2"/></mergeCells><drawing r:id="d"/><legacyDrawing r:id="v"/><legacyDrawingHF r:id="h"/>';
const COLS = '<cols><col min="3" max="5" hidden="1"/></cols>';
const FRAME = {
  merges: [{ top: 1, left: 1, bottom: 2, right: 3 }],
  mergesTruncated: false,
  hiddenColumns: [[3, 5]],
  legacyDrawing: 'v',
};

const zipOf = (data: string | Uint8Array): Uint8Array =>
  makeZip(bookFiles().map((file) => (file.name === PART ? { ...file, data } : file)));
const tailOf = (data: string | Uint8Array) => readSheetTail(openPackage(zipOf(data)), PART);

/** What is left of a part fed in pieces of `size` bytes; null when the skipper gave up or never got past the cells. */
function skipped(xml: string | Uint8Array, size: number): string | null {
  const bytes = Buffer.from(xml);
  const skipper = new CellSkipper();
  const passed: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const left = skipper.write(bytes.subarray(at, at + size));
    if (left === null) return null;
    passed.push(left);
  }
  return skipper.isPast ? Buffer.concat(passed).toString() : null;
}

describe('CellSkipper', () => {
  it.each([
    [`<worksheet>${COLS}<sheetData>${ROWS}</sheetData>${MERGES}</worksheet>`, '<sheetData></sheetData>'],
    [
      `\uFEFF<?xml version="1.0"?>\n<x:w-s xmlns:x="m"><x:sheetData>é</x:sheetData></x:w-s>`,
      '<x:sheetData></x:sheetData>',
    ],
    ['<w><sheetData><c><f>Sheet1!A1</f><v>why?</v></c></sheetData><!-- c --></w>', '<sheetData></sheetData>'],
    [
      '<w><sheetData><c a="sheetData>"/><is>sheetData>/sheetData></is></sheetData></w>',
      '<sheetData></sheetData>',
    ],
  ])('passes on all but the cells, wherever cut (%#)', (xml, kept) => {
    const whole = xml.replace(/<((?:x:)?sheetData)>.*<\/\1>/u, kept);
    for (const size of [1, 2, 3, 7, 64, 1_000_000]) expect(skipped(xml, size)).toBe(whole);
  });

  it.each([
    '<w><sheetData/></w>',
    '<w><sheetData ></sheetData></w>',
    '<w><sheetData></sheetData ></w>',
    '<w><!-- <sheetData> --><sheetData></sheetData></w>',
    '<w><?x <sheetData> ?><sheetData></sheetData></w>',
    '<w><sheetData><!-- </sheetData> --></sheetData></w>',
    '<w><sheetData><is><t><![CDATA[</sheetData>]]></t></is></sheetData></w>',
    '<w><sheetData><?x </sheetData>?></sheetData></w>',
    '<!DOCTYPE w><w><sheetData></sheetData></w>',
    Buffer.from('\uFEFF<w><sheetData></sheetData></w>', 'utf16le'),
  ])('gives up when in doubt (%#)', (xml) => {
    for (const size of [1, 5, 1_000]) expect(skipped(xml, size)).toBeNull();
  });
});

describe('CellSkipper before the cells', () => {
  it('holds no more than a million bytes', () => {
    const xml = `<w>${' '.repeat(1_500_000)}<sheetData></sheetData></w>`;
    expect(skipped(xml, 200_000)).toBeNull();
  });
});

describe('readSheetTail', () => {
  it.each([
    ['plain', `<worksheet>${COLS}<sheetData>${ROWS}</sheetData>${MERGES}</worksheet>`],
    [
      'prefixed',
      `<x:worksheet><x:cols><x:col min="3" max="5" hidden="1"/></x:cols><x:sheetData></x:sheetData><x:mergeCells>
      <x:mergeCell ref="A1:C2"/></x:mergeCells><x:legacyDrawing rel:id="v"/></x:worksheet>`,
    ],
    ['without rows', `<worksheet>${COLS}<sheetData/>${MERGES}</worksheet>`],
    [
      'with a comment',
      `<worksheet>${COLS}<sheetData><!-- </sheetData> -->${ROWS}</sheetData>${MERGES}</worksheet>`,
    ],
    [
      'with CDATA',
      `<worksheet>${COLS}<sheetData><row><c t="inlineStr"><is><t><![CDATA[</sheetData><mergeCells>]]></t></is></c>
      </row></sheetData>${MERGES}</worksheet>`,
    ],
    [
      'with one sheetData in another',
      `<worksheet>${COLS}<sheetData><row><sheetData></sheetData></row></sheetData>${MERGES}</worksheet>`,
    ],
    [
      'with another sheetData before',
      `<worksheet><x><sheetData></sheetData></x>${COLS}<sheetData>${ROWS}</sheetData>${MERGES}</worksheet>`,
    ],
    [
      'in UTF-16',
      Buffer.from(`\uFEFF<worksheet>${COLS}<sheetData>${ROWS}</sheetData>${MERGES}</worksheet>`, 'utf16le'),
    ],
  ])('reads a sheet %s as the whole reading does', async (_, data) => {
    expect(await tailOf(data)).toMatchObject(FRAME);
    expect((await readFirstSheet(zipOf(data))).tail).toMatchObject(FRAME);
  });

  it('refuses what the whole reading refuses around the cells', async () => {
    const inside = (xml: string): string => `<worksheet><sheetData>${ROWS}</sheetData>${xml}</worksheet>`;
    await expectFault('bad_xml', () => tailOf(inside('<mergeCells><mergeCell ref="x"/></mergeCells>')));
    await expectFault('bad_xml', () => tailOf(inside('</x>')));
    await expectFault('bad_xml', () => tailOf('<worksheet><sheetData></sheetData>'));
    await expectFault('bad_xml', () => tailOf('<chartsheet><sheetData></sheetData></chartsheet>'));
    await expectFault('dtd_forbidden', () => tailOf('<!DOCTYPE w><worksheet/>'));
    await expectFault('limit_exceeded', () =>
      tailOf(inside('<mergeCells><mergeCell ref="A1:XFE1"/></mergeCells>')),
    );
    const zip = makeZip(
      bookFiles().map((file) => (file.name === PART ? { ...file, data: inside(''), crc: 1 } : file)),
    );
    await expectFault('bad_checksum', () => readSheetTail(openPackage(zip), PART));
    await expectFault('missing_part', () => readSheetTail(openPackage(zip), 'gone.xml'));
  });
});
