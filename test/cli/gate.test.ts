import { describe, expect, it } from 'vitest';
import { isAlwaysSaid } from '../../src/domain/code-choice.ts';
import { SEVERITIES } from '../../src/domain/severity.ts';
import { reportContract, type ReportJson } from '../../src/report/contract.ts';
import { FILES } from '../support/gate-files.ts';
import { runCli } from '../support/run-cli.ts';

const run = (...argv: readonly string[]) =>
  runCli([...argv, '--plan', 'plan.yaml', '--lang', 'en'], { files: FILES });

async function reportOf(...argv: readonly string[]): Promise<ReportJson> {
  const { stdout } = await run(...argv, '--format', 'json');
  return reportContract.parse(JSON.parse(stdout));
}

const noticesOf = ({ diagnostics }: ReportJson) =>
  diagnostics
    .filter(({ code }) => code.endsWith('_LEFT_OUT'))
    .map(({ code, severity, args, location }) => ({ code, severity, args, location }));

describe('--max-warnings', () => {
  it.each([
    ['validate', 'warned.csv', '2', 0],
    ['validate', 'warned.csv', '1', 1],
    ['validate', 'warned.csv', '0', 1],
    ['validate', 'clean.csv', '0', 0],
    ['check', 'warned.csv', '2', 1],
    ['validate', 'letter.csv', '0', 3],
  ])('%s %s with %s ends with %i', async (command, file, most, exit) => {
    expect((await run(command, file, '--max-warnings', most)).exit).toBe(exit);
  });

  it('counts those that are left, and nothing where --fail-on never asks for no findings', async () => {
    const skipped = ['--skip', 'CELL_AMBIGUOUS_NUMBER'];
    expect((await run('validate', 'warned.csv', '--max-warnings', '0', ...skipped)).exit).toBe(0);
    const only = ['--only', 'CT1'];
    expect((await run('check', 'warned.csv', ...only)).exit).toBe(0);
    expect((await run('check', 'warned.csv', ...only, '--max-warnings', '1')).exit).toBe(1);
    expect(
      (await run('check', 'warned.csv', ...only, '--max-warnings', '1', '--fail-on', 'never')).exit,
    ).toBe(0);
  });

  it.each(['-1', '1.5', 'x', '', '1e3', '99999999999999999999'])('refuses "%s"', async (text) => {
    const { exit, stdout, stderr } = await run('check', 'clean.csv', `--max-warnings=${text}`);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--max-warnings');
  });
});

describe('--skip and --only', () => {
  it('leave out diagnostics by code, and say which and how many', async () => {
    const report = await reportOf('validate', 'faulty.csv', '--skip', 'CELL_NEGATIVE,cell_ambiguous_number');
    expect([report.exitCode, report.summary.errors, report.summary.warnings]).toEqual([0, 0, 0]);
    expect(report.diagnostics.length).toBe(1);
    expect(noticesOf(report)).toEqual([
      {
        code: 'DIAGNOSTICS_LEFT_OUT',
        severity: 'info',
        args: {
          option: '--skip',
          codes: [
            { code: 'CELL_AMBIGUOUS_NUMBER', count: 2 },
            { code: 'CELL_NEGATIVE', count: 1 },
          ],
        },
        location: { argument: '--skip' },
      },
    ]);
  });

  it('change nothing of how data are read and judged: a value with a skipped error stays unused', async () => {
    const plain = await reportOf('check', 'faulty.csv');
    const skipped = await reportOf('check', 'faulty.csv', '--skip', 'CELL_NEGATIVE');
    expect(skipped.assessments).toEqual(plain.assessments);
    expect(skipped.inputs).toEqual(plain.inputs);
    const codes = ({ diagnostics }: ReportJson) => diagnostics.map(({ code }) => code);
    expect(codes(plain)).toContain('CELL_NEGATIVE');
    expect(codes(skipped)).not.toContain('CELL_NEGATIVE');
  });

  it('the two families do not bear upon each other', async () => {
    const byFault = await reportOf('check', 'faulty.csv', '--only', 'CELL_NEGATIVE');
    expect(byFault.assessments.map(({ code }) => code)).toEqual(['CT1', 'CT2']);
    expect(byFault.diagnostics.map(({ code }) => code)).toEqual(['CELL_NEGATIVE', 'DIAGNOSTICS_LEFT_OUT']);
    const byIndicator = await reportOf('check', 'faulty.csv', '--only', 'ct1');
    expect(byIndicator.assessments.map(({ code }) => code)).toEqual(['CT1']);
    expect(byIndicator.summary).toMatchObject({ errors: 1, warnings: 2 });
    expect(noticesOf(byIndicator)).toEqual([
      {
        code: 'INDICATORS_LEFT_OUT',
        severity: 'info',
        args: { option: '--only', codes: ['CT2'] },
        location: { argument: '--only' },
      },
    ]);
  });

  it('may be repeated and stand together: skipping wins within what is named', async () => {
    const argv = [
      '--only',
      'CT1',
      '--only',
      'CELL_NEGATIVE,CELL_AMBIGUOUS_NUMBER',
      '--skip',
      'PLACE_MISMATCH',
    ];
    const report = await reportOf('check', 'faulty.csv', ...argv);
    expect(report.assessments.map(({ code }) => code)).toEqual(['CT1']);
    expect(noticesOf(report).map(({ code }) => code)).toEqual(['INDICATORS_LEFT_OUT']);
  });

  it('decide on the exit code of what is left', async () => {
    const exit = async (...argv: readonly string[]) => (await run('check', 'clean.csv', ...argv)).exit;
    expect(await exit()).toBe(1);
    expect(await exit('--skip', 'CT2')).toBe(0);
    expect(await exit('--only', 'CT1')).toBe(0);
    expect(await exit('--only', 'CT2')).toBe(1);
    // An error counts where an indicator that is left needs the data.
    expect((await run('check', 'faulty.csv', '--only', 'CT1')).exit).toBe(0);
    expect((await run('check', 'faulty.csv', '--only', 'CT2')).exit).toBe(1);
  });

  it('also by unit, and in the list of columns to add', async () => {
    const { stdout } = await run('check', 'partial.csv', '--skip', 'CT2', '--by', 'unit');
    expect(stdout).not.toMatch(/CT2:|Tiến sĩ/u);
    const report = await reportOf('check', 'clean.csv', '--by', 'unit', '--skip', 'CT2');
    expect(new Set(report.assessments.map(({ code }) => code))).toEqual(new Set(['CT1']));
  });

  it('"nothing was checked" is never 0', async () => {
    // No data of what was asked for, though a duty is answered.
    expect((await run('check', 'duty.csv')).exit).toBe(0);
    expect((await run('check', 'duty.csv', '--only', 'CT1')).exit).toBe(3);
    expect((await run('check', 'partial.csv', '--only', 'CT2')).exit).toBe(3);
    expect((await run('check', 'partial.csv', '--only', 'CT2', '--fail-on', 'never')).exit).toBe(3);
    const none = await run('check', 'clean.csv', '--skip', 'CT1,CT2');
    expect([none.exit, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toContain('nothing to check');
    const [last = '', ...most] = Object.keys(SEVERITIES).filter((code) => !isAlwaysSaid(code));
    expect((await run('validate', 'faulty.csv', '--skip', most.join())).exit).toBe(0);
    expect((await run('validate', 'faulty.csv', '--skip', most.join(), '--skip', last)).exit).toBe(2);
    expect((await run('check', 'clean.csv', '--skip', [last, ...most].join())).exit).toBe(1);
  });

  it('never hide an input that could not be read', async () => {
    for (const code of ['INPUT_MISSING', 'input_no_table']) {
      const { exit, stdout, stderr } = await run('check', 'clean.csv', 'letter.csv', '--skip', code);
      expect([exit, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/cannot be left out, as it says that an input could not be read/u);
    }
    const report = await reportOf('validate', 'clean.csv', 'missing.csv', '--only', 'CELL_NEGATIVE');
    expect([report.exitCode, report.diagnostics.map(({ code }) => code)]).toEqual([3, ['INPUT_MISSING']]);
    expect((await run('check', 'clean.csv', '--skip', 'INDICATORS_LEFT_OUT')).exit).toBe(2);
  });

  it.each([
    ['check', '--skip', 'CELL_NEGATVE', /CELL_NEGATIVE/u],
    ['check', '--only', 'CT3', /CT1, CT2/u],
    ['check', '--only', 'MT3.CT4b', /there is no "MT3\.CT4b"/u],
    ['validate', '--only', 'MEASURES_MISSING', /MEASURE_MISSING/u],
    // Without verdicts there is no indicator to choose.
    ['validate', '--only', 'CT1', /there is no "CT1"/u],
    ['check', '--skip', ',', /--skip needs a value/u],
    ['check', '--only=', '', /needs a value/u],
  ])('%s %s %s is refused', async (command, option, code, sentence) => {
    const asked = option.endsWith('=') ? [option] : [option, code];
    const { exit, stdout, stderr } = await run(command, 'clean.csv', ...asked);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
  });

  it('refuse a code that both name', async () => {
    const { exit, stderr } = await run('check', 'clean.csv', '--only', 'CT1,CELL_DATE', '--skip', 'ct1');
    expect([exit, stderr.includes('CT1 is in both')]).toEqual([2, true]);
  });

  it('say what was left out in every format', async () => {
    for (const format of ['table', 'markdown', 'csv', 'junit', 'sarif', 'github', 'gitlab', 'json']) {
      const { stdout } = await run('validate', 'faulty.csv', '--skip', 'CELL_NEGATIVE', '--format', format);
      const text = stdout.replaceAll('\\_', '_');
      expect(text, format).toContain('DIAGNOSTICS_LEFT_OUT');
      expect(text, format).toContain('CELL_NEGATIVE');
    }
  });

  it('write nothing in the way of a copy with marks for what is left out', async () => {
    const argv = ['check', 'fixtures/readme-2025.xlsx', '--annotate', 'out.xlsx', '--lang', 'en'];
    const plain = await runCli(argv);
    const skipped = await runCli([...argv, '--skip', 'PART_EXCEEDS_WHOLE']);
    const cells = ({ stderr }: typeof plain) => Number(/(\d+) cells/u.exec(stderr)?.[1]);
    expect(cells(skipped)).toBeLessThan(cells(plain));
  });
});
