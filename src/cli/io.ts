import { promises as files, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { day, type Day } from '../domain/calendar.ts';
import type { FolderContent } from './walk.ts';
import { append, writeNew, writeWhole } from './whole-files.ts';

export interface TextOutput {
  /** What is returned, if anything, is over when more may be written: a full pipe drains first. */
  write(text: string): void | Promise<void>;
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}

/** What stands where a file is to be written: nothing, a file, the input itself, a folder or device, or not even its folder. */
export type OutputState = 'free' | 'exists' | 'input' | 'folder' | 'no_folder';

/** The world as the program sees it; tests give it another. */
export interface Io {
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the installed package. */
  readonly packageRoot: string;
  /** The current folder, absolute; it is never printed. */
  readonly cwd: string;
  /** The absolute path with its links followed, or null where nothing is. */
  realPath(path: string): string | null;
  /** The current year, where an input names none. */
  currentYear(): number;
  /** The current day: only for what a baseline accepts until a day. */
  today(): Day;
  /** The bytes of a file, or null when there is none. */
  readFile(path: string): Promise<Uint8Array | null>;
  /** What stands at a path, links followed; devices are pipes. Null for nothing. */
  kindOf(path: string): 'file' | 'folder' | 'pipe' | null;
  /** What is in a folder and, down to that many levels, below it: see `walk.ts`. */
  contentOf(folder: string, levels: number): Promise<FolderContent>;
  /** All that comes in on stdin. */
  readStdin(): Promise<Uint8Array>;
  /** Milliseconds since some moment, to measure how long work takes. */
  milliseconds(): number;
  /** Writes a new file whole or not at all; false when it exists already. */
  writeNewFile(path: string, text: string): Promise<boolean>;
  /** What stands at `path`; `input` is a file that must not be written to, by whatever name. */
  outputState(path: string, input: string): Promise<OutputState>;
  /** Adds to the end of a file, which is made if it lacks. */
  appendFile(path: string, text: string): Promise<void>;
  /** Writes a file whole, in place of one that is there, or leaves everything as it was; its folder is made if it lacks. */
  writeFile(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  sha256(bytes: Uint8Array): string;
}

const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

export function nodeIo(packageRoot: string): Io {
  const output = (stream: NodeJS.WriteStream): TextOutput => ({
    write: (text) => {
      if (stream.write(text)) return undefined;
      // A reader that has gone closes the stream, which then never drains.
      return new Promise((resolve) => {
        const go = (): void => {
          stream.off('drain', go).off('close', go);
          resolve();
        };
        stream.on('drain', go).on('close', go);
      });
    },
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  });
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    env: process.env,
    packageRoot,
    cwd: process.cwd(),
    realPath(path) {
      try {
        return realpathSync.native(path);
      } catch (error) {
        if (isCode(error, 'ENOENT', 'ENOTDIR')) return null;
        throw error;
      }
    },
    currentYear: () => new Date().getFullYear(),
    today() {
      const now = new Date();
      return day(now.getFullYear(), now.getMonth() + 1, now.getDate());
    },
    async readFile(path) {
      try {
        // One file at a time, and nothing else to do meanwhile: the blocking call is the faster one.
        return readFileSync(resolve(path));
      } catch (error) {
        if (isCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP')) return null;
        throw error;
      }
    },
    kindOf(path) {
      try {
        const found = statSync(resolve(path), { throwIfNoEntry: false });
        if (!found) return null;
        return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'pipe';
      } catch (error) {
        if (isCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP')) return null;
        throw error;
      }
    },
    async contentOf(folder, levels) {
      const { contentOf } = await import('./walk.ts');
      return contentOf(folder, levels);
    },
    async readStdin() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    milliseconds: () => performance.now(),
    writeNewFile: writeNew,
    async outputState(path, input) {
      const target = resolve(path);
      const known = (name: string) =>
        files.stat(name, { bigint: true }).catch((error: unknown) => {
          if (isCode(error, 'ENOENT', 'ENOTDIR')) return null;
          throw error;
        });
      const found = await known(target);
      if (!found) return (await known(dirname(target)))?.isDirectory() ? 'free' : 'no_folder';
      if (!found.isFile()) return 'folder';
      const own = await known(resolve(input));
      return own && own.ino === found.ino && own.dev === found.dev ? 'input' : 'exists';
    },
    appendFile: append,
    writeFile: writeWhole,
    // Only a check hashes: the module is loaded when it is needed.
    sha256: (bytes) =>
      process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex'),
  };
}
