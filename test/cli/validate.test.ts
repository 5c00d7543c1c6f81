import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/cli/outputs.ts';
import { reportContract, type ReportJson } from '../../src/report/contract.ts';
import { FILES, FAULTY, PARTIAL } from '../support/gate-files.ts';
import { faultsOfJunit, parseXml } from '../support/junit-rules.ts';
import { readMarkdown } from '../support/read-markdown.ts';
import { runCli } from '../support/run-cli.ts';
import { sarifRun } from '../support/sarif-rules.ts';

const HOSTILE = 'b,a:d & <c>.csv';

const validate = (...argv: readonly string[]) =>
  runCli(['validate', ...argv, '--plan', 'plan.yaml', '--lang', 'en'], {
    files: { ...FILES, [HOSTILE]: FAULTY, 'other.csv': PARTIAL.replace('Dụ 1', 'Dụ 3') },
  });

async function reportOf(...argv: readonly string[]): Promise<ReportJson> {
  const { stdout } = await validate(...argv, '--format', 'json');
  return reportContract.parse(JSON.parse(stdout));
}

const codesOf = ({ diagnostics }: ReportJson): string[] => diagnostics.map(({ code }) => code);

describe('validate', () => {
  it.each([
    ['clean.csv', 0],
    ['warned.csv', 0],
    ['faulty.csv', 1],
    ['partial.csv', 1],
    ['letter.csv', 3],
    ['missing.csv', 3],
  ])('ends for %s with %i', async (file, exit) => {
    expect((await validate(file)).exit).toBe(exit);
  });

  it('gives no verdict on a target that is missed', async () => {
    const checked = await runCli(['check', 'clean.csv', '--plan', 'plan.yaml', '--format', 'json'], {
      files: FILES,
    });
    expect([checked.exit, JSON.parse(checked.stdout).command]).toEqual([1, 'check']);
    const report = await reportOf('clean.csv');
    expect(report).toMatchObject({
      command: 'validate',
      assessments: [],
      obligations: [],
      diagnostics: [],
      exitCode: 0,
    });
    expect(report.plans.map(({ id }) => id)).toEqual(['example-2021-2030']);
    const { stdout } = await validate('clean.csv');
    expect(stdout).not.toMatch(/CT1|CT2|Met|Not met/u);
    expect(stdout).toContain('2 units in the input, 8 data cells · clean.csv');
    expect(stdout).toMatch(/\nSummary: 0 data errors, 0 warnings\n$/u);
  });

  it('names each measure of a due indicator that no file gives, with headers that would work', async () => {
    const report = await reportOf('partial.csv');
    expect(report.diagnostics.map(({ code, args, location }) => ({ code, args, location }))).toEqual(
      ['phd_female', 'phd_total'].map((measure) => ({
        code: 'MEASURE_MISSING',
        args: {
          measure,
          headers: [expect.any(String), expect.any(String)],
          neededBy: [{ plan: 'example-2021-2030', code: 'CT2' }],
        },
        location: { file: 'partial.csv' },
      })),
    );
    for (const { args } of report.diagnostics) {
      const [header] = args['headers'] as string[];
      const mended = PARTIAL.replace('Nữ thạc sĩ', `Nữ thạc sĩ,${header}`).replace('10,6', '10,6,3');
      const { stdout } = await runCli(['validate', 'mended.csv', '--plan', 'plan.yaml', '--format', 'json'], {
        files: { ...FILES, 'mended.csv': mended },
      });
      const left = (JSON.parse(stdout) as ReportJson).diagnostics.map((one) => one.args['measure']);
      expect(left).not.toContain(args['measure']);
    }
  });

  it('asks for a measure of all files together, and of nothing that is not due', async () => {
    expect((await validate('partial.csv', 'clean.csv')).exit).toBe(0);
    const both = await reportOf('partial.csv', 'other.csv');
    expect(both.diagnostics.map(({ code, location }) => [code, location])).toEqual([
      ['MEASURE_MISSING', { argument: '--plan' }],
      ['MEASURE_MISSING', { argument: '--plan' }],
    ]);
    const [, beside] = (await reportOf('letter.csv', 'partial.csv')).diagnostics;
    expect(beside).toMatchObject({ code: 'MEASURE_MISSING', location: { file: 'partial.csv' } });
    const early = await validate('partial.csv', '--period', '2025-S1');
    expect(early.exit).toBe(0);
  });

  it('does not ask for measures where no file could be read', async () => {
    const report = await reportOf('letter.csv', '--period', '2025');
    expect(codesOf(report)).toEqual(['INPUT_NO_TABLE']);
    const { exit, stdout } = await validate('clean.csv', 'letter.csv', '--format', 'json');
    expect([exit, codesOf(JSON.parse(stdout))]).toEqual([3, ['INPUT_NO_TABLE']]);
  });

  it('takes a file with units and no data for nothing read', async () => {
    const files = { ...FILES, 'bare.csv': 'Tên đơn vị,Tổng số thạc sĩ\n' };
    const { exit } = await runCli(['validate', 'bare.csv', '--plan', 'plan.yaml', '--period', '2025'], {
      files,
    });
    expect(exit).toBe(3);
  });

  it('--strict lets warnings fail, but not notes', async () => {
    expect((await validate('warned.csv', '--strict')).exit).toBe(1);
    expect((await validate('clean.csv', '--strict')).exit).toBe(0);
    const noted = await validate('warned.csv', '--strict', '--skip', 'CELL_AMBIGUOUS_NUMBER');
    expect(noted.exit).toBe(0);
  });

  it('binds headers like a check', async () => {
    const files = { ...FILES, 'own.csv': PARTIAL.replace('Nữ thạc sĩ', 'Chị em cao học') };
    const argv = ['validate', 'own.csv', '--plan', 'plan.yaml', '--only', 'MEASURE_MISSING'];
    const missing = async (...more: readonly string[]) => {
      const { stdout } = await runCli([...argv, ...more, '--format', 'json'], { files });
      return (JSON.parse(stdout) as ReportJson).diagnostics.map(({ args }) => args['measure']);
    };
    expect(await missing()).toContain('masters_female');
    expect(await missing('--map', 'Chị em cao học=masters_female')).not.toContain('masters_female');
  });

  it.each(['--complete', '--by=unit', '--annotate=out.xlsx', '--fail-on=never'])(
    'has no %s',
    async (option) => {
      expect((await validate('clean.csv', option)).exit).toBe(2);
    },
  );
});

describe('validate --format', () => {
  it.each(FORMATS.filter((format) => format !== 'table'))(
    '%s: the same to a file as to stdout',
    async (format) => {
      const shown = await validate('faulty.csv', '--format', format);
      const filed = await validate('faulty.csv', '--format', `${format}=out`);
      expect([shown.exit, filed.exit, filed.stdout]).toEqual([1, 1, '']);
      expect(shown.stdout).not.toBe('');
      expect(new TextDecoder().decode(filed.workbooks.get('out'))).toBe(shown.stdout);
    },
  );

  it.each(['csv', 'junit', 'sarif', 'github', 'gitlab', 'markdown'])(
    '%s: the same for files in another order',
    async (format) => {
      const one = await validate('faulty.csv', 'partial.csv', 'other.csv', '--format', format);
      const two = await validate('other.csv', 'faulty.csv', 'partial.csv', '--format', format);
      expect(two.stdout).toBe(one.stdout);
    },
  );

  it('csv: the faults', async () => {
    const { stdout } = await validate('faulty.csv', '--format', 'csv');
    const { data, errors } = Papa.parse<Record<string, string>>(stdout.trimEnd(), { header: true });
    expect(errors).toEqual([]);
    expect(data.map(({ severity, code, cell, unit }) => [severity, code, cell, unit])).toEqual([
      ['error', 'CELL_NEGATIVE', 'D3', 'Trường THCS Ví Dụ 1'],
      ['warning', 'CELL_AMBIGUOUS_NUMBER', 'B4', 'Trường THCS Ví Dụ 2'],
      ['warning', 'CELL_AMBIGUOUS_NUMBER', 'C4', 'Trường THCS Ví Dụ 2'],
    ]);
    const excel = await validate('clean.csv', '--format', 'csv', '--csv-excel');
    expect(excel.stdout).toMatch(/^\uFEFFseverity;code;[^\n]*\r\n$/u);
  });

  it('junit: a suite for each file, none for the plan', async () => {
    const { stdout } = await validate(HOSTILE, 'other.csv', '--format', 'junit');
    expect(faultsOfJunit(stdout)).toEqual([]);
    const root = parseXml(stdout);
    expect(root.children.map(({ attributes }) => attributes['name'])).toEqual([HOSTILE, 'other.csv']);
    expect(root.attributes).toMatchObject({ tests: '5', failures: '0', errors: '1' });
    const missing = await validate('partial.csv', 'other.csv', '--format', 'junit');
    const last = parseXml(missing.stdout).children.at(-1);
    expect(last?.attributes).toMatchObject({ name: 'vstbpn', errors: '1' });
    expect(last?.children[0]?.attributes['name']).toBe('--plan');
  });

  it('sarif, github and gitlab: the faults and nothing of the targets', async () => {
    const { results, invocations } = sarifRun((await validate(HOSTILE, '--format', 'sarif')).stdout);
    expect(results.map(({ ruleId }) => ruleId)).toEqual([
      'CELL_NEGATIVE',
      'CELL_AMBIGUOUS_NUMBER',
      'CELL_AMBIGUOUS_NUMBER',
    ]);
    expect(invocations).toEqual([{ executionSuccessful: true, exitCode: 1 }]);
    expect((await validate('clean.csv', '--format', 'gitlab')).stdout).toBe('[]\n');
    expect((await validate('clean.csv', '--format', 'github')).stdout).toBe('');
    const { stdout } = await validate(HOSTILE, '--format', 'github');
    expect(stdout).toMatch(/^::error file=b%2Ca%3Ad & <c>\.csv,line=3,col=4,title=CELL_NEGATIVE::/u);
  });

  it('markdown: a title of its own, the plan by name, one table', async () => {
    const { stdout } = await validate('faulty.csv', '--format', 'markdown');
    const blocks = readMarkdown(stdout);
    expect(blocks[0]).toEqual({ kind: 'heading', text: 'Results of checking the data' });
    expect(blocks[1]).toMatchObject({ text: '1 data error, 2 warnings' });
    expect(blocks.filter(({ kind }) => kind === 'table').length).toBe(1);
    expect(stdout).toContain('example-2021-2030 1.0.0');
    expect(stdout).not.toContain('CT2');
  });

  it('a machine format does not guess the period', async () => {
    const files = { ...FILES, 'undated.csv': FAULTY.replace(/^.*\n/u, '') };
    const argv = ['validate', 'undated.csv', '--plan', 'plan.yaml'];
    expect((await runCli([...argv, '--format', 'json'], { files })).exit).toBe(2);
    const table = await runCli(argv, { files, year: 2025 });
    expect([table.exit, table.stdout.includes('PERIOD_ASSUMED')]).toEqual([1, true]);
  });
});
