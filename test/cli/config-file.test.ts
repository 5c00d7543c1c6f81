import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';
import { createProgram } from '../../src/cli/program.ts';
import { ROOT } from '../support/run-cli.ts';
import { LAYOUT_NAMES } from '../../src/domain/layout-name.ts';
import { CONFIG_KEYS, parseConfig, withFiles } from '../../src/cli/config-file.ts';

function faults(text: string): (string | readonly string[])[][] {
  const parsed = parseConfig(text, 'vstbpn.yaml');
  if (parsed.ok) return [];
  return parsed.diagnostics.map(({ code, args, location }) => {
    const at = location.kind === 'text' ? `${location.line}:${location.column}` : '';
    return 'accepted' in args ? [at, args.found, args.accepted] : [at, code];
  });
}

/** Options of one run only: what it writes besides reports, and where its config is. */
const FLAGS_ONLY = ['annotate', 'mark', 'mark-only', 'force', 'write-baseline', 'config', 'no-config'];

describe('the keys of a config', () => {
  it('are the options of check and validate', () => {
    const outcome = { setExit: () => undefined, setLanguage: () => undefined };
    const program = createProgram(nodeIo(ROOT), 'vi', outcome);
    const options = program.commands
      .filter((command) => ['check', 'validate'].includes(command.name()))
      .flatMap((command) => command.options.map(({ long }) => long?.slice(2) ?? ''));
    const keys = CONFIG_KEYS.map((key) => (key === 'formats' ? 'format' : key));
    expect([...keys, ...FLAGS_ONLY].toSorted()).toEqual([...new Set(options)].toSorted());
  });
});

describe('a config file', () => {
  it('holds its keys with their lines; one item stands for a list, a year for a period', () => {
    const parsed = parseConfig(
      '# ours\nperiod: 2025\n\nplan: hanoi-2023\nformats: [json=a.json, table]\n',
      'c',
    );
    expect(parsed).toEqual({
      ok: true,
      value: [
        { key: 'plan', value: ['hanoi-2023'], line: 4 },
        { key: 'period', value: '2025', line: 2 },
        { key: 'formats', value: ['json=a.json', 'table'], line: 5 },
      ],
    });
  });

  it.each([
    ['an unknown key, with the nearest', 'complete: true\nfail_on: gap', ['2:1', 'fail_on', ['fail-on']]],
    ['the name of the option for formats', 'format: json', ['1:1', 'format', ['formats']]],
    ['a key like nothing', 'annotate: a.xlsx', ['1:1', 'annotate', []]],
    ['a level there is not', 'fail-on: no', ['1:10', 'no', ['gap', 'undetermined', 'warning', 'never']]],
    ['a period there is not', 'period: 2025-01', ['1:9', '2025-01', ['2025, 2025-S1, 2025-Q3']]],
    ['an item of a list', 'formats:\n  - json\n  - jsn', ['3:5', 'jsn', [expect.stringContaining('junit')]]],
    ['a form without its file', 'formats: json=', ['1:10', 'json=', [expect.stringContaining('junit')]]],
    ['a binding without a measure', 'map: Nữ', ['1:6', 'Nữ', ['HEADER=measure']]],
    ['a word for yes', 'complete: yes', ['1:11', 'yes', ['boolean']]],
    ['an empty list', 'plan: []', ['1:7', '[…]', ['>= 1']]],
    ['a key without a value', 'mapping:', ['1:9', 'null', ['string']]],
    ['a list for a single value', 'layout: [unit-table]', ['1:9', '[…]', LAYOUT_NAMES]],
    ['what is no mapping of keys', '- plan', ['1:1', '[…]', ['object']]],
    ['nothing', '', ['1:1', 'null', ['object']]],
    ['a key of every object', '__proto__: { plan: x }', ['1:1', '__proto__', []]],
    ['a key twice', 'plan: a\nplan: b', ['2:1', 'PLAN_SYNTAX']],
    ['broken YAML', 'plan: [a', ['1:9', 'PLAN_SYNTAX']],
  ])('refuses %s', (_, text, expected) => expect(faults(text)).toEqual([expected]));

  it('says every fault at once', () => {
    expect(faults('plann: a\nlang: fr\nby: school').map(([at]) => at)).toEqual(['3:5', '2:7', '1:1']);
  });

  it('a byte order mark and Windows line ends are no part of it', () => {
    expect(parseConfig('\uFEFFplan: a\r\nlang: en\r\n', 'c')).toMatchObject({
      ok: true,
      value: [
        { key: 'plan', line: 1 },
        { key: 'lang', value: 'en', line: 2 },
      ],
    });
  });

  it('names files in plan, mapping, register, baseline and formats only, and not every plan is one', () => {
    const parsed = parseConfig(
      'plan: [hanoi-2023, own.yaml]\nmapping: m.yaml\nregister: r.xlsx\nbaseline: b.yaml\nformats: [json, csv=a=b.csv]\nmap: a.yaml=b\nsheet: s.yaml\n',
      'c',
    );
    if (!parsed.ok) throw new Error('refused');
    const named: string[] = [];
    const placed = parsed.value.map((entry) =>
      withFiles(entry, (path) => {
        named.push(path);
        return `in/${path}`;
      }),
    );
    expect(named.toSorted()).toEqual(['a=b.csv', 'b.yaml', 'm.yaml', 'own.yaml', 'r.xlsx']);
    expect(Object.fromEntries(placed.map(({ key, value }) => [key, value]))).toEqual({
      plan: ['hanoi-2023', 'in/own.yaml'],
      mapping: 'in/m.yaml',
      register: 'in/r.xlsx',
      baseline: 'in/b.yaml',
      formats: ['json', 'csv=in/a=b.csv'],
      map: ['a.yaml=b'],
      sheet: ['s.yaml'],
    });
  });
});
