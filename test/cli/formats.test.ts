import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/cli/outputs.ts';
import { runCli } from '../support/run-cli.ts';

const FAULTY = 'fixtures/faulty-2025.xlsx';

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('check --format', () => {
  it.each(FORMATS.filter((format) => format !== 'table'))(
    '%s: the same to a file as to stdout',
    async (format) => {
      const shown = await runCli(['check', FAULTY, '--format', format]);
      const filed = await runCli(['check', FAULTY, '--format', `${format}=out.txt`]);
      expect(shown.exit).toBe(1);
      expect(shown.stdout.length).toBeGreaterThan(100);
      expect(text(filed.workbooks.get('out.txt'))).toBe(shown.stdout);
      expect(filed.stdout).toBe('');
      expect(filed.exit).toBe(shown.exit);
    },
  );

  it('may be given several times; the table in a file has no colours', async () => {
    const argv = ['check', FAULTY, '--format', 'junit=j.xml', '--format', 'github', '--format', 'json'];
    const { stdout, workbooks, exit } = await runCli([...argv, '--format', 'table=t.txt'], { tty: true });
    expect(exit).toBe(1);
    expect(text(workbooks.get('j.xml'))).toMatch(/^<\?xml /u);
    expect(text(workbooks.get('t.txt'))).toContain('Tóm tắt');
    expect(text(workbooks.get('t.txt'))).not.toContain('\u001B');
    expect(stdout).toMatch(/^::error file=fixtures\/faulty-2025\.xlsx,line=\d+,col=\d+,title=/u);
    expect(JSON.parse(stdout.slice(stdout.indexOf('\n{')))).toMatchObject({ schemaVersion: 1 });
  });

  it('github adds the whole table to the summary of the step', async () => {
    const world = { env: { GITHUB_STEP_SUMMARY: 'summary.md' } };
    const { written } = await runCli(['check', FAULTY, '--format', 'github'], world);
    const { stdout } = await runCli(['check', FAULTY, '--format', 'markdown']);
    expect(written.get('summary.md')).toBe(stdout);
    const other = await runCli(['check', FAULTY, '--format', 'json'], world);
    expect(other.written.size).toBe(0);
  });

  it('csv for a Vietnamese Excel has a byte-order mark and semicolons', async () => {
    const { stdout } = await runCli(['check', FAULTY, '--format', 'csv', '--csv-excel']);
    expect(stdout).toMatch(/^\uFEFFplan;version;/u);
  });

  it.each([
    [['--format', 'json', '--format', 'table'], /chỉ một dạng/u, /only one form/u],
    [['--format', 'json=a', '--format', 'csv=a'], /cùng ghi vào a/u, /would be written to a/u],
    [['--format', `json=${FAULTY}`], /tệp đang kiểm tra/u, /file being checked/u],
    [['--format', 'jsn'], /không hợp lệ/u, /not accepted/u],
    [['--format', 'json='], /cần một giá trị/u, /needs a value/u],
  ])('refuses %j', async (argv, vi, en) => {
    for (const [lang, sentence] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      const { exit, stdout, stderr, workbooks } = await runCli(['check', FAULTY, ...argv, '--lang', lang]);
      expect([exit, stdout, workbooks.size]).toEqual([2, '', 0]);
      expect(stderr).toMatch(sentence);
    }
  });
});
