import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { openPackage } from '../../src/ooxml/package.ts';
import { NO_MAPPING } from '../../src/workbook/mapping.ts';
import { inputFault, openWorkbook } from '../../src/workbook/open.ts';
import { WorkbookReader } from '../../src/workbook/read-workbook.ts';
import { bookFiles } from '../ooxml/make-package.ts';
import { catalogue } from '../support/grid.ts';
import { brokenBytes, lyingZip } from '../support/mutate-zip.ts';
import { oddXml } from '../support/mutate-xml.ts';
import { Random } from '../support/random.ts';
import { ROOT } from '../support/run-cli.ts';
import { makeZip, type ZipFile } from '../support/zip.ts';

const SEED = 20_250_101;
const CASES = 2_000;
const BATCH = 250;

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const shared = (...indexes: readonly number[]): string =>
  indexes.map((index) => `<c t="s"><v>${index}</v></c>`).join('');

/** One sheet with shared strings, styles, formulas and a merged header. */
const styled = bookFiles({
  sheet: [
    '<cols><col min="9" max="9" hidden="1"/></cols><sheetData>',
    `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`,
    `<row r="3">${shared(1, 2, 3)}<c s="1" t="s"><v>4</v></c></row>`,
    `<row r="4">${inline('Trường THCS Ví Dụ 1')}<c r="B4" s="0"><v>12</v></c><c r="C4"><f>B4-5</f><v>7</v></c><c s="1"><v>0.58</v></c></row>`,
    `<row r="5" hidden="1">${inline('Trường MN Ví Dụ 2')}<c t="str"><v>1.000</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row>`,
    `<row r="6">${shared(5)}<c><v>1012</v></c><c><f>SUM(C4:C5)</f></c><c t="d"><v>2025-03-05</v></c></row>`,
    '</sheetData><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>',
  ].join(''),
  strings: [
    '<si><t>SỐ LIỆU NĂM 2025</t></si><si><t>Tên đơn vị</t></si><si><r><t>Số </t></r><r><t>thạc sĩ</t></r></si>',
    '<si><t>Số thạc sĩ nữ</t></si><si><t>Tỷ lệ nữ thạc sĩ (%)</t></si><si><t xml:space="preserve"> Tổng cộng </t></si>',
  ].join(''),
  styles:
    '<numFmts><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><fonts><font><name val="Arial"/></font></fonts>' +
    '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="165" fontId="0"/><xf numFmtId="14" fontId="7"/></cellXfs>',
});

/** Two-level merged headers, yes and no, a section, and no addresses at all. */
const plain = bookFiles({
  sheet: [
    `<sheetData><row>${inline('TT')}${inline('Đơn vị')}${inline('Thạc sĩ')}<c/>${inline('Tiến sĩ')}<c/></row>`,
    `<row><c/><c/>${inline('Tổng số')}${inline('Nữ')}${inline('Tổng số')}${inline('Nữ')}</row>`,
    `<row>${inline('I')}${inline('Khối THCS')}</row>`,
    `<row><c><v>1</v></c>${inline('THCS Ví Dụ 3')}<c><v>10</v></c><c><v>6</v></c><c><v>2</v></c><c><v>3</v></c></row>`,
    `<row><c><v>2</v></c>${inline('THCS Ví Dụ 4')}${inline('01')}${inline('không')}<c/>${inline('x')}</row></sheetData>`,
    '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:D1"/><mergeCell ref="E1:F1"/></mergeCells>',
  ].join(''),
});

function filesOf(fixture: string): ZipFile[] {
  const pkg = openPackage(readFileSync(`${ROOT}/fixtures/${fixture}.xlsx`));
  return pkg.names.map((name) => ({ name, data: pkg.readPart(name) }));
}

const fixtures = ['quarter-3-2025', 'faulty-2025', 'outside/planning-in-words'].map(filesOf);

/** Parts whose XML is read. */
const READ = /(?:sheet\d+|sharedStrings|styles|workbook|custom|\.rels?)(?:\.xml)?(?:\.rels)?$/;

function oddBook(files: readonly ZipFile[], random: Random): Uint8Array {
  const chosen = random.pick(files.filter(({ name }) => READ.test(name)));
  const data = oddXml(Buffer.from(chosen.data).toString(), random);
  return makeZip(files.map((file) => (file === chosen ? { ...file, data } : file)));
}

/** The bytes of a case depend on its seed alone. */
function bytesOf(seed: number): Uint8Array {
  const random = new Random(seed);
  // Fixtures are larger, so rarer: the run must stay short.
  const files = random.below(12) === 0 ? random.pick(fixtures) : random.pick([styled, plain]);
  const way = random.below(8);
  if (way < 5) return oddBook(files, random);
  return way === 5 ? lyingZip(files, random) : brokenBytes(makeZip(files), random);
}

const reader = new WorkbookReader(catalogue, NO_MAPPING);

/** A summary of what came of the bytes: a fault by its code, or what was read. Rejects for any error that is no fault. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) return `${opened.fault.code} ${JSON.stringify(opened.fault.args)}`;
  try {
    const survey = await reader.survey('fuzz.xlsx', opened.workbook);
    const reading = await reader.read(survey, { kind: 'year', year: 2025 });
    return `read ${JSON.stringify(reading, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value))}`;
  } catch (error) {
    const fault = inputFault(error);
    if (!fault) throw error;
    return `${fault.code} ${JSON.stringify(fault.args)}`;
  }
}

async function runCase(number: number): Promise<string> {
  try {
    return await outcomeOf(bytesOf(SEED + number));
  } catch (cause) {
    throw new Error(`fuzz case ${number}, seed ${SEED + number}: not a typed fault`, { cause });
  }
}

const digest = (texts: readonly string[]): string =>
  createHash('sha256').update(texts.join('\n')).digest('hex');

describe(`${CASES} broken workbooks`, () => {
  const starts = Array.from({ length: CASES / BATCH }, (_, batch) => batch * BATCH);

  it.each(starts)('from case %i on: read, or refused with a fault', { timeout: 60_000 }, async (start) => {
    const outcomes: string[] = [];
    for (let number = start; number < start + BATCH; number += 1) outcomes.push(await runCase(number));
    // Neither all refused at the door nor all unharmed, else nothing was tried.
    const read = outcomes.filter((outcome) => outcome.startsWith('read'));
    expect(read.length).toBeGreaterThan(BATCH / 10);
    expect(read.filter((outcome) => /"kind":"table"/.test(outcome)).length).toBeGreaterThan(BATCH / 20);
    expect(outcomes.length - read.length).toBeGreaterThan(BATCH / 10);
  });

  it('come out the same for the same seed', async () => {
    const numbers = Array.from({ length: 60 }, (_, index) => index * 7);
    const once: string[] = [];
    const again: string[] = [];
    for (const number of numbers) once.push(await runCase(number));
    for (const number of numbers.toReversed()) again.unshift(await runCase(number));
    expect(digest(again)).toBe(digest(once));
  });
});
