import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findConfig } from '../../src/cli/config-search.ts';
import { isWithin } from '../../src/cli/paths.ts';

/** A disk with these files; the folders they lie in exist, and no others. */
function disk(cwd: string, files: readonly string[]) {
  const folders = new Set([cwd, '/']);
  for (const file of files) for (let at = dirname(file); at !== '/'; at = dirname(at)) folders.add(at);
  return {
    cwd,
    kindOf: (path: string) => (files.includes(path) ? 'file' : folders.has(path) ? 'folder' : null),
  } as const;
}

const found = (cwd: string, files: readonly string[], inputs: readonly string[]) => {
  const result = findConfig(inputs, disk(cwd, files));
  return result && [result.config.origin, result.config.file, result.passedOver];
};

const REPOSITORY = ['/repo/.git/HEAD', '/repo/in/a.xlsx', '/repo/in/2025/b.xlsx', '/repo/in/2024/c.xlsx'];

describe('a config that nobody named', () => {
  it.each([
    [
      'of the current folder',
      '/repo/in',
      ['/repo/in/vstbpn.yaml'],
      ['a.xlsx'],
      ['project', 'vstbpn.yaml', null],
    ],
    [
      'of the root above it',
      '/repo/in/2025',
      ['/repo/vstbpn.yaml'],
      ['b.xlsx'],
      ['project', '../../vstbpn.yaml', null],
    ],
    [
      'of the nearest folder, not a farther one',
      '/repo/in/2025',
      ['/repo/in/vstbpn.yaml', '/repo/vstbpn.yaml'],
      ['b.xlsx'],
      ['project', '../vstbpn.yaml', null],
    ],
    ['never above the root', '/repo/in', ['/vstbpn.yaml'], ['a.xlsx'], null],
    ['beside the data', '/repo', ['/repo/in/vstbpn.yaml'], ['in/a.xlsx'], ['data', 'in/vstbpn.yaml', null]],
    [
      'above the data',
      '/repo',
      ['/repo/in/vstbpn.yaml'],
      ['in/2025/b.xlsx'],
      ['data', 'in/vstbpn.yaml', null],
    ],
    [
      'in a folder that is the input',
      '/repo',
      ['/repo/in/vstbpn.yaml'],
      ['in'],
      ['data', 'in/vstbpn.yaml', null],
    ],
    [
      'where a pattern begins',
      '/repo',
      ['/repo/in/vstbpn.yaml'],
      ['in/**/*.xlsx'],
      ['data', 'in/vstbpn.yaml', null],
    ],
    [
      'where a missing file would be',
      '/repo',
      ['/repo/in/vstbpn.yaml'],
      ['in/no.xlsx'],
      ['data', 'in/vstbpn.yaml', null],
    ],
    [
      "the project's own before one beside the data, which is named",
      '/repo',
      ['/repo/vstbpn.yaml', '/repo/in/vstbpn.yaml'],
      ['in/a.xlsx'],
      ['project', 'vstbpn.yaml', 'in/vstbpn.yaml'],
    ],
    [
      'from the current folder for stdin',
      '/repo/in',
      ['/repo/vstbpn.yaml'],
      ['-'],
      ['project', '../vstbpn.yaml', null],
    ],
    ['none for stdin in a folder below', '/repo', ['/repo/in/vstbpn.yaml'], ['-'], null],
    [
      'stdin beside a file',
      '/repo',
      ['/repo/in/vstbpn.yaml'],
      ['-', 'in/a.xlsx'],
      ['data', 'in/vstbpn.yaml', null],
    ],
  ])('%s', (_, cwd, configs, inputs, expected) => {
    expect(found(cwd, [...REPOSITORY, ...configs], inputs)).toEqual(expected);
  });

  it('is looked for in the folder the inputs have in common, whatever their order', () => {
    const files = [...REPOSITORY, '/repo/in/vstbpn.yaml', '/repo/in/2025/vstbpn.yaml'];
    const inputs = ['in/2025/b.xlsx', 'in/2024/c.xlsx'];
    const expected = ['data', 'in/vstbpn.yaml', null];
    expect(found('/repo', files, inputs)).toEqual(expected);
    expect(found('/repo', files, inputs.toReversed())).toEqual(expected);
    expect(found('/repo', files, ['in/2025/b.xlsx'])).toEqual(['data', 'in/2025/vstbpn.yaml', null]);
  });

  it('without a repository is never above the folder itself: those are of others', () => {
    const files = [
      '/shared/vstbpn.yaml',
      '/shared/me/vstbpn.yaml',
      '/shared/me/work/a.xlsx',
      '/srv/in/b.xlsx',
    ];
    expect(found('/shared/me/work', files, ['a.xlsx'])).toBeNull();
    expect(found('/srv', files, ['/shared/me/work/a.xlsx'])).toBeNull();
    expect(found('/shared/me', files, ['work/a.xlsx'])).toEqual(['project', 'vstbpn.yaml', null]);
  });

  it('outside the repository is that of the data, inside that of the project', () => {
    const files = [...REPOSITORY, '/srv/in/b.xlsx', '/srv/in/vstbpn.yaml'];
    expect(found('/repo', files, ['/srv/in/b.xlsx'])).toEqual(['data', '../srv/in/vstbpn.yaml', null]);
    expect(found('/repo', [...files, '/repo/vstbpn.yaml'], ['/srv/in/b.xlsx'])).toEqual([
      'project',
      'vstbpn.yaml',
      '../srv/in/vstbpn.yaml',
    ]);
  });

  it('is a file: a folder of that name is none', () => {
    expect(found('/repo', [...REPOSITORY, '/repo/vstbpn.yaml/x'], ['in/a.xlsx'])).toBeNull();
  });

  it('a file in a repository of its own ends there', () => {
    const files = [...REPOSITORY, '/repo/in/2025/.git', '/repo/in/vstbpn.yaml'];
    expect(found('/repo/in/2025', files, ['b.xlsx'])).toBeNull();
  });
});

describe('within a folder', () => {
  it.each([
    ['/a', '/a', true],
    ['/a', '/a/b', true],
    ['/a', '/a/..b', true],
    ['/a', '/ab', false],
    ['/a', '/', false],
    ['/a', '/b', false],
  ])('%s: %s %s', (folder, path, expected) => expect(isWithin(folder, path)).toBe(expected));
});
