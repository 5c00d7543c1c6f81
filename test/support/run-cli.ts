import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExitCode } from '../../src/cli/exit-code.ts';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/main.ts';
import { contentOf } from '../../src/cli/walk.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');

export interface CliResult {
  readonly exit: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** Files the command wrote. */
  readonly written: ReadonlyMap<string, string>;
  /** Workbooks the command wrote. */
  readonly workbooks: ReadonlyMap<string, Uint8Array>;
}

export interface CliWorld {
  readonly width?: number;
  readonly tty?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly year?: number;
  readonly today?: string;
  /** Files that exist besides those of the project. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string | Uint8Array;
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** Runs one command line in this process, in a world of its own. Paths are relative to the project. */
export async function runCli(argv: readonly string[], world: CliWorld = {}): Promise<CliResult> {
  let stdout = '';
  let stderr = '';
  const written = new Map<string, string>();
  const workbooks = new Map<string, Uint8Array>();
  const { width = 100, tty = false, env = {}, year = 2026, today = '2026-06-15' } = world;
  const { files = {}, stdin = '' } = world;
  let time = 0;
  const io: Io = {
    stdout: { write: (text) => void (stdout += text), isTTY: tty, columns: width },
    stderr: { write: (text) => void (stderr += text), isTTY: tty, columns: width },
    env,
    packageRoot: ROOT,
    cwd: ROOT,
    kindOf(path) {
      const name = relative(ROOT, resolve(ROOT, path));
      if (written.has(path) || Object.hasOwn(files, name)) return 'file';
      if (Object.keys(files).some((file) => file.startsWith(`${name}/`))) return 'folder';
      const found = statSync(resolve(ROOT, path), { throwIfNoEntry: false });
      return found ? (found.isDirectory() ? 'folder' : 'file') : null;
    },
    realPath(path) {
      return io.kindOf(path) === null ? null : resolve(ROOT, path);
    },
    currentYear: () => year,
    today: () => today,
    async readFile(path) {
      const own = written.get(path) ?? files[path];
      if (own !== undefined) return bytesOf(own);
      return readFile(path.startsWith('/') ? path : `${ROOT}/${path}`).catch(() => null);
    },
    contentOf: async (folder, levels) =>
      contentOf(folder.startsWith('/') ? folder : `${ROOT}/${folder}`, levels),
    readStdin: async () => bytesOf(stdin),
    milliseconds: () => (time += 400),
    async writeNewFile(path, text) {
      if (written.has(path) || files[path] !== undefined) return false;
      written.set(path, text);
      return true;
    },
    async outputState(path, input) {
      if (path === input) return 'input';
      if (path.includes('/')) return 'no_folder';
      return files[path] === undefined ? 'free' : 'exists';
    },
    async writeFile(path, chunks) {
      const parts: Uint8Array[] = [];
      for await (const chunk of chunks) parts.push(chunk);
      workbooks.set(path, Buffer.concat(parts));
    },
    async appendFile(path, text) {
      written.set(path, (written.get(path) ?? '') + text);
    },
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  };
  const exit = await run(argv, io);
  return { exit, stdout, stderr, written, workbooks };
}
