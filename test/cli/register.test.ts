import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { reportContract, type ReportJson } from '../../src/report/contract.ts';
import { runCli, type CliWorld } from '../support/run-cli.ts';

const REGISTER = `STT,Mã trường,Tên trường,Cấp học,Xã/Phường
1,0101,Trường Tiểu học Ví Dụ 1,Tiểu học,Phường Giả Định
2,0102,Trường THCS Ví Dụ 2,THCS,Phường Giả Định
3,0103,Trường THCS Ví Dụ 3,THCS,Phường Tưởng Tượng
4,0104,Lớp học tình thương Ví Dụ,Tiểu học,Phường Tưởng Tượng
`;
const HEADER = 'STT,Mã trường,Tên trường,Số thạc sĩ,Số thạc sĩ nữ,Lượt phụ huynh';
const data = (...rows: readonly string[]): string => ['BÁO CÁO NĂM 2025', HEADER, ...rows, ''].join('\n');
const ROWS = [
  '1,101,TH Ví Dụ 1,10,6,5000',
  '2,,THCS VÍ DỤ 2,10,7,6000',
  '3,0103,THCS Ví Dụ 3,10,8,7000',
  '4,,Lớp học tình thương Ví Dụ,10,9,8000',
] as const;

const check = (files: NonNullable<CliWorld['files']>, ...argv: readonly string[]) =>
  runCli(['check', ...argv], { files });

async function report(files: NonNullable<CliWorld['files']>, ...argv: readonly string[]) {
  const inputs = Object.keys(files).filter((name) => !name.startsWith('reg'));
  const { stdout, exit } = await check(
    files,
    ...inputs,
    '--register',
    'reg.csv',
    '--format',
    'json',
    ...argv,
  );
  const json = reportContract.parse(JSON.parse(stdout));
  return { json, exit, ...views(json) };
}

function views(json: ReportJson) {
  const said = (prefix: string) =>
    json.diagnostics
      .filter(({ code }) => code.startsWith(prefix))
      .map(
        ({ code, location }) => `${code} ${'cell' in location ? `${location.file}!${location.cell}` : ''}`,
      );
  const due = (code: string) => json.assessments.find((one) => one.code === code && one.due);
  return { said, due };
}

describe('check --register', () => {
  it('with every registered unit reporting: whole coverage, kinds of the register, a count that is not met', async () => {
    const { json, said, due, exit } = await report({ 'reg.csv': REGISTER, 'data.csv': data(...ROWS) });
    expect(json.register).toMatchObject({ file: 'reg.csv', units: 4, unreported: 0, kinds: 4 });
    expect(json.register?.sha256).toMatch(/^[\da-f]{64}$/u);
    expect(json.inputs.map(({ file }) => file)).toEqual(['data.csv']);
    expect([...said('REGISTER_'), ...said('UNIT_')]).toEqual([]);
    expect(due('MT3.CT4a')).toMatchObject({
      numerator: 30,
      denominator: 40,
      bounds: null,
      outcome: 'met',
      coverage: { reported: 4, expected: 4 },
      leftOut: [],
    });
    // 26 000 contacts of 1 000 000: nobody else can add to them.
    expect(due('MT4.CT1a')).toMatchObject({ outcome: 'not_met', numerator: 26_000 });
    expect(exit).toBe(1);
  });

  it('with one unit missing: named at its cell, counted as expected, and the count stays open', async () => {
    const { json, said, due, exit } = await report({
      'reg.csv': REGISTER,
      'data.csv': data(ROWS[0], ROWS[1], ROWS[3]),
    });
    expect(json.register).toMatchObject({ units: 4, unreported: 1, kinds: 3 });
    expect(said('REGISTER_')).toEqual(['REGISTER_UNIT_UNREPORTED reg.csv!C4']);
    expect(due('MT3.CT4a')).toMatchObject({
      numerator: 22,
      denominator: 30,
      bounds: null,
      coverage: { reported: 3, expected: 4 },
      leftOut: [{ unit: 'Trường THCS Ví Dụ 3', why: 'not_reported' }],
    });
    expect(due('MT4.CT1a')).toMatchObject({ outcome: 'undetermined', cause: 'incomplete' });
    expect(exit).toBe(0);
    expect(json.summary.units).toBe(3);
  });

  it('the unit reports by a file of its own, in any order of the files, with the same bytes', async () => {
    const files = { 'reg.csv': REGISTER, 'a.csv': data(ROWS[0], ROWS[1], ROWS[3]), 'b.csv': data(ROWS[2]) };
    const run = async (...names: readonly string[]) =>
      (await check(files, ...names, '--register', 'reg.csv', '--format', 'csv')).stdout;
    expect(await run('a.csv', 'b.csv')).toBe(await run('b.csv', 'a.csv'));
    const { json, said } = await report(files);
    expect(json.register).toMatchObject({ unreported: 0 });
    expect(said('REGISTER_')).toEqual([]);
  });

  it('missing units fail a run that fails on warnings, and no other', async () => {
    const files = { 'reg.csv': REGISTER, 'data.csv': data(ROWS[0]) };
    const exits = [];
    for (const level of ['gap', 'warning', 'never'])
      exits.push((await check(files, 'data.csv', '--register', 'reg.csv', '--fail-on', level)).exit);
    expect(exits).toEqual([0, 1, 0]);
  });

  it('--complete does not vouch for units that the register knows to be missing', async () => {
    const files = { 'reg.csv': REGISTER, 'data.csv': data(ROWS[0]) };
    expect((await report(files, '--complete')).due('MT4.CT1a')).toMatchObject({ outcome: 'undetermined' });
  });

  it('units it lacks, and rows it cannot tell apart, are said at their cells', async () => {
    const register = `${REGISTER}5,0105,MN Hoa Giấy,,Phường Giả Định\n6,0106,MN Hoa Giấy,,Phường Tưởng Tượng\n`;
    const rows = [...ROWS, '5,,MN Hoa Giấy,1,1,1', '6,,Trường THCS Ví Dụ 22,1,1,1'];
    const { json, said } = await report({ 'reg.csv': register, 'data.csv': data(...rows) });
    expect(said('REGISTER_')).toEqual([
      'REGISTER_UNIT_AMBIGUOUS data.csv!C7',
      'REGISTER_UNIT_UNKNOWN data.csv!C8',
      'REGISTER_UNIT_UNREPORTED reg.csv!C6',
      'REGISTER_UNIT_UNREPORTED reg.csv!C7',
    ]);
    const unknown = json.diagnostics.find(({ code }) => code === 'REGISTER_UNIT_UNKNOWN');
    expect(unknown?.message).toContain('“Trường THCS Ví Dụ 2 (0102, Phường Giả Định)”');
  });

  it.each([
    ['vi', 'Danh mục reg.csv: 4 đơn vị, 1 chưa báo cáo; 3 đơn vị lấy loại theo danh mục'],
    ['en', 'Register reg.csv: 4 units, 1 not reported; kind taken from it for 3 units'],
  ])('the table and the summary of a job say what it gave (%s)', async (lang, line) => {
    const files = { 'reg.csv': REGISTER, 'data.csv': data(ROWS[0], ROWS[1], ROWS[3]) };
    const args = ['data.csv', '--register', 'reg.csv', '--lang', lang] as const;
    const table = await check(files, ...args);
    expect(table.stdout).toContain(line);
    expect(table.stdout).toContain(lang === 'vi' ? '3/4 đơn vị' : '3/4 units');
    expect((await check(files, ...args, '--format', 'markdown')).stdout).toContain(line);
  });

  it.each(['junit', 'sarif', 'github', 'gitlab', 'markdown', 'csv'])(
    '%s holds together with it',
    async (format) => {
      const files = { 'reg.csv': REGISTER, 'data.csv': data(ROWS[0]) };
      const { stdout, exit } = await check(files, 'data.csv', '--register', 'reg.csv', '--format', format);
      expect(exit).toBe(0);
      expect(format === 'csv' || stdout.includes('reg.csv')).toBe(true);
    },
  );

  it('names each missing unit in code scanning by itself, whatever the order of the register', async () => {
    const [head = '', ...lines] = REGISTER.trimEnd().split('\n');
    const prints = async (register: string): Promise<string[]> => {
      const files = { 'reg.csv': register, 'data.csv': data(ROWS[0]) };
      const { stdout } = await check(files, 'data.csv', '--register', 'reg.csv', '--format', 'sarif');
      const { results } = JSON.parse(stdout).runs[0] as {
        results: { ruleId: string; partialFingerprints: Record<string, string> }[];
      };
      return results
        .filter(({ ruleId }) => ruleId === 'REGISTER_UNIT_UNREPORTED')
        .map(({ partialFingerprints }) => JSON.stringify(partialFingerprints))
        .toSorted();
    };
    const first = await prints(REGISTER);
    expect(new Set(first).size).toBe(3);
    expect(await prints([head, ...lines.toReversed(), ''].join('\n'))).toEqual(first);
  });

  it('is no input where it lies in the folder of the files, or under their pattern', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'register-'));
    try {
      writeFileSync(join(folder, 'units.csv'), REGISTER);
      writeFileSync(join(folder, 'a.csv'), data(ROWS[0], ROWS[1]));
      writeFileSync(join(folder, 'b.csv'), data(ROWS[2], ROWS[3]));
      const register = ['--register', join(folder, 'units.csv')];
      for (const inputs of [folder, join(folder, '*.csv')]) {
        const { stdout } = await runCli(['check', inputs, ...register, '--format', 'json']);
        const json = reportContract.parse(JSON.parse(stdout));
        expect(json.inputs.map(({ file }) => basename(file))).toEqual(['a.csv', 'b.csv']);
        expect(json.register).toMatchObject({ unreported: 0 });
        expect(views(json).said('INPUT_')).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('may be named by a config, relative to it, and is not written over then either', async () => {
    const files = {
      'ci/gate.yaml': 'register: ../reg.csv\n',
      'reg.csv': REGISTER,
      'data.csv': data(ROWS[0], ROWS[1], ROWS[3]),
    };
    const asked = ['data.csv', '--config', 'ci/gate.yaml'];
    const { stdout } = await check(files, ...asked, '--format', 'json');
    expect(reportContract.parse(JSON.parse(stdout)).register).toMatchObject({
      file: 'reg.csv',
      unreported: 1,
    });
    expect((await check(files, ...asked, '--format', 'csv=reg.csv')).exit).toBe(2);
  });

  it('missing units can be known to a baseline: one that reports is fixed, another that does not is new', async () => {
    const asked = ['data.csv', '--register', 'reg.csv', '--baseline', 'known.yaml'];
    const files = (...rows: readonly string[]) => ({ 'reg.csv': REGISTER, 'data.csv': data(...rows) });
    const first = await check(files(ROWS[0], ROWS[1], ROWS[3]), ...asked, '--write-baseline');
    const known = new TextDecoder().decode(first.workbooks.get('known.yaml'));
    const states = async (...rows: readonly string[]) => {
      const all = { ...files(...rows), 'known.yaml': known };
      const { stdout } = await check(all, ...asked, '--format', 'json');
      const { baseline, diagnostics } = reportContract.parse(JSON.parse(stdout));
      const missing = baseline?.findings.filter(
        (one) => one.in === 'diagnostics' && diagnostics[one.index]?.code === 'REGISTER_UNIT_UNREPORTED',
      );
      return { missing: missing?.map(({ state }) => state), fixed: baseline?.fixed.map(({ code }) => code) };
    };
    expect(await states(ROWS[0], ROWS[1], ROWS[3])).toMatchObject({ missing: ['unchanged'], fixed: [] });
    const turned = await states(ROWS[0], ROWS[2], ROWS[3]);
    expect(turned.missing).toEqual(['new']);
    expect(turned.fixed).toContain('REGISTER_UNIT_UNREPORTED');
    const other = { ...files(ROWS[0]), 'known.yaml': known };
    const without = await check(other, 'data.csv', '--baseline', 'known.yaml', '--format', 'json');
    const { baseline } = reportContract.parse(JSON.parse(without.stdout));
    expect(baseline?.fixed.map(({ code }) => code)).not.toContain('REGISTER_UNIT_UNREPORTED');
  });

  it('leaves its cells out of the marked copy of another workbook', async () => {
    const files = { 'reg.csv': REGISTER, 'data.csv': data(ROWS[0]) };
    const marked = async (...argv: readonly string[]) =>
      (await check(files, 'data.csv', '--annotate', 'out.xlsx', ...argv)).stderr;
    expect(await marked('--register', 'reg.csv')).toBe(await marked());
  });
});

describe('validate --register', () => {
  const validate = (files: NonNullable<CliWorld['files']>, ...argv: readonly string[]) =>
    runCli(['validate', ...argv, '--register', 'reg.csv'], { files });

  it('names who is missing and unknown; that fails only a strict run', async () => {
    const row = '9,,Trường THCS Ví Dụ 9,10,6,5000';
    const files = { 'reg.csv': REGISTER, 'data.csv': data(ROWS[0], ROWS[1], row) };
    const skip = ['--skip', 'MEASURE_MISSING'];
    const json = await validate(files, 'data.csv', '--format', 'json', ...skip);
    const { said } = views(reportContract.parse(JSON.parse(json.stdout)));
    expect(said('REGISTER_')).toEqual([
      'REGISTER_UNIT_UNKNOWN data.csv!C5',
      'REGISTER_UNIT_UNREPORTED reg.csv!C4',
      'REGISTER_UNIT_UNREPORTED reg.csv!C5',
    ]);
    expect(json.exit).toBe(0);
    expect((await validate(files, 'data.csv', '--strict', ...skip)).exit).toBe(1);
    expect((await validate(files, 'data.csv', '--max-warnings', '2', ...skip)).exit).toBe(1);
    expect((await validate(files, 'data.csv', '--max-warnings', '3', ...skip)).exit).toBe(0);
    expect((await validate(files, 'data.csv', ...skip)).stdout).toContain('4 đơn vị, 2 chưa báo cáo');
  });

  it('asks no file for measures of units that only the register has', async () => {
    const office = `${REGISTER}5,0105,Phòng GDĐT Ví Dụ,Phòng GDĐT,\n`;
    const missing = async (register: string) => {
      const { stdout } = await validate(
        { 'reg.csv': register, 'data.csv': data(...ROWS) },
        'data.csv',
        '--format',
        'json',
      );
      return views(reportContract.parse(JSON.parse(stdout))).said('MEASURE_MISSING');
    };
    expect(await missing(office)).toEqual(await missing(REGISTER));
  });

  it('refuses a register that cannot be used, and to write over one', async () => {
    expect((await validate({ 'data.csv': data(...ROWS) }, 'data.csv')).exit).toBe(2);
    const files = { 'reg.csv': REGISTER, 'data.csv': data(...ROWS) };
    expect((await validate(files, 'data.csv', '--format', 'csv=reg.csv')).exit).toBe(2);
  });
});

describe('a register that cannot be used ends with 2 and one sentence', () => {
  it.each([
    ['is not there', undefined, 'INPUT_MISSING'],
    ['is empty', '', 'INPUT_NOT_WORKBOOK'],
    ['is no workbook', '%PDF-1.7 and so on', 'INPUT_NOT_WORKBOOK'],
    ['is a damaged workbook', 'PK\u0003\u0004 and no more', 'INPUT_'],
    ['lists no units', 'STT,Mặt hàng\n1,Bút\n', 'REGISTER_NO_TABLE'],
    ['has headers and nothing below', 'STT,Tên trường\n', 'REGISTER_NO_TABLE'],
  ])('%s', async (_, content, code) => {
    const files = { 'data.csv': data(...ROWS), ...(content === undefined ? {} : { 'reg.csv': content }) };
    const { stdout, stderr, exit } = await check(files, 'data.csv', '--register', 'reg.csv');
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    expect(stderr).toContain('reg.csv');
    expect(stderr).toContain(`[${code}`);
    expect(stderr.match(/\[[A-Z_]+\]/gu)).toHaveLength(1);
  });

  it('is not written over', async () => {
    const files = { 'data.csv': data(...ROWS), 'reg.xlsx': REGISTER };
    for (const output of [
      ['--format', 'csv=reg.xlsx'],
      ['--annotate', 'reg.xlsx', '--force'],
    ]) {
      const { exit, stderr } = await check(files, 'data.csv', '--register', 'reg.xlsx', ...output);
      expect(exit).toBe(2);
      expect(stderr).toContain('reg.xlsx');
    }
  });
});
