import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface TextOutput {
  /** What is returned, if anything, is over when more may be written: a full pipe drains first. */
  write(text: string): void | Promise<void>;
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}

/** The world as the program sees it; tests give it another. */
export interface Io {
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the installed package. */
  readonly packageRoot: string;
  /** The current year: the only use of a clock. */
  currentYear(): number;
  /** The bytes of a file, or null when there is none. */
  readFile(path: string): Promise<Uint8Array | null>;
  /** Writes a new file whole or not at all; false when it exists already. */
  writeNewFile(path: string, text: string): Promise<boolean>;
  sha256(bytes: Uint8Array): string;
}

const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

export function nodeIo(packageRoot: string): Io {
  const output = (stream: NodeJS.WriteStream): TextOutput => ({
    write: (text) => {
      if (stream.write(text)) return undefined;
      return new Promise((resolve) => stream.once('drain', resolve));
    },
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  });
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    env: process.env,
    packageRoot,
    currentYear: () => new Date().getFullYear(),
    async readFile(path) {
      try {
        // One file at a time, and nothing else to do meanwhile: the blocking call is the faster one.
        return readFileSync(resolve(path));
      } catch (error) {
        if (isCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return null;
        throw error;
      }
    },
    async writeNewFile(path, text) {
      // Loaded here because only a saved mapping is ever written.
      const { readFile, rename, rm, writeFile } = await import('node:fs/promises');
      const target = resolve(path);
      if ((await readFile(target).catch(() => null)) !== null) return false;
      const partial = `${target}.${process.pid}.tmp`;
      try {
        await writeFile(partial, text, { flag: 'wx' });
        await rename(partial, target);
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
      return true;
    },
    // Only a check hashes: the module is loaded when it is needed.
    sha256: (bytes) =>
      process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex'),
  };
}
