import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../support/run-cli.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vstbpn-config-'));
  mkdirSync(join(root, 'repo/.git'), { recursive: true });
  mkdirSync(join(root, 'repo/in/2025'), { recursive: true });
  cpSync(join(ROOT, 'fixtures/readme-2025.xlsx'), join(root, 'repo/in/2025/a.xlsx'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

const vstbpn = (folder: string, ...argv: readonly string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'bin/vstbpn.cjs'), ...argv], {
    cwd: join(root, folder),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });

describe('the installed command', () => {
  it('finds the config at the root of the repository; its outputs are beside it, and no path is absolute', () => {
    write('repo/vstbpn.yaml', 'fail-on: never\nformats: [json, csv=out/a.csv]\n');
    const { status, stdout, stderr } = vstbpn('repo/in/2025', 'check', 'a.xlsx');
    expect([status, stderr]).toEqual([0, 'Theo tệp cấu hình ../../vstbpn.yaml: formats, fail-on.\n']);
    expect(JSON.parse(stdout).config.file).toBe('../../vstbpn.yaml');
    expect(stdout).not.toContain(root);
    expect(readFileSync(join(root, 'repo/out/a.csv'), 'utf8')).toMatch(/^plan,/u);
  });

  it('finds none above a folder that is in no repository', () => {
    write('vstbpn.yaml', 'fail-on: never\n');
    mkdirSync(join(root, 'loose'));
    cpSync(join(root, 'repo/in/2025/a.xlsx'), join(root, 'loose/a.xlsx'));
    const { status, stderr } = vstbpn('loose', 'check', 'a.xlsx');
    expect([status, stderr]).toEqual([1, '']);
  });

  it('writes through no link out of the folder of a config that was found', () => {
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'repo/out'));
    write('repo/vstbpn.yaml', 'formats: csv=out/deep/a.csv\n');
    const { status, stdout, stderr } = vstbpn('repo', 'check', 'in/2025/a.xlsx');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('vstbpn.yaml:1: “out/deep/a.csv”');
    expect(existsSync(join(root, 'elsewhere/deep'))).toBe(false);
  });

  it('reads no mapping through a link out of the folder of a config beside the data', () => {
    write('secret.yaml', 'password: example\n');
    symlinkSync(join(root, 'secret.yaml'), join(root, 'repo/in/mapping.yaml'));
    write('repo/in/vstbpn.yaml', 'mapping: mapping.yaml\n');
    const { status, stderr } = vstbpn('repo', 'check', 'in/2025/a.xlsx');
    expect(status).toBe(2);
    expect(stderr).toContain('in/vstbpn.yaml:1');
    expect(stderr).not.toMatch(/password|example/u);
  });

  it('writes over no input by another name', () => {
    symlinkSync(join(root, 'repo/in/2025/a.xlsx'), join(root, 'repo/b.csv'));
    write('repo/vstbpn.yaml', 'formats: csv=b.csv\n');
    const before = readFileSync(join(root, 'repo/in/2025/a.xlsx'));
    expect(vstbpn('repo', 'check', 'in/2025/a.xlsx').status).toBe(2);
    expect(readFileSync(join(root, 'repo/in/2025/a.xlsx')).equals(before)).toBe(true);
  });
});
