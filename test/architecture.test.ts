import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/run-cli.ts';

const SRC = join(ROOT, 'src');

/** What each folder may import of the others, and which packages and Node modules; each with its reason. */
const LAW: Readonly<
  Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }>
> = {
  domain: { folders: [], packages: [] },
  // YAML text and its shape.
  plan: { folders: ['domain'], packages: ['yaml', 'zod'] },
  // An .xlsx is a zip of deflated parts; most bytes of a sheet are ASCII, which node:buffer tells from the rest.
  ooxml: { folders: [], packages: ['node:buffer', 'node:zlib'] },
  // Formats with a well-kept parser of their own; each is loaded only when such a file comes.
  workbook: {
    folders: ['domain', 'ooxml'],
    packages: ['@e965/xlsx', '@e965/xlsx/dist/cpexcel.full.mjs', 'htmlparser2', 'papaparse'],
  },
  text: { folders: ['domain'], packages: [] },
  // Writes into workbooks by itself: saving through a library loses what it does not know.
  annotate: { folders: ['domain', 'text', 'ooxml'], packages: [] },
  // zod describes the JSON contract.
  report: { folders: ['domain', 'text'], packages: ['chalk', 'cli-table3', 'zod'] },
  cli: {
    folders: ['domain', 'plan', 'ooxml', 'workbook', 'text', 'report', 'annotate'],
    packages: [
      'chalk',
      'commander',
      'node:fs',
      'node:path',
      // Old formats are read in a thread with limits.
      'node:worker_threads',
      // Patterns of file names, where a shell has not expanded them.
      'picomatch',
      'yaml',
      'zod',
    ],
  },
};

interface SourceFile {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files: readonly SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => {
    const path = join(SRC, name);
    const text = readFileSync(path, 'utf8');
    const imports = [...text.matchAll(/\bfrom '([^'\n]+)';$|\bimport\('([^'\n]+)'\)/gmu)].map(
      ([, from, lazy]) => from ?? lazy ?? '',
    );
    return { path, folder: name.includes('/') ? (name.split('/')[0] ?? '') : '', text, imports };
  });

/** Code without comments and strings, for words that must not occur in it. */
const bare = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/\/\/.*$/gmu, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/gu, "''");

describe('the import law', () => {
  it('knows every folder of src', () => {
    expect([...new Set(files.map(({ folder }) => folder))].toSorted()).toEqual(
      ['', ...Object.keys(LAW)].toSorted(),
    );
  });

  it.each(Object.keys(LAW))('%s imports only what it may', (folder) => {
    const law = LAW[folder];
    const broken = files
      .filter((file) => file.folder === folder)
      .flatMap(({ path, imports }) =>
        imports.flatMap((target) => {
          if (!target.startsWith('.'))
            return law?.packages.includes(target) ? [] : [`${relative(SRC, path)} -> ${target}`];
          const to = relative(SRC, resolve(dirname(path), target)).split('/')[0] ?? '';
          return to === folder || law?.folders.includes(to) ? [] : [`${relative(SRC, path)} -> ${to}`];
        }),
      );
    expect(broken).toEqual([]);
  });

  it('the public API does not reach into cli', () => {
    const index = files.find(({ folder }) => folder === '');
    expect(index?.imports.filter((target) => target.startsWith('./cli'))).toEqual([]);
  });
});

describe('outside cli', () => {
  it('nothing touches the process, the console, the clock or files', () => {
    const found = files
      .filter(({ folder }) => folder !== 'cli')
      .filter(({ text }) => /\bprocess\b|\bconsole\b|\bDate\b|\bnode:fs|\bglobalThis\b/u.test(bare(text)))
      .map(({ path }) => relative(SRC, path));
    expect(found).toEqual([]);
  });
});

describe('every source file', () => {
  it('stays small', () => {
    const large = files
      .map(({ path, text }) => ({ name: relative(SRC, path), lines: text.split('\n').length }))
      .filter(({ lines }) => lines > 250);
    expect(large).toEqual([]);
  });

  it('has named exports only', () => {
    expect(
      files.filter(({ text }) => /^export default/mu.test(text)).map(({ path }) => relative(SRC, path)),
    ).toEqual([]);
  });
});
