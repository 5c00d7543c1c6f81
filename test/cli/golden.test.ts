import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { GOLDEN_CASES } from '../support/golden-cases.ts';

describe('the whole output of a check', () => {
  it.each(GOLDEN_CASES)('$name, as a table and as JSON', async ({ name, argv, exit }) => {
    const table = await runCli(['check', ...argv], { width: 100 });
    const json = await runCli(['check', ...argv, '--format', 'json']);
    expect([table.exit, json.exit]).toEqual([exit, exit]);
    const shown = [
      `$ vstbpn check ${argv.join(' ')}`,
      table.stdout.trimEnd(),
      table.stderr === '' ? '' : `--- stderr ---\n${table.stderr.trimEnd()}`,
      `--- exit ${table.exit} ---`,
    ];
    await expect(`${shown.filter((part) => part !== '').join('\n')}\n`).toMatchFileSnapshot(
      `../golden/${name}.txt`,
    );
    await expect(json.stdout).toMatchFileSnapshot(`../golden/${name}.json`);
  });

  it('fits 80 columns, and speaks English', async () => {
    const narrow = await runCli(['check', 'fixtures/readme-2025.xlsx'], { width: 80 });
    expect(Math.max(...narrow.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    await expect(narrow.stdout).toMatchFileSnapshot('../golden/readme-80-columns.txt');
    const english = await runCli(['check', 'fixtures/readme-2025.xlsx', '--lang', 'en'], { width: 120 });
    await expect(english.stdout).toMatchFileSnapshot('../golden/readme-english-120-columns.txt');
  });
});
