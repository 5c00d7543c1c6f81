import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotateWorkbook, type AnnotateOptions } from '../../src/annotate/annotate-workbook.ts';
import { diagnostic } from '../../src/domain/diagnostic.ts';
import type { AssessmentReport } from '../../src/domain/report.ts';
import { cellAddress } from '../../src/ooxml/cell-address.ts';
import { openPackage } from '../../src/ooxml/package.ts';
import { readWorkbook } from '../../src/ooxml/workbook.ts';
import { shippedCatalogue } from '../plan/files.ts';
import { period } from '../support/domain-builders.ts';
import { annotated, partsOf, partText } from './annotated.ts';

const FOLDER = join(process.env['VSTBPN_CORPUS'] ?? '', 'returns');
const RETURNS =
  process.env['VSTBPN_CORPUS'] && existsSync(FOLDER)
    ? readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'))
    : [];

/** Said where they are skipped. */
const NAMES = RETURNS.length > 0 ? RETURNS : ['(no folder returns/ in VSTBPN_CORPUS)'];

/** Marks over the first rows and columns of each sheet: cells with formulas, merged, protected, missing ones. */
async function marked(bytes: Uint8Array, isFaulty: boolean): Promise<Uint8Array> {
  const pkg = openPackage(bytes);
  const sheets = readWorkbook(pkg).sheets.filter(
    ({ kind, name }) => kind === 'worksheet' && !/^(?:Kết quả|Lỗi số liệu)/u.test(name),
  );
  const cells = sheets.flatMap(({ name }) =>
    Array.from({ length: 60 }, (_, at) => ({ name, row: 1 + at * 3, column: 1 + (at % 7) })),
  );
  const diagnostics = cells.map(({ name, row, column }) =>
    diagnostic(
      'UNIT_NAME_MISSING',
      { values: 1 },
      { kind: 'cell', file: 'data', sheet: name, row, column, address: cellAddress(row, column) },
    ),
  );
  const report: AssessmentReport = {
    command: 'check',
    plans: [],
    period: { value: period('2025'), source: 'argument' },
    config: null,
    inputs: [],
    units: [],
    diagnostics: isFaulty ? diagnostics : [],
  };
  const options: AnnotateOptions = {
    catalogue: shippedCatalogue(),
    language: 'vi',
    toolVersion: '1.0.0',
    what: 'short',
    addsSheets: isFaulty,
    parts: new Map(sheets.map(({ name, part }) => [name, part])),
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await annotateWorkbook(pkg, report, options)).chunks) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/u;
const withoutFormats = (xml: string): string =>
  xml.replace(/<c [^>]*>/gu, (cell) => cell.replace(/ s="\d+"/u, ''));

describe.skipIf(RETURNS.length === 0)('a real return', () => {
  it.each(NAMES)(
    '%s keeps every part that is not marked, packed bytes too, and all cells',
    async (name) => {
      const before = new Uint8Array(readFileSync(join(FOLDER, name)));
      const after = await marked(before, true);
      const [old, now] = [partsOf(before), partsOf(after)];
      const changed = [...old]
        .filter(([part, { packed }]) => now.get(part)?.packed !== packed)
        .map(([part]) => part);
      const MAY_CHANGE =
        /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/worksheets\/(?:sheet\d+\.xml|_rels\/sheet\d+\.xml\.rels)|xl\/comments\d*\.xml|xl\/drawings\/vmlDrawing\d+\.vml)$/u;
      expect(changed.filter((part) => !MAY_CHANGE.test(part))).toEqual([]);
      expect(changed).toContain('xl/worksheets/sheet1.xml');
      for (const part of changed.filter((changedPart) => SHEET.test(changedPart))) {
        // Cells, their values and formulas in order, missing ones and rows put in apart.
        const contents = (bytes: Uint8Array): string =>
          withoutFormats(partText(bytes, part))
            .replace(/<c r="[A-Z]+\d+"\/>/gu, '')
            .replace(/<legacyDrawing [^>]*>/gu, '')
            .replace(/<dimension [^>]*>/gu, '')
            .replace(/ spans="[^"]*"/gu, '')
            .replace(/<row [^>]*>\s*<\/row\s*>|<row [^>]*\/>/gu, '')
            .replace(/<sheetData>\s*<\/sheetData\s*>/u, '<sheetData/>');
        expect(contents(after) === contents(before), part).toBe(true);
      }
    },
    120_000,
  );

  it.each(NAMES)(
    '%s, marked twice, is as marked once; marks that go leave the formats there were',
    async (name) => {
      const before = new Uint8Array(readFileSync(join(FOLDER, name)));
      const once = await marked(before, true);
      expect(Buffer.from(await marked(once, true)).equals(once)).toBe(true);
      const cleared = await marked(once, false);
      // A format is what it says: of equal ones any may come back.
      const records = [
        .../<cellXfs[^>]*>(.*?)<\/cellXfs>/su
          .exec(partText(before, 'xl/styles.xml'))![1]!
          .matchAll(/<xf .*?(?:\/>|<\/xf>)/gsu),
      ].map(([xml]) => xml.replace(/ applyFill="."/u, ''));
      const formats = (bytes: Uint8Array, part: string): string[] =>
        [...partText(bytes, part).matchAll(/<c ([^>]*)>/gu)].map(([, attributes = '']) => {
          const [cell, style] = ['r', 's'].map(
            (name) => new RegExp(`\b${name}="([^"]*)"`, 'u').exec(attributes)?.[1],
          );
          return `${cell} ${records[Number(style ?? 0)]}`;
        });
      for (const part of [...partsOf(before).keys()].filter((one) => SHEET.test(one))) {
        const present = new Set(formats(cleared, part));
        expect(
          formats(before, part).filter((cell) => !present.has(cell)),
          part,
        ).toEqual([]);
      }
      expect(partText(cleared, 'xl/styles.xml')).toBe(partText(before, 'xl/styles.xml'));
      expect(partText(cleared, 'xl/workbook.xml')).toBe(partText(before, 'xl/workbook.xml'));
    },
    120_000,
  );

  it.each(NAMES)(
    '%s, by the command line, gets the sheets that say why nothing was read',
    async (name) => {
      const before = new Uint8Array(readFileSync(join(FOLDER, name)));
      const { bytes } = await annotated(before);
      const [old, now] = [partsOf(before), partsOf(bytes)];
      expect(
        [...old].filter(([part, { packed }]) => SHEET.test(part) && now.get(part)?.packed !== packed),
      ).toEqual([]);
      expect(partText(bytes, 'xl/workbook.xml')).toContain('Lỗi số liệu');
    },
    120_000,
  );
});
