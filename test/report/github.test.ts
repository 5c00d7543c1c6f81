import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/domain/diagnostic.ts';
import { renderGithub } from '../../src/report/github.ts';
import { HOSTILE, hostileReport, MET, renderContext, reportOf, SHORT } from '../support/report-of.ts';

const context = renderContext('en');

interface Command {
  readonly level: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const unescaped = (text: string, marks: Readonly<Record<string, string>>): string =>
  text.replace(/%(?:0D|0A|3A|2C|25)/gu, (mark) => marks[mark] ?? mark);

const DATA = { '%0D': '\r', '%0A': '\n', '%25': '%' };
const PROPERTY = { ...DATA, '%3A': ':', '%2C': ',' };

/** As GitHub's runner reads a line: the command ends at the first "::", properties at commas, names at the first "=". */
function parsed(text: string): Command[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      expect(line.startsWith('::')).toBe(true);
      const end = line.indexOf('::', 2);
      const command = line.slice(2, end);
      const space = command.indexOf(' ');
      const properties = command
        .slice(space + 1)
        .split(',')
        .map((pair): [string, string] => {
          const at = pair.indexOf('=');
          return [pair.slice(0, at), unescaped(pair.slice(at + 1), PROPERTY)];
        });
      return {
        level: command.slice(0, space),
        properties: Object.fromEntries(properties),
        message: unescaped(line.slice(end + 2), DATA),
      };
    });
}

describe('annotations of GitHub', () => {
  it('say missed targets and then faults, each at its cell', async () => {
    const report = await reportOf({ './sub/a.xlsx': { Biểu: SHORT } });
    const commands = parsed(renderGithub(report, context));
    expect(commands.map(({ level, properties }) => [level, properties])).toEqual([
      ['error', { file: 'sub/a.xlsx', line: '3', col: '3', title: 'MT3.CT4b' }],
      ['error', { file: 'sub/a.xlsx', line: '5', col: '4', title: 'PART_EXCEEDS_WHOLE' }],
      ['error', { file: 'sub/a.xlsx', line: '5', col: '5', title: 'CELL_NEGATIVE' }],
      ['error', { file: 'sub/a.xlsx', line: '6', col: '3', title: 'CELL_NOT_COUNT' }],
      ['error', { file: 'sub/a.xlsx', line: '6', col: '6', title: 'PART_EXCEEDS_WHOLE' }],
    ]);
    expect(commands[0]!.message).toBe(
      "Women's share of doctorate holders [MT3.CT4b] · hanoi-2021-2030: Not met; value 17.6% (3/17), 2/4 units reported; threshold ≥ 40% (2025); 22.4 points short; 4 more people; if hired: 7",
    );
    expect(commands[2]!.message).toMatch(/^Biểu!E5: .*-2 is negative\. /u);
  });

  it('warn of a due target that cannot be told, and are silent when all is well', async () => {
    const clean = { ...(await reportOf({ 'a.xlsx': { Biểu: MET } })), diagnostics: [] };
    expect(renderGithub(clean, context)).toBe('');
    const table =
      '| NĂM 2025 |\n| STT | Tên đơn vị | Lượt phụ huynh được tiếp cận |\n| 1 | Trường THCS Ví Dụ 1 | 20 |';
    const few = await reportOf({ 'a.xlsx': { Biểu: table } });
    expect(parsed(renderGithub(few, context))).toMatchObject([
      { level: 'warning', properties: { title: 'MT4.CT1a', line: '3', col: '3' } },
    ]);
    const complete = await reportOf({ 'a.xlsx': { Biểu: table } }, { complete: true });
    expect(parsed(renderGithub(complete, context))).toMatchObject([{ level: 'error' }]);
  });

  it.each([
    [10, 10, null],
    [11, 9, '2 more'],
    [1_500, 9, '1,491 more'],
  ])('of %i of a level show %i and how many more', async (count, shown, more) => {
    const clean = await reportOf({ 'a.xlsx': { Biểu: MET } });
    const at = { kind: 'file', file: 'a.xlsx' } as const;
    const diagnostics = Array.from({ length: count }, () => [
      diagnostic('INPUT_MISSING', {}, at),
      diagnostic('PLACE_MISMATCH', { found: 'x', expected: 'y', plan: 'z' }, at),
      diagnostic('PERIOD_IGNORED', { text: 'x' }, at),
    ]).flat();
    const commands = parsed(renderGithub({ ...clean, diagnostics }, context));
    for (const level of ['error', 'warning', 'notice']) {
      const own = commands.filter((command) => command.level === level);
      expect(own.filter(({ properties }) => properties['title'] !== 'vstbpn')).toHaveLength(shown);
      const rest = own.slice(shown).map(({ message }) => message);
      expect(rest).toEqual(
        more === null ? [] : [expect.stringMatching(new RegExp(`^${more} of this level`, 'u'))],
      );
    }
    expect(commands.map(({ level }) => level)).toEqual(
      commands.map(({ level }) => level).toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
    );
  });

  it('keep hostile texts within their line and property', async () => {
    const report = await hostileReport();
    for (const [index, text] of HOSTILE.entries()) {
      const own = {
        ...report,
        diagnostics: report.diagnostics.filter(
          ({ location }) => 'sheet' in location && location.sheet === text,
        ),
      };
      const commands = parsed(renderGithub(own, context));
      expect(commands.map(({ properties }) => properties['title'])).toContain('CELL_NOT_COUNT');
      for (const { properties, message } of commands) {
        expect(Object.keys(properties)).toEqual(['file', 'line', 'col', 'title']);
        expect(properties['file']).toMatch(/\.xlsx$/u);
        expect(message).not.toMatch(/[\p{Cc}\p{Surrogate}]/u);
      }
      if (index === 0) expect(commands.at(-1)?.properties['file']).toBe('b,a:d & <c>.xlsx');
    }
  });
});

const ORDER = ['error', 'warning', 'notice'];
