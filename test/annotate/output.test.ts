import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeIo, type Io, type TextOutput } from '../../src/cli/io.ts';
import { run } from '../../src/cli/main.ts';
import { ROOT } from '../support/run-cli.ts';
import { fixture, partText, replacing, RICH, withParts } from './annotated.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vstbpn-annotate-'));
  writeFileSync(at('in.xlsm'), fixture(RICH));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a command line with the real file system. */
async function vstbpn(argv: readonly string[], world: Partial<Io> = {}) {
  const said = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr'): TextOutput => ({
    write: (text) => void (said[name] += text),
    isTTY: false,
    columns: 100,
  });
  const io: Io = {
    ...nodeIo(ROOT),
    env: {},
    currentYear: () => 2026,
    stdout: output('stdout'),
    stderr: output('stderr'),
    ...world,
  };
  return { exit: await run(argv, io), ...said };
}

const check = (output: string, ...argv: readonly string[]) =>
  vstbpn(['check', at('in.xlsm'), '--annotate', output, ...argv]);

/** Refused with one sentence in each language, and nothing changed. */
async function expectRefused(argv: readonly string[], vi: RegExp, en: RegExp): Promise<void> {
  const before = readdirSync(folder).toSorted();
  for (const [lang, sentence, error] of [
    ['vi', vi, 'Lỗi'],
    ['en', en, 'Error'],
  ] as const) {
    const { exit, stdout, stderr } = await vstbpn([...argv, '--lang', lang]);
    expect(exit, stderr).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(new RegExp(`^${error}: [^\\n]+\\n$`, 'u'));
    expect(stderr).toMatch(sentence);
  }
  expect(readdirSync(folder).toSorted()).toEqual(before);
  expect(new Uint8Array(readFileSync(at('in.xlsm')))).toEqual(fixture(RICH));
}

describe('an output', () => {
  it('is written whole; the input stays as it was and nothing else is left', async () => {
    const { exit, stderr } = await check(at('out.xlsm'));
    expect([exit, stderr]).toEqual([1, `Đã ghi ${at('out.xlsm')}: 13 ô được đánh dấu.\n`]);
    expect(readdirSync(folder).toSorted()).toEqual(['in.xlsm', 'out.xlsm']);
    expect(new Uint8Array(readFileSync(at('in.xlsm')))).toEqual(fixture(RICH));
    expect(partText(new Uint8Array(readFileSync(at('out.xlsm'))), 'xl/workbook.xml')).toContain(
      'Lỗi số liệu',
    );
  });

  it('is never the input, by whatever path, link or name', async () => {
    mkdirSync(at('deep'));
    symlinkSync(at('in.xlsm'), at('link.xlsx'));
    linkSync(at('in.xlsm'), at('hard.xlsx'));
    symlinkSync(folder, at('deep/folder'));
    for (const output of ['in.xlsm', 'deep/../in.xlsm', 'link.xlsx', 'hard.xlsx', 'deep/folder/in.xlsm']) {
      for (const force of [[], ['--force']])
        await expectRefused(
          ['check', at('in.xlsm'), '--annotate', `${folder}/${output}`, ...force],
          /không được ghi đè/u,
          /never written to/u,
        );
    }
    await expectRefused(
      ['check', at('link.xlsx'), '--annotate', at('in.xlsm'), '--force'],
      /không được ghi đè/u,
      /never written to/u,
    );
  });

  it('that is there already needs --force', async () => {
    writeFileSync(at('out.xlsm'), 'mine');
    await expectRefused(['check', at('in.xlsm'), '--annotate', at('out.xlsm')], /--force/u, /--force/u);
    expect(readFileSync(at('out.xlsm'), 'utf8')).toBe('mine');
    expect((await check(at('out.xlsm'), '--force')).exit).toBe(1);
    expect(readFileSync(at('out.xlsm'), 'latin1').startsWith('PK')).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['in.xlsm', 'out.xlsm']);
  });

  it('is refused in a folder that is not there, and as a folder', async () => {
    mkdirSync(at('sub.xlsm'));
    await expectRefused(
      ['check', at('in.xlsm'), '--annotate', at('none/out.xlsx')],
      /chưa có thư mục/u,
      /does not exist/u,
    );
    await expectRefused(
      ['check', at('in.xlsm'), '--annotate', at('sub.xlsm'), '--force'],
      /không phải là tệp/u,
      /is no file/u,
    );
  });

  it('is of one input alone, and options of marking need it', async () => {
    writeFileSync(at('two.xlsm'), fixture(RICH));
    await expectRefused(
      ['check', at('in.xlsm'), at('two.xlsm'), '--annotate', at('out.xlsx')],
      /một tệp mỗi lần/u,
      /one file at a time/u,
    );
    await expectRefused(
      ['check', at('in.xlsm'), '--mark', 'all'],
      /--mark chỉ dùng cùng --annotate/u,
      /--mark goes with --annotate/u,
    );
    await expectRefused(
      ['check', at('in.xlsm'), '--mark-only'],
      /--mark-only chỉ dùng cùng/u,
      /--mark-only goes with/u,
    );
    await expectRefused(['check', at('in.xlsm'), '--force'], /--force chỉ dùng cùng/u, /--force goes with/u);
  });

  it('that fails half way leaves nothing behind, and what was there before as it was', async () => {
    writeFileSync(at('out.xlsm'), 'mine');
    const failing = async function* (): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(100_000);
      throw new Error('half way');
    };
    const { writeFile } = nodeIo(ROOT);
    for (const output of ['out.xlsm', 'new.xlsm'])
      await expect(writeFile(at(output), failing())).rejects.toThrow('half way');
    expect(readdirSync(folder).toSorted()).toEqual(['in.xlsm', 'out.xlsm']);
    expect(readFileSync(at('out.xlsm'), 'utf8')).toBe('mine');
  });

  it('that cannot be written, as on a full disk, is a fault in words', async () => {
    const full: Io['writeFile'] = async () => {
      throw Object.assign(new Error('ENOSPC: no space left on device'), {
        code: 'ENOSPC',
        syscall: 'write',
        path: at('out.xlsm'),
      });
    };
    const { exit, stdout, stderr } = await vstbpn(['check', at('in.xlsm'), '--annotate', at('out.xlsm')], {
      writeFile: full,
    });
    // The report is there all the same.
    expect(exit).toBe(3);
    expect(stdout).toContain('Tóm tắt');
    expect(stderr).toMatch(/^Lỗi: [^\n]*no space left[^\n]*\n$/u);
    expect(readdirSync(folder)).toEqual(['in.xlsm']);
  });

  it('of a file that is no workbook is not written, and that is said', async () => {
    writeFileSync(at('none.xlsx'), 'PK no zip');
    const { exit, stderr } = await vstbpn(['check', at('none.xlsx'), '--annotate', at('out.xlsx')]);
    expect(exit).toBe(3);
    expect(stderr).toContain('Không ghi');
    expect(readdirSync(folder).toSorted()).toEqual(['in.xlsm', 'none.xlsx']);
  });
});

describe('a signed workbook', () => {
  const signed = withParts(fixture(RICH), {
    '_rels/.rels': replacing([
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    ]),
    '_xmlsignatures/origin.sigs': () => '',
  });

  it('is refused without --force, and with it the notice says that the signature is lost', async () => {
    writeFileSync(at('signed.xlsm'), signed);
    await expectRefused(
      ['check', at('signed.xlsm'), '--annotate', at('out.xlsm')],
      /chữ ký số/u,
      /digitally signed/u,
    );
    for (const [lang, notice] of [
      ['vi', 'không còn hiệu lực'],
      ['en', 'no longer holds'],
    ] as const) {
      const argv = ['check', at('signed.xlsm'), '--annotate', at('out.xlsm'), '--force', '--lang', lang];
      const { exit, stderr } = await vstbpn(argv);
      expect(exit).toBe(1);
      expect(stderr.split('\n')[1]).toContain(notice);
    }
    expect(new Uint8Array(readFileSync(at('signed.xlsm')))).toEqual(signed);
  });
});
