import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { bookFiles, DOCUMENT, relationshipsXml } from '../ooxml/make-package.ts';
import { repeatedPart } from '../support/bombs.ts';
import { ROOT, runCli } from '../support/run-cli.ts';
import { makeZip, type ZipFile } from '../support/zip.ts';

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const texts = (...all: readonly string[]): string => `<row>${all.map(inline).join('')}</row>`;
const HEADER = ['Tên đơn vị', 'Số thạc sĩ', 'Số thạc sĩ nữ'];

interface BookText {
  readonly sheetName?: string;
  readonly headers?: readonly string[];
  readonly rows?: readonly string[];
  readonly property?: string;
  readonly title?: string;
}

/** A workbook with one table; texts are XML. */
function book({ sheetName = 'Biểu', headers = [], rows = [], property, title = '' }: BookText): Uint8Array {
  const table = [texts(title), texts(...HEADER, ...headers), ...rows].join('');
  const files = bookFiles({ sheet: `<sheetData>${table}</sheetData>` }).map((file) => {
    if (file.name === 'xl/workbook.xml')
      return { ...file, data: String(file.data).replace('"One"', `"${sheetName}"`) };
    if (file.name !== '_rels/.rels' || property === undefined) return file;
    const links = [
      ['r1', `${DOCUMENT}/officeDocument`, 'xl/workbook.xml'],
      ['r2', `${DOCUMENT}/custom-properties`, 'props.xml'],
    ] as const;
    return { ...file, data: relationshipsXml(links) };
  });
  const value = `<property name="${property}"><lpwstr>${property}</lpwstr></property>`;
  return makeZip(
    property === undefined
      ? files
      : [...files, { name: 'props.xml', data: `<Properties>${value}</Properties>` }],
  );
}

const unit = (name: string, ...cells: readonly string[]): string =>
  `<row>${inline(name)}<c><v>10</v></c><c><v>7</v></c>${cells.join('')}</row>`;

/** Everything a person or program is given of a file. */
async function everyOutput(bytes: Uint8Array, file = 'a.xlsx') {
  const files = { [file]: bytes };
  const table = await runCli(['check', file, '--period', '2025', '--by', 'unit'], { files });
  const json = await runCli(['check', file, '--period', '2025', '--by', 'unit', '--format', 'json'], {
    files,
  });
  const seen = await runCli(['inspect', file, '--period', '2025', '--save-mapping', 'm.yaml'], { files });
  const mapping = seen.written.get('m.yaml') ?? '';
  const runs = [table, json, seen];
  const all = [...runs.flatMap(({ stdout, stderr }) => [stdout, stderr]), mapping].join('\n');
  return { table, json, mapping, all, exits: runs.map(({ exit }) => exit) };
}

const ACTING = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u;

describe('names that are properties of every object', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s is a name',
    async (name) => {
      const bytes = book({
        sheetName: name,
        headers: [name, 'Ghi chú'],
        property: name,
        rows: [unit(name, inline(name), inline(name)), unit('THCS Ví Dụ 1')],
      });
      const { json, mapping, exits } = await everyOutput(bytes);
      expect(exits.every((exit) => exit <= 1)).toBe(true);
      const { inputs, units } = JSON.parse(json.stdout) as {
        inputs: { sheets: string[] }[];
        units?: { name: string }[];
      };
      expect(inputs[0]?.sheets).toEqual([name]);
      if (units) expect(units.map((one) => one.name)).toContain(name);
      const [saved] = (
        parse(mapping) as { sheets: { sheet: string; columns: Record<string, { header: string }> }[] }
      ).sheets;
      expect(saved?.sheet).toBe(name);
      expect(saved?.columns['D']?.header).toBe(name);
      const again = await runCli(['check', 'a.xlsx', '--period', '2025', '--mapping', 'm.yaml'], {
        files: { 'a.xlsx': bytes, 'm.yaml': mapping },
      });
      expect(again.exit).toBeLessThanOrEqual(1);
      const byHand = await runCli(['check', 'a.xlsx', '--period', '2025', '--map', `${name}=phd_total`], {
        files: { 'a.xlsx': bytes },
      });
      expect(byHand.exit).toBeLessThanOrEqual(1);
      const noMeasure = await runCli(['check', 'a.xlsx', '--map', `Số thạc sĩ=${name}`], {
        files: { 'a.xlsx': bytes },
      });
      expect(noMeasure.exit).toBe(2);
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
      expect(({} as Record<string, unknown>)['name']).toBeUndefined();
    },
  );

  it('bind no column of a mapping file, whose columns are letters', async () => {
    const mapping =
      'schema: 1\nsheets:\n  - sheet: Biểu\n    header_rows: [2, 2]\n    columns:\n      __proto__: { header: x, polluted: true }\n';
    const { exit } = await runCli(['check', 'a.xlsx', '--mapping', 'm.yaml'], {
      files: { 'a.xlsx': book({ rows: [unit('THCS Ví Dụ 1')] }), 'm.yaml': mapping },
    });
    expect(exit).toBeGreaterThanOrEqual(2);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('texts that a spreadsheet would run', () => {
  it.each(["=cmd|' /C calc'!A0", '@SUM(A1:A9)', '+1', '-2+3', '=HYPERLINK("http://x.example")'])(
    '%s stays text',
    async (text) => {
      const xml = text.replaceAll('"', '&quot;');
      const { json, mapping, exits } = await everyOutput(
        book({ sheetName: xml, headers: [xml], rows: [unit(xml), unit('THCS Ví Dụ 1')] }),
      );
      expect(exits.every((exit) => exit <= 1)).toBe(true);
      expect((JSON.parse(json.stdout) as { inputs: { sheets: string[] }[] }).inputs[0]?.sheets).toEqual([
        text,
      ]);
      const [saved] = (
        parse(mapping) as { sheets: { sheet: unknown; columns: Record<string, { header: unknown }> }[] }
      ).sheets;
      expect(saved?.sheet).toBe(text);
      expect(saved?.columns['D']?.header).toBe(text);
    },
  );
});

describe('characters that act on a terminal', () => {
  const acting = '_x001B_[31mđỏ_x0007_\u202Exsl\u2066&#x9b;2J_x000D_';

  it('come out of no output, wherever the file has them', async () => {
    const bytes = book({
      sheetName: `B${acting}`,
      headers: [`Cột ${acting}`],
      property: `n${acting}`,
      title: `Năm 2025 ${acting}`,
      rows: [
        unit(`Trường ${acting}`, inline(acting)),
        `<row>${inline(`THCS ${acting}`)}${inline(`sáu ${acting}`)}<c t="e"><v>#\u001B[31m\u202E${'x'.repeat(99)}</v></c></row>`,
      ],
    });
    const { all, table } = await everyOutput(bytes, 'a\u001B[31m\u202E.xlsx');
    expect(table.stdout).toContain('CELL_ERROR');
    expect(ACTING.exec(all)).toBeNull();
  });

  it('nor from part names, arguments, mapping or plan files', async () => {
    const raw = '\u001B[31m\u202E\u009B';
    const named: ZipFile = { name: `xl/${raw}`, data: 'x', crc: 1 };
    const links = relationshipsXml([['r1', `${DOCUMENT}/officeDocument`, `xl/${raw}`]]);
    const damaged = makeZip([{ name: '_rels/.rels', data: links }, named]);
    const files = {
      'a.xlsx': damaged,
      'b.xlsx': book({ rows: [unit('THCS Ví Dụ 1')] }),
      'm.yaml': `schema: "${raw.replaceAll('\u001B', '\\e').replaceAll('\u009B', '\\x9b')}"\nsheets: []\n`,
    };
    const runs = [
      ['check', 'a.xlsx'],
      ['check', 'a.xlsx', '--format', 'json', '--period', '2025'],
      ['check', `${raw}.xlsx`],
      ['check', 'b.xlsx', '--map', `${raw}=masters_total`],
      ['check', 'b.xlsx', '--map', raw],
      ['check', 'b.xlsx', '--mapping', raw],
      ['check', 'b.xlsx', '--mapping', 'm.yaml'],
      ['check', 'b.xlsx', '--plan', raw],
      ['check', 'b.xlsx', '--sheet', raw],
      ['check', 'b.xlsx', '--period', raw],
      [raw],
    ];
    for (const argv of runs) {
      const { stdout, stderr, exit } = await runCli(argv, { files });
      expect(exit, argv.join(' ')).toBeGreaterThanOrEqual(2);
      expect(ACTING.exec(stdout + stderr), argv.join(' ')).toBeNull();
    }
  });
});

describe('files made to fill memory', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'vstbpn-hostile-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const SHEET = 'xl/worksheets/sheet1.xml';
  const bomb = (name: string, before: string, rows: string, times: number, after: string): Uint8Array => {
    const part = repeatedPart(name, before, rows, times, after, false);
    return makeZip(bookFiles({ strings: '', styles: '' }).map((file) => (file.name === name ? part : file)));
  };
  const wide = `<row>${'<c><v>7</v></c>'.repeat(16_384)}</row>`;
  const top = `<worksheet><sheetData>${texts(...HEADER)}`;
  const header = (cell: string): string => texts('Tên đơn vị', ...Array<string>(2_000).fill(cell));

  const FILES: Readonly<Record<string, () => Uint8Array>> = {
    'a sheet of 2 GB': () =>
      bomb(SHEET, '<worksheet><sheetData>', '<!-- nothing -->', 125_000_000, '</sheetData></worksheet>'),
    'rows of 16,384 numbers': () => bomb(SHEET, top, wide, 400, '</sheetData></worksheet>'),
    'a million shared strings, each long': () =>
      bomb('xl/sharedStrings.xml', '<sst>', `<si><t>${'ạ'.repeat(500)}</t></si>`, 1_000_000, '</sst>'),
    'tags of 250 attributes': () =>
      bomb(
        SHEET,
        top,
        `<row ${Array.from({ length: 250 }, (_, at) => `a${at}zz="1"`).join(' ')}/>`,
        100_000,
        '</sheetData></worksheet>',
      ),
    '20 rows of 2,000 headers, all merged': () => {
      const merges = Array.from({ length: 100_000 }, () => '<mergeCell ref="B1:BXX9"/>').join('');
      const sheet = `<sheetData>${header('Số thạc sĩ nữ').repeat(20)}</sheetData><mergeCells>${merges}</mergeCells>`;
      return makeZip(bookFiles({ sheet }));
    },
    '2,000 unknown headers': () =>
      makeZip(
        bookFiles({
          sheet: `<sheetData>${texts(...HEADER, ...Array.from({ length: 2_000 }, (_, at) => `Số thạc sĩ của cột thứ ${at} trong bảng`))}${unit('THCS Ví Dụ 1')}</sheetData>`,
        }),
      ),
    '60 rows of 2,000 headers that differ': () => {
      const row = (at: number): string =>
        texts('Tên đơn vị', ...Array.from({ length: 1_999 }, (_, column) => `Số thạc sĩ ${at} ${column}`));
      const rows = Array.from({ length: 60 }, (_, at) => row(at)).join('');
      return makeZip(bookFiles({ sheet: `<sheetData>${rows}</sheetData>` }));
    },
    'half a million units': () =>
      bomb(
        SHEET,
        top,
        '<row><c/><c><v>1</v></c></row>'.replace('<c/>', inline('THCS Ví Dụ')),
        500_000,
        '</sheetData></worksheet>',
      ),
    'a hundred thousand faulty units': () =>
      bomb(SHEET, top, texts('Ví Dụ', 'chín', 'mười'), 99_000, '</sheetData></worksheet>'),
    'cells of 30,000 characters': () =>
      makeZip(
        bookFiles({
          sheet: `<sheetData>${texts('năm 2025 … '.repeat(2_700))}${texts(...HEADER)}${Array.from({ length: 20 }, (_, at) => texts(`Trường ( ${at} `.repeat(2_700), '1 '.repeat(15_000), '( '.repeat(15_000))).join('')}</sheetData>`,
        }),
      ),
  };

  // Memory is the process's own peak. Time is processor time, which other work on the machine does not stretch.
  it.each(Object.keys(FILES))('%s: under 500 MB and 10 s', (name) => {
    const file = join(folder, 'a.xlsx');
    writeFileSync(file, FILES[name]!());
    const report = `process.on('exit', () => { const { maxRSS, userCPUTime } = process.resourceUsage(); process.stderr.write('USED ' + maxRSS + ' ' + userCPUTime); })`;
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(report)}`,
        join(ROOT, 'bin/vstbpn.cjs'),
        'check',
        file,
        '--period',
        '2025',
      ],
      { encoding: 'utf8', cwd: ROOT, maxBuffer: 1e8 },
    );
    const [, kilobytes = NaN, microseconds = NaN] = /USED (\d+) (\d+)$/u.exec(stderr) ?? [];
    expect([0, 1, 3]).toContain(status);
    expect(Number(kilobytes) / 1_000).toBeLessThan(500);
    expect(Number(microseconds) / 1e6).toBeLessThan(10);
  });
});

describe('more than is held', { timeout: 60_000 }, () => {
  const codes = async (sheet: string) => {
    const files = { 'a.xlsx': makeZip(bookFiles({ sheet })) };
    const argv = ['check', 'a.xlsx', '--period', '2025', '--format', 'json'];
    const { stdout, exit } = await runCli(argv, { files });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { code: string; args: object; location: object }[];
    };
    return { exit, diagnostics };
  };

  it('merged ranges past the limit are said, at their sheet', async () => {
    const merges = '<mergeCell ref="E1:F1"/>'.repeat(100_001);
    const table = `<sheetData>${texts(...HEADER)}${unit('THCS Ví Dụ 1')}</sheetData>`;
    const { diagnostics } = await codes(`${table}<mergeCells>${merges}</mergeCells>`);
    expect(diagnostics.filter(({ code }) => code === 'SHEET_MERGES_TRUNCATED')).toMatchObject([
      { location: { file: 'a.xlsx', sheet: 'One' } },
    ]);
  });

  it('units past the limit are refused', async () => {
    const rows = unit('THCS Ví Dụ').repeat(100_001);
    const { exit, diagnostics } = await codes(`<sheetData>${texts(...HEADER)}${rows}</sheetData>`);
    expect(exit).toBe(3);
    expect(diagnostics.find(({ code }) => code.startsWith('INPUT_'))).toMatchObject({
      code: 'INPUT_TOO_MANY_UNITS',
      args: { most: 100_000 },
      location: { file: 'a.xlsx' },
    });
  });
});
