import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';
import { printedPath } from '../../src/cli/paths.ts';
import { findSources } from '../../src/cli/sources.ts';
import { ROOT } from '../support/run-cli.ts';

const root = mkdtempSync(join(tmpdir(), 'vstbpn-sources-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A folder with these files, each with its own name as its content. */
function folder(name: string, ...files: readonly string[]): string {
  const path = join(root, name);
  mkdirSync(path, { recursive: true });
  for (const file of files) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), file);
  }
  return path;
}

/** What arguments in a folder stand for, by paths from there. */
async function found(base: string, args: readonly string[], outputs: readonly string[] = []) {
  const here = (names: readonly string[]) => names.map((name) => (name === '' ? name : join(base, name)));
  const { sources, diagnostics } = await findSources(here(args), here(outputs), nodeIo(ROOT));
  const own = (file: string): string => file.replace(`${base}/`, '').replace(base, '.');
  return {
    files: sources.map(({ file }) => own(file)),
    said: diagnostics.map(({ code, location }) => [code, 'file' in location ? own(location.file) : '']),
    sources,
  };
}

describe('a folder', () => {
  it('gives the workbooks below it, whatever the case of their endings, in order of their names', async () => {
    const base = folder(
      'tree',
      'b.xlsx',
      'A/c.XLSM',
      'a.xls',
      'A/B/d.ods',
      'e.csv',
      'f.tsv',
      'g.xlsb',
      'h.zip',
    );
    folder('tree', 'đọc.txt', 'x.pdf', 'mau.html', 'report.json', 'noending', '.hidden.xlsx', '._b.xlsx');
    folder('tree', '.git/i.xlsx', 'node_modules/j.xlsx', 'A/__MACOSX/k.xlsx', 'xlsx/readme.md');
    const { files, said } = await found(base, ['.']);
    expect(files).toEqual(['A/B/d.ods', 'A/c.XLSM', 'a.xls', 'b.xlsx', 'e.csv', 'f.tsv', 'g.xlsb', 'h.zip']);
    expect(said).toEqual([]);
  });

  it('that has none is a fault with its name; files of other kinds and hidden ones are none', async () => {
    const base = folder('none', 'empty/readme.txt', '.h/a.xlsx', 'lock/~$a.xlsx');
    expect((await found(base, ['empty'])).said).toEqual([['INPUT_NONE_FOUND', 'empty']]);
    expect((await found(base, ['.'])).said).toEqual([
      ['FILE_LOCK_PASSED_OVER', 'lock/~$a.xlsx'],
      ['INPUT_NONE_FOUND', '.'],
    ]);
    expect((await found(base, ['.h'])).files).toEqual(['.h/a.xlsx']);
  });

  it('ends where links lead in circles, and follows those to files', async () => {
    const base = folder('loop', 'sub/a.xlsx', 'z/b.xlsx');
    symlinkSync('..', join(base, 'sub/up'));
    symlinkSync('.', join(base, 'self'));
    symlinkSync('z', join(base, 'a-link-to-z'));
    symlinkSync('nowhere.xlsx', join(base, 'gone.xlsx'));
    symlinkSync('round.xlsx', join(base, 'round.xlsx'));
    symlinkSync(join(base, 'z/b.xlsx'), join(base, 'c.xlsx'));
    const { files, said, sources } = await found(base, ['.']);
    expect(files).toEqual(['c.xlsx', 'gone.xlsx', 'round.xlsx', 'sub/a.xlsx', 'z/b.xlsx']);
    expect(said).toEqual([]);
    const read = await Promise.all(sources.map((source) => source.read()));
    const texts = read.map((bytes) => bytes && new TextDecoder().decode(bytes));
    expect(texts).toEqual(['z/b.xlsx', null, null, 'sub/a.xlsx', 'z/b.xlsx']);
  });

  it('names a link that leads out of it, and does not follow it', async () => {
    const base = folder('leaving', 'a.xlsx', 'sub/b.xlsx');
    symlinkSync('/', join(base, 'sub/everything'));
    symlinkSync(folder('loop-outside', 'c.xlsx'), join(base, 'outside'));
    const links = [
      ['FILE_LINK_PASSED_OVER', 'outside'],
      ['FILE_LINK_PASSED_OVER', 'sub/everything'],
    ];
    expect(await found(base, ['.'])).toMatchObject({ files: ['a.xlsx', 'sub/b.xlsx'], said: links });
    expect(await found(base, ['**/b.xlsx'])).toMatchObject({ files: ['sub/b.xlsx'], said: links });
    expect(await found(base, ['*.xlsx'])).toMatchObject({ files: ['a.xlsx'], said: [] });
    expect(await found(base, ['outside'])).toMatchObject({ files: ['outside/c.xlsx'], said: [] });
  });

  it.skipIf(process.platform === 'win32')('is not waited in for a pipe that nobody writes to', async () => {
    const base = folder('pipe', 'a.xlsx');
    expect(spawnSync('mkfifo', [join(base, 'b.xlsx')]).status).toBe(0);
    expect((await found(base, ['.'])).files).toEqual(['a.xlsx']);
  });

  it('does not give what this run writes there, by whatever name', async () => {
    const base = folder('out', 'a.xlsx', 'out/x.csv', 'out/copy.xlsx', 'b.csv');
    symlinkSync('out', join(base, 'linked'));
    expect((await found(base, ['.'], ['out/x.csv', 'linked/copy.xlsx', 'new.csv'])).files).toEqual([
      'a.xlsx',
      'b.csv',
    ]);
    expect((await found(base, ['*.csv'], ['b.csv'])).said).toEqual([['INPUT_NONE_FOUND', '*.csv']]);
  });
});

describe('a pattern', () => {
  const base = folder(
    'patterns',
    'a1.xlsx',
    'a2.xlsx',
    'b1.csv',
    'x/a1.xlsx',
    'x/y/a1.xlsx',
    'x/y/a3.XLSX',
    'x/~$a1.xlsx',
    'x/.h/a1.xlsx',
    'notes.txt',
    'so lieu (1).xlsx',
    'năm [2025].xlsx',
    'năm 2.xlsx',
    'all*.xlsx',
  );

  it.each([
    ['a*.xlsx', ['a1.xlsx', 'a2.xlsx', 'all*.xlsx']],
    ['a?.xlsx', ['a1.xlsx', 'a2.xlsx']],
    ['a[2-9].xlsx', ['a2.xlsx']],
    ['{a1,b1}.*', ['a1.xlsx', 'b1.csv']],
    ['*/a1.xlsx', ['x/a1.xlsx']],
    ['**/a1.xlsx', ['a1.xlsx', 'x/a1.xlsx', 'x/y/a1.xlsx']],
    ['x/**', ['x/a1.xlsx', 'x/y/a1.xlsx', 'x/y/a3.XLSX']],
    ['x/../x/y/*', ['x/y/a1.xlsx', 'x/y/a3.XLSX']],
  ])('%s matches files of workbooks alone', async (pattern, files) => {
    expect((await found(base, [pattern])).files).toEqual(files);
  });

  it.each(['all*.xlsx', 'năm [2025].xlsx', 'so lieu (1).xlsx'])(
    '%s is the file of that name',
    async (name) => {
      const { files, said } = await found(base, [name]);
      expect([files, said]).toEqual([[name], []]);
    },
  );

  it.each(['*.ods', 'missing/*.xlsx', '**/z*.xlsx', 'notes.*', 'a1.xlsx/*'])(
    '%s without a match is a fault of its own',
    async (pattern) => {
      const { files, said } = await found(base, [pattern]);
      expect([files, said]).toEqual([[], [['INPUT_NONE_FOUND', pattern]]]);
    },
  );

  it('is none where only parentheses are, which names have', async () => {
    const { files, said, sources } = await found(base, ['so lieu (2).xlsx']);
    expect([files, said]).toEqual([['so lieu (2).xlsx'], []]);
    expect(await sources[0]?.read()).toBeNull();
  });
});

describe('several arguments', () => {
  it('give each file once, in order of names, whatever their own order', async () => {
    const base = folder('several', 'a/1.xlsx', 'a/2.xlsx', 'b.xlsx');
    const args = ['b.xlsx', 'a', 'a/*.xlsx', 'a/2.xlsx', '**/*.xlsx', './b.xlsx'];
    const expected = ['a/1.xlsx', 'a/2.xlsx', 'b.xlsx'];
    expect((await found(base, args)).files).toEqual(expected);
    expect((await found(base, args.toReversed())).files).toEqual(expected);
  });

  it('may name a lock file of Excel, which is said once', async () => {
    const base = folder('locks', '~$a.xlsx', 'a.xlsx');
    const { files, said } = await found(base, ['.', '~$a.xlsx', '*.xlsx']);
    expect([files, said]).toEqual([['a.xlsx'], [['FILE_LOCK_PASSED_OVER', '~$a.xlsx']]]);
    const missing = await found(base, ['~$b.xlsx']);
    expect([missing.files, await missing.sources[0]?.read()]).toEqual([['~$b.xlsx'], null]);
  });

  it('that are empty are no folder, as a variable that is not set would be', async () => {
    const { sources, diagnostics } = await findSources([''], [], nodeIo(ROOT));
    expect([sources.length, diagnostics]).toEqual([1, []]);
    expect(await sources[0]?.read()).toBeNull();
  });
});

describe('the name of a file', () => {
  it.each([
    [join(process.cwd(), 'a/b.xlsx'), 'a/b.xlsx'],
    ['./a.xlsx', 'a.xlsx'],
    ['a//b/../c.xlsx', 'a/c.xlsx'],
    ['../a.xlsx', '../a.xlsx'],
    ['/elsewhere/a.xlsx', '/elsewhere/a.xlsx'],
    ['.', '.'],
  ])('%s is %s', (path, name) => {
    expect(printedPath(path)).toBe(name);
  });
});
