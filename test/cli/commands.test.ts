import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReportJson } from '../../src/report/contract.ts';
import { ROOT, runCli } from '../support/run-cli.ts';

const EXAMPLE = 'fixtures/readme-2025.xlsx';
const bytesOf = (path: string): Uint8Array => readFileSync(`${ROOT}/${path}`);

describe('plan', () => {
  it.each([
    ['hanoi-2021-2030', 34],
    ['hanoi-2023', 8],
    ['nam-tu-liem-2021-2025', 6],
    ['so-gddt-2025', 0],
    ['hai-phong-2026', 0],
    ['national-2021-2030', 4],
    ['moet-2021-2030', 0],
  ])('show %s --format json gives its %i thresholds in parts', async (id, thresholds) => {
    const { stdout, exit } = await runCli(['plan', 'show', id, '--format', 'json']);
    expect(exit).toBe(0);
    const { plan } = JSON.parse(stdout);
    const milestones = plan.indicators.flatMap(
      (indicator: { milestones: unknown[] }) => indicator.milestones,
    );
    expect(milestones.length).toBe(thresholds);
    for (const milestone of milestones) {
      const { comparator, value, unit, by, from, throughout } = milestone;
      expect(['>=', '>', '<=', '<', '=', '~']).toContain(comparator);
      expect(value).toMatch(/^\d+(\.\d+)?$/u);
      expect(unit === '%' || /^[a-z]+$/u.test(unit)).toBe(true);
      expect([by, from, throughout].filter((time) => time !== undefined).length).toBe(1);
    }
  });

  it('show prints the exact decimals of the text', async () => {
    const { stdout } = await runCli(['plan', 'show', 'hanoi-2021-2030', '--format', 'json']);
    const { plan } = JSON.parse(stdout);
    const find = (code: string) =>
      plan.indicators.find((indicator: { code: string }) => indicator.code === code);
    expect(find('MT2.CT3').milestones).toEqual([
      { by: 2025, comparator: '>', value: '99.5', unit: '%' },
      { by: 2030, comparator: '>=', value: '99.99', unit: '%' },
    ]);
    expect(find('MT4.CT2').milestones).toEqual([
      { by: 'end', comparator: '>=', value: '1000', unit: 'contact' },
    ]);
    expect(find('MT4.CT3')).toMatchObject({
      kind: 'unit_share',
      locator: 'I.2.4.c',
      milestones: [{ throughout: [2021, 2030], every: 'quarter', comparator: '>=', value: '100', unit: '%' }],
    });
  });

  it('list names every plan', async () => {
    const { stdout } = await runCli(['plan', 'list', '--format', 'json']);
    expect(JSON.parse(stdout).plans.map(({ id }: { id: string }) => id)).toEqual([
      'hai-phong-2026',
      'hanoi-2021-2030',
      'hanoi-2023',
      'moet-2021-2030',
      'nam-tu-liem-2021-2025',
      'national-2021-2030',
      'so-gddt-2025',
    ]);
  });

  it('show prints every plan for a person, in both languages', async () => {
    for (const lang of ['vi', 'en']) {
      const { stdout } = await runCli(['plan', 'show', 'hanoi-2021-2030', '--lang', lang]);
      expect(stdout).toContain('MT3.CT4b');
      expect(stdout).toContain('I.2.3.đ');
    }
  });

  it('an unknown id is a usage error with the nearest ones', async () => {
    const { exit, stderr, stdout } = await runCli(['plan', 'show', 'hanoi-2032']);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain('hanoi-2023');
  });

  it('a version that is not there is a usage error', async () => {
    expect((await runCli(['plan', 'show', 'hanoi-2023@9.9.9'])).exit).toBe(2);
    expect((await runCli(['plan', 'show', 'hanoi-2023@1.0.0'])).exit).toBe(0);
  });

  it('validate says valid, or where and what is wrong', async () => {
    const valid = await runCli(['plan', 'validate', 'targets/plans/hanoi-2023/1.0.0.yaml']);
    expect([valid.exit, valid.stderr]).toEqual([0, '']);
    const broken = await runCli(['plan', 'validate', 'fixtures/plans/err/PLAN_SHAPE-bad-threshold.yaml']);
    expect(broken.exit).toBe(2);
    expect(broken.stderr).toContain('PLAN_SHAPE-bad-threshold.yaml:30:32');
    expect((await runCli(['plan', 'validate', 'no-such.yaml'])).exit).toBe(2);
  });
});

describe('explain', () => {
  it('says what is measured, the thresholds, the place, and the columns needed', async () => {
    const { stdout, exit } = await runCli(['explain', 'MT3.CT4b', '--period', '2025']);
    expect(exit).toBe(0);
    for (const part of [
      '≥\u00A040\u00A0%',
      '≥\u00A045\u00A0%',
      'I.2.3.d',
      'Tiến sĩ > Nữ',
      'nam-tu-liem-2021-2025',
    ]) {
      expect(stdout).toContain(part);
    }
  });

  it('takes a code in any case and refuses an unknown one with the nearest', async () => {
    expect((await runCli(['explain', 'mt3.ct4B', '--period', '2025'])).exit).toBe(0);
    const { exit, stderr } = await runCli(['explain', 'MT3.CT9']);
    expect(exit).toBe(2);
    expect(stderr).toContain('MT3.CT');
  });
});

describe('inspect', () => {
  it('writes a mapping that reads the file as it was read, and refuses one that does not fit', async () => {
    const saved = await runCli(['inspect', EXAMPLE, '--save-mapping', 'mapping.yaml']);
    expect(saved.exit).toBe(0);
    const mapping = saved.written.get('mapping.yaml') ?? '';
    expect(mapping).toContain('measure: phd_female');

    const plain = await runCli(['check', EXAMPLE, '--format', 'json']);
    const mapped = await runCli(['check', EXAMPLE, '--format', 'json', '--mapping', 'mapping.yaml'], {
      files: { 'mapping.yaml': mapping },
    });
    const assessments = (text: string) => (JSON.parse(text) as ReportJson).assessments;
    expect(assessments(mapped.stdout)).toEqual(assessments(plain.stdout));

    const moved = mapping.replace('Trong đó: Nữ', 'Trong đó: Nam');
    const refused = await runCli(['check', EXAMPLE, '--mapping', 'mapping.yaml'], {
      files: { 'mapping.yaml': moved },
    });
    expect(refused.exit).toBe(3);
    expect(refused.stderr + refused.stdout).toContain('MAPPING_HEADER_CHANGED');
  });

  it.each(['list-met-2025', 'sideways-met-2025'])('writes no mapping of %s', async (name) => {
    const { exit, stderr, written } = await runCli([
      'inspect',
      `fixtures/${name}.xlsx`,
      '--save-mapping',
      'mapping.yaml',
    ]);
    expect([exit, written.size]).toEqual([2, 0]);
    expect(stderr).toContain('--save-mapping');
  });

  it('shows what the rows of a list were taken for', async () => {
    const { stdout } = await runCli(['inspect', 'fixtures/list-met-2025.xlsx', '--lang', 'en']);
    expect(stdout).toContain('masters_female_percent');
    expect(stdout).toMatch(/^ {2}D +Tổng số → figures of each row$/mu);
  });

  it('names the rows of a table on its side by their numbers', async () => {
    const { stdout } = await runCli(['inspect', 'fixtures/sideways-met-2025.xlsx', '--lang', 'en']);
    expect(stdout).toMatch(/^ {2}6 +CBGVNV có trình độ thạc sĩ → .*\(masters_total\)$/mu);
    expect(stdout).toContain('H “Tổng số”');
  });

  it('never writes over a file', async () => {
    const { exit } = await runCli(['inspect', EXAMPLE, '--save-mapping', 'm.yaml'], {
      files: { 'm.yaml': 'mine' },
    });
    expect(exit).toBe(2);
  });
});

describe('--map', () => {
  it('binds a header the catalogue does not know', async () => {
    const argv = [
      'check',
      'fixtures/faulty-2025.xlsx',
      '--format',
      'json',
      '--map',
      'Giáo viên > Tiến sĩ=managers_total',
    ];
    const { stdout } = await runCli(argv);
    expect(
      (JSON.parse(stdout) as ReportJson).diagnostics.map(
        ({ location }) => 'cell' in location && location.cell,
      ),
    ).not.toContain('M6');
  });

  it('refuses what it cannot use: no "=", an unknown measure, a header no table has', async () => {
    for (const map of ['Tiến sĩ', 'Tiến sĩ=phd_femal', 'Không có tiêu đề này=phd_female']) {
      const { exit, stderr } = await runCli(['check', EXAMPLE, '--map', map]);
      expect([map, exit]).toEqual([map, 2]);
      expect(stderr).not.toBe('');
    }
  });
});

describe('the period', () => {
  const untitled = bytesOf('fixtures/outside/men-and-women-only.xlsx');

  it('is the current year with a notice where the file names none, and machine formats refuse to guess', async () => {
    const files = { 'data.csv': 'Tên trường,Số tiến sĩ,Nữ tiến sĩ\nTHCS Ví Dụ,5,1\n' };
    const table = await runCli(['check', 'data.csv'], { files, year: 2025 });
    expect(table.stdout).toContain('PERIOD_ASSUMED');
    const json = await runCli(['check', 'data.csv', '--format', 'json'], { files, year: 2025 });
    expect([json.exit, json.stdout]).toEqual([2, '']);
    expect(
      (await runCli(['check', 'data.csv', '--format', 'json', '--period', '2025'], { files })).exit,
    ).toBe(1);
  });

  it('is the year of a late day on the document where nothing else names one, which is said', async () => {
    const json = await runCli(['check', 'data.xlsx', '--format', 'json'], {
      files: { 'data.xlsx': untitled },
      year: 2026,
    });
    const report: ReportJson = JSON.parse(json.stdout);
    expect(report.period).toEqual({ value: '2025', source: 'date' });
    expect(report.diagnostics.map(({ code }) => code)).toContain('PERIOD_FROM_DATE');
  });

  it('given by hand wins over the title, which is said', async () => {
    const { stdout } = await runCli(['check', EXAMPLE, '--period', '2026', '--format', 'json']);
    const report: ReportJson = JSON.parse(stdout);
    expect(report.period).toEqual({ value: '2026', source: 'argument' });
    expect(report.diagnostics.map(({ code }) => code)).toContain('PERIOD_CONFLICT');
  });

  it.each(['25', '2025-S3', '2025-Q5', '2025-13', 'abc'])('%s is refused', async (period) => {
    expect((await runCli(['check', EXAMPLE, '--period', period])).exit).toBe(2);
  });
});

describe('a plan of the user', () => {
  const yaml = readFileSync(`${ROOT}/targets/plans/hanoi-2023/1.0.0.yaml`, 'utf8');

  it('is checked like a shipped one', async () => {
    const files = { 'mine.yaml': yaml.replace('id: hanoi-2023', 'id: my-plan') };
    const { stdout, exit } = await runCli(
      ['check', 'fixtures/annual-2023.xlsx', '--plan', 'mine.yaml', '--format', 'json'],
      { files },
    );
    expect(exit).toBe(1);
    expect((JSON.parse(stdout) as ReportJson).plans.map(({ id, source }) => [id, source])).toEqual([
      ['my-plan', 'argument'],
    ]);
  });

  it('with a fault is refused at its place', async () => {
    const files = { 'mine.yaml': yaml.replace('schema: 1', 'schema: 2') };
    const { exit, stderr } = await runCli(['check', EXAMPLE, '--plan', 'mine.yaml'], { files });
    expect(exit).toBe(2);
    expect(stderr).toContain('mine.yaml:1:');
  });
});

describe('usage errors are worded in the language of the user, with code 2', () => {
  it.each([
    [['check']],
    [['check', EXAMPLE, '--format', 'xml']],
    [['check', EXAMPLE, '--fail-on', 'always']],
    [['check', EXAMPLE, '--plan']],
    [['nonsense']],
    [[]],
    [['inspect', EXAMPLE, 'another.xlsx']],
    [['check', EXAMPLE, '--lang', 'fr']],
  ])('%j', async (argv) => {
    const { exit, stdout, stderr } = await runCli(argv);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Lỗi: /u);
    expect(stderr).not.toMatch(/error:|undefined/u);
    const english = await runCli([...argv, ...(argv.includes('--lang') ? [] : ['--lang', 'en'])]);
    expect(english.exit).toBe(2);
  });

  it('--help goes to stdout with code 0, for every command', async () => {
    for (const argv of [
      ['--help'],
      ['check', '--help'],
      ['inspect', '-h'],
      ['plan', '--help'],
      ['plan', 'show', '--help'],
      ['explain', '--help'],
      ['help', 'check'],
    ]) {
      const { exit, stdout, stderr } = await runCli(argv);
      expect([argv, exit, stderr]).toEqual([argv, 0, '']);
      expect(stdout).toContain('Cách dùng:');
    }
  });
});

describe('inputs that are not there', () => {
  it('a missing file beside a good one: the good one is reported, the run ends with 3', async () => {
    const { exit, stdout } = await runCli(['check', EXAMPLE, 'missing.xlsx', '--format', 'json']);
    expect(exit).toBe(3);
    const report: ReportJson = JSON.parse(stdout);
    expect(report.inputs.length).toBe(1);
    expect(report.diagnostics.map(({ code }) => code)).toContain('INPUT_MISSING');
  });
});

describe('--fail-on', () => {
  const code = async (file: string, failOn: string) =>
    (await runCli(['check', `fixtures/${file}.xlsx`, '--fail-on', failOn])).exit;

  it('each level adds to the one before', async () => {
    expect([await code('offices-2025', 'gap'), await code('offices-2025', 'undetermined')]).toEqual([0, 1]);
    expect([await code('readme-2025', 'gap'), await code('readme-2025', 'never')]).toEqual([1, 0]);
    expect(await code('no-table', 'never')).toBe(3);
  });
});
