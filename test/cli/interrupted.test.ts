import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { openPackage } from '../../src/ooxml/package.ts';
import { ROOT } from '../support/run-cli.ts';
import { makeZip } from '../support/zip.ts';

const BIN = join(ROOT, 'bin/vstbpn.cjs');
const folder = mkdtempSync(join(tmpdir(), 'vstbpn-interrupted-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A consolidation of so many units that writing a report on each of them, or marking their cells, takes a while. */
function manyUnits(): string {
  const path = join(folder, 'many.xlsx');
  const pkg = openPackage(new Uint8Array(readFileSync(join(ROOT, 'fixtures/readme-2025.xlsx'))));
  const rows = Array.from({ length: 8_000 }, (_, at) => {
    const row = at + 1_000;
    return `<row r="${row}"><c r="B${row}" t="inlineStr"><is><t>THCS Ví Dụ ${row}</t></is></c><c r="D${row}" t="inlineStr"><is><t>sai</t></is></c></row>`;
  });
  const parts = pkg.names.map((name) => {
    const text = new TextDecoder().decode(pkg.readPart(name));
    return { name, data: text.replace('</sheetData>', `${rows.join('')}</sheetData>`) };
  });
  writeFileSync(path, makeZip(parts));
  return path;
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.on('close', (code) => resolve(code)));

describe.skipIf(process.platform === 'win32')('Ctrl-C', { timeout: 60_000 }, () => {
  const many = manyUnits();

  it.each([
    ['a report', (out: string) => ['--by', 'unit', '--format', `json=${join(out, 'report.json')}`]],
    ['a marked copy', (out: string) => ['--annotate', join(out, 'copy.xlsx'), '--mark', 'all']],
  ])('while %s is written ends with 130 and leaves nothing of it', async (name, options) => {
    const out = join(folder, name);
    mkdirSync(out);
    const argv = [BIN, 'check', many, '--period', '2025', ...options(out)];
    const child = spawn(process.execPath, argv, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
    const code = ended(child);
    while (child.exitCode === null && readdirSync(out).length === 0) await wait(1);
    expect(readdirSync(out)).toEqual([expect.stringMatching(/\.tmp$/u)]);
    child.kill('SIGINT');
    expect(await code).toBe(130);
    expect(readdirSync(out)).toEqual([]);
  });

  /** A process that writes by `body` and interrupts itself meanwhile, from the same code as the program. */
  function writing(body: string) {
    const bundle = join(folder, 'whole-files.mjs');
    if (!existsSync(bundle)) {
      const entryPoints = [join(ROOT, 'src/cli/whole-files.ts')];
      buildSync({ entryPoints, outfile: bundle, bundle: true, format: 'esm', platform: 'node' });
    }
    const script = `import { append, writeNew, writeWhole } from ${JSON.stringify(bundle)}; import { readdirSync } from 'node:fs'; ${body}`;
    const cwd = mkdtempSync(join(folder, 'w-'));
    writeFileSync(join(cwd, 'there.txt'), 'before\n');
    const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd,
      encoding: 'utf8',
    });
    return { status, stdout, files: readdirSync(cwd).toSorted(), cwd };
  }
  const INTERRUPT = `const look = setInterval(() => { if (readdirSync('.').some((name) => name.endsWith('.tmp'))) process.kill(process.pid, 'SIGINT'); }, 0);`;

  it('leaves the file that was there before', () => {
    const { status, stdout, files, cwd } = writing(
      `async function* chunks() { for (let n = 0; n < 1e6; n += 1) yield new Uint8Array(1e5); } ${INTERRUPT} await writeWhole('there.txt', chunks()); console.log('written');`,
    );
    expect([status, stdout, files]).toEqual([130, '', ['there.txt']]);
    expect(readFileSync(join(cwd, 'there.txt'), 'utf8')).toBe('before\n');
  });

  it('leaves no new file that is half written', () => {
    const { status, stdout, files } = writing(
      `${INTERRUPT} await writeNew('new.txt', 'x'.repeat(2e8)); console.log('written');`,
    );
    expect([status, stdout, files]).toEqual([130, '', ['there.txt']]);
  });

  it('lets what is added to a file be added whole', () => {
    const { status, stdout, cwd } = writing(
      `const done = append('there.txt', 'y'.repeat(2e7)); process.kill(process.pid, 'SIGINT'); await done; console.log('went on');`,
    );
    expect([status, stdout]).toEqual([130, '']);
    expect(readFileSync(join(cwd, 'there.txt'), 'utf8')).toBe(`before\n${'y'.repeat(2e7)}`);
  });
});
