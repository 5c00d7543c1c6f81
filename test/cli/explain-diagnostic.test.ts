import { describe, expect, it } from 'vitest';
import { DIAGNOSTIC_CODES } from '../../src/domain/diagnostic.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { runCli } from '../support/run-cli.ts';

describe('explain of a diagnostic code', () => {
  it('says severity, meaning, an example and how to fix it, in Vietnamese', async () => {
    const { stdout, stderr, exit } = await runCli(['explain', 'CELL_NEGATIVE'], { width: 80 });
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`CELL_NEGATIVE · Số âm
  Mức: LỖI
  Nghĩa: Ô của một số đếm có số âm. Giá trị không được dùng.
  Ví dụ: so-lieu.xlsx · Tổng hợp!F15
    “Nữ có trình độ tiến sĩ”: -2 là số âm.
  Cách sửa: Nhập số không âm.
`);
  });

  it('and in English, in any case of letters', async () => {
    const { stdout } = await runCli(['explain', 'cell_Negative', '--lang', 'en'], { width: 80 });
    expect(stdout).toBe(`CELL_NEGATIVE · Negative number
  Severity: ERROR
  Meaning: The cell of a count has a negative number. The value is not used.
  Example: so-lieu.xlsx · Tổng hợp!F15
    "Holders of a doctorate: women": -2 is negative.
  How to fix: Type a number that is not negative.
`);
  });

  it.each(LANGUAGES)('fits 80 columns for every code in %s, styled or not', async (language) => {
    for (const code of DIAGNOSTIC_CODES) {
      const argv = ['explain', code, '--lang', language];
      const { stdout, exit } = await runCli(argv, { width: 80 });
      expect([code, exit]).toEqual([code, 0]);
      expect(
        stdout.split('\n').filter((line) => line.length > 80),
        code,
      ).toEqual([]);
      const styled = await runCli(argv, { width: 80, tty: true });
      expect(styled.stdout).toContain('\u001B[1m');
      // oxlint-disable-next-line no-control-regex
      expect(styled.stdout.replace(/\u001B\[\d+m/gu, '')).toBe(stdout);
    }
  });

  it.each([
    ['CELL_NEGATIV', 'CELL_NEGATIVE'],
    ['part_exceed_whole', 'PART_EXCEEDS_WHOLE'],
    ['WEAKER', 'WEAKER_TARGET'],
    ['mt3.ct4x', 'MT3.CT4a'],
    ['MT4.CT', 'MT4.CT1'],
  ])('an unknown code %s is a usage error that names %s', async (code, near) => {
    for (const language of LANGUAGES) {
      const { stdout, stderr, exit } = await runCli(['explain', code, '--lang', language]);
      expect([exit, stdout]).toEqual([2, '']);
      expect(stderr).toContain(near);
      expect(stderr.trimEnd()).not.toContain('\n');
    }
  });

  it('names nothing where nothing is near, and no member of an object is a code', async () => {
    for (const code of ['qqqqqqqqqq', 'constructor', '__proto__', 'toString', 'CELL_NEGATIVE ']) {
      const { stdout, stderr, exit } = await runCli(['explain', code, '--lang', 'en']);
      expect([code, exit, stdout]).toEqual([code, 2, '']);
      expect(stderr).toContain('docs/diagnostics.md');
      expect(stderr.includes('Similar')).toBe(code.startsWith('CELL'));
    }
  });
});
