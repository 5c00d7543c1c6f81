import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { runCli, type CliResult, type CliWorld } from '../support/run-cli.ts';

const HEADER = 'STT,Tên đơn vị,Tổng số tiến sĩ,Nữ tiến sĩ,Tổng số thạc sĩ,Nữ thạc sĩ';

/** A due target of 40 % that is missed, a row with a part above its whole, one with a cell that is no number. */
const ROWS = [
  '1,Trường THCS Ví Dụ 1,10,2,10,9',
  '2,Trường THCS Ví Dụ 2,20,1,10,8',
  '3,Trường THCS Ví Dụ 3,10,15,10,9',
  '4,Trường THCS Ví Dụ 4,x y,1,10,7',
];
const csv = (rows: readonly string[] = ROWS, year = 2025): string =>
  [`BÁO CÁO NĂM ${year}`, HEADER, ...rows].join('\n');
const edited = (from: string, to: string): string[] => ROWS.map((row) => row.replace(from, to));

const BASELINE = 'known.yaml';
const bytesText = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

interface Asked extends CliWorld {
  readonly argv?: readonly string[];
  readonly baseline?: string;
  readonly command?: 'check' | 'validate';
}

const run = (data: string, { argv = [], baseline, command = 'check', ...world }: Asked = {}) =>
  runCli([command, 'a.csv', '--baseline', BASELINE, ...argv], {
    ...world,
    files: { ...world.files, 'a.csv': data, ...(baseline === undefined ? {} : { [BASELINE]: baseline }) },
  });

const written = ({ workbooks }: CliResult): string => bytesText(workbooks.get(BASELINE));
const recorded = async (data = csv(), asked: Asked = {}): Promise<string> =>
  written(await run(data, { ...asked, argv: ['--write-baseline', ...(asked.argv ?? [])] }));

interface Entry {
  readonly what: string;
  readonly code: string;
  readonly unit?: string;
  readonly plan?: string;
  readonly value?: string;
  readonly reason: string;
  readonly until: string | null;
}
const entriesOf = (text: string): Entry[] => (parseDocument(text).toJS() as { findings: Entry[] }).findings;

/** The baseline of a run as JSON has it. */
const statesOf = async (data: string, asked: Asked) => {
  const { stdout, exit } = await run(data, { ...asked, argv: [...(asked.argv ?? []), '--format', 'json'] });
  const { baseline, assessments, diagnostics } = JSON.parse(stdout) as {
    baseline: {
      counts: Record<string, number>;
      findings: { state: string; in: 'assessments' | 'diagnostics'; index: number }[];
      fixed: unknown[];
    };
    assessments: { code: string }[];
    diagnostics: { code: string }[];
  };
  const lists = { assessments, diagnostics };
  const states = baseline.findings.map(
    ({ state, in: list, index }) => `${lists[list][index]?.code} ${state}`,
  );
  return { exit, states: states.toSorted(), counts: baseline.counts, diagnostics };
};

const reasoned = (text: string, code: string, reason: string, until: string | null = null): string => {
  const document = parseDocument(text);
  for (const [index, entry] of entriesOf(text).entries()) {
    if (entry.code !== code) continue;
    document.setIn(['findings', index, 'reason'], reason);
    document.setIn(['findings', index, 'until'], until);
  }
  return document.toString({ lineWidth: 0 });
};

describe('check --write-baseline', () => {
  it('records each error and warning with what a reviewer needs, sorted, the same bytes for sorted rows', async () => {
    const text = await recorded();
    expect(entriesOf(text).map(({ code, unit, plan, value }) => [code, unit, plan, value])).toEqual([
      ['CELL_NOT_COUNT', 'Trường THCS Ví Dụ 4', undefined, expect.stringMatching(/^~[0-9a-f]{12}$/u)],
      // 3 of 30 against 40 %: 30 points.
      ['MT3.CT4b', undefined, 'hanoi-2021-2030@1.0.0', '30'],
      ['PART_EXCEEDS_WHOLE', 'Trường THCS Ví Dụ 3', undefined, '5'],
    ]);
    expect(entriesOf(text).every(({ reason, until }) => reason === '' && until === null)).toBe(true);
    expect(entriesOf(text)[1]?.what).toMatch(/10.%.*3\/30.*40.%/u);
    // What a cell says is not in it.
    expect(text).not.toContain('x y');
    expect(await recorded(csv(ROWS.toReversed()))).toBe(text);
  });

  it('makes the same run pass, with the findings in sight', async () => {
    expect((await runCli(['check', 'a.csv'], { files: { 'a.csv': csv() } })).exit).toBe(1);
    const first = await run(csv(), { argv: ['--write-baseline'] });
    expect(first.exit).toBe(0);
    expect(first.stderr).toContain('Đã ghi known.yaml: 3 mục, trong đó 3 mục mới cần ghi lý do');
    const again = await run(csv(), { baseline: written(first), argv: ['--lang', 'en'] });
    expect(again.exit).toBe(0);
    expect(again.stdout).toContain('[PART_EXCEEDS_WHOLE]');
    expect(again.stdout).toContain('(known: no reason given)');
    expect(again.stdout).toContain('3 known, which do not fail the run; 0 new, 0 worse, 0 expired');
    for (const failOn of ['undetermined', 'warning']) {
      const argv = ['--fail-on', failOn, '--only', 'MT3.CT4a,MT3.CT4b', '--max-warnings', '0'];
      expect((await run(csv(), { baseline: written(first), argv })).exit).toBe(0);
    }
  });

  it('keeps reasons and days, takes in new values, drops what is fixed and says so', async () => {
    const old = reasoned(await recorded(), 'PART_EXCEEDS_WHOLE', 'đang xác minh', '2026-12-31');
    const data = csv([
      ...edited('15', '19').filter((row) => !row.includes('x y')),
      '5,Trường THCS Ví Dụ 5,1,2,1,1',
    ]);
    const again = await run(data, { baseline: old, argv: ['--write-baseline'] });
    expect(again.exit).toBe(0);
    expect(
      entriesOf(written(again)).map(({ code, unit, value, reason, until }) => [
        code,
        unit,
        value,
        reason,
        until,
      ]),
    ).toEqual([
      // Its unit is not in the file any more: of that nothing is known.
      ['CELL_NOT_COUNT', 'Trường THCS Ví Dụ 4', expect.any(String), '', null],
      ['MT3.CT4b', undefined, '30', '', null],
      ['PART_EXCEEDS_WHOLE', 'Trường THCS Ví Dụ 3', '9', 'đang xác minh', '2026-12-31'],
      ['PART_EXCEEDS_WHOLE', 'Trường THCS Ví Dụ 5', '1', '', null],
    ]);
    expect(again.stderr).toContain('1 mục nặng hơn trước');
    const mended = csv(edited('x y', '3'));
    const after = await run(mended, { baseline: old, argv: ['--write-baseline'] });
    expect(after.stderr).toContain('đã bỏ 1 mục không còn nữa');
    expect(written(after)).not.toContain('CELL_NOT_COUNT');
  });

  it('writes nothing where an input cannot be read, and nothing without --baseline', async () => {
    const files = { 'a.csv': csv(), 'b.xlsx': '<html>no workbook' };
    const broken = await runCli(['check', 'a.csv', 'b.xlsx', '--baseline', BASELINE, '--write-baseline'], {
      files,
    });
    expect([broken.exit, broken.workbooks.size]).toEqual([3, 0]);
    expect(broken.stderr).toContain('Không ghi known.yaml');
    const alone = await runCli(['check', 'a.csv', '--write-baseline'], { files });
    expect([alone.exit, alone.stdout, alone.workbooks.size]).toEqual([2, '', 0]);
    expect(alone.stderr).toContain('thêm --baseline TỆP.yaml');
  });

  it('is not written over by a report', async () => {
    const { exit, stderr, workbooks } = await run(csv(), {
      argv: ['--format', `json=${BASELINE}`],
      baseline: '',
    });
    expect([exit, workbooks.size]).toEqual([2, 0]);
    expect(stderr).toContain('cùng dùng tệp known.yaml');
  });

  it('does not write over an input', async () => {
    const result = await runCli(['check', 'a.csv', '--baseline', 'a.csv', '--write-baseline'], {
      files: { 'a.csv': csv() },
    });
    expect([result.exit, result.workbooks.size]).toEqual([2, 0]);
  });
});

describe('check --baseline', () => {
  it('gives the same bytes for files in another order', async () => {
    const files = {
      'a.csv': csv(),
      'b.csv': csv(ROWS.map((row) => row.replace(/Ví Dụ (\d)/u, 'Ví Dụ 1$1'))),
    };
    const runs = async (names: readonly string[], argv: readonly string[], baseline?: string) =>
      runCli(['check', ...names, '--baseline', BASELINE, ...argv], {
        files: { ...files, ...(baseline === undefined ? {} : { [BASELINE]: baseline }) },
      });
    const [first, second] = [
      await runs(['a.csv', 'b.csv'], ['--write-baseline']),
      await runs(['b.csv', 'a.csv'], ['--write-baseline']),
    ];
    expect(written(second)).toBe(written(first));
    expect(entriesOf(written(first))).toHaveLength(5);
    for (const format of ['sarif', 'gitlab', 'junit', 'github']) {
      const [one, other] = [
        await runs(['a.csv', 'b.csv'], ['--format', format], written(first)),
        await runs(['b.csv', 'a.csv'], ['--format', format], written(first)),
      ];
      expect(one.exit).toBe(0);
      expect(other.stdout).toBe(one.stdout);
    }
  });

  it('tells new, unchanged, changed, worsened and fixed apart', async () => {
    const baseline = await recorded();
    const worse = await statesOf(csv(edited('10,15', '10,16')), { baseline });
    expect(worse.states).toEqual([
      'CELL_NOT_COUNT unchanged',
      'MT3.CT4b unchanged',
      'PART_EXCEEDS_WHOLE worsened',
    ]);
    expect(worse.exit).toBe(1);
    const better = await statesOf(csv(edited('10,15', '10,11').map((row) => row.replace('x y', 'z'))), {
      baseline,
    });
    expect(better.states).toEqual([
      'CELL_NOT_COUNT changed',
      'MT3.CT4b unchanged',
      'PART_EXCEEDS_WHOLE changed',
    ]);
    expect(better.exit).toBe(0);
    const fixed = await statesOf(csv(edited('10,15', '10,2')), { baseline });
    expect(fixed.states).toEqual(['CELL_NOT_COUNT unchanged', 'MT3.CT4b changed']);
    expect(fixed.counts).toMatchObject({ fixed: 1, elsewhere: 0, withoutReason: 2 });
    expect(fixed.diagnostics.map(({ code }) => code)).toContain('BASELINE_FIXED');
    const other = await statesOf(csv([...ROWS, '5,Trường THCS Ví Dụ 5,1,2,1,1']), { baseline });
    expect(other.states).toContain('PART_EXCEEDS_WHOLE new');
    expect(other.exit).toBe(1);
  });

  it('compares a shortfall exactly: the least step down is worse, whatever its printed decimals', async () => {
    const rows = (women: number, all: number) => csv([`1,Trường THCS Ví Dụ 1,${all},${women},10,9`]);
    const baseline = await recorded(rows(3333333, 10000000));
    expect(entriesOf(baseline)[0]?.value).toBe('666667/100000');
    expect((await statesOf(rows(3333332, 10000000), { baseline })).states).toEqual(['MT3.CT4b worsened']);
    expect((await statesOf(rows(3333334, 10000000), { baseline })).states).toEqual(['MT3.CT4b changed']);
    expect((await statesOf(rows(6666666, 20000000), { baseline })).states).toEqual(['MT3.CT4b unchanged']);
    const { stdout } = await run(rows(3333332, 10000000), { baseline, argv: ['--lang', 'en'] });
    expect(stdout).toContain('worse than known; was 6.66667, is 6.66668');
  });

  it('counts an entry again the day after its last', async () => {
    const baseline = reasoned(await recorded(), 'MT3.CT4b', 'đang tuyển', '2026-06-15');
    expect((await run(csv(), { baseline, today: '2026-06-15' })).exit).toBe(0);
    const late = await statesOf(csv(), { baseline, today: '2026-06-16' });
    expect([late.exit, late.counts['expired']]).toEqual([1, 1]);
    const { stdout } = await run(csv(), { baseline, today: '2026-06-16' });
    expect(stdout).toMatch(
      /MT3\.CT4b · hanoi-2021-2030: đã biết, quá hạn; chỉ chấp nhận đến hết 15\/06\/2026:\s+đang\s+tuyển/u,
    );
    const rewritten = await run(csv(), { baseline, today: '2026-06-16', argv: ['--write-baseline'] });
    expect(rewritten.exit).toBe(1);
    expect(entriesOf(written(rewritten))[1]?.until).toBe('2026-06-15');
    expect(rewritten.stderr).toContain('1 mục quá hạn vẫn bị tính');
  });

  it('leaves entries of another period, plan version, unit or file alone, and says how many', async () => {
    const baseline = await recorded();
    const lastYear = await statesOf(csv(ROWS, 2024), { baseline });
    expect(lastYear.counts).toMatchObject({ fixed: 0, elsewhere: 3, unchanged: 0 });
    const version = await statesOf(csv(), { baseline: baseline.replace('2030@1.0.0', '2030@9.0.0') });
    expect(version.counts).toMatchObject({ new: 1, fixed: 0, elsewhere: 1, unchanged: 2 });
    const fewer = await statesOf(csv(ROWS.slice(0, 2)), { baseline });
    expect(fewer.counts).toMatchObject({ fixed: 0, elsewhere: 2 });
    const kept = await run(csv(ROWS, 2024), { baseline, argv: ['--write-baseline'] });
    expect(entriesOf(written(kept))).toHaveLength(5);
    const { stdout } = await run(csv(ROWS.slice(0, 2)), { baseline });
    expect(stdout).toContain('2 mục của kế hoạch, kỳ, đơn vị hoặc tệp không kiểm tra lần này');
  });

  it('says nothing of what --skip leaves out, and keeps it when writing', async () => {
    const baseline = reasoned(await recorded(), 'PART_EXCEEDS_WHOLE', 'đang xác minh');
    const argv = ['--skip', 'PART_EXCEEDS_WHOLE'];
    const { counts } = await statesOf(csv(), { baseline, argv });
    expect(counts).toMatchObject({ unchanged: 2, fixed: 0, elsewhere: 1 });
    const again = await run(csv(), { baseline, argv: [...argv, '--write-baseline'] });
    expect(entriesOf(written(again)).map(({ reason }) => reason)).toEqual(['', '', 'đang xác minh']);
  });

  it('says what is fixed whatever is chosen', async () => {
    const baseline = await recorded();
    const data = csv(edited('x y', '3'));
    const { counts, diagnostics } = await statesOf(data, { baseline, argv: ['--only', 'CELL_NEGATIVE'] });
    expect(counts).toMatchObject({ fixed: 1, elsewhere: 1 });
    expect(diagnostics.map(({ code }) => code)).toContain('BASELINE_FIXED');
    const skipped = await run(data, { baseline, argv: ['--skip', 'BASELINE_FIXED'] });
    expect([skipped.exit, skipped.stdout]).toEqual([2, '']);
  });

  it('is shared with validate, which knows no targets', async () => {
    const baseline = await recorded();
    const valid = await statesOf(csv(), {
      baseline,
      command: 'validate',
      argv: ['--only', 'CELL_NOT_COUNT,PART_EXCEEDS_WHOLE'],
    });
    expect(valid).toMatchObject({ exit: 0, counts: { unchanged: 2, fixed: 0, elsewhere: 1 } });
    const whole = await recorded(csv(), { command: 'validate' });
    expect(entriesOf(whole).map(({ code }) => code)).toContain('MEASURE_MISSING');
    expect((await statesOf(csv(), { baseline: whole })).counts).toMatchObject({ fixed: 0 });
  });

  it('never lets an unreadable input pass', async () => {
    const files = { 'b.xlsx': '<html>no workbook' };
    const result = await runCli(['check', 'a.csv', 'b.xlsx', '--baseline', BASELINE], {
      files: { ...files, 'a.csv': csv(), [BASELINE]: await recorded() },
    });
    expect(result.exit).toBe(3);
  });

  it.each([
    ['reason: ""', 'reasons: ""', /known\.yaml:14:5.*\n.*“reasons”.*\n.*reason/u],
    ['until: null', 'until: 2026-02-30', /known\.yaml:15:12[\s\S]*2026-06-30, or null/u],
    ['period: "2025"', 'period: 2025', /known\.yaml:10:13/u],
    ['fingerprint: ', 'fingerprint: x', /known\.yaml:13:18/u],
    ['severity: error', 'severity: info', /known\.yaml:11:15[\s\S]*error, warning/u],
    ['schema: 1', 'schema: 2', /known\.yaml:5:9/u],
    ['findings:', 'findings: [', /known\.yaml/u],
    ['value: "5"', 'value: "5/0"', /known\.yaml/u],
  ])('refuses %s as %s, at its line', async (from, to, place) => {
    const baseline = (await recorded()).replace(from, to);
    const { exit, stdout, stderr } = await run(csv(), { baseline });
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(place);
  });

  it('refuses an entry that is there twice, and a file that is not there', async () => {
    const text = await recorded();
    const [head = '', ...blocks] = text.split(/\n(?= {2}- )/u);
    const twice = await run(csv(), { baseline: [head, ...blocks, ...blocks.slice(0, 1)].join('\n') });
    expect(twice.exit).toBe(2);
    expect(twice.stderr).toMatch(/Mục đã biết “[0-9a-f]{64}” bị lặp/u);
    const none = await run(csv());
    expect([none.exit, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toContain('không có tệp known.yaml');
  });
});
