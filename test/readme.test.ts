import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT, runCli } from './support/run-cli.ts';

const readme = readFileSync(`${ROOT}/README.md`, 'utf8');

interface Session {
  readonly command: string;
  /** What stands between the marks that leave something out, in order. */
  readonly parts: readonly string[];
}

const sessions: readonly Session[] = [...readme.matchAll(/```console\n\$ vstbpn (.*)\n([\s\S]*?)```/gu)].map(
  ([, command = '', output = '']) => ({
    command,
    parts: output.split('[…]\n').map((part) => part.trimEnd()),
  }),
);

describe('the README', () => {
  it('shows at least one run', () => expect(sessions.length).toBeGreaterThan(0));

  it.each(sessions)('shows what `vstbpn $command` prints', async ({ command, parts }) => {
    const { stdout } = await runCli(command.split(' '), { width: 80 });
    // Numbers keep to their sign by a no-break space; a README is typed with plain ones.
    const printed = stdout.replaceAll('\u00A0', ' ');
    let from = 0;
    for (const part of parts) {
      const at = printed.indexOf(part, from);
      expect(at, part).toBeGreaterThanOrEqual(from);
      from = at + part.length;
    }
  });

  it('names scripts that exist, and every exit code', async () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['build', 'test']));
    expect(readme).toContain(
      'npm ci && npm run build && node bin/vstbpn.cjs check fixtures/readme-2025.xlsx --fail-on never',
    );
    expect(readme).toContain('npm ci && npm test');
    expect([...readme.matchAll(/^\| ([0-4]) \|/gmu)].map(([, code]) => code)).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
    ]);
  });
});
