import { spawnSync } from 'node:child_process';
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
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { reportContract } from '../src/report/contract.ts';
import { gitlabIssues } from './support/gitlab-rules.ts';
import { faultsOfJunit } from './support/junit-rules.ts';
import { readMarkdown } from './support/read-markdown.ts';
import { ROOT } from './support/run-cli.ts';
import { sarifRun } from './support/sarif-rules.ts';

const page = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
const block = (language: string, holding: string): string => {
  const blocks = [...page.matchAll(/```(\w+)\n([\s\S]*?)```/gu)];
  const found = blocks.find(([, kind, text]) => kind === language && text?.includes(holding));
  if (!found?.[2]) throw new Error(`docs/ci.md has no ${language} with ${holding}`);
  return found[2];
};

const workflow = z
  .object({
    jobs: z.object({
      check: z.object({
        steps: z.array(z.object({ name: z.string().optional(), run: z.string().optional() })),
      }),
    }),
  })
  .parse(parse(block('yaml', 'runs-on')));
const gitlab = z
  .object({ 'so-lieu': z.object({ script: z.array(z.string()) }) })
  .parse(parse(block('yaml', 'codequality')));

const stepOf = (name: string): string => {
  const step = workflow.jobs.check.steps.find((one) => one.name === name)?.run;
  if (step === undefined) throw new Error(`the workflow has no step ${name}`);
  return step;
};

const { FORCE_COLOR: _, NO_COLOR: __, GITHUB_STEP_SUMMARY: ___, ...ENV } = process.env;
const shell = (script: string, cwd: string, env: NodeJS.ProcessEnv = {}) =>
  spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd, encoding: 'utf8', env: { ...ENV, ...env } });

/** What a sender may put into the folder, by the code the job ends with. */
const SENT = [
  ['clean', 0, 'fixtures/all-met-2025.xlsx'],
  ['short', 1, 'fixtures/list-short-2025.xlsx'],
  ['faulty', 1, 'fixtures/faulty-2025.xlsx'],
  ['no workbook', 3, 'README.md'],
] as const;

let folder = '';
let tarball = '';

/** Puts one workbook where the job looks for them. */
function submit(file: string): void {
  rmSync(join(folder, 'so-lieu'), { recursive: true, force: true });
  mkdirSync(join(folder, 'so-lieu'));
  copyFileSync(join(ROOT, file), join(folder, 'so-lieu/nộp, lần 1 & 2.xlsx'));
}

function runCheck(file: string) {
  submit(file);
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  const summary = join(folder, 'summary.md');
  rmSync(summary, { force: true });
  const { status, stdout, stderr } = shell(stepOf('Check'), folder, { GITHUB_STEP_SUMMARY: summary });
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const files = Object.fromEntries(
    readdirSync(join(folder, 'out')).map((name) => [name, read(`out/${name}`)]),
  );
  return { status, stdout, stderr, files, summary: read('summary.md') };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gate-'));
  const packed = shell(`npm pack --silent --ignore-scripts --pack-destination '${folder}'`, ROOT);
  tarball = join(folder, packed.stdout.trim().split('\n').at(-1) ?? '');
  const installed = shell(stepOf('Install'), folder, { VSTBPN: tarball });
  expect(installed.status, installed.stderr).toBe(0);
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the workflow of the documentation, in a clean folder with the packed package', () => {
  it.each(SENT)(
    'a %s file: code %i, valid reports, the same bytes again',
    (_name, code, file) => {
      const first = runCheck(file);
      expect(first.status, first.stderr).toBe(code);
      expect(Object.keys(first.files).toSorted()).toEqual(
        ['quality.json', 'report.json', 'summary.md', 'verdicts.csv', 'vstbpn.sarif', 'junit.xml'].toSorted(),
      );
      const { files } = first;
      expect(reportContract.parse(JSON.parse(files['report.json'] ?? '')).exitCode).toBe(code);
      expect(faultsOfJunit(files['junit.xml'] ?? '')).toEqual([]);
      expect(gitlabIssues.parse(JSON.parse(files['quality.json'] ?? '')).length > 0).toBe(code !== 0);
      expect(sarifRun(files['vstbpn.sarif'] ?? '').results.length > 0).toBe(code !== 0);
      expect(Papa.parse(files['verdicts.csv'] ?? '', { header: true, skipEmptyLines: true }).errors).toEqual(
        [],
      );
      expect(readMarkdown(files['summary.md'] ?? '').length).toBeGreaterThan(0);
      expect(first.summary).toBe(files['summary.md']);
      for (const text of [first.stdout, ...Object.values(files)]) {
        expect(text).not.toContain(folder);
        expect(text).not.toContain('\u001B');
      }
      const again = runCheck(file);
      expect(again).toEqual(first);
    },
    60_000,
  );
});

describe('the job of GitLab', () => {
  it.each(SENT)(
    'a %s file: code %i',
    (_name, code, file) => {
      submit(file);
      const { status, stderr } = shell(gitlab['so-lieu'].script.slice(1).join('\n'), folder);
      expect(status, stderr).toBe(code);
      expect(faultsOfJunit(readFileSync(join(folder, 'out/junit.xml'), 'utf8'))).toEqual([]);
    },
    60_000,
  );
});

describe('the hook before a commit', () => {
  it('lets data that can be used in, and no other', () => {
    const git = (command: string) =>
      shell(`git -c user.name=vidu -c user.email=vidu@example.org ${command}`, folder);
    expect(git('init -q').status).toBe(0);
    writeFileSync(join(folder, '.git/hooks/pre-commit'), block('sh', '#!/bin/sh'), { mode: 0o755 });
    const commit = (file: string) => {
      submit(file);
      expect(git('add so-lieu').status).toBe(0);
      return git('commit -q -m "Nộp số liệu"');
    };
    expect(commit('fixtures/faulty-2025.xlsx').status).not.toBe(0);
    expect(commit('README.md').status).not.toBe(0);
    expect(git('log').status).not.toBe(0);
    const { status, stderr } = commit('fixtures/all-met-2025.xlsx');
    expect(status, stderr).toBe(0);
    expect(git('log --oneline').stdout).toContain('Nộp số liệu');
  }, 60_000);
});
