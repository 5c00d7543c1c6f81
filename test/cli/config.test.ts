import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONFIG_KEYS, parseConfig } from '../../src/cli/config-file.ts';
import type { ReportJson } from '../../src/report/contract.ts';
import { ROOT, runCli } from '../support/run-cli.ts';

const SHORT = 'fixtures/readme-2025.xlsx';
const bytes = readFileSync(`${ROOT}/${SHORT}`);
/** The config of the project: the current folder's own. */
const project = (config: string) => ({ files: { 'vstbpn.yaml': config } });
/** A workbook in a folder of its own, with a config beside it. */
const sent = (config: string) => ({ files: { 'drop/a.xlsx': bytes, 'drop/vstbpn.yaml': config } });

const json = (text: string): ReportJson => JSON.parse(text);

describe('a config of the project', () => {
  it('sets what no flag does, and the run says so', async () => {
    const world = project('plan: nam-tu-liem-2021-2025\nperiod: 2025-S1\nfail-on: never\n');
    expect((await runCli(['check', SHORT])).exit).toBe(1);
    const { exit, stdout, stderr } = await runCli(['check', SHORT], world);
    expect(exit).toBe(0);
    expect(stderr).toBe('Theo tệp cấu hình vstbpn.yaml: plan, period, fail-on.\n');
    expect(stdout).toContain('Kỳ: 6 tháng đầu năm 2025 (theo tệp cấu hình)');
    expect(stdout).toContain('nam-tu-liem-2021-2025 1.0.0 · theo tệp cấu hình');
  });

  it('is in the JSON with its hash, and what it sets has it as source', async () => {
    const { stdout } = await runCli(['check', SHORT], project('formats: json\nplan: hanoi-2023\n'));
    const { config, plans, period } = json(stdout);
    expect(config).toEqual({ file: 'vstbpn.yaml', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) });
    expect(plans.map(({ id, source }) => [id, source])).toEqual([['hanoi-2023', 'config']]);
    expect(period.source).toBe('title');
  });

  it('yields to each flag, which replaces a whole list', async () => {
    const world = project('plan: [hanoi-2023, so-gddt-2025]\nperiod: 2024\nfail-on: never\nlang: en\n');
    const argv = ['check', SHORT, '--plan', 'hanoi-2021-2030', '--period', '2025', '--fail-on', 'gap'];
    const { exit, stdout, stderr } = await runCli([...argv, '--lang', 'vi', '--format', 'json'], world);
    expect([exit, stderr]).toEqual([1, '']);
    const { config, plans, period } = json(stdout);
    expect(plans.map(({ id, source }) => [id, source])).toEqual([['hanoi-2021-2030', 'argument']]);
    expect([period.source, config]).toEqual(['argument', null]);
  });

  it('gives the same bytes as the flags it stands for', async () => {
    const config =
      'plan: hanoi-2021-2030\nperiod: 2025\nby: unit\nskip: [MT3.CT4a, HEADER_UNKNOWN]\ncomplete: true\n';
    const flags = ['--plan', 'hanoi-2021-2030', '--period', '2025', '--by', 'unit', '--complete'];
    const byConfig = await runCli(['check', SHORT, '--format', 'csv'], project(config));
    const byFlags = await runCli([
      'check',
      SHORT,
      '--format',
      'csv',
      ...flags,
      '--skip',
      'MT3.CT4a,HEADER_UNKNOWN',
    ]);
    expect(byConfig.stdout).toBe(byFlags.stdout);
    expect(byConfig.exit).toBe(byFlags.exit);
  });

  it('speaks a language where neither --lang nor VSTBPN_LANG does, for faults too', async () => {
    const world = project('lang: en\nmap: ["Không có=phd_female"]\n');
    expect((await runCli(['check', SHORT], world)).stderr).toMatch(
      /^From the config .*\nError: --map: no column/u,
    );
    const french = await runCli(['check', SHORT], { ...world, env: { VSTBPN_LANG: 'fr' } });
    expect(french.stderr).toContain('Error: --map');
    for (const [argv, env] of [
      [['--lang', 'vi', 'check', SHORT], {}],
      [['check', SHORT, '--lang', 'vi'], {}],
      [['check', SHORT], { VSTBPN_LANG: 'vi_VN.UTF-8' }],
    ] as const) {
      expect((await runCli(argv, { ...world, env })).stderr).toMatch(
        /^Theo tệp cấu hình vstbpn.yaml: map\.\nLỗi: --map/u,
      );
    }
  });

  it('is left alone with --no-config, and where another is named', async () => {
    const files = { 'vstbpn.yaml': 'fail-on: never\n', 'ci/gate.yaml': 'fail-on: warning\n' };
    const without = await runCli(['check', SHORT, '--no-config'], { files });
    expect([without.exit, without.stderr]).toEqual([1, '']);
    const named = await runCli(['check', SHORT, '--config', 'ci/gate.yaml'], { files });
    expect([named.exit, named.stderr]).toEqual([1, 'Theo tệp cấu hình ci/gate.yaml: fail-on.\n']);
    const missing = await runCli(['check', SHORT, '--config', 'gate.yaml'], { files });
    expect([missing.exit, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('gate.yaml');
  });

  it('names files from its own folder', async () => {
    const saved = await runCli(['inspect', SHORT, '--save-mapping', 'mapping.yaml']);
    const files = {
      'ci/gate.yaml': 'mapping: maps/mapping.yaml\nplan: ../own.yaml\nformats: [json=out/a.json, table]\n',
      'ci/maps/mapping.yaml': saved.written.get('mapping.yaml') ?? '',
      'own.yaml': readFileSync(`${ROOT}/targets/plans/nam-tu-liem-2021-2025/1.0.0.yaml`),
    };
    const { exit, workbooks } = await runCli(['check', SHORT, '--config', 'ci/gate.yaml'], { files });
    expect(exit).toBe(0);
    expect([...workbooks.keys()]).toEqual(['ci/out/a.json']);
    const report = json(new TextDecoder().decode(workbooks.get('ci/out/a.json')));
    expect(report.plans.map(({ id }) => id)).toEqual(['nam-tu-liem-2021-2025']);
    expect(report.config?.file).toBe('ci/gate.yaml');
  });

  it('of the wrong shape ends the run at the line and column', async () => {
    const { exit, stdout, stderr } = await runCli(
      ['check', SHORT],
      project('plan: hanoi-2023\nfail_on: never\n'),
    );
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain('vstbpn.yaml:2:1 [PLAN_SHAPE]');
    expect(stderr).toContain('Có phải là: fail-on?');
  });

  it.each([
    'formats: json=../out.json',
    'formats: json=/tmp/out.json',
    'formats: json=in/../../out.json',
    'baseline: ../known.yaml',
  ])('that was not named writes nothing outside its folder: %s', async (line) => {
    const world = project(`${line}\n`);
    const argv = [
      'check',
      SHORT,
      '--lang',
      'en',
      ...(line.startsWith('baseline') ? ['--write-baseline'] : []),
    ];
    const found = await runCli(argv, world);
    expect([found.exit, found.workbooks.size]).toEqual([2, 0]);
    expect(found.stderr).toMatch(/^Error: vstbpn.yaml:1: ".*" is outside the config's folder/u);
    const named = await runCli([...argv, '--config', 'vstbpn.yaml'], world);
    expect(named.workbooks.size).toBe(1);
  });

  it.each(['in/a.xlsx', 'in/A.XLSM', 'in/drop.zip'])(
    'that was not named gives no report the name %s',
    async (path) => {
      const world = { files: { 'in/a.xlsx': bytes, 'vstbpn.yaml': `formats:\n  - json=${path}\n` } };
      const { exit, stderr, workbooks } = await runCli(['check', 'in/a.xlsx', '--lang', 'en'], world);
      expect([exit, workbooks.size]).toEqual([2, 0]);
      expect(stderr).toContain('vstbpn.yaml:1: ');
    },
  );

  it.each(['vstbpn.yaml', SHORT, 'own.yaml', 'mapping.yaml'])(
    'writes over none of the files read: %s',
    async (path) => {
      const world = {
        files: {
          'vstbpn.yaml': `formats: json=${path}\nplan: own.yaml\nmapping: mapping.yaml\n`,
          'own.yaml': readFileSync(`${ROOT}/targets/plans/nam-tu-liem-2021-2025/1.0.0.yaml`),
          'mapping.yaml': 'schema: 1\nsheets: []\n',
        },
      };
      const { exit, workbooks } = await runCli(['check', SHORT], world);
      expect([exit, workbooks.size]).toEqual([2, 0]);
    },
  );

  it('holds for validate and inspect as far as they have its options', async () => {
    const world = project('fail-on: never\nstrict: true\nformats: json\nby: unit\nperiod: 2025\n');
    const validated = await runCli(['validate', SHORT], world);
    expect([validated.exit, validated.stderr]).toEqual([
      1,
      'Theo tệp cấu hình vstbpn.yaml: period, formats, strict.\n',
    ]);
    expect(json(validated.stdout).command).toBe('validate');
    const inspected = await runCli(['inspect', SHORT], world);
    expect([inspected.exit, inspected.stderr]).toEqual([0, 'Theo tệp cấu hình vstbpn.yaml: period.\n']);
  });
});

describe('a config beside the data', () => {
  it('says how to read them, and is named', async () => {
    const { exit, stderr, stdout } = await runCli(
      ['check', 'drop/a.xlsx', '--format', 'json'],
      sent('plan: nam-tu-liem-2021-2025\n'),
    );
    expect(exit).toBe(0);
    expect(stderr).toMatch(/nằm cùng số liệu drop\/vstbpn\.yaml: plan\..*--no-config\.\n$/u);
    expect(json(stdout).config?.file).toBe('drop/vstbpn.yaml');
  });

  it.each([
    'fail-on: never',
    'fail-on: gap',
    'skip: MT3.CT4b',
    'only: MT1.CT1',
    'max-warnings: 1000',
    'strict: false',
    'baseline: known.yaml',
    'register: units.xlsx',
    'complete: true',
    'csv-excel: true',
    'formats: json',
    'formats: json=out.json',
    'plan: weak.yaml',
    'plan: [hanoi-2023, /etc/weak.yml]',
    'mapping: ../mapping.yaml',
    'mapping: /etc/passwd',
  ])('may not say "%s"', async (line) => {
    const world = sent(`period: 2025\n${line}\n`);
    const refused = await runCli(['check', 'drop/a.xlsx', '--lang', 'en'], world);
    expect([refused.exit, refused.stdout, refused.workbooks.size]).toEqual([2, '', 0]);
    expect(refused.stderr).toMatch(/^Error: drop\/vstbpn\.yaml:2: .*--config drop\/vstbpn\.yaml/u);
    expect((await runCli(['check', 'drop/a.xlsx', '--no-config'], world)).exit).toBe(1);
  });

  it('may say all of it where it is named', async () => {
    const world = sent('fail-on: never\n');
    expect((await runCli(['check', 'drop/a.xlsx', '--config', 'drop/vstbpn.yaml'], world)).exit).toBe(0);
  });

  it('does not hold where the project has its own, whatever it says; the run names it', async () => {
    for (const bad of ['fail-on: never\n', 'no such: key\n', '[']) {
      const files = { ...sent(bad).files, 'vstbpn.yaml': 'fail-on: warning\n' };
      const { exit, stderr } = await runCli(['check', 'drop/a.xlsx'], { files });
      expect(exit).toBe(1);
      expect(stderr).toContain(
        'Theo tệp cấu hình vstbpn.yaml: fail-on.\nKhông dùng tệp cấu hình nằm cùng số liệu drop/vstbpn.yaml',
      );
    }
  });

  it('says nothing of a name that acts on a terminal', async () => {
    const files = { 'dr\u001B[2Jop/a.xlsx': bytes, 'dr\u001B[2Jop/vstbpn.yaml': 'plan: "x\u0007y"\n' };
    const { exit, stderr } = await runCli(['check', 'dr\u001B[2Jop/a.xlsx'], { files });
    expect(exit).toBe(2);
    expect(stderr).not.toContain('\u001B');
    expect(stderr).not.toContain('\u0007');
  });
});

describe('config show', () => {
  const world = {
    ...project('period: 2025\nfail-on: warning\nmap:\n  - A=phd_female\n  - B=phd_total\nmax-warnings: 0\n'),
    env: { VSTBPN_LANG: 'en' },
  };

  it('prints each option with where it comes from', async () => {
    const { exit, stdout } = await runCli(['config', 'show', SHORT, '--fail-on', 'never'], world);
    expect(exit).toBe(0);
    for (const line of [
      'Config: vstbpn.yaml',
      'plan          – (default)',
      'period        2025 (vstbpn.yaml:1)',
      'map           A=phd_female, B=phd_total (vstbpn.yaml:3)',
      'formats       table (default)',
      'fail-on       never (--fail-on)',
      'max-warnings  0 (vstbpn.yaml:6)',
      'complete      no (default)',
      'lang          en (VSTBPN_LANG)',
    ]) {
      expect(stdout.split('\n')).toContain(line);
    }
  });

  it('has every key, in the same order, for programs', async () => {
    const argv = ['config', 'show', '--format', 'json', '--formats', 'junit=a.xml'];
    const shown = JSON.parse((await runCli(argv, world)).stdout);
    expect(shown.config.file).toBe('vstbpn.yaml');
    expect(shown.options.map(({ key }: { key: string }) => key)).toEqual(CONFIG_KEYS);
    expect(shown.options).toContainEqual({
      key: 'max-warnings',
      value: 0,
      source: { kind: 'file', file: 'vstbpn.yaml', line: 6 },
    });
    expect(shown.options).toContainEqual({
      key: 'formats',
      value: ['junit=a.xml'],
      source: { kind: 'flag', flag: '--formats' },
    });
  });

  it('says that there is none, and refuses what a check would refuse', async () => {
    expect((await runCli(['config', 'show', SHORT])).stdout).toContain('Tệp cấu hình: không có\n');
    expect((await runCli(['config', 'show', 'drop/a.xlsx'], sent('fail-on: never'))).exit).toBe(2);
    expect((await runCli(['config', 'show'], project('failon: never'))).exit).toBe(2);
    expect((await runCli(['config'])).exit).toBe(2);
  });
});

describe('docs/config.md', () => {
  const text = readFileSync(`${ROOT}/docs/config.md`, 'utf8');
  const [, example = ''] = /```yaml\n([\s\S]*?)```/u.exec(text) ?? [];

  it('shows an example of every key that is read as it stands', () => {
    const parsed = parseConfig(example, 'vstbpn.yaml');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
    expect(parsed.value.map(({ key }) => key)).toEqual(CONFIG_KEYS);
  });

  it('names the published schema', () => {
    const [, path = ''] = /\$schema=\.\/node_modules\/vstbpn\/(\S+)/u.exec(example) ?? [];
    expect(JSON.parse(readFileSync(`${ROOT}/${path}`, 'utf8'))).toMatchObject({
      $id: 'urn:vstbpn:schema:config:1',
    });
  });
});
