import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/run-cli.ts';

const BIN = join(ROOT, 'bin/vstbpn.cjs');
const { NO_COLOR: _, FORCE_COLOR: __, ...ENV } = process.env;

const vstbpn = (argv: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [BIN, ...argv], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...ENV, ...env },
    maxBuffer: 1e8,
  });

/** The Node modules a command line makes the process load, seen from outside by a hook that runs before it. */
function loadedBuiltins(argv: readonly string[]): string[] {
  const hook = `
    const Module = require('node:module');
    const load = Module._load;
    const seen = new Set();
    Module._load = function (name, ...rest) { seen.add(name.replace('node:', '')); return load.call(this, name, ...rest); };
    process.on('exit', () => process.stderr.write('LOADED ' + [...seen].join(' ')));`;
  const { stderr } = spawnSync(
    process.execPath,
    [
      '-e',
      `${hook}; process.argv.splice(1, 0, ${JSON.stringify(BIN)}); require(${JSON.stringify(BIN)})`,
      '--',
      ...argv,
    ],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: ENV,
    },
  );
  return (/LOADED (.*)$/u.exec(stderr)?.[1] ?? '').split(' ');
}

describe('the installed command', () => {
  it('prints its version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(vstbpn(['--version']).stdout).toBe(`${version}\n`);
  });

  it('ends with the exit codes of the README', () => {
    expect(vstbpn(['check', 'fixtures/all-met-2025.xlsx']).status).toBe(0);
    expect(vstbpn(['check', 'fixtures/readme-2025.xlsx']).status).toBe(1);
    expect(vstbpn(['check', 'fixtures/readme-2025.xlsx', '--fail-on', 'never']).status).toBe(0);
    expect(vstbpn(['check', '--no-such-option']).status).toBe(2);
    expect(vstbpn(['check', 'fixtures/no-table.xlsx']).status).toBe(3);
    expect(vstbpn(['check', 'README.md']).status).toBe(3);
    const sector = 'fixtures/outside/self-assessment-sector.xlsx';
    expect(vstbpn(['validate', sector]).status).toBe(0);
    expect(vstbpn(['validate', sector, '--strict']).status).toBe(1);
    expect(vstbpn(['validate', sector, '--skip', 'no_such_code']).status).toBe(2);
    expect(vstbpn(['validate', 'fixtures/no-table.xlsx']).status).toBe(3);
  });

  it('prints the same bytes on every run, without colour when piped and with it when forced', () => {
    const argv = ['check', 'fixtures/readme-2025.xlsx'];
    const plain = vstbpn(argv).stdout;
    expect(vstbpn(argv).stdout).toBe(plain);
    expect(plain).not.toContain('\u001B');
    expect(vstbpn(argv, { FORCE_COLOR: '1' }).stdout).toContain('\u001B[');
    expect(vstbpn(argv, { NO_COLOR: '1' }).stdout).toBe(plain);
  });

  it('delivers more than a pipe holds', () => {
    const { stdout } = vstbpn(['check', 'fixtures/readme-2025.xlsx', '--by', 'unit', '--format', 'json']);
    expect(stdout.length).toBeGreaterThan(200_000);
    expect(JSON.parse(stdout).schemaVersion).toBe(1);
  });

  it('delivers it to a reader that takes its time', async () => {
    const argv = ['check', 'fixtures/readme-2025.xlsx', '--by', 'unit', '--format', 'json'];
    const child = spawn(process.execPath, [BIN, ...argv], { cwd: ROOT, env: ENV });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    let stdout = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) stdout += String(chunk);
    expect(stdout).toBe(vstbpn(argv).stdout);
  });

  it('ends quietly when its reader goes away, with the exit code of the whole report', async () => {
    const child = spawn(
      process.execPath,
      [BIN, 'check', 'fixtures/readme-2025.xlsx', '--by', 'unit', '--format', 'json'],
      {
        cwd: ROOT,
        env: ENV,
      },
    );
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr]).toEqual([1, '']);
  });
});

describe('inputs of the installed command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vstbpn-inputs-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (name: string, fixture: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(join(ROOT, 'fixtures', fixture), join(folder, name));
  };
  const run = (argv: readonly string[], input?: Uint8Array) =>
    spawnSync(process.execPath, [BIN, ...argv], {
      cwd: folder,
      encoding: 'utf8',
      env: ENV,
      ...(input && { input }),
    });
  const files = (stdout: string): string[] =>
    (JSON.parse(stdout) as { inputs: { file: string }[] }).inputs.map(({ file }) => file);

  it('are folders, patterns it expands itself, absolute names and stdin, the same for any order', () => {
    put('inbox/a.xlsx', 'all-met-2025.xlsx');
    put('inbox/ward/b.xlsx', 'list-met-2025.xlsx');
    const stdin = readFileSync(join(ROOT, 'fixtures/form-met-2025.xlsx'));
    const args = ['inbox', '-', 'inbox/**/*.xlsx', join(folder, 'inbox/a.xlsx')];
    const options = ['--period', '2025', '--format', 'json'];
    const one = run(['check', ...args, ...options], stdin);
    expect(files(one.stdout)).toEqual(['inbox/a.xlsx', 'inbox/ward/b.xlsx', 'stdin']);
    expect(run(['check', ...args.toReversed(), ...options], stdin).stdout).toBe(one.stdout);
    expect(run(['check', 'inbox/*.ods', ...options]).status).toBe(3);
    const validated = run(['validate', ...args, ...options], stdin);
    expect(files(validated.stdout)).toEqual(files(one.stdout));
  });

  it.skipIf(process.platform === 'win32')('are pipes too, each read once', () => {
    // The first is larger than what is held, so that files after it are opened again.
    writeFileSync(
      join(folder, 'a.csv'),
      `Tên đơn vị;Số thạc sĩ;Số thạc sĩ nữ;Ghi chú\nTHCS Ví Dụ;2;1;${'x '.repeat(2_500_000)}\n`,
    );
    put('late.xlsx', 'list-met-2025.xlsx');
    const shell = `mkfifo p.xlsx; cat late.xlsx > p.xlsx & "${process.execPath}" "${BIN}" check a.csv p.xlsx --period 2025 --format json`;
    const { stdout } = spawnSync('sh', ['-c', shell], {
      cwd: folder,
      encoding: 'utf8',
      env: ENV,
      timeout: 20_000,
    });
    expect(files(stdout)).toEqual(['a.csv', 'p.xlsx']);
  });

  it('are not what the same command wrote there the last time', () => {
    put('again/a.xlsx', 'all-met-2025.xlsx');
    const argv = ['check', 'again', '--period', '2025', '--format', 'csv=again/out.csv', '--format', 'json'];
    const annotated = [...argv, '--annotate', 'again/copy.xlsx', '--force'];
    const first = run(annotated);
    const written = readFileSync(join(folder, 'again/out.csv'), 'utf8');
    const second = run(annotated);
    expect(readdirSync(join(folder, 'again')).toSorted()).toEqual(['a.xlsx', 'copy.xlsx', 'out.csv']);
    expect([first.status, files(first.stdout)]).toEqual([0, ['again/a.xlsx']]);
    expect([second.status, second.stdout, second.stderr]).toEqual([0, first.stdout, first.stderr]);
    expect(readFileSync(join(folder, 'again/out.csv'), 'utf8')).toBe(written);
  });
});

describe('the packed program writes', () => {
  it('an annotated copy, and the file of a mapping, as it says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vstbpn-writes-'));
    try {
      const [copy, mapping] = [join(folder, 'out.xlsm'), join(folder, 'mapping.yaml')];
      const checked = vstbpn(['check', 'fixtures/rich-2025.xlsm', '--annotate', copy]);
      expect([checked.status, checked.stderr]).toEqual([1, `Đã ghi ${copy}: 13 ô được đánh dấu.\n`]);
      expect(vstbpn(['check', copy, '--format', 'json']).stdout).toContain('PART_EXCEEDS_WHOLE');
      const again = join(folder, 'again.xlsm');
      vstbpn(['check', copy, '--annotate', again]);
      expect(readFileSync(again).equals(readFileSync(copy))).toBe(true);
      expect(vstbpn(['inspect', 'fixtures/rich-2025.xlsm', '--save-mapping', mapping]).status).toBe(0);
      expect(readFileSync(mapping, 'utf8')).toContain('masters_total');
      expect(readdirSync(folder).toSorted()).toEqual(['again.xlsm', 'mapping.yaml', 'out.xlsm']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a start loads only what it needs', () => {
  it('no zip for --help and plan list, and neither files for writing nor crypto', () => {
    for (const argv of [['--help'], ['plan', 'list'], ['explain', 'MT3.CT4b', '--period', '2025']]) {
      const loaded = loadedBuiltins(argv);
      expect(loaded, argv.join(' ')).toContain('fs');
      expect(loaded, argv.join(' ')).not.toContain('zlib');
      expect(loaded, argv.join(' ')).not.toContain('fs/promises');
    }
  });

  it('zip for a check, and none of the libraries of other formats', () => {
    const loaded = loadedBuiltins(['check', 'fixtures/all-met-2025.xlsx']);
    expect(loaded).toContain('zlib');
    for (const other of ['papaparse', 'htmlparser2', 'worker_threads', '@e965/xlsx', 'picomatch']) {
      expect(loaded).not.toContain(other);
    }
  });

  it('the long texts about diagnostics only where they are shown', () => {
    const texts = './diagnostic-help-tables.cjs';
    const check = ['check', 'fixtures/faulty-2025.xlsx'];
    expect(loadedBuiltins(check)).not.toContain(texts);
    expect(loadedBuiltins([...check, '--format', 'json'])).not.toContain(texts);
    expect(loadedBuiltins(['explain', 'MT3.CT4b', '--period', '2025'])).not.toContain(texts);
    expect(loadedBuiltins(['explain', 'CELL_NEGATIVE'])).toContain(texts);
    expect(loadedBuiltins([...check, '--format', 'sarif'])).toContain(texts);
    const start = readFileSync(join(ROOT, 'dist/cli.cjs'), 'utf8');
    const holds = (text: string): boolean => start.includes(text);
    expect(holds('Negative number')).toBe(true);
    expect(holds('The cell of a count has a negative number.')).toBe(false);
  });

  it('the parser of a CSV file, and a worker for an old .xls, where they are needed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vstbpn-formats-'));
    const csv = join(folder, 'a.xlsx');
    const xls = join(folder, 'b.xlsx');
    writeFileSync(csv, 'a;b\n1;2\n');
    writeFileSync(xls, Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    try {
      expect(loadedBuiltins(['check', csv])).toContain('papaparse');
      expect(loadedBuiltins(['check', csv])).not.toContain('worker_threads');
      expect(loadedBuiltins(['check', xls])).toContain('worker_threads');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('the spreadsheet library is in no bundle', () => {
    for (const bundle of ['cli.cjs', 'library-worker.cjs']) {
      const code = readFileSync(join(ROOT, 'dist', bundle), 'utf8');
      expect(code).toContain('@e965/xlsx');
      expect(code).not.toContain('SheetJS');
    }
  });

  it('neither YAML, a schema nor the table for plan list and a JSON check', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vstbpn-trace-'));
    const script = join(folder, 'marked.cjs');
    // esbuild wraps each module in an initialiser named after it; a mark in each tells which ran.
    const code = readFileSync(join(ROOT, 'dist/cli.cjs'), 'utf8');
    const marked = code.replace(
      /"(node_modules\/(?:zod|yaml|cli-table3|chalk)\/[^"]+)"\(([^)]*)\)\{/gu,
      (_, name: string, args: string) =>
        `"${name}"(${args}){process.stderr.write(${JSON.stringify(`RAN ${name}\n`)});`,
    );
    expect(marked).not.toBe(code);
    writeFileSync(script, `${marked}\nmodule.exports.main(${JSON.stringify(ROOT)});`);
    const trace = (...argv: readonly string[]): string =>
      spawnSync(process.execPath, [script, ...argv], { cwd: ROOT, encoding: 'utf8', env: ENV }).stderr;
    try {
      expect(trace('--help')).toBe('');
      expect(trace('plan', 'list')).toBe('');
      expect(trace('check', 'fixtures/all-met-2025.xlsx', '--format', 'json')).toBe('');
      expect(trace('check', 'fixtures/all-met-2025.xlsx')).toMatch(/RAN node_modules\/cli-table3/u);
      const config = join(folder, 'gate.yaml');
      writeFileSync(config, 'fail-on: gap\n');
      const configured = trace('check', 'fixtures/all-met-2025.xlsx', '--format', 'json', '--config', config);
      for (const name of ['yaml', 'zod']) expect(configured).toContain(`RAN node_modules/${name}/`);
      expect(trace('plan', 'validate', 'targets/plans/hanoi-2023/1.0.0.yaml')).toMatch(
        /RAN node_modules\/zod/u,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
