import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { startProgress } from '../../src/cli/progress.ts';
import { openPackage } from '../../src/ooxml/package.ts';
import { ROOT, runCli } from '../support/run-cli.ts';
import { makeZip, type ZipFile } from '../support/zip.ts';

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(ROOT, 'fixtures', name)));
const MET = fixture('all-met-2025.xlsx');
const LIST = fixture('list-met-2025.xlsx');
const entry = (name: string, data: string | Uint8Array): ZipFile => ({ name, data });

interface Said {
  readonly exit: number;
  readonly stdout: string;
  readonly inputs: readonly string[];
  readonly faults: readonly string[];
}

/** The files that were read, and what was said of files as a whole, by code and name. */
async function checked(args: readonly string[], world: Parameters<typeof runCli>[1]): Promise<Said> {
  const { exit, stdout } = await runCli(['check', ...args, '--period', '2025', '--format', 'json'], world);
  const report = JSON.parse(stdout) as {
    inputs: { file: string }[];
    diagnostics: { code: string; location: { file?: string } }[];
  };
  const faults = report.diagnostics
    .filter(({ code }) => /^(?:INPUT|FILE)_/u.test(code))
    .map(({ code, location }) => `${code} ${location.file}`);
  return { exit, stdout, inputs: report.inputs.map(({ file }) => file), faults };
}

describe('an archive of workbooks', () => {
  it('is read by its content, whatever its name, and its files have its name before theirs', async () => {
    const zip = makeZip([entry('phường/b.xlsx', LIST), entry('a.xlsx', MET), entry('đọc.txt', 'x')]);
    for (const name of ['drop.zip', 'drop.xlsx', 'drop']) {
      const { exit, inputs, faults } = await checked([name], { files: { [name]: zip } });
      expect([exit, inputs, faults]).toEqual([0, [`${name}/a.xlsx`, `${name}/phường/b.xlsx`], []]);
    }
  });

  it('is no workbook that is called .zip, nor what macOS adds to it', async () => {
    const { exit, inputs } = await checked(['a.zip'], { files: { 'a.zip': MET } });
    expect([exit, inputs]).toEqual([0, ['a.zip']]);
    const zip = makeZip([entry('a.zip', MET), entry('__MACOSX/a.xlsx', 'x'), entry('d/._a.xlsx', 'x')]);
    expect(await checked(['drop.zip'], { files: { 'drop.zip': zip } })).toMatchObject({
      exit: 0,
      inputs: ['drop.zip/a.zip'],
      faults: [],
    });
  });

  it('without a workbook is a fault, an empty one too', async () => {
    for (const zip of [makeZip([]), makeZip([entry('a.txt', 'x')])]) {
      const { exit, inputs, faults } = await checked(['a.zip'], { files: { 'a.zip': zip } });
      expect([exit, inputs, faults]).toEqual([3, [], ['INPUT_NONE_FOUND a.zip']]);
    }
  });

  it('within another is named and not opened; the files beside it are read, and the run fails', async () => {
    const inner = makeZip([entry('c.xlsx', LIST)]);
    const zip = makeZip([entry('a.xlsx', MET), entry('in/b.zip', inner), entry('d.xlsx', inner)]);
    const { exit, inputs, faults } = await checked(['drop.zip'], { files: { 'drop.zip': zip } });
    expect([exit, inputs, faults]).toEqual([
      3,
      ['drop.zip/a.xlsx'],
      ['INPUT_ZIP_NESTED drop.zip/d.xlsx', 'INPUT_ZIP_NESTED drop.zip/in/b.zip'],
    ]);
  });

  it('with a damaged, a foreign and a locked file names each', async () => {
    const zip = makeZip([
      entry('a.xlsx', MET),
      entry('b.xlsx', MET.subarray(0, 3000)),
      { name: 'c.csv', data: 'x', crc: 1 },
      entry('d.xlsx', '%PDF-1.7'),
      entry('~$a.xlsx', 'x'),
    ]);
    const { exit, inputs, faults } = await checked(['z.zip'], { files: { 'z.zip': zip } });
    expect([exit, inputs]).toEqual([3, ['z.zip/a.xlsx']]);
    expect(faults).toEqual([
      'INPUT_DAMAGED z.zip/b.xlsx',
      'INPUT_DAMAGED z.zip/c.csv',
      'INPUT_NOT_WORKBOOK z.zip/d.xlsx',
      'FILE_LOCK_PASSED_OVER z.zip/~$a.xlsx',
    ]);
  });

  it.each(['../a.xlsx', '/a.xlsx', 'C:\\a.xlsx'])(
    'that leads out of itself by %s is refused',
    async (name) => {
      const zip = makeZip([entry('b.xlsx', MET), entry(name, LIST)]);
      const { exit, inputs, faults } = await checked(['a.zip'], { files: { 'a.zip': zip } });
      expect([exit, inputs, faults]).toEqual([3, [], ['INPUT_DAMAGED a.zip']]);
    },
  );

  it('that is encrypted, or inflates past the limits, is refused with a sentence', async () => {
    const secret = makeZip([{ ...entry('a.xlsx', MET), flags: 1 }]);
    expect((await checked(['a.zip'], { files: { 'a.zip': secret } })).faults).toEqual([
      'INPUT_PROTECTED a.zip',
    ]);
    const bomb = makeZip([{ name: 'a.csv', data: new Uint8Array(65_000_000), declaredSize: 9 }]);
    const { faults, exit } = await checked(['a.zip'], { files: { 'a.zip': bomb } });
    expect([exit, faults]).toEqual([3, ['INPUT_DAMAGED a.zip/a.csv']]);
  });
});

describe('the same content twice', () => {
  const zip = makeZip([entry('in.xlsx', MET), entry('other.xlsx', LIST)]);
  const files = { 'b.xlsx': MET, 'c.zip': zip, 'd.zip': zip, 'e.xlsx': LIST };

  it('is noticed in files, archives and stdin, and counts once', async () => {
    const world = { files, stdin: LIST };
    const { inputs, faults, exit } = await checked(['e.xlsx', 'd.zip', 'c.zip', '-', 'b.xlsx'], world);
    expect([exit, inputs]).toEqual([0, ['b.xlsx', 'c.zip/other.xlsx']]);
    expect(faults).toEqual([
      'FILE_REPEATED c.zip/in.xlsx',
      'FILE_REPEATED d.zip',
      'FILE_REPEATED e.xlsx',
      'FILE_REPEATED stdin',
    ]);
  });

  it('gives the same bytes for any order of the arguments', async () => {
    const one = await checked(['b.xlsx', 'c.zip', 'd.zip', 'e.xlsx'], { files });
    const other = await checked(['e.xlsx', 'd.zip', 'b.xlsx', 'c.zip', 'b.xlsx'], { files });
    expect(other.stdout).toBe(one.stdout);
  });
});

describe('stdin', () => {
  it('is read for "-", once, and is called stdin', async () => {
    const { exit, inputs, faults } = await checked(['-', '-'], { stdin: MET });
    expect([exit, inputs, faults]).toEqual([0, ['stdin'], []]);
  });

  it('that brings nothing is no workbook', async () => {
    const { exit, faults } = await checked(['-'], { stdin: '' });
    expect([exit, faults]).toEqual([3, ['INPUT_NOT_WORKBOOK stdin']]);
  });
});

describe('nothing to check', () => {
  it.each([
    [['inbox/*.xlsx'], /nào khớp với mẫu tên này/u],
    [['src/domain'], /Trong thư mục này không có tệp bảng tính nào/u],
    [['~$a.xlsx'], /tệp khóa do Excel tạo/u],
    [['~$b.xlsx'], /INPUT_MISSING/u],
    [[''], /INPUT_MISSING/u],
  ])('%s ends with 3 and says why', async (args, sentence) => {
    const { exit, stderr } = await runCli(['check', ...args], { files: { '~$a.xlsx': 'x' } });
    expect(exit).toBe(3);
    expect(stderr.replace(/\s+/gu, ' ')).toMatch(sentence);
  });
});

describe('one workbook alone', () => {
  const zip = makeZip([entry('a.xlsx', MET), entry('b.xlsx', LIST)]);

  it('is what inspect shows and --annotate marks; several are a wrong use that says so', async () => {
    const files = { 'two.zip': zip, 'one.zip': makeZip([entry('a.xlsx', MET)]) };
    const shown = await runCli(['inspect', 'two.zip'], { files });
    expect([shown.exit, shown.stderr]).toEqual([
      2,
      expect.stringContaining('two.zip/a.xlsx, two.zip/b.xlsx'),
    ]);
    expect((await runCli(['inspect', 'one.zip'], { files })).stdout).toContain('one.zip/a.xlsx');
    const two = await runCli(['check', 'two.zip', '--annotate', 'out.xlsx'], { files });
    expect([two.exit, two.workbooks.size]).toEqual([2, 0]);
    expect(two.stderr).toContain('--annotate');
    const one = await runCli(['check', 'one.zip', '--annotate', 'out.xlsx'], { files });
    expect([one.exit, [...one.workbooks.keys()]]).toEqual([0, ['out.xlsx']]);
  });
});

describe('more than is held', () => {
  /** A workbook of 5 MB, with a part that nobody reads. */
  const heavy = (bytes: Uint8Array): Uint8Array => {
    const noise = Uint8Array.from({ length: 5_000_000 }, (_, at) => (at * 2654435761) >>> 24);
    const pkg = openPackage(bytes);
    const parts = pkg.names.map((name) => entry(name, pkg.readPart(name)));
    return makeZip([...parts, { name: 'custom/noise.bin', data: noise, stored: true }]);
  };

  it('is read the same', async () => {
    const files = { 'a.xlsx': MET, 'b.xlsx': LIST };
    const light = JSON.parse((await checked(['a.xlsx', 'b.xlsx'], { files })).stdout);
    const large = { ...files, 'a.xlsx': heavy(MET) };
    const again = JSON.parse((await checked(['b.xlsx', 'a.xlsx'], { files: large })).stdout);
    expect(again.assessments).toEqual(light.assessments);
    expect(again.inputs[1]).toEqual(light.inputs[1]);
  });

  it('is not used where it has changed since it was first opened', async () => {
    let reads = 0;
    const files = {
      'a.xlsx': heavy(MET),
      get 'b.xlsx'() {
        return (reads += 1) > 1 ? MET : LIST;
      },
    };
    const { exit, inputs, faults } = await checked(['a.xlsx', 'b.xlsx'], { files });
    expect([exit, inputs, faults]).toEqual([3, ['a.xlsx'], ['INPUT_CHANGED b.xlsx']]);
  });
});

describe('progress', () => {
  /** What a terminal is sent while time passes between files. */
  function drawn(tty: boolean, env: Record<string, string>, step: number, columns = 80): string[] {
    const sent: string[] = [];
    let time = 0;
    const stderr = { write: (text: string) => void sent.push(text), isTTY: tty, columns };
    const io = { stderr, env, milliseconds: () => time } as unknown as Io;
    const progress = startProgress(io, 'vi');
    for (const file of [1, 2, 3, 4]) {
      progress?.at('opening', file, 4);
      time += step;
    }
    progress?.clear();
    return sent;
  }

  it('is one line, rewritten, after a second, and cleared at the end', () => {
    expect(drawn(true, {}, 600)).toEqual([
      '\r\u001B[2KĐang mở tệp 3/4 …',
      '\r\u001B[2KĐang mở tệp 4/4 …',
      '\r\u001B[2K',
    ]);
    expect(drawn(true, {}, 600, 12)[0]).toBe('\r\u001B[2KĐang mở tệp');
  });

  it('is nothing for short work, where stderr is no terminal, and in CI', () => {
    expect(drawn(true, {}, 200)).toEqual([]);
    expect(drawn(false, {}, 600)).toEqual([]);
    expect(drawn(true, { CI: 'true' }, 600)).toEqual([]);
    expect(drawn(true, { TERM: 'dumb' }, 600)).toEqual([]);
  });
});
